//! Limits of a plan file: minimums, and a maximum for each period.

use std::fmt::Display;

use serde::Serialize;

use super::object::object;
use super::reader::recurring_payments;
use crate::explain::Term;
use crate::values::Money;
use crate::values::names::names;

object! {
    /// Limits of payments, in dollars.
    #[derive(Default)]
    pub struct LimitTerms {
        /// The period in which payments are added up.
        per: Option<Term<LimitPeriod>> = "per",
        /// The period of the minimums, in plans where it is not `per`.
        minimum_per: Option<Term<LimitPeriod>> = "minimumPer",
        /// Least total from an existing stockholder.
        existing_minimum: Option<Term<Money>> = "existingMinimum",
        /// Least total from a new investor.
        new_minimum: Option<Term<Money>> = "newMinimum",
        /// Least amount of an existing stockholder's recurring payment, such as a monthly bank debit.
        recurring_minimum: Option<Term<Money>> = "recurringMinimum",
        /// Recurring payments by which a new investor may enter, in place of `new_minimum`.
        new_recurring: Option<Term<RecurringEntry>> = "newRecurring",
        /// Greatest total without the company's approval.
        maximum: Option<Term<Money>> = "maximum",
        /// Greatest total of a new investor, in place of `maximum`.
        new_maximum: Option<Term<Money>> = "newMaximum",
        /// Maximums of other periods than `per`.
        further_maximums: Vec<FurtherMaximum> = "furtherMaximums" or default,
        /// Lets the company approve payments over a maximum; true if the plan does not say.
        approval: Option<Term<bool>> = "approval",
        /// Counts a new investor as an existing stockholder after the first accepted purchase.
        existing_after_first_purchase: Option<Term<bool>> = "existingAfterFirstPurchase",
    }
}

impl LimitTerms {
    /// Returns the period of the maximum; a month if the plan gives none.
    pub(crate) fn period(&self) -> LimitPeriod {
        self.per.as_ref().map_or(LimitPeriod::Month, |per| per.value)
    }

    /// Returns the period of the minimums.
    pub(crate) fn minimum_period(&self) -> LimitPeriod {
        self.minimum_per.as_ref().map_or_else(|| self.period(), |per| per.value)
    }

    /// Returns whether the company may approve payments over a maximum.
    pub(crate) fn allow_approval(&self) -> bool {
        self.approval.as_ref().is_none_or(|approval| approval.value)
    }

    /// Returns the input `approval: none` of steps and problems about the maximum, in plans that approve nothing.
    pub(crate) fn no_approval(&self) -> Option<(&'static str, &'static dyn Display)> {
        (!self.allow_approval()).then_some(("approval", &"none"))
    }

    /// Returns the shortest period in which payments add up; `None` if each counts alone.
    pub(crate) fn shortest_total(&self) -> Option<LimitPeriod> {
        let further = self.further_maximums.iter().map(|further| further.per);
        further
            .chain([self.period(), self.minimum_period()])
            .filter(|per| *per != LimitPeriod::Payment)
            .min()
    }
}

object! {
    /// Recurring payments by which a new investor may enter the plan.
    #[derive(Copy)]
    pub struct RecurringEntry {
        /// Least amount of each payment.
        amount: Money = needed "amount",
        /// Number of payments, if the plan publishes it.
        payments: Option<u32> = "payments" by recurring_payments,
    }
}

/// The maximum of a further period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FurtherMaximum {
    /// The period.
    pub per: LimitPeriod,
    /// Greatest total of that period without the company's approval.
    #[serde(flatten)]
    pub maximum: Term<Money>,
}

names! {
    /// Periods in which payments are added up, shortest first.
    pub enum LimitPeriod {
        /// Each payment alone.
        Payment = "payment",
        /// A calendar month.
        Month = "month",
        /// A calendar quarter.
        Quarter = "quarter",
        /// A calendar year.
        Year = "year",
    }
}
