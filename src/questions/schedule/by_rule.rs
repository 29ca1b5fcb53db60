//! Finds a day by an announcement or by its rule.

use chrono::NaiveDate;
use core::fmt::Display;

use super::days::Days;
use crate::calendar::{Calendar, OutOfRange};
use crate::explain::{Part, Rule, Term};
use crate::plan::{DayOfMonth, DayRule, PeriodEdge, Roll, ScheduleDay, Tier};
use crate::rules::due_dates::{self, TierLead};

impl<'p: 'a, 'a> Days<'p, 'a> {
    /// Finds a day: announced first, then by rule; an unusable announced day stays unknown.
    pub(super) fn find(&mut self, day: ScheduleDay) -> Option<NaiveDate> {
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
            ScheduleDay::RecordDate => ("schedule.recordDate", &schedule.record_date),
            ScheduleDay::Due | ScheduleDay::PreApprovedDue => return self.due(day),
        };
        let rule = self.trace.need(Part::Schedule, name, rule)?;
        match rule.value {
            DayRule::OfMonth(of_month) => self.of_month(day, rule, of_month),
            DayRule::Dates(ref dates) => self.month_date(day, rule, dates),
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
