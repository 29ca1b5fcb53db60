//! What one day's part of a payment buys.

use core::cmp::Ordering;
use core::fmt::Display;

use chrono::NaiveDate;

use super::given::DayMarket;
use super::{InvestmentDay, Threshold};
use crate::calendar::date_text;
use crate::edition;
use crate::facts::Field;
use crate::plan::{Plan, RoundingTerms};
use crate::pricing::{self, Rounded};
use crate::quantity::{Money, Percent, Price};
use crate::ratio::Ratio;
use crate::trace::{Part, Problem, Step, Trace};

/// What is the same on every day.
pub(super) struct Terms<'p> {
    pub(super) plan: &'p Plan,
    /// None until the tier is known.
    pub(super) discount: Option<Percent>,
    pub(super) threshold: Field<Price>,
    /// Whether nothing forbids the payment, so that shares are bought.
    pub(super) is_bought: bool,
}

impl<'p> Terms<'p> {
    pub(super) fn day(
        &self,
        date: NaiveDate,
        part: Option<Money>,
        market: Option<DayMarket>,
        trace: &mut Trace<'p>,
    ) -> InvestmentDay {
        let mut day = InvestmentDay {
            date,
            part,
            market: market.map(|market| market.price),
            threshold: None,
            price: None,
            exact: None,
            shares: None,
            returned: None,
        };
        if let Some(market) = market
            && self.work_out(&mut day, &market, trace).is_none()
        {
            let problem = Problem::new("payment.amount", "not-computable", &[]);
            if !trace.problems.contains(&problem) {
                trace.refuse(problem);
            }
        }
        day
    }

    /// `None` where an exact figure ends.
    fn work_out(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket,
        trace: &mut Trace<'p>,
    ) -> Option<()> {
        let Ok(threshold) = self.threshold else { return Some(()) };
        if let Some(threshold) = threshold {
            day.threshold = Some(reached(market.price.exact, threshold)?);
        }
        if day.threshold == Some(Threshold::NotMet) {
            self.give_back(day, market, trace)
        } else {
            self.buy(day, market, trace)
        }
    }

    /// Nothing is bought on a day that is not met.
    fn give_back(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket,
        trace: &mut Trace<'p>,
    ) -> Option<()> {
        let Some(part) = day.part.filter(|_| self.is_bought) else { return Some(()) };
        day.returned = Some(part);
        let unmet = self.plan.investment_period.threshold.as_ref();
        trace.record(|| self.step("period-day-returned", day, market, &part).by_term(unmet));
        if let Some(terms) = trace.need(Part::Period, "shares", &self.plan.shares) {
            day.shares = Some(Rounded::by(terms, Ratio::new(0, 1)?)?);
        }
        Some(())
    }

    /// Terms: clauses L2 and L3. Each day is a purchase of its own, and so its shares are rounded by themselves.
    fn buy(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket,
        trace: &mut Trace<'p>,
    ) -> Option<()> {
        let covered = edition::covers(self.plan, day.date);
        let Some(discount) = self.discount.filter(|_| covered) else { return Some(()) };
        let unread = &mut Trace::brief();
        let price = pricing::purchase_price(self.plan, None, &market.price, discount, unread)?;
        (day.price, day.exact) = (Some(price.shown), Some(price.exact));

        let priced = |rule, result: &dyn Display| {
            let mut step = self.step(rule, day, market, result);
            step.inputs.push(("discount", discount.to_string()));
            step = step.by_term(self.plan.market_price.direct.as_ref());
            match &self.plan.purchase_price {
                Some(terms) => rounded_by("priceDecimals", "priceRounding", terms, step),
                None => step,
            }
        };
        let bought = match day.part.filter(|_| self.is_bought) {
            Some(part) => trace.need(Part::Period, "shares", &self.plan.shares).zip(Some(part)),
            None => None,
        };
        let Some((terms, part)) = bought else {
            trace.record(|| priced("period-day-price", &price.exact));
            return Some(());
        };
        let shares = pricing::credited(terms, part, price.exact)?;
        trace.record(|| {
            let mut step = priced("period-day", &shares);
            step.inputs.push(("price", price.exact.to_string()));
            rounded_by("decimals", "rounding", terms, step).read_as("rounded-each-day")
        });
        day.shares = Some(shares);
        Some(())
    }

    fn step(
        &self,
        rule: &'static str,
        day: &InvestmentDay,
        market: &DayMarket,
        result: &dyn Display,
    ) -> Step<'p> {
        let (date, price) = (date_text(day.date), market.price.exact);
        let mut step = Step::new(Part::Period, rule, &[("date", &date)], result);
        if let Some(part) = day.part.filter(|_| self.is_bought) {
            step.inputs.push(("part", part.to_string()));
        }
        step.inputs.push(("marketPrice", price.to_string()));
        if let Some(fills) = market.fills {
            step.inputs.push(("fills", fills.to_string()));
        }
        if let Ok(Some(threshold)) = self.threshold {
            step.inputs.push(("threshold", threshold.to_string()));
        }
        step
    }
}

/// Names the terms by which a value of the step is rounded.
fn rounded_by<'p>(
    decimals: &'static str,
    rounding: &'static str,
    terms: &'p RoundingTerms,
    mut step: Step<'p>,
) -> Step<'p> {
    step.inputs.push((decimals, terms.decimals.value.to_string()));
    step.inputs.push((rounding, terms.rounding.value.as_str().to_owned()));
    step.and_by(&terms.decimals.source).and_by(&terms.rounding.source)
}

/// Whether a market price reaches the threshold price, which exactly that price does.
fn reached(market: Ratio, threshold: Price) -> Option<Threshold> {
    let threshold = threshold.ratio()?;
    Some(match market.checked_cmp(threshold)? {
        Ordering::Less => Threshold::NotMet,
        Ordering::Equal | Ordering::Greater => Threshold::Met,
    })
}
