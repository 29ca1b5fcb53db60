//! Reads fees.

use super::super::{Charge, Fee, FeeTerms};
use crate::explain::Code;
use crate::explain::source::Term;
use crate::plan::checker::{At, Checker, Fields, Value};

impl Value for FeeTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let fees = checker.object(at, &["items", "coveredUpTo"])?;
        let items = checker.needed(&fees, "items");
        let covered_up_to = checker.value(&fees, "coveredUpTo");
        Some(Self { items: items?, covered_up_to })
    }
}

impl Value for Term<Fee> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let known = ["on", "paidBy", "amount", "percent", "atMost", "clause", "assumed"];
        let fee = checker.object(at, &known)?;
        let on = checker.needed(&fee, "on");
        let paid_by = checker.value(&fee, "paidBy");
        let charge = charge(checker, &fee);
        let at_most = checker.value(&fee, "atMost");
        let source = checker.source(&fee);
        let value = Fee { on: on?, paid_by, charge: charge?, at_most };
        Some(Self { value, source: source? })
    }
}

/// Reads dollars or percent, exactly one of them.
fn charge(checker: &mut Checker, fee: &Fields<'_>) -> Option<Charge> {
    match (fee.optional("amount"), fee.optional("percent")) {
        (Some(_), Some(_)) => {
            checker.report(fee.path(), Code::TwoCharges, &[]);
            None
        }
        (None, Some(_)) => checker.value(fee, "percent").map(Charge::Percent),
        _ => checker.needed(fee, "amount").map(Charge::Amount),
    }
}
