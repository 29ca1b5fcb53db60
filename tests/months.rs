//! Files of announced months: their values and their mistakes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "util/mistakes.rs"]
mod mistakes;

use dspp::calendar::{CalendarMonth, parse_date};
use dspp::{AnnouncedPeriod, Feature, MonthlyTerms};
use mistakes::{assert_mistakes, mistakes};
use serde_json::{Value, json};

/// Returns a month with every key.
fn complete() -> Value {
    json!({
        "month": "2008-02",
        "investmentDate": "2008-02-15",
        "investmentPeriod": { "start": "2008-01-31", "end": "2008-02-15" },
        "discount": "1.5",
        "preApprovedDiscount": "3",
        "dividendDiscount": "2",
        "thresholdPrice": "30.25",
        "suspended": ["dividends", "new-investors"],
        "dividendPaymentDate": "2008-02-29",
        "dividendPerShare": "0.0498333301",
        "recordDate": "2008-03-07",
        "closures": ["2008-02-14", "2008-02-29"]
    })
}

#[track_caller]
fn read(file: &Value) -> Vec<MonthlyTerms> {
    MonthlyTerms::from_json(&file.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn assert_wrong(file: &Value, expected: &[(&str, &str, &str)]) {
    assert_mistakes(MonthlyTerms::from_json(&file.to_string()), expected);
}

/// Returns a month with one value set.
fn with(key: &str, value: Value) -> Value {
    let mut month = complete();
    month.as_object_mut().unwrap().insert(key.to_owned(), value);
    month
}

#[test]
fn every_key_of_a_month_is_read() {
    let months = read(&complete());
    let date = |text| Some(parse_date(text).unwrap());
    let expected = MonthlyTerms {
        month: CalendarMonth::parse("2008-02").unwrap(),
        investment_date: date("2008-02-15"),
        investment_period: AnnouncedPeriod { start: date("2008-01-31"), end: date("2008-02-15") },
        discount: Some("1.5".parse().unwrap()),
        pre_approved_discount: Some("3".parse().unwrap()),
        dividend_discount: Some("2".parse().unwrap()),
        threshold_price: Some("30.25".parse().unwrap()),
        suspended: vec![Feature::Dividends, Feature::NewInvestors],
        dividend_payment_date: date("2008-02-29"),
        dividend_per_share: Some("0.0498333301".parse().unwrap()),
        record_date: date("2008-03-07"),
        closures: ["2008-02-14", "2008-02-29"].map(|day| parse_date(day).unwrap()).to_vec(),
    };
    assert_eq!(months, [expected]);
}

#[test]
fn a_month_needs_only_its_name() {
    let [month] = read(&json!({ "month": "2008-02" })).try_into().unwrap();
    let expected = MonthlyTerms {
        month: CalendarMonth::parse("2008-02").unwrap(),
        investment_date: None,
        investment_period: AnnouncedPeriod::default(),
        discount: None,
        pre_approved_discount: None,
        dividend_discount: None,
        threshold_price: None,
        suspended: Vec::new(),
        dividend_payment_date: None,
        dividend_per_share: None,
        record_date: None,
        closures: Vec::new(),
    };
    assert_eq!(month, expected);
}

#[test]
fn a_list_keeps_its_order_and_may_be_empty() {
    assert_eq!(read(&json!([])), []);
    let months = read(&json!([{ "month": "2008-03" }, complete(), { "month": "2008-01" }]));
    let names: Vec<_> = months.iter().map(|month| month.month.to_string()).collect();
    assert_eq!(names, ["2008-03", "2008-02", "2008-01"]);
}

#[test]
fn months_come_back_as_their_file_has_them() {
    let file = json!([
        complete(),
        { "month": "2008-03", "investmentPeriod": { "end": "2008-03-14" } },
        { "month": "2008-04" },
    ]);
    let months = read(&file);
    let written = serde_json::to_value(&months).unwrap();
    assert_eq!(written, file);
    assert_eq!(read(&written), months);

    // Leaves out empty parts.
    let empty = json!({ "month": "2008-05", "investmentPeriod": {}, "suspended": ["dividends"], "closures": [] });
    let written = serde_json::to_value(&read(&empty)[0]).unwrap();
    assert_eq!(written, json!({ "month": "2008-05", "suspended": ["dividends"] }));
}

#[test]
fn half_a_period_may_be_announced() {
    let months = read(&with("investmentPeriod", json!({ "start": "2008-02-04" })));
    let announced = AnnouncedPeriod { start: parse_date("2008-02-04"), end: None };
    assert_eq!(months[0].investment_period, announced);
    let months = read(&with("investmentPeriod", json!({})));
    assert_eq!(months[0].investment_period, AnnouncedPeriod::default());
    // A period of one day, on any day of the week.
    read(&with("investmentPeriod", json!({ "start": "2008-02-16", "end": "2008-02-16" })));
}

#[test]
fn months_from_the_first_to_the_last_of_the_calendars_are_read() {
    for month in ["1990-01", "2000-12", "2100-12"] {
        read(&json!({ "month": month }));
    }
    for wrong in ["1989-12", "2101-01", "2008-00", "2008-13", "2008-1", "2008-01-01", "01/2008"] {
        assert_wrong(&json!({ "month": wrong }), &[("$.month", "not-a-month", "")]);
    }
}

#[test]
fn each_mistake_is_reported_at_its_path() {
    let features = "known=optional-cash, pre-approved, dividends, new-investors";
    let prices = "minimum=0.0001; maximum=1000000";
    for (key, value, path, code, values) in [
        ("month", json!(200_802), "$.month", "wrong-type", "expected=string; found=number"),
        ("month", json!(" "), "$.month", "blank", ""),
        ("investmentDate", json!("2008-02-30"), "$.investmentDate", "not-a-date", ""),
        (
            "investmentDate",
            json!("2008-03-01"),
            "$.investmentDate",
            "outside-month",
            "month=2008-02",
        ),
        (
            "investmentDate",
            json!("2009-02-15"),
            "$.investmentDate",
            "outside-month",
            "month=2008-02",
        ),
        (
            "dividendPaymentDate",
            json!("2008-01-31"),
            "$.dividendPaymentDate",
            "outside-month",
            "month=2008-02",
        ),
        (
            "investmentPeriod",
            json!({ "start": "2008-02-15", "end": "2008-02-14" }),
            "$.investmentPeriod.end",
            "period-reversed",
            "start=2008-02-15",
        ),
        (
            "investmentPeriod",
            json!({ "start": "2008-02-15", "days": 10 }),
            "$.investmentPeriod.days",
            "unknown-key",
            "known=start, end",
        ),
        (
            "investmentPeriod",
            json!("2008-02"),
            "$.investmentPeriod",
            "wrong-type",
            "expected=object; found=string",
        ),
        ("discount", json!(1.5), "$.discount", "wrong-type", "expected=string; found=number"),
        ("discount", json!("1.5%"), "$.discount", "not-a-number", ""),
        (
            "preApprovedDiscount",
            json!("100.5"),
            "$.preApprovedDiscount",
            "out-of-range",
            "minimum=0; maximum=100",
        ),
        ("thresholdPrice", json!("0"), "$.thresholdPrice", "out-of-range", prices),
        (
            "thresholdPrice",
            Value::Null,
            "$.thresholdPrice",
            "wrong-type",
            "expected=string; found=null",
        ),
        ("dividendPerShare", json!("0.00009"), "$.dividendPerShare", "out-of-range", prices),
        (
            "dividendPerShare",
            json!("1.00000000001"),
            "$.dividendPerShare",
            "too-many-decimals",
            "decimals=10",
        ),
        ("suspended", json!([]), "$.suspended", "too-few", "minimum=1"),
        ("suspended", json!(["dividend"]), "$.suspended[0]", "unknown-value", features),
        ("suspended", json!(["dividends", "dividends"]), "$.suspended[1]", "repeated", ""),
        ("closures", json!(["2008-02-14", "14 Feb"]), "$.closures[1]", "not-a-date", ""),
        (
            "closures",
            json!(vec!["2008-02-14"; 1001]),
            "$.closures",
            "too-many-closures",
            "maximum=1000",
        ),
    ] {
        assert_wrong(&with(key, value), &[(path, code, values)]);
    }
}

#[test]
fn every_mistake_in_a_list_is_reported_at_once() {
    let file = json!([
        { "month": "2008-01", "discount": "lots" },
        { "investmentDate": "2008-02-15", "dividend": "0.75" },
        "2008-03",
        { "month": "2008-01", "closures": "none" },
        { "month": "2008-13", "investmentDate": "2008-12-15" }
    ]);
    let keys = "known=month, investmentDate, investmentPeriod, discount, preApprovedDiscount, \
                dividendDiscount, thresholdPrice, suspended, dividendPaymentDate, dividendPerShare, \
                recordDate, closures";
    assert_wrong(
        &file,
        &[
            ("$[0].discount", "not-a-number", ""),
            ("$[1].month", "missing", ""),
            ("$[1].dividend", "unknown-key", keys),
            ("$[2]", "wrong-type", "expected=object; found=string"),
            ("$[3].month", "repeated", ""),
            ("$[3].closures", "wrong-type", "expected=array; found=string"),
            ("$[4].month", "not-a-month", ""),
        ],
    );
}

#[test]
fn a_list_has_no_more_months_than_the_calendars() {
    let first = CalendarMonth::parse("1990-01").unwrap();
    let all: Vec<_> = (0..1332)
        .map(|months| json!({ "month": first.plus(months).unwrap().to_string() }))
        .collect();
    assert_eq!(read(&json!(all)).last().unwrap().month.to_string(), "2100-12");
    let file = json!(vec![json!({ "month": "2008-01" }); 1333]);
    assert_wrong(&file, &[("$", "too-many-months", "maximum=1332")]);
}

#[test]
fn json_that_is_not_a_file_of_months_is_refused() {
    for (text, expected) in [
        ("null", "expected=object; found=null"),
        ("\"2008-01\"", "expected=object; found=string"),
        ("5", "expected=object; found=number"),
    ] {
        assert_mistakes(MonthlyTerms::from_json(text), &[("$", "wrong-type", expected)]);
    }
    for text in ["", "[", "{ month: 1 }", "[] []"] {
        let mistakes = mistakes(MonthlyTerms::from_json(text));
        let [(path, "not-json", reason)] = mistakes.as_slice() else { panic!("{mistakes:?}") };
        assert!(path == "$" && reason.starts_with("reason="), "{path} {reason}");
    }
    let twice = r#"{ "month": "2008-01", "month": "2008-02" }"#;
    assert_mistakes(MonthlyTerms::from_json(twice), &[("$.month", "duplicate-key", "")]);
}
