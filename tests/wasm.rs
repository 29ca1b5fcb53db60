//! The golden cases, and what the scripts of the package call, compiled to WebAssembly and run in Node.
//!
//! `tests/wasm_browser.rs` runs the same in browsers.
//!
//! Values of texts stand in the order of `js/request.js` and `js/answer.js`, with U+001F between them.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::wasm::{WasmPlan, add_business_days, closures, closures_known_through, is_business_day};
use util::{PLAN_FILE, test_all_golden_cases};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

test_all_golden_cases!(#[wasm_bindgen_test]);

/// Who sends what, the month, the market, the days, what only one question takes; then the fills.
#[rustfmt::skip]
const WORKED: [&str; 28] = [
    "existing", "optional-cash", "2500.00", "0.00", "", "", "",
    "", "2008-01-15", "", "", "1.5", "", "", "", "", "", "", "",
    "direct", "",
    "2008-01-02", "",
    "",
    "rows", "1", "34.12", "200",
];

/// The worked example with some values changed.
fn request(changes: &[(usize, &str)]) -> Vec<u8> {
    let mut values = WORKED;
    for &(slot, value) in changes {
        values[slot] = value;
    }
    values.join("\u{1f}").into_bytes()
}

fn plan() -> WasmPlan {
    WasmPlan::redwood_2007()
}

/// Each has a separator before it.
#[track_caller]
fn values(text: &str) -> Vec<&str> {
    let Some(values) = text.strip_prefix('\u{1f}') else { panic!("{text:?} does not begin so") };
    values.split('\u{1f}').collect()
}

/// The text of the problems that were thrown.
#[track_caller]
fn thrown<T>(result: Result<T, JsValue>) -> String {
    let Err(error) = result else { panic!("nothing was thrown") };
    error.as_string().unwrap_or_else(|| panic!("{error:?} is not text"))
}

#[wasm_bindgen_test]
fn the_built_in_plan_is_the_plan_file() {
    let read = WasmPlan::new(PLAN_FILE).unwrap();
    assert_eq!(plan().quote(&request(&[])).unwrap(), read.quote(&request(&[])).unwrap());
}

#[wasm_bindgen_test]
#[rustfmt::skip]
fn a_quote_is_one_text_with_its_values_in_order() {
    let quote = plan().quote(&request(&[])).unwrap();
    let parts = [
        "accepted", "redwood-2007", "standard",
        "1", "100.00", "10000.00", "10000.00", "100.00",
        "",
        "1", "2008-01-14", "Monday", "2008-01-15", "8", "", "",
        "1", "34.1200", "853/25",
        "1", "1.5", "0", "3",
        "1", "33.6082", "168041/5000", "74.386608", "38.07",
        "18", "plan", "governing-document", "L5", "", "",
        "2", "document", "Prospectus Supplement", "date", "2007-11-23", "governs",
    ];
    assert_eq!(values(&quote)[..parts.len()], parts);
    assert_eq!(values(&quote).last(), Some(&"0"), "no problems");
}

#[wasm_bindgen_test]
fn a_part_that_is_not_there_is_one_empty_value() {
    let dividend = plan().quote(&request(&[(1, "dividend"), (26, "x")])).unwrap();
    #[rustfmt::skip]
    let parts = [
        "incomplete", "redwood-2007", "standard",
        "",
        "1", "2500.00", "2500.00", "0.00",
        "",
        "",
        "1", "1.5", "0", "3",
        "",
    ];
    assert_eq!(values(&dividend)[..parts.len()], parts);
    let problem = ["1", "market.fills[0].price", "not-a-number", "", "0"];
    assert!(values(&dividend).ends_with(&problem), "{dividend}");
}

#[wasm_bindgen_test]
fn a_payment_for_shares_stands_before_its_quote() {
    let answer = plan().payment_for_shares(&request(&[(23, "100")])).unwrap();
    assert_eq!(values(&answer)[..4], ["3360.82", "accepted", "redwood-2007", "standard"]);
    let none = plan().payment_for_shares(&request(&[])).unwrap();
    assert_eq!(values(&none)[..2], ["", "incomplete"]);
}

#[wasm_bindgen_test]
fn payments_come_as_one_value_and_stand_before_their_month() {
    let rows = "rows\u{1e}2008-01-03\u{1e}4000\u{1e}2008-01-02\u{1e}6000.01";
    let text = "text\u{1e}2008-01-03, 4000\n2008-01-02, 6000.01";
    for list in [rows, text] {
        let answer = plan().payments(&request(&[(23, list)])).unwrap();
        let first = ["2", "1", "2008-01-02", "6000.01", "existing", "0.00", "3999.99", "accepted"];
        assert_eq!(values(&answer)[..8], first);
        let month = ["10000.01", "needs-approval", "", "0.00", "5", "limits", "sent-in-time"];
        assert!(values(&answer).windows(7).any(|window| window == month), "{answer}");
        assert_eq!(values(&answer).last(), Some(&"0"), "no problems");
    }
    let none = plan().payments(&request(&[(3, "x")])).unwrap();
    assert_eq!(values(&none)[..4], ["0", "", "incomplete", ""]);
    assert!(values(&none).ends_with(&["1", "sentThisMonth", "not-a-number", "", "0"]));
    for wrong in ["columns\u{1e}1", "rows\u{1e}2008-01-02"] {
        let thrown = thrown(plan().payments(&request(&[(23, wrong)])));
        assert_eq!(values(&thrown), ["1", "", "unreadable-request", "", "0"]);
    }
}

#[wasm_bindgen_test]
#[rustfmt::skip]
fn a_schedule_has_its_rows_before_its_problems() {
    let month = ["", "2008-01-15", "", "", "", "", "", "", "", "", "", ""].join("\u{1f}");
    let asked = ["2008-01", "1", "2008-01-10\u{1e}2008-01-09", "", "1", &month].join("\u{1f}");
    let answer = plan().schedule(asked.as_bytes()).unwrap();
    let row = [
        "1", "2008-01", "redwood-2007", "", "2008-01-15", "2008-01-14", "", "", "", "", "2008-01-08", "",
        "7", "schedule", "calendar",
    ];
    assert_eq!(values(&answer)[..row.len()], row);
    let announced = [
        "schedule", "schedule-announced", "", "", "", "1", "day", "investment-date", "2008-01-15",
    ];
    assert!(values(&answer).windows(9).any(|window| window == announced), "{answer}");
    assert_eq!(values(&answer).last(), Some(&"0"), "no problems");

    let none = plan().schedule(["", "", "", "", "0"].join("\u{1f}").as_bytes()).unwrap();
    assert_eq!(values(&none), ["0", "1", "from", "missing", "", "0"]);
    for wrong in ["", "2008-01", "2008-01\u{1f}\u{1f}\u{1f}\u{1f}", "2008-01\u{1f}\u{1f}\u{1f}\u{1f}1\u{1f}2008-01"] {
        let thrown = thrown(plan().schedule(wrong.as_bytes()));
        assert_eq!(values(&thrown), ["1", "", "unreadable-request", "", "0"]);
    }
}

#[wasm_bindgen_test]
#[rustfmt::skip]
fn a_price_list_has_its_rows_before_its_quote() {
    let list = plan().price_list(&request(&[(23, "3")])).unwrap();
    assert_eq!(values(&list)[..21], [
        "standard", "3",
        "0", "", "34.1200", "853/25", "73.270808", "0.00",
        "1.5", "true", "33.6082", "168041/5000", "74.386608", "38.07",
        "3", "", "33.0964", "82741/2500", "75.536916", "77.32",
        "accepted",
    ]);
    let wrong = plan().price_list(&request(&[(23, "0")])).unwrap();
    assert_eq!(values(&wrong)[..3], ["standard", "0", "accepted"]);
}

#[wasm_bindgen_test]
#[rustfmt::skip]
fn the_days_of_a_period_come_as_one_value_and_stand_before_their_totals() {
    let rows = "rows\u{1e}2008-01-02\u{1e}30\u{1e}text\u{1e}\u{1e}\
                2008-01-03\u{1e}\u{1e}rows\u{1e}2\u{1e}29\u{1e}1\u{1e}31\u{1e}3";
    let text = "text\u{1e}2008-01-03, 30.5\n2008-01-02, 30";
    for days in [rows, text] {
        let spread = request(&[
            (2, "10000.01"), (4, "true"), (9, "2008-01-02"), (10, "2008-01-03"), (11, ""),
            (13, "30.5"), (21, ""), (23, days), (19, ""), (24, "text"), (25, ""), (26, ""), (27, ""),
        ]);
        let answer = plan().investment_period(&spread).unwrap();
        assert_eq!(values(&answer)[..28], [
            "2",
            "2008-01-02", "5000.01", "1", "30.0000", "30/1", "not-met", "", "", "0.000000", "5000.01",
            "2008-01-03", "5000.00", "1", "30.5000", "61/2", "met", "30.5000", "61/2", "163.934426", "",
            "1", "10000.01", "5000.00", "5000.01", "163.934426", "30.5000", "2500000000/81967213",
        ]);
        assert_eq!(values(&answer)[28..31], ["accepted", "redwood-2007", "pre-approved"]);
        assert_eq!(values(&answer).last(), Some(&"0"), "no problems");
    }
    let none = plan().investment_period(&request(&[])).unwrap();
    assert_eq!(values(&none)[..3], ["0", "", "accepted"]);
    for wrong in ["columns\u{1e}1", "rows\u{1e}2008-01-02", "rows\u{1e}2008-01-02\u{1e}1\u{1e}rows\u{1e}2\u{1e}1\u{1e}1"] {
        let thrown = thrown(plan().investment_period(&request(&[(23, wrong)])));
        assert_eq!(values(&thrown), ["1", "", "unreadable-request", "", "0"]);
    }
}

#[wasm_bindgen_test]
fn each_part_is_answered_by_itself() {
    let limits = plan().limits(&request(&[])).unwrap();
    let parts = ["1", "100.00", "10000.00", "10000.00", "100.00", "", "", "", "", "", "6"];
    assert_eq!(values(&limits)[3..14], parts);

    let due = plan().due_date(&request(&[])).unwrap();
    let parts = ["", "", "1", "2008-01-14", "Monday", "2008-01-15", "8", "", "", "", "", "", "5"];
    assert_eq!(values(&due)[3..16], parts);

    let price = plan().purchase_price(&request(&[])).unwrap();
    assert_eq!(values(&price)[3..9], ["", "", "", "1", "34.1200", "853/25"]);
}

#[wasm_bindgen_test]
fn fills_come_as_rows_or_as_their_text() {
    let rows = plan().purchase_price(&request(&[])).unwrap();
    let text = [&WORKED[..24], &["text", "34.12, 50\n34.12;150"]].concat().join("\u{1f}");
    let text = plan().purchase_price(text.as_bytes()).unwrap();
    assert_eq!(values(&rows)[3..18], values(&text)[3..18]);
    let closed = plan().due_date(&request(&[(17, "2008-01-14\u{1e}2008-01-11")])).unwrap();
    assert_eq!(values(&closed)[6], "2008-01-10");
}

#[wasm_bindgen_test]
fn a_text_that_is_no_request_is_thrown_back() {
    let unreadable = ["1", "", "unreadable-request", "", "0"];
    for text in [
        &b""[..],
        b"existing",
        b"\xff",
        &request(&[(0, "somebody")]),
        &request(&[(14, "everything")]),
        &request(&[(24, "columns")]),
        &request(&[(25, "2")]),
    ] {
        assert_eq!(values(&thrown(plan().quote(text))), unreadable, "{text:?}");
    }
    let half_a_fill = WORKED[..27].join("\u{1f}");
    assert_eq!(values(&thrown(plan().limits(half_a_fill.as_bytes()))), unreadable);
}

#[wasm_bindgen_test]
fn a_file_that_is_no_plan_throws_its_problems() {
    for text in ["", "{", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]"] {
        let problems = thrown(WasmPlan::new(text));
        assert_eq!(values(&problems)[..4], ["1", "$", "not-json", ""], "{text}");
    }
    let problems = thrown(WasmPlan::new(&PLAN_FILE.replace("\"USD\"", "\"EUR\"")));
    assert_eq!(values(&problems), ["1", "$.currency", "unknown-value", "", "1", "known", "USD"]);
}

