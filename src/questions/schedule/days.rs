//! Finds the days of one month, each when another day needs it: [`Days`].

use chrono::NaiveDate;

use super::asked::{Announced, Asked};
use super::by_rule::rolled;
use super::{InvestmentDays, ScheduleRow};
use crate::calendar::{CLOSURES_KNOWN_THROUGH, Calendar, CalendarMonth, OutOfRange};
use crate::explain::{Named, Part, Problem, Rule, Trace};
use crate::plan::{Feature, Lead, PaymentMethod, Plan, ScheduleDay};
use crate::rules::due_dates::{self, SurelyBy};
use crate::rules::edition;
use crate::rules::limits::suspended;
use crate::values::sorted::insert_once;

/// Business days from the reminder to the due date.
const REMINDED_BEFORE: u32 = 2;

/// Writes items in a row, for a step.
pub(super) fn listed<T: ToString>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

/// Row and its problems; `is_whole` unless a day is outside the calendars.
pub(super) struct Found {
    pub(super) row: ScheduleRow,
    pub(super) is_whole: bool,
    pub(super) problems: Vec<Problem>,
}

/// Days of one month, as far as they are found.
pub(super) struct Days<'p, 'a> {
    pub(super) plan: &'p Plan,
    pub(super) month: CalendarMonth,
    /// Index of the row's investment date among those of the month.
    pub(super) index: usize,
    pub(super) announced: Option<&'a Announced>,
    pub(super) calendar: Option<Calendar<'a>>,
    /// The way the money is paid.
    method: Option<PaymentMethod>,
    found: Vec<(ScheduleDay, Option<NaiveDate>)>,
    is_whole: bool,
    pub(super) trace: Trace,
}

