//! Properties that hold for every request.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "properties/answers.rs"]
mod answers;
#[path = "properties/mistakes.rs"]
mod mistakes;
#[path = "properties/plans.rs"]
mod plans;
#[path = "properties/quotes.rs"]
mod quotes;
#[path = "util/rationals.rs"]
mod rationals;
mod util;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use dspp::calendar::{
    CLOSURES_KNOWN_THROUGH, Calendar, CalendarName, LAST_DAY, date_text, parse_date,
};
use dspp::{
    Feature, Fill, Fills, Market, MarketSource, Money, Month, Part, Participant, Payment,
    PaymentKind, Percent, Period, Plan, Price, Quote, QuoteRequest, Shares, Status, Tier,
    Unreadable,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use util::{drawn, plan_file, redwood, redwood_with};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);
static CLAUSES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    plan_file()["clauses"].as_object().expect("clauses").keys().cloned().collect()
});

/// The same cases in every run.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: drawn(count),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    }
}

/// A request with its texts.
#[derive(Clone, Debug, Default)]
struct Form {
    participant: Option<Participant>,
    kind: PaymentKind,
    approved: bool,
    source: Option<MarketSource>,
    amount: String,
    sent: String,
    shares_held: String,
    reinvested: String,
    month: String,
    threshold_price: String,
    suspended: Vec<Feature>,
    dividend_payment_date: String,
    dividend_per_share: String,
    investment_date: String,
    period_start: String,
    period_end: String,
    discount: String,
    pre_approved_discount: String,
    dividend_discount: String,
    closures: Vec<String>,
    price: String,
    fills: FillTexts,
    as_of: String,
    known_on: String,
}

#[derive(Clone, Debug)]
enum FillTexts {
    Rows(Vec<(String, String)>),
    Lines(String),
}

impl Default for FillTexts {
    fn default() -> Self {
        Self::Rows(Vec::new())
    }
}

impl Form {
    fn request(&self) -> QuoteRequest {
        QuoteRequest {
            participant: self.participant,
            payment: Payment {
                kind: self.kind,
                amount: self.amount.clone().into(),
                sent_this_month: self.sent.clone().into(),
                approved: self.approved,
                shares_held: self.shares_held.clone().into(),
                reinvested: self.reinvested.clone().into(),
                ..Payment::default()
            },
            month: Month {
                month: self.month.clone().into(),
                threshold_price: self.threshold_price.clone().into(),
                suspended: self.suspended.clone(),
                dividend_payment_date: self.dividend_payment_date.clone().into(),
                dividend_per_share: self.dividend_per_share.clone().into(),
                investment_date: self.investment_date.clone().into(),
                investment_period: Period {
                    start: self.period_start.clone().into(),
                    end: self.period_end.clone().into(),
                },
                discount: self.discount.clone().into(),
                pre_approved_discount: self.pre_approved_discount.clone().into(),
                dividend_discount: self.dividend_discount.clone().into(),
                record_date: self.investment_date.clone().into(),
                closures: self.closures.iter().map(|day| day.as_str().into()).collect(),
            },
            market: Market {
                source: self.source,
                price: self.price.clone().into(),
                fills: match &self.fills {
                    FillTexts::Rows(rows) => Fills::Rows(
                        rows.iter()
                            .map(|(price, shares)| Fill {
                                price: price.as_str().into(),
                                shares: shares.as_str().into(),
                            })
                            .collect(),
                    ),
                    FillTexts::Lines(lines) => Fills::Text(lines.into()),
                },
                ..Market::default()
            },
            as_of: self.as_of.clone().into(),
            known_on: self.known_on.clone().into(),
        }
    }

    fn quote(&self) -> Quote {
        REDWOOD.quote(&self.request())
    }

    /// Draws a payment by an existing stockholder that the plan allows.
    fn payment(amount: impl ToString) -> Self {
        Self {
            participant: Some(Participant::Existing),
            amount: amount.to_string(),
            ..Self::default()
        }
    }

    fn dividend(amount: impl ToString) -> Self {
        Self { kind: PaymentKind::Dividend, ..Self::payment(amount) }
    }
}

/// Draws texts for a field: mostly valid ones, sometimes arbitrary ones.
fn typed(sensible: &'static [&'static str]) -> BoxedStrategy<String> {
    prop_oneof![
        2 => Just(String::new()),
        8 => select(sensible).prop_map(str::to_owned),
        1 => "[-$+0-9., %e]{0,14}",
        1 => "[0-9]{1,40}(\\.[0-9]{0,40})?",
        1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        1 => any::<String>(),
    ]
    .boxed()
}

fn amount() -> BoxedStrategy<String> {
    typed(&["0.01", "99.99", "100", "500.00", "$2,500.00", "10000", "10000.01", "1000000000"])
}

fn percent() -> BoxedStrategy<String> {
    typed(&["0", "1.5", "2.9999", "3", "3.0001", "5 %", "100"])
}

fn date() -> BoxedStrategy<String> {
    typed(&[
        "1990-01-01",
        "2007-11-21",
        "2007-11-23",
        "2008-01-02",
        "2008-01-15",
        "2008-03-24",
        "2012-10-31",
        "2100-12-31",
    ])
}

fn month() -> BoxedStrategy<String> {
    typed(&["1990-01", "2007-11", "2008-01", "2008-03", "2008-13", "2101-01"])
}

fn price() -> BoxedStrategy<String> {
    typed(&["0.0001", "10", "34.12", "33.333333", "1000000"])
}

fn shares() -> BoxedStrategy<String> {
    typed(&["0.000001", "1", "200", "1,200.5", "1000000000"])
}

