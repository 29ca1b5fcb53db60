//! Reads files of months.

use chrono::NaiveDate;

use super::super::{AnnouncedPeriod, MonthlyTerms, PlanError};
use super::finished;
use crate::calendar::{CalendarMonth, MOST_MONTHS};
use crate::explain::{Code, Named};
use crate::plan::checker::{At, Checker, Value};
use crate::plan::node::Node;
use crate::values::sorted::insert_once;

/// Checks the whole file.
pub(in crate::plan) fn read(file: &Node) -> Result<Vec<MonthlyTerms>, PlanError> {
    let mut checker = Checker::default();
    let months = months(&mut checker, &At::root(file));
    finished(checker, months)
}

/// Reads one month or a list of months.
fn months(checker: &mut Checker, root: &At<'_>) -> Option<Vec<MonthlyTerms>> {
    if !root.is_list() {
        return MonthlyTerms::read(checker, root).map(|month| vec![month]);
    }
    let list = checker.list(root)?;
    if list.len() > MOST_MONTHS {
        let values: &Named<'_> = &[("maximum", &MOST_MONTHS)];
        checker.report(root.path(), Code::TooManyMonths, values);
        return None;
    }
    let month = |at| {
        checker.month = None;
        MonthlyTerms::read(checker, at)
    };
    Some(list.iter().filter_map(month).collect())
}

/// Reads the month that the days are in; each may occur once in a file.
pub(in crate::plan) fn own_month(checker: &mut Checker, at: &At<'_>) -> Option<CalendarMonth> {
    let parse = |text: &str| CalendarMonth::parse(text).filter(|month| month.is_within_calendar());
    let month = checker.parsed(at, Code::NotAMonth, parse)?;
    if !insert_once(&mut checker.seen, month) {
        checker.report(at.path(), Code::Repeated, &[]);
        return None;
    }
    checker.month = Some(month);
    checker.month
}

/// Reads a day of the month.
pub(in crate::plan) fn within_month(checker: &mut Checker, at: &At<'_>) -> Option<NaiveDate> {
    let date = NaiveDate::read(checker, at)?;
    match checker.month {
        Some(month) if !month.contains(date) => {
            checker.report(at.path(), Code::OutsideMonth, &[("month", &month)]);
            None
        }
        _ => Some(date),
    }
}

/// Reads the investment period; either end may be missing.
pub(in crate::plan) fn announced_period(
    checker: &mut Checker,
    at: &At<'_>,
) -> Option<AnnouncedPeriod> {
    let period = AnnouncedPeriod::read(checker, at)?;
    if let (Some(start), Some(end)) = (period.start, period.end)
        && end < start
    {
        checker.report(at.path_of("end"), Code::PeriodReversed, &[("start", &start)]);
    }
    Some(period)
}
