//! The standing terms of a plan: [`Plan`], read from a plan file.

pub(crate) mod checker;
mod months;
pub(crate) mod node;
mod reader;
mod schedule_terms;
mod terms;

use core::fmt;

use chrono::NaiveDate;

pub use months::MonthlyTerms;
pub use schedule_terms::{
    BankDebits, DayOfMonth, DayRule, PeriodEdge, Roll, ScheduleDay, ScheduleTerms,
};
pub use terms::{
    Band, Charge, DayPrice, DiscountTerms, DiscountedShares, DividendDiscount, DividendTerms,
    DueDateTerms, Feature, Fee, FeeOn, FeeTerms, InvestmentPeriodTerms, Lead, LimitPeriod,
    LimitTerms, MarketPriceTerms, OddCents, PaidBy, PriceBasis, RoundingTerms, Tier,
    UnmetThreshold,
};

use crate::calendar::CalendarName;
use crate::explain::source::{Source, Term};
use crate::explain::{Code, Problem, write_problems};
use crate::plan::node::Node;

/// The text of `plans/redwood-2007.json`.
pub const REDWOOD_2007: &str = include_str!("../plans/redwood-2007.json");

/// The standing terms of one edition of a plan.
///
/// # Example
///
/// ```ignore-wasm32
/// use dspp::Plan;
///
/// let plan = Plan::redwood_2007()?;
/// let minimum = plan.limits.new_minimum.as_ref().unwrap();
/// assert_eq!(minimum.value.to_string(), "500.00");
/// assert_eq!(minimum.source.clause(), Some("L4"));
///
/// let refused = Plan::from_json("{}").unwrap_err();
/// assert!(refused.problems().len() > 5); // everything that is missing, not only the first
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Stable name of the edition.
    pub id: String,
    /// What the plan is called.
    pub name: String,
    /// The company whose shares are bought.
    pub issuer: String,
    /// First day on which the edition applies.
    pub effective_from: Option<Term<NaiveDate>>,
    /// Last day that the file speaks for; with one, it says nothing of any day outside.
    pub effective_until: Option<Term<NaiveDate>>,
    /// What the company has stopped until it says otherwise.
    pub suspended: Option<Term<Vec<Feature>>>,
    /// How much may be sent.
    pub limits: LimitTerms,
    /// How long before the day counted from a payment is due.
    pub due_dates: DueDateTerms,
    /// Whose business days the due dates are counted in.
    pub calendar: Term<CalendarName>,
    /// Days on which that calendar is closed besides those it knows.
    pub closures: Vec<NaiveDate>,
    /// How the days of a month follow from the month.
    pub schedule: ScheduleTerms,
    /// How a pre-approved payment is spread over its investment period.
    pub investment_period: InvestmentPeriodTerms,
    /// How the market price is found.
    pub market_price: MarketPriceTerms,
    /// What discounts the company may set.
    pub discounts: DiscountTerms,
    /// How dividends are reinvested.
    pub dividends: DividendTerms,
    /// What participants pay besides the shares.
    pub fees: Option<FeeTerms>,
    /// Days of notice that the company gives before it changes the plan.
    pub notice_of_changes: Option<Term<u32>>,
    /// How shares are credited.
    pub shares: Option<RoundingTerms>,
    /// How prices are displayed.
    pub displayed_prices: RoundingTerms,
    /// How the purchase price is rounded before shares are computed with it; most plans do not.
    pub purchase_price: Option<RoundingTerms>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// What to read.
    pub documents: Vec<Document>,
}

/// Somebody who answers questions about the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Person or company.
    pub name: String,
    /// What they answer.
    pub role: String,
    /// As dialled in the country of the issuer.
    pub telephone: String,
    /// The clause that names them.
    pub source: Source,
}

/// A document of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// The day it bears.
    pub date: NaiveDate,
    /// Whether it decides where a summary says something else.
    pub governs: bool,
    /// The clause that names it.
    pub source: Source,
}

/// A plan file, or a file of months, that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    problems: Vec<Problem>,
}

impl PlanError {
    /// Everything that is wrong with the file, each with its JSON path.
    ///
    /// # Example
    ///
    /// ```ignore-wasm32
    /// let refused = dspp::Plan::from_json("$500").unwrap_err();
    /// assert_eq!(refused.problems()[0].code, "not-json");
    /// ```
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    pub(crate) const fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// A file that cannot be read as JSON at all.
    pub(crate) fn not_json(reason: String) -> Self {
        Self::new(vec![Problem::new("$", Code::NotJson, &[("reason", &reason)])])
    }
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_problems(f, "These terms cannot be used", &self.problems)
    }
}

impl core::error::Error for PlanError {}

/// The text of a file as a node, with nothing after it.
pub(crate) fn parsed(text: &str) -> Result<Node, PlanError> {
    let mut json = serde_json::Deserializer::from_str(text);
    Node::read(&mut json)
        .and_then(|node| json.end().map(|()| node))
        .map_err(|error| PlanError::not_json(error.to_string()))
}

impl Plan {
    /// Checks a plan file that was read already.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] with everything that is missing, misspelt, of the wrong type, or contradicts itself.
    ///
    /// # Example
    ///
    /// ```standalone_crate
    /// use dspp::{Node, Plan};
    ///
    /// let text = include_str!("../plans/redwood-2007.json");
    /// let file = Node::read(&mut serde_json::Deserializer::from_str(text))?;
    /// assert_eq!(Plan::from_node(&file)?, Plan::redwood_2007()?);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn from_node(file: &Node) -> Result<Self, PlanError> {
        reader::read(file).map_err(PlanError::new)
    }

    /// Reads and checks the text of a plan file.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] as [`Plan::from_node`] gives it, or one with the code `not-json`.
    pub fn from_json(text: &str) -> Result<Self, PlanError> {
        Self::from_node(&parsed(text)?)
    }

    /// Reads one plan file, or a list of editions, in the order they took effect.
    pub(crate) fn editions_from_node(file: &Node) -> Result<Vec<Self>, PlanError> {
        reader::editions(file).map_err(PlanError::new)
    }

    /// Reads Redwood Trust's plan as amended on 23 November 2007.
    ///
    /// # Errors
    ///
    /// None: [`REDWOOD_2007`] is a plan file, as the tests show.
    pub fn redwood_2007() -> Result<Self, PlanError> {
        Self::from_json(REDWOOD_2007)
    }
}
