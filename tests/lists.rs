//! Lists exported by brokers, agents and spreadsheets, with the values that a person reads in them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "lists/two_columns.rs"]
mod two_columns;
mod util;

use std::sync::LazyLock;

use dspp::calendar::date_text;
use dspp::{
    Days, Fills, InvestmentPeriodRequest, Market, Month, Participant, Payment, PaymentsRequest,
    Period, Plan, Problem, QuoteRequest, SentPayments,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::json;
use util::{drawn, redwood, redwood_with};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);

fn told<'p>(problems: impl IntoIterator<Item = &'p Problem>) -> String {
    problems.into_iter().map(util::told).collect::<Vec<_>>().join("; ")
}

/// Returns the exact market price of the executions, or their problems.
fn price_of(text: &str) -> String {
    let market = Market { fills: Fills::Text(text.into()), ..Market::default() };
    let quote = REDWOOD.quote(&QuoteRequest { market, ..QuoteRequest::default() });
    quote.market.map_or_else(|| told(&quote.problems), |market| market.exact.to_string())
}

/// Returns dates and amounts of the payments, and their problems.
fn payments_of(text: &str) -> String {
    let answer = REDWOOD.payments(&PaymentsRequest {
        participant: Some(Participant::Existing),
        payments: SentPayments::Text(text.into()),
        ..PaymentsRequest::default()
    });
    let read = answer.payments.iter().map(|payment| {
        let date = payment.date.map_or("-".into(), date_text);
        let amount = payment.amount.map_or("-".into(), |amount| amount.to_string());
        format!("{date} {amount} {}", told(&payment.quote.problems)).trim().to_owned()
    });
    let list = told(&answer.problems);
    read.chain(Some(list)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Makes a plan whose price is the greater of the net asset value and 95 % of the day's price.
static NET_ASSET_VALUE: LazyLock<Plan> = LazyLock::new(|| {
    let price = json!({
        "value": { "greaterOf": "net-asset-value", "percent": "95", "of": "last-sale" },
        "clause": "L2",
    });
    redwood_with(&[("/marketPrice/direct", price)])
});

/// Returns the prices of January 2 to 4, 2008, and the problems of the list.
fn days_of(text: &str) -> String {
    days_by(&REDWOOD, text)
}

fn days_by(plan: &Plan, text: &str) -> String {
    let answer = plan.investment_period(&InvestmentPeriodRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "25000".into(), approved: true, ..Payment::default() },
        month: Month {
            investment_period: Period { start: "2008-01-02".into(), end: "2008-01-04".into() },
            ..Month::default()
        },
        days: Days::Text(text.into()),
        ..InvestmentPeriodRequest::default()
    });
    let prices =
        answer.days.iter().filter_map(|day| day.market).map(|market| market.price.to_string());
    prices.chain(Some(told(&answer.quote.problems))).collect::<Vec<_>>().join(" ").trim().to_owned()
}

