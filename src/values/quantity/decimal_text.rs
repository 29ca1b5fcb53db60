//! Reads decimal numbers from typed text.

use core::error::Error;
use core::fmt;
use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::values::typed::{is_dash, is_space, visible};

/// Reasons why a text is not a valid quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a plain decimal number.
    NotANumber,
    /// A comma before the decimals, as in `1.250,00`; holds the text with a point.
    DecimalComma(String),
    /// Marked as another currency than the US dollar.
    AnotherCurrency,
    /// Less than zero.
    Negative,
    /// More decimals than the quantity has.
    TooManyDecimals,
    /// Below the least value or above the greatest.
    OutOfRange,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber => f.write_str("not a plain decimal number"),
            Self::DecimalComma(with_point) => {
                write!(f, "a comma before the decimals; with a point it is {with_point}")
            }
            Self::AnotherCurrency => f.write_str("another currency than the US dollar"),
            Self::Negative => f.write_str("less than zero"),
            Self::TooManyDecimals => f.write_str("too many decimals"),
            Self::OutOfRange => f.write_str("out of range"),
        }
    }
}

impl Error for Unreadable {}

/// Signs that text may have with a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// No sign.
    None,
    /// A dollar sign or `USD`, before or after the number, as in `$1,250.00 USD`.
    Dollar,
    /// A percent sign after the number.
    Percent,
}

/// Signs and words for US dollars.
const DOLLARS: [&str; 6] = ["", "$", "US$", "USD", "dollars", "US dollars"];

/// Signs and words for currencies easily taken for US dollars.
const OTHER_CURRENCIES: [&str; 14] =
    ["€", "EUR", "euros", "£", "GBP", "¥", "JPY", "CHF", "CAD", "C$", "CA$", "MXN", "MX$", "pesos"];

/// Returns a number with the scale of its quantity, if it has no more decimals and is in range.
pub(super) fn within(
    mut number: Decimal,
    decimals: u32,
    range: &RangeInclusive<Decimal>,
) -> Result<Decimal, Unreadable> {
    if number.scale() > decimals {
        return Err(Unreadable::TooManyDecimals);
    }
    if number.is_sign_negative() {
        return Err(Unreadable::Negative);
    }
    if !range.contains(&number) {
        return Err(Unreadable::OutOfRange);
    }
    number.rescale(decimals);
    Ok(number)
}

/// Reads `1250.5`, `$1,250.50`, `1 250.50 USD`, `1.5 %`, and the unfinished `5.` or `.5`.
pub(super) fn read(
    text: &str,
    decimals: u32,
    sign: Sign,
    range: &RangeInclusive<Decimal>,
) -> Result<Decimal, Unreadable> {
    let number = plain(text).and_then(|number| within(number, decimals, range).ok());
    number.map_or_else(|| read_as_people_write(text, decimals, sign, range), Ok)
}

fn read_as_people_write(
    text: &str,
    decimals: u32,
    sign: Sign,
    range: &RangeInclusive<Decimal>,
) -> Result<Decimal, Unreadable> {
    let text = visible(text);
    let (negative, text) = without(sign, text.trim())?;
    let (whole, mark, fraction) = parts(text).ok_or(Unreadable::NotANumber)?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let significant = fraction.trim_end_matches('0');
    if !u32::try_from(significant.len()).is_ok_and(|digits| digits <= decimals) {
        return Err(Unreadable::TooManyDecimals);
    }
    // More digits than a decimal has are beyond every range.
    let mut number =
        plain(&["0", &whole, ".", significant].concat()).ok_or(Unreadable::OutOfRange)?;
    number.set_sign_negative(negative && !number.is_zero());
    let number = within(number, decimals, range)?;
    // Never guesses: the comma in `1,250` separates thousands.
    match mark {
        DecimalMark::Point => Ok(number),
        DecimalMark::Comma => Err(Unreadable::DecimalComma([&whole, ".", fraction].concat())),
    }
}

/// Reads digits with at most one point, as programs write them.
fn plain(text: &str) -> Option<Decimal> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_plain { Decimal::from_str_exact(text).ok() } else { None }
}

/// Returns whether the number is negative, by minus or parentheses, and the number without its
/// sign.
fn without(sign: Sign, text: &str) -> Result<(bool, &str), Unreadable> {
    let is_outside = |character: char| !character.is_ascii_digit() && character != '.';
    let from_number = text.trim_start_matches(is_outside);
    let number = from_number.trim_end_matches(is_outside);
    let before = text.strip_suffix(from_number).unwrap_or_default();
    let after = from_number.strip_prefix(number).unwrap_or_default();

    // Accepts a minus or parentheses on either side of the dollar sign.
    let rest = |text: &str, mark: fn(char) -> bool| {
        text.split_once(mark).map(|(left, right)| [left, right].concat())
    };
    let positive = match (rest(before, |mark| mark == '('), rest(after, |mark| mark == ')')) {
        (Some(before), Some(after)) => Some([before, after]),
        _ => rest(before, is_dash).map(|before| [before, after.to_owned()]),
    };
    let sides = positive.as_ref().map_or([before, after], |sides| sides.each_ref().map(|it| &**it));
    let sides = sides.map(str::trim);
    let are_all = |marks: &[&str]| sides.iter().all(|side| is_any_of(marks, side));
    match sign {
        _ if sides == ["", ""] => Ok((positive.is_some(), number)),
        Sign::Dollar if are_all(&DOLLARS) => Ok((positive.is_some(), number)),
        Sign::Percent if sides == ["", "%"] => Ok((positive.is_some(), number)),
        Sign::Dollar if sides.iter().any(|side| is_any_of(&OTHER_CURRENCIES, side)) => {
            Err(Unreadable::AnotherCurrency)
        }
        Sign::None | Sign::Dollar | Sign::Percent => Err(Unreadable::NotANumber),
    }
}

fn is_any_of(marks: &[&str], text: &str) -> bool {
    marks.iter().any(|mark| mark.eq_ignore_ascii_case(text))
}

/// The mark between the whole number and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DecimalMark {
    Point,
    Comma,
}

/// Splits a number at its decimal mark. A comma in `1,250` separates thousands.
fn parts(text: &str) -> Option<(&str, DecimalMark, &str)> {
    let is_fraction = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let has_digits = !(whole.is_empty() && fraction.is_empty());
    if has_digits && is_fraction(fraction) && is_whole_number(whole, ',') {
        return Some((whole, DecimalMark::Point, fraction));
    }
    let (whole, fraction) = text.split_once(',')?;
    let has_digits = !(whole.is_empty() || fraction.is_empty());
    let is_number = has_digits && is_fraction(fraction) && is_whole_number(whole, '.');
    is_number.then_some((whole, DecimalMark::Comma, fraction))
}

/// Accepts digits in groups of three, separated by one of `mark`, a space or an apostrophe. Accepts
/// empty text because of `.5`.
fn is_whole_number(text: &str, mark: char) -> bool {
    let is_group = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    match text.chars().find(|character| !character.is_ascii_digit()) {
        None => true,
        Some(found) if found == mark || is_space(found) || matches!(found, '\'' | '’') => {
            let separates = |other| other == found || is_space(found) && is_space(other);
            let mut groups = text.split(separates);
            groups.next().is_some_and(|leading| matches!(leading.len(), 1..=3))
                && groups.all(|group| group.len() == 3 && is_group(group))
        }
        Some(_) => false,
    }
}
