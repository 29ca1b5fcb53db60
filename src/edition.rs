//! Whether the edition of the plan applies: clauses L0 and L5.

use chrono::NaiveDate;

use crate::calendar::date_text;
use crate::facts::Facts;
use crate::plan::Plan;
use crate::trace::{Part, Problem, Step, Trace};

/// Names the document that governs, whatever is computed here.
///
/// Terms: clause L5.
pub(crate) fn governing_document<'p>(plan: &'p Plan, trace: &mut Trace<'p>) {
    for document in plan.documents.iter().filter(|document| document.governs) {
        let inputs = vec![("document", document.title.clone()), ("date", date_text(document.date))];
        let step = Step::new(Part::Plan, "governing-document", inputs, "governs".to_owned());
        trace.record(step.by(&document.source));
    }
}

/// Whether every day that the request names for buying shares is one the plan covers.
///
/// Terms: clause L0 (first day of the plan). The day the payment is invested decides, not the day it is sent.
pub(crate) fn days_are_covered<'p>(plan: &'p Plan, facts: &Facts, trace: &mut Trace<'p>) -> bool {
    let mut covered = true;
    let days = [
        ("month.investmentDate", facts.investment_date),
        ("month.investmentPeriod.start", facts.period_start),
        ("month.investmentPeriod.end", facts.period_end),
    ];
    for (field, date) in days {
        if let Ok(Some(date)) = date {
            covered &= in_effect(plan, field, date, trace);
            refuse_closed_day(plan, facts, field, date, trace);
        }
    }
    if let (Ok(Some(start)), Ok(Some(end))) = (facts.period_start, facts.period_end)
        && end < start
    {
        let values = vec![("start", date_text(start))];
        trace.refuse(Problem::new("month.investmentPeriod.end", "period-reversed", values));
    }
    covered
}

/// Terms: clause L0.
fn in_effect<'p>(
    plan: &'p Plan,
    field: &'static str,
    date: NaiveDate,
    trace: &mut Trace<'p>,
) -> bool {
    let from = &plan.effective_from;
    let in_effect = date >= from.value;
    let inputs = vec![("date", date_text(date)), ("effectiveFrom", date_text(from.value))];
    let result = if in_effect { "in-effect" } else { "outside" }.to_owned();
    let step = Step::new(Part::Plan, "plan-in-effect", inputs, result);
    trace.record(step.by(&from.source).read_as("investment-date-decides"));
    if !in_effect {
        let values = vec![("effectiveFrom", date_text(from.value))];
        trace.refuse(Problem::new(field, "outside-plan", values).by(&from.source));
    }
    in_effect
}

/// Shares are bought when the market is open: by no clause, but there is no price of another day.
fn refuse_closed_day(
    plan: &Plan,
    facts: &Facts,
    field: &'static str,
    date: NaiveDate,
    trace: &mut Trace<'_>,
) {
    let Some(calendar) = facts.calendar(plan) else { return };
    if calendar.is_business_day(date) != Ok(false) {
        return;
    }
    let mut values = vec![("calendar", plan.calendar.value.as_str().to_owned())];
    for (name, neighbour) in [
        ("before", calendar.previous_business_day(date)),
        ("after", calendar.next_business_day(date)),
    ] {
        if let Ok(open) = neighbour {
            values.push((name, date_text(open)));
        }
    }
    trace.refuse(Problem::new(field, "not-a-business-day", values));
}
