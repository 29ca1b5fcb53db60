//! A month's announcements: [`MonthlyTerms`], read from a file of months.

use chrono::NaiveDate;

use super::object::object;
use super::reader::{announced_period, closures, features, own_month, within_month};
use super::{Feature, PlanError, reader};
use crate::calendar::CalendarMonth;
use crate::plan::node::Node;
use crate::values::{DividendPerShare, Percent, Price};

object! {
    /// A company's announcements for a month.
    ///
    /// A file holds one month, or a list with each month once. Unannounced values are left out: a month
    /// without a discount is at the market price. Serializes as a month of its file.
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
    /// let written = serde_json::to_string(&months[1]).unwrap();
    /// assert_eq!(written, r#"{"month":"2008-02","suspended":["optional-cash"]}"#);
    ///
    /// let refused = MonthlyTerms::from_json(r#"{ "month": "2008-01", "investmentDate": "2008-02-15" }"#);
    /// let problems = refused.unwrap_err();
    /// assert_eq!(problems.problems()[0].field, "$.investmentDate");
    /// assert_eq!(problems.problems()[0].code, "outside-month");
    /// assert!(MonthlyTerms::from_node(&Node::Null).is_err());
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub struct MonthlyTerms {
        /// The announced month.
        month: CalendarMonth = needed "month" by own_month,
        /// The day of that month payments within the maximum are invested.
        investment_date: Option<NaiveDate> = "investmentDate" by within_month,
        /// The investment period of pre-approved payments.
        investment_period: AnnouncedPeriod = "investmentPeriod" or default by announced_period,
        /// Percent off the market price for payments within the maximum, and for dividends without
        /// their own discount.
        discount: Option<Percent> = "discount",
        /// Percent off the market price for pre-approved payments.
        pre_approved_discount: Option<Percent> = "preApprovedDiscount",
        /// Percent off the market price for dividends only.
        dividend_discount: Option<Percent> = "dividendDiscount",
        /// Dollars a share that a day's market price must reach; else that day's part of a pre-approved
        /// payment is returned.
        threshold_price: Option<Price> = "thresholdPrice",
        /// Features suspended for the month.
        suspended: Vec<Feature> = "suspended" or default by features,
        /// The day of that month the dividend is paid.
        dividend_payment_date: Option<NaiveDate> = "dividendPaymentDate" by within_month,
        /// The dividend in dollars a share.
        dividend_per_share: Option<DividendPerShare> = "dividendPerShare",
        /// The day that decides who receives the next dividend; may be in another month.
        record_date: Option<NaiveDate> = "recordDate",
        /// Closed days besides those of the plan's calendar.
        closures: Vec<NaiveDate> = "closures" or default by closures,
    }
}

object! {
    /// The ends of an investment period, as far as they are announced.
    #[derive(Copy, Default)]
    pub struct AnnouncedPeriod {
        /// First day; may be in the month before.
        start: Option<NaiveDate> = "start",
        /// Last day, never before the first.
        end: Option<NaiveDate> = "end",
    }
}

impl MonthlyTerms {
    /// Checks a parsed file of months.
    ///
    /// # Errors
    ///
    /// A [`PlanError`] with every missing, misspelt, mistyped or contradictory value.
    pub fn from_node(file: &Node) -> Result<Vec<Self>, PlanError> {
        reader::months::read(file)
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
