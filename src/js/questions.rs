//! Methods of `Plan` that answer the other questions.

use wasm_bindgen::prelude::*;

use super::plan::JsPlan;
use super::{answer, in_room, read};
use crate::request::{InvestmentPeriodRequest, PaymentsRequest, QuoteRequest, ScheduleRequest};

#[wasm_bindgen(js_class = Plan)]
impl JsPlan {
    /// Returns the smallest payment, to the cent, that buys at least `shares`, and the answer for that payment.
    ///
    /// One cent less buys fewer. Ignores the amount in the request. The amount sent this month, the approval and the
    /// month's discounts decide the price. `quote` says whether the limits allow the payment.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { payment } = plan.paymentForShares({ shares: '100', market: { price: '34.12' }, month: { discount: '1.5' } })
    /// payment // '3360.82'
    #[wasm_bindgen(js_name = paymentForShares, unchecked_return_type = "PaymentForShares")]
    pub fn payment_for_shares(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest & { shares?: DecimalText | null }")]
        request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let (request, shares) = read(&request, QuoteRequest::with_shares)?;
            answer(&self.0.payment_for_shares(&request, &shares))
        })
    }

    /// Judges several payments of one month.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { payments, month } = plan.payments({
    ///   participant: 'existing',
    ///   month: { investmentDate: '2008-01-15' },
    ///   payments: [{ date: '2008-01-02', amount: '6000' }, { date: '2008-01-08', amount: '4000.01' }]
    /// })
    /// payments[0].remaining // '4000.00'
    /// payments[1].quote.status // 'needs-approval'
    /// month.total // '10000.01'
    #[wasm_bindgen(unchecked_return_type = "Payments")]
    pub fn payments(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PaymentsRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let request = read(&request, PaymentsRequest::from_node)?;
            answer(&self.0.payments(&request))
        })
    }

    /// Returns the price at every step of the discount band, up to its greatest discount.
    ///
    /// `step` is in percent, 0.5 if not given.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { rows } = plan.priceList({ market: { price: '40' }, step: '1' })
    /// rows.map(row => row.discount) // ['0', '1', '2', '3']
    /// rows.map(row => row.price) // ['40.0000', '39.6000', '39.2000', '38.8000']
    #[wasm_bindgen(js_name = priceList, unchecked_return_type = "PriceList")]
    pub fn price_list(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest & { step?: DecimalText | null }")]
        request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let (request, step) = read(&request, QuoteRequest::with_step)?;
            answer(&self.0.for_request(&request).price_list(&request, &step))
        })
    }

    /// Spreads a pre-approved payment over its investment period, day by day.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { days, totals } = plan.investmentPeriod({
    ///   participant: 'existing',
    ///   payment: { amount: '30000', approved: true },
    ///   month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, thresholdPrice: '45' },
    ///   days: '2008-01-02, 50\n2008-01-03, 40\n2008-01-04, 50'
    /// })
    /// days.map(day => day.threshold) // ['met', 'not-met', 'met']
    /// totals.invested // '20000.00'
    /// totals.refund // '10000.00'
    /// totals.shares // '400.000000'
    #[wasm_bindgen(js_name = investmentPeriod, unchecked_return_type = "InvestmentPeriod")]
    pub fn investment_period(
        &self,
        #[wasm_bindgen(unchecked_param_type = "InvestmentPeriodRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let request = read(&request, InvestmentPeriodRequest::from_node)?;
            answer(&self.0.investment_period(&request))
        })
    }

    /// Lists the days of each month, from the announced days and the plan's rules.
    ///
    /// @throws {RequestError} as `quote`
    ///
    /// @example
    /// import { Plan } from 'dspp'
    ///
    /// const plan = Plan.redwood2007()
    /// const { rows } = plan.schedule({ from: '2008-01', months: 12, announced: [{ month: '2008-01', investmentDate: '2008-01-15' }] })
    /// rows.length // 12
    /// rows[0].due // '2008-01-14'
    /// rows[0].remindOn // '2008-01-10'
    /// rows[1].due // null
    #[wasm_bindgen(unchecked_return_type = "Schedule")]
    pub fn schedule(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ScheduleRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        in_room(|| {
            let request = read(&request, ScheduleRequest::from_node)?;
            answer(&self.0.schedule(&request))
        })
    }
}
