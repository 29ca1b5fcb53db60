//! Money of a payment that buys no share: its fees, and what is left over.

use serde::Serialize;

use super::{Paid, Rounded, less};
use crate::explain::{Inputs, Part, Rule, Term, Trace, optional};
use crate::plan::LeftOver;
use crate::values::{Deduction, Money, Price, Ratio};

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
    /// Sums the fees of a payment that buys shares, in one purchase or in several; `Some(None)` if it pays none.
    pub(crate) fn of(
        fees: Option<Deduction>,
        amount: Money,
        purchases: impl IntoIterator<Item = Rounded>,
    ) -> Option<Option<Self>> {
        let Some(fees) = fees else { return Some(None) };
        let mut total = fees.fixed.ratio()?;
        for shares in purchases {
            total = total.checked_add(fees.on_shares(shares.0)?)?;
        }
        let total = Rounded::to_cents(total)?;
        let Deduction { fixed, per_share, .. } = fees;
        Some(Some(Self { fixed, per_share, total, invested: fees.rest_of(amount) }))
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
    let left = Rounded::to_cents(less(paid.amount.ratio()?, spent)?)?;
    let fees = Rounded::to_cents(fees)?;
    let mut inputs: Inputs<'_> = vec![("amount", &paid.amount)];
    inputs.extend(optional("fees", paid.fees.map(|_| &fees)));
    inputs.push(("shares", &shares));
    inputs.push(("price", &price));
    inputs.push(("becomes", &term.value));
    trace.step(Part::Purchase, Rule::LeftOver).by(&term.source).record(&inputs, &left);
    Some(PurchaseLeftOver { amount: left, becomes: term.value })
}
