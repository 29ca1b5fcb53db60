//! Quantities as somebody types them: [`Money`], [`Percent`], [`Price`], [`DividendPerShare`], [`Shares`].

mod decimal_text;

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

pub use decimal_text::Unreadable;

use crate::values::ratio::{Ratio, Rounding};
use crate::values::scaled::Scaled;
use decimal_text::Sign;

/// What every quantity says of itself.
pub trait Quantity: FromStr<Err = Unreadable> + fmt::Display + Copy + Ord {
    /// The least value that can be read.
    const MINIMUM: &'static str;
    /// The greatest value that can be read.
    const MAXIMUM: &'static str;
    /// How many decimals can be read.
    const DECIMALS: u32;
}

/// Declares a non-negative decimal quantity: its range, its greatest number of decimals, the sign that may stand with it,
/// with how many decimals it is written at least, and how many of its last decimal make one: a dollar, a share, all.
macro_rules! quantity {
    (
        $(#[$documentation:meta])*
        $name:ident: $minimum:literal to $maximum:literal, decimals: $decimals:literal, sign: $sign:expr,
        written_with: $written:literal, one: $one:literal
    ) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// Always with all of its decimals.
            Decimal,
        );

        impl Quantity for $name {
            const MINIMUM: &'static str = $minimum;
            const MAXIMUM: &'static str = $maximum;
            const DECIMALS: u32 = $decimals;
        }

        impl $name {
            /// The value as a fraction: of a dollar, a share, or all.
            pub(crate) fn ratio(self) -> Option<Ratio> {
                Ratio::new(self.steps()?, $one)
            }

            /// Returns the value in steps of the last decimal.
            fn steps(self) -> Option<u128> {
                u128::try_from(self.0.mantissa()).ok()
            }

            fn of_steps(steps: u64) -> Result<Self, Unreadable> {
                let decimal = Decimal::try_from_i128_with_scale(steps.into(), $decimals);
                decimal.map(Self).map_err(|_| Unreadable::OutOfRange)
            }
        }

        impl TryFrom<Decimal> for $name {
            type Error = Unreadable;

            fn try_from(decimal: Decimal) -> Result<Self, Unreadable> {
                decimal.normalize().to_string().parse()
            }
        }

        impl From<$name> for Decimal {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl FromStr for $name {
            type Err = Unreadable;

            fn from_str(text: &str) -> Result<Self, Unreadable> {
                const MINIMUM: u64 = decimal_text::constant($minimum, $decimals);
                const MAXIMUM: u64 = decimal_text::constant($maximum, $decimals);
                decimal_text::read(text, $decimals, $sign, (MINIMUM, MAXIMUM)).and_then(Self::of_steps)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mantissa = self.0.mantissa().unsigned_abs();
                Scaled { mantissa, scale: $decimals, least_decimals: $written }.fmt(f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    };
}

quantity! {
    /// An amount of dollars, exact to the cent.
    ///
    /// # Units and range
    ///
    /// Dollars with two decimals, 0 to 1,000,000,000. There are no negative amounts. Text may carry a dollar sign or
    /// `USD`, and commas, spaces or apostrophes between thousands; decimals follow a point.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Money, Unreadable};
    ///
    /// let amount: Money = "$2,500".parse()?;
    /// assert_eq!(amount.to_string(), "2500.00");
    /// assert_eq!("0.005".parse::<Money>(), Err(Unreadable::TooManyDecimals)); // half a cent
    /// assert_eq!("2 500,00".parse::<Money>(), Err(Unreadable::DecimalComma("2500.00".into())));
    /// # Ok::<(), Unreadable>(())
    /// ```
    Money: "0" to "1000000000", decimals: 2, sign: Sign::Dollar, written_with: 2, one: 100
}

quantity! {
    /// A percentage.
    ///
    /// # Units and range
    ///
    /// Percent, not a fraction: `1.5` is one and a half percent. 0 to 100 with at most four decimals. Text may end in a
    /// percent sign.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Percent, Unreadable};
    ///
    /// let discount: Percent = "1.50 %".parse()?;
    /// assert_eq!(discount.to_string(), "1.5");
    /// assert_eq!("100.1".parse::<Percent>(), Err(Unreadable::OutOfRange));
    /// # Ok::<(), Unreadable>(())
    /// ```
    Percent: "0" to "100", decimals: 4, sign: Sign::Percent, written_with: 0, one: 1_000_000
}

quantity! {
    /// A price of one share.
    ///
    /// # Units and range
    ///
    /// Dollars a share, 0.0001 to 1,000,000 with at most six decimals. Text may carry what that of [`Money`] may.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Price, Unreadable};
    ///
    /// let price: Price = "34.12".parse()?;
    /// assert_eq!(price.to_string(), "34.12");
    /// assert_eq!("0".parse::<Price>(), Err(Unreadable::OutOfRange)); // nothing is free
    /// # Ok::<(), Unreadable>(())
    /// ```
    Price: "0.0001" to "1000000", decimals: 6, sign: Sign::Dollar, written_with: 2, one: 1_000_000
}

quantity! {
    /// A dividend on one share.
    ///
    /// # Units and range
    ///
    /// Dollars a share, 0.0001 to 1,000,000 with at most ten decimals. Text may carry what that of [`Money`] may.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{DividendPerShare, Unreadable};
    ///
    /// let dividend: DividendPerShare = "0.04983333".parse()?;
    /// assert_eq!(dividend.to_string(), "0.04983333");
    /// # Ok::<(), Unreadable>(())
    /// ```
    DividendPerShare: "0.0001" to "1000000", decimals: 10, sign: Sign::Dollar, written_with: 2, one: 10_000_000_000
}

quantity! {
    /// A number of shares.
    ///
    /// # Units and range
    ///
    /// Shares, 0.000001 to 1,000,000,000 with at most six decimals. Text may carry commas, spaces or
    /// apostrophes between thousands.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Shares, Unreadable};
    ///
    /// let shares: Shares = "1,200.5".parse()?;
    /// assert_eq!(shares.to_string(), "1200.5");
    /// assert_eq!("a dozen".parse::<Shares>(), Err(Unreadable::NotANumber));
    /// # Ok::<(), Unreadable>(())
    /// ```
    Shares: "0.000001" to "1000000000", decimals: 6, sign: Sign::None, written_with: 0, one: 1_000_000
}

impl Money {
    /// No money at all.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, 2));
    /// The least payment there is.
    pub const CENT: Self = Self(Decimal::from_parts(1, 0, 0, false, 2));

    /// The greatest payment that can be read.
    pub(crate) const MOST: Self = Self(Decimal::from_parts(1_215_752_192, 23, 0, false, 2));

    /// An exact value, rounded to the cent; `None` if it is out of range.
    pub(crate) fn rounded(exact: Ratio, rounding: Rounding) -> Option<Self> {
        exact.round(2, rounding)?.try_into().ok()
    }

    /// So many cents; `None` past the range.
    pub(crate) fn of_cents(cents: u64) -> Option<Self> {
        Self::of_steps(cents).ok()
    }

    /// The amount in cents; `None` past 64 bits, which no amount within the range is.
    pub(crate) fn cents(self) -> Option<u64> {
        u64::try_from(self.0.mantissa()).ok()
    }

    /// The sum; `None` where a decimal cannot hold it.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Money, Unreadable};
    ///
    /// let sent: Money = "9000".parse()?;
    /// let total = sent.checked_add("1000.01".parse()?).unwrap();
    /// assert_eq!(total.to_string(), "10000.01");
    /// # Ok::<(), Unreadable>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// What is left of this amount after `other`; nothing if `other` is greater.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Money, Unreadable};
    ///
    /// let maximum: Money = "10000".parse()?;
    /// assert_eq!(maximum.less("9000".parse()?).to_string(), "1000.00");
    /// assert_eq!(maximum.less("10000.01".parse()?), Money::ZERO);
    /// # Ok::<(), Unreadable>(())
    /// ```
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        if other > self { Self::ZERO } else { Self(self.0.saturating_sub(other.0)) }
    }
}

impl Percent {
    /// Nothing off.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, 4));
    /// The least there is, but for nothing.
    pub const LEAST: Self = Self(Decimal::from_parts(1, 0, 0, false, 4));
    /// All of it.
    pub const ALL: Self = Self(Decimal::from_parts(1_000_000, 0, 0, false, 4));

    /// The sum; `None` where it is more than all.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Percent, Unreadable};
    ///
    /// let discount: Percent = "2.5".parse()?;
    /// assert_eq!(discount.checked_add("0.5".parse()?), Some("3".parse()?));
    /// assert_eq!(discount.checked_add(Percent::ALL), None);
    /// # Ok::<(), Unreadable>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self).filter(|sum| *sum <= Self::ALL)
    }

    /// What is left of all without it; `None` if it is more.
    pub(crate) fn rest(self) -> Option<Ratio> {
        Self(Self::ALL.0.checked_sub(self.0)?).ratio()
    }
}

impl Price {
    /// The price in millionths of a dollar.
    pub(crate) fn millionths(self) -> Option<u128> {
        self.steps()
    }
}

impl Shares {
    /// The shares in millionths.
    pub(crate) fn millionths(self) -> Option<u128> {
        self.steps()
    }
}
