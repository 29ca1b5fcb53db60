//! Days of a number of months: [`Schedule`].

mod asked;
mod by_rule;
mod dates;
mod days;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{CalendarMonth, LAST_DAY};
use crate::explain::{Problem, Step, Trace};
use crate::plan::Plan;
use crate::request::ScheduleRequest;
use crate::rules::due_dates::SurelyBy;
use crate::rules::edition;

use asked::Asked;
pub(crate) use dates::record_date;
use days::{Days, Found};

/// Number of months if the request gives none.
const MONTHS_OF_A_YEAR: u32 = 12;

/// Days of a number of months.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Schedule {
    /// One row per month and investment date, ascending; empty if `months`, `closures` or `knownOn` cannot be read.
    pub rows: Vec<ScheduleRow>,
    /// Every problem of the request.
    pub problems: Vec<Problem>,
}

/// Days of one month. A day is `None` if it is not announced and follows from no rule; a step says why.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScheduleRow {
    /// Month of the row.
    pub month: CalendarMonth,
    /// Place of the row among those of the month; `None` for plans with one date a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub which: Option<Which>,
    /// [`id`](Plan::id) of the edition that the month falls under.
    pub edition: String,
    /// Day on which discount and threshold price are set.
    pub terms_set: Option<NaiveDate>,
    /// Day on which payments within the maximum are invested.
    pub investment_date: Option<NaiveDate>,
    /// Due date of payments within the maximum; `None` if they are suspended.
    pub due: Option<NaiveDate>,
    /// Day by which money is surely good on `due`, in plans that say how long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surely_by: Option<SurelyBy>,
    /// Days on which pre-approved payments are invested.
    pub investment_period: InvestmentDays,
    /// Due date of pre-approved payments; `None` if they are suspended.
    pub pre_approved_due: Option<NaiveDate>,
    /// Day by which money is surely good on `pre_approved_due`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_approved_surely_by: Option<SurelyBy>,
    /// The day that decides who receives the next dividend, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_date: Option<NaiveDate>,
    /// Days on which bank accounts are debited: ascending, each once.
    pub bank_debits: Vec<NaiveDate>,
    /// Two business days before `surely_by`, or else before `due`.
    pub remind_on: Option<NaiveDate>,
    /// Two business days before `pre_approved_surely_by`, or else before `pre_approved_due`.
    pub pre_approved_remind_on: Option<NaiveDate>,
    /// Explanation, line by line.
    pub steps: Vec<Step>,
}

/// Place of a row among those of its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Which {
    /// From 1.
    pub number: usize,
    /// The number of rows of the month.
    pub of: usize,
}

/// First and last day of an investment period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct InvestmentDays {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
}

impl Plan {
    /// Lists the days of each month, from the announced days and the plan's rules.
    ///
    /// Terms: clause L1 (due dates); the other days follow from the rules of the plan file.
    ///
    /// # Units and range
    ///
    /// 1 to 1332 months in 1990-01 to 2100-12. A day outside the calendars is `None`, and a problem of `from` or
    /// `months` says how far they reach.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::calendar::date_text;
    /// use dspp::{Month, Plan, ScheduleRequest};
    ///
    /// // The plan has no rule for its investment dates, so they must be announced.
    /// let plan = Plan::redwood_2007()?;
    /// let announced = vec![Month { investment_date: "2008-01-15".into(), ..Month::default() }];
    /// let request = ScheduleRequest { from: "2008-01".into(), announced, ..ScheduleRequest::default() };
    /// let schedule = plan.schedule(&request);
    /// assert_eq!(schedule.rows.len(), 12);
    /// assert_eq!(schedule.rows[0].due.map(date_text).as_deref(), Some("2008-01-14"));
    /// assert_eq!(schedule.rows[1].due, None);
    ///
    /// let refused = plan.schedule(&ScheduleRequest { from: "2008-13".into(), ..ScheduleRequest::default() });
    /// assert!(refused.rows.is_empty());
    /// assert_eq!(refused.problems[0].code, "not-a-month");
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn schedule(&self, request: &ScheduleRequest) -> Schedule {
        by_editions(&[self], request)
    }
}

