//! Reads the arguments of the calendar functions.

use chrono::NaiveDate;
use wasm_bindgen::prelude::*;

use super::error::arguments;
use super::tree::kind;
use crate::calendar::{self, Calendar, CalendarName, read_date};
use crate::explain::{Code, Problem};
use crate::values::names::Name;

const LONGEST_TEXT: usize = 1_000;

pub(super) fn day_and_calendar(
    date: &JsValue,
    calendar: &JsValue,
    mut problems: Vec<Problem>,
) -> Result<(NaiveDate, Calendar<'static>), Vec<Problem>> {
    match (day(date), calendar_name(calendar)) {
        (Ok(day), Ok(name)) if problems.is_empty() => Ok((day, Calendar::new(name))),
        (day, name) => {
            problems.extend([day.err(), name.err()].into_iter().flatten());
            Err(problems)
        }
    }
}

pub(super) fn day(date: &JsValue) -> Result<NaiveDate, Problem> {
    let text = text(date, "date")?;
    let day = read_date(&text).map_err(|why| Problem::not_a_date("date", why))?;
    calendar::in_range(day).map_err(|_| Problem::beyond_the_calendar("date"))
}

pub(super) fn calendar_name(name: &JsValue) -> Result<CalendarName, Problem> {
    text(name, "calendar")?.parse().map_err(|_| {
        Problem::new("calendar", Code::UnknownValue, &[("known", &CalendarName::NAMES.join(", "))])
    })
}

pub(super) fn whole(value: &JsValue, field: &'static str) -> Result<i32, Problem> {
    let whole =
        value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= i32::MAX.into());
    #[expect(clippy::as_conversions, reason = "exact: it is whole and within 32 bits")]
    whole.map(|number| number as i32).ok_or_else(|| {
        let kind = kind(value);
        let found = kind.strip_prefix("the number ").unwrap_or(&kind).to_owned();
        Problem::new(field, Code::WrongType, &[("expected", &"a whole number"), ("found", &found)])
    })
}

pub(super) fn beyond_the_calendar(field: &'static str) -> JsValue {
    arguments(vec![Problem::beyond_the_calendar(field)])
}

fn text(value: &JsValue, field: &'static str) -> Result<String, Problem> {
    let text = text_of_any_length(value, field)?;
    if text.len() > LONGEST_TEXT {
        let expected = "at most 1000 characters";
        return Err(Problem::new(field, Code::TooLong, &[("expected", &expected)]));
    }
    Ok(text)
}

pub(super) fn text_of_any_length(value: &JsValue, field: &'static str) -> Result<String, Problem> {
    value.as_string().ok_or_else(|| {
        let found = kind(value);
        Problem::new(field, Code::WrongType, &[("expected", &"text"), ("found", &found)])
    })
}
