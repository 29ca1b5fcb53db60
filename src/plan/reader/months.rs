//! Reads files of months.

use chrono::NaiveDate;

use super::super::MonthlyTerms;
use super::{closures, finished};
use crate::calendar::{CalendarMonth, MOST_MONTHS};
use crate::explain::{Code, Named, Problem};
use crate::plan::checker::{At, Checker, Fields, Value};
use crate::plan::node::Node;
use crate::values::sorted::insert_once;

/// Checks the whole file; `Err` lists every problem.
pub(in crate::plan) fn read(file: &Node) -> Result<Vec<MonthlyTerms>, Vec<Problem>> {
    let mut checker = Checker::default();
    let months = months(&mut checker, &At::root(file));
    finished(checker, months)
}

/// Reads one month or a list of months.
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

fn month(
    checker: &mut Checker,
    at: &At<'_>,
    seen: &mut Vec<CalendarMonth>,
) -> Option<MonthlyTerms> {
    let terms = checker.object(
        at,
        &[
            "month",
            "investmentDate",
            "investmentPeriod",
            "discount",
            "preApprovedDiscount",
            "dividendDiscount",
            "thresholdPrice",
            "suspended",
            "dividendPaymentDate",
            "dividendPerShare",
            "recordDate",
            "closures",
        ],
    )?;
    let month = calendar_month(checker, &terms, seen);
    let investment_date = day_of(checker, &terms, "investmentDate", month);
    let (period_start, period_end) = period(checker, &terms);
    let discount = checker.value(&terms, "discount");
    let pre_approved_discount = checker.value(&terms, "preApprovedDiscount");
    let dividend_discount = checker.value(&terms, "dividendDiscount");
    let threshold_price = checker.value(&terms, "thresholdPrice");
    let suspended = terms.optional("suspended").and_then(|at| checker.choices(&at, 1));
    let dividend_payment_date = day_of(checker, &terms, "dividendPaymentDate", month);
    let dividend_per_share = checker.value(&terms, "dividendPerShare");
    let record_date = checker.value(&terms, "recordDate");
    let closures = terms.optional("closures").and_then(|at| closures(checker, &at));
    Some(MonthlyTerms {
        month: month?,
        investment_date,
        period_start,
        period_end,
        discount,
        pre_approved_discount,
        dividend_discount,
        threshold_price,
        suspended: suspended.unwrap_or_default(),
        dividend_payment_date,
        dividend_per_share,
        record_date,
        closures: closures.unwrap_or_default(),
    })
}

/// Reads the month; each may occur once in a file.
fn calendar_month(
    checker: &mut Checker,
    terms: &Fields<'_>,
    seen: &mut Vec<CalendarMonth>,
) -> Option<CalendarMonth> {
    let at = checker.required(terms, "month")?;
    let text = checker.text(&at)?;
    let Some(month) = CalendarMonth::parse(text).filter(|month| month.is_within_calendar()) else {
        checker.report(at.path(), Code::NotAMonth, &[]);
        return None;
    };
    if !insert_once(seen, month) {
        checker.report(at.path(), Code::Repeated, &[]);
        return None;
    }
    Some(month)
}

/// Reads a day of the month, if it is given.
fn day_of(
    checker: &mut Checker,
    terms: &Fields<'_>,
    key: &str,
    month: Option<CalendarMonth>,
) -> Option<NaiveDate> {
    let at = terms.optional(key)?;
    let date = NaiveDate::read(checker, &at)?;
    match month {
        Some(month) if !month.contains(date) => {
            checker.report(at.path(), Code::OutsideMonth, &[("month", &month)]);
            None
        }
        _ => Some(date),
    }
}

/// Reads the first and last day of the investment period; either may be missing.
fn period(checker: &mut Checker, terms: &Fields<'_>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let period = terms.optional("investmentPeriod");
    let Some(period) = period.and_then(|at| checker.object(&at, &["start", "end"])) else {
        return (None, None);
    };
    let start: Option<NaiveDate> = checker.value(&period, "start");
    let end = checker.value(&period, "end");
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        checker.report(period.path_of("end"), Code::PeriodReversed, &[("start", &start)]);
    }
    (start, end)
}
