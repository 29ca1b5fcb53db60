//! Reads fees, and the terms of credited shares.

use super::super::object::Object;
use super::super::{Charge, Fee, FeeOn, PaymentKind, RoundingTerms, ShareTerms};
use super::minimum_within;
use crate::explain::{Code, Term};
use crate::plan::checker::{At, Checker, Fields, Value};
use crate::values::{Money, Percent};

impl Value for Term<Fee> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let known = [
            "on",
            "of",
            "paidBy",
            "source",
            "amount",
            "percent",
            "atLeast",
            "atMost",
            "paidByCompany",
            "clause",
            "assumed",
        ];
        let fee = checker.object(at, &known)?;
        let on = checker.needed(&fee, "on");
        let of = checker.value(&fee, "of");
        if on == Some(FeeOn::Enrolment) && of == Some(PaymentKind::Dividend) {
            // Enrolment takes optional cash.
            checker.report(
                fee.path_of("of"),
                Code::UnknownValue,
                &[("known", &PaymentKind::OptionalCash)],
            );
        }
        let paid_by = checker.value(&fee, "paidBy");
        let from = checker.value(&fee, "source");
        let charge = charge(checker, &fee, on == Some(FeeOn::Share));
        let paid_by_company = checker.value(&fee, "paidByCompany").unwrap_or(false);
        let source = checker.source(&fee);
        let value = Fee { on: on?, of, paid_by, source: from, charge, paid_by_company };
        Some(Self { value, source: source? })
    }
}

/// Reads dollars or percent, not both; a fee per share is in dollars.
fn charge(checker: &mut Checker, fee: &Fields<'_>, is_per_share: bool) -> Option<Charge> {
    let has = |key| fee.optional(key).is_some();
    if has("amount") && has("percent") {
        checker.report(fee.path(), Code::TwoCharges, &[]);
    }
    if is_per_share {
        checker.alone(fee, "amount", &["percent"]);
    }
    if !has("percent") {
        checker.alone(fee, "percent", &["atLeast", "atMost"]);
    }
    let percent: Option<Percent> = checker.value(fee, "percent");
    let [at_least, at_most]: [Option<Money>; 2] =
        ["atLeast", "atMost"].map(|key| checker.value(fee, key));
    if let (Some(least), Some(most)) = (at_least, at_most) {
        minimum_within(checker, fee.path_of("atLeast"), least, most);
    }
    let amount = if is_per_share {
        checker.value(fee, "amount").map(Charge::PerShare)
    } else {
        checker.value(fee, "amount").map(Charge::Amount)
    };
    percent.map(|percent| Charge::Percent { percent, at_least, at_most }).or(amount)
}

/// Reads the rounding of the shares, beside which the use of left-over money may stand.
impl Value for ShareTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let shares = checker.object(at, &["decimals", "rounding", "leftOver"])?;
        let rounding = RoundingTerms::of(checker, &shares);
        let left_over = checker.value(&shares, "leftOver");
        Some(Self { rounding: rounding?, left_over })
    }
}
