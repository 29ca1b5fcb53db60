//! The method of `Plan` that answers many requests.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::error::{arguments, refused_request};
use super::plan::JsPlan;
use super::{answer, in_room, read, tree};
use crate::explain::{Code, Problem};
use crate::request::QuoteRequest;

const MOST_REQUESTS: u32 = 10_000_000;
/// Greatest number of unreadable requests in `quoteMany`; more are a mistake of the program.
const MOST_ERRORS: u32 = 1_000;

#[wasm_bindgen(js_class = Plan)]
impl JsPlan {
    /// Answers many requests without explanations.
    ///
    /// An unreadable request is null in `quotes`, and `errors` says why.
    ///
    /// @throws {RequestError} if it is not a list, or if more than 1000 requests are unreadable
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { quotes } = plan.quoteMany([
    ///   { participant: 'new', payment: { amount: '499.99' } },
    ///   { participant: 'existing', payment: { amount: '499.99' } }
    /// ])
    /// quotes.map(quote => quote.status) // ['below-minimum', 'accepted']
    #[wasm_bindgen(js_name = quoteMany, unchecked_return_type = "QuotedList")]
    pub fn quote_many(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly QuoteRequest[]")] requests: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let quotes = Array::new();
            let errors = Array::new();
            for (index, request) in each(&requests)?.enumerate() {
                match request.and_then(|request| self.brief_quote(&request)) {
                    Ok(quote) => quotes.push(&quote),
                    Err(error) => {
                        quotes.push(&JsValue::NULL);
                        if errors.length() == MOST_ERRORS {
                            return Err(too_many_errors());
                        }
                        errors.push(&object(&[("index", &index.into()), ("error", &error)])?)
                    }
                };
            }
            object(&[("quotes", &quotes), ("errors", &errors)])
        })
    }

    fn brief_quote(&self, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = read(request, QuoteRequest::from_node)?;
        let quote = answer(&self.0.for_request(&request).brief_quote(&request))?;
        Reflect::delete_property(quote.unchecked_ref::<Object>(), &"steps".into())?;
        Ok(quote)
    }
}

/// Iterates over the requests of a list.
fn each(list: &JsValue) -> Result<impl Iterator<Item = Result<JsValue, JsValue>>, JsValue> {
    let wrong = |code, expected: &str| {
        let values: [(&'static str, &dyn core::fmt::Display); 2] =
            [("expected", &expected.to_owned()), ("found", &tree::kind(list))];
        arguments(vec![Problem::new("", code, &values)])
    };
    let length = tree::length(list).map_err(refused_request)?;
    let length = length.ok_or_else(|| wrong(Code::WrongType, "a list of requests"))?;
    if length > MOST_REQUESTS {
        return Err(wrong(Code::TooLong, "at most 10000000 requests"));
    }
    let list = list.clone();
    Ok((0..length).map(move |index| {
        tree::item(&list, index).map_err(|cause| {
            refused_request(tree::Refused::Unreadable(format!("[{index}]"), cause))
        })
    }))
}

fn too_many_errors() -> JsValue {
    let expected = "at most 1000 requests that cannot be asked";
    arguments(vec![Problem::new("", Code::TooManyErrors, &[("expected", &expected)])])
}

/// Makes an object of own properties, ignoring setters that the page adds to prototypes.
fn object(entries: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let entries: Array =
        entries.iter().map(|(key, value)| Array::of2(&(*key).into(), value)).collect();
    Ok(Object::from_entries(&entries)?.into())
}
