//! Buys all of a payment at one average price of its investment period.

use serde::Serialize;

use super::InvestmentDay;
use super::day::Terms;
use super::fate::{Decided, Fate};
use super::totals::{shares_of, sum_of};
use crate::explain::{Code, Part, Rule, Trace};
use crate::request::Payment;
use crate::rules::edition;
use crate::rules::pricing::{self, Basis, MarketPrice, Paid, Rounded};
use crate::values::Ratio;

/// One price for a whole investment period.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PeriodAverage {
    /// Average of the prices of the days that buy, as the market price.
    pub market: MarketPrice,
    /// Dollars per share after the discount, rounded for display; `None` until the discount is known.
    pub price: Option<Rounded>,
    /// Price that shares are computed with.
    pub exact: Option<Ratio>,
}

/// Price and shares of the whole period.
#[derive(Debug, Default)]
pub(super) struct Together {
    pub(super) average: Option<PeriodAverage>,
    pub(super) shares: Option<Rounded>,
}

/// Averages the prices of the days that buy, and buys with the parts of all of them at once.
/// Waits until every day has a price. Days that buy nothing do not count in the average.
pub(super) fn buy_together(
    terms: &Terms<'_>,
    basis: Basis<'_>,
    days: &mut [InvestmentDay],
    decided: &[Decided],
    trace: &mut Trace,
) -> Together {
    let is_open = |it: &Decided| matches!(it.fate, Fate::Open | Fate::Moved(None));
    if days.is_empty() || decided.iter().any(is_open) {
        return Together::default();
    }
    let buys = |it: &Decided| it.fate == Fate::Bought;
    let buying = days.iter().zip(decided).filter(|(_, it)| buys(it));
    let chosen: Vec<&InvestmentDay> = buying.map(|(day, _)| day).collect();
    if chosen.is_empty() {
        // Every day has no shares: they are all returned.
        return Together { average: None, shares: shares_of(days) };
    }
    let Some(mean) = mean(&chosen) else {
        trace.report("days", Code::NotComputable, &[("days", &chosen.len())]);
        return Together::default();
    };
    let step = trace.step(Part::Period, Rule::PeriodMarketAverage).by_term(basis.term);
    step.record(&[("days", &chosen.len())], &mean);
    let together = purchase(terms, basis, &chosen, mean, trace);
    // A payment too small for the last decimal of a share buys 0 shares.
    if together.shares.is_some_and(|shares| shares.as_decimal().is_zero()) {
        for (day, _) in days.iter_mut().zip(decided).filter(|(_, it)| buys(it)) {
            day.returned = day.amount().flatten();
        }
    }
    together
}

fn purchase(
    terms: &Terms<'_>,
    basis: Basis<'_>,
    days: &[&InvestmentDay],
    mean: Ratio,
    trace: &mut Trace,
) -> Together {
    let Some(priced) = pricing::shown(terms.plan, basis, mean, trace) else {
        return Together::default();
    };
    let has_begun = days.iter().all(|day| edition::has_begun(terms.plan, day.date));
    let price = terms
        .discount
        .filter(|_| has_begun)
        .and_then(|discount| pricing::purchase_price(terms.plan, &priced, discount, trace));
    let average = Some(PeriodAverage {
        market: priced.market,
        price: price.as_ref().map(|price| price.shown),
        exact: price.as_ref().map(|price| price.exact),
    });
    let amount = sum_of(days).filter(|_| terms.is_bought);
    let shares = price.zip(amount).and_then(|(price, amount)| {
        let rounding = &trace.need(Part::Period, "shares", &terms.plan.shares)?.rounding;
        let paid = Paid { amount, fees: terms.fees };
        let shares = pricing::shares(terms.plan, rounding, paid, price.exact, trace);
        if shares.is_none() {
            trace.refuse(pricing::no_shares(Payment::AMOUNT, price.exact));
        }
        shares.map(|(shares, _)| shares)
    });
    Together { average, shares }
}

/// Returns the mean of the days' prices; `None` if the exact sum overflows.
fn mean(days: &[&InvestmentDay]) -> Option<Ratio> {
    let sum =
        days.iter().try_fold(Ratio::new(0, 1)?, |sum, day| sum.checked_add(day.market?.exact))?;
    sum.checked_div(Ratio::new(u128::try_from(days.len()).ok()?, 1)?)
}
