//! Properties of plan files with any mix of terms, and of their answers.

#[path = "plans/checks.rs"]
mod checks;
#[path = "../util/plan_files.rs"]
mod plan_files;

use std::collections::BTreeSet;

use crate::rationals::{exact, rounded};
use crate::util::{drawn, request};
use checks::{check_payment_for_shares, check_payments, check_period, check_schedule};
use dspp::{
    Days, InvestmentPeriodRequest, Money, PaymentsRequest, PeriodDay, Plan, Purchase, Quote,
    QuoteRequest, ScheduleRequest, SentPayments, Status,
};
use num_rational::BigRational;
use num_traits::Zero;
use plan_files::Choices;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::RngSeed;
use serde_json::Value;

/// The same cases in every run.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: drawn(count),
        failure_persistence: None,
        max_shrink_iters: 500,
        rng_seed: RngSeed::Fixed(20_140_721),
        ..ProptestConfig::default()
    }
}

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 500)
}

/// Finds the shares that a payment buys after its fees, as the prospectuses say.
fn bought(rest: &BigRational, price: &BigRational, fee: &BigRational, whole: bool) -> BigRational {
    if !whole {
        return rest / (price + fee);
    }
    let shares = (rest / (price + fee)).floor();
    let rest = rest - &shares * (price + fee);
    if rest > *fee { shares + (rest - fee) / price } else { shares }
}

/// Checks fees, shares and leftovers against the payment.
fn check_purchase(file: &Value, amount: Money, purchase: &Purchase) {
    let Some(shares) = purchase.shares else { return };
    let (amount, price, shares) = (exact(amount), exact(purchase.exact), exact(shares));
    let fees = purchase.fees.as_ref();
    let fixed = fees.map_or_else(BigRational::zero, |fees| exact(fees.fixed));
    let fee = fees.and_then(|it| it.per_share).map_or_else(BigRational::zero, exact);
    let whole = file["fees"]["fractions"]["value"] == "whole";
    let counted = if whole { shares.ceil() } else { shares.clone() };
    let all = &fixed + &fee * counted;
    let rest = &amount - &fixed;
    if let Some(fees) = fees {
        assert_eq!(exact(fees.invested), rest, "fixed and invested are the payment");
        assert_eq!(exact(fees.total), rounded(&all, 2, "half-even"), "all fees");
    }
    let terms = &file["shares"];
    let decimals = u32::try_from(terms["decimals"]["value"].as_u64().unwrap()).unwrap();
    let rounding = terms["rounding"]["value"].as_str().unwrap();
    let expected = rounded(&bought(&rest, &price, &fee, whole), decimals, rounding);
    assert_eq!(shares, expected, "shares for {rest} at {price} and {fee}");
    let left = &amount - &all - &shares * &price;
    if rounding == "down" {
        assert!(left >= BigRational::zero(), "more is credited than paid for: {left}");
    }
    assert_eq!(purchase.left_over.is_some(), !terms["leftOver"].is_null());
    if let Some(left_over) = purchase.left_over {
        let left = left.max(BigRational::zero());
        assert_eq!(exact(left_over.amount), rounded(&left, 2, "half-even"), "left over");
    }
}

