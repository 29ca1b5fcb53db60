//! Checks that the edition of the plan applies: clauses L0 and L5.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::explain::{
    Code, FieldPath, Inputs, Part, Problem, Reading, Rule, Term, Trace, optional,
};
use crate::plan::Plan;
use crate::request::facts::Facts;
use crate::request::{Month, Period};

/// Names the governing document, which overrides every computed figure (clause L5).
pub(crate) fn governing_document(plan: &Plan, trace: &mut Trace) {
    for document in plan.documents.iter().filter(|document| document.governs) {
        let step = trace.step(Part::Plan, Rule::GoverningDocument).by(&document.source);
        step.record(&[("document", &document.title), ("date", &document.date)], &"governs");
    }
}

/// Checks every investment day in the request, for either tier.
/// Terms: clause L0 (first day of the plan). The investment day decides, not the day on which the payment is sent.
pub(crate) fn judge_days(plan: &Plan, facts: &Facts, trace: &mut Trace) {
    let until = plan.effective_until.as_ref();
    // The first day of a period decides which edition covers the whole period.
    let days = [
        (Month::INVESTMENT_DATE, facts.month.investment_date, until),
        (Period::START, facts.month.investment_period.start, until),
        (Period::END, facts.month.investment_period.end, None),
    ];
    for (field, date, until) in days {
        if let Ok(Some(date)) = date {
            judge_coverage(plan, field, date, until, trace);
        }
    }
    if let (Ok(Some(date)), Some(calendar)) = (facts.month.investment_date, facts.calendar(plan)) {
        trace.problems.extend(closed_day(calendar, Month::INVESTMENT_DATE, date));
    }
    refuse_day_of_another_month(facts, trace);
    if let (Ok(Some(start)), Ok(Some(end))) =
        (facts.month.investment_period.start, facts.month.investment_period.end)
        && end < start
    {
        trace.report(Period::END, Code::PeriodReversed, &[("start", &start)]);
    }
}

/// Returns whether the plan has taken effect by a day (clause L0).
pub(crate) fn has_begun(plan: &Plan, date: NaiveDate) -> bool {
    plan.effective_from.as_ref().is_none_or(|from| date >= from.value)
}

/// Returns whether a day is within the first and last day of the plan file (clause L0).
pub(crate) fn covers(plan: &Plan, date: NaiveDate) -> bool {
    has_begun(plan, date) && plan.effective_until.as_ref().is_none_or(|until| date <= until.value)
}

/// Returns whether the file has a last day and does not cover this day.
pub(crate) fn is_silent(plan: &Plan, date: NaiveDate) -> bool {
    plan.effective_until.is_some() && !covers(plan, date)
}

/// Records whether the plan covers a day, up to `until` if there is one, and refuses a day outside (clause L0).
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
    let mut ends = Inputs::new();
    ends.extend(optional("effectiveFrom", from.map(|from| &from.value)));
    ends.extend(optional("effectiveUntil", until.map(|until| &until.value)));
    if ends.is_empty() {
        return;
    }
    let outside = before.or(past);
    let mut inputs: Inputs<'_> = vec![("date", &date)];
    inputs.extend(&ends);
    trace
        .step(Part::Plan, Rule::PlanInEffect)
        .by_term(from)
        .by_term(until)
        .read_as(Reading::InvestmentDateDecides)
        .record(&inputs, &if outside.is_some() { "outside" } else { "in-effect" });
    if let Some(term) = outside {
        let problem = Problem::new(field, Code::OutsidePlan, &ends).by(&term.source);
        trace.refuse(problem.in_part(Part::Plan));
    }
}

/// Returns the problem of an investment date on which the market is closed, because such a day has no price.
/// No clause forbids it. The ends of a period may be closed days, because shares are bought on the business days in it.
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
    let mut values: Inputs<'_> = vec![("calendar", &name)];
    // The first and last days of the calendar have a business day on one side only.
    values.extend(optional("before", before.as_ref().ok()));
    values.extend(optional("after", after.as_ref().ok()));
    Some(Problem::new(field, Code::NotABusinessDay, &values))
}

/// Refuses a day outside the month of the request, because one of the two is mistyped.
fn refuse_day_of_another_month(facts: &Facts, trace: &mut Trace) {
    let Ok(Some(month)) = facts.month.month else { return };
    let days = [
        (Month::INVESTMENT_DATE, facts.month.investment_date),
        (Month::DIVIDEND_PAYMENT_DATE, facts.month.dividend_payment_date),
    ];
    for (field, day) in days {
        if let Ok(Some(day)) = day
            && !month.contains(day)
        {
            trace.report(field, Code::OutsideMonth, &[("month", &month)]);
        }
    }
}