fn fills() -> BoxedStrategy<FillTexts> {
    let rows = || prop::collection::vec((price(), shares()), 0..4);
    let separator = select(&[",", ", ", "\t", ";", " ", "|", ""][..]);
    prop_oneof![
        3 => Just(FillTexts::default()),
        2 => rows().prop_map(FillTexts::Rows),
        2 => (rows(), separator).prop_map(|(rows, separator)| {
            let lines: Vec<_> = rows.iter().map(|(p, s)| format!("{p}{separator}{s}")).collect();
            FillTexts::Lines(lines.join("\n"))
        }),
        1 => any::<String>().prop_map(FillTexts::Lines),
    ]
    .boxed()
}

prop_compose! {
    /// Draws forms with few mistakes.
    fn careful_form()(
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        kind in select(&[PaymentKind::OptionalCash, PaymentKind::OptionalCash, PaymentKind::Dividend][..]),
        approved in any::<bool>(),
        source in select(&[None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)][..]),
        (amount, sent) in (one_of(&["", "100", "2500.00", "10000.01"]), one_of(&["", "0", "480"])),
        investment_date in one_of(&["", "2008-01-15", "2008-03-24", "2012-10-31"]),
        (period_start, period_end) in (one_of(&["", "2008-01-15"]), one_of(&["", "2012-11-01"])),
        (discount, pre_approved_discount) in (one_of(&["", "0", "1.5", "3"]), one_of(&["", "5"])),
        market in select(&["", "price", "fills"][..]),
        (as_of, known_on) in (one_of(&["", "2007-12-03"]), one_of(&["", "2008-01-01"])),
    ) -> Form {
        let text = |name| if market == name { "34.12" } else { "" }.to_owned();
        let fills = match text("fills") {
            none if none.is_empty() => FillTexts::default(),
            price => FillTexts::Rows(vec![(price, "200".to_owned()), ("33.9".to_owned(), "0.7".to_owned())]),
        };
        Form {
            participant, kind, approved, source, amount, sent, investment_date, period_start,
            period_end, discount, pre_approved_discount, price: text("price"), fills, as_of, known_on,
            ..Form::default()
        }
    }
}

/// Writes a whole number with a separator before each three digits.
fn grouped(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let marks =
        (0..digits.len()).rev().map(|after| if after > 0 && after % 3 == 0 { mark } else { "" });
    digits.chars().zip(marks).map(|(digit, mark)| format!("{digit}{mark}")).collect()
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(texts).prop_map(str::to_owned)
}

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![careful_form(), careless_form()]
}

prop_compose! {
    /// Draws arbitrary text for every field.
    fn careless_form()(
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        kind in select(&[PaymentKind::OptionalCash, PaymentKind::OptionalCash, PaymentKind::Dividend][..]),
        approved in any::<bool>(),
        source in select(&[None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)][..]),
        (amount, sent) in (amount(), amount()),
        (investment_date, period_start, period_end) in (date(), date(), date()),
        (discount, pre_approved_discount, dividend_discount) in (percent(), percent(), percent()),
        closures in prop::collection::vec(date(), 0..3),
        (price, fills) in (price(), fills()),
        (as_of, known_on) in (date(), date()),
        (shares_held, reinvested, dividend_per_share) in (shares(), percent(), price()),
        (month, threshold_price, dividend_payment_date) in (month(), price(), date()),
        suspended in prop_oneof![
            4 => Just(Vec::new()),
            1 => prop::collection::vec(select(&Feature::ALL[..]), 1..3),
        ],
    ) -> Form {
        Form {
            participant, kind, approved, source, amount, sent, investment_date, period_start,
            period_end, discount, pre_approved_discount, closures, price, fills, as_of, known_on,
            shares_held, reinvested, dividend_per_share, month, threshold_price,
            dividend_payment_date, dividend_discount, suspended,
        }
    }
}

/// Cents, often around the limits.
fn cents() -> BoxedStrategy<u64> {
    prop_oneof![
        select(&[1, 2, 9_999, 10_000, 10_001, 49_999, 50_000, 999_999, 1_000_000, 1_000_001][..]),
        1_u64..60_000,
        1_u64..1_100_000,
        1_u64..1_000_000_000,
    ]
    .boxed()
}

/// Draws one to seven readable executions.
fn traded() -> impl Strategy<Value = Vec<(String, String)>> {
    let price =
        prop_oneof![100_u64..2_000_000, 1_000_000_u64..99_000_000, 100_u64..1_000_000_000_000];
    let shares =
        prop_oneof![1_u64..2_000_000, 1_000_000_u64..9_000_000_000, 1_u64..1_000_000_000_000_000];
    let fill = (price, shares).prop_map(|(price, shares)| (decimal(price, 6), decimal(shares, 6)));
    prop::collection::vec(fill, 1..8)
}

fn bought(form: &Form) -> rust_decimal::Decimal {
    let quote = form.quote();
    let shares = quote.purchase.and_then(|purchase| purchase.shares);
    shares.unwrap_or_else(|| panic!("{:?}", quote.problems)).as_decimal()
}

fn money(cents: u64) -> String {
    decimal(cents, 2)
}

fn percent_text(steps: u32) -> String {
    decimal(steps.into(), 4)
}

/// So many steps of `10^-decimals`, with all decimals.
fn decimal(steps: u64, decimals: u32) -> String {
    let one = 10_u64.pow(decimals);
    let width = usize::try_from(decimals).unwrap();
    format!("{}.{:0width$}", steps / one, steps % one)
}

fn millionths(text: &str) -> u64 {
    text.replace('.', "").parse().unwrap()
}

fn without_zeros(text: &str, least: usize) -> String {
    let (whole, fraction) = text.split_once('.').unwrap();
    match format!("{:0<least$}", fraction.trim_end_matches('0')) {
        none if none.is_empty() => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}
