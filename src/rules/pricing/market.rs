//! Market price of a share: clause L2.

use core::cmp::Ordering;
use core::fmt::{self, Display};
use serde::Serialize;

use super::{Rounded, shown_price};
use crate::explain::{Code, FieldPath, Inputs, Part, Problem, Rule, Term, Trace, optional};
use crate::plan::{DayPrice, Plan, PriceBasis, Tier};
use crate::request::facts::{Facts, Field, MarketInput};
use crate::request::{Market, MarketSource, PaymentKind};
use crate::values::{Price, Ratio};

/// Market price of a share.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MarketPrice {
    /// Dollars, rounded for display.
    pub price: Rounded,
    /// Exact value.
    pub exact: Ratio,
}

/// Prices that make the market price of a payment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Basis<'p> {
    /// Is `None` if the plan does not publish them.
    pub(crate) term: Option<&'p Term<PriceBasis>>,
    /// Kind of payment that has these prices, for every source of shares.
    of: Option<&'static str>,
}

/// Market price with the prices that make it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Priced<'p> {
    pub(crate) market: MarketPrice,
    pub(crate) basis: Basis<'p>,
}

/// Prices that a request gives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prices<'r> {
    /// Source of the shares.
    pub(crate) source: Option<MarketSource>,
    pub(crate) market: &'r MarketInput,
    pub(crate) net_asset_value: Field<Price>,
}

/// Returns the market price, from the given price or from the executions.
/// Terms: clause L2 (the volume-weighted average price of the day, or the weighted average of the prices paid).
pub(crate) fn market_price<'p>(
    plan: &'p Plan,
    facts: &Facts,
    tier: Option<Tier>,
    trace: &mut Trace,
) -> Option<Priced<'p>> {
    let prices = Prices {
        source: facts.source,
        market: facts.market.as_ref().ok()?.as_ref()?,
        net_asset_value: facts.net_asset_value,
    };
    let basis = basis(plan, facts.payment.kind, tier, facts.source, trace);
    price_of(plan, basis, prices, Market::FILLS, trace)
}

/// Returns a market price from its prices; `fills` is the field of the executions (clause L2).
pub(crate) fn price_of<'p>(
    plan: &'p Plan,
    basis: Basis<'p>,
    prices: Prices<'_>,
    fills: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Option<Priced<'p>> {
    let allows_fills = basis.term.is_none_or(|term| term.value.is_weighted_average());
    let given = given_price(basis.term, prices.market, allows_fills, fills, trace)?;
    record(prices, given, basis, trace);
    let exact = greater(basis.term, prices.net_asset_value, given, trace)?;
    shown(plan, basis, exact, trace)
}

/// Returns the price of a day whose period is bought at one average.
pub(crate) fn price_of_day(
    basis: &Term<PriceBasis>,
    price: DayPrice,
    market: &MarketInput,
    fills: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Option<Ratio> {
    given_price(Some(basis), market, price.is_weighted_average(), fills, trace)
}

/// Returns the given price, or the weighted average of the executions if the plan's price is one.
fn given_price(
    basis: Option<&Term<PriceBasis>>,
    market: &MarketInput,
    allows_fills: bool,
    fills: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Option<Ratio> {
    match (market, basis) {
        (MarketInput::Price(price), _) => price.ratio(),
        (MarketInput::Traded(_), Some(basis)) if !allows_fills => {
            trace.refuse(Problem::new(fills, Code::FillsNotThePrice, &[]).by(&basis.source));
            None
        }
        (MarketInput::Traded(traded), _) => traded.average(),
    }
}

/// Returns the greater of the net asset value and a percentage of the price, if the plan takes it.
/// Waits for the net asset value if the request has none.
fn greater(
    basis: Option<&Term<PriceBasis>>,
    net_asset_value: Field<Price>,
    price: Ratio,
    trace: &mut Trace,
) -> Option<Ratio> {
    let Some(basis) = basis else { return Some(price) };
    let PriceBasis::GreaterOf { percent, .. } = basis.value else { return Some(price) };
    let Some(value) = net_asset_value.ok()? else {
        let step = trace.step(Part::Market, Rule::MarketPriceAwaitsNav).by(&basis.source);
        step.record(&[("percent", &percent), ("price", &price)], &"unannounced");
        return None;
    };
    let part = price.checked_mul(percent.ratio()?)?;
    let net = value.ratio()?;
    let greater = match net.checked_cmp(part)? {
        Ordering::Less => part,
        Ordering::Equal | Ordering::Greater => net,
    };
    trace.step(Part::Market, Rule::MarketPriceGreater).by(&basis.source).record(
        &[
            ("percent", &percent),
            ("price", &price),
            ("percentOfPrice", &part),
            ("netAssetValue", &value),
        ],
        &greater,
    );
    Some(greater)
}

/// Rounds the market price if the plan does, and for display.
pub(crate) fn shown<'p>(
    plan: &'p Plan,
    basis: Basis<'p>,
    exact: Ratio,
    trace: &mut Trace,
) -> Option<Priced<'p>> {
    let rounded = (Rule::MarketPriceRounded, &plan.rounded_market_price);
    let price = shown_price(plan, Part::Market, rounded, exact, trace)?;
    let market = MarketPrice { price: price.shown, exact: price.exact };
    Some(Priced { market, basis })
}

