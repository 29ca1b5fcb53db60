//! Computes the price and the number of shares: clauses L2 and L3.

mod deducted;
mod discount;
mod market;

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use deducted::left_over;
pub use deducted::{PurchaseFees, PurchaseLeftOver};
pub use discount::Discount;
pub(crate) use discount::{Announced, applicable, discount, is_apart_from_payments};
pub use market::MarketPrice;
pub(crate) use market::{
    Basis, Priced, Prices, basis, market_price, price_of, price_of_day, shown,
};

use crate::explain::{
    Code, FieldPath, Inputs, Named, Part, Problem, Reading, Rule, Term, Trace, optional,
};
use crate::plan::{Fractions, Plan, RoundingTerms};
use crate::request::Payment;
use crate::values::{Deduction, Money, Percent, Ratio, Rounding};

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
    /// Fees taken out of the payment; `None` if it pays none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees: Option<PurchaseFees>,
    /// Money that buys no share, in plans that say what becomes of it.
    #[serde(rename = "leftOver", skip_serializing_if = "Option::is_none")]
    pub left_over: Option<PurchaseLeftOver>,
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

    /// Rounds dollars to the nearest cent.
    fn to_cents(exact: Ratio) -> Option<Self> {
        exact.round(2, Rounding::HalfEven).map(Self)
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

/// Rounds a price by the plan's terms and records the step, with the figures that the price comes from.
pub(crate) fn rounded_price(
    (part, rule): (Part, Rule),
    figures: &Named<'_>,
    terms: &RoundingTerms,
    exact: Ratio,
    trace: &mut Trace,
) -> Option<Rounded> {
    let price = Rounded::by(terms, exact)?;
    let mut inputs = figures.to_vec();
    inputs.push(("exact", &exact));
    inputs.extend(terms.inputs());
    trace.step(part, rule).by_all(terms.sources()).record(&inputs, &price);
    Some(price)
}

/// Price as shown and as computed with.
pub(crate) struct ShownPrice {
    /// Rounded for display.
    pub(crate) shown: Rounded,
    /// Price that shares are computed with.
    pub(crate) exact: Ratio,
}

/// Rounds a price for display, and before that by the terms of a rule, if the plan has them.
fn shown_price(
    plan: &Plan,
    part: Part,
    (rule, terms): (Rule, &Option<RoundingTerms>),
    exact: Ratio,
    trace: &mut Trace,
) -> Option<ShownPrice> {
    let exact = match terms {
        Some(terms) => {
            Ratio::from_decimal(rounded_price((part, rule), &[], terms, exact, trace)?.0)?
        }
        None => exact,
    };
    let display = (part, Rule::PriceDisplay);
    let shown = rounded_price(display, &[], &plan.displayed_prices, exact, trace)?;
    Some(ShownPrice { shown, exact })
}

/// Returns the purchase price, with shares and saving if the payment is allowed.
/// Terms: clause L2 (the market price less the discount). The average stays a fraction and the division into shares
/// comes last, so nothing is rounded before unless the plan rounds its price.
pub(crate) fn purchase(
    plan: &Plan,
    paid: Option<Paid>,
    priced: &Priced<'_>,
    discount: &Discount,
    trace: &mut Trace,
) -> Option<Purchase> {
    let price = purchase_price(plan, priced, discount.percent, trace)?;
    let mut purchase = Purchase {
        price: price.shown,
        exact: price.exact,
        shares: None,
        saving: None,
        market_value: None,
        fees: None,
        left_over: None,
    };
    if let Some(paid) = paid
        && let Some(terms) = trace.need(Part::Purchase, "shares", &plan.shares)
    {
        match bought(plan, &terms.rounding, paid, priced.market.exact, purchase, trace) {
            Some(bought) => purchase = bought,
            None => trace.refuse(no_shares(Payment::AMOUNT, price.exact)),
        }
    }
    Some(purchase)
}

/// Payment that buys shares, and the fees that it pays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paid {
    pub(crate) amount: Money,
    pub(crate) fees: Option<Deduction>,
}

impl Paid {
    /// Returns the exact number of shares at a price.
    fn shares(self, price: Ratio) -> Option<Ratio> {
        self.fees.unwrap_or(Deduction::NOTHING).shares(self.amount, price)
    }

