//! What plan files can say beyond the letter, and what is said of mistakes in it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "util/mistakes.rs"]
mod mistakes;
mod util;

use std::collections::BTreeSet;

use dspp::calendar::date_text;
use dspp::{
    Band, BankDebits, Charge, DayOfMonth, DayPrice, DayRule, DiscountTerms, DividendDiscount,
    DueDateTerms, Feature, Fee, FeeOn, Lead, LimitPeriod, MarketPriceTerms, OddCents, PaidBy,
    PeriodEdge, Plan, PriceBasis, Roll, ScheduleDay, ScheduleTerms, Source, UnmetThreshold,
};
use mistakes::{assert_mistakes, path_of};
use serde_json::{Value, json};
use util::{plan_file, redwood_with, set};

/// Terms that plans have, each as a plan file says it.
const SEEN: &str = include_str!("data/plan-terms-seen.json");

#[test]
fn every_term_that_was_seen_in_a_filing_can_be_said() {
    let file: Value = serde_json::from_str(SEEN).unwrap();
    let minimal = Plan::from_json(&file["minimal"].to_string()).unwrap();
    // Whoever is told apart by a term is another plan: nothing of it is read over.
    let mut plans = vec![("none".to_owned(), minimal)];
    let mut terms = BTreeSet::new();
    for case in file["seen"].as_array().unwrap() {
        let name = format!("{}: {}", case["term"], case["seen"]);
        let mut with = file["minimal"].clone();
        for (section, value) in case["terms"].as_object().unwrap() {
            set(&mut with, &format!("/{section}"), value.clone());
        }
        let plan = Plan::from_json(&with.to_string()).unwrap_or_else(|it| panic!("{name}: {it}"));
        terms.insert(case["term"].to_string());
        plans.push((name, plan));
    }
    for (place, (name, plan)) in plans.iter().enumerate() {
        for (other, same) in plans.get(place + 1..).unwrap() {
            assert_ne!(plan, same, "{name} and {other}");
        }
    }
    assert!(terms.len() >= 11 && plans.len() > 50, "{} terms, {}", terms.len(), plans.len());
}

/// A term with its value, set by a clause of the built-in plan.
fn term(value: &Value) -> Value {
    json!({ "value": value, "clause": "L4" })
}

fn clause() -> Source {
    Source::Clause("L4".to_owned())
}

/// The rule of the investment date.
#[track_caller]
fn rule(value: &Value) -> DayRule {
    let plan = redwood_with(&[("/schedule", json!({ "investmentDate": term(value) }))]);
    let rule = plan.schedule.investment_date.expect("a rule");
    assert_eq!(rule.source, clause());
    rule.value
}

#[test]
fn every_rule_of_a_day_is_read() {
    let of_month = |day, dividend_payment_date, roll| {
        DayRule::OfMonth(DayOfMonth { day, dividend_payment_date, roll })
    };
    for (value, expected) in [
        (
            json!({ "dayOfMonth": 1, "roll": "following" }),
            of_month(Some(1), false, Roll::Following),
        ),
        (json!({ "roll": "nearest", "dayOfMonth": 31 }), of_month(Some(31), false, Roll::Nearest)),
        (
            json!({ "dividendPaymentDate": true, "roll": "preceding" }),
            of_month(None, true, Roll::Preceding),
        ),
        (
            json!({ "dividendPaymentDate": true, "dayOfMonth": 15, "roll": "following" }),
            of_month(Some(15), true, Roll::Following),
        ),
        (
            json!({ "businessDays": 66, "before": "terms-set" }),
            DayRule::BusinessDays { count: -66, from: ScheduleDay::TermsSet },
        ),
        (
            json!({ "businessDays": 0, "after": "period-end" }),
            DayRule::BusinessDays { count: 0, from: ScheduleDay::PeriodEnd },
        ),
        (
            json!({ "tradingDays": 66, "startingOn": "period-start", "bothEnds": true }),
            DayRule::TradingDays {
                count: 66,
                from: PeriodEdge::Start,
                day: ScheduleDay::PeriodStart,
                both_ends: true,
            },
        ),
        (
            json!({ "tradingDays": 1, "endingOn": "pre-approved-due", "bothEnds": false }),
            DayRule::TradingDays {
                count: 1,
                from: PeriodEdge::End,
                day: ScheduleDay::PreApprovedDue,
                both_ends: false,
            },
        ),
    ] {
        assert_eq!(rule(&value), expected, "{value}");
    }
}

