//! At what price, and how many shares: clauses L2 and L3.

use core::fmt;
use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::clause::Term;
use crate::facts::{Facts, MarketInput};
use crate::limits::Verdict;
use crate::plan::{
    Band, DiscountedShares, DividendDiscount, Plan, PriceBasis, RoundingTerms, Tier,
};
use crate::quantity::{Money, Percent};
use crate::ratio::{Ratio, Rounding};
use crate::request::{MarketSource, PaymentKind};
use crate::trace::{Named, Part, Problem, Trace};
use crate::written::{Written, written};

/// The market price of a share.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MarketPrice {
    /// Dollars, rounded for display.
    pub price: Rounded,
    /// The exact value.
    pub exact: Ratio,
}

/// The discount that applies to a payment's tier, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Discount {
    /// What comes off the market price.
    pub percent: Percent,
    /// Least discount the company may set, if anybody published it.
    pub minimum: Option<Percent>,
    /// Greatest discount the company may set, if anybody published it.
    pub maximum: Option<Percent>,
}

/// What a payment buys.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Purchase {
    /// The discounted price in dollars, rounded for display.
    pub price: Rounded,
    /// The price that shares are computed with.
    pub exact: Ratio,
    /// Shares; none unless the month's limits allow the payment.
    pub shares: Option<Rounded>,
    /// Dollars that these shares cost less than at the market price.
    pub saving: Option<Rounded>,
}

/// A value after its one rounding, with all the decimals it was rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded(pub(crate) Decimal);

impl Rounded {
    /// The value as a decimal.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007();
    /// let market = Market { price: "34.12", ..Market::default() };
    /// let quote = plan.quote(&QuoteRequest { market, ..QuoteRequest::default() });
    /// assert_eq!(quote.market.unwrap().price.as_decimal().to_string(), "34.1200");
    /// ```
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }

    /// The exact value, rounded as the plan says.
    pub(crate) fn by(terms: &RoundingTerms, exact: Ratio) -> Option<Self> {
        exact.round(terms.decimals.value, terms.rounding.value).map(Self)
    }
}

impl Written for Rounded {
    fn write_to(&self, text: &mut Vec<u8>) {
        self.0.write_to(text);
    }
}

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self))
    }
}

impl Serialize for Rounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The market price, from the price given or from the executions.
///
/// Terms: clause L2 (the volume-weighted average price of the day, or the weighted average of the prices paid).
pub(crate) fn market_price<'p>(
    plan: &'p Plan,
    facts: &Facts,
    trace: &mut Trace<'p>,
) -> Option<MarketPrice> {
    let input = facts.market.as_ref().ok()?.as_ref()?;
    price_of(plan, facts.source, input, "market.fills", trace)
}

/// A market price from what was given for it; the field is the one that executions would stand in.
///
/// Terms: clause L2.
pub(crate) fn price_of<'p>(
    plan: &'p Plan,
    source: Option<MarketSource>,
    input: &MarketInput,
    fills: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'p>,
) -> Option<MarketPrice> {
    let basis = basis(plan, source, trace);
    let exact = match input {
        MarketInput::Price(price) => price.ratio(),
        MarketInput::Traded(traded) => {
            if let Some(basis) = basis
                && !basis.value.is_weighted_average()
            {
                trace.refuse(Problem::new(fills, "fills-not-the-price", &[]).by(&basis.source));
                return None;
            }
            traded.average()
        }
    }?;
    record_market_price(source, input, exact, basis, trace);
    let price = rounded_price(Part::Market, "price-display", &plan.displayed_prices, exact, trace)?;
    Some(MarketPrice { price, exact })
}

fn record_market_price<'p>(
    source: Option<MarketSource>,
    input: &MarketInput,
    exact: Ratio,
    basis: Option<&'p Term<PriceBasis>>,
    trace: &mut Trace<'p>,
) {
    let MarketInput::Traded(traded) = input else {
        let step = trace.step(Part::Market, "market-price-given").by_term(basis);
        match source {
            Some(source) => step.record(&[("source", &source.as_str())], &exact),
            None => step.record(&[], &exact),
        }
        return;
    };
    let rule = match source {
        Some(MarketSource::Direct) => "market-price-direct",
        Some(MarketSource::OpenMarket) => "market-price-open-market",
        None => "market-price-average",
    };
    trace.step(Part::Market, rule).by_term(basis).record(
        &[("fills", &traded.fills), ("value", &traded.value()), ("shares", &traded.shares())],
        &exact,
    );
}

/// Which prices make the market price; those of shares from the company while the visitor has not said.
pub(crate) fn basis<'p>(
    plan: &'p Plan,
    source: Option<MarketSource>,
    trace: &mut Trace<'p>,
) -> Option<&'p Term<PriceBasis>> {
    let (name, basis) = match source {
        Some(MarketSource::OpenMarket) => {
            ("marketPrice.openMarket", &plan.market_price.open_market)
        }
        Some(MarketSource::Direct) | None => ("marketPrice.direct", &plan.market_price.direct),
    };
    trace.need(Part::Market, name, basis)
}

