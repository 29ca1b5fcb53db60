//! What the page does not begin with: plan files, the other questions, the calendar by itself.

use chrono::NaiveDate;
use js_sys::{Array, Number, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use super::{
    WasmPlan, beyond_the_calendar, calendar_name, decoded, text, thrown, unreadable_request,
};
use crate::calendar::{self, Calendar, date_text, read_date};
use crate::editions::Editions;
use crate::plan::{MOST_LEVELS, MonthlyTerms, Node, PlanError};
use crate::trace::{Part, Problem};
use crate::wire;

/// What decides at what price: of a dividend, its amount, too.
const PRICE: [Part; 5] = [Part::Plan, Part::Dividend, Part::Market, Part::Discount, Part::Purchase];

#[wasm_bindgen(js_class = Plan)]
impl WasmPlan {
    /// Checks the JSON text of a plan file, or of a list of editions.
    ///
    /// @throws the problems as text
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<WasmPlan, JsValue> {
        let editions = parsed(json).and_then(|file| Editions::from_node(&file));
        editions.map(WasmPlan).map_err(|error| thrown(error.problems()))
    }

    /// The id of the edition in force on a day; empty before the first.
    ///
    /// @throws the problems as text
    #[wasm_bindgen(js_name = editionOn)]
    pub fn edition_on(&self, date: &str) -> Result<String, JsValue> {
        let date = day(date).map_err(|problem| thrown(&[problem]))?;
        Ok(self.0.in_force(date).map_or(String::new(), |plan| plan.id.clone()))
    }

    /// What may be sent this month.
    pub fn limits(&self, request: &[u8]) -> Result<String, JsValue> {
        self.answer(request, &[Part::Limits])
    }

    /// By which day.
    #[wasm_bindgen(js_name = dueDate)]
    pub fn due_date(&self, request: &[u8]) -> Result<String, JsValue> {
        self.answer(request, &[Part::Plan, Part::Due])
    }

    /// At what price.
    #[wasm_bindgen(js_name = purchasePrice)]
    pub fn purchase_price(&self, request: &[u8]) -> Result<String, JsValue> {
        self.answer(request, &PRICE)
    }

    /// The smallest payment that buys so many shares.
    #[wasm_bindgen(js_name = paymentForShares)]
    pub fn payment_for_shares(&self, request: &[u8]) -> Result<String, JsValue> {
        let (request, shares) = decoded(request)?;
        Ok(wire::inverse::answer(&self.0.payment_for_shares(&request, shares)))
    }

    /// The answers to a list of requests, without the steps.
    #[wasm_bindgen(js_name = quoteList)]
    pub fn quote_list(&self, requests: &[u8]) -> Result<String, JsValue> {
        wire::batch::list(&self.0, text(requests)?).ok_or_else(unreadable_request)
    }

    /// The answers to the rows of columns, as columns.
    #[wasm_bindgen(js_name = quoteColumns)]
    pub fn quote_columns(
        &self,
        shared: &[u8],
        places: &[usize],
        columns: &[u8],
    ) -> Result<String, JsValue> {
        let (shared, columns) = (text(shared)?, text(columns)?);
        wire::batch::columns(&self.0, shared, places, columns).ok_or_else(unreadable_request)
    }

    /// Several payments in one month.
    pub fn payments(&self, request: &[u8]) -> Result<String, JsValue> {
        let request = wire::payments::request(text(request)?).ok_or_else(unreadable_request)?;
        Ok(wire::payments::answer(&self.0.payments(&request)))
    }

    /// A pre-approved payment over its investment period.
    #[wasm_bindgen(js_name = investmentPeriod)]
    pub fn investment_period(&self, request: &[u8]) -> Result<String, JsValue> {
        let request = wire::period::request(text(request)?).ok_or_else(unreadable_request)?;
        Ok(wire::period::answer(&self.0.investment_period(&request)))
    }

    /// The days of each month.
    pub fn schedule(&self, request: &[u8]) -> Result<String, JsValue> {
        let request = wire::schedule::request(text(request)?).ok_or_else(unreadable_request)?;
        Ok(wire::schedule::answer(&self.0.schedule(&request)))
    }

    fn answer(&self, request: &[u8], parts: &[Part]) -> Result<String, JsValue> {
        let (request, _) = decoded(request)?;
        Ok(wire::quote(&self.0.quote(&request).only(parts)))
    }
}

fn parsed(json: &str) -> Result<Node, PlanError> {
    let value = js_sys::JSON::parse(json)
        .map_err(|_| PlanError::not_json("the text is not JSON".to_owned()))?;
    node(&value, MOST_LEVELS).ok_or_else(|| PlanError::not_json("nested too deep".to_owned()))
}

/// What `JSON.parse` gave, with no more than so many levels below it.
fn node(value: &JsValue, levels: u32) -> Option<Node> {
    if let Some(text) = value.as_string() {
        return Some(Node::Text(text));
    }
    if let Some(value) = value.as_bool() {
        return Some(Node::Bool(value));
    }
    if let Some(number) = value.as_f64() {
        #[expect(
            clippy::as_conversions,
            reason = "exact: it is whole, and has no more than 53 bits"
        )]
        let whole = Number::is_safe_integer(value).then_some(number as i64);
        return Some(whole.map_or(Node::Fraction, Node::Whole));
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Some(Node::Null) };
    let below = levels.checked_sub(1);
    if let Some(list) = value.dyn_ref::<Array>() {
        let below = below?;
        return list.iter().map(|item| node(&item, below)).collect::<Option<_>>().map(Node::List);
    }
    let entries = Object::entries(object).into_iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, node(&entry.get(1), below?)?))
    });
    entries.collect::<Option<_>>().map(Node::Object)
}

