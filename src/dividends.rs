//! How much of a dividend buys shares.

use serde::Serialize;

use crate::facts::Facts;
use crate::plan::Plan;
use crate::quantity::{Money, Percent, Quantity};
use crate::request::PaymentKind;
use crate::trace::{Named, Part, Problem, Trace};

/// A dividend on the shares held, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dividend {
    /// Shares held × dividend a share.
    pub amount: Money,
    /// The part that buys shares.
    pub reinvested: Money,
    /// The rest, which is paid out.
    pub paid_out: Money,
}

/// The dividend on the shares held; nothing unless both they and the dividend a share are given.
///
/// The whole dividend is rounded to the cent first, then the part of it that is reinvested; the rest is paid out, so that
/// the two always add up to the whole.
pub(crate) fn dividend<'p>(
    plan: &'p Plan,
    facts: &Facts,
    trace: &mut Trace<'p>,
) -> Option<Dividend> {
    if facts.kind != PaymentKind::Dividend {
        return None;
    }
    let (Ok(Some(shares)), Ok(Some(per_share)), Ok(part)) =
        (facts.shares_held, facts.dividend_per_share, facts.reinvested)
    else {
        return None;
    };
    if facts.amount != Ok(None) {
        trace.refuse(Problem::new("payment.amount", "amount-and-shares-held", &[]));
        return None;
    }
    let cents = trace.need(Part::Dividend, "dividends.cents", &plan.dividends.cents)?;
    let whole = Percent::ALL;
    let part = part.unwrap_or(whole);
    let least = plan.dividends.least_reinvested.as_ref();
    if let Some(least) = least.filter(|least| part < least.value && part > Percent::ZERO) {
        let values: &Named<'_> = &[("minimum", &least.value)];
        let problem = Problem::new("payment.reinvested", "below-least-reinvested", values);
        trace.refuse(problem.by(&least.source));
    }

    let amounts = || {
        let exact = shares.ratio()?.checked_mul(per_share.ratio()?)?;
        let amount = Money::rounded(exact, cents.value)?;
        let exact_part = amount.ratio()?.checked_mul(part.ratio()?)?;
        let reinvested = Money::rounded(exact_part, cents.value)?;
        Some(Dividend { amount, reinvested, paid_out: amount.less(reinvested) })
    };
    let Some(dividend) = amounts() else {
        let values: &Named<'_> = &[("maximum", &Money::MAXIMUM)];
        trace.refuse(Problem::new("payment.sharesHeld", "dividend-too-large", values));
        return None;
    };
    trace.step(Part::Dividend, "dividend-amount").by(&cents.source).record(
        &[("sharesHeld", &shares), ("dividendPerShare", &per_share), ("rounding", &cents.value)],
        &dividend.amount,
    );
    let step = trace.step(Part::Dividend, "dividend-reinvested").by_term(least).by(&cents.source);
    step.record(
        &[
            ("amount", &dividend.amount),
            ("part", &part),
            ("paidOut", &dividend.paid_out),
            ("rounding", &cents.value),
        ],
        &dividend.reinvested,
    );
    Some(dividend)
}
