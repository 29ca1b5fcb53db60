//! Where a value comes from: [`Term`], [`Source`].

/// A value of the plan together with what sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<T> {
    /// What the plan says.
    pub value: T,
    /// What makes it so.
    pub source: Source,
}

/// The authority behind a value.
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
    /// The documents do not say; the text tells why this value is used.
    Assumed(String),
}

impl Source {
    /// The clause's id, if a clause sets the value.
    pub fn clause(&self) -> Option<&str> {
        match self {
            Self::Clause(id) => Some(id),
            Self::Assumed(_) => None,
        }
    }

    /// Why the value is assumed, if no clause sets it.
    pub fn assumed(&self) -> Option<&str> {
        match self {
            Self::Clause(_) => None,
            Self::Assumed(why) => Some(why),
        }
    }
}
