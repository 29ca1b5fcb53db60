//! How numbers are written, and sums of decimals: all on whole numbers, which takes little code.

use ethnum::U256;
use rust_decimal::Decimal;

use crate::written::Written;

/// Digits are cut off 19 at a time, for so many fit into 64 bits.
const CHUNK: U256 = U256::new(10_000_000_000_000_000_000);
const DIGITS_OF_CHUNK: usize = 19;

/// Writes the decimal digits of a whole number.
pub(crate) fn push_whole(text: &mut Vec<u8>, number: U256) {
    if number < CHUNK {
        push(text, number.as_u64(), 1);
    } else {
        let (chunks, rest) = divided(number, CHUNK);
        push_whole(text, chunks);
        push(text, rest.as_u64(), DIGITS_OF_CHUNK);
    }
}

/// The quotient of whole numbers, and what is left over.
///
/// # Panics
///
/// If the divisor is zero.
#[expect(clippy::arithmetic_side_effects, reason = "its callers divide by nothing that is zero")]
pub(crate) fn divided(number: U256, divisor: U256) -> (U256, U256) {
    // Nearly all have 128 bits at most, for which there are shorter ways than for 256.
    match (u128::try_from(number), u128::try_from(divisor)) {
        (Ok(number), Ok(divisor)) => (U256::new(number / divisor), U256::new(number % divisor)),
        _ => (number / divisor, number % divisor),
    }
}

/// Writes the decimal digits of a number, with zeros before it up to so many.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "no divisor is zero, and ten times a tenth is no more than the whole"
)]
pub(crate) fn push(text: &mut Vec<u8>, number: u64, least: usize) {
    let mut digits = [b'0'; 20];
    let (mut part, mut rest) = (0, number);
    let mut first = digits.len();
    for (index, place) in digits.iter_mut().enumerate().rev() {
        // Nine digits more, which fit into 32 bits.
        if matches!(index, 19 | 10 | 1) {
            (rest, part) = (rest / 1_000_000_000, rest % 1_000_000_000);
        }
        let tenth = tenth(part);
        let [digit, ..] = (part - tenth * 10).to_le_bytes();
        *place = b'0' | digit;
        part = tenth;
        first = index;
        if part == 0 && rest == 0 {
            break;
        }
    }
    let first = first.min(digits.len().saturating_sub(least));
    text.extend_from_slice(digits.get(first..).unwrap_or_default());
}

/// A tenth, rounded down, of a number of 32 bits: multiplied by a tenth of 2^35. A division takes several times as long.
#[expect(clippy::arithmetic_side_effects, reason = "32 bits times 32 fit into 64")]
fn tenth(number: u64) -> u64 {
    (number * 0xCCCC_CCCD) >> 35
}

impl Written for u64 {
    fn write_to(&self, text: &mut Vec<u8>) {
        push(text, *self, 1);
    }
}

impl Written for u32 {
    fn write_to(&self, text: &mut Vec<u8>) {
        push(text, u64::from(*self), 1);
    }
}

impl Written for usize {
    fn write_to(&self, text: &mut Vec<u8>) {
        push(text, u64::try_from(*self).unwrap_or(u64::MAX), 1);
    }
}

impl Written for i32 {
    fn write_to(&self, text: &mut Vec<u8>) {
        if *self < 0 {
            text.push(b'-');
        }
        self.unsigned_abs().write_to(text);
    }
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

/// `mantissa ÷ 10^scale` with at least so many fraction digits; zeros beyond them are left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scaled {
    pub(crate) mantissa: u128,
    pub(crate) scale: u32,
    pub(crate) least_decimals: u32,
}

impl Written for Scaled {
    fn write_to(&self, text: &mut Vec<u8>) {
        let start = text.len();
        push_whole(text, U256::from(self.mantissa));
        let [mut decimals, least] =
            [self.scale, self.least_decimals].map(|count| usize::try_from(count).unwrap_or(0));
        while text.len().saturating_sub(start) <= decimals {
            text.insert(start, b'0');
        }
        while decimals > least && text.last() == Some(&b'0') {
            text.pop();
            decimals = decimals.saturating_sub(1);
        }
        while decimals < least {
            text.push(b'0');
            decimals = decimals.saturating_add(1);
        }
        if decimals > 0 {
            text.insert(text.len().saturating_sub(decimals), b'.');
        }
    }
}

