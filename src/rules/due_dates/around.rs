//! Days and hours around the due date: when money is good, the last day to cancel, requests, and the record date.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Target, before, record_lead, weekday};
use crate::calendar::{Calendar, OutOfRange};
use crate::explain::{Inputs, Part, Rule, Trace, optional};
use crate::plan::{Clearing, ClockTime, Lead, PaymentMethod, Plan, Tier, TimeOfDay, Zone};
use crate::request::facts::Facts;

/// Day by which money is surely good on the due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SurelyBy {
    /// Last day that is surely in time.
    pub date: NaiveDate,
    /// `Monday` to `Sunday`.
    pub weekday: &'static str,
    /// Business days that the money takes at most.
    pub business_days: u32,
    /// The way it is paid; `None` if unknown, and then the slowest counts.
    pub method: Option<PaymentMethod>,
}

/// Last day and hour of a request for a payment over the maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RequestBy {
    /// Last day.
    pub date: NaiveDate,
    /// Hour of that day.
    pub time: ClockTime,
    /// Zone of the hour.
    pub zone: Zone,
}

/// Record date of the next dividend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// The record date.
    pub date: NaiveDate,
    /// True if the purchase precedes it.
    pub in_time: bool,
}

/// Finds the days around a due date.
pub(super) struct Around<'a> {
    pub(super) plan: &'a Plan,
    pub(super) facts: &'a Facts,
    pub(super) target: Target,
    pub(super) calendar: Calendar<'a>,
    pub(super) trace: &'a mut Trace,
    /// False if the calendar does not reach one of the days.
    pub(super) is_reached: bool,
}

impl Around<'_> {
    /// Returns the hour of the due date.
    pub(super) fn time(&mut self, due: NaiveDate) -> Option<TimeOfDay> {
        let term = self.plan.due_dates.time.as_ref()?;
        let step = self.trace.step(Part::Due, Rule::DueTime).by(&term.source);
        step.record(&[("due", &due), ("zone", &term.value.zone)], &term.value.time);
        Some(term.value)
    }

    /// Finds the last day to cancel the payment.
    pub(super) fn cancel_by(&mut self, kind: &'static str) -> Option<NaiveDate> {
        let lead = self.plan.due_dates.cancel.as_ref()?;
        let counted_from = self.target.date;
        let date = self.reached(before(self.calendar, counted_from, lead.value))?;
        let step = self.trace.step(Part::Due, Rule::CancelBy);
        record_lead(step, kind, counted_from, lead, date);
        Some(date)
    }

    /// Finds the last day and hour to request a payment over the maximum.
    pub(super) fn waiver_request(&mut self) -> Option<RequestBy> {
        let term = self.plan.due_dates.waiver_request.as_ref()?;
        if self.target.tier != Tier::PreApproved {
            return None;
        }
        let (counted_from, days) = (self.target.date, term.value.business_days);
        let date = before(self.calendar, counted_from, Lead::BusinessDays(days));
        let date = self.reached(date)?;
        let TimeOfDay { time, zone } = term.value.at;
        self.trace.step(Part::Due, Rule::WaiverRequest).by(&term.source).record(
            &[
                ("countedFrom", &counted_from),
                ("businessDaysBefore", &days),
                ("time", &time),
                ("zone", &zone),
            ],
            &date,
        );
        Some(RequestBy { date, time, zone })
    }

    pub(super) fn surely_by(&mut self, due: NaiveDate) -> Option<SurelyBy> {
        let method = self.facts.payment.method;
        let found = surely_by(self.plan, method, self.calendar, due, Part::Due, self.trace)?;
        self.reached(found)
    }

    fn reached<T>(&mut self, date: Result<T, OutOfRange>) -> Option<T> {
        self.is_reached &= date.is_ok();
        date.ok()
    }
}

/// Finds the last day on which money surely becomes good by the due date, in plans that say how long it takes.
pub(crate) fn surely_by(
    plan: &Plan,
    method: Option<PaymentMethod>,
    calendar: Calendar<'_>,
    due: NaiveDate,
    part: Part,
    trace: &mut Trace,
) -> Option<Result<SurelyBy, OutOfRange>> {
    let clearing = &plan.due_dates.clearing;
    if clearing.is_empty() {
        return None;
    }
    let term = match method {
        Some(method) => clearing.iter().find(|term| term.value.paid_by.includes(method)),
        None => clearing.iter().max_by_key(|term| term.value.business_days),
    };
    let term = *trace.need(part, "dueDates.clearing", &term)?;
    let Clearing { business_days, .. } = term.value;
    let found = before(calendar, due, Lead::BusinessDays(business_days));
    Some(found.map(|date| {
        let mut inputs: Inputs<'_> = vec![("due", &due), ("businessDaysBefore", &business_days)];
        inputs.extend(optional("method", method.as_ref()));
        trace.step(part, Rule::SurelyBy).by(&term.source).record(&inputs, &date);
        SurelyBy { date, weekday: weekday(date), business_days, method }
    }))
}

/// Judges whether a purchase precedes the record date, in plans that require it.
pub(crate) fn record(
    plan: &Plan,
    invested: NaiveDate,
    date: NaiveDate,
    trace: &mut Trace,
) -> Option<Record> {
    let term = plan.due_dates.before_record.as_ref()?;
    let in_time = invested < date;
    let result = if in_time { "in-time" } else { "too-late" };
    let step = trace.step(Part::Due, Rule::BeforeRecord).by(&term.source);
    step.record(&[("invested", &invested), ("recordDate", &date)], &result);
    Some(Record { date, in_time })
}
