//! Exports for JavaScript: read the request, ask the plan, return the answer. Contains no rules.

#![allow(unreachable_pub, reason = "exports are public for wasm-bindgen")]
#![expect(clippy::missing_errors_doc, reason = "comments here become JSDoc, which says @throws")]

mod arguments;
mod business_days;
mod error;
mod many;
mod parts;
mod plan;
mod questions;
mod tree;

use js_sys::{Array, JSON};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::plan::node::Node;
use crate::plan::{MonthlyTerms, PlanError};
use crate::request::RequestError;

pub use plan::JsPlan;

use error::{plan_error, refused_request, refused_terms, request_error};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = concat!(
    include_str!("js/types/request.d.ts"),
    "\n",
    include_str!("js/types/quote.d.ts"),
    "\n",
    include_str!("js/types/questions.d.ts"),
    "\n",
    include_str!("js/types/plan.d.ts"),
);

/// Checks a file of announced months: one month's terms, or a list of them.
///
/// @param terms the parsed file, or its JSON text
/// @returns the months in their order, each usable as the `month` of a request
/// @throws {PlanError} with every problem of the file
///
/// @example
/// import { Plan, readMonths } from 'dspp'
///
/// const [month] = readMonths('[{ "month": "2008-01", "investmentDate": "2008-01-15", "discount": "1.5" }]')
/// Plan.redwood2007().quote({ month }).due.date // '2008-01-14'
#[wasm_bindgen(js_name = readMonths, unchecked_return_type = "MonthlyTerms[]")]
pub fn read_months(
    #[wasm_bindgen(unchecked_param_type = "MonthlyTerms | readonly MonthlyTerms[] | string")] terms: JsValue,
) -> Result<JsValue, JsValue> {
    in_room(|| {
        let file = file(&terms)?;
        MonthlyTerms::from_node(&file).map_err(|error| plan_error(&error))?;
        match file {
            Node::List(_) => answer(&file),
            month => answer(&[month]),
        }
    })
}

/// Returns whether an error is a `RequestError`, of this copy of the package or another.
///
/// @example
/// import { Plan, isRequestError } from 'dspp'
///
/// try {
///   Plan.redwood2007().quote({ payment: { amount: 2500 } })
/// } catch (error) {
///   isRequestError(error) // true
///   error.problems[0].field // 'payment.amount'
///   error.problems[0].code // 'wrong-type'
/// }
#[wasm_bindgen(js_name = isRequestError, unchecked_return_type = "error is RequestError")]
pub fn is_request_error(#[wasm_bindgen(unchecked_param_type = "unknown")] error: JsValue) -> bool {
    error::is(&error, error::REQUEST_ERROR)
}

/// Returns whether an error is a `PlanError`, of this copy of the package or another.
///
/// @example
/// import { isPlanError, readMonths } from 'dspp'
///
/// try {
///   readMonths({ month: '2008-01', investmentDate: '2008-02-15' })
/// } catch (error) {
///   isPlanError(error) // true
///   error.problems[0].field // '$.investmentDate'
///   error.problems[0].code // 'outside-month'
/// }
#[wasm_bindgen(js_name = isPlanError, unchecked_return_type = "error is PlanError")]
pub fn is_plan_error(#[wasm_bindgen(unchecked_param_type = "unknown")] error: JsValue) -> bool {
    error::is(&error, error::PLAN_ERROR)
}

/// Converts an answer into a plain object.
fn answer<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    Ok(answer.serialize(&Serializer::json_compatible())?)
}

fn read<T>(
    request: &JsValue,
    read: impl FnOnce(&Node) -> Result<T, RequestError>,
) -> Result<T, JsValue> {
    let node = tree::request(request).map_err(refused_request)?;
    read(&node).map_err(|error| request_error(&error))
}

/// Reads a file, parsed or as JSON text.
fn file(terms: &JsValue) -> Result<Node, JsValue> {
    let file = tree::terms(terms).map_err(refused_terms)?;
    let Node::Text(text) = file else { return Ok(file) };
    // Some editors put a byte-order mark before the text.
    let text = text.trim_start_matches('\u{feff}');
    let parsed = JSON::parse(text)
        .map_err(|_| plan_error(&PlanError::not_json("the text is not JSON".to_owned())))?;
    tree::terms(&parsed).map_err(refused_terms)
}

#[wasm_bindgen]
extern "C" {
    /// Calls a function with many arguments, which need room on the stack.
    ///
    /// Returns an option, because compiling the return of a value takes room that a full stack lacks.
    #[wasm_bindgen(js_namespace = ["Number", "isNaN"], js_name = apply, catch)]
    fn call(this: &JsValue, arguments: &Array) -> Result<Option<JsValue>, JsValue>;
}

/// Throws if the stack is nearly full, because an overflow inside WebAssembly leaks memory.
///
/// Keeps the work apart, and exports own their arguments, so that an overflow before this call leaks little.
fn in_room<T>(work: impl FnOnce() -> Result<T, JsValue>) -> Result<T, JsValue> {
    thread_local! {
        static ROOM: Array = Array::new_with_length(1_500);
    }
    ROOM.with(|room| call(&JsValue::NULL, room))?;
    apart(work)
}

#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}