#[test]
fn exports_of_executions_are_read() {
    for text in [
        // A broker's history, with quotes, dollar signs, thousands and a total.
        "\"Date\",\"Action\",\"Symbol\",\"Description\",\"Quantity\",\"Price\",\"Fees & Comm\",\"Amount\"\n\
         \"01/15/2008\",\"Buy\",\"RWT\",\"REDWOOD TRUST, INC\",\"600\",\"$43.11\",\"$4.95\",\"-$25,870.95\"\n\
         \"01/15/2008\",\"Buy\",\"RWT\",\"REDWOOD TRUST, INC\",\"100\",\"$43.10\",\"\",\"-$4,310.00\"\n\
         \"Transactions Total\",\"\",\"\",\"\",\"\",\"\",\"\",\"-$30,180.95\"\n",
        "Run Date,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date\n\
         01/15/2008,YOU BOUGHT,RWT,REDWOOD TRUST,Cash,600,43.11,,,,-25866,01/18/2008\n\
         01/15/2008,YOU BOUGHT,RWT,REDWOOD TRUST,Cash,100,43.10,,,,-4310,01/18/2008\n",
        // Names of FIX; the order's own quantity and price are different columns.
        "ExecID\tOrderQty\tLastQty\tCumQty\tLeavesQty\tLastPx\tAvgPx\n\
         a1\t700\t600\t600\t100\t43.11\t43.11\na2\t700\t100\t700\t0\t43.10\t43.1086\n",
        // A report with lines above its header and below its rows.
        "Trade report\nAccount: 1234-5678\n\nTrade Date;Settlement Date;Shares;Execution Price;Limit Price\n\
         1/15/2008;1/18/2008;600;43.11;43.50\n1/15/2008;1/18/2008;100;43.10;43.50\n\nTotal;;700;43.1086;\n\
         * Prices exclude commissions.\nPrinted on 1/16/2008\n",
        "sep=;\nPrice;Qty\n43.11;600\n43.10;100\n",
        // Spreadsheets in Spanish.
        "Fecha de operación;Tipo;Títulos;Precio de ejecución;Comisión;Importe\n\
         15/01/2008;Compra;600;43.11;5;25871\n15/01/2008;Compra;100;43.10;5;4315\nTotales;;700;;10;30186\n",
        "Cantidad\tPrecio\tMonto\n600\t$43.11\t$25,866.00\n100\t$43.10\t$4,310.00\nPromedio\t43.1086\t\n",
        "ACCIONES;PRECIO\n600;43.11\n100;43.10\nSUMA;",
        // Columns of text.
        "Date        Broker    Shares     Price\n1/15/2008   A & B     600        43.11\n1/15/2008   C         100        43.10\nTotal                 700        43.11\n",
        "Trade date      Number of shares    Price per share\nJan 15, 2008    600                 43.11\nJan 15, 2008    100                 43.10",
        "Date Price Shares\n1/15/2008 43.11 600\n1/15/2008 43.10 100\nSource: the agent",
        // Numbered rows, notes after them, and similar column names.
        ",Price,Shares\n0,43.11,600\n1,43.10,100",
        "Price,Shares,\n43.11,600,\n43.10,100,partial\n",
        "Price,Shares\n43.11,600,first lot\n43.10,100",
        "Price,Price improvement,Shares at that price\n43.11,0.01,600\n43.10,0,100",
        "Shares,VWAP,Close,Currency\n600,43.11,44,USD\n100,43.10,44,USD",
        "Units\tUnit price\n600\t43.11\n100\t43.10",
        "Line,Qty.,Price/Share,Ref1\n1,600,43.11,99\n2,100,43.10,98",
    ] {
        assert_eq!(price_of(text), "7544/175", "{text}");
    }
    // Shares before prices of three digits, between commas: (50 × 125.50 + 50 × 126.50) ÷ 100.
    assert_eq!(price_of("Quantity,Price\n50,125.50\n50,126.50"), "126/1");
    assert_eq!(
        price_of("Date;Price;Shares\n1/15/2008;\"1,200.50\";\"1,000\"\n;1,300.00;3,000"),
        "10201/8"
    );
    assert_eq!(price_of("Price\tShares\tNote\n1,200.50\t1,000\n1,300.00\t3 000\tx"), "10201/8");
}

#[test]
fn exports_of_payments_are_read() {
    let both = "2008-01-02 400.00; 2008-01-08 1250.50";
    for text in [
        "Date,Description,Amount\n1/2/2008,ACH,$400.00\n1/8/2008,Check,\"$1,250.50\"\nTotal,,\"$1,650.50\"",
        "Amount\tMethod\tPayment date\n400\tach\t1/2/2008\n1,250.50\tcheck\tJan 8, 2008\n",
        "Trade Date;Settlement Date;Amount\n1/2/2008;1/7/2008;400\n1/8/2008;1/11/2008;1,250.50",
        "Id,Settlement Date,Amount,Currency\n1,2008-01-02,400,USD\n2,2008-01-08,1250.50,",
        "Importe;Moneda;Fecha\n400;USD;2 de enero de 2008\n1250.50;USD;8 de enero de 2008\nTotales;;\n",
        "Fecha valor\tFecha\tMonto\n1/3/2008\t1/2/2008\t400\n1/9/2008\t1/8/2008\t$1,250.50",
        "Amount Date\n400 1/2/2008\n1,250.50 January 8, 2008\nTotal 1,650.50",
        "Date  Paid by  Amount\n1/2/2008  check  400\n1/8/2008  wire  1,250.50\nSum  1,650.50",
        "Date,Amount\n\"January 2, 2008\",400\n\"January 8, 2008\",\"1,250.50\"\nAverage,825.25\n",
        "Payments of January\nDate,Amount\n1/2/2008,400,ACH\n1/8/2008, 1250.50\n",
    ] {
        assert_eq!(payments_of(text), both, "{text}");
    }
}

