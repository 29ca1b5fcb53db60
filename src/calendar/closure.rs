//! A day without business: [`Closure`].

use crate::values::names::names;
use chrono::NaiveDate;
use serde::Serialize;

/// A closed weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Closure {
    /// The date; never a Saturday or Sunday.
    pub date: NaiveDate,
    /// Kebab-case name, such as `good-friday` or `hurricane-sandy`; `added-closure` for other days
    /// of [`Calendar::closed_on`](super::Calendar::closed_on).
    pub name: &'static str,
    /// Yearly holiday or single closing.
    pub kind: ClosureKind,
    /// The day a special closing was announced; `None` for holidays and added closures.
    pub announced: Option<NaiveDate>,
}

names! {
    /// Kinds of closed days.
    pub enum ClosureKind {
        /// A holiday that comes every year.
        Rule = "rule",
        /// A closing of a single day.
        Special = "special",
    }
}
