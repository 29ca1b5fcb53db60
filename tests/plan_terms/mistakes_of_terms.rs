//! Mistakes in terms, each named at its place.

use super::*;

/// Checks that the built-in file with one value changed or added has exactly these mistakes: path behind that value, code,
/// and values.
#[track_caller]
fn assert_wrong(pointer: &str, value: &Value, expected: &[(&str, &str, &str)]) {
    let mut file = plan_file();
    set(&mut file, pointer, value.clone());
    let paths: Vec<_> =
        expected.iter().map(|(rest, ..)| [&path_of(pointer), *rest].concat()).collect();
    let expected: Vec<_> = paths
        .iter()
        .zip(expected)
        .map(|(path, (_, code, values))| (path.as_str(), *code, *values))
        .collect();
    assert_mistakes(Plan::from_json(&file.to_string()), &expected);
}

const FEATURES: &str = "known=optional-cash, pre-approved, dividends, new-investors";
const DAY_PRICES: &str = "known=vwap-of-purchase-day, average-price-paid, high-low-average, \
                          high-low-average-of-day-before, last-sale, last-sale-of-day-before, \
                          estimated-value";
const DAYS: &str = "known=terms-set, investment-date, due, period-start, period-end, pre-approved-due, record-date";

#[test]
fn each_mistake_in_a_term_is_named_at_its_place() {
    for (pointer, value, rest, code, values) in [
        ("/suspended", json!([]), "", "too-few", "minimum=1"),
        ("/suspended", json!(["dividends", "dividends"]), "[1]", "repeated", ""),
        ("/suspended", json!(["dividends", "cash"]), "[1]", "unknown-value", FEATURES),
        ("/suspended", json!("dividends"), "", "wrong-type", "expected=array; found=string"),
        ("/limits/per", json!("week"), "", "unknown-value", "known=payment, month, quarter, year"),
        ("/limits/recurringMinimum", json!("$25"), "", "not-a-number", ""),
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
fn each_mistake_in_a_rule_of_a_day_is_named_at_its_place() {
    let rolls = "known=following, preceding, nearest";
    for (rule, rest, code, values) in [
        (
            json!({ "dayOfMonth": 0, "roll": "nearest" }),
            ".dayOfMonth",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (
            json!({ "dayOfMonth": 32, "roll": "nearest" }),
            ".dayOfMonth",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (json!({ "dayOfMonth": 15, "roll": "modified" }), ".roll", "unknown-value", rolls),
        (
            json!({ "dividendPaymentDate": false, "roll": "nearest" }),
            ".dividendPaymentDate",
            "unknown-value",
            "known=true",
        ),
        (
            json!({ "dividendPaymentDate": "2008-01-21", "roll": "nearest" }),
            ".dividendPaymentDate",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        (
            json!({ "businessDays": 67, "before": "due" }),
            ".businessDays",
            "out-of-range",
            "minimum=0; maximum=66",
        ),
        (
            json!({ "businessDays": -1, "after": "due" }),
            ".businessDays",
            "out-of-range",
            "minimum=0; maximum=66",
        ),
        (json!({ "businessDays": 1, "after": "today" }), ".after", "unknown-value", DAYS),
        (
            json!({ "tradingDays": 0, "startingOn": "due", "bothEnds": true }),
            ".tradingDays",
            "out-of-range",
            "minimum=1; maximum=66",
        ),
        (
            json!({ "tradingDays": 67, "endingOn": "due", "bothEnds": true }),
            ".tradingDays",
            "out-of-range",
            "minimum=1; maximum=66",
        ),
        (
            json!({ "tradingDays": 12, "endingOn": "due", "bothEnds": 1 }),
            ".bothEnds",
            "wrong-type",
            "expected=boolean; found=number",
        ),
        (json!("22nd"), "", "wrong-type", "expected=object; found=string"),
    ] {
        let rest = format!(".termsSet.value{rest}");
        assert_wrong("/schedule", &json!({ "termsSet": term(&rule) }), &[(&rest, code, values)]);
    }
    assert_wrong(
        "/schedule",
        &json!({ "termsSet": term(&json!({ "dividendPaymentDate": false, "dayOfMonth": 0, "roll": "up" })) }),
        &[
            (".termsSet.value.dividendPaymentDate", "unknown-value", "known=true"),
            (".termsSet.value.dayOfMonth", "out-of-range", "minimum=1; maximum=31"),
            (".termsSet.value.roll", "unknown-value", rolls),
        ],
    );
}

#[test]
fn keys_that_make_no_rule_are_refused_together() {
    let known = "known=dayOfMonth + roll, dividendPaymentDate + roll, businessDays + before, \
                 businessDays + after, tradingDays + startingOn + bothEnds, \
                 tradingDays + endingOn + bothEnds, daysOfMonth + roll, lastDay + roll, \
                 eachWeek + roll, nth + weekday + roll";
    for rule in [
        json!({}),
        json!({ "dayOfMonth": 15 }),
        json!({ "roll": "following" }),
        json!({ "dividendPaymentDate": true, "dayOfMonth": 15 }),
        json!({ "businessDays": 1 }),
        json!({ "businessDays": 1, "before": "due", "after": "due" }),
        json!({ "businessDays": 1, "before": "due", "roll": "following" }),
        json!({ "tradingDays": 12, "startingOn": "due" }),
        json!({ "tradingDays": 12, "before": "due", "bothEnds": true }),
        json!({ "dayOfMonth": 15, "roll": "following", "month": 1 }),
    ] {
        let schedule = json!({ "periodEnd": term(&rule) });
        assert_wrong("/schedule", &schedule, &[(".periodEnd.value", "unknown-rule", known)]);
    }
}

#[test]
fn a_rule_that_leads_back_to_itself_is_refused_with_each_rule_of_the_circle() {
    let after = |day: &str| term(&json!({ "businessDays": 1, "after": day }));
    let circular = |schedule: Value, keys: &[&str]| {
        let paths: Vec<_> = keys.iter().map(|key| format!(".{key}.value")).collect();
        let expected: Vec<_> = paths.iter().map(|path| (path.as_str(), "circular", "")).collect();
        assert_wrong("/schedule", &schedule, &expected);
    };
    circular(json!({ "termsSet": after("terms-set") }), &["termsSet"]);
    // A due date comes from the day that it is due for.
    circular(json!({ "investmentDate": after("due") }), &["investmentDate"]);
    circular(json!({ "periodStart": after("pre-approved-due") }), &["periodStart"]);
    circular(
        json!({ "periodStart": after("period-end"), "periodEnd": after("period-start") }),
        &["periodStart", "periodEnd"],
    );
    // The terms are set by a day of the circle, and are none of it.
    circular(
        json!({
            "termsSet": after("period-start"),
            "periodStart": after("period-end"),
            "periodEnd": term(&json!({ "tradingDays": 5, "startingOn": "period-start", "bothEnds": true }))
        }),
        &["periodStart", "periodEnd"],
    );
    circular(
        json!({
            "termsSet": after("due"),
            "investmentDate": after("period-end"),
            "periodStart": after("terms-set"),
            "periodEnd": after("pre-approved-due")
        }),
        &["termsSet", "investmentDate", "periodStart", "periodEnd"],
    );
    // A day without a rule ends the chain.
    circular(json!({ "termsSet": after("due"), "periodEnd": after("terms-set") }), &[]);
}

#[test]
fn each_mistake_in_bank_debits_is_named_at_its_place() {
    for (debits, rest, code, values) in [
        (json!({ "daysOfMonth": [], "roll": "following" }), ".daysOfMonth", "too-few", "minimum=1"),
        (
            json!({ "daysOfMonth": [1, 32], "roll": "following" }),
            ".daysOfMonth[1]",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (json!({ "daysOfMonth": [1] }), ".roll", "missing", ""),
        (json!({ "roll": "following" }), ".daysOfMonth", "missing", ""),
        (
            json!({ "daysOfMonth": [1], "roll": "following", "dayOfMonth": 1 }),
            ".dayOfMonth",
            "unknown-key",
            "known=daysOfMonth, roll",
        ),
    ] {
        let rest = format!(".bankDebits.value{rest}");
        let schedule = json!({ "bankDebits": term(&debits) });
        assert_wrong("/schedule", &schedule, &[(&rest, code, values)]);
    }
}

#[test]
fn each_mistake_in_a_fee_is_named_at_its_place() {
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

#[test]
fn each_mistake_in_the_band_of_dividends_is_named_at_its_place() {
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
