//! The standing terms of a plan: [`Plan`], read from a plan file.

pub(crate) mod checker;
mod due_date_terms;
mod fee_terms;
mod limit_terms;
mod month_dates;
mod months;
pub(crate) mod node;
mod object;
mod payment_names;
mod reader;
mod schedule_terms;
mod terms;

use core::fmt;

use chrono::NaiveDate;

pub use due_date_terms::{Clearing, ClockTime, DueDateTerms, Lead, TimeOfDay, WaiverRequest, Zone};
pub use fee_terms::{Charge, Fee, FeeOn, FeeTerms, Fractions, LeftOver, LimitedAmount, ShareTerms};
pub use limit_terms::{FurtherMaximum, LimitPeriod, LimitTerms, RecurringEntry};
pub use month_dates::{DatesOn, MonthDates, Weekday};
pub use months::{AnnouncedPeriod, MonthlyTerms};
pub use payment_names::{MarketSource, PaidBy, PaymentKind, PaymentMethod};
pub(crate) use reader::editions;
pub use schedule_terms::{
    BankDebits, DayOfMonth, DayRule, PeriodEdge, Roll, ScheduleDay, ScheduleTerms,
};
pub use terms::{
    Band, DayPrice, DiscountTerms, DiscountedShares, DividendDiscount, DividendTerms, Feature,
    Floor, InvestmentPeriodTerms, MarketPriceTerms, OddCents, PriceBasis, RoundingTerms, Tier,
    UnmetThreshold,
};

use crate::calendar::CalendarName;
use crate::explain::{Code, Problem, Source, Term, write_problems};
use crate::plan::checker::MOST_PROBLEMS;
use crate::plan::node::Node;
use crate::plan::object::{as_map, count, object};
use crate::plan::reader::{
    MOST_DAYS, clauses, closures, limits, quotations, schedule, suspended, unstated,
};
use crate::values::names::names;

/// The text of `plans/redwood-2007.json`.
pub const REDWOOD_2007: &str = include_str!("../plans/redwood-2007.json");

object! { @fields
    /// The standing terms of one edition of a plan. Serializes as its plan file.
    ///
    /// # Example
    ///
    /// ```ignore-wasm32
    /// use dspp::{Node, Plan, REDWOOD_2007};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let minimum = plan.limits.new_minimum.as_ref().unwrap();
    /// assert_eq!(minimum.value.to_string(), "500.00");
    /// assert_eq!(minimum.source.clause(), Some("L4"));
    ///
    /// let file = Node::read(&mut serde_json::Deserializer::from_str(REDWOOD_2007)).unwrap();
    /// assert_eq!(Plan::from_node(&file)?, plan);
    ///
    /// // Serializes as its file, without `$schema`, empty parts and other forms of a number.
    /// let written = serde_json::to_value(&plan).unwrap();
    /// assert_eq!(written["limits"]["newMinimum"]["value"], "500.00");
    /// assert_eq!(Plan::from_json(&written.to_string())?, plan);
    ///
    /// let refused = Plan::from_json("{}").unwrap_err();
    /// assert!(refused.problems().len() > 5); // everything that is missing, not only the first
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub struct Plan {
        /// Stable name of the edition.
        id: String = needed "id",
        /// The plan's name.
        name: String = needed "name",
        /// The company whose shares are bought.
        issuer: String = needed "issuer",
        /// The currency of all amounts.
        currency: Currency = needed "currency",
        /// The document that states the terms.
        source: SourceDocument = needed "source",
        /// Clauses of that document with the ids that terms cite, in order of the ids.
        #[serde(serialize_with = "as_map")]
        clauses: Vec<(String, DocumentClause)> = needed "clauses" by clauses,
        /// First day on which the edition applies.
        effective_from: Option<Term<NaiveDate>> = "effectiveFrom",
        /// Last day that the file covers, if it has one.
        effective_until: Option<Term<NaiveDate>> = "effectiveUntil",
        /// Features suspended until further notice.
        suspended: Option<Term<Vec<Feature>>> = "suspended" by suspended,
        /// Minimums and maximum of payments.
        limits: LimitTerms = "limits" or default by limits,
        /// Lead times of due dates.
        due_dates: DueDateTerms = "dueDates" or default,
        /// The calendar of business days.
        calendar: Term<CalendarName> = needed "calendar",
        /// Days on which that calendar is closed besides its own closings.
        closures: Vec<NaiveDate> = "closures" or default by closures,
        /// Rules for the days of a month.
        schedule: ScheduleTerms = "schedule" or default by schedule,
        /// Rules that spread a pre-approved payment over its investment period.
        investment_period: InvestmentPeriodTerms = "investmentPeriod" or default,
        /// Prices that make the market price.
        market_price: MarketPriceTerms = "marketPrice" or default,
        /// Allowed discounts.
        discounts: DiscountTerms = "discounts" or default,
        /// Rules for reinvested dividends.
        dividends: DividendTerms = "dividends" or default,
        /// Fees of participants.
        fees: Option<FeeTerms> = "fees",
        /// Days of notice before the company changes the plan.
        notice_of_changes: Option<Term<u32>> = "noticeOfChanges" by count::<MOST_DAYS>,
        /// Rounding of credited shares, and the use of the money that buys none.
        shares: Option<ShareTerms> = "shares",
        /// Rounding of displayed prices.
        displayed_prices: RoundingTerms = needed "displayedPrices",
        /// Rounding of the market price before the discount, in plans that round it.
        rounded_market_price: Option<RoundingTerms> = "roundedMarketPrice",
        /// Rounding of the purchase price before shares are computed, in plans that round it.
        purchase_price: Option<RoundingTerms> = "purchasePrice",
        /// Points that the documents leave open, each with a name, in order of the names.
        #[serde(serialize_with = "as_map")]
        unstated: Vec<(String, String)> = "unstated" or default by unstated,
        /// Contacts for questions about the plan.
        contacts: Vec<Contact> = "contacts" or default,
        /// Documents of the plan.
        documents: Vec<Document> = "documents" or default,
    }
}

