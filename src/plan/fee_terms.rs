//! Terms of a plan file: fees, and the money left over.

use super::object::object;
use super::payment_names::{MarketSource, PaidBy, PaymentKind};
use crate::explain::Term;
use crate::values::names::names;
use crate::values::{Money, Percent, Price, Rounding};

object! {
    /// Fees of participants.
    pub struct FeeTerms {
        /// The fees.
        items: Vec<Term<Fee>> = needed "items",
        /// Part of a fee per share that a fraction of a share pays.
        fractions: Option<Term<Fractions>> = "fractions",
        /// Rounding of a percentage to the cent.
        cents: Option<Term<Rounding>> = "cents",
        /// Amount that the plan's limits apply to.
        limits: Option<Term<LimitedAmount>> = "limits",
        /// Percent up to which the company pays discount and fees together.
        covered_up_to: Option<Term<Percent>> = "coveredUpTo",
    }
}

impl FeeTerms {
    /// Returns whether some fee of participants has no figures, so that nobody can take it out.
    pub(crate) fn has_unknown_figures(&self) -> bool {
        self.covered_up_to.is_some() && !self.items.is_empty()
            || self.items.iter().any(|fee| fee.value.is_charged() && fee.value.charge.is_none())
    }
}

/// One fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// The event charged.
    pub on: FeeOn,
    /// The kind of payment charged; `None` for both kinds.
    pub of: Option<PaymentKind>,
    /// The way of paying charged; `None` for all ways.
    pub paid_by: Option<PaidBy>,
    /// The source of the shares charged for; `None` for both sources.
    pub source: Option<MarketSource>,
    /// Dollars or percent; `None` if the plan only names the fee.
    pub charge: Option<Charge>,
    /// Is true if the company pays the fee.
    pub paid_by_company: bool,
}

impl Fee {
    /// Returns whether a participant pays the fee when shares are bought.
    pub(crate) fn is_charged(&self) -> bool {
        !self.paid_by_company && self.on != FeeOn::Sale
    }
}

names! {
    /// Events charged with a fee.
    pub enum FeeOn {
        /// Each purchase.
        Purchase = "purchase",
        /// Each share bought.
        Share = "share",
        /// Enrolment in the plan.
        Enrolment = "enrolment",
        /// A sale of shares, which no answer covers.
        Sale = "sale",
    }
}

/// Amounts of a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// Dollars.
    Amount(Money),
    /// Dollars on each share.
    PerShare(Price),
    /// Percent of the payment.
    Percent {
        /// The percentage.
        percent: Percent,
        /// Least fee, in dollars.
        at_least: Option<Money>,
        /// Greatest fee, in dollars.
        at_most: Option<Money>,
    },
}

names! {
    /// Parts of a fee per share that a fraction of a share pays.
    pub enum Fractions {
        /// Its part of the fee.
        Part = "part",
        /// The fee of a whole share.
        Whole = "whole",
    }

    /// Amounts that limits apply to.
    pub enum LimitedAmount {
        /// The payment as it is sent.
        BeforeFees = "before-fees",
    }

    /// Uses of the money that buys no share.
    pub enum LeftOver {
        /// The administrator keeps it for the next purchase.
        Kept = "kept",
        /// The participant is paid it.
        PaidOut = "paid-out",
        /// The sender gets it back.
        Refunded = "refunded",
    }
}
