//! Mistakes in the rules of days and in bank debits, each reported at its path.

use super::*;

const DAYS: &str = "known=terms-set, investment-date, due, period-start, period-end, pre-approved-due, record-date";

#[test]
fn each_mistake_in_a_rule_of_a_day_is_reported_at_its_path() {
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
    // A due date counts from the investment day.
    circular(json!({ "investmentDate": after("due") }), &["investmentDate"]);
    circular(json!({ "periodStart": after("pre-approved-due") }), &["periodStart"]);
    circular(
        json!({ "periodStart": after("period-end"), "periodEnd": after("period-start") }),
        &["periodStart", "periodEnd"],
    );
    // The day that sets the terms depends on the circle, but is not part of it.
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
fn each_mistake_in_bank_debits_is_reported_at_its_path() {
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
