//! Spreads a pre-approved payment over its investment period, day by day.

mod average;
mod day;
mod fate;
mod given;
mod spread;
mod totals;

use chrono::NaiveDate;
use serde::Serialize;

pub use average::PeriodAverage;
pub use totals::PeriodTotals;

use crate::explain::{Code, Named, Part, Problem, Reading, Rule, Term, Trace};
use crate::plan::{Plan, Tier, UnmetThreshold};
use crate::questions::quote::{Quote, Status};
use crate::request::facts::Facts;
use crate::request::{InvestmentPeriodRequest, Payment, PaymentKind};
use crate::rules::pricing::{MarketPrice, Rounded};
use crate::rules::{fees, limits};
use crate::values::names::names;
use crate::values::{Deduction, Money, Ratio};

/// Pre-approved payment, spread evenly over the trading days of its investment period.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvestmentPeriod {
    /// Trading days of the period, ascending; empty until both ends are known.
    pub days: Vec<InvestmentDay>,
    /// Sums of the days; `None` until the payment and every price are known and the payment is allowed.
    pub totals: Option<PeriodTotals>,
    /// One price of the whole period, in plans that buy at it; `None` until every day is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<PeriodAverage>,
    /// Answer for the payment itself; its steps and problems include those of the days.
    pub quote: Quote,
}

/// Purchase or refund on one day of an investment period.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvestmentDay {
    /// Trading day.
    pub date: NaiveDate,
    /// Part of the payment for this day, in dollars; `None` until the payment is known, or if it is refused.
    pub part: Option<Money>,
    /// Dollars of earlier days below the threshold price that this day invests besides its part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried: Option<Money>,
    /// Market price; `None` until it is given.
    pub market: Option<MarketPrice>,
    /// Result against the threshold price; `None` without a threshold or a market price.
    pub threshold: Option<Threshold>,
    /// Dollars per share after the discount, rounded for display; `None` on a day below the threshold.
    pub price: Option<Rounded>,
    /// Price that shares are computed with.
    pub exact: Option<Ratio>,
    /// Shares that the part buys: 0 on a day below the threshold; `None` unless the payment is allowed, and on days
    /// that buy at one average price.
    pub shares: Option<Rounded>,
    /// Part sent back, if the day is below the threshold or the part buys 0 shares.
    pub returned: Option<Money>,
    /// Day that invests the part instead, if this one is below the threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<NaiveDate>,
}

impl InvestmentDay {
    /// Returns the part and the dollars carried to this day; the outer `None` is a sum out of range.
    fn amount(&self) -> Option<Option<Money>> {
        match (self.part, self.carried) {
            (Some(part), Some(carried)) => part.checked_add(carried).map(Some),
            (part, _) => Some(part),
        }
    }
}

names! {
    /// Result of comparing a day's market price with the threshold price.
    pub enum Threshold {
        /// The market price is at or above the threshold price.
        Met = "met",
        /// The market price is below the threshold price.
        NotMet = "not-met",
    }
}

