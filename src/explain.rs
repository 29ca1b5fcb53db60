//! Explains an answer: [`Step`], [`Problem`], and the [`Trace`] that collects them.

mod code;
mod field;
mod rule;
mod source;
mod step;

use core::fmt::{self, Display};
use std::borrow::Cow;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

pub use code::Code;
pub(crate) use field::{Concerns, FieldPath};
pub use rule::{Reading, Rule};
pub use source::{Source, Term};
pub(crate) use source::{beside, beside_if_any, each_beside};
pub(crate) use step::NewStep;
pub use step::Step;

use crate::calendar::{FIRST_DAY, LAST_DAY, NotADate};
use crate::values::names::names;
use crate::values::quantity::{Quantity, Unreadable};

/// Named values, in reading order.
pub type Values = Vec<(&'static str, String)>;

/// Named values before conversion to text.
pub(crate) type Named<'v> = [(&'static str, &'v dyn Display)];

/// Named values of which some may be missing.
pub(crate) type Inputs<'v> = Vec<(&'static str, &'v dyn Display)>;

/// Names a value, if there is one.
pub(crate) fn optional<'v, T: Display>(
    name: &'static str,
    value: Option<&'v T>,
) -> Option<(&'static str, &'v dyn Display)> {
    let value: &dyn Display = value?;
    Some((name, value))
}

fn texts(named: &Named<'_>) -> Values {
    named.iter().map(|(name, value)| (*name, value.to_string())).collect()
}

names! {
    /// Parts of an answer; each step or problem belongs to one.
    pub enum Part {
        /// The governing document, and the dates the plan covers.
        Plan = "plan",
        /// The minimum, the maximum and the total sent.
        Limits = "limits",
        /// The amount of a dividend that is reinvested.
        Dividend = "dividend",
        /// The due date.
        Due = "due",
        /// The market price.
        Market = "market",
        /// The discount.
        Discount = "discount",
        /// The purchase price, the shares and the saving.
        Purchase = "purchase",
        /// The days of a month.
        Schedule = "schedule",
        /// A payment spread over its investment period.
        Period = "period",
    }
}

/// One mistake in a field of a request or a plan file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The field's path, such as `payment.amount` or `market.fills[2].price`.
    pub field: Cow<'static, str>,
    /// The kind of mistake.
    pub code: Code,
    /// Values for the message.
    #[serde(serialize_with = "as_map")]
    pub values: Values,
    /// The clause that forbids the value; `None` if the value cannot be read.
    pub clause: Option<String>,
    /// The part of the answer that the problem belongs to.
    #[serde(skip)]
    pub part: Part,
    #[serde(skip)]
    pub(crate) concerns: Concerns,
}

impl Problem {
    /// Makes a problem.
    pub(crate) fn new(field: impl Into<FieldPath>, code: Code, values: &Named<'_>) -> Self {
        let FieldPath { path, part, concerns } = field.into();
        Self { field: path, code, values: texts(values), clause: None, part, concerns }
    }

    /// Reports a quantity that cannot be read, with its range from `minimum`.
    pub(crate) fn unreadable<T: Quantity>(
        field: impl Into<FieldPath>,
        why: Unreadable,
        minimum: &dyn Display,
    ) -> Self {
        Self::unreadable_decimal(field.into(), why, T::DECIMALS, [minimum, &T::MAXIMUM])
    }

    fn unreadable_decimal(
        field: FieldPath,
        why: Unreadable,
        decimals: u32,
        [minimum, maximum]: [&dyn Display; 2],
    ) -> Self {
        match why {
            Unreadable::NotANumber => Self::new(field, Code::NotANumber, &[]),
            Unreadable::DecimalComma(with_point) => {
                Self::new(field, Code::DecimalComma, &[("withPoint", &with_point)])
            }
            Unreadable::AnotherCurrency => Self::new(field, Code::AnotherCurrency, &[]),
            Unreadable::Negative => Self::new(field, Code::Negative, &[]),
            Unreadable::TooManyDecimals => {
                Self::new(field, Code::TooManyDecimals, &[("decimals", &decimals)])
            }
            Unreadable::OutOfRange => Self::out_of_range(field, minimum, maximum),
        }
    }

    /// Reports a value outside the exact range or the calendar.
    pub(crate) fn out_of_range(
        field: impl Into<FieldPath>,
        minimum: &dyn Display,
        maximum: &dyn Display,
    ) -> Self {
        Self::new(field, Code::OutOfRange, &[("minimum", minimum), ("maximum", maximum)])
    }

    /// Reports a text that is not a date, with the reason if known.
    pub(crate) fn not_a_date(field: impl Into<FieldPath>, why: NotADate) -> Self {
        let values: &Named<'_> = match &why {
            NotADate::Unreadable => &[],
            NotADate::NoYear => &[("expected", &"year")],
            NotADate::DayFirst => &[("expected", &"month-first")],
            NotADate::OtherWeekday(date) => &[("expected", &"weekday"), ("date", date)],
        };
        Self::new(field, Code::NotADate, values)
    }

    /// Reports a day, or the end of a count, outside the calendars.
    pub(crate) fn beyond_the_calendar(field: impl Into<FieldPath>) -> Self {
        Self::out_of_range(field, &FIRST_DAY, &LAST_DAY)
    }

    /// Assigns the problem to another part of the answer than its field's.
    #[must_use]
    pub(crate) fn in_part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// Cites the clause of the rule that forbids the value.
    #[must_use]
    pub(crate) fn by(mut self, source: &Source) -> Self {
        self.clause = source.clause().map(str::to_owned);
        self
    }
}

/// Collects the steps and problems of an answer.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    pub(crate) steps: Vec<Step>,
    pub(crate) problems: Vec<Problem>,
    /// Leaves out steps, because the caller does not read them.
    is_brief: bool,
}

impl Trace {
    /// Makes a trace that collects problems only.
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

    /// Reports a mistake in a field.
    pub(crate) fn report(&mut self, field: impl Into<FieldPath>, code: Code, values: &Named<'_>) {
        self.refuse(Problem::new(field, code, values));
    }

    /// Returns a term; if it is unpublished, records one step that says so.
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

    /// Adds a step found elsewhere to a part of the answer.
    pub(crate) fn adopt(&mut self, step: Step, part: Part) {
        if !self.is_brief {
            self.steps.push(Step { part, ..step });
        }
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

/// Writes an error message: `what: problem; problem`.
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
    // Serializers keep the field names of structs.
    let mut map = serializer.serialize_struct("Values", values.len())?;
    for (name, value) in values {
        map.serialize_field(name, value)?;
    }
    map.end()
}