/// With all the decimals that it has.
impl Written for Decimal {
    fn write_to(&self, text: &mut Vec<u8>) {
        if self.is_sign_negative() && !self.is_zero() {
            text.push(b'-');
        }
        let (mantissa, scale) = (self.mantissa().unsigned_abs(), self.scale());
        Scaled { mantissa, scale, least_decimals: scale }.write_to(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::written;

    fn whole(number: U256) -> String {
        let mut text = Vec::new();
        push_whole(&mut text, number);
        String::from_utf8(text).unwrap()
    }

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
    fn whole_numbers_of_every_length_are_written_as_the_standard_library_writes_them() {
        for power in (0..20).map(|exponent| 10_u64.pow(exponent)) {
            for number in [power - 1, power, power + 1, power.saturating_mul(9)] {
                assert_eq!(written(&number), number.to_string());
            }
        }
    }

    #[test]
    fn numbers_are_filled_up_with_zeros_and_never_cut_off() {
        let padded = |number, least| {
            let mut text = Vec::new();
            push(&mut text, number, least);
            String::from_utf8(text).unwrap()
        };
        assert_eq!(padded(7, 2), "07");
        assert_eq!(padded(1_000_000_000, 19), "0000000001000000000");
        assert_eq!(padded(2007, 2), "2007");
    }

    #[test]
    fn a_tenth_is_that_of_a_division() {
        let near = |number: u64| number.saturating_sub(1)..=number.saturating_add(1);
        let powers = (0..32).map(|exponent| 1_u64 << exponent);
        let tens = (0..=429_496_729).step_by(1_001).map(|tens| tens * 10);
        for number in powers.chain(tens).flat_map(near).chain([u64::from(u32::MAX)]) {
            assert_eq!(tenth(number), number / 10);
        }
    }

    #[test]
    fn quotients_and_rests_are_the_same_on_either_side_of_128_bits() {
        let most = U256::from(u128::MAX);
        for (number, divisor) in [(most, 7_u64), (most + 1, 7), (U256::MAX, 1_000_003), (most, 1)] {
            let divisor = U256::from(divisor);
            assert_eq!(divided(number, divisor), (number / divisor, number % divisor));
        }
        assert_eq!(divided(most, most + 1), (U256::ZERO, most));
    }

    #[test]
    fn whole_numbers_of_every_type_are_written_as_the_standard_library_writes_them() {
        for number in [0, 9, 10, u64::MAX] {
            assert_eq!(written(&number), number.to_string());
        }
        for number in [0, 7, -7, i32::MIN, i32::MAX] {
            assert_eq!(written(&number), number.to_string());
        }
        assert_eq!(written(&10_000_usize), "10000");
        assert_eq!(written(&u32::MAX), u32::MAX.to_string());
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
        let scaled =
            |mantissa, scale, least_decimals| written(&Scaled { mantissa, scale, least_decimals });
        assert_eq!(scaled(5, 2, 2), "0.05");
        assert_eq!(scaled(5, 0, 2), "5.00");
        assert_eq!(scaled(1_500_000, 6, 0), "1.5");
        assert_eq!(scaled(123_456, 6, 2), "0.123456");
        assert_eq!(scaled(0, 6, 0), "0");
    }

    #[test]
    fn a_value_is_written_behind_what_is_there() {
        let mut text = b"0.".to_vec();
        Scaled { mantissa: 5, scale: 2, least_decimals: 2 }.write_to(&mut text);
        assert_eq!(text, b"0.0.05");
    }

    #[test]
    fn decimals_keep_their_sign_and_their_zeros() {
        for text in ["0.0500", "-0.50", "0.00", "7"] {
            assert_eq!(written(&text.parse::<Decimal>().unwrap()), text);
        }
    }
}
