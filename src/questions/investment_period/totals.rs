//! Sums of the days of an investment period.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{InvestmentDay, Threshold};
use crate::explain::{Inputs, Named, Part, Rule, Trace, optional};
use crate::plan::Plan;
use crate::rules::fees;
use crate::rules::pricing::{PurchaseFees, Rounded, rounded_price};
use crate::values::{Deduction, Money, Ratio, quantity};

/// Amounts and shares of the whole payment.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PeriodTotals {
    /// Payment in dollars: `invested` plus `refund`, and the fees taken once.
    pub payment: Money,
    /// Dollars that buy shares.
    pub invested: Money,
    /// Dollars sent back: parts of days below the threshold price, and parts that buy 0 shares.
    pub refund: Money,
    /// Shares of all days.
    pub shares: Rounded,
    /// Dollars invested per share, rounded for display; `None` if no shares are bought.
    pub average_price: Option<Rounded>,
    /// Exact value.
    pub average_exact: Option<Ratio>,
    /// Fees taken out of the payment; `None` if it pays none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees: Option<PurchaseFees>,
}

/// Sums the shares of the days; `None` until every day is known.
pub(super) fn shares_of(days: &[InvestmentDay]) -> Option<Rounded> {
    if days.is_empty() {
        return None;
    }
    let add = |sum: Decimal, day: &InvestmentDay| quantity::sum(sum, day.shares?.as_decimal());
    days.iter().try_fold(Decimal::ZERO, add).map(Rounded)
}

/// Shares of a payment: of all purchases, and of each.
pub(super) struct Bought {
    pub(super) shares: Rounded,
    pub(super) purchases: Vec<Rounded>,
    pub(super) fees: Option<Deduction>,
}

/// Sums the figures of the days, which bought the shares.
pub(super) fn totals(
    plan: &Plan,
    payment: Money,
    days: &[InvestmentDay],
    Bought { shares, purchases, fees }: Bought,
    trace: &mut Trace,
) -> Option<PeriodTotals> {
    let stay = days.iter().filter(|day| day.moved_to.is_none());
    let (returned, kept): (Vec<_>, Vec<_>) = stay.partition(|day| day.returned.is_some());
    let (invested, refund) = (sum_of(&kept)?, sum_of(&returned)?);
    let step = trace.step(Part::Period, Rule::PeriodTotal);
    step.record(&[("days", &kept.len()), ("invested", &invested)], &shares);

    let exact = invested.ratio()?;
    let average_exact = exact.checked_div(Ratio::from_decimal(shares.as_decimal())?);
    let average_price = average_exact.and_then(|exact| {
        let rule = (Part::Period, Rule::PeriodAverage);
        let figures: &Named<'_> = &[("invested", &invested), ("shares", &shares)];
        rounded_price(rule, figures, &plan.displayed_prices, exact, trace)
    });
    let is_unmet = |day: &&&InvestmentDay| day.threshold == Some(Threshold::NotMet);
    let unmet = returned.iter().find(is_unmet).and(plan.investment_period.threshold.as_ref());
    let fees = PurchaseFees::of(fees, payment, purchases)?;
    let mut inputs: Inputs<'_> = vec![("payment", &payment)];
    inputs.extend(optional("fees", fees.as_ref().map(|fees| &fees.fixed)));
    let count = returned.len();
    inputs.push(("invested", &invested));
    inputs.push(("days", &count));
    trace.step(Part::Period, Rule::PeriodRefund).by_term(unmet).record(&inputs, &refund);
    fees::state_apart(plan, Part::Period, trace);
    Some(PeriodTotals { payment, invested, refund, shares, average_price, average_exact, fees })
}

/// Sums the dollars that the days had for themselves and for others.
pub(super) fn sum_of(days: &[&InvestmentDay]) -> Option<Money> {
    days.iter().try_fold(Money::ZERO, |sum, day| sum.checked_add(day.amount()??))
}
