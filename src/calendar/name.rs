//! The names of the calendars: [`CalendarName`].

use crate::values::names::{Name, index_of, names};
use std::error::Error;
use std::fmt;
use std::str::FromStr;

names! {
    /// A calendar of business days, by name.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::calendar::CalendarName;
    ///
    /// let name: CalendarName = "nyse".parse()?;
    /// assert_eq!(name.other().as_str(), "federal-reserve");
    /// assert!("NYSE".parse::<CalendarName>().is_err());
    /// # Ok::<(), dspp::calendar::UnknownCalendar>(())
    /// ```
    pub enum CalendarName {
        /// Trading days of the New York Stock Exchange.
        Nyse = "nyse",
        /// Bank days of the Federal Reserve Banks.
        FederalReserve = "federal-reserve",
    }
}

impl CalendarName {
    /// Returns the other calendar; equal results from both make the choice irrelevant.
    #[must_use]
    pub const fn other(self) -> CalendarName {
        match self {
            CalendarName::Nyse => CalendarName::FederalReserve,
            CalendarName::FederalReserve => CalendarName::Nyse,
        }
    }
}

impl FromStr for CalendarName {
    type Err = UnknownCalendar;

    /// Reads a name as [`CalendarName::as_str`] writes it.
    fn from_str(text: &str) -> Result<CalendarName, UnknownCalendar> {
        CalendarName::at(index_of(text, CalendarName::NAMES)).ok_or(UnknownCalendar)
    }
}

/// A name that is not a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCalendar;

impl fmt::Display for UnknownCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the calendars are nyse and federal-reserve")
    }
}

impl Error for UnknownCalendar {}
