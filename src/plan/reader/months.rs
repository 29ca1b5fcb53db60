//! Reads files of months.

use chrono::NaiveDate;

use super::super::{MonthlyTerms, PlanError};
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

/// Reads one month or a list of months, each once.
fn months(checker: &mut Checker, root: &At<'_>) -> Option<Vec<MonthlyTerms>> {
    let mut seen = Vec::new();
    if !root.is_list() {
        return month(checker, root, &mut seen).map(|month| vec![month]);
    }
    let list = checker.list(root)?;
    if list.len() > MOST_MONTHS {
        let values: &Named<'_> = &[("maximum", &MOST_MONTHS)];
        checker.report(root.path(), Code::TooManyMonths, values);
        return None;
    }
    Some(list.iter().filter_map(|at| month(checker, at, &mut seen)).collect())
}

/// Reads a month, and refuses a repeated one and days outside it.
fn month(
    checker: &mut Checker,
    at: &At<'_>,
    seen: &mut Vec<CalendarMonth>,
) -> Option<MonthlyTerms> {
    let terms = MonthlyTerms::read(checker, at)?;
    let month = terms.month;
    if !insert_once(seen, month) {
        checker.report(at.path_of("month"), Code::Repeated, &[]);
        return None;
    }
    let days = [
        ("investmentDate", terms.investment_date),
        ("dividendPaymentDate", terms.dividend_payment_date),
    ];
    for (key, date) in days {
        if date.is_some_and(|date| !month.contains(date)) {
            checker.report(at.path_of(key), Code::OutsideMonth, &[("month", &month)]);
        }
    }
    Some(terms)
}

impl Value for CalendarMonth {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let within = |text: &str| Self::parse(text).filter(|month| month.is_within_calendar());
        checker.parsed(at, Code::NotAMonth, within)
    }
}

/// Reads the first day of the investment period; either end may be missing.
pub(in crate::plan) fn period_start(checker: &mut Checker, at: &At<'_>) -> Option<NaiveDate> {
    let period = checker.object(at, &["start", "end"])?;
    checker.value(&period, "start")
}

/// Reads the last day of the investment period.
pub(in crate::plan) fn period_end(checker: &mut Checker, at: &At<'_>) -> Option<NaiveDate> {
    let end = NaiveDate::read(checker, &at.key("end")?)?;
    if let Some(start) = checker.again(at, "start")
        && end < start
    {
        checker.report(at.path_of("end"), Code::PeriodReversed, &[("start", &start)]);
    }
    Some(end)
}
