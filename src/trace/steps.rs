//! The explanation line by line: [`Steps`], and the [`Line`] that is being written.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::{Named, Part};
use crate::clause::{Source, Term};
use crate::written::{Foreign, SEPARATOR, Written};

/// One line of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step<'s> {
    /// The part of the answer that it explains.
    pub part: Part,
    /// Stable kebab-case code of the rule.
    pub rule: &'s str,
    /// The clause that the rule comes from.
    pub clause: Option<&'s str>,
    /// Why a value is assumed that the plan's documents do not give.
    pub assumed: Option<&'s str>,
    /// How the clause is read, where it could be read otherwise; a stable kebab-case code.
    pub reading: Option<&'s str>,
    /// What the rule looked at: names and values, in the order in which they are to be read.
    #[serde(serialize_with = "as_map")]
    pub inputs: Vec<(&'s str, &'s str)>,
    /// What came of it.
    pub result: &'s str,
}

/// The explanation of an answer.
///
/// It is written while the answer is worked out, as the one text that crosses to JavaScript; a [`Step`] is read from it when it
/// is asked for.
///
/// # Example
///
/// ```
/// use dspp::{Month, Plan, QuoteRequest};
///
/// let plan = Plan::redwood_2007()?;
/// let month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
/// let quote = plan.quote(&QuoteRequest { month, ..QuoteRequest::default() });
/// let due = quote.steps.iter().find(|step| step.rule == "due-date").unwrap();
/// assert_eq!((due.clause, due.result), (Some("L1"), "2008-01-14"));
/// assert_eq!(due.inputs[1], ("countedFrom", "2008-01-15"));
/// assert!(!quote.steps.is_empty());
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The values of all steps in UTF-8, each with a separator before it.
    text: Vec<u8>,
    /// Of each step its part, and where its text ends.
    ends: Vec<(Part, usize)>,
}

impl Steps {
    /// How many there are.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let quote = plan.quote(&QuoteRequest::default());
    /// assert_eq!(quote.steps.len(), quote.steps.iter().count());
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none, as in the quotes of [`Plan::quote_many`](crate::Plan::quote_many).
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Reads them, in the order in which they were written.
    pub fn iter(&self) -> impl Iterator<Item = Step<'_>> {
        self.texts().map(|(part, text)| Step::read(part, text))
    }

    /// The text of each.
    fn texts(&self) -> impl Iterator<Item = (Part, &str)> {
        let mut start = 0;
        self.ends.iter().map(move |&(part, end)| {
            let text = self.text.get(start..end).and_then(|text| str::from_utf8(text).ok());
            start = end;
            (part, text.unwrap_or_default())
        })
    }

    /// Begins another step.
    pub(crate) fn step<'p>(&mut self, part: Part, rule: &'static str) -> Line<'_, 'p> {
        Line::begun(Some(self), part, rule)
    }

    /// Keeps only some.
    pub(crate) fn retain(&mut self, is_kept: &dyn Fn(Part, &str) -> bool) {
        let mut kept = Self::default();
        for (part, text) in self.texts() {
            if is_kept(part, rule_of(text)) {
                kept.push(part, text);
            }
        }
        *self = kept;
    }

    /// Adds those of another explanation.
    pub(crate) fn append(&mut self, others: &Self) {
        for (part, text) in others.texts() {
            self.push(part, text);
        }
    }

    /// Takes the last one back if it was there before.
    pub(super) fn forget_repeated(&mut self) {
        let Some(last) = self.texts().last() else { return };
        if self.texts().filter(|step| *step == last).nth(1).is_some() {
            self.ends.pop();
            self.text.truncate(self.ends.last().map_or(0, |(_, end)| *end));
        }
    }

    fn push(&mut self, part: Part, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
        self.ends.push((part, self.text.len()));
    }

    fn write(&mut self, value: &dyn Written) {
        self.text.push(SEPARATOR);
        value.write_to(&mut self.text);
    }
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'s> Step<'s> {
    /// Of values as [`Line::record`] writes them; the first is the part again.
    fn read(part: Part, text: &'s str) -> Self {
        let mut values = values_of(text);
        let mut next = || values.next().unwrap_or_default();
        let some = |text: &'s str| Some(text).filter(|text| !text.is_empty());
        Self {
            part,
            rule: next(),
            clause: some(next()),
            assumed: some(next()),
            reading: some(next()),
            inputs: (0..next().parse().unwrap_or(0_u32)).map(|_| (next(), next())).collect(),
            result: next(),
        }
    }
}

/// The values of a step, from its rule on.
fn values_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::from(SEPARATOR)).skip(2)
}

fn rule_of(text: &str) -> &str {
    values_of(text).next().unwrap_or_default()
}

/// A step before it is written: what makes the rule so.
#[must_use]
pub(crate) struct Line<'t, 'p> {
    /// None where nobody will read it.
    steps: Option<&'t mut Steps>,
    part: Part,
    rule: &'static str,
    clause: Option<&'p str>,
    assumed: Option<Cow<'p, str>>,
    reading: Option<&'static str>,
}

impl<'t, 'p> Line<'t, 'p> {
    /// A step that follows from the calendar or from arithmetic alone, as long as nothing else is named.
    pub(super) fn begun(steps: Option<&'t mut Steps>, part: Part, rule: &'static str) -> Self {
        Self { steps, part, rule, clause: None, assumed: None, reading: None }
    }

    /// Names what makes the rule so: a clause counts only if there is none yet, an assumption always.
    pub(crate) fn by(mut self, source: &'p Source) -> Self {
        if self.steps.is_none() {
            return self;
        }
        self.clause = self.clause.or(source.clause());
        self.assumed = match (self.assumed, source.assumed()) {
            (Some(one), Some(other)) if one != other => Some([&one, " ", other].concat().into()),
            (one, other) => one.or(other.map(Cow::Borrowed)),
        };
        self
    }

    /// Names the term that makes the rule so, if anybody published it.
    pub(crate) fn by_term<T>(self, term: Option<&'p Term<T>>) -> Self {
        match term {
            Some(term) => self.by(&term.source),
            None => self,
        }
    }

    /// Names the reading of the clause, where there is one.
    pub(crate) fn read_as(mut self, reading: impl Into<Option<&'static str>>) -> Self {
        self.reading = reading.into();
        self
    }

    /// Writes what the rule looked at, and what came of it.
    pub(crate) fn record(self, inputs: &Named<'_>, result: &dyn Written) {
        let Some(steps) = self.steps else { return };
        steps.write(&self.part.as_str());
        steps.write(&self.rule);
        steps.write(&self.clause.map(Foreign));
        steps.write(&self.assumed.as_deref().map(Foreign));
        steps.write(&self.reading);
        steps.write(&inputs.len());
        for (name, value) in inputs {
            steps.write(name);
            steps.write(*value);
        }
        steps.write(result);
        steps.ends.push((self.part, steps.text.len()));
    }
}

fn as_map<S: Serializer>(values: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(values.iter().copied())
}
