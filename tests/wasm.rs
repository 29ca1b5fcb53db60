//! The golden cases, and calls of the exports with JavaScript values, compiled to WebAssembly and run in Node.
//!
//! `tests/wasm_browser.rs` runs the same tests in browsers.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod util;

use dspp::js::{JsPlan, is_plan_error, is_request_error};
use js_sys::{Error, JSON, Object, Reflect};
use util::test_all_golden_cases;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

test_all_golden_cases!(#[wasm_bindgen_test]);

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

/// Returns the first problem of a thrown error as JSON, and checks its class and name.
#[track_caller]
fn thrown(result: Result<impl Sized, JsValue>, name: &str) -> String {
    let Err(error) = result else { panic!("nothing was thrown") };
    assert!(error.is_instance_of::<Error>(), "{error:?}");
    assert_eq!(get(&error, "name"), name);
    for key in ["name", "code", "problems"] {
        assert!(Object::has_own(error.unchecked_ref::<Object>(), &key.into()), "{key} is its own");
    }
    let problem = get(&get(&error, "problems"), "0");
    assert_eq!(get(&error, "code"), get(&problem, "code"));
    assert_eq!(is_request_error(error.clone()), name == "RequestError");
    assert_eq!(is_plan_error(error.clone()), name == "PlanError");
    json(&problem)
}

#[wasm_bindgen_test]
fn an_answer_is_a_plain_object() {
    let request = js(r#"{ "market": { "price": "34.12" }, "month": { "discount": "1.5" } }"#);
    let quote = JsPlan::redwood_2007().unwrap().quote(request).unwrap();
    let prototype = Object::get_prototype_of(&quote);
    assert!(Object::is(&prototype, &Object::get_prototype_of(&Object::new())), "no class, no Map");
    assert_eq!(get(&quote, "tier"), JsValue::NULL);
    assert_eq!(json(&get(&quote, "market")), r#"{"price":"34.1200","exact":"853/25"}"#);
    assert_eq!(get(&get(&quote, "purchase"), "price"), "33.6082");
}

#[wasm_bindgen_test]
fn a_request_with_an_unknown_key_throws_a_request_error() {
    let plan = JsPlan::redwood_2007().unwrap();
    let problem = thrown(plan.quote(js(r#"{ "payment": { "sum": "5" } }"#)), "RequestError");
    let known = "kind, amount, sentThisMonth, sentThisQuarter, sentThisYear, recurring, approved, sharesHeld, reinvested, method";
    let expected = format!(
        r#"{{"field":"payment.sum","code":"unknown-key","values":{{"known":"{known}"}},"clause":null}}"#
    );
    assert_eq!(problem, expected);
}

#[wasm_bindgen_test]
fn a_file_that_is_not_a_plan_throws_a_plan_error() {
    let problem = thrown(JsPlan::new(js("[7]")), "PlanError");
    assert!(problem.starts_with(r#"{"field":"$[0]","code":"wrong-type""#), "{problem}");
    thrown(JsPlan::new("{".into()), "PlanError");
}

#[wasm_bindgen_test]
fn only_own_keys_are_read() {
    let plan = JsPlan::redwood_2007().unwrap();
    let prototype = js(r#"{ "payment": 5, "sum": "5" }"#);
    let inherited = Object::create(prototype.unchecked_ref::<Object>());
    assert_eq!(json(&plan.quote(inherited.into()).unwrap()), json(&plan.quote(js("{}")).unwrap()));
}
