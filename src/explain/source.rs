//! Sources of values: [`Term`], [`Source`].

/// A value of the plan with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<T> {
    /// The value.
    pub value: T,
    /// The clause or assumption that sets the value.
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
