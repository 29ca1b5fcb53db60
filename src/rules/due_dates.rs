//! By which day a payment must arrive: clause L1.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::calendar::{CLOSURES_KNOWN_THROUGH, Calendar, CalendarName, OutOfRange};
use crate::explain::source::Term;
use crate::explain::{Code, FieldPath, Part, Problem, Rule, Trace, field};
use crate::plan::{Lead, Plan, Tier};
use crate::request::PaymentKind;
use crate::request::facts::{Facts, Field};
use crate::rules::limits::Verdict;

/// By which day the payment must arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    /// The payment due date.
    pub date: NaiveDate,
    /// `Monday` to `Sunday`.
    pub weekday: &'static str,
    /// The investment date, or the first day of the investment period.
    pub counted_from: NaiveDate,
    /// Business days after the day asked from, up to and including the due date.
    ///
    /// 0 on the due date itself. Once it has passed, minus the business days after it up to the first on which the
    /// payment could still be processed.
    pub business_days_left: Option<i32>,
    /// The due date by the calendar that is not the plan's, where it differs.
    pub other_calendar: Option<OtherCalendar>,
}

/// What another calendar would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OtherCalendar {
    /// Whose business days.
    pub calendar: CalendarName,
    /// The due date by it.
    pub date: NaiveDate,
}

/// The day a payment is counted from.
pub(crate) struct Target<'p> {
    field: FieldPath,
    pub(crate) date: NaiveDate,
    kind: &'static str,
    term: &'static str,
    lead: &'p Option<Term<Lead>>,
}

/// The payment due date; nothing until the day that it is counted from is known, and nothing for a dividend.
///
/// Terms: clause L1 (one business day before the investment date, or before the first day of the investment period).
pub(crate) fn due<'p>(
    plan: &'p Plan,
    facts: &Facts,
    target: Option<Target<'p>>,
    trace: &mut Trace,
) -> Option<Due> {
    if facts.kind == PaymentKind::Dividend {
        trace.step(Part::Due, Rule::NoPaymentDue).record(&[], &"none");
        return None;
    }
    let target = target?;
    let lead = trace.need(Part::Due, target.term, target.lead)?;
    let calendar = facts.calendar(plan)?;
    let counted_from = target.date;
    let Ok(date) = before(calendar, counted_from, lead.value) else {
        trace.refuse(Problem::beyond_the_calendar(target.field));
        return None;
    };

    let name = plan.calendar.value.as_str();
    trace.step(Part::Due, Rule::Calendar).by(&plan.calendar.source).record(&[], &name);
    record_due_date(Part::Due, target.kind, counted_from, lead, date, trace);
    if counted_from > CLOSURES_KNOWN_THROUGH {
        trace.step(Part::Due, Rule::ClosuresKnownThrough).record(&[], &CLOSURES_KNOWN_THROUGH);
    }
    let other_calendar = other_calendar(plan, facts, counted_from, lead.value, date);
    if let Some(other) = other_calendar {
        trace
            .step(Part::Due, Rule::OtherCalendar)
            .record(&[("calendar", &other.calendar.as_str())], &other.date);
    }
    let business_days_left = business_days_left(plan, facts, calendar, date, lead, trace);
    Some(Due { date, weekday: weekday(date), counted_from, business_days_left, other_calendar })
}

/// The day so long before another one.
///
/// Terms: clause L1.
pub(crate) fn before(
    calendar: Calendar<'_>,
    date: NaiveDate,
    lead: Lead,
) -> Result<NaiveDate, OutOfRange> {
    match lead {
        Lead::BusinessDays(days) => {
            let days = i32::try_from(days).ok().and_then(i32::checked_neg).ok_or(OutOfRange)?;
            calendar.add_business_days(date, days)
        }
        Lead::Days(days) => {
            let day = date.checked_sub_days(Days::new(u64::from(days))).ok_or(OutOfRange)?;
            if calendar.is_business_day(day)? {
                Ok(day)
            } else {
                calendar.previous_business_day(day)
            }
        }
    }
}

