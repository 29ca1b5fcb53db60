//! Fields of a request: [`FieldPath`], with the payments they affect.

use std::borrow::Cow;

use super::Part;

/// A field's path, its part of the answer, and the payments it affects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldPath {
    pub(crate) path: Cow<'static, str>,
    pub(crate) part: Part,
    pub(crate) concerns: Concerns,
}

/// Payments that a field affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concerns {
    /// All payments.
    All,
    /// Payments within the maximum, and dividends.
    Standard,
    /// Payments over the maximum.
    PreApproved,
    /// Reinvested dividends.
    Dividends,
    /// Payments within the maximum, and dividends that take their discount.
    StandardDiscount,
    /// Payments over the maximum, and dividends that take their discount.
    PreApprovedDiscount,
}

impl FieldPath {
    pub(crate) const fn new(path: &'static str, part: Part, concerns: Concerns) -> Self {
        Self { path: Cow::Borrowed(path), part, concerns }
    }

    /// Returns a field inside this one, such as an item of a list.
    pub(crate) fn inside(&self, path: &str) -> Self {
        Self { path: [&self.path, path].concat().into(), ..self.clone() }
    }
}

/// Makes a field of a list, a schedule or a file, which affects no single payment.
impl From<&'static str> for FieldPath {
    fn from(path: &'static str) -> Self {
        Self::new(path, Part::Due, Concerns::All)
    }
}

impl From<String> for FieldPath {
    fn from(path: String) -> Self {
        Self { path: path.into(), part: Part::Due, concerns: Concerns::All }
    }
}
