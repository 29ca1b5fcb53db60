//! Shares that one day's part of a payment buys.

use core::cmp::Ordering;

use super::fate::{Decided, Fate, Tested};
use super::given::{Dated, DayMarket};
use super::{InvestmentDay, Threshold};
use crate::explain::{Inputs, Part, Reading, Rule, Trace, optional};
use crate::plan::{Plan, RoundingTerms};
use crate::request::Payment;
use crate::request::facts::{Facts, Field};
use crate::rules::edition;
use crate::rules::pricing::{self, Paid, Rounded};
use crate::values::{Deduction, Money, Percent, Price, Ratio};

/// Terms that all days share.
pub(super) struct Terms<'p> {
    pub(super) plan: &'p Plan,
    /// Is `None` until the tier is known.
    pub(super) discount: Option<Percent>,
    pub(super) threshold: Field<Price>,
    /// Is true if the payment is accepted and buys shares.
    pub(super) is_bought: bool,
    /// Fees on the shares of each day.
    pub(super) fees: Option<Deduction>,
    /// Is true if all days buy together, at one average price.
    pub(super) is_averaged: bool,
}

impl<'p> Terms<'p> {
    /// Tests a day against the threshold price; every price meets one that is not set.
    pub(super) fn tested(&self, (date, market): &Dated<'_>) -> Tested {
        let is_met = match (self.threshold, market) {
            (Ok(Some(threshold)), Some(market)) => reached(market.priced.market.exact, threshold)
                .map(|threshold| threshold == Threshold::Met),
            (Ok(None), Some(_)) => Some(true),
            (_, None) | (Err(_), _) => None,
        };
        Tested { date: *date, is_met }
    }

    pub(super) fn day(
        &self,
        (date, market): Dated<'_>,
        part: Option<Money>,
        Decided { fate, carried }: Decided,
        trace: &mut Trace,
    ) -> InvestmentDay {
        let mut day = InvestmentDay {
            date,
            part,
            carried,
            market: market.map(|market| market.priced.market),
            threshold: None,
            price: None,
            exact: None,
            shares: None,
            returned: None,
            moved_to: None,
        };
        match market {
            Some(market) if self.work_out(&mut day, &market, fate, trace).is_none() => {
                let price = day.exact.unwrap_or(market.priced.market.exact);
                let problem = pricing::no_shares(Payment::AMOUNT, price);
                if !trace.problems.contains(&problem) {
                    trace.refuse(problem);
                }
            }
            // The whole payment goes back, so no price of the day can matter.
            None if fate == Fate::Returned => {
                day.returned = day.part.filter(|_| self.is_bought);
                day.shares = day.returned.and_then(|_| self.no_shares(trace));
            }
            _ => {}
        }
        day
    }

    /// Fills in the day; `None` if an exact figure overflows.
    fn work_out(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket<'_>,
        fate: Fate,
        trace: &mut Trace,
    ) -> Option<()> {
        let Ok(threshold) = self.threshold else { return Some(()) };
        if let Some(threshold) = threshold {
            day.threshold = Some(reached(market.priced.market.exact, threshold)?);
        }
        match fate {
            Fate::Returned | Fate::Moved(_) => self.leave(day, market, fate, trace),
            Fate::Bought | Fate::Open if self.is_averaged => {
                let inputs = self.inputs(day, market);
                let basis = market.priced.basis.term;
                let step = trace.step(Part::Period, Rule::PeriodDayMarket).by_term(basis);
                step.record(&inputs, &market.priced.market.exact);
                Some(())
            }
            Fate::Bought => self.buy(day, market, self.is_bought, trace),
            Fate::Open => self.buy(day, market, false, trace),
        }
    }

    /// Sends the day's part back, or leaves it to another day, because this one buys nothing.
    fn leave(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket<'_>,
        fate: Fate,
        trace: &mut Trace,
    ) -> Option<()> {
        let (rule, to) = match (fate, day.threshold) {
            (Fate::Moved(to), _) => (Rule::PeriodDayMoved, to),
            (_, Some(Threshold::NotMet)) => (Rule::PeriodDayReturned, None),
            _ => (Rule::PeriodDayReturnedToo, None),
        };
        day.moved_to = to;
        let Some(part) = day.amount()?.filter(|_| self.is_bought) else { return Some(()) };
        let mut inputs = self.inputs(day, market);
        inputs.extend(optional("movedTo", to.as_ref()));
        let unmet = self.plan.investment_period.threshold.as_ref();
        trace.step(Part::Period, rule).by_term(unmet).record(&inputs, &part);
        day.returned = Some(part).filter(|_| fate == Fate::Returned);
        if fate != Fate::Moved(None) {
            day.shares = self.no_shares(trace);
        }
        Some(())
    }