    /// Returns the term of fractions, if a fee on shares is paid.
    pub(crate) fn fractions(self, plan: &Plan) -> Option<&Term<Fractions>> {
        self.fees?.per_share?;
        plan.fees.as_ref()?.fractions.as_ref()
    }
}

/// Returns the market price less the discount, rounded only if the plan rounds it (clause L2).
pub(crate) fn purchase_price(
    plan: &Plan,
    priced: &Priced<'_>,
    discount: Percent,
    trace: &mut Trace,
) -> Option<ShownPrice> {
    let Priced { market, basis } = priced;
    let exact = market.exact.checked_mul(discount.rest()?)?;
    let step = trace.step(Part::Purchase, Rule::PurchasePrice).by_term(basis.term);
    step.record(&[("marketPrice", &market.exact), ("discount", &discount)], &exact);
    let rounded = (Rule::PriceRounded, &plan.purchase_price);
    shown_price(plan, Part::Purchase, rounded, exact, trace)
}

/// Returns the shares for a payment, rounded as the plan credits them.
pub(crate) fn credited(terms: &RoundingTerms, paid: Paid, price: Ratio) -> Option<Rounded> {
    Rounded::by(terms, paid.shares(price)?)
}

/// Returns the problem with a price that yields no shares: it is zero, or the exact figures overflow.
pub(crate) fn no_shares(field: FieldPath, price: Ratio) -> Problem {
    let code = if price.is_zero() { Code::PriceIsZero } else { Code::NotComputable };
    Problem::new(field, code, &[]).in_part(Part::Purchase)
}

/// Returns the shares for a payment and its fees, and records their step.
pub(crate) fn shares(
    plan: &Plan,
    terms: &RoundingTerms,
    paid: Paid,
    price: Ratio,
    trace: &mut Trace,
) -> Option<(Rounded, Option<PurchaseFees>)> {
    let shares = credited(terms, paid, price)?;
    let fees = PurchaseFees::of(paid.fees, paid.amount, [shares])?;
    let fractions = paid.fractions(plan);
    let mut inputs: Inputs<'_> = vec![("amount", &paid.amount), ("price", &price)];
    inputs.extend(optional("fees", fees.as_ref().map(|fees| &fees.fixed)));
    inputs.extend(optional("feePerShare", fees.as_ref().and_then(|fees| fees.per_share.as_ref())));
    inputs.extend(optional("fractions", fractions.map(|fractions| &fractions.value)));
    inputs.extend(terms.inputs());
    trace
        .step(Part::Purchase, Rule::Shares)
        .by_all(terms.sources())
        .by_term(fractions)
        .read_as(plan.purchase_price.is_none().then_some(Reading::RoundedOnce))
        .record(&inputs, &shares);
    Some((shares, fees))
}

/// Subtracts a figure; returns zero if it is greater.
fn less(from: Ratio, figure: Ratio) -> Option<Ratio> {
    from.checked_sub(figure).or_else(|| figure.checked_sub(from).and(Ratio::new(0, 1)))
}

/// Adds the shares for a payment, the dollars saved against the market price, their value at it, and the fees.
fn bought(
    plan: &Plan,
    terms: &RoundingTerms,
    paid: Paid,
    market: Ratio,
    purchase: Purchase,
    trace: &mut Trace,
) -> Option<Purchase> {
    let price = purchase.exact;
    let (shares, fees) = shares(plan, terms, paid, price, trace)?;
    // A price that the plan rounds up may exceed the market price: it saves nothing.
    let off = less(market, price)?;
    let count = Ratio::from_decimal(shares.0)?;
    let saving = Rounded::to_cents(off.checked_mul(count)?)?;
    let market_value = Rounded::to_cents(market.checked_mul(count)?)?;
    let inputs: &Named<'_> =
        &[("shares", &shares), ("marketPrice", &market), ("purchasePrice", &price)];
    trace.step(Part::Purchase, Rule::Saving).record(inputs, &saving);
    let left_over = match plan.shares.as_ref().and_then(|terms| terms.left_over.as_ref()) {
        Some(term) => Some(left_over(term, paid, shares, price, trace)?),
        None => None,
    };
    Some(Purchase {
        shares: Some(shares),
        saving: Some(saving),
        market_value: Some(market_value),
        fees,
        left_over,
        ..purchase
    })
}
