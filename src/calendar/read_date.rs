//! Reads typed and pasted dates: [`read_date`].

use chrono::{Datelike, NaiveDate, Weekday};
use core::error::Error;
use core::fmt;

use super::date::{date_text, parse_date};
use crate::values::typed::{is_dash, visible};
use Part::{Month, Number, Year};

/// Names of the months in English and Spanish; three letters are enough.
const MONTHS: [(u32, [&str; 2]); 13] = [
    (1, ["january", "enero"]),
    (2, ["february", "febrero"]),
    (3, ["march", "marzo"]),
    (4, ["april", "abril"]),
    (5, ["may", "mayo"]),
    (6, ["june", "junio"]),
    (7, ["july", "julio"]),
    (8, ["august", "agosto"]),
    (9, ["september", "septiembre"]),
    (9, ["september", "setiembre"]),
    (10, ["october", "octubre"]),
    (11, ["november", "noviembre"]),
    (12, ["december", "diciembre"]),
];

/// Weekdays in English and Spanish, without accents; three letters are enough.
const WEEKDAYS: [(Weekday, [&str; 2]); 7] = [
    (Weekday::Mon, ["monday", "lunes"]),
    (Weekday::Tue, ["tuesday", "martes"]),
    (Weekday::Wed, ["wednesday", "miercoles"]),
    (Weekday::Thu, ["thursday", "jueves"]),
    (Weekday::Fri, ["friday", "viernes"]),
    (Weekday::Sat, ["saturday", "sabado"]),
    (Weekday::Sun, ["sunday", "domingo"]),
];

/// A year with 29 February.
const LEAP_YEAR: i32 = 2000;

/// Words without meaning, as in `15 de enero de 2008` and `the 15th of January`.
const FILLERS: [&str; 9] = ["de", "del", "of", "the", "st", "nd", "rd", "th", "º"];

/// Most bytes of a date text; `miércoles, 15 de septiembre de 2008` has 36.
pub(crate) const LONGEST_DATE: usize = 64;

/// Reasons why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// No known form, or a day that does not exist.
    Unreadable,
    /// Month and day without a year, as in `Jan 15`. A two-digit year needs a dash or a slash
    /// before it.
    NoYear,
    /// Digits with the day before the month, as in `13/1/2008`.
    DayFirst,
    /// A weekday that contradicts the date.
    OtherWeekday(NaiveDate),
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("not a date"),
            Self::NoYear => f.write_str("a date without its year"),
            Self::DayFirst => f.write_str("the day before the month"),
            Self::OtherWeekday(date) => {
                f.write_str("a weekday that is not that of ")?;
                f.write_str(&date_text(*date))
            }
        }
    }
}

impl Error for NotADate {}

/// Reads a date as people type it and spreadsheets write it.
///
/// | form | examples |
/// |---|---|
/// | year, month, day | `2008-01-15`, `2008/1/15` |
/// | month, day, year | `1/15/2008`, `01/15/2008`, `1-15-2008`, `1/15/08` |
/// | name of the month, day, year | `January 15, 2008`, `Jan. 15 2008`, `enero 15, 2008` |
/// | day, name of the month, year | `15 January 2008`, `15-Jan-08`, `15 de enero de 2008` |
///
/// A weekday may come before each. In digits, the month always comes before the day.
///
/// # Units and range
///
/// Years of four digits, or 1990 to 2089 as two digits after a dash or a slash. Ignores case,
/// invisible marks, and kinds of spaces and dashes.
///
/// # Errors
///
/// The reason why the text is not a date.
///
/// # Example
///
/// ```
/// use dspp::calendar::{NotADate, parse_date, read_date};
///
/// let date = parse_date("2008-01-15").unwrap();
/// for text in ["2008-01-15", "1/15/08", "Tue, Jan 15, 2008", "15-Jan-2008", "15 de enero de 2008"] {
///     assert_eq!(read_date(text), Ok(date));
/// }
/// assert_eq!(read_date("13/1/2008"), Err(NotADate::DayFirst));
/// assert_eq!(read_date("Jan 15"), Err(NotADate::NoYear));
/// assert_eq!(read_date("Monday, January 15, 2008"), Err(NotADate::OtherWeekday(date)));
/// assert_eq!(read_date("2/30/2008"), Err(NotADate::Unreadable));
/// ```
pub fn read_date(text: &str) -> Result<NaiveDate, NotADate> {
    let text = visible(text);
    let text = text.trim();
    if let Some(date) = parse_date(text) {
        return Ok(date);
    }
    let (weekday, parts) = parts(text).ok_or(NotADate::Unreadable)?;
    let date = date_of(&parts)?;
    match weekday {
        Some(weekday) if weekday != date.weekday() => Err(NotADate::OtherWeekday(date)),
        _ => Ok(date),
    }
}

/// Reads year and month: `2008-01`, `1/2008`, `January 2008`, `Jan-08`, `enero de 2008`.
pub(super) fn read_month(text: &str) -> Option<(i32, u32)> {
    let text = visible(text);
    match *parts(text.trim())?.1.as_slice() {
        [(_, Year(year)), (gap, Number(month, _))] if is_mark(gap) => Some((year, month)),
        [(_, Number(month, _)), (gap, Year(year))] if is_mark(gap) => Some((year, month)),
        [(_, Month(month)), (gap, year)] => Some((year_of(gap, year).ok()?, month)),
        _ => None,
    }
}

