//! A list of prices: the answer.

use super::writer::Writer;
use crate::price_list::PriceList;

/// Writes an answer.
pub(crate) fn answer(list: &PriceList<'_>) -> String {
    let mut values = Writer::default();
    values.push(&list.tier.map(|tier| tier.as_str()));
    values.push(&list.rows.len());
    for row in &list.rows {
        let announced = if row.announced { "true" } else { "" };
        values.push_all(&[
            &row.discount,
            &announced,
            &row.price,
            &row.exact,
            &row.shares,
            &row.saving,
        ]);
    }
    values.push_quote(&list.quote);
    values.into_text()
}
