//! Fees of drawn plans, in whole cents and fractions.

#[path = "fees/drawn.rs"]
mod drawn_plans;
#[path = "fees/mistakes.rs"]
mod mistakes;

use std::collections::BTreeSet;

use dspp::{MarketSource, PaymentMethod, PlanError};
use num_traits::ToPrimitive;
use serde_json::Value;
use util::{plan_file, read_plan, set};

use super::*;

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
    rationals::steps(exact, one, rounding).to_u64().unwrap()
}

/// A fee in cents, millionths of a dollar, or ten-thousandths of a percent.
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

/// A plan's terms, with the expected answers.
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
    /// Fees that take the whole payment, in cents.
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
            // Buys whole shares first, then a fraction with the rest after a whole fee.
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

    /// Returns whether the payment buys this many steps of a share.
    fn reaches(&self, asked: &Asked, cents: u64, wanted: u64) -> bool {
        matches!(self.answer(asked, cents), Answer::Bought(credited, _) if credited >= wanted)
    }
}

/// Writes a price with cents and without further trailing zeros.
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

/// Asks the crate; returns the answer in the other implementation's form.
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