#[wasm_bindgen_test]
fn the_calendars_answer_by_themselves() {
    assert_eq!(is_business_day("2008-03-21", "nyse"), Ok(false));
    assert_eq!(is_business_day("2008-03-21", "federal-reserve"), Ok(true));
    assert_eq!(add_business_days("2008-01-22", -1, "nyse"), Ok("2008-01-18".to_owned()));
    let closed = closures(2007, "nyse").unwrap();
    let begin = ["10", "2007-01-01", "new-years-day", "rule", ""];
    assert_eq!(values(&closed)[..5], begin);
    assert_eq!(values(&closed)[5..9], ["2007-01-02", "mourning-ford", "special", "2006-12-29"]);
    assert!(is_business_day(&closures_known_through(), "nyse").is_ok());
}

#[wasm_bindgen_test]
#[rustfmt::skip]
fn the_calendars_throw_the_problems_of_what_they_cannot_answer() {
    assert_eq!(values(&thrown(is_business_day("2008-02-30", "lse"))), [
        "2",
        "date", "not-a-date", "", "0",
        "calendar", "unknown-value", "", "1", "known", "nyse, federal-reserve",
    ]);
    let range = ["out-of-range", "", "2", "minimum", "1990-01-01", "maximum", "2100-12-31"];
    for (field, problems) in [
        ("date", thrown(add_business_days("2100-12-31", i32::MAX, "nyse"))),
        ("date", thrown(add_business_days("1990-01-02", i32::MIN, "nyse"))),
        ("year", thrown(closures(1989, "nyse"))),
        ("year", thrown(closures(i32::MAX, "federal-reserve"))),
    ] {
        assert_eq!(values(&problems), [&["1", field][..], &range].concat());
    }
}
