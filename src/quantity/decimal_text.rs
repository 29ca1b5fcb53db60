//! Reading a decimal number as people write it.

use rust_decimal::Decimal;

/// Why a text is not the quantity it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a plain decimal number.
    NotANumber,
    /// More decimals than the quantity has.
    TooManyDecimals,
    /// Below the least or above the greatest value.
    OutOfRange,
}

/// The sign that people write with a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// None at all.
    None,
    /// Before the number.
    Dollar,
    /// After the number.
    Percent,
}

/// The decimal of a number written in this crate, at compile time.
///
/// # Panics
///
/// Where the text is not digits with at most one point, which ends the compilation.
#[expect(clippy::panic, clippy::arithmetic_side_effects, clippy::indexing_slicing)]
#[expect(clippy::as_conversions, reason = "there is no other conversion in constants yet")]
pub(super) const fn constant(text: &str) -> Decimal {
    let bytes = text.as_bytes();
    let (mut mantissa, mut scale, mut index, mut in_fraction) = (0_u32, 0, 0, false);
    while index < bytes.len() {
        match bytes[index] {
            b'.' if !in_fraction => in_fraction = true,
            digit @ b'0'..=b'9' => {
                mantissa = mantissa * 10 + (digit - b'0') as u32;
                scale += in_fraction as u32;
            }
            _ => panic!("not a decimal"),
        }
        index += 1;
    }
    Decimal::from_parts(mantissa, 0, 0, false, scale)
}

/// Reads `1250.5`, `$1,250.50`, `1.5 %`, and `5.` or `.5` as they come up while somebody types.
pub(super) fn read(
    text: &str,
    decimals: u32,
    sign: Sign,
    (minimum, maximum): (Decimal, Decimal),
) -> Result<Decimal, Unreadable> {
    let text = text.trim_matches(is_space);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let text = match sign {
        Sign::None => text,
        Sign::Dollar => text.strip_prefix('$').unwrap_or(text),
        Sign::Percent => text.strip_suffix('%').unwrap_or(text),
    };
    let text = text.trim_matches(is_space);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let only_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    let has_digits = !(whole.is_empty() && fraction.is_empty());
    if !(has_digits && only_digits && is_whole_number(whole)) {
        return Err(Unreadable::NotANumber);
    }

    let fraction = fraction.trim_end_matches('0');
    if u32::try_from(fraction.len()).map_or(true, |given| given > decimals) {
        return Err(Unreadable::TooManyDecimals);
    }
    let number = assemble(whole, fraction).ok_or(Unreadable::OutOfRange)?;
    let below = number < minimum || (negative && !number.is_zero());
    if below || number > maximum { Err(Unreadable::OutOfRange) } else { Ok(number) }
}

/// The spaces that people and spreadsheets put around numbers.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{202f}')
}

/// Digits, with or without commas that cut off groups of three; nothing at all counts, too, as in `.5`.
fn is_whole_number(text: &str) -> bool {
    let mut groups = text.split(',');
    let leading = groups.next().unwrap_or("");
    let mut has_commas = false;
    let all_in_threes = groups.all(|group| {
        has_commas = true;
        group.len() == 3
    });
    let leading_fits = !has_commas || matches!(leading.len(), 1..=3);
    all_in_threes && leading_fits && text.bytes().all(|byte| byte == b',' || byte.is_ascii_digit())
}

/// The number with these digits; `None` if it is past every range.
fn assemble(whole: &str, fraction: &str) -> Option<Decimal> {
    let mut mantissa: u64 = 0;
    for byte in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        let digit = u64::from(byte.checked_sub(b'0')?);
        mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
    }
    let scale = u32::try_from(fraction.len()).ok()?;
    Decimal::try_from_i128_with_scale(i128::from(mantissa), scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_with(sign: Sign, text: &str) -> Result<String, Unreadable> {
        let limits = (constant("0"), constant("1000000"));
        read(text, 2, sign, limits).map(|number| number.to_string())
    }

    fn read_up_to_a_million(text: &str) -> Result<String, Unreadable> {
        read_with(Sign::Dollar, text)
    }

    #[test]
    fn only_the_sign_of_the_quantity_may_stand_with_it() {
        assert_eq!(read_with(Sign::Percent, "1.5 %"), Ok("1.5".into()));
        assert_eq!(read_with(Sign::Dollar, "$ 1.5"), Ok("1.5".into()));
        for (sign, text) in [
            (Sign::Percent, "$1"),
            (Sign::Dollar, "1%"),
            (Sign::Dollar, "1$"),
            (Sign::None, "$1"),
            (Sign::None, "1%"),
        ] {
            assert_eq!(read_with(sign, text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn constants_are_the_decimals_they_say() {
        assert_eq!(constant("0.000001").to_string(), "0.000001");
        assert_eq!(constant("1000000000").to_string(), "1000000000");
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
        ] {
            assert_eq!(read_up_to_a_million(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for text in [
            "", " ", ".", "$", "%", "-", "abc", "1e5", "1.2.3", "0x10", "1 250", "١٢", "+5", "--5",
            "NaN", "1_000",
        ] {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn commas_must_cut_off_thousands() {
        for text in [
            "1,25", "12,50", "1,2500", ",250", "1,250,", "1234,567", "1.250,00", "1,,250",
            "1.000,5",
        ] {
            assert_eq!(read_up_to_a_million(text), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn range_and_decimals_are_told_apart() {
        assert_eq!(read_up_to_a_million("1000000"), Ok("1000000".into()));
        assert_eq!(read_up_to_a_million("1000000.01"), Err(Unreadable::OutOfRange));
        assert_eq!(read_up_to_a_million("-1"), Err(Unreadable::OutOfRange));
        assert_eq!(read_up_to_a_million("0.001"), Err(Unreadable::TooManyDecimals));
        assert_eq!(read_up_to_a_million(&"9".repeat(100_000)), Err(Unreadable::OutOfRange));
        assert_eq!(
            read_up_to_a_million(&format!("0.{}", "9".repeat(100_000))),
            Err(Unreadable::TooManyDecimals)
        );
    }
}
