//! Roundings of plans, and dividends.

use super::*;

/// Draws payments of exactly a number of shares times the price; the average may be a repeating decimal.
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

/// Draws payments exactly halfway between two numbers of shares.
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

/// Draws prices exactly halfway between two displayable ones.
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

    // A price rounded up without a discount is above the market price: it saves nothing.
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
fn an_impossible_computation_is_a_problem() {
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
            let [held, a_share] = [shares_held, dividend_per_share].map(exact);
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
