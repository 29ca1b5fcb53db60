//! Exports for JavaScript: read the request, ask the plan, return the answer. Contains no rules.

#![allow(unreachable_pub, reason = "exports are public for wasm-bindgen")]
#![expect(clippy::missing_errors_doc, reason = "comments here become JSDoc, which says @throws")]

mod arguments;
mod error;
mod tree;

use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::calendar::{self, Calendar};
use crate::explain::{Code, Part, Problem, Step};
use crate::plan::node::Node;
use crate::plan::{MonthlyTerms, PlanError, REDWOOD_2007};
use crate::questions::editions::Editions;
use crate::questions::quote::Quote;
use crate::request::{
    InvestmentPeriodRequest, PaymentsRequest, QuoteRequest, RequestError, ScheduleRequest,
};

use arguments::{beyond_the_calendar, calendar_name, day, day_and_calendar, whole};
use error::{arguments, plan_error, refused_request, refused_terms, request_error};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js/types.d.ts");

/// Parts of a quote that `purchasePrice` returns.
const PRICE: [Part; 5] = [Part::Plan, Part::Dividend, Part::Market, Part::Discount, Part::Purchase];
const MOST_REQUESTS: u32 = 10_000_000;
/// Greatest number of unreadable requests in `quoteMany`; more are a mistake of the program.
const MOST_ERRORS: u32 = 1_000;

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
pub struct JsPlan(Editions);

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

    fn quote_of(&self, request: &JsValue) -> Result<Quote, JsValue> {
        let request = read(request, QuoteRequest::from_node)?;
        Ok(self.0.quote(&request))
    }

    fn brief_quote(&self, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = read(request, QuoteRequest::from_node)?;
        let quote = answer(&self.0.for_request(&request).brief_quote(&request))?;
        Reflect::delete_property(quote.unchecked_ref::<Object>(), &"steps".into())?;
        Ok(quote)
    }
}

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

/// Returns whether the calendar is open for business on a day.
///
/// @throws {RequestError} if the date or the calendar is unreadable
///
/// @example
/// import { isBusinessDay } from 'dspp'
///
/// // Good Friday.
/// isBusinessDay('2007-04-06', 'nyse') // false
/// isBusinessDay('2007-04-06', 'federal-reserve') // true
#[wasm_bindgen(js_name = isBusinessDay)]
pub fn is_business_day(
    #[wasm_bindgen(unchecked_param_type = "DateText")] date: JsValue,
    #[wasm_bindgen(unchecked_param_type = "CalendarName")] calendar: JsValue,
) -> Result<bool, JsValue> {
    in_room(|| {
        let (date, calendar) = day_and_calendar(&date, &calendar, Vec::new()).map_err(arguments)?;
        calendar.is_business_day(date).map_err(|_| beyond_the_calendar("date"))
    })
}

/// Returns the n-th business day after a date, or before it if n is negative; 0 returns the date itself.
///
/// From a day that is not a business day, -1 is the last business day before it.
///
/// @throws {RequestError} if the date or the calendar is unreadable, or if the result is outside 1990 to 2100
///
/// @example
/// import { addBusinessDays } from 'dspp'
///
/// // The exchange was closed on January 2, too: a day of mourning.
/// addBusinessDays('2007-01-03', -1, 'nyse') // '2006-12-29'
/// addBusinessDays('2007-01-03', -1, 'federal-reserve') // '2007-01-02'
#[wasm_bindgen(js_name = addBusinessDays, unchecked_return_type = "DateText")]
pub fn add_business_days(
    #[wasm_bindgen(unchecked_param_type = "DateText")] date: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] n: JsValue,
    #[wasm_bindgen(unchecked_param_type = "CalendarName")] calendar: JsValue,
) -> Result<JsValue, JsValue> {
    in_room(|| {
        let count = whole(&n, "n");
        let problems = count.as_ref().err().cloned().into_iter().collect();
        let (date, calendar) = day_and_calendar(&date, &calendar, problems).map_err(arguments)?;
        let end = calendar.add_business_days(date, count.unwrap_or_default());
        answer(&end.map_err(|_| beyond_the_calendar("date"))?)
    })
}

/// Reads a date in any form that requests accept; returns null for other texts.
///
/// @throws {RequestError} if the argument is not text
///
/// @example
/// import { readDate } from 'dspp'
///
/// readDate('Jan 15, 2008') // '2008-01-15'
/// readDate('15 de enero de 2008') // '2008-01-15'
/// readDate('13/1/2008') // null
#[wasm_bindgen(js_name = readDate, unchecked_return_type = "DateText | null")]
pub fn read_date(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
) -> Result<JsValue, JsValue> {
    in_room(|| {
        let text = arguments::text_of_any_length(&text, "text")
            .map_err(|problem| arguments(vec![problem]))?;
        answer(&calendar::read_date(&text).ok().filter(|day| calendar::in_range(*day).is_ok()))
    })
}

/// Returns the weekdays of a year on which the calendar is closed.
///
/// @throws {RequestError} if the year is outside 1990 to 2100
///
/// @example
/// import { closures } from 'dspp'
///
/// const days = closures(2007, 'nyse')
/// days.length // 10
/// days[1] // { date: '2007-01-02', name: 'mourning-ford', kind: 'special', announced: '2006-12-29' }
#[wasm_bindgen(unchecked_return_type = "Closure[]")]
pub fn closures(
    #[wasm_bindgen(unchecked_param_type = "number")] year: JsValue,
    #[wasm_bindgen(unchecked_param_type = "CalendarName")] calendar: JsValue,
) -> Result<JsValue, JsValue> {
    in_room(|| {
        let (year, name) = match (whole(&year, "year"), calendar_name(&calendar)) {
            (Ok(year), Ok(name)) => (year, name),
            (year, name) => {
                return Err(arguments([year.err(), name.err()].into_iter().flatten().collect()));
            }
        };
        answer(&Calendar::new(name).closures(year).map_err(|_| beyond_the_calendar("year"))?)
    })
}

/// Returns the day through which `closures` lists every special closing.
///
/// @example
/// import { closuresKnownThrough } from 'dspp'
///
/// // The latest special closing that is known.
/// closuresKnownThrough() >= '2025-01-09' // true
#[wasm_bindgen(js_name = closuresKnownThrough, unchecked_return_type = "DateText")]
pub fn closures_known_through() -> Result<JsValue, JsValue> {
    in_room(|| answer(&calendar::CLOSURES_KNOWN_THROUGH))
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

#[wasm_bindgen]
extern "C" {
    /// Calls a function with many arguments, which need room on the stack.
    ///
    /// Returns an option, which takes the way of an error: a full stack has no room to compile that.
    #[wasm_bindgen(js_namespace = ["Number", "isNaN"], js_name = apply, catch)]
    fn call(this: &JsValue, arguments: &Array) -> Result<Option<JsValue>, JsValue>;
}

/// Throws if the stack is nearly full, because an overflow inside WebAssembly leaks memory.
///
/// Keeps the work apart and exports own their arguments: so an overflow on the way here leaks little.
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
