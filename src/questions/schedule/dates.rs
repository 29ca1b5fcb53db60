//! Finds the dates of a month by a rule that may give several, or none.

use chrono::NaiveDate;

use super::InvestmentDays;
use super::asked::{Announced, Asked};
use super::by_rule::rolled;
use super::days::{Days, Found, listed};
use crate::calendar::{CalendarMonth, OutOfRange};
use crate::explain::{Inputs, Named, Part, Rule, Term, Trace, optional};
use crate::plan::{DatesOn, DayRule, MonthDates, Plan, ScheduleDay};
use crate::request::facts::Facts;

/// A date before and after its move to a business day.
type Moved = (NaiveDate, Result<NaiveDate, OutOfRange>);

impl<'p: 'a, 'a> Days<'p, 'a> {
    /// Returns a row for each investment date of the month, and none for a month without investment.
    pub(super) fn rows(plan: &'p Plan, asked: &'a Asked, month: CalendarMonth) -> Vec<Found> {
        let count = Self::of(plan, asked, month, 0).investment_dates();
        let has_period = |InvestmentDays { start, end }: InvestmentDays| start.or(end).is_some();
        (0..count.unwrap_or(1).max(1))
            .map(|index| Self::of(plan, asked, month, index).row())
            .filter(|found| count != Some(0) || has_period(found.row.investment_period))
            .collect()
    }

    /// Returns the number of dates that the rule gives; `None` if it gives no dates, or another decides.
    fn investment_dates(&self) -> Option<usize> {
        let announced = self.announced.map(|month| month.day(ScheduleDay::InvestmentDate));
        match announced {
            None | Some(Ok(None)) => {
                Some(self.moved(self.plan.schedule.investment_dates()?)?.len())
            }
            Some(_) => None,
        }
    }

    /// Moves the dates of the month to business days; two that meet are one.
    fn moved(&self, dates: &MonthDates) -> Option<Vec<Moved>> {
        let calendar = self.calendar?;
        let mut moved: Vec<Moved> = Vec::new();
        for date in dates.of(self.month) {
            let to = rolled(calendar, date, dates.roll);
            if to.is_err() || moved.last().is_none_or(|(_, last)| *last != to) {
                moved.push((date, to));
            }
        }
        Some(moved)
    }

    /// Finds the row's date of those that a rule gives.
    pub(super) fn month_date(
        &mut self,
        day: ScheduleDay,
        rule: &Term<DayRule>,
        dates: &MonthDates,
    ) -> Option<NaiveDate> {
        let index = if day == ScheduleDay::InvestmentDate { self.index } else { 0 };
        let moved = self.moved(dates)?;
        let Some((from, date)) = moved.get(index).copied() else {
            let step = self.trace.step(Part::Schedule, Rule::ScheduleNoDate).by(&rule.source);
            step.record(&[("day", &day)], &"none");
            return None;
        };
        let is_weekday =
            matches!(dates.on, DatesOn::EachWeek(_) | DatesOn::Nth(..) | DatesOn::Last(_));
        let named = if is_weekday { Rule::ScheduleWeekday } else { Rule::ScheduleDayOfMonth };
        let is_from = |number: &&u32| self.month.day(**number) == Some(from);
        let how: &Named<'_> = match &dates.on {
            DatesOn::Days(numbers) => &[("dayOfMonth", numbers.iter().find(is_from)?)],
            DatesOn::LastDay => &[("dayOfMonth", &"last")],
            DatesOn::EachWeek(weekday) => &[("weekday", weekday)],
            DatesOn::Nth(nth, weekday) => &[("nth", nth), ("weekday", weekday)],
            DatesOn::Last(weekday) => &[("nth", &"last"), ("weekday", weekday)],
        };
        let mut inputs: Inputs<'_> = vec![("day", &day)];
        inputs.extend(how);
        let months = listed(&dates.months);
        inputs.extend(optional("months", (!dates.months.is_empty()).then_some(&months)));
        inputs.push(("countedFrom", &from));
        inputs.push(("roll", &dates.roll));
        self.counted(named, &rule.source, &inputs, date)
    }
}

/// Returns the record date that a quote's payment must precede: the announced one, or that of the rule.
/// A rule for some months gives that of the next of them.
pub(crate) fn record_date(
    plan: &Plan,
    facts: &Facts,
    invested: NaiveDate,
    trace: &mut Trace,
) -> Option<NaiveDate> {
    /// Months in which a rule for some months has a date.
    const MOST_MONTHS_AHEAD: u32 = 12;
    let announced = Announced::of_quote(facts);
    if let Some(date) = announced.day(ScheduleDay::RecordDate).ok()? {
        return Some(date);
    }
    let rule = plan.schedule.record_date.as_ref()?;
    let month = facts.month.month.ok()?.or_else(|| CalendarMonth::of(invested))?;
    let has_date = |month: &CalendarMonth| match &rule.value {
        DayRule::Dates(dates) => !dates.of(*month).is_empty(),
        _ => true,
    };
    let mut months = (0..MOST_MONTHS_AHEAD).map_while(|ahead| month.plus(ahead));
    let next = months.find(has_date)?;
    let announced = Some(&announced).filter(|_| next == month);
    let mut days = Days::with(plan, next, announced, facts.calendar(plan));
    let date = days.day(ScheduleDay::RecordDate);
    for step in days.trace.steps {
        trace.adopt(step, Part::Due);
    }
    date
}
