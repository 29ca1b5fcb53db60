//! The explanation of an answer: [`Step`], [`Problem`], and the [`Trace`] that collects them.

mod steps;

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

pub(crate) use steps::Line;
pub use steps::{Step, Steps};

use crate::calendar::{FIRST_DAY, LAST_DAY, NotADate};
use crate::clause::Source;
use crate::quantity::{Quantity, Unreadable};
use crate::written::{Written, written};

/// Named values, in the order in which they are to be read.
pub type Values = Vec<(&'static str, String)>;

/// Values before they are text.
pub(crate) type Named<'v> = [(&'static str, &'v dyn Written)];

fn texts(named: &Named<'_>) -> Values {
    named.iter().map(|(name, value)| (*name, written(*value))).collect()
}

/// The part of an answer that a step or problem belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Whether the plan applies at all.
    Plan,
    /// What may be sent this month.
    Limits,
    /// How much of a dividend is reinvested.
    Dividend,
    /// By which day.
    Due,
    /// The market price.
    Market,
    /// The discount.
    Discount,
    /// Purchase price, shares, saving.
    Purchase,
    /// The days of a month.
    Schedule,
    /// A payment over its investment period.
    Period,
}

impl Part {
    /// The name in answers.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(dspp::Part::Limits.as_str(), "limits");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Limits => "limits",
            Self::Dividend => "dividend",
            Self::Due => "due",
            Self::Market => "market",
            Self::Discount => "discount",
            Self::Purchase => "purchase",
            Self::Schedule => "schedule",
            Self::Period => "period",
        }
    }
}

/// One thing wrong with one field of a request or of a plan file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem<'p> {
    /// The field's path, such as `payment.amount` or `market.fills[2].price`.
    pub field: Cow<'static, str>,
    /// Stable kebab-case reason.
    pub code: &'static str,
    /// What a sentence about it needs.
    #[serde(serialize_with = "as_map")]
    pub values: Values,
    /// The clause that forbids the value; none if it cannot be read at all.
    pub clause: Option<&'p str>,
}

impl<'p> Problem<'p> {
    /// A problem of the text itself.
    pub(crate) fn new(
        field: impl Into<Cow<'static, str>>,
        code: &'static str,
        values: &Named<'_>,
    ) -> Self {
        Self { field: field.into(), code, values: texts(values), clause: None }
    }

    /// A quantity that cannot be read, of which no less than `minimum` is meant.
    pub(crate) fn unreadable<T: Quantity>(
        field: impl Into<Cow<'static, str>>,
        why: Unreadable,
        minimum: &dyn Written,
    ) -> Self {
        match why {
            Unreadable::NotANumber => Self::new(field, "not-a-number", &[]),
            Unreadable::DecimalComma(with_point) => {
                Self::new(field, "decimal-comma", &[("withPoint", &with_point)])
            }
            Unreadable::AnotherCurrency => Self::new(field, "another-currency", &[]),
            Unreadable::Negative => Self::new(field, "negative", &[]),
            Unreadable::TooManyDecimals => {
                Self::new(field, "too-many-decimals", &[("decimals", &T::DECIMALS)])
            }
            Unreadable::OutOfRange => Self::out_of_range(field, minimum, &T::MAXIMUM),
        }
    }

    /// A value outside what can be computed exactly, or outside the calendar.
    pub(crate) fn out_of_range(
        field: impl Into<Cow<'static, str>>,
        minimum: &dyn Written,
        maximum: &dyn Written,
    ) -> Self {
        Self::new(field, "out-of-range", &[("minimum", minimum), ("maximum", maximum)])
    }

    /// A text that is no date; `expected` says what it lacks, if that is known.
    pub(crate) fn not_a_date(field: impl Into<Cow<'static, str>>, why: NotADate) -> Self {
        let values: &Named<'_> = match &why {
            NotADate::Unreadable => &[],
            NotADate::NoYear => &[("expected", &"year")],
            NotADate::DayFirst => &[("expected", &"month-first")],
            NotADate::OtherWeekday(date) => &[("expected", &"weekday"), ("date", date)],
        };
        Self::new(field, "not-a-date", values)
    }

    /// A day, or the end of a count, that the calendars do not reach.
    pub(crate) fn beyond_the_calendar(field: impl Into<Cow<'static, str>>) -> Self {
        Self::out_of_range(field, &FIRST_DAY, &LAST_DAY)
    }

    /// The part of the answer that the field belongs to.
    pub(crate) fn part(&self) -> Part {
        match (self.code, &*self.field) {
            ("outside-plan", _) => Part::Plan,
            (_, "payment.sharesHeld" | "payment.reinvested" | "month.dividendPerShare") => {
                Part::Dividend
            }
            ("not-computable" | "price-is-zero", _) | (_, "shares" | "step") => Part::Purchase,
            (_, "month.discount" | "month.preApprovedDiscount" | "month.dividendDiscount") => {
                Part::Discount
            }
            (_, "month.thresholdPrice") => Part::Period,
            (_, field) if field.starts_with("payment.") => Part::Limits,
            (_, field) if field.starts_with("market.") => Part::Market,
            _ => Part::Due,
        }
    }

    /// Names the rule that forbids the value.
    #[must_use]
    pub(crate) fn by(mut self, source: &'p Source) -> Self {
        self.clause = source.clause();
        self
    }
}

/// Collects steps and problems while an answer is worked out.
#[derive(Debug, Default)]
pub(crate) struct Trace<'p> {
    pub(crate) steps: Steps,
    pub(crate) problems: Vec<Problem<'p>>,
    /// Whether nobody will read the steps, so that none is written.
    is_brief: bool,
}

impl<'p> Trace<'p> {
    /// One that keeps problems only.
    pub(crate) fn brief() -> Self {
        Self { is_brief: true, ..Self::default() }
    }

    /// Begins a step, which is written only if somebody will read it.
    pub(crate) fn step(&mut self, part: Part, rule: &'static str) -> Line<'_, 'p> {
        Line::begun((!self.is_brief).then_some(&mut self.steps), part, rule)
    }

    pub(crate) fn refuse(&mut self, problem: Problem<'p>) {
        self.problems.push(problem);
    }

    /// A term that an answer needs; if nobody published it, a step says so, once.
    pub(crate) fn need<T>(
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
        self.step(part, "term-missing").record(&[("term", &name)], &"unpublished");
        self.steps.forget_repeated();
    }
}

fn as_map<S: Serializer>(values: &Values, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(values.len()))?;
    for (name, value) in values {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
