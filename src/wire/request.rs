//! Requests from their texts.

use super::{ITEM_SEPARATOR, SEPARATOR};
use crate::plan::Feature;
use crate::request::{
    Fill, Fills, Market, MarketSource, Month, Participant, Payment, PaymentKind, QuoteRequest,
};

/// Reads a request, and the one value more that some questions have; `None` if the text is not one, which only a script of
/// another version could send.
pub(crate) fn request(text: &str) -> Option<(QuoteRequest<'_>, &str)> {
    let mut values = Values { rest: Some(text) };
    let request = without_fills(&mut values)?;
    let asked = values.next()?;
    let fills = fills(&mut values)?;
    Some((QuoteRequest { market: Market { fills, ..request.market }, ..request }, asked))
}

/// The values of a text. Most are so short that looking at byte after byte finds their end first.
struct Values<'t> {
    rest: Option<&'t str>,
}

impl<'t> Iterator for Values<'t> {
    type Item = &'t str;

    // One for the many that ask.
    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let text = self.rest?;
        let end = text.bytes().position(|byte| char::from(byte) == SEPARATOR).unwrap_or(text.len());
        self.rest = text.get(end.saturating_add(1)..);
        text.get(..end)
    }
}

/// Reads the values that a request has one each of.
pub(super) fn without_fills<'r>(
    values: &mut impl Iterator<Item = &'r str>,
) -> Option<QuoteRequest<'r>> {
    let mut next = || values.next();
    Some(QuoteRequest {
        participant: match next()? {
            "" => None,
            "existing" => Some(Participant::Existing),
            "new" => Some(Participant::New),
            _ => return None,
        },
        payment: Payment {
            kind: match next()? {
                "" | "optional-cash" => PaymentKind::OptionalCash,
                "dividend" => PaymentKind::Dividend,
                _ => return None,
            },
            amount: next()?,
            sent_this_month: next()?,
            approved: match next()? {
                "" | "false" => false,
                "true" => true,
                _ => return None,
            },
            shares_held: next()?,
            reinvested: next()?,
        },
        month: month(&mut next)?,
        market: Market {
            source: match next()? {
                "" => None,
                "direct" => Some(MarketSource::Direct),
                "open-market" => Some(MarketSource::OpenMarket),
                _ => return None,
            },
            price: next()?,
            fills: Fills::default(),
        },
        as_of: next()?,
        known_on: next()?,
    })
}

/// Fills: their text, or their number and then price and shares of each.
pub(super) fn fills<'r>(values: &mut impl Iterator<Item = &'r str>) -> Option<Fills<'r>> {
    match values.next()? {
        "text" => values.next().map(Fills::Text),
        "rows" => {
            let count: usize = values.next()?.parse().ok()?;
            let mut fill = || Some(Fill { price: values.next()?, shares: values.next()? });
            (0..count).map(|_| fill()).collect::<Option<_>>().map(Fills::Rows)
        }
        _ => None,
    }
}

/// What was announced for a month.
pub(super) fn month<'t>(next: &mut impl FnMut() -> Option<&'t str>) -> Option<Month<'t>> {
    Some(Month {
        month: next()?,
        investment_date: next()?,
        period_start: next()?,
        period_end: next()?,
        discount: next()?,
        pre_approved_discount: next()?,
        threshold_price: next()?,
        suspended: items(next()?).map(feature).collect::<Option<_>>()?,
        dividend_payment_date: next()?,
        dividend_per_share: next()?,
        closures: items(next()?).collect(),
        dividend_discount: next()?,
    })
}

/// The items of a list that is one value.
pub(super) fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(ITEM_SEPARATOR).filter(|_| !list.is_empty())
}

fn feature(name: &str) -> Option<Feature> {
    Feature::ALL.into_iter().find(|feature| feature.as_str() == name)
}
