//! A pre-approved payment over its investment period, day by day.

mod day;
mod given;
mod spread;
mod totals;

use crate::values::names::names;
use chrono::NaiveDate;
use serde::Serialize;

pub use totals::PeriodTotals;

use crate::explain::{Code, Named, Part, Problem, Reading, Rule, Trace, field};
use crate::plan::{Plan, Tier, UnmetThreshold};
use crate::questions::quote::{Quote, Status};
use crate::request::facts::Facts;
use crate::request::{InvestmentPeriodRequest, PaymentKind};
use crate::rules::pricing::{MarketPrice, Rounded};
use crate::values::quantity::Money;
use crate::values::ratio::Ratio;

/// A pre-approved payment, spread evenly over the trading days of its investment period.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvestmentPeriod {
    /// One for each trading day of the period, ascending; none until both ends are known.
    pub days: Vec<InvestmentDay>,
    /// The days together; none until the payment and every day's price are known and nothing forbids the payment.
    pub totals: Option<PeriodTotals>,
    /// What the plan says of the payment itself; its steps and problems include those of the days.
    pub quote: Quote,
}

/// What happens on one day of an investment period.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InvestmentDay {
    /// The trading day.
    pub date: NaiveDate,
    /// The day's part of the payment, in dollars; none until the payment is known, and if it is refused.
    pub part: Option<Money>,
    /// None until the day's price is known.
    pub market: Option<MarketPrice>,
    /// Whether the market price reached the threshold price; none if there is none, or until the price is known.
    pub threshold: Option<Threshold>,
    /// Dollars a share after the discount, rounded for display; none on a day that is not met.
    pub price: Option<Rounded>,
    /// The price that the shares are computed with.
    pub exact: Option<Ratio>,
    /// Shares that the part buys: 0 on a day that is not met; none until nothing forbids the payment.
    pub shares: Option<Rounded>,
    /// The part, where it goes back because the day is not met, or because it buys nothing.
    pub returned: Option<Money>,
}

names! {
    /// Whether a day's market price reached the threshold price.
    pub enum Threshold {
        /// It did, and exactly the threshold price will do.
        Met = "met",
        /// It stayed below.
        NotMet = "not-met",
    }
}

impl Plan {
    /// Spreads a pre-approved payment evenly over the trading days of its investment period, and buys on each of them at
    /// the day's price.
    ///
    /// The days' parts add up to the payment, to the cent, and so do what is invested and what goes back. Shares are
    /// rounded each day, and the totals are sums of the days.
    ///
    /// # Units and range
    ///
    /// A period of 1 to 66 trading days; of each, a price or its executions, as in a [`Plan::quote`]. A day that is
    /// missing, that stands twice or that is none of the period's is among the problems of the quote, as `days`.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Days, InvestmentPeriodRequest, Month, Participant, Payment, Plan};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let answer = plan.investment_period(&InvestmentPeriodRequest {
    ///     participant: Some(Participant::Existing),
    ///     payment: Payment { amount: "25000".into(), approved: true, ..Payment::default() },
    ///     month: Month {
    ///         period_start: "2008-01-02".into(),
    ///         period_end: "2008-01-04".into(),
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
        let amount = facts.amount.ok().flatten().filter(|_| is_spread && !is_refused);
        let parts = amount.and_then(|amount| spread::parts(self, amount, dates.len(), &mut trace));
        if !dates.is_empty() {
            state_threshold(self, &facts, &mut trace);
        }
        let markets = given::markets(self, &facts, &dates, &request.days, &mut trace);
        if markets.iter().any(Option::is_some) {
            state_display(self, &mut trace);
        }
        let terms = day::Terms {
            plan: self,
            discount: quote.discount.filter(|_| is_spread).map(|discount| discount.percent),
            threshold: facts.threshold_price,
            is_bought: is_spread && quote.status == Status::Accepted,
        };
        let days: Vec<_> = dates
            .iter()
            .zip(markets)
            .enumerate()
            .map(|(index, (date, market))| {
                let part = parts.as_ref().and_then(|parts| parts.get(index)).copied();
                terms.day(*date, part, market, &mut trace)
            })
            .collect();
        let totals = amount.and_then(|payment| totals::totals(self, payment, &days, &mut trace));

        core::mem::swap(&mut trace.steps, &mut quote.steps);
        core::mem::swap(&mut trace.problems, &mut quote.problems);
        InvestmentPeriod { days, totals, quote }
    }
}

/// Whether the payment is one that is spread over a period.
///
/// Terms: clauses L1 and L4. Payments within the maximum and dividends are invested on one day.
fn is_spread(plan: &Plan, facts: &Facts, quote: &Quote, trace: &mut Trace) -> bool {
    match (facts.kind, quote.tier, &plan.limits.maximum) {
        (PaymentKind::Dividend, ..) => {
            trace.refuse(Problem::new(field::PAYMENT_KIND, Code::NotPreApproved, &[]));
            false
        }
        (PaymentKind::OptionalCash, Some(Tier::Standard), Some(maximum)) => {
            let values: &Named<'_> = &[("maximum", &maximum.value)];
            let problem = Problem::new(field::AMOUNT, Code::NotPreApproved, values);
            trace.refuse(problem.by(&maximum.source));
            false
        }
        (PaymentKind::OptionalCash, tier, _) => tier == Some(Tier::PreApproved),
    }
}

/// States once what the threshold price of the month means on each of the days.
fn state_threshold(plan: &Plan, facts: &Facts, trace: &mut Trace) {
    let Ok(Some(threshold)) = facts.threshold_price else { return };
    trace
        .step(Part::Period, Rule::PeriodThreshold)
        .by_term(plan.investment_period.threshold.as_ref())
        .read_as(Reading::ThresholdReachedCounts)
        .record(&[("threshold", &threshold)], &UnmetThreshold::DayReturned.as_str());
}

/// States once how all prices of the days are shown.
fn state_display(plan: &Plan, trace: &mut Trace) {
    let terms = &plan.displayed_prices;
    trace
        .step(Part::Period, Rule::PeriodPriceDisplay)
        .by(&terms.decimals.source)
        .by(&terms.rounding.source)
        .record(&[("decimals", &terms.decimals.value)], &terms.rounding.value);
}
