//! Prices, shares and savings against fractions of arbitrary size, to the last digit.
//!
//! The other implementation shares nothing with the crate: it starts from the whole numbers that the texts are written
//! from, computes with `num-rational` over `num-bigint`, and writes its results itself.

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

use std::cmp::Ordering;

use dspp::{
    Fill, Fills, Market, Month, Participant, Payment, PaymentKind, Plan, Quote, QuoteRequest,
    Shares,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde_json::json;
use util::{drawn, redwood, redwood_with};

const ROUNDINGS: [&str; 3] = ["down", "half-even", "half-up"];

/// A whole number of steps of `10^-decimals`, and its text.
#[derive(Clone, Copy, Debug)]
struct Number {
    steps: u64,
    decimals: u32,
}

impl Number {
    fn text(self) -> String {
        point(&BigInt::from(self.steps), self.decimals)
    }

    fn exact(self) -> BigRational {
        BigRational::new(self.steps.into(), power(self.decimals))
    }

    fn millionths(self) -> BigInt {
        BigInt::from(self.steps) * power(6 - self.decimals)
    }
}

fn power(decimals: u32) -> BigInt {
    BigInt::from(10).pow(decimals)
}

/// Sets the decimal point.
fn point(steps: &BigInt, decimals: u32) -> String {
    let digits = format!("{:0>1$}", steps.magnitude().to_string(), decimals as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals as usize);
    let sign = if steps.is_negative() { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// A rounding: to how many decimals, and which way.
#[derive(Clone, Copy, Debug)]
struct Last {
    decimals: u32,
    rounding: &'static str,
}

impl Last {
    fn steps(self, exact: &BigRational) -> BigInt {
        let scaled = exact * BigRational::from(power(self.decimals));
        let floor = scaled.floor();
        let half = BigRational::new(1.into(), 2.into());
        let up = match (self.rounding, (&scaled - &floor).cmp(&half)) {
            ("down", _) | (_, Ordering::Less) => false,
            (_, Ordering::Greater) => true,
            ("half-even", Ordering::Equal) => floor.to_integer() % 2 != BigInt::zero(),
            ("half-up", Ordering::Equal) => true,
            (other, _) => panic!("no rounding is called {other}"),
        };
        floor.to_integer() + if up { BigInt::one() } else { BigInt::zero() }
    }

    fn text(self, exact: &BigRational) -> String {
        point(&self.steps(exact), self.decimals)
    }

    fn value(self, exact: &BigRational) -> BigRational {
        BigRational::new(self.steps(exact), power(self.decimals))
    }
}

/// The terms of a plan that matter for a purchase.
#[derive(Clone, Copy, Debug)]
struct Terms {
    shares: Last,
    displayed: Last,
    purchase_price: Option<Last>,
}

impl Terms {
    /// The built-in plan with these terms, with any discount allowed and any payment pre-approved.
    fn plan(&self) -> Plan {
        let last = |last: Last| {
            json!({
                "decimals": { "value": last.decimals, "assumed": "for a test" },
                "rounding": { "value": last.rounding, "assumed": "for a test" },
            })
        };
        let mut changes = vec![
            ("/discounts/standard/maximum", json!("100")),
            ("/discounts/preApproved/maximum", json!("100")),
            ("/shares", last(self.shares)),
            ("/displayedPrices", last(self.displayed)),
        ];
        changes.extend(self.purchase_price.map(|price| ("/purchasePrice", last(price))));
        redwood_with(&changes)
    }
}

const REDWOOD: Terms = Terms {
    shares: Last { decimals: 6, rounding: "down" },
    displayed: Last { decimals: 4, rounding: "half-even" },
    purchase_price: None,
};

/// One question, in whole numbers.
#[derive(Clone, Debug)]
struct Question {
    fills: Vec<(Number, Number)>,
    discount: Number,
    payment: Number,
}

/// The expected answer, as text.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    market_price: String,
    market_exact: String,
    price: String,
    exact: String,
    /// Shares, saving and market value; none if the price is nothing.
    bought: Option<(String, String, String)>,
}

fn lowest_terms(exact: &BigRational) -> String {
    format!("{}/{}", exact.numer(), exact.denom())
}

impl Question {
    /// Σ price × shares ÷ Σ shares, in millionths and millionths of millionths.
    fn market(&self) -> BigRational {
        let mut value = BigInt::zero();
        let mut shares = BigInt::zero();
        for (price, number) in &self.fills {
            let [price, number] = [price, number].map(|number| number.millionths());
            value += &price * &number;
            shares += number;
        }
        BigRational::new(value, shares * power(6))
    }

    fn answer(&self, terms: &Terms) -> Answer {
        let market = self.market();
        let hundred = BigRational::from(BigInt::from(100));
        let discounted = &market * (&hundred - self.discount.exact()) / &hundred;
        let price = match terms.purchase_price {
            Some(last) => last.value(&discounted),
            None => discounted,
        };
        let bought = (!price.is_zero()).then(|| {
            let shares = self.payment.exact() / &price;
            let credited = terms.shares.value(&shares);
            let off = (&market - &price).max(BigRational::zero());
            let cents = Last { decimals: 2, rounding: "half-even" };
            (
                terms.shares.text(&shares),
                cents.text(&(&credited * off)),
                cents.text(&(credited * &market)),
            )
        });
        Answer {
            market_price: terms.displayed.text(&market),
            market_exact: lowest_terms(&market),
            price: terms.displayed.text(&price),
            exact: lowest_terms(&price),
            bought,
        }
    }

    /// Asks the plan, as a dividend, to which no limits apply.
    fn ask(&self, plan: &Plan) -> Answer {
        let texts: Vec<_> =
            self.fills.iter().map(|(price, shares)| (price.text(), shares.text())).collect();
        let (amount, discount) = (self.payment.text(), self.discount.text());
        let rows = texts
            .iter()
            .map(|(price, shares)| Fill {
                price: price.as_str().into(),
                shares: shares.as_str().into(),
            })
            .collect();
        let request = QuoteRequest {
            participant: Some(Participant::Existing),
            payment: Payment {
                kind: PaymentKind::Dividend,
                amount: amount.clone().into(),
                ..Payment::default()
            },
            month: Month { discount: discount.clone().into(), ..Month::default() },
            market: Market { fills: Fills::Rows(rows), ..Market::default() },
            ..QuoteRequest::default()
        };
        answer_of(&plan.quote(&request))
    }

    /// Asks both, and compares.
    #[track_caller]
    fn check(&self, terms: &Terms, plan: &Plan) -> Answer {
        let expected = self.answer(terms);
        let actual = self.ask(plan);
        assert_eq!(actual, expected, "{terms:?} {self:?}");
        expected
    }
}

/// The answer's texts; one without shares must say why.
#[track_caller]
fn answer_of(quote: &Quote) -> Answer {
    let market = quote.market.expect("a market price");
    let purchase = quote.purchase.expect("a purchase price");
    let codes: Vec<_> = quote.problems.iter().map(|problem| problem.code).collect();
    let bought = match (purchase.shares, purchase.saving, purchase.market_value) {
        (Some(shares), Some(saving), Some(value)) => {
            assert!(codes.is_empty(), "{codes:?}");
            Some((shares.to_string(), saving.to_string(), value.to_string()))
        }
        (None, None, None) => {
            assert_eq!(codes, ["price-is-zero"], "no shares, and nothing says why");
            None
        }
        half => panic!("shares without saving or value, or the other way round: {half:?}"),
    };
    Answer {
        market_price: market.price.to_string(),
        market_exact: market.exact.to_string(),
        price: purchase.price.to_string(),
        exact: purchase.exact.to_string(),
        bought,
    }
}

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

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.within(0, choices.len() as u64 - 1) as usize]
    }

    /// A number of any magnitude, now and then one of the two ends.
    fn number(&mut self, (least, most): (u64, u64), decimals: u32) -> Number {
        let steps = match self.within(0, 19) {
            0 => least,
            1 => most,
            _ => {
                let longest = u64::from(most.ilog10());
                let ceiling = 10_u64.pow(self.within(0, longest) as u32 + 1);
                self.within(least, ceiling.clamp(least, most))
            }
        };
        // Rounder numbers, too: those are the ones that people type.
        let zeros = 10_u64.pow(self.one_of(&[0, 0, 0, 2, 4, 6]));
        let rounder = steps / zeros * zeros;
        Number { steps: if rounder < least { steps } else { rounder }, decimals }
    }

    fn price(&mut self) -> Number {
        self.number((100, 1_000_000_000_000), 6)
    }

    fn shares(&mut self) -> Number {
        self.number((1, 1_000_000_000_000_000), 6)
    }

    fn discount(&mut self) -> Number {
        match self.within(0, 9) {
            0 => Number { steps: 0, decimals: 4 },
            1 => Number { steps: 1_000_000, decimals: 4 },
            2 => Number { steps: 999_999, decimals: 4 },
            3..=6 => Number { steps: self.within(0, 50_000), decimals: 4 },
            _ => Number { steps: self.within(0, 1_000_000), decimals: 4 },
        }
    }

    fn payment(&mut self) -> Number {
        self.number((1, 100_000_000_000), 2)
    }

    fn question(&mut self, fills: u64) -> Question {
        Question {
            fills: (0..fills).map(|_| (self.price(), self.shares())).collect(),
            discount: self.discount(),
            payment: self.payment(),
        }
    }

    fn last(&mut self) -> Last {
        Last { decimals: self.within(0, 6) as u32, rounding: self.one_of(&ROUNDINGS) }
    }

    fn terms(&mut self) -> Terms {
        let rounds_its_price = self.within(0, 2) == 0;
        Terms {
            shares: self.last(),
            displayed: self.last(),
            purchase_price: rounds_its_price.then(|| self.last()),
        }
    }
}

