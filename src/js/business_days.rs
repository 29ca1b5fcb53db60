//! Exports about calendars and dates.

use wasm_bindgen::prelude::*;

use super::arguments::{self, beyond_the_calendar, calendar_name, day_and_calendar, whole};
use super::error::arguments;
use super::{answer, in_room};
use crate::calendar::{self, Calendar};

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
