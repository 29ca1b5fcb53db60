//! The JavaScript boundary: decode, delegate, encode. No rule is decided here.
//!
//! Called by the scripts in `js/`, which make objects of the texts and typed errors of what is thrown. What is here is what the
//! page begins with, a module of its own; everything else is in `whole`.

#![expect(clippy::missing_errors_doc, reason = "comments here become JSDoc, which says @throws")]

#[cfg(feature = "whole")]
mod whole;

#[cfg(feature = "whole")]
pub use whole::*;

use wasm_bindgen::prelude::*;

use crate::calendar::{self, Calendar, CalendarName};
use crate::editions::Editions;
use crate::plan::Plan;
use crate::request::QuoteRequest;
use crate::trace::Problem;
use crate::wire;

/// A quarter of the code of the standard library's allocator, and as fast.
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

/// A checked plan: one edition, or several.
#[wasm_bindgen(js_name = Plan)]
#[derive(Debug)]
pub struct WasmPlan(Editions);

#[wasm_bindgen(js_class = Plan)]
impl WasmPlan {
    /// Redwood Trust's plan as amended on 23 November 2007.
    #[wasm_bindgen(js_name = redwood2007)]
    pub fn redwood_2007() -> WasmPlan {
        Self(Editions::of_one(Plan::redwood_2007()))
    }

    /// Everything that can be said about a request.
    pub fn quote(&self, request: &[u8]) -> Result<String, JsValue> {
        let (request, _) = decoded(request)?;
        Ok(wire::quote(&self.0.quote(&request)))
    }

    /// The price at every step of the discount band.
    #[wasm_bindgen(js_name = priceList)]
    pub fn price_list(&self, request: &[u8]) -> Result<String, JsValue> {
        let (request, step) = decoded(request)?;
        Ok(wire::price_list::answer(&self.0.for_request(&request).price_list(&request, step)))
    }
}

fn decoded(request: &[u8]) -> Result<(QuoteRequest<'_>, &str), JsValue> {
    wire::request(text(request)?).ok_or_else(unreadable_request)
}

/// The text of a request, which comes as its bytes: scripts make them at once of a text of any length.
fn text(request: &[u8]) -> Result<&str, JsValue> {
    str::from_utf8(request).map_err(|_| unreadable_request())
}

fn unreadable_request() -> JsValue {
    thrown(&[Problem::new("", "unreadable-request", &[])])
}

/// The closed weekdays of a year.
///
/// @throws the problems as text
#[wasm_bindgen]
pub fn closures(year: i32, calendar: &str) -> Result<String, JsValue> {
    let name = calendar_name(calendar).map_err(|problem| thrown(&[problem]))?;
    let closures = Calendar::new(name).closures(year).map_err(|_| beyond_the_calendar("year"))?;
    Ok(wire::closures(&closures))
}

/// The day that a text says; none for other texts.
#[wasm_bindgen(js_name = readDate)]
pub fn read_date(text: &str) -> Option<String> {
    calendar::read_date(text).ok().map(calendar::date_text)
}

fn calendar_name(name: &str) -> Result<CalendarName, Problem<'static>> {
    name.parse().map_err(|_| {
        let known = CalendarName::ALL.map(CalendarName::as_str).join(", ");
        Problem::new("calendar", "unknown-value", &[("known", &known)])
    })
}

fn beyond_the_calendar(field: &'static str) -> JsValue {
    thrown(&[Problem::beyond_the_calendar(field)])
}

fn thrown(problems: &[Problem<'_>]) -> JsValue {
    JsValue::from_str(&wire::problems(problems))
}
