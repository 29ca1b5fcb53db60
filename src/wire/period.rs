//! Investment periods: their requests from texts, and their answers as texts.

use super::ITEM_SEPARATOR;
use super::request::fills;
use super::writer::Writer;
use crate::period::{InvestmentDay, InvestmentPeriod};
use crate::request::{Days, InvestmentPeriodRequest, PeriodDay};

/// Reads a request: that of a quote, with the days in place of a number of shares.
pub(crate) fn request(text: &str) -> Option<InvestmentPeriodRequest<'_>> {
    let (asked, days) = super::request(text)?;
    let days = match days.split_once(ITEM_SEPARATOR) {
        None if days.is_empty() || days == "rows" => Days::default(),
        Some(("text", days)) => Days::Text(days),
        Some(("rows", days)) => Days::Rows(rows(days)?),
        _ => return None,
    };
    Some(InvestmentPeriodRequest {
        participant: asked.participant,
        payment: asked.payment,
        month: asked.month,
        days,
        as_of: asked.as_of,
        known_on: asked.known_on,
    })
}

/// Of each day its date, its price and its fills.
fn rows(list: &str) -> Option<Vec<PeriodDay<'_>>> {
    let mut values = list.split(ITEM_SEPARATOR);
    let mut rows = Vec::new();
    while let Some(date) = values.next() {
        rows.push(PeriodDay { date, price: values.next()?, fills: fills(&mut values)? });
    }
    Some(rows)
}

/// Writes the days, the totals, and the answer for the payment.
pub(crate) fn answer(answer: &InvestmentPeriod<'_>) -> String {
    let mut values = Writer::default();
    values.push(&answer.days.len());
    for day in &answer.days {
        push_day(&mut values, day);
    }
    if let Some(totals) = values.part(&answer.totals) {
        values.push_all(&[
            &totals.payment,
            &totals.invested,
            &totals.refund,
            &totals.shares,
            &totals.average_price,
            &totals.average_exact,
        ]);
    }
    values.push_quote(&answer.quote);
    values.into_text()
}

fn push_day(values: &mut Writer, day: &InvestmentDay) {
    values.push_all(&[&day.date, &day.part]);
    values.push_market(&day.market);
    let threshold = day.threshold.map(|threshold| threshold.as_str());
    values.push_all(&[&threshold, &day.price, &day.exact, &day.shares, &day.returned]);
}
