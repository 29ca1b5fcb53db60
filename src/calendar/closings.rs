//! Closed weekdays of a [`Calendar`].

use chrono::{Datelike, NaiveDate};

use super::business_days::is_weekday;
use super::holidays::holidays;
use super::special::special_closings;
use super::{Calendar, Closure, ClosureKind, OutOfRange, in_range};

impl Calendar<'_> {
    /// Lists the closed weekdays of a year, in date order.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the calendar does not reach the year.
    pub fn closures(self, year: i32) -> Result<Vec<Closure>, OutOfRange> {
        let new_year = in_range(NaiveDate::from_yo_opt(year, 1).ok_or(OutOfRange)?)?;
        let days = new_year.iter_days().take_while(|date| date.year() == year);
        Ok(days.filter_map(|date| self.closure_on(date)).collect())
    }

    pub(super) fn closure_on(self, date: NaiveDate) -> Option<Closure> {
        if !is_weekday(date) {
            return None;
        }
        self.known_closure(date).or_else(|| {
            self.added_closures().find(|&added| added == date).map(|date| Closure {
                date,
                name: "added-closure",
                kind: ClosureKind::Special,
                announced: None,
            })
        })
    }

    pub(super) fn known_closure(self, date: NaiveDate) -> Option<Closure> {
        self.known_closures(date.year(), Some(date.month())).find(|closure| closure.date == date)
    }

    /// Lists a year's closed weekdays except added ones, unsorted; with a month, at least those in
    /// it.
    pub(super) fn known_closures(
        self,
        year: i32,
        month: Option<u32>,
    ) -> impl Iterator<Item = Closure> {
        let was_known = move |special: &&Closure| {
            self.known_on.is_none_or(|known_on| special.announced <= Some(known_on))
        };
        let specials = special_closings(self.name()).iter().filter(was_known).copied();
        let of_year = specials.filter(move |special| special.date.year() == year);
        holidays(self.name(), year, month).chain(of_year)
    }

    pub(super) fn added_closures(self) -> impl Iterator<Item = NaiveDate> {
        self.closed_on.iter().chain(self.also_closed_on).copied()
    }
}