/// Checks the JSON text of a file of announced months.
///
/// @throws the problems as text
#[wasm_bindgen(js_name = checkMonths)]
pub fn check_months(json: &str) -> Result<(), JsValue> {
    let months = parsed(json).and_then(|file| MonthlyTerms::from_node(&file));
    months.map(|_| ()).map_err(|error| thrown(error.problems()))
}

/// Whether the calendar is open for business on a day.
///
/// @throws the problems as text
#[wasm_bindgen(js_name = isBusinessDay)]
pub fn is_business_day(date: &str, calendar: &str) -> Result<bool, JsValue> {
    let (date, calendar) = day_and_calendar(date, calendar)?;
    calendar.is_business_day(date).map_err(|_| beyond_the_calendar("date"))
}

/// The n-th business day after a date, or before it.
///
/// @throws the problems as text
#[wasm_bindgen(js_name = addBusinessDays)]
pub fn add_business_days(date: &str, n: i32, calendar: &str) -> Result<String, JsValue> {
    let (date, calendar) = day_and_calendar(date, calendar)?;
    calendar.add_business_days(date, n).map(date_text).map_err(|_| beyond_the_calendar("date"))
}

/// The day through which special closings are known.
#[wasm_bindgen(js_name = closuresKnownThrough)]
pub fn closures_known_through() -> String {
    date_text(calendar::CLOSURES_KNOWN_THROUGH)
}

fn day_and_calendar(date: &str, calendar: &str) -> Result<(NaiveDate, Calendar<'static>), JsValue> {
    match (day(date), calendar_name(calendar)) {
        (Ok(day), Ok(name)) => Ok((day, Calendar::new(name))),
        (day, name) => {
            let problems: Vec<_> = [day.err(), name.err()].into_iter().flatten().collect();
            Err(thrown(&problems))
        }
    }
}

fn day(date: &str) -> Result<NaiveDate, Problem<'static>> {
    let day = read_date(date).map_err(|why| Problem::not_a_date("date", why))?;
    calendar::in_range(day).map_err(|_| Problem::beyond_the_calendar("date"))
}
