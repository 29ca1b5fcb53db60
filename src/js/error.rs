//! Errors that exports throw: `Error` objects with own `name`, `code` and `problems`.

use js_sys::{Error, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::answer;
use super::tree::Refused;
use crate::explain::{Code, Problem};
use crate::plan::PlanError;
use crate::request::RequestError;

pub(super) const REQUEST_ERROR: &str = "RequestError";
pub(super) const PLAN_ERROR: &str = "PlanError";

pub(super) fn request_error(error: &RequestError) -> JsValue {
    made(REQUEST_ERROR, &error.to_string(), error.problems(), None)
}

pub(super) fn plan_error(error: &PlanError) -> JsValue {
    made(PLAN_ERROR, &error.to_string(), error.problems(), None)
}

/// Makes an error about the arguments of a function.
pub(super) fn arguments(problems: Vec<Problem>) -> JsValue {
    request_error(&RequestError::new(problems))
}

pub(super) fn refused_request(refused: Refused) -> JsValue {
    let (problem, cause) = refusal(refused, "");
    let error = RequestError::new(vec![problem]);
    made(REQUEST_ERROR, &error.to_string(), error.problems(), cause)
}

pub(super) fn refused_terms(refused: Refused) -> JsValue {
    let (problem, cause) = refusal(refused, "$");
    let error = PlanError::new(vec![problem]);
    made(PLAN_ERROR, &error.to_string(), error.problems(), cause)
}

fn refusal(refused: Refused, root: &str) -> (Problem, Option<JsValue>) {
    let at = |path: String| {
        let joint =
            if root.is_empty() || path.is_empty() || path.starts_with('[') { "" } else { "." };
        [root, joint, &path].concat()
    };
    match refused {
        Refused::Unreadable(path, cause) => {
            (Problem::new(at(path), Code::Unreadable, &[]), Some(cause))
        }
        Refused::TooLong(path, most) => {
            let expected = format!("at most {most} characters");
            (Problem::new(at(path), Code::TooLong, &[("expected", &expected)]), None)
        }
        Refused::TooDeep => {
            let reason = "nested too deep";
            (Problem::new(at(String::new()), Code::NotJson, &[("reason", &reason)]), None)
        }
    }
}

/// Makes an error with own properties, which works with frozen prototypes.
fn made(name: &str, message: &str, problems: &[Problem], cause: Option<JsValue>) -> JsValue {
    let error = Error::new(message);
    let code = problems.first().map_or("unknown", |problem| problem.code.as_str());
    set(&error, "name", &name.into());
    set(&error, "code", &code.into());
    set(&error, "problems", &answer(&problems).unwrap_or_default());
    if let Some(cause) = cause {
        set(&error, "cause", &cause);
    }
    error.into()
}

fn set(error: &Error, key: &str, value: &JsValue) {
    // The descriptor has no prototype that the page could change. Defining on a new error cannot fail.
    let descriptor = Object::create(JsValue::NULL.unchecked_ref());
    let _ = Reflect::set(&descriptor, &"value".into(), value);
    let _ = Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE);
    let _ = Reflect::set(&descriptor, &"writable".into(), &JsValue::TRUE);
    let _ = Reflect::define_property(error, &key.into(), &descriptor);
}

/// Returns whether a value is an error of this name, of this copy of the package or another.
pub(super) fn is(error: &JsValue, name: &str) -> bool {
    let get = |key: &str| Reflect::get(error, &key.into()).unwrap_or_default();
    error.is_instance_of::<Error>() && get("name") == name && get("problems").is_object()
}
