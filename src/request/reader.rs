//! Reads requests as programs write them: objects with text in them.
//!
//! Checks keys, types and names only. The facts read the text, because people type it.

use core::fmt;

use chrono::NaiveDate;

use crate::calendar::CalendarMonth;
use crate::explain::{Code, Named, Problem, write_problems};
use crate::plan::checker::{At, Checker, Fields};
use crate::plan::node::Node;
use crate::values::names::{Name, index_of};
use crate::values::quantity::{DividendPerShare, Money, Percent, Price, Shares};

use super::{Input, InvestmentPeriodRequest, List, PaymentsRequest, QuoteRequest, ScheduleRequest};

/// Most problems in one error.
const MOST_PROBLEMS: usize = 100;
/// Longest text; longer text is cut and becomes unreadable.
const LONGEST_TEXT: usize = 1_000;
const CUT_OFF: char = '…';
const LONGEST_SHOWN: usize = 40;

/// An error of the calling program; no form can produce it.
///
/// # Example
///
/// ```
/// use dspp::{Node, QuoteRequest};
///
/// let request = Node::Object(vec![("amount".to_owned(), Node::Whole(5))]);
/// let error = QuoteRequest::from_node(&request).unwrap_err();
/// assert_eq!(error.problems()[0].code, "unknown-key");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestError {
    problems: Vec<Problem>,
}

impl RequestError {
    pub(crate) fn new(mut problems: Vec<Problem>) -> Self {
        problems.truncate(MOST_PROBLEMS);
        Self { problems }
    }

    /// Returns every problem with its field, at most 100.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_problems(f, "This cannot be asked", &self.problems)
    }
}

impl core::error::Error for RequestError {}

macro_rules! from_nodes {
    ($($name:ident),+) => {
        $(impl $name {
            /// Reads a request with the keys of the JavaScript API.
            ///
            /// # Errors
            ///
            /// A [`RequestError`] with every unknown key, wrong type and unknown name.
            ///
            /// # Example
            ///
            /// ```
            /// use dspp::{Node, QuoteRequest};
            ///
            /// let as_of = ("asOf".to_owned(), Node::Text("2008-01-02".to_owned()));
            /// let request = QuoteRequest::from_node(&Node::Object(vec![as_of]))?;
            /// assert_eq!(request.as_of, "2008-01-02".into());
            /// # Ok::<(), dspp::RequestError>(())
            /// ```
            pub fn from_node(node: &Node) -> Result<Self, RequestError> {
                read(node, Self::read)
            }
        })+
    };
}

from_nodes!(QuoteRequest, PaymentsRequest, InvestmentPeriodRequest, ScheduleRequest);

impl QuoteRequest {
    /// Reads a request with a number of shares.
    ///
    /// # Errors
    ///
    /// A [`RequestError`] as from [`QuoteRequest::from_node`].
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Node, QuoteRequest};
    ///
    /// let request = Node::Object(vec![("shares".to_owned(), Node::Text("100".to_owned()))]);
    /// let (_, shares) = QuoteRequest::with_shares(&request)?;
    /// assert_eq!(shares, "100".into());
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn with_shares(node: &Node) -> Result<(Self, Input<Shares>), RequestError> {
        Self::with(node, "shares")
    }

    /// Reads a request with the step of a price list.
    ///
    /// # Errors
    ///
    /// A [`RequestError`] as from [`QuoteRequest::from_node`].
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Node, QuoteRequest};
    ///
    /// let request = Node::Object(vec![("step".to_owned(), Node::Text("0.5".to_owned()))]);
    /// let (_, step) = QuoteRequest::with_step(&request)?;
    /// assert_eq!(step, "0.5".into());
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn with_step(node: &Node) -> Result<(Self, Input<Percent>), RequestError> {
        Self::with(node, "step")
    }

    /// Reads a request with one more key.
    fn with<T>(node: &Node, key: &str) -> Result<(Self, Input<T>), RequestError>
    where
        Input<T>: Asked,
    {
        read(node, |checker, root| {
            let fields = object(checker, root, &[Self::KEYS, &[key]].concat())?;
            Some((Self::of(checker, &fields), value(checker, &fields, key)))
        })
    }
}