fn does_not_terminate(exact: &BigRational) -> bool {
    let mut rest = exact.denom().clone();
    for factor in [2, 5].map(BigInt::from) {
        while (&rest % &factor).is_zero() {
            rest /= &factor;
        }
    }
    !rest.is_one()
}

/// Random questions of few fills under the built-in roundings; every numbered test takes other ones.
fn few_fills(seed: u64, count: u32) {
    let mut numbers = Numbers(seed);
    let plan = REDWOOD.plan();
    let (mut endless, mut bought, mut free) = (0, 0, 0);
    for _ in 0..count {
        let fills = numbers.one_of(&[1, 1, 2, 2, 3, 4, 7]);
        let question = numbers.question(fills);
        let answer = question.check(&REDWOOD, &plan);
        endless += u32::from(does_not_terminate(&question.market()));
        bought += u32::from(answer.bought.is_some());
        free += u32::from(answer.bought.is_none());
    }
    assert!(endless > count / 4, "only {endless} averages do not terminate");
    assert!(bought > count / 2 && free > count / 20, "{bought} purchases, {free} at no price");
}

#[test]
fn forty_thousand_purchases_are_exact() {
    few_fills(20_071_123, drawn(40_000));
}

#[test]
fn forty_thousand_more_purchases_are_exact() {
    few_fills(20_071_128, drawn(40_000));
}

