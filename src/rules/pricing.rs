//! Computes the price and the number of shares: clauses L2 and L3.

mod discount;
mod market;

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

pub use discount::Discount;
pub(crate) use discount::{Announced, applicable, discount, is_apart_from_payments};
pub use market::MarketPrice;
pub(crate) use market::{
    Basis, Priced, Prices, basis, market_price, price_of, price_of_day, shown,
};

use crate::explain::{Code, FieldPath, Part, Problem, Reading, Rule, Trace};
use crate::plan::{Plan, RoundingTerms};
use crate::request::Payment;
use crate::request::facts::Facts;
use crate::values::quantity::{Money, Percent};
use crate::values::ratio::{Ratio, Rounding};

/// Price and shares that a payment buys.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Purchase {
    /// Discounted price in dollars, rounded for display.
    pub price: Rounded,
    /// Price that shares are computed with.
    pub exact: Ratio,
    /// Shares; `None` if the limits do not allow the payment or it is refused.
    pub shares: Option<Rounded>,
    /// Dollars saved on these shares against the market price.
    pub saving: Option<Rounded>,
    /// Dollars that these shares are worth at the market price.
    #[serde(rename = "marketValue")]
    pub market_value: Option<Rounded>,
}

/// Value rounded once, with trailing zeros kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded(pub(crate) Decimal);

impl Rounded {
    /// Returns the value as a decimal.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let market = Market { price: "34.12".into(), ..Market::default() };
    /// let quote = plan.quote(&QuoteRequest { market, ..QuoteRequest::default() });
    /// assert_eq!(quote.market.unwrap().price.as_decimal().to_string(), "34.1200");
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }

    /// Rounds an exact value by the plan's terms.
    pub(crate) fn by(terms: &RoundingTerms, exact: Ratio) -> Option<Self> {
        exact.round(terms.decimals.value, terms.rounding.value).map(Self)
    }
}

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Rounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Rounds a price by the plan's terms and records the step.
pub(crate) fn rounded_price(
    part: Part,
    rule: Rule,
    terms: &RoundingTerms,
    exact: Ratio,
    trace: &mut Trace,
) -> Option<Rounded> {
    let price = Rounded::by(terms, exact)?;
    trace.step(part, rule).by(&terms.decimals.source).by(&terms.rounding.source).record(
        &[
            ("exact", &exact),
            ("decimals", &terms.decimals.value),
            ("rounding", &terms.rounding.value),
        ],
        &price,
    );
    Some(price)
}

/// Returns the purchase price, with shares and saving if the payment is allowed.
///
/// Terms: clause L2 (the market price less the discount). The average stays a fraction and the division into shares
/// comes last, so nothing is rounded before unless the plan rounds its price.
pub(crate) fn purchase(
    plan: &Plan,
    facts: &Facts,
    allowed: bool,
    priced: &Priced<'_>,
    discount: &Discount,
    trace: &mut Trace,
) -> Option<Purchase> {
    let price = purchase_price(plan, priced, discount.percent, trace)?;
    let bought = match facts.payment.amount {
        Ok(Some(amount)) if allowed => {
            trace.need(Part::Purchase, "shares", &plan.shares).and_then(|terms| {
                let bought = bought(plan, terms, amount, priced.market.exact, price.exact, trace);
                if bought.is_none() {
                    trace.refuse(no_shares(Payment::AMOUNT, price.exact));
                }
                bought
            })
        }
        _ => None,
    };
    state_fees(plan, Part::Purchase, trace);
    let (shares, saving, market_value) = match bought {
        Some((shares, saving, value)) => (Some(shares), Some(saving), Some(value)),
        None => (None, None, None),
    };
    Some(Purchase { price: price.shown, exact: price.exact, shares, saving, market_value })
}

/// Records that the figures leave out fees, if the plan has any.
pub(crate) fn state_fees(plan: &Plan, part: Part, trace: &mut Trace) {
    if plan.fees.as_ref().is_some_and(|fees| !fees.items.is_empty()) {
        trace.step(part, Rule::FeesApart).record(&[], &"left-out");
    }
}