#[test]
fn how_a_payment_is_spread_over_its_period_is_read() {
    let period = json!({
        "oddCents": term(&json!("last-day")),
        "threshold": term(&json!("day-returned"))
    });
    let period = redwood_with(&[("/investmentPeriod", period)]).investment_period;
    assert_eq!(period.odd_cents.unwrap().value, OddCents::LastDay);
    assert_eq!(period.threshold.unwrap().value, UnmetThreshold::DayReturned);
}

#[test]
fn bank_debits_leads_and_prices_are_read() {
    let debits = json!({ "daysOfMonth": [15, 1], "roll": "following" });
    let plan = redwood_with(&[
        ("/schedule", json!({ "bankDebits": term(&debits) })),
        ("/dueDates/standard", term(&json!({ "days": 25 }))),
        ("/marketPrice/direct", term(&json!({ "averageOf": "last-sale", "days": 5 }))),
        (
            "/marketPrice/openMarket",
            term(&json!({ "highestOf": ["average-price-paid", "high-low-average"] })),
        ),
    ]);
    let expected = BankDebits { days_of_month: vec![15, 1], roll: Roll::Following };
    assert_eq!(plan.schedule.bank_debits.unwrap().value, expected);
    assert_eq!(plan.due_dates.standard.unwrap().value, Lead::Days(25));
    let average = PriceBasis::AverageOverDays { price: DayPrice::LastSale, days: 5 };
    assert_eq!(plan.market_price.direct.unwrap().value, average);
    let highest = PriceBasis::HighestOf(vec![DayPrice::AveragePricePaid, DayPrice::HighLowAverage]);
    assert_eq!(plan.market_price.open_market.unwrap().value, highest);
}

#[test]
fn fees_are_read_in_dollars_and_percent() {
    let fees = json!({
        "items": [
            { "on": "purchase", "percent": "5", "atMost": "2.50", "clause": "L4" },
            { "on": "share", "paidBy": "bank-debit", "amount": "0.05", "assumed": "It is usual." }
        ],
        "coveredUpTo": term(&json!("5"))
    });
    let fees = redwood_with(&[("/fees", fees)]).fees.unwrap();
    let [capped, a_share] = fees.items.as_slice() else { panic!("{:?}", fees.items) };
    let expected = Fee {
        on: FeeOn::Purchase,
        of: None,
        paid_by: None,
        source: None,
        charge: Some(Charge::Percent {
            percent: "5".parse().unwrap(),
            at_least: None,
            at_most: Some("2.50".parse().unwrap()),
        }),
        paid_by_company: false,
    };
    assert_eq!((capped.value, &capped.source), (expected, &clause()));
    let expected = Fee {
        on: FeeOn::Share,
        of: None,
        paid_by: Some(PaidBy::BankDebit),
        source: None,
        charge: Some(Charge::PerShare("0.05".parse().unwrap())),
        paid_by_company: false,
    };
    assert_eq!((a_share.value, a_share.source.assumed()), (expected, Some("It is usual.")));
    assert_eq!(fees.covered_up_to.unwrap().value.to_string(), "5");
    assert_eq!(redwood_with(&[("/fees", json!({ "items": [] }))]).fees.unwrap().items, []);
}

#[test]
fn dividends_take_the_discount_of_a_tier_or_one_of_their_own() {
    let band = json!({ "minimum": "2", "maximum": "2", "clause": "L4" });
    let plan = redwood_with(&[("/discounts/dividends", band)]);
    let Some(DividendDiscount::Own(band)) = plan.discounts.dividends else { panic!("no band") };
    let two = "2".parse().unwrap();
    assert_eq!((band.value, band.source), (Band { minimum: two, maximum: two }, clause()));
}

#[test]
fn what_the_company_has_stopped_keeps_its_order() {
    let all = json!(["new-investors", "dividends", "pre-approved", "optional-cash"]);
    let suspended = redwood_with(&[("/suspended", term(&all))]).suspended.unwrap().value;
    let expected =
        [Feature::NewInvestors, Feature::Dividends, Feature::PreApproved, Feature::OptionalCash];
    assert_eq!(suspended, expected);
}

