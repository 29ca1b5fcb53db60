//! Reads a request for a schedule: [`Asked`], and its [`Announced`] months.

use chrono::NaiveDate;

use crate::calendar::{Calendar, CalendarMonth, MOST_MONTHS};
use crate::explain::{Code, Problem, Trace};
use crate::plan::{Feature, PaymentMethod, Plan, ScheduleDay};
use crate::request::facts::{self, Facts, Field, Unusable};
use crate::request::{Given, Input, Month, QuoteRequest, ScheduleRequest};
use crate::rules::edition;
use crate::values::typed::visible;

/// Request for a schedule, read field by field.
pub(super) struct Asked {
    pub(super) from: Field<CalendarMonth>,
    pub(super) months: Field<u32>,
    pub(super) method: Option<PaymentMethod>,
    /// Announced months, each once.
    announced: Result<Vec<(CalendarMonth, Announced)>, Unusable>,
    closures: Result<Vec<NaiveDate>, Unusable>,
    known_on: Field<NaiveDate>,
}

impl Asked {
    /// Reads every field and records a problem for each that cannot be read.
    pub(super) fn read(editions: &[&Plan], request: &ScheduleRequest, trace: &mut Trace) -> Self {
        let from = facts::read(&request.from, "from", trace);
        if from == Ok(None) {
            trace.report("from", Code::Missing, &[]);
        }
        let mut asked = Self {
            from,
            months: months(&request.months, trace),
            method: request.method,
            announced: announced(&request.announced, trace),
            closures: facts::closures(&request.closures, "closures", trace),
            known_on: facts::read(&request.known_on, QuoteRequest::KNOWN_ON, trace),
        };
        asked.add_closures_to_months();
        asked.refuse_closed_days(editions, trace);
        asked
    }

    /// Returns the announced days of a month.
    pub(super) fn announced(&self, month: CalendarMonth) -> Option<&Announced> {
        let months = self.announced.as_ref().ok()?;
        months.iter().find(|(of, _)| *of == month).map(|(_, announced)| announced)
    }

    /// Returns the plan's calendar with the closures of the request; `None` if these cannot be used.
    pub(super) fn calendar<'a>(
        &'a self,
        plan: &'a Plan,
        announced: Option<&'a Announced>,
    ) -> Option<Calendar<'a>> {
        self.announced.as_ref().ok()?;
        let for_all = self.closures.as_deref().ok()?;
        let added = match announced {
            Some(announced) => announced.closures.as_ref().ok()?.as_deref().unwrap_or(for_all),
            None => for_all,
        };
        let calendar = Calendar::new(plan.calendar.value).closed_on(&plan.closures);
        Some(calendar.also_closed_on(added).known_on(self.known_on.ok()?))
    }

    /// Adds the closures of the request to those of every month.
    fn add_closures_to_months(&mut self) {
        let (Ok(months), Ok(for_all)) = (&mut self.announced, &self.closures) else { return };
        for (_, month) in months {
            if let Ok(Some(own)) = &mut month.closures {
                own.extend(for_all);
            }
        }
    }

    fn refuse_closed_days(&self, editions: &[&Plan], trace: &mut Trace) {
        for (_, month) in self.announced.iter().flatten() {
            let Ok(Some(date)) = month.investment_date else { continue };
            let in_force = editions.iter().rev().find(|plan| edition::has_begun(plan, date));
            let Some(plan) = in_force.or(editions.first()) else { continue };
            if let Some(calendar) = self.calendar(plan, Some(month)) {
                let field = field(month.place, "investmentDate");
                trace.problems.extend(edition::closed_day(calendar, field, date));
            }
        }
    }
}

/// Days that the company announced for a month.
pub(super) struct Announced {
    /// Index in the request.
    place: usize,
    investment_date: Field<NaiveDate>,
    period_start: Field<NaiveDate>,
    period_end: Field<NaiveDate>,
    pub(super) dividend_payment_date: Field<NaiveDate>,
    record_date: Field<NaiveDate>,
    pub(super) suspended: Vec<Feature>,
    /// Closures of this month; `None` if it adds none of its own.
    closures: Result<Option<Vec<NaiveDate>>, Unusable>,
}

impl Announced {
    /// Returns the days of a quote's month.
    pub(super) fn of_quote(facts: &Facts) -> Self {
        let month = &facts.month;
        Self {
            place: 0,
            investment_date: month.investment_date,
            period_start: month.investment_period.start,
            period_end: month.investment_period.end,
            dividend_payment_date: month.dividend_payment_date,
            record_date: month.record_date,
            suspended: Vec::new(),
            closures: Ok(None),
        }
    }

