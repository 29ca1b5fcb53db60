//! Fees of random plans against fractions of arbitrary size, to the last digit.
//!
//! The other implementation shares nothing with the crate: it computes in whole cents and with `num-rational`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use std::collections::BTreeSet;

use dspp::{
    Market, MarketSource, Participant, Payment, PaymentKind, PaymentMethod, Plan, PlanError, Quote,
    QuoteRequest,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use serde_json::{Value, json};
use util::{drawn, plan_file, read_plan, set};

/// The same numbers in every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn within(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.within(0, choices.len() as u64 - 1) as usize].clone()
    }

    fn often(&mut self, of_ten: u64) -> bool {
        self.within(1, 10) <= of_ten
    }

    fn maybe<T: Clone>(&mut self, of_ten: u64, choices: &[T]) -> Option<T> {
        self.often(of_ten).then(|| self.one_of(choices))
    }
}

/// Sets the decimal point in steps of `10^-decimals`.
fn point(steps: u64, decimals: u32) -> String {
    let one = 10_u64.pow(decimals);
    format!("{}.{:0>2$}", steps / one, steps % one, decimals as usize)
}

fn ratio(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// Rounds to steps of `1/one`.
fn steps(exact: &BigRational, one: u64, rounding: &str) -> u64 {
    let scaled = exact * ratio(one, 1);
    let floor = scaled.floor();
    let twice = (&scaled - &floor) * ratio(2, 1);
    let up = match rounding {
        "down" => false,
        "half-up" => twice >= ratio(1, 1),
        _ => twice > ratio(1, 1) || (twice.is_one() && floor.to_integer() % 2 != BigInt::zero()),
    };
    floor.to_integer().to_u64().unwrap() + u64::from(up)
}

/// One fee, in cents, millionths of a dollar, or ten-thousandths of a percent.
#[derive(Clone, Debug)]
struct Item {
    on: &'static str,
    of: Option<&'static str>,
    paid_by: Option<&'static str>,
    source: Option<&'static str>,
    amount: Option<u64>,
    percent: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
    by_company: bool,
}

impl Item {
    fn draw(numbers: &mut Numbers) -> Self {
        let on = numbers.one_of(&["purchase", "purchase", "share", "share", "enrolment", "sale"]);
        let is_percent = on != "share" && numbers.often(5);
        let at_least = numbers.within(0, 600);
        let of: &[_] =
            if on == "enrolment" { &["optional-cash"] } else { &["optional-cash", "dividend"] };
        let ways = ["check", "one-time-debit", "recurring-debit", "payroll", "bank-debit"];
        Self {
            on,
            of: numbers.maybe(3, of),
            paid_by: numbers.maybe(2, &ways),
            source: numbers.maybe(3, &["direct", "open-market"]),
            amount: (!is_percent).then(|| {
                let most = if on == "share" { 5_000_000 } else { 1_500 };
                let least = if on == "share" { 100 } else { 0 };
                numbers.within(least, most)
            }),
            percent: is_percent.then(|| numbers.within(0, 120_000)),
            at_least: (is_percent && numbers.often(3)).then_some(at_least),
            at_most: (is_percent && numbers.often(4))
                .then(|| numbers.within(at_least, at_least + 900)),
            by_company: numbers.often(1),
        }
    }

    fn json(&self) -> Value {
        let mut item = json!({ "on": self.on, "clause": "L4" });
        let names = [("of", self.of), ("paidBy", self.paid_by), ("source", self.source)];
        for (key, name) in names {
            if let Some(name) = name {
                item[key] = json!(name);
            }
        }
        let decimals = if self.on == "share" { 6 } else { 2 };
        let numbers = [
            ("amount", self.amount, decimals),
            ("percent", self.percent, 4),
            ("atLeast", self.at_least, 2),
            ("atMost", self.at_most, 2),
        ];
        for (key, steps, decimals) in numbers {
            if let Some(steps) = steps {
                item[key] = json!(point(steps, decimals));
            }
        }
        if self.by_company {
            item["paidByCompany"] = json!(true);
        }
        item
    }
}

/// A plan's terms, and the answers they give.
#[derive(Clone, Debug)]
struct Terms {
    items: Vec<Item>,
    whole: bool,
    cents: &'static str,
    decimals: u32,
    rounding: &'static str,
}

/// A request without its amount.
#[derive(Clone, Debug)]
struct Asked {
    kind: PaymentKind,
    participant: Participant,
    method: Option<PaymentMethod>,
    source: Option<MarketSource>,
    /// Millionths of a dollar.
    price: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    Open,
    /// Fees that take everything, in cents.
    NothingLeft(u64),
    /// Shares in steps of their last decimal, and the fees as text.
    Bought(u64, Option<[String; 4]>),
}

const ROUNDINGS: [&str; 3] = ["down", "half-even", "half-up"];

impl Terms {
    fn draw(numbers: &mut Numbers) -> Self {
        let count = numbers.within(1, 4);
        Self {
            items: (0..count).map(|_| Item::draw(numbers)).collect(),
            whole: numbers.often(5),
            cents: numbers.one_of(&ROUNDINGS),
            decimals: numbers.one_of(&[0, 3, 4, 6]),
            rounding: numbers.one_of(&ROUNDINGS),
        }
    }

    fn plan(&self) -> Plan {
        let term = |value: Value| json!({ "value": value, "assumed": "for a test" });
        let items: Vec<_> = self.items.iter().map(Item::json).collect();
        let fractions = if self.whole { "whole" } else { "part" };
        let mut file = plan_file();
        let fees = json!({
            "items": items, "fractions": term(json!(fractions)), "cents": term(json!(self.cents))
        });
        set(&mut file, "/fees", fees);
        set(&mut file, "/shares/decimals", term(json!(self.decimals)));
        set(&mut file, "/shares/rounding", term(json!(self.rounding)));
        set(&mut file, "/limits/existingMinimum/value", json!("0.01"));
        set(&mut file, "/limits/newMinimum/value", json!("0.01"));
        set(&mut file, "/limits/maximum/value", json!("1000000000.00"));
        read_plan(&file.to_string()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The fees of a request: those that depend on the method, and those that apply.
    fn charged(&self, asked: &Asked) -> Option<Vec<&Item>> {
        let is_dividend = asked.kind == PaymentKind::Dividend;
        let method = asked.method.map(PaymentMethod::as_str);
        let mut charged = Vec::new();
        for item in &self.items {
            let source = asked.source.map_or("direct", MarketSource::as_str);
            let other_source = item.source.is_some_and(|of| of != source);
            let other_kind = item.of.is_some_and(|of| of != asked.kind.as_str());
            let is_for_others = item.on == "enrolment"
                && (is_dividend || asked.participant == Participant::Existing);
            if item.by_company || item.on == "sale" || other_source || other_kind || is_for_others {
                continue;
            }
            match (item.paid_by, method) {
                (None, _) => charged.push(item),
                (Some(_), _) if is_dividend => {}
                (Some(_), None) => return None,
                (Some("bank-debit"), Some("one-time-debit" | "recurring-debit")) => {
                    charged.push(item);
                }
                (Some(by), Some(method)) if by == method => charged.push(item),
                _ => {}
            }
        }
        Some(charged)
    }

    /// Fees taken once, in cents.
    fn fixed(&self, charged: &[&Item], cents: u64) -> u64 {
        let once = charged.iter().filter(|item| item.on != "share");
        once.map(|item| {
            let Some(percent) = item.percent else { return item.amount.unwrap() };
            let fee = steps(&(ratio(cents, 100) * ratio(percent, 1_000_000)), 100, self.cents);
            let fee = fee.max(item.at_least.unwrap_or(0));
            fee.min(item.at_most.unwrap_or(u64::MAX))
        })
        .sum()
    }

    fn answer(&self, asked: &Asked, cents: u64) -> Answer {
        let Some(charged) = self.charged(asked) else { return Answer::Open };
        let fixed = self.fixed(&charged, cents);
        if !charged.is_empty() && fixed >= cents {
            return Answer::NothingLeft(fixed);
        }
        let on_shares: Vec<_> = charged.iter().filter(|item| item.on == "share").collect();
        let fee: u64 = on_shares.iter().map(|item| item.amount.unwrap()).sum();
        let (fee, price) = (ratio(fee, 1_000_000), ratio(asked.price, 1_000_000));
        let rest = ratio(cents - fixed, 100);
        let mut shares = &rest / (&price + &fee);
        if self.whole {
            // Word by word: whole shares first, then what is left after a whole fee.
            let whole = shares.floor();
            let left = &rest - &whole * (&price + &fee);
            shares = if left > fee { &whole + (left - &fee) / &price } else { whole };
        }
        let one = 10_u64.pow(self.decimals);
        let credited = steps(&shares, one, self.rounding);
        let fees = (!charged.is_empty()).then(|| {
            let shares = ratio(credited, one);
            let shares = if self.whole { shares.ceil() } else { shares };
            let total = steps(&(ratio(fixed, 100) + &fee * shares), 100, "half-even");
            let per_share = match on_shares.as_slice() {
                [] => "null".to_owned(),
                _ => price_text(steps(&fee, 1_000_000, "down")),
            };
            [point(fixed, 2), per_share, point(total, 2), point(cents - fixed, 2)]
        });
        Answer::Bought(credited, fees)
    }

    /// Whether the payment buys that many steps of a share.
    fn reaches(&self, asked: &Asked, cents: u64, wanted: u64) -> bool {
        matches!(self.answer(asked, cents), Answer::Bought(credited, _) if credited >= wanted)
    }
}

/// A price without needless zeros, but with cents.
fn price_text(millionths: u64) -> String {
    let text = point(millionths, 6);
    let short = text.trim_end_matches('0');
    let decimals = short.split('.').nth(1).unwrap().len();
    format!("{short}{}", "0".repeat(2_usize.saturating_sub(decimals)))
}

impl Asked {
    fn draw(numbers: &mut Numbers) -> Self {
        Self {
            kind: numbers.one_of(&[PaymentKind::OptionalCash, PaymentKind::Dividend]),
            participant: numbers.one_of(&Participant::ALL),
            method: numbers.maybe(8, &PaymentMethod::ALL),
            source: numbers.maybe(6, &MarketSource::ALL),
            price: match numbers.within(0, 3) {
                0 => numbers.within(100, 10_000),
                1 => 1_000_000 * numbers.within(1, 200),
                _ => numbers.within(100, 300_000_000),
            },
        }
    }

    fn request(&self, amount: &str) -> QuoteRequest {
        QuoteRequest {
            participant: Some(self.participant),
            payment: Payment {
                kind: self.kind,
                amount: amount.into(),
                method: self.method,
                ..Payment::default()
            },
            market: Market {
                source: self.source,
                price: point(self.price, 6).as_str().into(),
                ..Market::default()
            },
            ..QuoteRequest::default()
        }
    }
}

/// What the crate answers, in the words of the other implementation.
#[track_caller]
fn answer_of(quote: &Quote, decimals: u32) -> Answer {
    let purchase = quote.purchase.expect("a price");
    if let Some(problem) = quote.problems.first() {
        assert_eq!((problem.code.as_str(), quote.problems.len()), ("fees-take-all", 1));
        assert_eq!((purchase.shares, purchase.fees), (None, None));
        let fees = problem.values[0].1.replace('.', "").parse().unwrap();
        return Answer::NothingLeft(fees);
    }
    let Some(shares) = purchase.shares else {
        assert!(quote.steps.iter().any(|step| step.rule == "fee-awaits-method"));
        return Answer::Open;
    };
    let text = shares.to_string();
    assert_eq!(text.split('.').nth(1).map_or(0, str::len), decimals as usize);
    let fees = purchase.fees.map(|fees| {
        let per_share = fees.per_share.map_or("null".to_owned(), |price| price.to_string());
        [fees.fixed.to_string(), per_share, fees.total.to_string(), fees.invested.to_string()]
    });
    Answer::Bought(text.replace('.', "").parse().unwrap(), fees)
}

#[test]
fn fees_of_any_plan_are_those_of_fractions() {
    let mut numbers = Numbers(21);
    let mut kinds = BTreeSet::new();
    for _ in 0..drawn(300) {
        let terms = Terms::draw(&mut numbers);
        let plan = terms.plan();
        for _ in 0..10 {
            let asked = Asked::draw(&mut numbers);
            let cents = match numbers.within(0, 5) {
                0 => numbers.within(1, 2_000),
                1 => numbers.within(1, 1_000_000_000),
                2 => 100 * numbers.within(1, 1_000),
                _ => numbers.within(1, 100_000),
            };
            let expected = terms.answer(&asked, cents);
            let quote = plan.quote(&asked.request(&point(cents, 2)));
            let found = answer_of(&quote, terms.decimals);
            assert_eq!(found, expected, "{cents} {terms:?} {asked:?}");
            kinds.insert(match expected {
                Answer::Open => "open",
                Answer::NothingLeft(_) => "nothing left",
                Answer::Bought(_, None) => "no fees",
                Answer::Bought(..) if terms.whole => "by whole shares",
                Answer::Bought(..) => "in parts",
            });
        }
    }
    assert_eq!(kinds.len(), 5, "{kinds:?}");
}

#[test]
fn no_smaller_payment_buys_as_many_shares_after_fees() {
    let mut numbers = Numbers(22);
    let mut found: u32 = 0;
    for _ in 0..drawn(60) {
        let terms = Terms::draw(&mut numbers);
        let plan = terms.plan();
        let asked =
            Asked { price: numbers.within(100_000, 20_000_000), ..Asked::draw(&mut numbers) };
        let one = 10_u64.pow(terms.decimals);
        let wanted = numbers.within(1, 3 * one);
        let text = point(wanted * (1_000_000 / one), 6);
        let answer = plan.payment_for_shares(&asked.request("x"), &text.as_str().into());
        if terms.charged(&asked).is_none() {
            assert!(answer.payment.is_none());
            assert!(answer.quote.problems.is_empty(), "{:?}", answer.quote.problems);
            continue;
        }
        let payment = answer.payment.unwrap_or_else(|| panic!("{terms:?} {asked:?} {text}"));
        let cents: u64 = payment.to_string().replace('.', "").parse().unwrap();
        assert!(terms.reaches(&asked, cents, wanted), "{cents} {terms:?} {asked:?} {text}");
        // All smaller payments that are near, and every so many before.
        for smaller in (cents.saturating_sub(300).max(1)..cents).chain((1..cents).step_by(197)) {
            let reached = terms.reaches(&asked, smaller, wanted);
            assert!(!reached, "{smaller} of {cents} {terms:?} {asked:?} {text}");
        }
        found += 1;
    }
    assert!(found > 30, "{found}");
}

#[test]
fn a_cent_more_may_buy_less_and_the_smallest_payment_is_still_found() {
    // 5 % and 3 % of $0.49 are 2 and 1 cents, so 46 are left; of $0.50 they are 3 and 2, so 45.
    let percent = |percent| Item {
        on: "purchase",
        of: None,
        paid_by: None,
        source: None,
        amount: None,
        percent: Some(percent),
        at_least: None,
        at_most: None,
        by_company: false,
    };
    for (one, other) in [(495_000, 495_000), (300_000, 450_000), (50_000, 30_000)] {
        let terms = Terms {
            items: vec![percent(one), percent(other)],
            whole: false,
            cents: "half-up",
            decimals: 0,
            rounding: "down",
        };
        let plan = terms.plan();
        let asked = Asked {
            kind: PaymentKind::Dividend,
            participant: Participant::Existing,
            method: None,
            source: None,
            price: 10_000,
        };
        for shares in 1..60 {
            let smallest = (1..).find(|cents| terms.reaches(&asked, *cents, shares)).unwrap();
            let answer =
                plan.payment_for_shares(&asked.request(""), &shares.to_string().as_str().into());
            assert_eq!(answer.payment.unwrap().to_string(), point(smallest, 2), "{shares}");
        }
    }
}

/// Values that a key of a fee may have, and wrong ones.
fn choices() -> Vec<(&'static str, Vec<Value>, Vec<Value>)> {
    let text = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let wrong_amounts = [json!(5), json!("-1"), json!(""), json!("1e3"), json!([]), json!("x")];
    vec![
        ("of", text(&["optional-cash"]), vec![json!("cash"), json!(1), json!(null), json!({})]),
        ("paidBy", text(&["check", "payroll", "bank-debit"]), vec![json!("wire"), json!(true)]),
        ("source", text(&["direct", "open-market"]), vec![json!("exchange"), json!(["direct"])]),
        ("amount", text(&["5.00", "0.05", "1000000"]), wrong_amounts.to_vec()),
        ("paidByCompany", vec![json!(true), json!(false)], vec![json!("yes"), json!(0)]),
        ("clause", text(&["L4"]), vec![json!("L9"), json!(4), json!(" ")]),
    ]
}

#[test]
fn every_mistake_of_bad_fees_is_named_by_its_path_and_nothing_panics() {
    let mut numbers = Numbers(23);
    for _ in 0..drawn(600) {
        let mut expected = BTreeSet::new();
        let count = numbers.within(1, 5);
        let items: Vec<_> = (0..count)
            .map(|index| {
                let path = format!("$.fees.items[{index}]");
                let on = numbers.one_of(&["purchase", "share", "enrolment", "sale"]);
                let mut item = json!({ "on": on });
                for (key, right, wrong) in choices() {
                    if numbers.often(2) {
                        item[key] = numbers.one_of(&wrong);
                        expected.insert(format!("{path}.{key}"));
                    } else if key == "clause" || numbers.often(6) {
                        item[key] = numbers.one_of(&right);
                    }
                }
                if numbers.often(1) {
                    item["on"] = numbers.one_of(&[json!("transfer"), json!(7), json!(null)]);
                    expected.insert(format!("{path}.on"));
                }
                if numbers.often(1) {
                    item["surplus"] = json!(true);
                    expected.insert(format!("{path}.surplus"));
                }
                if numbers.often(1) {
                    item["atMost"] = json!("5.00");
                    expected.insert(format!("{path}.atMost"));
                }
                item
            })
            .collect();
        let mut fees = json!({ "items": items });
        for key in ["fractions", "cents", "limits", "coveredUpTo"] {
            if numbers.often(2) {
                fees[key] = json!({ "value": numbers.one_of(&["always", "x"]), "clause": "L4" });
                expected.insert(format!("$.fees.{key}.value"));
            }
        }
        let found = problems(&fees);
        assert_eq!(found, expected, "{fees}");
    }
}

/// The places of the problems of a plan with these fees.
fn problems(fees: &Value) -> BTreeSet<String> {
    let mut file = plan_file();
    set(&mut file, "/fees", fees.clone());
    let places = |error: PlanError| {
        error.problems().iter().map(|problem| problem.field.to_string()).collect::<BTreeSet<_>>()
    };
    read_plan(&file.to_string()).err().map(places).unwrap_or_default()
}
