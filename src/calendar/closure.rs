//! A day without business: [`Closure`].

use crate::values::names::names;
use chrono::NaiveDate;
use serde::Serialize;

/// A closed weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Closure {
    /// The day; never a Saturday or Sunday.
    pub date: NaiveDate,
    /// Kebab-case name, such as `good-friday` or `hurricane-sandy`; `added-closure` for a day of
    /// [`Calendar::closed_on`](super::Calendar::closed_on) that the calendar does not know itself.
    pub name: &'static str,
    /// Whether it comes every year.
    pub kind: ClosureKind,
    /// The day a special closing was announced; none for a holiday and for an added closure.
    pub announced: Option<NaiveDate>,
}

names! {
    /// Why a day is closed.
    pub enum ClosureKind {
        /// A holiday that comes every year.
        Rule = "rule",
        /// One day's closing.
        Special = "special",
    }
}
