//! Finds the days of one month, each when another day needs it: [`Days`].

use chrono::NaiveDate;
use core::fmt::Display;

use super::asked::{Announced, Asked};
use super::{InvestmentDays, ScheduleRow};
use crate::calendar::{CLOSURES_KNOWN_THROUGH, Calendar, CalendarMonth, OutOfRange};
use crate::explain::source::Term;
use crate::explain::{Part, Problem, Rule, Trace};
use crate::plan::{DayOfMonth, DayRule, Feature, Lead, PeriodEdge, Plan, Roll, ScheduleDay};
use crate::rules::due_dates;
use crate::rules::edition;
use crate::rules::limits::suspended;
use crate::values::sorted::insert_once;

/// Business days from the reminder to the due date.
const REMINDED_BEFORE: u32 = 2;

/// Row and its problems; `is_whole` unless a day is outside the calendars.
pub(super) struct Found {
    pub(super) row: ScheduleRow,
    pub(super) is_whole: bool,
    pub(super) problems: Vec<Problem>,
}

/// Days of one month, as far as they are found.
pub(super) struct Days<'p, 'a> {
    plan: &'p Plan,
    month: CalendarMonth,
    announced: Option<&'a Announced>,
    calendar: Option<Calendar<'a>>,
    found: Vec<(ScheduleDay, Option<NaiveDate>)>,
    is_whole: bool,
    trace: Trace,
}

