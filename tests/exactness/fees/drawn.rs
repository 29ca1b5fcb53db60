//! Fees and smallest payments of drawn plans.

use super::*;

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
        // Tries every smaller payment nearby, and a sample of those further below.
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
