//! Prices, shares and savings of drawn purchases, and of the longest lists.

use super::*;

/// Asks random questions with few fills under the built-in roundings; each test number draws others.
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
