//! Mistakes in fees, each reported at its path.

use super::*;

#[test]
fn each_mistake_in_a_fee_is_reported_at_its_path() {
    let fee = |fee: Value| json!({ "items": [fee] });
    for (fees, rest, code, values) in [
        (json!({}), ".items", "missing", ""),
        (
            json!({ "items": [], "coveredUpTo": term(&json!(5)) }),
            ".coveredUpTo.value",
            "wrong-type",
            "expected=string; found=number",
        ),
        (fee(json!({ "amount": "1", "clause": "L4" })), ".items[0].on", "missing", ""),
        (
            fee(json!({ "on": "purchase", "amount": "1", "percent": "1", "clause": "L4" })),
            ".items[0]",
            "two-charges",
            "",
        ),
        (fee(json!({ "on": "purchase", "amount": "1" })), ".items[0]", "no-source", ""),
        (
            fee(json!({ "on": "transfer", "amount": "1", "clause": "L4" })),
            ".items[0].on",
            "unknown-value",
            "known=purchase, share, enrolment, sale",
        ),
        (
            fee(json!({ "on": "purchase", "paidBy": "wire", "amount": "1", "clause": "L4" })),
            ".items[0].paidBy",
            "unknown-value",
            "known=check, one-time-debit, recurring-debit, payroll, bank-debit",
        ),
        (
            fee(json!({ "on": "purchase", "percent": "5", "atMost": "2.505", "clause": "L4" })),
            ".items[0].atMost",
            "too-many-decimals",
            "decimals=2",
        ),
        (
            fee(json!({ "on": "share", "percent": "5", "clause": "L4" })),
            ".items[0].percent",
            "unknown-key",
            "known=amount",
        ),
        (
            fee(json!({ "on": "share", "amount": "0.0000005", "clause": "L4" })),
            ".items[0].amount",
            "too-many-decimals",
            "decimals=6",
        ),
        (
            fee(json!({ "on": "purchase", "amount": "5", "atMost": "2", "clause": "L4" })),
            ".items[0].atMost",
            "unknown-key",
            "known=percent",
        ),
        (
            fee(
                json!({ "on": "purchase", "percent": "5", "atLeast": "3", "atMost": "2", "clause": "L4" }),
            ),
            ".items[0].atLeast",
            "minimum-above-maximum",
            "minimum=3.00; maximum=2.00",
        ),
        (
            fee(json!({ "on": "enrolment", "of": "dividend", "amount": "5", "clause": "L4" })),
            ".items[0].of",
            "unknown-value",
            "known=optional-cash",
        ),
        (
            fee(json!({ "on": "purchase", "source": "exchange", "clause": "L4" })),
            ".items[0].source",
            "unknown-value",
            "known=direct, open-market",
        ),
        (
            fee(json!({ "on": "purchase", "paidByCompany": "yes", "clause": "L4" })),
            ".items[0].paidByCompany",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        (
            json!({ "items": [], "fractions": term(&json!("all")) }),
            ".fractions.value",
            "unknown-value",
            "known=part, whole",
        ),
        (
            json!({ "items": [], "limits": term(&json!("after-fees")) }),
            ".limits.value",
            "unknown-value",
            "known=before-fees",
        ),
    ] {
        assert_wrong("/fees", &fees, &[(rest, code, values)]);
    }
}
