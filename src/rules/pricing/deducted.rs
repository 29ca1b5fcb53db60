//! Money of a payment that buys no share: its fees, and what is left over.

use core::cmp::Ordering;
use core::fmt::Display;

use serde::Serialize;

use super::{Paid, Rounded};
use crate::explain::{Part, Rule, Term, Trace};
use crate::plan::{Fractions, LeftOver};
use crate::values::{Deduction, Money, Price, Ratio, Rounding};

/// Fees taken out of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseFees {
    /// Dollars taken once, before shares are bought.
    pub fixed: Money,
    /// Dollars on each share; `None` without such a fee.
    pub per_share: Option<Price>,
    /// All of them in dollars, with those on the credited shares.
    pub total: Rounded,
    /// Payment less `fixed`, in dollars.
    pub invested: Money,
}

impl PurchaseFees {
    /// Sums the fees of a payment that buys shares, in one purchase or in several.
    pub(crate) fn of(
        fees: Deduction,
        amount: Money,
        purchases: impl IntoIterator<Item = Rounded>,
    ) -> Option<Self> {
        let mut total = fees.fixed.ratio()?;
        for shares in purchases {
            total = total.checked_add(fees.on_shares(shares.0)?)?;
        }
        let total = Rounded(total.round(2, Rounding::HalfEven)?);
        let Deduction { fixed, per_share, .. } = fees;
        Some(Self { fixed, per_share, total, invested: fees.rest_of(amount) })
    }
}

/// Money that buys no share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PurchaseLeftOver {
    /// Payment less fees and shares at their price, in dollars; 0 if the shares are rounded up.
    pub amount: Rounded,
    /// Use of it.
    pub becomes: LeftOver,
}

/// Names the fees among the inputs of a step.
pub(super) fn name_fees<'v>(
    fees: &'v Option<PurchaseFees>,
    fractions: Option<&'v Term<Fractions>>,
    inputs: &mut Vec<(&'static str, &'v dyn Display)>,
) {
    let Some(fees) = fees else { return };
    inputs.push(("fees", &fees.fixed));
    if let Some(per_share) = &fees.per_share {
        inputs.push(("feePerShare", per_share));
    }
    if let Some(fractions) = fractions {
        inputs.push(("fractions", &fractions.value));
    }
}

/// Returns the money that buys no share.
pub(super) fn left_over(
    term: &Term<LeftOver>,
    paid: Paid,
    shares: Rounded,
    price: Ratio,
    trace: &mut Trace,
) -> Option<PurchaseLeftOver> {
    let fees = paid.fees.unwrap_or(Deduction::NOTHING);
    let fees = fees.fixed.ratio()?.checked_add(fees.on_shares(shares.0)?)?;
    let spent = price.checked_mul(Ratio::from_decimal(shares.0)?)?.checked_add(fees)?;
    let amount = paid.amount.ratio()?;
    let rest = match amount.checked_cmp(spent)? {
        Ordering::Less => Ratio::new(0, 1)?,
        Ordering::Equal | Ordering::Greater => amount.checked_sub(spent)?,
    };
    let left = Rounded(rest.round(2, Rounding::HalfEven)?);
    let fees = Rounded(fees.round(2, Rounding::HalfEven)?);
    let mut inputs: Vec<(&'static str, &dyn Display)> = vec![("amount", &paid.amount)];
    if paid.fees.is_some() {
        inputs.push(("fees", &fees));
    }
    inputs.push(("shares", &shares));
    inputs.push(("price", &price));
    inputs.push(("becomes", &term.value));
    trace.step(Part::Purchase, Rule::LeftOver).by(&term.source).record(&inputs, &left);
    Some(PurchaseLeftOver { amount: left, becomes: term.value })
}
