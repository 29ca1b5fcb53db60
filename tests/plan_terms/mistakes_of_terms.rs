//! Mistakes in terms, each reported at its path.

use super::*;

const FEATURES: &str = "known=optional-cash, pre-approved, dividends, new-investors";
const DAY_PRICES: &str = "known=vwap-of-purchase-day, average-price-paid, high-low-average, \
                          high-low-average-of-day-before, last-sale, last-sale-of-day-before, \
                          estimated-value";

#[test]
fn each_mistake_in_a_term_is_reported_at_its_path() {
    for (pointer, value, rest, code, values) in [
        ("/suspended", json!([]), "", "too-few", "minimum=1"),
        ("/suspended", json!(["dividends", "dividends"]), "[1]", "repeated", ""),
        ("/suspended", json!(["dividends", "cash"]), "[1]", "unknown-value", FEATURES),
        ("/suspended", json!("dividends"), "", "wrong-type", "expected=array; found=string"),
        ("/limits/per", json!("week"), "", "unknown-value", "known=payment, month, quarter, year"),
        ("/limits/recurringMinimum", json!("$25"), "", "not-a-number", ""),
        ("/limits/approval", json!("no"), "", "wrong-type", "expected=boolean; found=string"),
        (
            "/limits/existingAfterFirstPurchase",
            json!("yes"),
            "",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        ("/dueDates/standard", json!(-1), "", "out-of-range", "minimum=0; maximum=66"),
        ("/dueDates/standard", json!({}), ".days", "missing", ""),
        (
            "/dueDates/preApproved",
            json!({ "days": 367 }),
            ".days",
            "out-of-range",
            "minimum=0; maximum=366",
        ),
        (
            "/dueDates/preApproved",
            json!({ "days": 25, "before": "due" }),
            ".before",
            "unknown-key",
            "known=days",
        ),
        (
            "/investmentPeriod/oddCents",
            json!("first"),
            "",
            "unknown-value",
            "known=first-days, last-day",
        ),
        (
            "/investmentPeriod/threshold",
            json!("all"),
            "",
            "unknown-value",
            "known=day-returned, period-extended, part-carried-over, all-returned",
        ),
        ("/marketPrice/direct", json!({ "days": 5 }), ".averageOf", "missing", ""),
        ("/marketPrice/direct", json!({ "averageOf": "last-sale" }), ".days", "missing", ""),
        (
            "/marketPrice/direct",
            json!({ "averageOf": "last-sale", "days": 1 }),
            ".days",
            "out-of-range",
            "minimum=2; maximum=66",
        ),
        (
            "/marketPrice/direct",
            json!({ "averageOf": "vwap", "days": 66 }),
            ".averageOf",
            "unknown-value",
            DAY_PRICES,
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale"] }),
            ".highestOf",
            "too-few",
            "minimum=2",
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale", "last-sale"] }),
            ".highestOf[1]",
            "repeated",
            "",
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale", "average-price-paid"], "days": 5 }),
            ".days",
            "unknown-key",
            "known=highestOf",
        ),
        ("/discounts/shares", json!("treasury"), "", "unknown-value", "known=all, company-issued"),
        ("/dividends/cents", json!("up"), "", "unknown-value", "known=down, half-even, half-up"),
        ("/dividends/leastReinvested", json!("101"), "", "out-of-range", "minimum=0; maximum=100"),
        ("/noticeOfChanges", json!(367), "", "out-of-range", "minimum=0; maximum=366"),
        ("/noticeOfChanges", json!("30"), "", "wrong-type", "expected=whole number; found=string"),
    ] {
        let rest = format!(".value{rest}");
        assert_wrong(pointer, &term(&value), &[(&rest, code, values)]);
    }
}

#[test]
fn each_mistake_in_the_band_of_dividends_is_reported_at_its_path() {
    for (value, rest, code, values) in [
        (json!({ "minimum": "2", "clause": "L4" }), ".maximum", "missing", ""),
        (
            json!({ "minimum": "3", "maximum": "2", "clause": "L4" }),
            ".minimum",
            "minimum-above-maximum",
            "minimum=3; maximum=2",
        ),
        (
            json!({ "minimum": "2", "maximum": "2", "value": "standard", "clause": "L4" }),
            ".value",
            "unknown-key",
            "known=minimum, maximum, clause, assumed",
        ),
        (json!({ "clause": "L4" }), ".value", "missing", ""),
        (json!("2"), "", "wrong-type", "expected=object; found=string"),
    ] {
        assert_wrong("/discounts/dividends", &value, &[(rest, code, values)]);
    }
}
