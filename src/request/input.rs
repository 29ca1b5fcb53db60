//! A field of a request: [`Input`].

use chrono::NaiveDate;

use crate::calendar::CalendarMonth;
use crate::values::quantity::{DividendPerShare, Money, Percent, Price, Shares};
use crate::values::typed::is_blank;

/// A field of a request: missing, a value, or unread text.
///
/// Rust programs pass values, forms pass text. Blank text counts as missing.
///
/// # Example
///
/// ```
/// use dspp::{Input, Money};
///
/// let typed: Input<Money> = "$2,500".into();
/// let known: Input<Money> = "2500.00".parse::<Money>()?.into();
/// assert_eq!(typed, Input::Text("$2,500".to_owned()));
/// assert_ne!(typed, known);
/// # Ok::<(), dspp::Unreadable>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Input<T> {
    /// No value.
    #[default]
    Nothing,
    /// A value.
    Value(T),
    /// Text as typed.
    Text(String),
}

impl<T> From<&str> for Input<T> {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T> From<String> for Input<T> {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! from_values {
    ($($value:ty),*) => {
        $(impl From<$value> for Input<$value> {
            fn from(value: $value) -> Self {
                Self::Value(value)
            }
        })*
    };
}

from_values!(Money, DividendPerShare, Price, Percent, Shares, NaiveDate, CalendarMonth, u32);

/// A borrowed input, with blank text as missing.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Given<'r, T> {
    Nothing,
    Value(T),
    Text(&'r str),
}

impl<'r, T> From<&'r str> for Given<'r, T> {
    fn from(text: &'r str) -> Self {
        if is_blank(text) { Self::Nothing } else { Self::Text(text) }
    }
}

impl<'r, T: Copy> From<&'r Input<T>> for Given<'r, T> {
    fn from(input: &'r Input<T>) -> Self {
        match input {
            Input::Nothing => Self::Nothing,
            Input::Value(value) => Self::Value(*value),
            Input::Text(text) => text.as_str().into(),
        }
    }
}

impl<T> Given<'_, T> {
    /// Returns the value, or reads it from the text.
    pub(crate) fn or_read<E>(
        self,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        match self {
            Self::Nothing => Ok(None),
            Self::Value(value) => Ok(Some(value)),
            Self::Text(text) => read(text).map(Some),
        }
    }

    pub(crate) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}
