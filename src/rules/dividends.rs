//! Splits a dividend into the part that buys shares and the part paid out.

use serde::Serialize;

use crate::explain::{Code, Named, Part, Problem, Rule, Term, Trace};
use crate::plan::Plan;
use crate::request::facts::{Facts, Unusable};
use crate::request::{Payment, PaymentKind};
use crate::values::{DividendPerShare, Money, Percent, Quantity, Rounding, Shares};

/// Dividend on the shares held, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dividend {
    /// Shares held × dividend per share, or the given amount.
    pub amount: Money,
    /// Part that buys shares.
    pub reinvested: Money,
    /// Rest, which is paid out.
    pub paid_out: Money,
}

/// Computes the reinvested part of a dividend and sets it as the amount of the payment.
/// Takes the dividend on the shares held, or the given amount. Reinvests all of it unless the request gives a
/// percentage. Marks the amount as unusable if the dividend cannot be computed.
pub(crate) fn reinvest(plan: &Plan, facts: &mut Facts, trace: &mut Trace) -> Option<Dividend> {
    if facts.payment.kind != PaymentKind::Dividend {
        return None;
    }
    let on_shares = match (facts.payment.shares_held, facts.month.dividend_per_share) {
        (Ok(Some(shares)), Ok(Some(per_share))) => Some((shares, per_share)),
        _ => None,
    };
    let dividend = match (on_shares, facts.payment.amount, facts.payment.reinvested) {
        // The given amount is reinvested unrounded.
        (None, Ok(Some(amount)), Ok(None)) => {
            Some(Dividend { amount, reinvested: amount, paid_out: Money::ZERO })
        }
        (None, Ok(None) | Err(_), _) => None,
        _ => dividend(plan, facts, on_shares, trace),
    };
    if let Some(dividend) = dividend {
        facts.payment.amount = Ok(Some(dividend.reinvested));
    } else if facts.payment.amount != Ok(None) {
        facts.payment.amount = Err(Unusable);
    }
    dividend
}

/// Rounds the whole dividend to the cent, then the reinvested part, and pays out the rest.
/// Subtracts instead of rounding twice, so both parts add up to the whole.
fn dividend(
    plan: &Plan,
    facts: &Facts,
    on_shares: Option<(Shares, DividendPerShare)>,
    trace: &mut Trace,
) -> Option<Dividend> {
    let part = facts.payment.reinvested.ok()?.unwrap_or(Percent::ALL);
    if on_shares.is_some() && facts.payment.amount != Ok(None) {
        trace.report(Payment::AMOUNT, Code::AmountAndSharesHeld, &[]);
        return None;
    }
    let cents = trace.need(Part::Dividend, "dividends.cents", &plan.dividends.cents)?;
    let least = plan.dividends.least_reinvested.as_ref();
    if let Some(least) = least.filter(|least| part < least.value && part > Percent::ZERO) {
        let values: &Named<'_> = &[("minimum", &least.value)];
        let problem = Problem::new(Payment::REINVESTED, Code::BelowLeastReinvested, values);
        trace.refuse(problem.by(&least.source));
    }
    let amount = match on_shares {
        Some((shares, per_share)) => amount(cents, shares, per_share, trace)?,
        None => facts.payment.amount.ok()??,
    };
    let reinvested = Money::rounded(amount.ratio()?.checked_mul(part.ratio()?)?, cents.value)?;
    let paid_out = amount.less(reinvested);
    let step =
        trace.step(Part::Dividend, Rule::DividendReinvested).by_term(least).by(&cents.source);
    let inputs: &Named<'_> =
        &[("amount", &amount), ("part", &part), ("paidOut", &paid_out), ("rounding", &cents.value)];
    step.record(inputs, &reinvested);
    Some(Dividend { amount, reinvested, paid_out })
}

/// Returns the dividend on a number of shares, in dollars.
fn amount(
    cents: &Term<Rounding>,
    shares: Shares,
    per_share: DividendPerShare,
    trace: &mut Trace,
) -> Option<Money> {
    let exact = shares.ratio()?.checked_mul(per_share.ratio()?)?;
    let Some(amount) = Money::rounded(exact, cents.value) else {
        trace.report(Payment::SHARES_HELD, Code::DividendTooLarge, &[("maximum", &Money::MAXIMUM)]);
        return None;
    };
    let inputs: &Named<'_> =
        &[("sharesHeld", &shares), ("dividendPerShare", &per_share), ("rounding", &cents.value)];
    trace.step(Part::Dividend, Rule::DividendAmount).by(&cents.source).record(inputs, &amount);
    Some(amount)
}
