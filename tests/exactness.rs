//! Prices, shares, savings and fees against fractions of arbitrary size, to the last digit.
//!
//! The other implementation shares no code with the crate: it starts from the whole numbers behind the texts,
//! computes with `num-rational` over `num-bigint`, and writes its own results.

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

#[path = "exactness/fees.rs"]
mod fees;
#[path = "exactness/plans.rs"]
mod plans;
#[path = "exactness/purchases.rs"]
mod purchases;
#[path = "util/rationals.rs"]
mod rationals;
mod util;

use dspp::{
    Fill, Fills, Market, Month, Participant, Payment, PaymentKind, Plan, Quote, QuoteRequest,
    Shares,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rationals::{exact, rounded};
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

/// A rounding: decimals and direction.
#[derive(Clone, Copy, Debug)]
struct Last {
    decimals: u32,
    rounding: &'static str,
}

impl Last {
    fn steps(self, exact: &BigRational) -> BigInt {
        rationals::steps(exact, 10_u64.pow(self.decimals), self.rounding)
    }

    fn text(self, exact: &BigRational) -> String {
        point(&self.steps(exact), self.decimals)
    }

    fn value(self, exact: &BigRational) -> BigRational {
        rounded(exact, self.decimals, self.rounding)
    }
}

/// Terms of a plan that affect a purchase.
#[derive(Clone, Copy, Debug)]
struct Terms {
    shares: Last,
    displayed: Last,
    purchase_price: Option<Last>,
}

impl Terms {
    /// Makes the built-in plan with these terms, any discount allowed and every payment pre-approved.
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

/// A question in whole numbers.
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
    /// Computes shares, saving and market value; `None` if the price is zero.
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

    /// Asks both implementations and compares the answers.
    #[track_caller]
    fn check(&self, terms: &Terms, plan: &Plan) -> Answer {
        let expected = self.answer(terms);
        let actual = self.ask(plan);
        assert_eq!(actual, expected, "{terms:?} {self:?}");
        expected
    }
}

/// Returns the answer's texts; an answer without shares must say why.
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

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.within(0, choices.len() as u64 - 1) as usize].clone()
    }

    fn often(&mut self, of_ten: u64) -> bool {
        self.within(1, 10) <= of_ten
    }

    fn maybe<T: Clone>(&mut self, of_ten: u64, choices: &[T]) -> Option<T> {
        self.often(of_ten).then(|| self.one_of(choices))
    }

    /// Draws a number of any magnitude, sometimes one of the two ends.
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
        // Adds round numbers, because people type those.
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
