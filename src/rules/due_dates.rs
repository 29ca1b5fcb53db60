//! Computes the day by which a payment must arrive: clause L1.

mod around;

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::calendar::{CLOSURES_KNOWN_THROUGH, Calendar, CalendarName, OutOfRange};
use crate::explain::{Code, FieldPath, Named, NewStep, Part, Problem, Rule, Term, Trace};
use crate::plan::{ClockTime, Lead, Plan, Tier, Zone};
use crate::request::facts::{Facts, Field};
use crate::request::{Month, PaymentKind, Period, QuoteRequest};
use crate::rules::limits::Verdict;

use around::Around;
pub use around::{Record, RequestBy, SurelyBy};
pub(crate) use around::{record, surely_by};

/// Day by which the payment must arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    /// Payment due date.
    pub date: NaiveDate,
    /// `Monday` to `Sunday`.
    pub weekday: &'static str,
    /// Investment date, or first day of the investment period.
    pub counted_from: NaiveDate,
    /// Business days after `asOf`, up to and including the due date.
    ///
    /// Is 0 on the due date. Is negative after it: counts the business days up to the first on which the payment can
    /// still be processed.
    pub business_days_left: Option<i32>,
    /// Due date by the calendar that the plan does not use, if it differs.
    pub other_calendar: Option<OtherCalendar>,
    /// Hour of the due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<ClockTime>,
    /// Zone of that hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Day by which money is surely good on the due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surely_by: Option<SurelyBy>,
    /// Last day to cancel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel_by: Option<NaiveDate>,
    /// Last day and hour to request a payment over the maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiver_request: Option<RequestBy>,
    /// Record date that the purchase must precede for the next dividend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
}

/// Due date by another calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OtherCalendar {
    /// Calendar whose business days count.
    pub calendar: CalendarName,
    /// Due date by that calendar.
    pub date: NaiveDate,
}

/// Day that the due date is counted from.
#[derive(Clone, Copy)]
pub(crate) struct Target {
    pub(crate) date: NaiveDate,
    tier: Tier,
    /// Last day on which the payment buys shares, if it is known.
    pub(crate) invested: Option<NaiveDate>,
}

/// Terms of a tier's due date.
pub(crate) struct TierLead<'p> {
    /// Kind of day that it is counted from.
    pub(crate) kind: &'static str,
    /// Place of the lead in the plan file.
    pub(crate) name: &'static str,
    pub(crate) lead: &'p Option<Term<Lead>>,
    /// Field of the day that it is counted from.
    field: FieldPath,
}

impl<'p> TierLead<'p> {
    /// Terms: clause L1 (before the investment date, or before the first day of the investment period).
    pub(crate) const fn of(plan: &'p Plan, tier: Tier) -> Self {
        match tier {
            Tier::Standard => Self {
                kind: "investment-date",
                name: "dueDates.standard",
                lead: &plan.due_dates.standard,
                field: Month::INVESTMENT_DATE,
            },
            Tier::PreApproved => Self {
                kind: "investment-period-start",
                name: "dueDates.preApproved",
                lead: &plan.due_dates.pre_approved,
                field: Period::START,
            },
        }
    }
}