#[test]
fn exports_of_prices_of_days_are_read() {
    let all = "34.1200 33.8000 33.2500";
    for text in [
        "Date,Open,High,Low,Close,Adj Close,Volume\n2008-01-02,34.5,35,33,34.12,20.1,1200300\n2008-01-03,34,34,33,33.80,20.0,900100\n2008-01-04,33,34,33,33.25,19.9,800200",
        "Date,Close/Last,Volume,Open,High,Low\n01/02/2008,$34.12,1200300,$34.5,$35,$33\n01/03/2008,$33.80,900100,$34,$34,$33\n01/04/2008,$33.25,800200,$33,$34,$33",
        "VWAP;Close;Date\n34.12;35;1/2/2008\n33.80;34;1/3/2008\n33.25;33;1/4/2008\nAverage;;\n",
        "Fecha\tCierre\tVolumen\n2/ene/2008\t34.12\t1,200\n3/ene/2008\t33.80\t900\n4/ene/2008\t33.25\t800",
        "Price  Volume  Day\n34.12  1,200  Jan 2, 2008\n33.80  900  Jan 3, 2008\n33.25  800  Jan 4, 2008",
        "\"Market price\",\"Trade date\",\"Price date\",\"Price currency\"\n34.12,1/2/2008,1/3/2008,USD\n33.80,1/3/2008,1/4/2008,USD\n33.25,1/4/2008,1/7/2008,USD",
    ] {
        assert_eq!(days_of(text), all, "{text}");
    }
}

#[test]
fn days_have_their_net_asset_values_in_a_third_column() {
    // 95 % of 40 is 38.
    let all = "39.0000 38.0000 38.5000";
    for text in [
        "1/2/2008, 40.00, 39\n1/3/2008, 40.00, 37\n1/4/2008, 40.00, 38.5",
        "2008-01-02,40.00,39\n2008-01-03,40.00,37.00,\n2008-01-04,40.00,38.50",
        "Jan 2, 2008\t40\t39\nJan 3, 2008\t40\t37\nJan 4, 2008\t40\t38.5\t",
        "1/2/2008  40  39\n1/3/2008 40 37\n1/4/2008 $40.00 $38.50",
        "1/2/2008;40;39\n1/3/2008;40;37\n1/4/2008;\"40\";38.5",
        "Date,Price,NAV\n1/2/2008,40,39\n1/3/2008,40,37\n1/4/2008,40,38.5",
        "Net asset value per share\tVolume\tClosing price\tDate\n39\t1,200\t40\t1/2/2008\n37\t900\t40\t1/3/2008\n38.5\t800\t40\t1/4/2008",
        "Fecha;Cierre;Valor liquidativo\n2/ene/2008;40;39\n3/ene/2008;40;37\n4/ene/2008;40;38.5",
    ] {
        assert_eq!(days_by(&NET_ASSET_VALUE, text), all, "{text}");
    }
    let thousands =
        "1/2/2008\t1,000.00\t1,200.50\n1/3/2008, \"1,000\", \"1,300\"\n1/4/2008\t1,000\t900";
    assert_eq!(days_by(&NET_ASSET_VALUE, thousands), "1200.5000 1300.0000 950.0000");
    // A day without its net asset value has no price yet.
    let open = "1/2/2008, 40, 39\n1/3/2008, 40\n1/4/2008, 40, 38.5";
    assert_eq!(days_by(&NET_ASSET_VALUE, open), "39.0000 38.5000");
    let open = "Date,Price,NAV\n1/2/2008,40,39\n1/3/2008,40,\n1/4/2008,40,38.5";
    assert_eq!(days_by(&NET_ASSET_VALUE, open), "39.0000 38.5000");
    for (line, problem) in [
        // Either a price over 1,000, or a price and a net asset value.
        ("1/3/2008, 34,120", "days[1] unreadable-line line=2"),
        ("1/3/2008, 1,000.00, 1,200.00", "days[1] unreadable-line line=2"),
        ("1/3/2008, 40, 39, 38", "days[1] unreadable-line line=2"),
        ("1/3/2008, 40, x", "days[1].netAssetValue not-a-number line=2"),
        (
            "1/3/2008, 40, 0",
            "days[1].netAssetValue out-of-range minimum=0.0001 maximum=1000000 line=2",
        ),
    ] {
        let told =
            days_by(&NET_ASSET_VALUE, &format!("1/2/2008, 40, 39\n{line}\n1/4/2008, 40, 38.5"));
        assert!(told.contains(problem), "{line}: {told}");
    }
    // Other plans read two columns and ignore a column of net asset values.
    assert_eq!(
        days_of("1/2/2008, 34.12, 35\n1/3/2008, 33.80\n1/4/2008, 33.25"),
        "33.8000 33.2500 days[0] unreadable-line line=1; days missing-day date=2008-01-02"
    );
    let named = "Date,NAV,Price\n1/2/2008,x,34.12\n1/3/2008,35,33.80\n1/4/2008,,33.25";
    assert_eq!(days_of(named), "34.1200 33.8000 33.2500");
}

