//! A month of a year: [`CalendarMonth`].

use core::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Serialize, Serializer};

use super::date::parse_date;
use super::read_date::read_month;
use super::{FIRST_DAY, LAST_DAY};

/// A month of a year.
///
/// # Units and range
///
/// Years 0000 to 9999, as [`parse_date`] reads them; the calendars reach from 1990-01 to 2100-12.
///
/// # Example
///
/// ```
/// use dspp::calendar::{CalendarMonth, date_text, parse_date};
///
/// let month = CalendarMonth::parse("2008-02").unwrap();
/// assert_eq!(date_text(month.first_day()), "2008-02-01");
/// assert_eq!(date_text(month.day(31).unwrap()), "2008-02-29");
/// assert_eq!(month.plus(11).unwrap().to_string(), "2009-01");
/// assert_eq!(CalendarMonth::parse("2008-13"), None);
///
/// let leap_day = parse_date("2008-02-29").unwrap();
/// assert!(month.contains(leap_day));
/// assert_eq!(CalendarMonth::of(leap_day), Some(month));
/// assert!(month.is_within_calendar());
/// assert!(!CalendarMonth::parse("1989-12").unwrap().is_within_calendar());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarMonth {
    first_day: NaiveDate,
}

impl CalendarMonth {
    /// Reads a month in the form `YYYY-MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let first_day = parse_date(&[text, "-01"].concat())?;
        Some(Self { first_day })
    }

    /// Reads a month as people type it: `2008-01`, `1/2008`, `January 2008`, `Jan-08`, `enero de
    /// 2008`.
    ///
    /// Years follow the rules of [`read_date`](super::read_date).
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::calendar::CalendarMonth;
    ///
    /// assert_eq!(CalendarMonth::read("January 2008"), CalendarMonth::parse("2008-01"));
    /// assert_eq!(CalendarMonth::read("January"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (year, month) = read_month(text)?;
        NaiveDate::from_ymd_opt(year, month, 1).map(|first_day| Self { first_day })
    }

    /// Returns the month of a day.
    #[must_use]
    pub fn of(date: NaiveDate) -> Option<Self> {
        date.with_day(1).map(|first_day| Self { first_day })
    }

    /// Returns the first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// Returns a day of the month, or the last day if the month is shorter; `None` for 0.
    #[must_use]
    pub fn day(self, number: u32) -> Option<NaiveDate> {
        match number {
            0 => None,
            _ => self.first_day.with_day(number).or_else(|| self.last_day()),
        }
    }

    /// Adds months; `None` past the last date.
    #[must_use]
    pub fn plus(self, months: u32) -> Option<Self> {
        let first_day = self.first_day.checked_add_months(Months::new(months))?;
        Some(Self { first_day })
    }

    /// Returns whether a day is in this month.
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        Self::of(date) == Some(self)
    }

    /// Returns whether the calendars include this month.
    #[must_use]
    pub fn is_within_calendar(self) -> bool {
        (FIRST_DAY..=LAST_DAY).contains(&self.first_day)
    }

    fn last_day(self) -> Option<NaiveDate> {
        self.plus(1)?.first_day.checked_sub_days(Days::new(1))
    }
}

/// Writes `YYYY-MM`.
impl fmt::Display for CalendarMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first_day.year(), self.first_day.month())
    }
}

impl Serialize for CalendarMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
