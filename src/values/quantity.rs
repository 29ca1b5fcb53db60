//! Quantities read from typed text: [`Money`], [`Percent`], [`Price`], [`DividendPerShare`],
//! [`Shares`].

mod decimal_text;
mod declare;

use rust_decimal::Decimal;

pub use decimal_text::Unreadable;
pub use declare::Quantity;

use crate::values::ratio::{Ratio, Rounding};
use decimal_text::Sign;
use declare::quantity;

/// Returns the sum; `None` if it does not fit a decimal. Has one copy of the crate's long addition.
pub(crate) fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other)
}

/// Returns the difference of two quantities, which may be negative.
fn difference(one: Decimal, mut other: Decimal) -> Option<Decimal> {
    other.set_sign_negative(true);
    sum(one, other)
}

/// Makes `units ÷ 10^scale`.
const fn decimal(units: u32, scale: u32) -> Decimal {
    Decimal::from_parts(units, 0, 0, false, scale)
}

quantity! {
    /// An amount of dollars, exact to the cent.
    ///
    /// # Units and range
    ///
    /// Dollars with two decimals, 0 to 1,000,000,000; never negative. Text may have a dollar sign
    /// or `USD`, and commas, spaces or apostrophes between thousands; decimals follow a point.
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
    Money {
        range: Decimal::ZERO, decimal(1_000_000_000, 0);
        decimals: 2, written: 2, sign: Sign::Dollar, one: 1
    }
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
    Percent {
        range: Decimal::ZERO, decimal(100, 0);
        decimals: 4, written: 0, sign: Sign::Percent, one: 100
    }
}

quantity! {
    /// A price of one share.
    ///
    /// # Units and range
    ///
    /// Dollars a share, 0.0001 to 1,000,000 with at most six decimals. Text may have the signs and
    /// marks of [`Money`].
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
    Price {
        range: decimal(1, 4), decimal(1_000_000, 0);
        decimals: 6, written: 2, sign: Sign::Dollar, one: 1
    }
}

quantity! {
    /// A dividend on one share.
    ///
    /// # Units and range
    ///
    /// Dollars a share, 0.0001 to 1,000,000 with at most ten decimals. Text may have the signs and
    /// marks of [`Money`].
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
    DividendPerShare {
        range: decimal(1, 4), decimal(1_000_000, 0);
        decimals: 10, written: 2, sign: Sign::Dollar, one: 1
    }
}

quantity! {
    /// A number of shares.
    ///
    /// # Units and range
    ///
    /// Shares, 0.000001 to 1,000,000,000 with at most six decimals. Text may have commas, spaces or
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
    Shares {
        range: decimal(1, 6), decimal(1_000_000_000, 0);
        decimals: 6, written: 0, sign: Sign::None, one: 1
    }
}

impl Money {
    /// Zero dollars.
    pub const ZERO: Self = Self(decimal(0, 2));
    /// One cent, the least payment.
    pub const CENT: Self = Self(decimal(1, 2));

    /// Rounds an exact value to the cent; `None` if it is out of range.
    pub(crate) fn rounded(exact: Ratio, rounding: Rounding) -> Option<Self> {
        exact.round(2, rounding)?.try_into().ok()
    }

    /// Makes an amount from cents; `None` if it is out of range.
    pub(crate) fn of_cents(cents: u64) -> Option<Self> {
        Decimal::try_from_i128_with_scale(cents.into(), 2).ok()?.try_into().ok()
    }

    /// Returns the amount in cents; every amount in range fits 64 bits.
    pub(crate) fn cents(self) -> Option<u64> {
        u64::try_from(self.0.mantissa()).ok()
    }

    /// Returns the sum, or `None` if it does not fit a decimal.
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
        sum(self.0, other.0).map(Self)
    }

    /// Subtracts `other`; returns zero if `other` is greater.
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
        difference(self.0, other.0).map_or(Self::ZERO, |rest| Self(rest).max(Self::ZERO))
    }
}

impl Percent {
    /// Zero percent.
    pub const ZERO: Self = Self(decimal(0, 4));
    /// Least percentage above zero.
    pub const LEAST: Self = Self(decimal(1, 4));
    /// 100 percent.
    pub const ALL: Self = Self(decimal(1_000_000, 4));

    /// Returns the sum, or `None` if it exceeds 100 percent.
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
        sum(self.0, other.0).map(Self).filter(|sum| *sum <= Self::ALL)
    }

    /// Returns 100 percent less this percentage, as a fraction.
    pub(crate) fn rest(self) -> Option<Ratio> {
        Self(difference(Self::ALL.0, self.0)?).ratio()
    }
}
