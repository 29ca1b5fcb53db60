//! A list of prices: the answer.

use super::writer::Writer;
use crate::price_list::PriceList;

/// Writes an answer.
pub(crate) fn answer(list: &PriceList<'_>) -> String {
    let mut values = Writer::default();
    values.push(list.tier.map_or("", |tier| tier.as_str()));
    values.push(&list.rows.len().to_string());
    for row in &list.rows {
        values.push(&row.discount.to_string());
        values.push(if row.announced { "true" } else { "" });
        values.push(&row.price.to_string());
        values.push(&row.exact.to_string());
        values.push_some(row.shares);
        values.push_some(row.saving);
    }
    values.push_quote(&list.quote);
    values.text
}