/// A price rounded for display, or before dividing, with a step that says how.
pub(crate) fn rounded_price<'p>(
    part: Part,
    rule: &'static str,
    terms: &'p RoundingTerms,
    exact: Ratio,
    trace: &mut Trace<'p>,
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

/// The discount for the payment's tier; nothing if the company may not set the one given.
///
/// Terms: clause L3 (a band by tier; the company *may* set a discount, so a month without one is valid).
pub(crate) fn discount<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    trace: &mut Trace<'p>,
) -> Option<Discount> {
    let Applicable { tier, band, is_announced } = applicable(plan, facts.kind, verdict, trace)?;
    let [standard, pre_approved] = Tier::ALL.map(|of| {
        let band = if is_announced && of == tier { band } else { band_of(plan, of).1.as_ref() };
        discount_in_band(of, band, facts, trace)
    });
    let given = match tier {
        _ if !is_announced => None,
        Tier::Standard => standard?,
        Tier::PreApproved => pre_approved?,
    };
    let not_for_these_shares = plan.discounts.shares.as_ref().filter(|shares| {
        shares.value == DiscountedShares::CompanyIssued
            && facts.source == Some(MarketSource::OpenMarket)
    });
    let fixed = band.map(|band| band.value).filter(|band| band.minimum == band.maximum);
    let (percent, reading) = match (given, fixed) {
        _ if not_for_these_shares.is_some() => (None, Some("discount-on-company-shares-only")),
        (None, Some(fixed)) if fixed.minimum > Percent::ZERO => {
            (Some(fixed.minimum), Some("fixed-discount"))
        }
        (None, _) => (None, Some("no-discount-given")),
        (given, _) if facts.kind == PaymentKind::Dividend && tier == Tier::Standard => {
            (given, Some("dividend-standard-discount"))
        }
        (given, _) => (given, None),
    };
    let rule = if percent.is_some() { "discount" } else { "no-discount" };
    let percent = percent.unwrap_or(Percent::ZERO);
    let step = trace.step(Part::Discount, rule).read_as(reading);
    let step = match not_for_these_shares {
        Some(shares) => step.by(&shares.source),
        None => step.by_term(band),
    };
    let tier = tier.as_str();
    match band.map(|band| band.value) {
        Some(Band { minimum, maximum }) => {
            step.record(&[("tier", &tier), ("minimum", &minimum), ("maximum", &maximum)], &percent)
        }
        None => step.record(&[("tier", &tier)], &percent),
    }
    Some(Discount {
        percent,
        minimum: band.map(|band| band.value.minimum),
        maximum: band.map(|band| band.value.maximum),
    })
}

/// What the plan says of the discount that applies to a payment.
pub(crate) struct Applicable<'p> {
    /// Whose discount it is, of those that the company announces.
    pub(crate) tier: Tier,
    pub(crate) band: Option<&'p Term<Band>>,
    /// Whether the company announces it, rather than the plan fixing it for dividends.
    is_announced: bool,
}

/// Which discount applies; nothing if nobody published which one dividends take.
///
/// Terms: clause L3.
pub(crate) fn applicable<'p>(
    plan: &'p Plan,
    kind: PaymentKind,
    verdict: Verdict,
    trace: &mut Trace<'p>,
) -> Option<Applicable<'p>> {
    let tier = match kind {
        // While the tier is not known, the terms that need no approval are the ones to show.
        PaymentKind::OptionalCash => verdict.tier().unwrap_or(Tier::Standard),
        PaymentKind::Dividend => {
            match trace.need(Part::Discount, "discounts.dividends", &plan.discounts.dividends)? {
                DividendDiscount::AsTier(tier) => tier.value,
                DividendDiscount::Own(band) => {
                    let is_announced = band.value.minimum != band.value.maximum;
                    return Some(Applicable {
                        tier: Tier::Standard,
                        band: Some(band),
                        is_announced,
                    });
                }
            }
        }
    };
    let (name, band) = band_of(plan, tier);
    let band = trace.need(Part::Discount, name, band);
    Some(Applicable { tier, band, is_announced: true })
}

fn band_of(plan: &Plan, tier: Tier) -> (&'static str, &Option<Term<Band>>) {
    match tier {
        Tier::Standard => ("discounts.standard", &plan.discounts.standard),
        Tier::PreApproved => ("discounts.preApproved", &plan.discounts.pre_approved),
    }
}

