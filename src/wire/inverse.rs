//! The payment for a number of shares: the answer.

use super::writer::Writer;
use crate::inverse::PaymentForShares;

/// Writes a payment and the answer for it.
pub(crate) fn answer(answer: &PaymentForShares<'_>) -> String {
    let mut values = Writer::default();
    values.push(&answer.payment);
    values.push_quote(&answer.quote);
    values.into_text()
}
