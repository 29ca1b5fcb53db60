//! Dates as text and as constants.

use chrono::NaiveDate;

/// Makes a constant date; an invalid one fails the build.
///
/// # Panics
///
/// Panics if there is no such day. Only constants use it.
#[expect(clippy::panic, reason = "evaluated by the compiler, where a panic is an error message")]
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// Reads a date written as `YYYY-MM-DD`.
///
/// # Units and range
///
/// Exactly ten ASCII characters naming a real day of the years 0000 to 9999, without spaces or a
/// time. The calendars reach less far; see [`FIRST_DAY`](super::FIRST_DAY).
///
/// # Example
///
/// ```
/// use dspp::calendar::parse_date;
///
/// let date = parse_date("2008-02-29").unwrap();
/// assert!(date > parse_date("2008-02-28").unwrap());
/// assert_eq!(parse_date("2007-02-29"), None); // not a leap year
/// assert_eq!(parse_date("2008-2-29"), None);
/// ```
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// Writes a date as `YYYY-MM-DD`: the inverse of [`parse_date`].
///
/// # Units and range
///
/// Years 0 to 9999, as [`parse_date`] reads them.
///
/// # Example
///
/// ```
/// use dspp::calendar::{FIRST_DAY, date_text, parse_date};
///
/// assert_eq!(date_text(FIRST_DAY), "1990-01-01");
/// assert_eq!(parse_date(&date_text(FIRST_DAY)), Some(FIRST_DAY));
/// ```
#[must_use]
pub fn date_text(date: NaiveDate) -> String {
    date.to_string()
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |number, &digit| {
        number.checked_mul(10)?.checked_add(char::from(digit).to_digit(10)?)
    })
}
