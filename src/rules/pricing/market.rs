//! Market price of a share: clause L2.

use core::fmt::{self, Display};
use serde::Serialize;

use super::{Rounded, rounded_price};
use crate::explain::source::Term;
use crate::explain::{Code, FieldPath, Part, Problem, Rule, Trace};
use crate::plan::{DayPrice, Plan, PriceBasis};
use crate::request::facts::{Facts, MarketInput};
use crate::request::{Market, MarketSource};
use crate::values::ratio::Ratio;

/// Market price of a share.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MarketPrice {
    /// Dollars, rounded for display.
    pub price: Rounded,
    /// Exact value.
    pub exact: Ratio,
}

/// Returns the market price, from the given price or from the executions.
///
/// Terms: clause L2 (the volume-weighted average price of the day, or the weighted average of the prices paid).
pub(crate) fn market_price(plan: &Plan, facts: &Facts, trace: &mut Trace) -> Option<MarketPrice> {
    let input = facts.market.as_ref().ok()?.as_ref()?;
    price_of(plan, facts.source, input, Market::FILLS, trace)
}

/// Returns a market price from its input; `fills` is the field of the executions.
///
/// Terms: clause L2.
pub(crate) fn price_of(
    plan: &Plan,
    source: Option<MarketSource>,
    input: &MarketInput,
    fills: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Option<MarketPrice> {
    let basis = basis(plan, source, trace);
    let exact = match input {
        MarketInput::Price(price) => price.ratio(),
        MarketInput::Traded(traded) => {
            if let Some(basis) = basis
                && !basis.value.is_weighted_average()
            {
                trace.refuse(Problem::new(fills, Code::FillsNotThePrice, &[]).by(&basis.source));
                return None;
            }
            traded.average()
        }
    }?;
    record(source, input, exact, basis, trace);
    let price =
        rounded_price(Part::Market, Rule::PriceDisplay, &plan.displayed_prices, exact, trace)?;
    Some(MarketPrice { price, exact })
}

/// Records the step of the market price; names the plan's prices if the request has a source.
fn record(
    source: Option<MarketSource>,
    input: &MarketInput,
    exact: Ratio,
    basis: Option<&Term<PriceBasis>>,
    trace: &mut Trace,
) {
    let source = source.map(MarketSource::as_str);
    let prices = source.and(basis).map(|basis| &basis.value);
    let days = prices.and_then(PriceBasis::trading_days);
    let mut inputs: Vec<(&'static str, &dyn Display)> = Vec::new();
    if let Some(source) = &source {
        inputs.push(("source", source));
    }
    if let Some(prices) = prices {
        inputs.push(("prices", prices));
    }
    if let Some(days) = &days {
        inputs.push(("tradingDays", days));
    }
    let (value, shares);
    let rule = match input {
        MarketInput::Price(_) => Rule::MarketPriceGiven,
        MarketInput::Traded(traded) => {
            (value, shares) = (traded.value(), traded.shares());
            inputs.push(("fills", &traded.fills));
            inputs.push(("value", &value));
            inputs.push(("shares", &shares));
            Rule::MarketPriceAverage
        }
    };
    trace.step(Part::Market, rule).by_term(basis).record(&inputs, &exact);
}

/// Returns the prices that make the market price; those of company shares if the request has no source.
pub(crate) fn basis<'p>(
    plan: &'p Plan,
    source: Option<MarketSource>,
    trace: &mut Trace,
) -> Option<&'p Term<PriceBasis>> {
    let (name, basis) = match source {
        Some(MarketSource::OpenMarket) => {
            ("marketPrice.openMarket", &plan.market_price.open_market)
        }
        Some(MarketSource::Direct) | None => ("marketPrice.direct", &plan.market_price.direct),
    };
    trace.need(Part::Market, name, basis)
}

/// Lists the prices by name; the highest counts if there are several.
impl Display for PriceBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prices: &[DayPrice] = match self {
            Self::Of(price) | Self::AverageOverDays { price, .. } => std::slice::from_ref(price),
            Self::HighestOf(prices) => prices,
        };
        for (index, price) in prices.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            price.fmt(f)?;
        }
        Ok(())
    }
}
