//! Values: their text and their ranges.

pub(crate) mod deduction;
pub(crate) mod names;
pub(crate) mod quantity;
pub(crate) mod ratio;
pub(crate) mod scaled;
pub(crate) mod sorted;
pub(crate) mod typed;

pub(crate) use deduction::Deduction;
pub use quantity::{DividendPerShare, Money, Percent, Price, Quantity, Shares, Unreadable};
pub use ratio::{Ratio, Rounding};