impl<'p: 'a, 'a> Days<'p, 'a> {
    pub(super) fn of(plan: &'p Plan, asked: &'a Asked, month: CalendarMonth, index: usize) -> Self {
        let announced = asked.announced(month);
        let calendar = asked.calendar(plan, announced);
        Self { index, method: asked.method, ..Self::with(plan, month, announced, calendar) }
    }

    /// Makes the days of a month from its announcements.
    pub(super) fn with(
        plan: &'p Plan,
        month: CalendarMonth,
        announced: Option<&'a Announced>,
        calendar: Option<Calendar<'a>>,
    ) -> Self {
        Self {
            plan,
            month,
            index: 0,
            announced,
            calendar,
            method: None,
            found: Vec::new(),
            is_whole: true,
            trace: Trace::default(),
        }
    }

    pub(super) fn row(mut self) -> Found {
        let plan = self.plan;
        let step = self.trace.step(Part::Schedule, Rule::Calendar).by(&plan.calendar.source);
        step.record(&[], &plan.calendar.value);
        let terms_set = self.day(ScheduleDay::TermsSet);
        let investment_date = self.day(ScheduleDay::InvestmentDate);
        let due = self.day(ScheduleDay::Due);
        let start = self.day(ScheduleDay::PeriodStart);
        let end = self.day(ScheduleDay::PeriodEnd);
        let pre_approved_due = self.day(ScheduleDay::PreApprovedDue);
        let record_date = self.record_date();

        let all_stopped = self.is_suspended(Feature::OptionalCash);
        let pre_approved_stopped = all_stopped || self.is_suspended(Feature::PreApproved);
        let within_plan = self.is_covered(ScheduleDay::InvestmentDate);
        let period_within_plan = self.is_covered(ScheduleDay::PeriodStart);
        let is_told = |date: &NaiveDate| !edition::is_silent(plan, *date);
        let decisive = [investment_date, start];
        let all_silent =
            decisive.iter().any(Option::is_some) && !decisive.iter().flatten().any(is_told);
        let terms_set = terms_set.filter(|_| !all_silent);
        let record_date = record_date.filter(|_| !all_silent);
        let investment_date = investment_date.filter(is_told);
        let (start, end) =
            (start.filter(is_told), end.filter(|_| start.as_ref().is_none_or(is_told)));
        let due = due.filter(|_| within_plan && !all_stopped);
        let pre_approved_due =
            pre_approved_due.filter(|_| period_within_plan && !pre_approved_stopped);

        let bank_debits = if all_stopped { Vec::new() } else { self.bank_debits() };
        let surely_by = self.surely_by(due);
        let pre_approved_surely_by = self.surely_by(pre_approved_due);
        let remind_on = self.reminder(ScheduleDay::Due, due, surely_by);
        let pre_approved_remind_on =
            self.reminder(ScheduleDay::PreApprovedDue, pre_approved_due, pre_approved_surely_by);

        if all_silent {
            self.trace.steps.retain(|step| step.part == Part::Plan);
        }
        let days = [terms_set, investment_date, due, start, end, pre_approved_due, record_date];
        let mut days = days.iter().flatten().chain(&bank_debits);
        if days.any(|day| *day > CLOSURES_KNOWN_THROUGH) {
            let step = self.trace.step(Part::Schedule, Rule::ClosuresKnownThrough);
            step.record(&[], &CLOSURES_KNOWN_THROUGH);
        }
        let row = ScheduleRow {
            month: self.month,
            which: None,
            edition: plan.id.clone(),
            terms_set,
            investment_date,
            due,
            surely_by,
            investment_period: InvestmentDays { start, end },
            pre_approved_due,
            pre_approved_surely_by,
            record_date,
            bank_debits,
            remind_on,
            pre_approved_remind_on,
            steps: self.trace.steps,
        };
        Found { row, is_whole: self.is_whole, problems: self.trace.problems }
    }

    /// Returns a day of the month and finds it only once.
    pub(super) fn day(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
        if let Some((_, date)) = self.found.iter().find(|(known, _)| *known == day) {
            return *date;
        }
        // The plan reader refuses circles. In a plan built by a program, a day that depends on itself stays unknown.
        self.found.push((day, None));
        let date = self.find(day);
        if let Some((_, found)) = self.found.iter_mut().find(|(known, _)| *known == day) {
            *found = date;
        }
        date
    }

    /// Returns the record date; only plans with one miss it.
    fn record_date(&mut self) -> Option<NaiveDate> {
        let announced = self.announced.map(|month| month.day(ScheduleDay::RecordDate));
        let is_known =
            matches!(announced, Some(Ok(Some(_)))) || self.plan.schedule.record_date.is_some();
        is_known.then(|| self.day(ScheduleDay::RecordDate))?
    }

    /// Finds the day by which money is surely good on a due date.
    fn surely_by(&mut self, due: Option<NaiveDate>) -> Option<SurelyBy> {
        let (plan, calendar, trace) = (self.plan, self.calendar?, &mut self.trace);
        let found = due_dates::surely_by(plan, self.method, calendar, due?, Part::Schedule, trace)?;
        self.reached(found)
    }

    /// Finds the day of the reminder of a due date, or of the day that is surely in time for it.
    fn reminder(
        &mut self,
        day: ScheduleDay,
        due: Option<NaiveDate>,
        surely_by: Option<SurelyBy>,
    ) -> Option<NaiveDate> {
        let (name, due) = match surely_by {
            Some(surely_by) => ("surely-by", surely_by.date),
            None => (day.as_str(), due?),
        };
        let date = due_dates::before(self.calendar?, due, Lead::BusinessDays(REMINDED_BEFORE));
        let inputs: &Named<'_> =
            &[("day", &name), ("countedFrom", &due), ("businessDaysBefore", &REMINDED_BEFORE)];
        self.counted(Rule::ScheduleReminder, &self.plan.calendar.source, inputs, date)
    }

    /// Finds the days on which bank accounts are debited, if the plan does so.
    fn bank_debits(&mut self) -> Vec<NaiveDate> {
        let (Some(debits), Some(calendar)) = (&self.plan.schedule.bank_debits, self.calendar)
        else {
            return Vec::new();
        };
        let mut dates = Vec::new();
        for number in &debits.value.days_of_month {
            let Some(date) = self.month.day(*number) else { continue };
            if let Some(date) = self.reached(rolled(calendar, date, debits.value.roll)) {
                insert_once(&mut dates, date);
            }
        }
        dates.retain(|date| edition::covers(self.plan, *date));
        let days = listed(&debits.value.days_of_month);
        let step = self.trace.step(Part::Schedule, Rule::ScheduleBankDebits).by(&debits.source);
        step.record(&[("daysOfMonth", &days), ("roll", &debits.value.roll)], &listed(&dates));
        dates
    }

    /// Returns whether the company has suspended a feature.
    fn is_suspended(&mut self, feature: Feature) -> bool {
        let for_month = self.announced.map_or(&[][..], |announced| &announced.suspended);
        suspended(self.plan, for_month, feature, Part::Schedule, &mut self.trace)
    }

    /// Returns whether the plan covers a day that payments are counted from, and reports it if not (clause L0).
    fn is_covered(&mut self, day: ScheduleDay) -> bool {
        let Some(date) = self.day(day) else { return true };
        let is_covered = edition::covers(self.plan, date);
        if !is_covered {
            let field = self.announced.and_then(|announced| announced.field(day));
            let field = field.unwrap_or_else(|| "from".to_owned());
            let until = self.plan.effective_until.as_ref();
            edition::judge_coverage(self.plan, field, date, until, &mut self.trace);
        }
        is_covered
    }

    /// Returns the day if the calendars reach it; otherwise marks the row as incomplete.
    pub(super) fn reached<T>(&mut self, date: Result<T, OutOfRange>) -> Option<T> {
        self.is_whole &= date.is_ok();
        date.ok()
    }
}
