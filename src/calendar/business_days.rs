//! Counts business days: [`Calendar`].

use chrono::{Datelike, NaiveDate, Weekday};

use super::{CalendarName, OutOfRange, in_range};

/// A calendar of business days: a named calendar with added closures, and optionally without
/// special closings announced after a day.
///
/// Borrows the added dates and is cheap to copy.
///
/// # Units and range
///
/// Whole days without a time zone, [`FIRST_DAY`](super::FIRST_DAY) to [`LAST_DAY`](super::LAST_DAY). Monday to
/// Friday are business days unless closed; weekends never are.
///
/// # Example
///
/// ```
/// use dspp::calendar::{Calendar, CalendarName, parse_date};
///
/// let date = |text| parse_date(text).unwrap();
/// let nyse = Calendar::new(CalendarName::Nyse);
///
/// // Between them lie a weekend, and Martin Luther King Day on Monday, 21 January 2008.
/// let (friday, tuesday) = (date("2008-01-18"), date("2008-01-22"));
/// assert_eq!(nyse.add_business_days(tuesday, -1)?, friday);
/// assert_eq!(nyse.previous_business_day(tuesday)?, friday);
/// assert_eq!(nyse.next_business_day(friday)?, tuesday);
/// assert_eq!(nyse.business_days_between(friday, tuesday)?, 1);
/// assert_eq!(nyse.business_days_between(tuesday, friday)?, -1);
///
/// // The exchange closed on 2007-01-02 for a funeral, and said so on 2006-12-29.
/// assert!(!nyse.is_business_day(date("2007-01-02"))?);
/// assert!(nyse.known_on(date("2006-12-28")).is_business_day(date("2007-01-02"))?);
/// assert_eq!(nyse.closures(2007)?[1].name, "mourning-ford");
///
/// // Days that the exchange announced after this version was released, for a plan and for a month.
/// let (of_plan, of_month) = ([date("2031-05-07")], [date("2031-05-08")]);
/// let closed = nyse.closed_on(&of_plan).also_closed_on(&of_month);
/// assert!(!closed.is_business_day(of_plan[0])?);
/// assert!(!closed.is_business_day(of_month[0])?);
///
/// assert_eq!(nyse.name(), CalendarName::Nyse);
/// assert!(nyse.is_business_day(date("1989-12-29")).is_err());
/// # Ok::<(), dspp::calendar::OutOfRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar<'a> {
    name: CalendarName,
    pub(super) closed_on: &'a [NaiveDate],
    pub(super) also_closed_on: &'a [NaiveDate],
    pub(super) known_on: Option<NaiveDate>,
}

impl<'a> Calendar<'a> {
    /// Makes the named calendar with all its built-in closings.
    #[must_use]
    pub const fn new(name: CalendarName) -> Calendar<'a> {
        Calendar { name, closed_on: &[], also_closed_on: &[], known_on: None }
    }

    /// Closes further days, such as those of a plan; replaces those of an earlier call.
    ///
    /// Ignores days that are already closed, repeated or out of range.
    #[must_use]
    pub const fn closed_on(self, dates: &'a [NaiveDate]) -> Calendar<'a> {
        Calendar { closed_on: dates, ..self }
    }

    /// Closes days besides those of [`Calendar::closed_on`], such as those of one month; replaces
    /// those of an earlier call.
    #[must_use]
    pub const fn also_closed_on(self, dates: &'a [NaiveDate]) -> Calendar<'a> {
        Calendar { also_closed_on: dates, ..self }
    }

    /// Leaves out built-in special closings announced after a day; `None` keeps all of them.
    ///
    /// Keeps a closing announced on that day, and every added closure.
    #[must_use]
    pub fn known_on(self, date: impl Into<Option<NaiveDate>>) -> Calendar<'a> {
        Calendar { known_on: date.into(), ..self }
    }

    /// Returns the name of the underlying calendar.
    #[must_use]
    pub const fn name(self) -> CalendarName {
        self.name
    }

    /// Returns whether a day is a business day.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the calendar does not reach the day.
    pub fn is_business_day(self, date: NaiveDate) -> Result<bool, OutOfRange> {
        Ok(self.is_open(in_range(date)?))
    }

    /// Returns the `n`-th business day after a date, or before it if `n` is negative. 0 returns the
    /// date itself, open or not.
    ///
    /// From a closed day, -1 is the last business day before it and 1 the first one after it.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the date or the result is outside the calendar.
    pub fn add_business_days(self, date: NaiveDate, n: i32) -> Result<NaiveDate, OutOfRange> {
        let neighbour =
            if n < 0 { Calendar::previous_business_day } else { Calendar::next_business_day };
        (0..n.unsigned_abs()).try_fold(in_range(date)?, |day, _| neighbour(self, day))
    }

    /// Returns the first business day after a date.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the date or the result is outside the calendar.
    pub fn next_business_day(self, date: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.first_open(in_range(date)?, NaiveDate::succ_opt)
    }

    /// Returns the last business day before a date.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the date or the result is outside the calendar.
    pub fn previous_business_day(self, date: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.first_open(in_range(date)?, NaiveDate::pred_opt)
    }

    /// Counts the business days after the first date, up to and including the second.
    ///
    /// Equal dates give 0. Swapped dates give the negative count: both count the days after the
    /// earlier date, through the later one.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the calendar does not reach one of the dates.
    pub fn business_days_between(
        self,
        after: NaiveDate,
        up_to: NaiveDate,
    ) -> Result<i32, OutOfRange> {
        let (after, up_to) = (in_range(after)?, in_range(up_to)?);
        if up_to < after {
            Ok(self.count_open(up_to, after).saturating_neg())
        } else {
            Ok(self.count_open(after, up_to))
        }
    }

    fn first_open(
        self,
        mut date: NaiveDate,
        step: fn(&NaiveDate) -> Option<NaiveDate>,
    ) -> Result<NaiveDate, OutOfRange> {
        loop {
            date = in_range(step(&date).ok_or(OutOfRange)?)?;
            if self.is_open(date) {
                return Ok(date);
            }
        }
    }

    /// Counts business days after one date, through a later one: weekdays less closed weekdays.
    fn count_open(self, after: NaiveDate, up_to: NaiveDate) -> i32 {
        let within = |date: NaiveDate| after < date && date <= up_to;

        let weekdays = weekdays_through(up_to).saturating_sub(weekdays_through(after));
        let known = (after.year()..=up_to.year())
            .flat_map(|year| self.known_closures(year, None))
            .filter(|closure| within(closure.date))
            .map(|_| 1)
            .sum();
        let added = self
            .added_closures()
            .enumerate()
            .filter(|&(_, date)| {
                within(date) && is_weekday(date) && self.known_closure(date).is_none()
            })
            .filter(|&(index, date)| !self.added_closures().take(index).any(|other| other == date))
            .map(|_| 1)
            .sum();
        weekdays.saturating_sub(known).saturating_sub(added)
    }

    fn is_open(self, date: NaiveDate) -> bool {
        is_weekday(date) && self.closure_on(date).is_none()
    }
}

pub(super) fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Counts the weekdays from Monday, 1 January of the year 1, through a date.
fn weekdays_through(date: NaiveDate) -> i32 {
    let days = date.num_days_from_ce();
    days.div_euclid(7).saturating_mul(5).saturating_add(days.rem_euclid(7).min(5))
}