#[test]
fn every_rounding_of_every_plan_is_exact() {
    let mut numbers = Numbers(3);
    for _ in 0..400 {
        let terms = numbers.terms();
        let plan = terms.plan();
        for _ in 0..50 {
            let fills = numbers.one_of(&[1, 2, 3]);
            numbers.question(fills).check(&terms, &plan);
        }
    }
}

#[test]
fn thousands_of_fills_are_exact() {
    let mut numbers = Numbers(4);
    let plan = REDWOOD.plan();
    for fills in [100, 101, 365, 999, 1_000, 2_048, 5_000, 9_999, 10_000] {
        numbers.question(fills).check(&REDWOOD, &plan);
    }
}

#[test]
fn ten_thousand_of_the_greatest_fills_are_exact() {
    let plan = REDWOOD.plan();
    let number = |steps, decimals| Number { steps, decimals };
    let greatest = (number(1_000_000_000_000, 6), number(1_000_000_000_000_000, 6));
    let least = (number(100, 6), number(1, 6));
    for discount in [0, 1, 50_000, 999_999, 1_000_000] {
        for payment in [1, 2, 100_000_000_000] {
            let mut fills = vec![greatest; 9_999];
            fills.push(least);
            let question =
                Question { fills, discount: number(discount, 4), payment: number(payment, 2) };
            question.check(&REDWOOD, &plan);
            let fills = vec![least; 10_000];
            Question { fills, ..question }.check(&REDWOOD, &plan);
        }
    }
}

#[test]
fn ten_thousand_and_one_fills_are_too_many() {
    let plan = redwood();
    let fill = Fill { price: "34.12".into(), shares: "200".into() };
    let rows = |count| Fills::Rows(vec![fill.clone(); count]);
    let lines = "34.12, 200\n".repeat(10_001);
    let ask = |fills| {
        let market = Market { fills, ..Market::default() };
        plan.quote(&QuoteRequest { market, ..QuoteRequest::default() })
    };
    for fills in [rows(10_001), rows(20_000), Fills::Text(lines.clone())] {
        let quote = ask(fills);
        assert!(quote.market.is_none());
        let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("market.fills", "too-many-fills"));
        assert_eq!(problem.values, [("maximum", "10000".to_owned())]);
    }
    assert_eq!(ask(rows(10_000)).market.unwrap().price.to_string(), "34.1200");
    let with_blank_lines = lines.replacen("34.12, 200\n", " \n", 1);
    assert_eq!(ask(Fills::Text(with_blank_lines)).market.unwrap().price.to_string(), "34.1200");
}