/// How a due date follows from the day it is counted from.
///
/// Terms: clause L1.
pub(crate) fn record_due_date(
    part: Part,
    kind: &'static str,
    counted_from: NaiveDate,
    lead: &Term<Lead>,
    date: NaiveDate,
    trace: &mut Trace,
) {
    let (name, days) = match lead.value {
        Lead::BusinessDays(days) => ("businessDaysBefore", days),
        Lead::Days(days) => ("daysBefore", days),
    };
    trace
        .step(part, Rule::DueDate)
        .by(&lead.source)
        .record(&[("target", &kind), ("countedFrom", &counted_from), (name, &days)], &date);
}

/// The day that decides which edition answers, of a payment that is suspended, too.
pub(crate) fn day(plan: &Plan, facts: &Facts, verdict: Verdict) -> Option<NaiveDate> {
    let verdict = match verdict {
        Verdict::Suspended => Verdict::Undecided(None),
        verdict => verdict,
    };
    target(plan, facts, verdict).map(|target| target.date)
}

/// What the payment's tier counts from; while the tier is not known, whichever day is given.
pub(crate) fn target<'p>(plan: &'p Plan, facts: &Facts, verdict: Verdict) -> Option<Target<'p>> {
    let standard = |date| Target {
        field: field::INVESTMENT_DATE,
        date,
        kind: "investment-date",
        term: "dueDates.standard",
        lead: &plan.due_dates.standard,
    };
    let pre_approved = |date| Target {
        field: field::PERIOD_START,
        date,
        kind: "investment-period-start",
        term: "dueDates.preApproved",
        lead: &plan.due_dates.pre_approved,
    };
    let given = |day: Field<NaiveDate>| day.ok().flatten();
    match verdict.tier() {
        _ if verdict == Verdict::Suspended => None,
        Some(Tier::Standard) => given(facts.investment_date).map(standard),
        Some(Tier::PreApproved) => given(facts.period_start).map(pre_approved),
        None => match facts.investment_date {
            Ok(None) => given(facts.period_start).map(pre_approved),
            date => given(date).map(standard),
        },
    }
}

/// The due date by the other calendar, where it is another day.
fn other_calendar(
    plan: &Plan,
    facts: &Facts,
    counted_from: NaiveDate,
    lead: Lead,
    date: NaiveDate,
) -> Option<OtherCalendar> {
    let calendar = plan.calendar.value.other();
    let by_other =
        before(Calendar::new(calendar).known_on(facts.known_on.ok()?), counted_from, lead).ok()?;
    (by_other != date).then_some(OtherCalendar { calendar, date: by_other })
}

/// Counts to the due date; a payment after it is too late for the day it is counted from.
///
/// Terms: clause L1.
fn business_days_left<'p>(
    plan: &'p Plan,
    facts: &Facts,
    calendar: Calendar<'_>,
    due: NaiveDate,
    lead: &'p Term<Lead>,
    trace: &mut Trace,
) -> Option<i32> {
    let as_of = facts.as_of.ok()??;
    let passed = as_of > due;
    let counted_to = match calendar.is_business_day(as_of) {
        Ok(false) if passed => calendar.next_business_day(as_of),
        _ => Ok(as_of),
    };
    let left = counted_to.and_then(|as_of| calendar.business_days_between(as_of, due));
    let Ok(left) = left else {
        trace.refuse(Problem::beyond_the_calendar(field::AS_OF));
        return None;
    };
    trace
        .step(Part::Due, Rule::BusinessDaysLeft)
        .by(&plan.calendar.source)
        .record(&[("asOf", &as_of), ("due", &due)], &left);
    if passed {
        let problem = Problem::new(field::AS_OF, Code::PastDue, &[("due", &due)]);
        trace.refuse(problem.by(&lead.source));
    }
    Some(left)
}

fn weekday(date: NaiveDate) -> &'static str {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match date.weekday() {
        Mon => "Monday",
        Tue => "Tuesday",
        Wed => "Wednesday",
        Thu => "Thursday",
        Fri => "Friday",
        Sat => "Saturday",
        Sun => "Sunday",
    }
}