impl<'p: 'a, 'a> Days<'p, 'a> {
    pub(super) fn of(plan: &'p Plan, asked: &'a Asked, month: CalendarMonth) -> Self {
        let announced = asked.announced(month);
        Self {
            plan,
            month,
            announced,
            calendar: asked.calendar(plan, announced),
            found: Vec::new(),
            is_whole: true,
            trace: Trace::default(),
        }
    }

    pub(super) fn row(mut self) -> Found {
        let plan = self.plan;
        self.trace
            .step(Part::Schedule, Rule::Calendar)
            .by(&plan.calendar.source)
            .record(&[], &plan.calendar.value.as_str());
        let terms_set = self.day(ScheduleDay::TermsSet);
        let investment_date = self.day(ScheduleDay::InvestmentDate);
        let due = self.day(ScheduleDay::Due);
        let start = self.day(ScheduleDay::PeriodStart);
        let end = self.day(ScheduleDay::PeriodEnd);
        let pre_approved_due = self.day(ScheduleDay::PreApprovedDue);

        let all_stopped = self.is_suspended(Feature::OptionalCash);
        let pre_approved_stopped = all_stopped || self.is_suspended(Feature::PreApproved);
        let within_plan = self.is_covered(ScheduleDay::InvestmentDate);
        let period_within_plan = self.is_covered(ScheduleDay::PeriodStart);
        let is_told = |date: &NaiveDate| !edition::is_silent(plan, *date);
        let decisive = [investment_date, start];
        let all_silent =
            decisive.iter().any(Option::is_some) && !decisive.iter().flatten().any(is_told);
        let terms_set = terms_set.filter(|_| !all_silent);
        let investment_date = investment_date.filter(is_told);
        let (start, end) =
            (start.filter(is_told), end.filter(|_| start.as_ref().is_none_or(is_told)));
        let due = due.filter(|_| within_plan && !all_stopped);
        let pre_approved_due =
            pre_approved_due.filter(|_| period_within_plan && !pre_approved_stopped);

        let bank_debits = if all_stopped { Vec::new() } else { self.bank_debits() };
        let remind_on = self.reminder(ScheduleDay::Due, due);
        let pre_approved_remind_on = self.reminder(ScheduleDay::PreApprovedDue, pre_approved_due);

        if all_silent {
            self.trace.steps.retain(|step| step.part == Part::Plan);
        }
        let days = [terms_set, investment_date, due, start, end, pre_approved_due];
        self.say_how_far_closures_are_known(days.into_iter().flatten().chain(bank_debits.clone()));
        let row = ScheduleRow {
            month: self.month,
            edition: plan.id.clone(),
            terms_set,
            investment_date,
            due,
            investment_period: InvestmentDays { start, end },
            pre_approved_due,
            bank_debits,
            remind_on,
            pre_approved_remind_on,
            steps: self.trace.steps,
        };
        Found { row, is_whole: self.is_whole, problems: self.trace.problems }
    }

    /// Returns a day of the month and finds it only once.
    fn day(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
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

    /// Finds a day: announced first, then by rule; an unusable announced day stays unknown.
    fn find(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
        let announced = self.announced.map_or(Ok(None), |announced| announced.day(day)).ok()?;
        if let Some(date) = announced {
            self.trace
                .step(Part::Schedule, Rule::ScheduleAnnounced)
                .record(&[("day", &day.as_str())], &date);
            return Some(date);
        }
        let schedule = &self.plan.schedule;
        let (name, rule) = match day {
            ScheduleDay::TermsSet => ("schedule.termsSet", &schedule.terms_set),
            ScheduleDay::InvestmentDate => ("schedule.investmentDate", &schedule.investment_date),
            ScheduleDay::PeriodStart => ("schedule.periodStart", &schedule.period_start),
            ScheduleDay::PeriodEnd => ("schedule.periodEnd", &schedule.period_end),
            ScheduleDay::Due | ScheduleDay::PreApprovedDue => return self.due(day),
        };
        let rule = self.trace.need(Part::Schedule, name, rule)?;
        match rule.value {
            DayRule::OfMonth(of_month) => self.of_month(day, rule, of_month),
            DayRule::BusinessDays { count, from } => self.business_days(day, rule, count, from),
            DayRule::TradingDays { count, from, day: edge, both_ends } => {
                self.trading_days(day, rule, count, from, edge, both_ends)
            }
        }
    }

    /// Finds a day of the month, or the dividend payment date instead, moved to a business day.
    fn of_month(
        &mut self,
        day: ScheduleDay,
        rule: &'p Term<DayRule>,
        of_month: DayOfMonth,
    ) -> Option<NaiveDate> {
        let dividend = match self.announced {
            Some(announced) if of_month.dividend_payment_date => {
                announced.dividend_payment_date.ok()?
            }
            _ => None,
        };
        let (name, how, counted_from): (_, &dyn Display, _) = match (&dividend, &of_month.day) {
            (Some(date), _) => ("dividendPaymentDate", date, *date),
            (None, Some(number)) => ("dayOfMonth", number, self.month.day(*number)?),
            (None, None) => {
                self.trace
                    .step(Part::Schedule, Rule::ScheduleAwaitsDividend)
                    .by(&rule.source)
                    .record(&[("day", &day.as_str())], &"unannounced");
                return None;
            }
        };
        let date = rolled(self.calendar?, counted_from, of_month.roll);
        let date = self.reached(date)?;
        self.trace.step(Part::Schedule, Rule::ScheduleDayOfMonth).by(&rule.source).record(
            &[
                ("day", &day.as_str()),
                (name, how),
                ("countedFrom", &counted_from),
                ("roll", &of_month.roll.as_str()),
            ],
            &date,
        );
        Some(date)
    }

    /// Counts business days after or before another day.
    fn business_days(
        &mut self,
        day: ScheduleDay,
        rule: &'p Term<DayRule>,
        count: i32,
        from: ScheduleDay,
    ) -> Option<NaiveDate> {
        let counted_from = self.day(from)?;
        let date = self.calendar?.add_business_days(counted_from, count);
        let date = self.reached(date)?;
        let how = if count < 0 { "businessDaysBefore" } else { "businessDaysAfter" };
        self.trace.step(Part::Schedule, Rule::ScheduleBusinessDays).by(&rule.source).record(
            &[
                ("day", &day.as_str()),
                ("from", &from.as_str()),
                ("countedFrom", &counted_from),
                (how, &count.unsigned_abs()),
            ],
            &date,
        );
        Some(date)
    }

    /// Finds the other end of a period with a number of trading days.
    fn trading_days(
        &mut self,
        day: ScheduleDay,
        rule: &'p Term<DayRule>,
        count: u32,
        edge: PeriodEdge,
        from: ScheduleDay,
        both_ends: bool,
    ) -> Option<NaiveDate> {
        let counted_from = self.day(from)?;
        let date = other_end(self.calendar?, counted_from, count, edge, both_ends);
        let date = self.reached(date)?;
        self.trace.step(Part::Schedule, Rule::ScheduleTradingDays).by(&rule.source).record(
            &[
                ("day", &day.as_str()),
                ("from", &from.as_str()),
                ("countedFrom", &counted_from),
                ("tradingDays", &count),
                ("bothEnds", &if both_ends { "yes" } else { "no" }),
            ],
            &date,
        );
        Some(date)
    }

    /// Finds the day by which a payment must arrive.
    ///
    /// Terms: clause L1.
    fn due(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
        let terms = &self.plan.due_dates;
        let (from, kind, name, lead) = match day {
            ScheduleDay::PreApprovedDue => (
                ScheduleDay::PeriodStart,
                "investment-period-start",
                "dueDates.preApproved",
                &terms.pre_approved,
            ),
            _ => (
                ScheduleDay::InvestmentDate,
                "investment-date",
                "dueDates.standard",
                &terms.standard,
            ),
        };
        let counted_from = self.day(from);
        let lead = self.trace.need(Part::Schedule, name, lead)?;
        let date = due_dates::before(self.calendar?, counted_from?, lead.value);
        let date = self.reached(date)?;
        let counted_from = counted_from?;
        let trace = &mut self.trace;
        due_dates::record_due_date(Part::Schedule, kind, counted_from, lead, date, trace);
        Some(date)
    }

    /// Finds the day of the reminder of a due date.
    fn reminder(&mut self, day: ScheduleDay, due: Option<NaiveDate>) -> Option<NaiveDate> {
        let due = due?;
        let lead = Lead::BusinessDays(REMINDED_BEFORE);
        let date = due_dates::before(self.calendar?, due, lead);
        let date = self.reached(date)?;
        let calendar = &self.plan.calendar.source;
        self.trace.step(Part::Schedule, Rule::ScheduleReminder).by(calendar).record(
            &[
                ("day", &day.as_str()),
                ("countedFrom", &due),
                ("businessDaysBefore", &REMINDED_BEFORE),
            ],
            &date,
        );
        Some(date)
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
        let numbers: Vec<_> =
            debits.value.days_of_month.iter().map(|day| day.to_string()).collect();
        let texts: Vec<_> = dates.iter().map(|date| date.to_string()).collect();
        self.trace.step(Part::Schedule, Rule::ScheduleBankDebits).by(&debits.source).record(
            &[("daysOfMonth", &numbers.join(", ")), ("roll", &debits.value.roll.as_str())],
            &texts.join(", "),
        );
        dates
    }

    /// Returns whether the company has suspended a feature.
    fn is_suspended(&mut self, feature: Feature) -> bool {
        let for_month = self.announced.map_or(&[][..], |announced| &announced.suspended);
        suspended(self.plan, for_month, feature, Part::Schedule, &mut self.trace)
    }

    /// Returns whether the plan covers a day that payments are counted from, and reports it if not.
    ///
    /// Terms: clause L0.
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

    fn say_how_far_closures_are_known(&mut self, mut days: impl Iterator<Item = NaiveDate>) {
        if days.any(|day| day > CLOSURES_KNOWN_THROUGH) {
            let step = self.trace.step(Part::Schedule, Rule::ClosuresKnownThrough);
            step.record(&[], &CLOSURES_KNOWN_THROUGH);
        }
    }

    /// Returns the day if the calendars reach it; otherwise marks the row as incomplete.
    fn reached(&mut self, date: Result<NaiveDate, OutOfRange>) -> Option<NaiveDate> {
        self.is_whole &= date.is_ok();
        date.ok()
    }
}

