//! Exact fractions: [`Ratio`], and the one place where something is rounded, [`Rounding`].

use core::cmp::Ordering;
use core::fmt;

use ethnum::U256;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::digits::{divided, push_whole};
use crate::written::{Written, written};

/// How the last decimal of a value is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Toward zero.
    Down,
    /// To the nearest; a half to the even neighbour.
    HalfEven,
    /// To the nearest; a half away from zero.
    HalfUp,
}

impl Rounding {
    /// All of them, as plan files may name them.
    pub const ALL: [Self; 3] = [Self::Down, Self::HalfEven, Self::HalfUp];

    /// The name in plan files and explanations.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(dspp::Rounding::HalfEven.as_str(), "half-even");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::HalfEven => "half-even",
            Self::HalfUp => "half-up",
        }
    }
}

/// A non-negative fraction that is never rounded, in lowest terms.
///
/// # Units and range
///
/// Numerator and denominator have 256 bits each. Over the ranges this crate accepts a purchase needs at most 186 of
/// them; what would not fit is `None`, never a wrapped number.
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
    /// A fraction of whole numbers; `None` if the denominator is zero.
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
        // A denominator, and with it the divisor, is not zero.
        let [numerator, denominator] =
            [numerator, denominator].map(|part| divided(part, divisor).0);
        Some(Self { numerator, denominator })
    }

    pub(crate) fn is_zero(self) -> bool {
        self.numerator == U256::ZERO
    }

    /// The decimal as a fraction; `None` if it is negative.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Price, Ratio};
    ///
    /// let price: Price = "34.12".parse()?;
    /// assert_eq!(Ratio::from_decimal(price.as_decimal()).unwrap().to_string(), "853/25");
    /// # Ok::<(), dspp::Unreadable>(())
    /// ```
    pub fn from_decimal(decimal: Decimal) -> Option<Self> {
        let numerator = u128::try_from(decimal.mantissa()).ok()?;
        Self::from_parts(U256::from(numerator), power_of_ten(decimal.scale())?)
    }

    /// The product.
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

    /// The quotient; `None` if `other` is zero.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        Self::from_parts(
            product(self.numerator, other.denominator)?,
            product(self.denominator, other.numerator)?,
        )
    }

    /// The difference; `None` if `other` is greater.
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
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let [own_factor, other_factor] =
            [other, self].map(|ratio| divided(ratio.denominator, common).0);
        Self::from_parts(
            product(self.numerator, own_factor)?
                .checked_sub(product(other.numerator, other_factor)?)?,
            product(self.denominator, own_factor)?,
        )
    }

    /// Which of the two is greater; `None` if that would take more than 256 bits.
    pub(crate) fn checked_cmp(self, other: Self) -> Option<Ordering> {
        let own = product(self.numerator, other.denominator)?;
        Some(own.cmp(&product(other.numerator, self.denominator)?))
    }

    /// The value with so many decimals: the only step that loses anything.
    ///
    /// `None` if the result has more than the 28 digits of a decimal.
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
        decimal(self.steps(decimals, rounding)?, decimals)
    }

    /// The value rounded to so many decimals, in steps of the last of them.
    pub(crate) fn steps(self, decimals: u32, rounding: Rounding) -> Option<U256> {
        let (floor, rest) = self.in_steps(decimals)?;
        let up = match rounding {
            Rounding::Down => false,
            // The rest is compared with what is missing to the next step, for twice the rest could overflow.
            _ => match rest.cmp(&self.denominator.checked_sub(rest)?) {
                Ordering::Less => false,
                Ordering::Greater => true,
                Ordering::Equal => rounding == Rounding::HalfUp || floor & U256::ONE == U256::ONE,
            },
        };
        stepped(floor, up)
    }

    /// The least value with so many decimals that is not below this one.
    ///
    /// `None` if the result has more than the 28 digits of a decimal.
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
        decimal(stepped(floor, rest != U256::ZERO)?, decimals)
    }

    /// How many steps of the last decimal the value has, and what is left over, in parts of the denominator.
    fn in_steps(self, decimals: u32) -> Option<(U256, U256)> {
        let scaled = product(self.numerator, power_of_ten(decimals)?)?;
        Some(divided(scaled, self.denominator))
    }
}

fn stepped(floor: U256, up: bool) -> Option<U256> {
    if up { floor.checked_add(U256::ONE) } else { Some(floor) }
}

fn decimal(steps: U256, decimals: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(i128::try_from(steps).ok()?, decimals).ok()
}

impl Written for Ratio {
    fn write_to(&self, text: &mut Vec<u8>) {
        push_whole(text, self.numerator);
        text.push(b'/');
        push_whole(text, self.denominator);
    }
}

impl Written for Rounding {
    fn write_to(&self, text: &mut Vec<u8>) {
        self.as_str().write_to(text);
    }
}

/// As `numerator/denominator`.
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self))
    }
}

impl Serialize for Ratio {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// In 64 bits as far as these go, which is farther than the decimals of prices and shares do; `None` beyond all decimals.
fn power_of_ten(exponent: u32) -> Option<U256> {
    const GREATEST: u32 = 19;

    match exponent {
        ..=GREATEST => Some(U256::from(10_u64.pow(exponent))),
        _ => 10_u128.checked_pow(exponent).map(U256::new),
    }
}

/// The product; with one multiplication where both have 64 bits at most, as nearly all have.
#[expect(clippy::arithmetic_side_effects, reason = "two numbers of 64 bits give one of 128")]
fn product(one: U256, other: U256) -> Option<U256> {
    match (u64::try_from(one), u64::try_from(other)) {
        (Ok(one), Ok(other)) => Some(U256::new(u128::from(one) * u128::from(other))),
        _ => one.checked_mul(other),
    }
}

/// Euclid's algorithm until the numbers have 64 bits at most: nearly always at once.
fn greatest_common_divisor(mut a: U256, mut b: U256) -> U256 {
    while b != U256::ZERO {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return U256::from(greatest_common_divisor_64(a, b));
        }
        (a, b) = (b, divided(a, b).1);
    }
    a
}

/// Stein's algorithm for two numbers of which the second is not zero: it only shifts and subtracts, where a division takes as long
/// as twenty of these.
#[expect(clippy::arithmetic_side_effects, reason = "the less is taken from the greater")]
fn greatest_common_divisor_64(mut a: u64, mut b: u64) -> u64 {
    let twos = (a | b).trailing_zeros();
    b >>= b.trailing_zeros();
    while a != 0 {
        a >>= a.trailing_zeros();
        if a < b {
            (a, b) = (b, a);
        }
        a -= b;
    }
    b << twos
}
