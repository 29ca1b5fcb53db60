//! A list of a request: [`List`].

use super::{Fill, PeriodDay, SentPayment};

/// A list as rows, or as text with one row a line.
///
/// The text is typed or pasted from a spreadsheet. Cells are separated by commas, tabs or
/// semicolons, with or without quotes and a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List<T> {
    /// The rows.
    Rows(Vec<T>),
    /// A line for each row.
    Text(String),
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// The executions of a purchase, at most 10,000; as text, one `price, shares` a line.
pub type Fills = List<Fill>;

/// The payments of a month, in any order, at most 1,000; as text, one `date, amount` a line.
pub type SentPayments = List<SentPayment>;

/// The prices of an investment period, in any order, at most 1,000; as text, one `date, price` a
/// line.
pub type Days = List<PeriodDay>;
