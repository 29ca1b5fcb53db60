//! Several payments of one month: their request, and the answer.

use super::ITEM_SEPARATOR;
use super::request::request as quote_request;
use super::writer::Writer;
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
    values.push(&answer.payments.len());
    for payment in &answer.payments {
        values.push_all(&[
            &payment.index,
            &payment.date,
            &payment.amount,
            &payment.participant.map(|participant| participant.as_str()),
            &payment.sent_before,
            &payment.remaining,
        ]);
        values.push_quote(&payment.quote);
    }
    let month = &answer.month;
    let (status, tier) = (month.status.as_str(), month.tier.map(|tier| tier.as_str()));
    values.push_all(&[&month.total, &status, &tier, &month.remaining]);
    values.push_steps(&month.steps);
    values.push_problems(&answer.problems);
    values.into_text()
}