impl Plan {
    /// Spreads a pre-approved payment evenly over its trading days and buys on each at the day's price.
    ///
    /// The parts of the days add up to the payment, to the cent, and so do `invested` and `refund`. Shares are rounded
    /// each day, and the totals are sums of the days. Fees for the purchase are taken once, before the payment is spread;
    /// fees for shares on each day.
    ///
    /// # Units and range
    ///
    /// A period has 1 to 66 trading days, each with a price or its executions, as in a [`Plan::quote`]. The problems of
    /// the quote name missing, repeated and outside days as `days`.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Days, InvestmentPeriodRequest, Month, Participant, Payment, Period, Plan};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let answer = plan.investment_period(&InvestmentPeriodRequest {
    ///     participant: Some(Participant::Existing),
    ///     payment: Payment { amount: "25000".into(), approved: true, ..Payment::default() },
    ///     month: Month {
    ///         investment_period: Period { start: "2008-01-02".into(), end: "2008-01-04".into() },
    ///         pre_approved_discount: "2".into(),
    ///         threshold_price: "30".into(),
    ///         ..Month::default()
    ///     },
    ///     days: Days::Text("2008-01-02, 34.10\n2008-01-03, 29.99\n2008-01-04, 33.80".into()),
    ///     ..InvestmentPeriodRequest::default()
    /// });
    ///
    /// // 25,000.00 has one cent more than three equal parts.
    /// assert_eq!(answer.days[0].part.unwrap().to_string(), "8333.34");
    /// let totals = answer.totals.unwrap();
    /// assert_eq!(totals.refund.to_string(), "8333.33");
    /// assert_eq!(totals.invested.to_string(), "16666.67");
    /// assert_eq!(totals.shares.to_string(), "500.946629");
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn investment_period(&self, request: &InvestmentPeriodRequest) -> InvestmentPeriod {
        let asked = request.without_days();
        let mut quote = self.quote(&asked);
        let facts = Facts::read(&asked, &mut Trace::brief());
        let mut trace = Trace::default();
        core::mem::swap(&mut trace.steps, &mut quote.steps);
        core::mem::swap(&mut trace.problems, &mut quote.problems);

        let is_spread = is_spread(self, &facts, &quote, &mut trace);
        let dates = spread::trading_days(self, &facts, &mut trace);
        let is_refused = quote.status == Status::Refused;
        let amount = facts.payment.amount.ok().flatten().filter(|_| is_spread && !is_refused);
        let fees = amount
            .map_or(Ok(None), |amount| fees::taken(self, &facts, amount, &mut Trace::brief()));
        let amount = amount.filter(|_| fees.is_ok());
        let fees = fees.ok().flatten();
        let invested = amount.map(|amount| fees.unwrap_or(Deduction::NOTHING).rest_of(amount));
        let parts = invested.and_then(|part| spread::parts(self, part, dates.len(), &mut trace));
        if !dates.is_empty() {
            state_threshold(self, &facts, &mut trace);
        }
        let announced = dates.len();
        let days = given::markets(self, &facts, dates, &request.days, &mut trace);
        if days.iter().any(|(_, market)| market.is_some()) {
            state_display(self, &mut trace);
        }
        let basis = given::basis(self, &mut Trace::brief());
        let terms = day::Terms {
            plan: self,
            discount: quote.discount.filter(|_| is_spread).map(|discount| discount.percent),
            threshold: facts.month.threshold_price,
            is_bought: is_spread && quote.status == Status::Accepted,
            fees: fees.map(Deduction::of_each_share),
            is_averaged: basis.term.is_some_and(|term| term.value.of_period().is_some()),
        };
        let tested: Vec<_> = days.iter().map(|day| terms.tested(day)).collect();
        let decided = fate::decide(effect(self), &tested, announced, parts.as_deref());
        let mut days: Vec<_> = days
            .into_iter()
            .zip(&decided)
            .enumerate()
            .map(|(index, (day, decided))| {
                // Days that extend the period have no part of their own.
                let part = parts.as_ref();
                let part = part.map(|parts| parts.get(index).copied().unwrap_or(Money::ZERO));
                terms.day(day, part, *decided, &mut trace)
            })
            .collect();
        let together = terms
            .is_averaged
            .then(|| average::buy_together(&terms, basis, &mut days, &decided, &mut trace));
        let average = together.as_ref().and_then(|together| together.average);
        let (shares, purchases) = match together {
            Some(together) => (together.shares, together.shares.into_iter().collect()),
            None => (totals::shares_of(&days), days.iter().filter_map(|day| day.shares).collect()),
        };
        let totals = amount.zip(shares).and_then(|(payment, shares)| {
            let bought = totals::Bought { shares, purchases, fees };
            totals::totals(self, payment, &days, bought, &mut trace)
        });

        core::mem::swap(&mut trace.steps, &mut quote.steps);
        core::mem::swap(&mut trace.problems, &mut quote.problems);
        InvestmentPeriod { days, totals, average, quote }
    }
}

/// Returns whether the payment is spread over a period, and refuses any other known one.
/// Terms: clauses L1 and L4. Payments within the maximum and dividends are invested on one day.
fn is_spread(plan: &Plan, facts: &Facts, quote: &Quote, trace: &mut Trace) -> bool {
    let layers = limits::layers(plan, facts, &mut Trace::brief()).unwrap_or_default();
    match (facts.payment.kind, quote.tier, limits::deciding(&layers, facts.sent.ok())) {
        (PaymentKind::Dividend, ..) => {
            trace.report(Payment::KIND, Code::NotPreApproved, &[]);
            false
        }
        (PaymentKind::OptionalCash, Some(Tier::Standard), Some(layer)) => {
            let maximum = layer.maximum;
            let values: &Named<'_> = &[("maximum", &maximum.value)];
            let problem = Problem::new(Payment::AMOUNT, Code::NotPreApproved, values);
            trace.refuse(problem.by(&maximum.source));
            false
        }
        (PaymentKind::OptionalCash, tier, _) => tier == Some(Tier::PreApproved),
    }
}

/// Records once the rule of the threshold price, for all days.
fn state_threshold(plan: &Plan, facts: &Facts, trace: &mut Trace) {
    let Ok(Some(threshold)) = facts.month.threshold_price else { return };
    trace
        .step(Part::Period, Rule::PeriodThreshold)
        .by_term(plan.investment_period.threshold.as_ref())
        .read_as(Reading::ThresholdReachedCounts)
        .record(&[("threshold", &threshold)], &effect(plan).as_str());
}

/// Returns the effect of a day below the threshold price; its part goes back if the plan does not say.
fn effect(plan: &Plan) -> UnmetThreshold {
    let threshold = plan.investment_period.threshold.as_ref();
    threshold.map_or(UnmetThreshold::DayReturned, |threshold| threshold.value)
}

/// Returns the term that extends the period by each day below the threshold price.
fn extends(plan: &Plan) -> Option<&Term<UnmetThreshold>> {
    let threshold = plan.investment_period.threshold.as_ref();
    threshold.filter(|threshold| threshold.value == UnmetThreshold::PeriodExtended)
}

/// Records once the display rounding of prices, for all days.
fn state_display(plan: &Plan, trace: &mut Trace) {
    let terms = &plan.displayed_prices;
    let step = trace.step(Part::Period, Rule::PeriodPriceDisplay).by_all(terms.sources());
    step.record(&[("decimals", &terms.decimals.value)], &terms.rounding.value);
}
