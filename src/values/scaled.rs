//! Decimal text of scaled integers.

use core::fmt;

/// `mantissa ÷ 10^scale`, written with at least `least_decimals` decimals and no further trailing
/// zeros.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scaled {
    pub(crate) mantissa: u128,
    pub(crate) scale: usize,
    pub(crate) least_decimals: usize,
}

impl fmt::Display for Scaled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>1$}", self.mantissa, self.scale.saturating_add(1));
        let point = digits.len().saturating_sub(self.scale);
        let (whole, decimals) = digits.split_at_checked(point).ok_or(fmt::Error)?;
        let decimals = decimals.trim_end_matches('0');
        f.write_str(whole)?;
        if decimals.is_empty() && self.least_decimals == 0 {
            return Ok(());
        }
        write!(f, ".{decimals:0<0$}", self.least_decimals)
    }
}