/// Matches the parts, each with its separator, against the forms of a date.
fn date_of(parts: &[(&str, Part)]) -> Result<NaiveDate, NotADate> {
    match *parts {
        [(_, Year(year)), (one, Number(month, _)), (other, Number(day, _))]
            if is_mark(one) && one == other =>
        {
            existing(year, month, day)
        }
        [(_, Number(month, _)), (one, Number(day, _)), (other, year)]
            if is_mark(one) && one == other =>
        {
            let year = year_of(other, year)?;
            existing(year, month, day).map_err(|why| match existing(year, day, month) {
                Ok(_) => NotADate::DayFirst,
                Err(_) => why,
            })
        }
        [(_, Month(month)), (_, Number(day, _)), (gap, year)]
        | [(_, Number(day, _)), (_, Month(month)), (gap, year)] => {
            existing(year_of(gap, year)?, month, day)
        }
        [(_, Number(1..=31, _)), (gap, Number(1..=31, _))] if is_mark(gap) => Err(NotADate::NoYear),
        [(_, Month(month)), (_, Number(day, _))] | [(_, Number(day, _)), (_, Month(month))] => {
            existing(LEAP_YEAR, month, day).and(Err(NotADate::NoYear))
        }
        _ => Err(NotADate::Unreadable),
    }
}

fn existing(year: i32, month: u32, day: u32) -> Result<NaiveDate, NotADate> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(NotADate::Unreadable)
}

/// Accepts two digits only after a dash or slash: in `Jan 2, 50` they may be an amount.
fn year_of(gap: &str, part: Part) -> Result<i32, NotADate> {
    match part {
        Year(year) => Ok(year),
        Number(year, 2) if is_mark(gap) => {
            let century = if year < 90 { 2000 } else { 1900 };
            i32::try_from(year)
                .ok()
                .and_then(|year| year.checked_add(century))
                .ok_or(NotADate::Unreadable)
        }
        Number(_, 2) => Err(NotADate::NoYear),
        Number(..) | Month(_) => Err(NotADate::Unreadable),
    }
}

/// Returns whether a separator is a single slash or dash.
fn is_mark(gap: &str) -> bool {
    let mut characters = gap.chars();
    characters.next().is_some_and(|mark| mark == '/' || is_dash(mark))
        && characters.next().is_none()
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Part {
    /// Four digits.
    Year(i32),
    /// One or two digits: their value and their count.
    Number(u32, usize),
    /// A month's name, as its number.
    Month(u32),
}

/// Parts of a date, each with the separator before it.
type Parts<'t> = Vec<(&'t str, Part)>;

/// Splits a text into its leading weekday and its other parts; `None` for other text.
fn parts(text: &str) -> Option<(Option<Weekday>, Parts<'_>)> {
    if text.len() > LONGEST_DATE || text.starts_with(is_gap) {
        return None;
    }
    let (mut weekday, mut parts, mut rest) = (None, Vec::new(), text);
    let mut first_is_both = false;
    while !rest.is_empty() {
        let (gap, after) = split_where(rest, is_gap);
        let (digits, after_digits) = split_where(after, |character| character.is_ascii_digit());
        if !digits.is_empty() {
            parts.push((gap, figures(digits)?));
            rest = after_digits;
            continue;
        }
        let (word, after_word) = split_where(after, is_letter);
        let word = without_accents(word);
        let month = named(&word, MONTHS);
        let day = named(&word, WEEKDAYS).filter(|_| rest.len() == text.len());
        if month.is_none() && day.is_none() && !FILLERS.contains(&&*word) {
            return None;
        }
        first_is_both |= month.is_some() && day.is_some();
        weekday = weekday.or(day);
        parts.extend(month.map(|month| (gap, Month(month))));
        rest = after_word;
    }
    // Takes `mar` as Tuesday in Spanish if another month follows, else as March.
    let months = parts.iter().filter(|(_, part)| matches!(part, Month(_))).count();
    match months {
        2 if first_is_both => drop(parts.remove(0)),
        _ if first_is_both => weekday = None,
        _ => {}
    }
    Some((weekday, parts))
}

fn figures(digits: &str) -> Option<Part> {
    match digits.len() {
        4 => digits.parse().ok().map(Year),
        length @ 1..=2 => digits.parse().ok().map(|number| Number(number, length)),
        _ => None,
    }
}

/// Finds the value whose name starts with a word of three letters or more.
fn named<T>(word: &str, names: impl IntoIterator<Item = (T, [&'static str; 2])>) -> Option<T> {
    let is_meant =
        |names: [&str; 2]| word.len() >= 3 && names.iter().any(|name| name.starts_with(word));
    names.into_iter().find(|(_, names)| is_meant(*names)).map(|(value, _)| value)
}

fn without_accents(word: &str) -> String {
    word.to_ascii_lowercase().replace(['é', 'É'], "e").replace(['á', 'Á'], "a")
}

/// Accepts all but digits and separators, because Unicode's letter tables take several kilobytes.
fn is_letter(character: char) -> bool {
    !character.is_ascii_digit() && !is_gap(character)
}

fn is_gap(character: char) -> bool {
    character.is_whitespace() || is_dash(character) || matches!(character, ',' | '.' | '/')
}

/// Splits a text after the leading characters that belong.
fn split_where(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let rest = text.trim_start_matches(belongs);
    (text.strip_suffix(rest).unwrap_or_default(), rest)
}
