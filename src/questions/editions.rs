//! Editions of one plan: [`Editions`].

use chrono::NaiveDate;

use crate::calendar::read_date;
use crate::explain::Trace;
use crate::plan::node::Node;
use crate::plan::{Plan, PlanError};
use crate::questions::investment_period::InvestmentPeriod;
use crate::questions::payment_for_shares::PaymentForShares;
use crate::questions::payments::{self, Payments};
use crate::questions::quote::Quote;
use crate::questions::schedule::{self, Schedule};
use crate::request::facts::Facts;
use crate::request::{
    Given, Input, InvestmentPeriodRequest, Payment, PaymentsRequest, QuoteRequest, ScheduleRequest,
};
use crate::rules::edition;
use crate::rules::limits::is_pre_approved;
use crate::values::{Money, Shares};

/// Editions of one plan; the one in force on the day of the investment answers.
///
/// A pre-approved payment counts by the first day of its investment period. Each edition applies until the next one
/// takes effect, or until the last day in its file. If the earliest has no first day, it applies to all days before the
/// next.
///
/// # Example
///
/// ```ignore-wasm32,standalone_crate
/// use dspp::calendar::parse_date;
/// use dspp::{
///     Editions, InvestmentPeriodRequest, Month, Node, PaymentsRequest, Period, Plan, QuoteRequest,
///     ScheduleRequest, SentPayments,
/// };
///
/// let files = format!(
///     "[{}, {}]",
///     include_str!("../../plans/redwood-2007.json"),
///     include_str!("../../plans/redwood-2002.json"),
/// );
/// let editions = Editions::from_json(&files)?;
/// let in_force = |date| editions.in_force(parse_date(date).unwrap()).unwrap().id.as_str();
/// assert_eq!(in_force("2007-11-22"), "redwood-2002");
/// assert_eq!(in_force("2007-11-23"), "redwood-2007");
///
/// assert_eq!(editions.iter().next_back(), Some(&Plan::redwood_2007()?));
/// assert_eq!(Editions::of_one(Plan::redwood_2007()?).iter().count(), 1);
/// assert!(Editions::from_node(&Node::List(Vec::new())).is_err());
///
/// let month = Month { investment_date: "2007-11-21".into(), ..Month::default() };
/// let quote = editions.quote(&QuoteRequest { month, ..QuoteRequest::default() });
/// assert_eq!(quote.edition, "redwood-2002");
///
/// let month = Month { investment_date: "2007-11-26".into(), ..Month::default() };
/// let request = QuoteRequest { month, ..QuoteRequest::default() };
/// assert_eq!(editions.payment_for_shares(&request, &"100".into()).quote.edition, "redwood-2007");
///
/// let payments = SentPayments::Text("2007-11-21, 500".to_owned());
/// let answer = editions.payments(&PaymentsRequest { payments, ..PaymentsRequest::default() });
/// assert_eq!(answer.payments[0].quote.edition, "redwood-2002");
///
/// let investment_period = Period { start: "2007-11-26".into(), ..Period::default() };
/// let month = Month { investment_period, ..Month::default() };
/// let request = InvestmentPeriodRequest { month, ..InvestmentPeriodRequest::default() };
/// assert_eq!(editions.investment_period(&request).quote.edition, "redwood-2007");
///
/// let request = ScheduleRequest { from: "2007-10".into(), months: "3".into(), ..ScheduleRequest::default() };
/// let rows = editions.schedule(&request).rows;
/// assert_eq!(rows[0].edition, "redwood-2002");
/// assert_eq!(rows[2].edition, "redwood-2007");
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editions {
    earliest: Plan,
    later: Vec<Plan>,
}

impl Editions {
    /// Checks a parsed plan file, or a list of them in any order.
    ///
    /// # Errors
    ///
    /// Returns a [`PlanError`] with every problem of every file. The code is `repeated` if two editions share an id or
    /// a first day, and `missing` if more than one has no first day.
    pub fn from_node(file: &Node) -> Result<Self, PlanError> {
        let mut plans = crate::plan::editions(file)?.into_iter();
        let earliest = plans.next().ok_or_else(|| PlanError::not_json("no plan".to_owned()))?;
        Ok(Self { earliest, later: plans.collect() })
    }

    /// Returns a plan of one edition.
    pub const fn of_one(plan: Plan) -> Self {
        Self { earliest: plan, later: Vec::new() }
    }

    /// Reads and checks the text of a plan file, or of a list of them.
    ///
    /// # Errors
    ///
    /// Returns a [`PlanError`] as [`Editions::from_node`] does, or one with the code `not-json`.
    pub fn from_json(text: &str) -> Result<Self, PlanError> {
        Self::from_node(&crate::plan::parsed(text)?)
    }