/// Discounted price, as shown and as computed with.
pub(crate) struct PurchasePrice {
    /// Rounded for display.
    pub(crate) shown: Rounded,
    /// Price that shares are computed with.
    pub(crate) exact: Ratio,
}

/// Returns the market price less the discount, rounded only if the plan rounds it.
///
/// Terms: clause L2.
pub(crate) fn purchase_price(
    plan: &Plan,
    priced: &Priced<'_>,
    discount: Percent,
    trace: &mut Trace,
) -> Option<PurchasePrice> {
    let Priced { market, basis } = priced;
    let exact = discounted(market.exact, discount)?;
    trace
        .step(Part::Purchase, Rule::PurchasePrice)
        .by_term(basis.term)
        .record(&[("marketPrice", &market.exact), ("discount", &discount)], &exact);
    let exact = match &plan.purchase_price {
        Some(terms) => {
            let price = rounded_price(Part::Purchase, Rule::PriceRounded, terms, exact, trace)?;
            Ratio::from_decimal(price.0)?
        }
        None => exact,
    };
    let shown =
        rounded_price(Part::Purchase, Rule::PriceDisplay, &plan.displayed_prices, exact, trace)?;
    Some(PurchasePrice { shown, exact })
}

/// Returns the market price less a percentage.
fn discounted(market: Ratio, discount: Percent) -> Option<Ratio> {
    market.checked_mul(discount.rest()?)
}

/// Returns the shares for an amount, rounded as the plan credits them.
pub(crate) fn credited(terms: &RoundingTerms, amount: Money, price: Ratio) -> Option<Rounded> {
    Rounded::by(terms, amount.ratio()?.checked_div(price)?)
}

/// Returns the problem with a price that yields no shares: it is zero, or the exact figures overflow.
pub(crate) fn no_shares(field: FieldPath, price: Ratio) -> Problem {
    let code = if price.is_zero() { Code::PriceIsZero } else { Code::NotComputable };
    Problem::new(field, code, &[]).in_part(Part::Purchase)
}

/// Returns the shares for an amount as [`credited`] does and records their step.
pub(crate) fn shares(
    plan: &Plan,
    terms: &RoundingTerms,
    amount: Money,
    price: Ratio,
    trace: &mut Trace,
) -> Option<Rounded> {
    let shares = credited(terms, amount, price)?;
    trace
        .step(Part::Purchase, Rule::Shares)
        .by(&terms.decimals.source)
        .by(&terms.rounding.source)
        .read_as(plan.purchase_price.is_none().then_some(Reading::RoundedOnce))
        .record(
            &[
                ("amount", &amount),
                ("price", &price),
                ("decimals", &terms.decimals.value),
                ("rounding", &terms.rounding.value),
            ],
            &shares,
        );
    Some(shares)
}

/// Returns the shares for an amount, the dollars saved against the market price, and their value at it.
fn bought<'p>(
    plan: &'p Plan,
    terms: &'p RoundingTerms,
    amount: Money,
    market: Ratio,
    price: Ratio,
    trace: &mut Trace,
) -> Option<(Rounded, Rounded, Rounded)> {
    let shares = shares(plan, terms, amount, price, trace)?;
    let off = match market.checked_sub(price) {
        Some(off) => off,
        // A price that the plan rounds up may exceed the market price: it saves nothing.
        None => price.checked_sub(market).and_then(|_| Ratio::new(0, 1))?,
    };
    let count = Ratio::from_decimal(shares.0)?;
    let saving = Rounded(off.checked_mul(count)?.round(2, Rounding::HalfEven)?);
    let market_value = Rounded(market.checked_mul(count)?.round(2, Rounding::HalfEven)?);
    trace.step(Part::Purchase, Rule::Saving).record(
        &[("shares", &shares), ("marketPrice", &market), ("purchasePrice", &price)],
        &saving,
    );
    Some((shares, saving, market_value))
}
