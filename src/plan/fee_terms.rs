//! Terms of a plan file: fees, and the money left over.

use serde::Serialize;

use super::RoundingTerms;
use super::object::{is_default, object};
use super::payment_names::{MarketSource, PaidBy, PaymentKind};
use crate::explain::{Term, each_beside};
use crate::values::names::names;
use crate::values::{Money, Percent, Price, Rounding};

object! {
    /// Fees of participants.
    pub struct FeeTerms {
        /// The fees.
        #[serde(serialize_with = "each_beside")]
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
    /// Returns whether participants pay a fee without figures, which cannot be deducted.
    pub(crate) fn has_unknown_figures(&self) -> bool {
        self.covered_up_to.is_some() && !self.items.is_empty()
            || self.items.iter().any(|fee| fee.value.is_charged() && fee.value.charge.is_none())
    }
}

/// One fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fee {
    /// The event charged.
    pub on: FeeOn,
    /// The kind of payment charged; `None` for both kinds.
    #[serde(skip_serializing_if = "is_default")]
    pub of: Option<PaymentKind>,
    /// The way of paying charged; `None` for all ways.
    #[serde(skip_serializing_if = "is_default")]
    pub paid_by: Option<PaidBy>,
    /// The source of the shares charged for; `None` for both sources.
    #[serde(skip_serializing_if = "is_default")]
    pub source: Option<MarketSource>,
    /// Dollars or percent; `None` if the plan only names the fee.
    #[serde(flatten)]
    pub charge: Option<Charge>,
    /// Is true if the company pays the fee.
    #[serde(skip_serializing_if = "is_default")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum Charge {
    /// Dollars.
    Amount(Money),
    /// Dollars on each share.
    #[serde(rename = "amount")]
    PerShare(Price),
    /// Percent of the payment.
    #[serde(untagged)]
    Percent {
        /// The percentage.
        percent: Percent,
        /// Least fee, in dollars.
        #[serde(skip_serializing_if = "is_default")]
        at_least: Option<Money>,
        /// Greatest fee, in dollars.
        #[serde(skip_serializing_if = "is_default")]
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

/// Rounding of credited shares, and the use of the money that buys none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareTerms {
    /// Decimals and rounding of shares.
    #[serde(flatten)]
    pub rounding: RoundingTerms,
    /// Use of the money that buys no share, in plans that say so.
    #[serde(skip_serializing_if = "is_default")]
    pub left_over: Option<Term<LeftOver>>,
}
