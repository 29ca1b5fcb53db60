//! Reads decimal numbers from typed text.

use core::error::Error;
use core::fmt;

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

/// Converts a literal to steps of its last decimal, at compile time.
///
/// # Panics
///
/// Ends the compilation unless the text is digits with at most one point.
#[expect(clippy::panic, clippy::arithmetic_side_effects, clippy::indexing_slicing)]
#[expect(clippy::as_conversions, reason = "there is no other conversion in constants yet")]
pub(super) const fn constant(text: &str, decimals: u32) -> u64 {
    let bytes = text.as_bytes();
    let (mut steps, mut missing, mut index, mut in_fraction) = (0, decimals, 0, false);
    while index < bytes.len() {
        match bytes[index] {
            b'.' if !in_fraction => in_fraction = true,
            digit @ b'0'..=b'9' => {
                steps = steps * 10 + (digit - b'0') as u64;
                missing -= in_fraction as u32;
            }
            _ => panic!("not a decimal"),
        }
        index += 1;
    }
    steps * 10_u64.pow(missing)
}

/// Reads `1250.5`, `$1,250.50`, `1 250.50 USD`, `1.5 %`, and the unfinished `5.` or `.5`. Returns
/// steps of the last decimal.
pub(super) fn read(
    text: &str,
    decimals: u32,
    sign: Sign,
    (minimum, maximum): (u64, u64),
) -> Result<u64, Unreadable> {
    if let Some(steps) = plain(text, decimals)
        && (minimum..=maximum).contains(&steps)
    {
        return Ok(steps);
    }
    read_as_people_write(text, decimals, sign, (minimum, maximum))
}

// Kept out of line, because compiling it would delay reading plain numbers.
#[inline(never)]
fn read_as_people_write(
    text: &str,
    decimals: u32,
    sign: Sign,
    (minimum, maximum): (u64, u64),
) -> Result<u64, Unreadable> {
    let text = visible(text);
    let (negative, text) = without(sign, text.trim())?;
    let (whole, mark, fraction) = parts(text).ok_or(Unreadable::NotANumber)?;

    let significant = fraction.trim_end_matches('0');
    let missing = u32::try_from(significant.len()).ok().and_then(|len| decimals.checked_sub(len));
    let missing = missing.ok_or(Unreadable::TooManyDecimals)?;
    let steps = assemble(whole, significant, missing).ok_or(Unreadable::OutOfRange)?;
    if negative && steps > 0 {
        return Err(Unreadable::Negative);
    }
    if !(minimum..=maximum).contains(&steps) {
        return Err(Unreadable::OutOfRange);
    }
    // Never guesses: the comma in `1,250` separates thousands.
    match mark {
        DecimalMark::Point => Ok(steps),
        DecimalMark::Comma => {
            let whole = whole.chars().filter(char::is_ascii_digit).collect::<String>();
            Err(Unreadable::DecimalComma([&whole, ".", fraction].concat()))
        }
    }
}