/// Payments that are a number of shares times the price, exactly, though the average need not terminate.
#[test]
fn a_payment_for_a_whole_number_of_shares_buys_exactly_these() {
    let mut numbers = Numbers(5);
    let plan = REDWOOD.plan();
    let mut endless = 0;
    for _ in 0..15_000 {
        // With prices in multiples of 10^k dollars, a discount of k decimals leaves whole cents for S shares.
        let decimals = numbers.within(0, 4) as u32;
        let whole = |steps| Number { steps, decimals: 0 };
        let fills: Vec<_> = (0..numbers.within(1, 3))
            .map(|_| {
                let price = numbers.within(1, 20) * 10_u64.pow(decimals);
                (whole(price), whole(numbers.within(1, 40)))
            })
            .collect();
        let value: u64 = fills.iter().map(|(price, shares)| price.steps * shares.steps).sum();
        let shares: u64 = fills.iter().map(|(_, shares)| shares.steps).sum();
        let off = numbers.within(0, 99 * 10_u64.pow(decimals));
        let times = numbers.within(1, 50);
        let kept = 100 * 10_u64.pow(decimals) - off;
        let cents = times * value * kept / 10_u64.pow(decimals);
        let question = Question {
            fills,
            discount: Number { steps: off, decimals },
            payment: Number { steps: cents, decimals: 2 },
        };
        endless += u32::from(does_not_terminate(&question.market()));

        let (bought, ..) = question.check(&REDWOOD, &plan).bought.expect("a price");
        assert_eq!(bought, format!("{}.000000", times * shares), "{question:?}");
        let (short, ..) = question.less_a_cent().check(&REDWOOD, &plan).bought.expect("a price");
        assert!(shares_of(&short) < shares_of(&bought), "{short} {bought}");
    }
    assert!(endless > 5_000, "only {endless} averages do not terminate");
}

#[track_caller]
fn shares_of(text: &str) -> Shares {
    text.parse().expect(text)
}

impl Question {
    fn less_a_cent(&self) -> Question {
        let steps = self.payment.steps - 1;
        Question { payment: Number { steps, ..self.payment }, ..self.clone() }
    }
}

/// Payments that fall exactly between two numbers of shares.
#[test]
fn a_payment_for_half_a_step_is_settled_by_the_plans_rounding() {
    let mut numbers = Numbers(6);
    for decimals in 0..=6 {
        for rounding in ROUNDINGS {
            let terms = Terms { shares: Last { decimals, rounding }, ..REDWOOD };
            let plan = terms.plan();
            for _ in 0..100 {
                let times = numbers.within(1, 50);
                let odd = 2 * numbers.within(0, 100_000) + 1;
                // (odd ÷ 2) · 10^-decimals shares at times · 10^decimals ÷ 50 dollars cost odd · times cents.
                let price = Number { steps: times * 2 * 10_u64.pow(decimals), decimals: 2 };
                let question = Question {
                    fills: vec![(price, Number { steps: 1, decimals: 0 })],
                    discount: Number { steps: 0, decimals: 0 },
                    payment: Number { steps: odd * times, decimals: 2 },
                };
                let (bought, ..) = question.check(&terms, &plan).bought.expect("a price");
                let up = match rounding {
                    "down" => odd / 2,
                    "half-up" => odd / 2 + 1,
                    _ => odd / 2 + (odd / 2) % 2,
                };
                assert_eq!(bought, point(&up.into(), decimals), "{terms:?} {question:?}");
            }
        }
    }
}

/// Prices that fall exactly between two that can be displayed.
#[test]
fn a_price_of_half_a_step_is_displayed_by_the_plans_rounding() {
    for decimals in 0..=5 {
        for rounding in ROUNDINGS {
            let terms = Terms { displayed: Last { decimals, rounding }, ..REDWOOD };
            let plan = terms.plan();
            for steps in 100..160 {
                let price = Number { steps: steps * 10 + 5, decimals: decimals + 1 };
                let question = Question {
                    fills: vec![(price, Number { steps: 1, decimals: 0 })],
                    discount: Number { steps: 0, decimals: 0 },
                    payment: Number { steps: 10_000, decimals: 2 },
                };
                let displayed = question.check(&terms, &plan).market_price;
                let up = match rounding {
                    "down" => steps,
                    "half-up" => steps + 1,
                    _ => steps + steps % 2,
                };
                assert_eq!(displayed, point(&up.into(), decimals));
            }
        }
    }
}