/// Checks the consistency of a quote.
fn check_quote(file: &Value, asked: &QuoteRequest, quote: &Quote) {
    if let Some(limits) = &quote.limits
        && !limits.layers.is_empty()
    {
        let layers = &limits.layers;
        assert!(layers.is_sorted_by_key(|layer| layer.per), "the shortest first");
        for layer in layers {
            let left = layer.sent.map(|sent| layer.maximum.less(sent));
            assert_eq!(layer.remaining, left, "{layer:?}");
        }
        let least = layers.iter().filter_map(|layer| layer.remaining).min();
        assert_eq!(limits.remaining, least, "the layer with the least left decides");
    }
    let amount: Money = match &asked.payment.amount {
        dspp::Input::Text(text) => text.parse().unwrap(),
        other => panic!("{other:?}"),
    };
    let shares = quote.purchase.and_then(|purchase| purchase.shares);
    // A dividend's amount is rounded by the plan; a given one is in cents already.
    if let Some(purchase) = &quote.purchase {
        check_purchase(file, amount, purchase);
    }
    if quote.status == Status::Accepted && shares.is_none() {
        let why = ["term-missing", "fee-awaits-method", "market-price-awaits-nav", "fees-apart"];
        let is_said = quote.steps.iter().any(|step| why.contains(&step.rule.as_str()));
        assert!(is_said || !quote.problems.is_empty(), "no shares and no reason: {quote:#?}");
    }
    if quote.status != Status::Accepted {
        let is_open = quote.status == Status::Incomplete;
        assert!(shares.is_none() || is_open, "a payment that is refused buys shares");
        let why = ["term-missing", "suspended"];
        let is_said = quote.steps.iter().any(|step| why.contains(&step.rule.as_str()));
        assert!(is_said || !quote.problems.is_empty(), "no reason: {quote:#?}");
    }
}

fn read_days(choices: &mut Choices<'_>) -> Days {
    let days = plan_files::days(choices).into_iter().map(|[date, price, net_asset_value]| {
        let text = |text: Option<&str>| text.unwrap_or_default().into();
        let net_asset_value = text(net_asset_value);
        PeriodDay {
            date: date.unwrap_or_default().into(),
            price: price.unwrap_or_default().into(),
            net_asset_value,
            ..PeriodDay::default()
        }
    });
    Days::Rows(days.collect())
}

/// Asks a plan every question and checks each answer.
fn ask(file: &Value, plan: &Plan, choices: &mut Choices<'_>) -> BTreeSet<String> {
    let asked = request(&plan_files::request(choices));
    let quote = plan.quote(&asked);
    check_quote(file, &asked, &quote);
    let brief = plan.quote_many(std::slice::from_ref(&asked)).next().unwrap();
    assert_eq!((brief.status, &brief.problems), (quote.status, &quote.problems));
    let mut seen: BTreeSet<String> = quote.steps.iter().map(|step| step.rule.to_string()).collect();
    seen.extend(quote.problems.iter().map(|problem| problem.code.to_string()));

    for row in plan.price_list(&asked, &"25".into()).rows {
        assert!(row.shares.is_none_or(|shares| !shares.as_decimal().is_sign_negative()));
    }
    check_payment_for_shares(plan, &asked, choices);
    check_payments(plan, &asked, choices);
    seen.extend(check_period(plan, &asked, read_days(choices)));
    check_schedule(plan, choices);
    seen
}

/// Returns whether a problem's path leads to a value of the file, or to a missing key of an object.
fn is_inside(file: &Value, path: &str) -> bool {
    let Some(mut rest) = path.strip_prefix('$') else { return false };
    let mut here = Some(file);
    while !rest.is_empty() {
        // Only the last part of the path may be missing.
        let Some(value) = here else { return false };
        (here, rest) = if let Some(inner) = rest.strip_prefix('[') {
            let Some((index, rest)) = inner.split_once(']') else { return false };
            (value.get(index.parse::<usize>().unwrap_or(usize::MAX)), rest)
        } else {
            let Some(inner) = rest.strip_prefix('.') else { return false };
            let Value::Object(entries) = value else { return false };
            let ends = |after: &str| after.is_empty() || after.starts_with(['.', '[']);
            let leads = |key: &&String| inner.strip_prefix(key.as_str()).is_some_and(ends);
            let known = entries.keys().filter(leads).max_by_key(|key| key.len());
            let end = inner.find(['.', '[']).unwrap_or(inner.len());
            let end = known.map_or(end, |key| key.len());
            (known.map(|key| &entries[key]), &inner[end..])
        };
    }
    true
}

