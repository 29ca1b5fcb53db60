//! Fees.

use super::super::checker::{Checker, Fields};
use super::super::{Charge, Fee, FeeOn, FeeTerms, PaidBy};
use super::{items, optional, section};
use crate::clause::Term;

pub(super) fn fees(checker: &mut Checker, file: &Fields<'_>) -> Option<Option<FeeTerms>> {
    let Some(fees) = section(checker, file, "fees", &["items", "coveredUpTo"])? else {
        return Some(None);
    };
    checker.required(&fees, "items");
    let known = ["on", "paidBy", "amount", "percent", "atMost", "clause", "assumed"];
    let items = items(checker, &fees, "items", &known, fee);
    let covered_up_to = checker.optional_term(&fees, "coveredUpTo", Checker::quantity);
    Some(Some(FeeTerms { items: items?, covered_up_to: covered_up_to? }))
}

fn fee(checker: &mut Checker, fee: &Fields<'_>) -> Option<Term<Fee>> {
    let on = checker.required(fee, "on").and_then(|at| {
        let known = [
            ("purchase", FeeOn::Purchase),
            ("share", FeeOn::Share),
            ("enrolment", FeeOn::Enrolment),
        ];
        checker.choice(&at, &known)
    });
    let paid_by = optional(fee.optional("paidBy"), |at| {
        checker.choice(at, &[("check", PaidBy::Check), ("bank-debit", PaidBy::BankDebit)])
    });
    let charge = charge(checker, fee);
    let at_most = optional(fee.optional("atMost"), |at| checker.quantity(at));
    let source = checker.source(fee);
    let value = Fee { on: on?, paid_by: paid_by?, charge: charge?, at_most: at_most? };
    Some(Term { value, source: source? })
}

/// Dollars or percent, exactly one of the two.
fn charge(checker: &mut Checker, fee: &Fields<'_>) -> Option<Charge> {
    match (fee.optional("amount"), fee.optional("percent")) {
        (Some(_), Some(_)) => {
            checker.report(fee.path(), "two-charges", &[]);
            None
        }
        (None, Some(percent)) => checker.quantity(&percent).map(Charge::Percent),
        _ => {
            let amount = checker.required(fee, "amount")?;
            checker.quantity(&amount).map(Charge::Amount)
        }
    }
}