/// Reads short plain digits with at most one point, as programs write them; a fast path.
#[expect(clippy::arithmetic_side_effects, reason = "so few digits fit into 64 bits")]
fn plain(text: &str, decimals: u32) -> Option<u64> {
    const LONGEST: usize = 13;

    if text.len() > LONGEST || matches!(text, "" | ".") {
        return None;
    }
    let (mut steps, mut left, mut fraction) = (0_u64, text.len(), None);
    for byte in text.bytes() {
        left -= 1;
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            steps = steps * 10 + u64::from(digit);
        } else if byte == b'.' && fraction.is_none() {
            fraction = Some(left);
        } else {
            return None;
        }
    }
    let missing = decimals.checked_sub(u32::try_from(fraction.unwrap_or_default()).ok()?)?;
    steps.checked_mul(10_u64.pow(missing))
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
    let positive = if before.contains('(') && after.contains(')') {
        Some([before.replacen('(', "", 1), after.replacen(')', "", 1)])
    } else if before.contains(is_dash) {
        Some([before.replacen(is_dash, "", 1), after.to_owned()])
    } else {
        None
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

/// Joins the digits and appends zeros; `None` if the result overflows 64 bits.
fn assemble(whole: &str, fraction: &str, zeros: u32) -> Option<u64> {
    let mut steps: u64 = 0;
    for byte in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        steps = steps.checked_mul(10)?.checked_add(u64::from(byte.checked_sub(b'0')?))?;
    }
    steps.checked_mul(10_u64.checked_pow(zeros)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::scaled::Scaled;

    fn read_with(sign: Sign, text: &str) -> Result<String, Unreadable> {
        let limits = (constant("0", 2), constant("1000000", 2));
        let written_short =
            |steps: u64| Scaled { mantissa: steps.into(), scale: 2, least_decimals: 0 }.to_string();
        read(text, 2, sign, limits).map(written_short)
    }

    fn read_up_to_a_million(text: &str) -> Result<String, Unreadable> {
        read_with(Sign::Dollar, text)
    }

    #[test]
    fn only_the_sign_of_the_quantity_may_stand_with_it() {
        for sign in [Sign::None, Sign::Dollar, Sign::Percent] {
            assert_eq!(read_with(sign, " 1,250.50 "), Ok("1250.5".into()), "{sign:?}");
        }
        for text in ["1.5 %", "1.5%", "1.5\u{a0}%"] {
            assert_eq!(read_with(Sign::Percent, text), Ok("1.5".into()), "{text}");
        }
        for text in [
            "$ 1.5",
            "1.5$",
            "1.5 $",
            "US$ 1.5",
            "us$1.5",
            "USD 1.5",
            "1.5 usd",
            "1.5 dollars",
            "$1.5 USD",
            "1.5\u{202f}US dollars",
        ] {
            assert_eq!(read_with(Sign::Dollar, text), Ok("1.5".into()), "{text}");
        }
        for (sign, text) in [
            (Sign::Percent, "$1"),
            (Sign::Percent, "%1"),
            (Sign::Percent, "1%%"),
            (Sign::Percent, "1 €"),
            (Sign::Dollar, "1%"),
            (Sign::Dollar, "$$1"),
            (Sign::Dollar, "1 apples"),
            (Sign::Dollar, "1¢"),
            (Sign::None, "$1"),
            (Sign::None, "1%"),
            (Sign::None, "1 EUR"),
        ] {
            assert_eq!(read_with(sign, text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn another_currency_is_told_as_such() {
        for text in ["€1,250", "1.250,00 €", "1250 eur", "£5", "C$ 5", "5 MXN", "$5 CAD", "Euros 5"]
        {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::AnotherCurrency), "{text}");
        }
    }

    #[test]
    fn a_negative_number_is_told_as_such() {
        for text in [
            "-1",
            "-$1,250.00",
            "- 5 USD",
            "-1,25",
            "-2000000",
            "-$5",
            "$-5",
            "$ - 5",
            "US$-5",
            "(5)",
            "($30.00)",
            "$(30.00)",
            " $ (1,250.00)",
            "( 30.00 ) USD",
            "(30 dollars)",
            "(1,25)",
            "\u{2010}5",
            "\u{2011}5",
            "\u{2012}5",
            "\u{2013}$5",
            "$\u{2014}5",
            "\u{2212}5",
            "\u{fe63}5",
            "\u{ff0d}5",
            "\u{200e}-\u{200e}5",
        ] {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::Negative), "{text}");
        }
        for text in ["(1.5%)", "(1.5)%", "-1.5 %", "(1.5) %"] {
            assert_eq!(read_with(Sign::Percent, text), Err(Unreadable::Negative), "{text}");
        }
        for text in ["(7)", "\u{2212}7", "- 7"] {
            assert_eq!(read_with(Sign::None, text), Err(Unreadable::Negative), "{text}");
        }
        for text in ["-€5", "(€5)", "(5 EUR)"] {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::AnotherCurrency), "{text}");
        }
        for text in ["(0.00)", "$ -0", "($0)"] {
            assert_eq!(read_up_to_a_million(text), Ok("0".into()), "{text}");
        }
    }

    #[test]
    fn a_reason_is_an_error_in_words() {
        let why: Box<dyn Error> = read_up_to_a_million("1,25").expect_err("a comma").into();
        assert_eq!(why.to_string(), "a comma before the decimals; with a point it is 1.25");
        for (text, words) in [
            ("abc", "not a plain decimal number"),
            ("€5", "another currency than the US dollar"),
            ("-5", "less than zero"),
            ("0.001", "too many decimals"),
            ("1000000.01", "out of range"),
        ] {
            assert_eq!(read_up_to_a_million(text).expect_err(words).to_string(), words);
        }
    }

    #[test]
    fn constants_are_the_steps_they_say() {
        assert_eq!(constant("0.0001", 6), 100);
        assert_eq!(constant("1000000000", 2), 100_000_000_000);
    }

    #[test]
    #[should_panic(expected = "not a decimal")]
    fn a_constant_with_two_points_ends_the_compilation() {
        constant("1.2.3", 2);
    }

    #[test]
    fn a_number_may_be_written_as_people_write_it() {
        for (text, number) in [
            ("1250", "1250"),
            ("1,250", "1250"),
            (" $1,250.50 ", "1250.5"),
            ("$ 12,345", "12345"),
            ("1.500000", "1.5"),
            ("007", "7"),
            ("5.", "5"),
            (".5", "0.5"),
            ("-0", "0"),
            ("1 250", "1250"),
            ("1\u{a0}250.00", "1250"),
            ("1\u{202f}250.5", "1250.5"),
            ("1\u{2009}000\u{2009}000 $", "1000000"),
            ("1'250.00", "1250"),
            ("1’250", "1250"),
            ("\u{3000}1\u{2007}250\u{2003}", "1250"),
            ("1\u{a0}000 000", "1000000"),
            ("$\u{a0}1250\u{2028}", "1250"),
            ("1500\u{200e}", "1500"),
            ("\u{feff}1500", "1500"),
            ("\u{202a}$1,500\u{202c}", "1500"),
            ("\u{2066}1\u{ad}5\u{200b}0\u{200c}0\u{200d}\u{2060}.\u{200f}5\u{2069}", "1500.5"),
        ] {
            assert_eq!(read_up_to_a_million(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for text in [
            "",
            " ",
            ".",
            "$",
            "%",
            "-",
            "abc",
            "1e5",
            "1.2.3",
            "0x10",
            "١٢",
            "１２",
            "+5",
            "--5",
            "NaN",
            "1_000",
            "1,250.-",
            "twelve",
            "-(5)",
            "((5))",
            "(5",
            "5)",
            "()",
            "5-",
            "\u{200b}",
            "1 2",
            "12 34",
            "1 2500",
            "1 250,000 000",
            "1 250'000",
            "1,000 000",
            "1  250",
            "1\t250",
            "1\n250",
            "1.250.000",
        ] {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn commas_must_cut_off_thousands() {
        for text in
            [",250", "1,250,", "1,,250", "1,00,000", "1,250,00", "1.25,00", "1,250 ,000", ",", "5,"]
        {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_decimal_comma_is_told_with_the_number_that_may_be_meant() {
        for (text, with_point) in [
            ("1,25", "1.25"),
            ("12,50", "12.50"),
            ("1250,00", "1250.00"),
            ("1.250,00", "1250.00"),
            ("1.000,5", "1000.5"),
            ("1 250,00 $", "1250.00"),
            ("1\u{202f}250,5\u{a0}USD", "1250.5"),
            ("1'250,50", "1250.50"),
            ("1,2500", "1.2500"),
            ("1 250,500", "1250.500"),
            ("-0,00", "0.00"),
        ] {
            let told = Err(Unreadable::DecimalComma(with_point.to_owned()));
            assert_eq!(read_up_to_a_million(text), told, "{text}");
            read_up_to_a_million(with_point).expect("it can be written");
        }
        // Reports the problem that the number has with a point, too.
        assert_eq!(read_up_to_a_million("1234,567"), Err(Unreadable::TooManyDecimals));
        assert_eq!(read_up_to_a_million("1.000.000,01"), Err(Unreadable::OutOfRange));
    }

    #[test]
    fn range_and_decimals_are_told_apart() {
        assert_eq!(read_up_to_a_million("1000000"), Ok("1000000".into()));
        assert_eq!(read_up_to_a_million("1000000.01"), Err(Unreadable::OutOfRange));
        assert_eq!(read_up_to_a_million("0.001"), Err(Unreadable::TooManyDecimals));
        assert_eq!(read_up_to_a_million(&"9".repeat(100_000)), Err(Unreadable::OutOfRange));
        assert_eq!(
            read_up_to_a_million(&format!("0.{}", "9".repeat(100_000))),
            Err(Unreadable::TooManyDecimals)
        );
    }
}
