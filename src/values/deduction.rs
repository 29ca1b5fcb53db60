//! Money taken out of a payment before it buys shares: [`Deduction`].

use core::cmp::Ordering;

use rust_decimal::Decimal;

use super::quantity::{Money, Price};
use super::ratio::{Ratio, Rounding};

/// Fees of one payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Deduction {
    /// Dollars taken once.
    pub(crate) fixed: Money,
    /// Dollars on each share.
    pub(crate) per_share: Option<Price>,
    /// Is true if a fraction of a share pays the fee of a whole one.
    pub(crate) is_by_whole_shares: bool,
}

impl Deduction {
    pub(crate) const NOTHING: Self =
        Self { fixed: Money::ZERO, per_share: None, is_by_whole_shares: false };

    /// Returns the dollars left to invest.
    pub(crate) fn rest_of(self, amount: Money) -> Money {
        amount.less(self.fixed)
    }

    /// Returns the same fees without those taken once.
    #[must_use]
    pub(crate) fn of_each_share(self) -> Self {
        Self { fixed: Money::ZERO, ..self }
    }

    /// Returns the exact number of shares that a payment buys after fees; `None` at a price of zero.
    ///
    /// Whole shares pay first. A fraction pays a whole fee, so it buys nothing until the rest exceeds that fee.
    pub(crate) fn shares(self, amount: Money, price: Ratio) -> Option<Ratio> {
        let rest = self.rest_of(amount).ratio()?;
        let Some(fee) = self.per_share.filter(|_| !price.is_zero()) else {
            return rest.checked_div(price);
        };
        let fee = fee.ratio()?;
        let in_parts = rest.checked_div(price.checked_add(fee)?)?;
        if !self.is_by_whole_shares {
            return Some(in_parts);
        }
        let whole = Ratio::from_decimal(in_parts.round(0, Rounding::Down)?)?;
        let fees = fee.checked_mul(whole.checked_add(Ratio::new(1, 1)?)?)?;
        if rest.checked_cmp(fees)? != Ordering::Greater {
            return Some(whole);
        }
        let all = rest.checked_sub(fees)?.checked_div(price)?;
        Some(if all.checked_cmp(whole)? == Ordering::Greater { all } else { whole })
    }

    /// Returns the exact fees on a number of shares, in dollars, without those taken once.
    pub(crate) fn on_shares(self, shares: Decimal) -> Option<Ratio> {
        let shares = Ratio::from_decimal(shares)?;
        let Some(fee) = self.per_share else { return Ratio::new(0, 1) };
        let charged =
            if self.is_by_whole_shares { Ratio::from_decimal(shares.ceil(0)?)? } else { shares };
        fee.ratio()?.checked_mul(charged)
    }
}