#[test]
fn ambiguous_lines_are_refused_by_number() {
    for (text, problem) in [
        (
            "Price,VWAP,Shares\n43.11,43.12,600",
            "market.fills unclear-columns line=1 column=price found=Price, VWAP",
        ),
        (
            "T. Price;C. Price;Quantity\n43.11;43.12;600",
            "market.fills unclear-columns line=1 column=price found=T. Price, C. Price",
        ),
        (
            "\nQuantity\tVolume\tPrice\n600\t9000\t43.11",
            "market.fills unclear-columns line=2 column=shares found=Quantity, Volume",
        ),
        (
            "Date,Price,Amount\n1/15/2008,43.11,25866",
            "market.fills unclear-columns line=1 column=shares",
        ),
        (
            "Date,Quantity,Amount\n1/15/2008,600,25866",
            "market.fills unclear-columns line=1 column=price",
        ),
        (
            "Date,Limit price,Quantity\n1/15/2008,43.11,600",
            "market.fills unclear-columns line=1 column=price",
        ),
        ("Shares,Total price\n600,25866", "market.fills unclear-columns line=1 column=price"),
        (
            "Price (EUR);Shares;Date\n43.11;600;1/15/2008",
            "market.fills unclear-columns line=1 column=price",
        ),
        ("Price,Shares,Currency\n43.11,600,EUR", "market.fills[1] another-currency line=2"),
        // An extra or missing comma may belong to a number.
        ("Date,Shares,Price\n1/15/2008,1,200,43.11", "market.fills[1] unreadable-line line=2"),
        ("Date,Shares,Price,Note\n1/15/2008,600,43.11", "market.fills[1] unreadable-line line=2"),
        ("Date Price Shares\n1/15/2008 43.11", "market.fills[1].price not-a-number line=2"),
        // Totals without a clear mark.
        (
            "Date;Type;Price;Shares\n1/15/2008;Buy;43.11;600\n1/15/2008;Total;43.11;600",
            "market.fills[2] unreadable-line line=3",
        ),
        (
            "Date;Price;Shares\n1/15/2008;43.11;600\nTotal RWT;43.11;600",
            "market.fills[2] unreadable-line line=3",
        ),
        ("Price;Shares;Date\n43.11;600;1/15/2008\n;600;", "market.fills[2].price missing line=3"),
        ("Price;Shares\n43.11;-600", "market.fills[1].shares negative line=2"),
        (
            "Price Shares\n43.11 600\nten, two",
            "market.fills[2].price not-a-number line=3; market.fills[2].shares not-a-number line=3",
        ),
        // Notes stand below the rows, not between them.
        (
            "Price;Shares\n43.11;600\nSecond account\n43.10;100",
            "market.fills[2].price not-a-number line=3; market.fills[2].shares not-a-number line=3",
        ),
        ("Price;Shares\nten", "market.fills[1] unreadable-line line=2"),
    ] {
        assert_eq!(price_of(text), problem, "{text:?}");
    }
    for (text, problem) in [
        (
            "Settlement date,Posted date,Amount\n1/2/2008,1/3/2008,400",
            "payments unclear-columns line=1 column=date found=Settlement date, Posted date",
        ),
        (
            "Run date,Order date,Gross amount,Net amount\n1/2/2008,1/3/2008,400,395",
            "payments unclear-columns line=1 column=amount found=Gross amount, Net amount",
        ),
        ("Date,Shares\n1/2/2008,400", "payments unclear-columns line=1 column=amount"),
        ("Date,Balance\n1/2/2008,400", "payments unclear-columns line=1 column=amount"),
        (
            "Date,Amount\n1/2/2008,400\n,400",
            "2008-01-02 400.00; - - payments[2] unreadable-line line=3",
        ),
        (
            "Date,Amount\n1/2/2008,400 EUR",
            "2008-01-02 - payments[1].amount another-currency line=2",
        ),
    ] {
        assert_eq!(payments_of(text), problem, "{text:?}");
    }
}

