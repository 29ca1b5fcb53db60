//! Decimal text of whole numbers and of decimals, and sums of decimals: all on whole numbers, which takes little code.

use ethnum::U256;
use rust_decimal::Decimal;

/// The decimal digits of a whole number.
#[expect(clippy::arithmetic_side_effects, reason = "the divisor is not zero")]
pub(crate) fn whole(number: U256) -> String {
    /// Digits are cut off 19 at a time, for so many fit into 64 bits.
    const CHUNK: U256 = U256::new(10_000_000_000_000_000_000);
    const DIGITS: usize = 19;

    let mut chunks = Vec::new();
    let mut rest = number;
    while rest >= CHUNK {
        chunks.push((rest % CHUNK).as_u64());
        rest /= CHUNK;
    }
    let mut text = rest.as_u64().to_string();
    for chunk in chunks.into_iter().rev() {
        let digits = chunk.to_string();
        text.extend(core::iter::repeat_n('0', DIGITS.saturating_sub(digits.len())));
        text.push_str(&digits);
    }
    text
}

/// The sum; `None` where a decimal cannot hold it.
pub(crate) fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let sum = steps(one, scale)?.checked_add(steps(other, scale)?)?;
    Decimal::try_from_i128_with_scale(sum, scale).ok()
}

/// What is left of the first, which may be less than nothing; `None` where a decimal cannot hold it.
pub(crate) fn difference(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let difference = steps(one, scale)?.checked_sub(steps(other, scale)?)?;
    Decimal::try_from_i128_with_scale(difference, scale).ok()
}

/// How many steps of the last decimal a number has.
fn steps(number: Decimal, decimals: u32) -> Option<i128> {
    let missing = decimals.checked_sub(number.scale())?;
    number.mantissa().checked_mul(10_i128.checked_pow(missing)?)
}

/// A decimal with at least so many fraction digits; zeros beyond them are left out.
pub(crate) fn decimal(number: Decimal, least_decimals: u32) -> String {
    let text = scaled(number.mantissa().unsigned_abs(), number.scale(), least_decimals);
    if number.is_sign_negative() && !number.is_zero() { ["-", &text].concat() } else { text }
}

/// `mantissa ÷ 10^scale` with at least so many fraction digits; zeros beyond them are left out.
pub(crate) fn scaled(mantissa: u128, scale: u32, least_decimals: u32) -> String {
    let mut text = whole(U256::from(mantissa));
    let mut decimals = usize::try_from(scale).unwrap_or(0);
    let least = usize::try_from(least_decimals).unwrap_or(0);
    while text.len() <= decimals {
        text.insert(0, '0');
    }
    while decimals > least && text.ends_with('0') {
        text.pop();
        decimals = decimals.saturating_sub(1);
    }
    while decimals < least {
        text.push('0');
        decimals = decimals.saturating_add(1);
    }
    if decimals > 0 {
        text.insert(text.len().saturating_sub(decimals), '.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_of_any_length_keep_their_inner_zeros() {
        for text in
            ["0", "7", "10000000000000000000", "10000000000000000000000000000000000000000001"]
        {
            assert_eq!(whole(text.parse().unwrap()), text);
        }
        assert_eq!(whole(U256::MAX), U256::MAX.to_string());
    }

    #[test]
    fn sums_and_differences_are_those_of_the_decimal_crate() {
        let decimals = ["0", "0.00", "1", "1.50", "0.000001", "999999999.999999", "-2.5"]
            .map(|text| text.parse::<Decimal>().unwrap());
        for one in decimals {
            for other in decimals {
                assert_eq!(sum(one, other), one.checked_add(other), "{one} + {other}");
                assert_eq!(difference(one, other), one.checked_sub(other), "{one} - {other}");
            }
        }
    }

    #[test]
    fn a_sum_that_has_too_many_digits_is_none() {
        assert_eq!(sum(Decimal::MAX, Decimal::ONE), None);
        assert_eq!(sum(Decimal::MAX, "0.1".parse().unwrap()), None, "it would have to be rounded");
        assert_eq!(difference(Decimal::MIN, Decimal::ONE), None);
    }

    #[test]
    fn decimals_are_padded_but_never_cut() {
        assert_eq!(decimal("0.05".parse().unwrap(), 2), "0.05");
        assert_eq!(decimal("5".parse().unwrap(), 2), "5.00");
        assert_eq!(decimal("1.500000".parse().unwrap(), 0), "1.5");
        assert_eq!(decimal("0.123456".parse().unwrap(), 2), "0.123456");
        assert_eq!(decimal("-0.5".parse().unwrap(), 2), "-0.50");
    }
}
