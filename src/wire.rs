//! Requests and answers as one text each, so that a call crosses the boundary once in each direction.
//!
//! Values are separated by U+001F and come in a fixed order, which `js/request.js` and `js/answer.js` mirror; a value
//! that is not there is empty. Lists in answers are preceded by their length.

use crate::calendar::{Closure, date_text};
use crate::inverse::PaymentForShares;
use crate::plan::Feature;
use crate::quote::Quote;
use crate::request::{
    Fill, Fills, Market, MarketSource, Month, Participant, Payment, PaymentKind, QuoteRequest,
};
use crate::trace::{Problem, Values};

/// Between two values.
const SEPARATOR: char = '\u{1f}';
/// Between two items of a list that is itself one value.
const ITEM_SEPARATOR: char = '\u{1e}';

/// Reads a request, and the shares that it may ask for; `None` if the text is not one, which only a script of another
/// version could send.
pub(crate) fn request(text: &str) -> Option<(QuoteRequest<'_>, &str)> {
    let mut values = text.split(SEPARATOR);
    let mut next = || values.next();
    let request = QuoteRequest {
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
                "" => false,
                "true" => true,
                _ => return None,
            },
            shares_held: next()?,
            reinvested: next()?,
        },
        month: Month {
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
        },
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
    };
    let shares = next()?;
    let fills = match next()? {
        "text" => Fills::Text(next()?),
        "rows" => {
            let mut rows = Vec::new();
            while let Some(price) = values.next() {
                rows.push(Fill { price, shares: values.next()? });
            }
            Fills::Rows(rows)
        }
        _ => return None,
    };
    Some((QuoteRequest { market: Market { fills, ..request.market }, ..request }, shares))
}

/// The items of a list that is one value.
fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(ITEM_SEPARATOR).filter(|_| !list.is_empty())
}

fn feature(name: &str) -> Option<Feature> {
    Feature::ALL.into_iter().find(|feature| feature.as_str() == name)
}

/// Writes an answer.
pub(crate) fn quote(quote: &Quote<'_>) -> String {
    let mut values = Writer::default();
    values.push_quote(quote);
    values.text
}

/// Writes a payment and the answer for it.
pub(crate) fn payment_for_shares(answer: &PaymentForShares<'_>) -> String {
    let mut values = Writer::default();
    values.push_some(answer.payment);
    values.push_quote(&answer.quote);
    values.text
}

/// Writes a list of problems by itself.
pub(crate) fn problems(problems: &[Problem<'_>]) -> String {
    let mut values = Writer::default();
    values.push_problems(problems);
    values.text
}

/// Writes closed days.
pub(crate) fn closures(closures: &[Closure]) -> String {
    let mut values = Writer::default();
    values.push(&closures.len().to_string());
    for closure in closures {
        values.push(&date_text(closure.date));
        values.push(closure.name);
        values.push(closure.kind.as_str());
        values.push(&closure.announced.map_or(String::new(), date_text));
    }
    values.text
}

/// Appends values, each after the first with a separator before it.
///
/// Keys of a plan file may contain anything, a separator too; it is replaced, so that no value can pass for two.
#[derive(Default)]
struct Writer {
    text: String,
    begun: bool,
}

impl Writer {
    fn push(&mut self, value: &str) {
        if self.begun {
            self.text.push(SEPARATOR);
        }
        self.begun = true;
        match value.contains(SEPARATOR) {
            true => self.text.push_str(&value.replace(SEPARATOR, "\u{fffd}")),
            false => self.text.push_str(value),
        }
    }

    fn push_some(&mut self, value: Option<impl ToString>) {
        self.push(&value.map_or(String::new(), |value| value.to_string()));
    }

    /// Says whether a part of the answer is there, and gives it back if it is.
    fn part<'q, T>(&mut self, part: &'q Option<T>) -> Option<&'q T> {
        self.push(if part.is_some() { "1" } else { "" });
        part.as_ref()
    }

    fn push_quote(&mut self, quote: &Quote<'_>) {
        self.push(quote.status.as_str());
        self.push(quote.edition);
        self.push(quote.tier.map_or("", |tier| tier.as_str()));
        if let Some(limits) = self.part(&quote.limits) {
            self.push_some(limits.minimum);
            self.push_some(limits.maximum);
            self.push_some(limits.remaining);
            self.push_some(limits.least_now);
        }
        if let Some(dividend) = self.part(&quote.dividend) {
            self.push(&dividend.amount.to_string());
            self.push(&dividend.reinvested.to_string());
            self.push(&dividend.paid_out.to_string());
        }
        if let Some(due) = self.part(&quote.due) {
            self.push(&date_text(due.date));
            self.push(due.weekday);
            self.push(&date_text(due.counted_from));
            self.push_some(due.business_days_left);
            self.push(due.other_calendar.map_or("", |other| other.calendar.as_str()));
            self.push(&due.other_calendar.map_or(String::new(), |other| date_text(other.date)));
        }
        if let Some(market) = self.part(&quote.market) {
            self.push(&market.price.to_string());
            self.push(&market.exact.to_string());
        }
        if let Some(discount) = self.part(&quote.discount) {
            self.push(&discount.percent.to_string());
            self.push_some(discount.minimum);
            self.push_some(discount.maximum);
        }
        if let Some(purchase) = self.part(&quote.purchase) {
            self.push(&purchase.price.to_string());
            self.push(&purchase.exact.to_string());
            self.push_some(purchase.shares);
            self.push_some(purchase.saving);
        }
        self.push(&quote.steps.len().to_string());
        for step in &quote.steps {
            self.push(step.part.as_str());
            self.push(step.rule);
            self.push(step.clause.unwrap_or(""));
            self.push(step.assumed.as_deref().unwrap_or(""));
            self.push(step.reading.unwrap_or(""));
            self.push_values(&step.inputs);
            self.push(&step.result);
        }
        self.push_problems(&quote.problems);
    }

    fn push_values(&mut self, values: &Values) {
        self.push(&values.len().to_string());
        for (name, value) in values {
            self.push(name);
            self.push(value);
        }
    }

    fn push_problems(&mut self, problems: &[Problem<'_>]) {
        self.push(&problems.len().to_string());
        for problem in problems {
            self.push(&problem.field);
            self.push(problem.code);
            self.push(problem.clause.unwrap_or(""));
            self.push_values(&problem.values);
        }
    }
}
