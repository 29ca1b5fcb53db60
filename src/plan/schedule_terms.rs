//! How a plan's days follow from the month: [`ScheduleTerms`] and the [`DayRule`]s in it.

use crate::explain::source::Term;
use crate::values::names::names;

/// By which rules the days of a month follow.
///
/// # Example
///
/// ```ignore-wasm32,standalone_crate
/// use dspp::{DayRule, Plan, ScheduleDay};
///
/// let plan = Plan::from_json(include_str!("../../plans/indymac-2005.json"))?;
/// let terms_set = plan.schedule.rule(ScheduleDay::TermsSet).unwrap().value;
/// assert_eq!(terms_set, DayRule::BusinessDays { count: -4, from: ScheduleDay::PreApprovedDue });
///
/// let from = plan.schedule.comes_from(ScheduleDay::PreApprovedDue);
/// assert_eq!(from, Some(ScheduleDay::PeriodStart));
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleTerms {
    /// The day on which discount and threshold price are set.
    pub terms_set: Option<Term<DayRule>>,
    /// The day on which payments within the maximum are invested.
    pub investment_date: Option<Term<DayRule>>,
    /// First day of the investment period of pre-approved payments.
    pub period_start: Option<Term<DayRule>>,
    /// Last day of that period.
    pub period_end: Option<Term<DayRule>>,
    /// The days on which payments by bank debit are collected.
    pub bank_debits: Option<Term<BankDebits>>,
}

impl ScheduleTerms {
    /// The rule for a day; none for a due date, which follows from [`DueDateTerms`](super::DueDateTerms).
    pub const fn rule(&self, day: ScheduleDay) -> Option<&Term<DayRule>> {
        match day {
            ScheduleDay::TermsSet => self.terms_set.as_ref(),
            ScheduleDay::InvestmentDate => self.investment_date.as_ref(),
            ScheduleDay::PeriodStart => self.period_start.as_ref(),
            ScheduleDay::PeriodEnd => self.period_end.as_ref(),
            ScheduleDay::Due | ScheduleDay::PreApprovedDue => None,
        }
    }

    /// The day that another one is counted from; none for a day of the month, and for one without a rule.
    pub const fn comes_from(&self, day: ScheduleDay) -> Option<ScheduleDay> {
        match (self.rule(day), day) {
            (Some(Term { value: DayRule::BusinessDays { from, .. }, .. }), _) => Some(*from),
            (Some(Term { value: DayRule::TradingDays { day, .. }, .. }), _) => Some(*day),
            (None, ScheduleDay::Due) => Some(ScheduleDay::InvestmentDate),
            (None, ScheduleDay::PreApprovedDue) => Some(ScheduleDay::PeriodStart),
            _ => None,
        }
    }
}

names! {
    /// A day of a month's schedule.
    pub enum ScheduleDay {
        /// Discount and threshold price are set.
        TermsSet = "terms-set",
        /// Payments within the maximum are invested.
        InvestmentDate = "investment-date",
        /// Payments within the maximum are due.
        Due = "due",
        /// First day of the investment period.
        PeriodStart = "period-start",
        /// Last day of the investment period.
        PeriodEnd = "period-end",
        /// Pre-approved payments are due.
        PreApprovedDue = "pre-approved-due",
    }
}

/// How a day follows from the month, or from another day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// A day of the month.
    OfMonth(DayOfMonth),
    /// So many business days after another day; before it if negative, the day itself if 0.
    BusinessDays {
        /// How many.
        count: i32,
        /// The other day.
        from: ScheduleDay,
    },
    /// The other end of a period of so many trading days.
    TradingDays {
        /// How many.
        count: u32,
        /// Whether the given day is the first of the period or the last.
        from: PeriodEdge,
        /// The given day.
        day: ScheduleDay,
        /// Whether the day at either end is counted, or only one of them.
        both_ends: bool,
    },
}

/// Which end of a period a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodEdge {
    /// The first day; the rule counts forward to the last.
    Start,
    /// The last day; the rule counts back to the first.
    End,
}

/// A day of the month that is moved to a business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfMonth {
    /// 1 to 31, in a shorter month its last day; none where only the dividend payment date counts.
    pub day: Option<u32>,
    /// Whether the dividend payment date takes its place in a month that has one.
    pub dividend_payment_date: bool,
    /// Where it goes if it is no business day.
    pub roll: Roll,
}

names! {
    /// Where a day goes that is no business day.
    pub enum Roll {
        /// To the next business day.
        Following = "following",
        /// To the business day before.
        Preceding = "preceding",
        /// To whichever of the two is nearer, and to the next one if both are equally near.
        Nearest = "nearest",
    }
}

/// The days of each month on which bank accounts are debited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankDebits {
    /// Each 1 to 31, in a shorter month its last day.
    pub days_of_month: Vec<u32>,
    /// Where a day goes that is no business day.
    pub roll: Roll,
}