/// Checks that the built-in file with one value changed or added has exactly these mistakes: path behind that value, code,
/// and values.
#[track_caller]
fn assert_wrong(pointer: &str, value: &Value, expected: &[(&str, &str, &str)]) {
    let mut file = plan_file();
    set(&mut file, pointer, value.clone());
    let paths: Vec<_> =
        expected.iter().map(|(rest, ..)| [&path_of(pointer), *rest].concat()).collect();
    let expected: Vec<_> = paths
        .iter()
        .zip(expected)
        .map(|(path, (_, code, values))| (path.as_str(), *code, *values))
        .collect();
    assert_mistakes(Plan::from_json(&file.to_string()), &expected);
}

const FEATURES: &str = "known=optional-cash, pre-approved, dividends, new-investors";
const DAY_PRICES: &str = "known=vwap-of-purchase-day, average-price-paid, high-low-average, \
                          high-low-average-of-day-before, last-sale, last-sale-of-day-before, \
                          estimated-value";
const DAYS: &str = "known=terms-set, investment-date, due, period-start, period-end, pre-approved-due, record-date";

#[test]
fn each_mistake_in_a_term_is_named_at_its_place() {
    for (pointer, value, rest, code, values) in [
        ("/suspended", json!([]), "", "too-few", "minimum=1"),
        ("/suspended", json!(["dividends", "dividends"]), "[1]", "repeated", ""),
        ("/suspended", json!(["dividends", "cash"]), "[1]", "unknown-value", FEATURES),
        ("/suspended", json!("dividends"), "", "wrong-type", "expected=array; found=string"),
        ("/limits/per", json!("week"), "", "unknown-value", "known=payment, month, quarter, year"),
        ("/limits/recurringMinimum", json!("$25"), "", "not-a-number", ""),
        (
            "/limits/existingAfterFirstPurchase",
            json!("yes"),
            "",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        ("/dueDates/standard", json!(-1), "", "out-of-range", "minimum=0; maximum=66"),
        ("/dueDates/standard", json!({}), ".days", "missing", ""),
        (
            "/dueDates/preApproved",
            json!({ "days": 367 }),
            ".days",
            "out-of-range",
            "minimum=0; maximum=366",
        ),
        (
            "/dueDates/preApproved",
            json!({ "days": 25, "before": "due" }),
            ".before",
            "unknown-key",
            "known=days",
        ),
        (
            "/investmentPeriod/oddCents",
            json!("first"),
            "",
            "unknown-value",
            "known=first-days, last-day",
        ),
        (
            "/investmentPeriod/threshold",
            json!("all"),
            "",
            "unknown-value",
            "known=day-returned, period-extended, part-carried-over, all-returned",
        ),
        ("/marketPrice/direct", json!({ "days": 5 }), ".averageOf", "missing", ""),
        ("/marketPrice/direct", json!({ "averageOf": "last-sale" }), ".days", "missing", ""),
        (
            "/marketPrice/direct",
            json!({ "averageOf": "last-sale", "days": 1 }),
            ".days",
            "out-of-range",
            "minimum=2; maximum=66",
        ),
        (
            "/marketPrice/direct",
            json!({ "averageOf": "vwap", "days": 66 }),
            ".averageOf",
            "unknown-value",
            DAY_PRICES,
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale"] }),
            ".highestOf",
            "too-few",
            "minimum=2",
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale", "last-sale"] }),
            ".highestOf[1]",
            "repeated",
            "",
        ),
        (
            "/marketPrice/direct",
            json!({ "highestOf": ["last-sale", "average-price-paid"], "days": 5 }),
            ".days",
            "unknown-key",
            "known=highestOf",
        ),
        ("/discounts/shares", json!("treasury"), "", "unknown-value", "known=all, company-issued"),
        ("/dividends/cents", json!("up"), "", "unknown-value", "known=down, half-even, half-up"),
        ("/dividends/leastReinvested", json!("101"), "", "out-of-range", "minimum=0; maximum=100"),
        ("/noticeOfChanges", json!(367), "", "out-of-range", "minimum=0; maximum=366"),
        ("/noticeOfChanges", json!("30"), "", "wrong-type", "expected=whole number; found=string"),
    ] {
        let rest = format!(".value{rest}");
        assert_wrong(pointer, &term(&value), &[(&rest, code, values)]);
    }
}

#[test]
fn each_mistake_in_a_rule_of_a_day_is_named_at_its_place() {
    let rolls = "known=following, preceding, nearest";
    for (rule, rest, code, values) in [
        (
            json!({ "dayOfMonth": 0, "roll": "nearest" }),
            ".dayOfMonth",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (
            json!({ "dayOfMonth": 32, "roll": "nearest" }),
            ".dayOfMonth",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (json!({ "dayOfMonth": 15, "roll": "modified" }), ".roll", "unknown-value", rolls),
        (
            json!({ "dividendPaymentDate": false, "roll": "nearest" }),
            ".dividendPaymentDate",
            "unknown-value",
            "known=true",
        ),
        (
            json!({ "dividendPaymentDate": "2008-01-21", "roll": "nearest" }),
            ".dividendPaymentDate",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        (
            json!({ "businessDays": 67, "before": "due" }),
            ".businessDays",
            "out-of-range",
            "minimum=0; maximum=66",
        ),
        (
            json!({ "businessDays": -1, "after": "due" }),
            ".businessDays",
            "out-of-range",
            "minimum=0; maximum=66",
        ),
        (json!({ "businessDays": 1, "after": "today" }), ".after", "unknown-value", DAYS),
        (
            json!({ "tradingDays": 0, "startingOn": "due", "bothEnds": true }),
            ".tradingDays",
            "out-of-range",
            "minimum=1; maximum=66",
        ),
        (
            json!({ "tradingDays": 67, "endingOn": "due", "bothEnds": true }),
            ".tradingDays",
            "out-of-range",
            "minimum=1; maximum=66",
        ),
        (
            json!({ "tradingDays": 12, "endingOn": "due", "bothEnds": 1 }),
            ".bothEnds",
            "wrong-type",
            "expected=boolean; found=number",
        ),
        (json!("22nd"), "", "wrong-type", "expected=object; found=string"),
    ] {
        let rest = format!(".termsSet.value{rest}");
        assert_wrong("/schedule", &json!({ "termsSet": term(&rule) }), &[(&rest, code, values)]);
    }
    assert_wrong(
        "/schedule",
        &json!({ "termsSet": term(&json!({ "dividendPaymentDate": false, "dayOfMonth": 0, "roll": "up" })) }),
        &[
            (".termsSet.value.dividendPaymentDate", "unknown-value", "known=true"),
            (".termsSet.value.dayOfMonth", "out-of-range", "minimum=1; maximum=31"),
            (".termsSet.value.roll", "unknown-value", rolls),
        ],
    );
}

#[test]
fn keys_that_make_no_rule_are_refused_together() {
    let known = "known=dayOfMonth + roll, dividendPaymentDate + roll, businessDays + before, \
                 businessDays + after, tradingDays + startingOn + bothEnds, \
                 tradingDays + endingOn + bothEnds, daysOfMonth + roll, lastDay + roll, \
                 eachWeek + roll, nth + weekday + roll";
    for rule in [
        json!({}),
        json!({ "dayOfMonth": 15 }),
        json!({ "roll": "following" }),
        json!({ "dividendPaymentDate": true, "dayOfMonth": 15 }),
        json!({ "businessDays": 1 }),
        json!({ "businessDays": 1, "before": "due", "after": "due" }),
        json!({ "businessDays": 1, "before": "due", "roll": "following" }),
        json!({ "tradingDays": 12, "startingOn": "due" }),
        json!({ "tradingDays": 12, "before": "due", "bothEnds": true }),
        json!({ "dayOfMonth": 15, "roll": "following", "month": 1 }),
    ] {
        let schedule = json!({ "periodEnd": term(&rule) });
        assert_wrong("/schedule", &schedule, &[(".periodEnd.value", "unknown-rule", known)]);
    }
}

#[test]
fn a_rule_that_leads_back_to_itself_is_refused_with_each_rule_of_the_circle() {
    let after = |day: &str| term(&json!({ "businessDays": 1, "after": day }));
    let circular = |schedule: Value, keys: &[&str]| {
        let paths: Vec<_> = keys.iter().map(|key| format!(".{key}.value")).collect();
        let expected: Vec<_> = paths.iter().map(|path| (path.as_str(), "circular", "")).collect();
        assert_wrong("/schedule", &schedule, &expected);
    };
    circular(json!({ "termsSet": after("terms-set") }), &["termsSet"]);
    // A due date comes from the day that it is due for.
    circular(json!({ "investmentDate": after("due") }), &["investmentDate"]);
    circular(json!({ "periodStart": after("pre-approved-due") }), &["periodStart"]);
    circular(
        json!({ "periodStart": after("period-end"), "periodEnd": after("period-start") }),
        &["periodStart", "periodEnd"],
    );
    // The terms are set by a day of the circle, and are none of it.
    circular(
        json!({
            "termsSet": after("period-start"),
            "periodStart": after("period-end"),
            "periodEnd": term(&json!({ "tradingDays": 5, "startingOn": "period-start", "bothEnds": true }))
        }),
        &["periodStart", "periodEnd"],
    );
    circular(
        json!({
            "termsSet": after("due"),
            "investmentDate": after("period-end"),
            "periodStart": after("terms-set"),
            "periodEnd": after("pre-approved-due")
        }),
        &["termsSet", "investmentDate", "periodStart", "periodEnd"],
    );
    // A day without a rule ends the chain.
    circular(json!({ "termsSet": after("due"), "periodEnd": after("terms-set") }), &[]);
}

#[test]
fn each_mistake_in_bank_debits_is_named_at_its_place() {
    for (debits, rest, code, values) in [
        (json!({ "daysOfMonth": [], "roll": "following" }), ".daysOfMonth", "too-few", "minimum=1"),
        (
            json!({ "daysOfMonth": [1, 32], "roll": "following" }),
            ".daysOfMonth[1]",
            "out-of-range",
            "minimum=1; maximum=31",
        ),
        (json!({ "daysOfMonth": [1] }), ".roll", "missing", ""),
        (json!({ "roll": "following" }), ".daysOfMonth", "missing", ""),
        (
            json!({ "daysOfMonth": [1], "roll": "following", "dayOfMonth": 1 }),
            ".dayOfMonth",
            "unknown-key",
            "known=daysOfMonth, roll",
        ),
    ] {
        let rest = format!(".bankDebits.value{rest}");
        let schedule = json!({ "bankDebits": term(&debits) });
        assert_wrong("/schedule", &schedule, &[(&rest, code, values)]);
    }
}

#[test]
fn each_mistake_in_a_fee_is_named_at_its_place() {
    let fee = |fee: Value| json!({ "items": [fee] });
    for (fees, rest, code, values) in [
        (json!({}), ".items", "missing", ""),
        (
            json!({ "items": [], "coveredUpTo": term(&json!(5)) }),
            ".coveredUpTo.value",
            "wrong-type",
            "expected=string; found=number",
        ),
        (fee(json!({ "amount": "1", "clause": "L4" })), ".items[0].on", "missing", ""),
        (
            fee(json!({ "on": "purchase", "amount": "1", "percent": "1", "clause": "L4" })),
            ".items[0]",
            "two-charges",
            "",
        ),
        (fee(json!({ "on": "purchase", "amount": "1" })), ".items[0]", "no-source", ""),
        (
            fee(json!({ "on": "transfer", "amount": "1", "clause": "L4" })),
            ".items[0].on",
            "unknown-value",
            "known=purchase, share, enrolment, sale",
        ),
        (
            fee(json!({ "on": "purchase", "paidBy": "wire", "amount": "1", "clause": "L4" })),
            ".items[0].paidBy",
            "unknown-value",
            "known=check, one-time-debit, recurring-debit, payroll, bank-debit",
        ),
        (
            fee(json!({ "on": "purchase", "percent": "5", "atMost": "2.505", "clause": "L4" })),
            ".items[0].atMost",
            "too-many-decimals",
            "decimals=2",
        ),
        (
            fee(json!({ "on": "share", "percent": "5", "clause": "L4" })),
            ".items[0].percent",
            "unknown-key",
            "known=amount",
        ),
        (
            fee(json!({ "on": "share", "amount": "0.0000005", "clause": "L4" })),
            ".items[0].amount",
            "too-many-decimals",
            "decimals=6",
        ),
        (
            fee(json!({ "on": "purchase", "amount": "5", "atMost": "2", "clause": "L4" })),
            ".items[0].atMost",
            "unknown-key",
            "known=percent",
        ),
        (
            fee(
                json!({ "on": "purchase", "percent": "5", "atLeast": "3", "atMost": "2", "clause": "L4" }),
            ),
            ".items[0].atLeast",
            "minimum-above-maximum",
            "minimum=3.00; maximum=2.00",
        ),
        (
            fee(json!({ "on": "enrolment", "of": "dividend", "amount": "5", "clause": "L4" })),
            ".items[0].of",
            "unknown-value",
            "known=optional-cash",
        ),
        (
            fee(json!({ "on": "purchase", "source": "exchange", "clause": "L4" })),
            ".items[0].source",
            "unknown-value",
            "known=direct, open-market",
        ),
        (
            fee(json!({ "on": "purchase", "paidByCompany": "yes", "clause": "L4" })),
            ".items[0].paidByCompany",
            "wrong-type",
            "expected=boolean; found=string",
        ),
        (
            json!({ "items": [], "fractions": term(&json!("all")) }),
            ".fractions.value",
            "unknown-value",
            "known=part, whole",
        ),
        (
            json!({ "items": [], "limits": term(&json!("after-fees")) }),
            ".limits.value",
            "unknown-value",
            "known=before-fees",
        ),
    ] {
        assert_wrong("/fees", &fees, &[(rest, code, values)]);
    }
}

#[test]
fn each_mistake_in_the_band_of_dividends_is_named_at_its_place() {
    for (value, rest, code, values) in [
        (json!({ "minimum": "2", "clause": "L4" }), ".maximum", "missing", ""),
        (
            json!({ "minimum": "3", "maximum": "2", "clause": "L4" }),
            ".minimum",
            "minimum-above-maximum",
            "minimum=3; maximum=2",
        ),
        (
            json!({ "minimum": "2", "maximum": "2", "value": "standard", "clause": "L4" }),
            ".value",
            "unknown-key",
            "known=minimum, maximum, clause, assumed",
        ),
        (json!({ "clause": "L4" }), ".value", "missing", ""),
        (json!("2"), "", "wrong-type", "expected=object; found=string"),
    ] {
        assert_wrong("/discounts/dividends", &value, &[(rest, code, values)]);
    }
}

#[test]
fn redwoods_plan_of_2002_says_what_its_prospectus_says_and_no_more() {
    let plan = Plan::from_json(include_str!("../plans/redwood-2002.json")).unwrap();
    let limits = &plan.limits;
    let amounts = [&limits.existing_minimum, &limits.new_minimum, &limits.maximum];
    let amounts = amounts.map(|limit| limit.as_ref().unwrap().value.to_string());
    assert_eq!(amounts, ["500.00", "500.00", "5000.00"]);
    assert_eq!(limits.per.as_ref().unwrap().value, LimitPeriod::Month);
    let band = |band: &Band| [band.minimum.to_string(), band.maximum.to_string()];
    assert_eq!(band(&plan.discounts.standard.unwrap().value), ["0", "3"]);
    let Some(DividendDiscount::Own(dividends)) = plan.discounts.dividends else {
        panic!("no discount of dividends")
    };
    assert_eq!(band(&dividends.value), ["2", "2"]);
    assert_eq!((plan.effective_from, plan.discounts.pre_approved, plan.shares), (None, None, None));
    assert_eq!(plan.due_dates, DueDateTerms::default());
    assert_eq!(plan.schedule, ScheduleTerms::default());
    assert_eq!(plan.market_price, MarketPriceTerms::default());
}

#[test]
fn what_is_read_out_of_published_schedules_is_assumed() {
    for text in
        [include_str!("../plans/indymac-2005.json"), include_str!("../plans/ventas-2011.json")]
    {
        let plan = Plan::from_json(text).unwrap();
        let schedule = &plan.schedule;
        let rules = [
            &schedule.terms_set,
            &schedule.investment_date,
            &schedule.period_start,
            &schedule.period_end,
        ];
        let sources = rules.map(|rule| &rule.as_ref().unwrap().source);
        let assumed: Vec<_> = sources.iter().filter_map(|source| source.assumed()).collect();
        assert_eq!(assumed.len(), 3, "the fourth stands in the filing");
        for why in assumed.into_iter().chain(plan.calendar.source.assumed()) {
            assert!(why.starts_with("Inferred from the published schedule"), "{why}");
            assert!(why.ends_with(" Every row matches."), "{why}");
        }
        let ends = [&plan.effective_from, &plan.effective_until];
        assert!(ends.into_iter().flatten().all(|day| day.source.assumed().is_some()));
        let ends = ends.map(|day| date_text(day.as_ref().unwrap().value));
        let years = if plan.id == "indymac-2005" { ["2005", "2005"] } else { ["2010", "2011"] };
        assert_eq!(ends, [format!("{}-01-01", years[0]), format!("{}-12-31", years[1])]);
        assert_eq!((plan.shares, plan.fees), (None, None));
        assert_eq!(plan.limits.existing_minimum, None);
        assert_eq!(plan.discounts, DiscountTerms::default());
        assert_eq!(plan.market_price, MarketPriceTerms::default());
    }
}