/// Returns the day if it is a business day, or else the business day that it rolls to.
fn rolled(calendar: Calendar<'_>, date: NaiveDate, roll: Roll) -> Result<NaiveDate, OutOfRange> {
    if calendar.is_business_day(date)? {
        return Ok(date);
    }
    match roll {
        Roll::Following => calendar.next_business_day(date),
        Roll::Preceding => calendar.previous_business_day(date),
        Roll::Nearest => nearest(calendar, date),
    }
}

/// Returns the business day nearest to a closed day; the later of two equally near.
fn nearest(calendar: Calendar<'_>, date: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    let (mut before, mut after) = (date, date);
    loop {
        after = after.succ_opt().ok_or(OutOfRange)?;
        if calendar.is_business_day(after)? {
            return Ok(after);
        }
        before = before.pred_opt().ok_or(OutOfRange)?;
        if calendar.is_business_day(before)? {
            return Ok(before);
        }
    }
}

/// Returns the last day of a period from its first, or the first from its last.
///
/// Counts the given day if `both_ends` is set and the market is open on it.
fn other_end(
    calendar: Calendar<'_>,
    date: NaiveDate,
    trading_days: u32,
    edge: PeriodEdge,
    both_ends: bool,
) -> Result<NaiveDate, OutOfRange> {
    let counts_itself = both_ends && calendar.is_business_day(date)?;
    let steps = trading_days.saturating_sub(u32::from(counts_itself));
    let steps = i32::try_from(steps).map_err(|_| OutOfRange)?;
    calendar.add_business_days(
        date,
        match edge {
            PeriodEdge::Start => steps,
            PeriodEdge::End => steps.checked_neg().ok_or(OutOfRange)?,
        },
    )
}