/// Returns the payment due date; `None` for a dividend, or until the investment day is known.
/// Terms: clause L1 (one business day before the investment date, or before the first day of the investment period).
pub(crate) fn due(
    plan: &Plan,
    facts: &Facts,
    target: Option<Target>,
    trace: &mut Trace,
) -> Option<Due> {
    if facts.payment.kind == PaymentKind::Dividend {
        trace.step(Part::Due, Rule::NoPaymentDue).record(&[], &"none");
        return None;
    }
    let target = target?;
    let counted_from = target.date;
    let TierLead { kind, name, lead, field } = TierLead::of(plan, target.tier);
    let lead = trace.need(Part::Due, name, lead)?;
    let calendar = facts.calendar(plan)?;
    let Ok(date) = before(calendar, counted_from, lead.value) else {
        trace.refuse(Problem::beyond_the_calendar(field));
        return None;
    };

    let step = trace.step(Part::Due, Rule::Calendar).by(&plan.calendar.source);
    step.record(&[], &plan.calendar.value);
    record_lead(trace.step(Part::Due, Rule::DueDate), kind, counted_from, lead, date);
    if counted_from > CLOSURES_KNOWN_THROUGH {
        trace.step(Part::Due, Rule::ClosuresKnownThrough).record(&[], &CLOSURES_KNOWN_THROUGH);
    }
    let other = plan.calendar.value.other();
    let known = facts.known_on.ok().map(|known_on| Calendar::new(other).known_on(known_on));
    let by_other = known.and_then(|calendar| before(calendar, counted_from, lead.value).ok());
    let by_other = by_other.filter(|by_other| *by_other != date);
    let other_calendar = by_other.map(|date| OtherCalendar { calendar: other, date });
    if let Some(other) = other_calendar {
        let step = trace.step(Part::Due, Rule::OtherCalendar);
        step.record(&[("calendar", &other.calendar)], &other.date);
    }
    let business_days_left = business_days_left(plan, facts, calendar, date, lead, trace);
    let mut around = Around { plan, facts, target, calendar, trace, is_reached: true };
    let at = around.time(date);
    let due = Due {
        date,
        weekday: weekday(date),
        counted_from,
        business_days_left,
        other_calendar,
        time: at.map(|at| at.time),
        zone: at.map(|at| at.zone),
        surely_by: around.surely_by(date),
        cancel_by: around.cancel_by(kind),
        waiver_request: around.waiver_request(),
        record: None,
    };
    if !around.is_reached {
        trace.refuse(Problem::beyond_the_calendar(field));
    }
    Some(due)
}

/// Returns the day that lies a lead before another day (clause L1).
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
            let is_open = calendar.is_business_day(day)?;
            if is_open { Ok(day) } else { calendar.previous_business_day(day) }
        }
    }
}

/// Records a step that counts back from a day by a lead.
pub(crate) fn record_lead(
    step: NewStep<'_>,
    kind: &'static str,
    counted_from: NaiveDate,
    lead: &Term<Lead>,
    date: NaiveDate,
) {
    let (name, days) = match lead.value {
        Lead::BusinessDays(days) => ("businessDaysBefore", days),
        Lead::Days(days) => ("daysBefore", days),
    };
    let inputs: &Named<'_> = &[("target", &kind), ("countedFrom", &counted_from), (name, &days)];
    step.by(&lead.source).record(inputs, &date);
}

/// Returns the day that decides which edition answers, also for a suspended payment.
pub(crate) fn day(plan: &Plan, facts: &Facts, verdict: Verdict) -> Option<NaiveDate> {
    let is_suspended = verdict == Verdict::Suspended;
    let verdict = if is_suspended { Verdict::Undecided(None) } else { verdict };
    target(plan, facts, verdict).map(|target| target.date)
}

/// Returns the day that the payment's tier counts from; any given day until the tier is known.
/// A dividend is invested on one day at any discount.
pub(crate) fn target(plan: &Plan, facts: &Facts, verdict: Verdict) -> Option<Target> {
    let given = |day: Field<NaiveDate>| day.ok().flatten();
    let standard = |date| Target { date, tier: Tier::Standard, invested: Some(date) };
    let invested = given(facts.month.investment_period.end);
    let pre_approved = |date| Target { date, tier: Tier::PreApproved, invested };
    let start = given(facts.month.investment_period.start);
    // A payment that asks for a waiver would be pre-approved.
    let waits = verdict == Verdict::NeedsApproval && plan.due_dates.waiver_request.is_some();
    let tier = match facts.payment.kind {
        PaymentKind::Dividend => Some(Tier::Standard),
        PaymentKind::OptionalCash => verdict.tier(),
    };
    match tier {
        _ if verdict == Verdict::Suspended => None,
        Some(Tier::Standard) => given(facts.month.investment_date).map(standard),
        Some(Tier::PreApproved) => start.map(pre_approved),
        None if waits && start.is_some() => start.map(pre_approved),
        None => match facts.month.investment_date {
            Ok(None) => start.map(pre_approved),
            date => given(date).map(standard),
        },
    }
}

/// Counts the business days to the due date and refuses a payment after it (clause L1).
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
        trace.refuse(Problem::beyond_the_calendar(QuoteRequest::AS_OF));
        return None;
    };
    let step = trace.step(Part::Due, Rule::BusinessDaysLeft).by(&plan.calendar.source);
    step.record(&[("asOf", &as_of), ("due", &due)], &left);
    if passed {
        let problem = Problem::new(QuoteRequest::AS_OF, Code::PastDue, &[("due", &due)]);
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