/// The discount given for a tier, if there is one; `None` if it cannot be used.
fn discount_in_band<'p>(
    tier: Tier,
    band: Option<&'p Term<Band>>,
    facts: &Facts,
    trace: &mut Trace<'p>,
) -> Option<Option<Percent>> {
    let (field, given) = match tier {
        Tier::Standard => ("month.discount", facts.discount),
        Tier::PreApproved => ("month.preApprovedDiscount", facts.pre_approved_discount),
    };
    let given = given.ok()?;
    let (Some(percent), Some(band)) = (given, band) else { return Some(given) };
    let Band { minimum, maximum } = band.value;
    if (minimum..=maximum).contains(&percent) {
        return Some(given);
    }
    let values: &Named<'_> = &[("minimum", &minimum), ("maximum", &maximum)];
    trace.refuse(Problem::new(field, "outside-band", values).by(&band.source));
    None
}

/// Purchase price, shares and saving.
///
/// Terms: clause L2 (the market price less the discount). Nothing is rounded on the way, unless the plan rounds its
/// price: the average is kept as a fraction, and the division into shares comes last.
pub(crate) fn purchase<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    market: &MarketPrice,
    discount: &Discount,
    trace: &mut Trace<'p>,
) -> Option<Purchase> {
    let price = purchase_price(plan, facts.source, market, discount.percent, trace)?;
    let bought = match (verdict, facts.amount) {
        (Verdict::Within(_), Ok(Some(amount))) => {
            trace.need(Part::Purchase, "shares", &plan.shares).and_then(|terms| {
                let bought = bought(plan, terms, amount, market.exact, price.exact, trace);
                if bought.is_none() {
                    trace.refuse(Problem::new("payment.amount", "not-computable", &[]));
                }
                bought
            })
        }
        _ => None,
    };
    state_fees(plan, Part::Purchase, trace);
    let (shares, saving) = bought.unzip();
    Some(Purchase { price: price.shown, exact: price.exact, shares, saving })
}

/// Says of a plan with fees that the figures leave them out.
pub(crate) fn state_fees<'p>(plan: &'p Plan, part: Part, trace: &mut Trace<'p>) {
    if plan.fees.as_ref().is_some_and(|fees| !fees.items.is_empty()) {
        trace.step(part, "fees-apart").record(&[], &"left-out");
    }
}

/// A discounted price.
pub(crate) struct PurchasePrice {
    /// Rounded for display.
    pub(crate) shown: Rounded,
    /// What shares are computed with.
    pub(crate) exact: Ratio,
}

/// The market price less the discount, rounded before anything is computed with it only where the plan says so.
///
/// Terms: clause L2.
pub(crate) fn purchase_price<'p>(
    plan: &'p Plan,
    source: Option<MarketSource>,
    market: &MarketPrice,
    discount: Percent,
    trace: &mut Trace<'p>,
) -> Option<PurchasePrice> {
    let basis = basis(plan, source, trace);
    let exact = discounted(market.exact, discount)?;
    trace
        .step(Part::Purchase, "purchase-price")
        .by_term(basis)
        .record(&[("marketPrice", &market.exact), ("discount", &discount)], &exact);
    let exact = match &plan.purchase_price {
        Some(terms) => {
            let price = rounded_price(Part::Purchase, "price-rounded", terms, exact, trace)?;
            Ratio::from_decimal(price.0)?
        }
        None => exact,
    };
    let shown =
        rounded_price(Part::Purchase, "price-display", &plan.displayed_prices, exact, trace)?;
    Some(PurchasePrice { shown, exact })
}

/// The market price less so many percent.
fn discounted(market: Ratio, discount: Percent) -> Option<Ratio> {
    market.checked_mul(discount.rest()?)
}

/// Shares for an amount, rounded as the plan credits them.
pub(crate) fn credited(terms: &RoundingTerms, amount: Money, price: Ratio) -> Option<Rounded> {
    Rounded::by(terms, amount.ratio()?.checked_div(price)?)
}

/// Shares for an amount, and what they cost less than at the market price.
fn bought<'p>(
    plan: &'p Plan,
    terms: &'p RoundingTerms,
    amount: Money,
    market: Ratio,
    price: Ratio,
    trace: &mut Trace<'p>,
) -> Option<(Rounded, Rounded)> {
    let shares = credited(terms, amount, price)?;
    trace
        .step(Part::Purchase, "shares")
        .by(&terms.decimals.source)
        .by(&terms.rounding.source)
        .read_as(plan.purchase_price.is_none().then_some("rounded-once"))
        .record(
            &[
                ("amount", &amount),
                ("price", &price),
                ("decimals", &terms.decimals.value),
                ("rounding", &terms.rounding.value),
            ],
            &shares,
        );

    let off = match market.checked_sub(price) {
        Some(off) => off,
        // A price that the plan rounds up may be above the market: nothing is saved then.
        None => price.checked_sub(market).and_then(|_| Ratio::new(0, 1))?,
    };
    let saving = off.checked_mul(Ratio::from_decimal(shares.0)?)?;
    let saving = Rounded(saving.round(2, Rounding::HalfEven)?);
    trace.step(Part::Purchase, "saving").record(
        &[("shares", &shares), ("marketPrice", &market), ("purchasePrice", &price)],
        &saving,
    );
    Some((shares, saving))
}