    /// Returns all editions, in the order in which they took effect.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Plan> {
        core::iter::once(&self.earliest).chain(&self.later)
    }

    /// Returns the edition in force on a day; `None` before the first, and after the last day in its file.
    ///
    /// Terms: clause L0.
    pub fn in_force(&self, date: NaiveDate) -> Option<&Plan> {
        self.begun(date).filter(|plan| edition::covers(plan, date))
    }

    /// Returns the latest edition that has taken effect by a day.
    fn begun(&self, date: NaiveDate) -> Option<&Plan> {
        self.iter().rev().find(|plan| edition::has_begun(plan, date))
    }

    /// Answers a request as [`Plan::quote`] does, by the edition in force on the day of the investment.
    pub fn quote(&self, request: &QuoteRequest) -> Quote {
        self.for_request(request).quote(request)
    }

    /// Finds the payment as [`Plan::payment_for_shares`] does, by the edition in force on its investment day.
    pub fn payment_for_shares<'e>(
        &'e self,
        request: &QuoteRequest,
        shares: &Input<Shares>,
    ) -> PaymentForShares {
        let for_amount = |amount: Input<Money>| {
            let payment = Payment { amount, ..request.payment.clone() };
            self.for_request(&QuoteRequest { payment, ..request.clone() })
        };
        // The found payment decides whether it is pre-approved, and so its investment day.
        let by = |plan: &'e Plan| {
            let answer = plan.payment_for_shares(request, shares);
            let payment = answer.payment.map(|payment| payment.to_string());
            let is_its_own = payment.is_some_and(|it| core::ptr::eq(for_amount(it.into()), plan));
            (answer, is_its_own)
        };
        let usual = for_amount(Input::Nothing);
        let (answer, is_its_own) = by(usual);
        match self.on(&request.month.investment_period.start) {
            Some(of_period) if !is_its_own && !core::ptr::eq(of_period, usual) => {
                Some(by(of_period)).filter(|(_, is_its_own)| *is_its_own).map_or(answer, |it| it.0)
            }
            _ => answer,
        }
    }

    /// Judges several payments as [`Plan::payments`] does, by one edition.
    ///
    /// Takes the edition in force on the investment day of their total, or else on the day of the first payment.
    pub fn payments(&self, request: &PaymentsRequest) -> Payments {
        let (first_day, total) = payments::first_day_and_total(request);
        let mut asked = request.without_payments();
        asked.as_of = first_day.map_or(Input::Nothing, Input::Value);
        asked.payment.amount = total.map_or(Input::Nothing, Input::Value);
        asked.payment.sent_this_month = request.sent_this_month.clone();
        asked.payment.sent_this_quarter = request.sent_this_quarter.clone();
        asked.payment.sent_this_year = request.sent_this_year.clone();
        self.for_request(&asked).payments(request)
    }

    /// Spreads a payment as [`Plan::investment_period`] does, by the edition in force on the period's first day.
    pub fn investment_period(&self, request: &InvestmentPeriodRequest) -> InvestmentPeriod {
        let mut asked = request.without_days();
        asked.month.investment_date = Input::Nothing;
        self.for_request(&asked).investment_period(request)
    }

    /// Lists the days of each month as [`Plan::schedule`] does, by the edition in force on its investment day.
    pub fn schedule(&self, request: &ScheduleRequest) -> Schedule {
        schedule::by_editions(&self.iter().collect::<Vec<_>>(), request)
    }

    /// Returns the edition in force on the investment day, or else on `asOf`; the latest without a day.
    /// Terms: clauses L0 and L4. A payment that is pre-approved by the edition in force on the first day of the
    /// investment period is invested from that day on, and every other one on the investment date.
    pub(crate) fn for_request(&self, request: &QuoteRequest) -> &Plan {
        let month = &request.month;
        let mut days =
            [&month.investment_date, &month.investment_period.start, &request.as_of].into_iter();
        let usual = days.find_map(|day| self.on(day)).or(self.later.last());
        let usual = usual.unwrap_or(&self.earliest);
        match self.on(&month.investment_period.start) {
            Some(of_period) if !core::ptr::eq(of_period, usual) => {
                let facts = Facts::read(request, &mut Trace::brief());
                if is_pre_approved(of_period, &facts) { of_period } else { usual }
            }
            _ => usual,
        }
    }

    /// Returns the latest edition begun by a typed day, or else the earliest, which reports that it does not apply.
    fn on(&self, day: &Input<NaiveDate>) -> Option<&Plan> {
        let day = Given::from(day).or_read(read_date).ok()??;
        Some(self.begun(day).unwrap_or(&self.earliest))
    }
}
