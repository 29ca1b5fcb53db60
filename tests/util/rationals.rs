//! Exact fractions and their rounding, without the crate.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// Reads a decimal or a fraction.
pub(crate) fn exact(value: impl ToString) -> BigRational {
    let text = value.to_string();
    let (numerator, denominator) = text.split_once('/').unwrap_or((&text, "1"));
    let (whole, decimals) = numerator.split_once('.').unwrap_or((numerator, ""));
    let scale = BigInt::from(10).pow(u32::try_from(decimals.len()).unwrap());
    let scaled: BigInt = [whole, decimals].concat().parse().unwrap();
    BigRational::new(scaled, scale * denominator.parse::<BigInt>().unwrap())
}

/// Rounds to whole steps of `1/one`.
pub(crate) fn steps(value: &BigRational, one: u64, rounding: &str) -> BigInt {
    let scaled = value * BigRational::from(BigInt::from(one));
    let floor = scaled.floor().to_integer();
    let half = BigRational::new(1.into(), 2.into());
    let up = match (rounding, scaled.fract().cmp(&half)) {
        ("down", _) | ("half-even" | "half-up", Ordering::Less) => false,
        ("half-even" | "half-up", Ordering::Greater) | ("half-up", Ordering::Equal) => true,
        ("half-even", Ordering::Equal) => &floor % 2 != BigInt::zero(),
        (other, _) => panic!("no rounding is called {other}"),
    };
    floor + i32::from(up)
}

/// Rounds to decimals.
pub(crate) fn rounded(value: &BigRational, decimals: u32, rounding: &str) -> BigRational {
    let one = 10_u64.pow(decimals);
    BigRational::new(steps(value, one, rounding), one.into())
}
