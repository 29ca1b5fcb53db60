//! What answers are written with.

use crate::pricing::MarketPrice;
use crate::quote::Quote;
use crate::trace::{Problem, Steps, Values};
use crate::written::{Foreign, SEPARATOR, Written, text_of};

/// Appends values, each with a separator before it.
pub(super) struct Writer {
    pub(super) text: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Self {
        /// Of most answers the whole, so that the text is moved hardly ever while it grows.
        const ROOM: usize = 4096;

        Self { text: Vec::with_capacity(ROOM) }
    }
}

impl Writer {
    /// All that was written.
    pub(super) fn into_text(self) -> String {
        text_of(self.text)
    }

    pub(super) fn push(&mut self, value: &dyn Written) {
        self.text.push(SEPARATOR);
        value.write_to(&mut self.text);
    }

    pub(super) fn push_all(&mut self, values: &[&dyn Written]) {
        for value in values {
            self.push(*value);
        }
    }

    /// Says whether a part of the answer is there, and gives it back if it is.
    pub(super) fn part<'q, T>(&mut self, part: &'q Option<T>) -> Option<&'q T> {
        self.push(if part.is_some() { &"1" } else { &"" });
        part.as_ref()
    }

    pub(super) fn push_quote(&mut self, quote: &Quote<'_>) {
        self.push_answers(quote);
        self.push_steps(&quote.steps);
        self.push_problems(&quote.problems);
    }

    pub(super) fn push_answers(&mut self, quote: &Quote<'_>) {
        self.push_all(&[
            &quote.status.as_str(),
            &Foreign(quote.edition),
            &quote.tier.map(|tier| tier.as_str()),
        ]);
        if let Some(limits) = self.part(&quote.limits) {
            self.push_all(&[
                &limits.minimum,
                &limits.maximum,
                &limits.remaining,
                &limits.least_now,
            ]);
        }
        if let Some(dividend) = self.part(&quote.dividend) {
            self.push_all(&[&dividend.amount, &dividend.reinvested, &dividend.paid_out]);
        }
        if let Some(due) = self.part(&quote.due) {
            self.push_all(&[
                &due.date,
                &due.weekday,
                &due.counted_from,
                &due.business_days_left,
                &due.other_calendar.map(|other| other.calendar.as_str()),
                &due.other_calendar.map(|other| other.date),
            ]);
        }
        self.push_market(&quote.market);
        if let Some(discount) = self.part(&quote.discount) {
            self.push_all(&[&discount.percent, &discount.minimum, &discount.maximum]);
        }
        if let Some(purchase) = self.part(&quote.purchase) {
            self.push_all(&[&purchase.price, &purchase.exact, &purchase.shares, &purchase.saving]);
        }
    }

    pub(super) fn push_market(&mut self, market: &Option<MarketPrice>) {
        if let Some(market) = self.part(market) {
            self.push_all(&[&market.price, &market.exact]);
        }
    }

    pub(super) fn push_steps(&mut self, steps: &Steps) {
        self.push(&steps.len());
        self.text.extend_from_slice(steps.text());
    }

    pub(super) fn push_values(&mut self, values: &Values) {
        self.push(&values.len());
        for (name, value) in values {
            self.push_all(&[name, value]);
        }
    }

    pub(super) fn push_problems(&mut self, problems: &[Problem<'_>]) {
        self.push(&problems.len());
        for problem in problems {
            self.push_problem(problem);
        }
    }

    pub(super) fn push_problem(&mut self, problem: &Problem<'_>) {
        self.push_all(&[&Foreign(&problem.field), &problem.code, &problem.clause.map(Foreign)]);
        self.push_values(&problem.values);
    }
}
