//! Business days: [`Calendar`], its [`Closure`]s, and dates as text.
//!
//! Two calendars run by rule from [`FIRST_DAY`] to [`LAST_DAY`]: trading days of the New York Stock
//! Exchange and bank days of the Federal Reserve. Days outside that range return [`OutOfRange`]. An
//! early close is a business day.
//!
//! Special closings up to [`CLOSURES_KNOWN_THROUGH`] are built in. [`Calendar::closed_on`] adds
//! later ones.

use std::error::Error;
use std::fmt;

use chrono::NaiveDate;

mod business_days;
mod closings;
mod closure;
mod date;
mod holidays;
mod month;
mod name;
mod read_date;
mod special;

pub use business_days::Calendar;
pub use closure::{Closure, ClosureKind};
pub use date::{date_text, parse_date};
pub use month::CalendarMonth;
pub use name::{CalendarName, UnknownCalendar};
pub use read_date::{NotADate, read_date};

pub(crate) use date::day;
pub(crate) use read_date::LONGEST_DATE;

/// First day of both calendars.
pub const FIRST_DAY: NaiveDate = day(1990, 1, 1);

/// Last day of both calendars.
pub const LAST_DAY: NaiveDate = day(2100, 12, 31);

/// Last day on which the built-in special closings are complete.
///
/// Three public calendars released after it (on 2026-10-05, 2026-10-13 and 2026-11-17) list the
/// same closings, none after 2025-01-09. Add later announcements with [`Calendar::closed_on`].
pub const CLOSURES_KNOWN_THROUGH: NaiveDate = day(2026, 9, 30);

/// Most closures added to a plan or a month; each one is compared with every day counted.
pub(crate) const MOST_ADDED_CLOSURES: usize = 1_000;

/// Number of months in the calendars.
pub(crate) const MOST_MONTHS: usize = 1_332;

/// A date, or the end of a count, outside [`FIRST_DAY`] to [`LAST_DAY`].
///
/// # Example
///
/// ```
/// use dspp::calendar::{Calendar, CalendarName, FIRST_DAY, LAST_DAY, OutOfRange};
///
/// let nyse = Calendar::new(CalendarName::Nyse);
/// let error = nyse.add_business_days(LAST_DAY, 1).unwrap_err();
/// assert_eq!((error.first(), error.last()), (FIRST_DAY, LAST_DAY));
/// assert_eq!(error.to_string(), "the calendar runs from 1990-01-01 to 2100-12-31");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutOfRange;

impl OutOfRange {
    /// Returns the first day of the calendars: [`FIRST_DAY`].
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        FIRST_DAY
    }

    /// Returns the last day of the calendars: [`LAST_DAY`].
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        LAST_DAY
    }
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the calendar runs from ")?;
        f.write_str(&date_text(FIRST_DAY))?;
        f.write_str(" to ")?;
        f.write_str(&date_text(LAST_DAY))
    }
}

impl Error for OutOfRange {}

pub(crate) fn in_range(date: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    if FIRST_DAY <= date && date <= LAST_DAY { Ok(date) } else { Err(OutOfRange) }
}
