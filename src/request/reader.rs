//! Reads requests as programs write them: objects with text in them.
//!
//! Checks keys, types and names only. The facts read the text, because people type it.

use core::fmt;

use crate::explain::{Code, Named, Problem, write_problems};
use crate::plan::Feature;
use crate::plan::checker::{At, Checker, Fields};
use crate::plan::node::Node;
use crate::values::quantity::{Percent, Shares};

use super::{
    Days, Fill, Fills, Input, InvestmentPeriodRequest, Market, MarketSource, Month, Participant,
    Payment, PaymentKind, PaymentsRequest, PeriodDay, QuoteRequest, ScheduleRequest, SentPayment,
    SentPayments,
};

/// Most problems in one error.
const MOST_PROBLEMS: usize = 100;
/// Longest text; longer text is cut and becomes unreadable.
const LONGEST_TEXT: usize = 1_000;
const CUT_OFF: char = '…';
const LONGEST_SHOWN: usize = 40;

const QUOTE: [&str; 6] = ["participant", "payment", "month", "market", "asOf", "knownOn"];
const MONTH: [&str; 11] = [
    "month",
    "investmentDate",
    "investmentPeriod",
    "discount",
    "preApprovedDiscount",
    "dividendDiscount",
    "thresholdPrice",
    "suspended",
    "dividendPaymentDate",
    "dividendPerShare",
    "closures",
];

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

impl QuoteRequest {
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
    /// let request = Node::Object(vec![("asOf".to_owned(), Node::Text("2008-01-02".to_owned()))]);
    /// assert_eq!(QuoteRequest::from_node(&request)?.as_of, "2008-01-02".into());
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn from_node(node: &Node) -> Result<Self, RequestError> {
        read(node, |checker, root| quote_and(checker, root, None).map(|(request, ())| request))
    }

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
        read(node, |checker, root| quote_and(checker, root, Some("shares")))
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
        read(node, |checker, root| quote_and(checker, root, Some("step")))
    }
}

impl PaymentsRequest {
    /// Reads a request with the keys of the JavaScript API.
    ///
    /// # Errors
    ///
    /// A [`RequestError`] as from [`QuoteRequest::from_node`].
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Node, PaymentsRequest, SentPayments};
    ///
    /// let request = Node::Object(vec![("payments".to_owned(), Node::Text("2008-01-02, 500".to_owned()))]);
    /// let request = PaymentsRequest::from_node(&request)?;
    /// assert_eq!(request.payments, SentPayments::Text("2008-01-02, 500".to_owned()));
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn from_node(node: &Node) -> Result<Self, RequestError> {
        const KEYS: [&str; 7] =
            ["participant", "payments", "sentThisMonth", "approved", "month", "market", "knownOn"];
        read(node, |checker, root| {
            let fields = object(checker, root, &KEYS)?;
            Some(Self {
                participant: participant(checker, &fields),
                payments: sent_payments(checker, &fields),
                sent_this_month: input(checker, &fields, "sentThisMonth"),
                approved: boolean(checker, &fields, "approved"),
                month: month(checker, &fields),
                market: market(checker, &fields),
                known_on: input(checker, &fields, "knownOn"),
            })
        })
    }
}

impl InvestmentPeriodRequest {
    /// Reads a request with the keys of the JavaScript API.
    ///
    /// # Errors
    ///
    /// A [`RequestError`] as from [`QuoteRequest::from_node`].
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Days, InvestmentPeriodRequest, Node};
    ///
    /// let request = Node::Object(vec![("days".to_owned(), Node::Text("2008-01-02, 34.10".to_owned()))]);
    /// let request = InvestmentPeriodRequest::from_node(&request)?;
    /// assert_eq!(request.days, Days::Text("2008-01-02, 34.10".to_owned()));
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn from_node(node: &Node) -> Result<Self, RequestError> {
        const KEYS: [&str; 6] = ["participant", "payment", "month", "days", "asOf", "knownOn"];
        read(node, |checker, root| {
            let fields = object(checker, root, &KEYS)?;
            Some(Self {
                participant: participant(checker, &fields),
                payment: payment(checker, &fields),
                month: month(checker, &fields),
                days: days(checker, &fields),
                as_of: input(checker, &fields, "asOf"),
                known_on: input(checker, &fields, "knownOn"),
            })
        })
    }
}