/// Records the step of the given price; names the plan's prices if the request identifies them.
fn record(prices: Prices<'_>, exact: Ratio, basis: Basis<'_>, trace: &mut Trace) {
    let source = prices.source.map(MarketSource::as_str);
    let names = source.or(basis.of).and(basis.term).map(|term| &term.value);
    let days = names.and_then(PriceBasis::trading_days);
    let of_period = names.and_then(PriceBasis::of_period);
    let mut inputs = Inputs::new();
    inputs.extend(optional("source", source.as_ref()));
    inputs.extend(optional("for", basis.of.as_ref()));
    inputs.extend(optional("prices", names));
    inputs.extend(optional("averagedOver", of_period.map(|_| &"period")));
    inputs.extend(optional("tradingDays", days.as_ref()));
    let (value, shares);
    let rule = match prices.market {
        MarketInput::Price(_) => Rule::MarketPriceGiven,
        MarketInput::Traded(traded) => {
            (value, shares) = (traded.value(), traded.shares());
            inputs.push(("fills", &traded.fills));
            inputs.push(("value", &value));
            inputs.push(("shares", &shares));
            Rule::MarketPriceAverage
        }
    };
    trace.step(Part::Market, rule).by_term(basis.term).record(&inputs, &exact);
}

/// Returns the prices that make the market price of a payment; those of company shares if the request has no source.
/// Prices of a kind of payment go before those of a source.
pub(crate) fn basis<'p>(
    plan: &'p Plan,
    kind: PaymentKind,
    tier: Option<Tier>,
    source: Option<MarketSource>,
    trace: &mut Trace,
) -> Basis<'p> {
    let terms = &plan.market_price;
    let (of, of_kind) = match (kind, tier) {
        (PaymentKind::Dividend, _) => ("dividends", &terms.dividends),
        (PaymentKind::OptionalCash, Some(Tier::PreApproved)) => {
            ("pre-approved", &terms.pre_approved)
        }
        (PaymentKind::OptionalCash, _) => ("payments", &None),
    };
    if of_kind.is_some() {
        return Basis { term: of_kind.as_ref(), of: Some(of) };
    }
    let (name, basis) = match source {
        Some(MarketSource::OpenMarket) => ("marketPrice.openMarket", &terms.open_market),
        Some(MarketSource::Direct) | None => ("marketPrice.direct", &terms.direct),
    };
    Basis { term: trace.need(Part::Market, name, basis), of: None }
}

/// Lists the prices by name; the highest counts if there are several.
impl Display for PriceBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prices: &[DayPrice] = match self {
            Self::Of(price)
            | Self::AverageOverDays { price, .. }
            | Self::GreaterOf { of: price, .. }
            | Self::AverageOfPeriod(price) => std::slice::from_ref(price),
            Self::HighestOf(prices) => prices,
        };
        let names: Vec<_> = prices.iter().map(|price| price.as_str()).collect();
        f.write_str(&names.join(", "))
    }
}