/// Quotes a cell if it contains a separator.
fn cell(text: &str, quoted: bool) -> String {
    if quoted { format!("\"{text}\"") } else { text.to_owned() }
}

fn config() -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(0x6c69_7374);
    ProptestConfig {
        cases: drawn(400),
        rng_seed,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_columns_changes_nothing(
        fills in prop::collection::vec((1_u32..5_000_000, 1_u32..10_000_000), 1..20),
        names in (select(vec!["Price", "PX", "Precio", "Execution price", "vwap"]), select(vec!["Shares", "Qty", "Títulos", "Número de acciones"])),
        order in Just(["price", "shares", "Symbol", "Trade date", "Note", "Fee"].to_vec()).prop_shuffle(),
        more in 0_usize..=4,
        separator in select(vec![",", ";", "\t", "   "]),
        quoted in any::<bool>(),
        total in any::<bool>(),
    ) {
        let price = |mills: u32| format!("{}.{:03}", mills / 1000, mills % 1000);
        let plain: Vec<_> = fills.iter().map(|(mills, shares)| format!("{}; {shares}", price(*mills))).collect();
        let asked = ["price", "shares"];
        let others = ["Symbol", "Trade date", "Note", "Fee"];
        let columns: Vec<_> = order.iter().filter(|column| asked.contains(column) || others[..more].contains(column)).collect();
        let line = |of: &dyn Fn(&str) -> String| columns.iter().map(|column| cell(&of(column), quoted)).collect::<Vec<_>>().join(separator);
        let header = line(&|column| match column { "price" => names.0.into(), "shares" => names.1.into(), other => other.into() });
        let rows = fills.iter().map(|(mills, shares)| line(&|column| match column {
            "price" => format!("${}", price(*mills)),
            "shares" => shares.to_string(),
            "Symbol" => "RWT".into(),
            "Trade date" => "1/15/2008".into(),
            "Note" => "partly".into(),
            _ => "4.95".into(),
        }));
        let sum = total.then(|| ["Total"].into_iter().chain(columns.iter().skip(1).map(|_| "1")).collect::<Vec<_>>().join(separator));
        let text = Some(header).into_iter().chain(rows).chain(sum).collect::<Vec<_>>().join("\n");
        prop_assert_eq!(price_of(&text), price_of(&format!("Price; Shares\n{}", plain.join("\n"))), "{}", text);
    }

    #[test]
    fn no_list_makes_the_reader_stop(lines in prop::collection::vec(select(vec![
        "Price", "Shares", "Date", "Amount", ",", ";", "\t", "  ", " ", "\n", "\"", "Total", "1/2/2008", "Jan 2, 2008", "34.12", "200", "$", "EUR", "x", "é",
    ]), 0..40)) {
        let text = lines.concat();
        price_of(&text);
        payments_of(&text);
        days_of(&text);
    }
}
