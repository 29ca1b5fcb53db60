//! The explanation line by line: [`Step`], and the [`NewStep`] that becomes one.

use serde::Serialize;

use super::{Named, Part, Reading, Rule, Values, as_map, texts};
use crate::explain::source::{Source, Term};
use core::fmt::Display;

/// One line of the explanation.
///
/// # Example
///
/// ```
/// use dspp::{Month, Plan, QuoteRequest, Rule};
///
/// let plan = Plan::redwood_2007()?;
/// let month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
/// let quote = plan.quote(&QuoteRequest { month, ..QuoteRequest::default() });
/// let due = quote.steps.iter().find(|step| step.rule == Rule::DueDate).unwrap();
/// assert_eq!((due.clause.as_deref(), due.result.as_str()), (Some("L1"), "2008-01-14"));
/// assert_eq!(due.inputs[1], ("countedFrom", "2008-01-15".to_owned()));
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The part of the answer that it explains.
    pub part: Part,
    /// The rule.
    pub rule: Rule,
    /// The clause that the rule comes from.
    pub clause: Option<String>,
    /// Why a value is assumed that the plan's documents do not give.
    pub assumed: Option<String>,
    /// How the clause is read, where it could be read otherwise.
    pub reading: Option<Reading>,
    /// Names and values that the rule looked at, in the order in which they are to be read.
    #[serde(serialize_with = "as_map")]
    pub inputs: Values,
    /// What came of it.
    pub result: String,
}

/// A step that still lacks its inputs and its result.
#[must_use]
pub(crate) struct NewStep<'t> {
    /// None where nobody reads it.
    steps: Option<&'t mut Vec<Step>>,
    step: Step,
}

impl<'t> NewStep<'t> {
    /// Begins a step that follows from the calendar or from arithmetic alone, unless a source is named.
    pub(crate) fn begin(steps: Option<&'t mut Vec<Step>>, part: Part, rule: Rule) -> Self {
        let step = Step {
            part,
            rule,
            clause: None,
            assumed: None,
            reading: None,
            inputs: Values::new(),
            result: String::new(),
        };
        Self { steps, step }
    }

    /// Names what makes the rule so: a clause counts only if there is none yet, an assumption always.
    pub(crate) fn by(mut self, source: &Source) -> Self {
        if self.steps.is_none() {
            return self;
        }
        let Step { clause, assumed, .. } = &mut self.step;
        if clause.is_none() {
            *clause = source.clause().map(str::to_owned);
        }
        match (assumed.as_mut(), source.assumed()) {
            (Some(one), Some(other)) if one != other => {
                one.push(' ');
                one.push_str(other);
            }
            (None, Some(other)) => *assumed = Some(other.to_owned()),
            _ => {}
        }
        self
    }

    /// Names the term that makes the rule so, if anybody published it.
    pub(crate) fn by_term<T>(self, term: Option<&Term<T>>) -> Self {
        match term {
            Some(term) => self.by(&term.source),
            None => self,
        }
    }

    /// Names the reading of the clause, where there is one.
    pub(crate) fn read_as(mut self, reading: impl Into<Option<Reading>>) -> Self {
        self.step.reading = reading.into();
        self
    }

    /// Adds the step with what the rule looked at, and what came of it.
    pub(crate) fn record(self, inputs: &Named<'_>, result: &dyn Display) {
        let Some(steps) = self.steps else { return };
        steps.push(Step { inputs: texts(inputs), result: result.to_string(), ..self.step });
    }
}
