//! Several payments of one month: their request, and the answer.

use super::ITEM_SEPARATOR;
use super::request::request as quote_request;
use super::writer::Writer;
use crate::calendar::date_text;
use crate::payments::Payments;
use crate::request::{PaymentsRequest, SentPayment, SentPayments};

/// Reads a request; `None` if the text is not one, which only a script of another version could send.
pub(crate) fn request(text: &str) -> Option<PaymentsRequest<'_>> {
    let (request, list) = quote_request(text)?;
    Some(PaymentsRequest {
        participant: request.participant,
        payments: payments(list)?,
        sent_this_month: request.payment.sent_this_month,
        approved: request.payment.approved,
        month: request.month,
        market: request.market,
        known_on: request.known_on,
    })
}

/// A list that is one value: what it is made of, then the text, or date and amount of each.
fn payments(list: &str) -> Option<SentPayments<'_>> {
    let mut items = list.split(ITEM_SEPARATOR);
    match items.next()? {
        "" => Some(SentPayments::default()),
        "text" => Some(SentPayments::Text(items.next()?)),
        "rows" => {
            let mut rows = Vec::new();
            while let Some(date) = items.next() {
                rows.push(SentPayment { date, amount: items.next()? });
            }
            Some(SentPayments::Rows(rows))
        }
        _ => None,
    }
}

/// Writes an answer.
pub(crate) fn answer(answer: &Payments<'_>) -> String {
    let mut values = Writer::default();
    values.push(&answer.payments.len().to_string());
    for payment in &answer.payments {
        values.push(&payment.index.to_string());
        values.push_some(payment.date.map(date_text));
        values.push_some(payment.amount);
        values.push(payment.participant.map_or("", |participant| participant.as_str()));
        values.push_some(payment.sent_before);
        values.push_some(payment.remaining);
        values.push_quote(&payment.quote);
    }
    values.push_some(answer.month.total);
    values.push(answer.month.status.as_str());
    values.push(answer.month.tier.map_or("", |tier| tier.as_str()));
    values.push_some(answer.month.remaining);
    values.push_steps(&answer.month.steps);
    values.push_problems(&answer.problems);
    values.text
}
