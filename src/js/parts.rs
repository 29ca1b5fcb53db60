//! Methods of `Plan` that return a quote, or parts of it.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::plan::JsPlan;
use super::{answer, in_room, read};
use crate::explain::{Part, Problem, Step};
use crate::questions::quote::Quote;
use crate::request::QuoteRequest;

/// Parts of a quote that `purchasePrice` returns.
const PRICE: [Part; 5] = [Part::Plan, Part::Dividend, Part::Market, Part::Discount, Part::Purchase];

#[wasm_bindgen(js_class = Plan)]
impl JsPlan {
    /// Returns the amounts that may be sent this month, and the tier of the payment.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { tier, limits } = plan.limits({ participant: 'existing', payment: { amount: '500', sentThisMonth: '9000' } })
    /// tier // 'standard'
    /// limits // { minimum: '100.00', maximum: '10000.00', remaining: '1000.00', leastNow: '0.01' }
    #[wasm_bindgen(unchecked_return_type = "Pick<Quote, 'tier' | 'limits' | 'steps' | 'problems'>")]
    pub fn limits(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let quote = self.quote_of(&request)?.only(&[Part::Limits]);
            let Quote { tier, limits, steps, problems, .. } = quote;
            answer(&LimitsAnswer { tier, limits, steps, problems })
        })
    }

    /// Returns the day by which the payment must arrive.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { due } = plan.dueDate({ month: { investmentDate: '2008-01-22' }, asOf: '2008-01-16' })
    /// due.date // '2008-01-18'
    /// due.weekday // 'Friday'
    /// due.businessDaysLeft // 2
    #[wasm_bindgen(js_name = dueDate, unchecked_return_type = "Pick<Quote, 'due' | 'steps' | 'problems'>")]
    pub fn due_date(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let quote = self.quote_of(&request)?.only(&[Part::Plan, Part::Due]);
            let Quote { due, steps, problems, .. } = quote;
            answer(&DueDateAnswer { due, steps, problems })
        })
    }

    /// Returns the market price, the discount and the purchase price.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { purchase } = plan.purchasePrice({ market: { price: '34.12' }, month: { discount: '1.5' } })
    /// purchase.price // '33.6082'
    /// purchase.exact // '168041/5000'
    #[wasm_bindgen(js_name = purchasePrice, unchecked_return_type = "Pick<Quote, 'market' | 'discount' | 'purchase' | 'steps' | 'problems'>")]
    pub fn purchase_price(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let quote = self.quote_of(&request)?.only(&PRICE);
            let Quote { market, discount, purchase, steps, problems, .. } = quote;
            answer(&PriceAnswer { market, discount, purchase, steps, problems })
        })
    }

    /// Answers every part that the request has inputs for.
    ///
    /// Lists mistyped text in `problems` and does not throw for it.
    ///
    /// @throws {RequestError} if the request is not an object, has an unknown key, or has a number instead of text
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const quote = plan.quote({
    ///   participant: 'existing',
    ///   payment: { amount: '2500' },
    ///   month: { investmentDate: '2008-01-15', discount: '1.5' },
    ///   market: { price: '34.12' }
    /// })
    /// quote.status // 'accepted'
    /// quote.due.date // '2008-01-14'
    /// quote.purchase.shares // '74.386608'
    ///
    /// plan.quote({ payment: { amount: 'a lot' } }).problems[0].field // 'payment.amount'
    #[wasm_bindgen(unchecked_return_type = "Quote")]
    pub fn quote(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| answer(&self.quote_of(&request)?))
    }

    fn quote_of(&self, request: &JsValue) -> Result<Quote, JsValue> {
        let request = read(request, QuoteRequest::from_node)?;
        Ok(self.0.quote(&request))
    }
}

#[derive(Serialize)]
struct LimitsAnswer {
    tier: Option<crate::plan::Tier>,
    limits: Option<crate::rules::limits::Limits>,
    steps: Vec<Step>,
    problems: Vec<Problem>,
}

#[derive(Serialize)]
struct DueDateAnswer {
    due: Option<crate::rules::due_dates::Due>,
    steps: Vec<Step>,
    problems: Vec<Problem>,
}

#[derive(Serialize)]
struct PriceAnswer {
    market: Option<crate::rules::pricing::MarketPrice>,
    discount: Option<crate::rules::pricing::Discount>,
    purchase: Option<crate::rules::pricing::Purchase>,
    steps: Vec<Step>,
    problems: Vec<Problem>,
}
