//! Rules for the days of a month: [`ScheduleTerms`] and its [`DayRule`]s.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::MonthDates;
use super::object::{is_default, object};
use super::reader::days_of_month;
use crate::explain::Term;
use crate::values::names::names;

object! {
    /// Rules for the days of a month.
    ///
    /// # Example
    ///
    /// ```ignore-wasm32,standalone_crate
    /// use dspp::{DayRule, Plan, ScheduleDay};
    ///
    /// let plan = Plan::from_json(include_str!("../../plans/indymac-2005.json"))?;
    /// let terms_set = plan.schedule.rule(ScheduleDay::TermsSet).unwrap();
    /// assert_eq!(terms_set.value, DayRule::BusinessDays { count: -4, from: ScheduleDay::PreApprovedDue });
    ///
    /// let from = plan.schedule.comes_from(ScheduleDay::PreApprovedDue);
    /// assert_eq!(from, Some(ScheduleDay::PeriodStart));
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    #[derive(Default)]
    pub struct ScheduleTerms {
        /// The day the company sets discount and threshold price.
        terms_set: Option<Term<DayRule>> = "termsSet",
        /// The day payments within the maximum are invested.
        investment_date: Option<Term<DayRule>> = "investmentDate",
        /// First day of the investment period of pre-approved payments.
        period_start: Option<Term<DayRule>> = "periodStart",
        /// Last day of that period.
        period_end: Option<Term<DayRule>> = "periodEnd",
        /// The day that decides who receives the next dividend.
        record_date: Option<Term<DayRule>> = "recordDate",
        /// The days bank debits are collected.
        bank_debits: Option<Term<BankDebits>> = "bankDebits",
    }
}

impl ScheduleTerms {
    /// Returns the rule for a day; `None` for due dates, which
    /// [`DueDateTerms`](super::DueDateTerms) sets.
    pub const fn rule(&self, day: ScheduleDay) -> Option<&Term<DayRule>> {
        match day {
            ScheduleDay::TermsSet => self.terms_set.as_ref(),
            ScheduleDay::InvestmentDate => self.investment_date.as_ref(),
            ScheduleDay::PeriodStart => self.period_start.as_ref(),
            ScheduleDay::PeriodEnd => self.period_end.as_ref(),
            ScheduleDay::RecordDate => self.record_date.as_ref(),
            ScheduleDay::Due | ScheduleDay::PreApprovedDue => None,
        }
    }

    /// Returns the day a count starts from; `None` for days of the month and days without a rule.
    pub const fn comes_from(&self, day: ScheduleDay) -> Option<ScheduleDay> {
        match (self.rule(day), day) {
            (Some(Term { value: DayRule::BusinessDays { from, .. }, .. }), _) => Some(*from),
            (Some(Term { value: DayRule::TradingDays { day, .. }, .. }), _) => Some(*day),
            (None, ScheduleDay::Due) => Some(ScheduleDay::InvestmentDate),
            (None, ScheduleDay::PreApprovedDue) => Some(ScheduleDay::PeriodStart),
            _ => None,
        }
    }

    /// Returns the dates of investment that the rule gives of a month, if it gives dates.
    pub(crate) const fn investment_dates(&self) -> Option<&MonthDates> {
        match &self.investment_date {
            Some(Term { value: DayRule::Dates(dates), .. }) => Some(dates),
            _ => None,
        }
    }

    /// Returns whether a month may have several investment dates.
    pub(crate) fn has_several_dates(&self) -> bool {
        self.investment_dates().is_some_and(MonthDates::are_several)
    }
}

names! {
    /// A day of a month's schedule.
    pub enum ScheduleDay {
        /// The day the company sets discount and threshold price.
        TermsSet = "terms-set",
        /// The day payments within the maximum are invested.
        InvestmentDate = "investment-date",
        /// The due date of payments within the maximum.
        Due = "due",
        /// First day of the investment period.
        PeriodStart = "period-start",
        /// Last day of the investment period.
        PeriodEnd = "period-end",
        /// The due date of pre-approved payments.
        PreApprovedDue = "pre-approved-due",
        /// The day that decides who receives the next dividend.
        RecordDate = "record-date",
    }
}

/// A rule that finds a day from the month or from another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// A day of the month.
    OfMonth(DayOfMonth),
    /// Dates of all months or of some; only the investment date may have several a month.
    Dates(MonthDates),
    /// Business days after another day; before it if negative, the day itself if 0.
    BusinessDays {
        /// The number of business days.
        count: i32,
        /// The other day.
        from: ScheduleDay,
    },
    /// The other end of a period of trading days.
    TradingDays {
        /// The number of trading days.
        count: u32,
        /// The end of the period that is given: first or last day.
        from: PeriodEdge,
        /// The given day.
        day: ScheduleDay,
        /// Counts the days at both ends, not only at one.
        both_ends: bool,
    },
}

impl Serialize for DayRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::OfMonth(day) => day.serialize(serializer),
            Self::Dates(dates) => dates.serialize(serializer),
            Self::BusinessDays { count, from } => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("businessDays", &count.unsigned_abs())?;
                map.serialize_entry(if *count < 0 { "before" } else { "after" }, from)?;
                map.end()
            }
            Self::TradingDays { count, from, day, both_ends } => {
                let edge = match from {
                    PeriodEdge::Start => "startingOn",
                    PeriodEdge::End => "endingOn",
                };
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("tradingDays", count)?;
                map.serialize_entry(edge, day)?;
                map.serialize_entry("bothEnds", both_ends)?;
                map.end()
            }
        }
    }
}

/// An end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodEdge {
    /// The first day; the rule counts forward to the last.
    Start,
    /// The last day; the rule counts back to the first.
    End,
}

/// A day of the month, moved to a business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DayOfMonth {
    /// 1 to 31, at most the last day of the month; `None` if only the dividend payment date counts.
    #[serde(rename = "dayOfMonth", skip_serializing_if = "is_default")]
    pub day: Option<u32>,
    /// Uses the dividend payment date instead, in months that have one.
    #[serde(skip_serializing_if = "is_default")]
    pub dividend_payment_date: bool,
    /// The move from a closed day.
    pub roll: Roll,
}

names! {
    /// Moves from a closed day to a business day.
    pub enum Roll {
        /// Moves to the next business day.
        Following = "following",
        /// Moves to the business day before.
        Preceding = "preceding",
        /// Moves to the nearer business day; the next one if both are equally near.
        Nearest = "nearest",
    }
}

object! {
    /// The days of each month on which bank accounts are debited.
    pub struct BankDebits {
        /// Each 1 to 31, at most the last day of the month.
        days_of_month: Vec<u32> = needed "daysOfMonth" by days_of_month,
        /// The move from a closed day.
        roll: Roll = needed "roll",
    }
}
