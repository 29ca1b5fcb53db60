//! Requests and answers as one text each, so that a call crosses the boundary once in each direction.
//!
//! Values are separated by U+001F and come in a fixed order, which `js/request.js` and `js/answer.js` mirror; a value
//! that is not there is empty. Lists in answers are preceded by their length.

mod answer;
pub(crate) mod batch;
pub(crate) mod payments;
pub(crate) mod period;
pub(crate) mod price_list;
mod request;
pub(crate) mod schedule;
mod writer;

pub(crate) use answer::{closures, payment_for_shares, problems, quote};
pub(crate) use request::request;

/// Between two values.
const SEPARATOR: char = '\u{1f}';
/// Between two items of a list that is itself one value.
const ITEM_SEPARATOR: char = '\u{1e}';
/// Between two requests of a list.
const REQUEST_SEPARATOR: char = '\u{1d}';
