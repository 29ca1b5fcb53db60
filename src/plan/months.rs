//! A month's announcements: [`MonthlyTerms`], read from a file of months.

use chrono::NaiveDate;

use super::{Feature, PlanError, reader};
use crate::calendar::CalendarMonth;
use crate::plan::node::Node;
use crate::values::{DividendPerShare, Percent, Price};

/// A company's announcements for a month.
///
/// A file holds one month, or a list with each month once. Unannounced values are left out: a month
/// without a discount is at the market price.
///
/// # Example
///
/// ```ignore-wasm32
/// use dspp::{Feature, MonthlyTerms, Node};
///
/// let months = MonthlyTerms::from_json(
///     r#"[{ "month": "2008-01", "investmentDate": "2008-01-15", "discount": "1.5" },
///         { "month": "2008-02", "suspended": ["optional-cash"] }]"#,
/// )?;
/// assert_eq!(months[0].discount, Some("1.5".parse().unwrap()));
/// assert_eq!(months[1].suspended, [Feature::OptionalCash]);
///
/// let refused = MonthlyTerms::from_json(r#"{ "month": "2008-01", "investmentDate": "2008-02-15" }"#);
/// let problems = refused.unwrap_err();
/// assert_eq!(problems.problems()[0].field, "$.investmentDate");
/// assert_eq!(problems.problems()[0].code, "outside-month");
/// assert!(MonthlyTerms::from_node(&Node::Null).is_err());
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyTerms {
    /// The announced month.
    pub month: CalendarMonth,
    /// The day of that month payments within the maximum are invested.
    pub investment_date: Option<NaiveDate>,
    /// First day of the investment period of pre-approved payments; may be in the month before.
    pub period_start: Option<NaiveDate>,
    /// Last day of that period, never before the first.
    pub period_end: Option<NaiveDate>,
    /// Percent off the market price for payments within the maximum, and for dividends without
    /// their own discount.
    pub discount: Option<Percent>,
    /// Percent off the market price for pre-approved payments.
    pub pre_approved_discount: Option<Percent>,
    /// Percent off the market price for dividends only.
    pub dividend_discount: Option<Percent>,
    /// Dollars a share that a day's market price must reach; else that day's part of a pre-approved
    /// payment is returned.
    pub threshold_price: Option<Price>,
    /// Features suspended for the month.
    pub suspended: Vec<Feature>,
    /// The day of that month the dividend is paid.
    pub dividend_payment_date: Option<NaiveDate>,
    /// The dividend in dollars a share.
    pub dividend_per_share: Option<DividendPerShare>,
    /// The day that decides who receives the next dividend; may be in another month.
    pub record_date: Option<NaiveDate>,
    /// Closed days besides those of the plan's calendar.
    pub closures: Vec<NaiveDate>,
}

impl MonthlyTerms {
    /// Checks a parsed file of months.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] with every missing, misspelt, mistyped or contradictory value.
    pub fn from_node(file: &Node) -> Result<Vec<Self>, PlanError> {
        reader::months::read(file).map_err(PlanError::new)
    }

    /// Reads and checks the text of a file of months.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] as from [`MonthlyTerms::from_node`], or with the code `not-json`.
    pub fn from_json(text: &str) -> Result<Vec<Self>, PlanError> {
        Self::from_node(&super::parsed(text)?)
    }
}
