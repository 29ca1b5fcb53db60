//! Values: their text and their ranges.

pub(crate) mod deduction;
pub(crate) mod names;
pub(crate) mod quantity;
pub(crate) mod ratio;
pub(crate) mod scaled;
pub(crate) mod sorted;
pub(crate) mod typed;