#[test]
fn every_term_is_drawn() {
    let mut seen = BTreeSet::new();
    let mut random = proptest::test_runner::TestRunner::new(cases(1));
    for _ in 0..3_000 {
        let drawn = numbers().new_tree(&mut random).unwrap().current();
        let mut choices = Choices::new(&drawn);
        let file = plan_files::plan_file(&mut choices);
        let text = file.to_string();
        for word in [
            "\"fees\"",
            "\"enrolment\"",
            "\"paidBy\"",
            "\"bank-debit\"",
            "\"atLeast\"",
            "\"atMost\"",
            "\"paidByCompany\"",
            "\"whole\"",
            "\"coveredUpTo\"",
            "\"leftOver\"",
            "\"minimumPer\"",
            "\"newMaximum\"",
            "\"recurringMinimum\"",
            "\"newRecurring\"",
            "\"furtherMaximums\"",
            "\"averageOfPeriod\"",
            "\"greaterOf\"",
            "\"roundedMarketPrice\"",
            "\"period-extended\"",
            "\"part-carried-over\"",
            "\"all-returned\"",
            "\"eachWeek\"",
            "\"nth\"",
            "\"lastDay\"",
            "\"months\"",
            "\"recordDate\"",
            "\"clearing\"",
            "\"cancel\"",
            "\"waiverRequest\"",
            "\"beforeRecord\"",
            "\"time\"",
        ] {
            if text.contains(word) {
                seen.insert(word);
            }
        }
        let plan = Plan::from_json(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        seen.extend(ask(&file, &plan, &mut choices).into_iter().filter_map(|rule| {
            [
                "fee",
                "fee-awaits-method",
                "fees-take-all",
                "left-over",
                "market-price-awaits-nav",
                "market-price-greater",
                "market-price-rounded",
                "period-extended",
                "period-market-average",
                "period-day-returned-too",
                "surely-by",
                "cancel-by",
                "waiver-request",
                "before-record",
                "due-time",
                "needs-approval",
                "less-than-its-part",
                "totals",
                "limits-before-fees",
            ]
            .into_iter()
            .find(|known| *known == rule)
        }));
    }
    assert_eq!(seen.len(), 31 + 19, "{seen:?}");
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn a_valid_file_answers_every_question(drawn in numbers()) {
        let mut choices = Choices::new(&drawn);
        let file = plan_files::plan_file(&mut choices);
        let plan = Plan::from_json(&file.to_string()).unwrap_or_else(|error| panic!("{error}\n{file}"));
        for _ in 0..3 {
            ask(&file, &plan, &mut choices);
        }
    }

    #[test]
    fn a_changed_file_is_refused_by_paths_inside_it_or_answers(drawn in numbers()) {
        let mut choices = Choices::new(&drawn);
        let mut file = plan_files::plan_file(&mut choices);
        plan_files::mutate(&mut file, &mut choices);
        match Plan::from_json(&file.to_string()) {
            Ok(plan) => { ask(&file, &plan, &mut choices); }
            Err(error) => {
                prop_assert!(!error.problems().is_empty());
                for problem in error.problems() {
                    prop_assert!(is_inside(&file, &problem.field), "{}: {file}", problem.field);
                }
            }
        }
    }

    #[test]
    fn conflicting_layers_are_a_problem_of_the_file(drawn in numbers()) {
        let mut choices = Choices::new(&drawn);
        let mut file = plan_files::plan_file(&mut choices);
        let (shorter, longer) = choices.one(&[(0, 1), (0, 3), (1, 2), (2, 3)]);
        let periods = ["payment", "month", "quarter", "year"];
        let term = |value: &str| serde_json::json!({ "value": value, "clause": "P1" });
        let further = serde_json::json!([{ "per": periods[longer], "value": "24999.99", "clause": "P1" }]);
        file["limits"] = serde_json::json!({
            "per": term(periods[shorter]), "maximum": term("25000"), "furtherMaximums": further
        });
        let error = Plan::from_json(&file.to_string()).unwrap_err();
        let told: Vec<_> = error.problems().iter().map(|it| (&*it.field, it.code.as_str())).collect();
        prop_assert_eq!(told, [("$.limits.maximum", "layers-contradict")]);
        file["limits"]["furtherMaximums"][0]["value"] = "25000".into();
        prop_assert!(Plan::from_json(&file.to_string()).is_ok());
    }
}
