//! A pasted list of executions whose first line names its columns: what tells that they are the other way round, and what does not.

#![allow(clippy::panic, reason = "a test stops at the first surprise")]

mod util;

use std::sync::LazyLock;

use dspp::{Fills, Market, Plan, QuoteRequest};
use util::redwood;

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);

/// The exact market price of the executions, or else what is wrong with them.
fn price_of(text: &str) -> String {
    let market = Market { fills: Fills::Text(text.into()), ..Market::default() };
    let quote = REDWOOD.quote(&QuoteRequest { market, ..QuoteRequest::default() });
    let problems =
        quote.problems.iter().map(|problem| format!("{} {}", problem.field, problem.code));
    quote.market.map_or_else(|| problems.collect(), |market| market.exact.to_string())
}

#[test]
fn shares_before_prices_are_refused_whichever_of_the_two_the_header_names() {
    for header in [
        "Shares,VWAP",
        "Qty,Px",
        "Size,Px",
        "Volumen;Cotización",
        "Volumen;Media",
        "LastQty\tLastPx",
        "Shares,Cost",
        "Lot;Price",
        "Lot;Price per share",
        "Quantity,\"Price, USD\"",
        "TÍTULOS;CAMBIO",
        "Número de acciones;Precio por acción",
        "Units,Quote,,",
    ] {
        let separator = if header.contains('\t') { '\t' } else { ';' };
        let text = format!("{header}\n200{separator}34.12");
        assert_eq!(price_of(&text), "market.fills swapped-columns", "{header:?}");
    }
}

#[test]
fn prices_before_shares_are_read_whatever_the_header_calls_them() {
    for header in [
        "Price,Shares",
        "VWAP,Size",
        "LastPx\tLastQty",
        "Cotización;Títulos",
        "Price of the shares;Count",
        "Cost per share,Shares",
        "Volume-weighted average;Volume",
        "Media ponderada por volumen;Volumen",
        "Unit cost;Units",
        "Price,Price improvement",
        "One;Other",
        "Volumen Precio",
    ] {
        assert_eq!(price_of(&format!("{header}\n34.12;200")), "853/25", "{header:?}");
    }
}

#[test]
fn of_three_columns_none_is_called_swapped_and_each_line_is_refused() {
    for header in ["Date,Price,Shares", "Date,Shares,Price", "Shares,Price,Date"] {
        let text = format!("{header}\n2008-01-15,34.12,200");
        assert_eq!(price_of(&text), "market.fills[1] unreadable-line", "{header:?}");
    }
}
