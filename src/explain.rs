//! The explanation of an answer: [`Step`], [`Problem`], and the [`Trace`] that collects them.

mod code;
pub(crate) mod field;
mod rule;
pub(crate) mod source;
mod step;

use core::fmt::{self, Display};
use std::borrow::Cow;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

pub use code::Code;
pub(crate) use field::{Concerns, FieldPath};
pub use rule::{Reading, Rule};
pub(crate) use step::NewStep;
pub use step::Step;

use crate::calendar::{FIRST_DAY, LAST_DAY, NotADate};
use crate::explain::source::Source;
use crate::values::names::names;
use crate::values::quantity::{Quantity, Unreadable};

/// Named values, in the order in which they are to be read.
pub type Values = Vec<(&'static str, String)>;

/// Values before they are text.
pub(crate) type Named<'v> = [(&'static str, &'v dyn Display)];

fn texts(named: &Named<'_>) -> Values {
    named.iter().map(|(name, value)| (*name, value.to_string())).collect()
}

names! {
    /// The part of an answer that a step or problem belongs to.
    pub enum Part {
        /// Whether the plan applies at all.
        Plan = "plan",
        /// What may be sent this month.
        Limits = "limits",
        /// How much of a dividend is reinvested.
        Dividend = "dividend",
        /// By which day.
        Due = "due",
        /// The market price.
        Market = "market",
        /// The discount.
        Discount = "discount",
        /// Purchase price, shares, saving.
        Purchase = "purchase",
        /// The days of a month.
        Schedule = "schedule",
        /// A payment over its investment period.
        Period = "period",
    }
}

/// One thing wrong with one field of a request or of a plan file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The field's path, such as `payment.amount` or `market.fills[2].price`.
    pub field: Cow<'static, str>,
    /// What is wrong.
    pub code: Code,
    /// What a sentence about it needs.
    #[serde(serialize_with = "as_map")]
    pub values: Values,
    /// The clause that forbids the value; none if it cannot be read at all.
    pub clause: Option<String>,
    /// The part of the answer that it belongs to.
    #[serde(skip)]
    pub part: Part,
    #[serde(skip)]
    pub(crate) concerns: Concerns,
}

impl Problem {
    /// Makes a problem of the text itself.
    pub(crate) fn new(field: impl Into<FieldPath>, code: Code, values: &Named<'_>) -> Self {
        let FieldPath { path, part, concerns } = field.into();
        Self { field: path, code, values: texts(values), clause: None, part, concerns }
    }

    /// A quantity that cannot be read, of which no less than `minimum` is meant.
    pub(crate) fn unreadable<T: Quantity>(
        field: impl Into<FieldPath>,
        why: Unreadable,
        minimum: &dyn Display,
    ) -> Self {
        match why {
            Unreadable::NotANumber => Self::new(field, Code::NotANumber, &[]),
            Unreadable::DecimalComma(with_point) => {
                Self::new(field, Code::DecimalComma, &[("withPoint", &with_point)])
            }
            Unreadable::AnotherCurrency => Self::new(field, Code::AnotherCurrency, &[]),
            Unreadable::Negative => Self::new(field, Code::Negative, &[]),
            Unreadable::TooManyDecimals => {
                Self::new(field, Code::TooManyDecimals, &[("decimals", &T::DECIMALS)])
            }
            Unreadable::OutOfRange => Self::out_of_range(field, minimum, &T::MAXIMUM),
        }
    }

    /// A value outside what can be computed exactly, or outside the calendar.
    pub(crate) fn out_of_range(
        field: impl Into<FieldPath>,
        minimum: &dyn Display,
        maximum: &dyn Display,
    ) -> Self {
        Self::new(field, Code::OutOfRange, &[("minimum", minimum), ("maximum", maximum)])
    }

    /// A text that is no date; `expected` says what it lacks, if that is known.
    pub(crate) fn not_a_date(field: impl Into<FieldPath>, why: NotADate) -> Self {
        let values: &Named<'_> = match &why {
            NotADate::Unreadable => &[],
            NotADate::NoYear => &[("expected", &"year")],
            NotADate::DayFirst => &[("expected", &"month-first")],
            NotADate::OtherWeekday(date) => &[("expected", &"weekday"), ("date", date)],
        };
        Self::new(field, Code::NotADate, values)
    }

    /// A day, or the end of a count, that the calendars do not reach.
    pub(crate) fn beyond_the_calendar(field: impl Into<FieldPath>) -> Self {
        Self::out_of_range(field, &FIRST_DAY, &LAST_DAY)
    }

    /// Moves it to another part of the answer than that of its field.
    #[must_use]
    pub(crate) fn in_part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// Names the rule that forbids the value.
    #[must_use]
    pub(crate) fn by(mut self, source: &Source) -> Self {
        self.clause = source.clause().map(str::to_owned);
        self
    }
}

/// Collects steps and problems while an answer is worked out.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    pub(crate) steps: Vec<Step>,
    pub(crate) problems: Vec<Problem>,
    /// Steps are left out, because nobody reads them.
    is_brief: bool,
}

impl Trace {
    /// Makes a trace that keeps problems only.
    pub(crate) fn brief() -> Self {
        Self { is_brief: true, ..Self::default() }
    }

    /// Begins a step.
    pub(crate) fn step(&mut self, part: Part, rule: Rule) -> NewStep<'_> {
        NewStep::begin((!self.is_brief).then_some(&mut self.steps), part, rule)
    }

    pub(crate) fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Returns a term that an answer needs; if nobody published it, a step says so, once.
    pub(crate) fn need<'p, T>(
        &mut self,
        part: Part,
        name: &'static str,
        term: &'p Option<T>,
    ) -> Option<&'p T> {
        if term.is_none() {
            self.miss(part, name);
        }
        term.as_ref()
    }

    fn miss(&mut self, part: Part, name: &'static str) {
        self.step(part, Rule::TermMissing).record(&[("term", &name)], &"unpublished");
        if let Some((last, before)) = self.steps.split_last()
            && before.contains(last)
        {
            self.steps.pop();
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = if self.field.is_empty() { "request" } else { &self.field };
        write!(f, "{field}: {}", self.code)?;
        let of = |name: &str| self.values.iter().find(|(key, _)| *key == name).map(|(_, it)| it);
        let mut details = Vec::new();
        details.extend(of("expected").map(|it| format!("expected {it}")));
        details.extend(of("found").map(|it| format!("found {it}")));
        details.extend(of("known").map(|it| format!("known: {it}")));
        details
            .extend(of("minimum").zip(of("maximum")).map(|(from, to)| format!("{from} to {to}")));
        if details.is_empty() { Ok(()) } else { write!(f, " ({})", details.join(", ")) }
    }
}

/// Writes what an error says: `what: problem; problem`.
pub(crate) fn write_problems(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    problems: &[Problem],
) -> fmt::Result {
    f.write_str(what)?;
    for (index, problem) in problems.iter().enumerate() {
        write!(f, "{} {problem}", if index == 0 { ":" } else { ";" })?;
    }
    Ok(())
}

fn as_map<S: Serializer>(values: &Values, serializer: S) -> Result<S::Ok, S::Error> {
    // A struct, because serializers keep the names of its fields.
    let mut map = serializer.serialize_struct("Values", values.len())?;
    for (name, value) in values {
        map.serialize_field(name, value)?;
    }
    map.end()
}
