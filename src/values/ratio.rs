//! Exact fractions: [`Ratio`], and the ways to round them: [`Rounding`].

use crate::values::names::names;
use core::cmp::Ordering;
use core::fmt;

use ethnum::U256;
use rust_decimal::Decimal;
use serde::Serialize;

names! {
    /// Ways to round the last decimal.
    pub enum Rounding {
        /// Rounds toward zero.
        Down = "down",
        /// Rounds to the nearest; a half goes to the even neighbour.
        HalfEven = "half-even",
        /// Rounds to the nearest; a half goes away from zero.
        HalfUp = "half-up",
    }
}

/// An exact non-negative fraction in lowest terms.
/// # Units and range
///
/// Numerator and denominator have 256 bits each. Over the ranges this crate accepts, a purchase
/// needs at most 186 of them. An overflow returns `None`.
///
/// # Example
///
/// ```
/// use dspp::{Ratio, Rounding};
///
/// let third = Ratio::new(32, 3).unwrap();
/// let shares = Ratio::new(32, 1).unwrap().checked_div(third).unwrap();
/// assert_eq!(shares.round(6, Rounding::Down).unwrap().to_string(), "3.000000");
/// assert!(Ratio::new(1, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: U256,
    denominator: U256,
}

impl Ratio {
    /// Makes a fraction of whole numbers; `None` if the denominator is zero.
    pub fn new(numerator: u128, denominator: u128) -> Option<Self> {
        Self::from_parts(U256::from(numerator), U256::from(denominator))
    }

    fn from_parts(numerator: U256, denominator: U256) -> Option<Self> {
        if denominator == U256::ZERO {
            return None;
        }
        let divisor = greatest_common_divisor(numerator, denominator);
        if divisor == U256::ONE {
            return Some(Self { numerator, denominator });
        }
        // The divisor is not zero because the denominator is not.
        let [numerator, denominator] =
            [numerator, denominator].map(|part| part.checked_div(divisor));
        Some(Self { numerator: numerator?, denominator: denominator? })
    }

    pub(crate) fn is_zero(self) -> bool {
        self.numerator == U256::ZERO
    }

    /// Converts a decimal; `None` if it is negative.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Price, Ratio};
    ///
    /// let price: Price = "34.12".parse()?;
    /// assert_eq!(Ratio::from_decimal(price.into()).unwrap().to_string(), "853/25");
    /// # Ok::<(), dspp::Unreadable>(())
    /// ```
    pub fn from_decimal(decimal: Decimal) -> Option<Self> {
        let numerator = u128::try_from(decimal.mantissa()).ok()?;
        Self::from_parts(U256::from(numerator), power_of_ten(decimal.scale())?)
    }

    /// Returns the product.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::Ratio;
    ///
    /// let (price, shares) = (Ratio::new(32, 3).unwrap(), Ratio::new(9, 4).unwrap());
    /// assert_eq!(price.checked_mul(shares).unwrap().to_string(), "24/1");
    /// ```
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Self::from_parts(
            product(self.numerator, other.numerator)?,
            product(self.denominator, other.denominator)?,
        )
    }

    /// Returns the quotient; `None` if `other` is zero.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        self.checked_mul(Self { numerator: other.denominator, denominator: other.numerator })
    }

    /// Returns the sum; `None` if it needs more than 256 bits.
    pub(crate) fn checked_add(self, other: Self) -> Option<Self> {
        self.over_one_denominator(other, U256::checked_add)
    }

    /// Returns the difference; `None` if `other` is greater.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::Ratio;
    ///
    /// let (half, third) = (Ratio::new(1, 2).unwrap(), Ratio::new(1, 3).unwrap());
    /// assert_eq!(half.checked_sub(third).unwrap().to_string(), "1/6");
    /// assert!(third.checked_sub(half).is_none());
    /// ```
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.over_one_denominator(other, U256::checked_sub)
    }

    /// Combines the numerators over the least common denominator.
    fn over_one_denominator(
        self,
        other: Self,
        combine: fn(U256, U256) -> Option<U256>,
    ) -> Option<Self> {
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let own_factor = other.denominator.checked_div(common)?;
        let other_factor = self.denominator.checked_div(common)?;
        let own = product(self.numerator, own_factor)?;
        let other = product(other.numerator, other_factor)?;
        Self::from_parts(combine(own, other)?, product(self.denominator, own_factor)?)
    }

    /// Compares two fractions; `None` if that needs more than 256 bits.
    pub(crate) fn checked_cmp(self, other: Self) -> Option<Ordering> {
        let own = product(self.numerator, other.denominator)?;
        Some(own.cmp(&product(other.numerator, self.denominator)?))
    }

    /// Rounds to a number of decimals; all other operations are exact.
    ///
    /// Returns `None` if the result has more than the 28 digits of a decimal.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Ratio, Rounding};
    ///
    /// let half_a_cent = Ratio::new(5, 1000).unwrap();
    /// let rounded = |rounding| half_a_cent.round(2, rounding).unwrap().to_string();
    /// assert_eq!(rounded(Rounding::HalfUp), "0.01");
    /// assert_eq!(rounded(Rounding::HalfEven), "0.00");
    /// ```
    pub fn round(self, decimals: u32, rounding: Rounding) -> Option<Decimal> {
        let (floor, rest) = self.in_steps(decimals)?;
        let up = match rounding {
            Rounding::Down => false,
            // Compares the remainder with its complement, because doubling the remainder could
            // overflow.
            _ => match rest.cmp(&self.denominator.checked_sub(rest)?) {
                Ordering::Less => false,
                Ordering::Greater => true,
                Ordering::Equal => rounding == Rounding::HalfUp || floor & U256::ONE == U256::ONE,
            },
        };
        decimal(floor, up, decimals)
    }

    /// Rounds up to a number of decimals.
    ///
    /// Returns `None` if the result has more than the 28 digits of a decimal.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::Ratio;
    ///
    /// let price = Ratio::new(32, 3).unwrap();
    /// assert_eq!(price.ceil(2).unwrap().to_string(), "10.67");
    /// ```
    pub fn ceil(self, decimals: u32) -> Option<Decimal> {
        let (floor, rest) = self.in_steps(decimals)?;
        decimal(floor, rest != U256::ZERO, decimals)
    }

    /// Returns the whole steps of the last decimal, and the remainder over the denominator.
    fn in_steps(self, decimals: u32) -> Option<(U256, U256)> {
        let scaled = product(self.numerator, power_of_ten(decimals)?)?;
        Some((scaled.checked_div(self.denominator)?, scaled.checked_rem(self.denominator)?))
    }
}

/// Makes a decimal of steps of its last place, and one more if it is rounded up.
fn decimal(floor: U256, up: bool, decimals: u32) -> Option<Decimal> {
    let steps = if up { floor.checked_add(U256::ONE)? } else { floor };
    Decimal::try_from_i128_with_scale(i128::try_from(steps).ok()?, decimals).ok()
}

/// Writes `numerator/denominator`.
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl Serialize for Ratio {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns the product, or `None` if it overflows. Has one copy of the crate's long multiplication.
fn product(one: U256, other: U256) -> Option<U256> {
    one.checked_mul(other)
}

fn power_of_ten(exponent: u32) -> Option<U256> {
    10_u128.checked_pow(exponent).map(U256::from)
}

/// Uses Euclid's algorithm.
fn greatest_common_divisor(mut a: U256, mut b: U256) -> U256 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
