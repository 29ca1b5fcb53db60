//! Sources of values: [`Term`], [`Source`].

use serde::{Serialize, Serializer};

/// A value of the plan with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term<T> {
    /// The value.
    pub value: T,
    /// The clause or assumption that sets the value.
    #[serde(flatten)]
    pub source: Source,
}

/// The clause or assumption behind a value.
///
/// # Example
///
/// ```
/// let plan = dspp::Plan::redwood_2007()?;
///
/// let maximum = plan.limits.maximum.unwrap();
/// assert_eq!(maximum.source.clause(), Some("L4"));
/// assert_eq!(maximum.source.assumed(), None);
///
/// assert_eq!(plan.calendar.source.clause(), None);
/// assert!(plan.calendar.source.assumed().unwrap().starts_with("The letter does not say"));
/// # Ok::<(), dspp::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The id of a clause of the plan's documents, such as `L4`.
    Clause(String),
    /// The reason to assume the value, because the documents do not give it.
    Assumed(String),
}

impl Source {
    /// Returns the clause's id, if a clause sets the value.
    pub fn clause(&self) -> Option<&str> {
        match self {
            Self::Clause(id) => Some(id),
            Self::Assumed(_) => None,
        }
    }

    /// Returns the reason for the assumption, if no clause sets the value.
    pub fn assumed(&self) -> Option<&str> {
        match self {
            Self::Clause(_) => None,
            Self::Assumed(why) => Some(why),
        }
    }
}

/// A term whose keys are beside the clause in a file, such as `{ "minimum": …, "clause": … }`.
#[derive(Serialize)]
struct Beside<'t, T> {
    #[serde(flatten)]
    value: &'t T,
    #[serde(flatten)]
    source: &'t Source,
}

impl<'t, T> From<&'t Term<T>> for Beside<'t, T> {
    fn from(term: &'t Term<T>) -> Self {
        Self { value: &term.value, source: &term.source }
    }
}

/// Writes the keys of a term's value beside its source.
pub(crate) fn beside<T: Serialize, S: Serializer>(
    term: &Term<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Beside::from(term).serialize(serializer)
}

/// Writes an optional term as [`beside`] does.
pub(crate) fn beside_if_any<T: Serialize, S: Serializer>(
    term: &Option<Term<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    term.as_ref().map(Beside::from).serialize(serializer)
}

/// Writes each term of a list as [`beside`] does.
pub(crate) fn each_beside<T: Serialize, S: Serializer>(
    terms: &[Term<T>],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(terms.iter().map(Beside::from))
}