    /// Returns no shares, with the decimals of the plan.
    fn no_shares(&self, trace: &mut Trace) -> Option<Rounded> {
        let terms = trace.need(Part::Period, "shares", &self.plan.shares)?;
        Rounded::by(&terms.rounding, Ratio::new(0, 1)?)
    }

    /// Buys shares with the day's part.
    /// Terms: clauses L2 and L3. Each day is a separate purchase with its own rounding.
    fn buy(
        &self,
        day: &mut InvestmentDay,
        market: &DayMarket<'_>,
        is_bought: bool,
        trace: &mut Trace,
    ) -> Option<()> {
        let covered = edition::has_begun(self.plan, day.date);
        let Some(discount) = self.discount.filter(|_| covered) else { return Some(()) };
        let unread = &mut Trace::brief();
        let price = pricing::purchase_price(self.plan, &market.priced, discount, unread)?;
        (day.price, day.exact) = (Some(price.shown), Some(price.exact));

        let bought = match day.amount()?.filter(|_| is_bought) {
            Some(part) => trace.need(Part::Period, "shares", &self.plan.shares).zip(Some(part)),
            None => None,
        };
        let mut inputs = self.inputs(day, market);
        inputs.push(("discount", &discount));
        let rounded = self.plan.purchase_price.as_ref();
        if let Some(terms) = rounded {
            inputs.push(("priceDecimals", &terms.decimals.value));
            inputs.push(("priceRounding", &terms.rounding.value));
        }
        let rule = if bought.is_some() { Rule::PeriodDay } else { Rule::PeriodDayPrice };
        let step = trace.step(Part::Period, rule).by_term(market.priced.basis.term);
        let step = step.by_all(rounded.into_iter().flat_map(RoundingTerms::sources));
        let Some((terms, part)) = bought else {
            step.record(&inputs, &price.exact);
            return Some(());
        };
        let terms = &terms.rounding;
        let paid = Paid { amount: part, fees: self.fees };
        let shares = pricing::credited(terms, paid, price.exact)?;
        let per_share = self.fees.and_then(|fees| fees.per_share);
        let fractions = paid.fractions(self.plan);
        inputs.push(("price", &price.exact));
        inputs.extend(optional("feePerShare", per_share.as_ref()));
        inputs.extend(optional("fractions", fractions.map(|fractions| &fractions.value)));
        inputs.extend(terms.inputs());
        step.by_all(terms.sources())
            .by_term(fractions)
            .read_as(Reading::RoundedEachDay)
            .record(&inputs, &shares);
        day.shares = Some(shares);
        // A part too small for the last decimal of a share buys 0 shares.
        day.returned = Some(part).filter(|_| shares.as_decimal().is_zero());
        Some(())
    }

    /// Returns the inputs that every step of the day names.
    fn inputs<'v>(&'v self, day: &'v InvestmentDay, market: &'v DayMarket<'_>) -> Inputs<'v> {
        let mut inputs: Inputs<'_> = vec![("date", &day.date)];
        inputs.extend(optional("part", day.part.as_ref().filter(|_| self.is_bought)));
        inputs.extend(optional("carried", day.carried.as_ref().filter(|_| self.is_bought)));
        inputs.push(("marketPrice", &market.priced.market.exact));
        inputs.extend(optional("fills", market.fills.as_ref()));
        inputs.extend(optional("threshold", self.threshold.as_ref().ok().and_then(Option::as_ref)));
        inputs
    }
}

/// Compares a market price with the threshold price; an equal price meets it.
fn reached(market: Ratio, threshold: Price) -> Option<Threshold> {
    let threshold = threshold.ratio()?;
    Some(match market.checked_cmp(threshold)? {
        Ordering::Less => Threshold::NotMet,
        Ordering::Equal | Ordering::Greater => Threshold::Met,
    })
}

/// Returns whether a day's market price is known to be below the threshold price.
pub(super) fn is_unmet(facts: &Facts, market: &DayMarket<'_>) -> bool {
    matches!(facts.month.threshold_price, Ok(Some(threshold))
        if reached(market.priced.market.exact, threshold) == Some(Threshold::NotMet))
}