fn read<T>(
    node: &Node,
    read: impl FnOnce(&mut Checker, &At<'_>) -> Option<T>,
) -> Result<T, RequestError> {
    let mut checker = Checker::default();
    let request = read(&mut checker, &At::request(node));
    match request {
        Some(request) if checker.found_nothing() => Ok(request),
        _ => Err(RequestError::new(checker.into_problems())),
    }
}

/// A value of a request as a program writes it.
pub(super) trait Asked: Sized {
    /// Reads the value; `None` if it has the wrong shape, which is reported.
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self>;
}

/// Reads the value of a key; takes `null` as missing.
pub(super) fn value<T: Asked + Default>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
) -> T {
    let given = fields.optional(key).filter(|at| *at.node() != Node::Null);
    given.and_then(|at| T::read(checker, &at)).unwrap_or_default()
}

/// Reads an object with only the known keys.
pub(super) fn object<'f>(checker: &mut Checker, at: &At<'f>, known: &[&str]) -> Option<Fields<'f>> {
    if at.is_object() { checker.object(at, known) } else { wrong_type(checker, at, "an object") }
}

macro_rules! inputs {
    ($($type:ty),+) => {
        $(impl Asked for Input<$type> {
            fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
                text(checker, at, "text such as \"2500.00\"").map(Self::Text)
            }
        })+
    };
}

inputs!(Money, DividendPerShare, Price, Percent, Shares, NaiveDate, CalendarMonth);

/// Reads a whole number or its text.
impl Asked for Input<u32> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        match at.node() {
            Node::Whole(number) => Some(number.to_string().into()),
            _ => text(checker, at, "a whole number or its text").map(Self::Text),
        }
    }
}

fn text(checker: &mut Checker, at: &At<'_>, expected: &'static str) -> Option<String> {
    match at.node() {
        Node::Text(text) if text.len() <= LONGEST_TEXT => Some(text.clone()),
        Node::Text(text) => Some(text.chars().take(LONGEST_TEXT).chain([CUT_OFF]).collect()),
        Node::LongText => too_long(checker, at),
        _ => wrong_type(checker, at, expected),
    }
}

impl Asked for bool {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        match at.node() {
            Node::Bool(value) => Some(*value),
            _ => wrong_type(checker, at, "true or false"),
        }
    }
}

impl<T: Name> Asked for T {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        T::at(name(checker, at, T::NAMES))
    }
}

/// Reads one of some names and returns its index.
fn name(checker: &mut Checker, at: &At<'_>, known: &[&str]) -> Option<usize> {
    let found = match at.node() {
        Node::Text(text) => {
            let index = index_of(text, known);
            if index.is_some() {
                return index;
            }
            let shown: String = text.chars().take(LONGEST_SHOWN).collect();
            ["\"", &shown, "\""].concat()
        }
        node => kind(node),
    };
    let values: &Named<'_> = &[("known", &known.join(", ")), ("found", &found)];
    checker.report(at.path(), Code::UnknownValue, values);
    None
}

impl<T: Name> Asked for Option<T> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        T::read(checker, at).map(Some)
    }
}

impl<T: Asked> Asked for Vec<T> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if !at.is_list() {
            return wrong_type(checker, at, "a list");
        }
        let items = checker.list(at)?;
        let mut list = Vec::new();
        for item in &items {
            list.extend(T::read(checker, item));
        }
        Some(list)
    }
}

impl<T: Asked> Asked for List<T> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        match at.node() {
            Node::Text(text) => Some(Self::Text(text.clone())),
            Node::LongText => too_long(checker, at),
            _ => Asked::read(checker, at).map(Self::Rows),
        }
    }
}

fn wrong_type<T>(checker: &mut Checker, at: &At<'_>, expected: &'static str) -> Option<T> {
    let advice = match at.node() {
        Node::Whole(_) | Node::Number(_) if expected.starts_with("text") => "; write it as text",
        _ => "",
    };
    let found = kind(at.node()) + advice;
    checker.report(at.path(), Code::WrongType, &[("expected", &expected), ("found", &found)]);
    None
}

fn too_long<T>(checker: &mut Checker, at: &At<'_>) -> Option<T> {
    let expected = "at most 1000000 characters";
    checker.report(at.path(), Code::TooLong, &[("expected", &expected)]);
    None
}

/// Names the kind of a value in programmers' terms.
fn kind(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(_) => "boolean".to_owned(),
        Node::Whole(number) => format!("the number {number}"),
        Node::Number(number) => format!("the number {number}"),
        Node::Text(_) | Node::LongText => "string".to_owned(),
        Node::List(_) => "a list".to_owned(),
        Node::Object(_) => "an object (Object)".to_owned(),
        Node::Other(kind) => kind.clone(),
    }
}
