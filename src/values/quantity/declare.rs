//! Declares quantities: their range, text and conversions.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use super::Unreadable;

/// Range and decimals of a quantity.
pub trait Quantity: FromStr<Err = Unreadable> + fmt::Display + Copy + Ord {
    /// Least value that can be read.
    const MINIMUM: Decimal;
    /// Greatest value that can be read.
    const MAXIMUM: Decimal;
    /// Most decimals that can be read.
    const DECIMALS: u32;
}

/// Declares a non-negative decimal quantity: range, most decimals, decimals always
/// written, sign, and the number that is a dollar, a share or 100 percent.
macro_rules! quantity {
    (
        $(#[$documentation:meta])*
        $name:ident {
            range: $minimum:expr, $maximum:expr;
            decimals: $decimals:literal, written: $written:literal, sign: $sign:expr, one: $one:literal
        }
    ) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// Has the scale of the quantity.
            Decimal,
        );

        impl Quantity for $name {
            const MINIMUM: Decimal = $minimum;
            const MAXIMUM: Decimal = $maximum;
            const DECIMALS: u32 = $decimals;
        }

        impl $name {
            /// Returns the value as a fraction: of a dollar, a share or 100 percent.
            pub(crate) fn ratio(self) -> Option<Ratio> {
                Ratio::from_decimal(self.0)?.checked_div(Ratio::new($one, 1)?)
            }
        }

        impl TryFrom<Decimal> for $name {
            type Error = Unreadable;

            fn try_from(decimal: Decimal) -> Result<Self, Unreadable> {
                let range = Self::MINIMUM..=Self::MAXIMUM;
                decimal_text::within(decimal.normalize(), $decimals, &range).map(Self)
            }
        }

        impl From<$name> for Decimal {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl core::str::FromStr for $name {
            type Err = Unreadable;

            fn from_str(text: &str) -> Result<Self, Unreadable> {
                let range = Self::MINIMUM..=Self::MAXIMUM;
                decimal_text::read(text, $decimals, $sign, &range).map(Self)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let mut decimal = self.0.normalize();
                decimal.rescale(decimal.scale().max($written));
                decimal.fmt(f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    };
}

pub(super) use quantity;
