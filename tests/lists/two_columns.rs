//! A pasted list of executions of two columns, with and without a header.

use super::*;

/// Returns the exact market price of the executions, or their problems without values.
fn price_of(text: &str) -> String {
    let market = Market { fills: Fills::Text(text.into()), ..Market::default() };
    let quote = REDWOOD.quote(&QuoteRequest { market, ..QuoteRequest::default() });
    let problems =
        quote.problems.iter().map(|problem| format!("{} {}", problem.field, problem.code));
    quote.market.map_or_else(|| problems.collect(), |market| market.exact.to_string())
}

#[test]
fn shares_before_prices_are_read_if_the_header_names_both() {
    for header in [
        "Shares,VWAP",
        "Qty,Px",
        "Size,Px",
        "Volumen;Cotización",
        "LastQty\tLastPx",
        "Quantity,\"Price, USD\"",
        "Número de acciones;Precio por acción",
        "Units,Quote,,",
        "Volumen Precio",
        "Quantity Price",
        "\"Quantity\" \"Share price\"",
        "Quantity   Price",
        "Number of shares    Price per share",
        "Quantity\u{a0}Price",
        "Quan\u{ad}tity\u{200b} Price\u{200e}",
        "Cantidad Precio",
    ] {
        let separator = if header.contains('\t') { '\t' } else { ';' };
        let text = format!("{header}\n200{separator}34.12");
        assert_eq!(price_of(&text), "853/25", "{header:?}");
    }
}

#[test]
fn prices_before_shares_are_read_under_every_known_header() {
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
        "One;Other",
        "Price Quantity",
        "Price per share Shares",
        "Price of the shares Count",
        "Precio por acción Número de acciones",
        "Execution / Quantity",
        "Share price   Lots",
        "One Other",
        "Price",
    ] {
        assert_eq!(price_of(&format!("{header}\n34.12;200")), "853/25", "{header:?}");
    }
}

#[test]
fn headers_name_columns_with_any_separator() {
    for separator in [" ", "   ", "\t", ",", ", ", ";", " ; ", "\u{a0}", "\u{2003}"] {
        for (price, shares) in [("Price", "Quantity"), ("Precio", "Acciones"), ("PX", "Qty")] {
            let list = |rows: [[&str; 2]; 3]| rows.map(|row| row.join(separator)).join("\n");
            // (600 × 43.11 + 100 × 43.10) ÷ 700 is 43.1086 or 7544/175.
            let text = list([[price, shares], ["43.11", "600"], ["43.10", "100"]]);
            assert_eq!(price_of(&text), "7544/175", "{text:?}");
            let text = list([[shares, price], ["600", "43.11"], ["100", "43.10"]]);
            assert_eq!(price_of(&text), "7544/175", "{text:?}");
        }
    }
}

#[test]
fn a_header_that_does_not_say_which_column_is_which_is_refused() {
    for header in [
        "Number of shares Price",
        "Número de acciones Precio por acción",
        "Lots Price",
        "Lots Price per share",
        "Shares Cost",
        "Quantity Price (USD)",
        "Shares Price, USD",
        "Quantity",
    ] {
        let text = format!("{header}\n600 43.11\n100 43.10");
        assert_eq!(price_of(&text), "market.fills unclear-columns", "{header:?}");
    }
    for header in [
        "Volumen;Media",
        "Shares,Cost",
        "Lot;Price",
        "TÍTULOS;CAMBIO",
        "Price;Price improvement",
        "Price,Amount",
        "Price,Date",
    ] {
        let text = format!("{header}\n34.12;200");
        assert_eq!(price_of(&text), "market.fills unclear-columns", "{header:?}");
    }
}

#[test]
fn a_list_without_a_header_that_looks_swapped_is_asked_about() {
    for text in [
        "600 43.11\n100 43.10",
        "600, 43.11\n200, 43",
        "600\t$43.11",
        "1,200;43.1086\n90;43.10",
        "One;Other\n600;43.11",
    ] {
        assert_eq!(price_of(text), "market.fills swapped-columns", "{text:?}");
    }
    for (text, price) in [
        // A header settles the order.
        ("Price, Shares\n600, 43.11", "600/1"),
        ("100 43.11", "100/1"),
        ("120 8", "120/1"),
        ("150 10.123456", "150/1"),
        ("150.00 43.11", "150/1"),
        ("43.11 600\n43.10 100", "7544/175"),
    ] {
        assert_eq!(price_of(text), price, "{text:?}");
    }
}

#[test]
fn invisible_marks_and_kinds_of_spaces_in_a_list_are_ignored() {
    for text in [
        "\u{feff}34.12\u{200e},\u{200f}200\u{200b}",
        "\u{202a}34.12\u{202c}\t\u{2066}200\u{2069}",
        "34.12\u{a0}200",
        "34.12\u{2003}\u{2003}200",
        "34.12;\u{3000}200\n\u{200b}\n\u{a0}",
        "Price\u{200b};Sha\u{ad}res\n34\u{2060}.12;200",
    ] {
        assert_eq!(price_of(text), "853/25", "{text:?}");
    }
}

#[test]
fn a_negative_cell_is_called_negative() {
    for (text, problem) in [
        ("(34.12)\t200", "market.fills[0].price negative"),
        ("34.12, (200)", "market.fills[0].shares negative"),
        ("$-34.12; 200", "market.fills[0].price negative"),
        ("34.12 \u{2212}200", "market.fills[0].shares negative"),
        ("34.12 \u{2013}200", "market.fills[0].shares negative"),
        ("(1,250)", "market.fills[0] may-be-one-number"),
    ] {
        assert_eq!(price_of(text), problem, "{text:?}");
    }
}
