//! Finds a day by an announcement or by its rule.

use chrono::NaiveDate;
use core::fmt::Display;

use super::days::Days;
use crate::calendar::{Calendar, OutOfRange};
use crate::explain::{Named, Part, Rule, Source, Term};
use crate::plan::{DayOfMonth, DayRule, PeriodEdge, Roll, ScheduleDay, Tier};
use crate::rules::due_dates::{self, TierLead};

impl<'p: 'a, 'a> Days<'p, 'a> {
    /// Finds a day: announced first, then by rule; an unusable announced day stays unknown.
    pub(super) fn find(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
        let announced = self.announced.map_or(Ok(None), |announced| announced.day(day)).ok()?;
        if let Some(date) = announced {
            let step = self.trace.step(Part::Schedule, Rule::ScheduleAnnounced);
            step.record(&[("day", &day)], &date);
            return Some(date);
        }
        let schedule = &self.plan.schedule;
        let (name, rule) = match day {
            ScheduleDay::TermsSet => ("schedule.termsSet", &schedule.terms_set),
            ScheduleDay::InvestmentDate => ("schedule.investmentDate", &schedule.investment_date),
            ScheduleDay::PeriodStart => ("schedule.periodStart", &schedule.period_start),
            ScheduleDay::PeriodEnd => ("schedule.periodEnd", &schedule.period_end),
            ScheduleDay::RecordDate => ("schedule.recordDate", &schedule.record_date),
            ScheduleDay::Due | ScheduleDay::PreApprovedDue => return self.due(day),
        };
        let rule = self.trace.need(Part::Schedule, name, rule)?;
        match &rule.value {
            DayRule::OfMonth(of_month) => self.of_month(day, rule, *of_month),
            DayRule::Dates(dates) => self.month_date(day, rule, dates),
            DayRule::BusinessDays { count, from } => {
                let counted_from = self.day(*from)?;
                let date = self.calendar?.add_business_days(counted_from, *count);
                let how = if *count < 0 { "businessDaysBefore" } else { "businessDaysAfter" };
                let count = count.unsigned_abs();
                let inputs: &Named<'_> =
                    &[("day", &day), ("from", from), ("countedFrom", &counted_from), (how, &count)];
                self.counted(Rule::ScheduleBusinessDays, &rule.source, inputs, date)
            }
            DayRule::TradingDays { count, from: edge, day: from, both_ends } => {
                let counted_from = self.day(*from)?;
                let date = other_end(self.calendar?, counted_from, *count, *edge, *both_ends);
                let inputs: &Named<'_> = &[
                    ("day", &day),
                    ("from", from),
                    ("countedFrom", &counted_from),
                    ("tradingDays", count),
                    ("bothEnds", &if *both_ends { "yes" } else { "no" }),
                ];
                self.counted(Rule::ScheduleTradingDays, &rule.source, inputs, date)
            }
        }
    }

    /// Records a day that follows from others, if the calendars reach it.
    pub(super) fn counted(
        &mut self,
        how: Rule,
        source: &Source,
        inputs: &Named<'_>,
        date: Result<NaiveDate, OutOfRange>,
    ) -> Option<NaiveDate> {
        let date = self.reached(date)?;
        self.trace.step(Part::Schedule, how).by(source).record(inputs, &date);
        Some(date)
    }

    /// Finds a day of the month, or the dividend payment date instead, moved to a business day.
    fn of_month(
        &mut self,
        day: ScheduleDay,
        rule: &Term<DayRule>,
        DayOfMonth { day: number, dividend_payment_date, roll }: DayOfMonth,
    ) -> Option<NaiveDate> {
        let announced = self.announced.filter(|_| dividend_payment_date);
        let dividend = announced.map_or(Ok(None), |month| month.dividend_payment_date).ok()?;
        let (name, how, counted_from): (_, &dyn Display, _) = match (&dividend, &number) {
            (Some(date), _) => ("dividendPaymentDate", date, *date),
            (None, Some(number)) => ("dayOfMonth", number, self.month.day(*number)?),
            (None, None) => {
                let step = self.trace.step(Part::Schedule, Rule::ScheduleAwaitsDividend);
                step.by(&rule.source).record(&[("day", &day)], &"unannounced");
                return None;
            }
        };
        let inputs: &Named<'_> =
            &[("day", &day), (name, how), ("countedFrom", &counted_from), ("roll", &roll)];
        let date = rolled(self.calendar?, counted_from, roll);
        self.counted(Rule::ScheduleDayOfMonth, &rule.source, inputs, date)
    }

    /// Finds the day by which a payment must arrive (clause L1).
    fn due(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
        let is_pre_approved = day == ScheduleDay::PreApprovedDue;
        let tier = if is_pre_approved { Tier::PreApproved } else { Tier::Standard };
        let TierLead { kind, name, lead, .. } = TierLead::of(self.plan, tier);
        let counted_from = self.day(self.plan.schedule.comes_from(day)?);
        let lead = self.trace.need(Part::Schedule, name, lead)?;
        let counted_from = counted_from?;
        let date = due_dates::before(self.calendar?, counted_from, lead.value);
        let date = self.reached(date)?;
        let step = self.trace.step(Part::Schedule, Rule::DueDate);
        due_dates::record_lead(step, kind, counted_from, lead, date);
        Some(date)
    }
}

/// Returns the day if it is a business day, or else the business day that it rolls to.
pub(super) fn rolled(
    calendar: Calendar<'_>,
    date: NaiveDate,
    roll: Roll,
) -> Result<NaiveDate, OutOfRange> {
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
    match edge {
        PeriodEdge::Start => calendar.add_business_days(date, steps),
        PeriodEdge::End => calendar.add_business_days(date, steps.saturating_neg()),
    }
}
