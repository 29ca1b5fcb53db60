//! Whether the edition of the plan applies: clauses L0 and L5.

use chrono::NaiveDate;
use core::fmt::Display;

use crate::calendar::Calendar;
use crate::explain::source::Term;
use crate::explain::{Code, FieldPath, Named, Part, Problem, Reading, Rule, Trace, field};
use crate::plan::Plan;
use crate::request::facts::Facts;

/// Names the document that governs, whatever is computed here.
///
/// Terms: clause L5.
pub(crate) fn governing_document(plan: &Plan, trace: &mut Trace) {
    for document in plan.documents.iter().filter(|document| document.governs) {
        trace
            .step(Part::Plan, Rule::GoverningDocument)
            .by(&document.source)
            .record(&[("document", &document.title), ("date", &document.date)], &"governs");
    }
}

/// Judges every day that the request names for buying shares, whichever of them the payment is invested on.
///
/// Terms: clause L0 (first day of the plan). The day the payment is invested decides, not the day it is sent.
pub(crate) fn judge_days(plan: &Plan, facts: &Facts, trace: &mut Trace) {
    let until = plan.effective_until.as_ref();
    // The first day of a period decides for all of it.
    let days = [
        (field::INVESTMENT_DATE, facts.investment_date, until),
        (field::PERIOD_START, facts.period_start, until),
        (field::PERIOD_END, facts.period_end, None),
    ];
    for (field, date, until) in days {
        if let Ok(Some(date)) = date {
            judge_coverage(plan, field, date, until, trace);
        }
    }
    refuse_closed_day(plan, facts, trace);
    refuse_day_of_another_month(facts, trace);
    if let (Ok(Some(start)), Ok(Some(end))) = (facts.period_start, facts.period_end)
        && end < start
    {
        let values: &Named<'_> = &[("start", &start)];
        trace.refuse(Problem::new(field::PERIOD_END, Code::PeriodReversed, values));
    }
}

/// Whether the plan has taken effect by a day.
///
/// Terms: clause L0.
pub(crate) fn has_begun(plan: &Plan, date: NaiveDate) -> bool {
    plan.effective_from.as_ref().is_none_or(|from| date >= from.value)
}

/// Whether the plan applies on a day, and its file speaks for it.
///
/// Terms: clause L0.
pub(crate) fn covers(plan: &Plan, date: NaiveDate) -> bool {
    has_begun(plan, date) && plan.effective_until.as_ref().is_none_or(|until| date <= until.value)
}

/// Whether the file says nothing of a day: it has a last day, and the day is not among those it speaks for.
pub(crate) fn is_silent(plan: &Plan, date: NaiveDate) -> bool {
    plan.effective_until.is_some() && !covers(plan, date)
}

/// Says whether the plan applies on a day; `until` is the last day it may be, if there is one.
///
/// Terms: clause L0.
pub(crate) fn judge_coverage<'p>(
    plan: &'p Plan,
    field: impl Into<FieldPath>,
    date: NaiveDate,
    until: Option<&'p Term<NaiveDate>>,
    trace: &mut Trace,
) {
    let from = trace.need(Part::Plan, "effectiveFrom", &plan.effective_from);
    let before = from.filter(|from| date < from.value);
    let past = until.filter(|until| date > until.value);
    let mut ends: Vec<(&'static str, &dyn Display)> = Vec::new();
    for (name, end) in [("effectiveFrom", from), ("effectiveUntil", until)] {
        if let Some(end) = end {
            ends.push((name, &end.value));
        }
    }
    if ends.is_empty() {
        return;
    }
    let outside = before.or(past);
    let mut inputs: Vec<(&'static str, &dyn Display)> = vec![("date", &date)];
    inputs.extend(&ends);
    trace
        .step(Part::Plan, Rule::PlanInEffect)
        .by_term(from)
        .by_term(until)
        .read_as(Reading::InvestmentDateDecides)
        .record(&inputs, &if outside.is_some() { "outside" } else { "in-effect" });
    if let Some(term) = outside {
        trace.refuse(
            Problem::new(field, Code::OutsidePlan, &ends).by(&term.source).in_part(Part::Plan),
        );
    }
}

fn refuse_closed_day(plan: &Plan, facts: &Facts, trace: &mut Trace) {
    if let (Ok(Some(date)), Some(calendar)) = (facts.investment_date, facts.calendar(plan)) {
        trace.problems.extend(closed_day(calendar, field::INVESTMENT_DATE, date));
    }
}

/// On an investment date shares are bought: by no clause the market is open, but there is no price of another day. A period
/// may begin and end on any day, for shares are bought on the business days in it.
pub(crate) fn closed_day(
    calendar: Calendar<'_>,
    field: impl Into<FieldPath>,
    date: NaiveDate,
) -> Option<Problem> {
    if calendar.is_business_day(date) != Ok(false) {
        return None;
    }
    let name = calendar.name().as_str();
    let before = calendar.previous_business_day(date);
    let after = calendar.next_business_day(date);
    let mut values: Vec<(&'static str, &dyn Display)> = vec![("calendar", &name)];
    // At either end of the calendar there is a business day on one side only.
    if let Ok(before) = &before {
        values.push(("before", before));
    }
    if let Ok(after) = &after {
        values.push(("after", after));
    }
    Some(Problem::new(field, Code::NotABusinessDay, &values))
}

/// Whoever names the month and a day of another one has mistyped one of the two.
fn refuse_day_of_another_month(facts: &Facts, trace: &mut Trace) {
    let Ok(Some(month)) = facts.month else { return };
    let days = [
        (field::INVESTMENT_DATE, facts.investment_date),
        (field::DIVIDEND_PAYMENT_DATE, facts.dividend_payment_date),
    ];
    for (field, day) in days {
        if let Ok(Some(day)) = day
            && !month.contains(day)
        {
            trace.refuse(Problem::new(field, Code::OutsideMonth, &[("month", &month)]));
        }
    }
}
