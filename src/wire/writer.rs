//! What answers are written with.

use super::SEPARATOR;
use crate::calendar::date_text;
use crate::pricing::MarketPrice;
use crate::quote::Quote;
use crate::trace::{Problem, Step, Values};

/// Appends values, each after the first with a separator before it.
///
/// Keys of a plan file may contain anything, a separator too; it is replaced, so that no value can pass for two.
pub(super) struct Writer {
    pub(super) text: String,
    begun: bool,
}

impl Default for Writer {
    fn default() -> Self {
        /// Of most answers the whole, so that the text is moved hardly ever while it grows.
        const ROOM: usize = 4096;

        Self { text: String::with_capacity(ROOM), begun: false }
    }
}

impl Writer {
    pub(super) fn push(&mut self, value: &str) {
        if self.begun {
            self.text.push(SEPARATOR);
        }
        self.begun = true;
        if value.contains(SEPARATOR) {
            self.text.push_str(&value.replace(SEPARATOR, "\u{fffd}"));
        } else {
            self.text.push_str(value);
        }
    }

    pub(super) fn push_some(&mut self, value: Option<impl ToString>) {
        self.push(&value.map_or(String::new(), |value| value.to_string()));
    }

    /// Says whether a part of the answer is there, and gives it back if it is.
    pub(super) fn part<'q, T>(&mut self, part: &'q Option<T>) -> Option<&'q T> {
        self.push(if part.is_some() { "1" } else { "" });
        part.as_ref()
    }

    pub(super) fn push_quote(&mut self, quote: &Quote<'_>) {
        self.push_answers(quote);
        self.push_steps(&quote.steps);
        self.push_problems(&quote.problems);
    }

    pub(super) fn push_answers(&mut self, quote: &Quote<'_>) {
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
        self.push_market(&quote.market);
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
    }

    pub(super) fn push_market(&mut self, market: &Option<MarketPrice>) {
        if let Some(market) = self.part(market) {
            self.push(&market.price.to_string());
            self.push(&market.exact.to_string());
        }
    }

    pub(super) fn push_steps(&mut self, steps: &[Step<'_>]) {
        self.push(&steps.len().to_string());
        for step in steps {
            self.push(step.part.as_str());
            self.push(step.rule);
            self.push(step.clause.unwrap_or(""));
            self.push(step.assumed.as_deref().unwrap_or(""));
            self.push(step.reading.unwrap_or(""));
            self.push_values(&step.inputs);
            self.push(&step.result);
        }
    }

    pub(super) fn push_values(&mut self, values: &Values) {
        self.push(&values.len().to_string());
        for (name, value) in values {
            self.push(name);
            self.push(value);
        }
    }

    pub(super) fn push_problems(&mut self, problems: &[Problem<'_>]) {
        self.push(&problems.len().to_string());
        for problem in problems {
            self.push_problem(problem);
        }
    }

    pub(super) fn push_problem(&mut self, problem: &Problem<'_>) {
        self.push(&problem.field);
        self.push(problem.code);
        self.push(problem.clause.unwrap_or(""));
        self.push_values(&problem.values);
    }
}
