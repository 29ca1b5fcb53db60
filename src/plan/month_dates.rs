//! Dates of a month by a rule: [`MonthDates`].

use chrono::{Datelike, NaiveDate};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Roll;
use super::object::is_default;
use crate::calendar::CalendarMonth;
use crate::values::names::names;
use crate::values::sorted::insert_once;

/// Dates of all months or of some, moved to business days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthDates {
    /// The dates before the move.
    #[serde(flatten)]
    pub on: DatesOn,
    /// The months with such dates, each 1 to 12; empty for all months.
    #[serde(skip_serializing_if = "is_default")]
    pub months: Vec<u32>,
    /// The move from a closed day.
    pub roll: Roll,
}

/// Dates of a month, before they move to business days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatesOn {
    /// Days of the month, each 1 to 31, at most the last day of the month.
    Days(Vec<u32>),
    /// The last day of the month.
    LastDay,
    /// A weekday of each week.
    EachWeek(Weekday),
    /// The nth such weekday, 1 to 5; not every month has a fifth.
    Nth(u32, Weekday),
    /// The last such weekday.
    Last(Weekday),
}

impl Serialize for DatesOn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Days(numbers) => map.serialize_entry("daysOfMonth", numbers)?,
            Self::LastDay => map.serialize_entry("lastDay", &true)?,
            Self::EachWeek(weekday) => map.serialize_entry("eachWeek", weekday)?,
            Self::Nth(number, weekday) => {
                map.serialize_entry("nth", number)?;
                map.serialize_entry("weekday", weekday)?;
            }
            Self::Last(weekday) => {
                map.serialize_entry("nth", "last")?;
                map.serialize_entry("weekday", weekday)?;
            }
        }
        map.end()
    }
}

names! {
    /// Days of a week.
    pub enum Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl MonthDates {
    /// Returns the dates of a month, ascending, each once.
    pub(crate) fn of(&self, month: CalendarMonth) -> Vec<NaiveDate> {
        let mut dates = Vec::new();
        if !self.months.is_empty() && !self.months.contains(&month.first_day().month()) {
            return dates;
        }
        match &self.on {
            DatesOn::Days(numbers) => {
                for date in numbers.iter().filter_map(|number| month.day(*number)) {
                    insert_once(&mut dates, date);
                }
            }
            DatesOn::LastDay => dates.extend(month.day(31)),
            DatesOn::EachWeek(weekday) => dates.extend(weekday.of(month)),
            DatesOn::Nth(number, weekday) => {
                let before = number.checked_sub(1).and_then(|it| usize::try_from(it).ok());
                dates.extend(before.and_then(|before| weekday.of(month).nth(before)));
            }
            DatesOn::Last(weekday) => dates.extend(weekday.of(month).last()),
        }
        dates
    }

    /// Returns whether a month may have several dates.
    pub(crate) const fn are_several(&self) -> bool {
        match &self.on {
            DatesOn::Days(numbers) => numbers.len() > 1,
            DatesOn::EachWeek(_) => true,
            DatesOn::LastDay | DatesOn::Nth(..) | DatesOn::Last(_) => false,
        }
    }
}

impl Weekday {
    /// Returns the days of a month on this weekday.
    fn of(self, month: CalendarMonth) -> impl Iterator<Item = NaiveDate> {
        let is_it = move |date: &NaiveDate| {
            let weekday = usize::try_from(date.weekday().num_days_from_monday()).ok();
            weekday.and_then(|index| Self::ALL.get(index)) == Some(&self)
        };
        (1..=31).map_while(move |number| month.first_day().with_day(number)).filter(is_it)
    }
}