impl ScheduleRequest {
    /// Reads a request with the keys of the JavaScript API.
    ///
    /// # Errors
    ///
    /// A [`RequestError`] as from [`QuoteRequest::from_node`].
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Node, ScheduleRequest};
    ///
    /// let request = Node::Object(vec![("from".to_owned(), Node::Text("2008-01".to_owned()))]);
    /// let request = ScheduleRequest::from_node(&request)?;
    /// assert_eq!(request.from, "2008-01".into());
    /// # Ok::<(), dspp::RequestError>(())
    /// ```
    pub fn from_node(node: &Node) -> Result<Self, RequestError> {
        const KEYS: [&str; 5] = ["from", "months", "announced", "closures", "knownOn"];
        read(node, |checker, root| {
            let fields = object(checker, root, &KEYS)?;
            Some(Self {
                from: input(checker, &fields, "from"),
                months: months(checker, &fields),
                announced: rows(checker, &fields, "announced", month_at),
                closures: rows(checker, &fields, "closures", input_at),
                known_on: input(checker, &fields, "knownOn"),
            })
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

/// Reads the keys of a quote, and the extra key of some questions.
fn quote_and<T: FromField>(
    checker: &mut Checker,
    root: &At<'_>,
    more: Option<&str>,
) -> Option<(QuoteRequest, T)> {
    let known: Vec<_> = QUOTE.into_iter().chain(more).collect();
    let fields = object(checker, root, &known)?;
    let request = QuoteRequest {
        participant: participant(checker, &fields),
        payment: payment(checker, &fields),
        month: month(checker, &fields),
        market: market(checker, &fields),
        as_of: input(checker, &fields, "asOf"),
        known_on: input(checker, &fields, "knownOn"),
    };
    Some((request, T::from_field(checker, &fields, more.unwrap_or_default())))
}

/// The extra key of some questions.
trait FromField {
    fn from_field(checker: &mut Checker, fields: &Fields<'_>, key: &str) -> Self;
}

impl FromField for () {
    fn from_field(_: &mut Checker, _: &Fields<'_>, _: &str) -> Self {}
}

impl<T> FromField for Input<T> {
    fn from_field(checker: &mut Checker, fields: &Fields<'_>, key: &str) -> Self {
        input(checker, fields, key)
    }
}

fn participant(checker: &mut Checker, fields: &Fields<'_>) -> Option<Participant> {
    const ALL: [Participant; 2] = [Participant::Existing, Participant::New];
    choice(checker, fields, "participant", &ALL, Participant::as_str)
}

fn payment(checker: &mut Checker, fields: &Fields<'_>) -> Payment {
    const KEYS: [&str; 6] =
        ["kind", "amount", "sentThisMonth", "approved", "sharesHeld", "reinvested"];
    const KINDS: [PaymentKind; 2] = [PaymentKind::OptionalCash, PaymentKind::Dividend];
    let Some(at) = given(fields, "payment") else { return Payment::default() };
    let Some(fields) = object(checker, &at, &KEYS) else { return Payment::default() };
    Payment {
        kind: choice(checker, &fields, "kind", &KINDS, PaymentKind::as_str).unwrap_or_default(),
        amount: input(checker, &fields, "amount"),
        sent_this_month: input(checker, &fields, "sentThisMonth"),
        approved: boolean(checker, &fields, "approved"),
        shares_held: input(checker, &fields, "sharesHeld"),
        reinvested: input(checker, &fields, "reinvested"),
    }
}

fn month(checker: &mut Checker, fields: &Fields<'_>) -> Month {
    given(fields, "month").and_then(|at| month_at(checker, &at)).unwrap_or_default()
}

fn month_at(checker: &mut Checker, at: &At<'_>) -> Option<Month> {
    let fields = object(checker, at, &MONTH)?;
    let period = given(&fields, "investmentPeriod");
    let period = period.as_ref().and_then(|at| object(checker, at, &["start", "end"]));
    let mut of_period =
        |key| period.as_ref().map_or(Input::Nothing, |fields| input(checker, fields, key));
    Some(Month {
        period_start: of_period("start"),
        period_end: of_period("end"),
        month: input(checker, &fields, "month"),
        investment_date: input(checker, &fields, "investmentDate"),
        discount: input(checker, &fields, "discount"),
        pre_approved_discount: input(checker, &fields, "preApprovedDiscount"),
        dividend_discount: input(checker, &fields, "dividendDiscount"),
        threshold_price: input(checker, &fields, "thresholdPrice"),
        suspended: rows(checker, &fields, "suspended", |checker, at| {
            choice_at(checker, at, &Feature::ALL, Feature::as_str)
        }),
        dividend_payment_date: input(checker, &fields, "dividendPaymentDate"),
        dividend_per_share: input(checker, &fields, "dividendPerShare"),
        closures: rows(checker, &fields, "closures", input_at),
    })
}

fn market(checker: &mut Checker, fields: &Fields<'_>) -> Market {
    const SOURCES: [MarketSource; 2] = [MarketSource::Direct, MarketSource::OpenMarket];
    let Some(at) = given(fields, "market") else { return Market::default() };
    let Some(fields) = object(checker, &at, &["source", "price", "fills"]) else {
        return Market::default();
    };
    Market {
        source: choice(checker, &fields, "source", &SOURCES, MarketSource::as_str),
        price: input(checker, &fields, "price"),
        fills: fills(checker, &fields),
    }
}

fn fills(checker: &mut Checker, fields: &Fields<'_>) -> Fills {
    match list_or_text(checker, fields, "fills", |checker, at| {
        let fields = object(checker, at, &["price", "shares"])?;
        let (price, shares) = (input(checker, &fields, "price"), input(checker, &fields, "shares"));
        Some(Fill { price, shares })
    }) {
        ListOrText::List(rows) => Fills::Rows(rows),
        ListOrText::Text(text) => Fills::Text(text),
    }
}

fn sent_payments(checker: &mut Checker, fields: &Fields<'_>) -> SentPayments {
    match list_or_text(checker, fields, "payments", |checker, at| {
        let fields = object(checker, at, &["date", "amount"])?;
        let (date, amount) = (input(checker, &fields, "date"), input(checker, &fields, "amount"));
        Some(SentPayment { date, amount })
    }) {
        ListOrText::List(rows) => SentPayments::Rows(rows),
        ListOrText::Text(text) => SentPayments::Text(text),
    }
}

fn days(checker: &mut Checker, fields: &Fields<'_>) -> Days {
    match list_or_text(checker, fields, "days", |checker, at| {
        let fields = object(checker, at, &["date", "price", "fills"])?;
        Some(PeriodDay {
            date: input(checker, &fields, "date"),
            price: input(checker, &fields, "price"),
            fills: fills(checker, &fields),
        })
    }) {
        ListOrText::List(rows) => Days::Rows(rows),
        ListOrText::Text(text) => Days::Text(text),
    }
}

/// Reads a number of months: a whole number or its text.
fn months(checker: &mut Checker, fields: &Fields<'_>) -> Input<u32> {
    let Some(at) = given(fields, "months") else { return Input::Nothing };
    match at.node() {
        Node::Whole(months) => months.to_string().into(),
        Node::Text(_) | Node::LongText => input_at(checker, &at).unwrap_or_default(),
        _ => {
            wrong_type(checker, &at, "a whole number or its text");
            Input::Nothing
        }
    }
}

enum ListOrText<T> {
    List(Vec<T>),
    Text(String),
}

fn list_or_text<T>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    item: impl Fn(&mut Checker, &At<'_>) -> Option<T>,
) -> ListOrText<T> {
    match given(fields, key) {
        None => ListOrText::Text(String::new()),
        Some(at) => match at.node() {
            Node::Text(text) => ListOrText::Text(text.clone()),
            Node::LongText => {
                too_long(checker, &at);
                ListOrText::Text(String::new())
            }
            _ => ListOrText::List(rows(checker, fields, key, item)),
        },
    }
}

/// Reads the items of a list; returns none if it is missing.
fn rows<T>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    item: impl Fn(&mut Checker, &At<'_>) -> Option<T>,
) -> Vec<T> {
    let Some(at) = given(fields, key) else { return Vec::new() };
    if !at.is_list() {
        wrong_type(checker, &at, "a list");
        return Vec::new();
    }
    let items = checker.list(&at).unwrap_or_default();
    items.iter().filter_map(|at| item(checker, at)).collect()
}

fn object<'f>(checker: &mut Checker, at: &At<'f>, known: &[&str]) -> Option<Fields<'f>> {
    if !at.is_object() {
        wrong_type(checker, at, "an object");
        return None;
    }
    checker.object(at, known)
}

fn input<T>(checker: &mut Checker, fields: &Fields<'_>, key: &str) -> Input<T> {
    given(fields, key).and_then(|at| input_at(checker, &at)).unwrap_or_default()
}

fn input_at<T>(checker: &mut Checker, at: &At<'_>) -> Option<Input<T>> {
    match at.node() {
        Node::Text(text) if text.len() <= LONGEST_TEXT => Some(Input::Text(text.clone())),
        Node::Text(text) => {
            Some(Input::Text(text.chars().take(LONGEST_TEXT).chain([CUT_OFF]).collect()))
        }
        Node::LongText => {
            too_long(checker, at);
            None
        }
        _ => {
            wrong_type(checker, at, "text such as \"2500.00\"");
            None
        }
    }
}

fn boolean(checker: &mut Checker, fields: &Fields<'_>, key: &str) -> bool {
    match given(fields, key) {
        None => false,
        Some(at) => match at.node() {
            Node::Bool(value) => *value,
            _ => {
                wrong_type(checker, &at, "true or false");
                false
            }
        },
    }
}

fn choice<T: Copy>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Option<T> {
    choice_at(checker, &given(fields, key)?, all, name)
}

fn choice_at<T: Copy>(
    checker: &mut Checker,
    at: &At<'_>,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Option<T> {
    let found = match at.node() {
        Node::Text(text) => {
            let chosen = all.iter().copied().find(|one| name(*one) == text);
            if chosen.is_some() {
                return chosen;
            }
            let shown: String = text.chars().take(LONGEST_SHOWN).collect();
            ["\"", &shown, "\""].concat()
        }
        node => kind(node),
    };
    let known = all.iter().map(|one| name(*one)).collect::<Vec<_>>().join(", ");
    let values: &Named<'_> = &[("known", &known), ("found", &found)];
    checker.report(at.path(), Code::UnknownValue, values);
    None
}

/// Returns the value of a key, unless it is `null`.
fn given<'f>(fields: &'f Fields<'f>, key: &str) -> Option<At<'f>> {
    fields.optional(key).filter(|at| *at.node() != Node::Null)
}

fn wrong_type(checker: &mut Checker, at: &At<'_>, expected: &'static str) {
    let advice = match at.node() {
        Node::Whole(_) | Node::Number(_) if expected.starts_with("text") => "; write it as text",
        _ => "",
    };
    let found = kind(at.node()) + advice;
    checker.report(at.path(), Code::WrongType, &[("expected", &expected), ("found", &found)]);
}

fn too_long(checker: &mut Checker, at: &At<'_>) {
    let expected = "at most 1000000 characters";
    checker.report(at.path(), Code::TooLong, &[("expected", &expected)]);
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