names! {
    /// Currencies of plans.
    pub enum Currency {
        /// The dollar of the United States.
        Usd = "USD",
    }
}

object! {
    /// The document that states the terms of a plan.
    pub struct SourceDocument {
        /// The document's title.
        title: String = needed "title",
        /// The date on the document.
        date: Option<NaiveDate> = "date",
        /// The number of its registration or filing.
        registration: Option<String> = "registration",
    }

    /// A clause of a plan's documents.
    pub struct DocumentClause {
        /// The clause's subject.
        title: String = needed "title",
        /// The clause in plain words.
        summary: Option<String> = "summary",
        /// The clause's place in the document.
        place: Option<String> = "place",
        /// The clause's own words, each with the subject that they are about.
        #[serde(serialize_with = "as_map")]
        quote: Vec<(String, String)> = "quote" or default by quotations,
    }

    /// A contact for questions about the plan.
    pub struct Contact {
        /// Person or company.
        name: String = needed "name",
        /// The contact's task.
        role: String = needed "role",
        /// The number as dialled in the issuer's country.
        telephone: String = needed "telephone",
        /// The clause that names them.
        #[serde(flatten)]
        source: Source = needed "clause",
    }

    /// A document of the plan.
    pub struct Document {
        /// The document's title.
        title: String = needed "title",
        /// The date on the document.
        date: NaiveDate = needed "date",
        /// Decides if a summary contradicts it.
        governs: bool = "governs" or default,
        /// The clause that names it.
        #[serde(flatten)]
        source: Source = needed "clause",
    }
}

/// An error: a plan file or a file of months that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    problems: Vec<Problem>,
}

impl PlanError {
    /// Returns every problem of the file, each with its JSON path. After 1,000 the last one is `too-many-errors`.
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

    pub(crate) fn new(mut problems: Vec<Problem>) -> Self {
        if problems.len() > MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            problems.push(Problem::new("$", Code::TooManyErrors, &[("maximum", &MOST_PROBLEMS)]));
        }
        Self { problems }
    }

    /// Makes the error of a file that is not JSON.
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

/// Reads a text as a node and rejects trailing text.
pub(crate) fn parsed(text: &str) -> Result<Node, PlanError> {
    let mut json = serde_json::Deserializer::from_str(text);
    Node::read(&mut json)
        .and_then(|node| json.end().map(|()| node))
        .map_err(|error| PlanError::not_json(error.to_string()))
}

impl Plan {
    /// Checks a parsed plan file.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] with every missing, misspelt, mistyped or contradictory value.
    pub fn from_node(file: &Node) -> Result<Self, PlanError> {
        reader::read(file)
    }

    /// Reads and checks the text of a plan file.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] as from [`Plan::from_node`], or with the code `not-json`.
    pub fn from_json(text: &str) -> Result<Self, PlanError> {
        Self::from_node(&parsed(text)?)
    }

    /// Reads Redwood Trust's plan as amended on 23 November 2007.
    ///
    /// # Errors
    ///
    /// None, because the tests read [`REDWOOD_2007`].
    pub fn redwood_2007() -> Result<Self, PlanError> {
        Self::from_json(REDWOOD_2007)
    }
}
