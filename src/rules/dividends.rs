//! How much of a dividend buys shares.

use serde::Serialize;

use crate::explain::source::Term;
use crate::explain::{Code, Named, Part, Problem, Rule, Trace, field};
use crate::plan::Plan;
use crate::request::PaymentKind;
use crate::request::facts::{Facts, Unusable};
use crate::values::quantity::{DividendPerShare, Money, Percent, Quantity, Shares};
use crate::values::ratio::Rounding;

/// A dividend on the shares held, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dividend {
    /// Shares held × dividend a share, or the amount given.
    pub amount: Money,
    /// The part that buys shares.
    pub reinvested: Money,
    /// The rest, which is paid out.
    pub paid_out: Money,
}

/// Works out how much of a dividend buys shares, which becomes the amount of the payment.
///
/// The dividend is that on the shares held, or the amount given, all of which is reinvested unless a part is given, too.
/// Where that cannot be told, no amount is taken for it.
pub(crate) fn reinvest(plan: &Plan, facts: &mut Facts, trace: &mut Trace) -> Option<Dividend> {
    if facts.kind != PaymentKind::Dividend {
        return None;
    }
    let on_shares = match (facts.shares_held, facts.dividend_per_share) {
        (Ok(Some(shares)), Ok(Some(per_share))) => Some((shares, per_share)),
        _ => None,
    };
    let dividend = match (on_shares, facts.amount, facts.reinvested) {
        // Nothing has to be worked out, and nothing is rounded.
        (None, Ok(Some(amount)), Ok(None)) => {
            Some(Dividend { amount, reinvested: amount, paid_out: Money::ZERO })
        }
        (None, Ok(None) | Err(_), _) => None,
        _ => dividend(plan, facts, on_shares, trace),
    };
    if let Some(dividend) = dividend {
        facts.amount = Ok(Some(dividend.reinvested));
    } else if facts.amount != Ok(None) {
        facts.amount = Err(Unusable);
    }
    dividend
}

/// The whole dividend is rounded to the cent first, then the part of it that is reinvested; the rest is paid out, so that
/// the two always add up to the whole.
fn dividend(
    plan: &Plan,
    facts: &Facts,
    on_shares: Option<(Shares, DividendPerShare)>,
    trace: &mut Trace,
) -> Option<Dividend> {
    let part = facts.reinvested.ok()?.unwrap_or(Percent::ALL);
    if on_shares.is_some() && facts.amount != Ok(None) {
        trace.refuse(Problem::new(field::AMOUNT, Code::AmountAndSharesHeld, &[]));
        return None;
    }
    let cents = trace.need(Part::Dividend, "dividends.cents", &plan.dividends.cents)?;
    let least = plan.dividends.least_reinvested.as_ref();
    if let Some(least) = least.filter(|least| part < least.value && part > Percent::ZERO) {
        let values: &Named<'_> = &[("minimum", &least.value)];
        let problem = Problem::new(field::REINVESTED, Code::BelowLeastReinvested, values);
        trace.refuse(problem.by(&least.source));
    }
    let amount = match on_shares {
        Some((shares, per_share)) => amount(cents, shares, per_share, trace)?,
        None => facts.amount.ok()??,
    };
    let reinvested = Money::rounded(amount.ratio()?.checked_mul(part.ratio()?)?, cents.value)?;
    let paid_out = amount.less(reinvested);
    let step =
        trace.step(Part::Dividend, Rule::DividendReinvested).by_term(least).by(&cents.source);
    step.record(
        &[("amount", &amount), ("part", &part), ("paidOut", &paid_out), ("rounding", &cents.value)],
        &reinvested,
    );
    Some(Dividend { amount, reinvested, paid_out })
}

/// The dividend on so many shares.
fn amount(
    cents: &Term<Rounding>,
    shares: Shares,
    per_share: DividendPerShare,
    trace: &mut Trace,
) -> Option<Money> {
    let exact = shares.ratio()?.checked_mul(per_share.ratio()?)?;
    let Some(amount) = Money::rounded(exact, cents.value) else {
        let values: &Named<'_> = &[("maximum", &Money::MAXIMUM)];
        trace.refuse(Problem::new(field::SHARES_HELD, Code::DividendTooLarge, values));
        return None;
    };
    trace.step(Part::Dividend, Rule::DividendAmount).by(&cents.source).record(
        &[("sharesHeld", &shares), ("dividendPerShare", &per_share), ("rounding", &cents.value)],
        &amount,
    );
    Some(amount)
}
