//! Lines of the explanation: [`Step`], and the [`NewStep`] that builds one.

use serde::Serialize;

use super::{Named, Part, Reading, Rule, Source, Term, Values, as_map, texts};
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
    /// The part of the answer that the step explains.
    pub part: Part,
    /// The rule applied.
    pub rule: Rule,
    /// The clause behind the rule.
    pub clause: Option<String>,
    /// The reason for an assumed value, because the plan's documents do not give it.
    pub assumed: Option<String>,
    /// The interpretation of an ambiguous clause.
    pub reading: Option<Reading>,
    /// Names and values of the inputs, in reading order.
    #[serde(serialize_with = "as_map")]
    pub inputs: Values,
    /// The result of the rule.
    pub result: String,
}

/// A step without its inputs and result yet.
#[must_use]
pub(crate) struct NewStep<'t> {
    /// `None` if the trace leaves out steps.
    steps: Option<&'t mut Vec<Step>>,
    step: Step,
    /// Reasons of assumed values, each once.
    assumed: Vec<&'t str>,
}

impl<'t> NewStep<'t> {
    /// Begins a step without a source, as for calendar and arithmetic rules.
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
        Self { steps, step, assumed: Vec::new() }
    }

    /// Adds a source: the first clause is kept, and every assumption.
    pub(crate) fn by(mut self, source: &'t Source) -> Self {
        if self.steps.is_none() {
            return self;
        }
        if self.step.clause.is_none() {
            self.step.clause = source.clause().map(str::to_owned);
        }
        self.assumed.extend(source.assumed().filter(|reason| !self.assumed.contains(reason)));
        self
    }

    /// Adds the term's source, if the term is published.
    pub(crate) fn by_term<T>(self, term: Option<&'t Term<T>>) -> Self {
        self.by_all(term.map(|term| &term.source))
    }

    /// Adds several sources, or none.
    pub(crate) fn by_all(self, sources: impl IntoIterator<Item = &'t Source>) -> Self {
        sources.into_iter().fold(self, Self::by)
    }

    /// Sets the interpretation of the clause, if any.
    pub(crate) fn read_as(mut self, reading: impl Into<Option<Reading>>) -> Self {
        self.step.reading = reading.into();
        self
    }

    /// Adds the step with its inputs and result.
    pub(crate) fn record(self, inputs: &Named<'_>, result: &dyn Display) {
        let Some(steps) = self.steps else { return };
        let assumed = (!self.assumed.is_empty()).then(|| self.assumed.join(" "));
        let (inputs, result) = (texts(inputs), result.to_string());
        steps.push(Step { assumed, inputs, result, ..self.step });
    }
}