#[test]
fn a_plan_that_rounds_its_price_divides_by_the_rounded_price() {
    let last = |decimals, rounding| Last { decimals, rounding };
    let terms = Terms { purchase_price: Some(last(4, "half-up")), ..REDWOOD };
    let plan = terms.plan();
    let number = |steps, decimals| Number { steps, decimals };
    // $32 at 32/3 less 1 % is 10.56, at four decimals 10.5600; less 0 % it is 10.6667 instead of 32/3.
    let question = Question {
        fills: vec![(number(10, 0), number(1, 0)), (number(11, 0), number(2, 0))],
        discount: number(0, 0),
        payment: number(3_200, 2),
    };
    let answer = question.check(&terms, &plan);
    assert_eq!(answer.exact, "106667/10000");
    let (shares, saving, _) = answer.bought.unwrap();
    assert_eq!((&*shares, &*saving), ("2.999990", "0.00"));

    // Without a discount, a price that is rounded up is above the market: nothing is saved, but shares are bought.
    for (rounding, shares) in
        [("down", "3.018867"), ("half-even", "2.990654"), ("half-up", "2.990654")]
    {
        let terms = Terms { purchase_price: Some(last(1, rounding)), ..REDWOOD };
        let (bought, ..) = question.check(&terms, &terms.plan()).bought.expect("a price");
        assert_eq!(bought, shares, "{rounding}");
    }
}

#[test]
fn the_rounding_of_a_price_before_dividing_is_explained() {
    let terms =
        Terms { purchase_price: Some(Last { decimals: 2, rounding: "half-up" }), ..REDWOOD };
    let plan = terms.plan();
    let request = QuoteRequest {
        market: Market { price: "34.125".into(), ..Market::default() },
        ..QuoteRequest::default()
    };
    let quote = plan.quote(&request);
    let step = quote.steps.iter().find(|step| step.rule == "price-rounded").expect("a step");
    let inputs = [("exact", "273/8"), ("decimals", "2"), ("rounding", "half-up")];
    assert_eq!(step.inputs, inputs.map(|(name, value)| (name, value.to_owned())));
    assert_eq!((step.result.as_str(), step.assumed.as_deref()), ("34.13", Some("for a test")));
    assert_eq!(quote.purchase.unwrap().exact.to_string(), "3413/100");
}

#[test]
fn what_cannot_be_computed_is_a_problem_and_not_silence() {
    let plan = REDWOOD.plan();
    let request = QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "2500.00".into(), ..Payment::default() },
        month: Month { discount: "100".into(), ..Month::default() },
        market: Market { price: "34.12".into(), ..Market::default() },
        ..QuoteRequest::default()
    };
    let quote = plan.quote(&request);
    let purchase = quote.purchase.expect("a price of nothing is a price");
    assert_eq!(purchase.exact.to_string(), "0/1");
    assert!(purchase.shares.is_none() && purchase.saving.is_none());
    let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("payment.amount", "price-is-zero"));
    assert_ne!(quote.status, dspp::Status::Accepted);
}

#[test]
fn dividends_are_exact_to_ten_decimals_a_share() {
    const HELD: [&str; 5] = ["0.000001", "1", "1000", "123456.789012", "1000000000"];
    const A_SHARE: [&str; 8] = [
        "0.0001",
        "0.3828125",
        "0.04983333",
        "0.00138082",
        "0.0049999999",
        "0.0050000000",
        "0.9999999999",
        "999999.9999999999",
    ];
    for rounding in ROUNDINGS {
        let plan = redwood_with(&[("/dividends/cents/value", json!(rounding))]);
        for (shares_held, dividend_per_share) in
            HELD.iter().flat_map(|held| A_SHARE.map(|it| (*held, it)))
        {
            let kind = PaymentKind::Dividend;
            let payment = Payment { kind, shares_held: shares_held.into(), ..Payment::default() };
            let dividend = dividend_per_share.into();
            let month = Month { dividend_per_share: dividend, ..Month::default() };
            let quote = plan.quote(&QuoteRequest { payment, month, ..QuoteRequest::default() });
            let exact = [shares_held, dividend_per_share].map(|text| {
                let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
                let digits: BigInt = format!("{whole}{fraction}").parse().unwrap();
                BigRational::new(digits, power(fraction.len() as u32))
            });
            let [held, a_share] = exact;
            let cents = Last { decimals: 2, rounding };
            let dividend = cents.value(&(held * a_share));
            if dividend > BigRational::from(power(9)) {
                assert_eq!(quote.problems[0].code, "dividend-too-large");
            } else {
                let amount = quote.dividend.unwrap().amount.to_string();
                assert_eq!(amount, cents.text(&dividend), "{shares_held} at {dividend_per_share}");
            }
        }
    }
}
