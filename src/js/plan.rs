//! The class `Plan`: reads plan files.

use wasm_bindgen::prelude::*;

use super::arguments::day;
use super::error::{arguments, plan_error};
use super::{file, in_room};
use crate::plan::REDWOOD_2007;
use crate::questions::editions::Editions;

/// A checked plan that answers requests.
///
/// Call `free()` once to return its memory; otherwise the garbage collector returns it some time after the last use.
///
/// @example
/// import { Plan } from 'dspp'
///
/// const plan = Plan.redwood2007()
/// const { limits } = plan.quote({ participant: 'new' })
/// limits.minimum // '500.00'
#[wasm_bindgen(js_name = Plan)]
#[derive(Debug)]
pub struct JsPlan(pub(super) Editions);

#[wasm_bindgen(js_class = Plan)]
impl JsPlan {
    /// Checks the terms of a plan file, or of several editions of one plan.
    ///
    /// The edition in force on the day of the investment answers. A pre-approved payment counts by the first day of its
    /// investment period. The earliest edition may omit the day on which it took effect.
    ///
    /// @param terms the parsed plan file, or its JSON text; or a list of them
    /// @throws {PlanError} with every problem of the file
    ///
    /// @example
    /// import terms from 'dspp/plans/redwood-2007.json' with { type: 'json' }
    /// import { Plan } from 'dspp'
    ///
    /// const plan = new Plan(terms)
    /// plan.quote({}).edition // 'redwood-2007'
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "PlanFile | readonly PlanFile[] | string")]
        terms: JsValue,
    ) -> Result<JsPlan, JsValue> {
        in_room(|| {
            let file = file(&terms)?;
            Editions::from_node(&file).map(Self).map_err(|error| plan_error(&error))
        })
    }

    /// Returns Redwood Trust's plan as amended on 23 November 2007.
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// plan.editionOn('2007-11-23') // 'redwood-2007'
    /// plan.editionOn('2007-11-22') // null
    #[wasm_bindgen(js_name = redwood2007)]
    pub fn redwood_2007() -> Result<JsPlan, JsValue> {
        Self::new(REDWOOD_2007.into())
    }

    /// Returns the `id` of the edition in force on a day; null before the first.
    ///
    /// @throws {RequestError} if the date is unreadable
    ///
    /// @example
    /// import before from 'dspp/plans/redwood-2002.json' with { type: 'json' }
    /// import amended from 'dspp/plans/redwood-2007.json' with { type: 'json' }
    /// import { Plan } from 'dspp'
    ///
    /// const plan = new Plan([before, amended])
    /// plan.editionOn('2007-11-22') // 'redwood-2002'
    /// plan.editionOn('2007-11-23') // 'redwood-2007'
    #[wasm_bindgen(js_name = editionOn, unchecked_return_type = "string | null")]
    pub fn edition_on(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DateText")] date: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let date = day(&date).map_err(|problem| arguments(vec![problem]))?;
            Ok(self.0.in_force(date).map_or(JsValue::NULL, |plan| plan.id.as_str().into()))
        })
    }
}