    /// Reads a month and its announced days; `None` if the month is missing or unreadable.
    fn read(place: usize, month: &Month, trace: &mut Trace) -> Option<(CalendarMonth, Self)> {
        let mut date = |day, key| facts::read(day, field(place, key), trace);
        let mut days = Self {
            place,
            investment_date: date(&month.investment_date, "investmentDate"),
            period_start: date(&month.investment_period.start, "investmentPeriod.start"),
            period_end: date(&month.investment_period.end, "investmentPeriod.end"),
            dividend_payment_date: date(&month.dividend_payment_date, "dividendPaymentDate"),
            record_date: date(&month.record_date, "recordDate"),
            suspended: month.suspended.clone(),
            closures: facts::closures(&month.closures, field(place, "closures"), trace)
                .map(|dates| Some(dates).filter(|dates| !dates.is_empty())),
        };
        let month = match facts::read(&month.month, field(place, "month"), trace).ok()? {
            Some(month) => month,
            None => days.month(trace)?,
        };
        days.refuse_day_of_another_month(month, trace);
        days.refuse_reversed_period(trace);
        Some((month, days))
    }

    /// Returns the key of a day in the request, and the day; `None` for the kinds of day that are not announced.
    const fn keyed(&self, day: ScheduleDay) -> Option<(&'static str, Field<NaiveDate>)> {
        Some(match day {
            ScheduleDay::InvestmentDate => ("investmentDate", self.investment_date),
            ScheduleDay::PeriodStart => ("investmentPeriod.start", self.period_start),
            ScheduleDay::PeriodEnd => ("investmentPeriod.end", self.period_end),
            ScheduleDay::RecordDate => ("recordDate", self.record_date),
            ScheduleDay::TermsSet | ScheduleDay::Due | ScheduleDay::PreApprovedDue => return None,
        })
    }

    /// Returns an announced day.
    pub(super) fn day(&self, day: ScheduleDay) -> Field<NaiveDate> {
        self.keyed(day).map_or(Ok(None), |(_, date)| date)
    }

    /// Returns the field of a day, if it is announced.
    pub(super) fn field(&self, day: ScheduleDay) -> Option<String> {
        let (key, date) = self.keyed(day)?;
        date.ok()?.map(|_| field(self.place, key))
    }

    /// Returns the month of the investment, if the request gives no month.
    fn month(&self, trace: &mut Trace) -> Option<CalendarMonth> {
        match (self.investment_date, self.period_end) {
            (Ok(Some(date)), _) | (_, Ok(Some(date))) => CalendarMonth::of(date),
            (Ok(None), Ok(None)) => {
                trace.report(field(self.place, "month"), Code::Missing, &[]);
                None
            }
            _ => None,
        }
    }

    /// Refuses a day outside the month and ignores it, because one of the two is mistyped.
    fn refuse_day_of_another_month(&mut self, month: CalendarMonth, trace: &mut Trace) {
        let days = [
            ("investmentDate", &mut self.investment_date),
            ("dividendPaymentDate", &mut self.dividend_payment_date),
        ];
        for (key, day) in days {
            if let Ok(Some(date)) = *day
                && !month.contains(date)
            {
                trace.report(field(self.place, key), Code::OutsideMonth, &[("month", &month)]);
                *day = Err(Unusable);
            }
        }
    }

    fn refuse_reversed_period(&mut self, trace: &mut Trace) {
        if let (Ok(Some(start)), Ok(Some(end))) = (self.period_start, self.period_end)
            && end < start
        {
            let field = field(self.place, "investmentPeriod.end");
            trace.report(field, Code::PeriodReversed, &[("start", &start)]);
            self.period_end = Err(Unusable);
        }
    }
}

/// Reads the announced months; keeps the first of a repeated one.
fn announced(
    months: &[Month],
    trace: &mut Trace,
) -> Result<Vec<(CalendarMonth, Announced)>, Unusable> {
    if months.len() > MOST_MONTHS {
        trace.report("announced", Code::TooManyMonths, &[("maximum", &MOST_MONTHS)]);
        return Err(Unusable);
    }
    let mut announced: Vec<(CalendarMonth, Announced)> = Vec::new();
    for (place, month) in months.iter().enumerate() {
        let Some((month, days)) = Announced::read(place, month, trace) else { continue };
        if announced.iter().any(|(other, _)| *other == month) {
            trace.report(field(place, "month"), Code::Repeated, &[]);
        } else {
            announced.push((month, days));
        }
    }
    Ok(announced)
}

fn field(place: usize, key: &str) -> String {
    ["announced[", &place.to_string(), "].", key].concat()
}

/// Reads the number of months.
fn months(given: &Input<u32>, trace: &mut Trace) -> Field<u32> {
    let range = 1..=MOST_MONTHS;
    let read = match Given::from(given).or_read(|text| count(visible(text).trim())) {
        Ok(Some(months)) if !usize::try_from(months).is_ok_and(|it| range.contains(&it)) => {
            Err(Code::OutOfRange)
        }
        read => read,
    };
    let problem = |code| match code {
        Code::OutOfRange => Problem::out_of_range("months", &"1", &MOST_MONTHS),
        code => Problem::new("months", code, &[]),
    };
    facts::recorded(read.map_err(problem), trace)
}

/// Reads a whole number; negative ones and those past 32 bits are out of range.
fn count(text: &str) -> Result<u32, Code> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_whole { text.parse().map_err(|_| Code::OutOfRange) } else { Err(Code::NotANumber) }
}