/// Lists the days of each month, by editions in the order in which they took effect.
pub(crate) fn by_editions(editions: &[&Plan], request: &ScheduleRequest) -> Schedule {
    let mut trace = Trace::default();
    let asked = Asked::read(editions, request, &mut trace);
    let rows = rows(editions, &asked, &mut trace).unwrap_or_default();
    Schedule { rows, problems: trace.problems }
}

/// Returns a row per month within the calendars; `None` if an input that all rows need cannot be read.
fn rows(editions: &[&Plan], asked: &Asked, trace: &mut Trace) -> Option<Vec<ScheduleRow>> {
    let (from, months) = (asked.from.ok()??, asked.months.ok()?.unwrap_or(MONTHS_OF_A_YEAR));
    asked.calendar(editions.first()?, None)?;
    let (mut rows, mut is_whole) = (Vec::new(), Vec::new());
    let within_calendar = (0..months)
        .map_while(|number| from.plus(number))
        .take_while(|month| month.is_within_calendar());
    for month in within_calendar {
        let found = days_of(editions, asked, month)?;
        is_whole.push(found.iter().all(|days| days.is_whole));
        for days in found {
            rows.push(days.row);
            for problem in days.problems {
                // All rows before the plan takes effect share one problem.
                if !trace.problems.contains(&problem) {
                    trace.refuse(problem);
                }
            }
        }
    }
    report_ends(from, months, &is_whole, trace);
    Some(rows)
}

/// Finds the rows of a month, numbered if the plan has several dates.
fn days_of(editions: &[&Plan], asked: &Asked, month: CalendarMonth) -> Option<Vec<Found>> {
    let mut found = match editions {
        [plan] => Days::rows(plan, asked, month),
        _ => by_edition_in_force(editions, asked, month)?,
    };
    let of = found.len();
    if of > 1 || editions.iter().any(|plan| plan.schedule.has_several_dates()) {
        for (number, days) in (1..).zip(&mut found) {
            days.row.which = Some(Which { number, of });
        }
    }
    Some(found)
}

/// Finds the rows of a month by the edition in force on their investment day.
/// Terms: clause L0. The investment day may follow from the edition. In a month with two editions, the earlier answers
/// if it is still in force on its own investment day; the later adds to several dates.
fn by_edition_in_force(
    editions: &[&Plan],
    asked: &Asked,
    month: CalendarMonth,
) -> Option<Vec<Found>> {
    let last_day = month.day(31)?;
    let nexts = editions.iter().skip(1).map(Some).chain([None]);
    let (mut in_force, mut found) = (Vec::new(), None);
    for (edition, next) in editions.iter().zip(nexts) {
        let is_over = next.is_some_and(|next| edition::has_begun(next, month.first_day()));
        if is_over || !edition::has_begun(edition, last_day) {
            continue;
        }
        let is_in_force = |days: &Found| {
            let invested = days.row.investment_date.or(days.row.investment_period.start);
            let is_before_next = |date| next.is_none_or(|next| !edition::has_begun(next, date));
            invested.is_some_and(|date| edition::covers(edition, date) && is_before_next(date))
        };
        let (within, outside): (Vec<_>, Vec<_>) =
            Days::rows(edition, asked, month).into_iter().partition(is_in_force);
        in_force.extend(within);
        if !in_force.is_empty() && !edition.schedule.has_several_dates() {
            break;
        }
        found = Some(outside);
    }
    if !in_force.is_empty() {
        return Some(in_force);
    }
    found.or_else(|| Some(Days::rows(editions.first()?, asked, month)))
}

/// Reports how far the calendars reach, if a row at either end lacks a day.
fn report_ends(from: CalendarMonth, months: u32, is_whole: &[bool], trace: &mut Trace) {
    let whole = || (0_u32..).zip(is_whole).filter(|(_, is_whole)| **is_whole).map(|(at, _)| at);
    let (Some(first), Some(last)) = (whole().next(), whole().last()) else {
        trace.refuse(Problem::beyond_the_calendar("from"));
        return;
    };
    if let (Some(least), Some(greatest)) = (from.plus(first), CalendarMonth::of(LAST_DAY))
        && least != from
    {
        trace.refuse(Problem::out_of_range("from", &least, &greatest));
    }
    let reached = last.saturating_add(1);
    if reached < months {
        trace.refuse(Problem::out_of_range("months", &"1", &reached));
    }
}
