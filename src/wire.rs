//! Requests and answers as one text each, so that a call crosses the boundary once in each direction.
//!
//! Values have U+001F between them, in answers also before the first, and come in a fixed order, which `js/request.js` and `js/answer.js` mirror; a value
//! that is not there is empty. Lists in answers are preceded by their length.

mod answer;
#[cfg(feature = "whole")]
pub(crate) mod batch;
#[cfg(feature = "whole")]
pub(crate) mod inverse;
#[cfg(feature = "whole")]
pub(crate) mod payments;
#[cfg(feature = "whole")]
pub(crate) mod period;
pub(crate) mod price_list;
mod request;
#[cfg(feature = "whole")]
pub(crate) mod schedule;
mod writer;

pub(crate) use answer::{closures, problems, quote};
pub(crate) use request::request;

/// Between two values of a request.
const SEPARATOR: char = '\u{1f}';

/// Between two items of a list that is itself one value.
const ITEM_SEPARATOR: char = '\u{1e}';
