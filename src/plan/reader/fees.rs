//! Reads fees.

use super::super::{Charge, Fee, FeeOn, FeeTerms, PaidBy};
use super::{items, section};
use crate::explain::Code;
use crate::explain::source::Term;
use crate::plan::checker::{Checker, Fields};

pub(super) fn fees(checker: &mut Checker, file: &Fields<'_>) -> Option<FeeTerms> {
    let fees = section(checker, file, "fees", &["items", "coveredUpTo"])?;
    checker.required(&fees, "items");
    let known = ["on", "paidBy", "amount", "percent", "atMost", "clause", "assumed"];
    let items = items(checker, &fees, "items", &known, fee);
    let covered_up_to = checker.optional_term(&fees, "coveredUpTo", Checker::quantity);
    Some(FeeTerms { items, covered_up_to })
}

fn fee(checker: &mut Checker, fee: &Fields<'_>) -> Option<Term<Fee>> {
    let on = checker.required(fee, "on").and_then(|at| {
        let all = [FeeOn::Purchase, FeeOn::Share, FeeOn::Enrolment];
        all.get(checker.choice_of_names(&at, &["purchase", "share", "enrolment"])?).copied()
    });
    let paid_by = fee.optional("paidBy").and_then(|at| {
        let all = [PaidBy::Check, PaidBy::BankDebit];
        all.get(checker.choice_of_names(&at, &["check", "bank-debit"])?).copied()
    });
    let charge = charge(checker, fee);
    let at_most = fee.optional("atMost").and_then(|at| checker.quantity(&at));
    let source = checker.source(fee);
    let value = Fee { on: on?, paid_by, charge: charge?, at_most };
    Some(Term { value, source: source? })
}

/// Reads dollars or percent, exactly one of them.
fn charge(checker: &mut Checker, fee: &Fields<'_>) -> Option<Charge> {
    match (fee.optional("amount"), fee.optional("percent")) {
        (Some(_), Some(_)) => {
            checker.report(fee.path(), Code::TwoCharges, &[]);
            None
        }
        (None, Some(percent)) => checker.quantity(&percent).map(Charge::Percent),
        _ => {
            let amount = checker.required(fee, "amount")?;
            checker.quantity(&amount).map(Charge::Amount)
        }
    }
}
