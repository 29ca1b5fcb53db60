//! Plan files: what the built-in one says, and what is said of files with mistakes.

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

use dspp::calendar::{CalendarName, date_text};
use dspp::{
    DayPrice, DiscountTerms, DividendDiscount, DividendTerms, DueDateTerms, InvestmentPeriodTerms,
    Lead, LimitPeriod, LimitTerms, Market, MarketPriceTerms, Month, Node, OddCents, Payment,
    PaymentKind, Plan, PriceBasis, QuoteRequest, Rounding, RoundingTerms, ScheduleTerms, Source,
    Term, Tier,
};
use mistakes::{Mistake, assert_mistakes, mistakes, path_of};
use serde::de::value::BytesDeserializer;
use serde_json::{Value, json};
use util::{PLAN_FILE, plan_file, redwood_with, set};

/// Every name of a price.
const DAY_PRICES: &str = "vwap-of-purchase-day, average-price-paid, high-low-average, \
                          high-low-average-of-day-before, last-sale, last-sale-of-day-before, \
                          estimated-value";

fn problems_of(text: &str) -> Vec<Mistake> {
    mistakes(Plan::from_json(text))
}

#[track_caller]
fn assert_problems(text: &str, expected: &[(&str, &str, &str)]) {
    assert_mistakes(Plan::from_json(text), expected);
}

/// Checks that the built-in file with one value changed or added has exactly one mistake.
#[track_caller]
fn assert_one(pointer: &str, value: Value, path: &str, code: &str, values: &str) {
    let mut file = plan_file();
    set(&mut file, pointer, value);
    assert_problems(&file.to_string(), &[(path, code, values)]);
}

/// The built-in file without the values at some pointers.
#[track_caller]
fn without(pointers: &[&str]) -> Value {
    let mut file = plan_file();
    for pointer in pointers {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).expect(pointer);
    }
    file
}

/// Checks that the built-in file without one value has exactly one mistake: that it is missing.
#[track_caller]
fn assert_missing(pointer: &str) {
    assert_problems(&without(&[pointer]).to_string(), &[(&path_of(pointer), "missing", "")]);
}

/// The JSON pointers of all values in the built-in file, those of objects and lists, too.
fn pointers() -> Vec<String> {
    fn collect(value: &Value, at: &str, pointers: &mut Vec<String>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(entries) => {
                entries.iter().map(|(key, value)| (key.clone(), value)).collect()
            }
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
            }
            _ => Vec::new(),
        };
        for (key, value) in children {
            let pointer = format!("{at}/{key}");
            collect(value, &pointer, pointers);
            pointers.push(pointer);
        }
    }
    let mut pointers = Vec::new();
    collect(&plan_file(), "", &mut pointers);
    assert!(pointers.len() > 80, "{}", pointers.len());
    pointers
}

#[track_caller]
fn given<T>(term: &Option<Term<T>>) -> &Term<T> {
    term.as_ref().expect("a term that the letter gives")
}

#[track_caller]
fn assert_by<T: std::fmt::Debug>(term: &Term<T>, clause: &str) {
    assert_eq!(term.source, Source::Clause(clause.to_owned()), "{term:?}");
}

#[track_caller]
fn assert_assumed<T: std::fmt::Debug>(term: &Term<T>) {
    let why = term.source.assumed().unwrap_or_else(|| panic!("{term:?} is not assumed"));
    assert!(why.starts_with("The letter does not say"), "{why}");
    assert!(why.ends_with('.') && why.len() > 60, "a reason is a sentence: {why}");
    assert_eq!(term.source.clause(), None);
}

#[test]
fn the_builtin_plan_says_what_the_letter_says() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.id, "redwood-2007");
    assert_eq!(plan.issuer, "Redwood Trust, Inc.");
    assert_eq!(plan.name, "Direct Stock Purchase and Dividend Reinvestment Plan");

    let effective_from = given(&plan.effective_from);
    assert_eq!(date_text(effective_from.value), "2007-11-23");
    assert_by(effective_from, "L0");

    for lead in [&plan.due_dates.standard, &plan.due_dates.pre_approved].map(given) {
        assert_eq!(lead.value, Lead::BusinessDays(1));
        assert_by(lead, "L1");
    }

    for (basis, price) in [
        (&plan.market_price.direct, DayPrice::VwapOfPurchaseDay),
        (&plan.market_price.open_market, DayPrice::AveragePricePaid),
    ] {
        assert_eq!(given(basis).value, PriceBasis::Of(price));
        assert_by(given(basis), "L2");
    }

    for (band, maximum) in [(&plan.discounts.standard, "3"), (&plan.discounts.pre_approved, "5")] {
        let band = given(band);
        assert_eq!(band.value.minimum.to_string(), "0");
        assert_eq!(band.value.maximum.to_string(), maximum);
        assert_by(band, "L3");
    }
    let Some(DividendDiscount::AsTier(tier)) = &plan.discounts.dividends else {
        panic!("{:?}", plan.discounts.dividends)
    };
    assert_eq!(tier.value, Tier::Standard);
    assert_by(tier, "L3");

    assert_eq!(given(&plan.limits.per).value, LimitPeriod::Month);
    assert_by(given(&plan.limits.per), "L4");
    for (limit, dollars) in [
        (&plan.limits.existing_minimum, "100.00"),
        (&plan.limits.new_minimum, "500.00"),
        (&plan.limits.maximum, "10000.00"),
    ] {
        assert_eq!(given(limit).value.to_string(), dollars);
        assert_by(given(limit), "L4");
    }
}

#[test]
fn the_builtin_plan_is_what_its_file_says() {
    assert!(Plan::redwood_2007().is_ok());
    assert_eq!(Plan::from_json(PLAN_FILE), Plan::redwood_2007());
}

#[test]
fn the_builtin_plan_names_the_contacts_and_documents_of_the_letter() {
    let plan = Plan::redwood_2007().unwrap();
    let contacts: Vec<_> =
        plan.contacts.iter().map(|it| (it.name.as_str(), it.telephone.as_str())).collect();
    assert_eq!(
        contacts,
        [
            ("Computershare Trust Company, N.A.", "(888) 472-1955"),
            ("Redwood Trust investor relations", "(415) 389-7373"),
            ("Redwood Trust, Inc.", "1-866-269-4976"),
        ]
    );
    let documents: Vec<_> = plan
        .documents
        .iter()
        .map(|it| (it.title.as_str(), date_text(it.date), it.governs))
        .collect();
    assert_eq!(
        documents,
        [
            ("Prospectus", "2007-11-23".to_owned(), false),
            ("Prospectus Supplement", "2007-11-23".to_owned(), true),
        ]
    );
    let sources = plan.contacts.iter().map(|it| &it.source);
    for source in sources.chain(plan.documents.iter().map(|it| &it.source)) {
        assert_eq!(source.clause(), Some("L5"));
    }
    let file = plan_file();
    assert_eq!(file["source"]["date"], "2007-11-28");
    assert_eq!(file["source"]["registration"], "333-147604");
    assert_eq!(file["currency"], "USD");
}

#[test]
fn what_the_letter_does_not_say_is_assumed_with_a_reason() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.calendar.value, CalendarName::Nyse);
    assert_assumed(&plan.calendar);
    let assert_rounded = |terms: &RoundingTerms, decimals, rounding| {
        assert_eq!((terms.decimals.value, terms.rounding.value), (decimals, rounding));
        assert_assumed(&terms.decimals);
        assert_assumed(&terms.rounding);
    };
    assert_rounded(plan.shares.as_ref().unwrap(), 6, Rounding::Down);
    assert_rounded(&plan.displayed_prices, 4, Rounding::HalfEven);
    let (odd_cents, cents) =
        (given(&plan.investment_period.odd_cents), given(&plan.dividends.cents));
    assert_eq!((odd_cents.value, cents.value), (OddCents::FirstDays, Rounding::HalfUp));
    assert_assumed(odd_cents);
    assert_assumed(cents);
    assert_eq!(plan.purchase_price, None, "the letter rounds no price");
    assert!(plan.closures.is_empty(), "the letter closes no days");
}

#[test]
fn what_nobody_published_is_left_unstated() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.limits.existing_after_first_purchase, None);
    assert_eq!(plan.limits.recurring_minimum, None);
    assert_eq!(plan.investment_period.threshold, None);
    assert_eq!(plan.schedule, ScheduleTerms::default());
    assert_eq!((plan.suspended, plan.fees, plan.notice_of_changes), (None, None, None));
    let file = plan_file();
    let unstated: Vec<_> = file["unstated"].as_object().unwrap().keys().cloned().collect();
    let expected = [
        "existingAfterFirstPurchase",
        "fees",
        "investmentDates",
        "investmentPeriod",
        "thresholdPrice",
    ];
    assert_eq!(unstated, expected);
}

#[test]
fn no_other_value_of_the_builtin_file_is_assumed() {
    let assumed: Vec<_> =
        pointers().into_iter().filter(|pointer| pointer.ends_with("/assumed")).collect();
    let expected = [
        "/calendar/assumed",
        "/displayedPrices/decimals/assumed",
        "/displayedPrices/rounding/assumed",
        "/dividends/cents/assumed",
        "/investmentPeriod/oddCents/assumed",
        "/shares/decimals/assumed",
        "/shares/rounding/assumed",
    ];
    assert_eq!(assumed, expected);
}

#[test]
fn every_clause_of_the_builtin_file_is_cited() {
    let file = plan_file();
    for id in file["clauses"].as_object().unwrap().keys() {
        let cited = pointers().iter().any(|pointer| {
            pointer.ends_with("/clause") && file.pointer(pointer) == Some(&json!(id))
        });
        assert!(cited, "nothing cites {id}");
    }
}

#[test]
fn every_quotation_of_the_builtin_file_stands_in_the_letter() {
    let letter = words(&include_str!("data/redwood-letter-2007.txt").replace("\\$", "$"));
    for (id, clause) in plan_file()["clauses"].as_object().unwrap() {
        let quote = clause["quote"].as_object().unwrap_or_else(|| panic!("{id} quotes nothing"));
        assert!(!quote.is_empty(), "{id}");
        for (subject, text) in quote {
            let mut rest = letter.as_str();
            for piece in text.as_str().unwrap().split('…') {
                let found = rest.split_once(&words(piece));
                rest = found.unwrap_or_else(|| panic!("{id} {subject}: {piece}")).1;
            }
        }
    }
}

/// The words of a text with one space between.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_with_many_mistakes_lists_them_all() {
    let text = r#"{
        "$schema": 5,
        "id": "broken\u0007",
        "name": 2007,
        "currency": "EUR",
        "source": { "title": "A letter", "date": "2007-11-31", "sorce": "x" },
        "clauses": {
            "L1": { "title": "Due dates", "place": 7 },
            "L4": {
                "title": "Limits",
                "summary": "How much",
                "extra": true,
                "quote": { "new": "", "newMinimum": "$500" }
            }
        },
        "effectiveFrom": { "value": "23 November 2007", "clause": "L0" },
        "limits": {
            "existingMinimum": { "value": 100, "clause": "L4" },
            "newMinimum": { "value": "20000.00", "clause": "L4" },
            "maximum": { "value": "10000.00", "clause": "L4" },
            "maximum": { "value": "30000.00", "clause": "L4" }
        },
        "dueDates": {
            "standard": { "value": 1.5, "clause": "L1" },
            "preApproved": { "value": 67, "clause": "L1", "assumed": "and yet" }
        },
        "calendar": { "value": "NYSE" },
        "closures": ["2008-01-14", "soon", 20080115],
        "marketPrice": {
            "direct": "vwap-of-purchase-day",
            "openMarket": { "value": "closing", "clause": "L1" }
        },
        "discounts": {
            "standard": { "minimum": "3", "maximum": "0", "clause": "L4" },
            "preApproved": { "minimum": "100.5", "maximum": "1.00001", "clause": "L4" },
            "dividends": { "value": null, "clause": "L4" }
        },
        "shares": {
            "decimals": { "value": 7, "assumed": "no reason" },
            "rounding": { "value": "up", "assumed": "no reason" }
        },
        "displayedPrices": [],
        "purchasePrice": { "decimals": { "value": "4", "assumed": "no reason" } },
        "unstated": { "fees": 3 },
        "contacts": [{ "name": "A", "telephone": "1", "clause": "L9" }, "B"],
        "documents": {},
        "fee": []
    }"#;
    let keys = "$schema, id, name, issuer, currency, source, clauses, effectiveFrom, \
                effectiveUntil, suspended, limits, dueDates, calendar, closures, schedule, investmentPeriod, marketPrice, \
                discounts, dividends, fees, noticeOfChanges, shares, displayedPrices, \
                roundedMarketPrice, purchasePrice, unstated, contacts, documents";
    let keys = format!("known={keys}");
    assert_problems(
        text,
        &[
            ("$.$schema", "wrong-type", "expected=string; found=number"),
            ("$.id", "control-character", ""),
            ("$.name", "wrong-type", "expected=string; found=number"),
            ("$.issuer", "missing", ""),
            ("$.currency", "unknown-value", "known=USD"),
            ("$.source.date", "not-a-date", ""),
            ("$.source.sorce", "unknown-key", "known=title, date, registration"),
            ("$.clauses.L1.summary", "missing", ""),
            ("$.clauses.L1.place", "wrong-type", "expected=string; found=number"),
            ("$.clauses.L4.extra", "unknown-key", "known=title, summary, place, quote"),
            (
                "$.clauses.L4.quote.newMinimum",
                "unknown-key",
                "known=general, standard, preApproved, dividends, direct, openMarket, existing, new",
            ),
            ("$.clauses.L4.quote.new", "blank", ""),
            ("$.effectiveFrom.value", "not-a-date", ""),
            ("$.effectiveFrom.clause", "unknown-clause", "known=L1, L4"),
            ("$.limits.per", "missing", ""),
            ("$.limits.existingMinimum.value", "wrong-type", "expected=string; found=number"),
            ("$.limits.newMinimum", "minimum-above-maximum", "minimum=20000.00; maximum=10000.00"),
            ("$.limits.maximum", "duplicate-key", ""),
            ("$.dueDates.standard.value", "wrong-type", "expected=whole number; found=number"),
            ("$.dueDates.preApproved.value", "out-of-range", "minimum=0; maximum=66"),
            ("$.dueDates.preApproved", "two-sources", ""),
            ("$.calendar.value", "unknown-value", "known=nyse, federal-reserve"),
            ("$.calendar", "no-source", ""),
            ("$.closures[1]", "not-a-date", ""),
            ("$.closures[2]", "wrong-type", "expected=string; found=number"),
            ("$.marketPrice.direct", "wrong-type", "expected=object; found=string"),
            ("$.marketPrice.openMarket.value", "unknown-value", &format!("known={DAY_PRICES}")),
            ("$.discounts.standard.minimum", "minimum-above-maximum", "minimum=3; maximum=0"),
            ("$.discounts.preApproved.minimum", "out-of-range", "minimum=0; maximum=100"),
            ("$.discounts.preApproved.maximum", "too-many-decimals", "decimals=4"),
            ("$.discounts.dividends.value", "wrong-type", "expected=string; found=null"),
            ("$.shares.decimals.value", "out-of-range", "minimum=0; maximum=6"),
            ("$.shares.rounding.value", "unknown-value", "known=down, half-even, half-up"),
            ("$.displayedPrices", "wrong-type", "expected=object; found=array"),
            ("$.purchasePrice.decimals.value", "wrong-type", "expected=whole number; found=string"),
            ("$.purchasePrice.rounding", "missing", ""),
            ("$.unstated.fees", "wrong-type", "expected=string; found=number"),
            ("$.contacts[0].role", "missing", ""),
            ("$.contacts[0].clause", "unknown-clause", "known=L1, L4"),
            ("$.contacts[1]", "wrong-type", "expected=object; found=string"),
            ("$.documents", "wrong-type", "expected=array; found=object"),
            ("$.fee", "unknown-key", &keys),
        ],
    );
}

#[test]
fn after_a_thousand_mistakes_the_last_says_that_there_are_more() {
    let codes = |count: usize| {
        let entries: Vec<_> = (0..count).map(|index| format!("\"unknown{index}\":1")).collect();
        let error =
            Plan::from_json(&format!("{{{}}}", entries.join(","))).expect_err("unknown keys");
        error.problems().iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    let missing = codes(0).len();
    assert_eq!(codes(1_000 - missing).len(), 1_000);
    assert!(!codes(1_000 - missing).iter().any(|code| *code == "too-many-errors"));
    for many in [1_001 - missing, 1_000, 20_000] {
        let codes = codes(many);
        assert_eq!(codes.len(), 1_001);
        assert!(codes.last().is_some_and(|code| *code == "too-many-errors"));
    }
}

#[test]
fn the_error_names_every_mistake_when_it_is_displayed() {
    let mut file = plan_file();
    set(&mut file, "/limits/maximum/value", json!("lots"));
    set(&mut file, "/calendar/value", json!("moon"));
    let error = Plan::from_json(&file.to_string()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "These terms cannot be used: $.limits.maximum.value: not-a-number; \
         $.calendar.value: unknown-value (known: nyse, federal-reserve)"
    );
}

#[test]
fn a_last_day_before_the_first_one_is_refused() {
    let until = |date: &str| {
        let mut file = plan_file();
        set(&mut file, "/effectiveUntil", json!({ "value": date, "clause": "L0" }));
        file.to_string()
    };
    assert_problems(
        &until("2007-11-22"),
        &[("$.effectiveUntil", "period-reversed", "start=2007-11-23")],
    );
    let plan = Plan::from_json(&until("2007-11-23")).unwrap();
    assert_eq!(plan.effective_until.unwrap().source.clause(), Some("L0"));
    assert!(Plan::from_json(&until("2007-11-31")).is_err());
}

#[test]
fn every_value_of_the_wrong_type_is_named_by_its_path() {
    for pointer in pointers() {
        let mut file = plan_file();
        set(&mut file, &pointer, Value::Null);
        let problems = problems_of(&file.to_string());
        let (path, found) = (path_of(&pointer), "found=null");
        let named = |(field, code, values): &(String, &str, String)| {
            *field == path && *code == "wrong-type" && values.ends_with(found)
        };
        assert!(problems.iter().any(named), "{pointer}: {problems:?}");
    }
}

/// Optional parts of the built-in file, apart from sources, single clauses and entries of lists.
const OPTIONAL: [&str; 27] = [
    "/$schema",
    "/source/date",
    "/source/registration",
    "/effectiveFrom",
    "/limits",
    "/limits/existingMinimum",
    "/limits/newMinimum",
    "/limits/maximum",
    "/dueDates",
    "/dueDates/standard",
    "/dueDates/preApproved",
    "/investmentPeriod",
    "/investmentPeriod/oddCents",
    "/marketPrice",
    "/marketPrice/direct",
    "/marketPrice/openMarket",
    "/discounts",
    "/discounts/standard",
    "/discounts/preApproved",
    "/discounts/dividends",
    "/dividends",
    "/dividends/cents",
    "/shares",
    "/unstated",
    "/contacts",
    "/documents",
    "/documents/1/governs",
];

#[test]
fn everything_but_what_may_be_left_out_is_missed() {
    let optional = |pointer: &str| {
        let keys: Vec<_> = pointer.split('/').collect();
        let named = pointer.starts_with("/contacts") || pointer.starts_with("/documents");
        let sources = !named && (pointer.ends_with("/clause") || pointer.ends_with("/assumed"));
        sources
            || pointer.starts_with("/clauses/") && (keys.len() == 3 || pointer.ends_with("/place"))
            || pointer.contains("/quote")
            || pointer.starts_with("/unstated/")
            || OPTIONAL.contains(&pointer)
            || keys.last().unwrap().bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut count = 0;
    for pointer in pointers().iter().filter(|pointer| !optional(pointer)) {
        // Without the clauses every citation is unknown, too.
        if pointer != "/clauses" {
            assert_missing(pointer);
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn what_may_be_left_out_is_not_missed() {
    for pointer in OPTIONAL {
        assert_problems(&without(&[pointer]).to_string(), &[]);
    }
    let file = without(&["/documents/1/governs"]).to_string();
    assert!(!Plan::from_json(&file).unwrap().documents[1].governs);
}

#[test]
fn a_plan_of_which_nobody_published_a_term_is_read() {
    let sections: Vec<_> =
        OPTIONAL.into_iter().filter(|pointer| pointer.matches('/').count() == 1).collect();
    let plan = Plan::from_json(&without(&sections).to_string()).unwrap();
    assert_eq!(plan.effective_from, None);
    assert_eq!(plan.limits, LimitTerms::default());
    assert_eq!(plan.due_dates, DueDateTerms::default());
    assert_eq!(plan.schedule, ScheduleTerms::default());
    assert_eq!(plan.investment_period, InvestmentPeriodTerms::default());
    assert_eq!(plan.market_price, MarketPriceTerms::default());
    assert_eq!(plan.discounts, DiscountTerms::default());
    assert_eq!(plan.dividends, DividendTerms::default());
    assert_eq!((plan.shares, plan.fees, plan.suspended), (None, None, None));
}

#[test]
fn an_unknown_key_is_named_wherever_it_stands() {
    let file = plan_file();
    let free = ["/clauses", "/unstated"];
    let objects = pointers().into_iter().filter(|pointer| {
        file.pointer(pointer).is_some_and(Value::is_object) && !free.contains(&pointer.as_str())
    });
    let mut count = 0;
    for pointer in objects.chain([String::new()]) {
        let mut file = plan_file();
        set(&mut file, &format!("{pointer}/misspelt"), json!("x"));
        let problems = problems_of(&file.to_string());
        let [(path, "unknown-key", known)] = problems.as_slice() else { panic!("{problems:?}") };
        assert_eq!(*path, path_of(&format!("{pointer}/misspelt")));
        assert!(known.starts_with("known=") && known.contains(", "), "{known}");
        count += 1;
    }
    assert!(count > 25, "{count}");
}

#[test]
fn a_value_without_a_source_or_with_two_is_refused() {
    let file = plan_file();
    let mut count = 0;
    for pointer in pointers() {
        let Some((of, "clause" | "assumed")) = pointer.rsplit_once('/') else { continue };
        let mut none = file.clone();
        let object = none.pointer_mut(of).unwrap().as_object_mut().unwrap();
        object.retain(|key, _| key != "clause" && key != "assumed");
        // Contacts and documents are named by a clause; they cannot be assumed.
        if of.starts_with("/contacts") || of.starts_with("/documents") {
            assert_problems(&none.to_string(), &[(&path_of(&pointer), "missing", "")]);
        } else {
            assert_problems(&none.to_string(), &[(&path_of(of), "no-source", "")]);
            let mut two = file.clone();
            set(&mut two, &format!("{of}/clause"), json!("L4"));
            set(&mut two, &format!("{of}/assumed"), json!("no reason"));
            assert_problems(&two.to_string(), &[(&path_of(of), "two-sources", "")]);
        }
        count += 1;
    }
    assert_eq!(count, 24, "values with a source");
}

#[test]
fn a_clause_that_the_plan_does_not_have_is_refused() {
    let known = "known=L0, L1, L2, L3, L4, L5";
    for pointer in pointers().iter().filter(|pointer| pointer.ends_with("/clause")) {
        assert_one(pointer, json!("L6"), &path_of(pointer), "unknown-clause", known);
    }
}

#[test]
fn a_number_is_refused_where_text_belongs() {
    for pointer in [
        "/limits/existingMinimum/value",
        "/limits/newMinimum/value",
        "/limits/maximum/value",
        "/discounts/standard/minimum",
        "/discounts/standard/maximum",
        "/discounts/preApproved/maximum",
    ] {
        for number in [json!(0), json!(100), json!(0.1), json!(-1), json!(1e300), json!(u64::MAX)] {
            let types = "expected=string; found=number";
            assert_one(pointer, number, &path_of(pointer), "wrong-type", types);
        }
    }
}

#[test]
fn text_is_refused_where_a_number_belongs() {
    for pointer in [
        "/dueDates/standard/value",
        "/dueDates/preApproved/value",
        "/shares/decimals/value",
        "/displayedPrices/decimals/value",
    ] {
        let types = "expected=whole number; found=string";
        assert_one(pointer, json!("1"), &path_of(pointer), "wrong-type", types);
        let types = "expected=whole number; found=number";
        assert_one(pointer, json!(1.5), &path_of(pointer), "wrong-type", types);
        let most = if pointer.starts_with("/dueDates") { 66 } else { 6 };
        for outside in [-1, most + 1, i64::MAX, i64::MIN] {
            let range = format!("minimum=0; maximum={most}");
            assert_one(pointer, json!(outside), &path_of(pointer), "out-of-range", &range);
        }
        for inside in [0, most] {
            let mut file = plan_file();
            set(&mut file, pointer, json!(inside));
            assert_problems(&file.to_string(), &[]);
        }
    }
}

#[test]
fn a_quantity_that_cannot_be_read_is_refused_as_in_a_request() {
    let maximum = "/limits/maximum/value";
    let path = "$.limits.maximum.value";
    assert_one(maximum, json!("lots"), path, "not-a-number", "");
    for hasty in ["$10000.00", "10,000", "010000", "10000.", ".5", " 10000", "-1", "+1", "1e4"] {
        assert_one(maximum, json!(hasty), path, "not-a-number", "");
    }
    assert_one(maximum, json!("10000.005"), path, "too-many-decimals", "decimals=2");
    let range = "minimum=0; maximum=1000000000";
    assert_one(maximum, json!("1000000000.01"), path, "out-of-range", range);
    let (band, path) = ("/discounts/preApproved/maximum", "$.discounts.preApproved.maximum");
    assert_one(band, json!("100.0001"), path, "out-of-range", "minimum=0; maximum=100");
    assert_one(band, json!("5.00001"), path, "too-many-decimals", "decimals=4");
    assert_one(band, json!("5 %"), path, "not-a-number", "");
}

#[test]
fn a_minimum_above_its_maximum_is_refused_and_one_equal_to_it_is_not() {
    for key in ["existingMinimum", "newMinimum"] {
        let pointer = format!("/limits/{key}/value");
        let path = format!("$.limits.{key}");
        let values = "minimum=10000.01; maximum=10000.00";
        assert_one(&pointer, json!("10000.01"), &path, "minimum-above-maximum", values);
        let mut file = plan_file();
        set(&mut file, &pointer, json!("10000.00"));
        assert_problems(&file.to_string(), &[]);
    }
    for (tier, maximum, above) in [("standard", "3", "3.0001"), ("preApproved", "5", "5.0001")] {
        let pointer = format!("/discounts/{tier}/minimum");
        let path = format!("$.discounts.{tier}.minimum");
        let values = format!("minimum={above}; maximum={maximum}");
        assert_one(&pointer, json!(above), &path, "minimum-above-maximum", &values);
        let mut file = plan_file();
        set(&mut file, &pointer, json!(maximum));
        assert_problems(&file.to_string(), &[]);
    }
}

#[test]
fn a_name_that_is_none_of_the_known_ones_is_refused() {
    for (pointer, wrong, known) in [
        ("/currency", "usd", "USD"),
        ("/calendar/value", "NYSE", "nyse, federal-reserve"),
        ("/marketPrice/direct/value", "vwap", DAY_PRICES),
        ("/marketPrice/openMarket/value", "average", DAY_PRICES),
        ("/discounts/dividends/value", "preApproved", "standard, pre-approved"),
        ("/shares/rounding/value", "floor", "down, half-even, half-up"),
        ("/displayedPrices/rounding/value", "half-down", "down, half-even, half-up"),
    ] {
        let known = format!("known={known}");
        assert_one(pointer, json!(wrong), &path_of(pointer), "unknown-value", &known);
    }
}

#[test]
fn a_day_that_is_no_date_is_refused() {
    for wrong in ["2007-11-31", "2007-02-29", "23.11.2007", "2007-11-23T00:00", " 2007-11-23"] {
        for pointer in ["/effectiveFrom/value", "/source/date", "/documents/0/date"] {
            assert_one(pointer, json!(wrong), &path_of(pointer), "not-a-date", "");
        }
        let days = json!(["2008-01-14", wrong]);
        assert_one("/closures", days, "$.closures[1]", "not-a-date", "");
    }
}

#[test]
fn text_that_could_not_be_shown_is_refused() {
    for wrong in ["Redwood\u{0}", "Red\nwood", "\tRedwood", "Red\u{1f}wood", "Red\u{85}wood"] {
        for pointer in
            ["/issuer", "/clauses/L1/summary", "/calendar/assumed", "/contacts/0/telephone"]
        {
            assert_one(pointer, json!(wrong), &path_of(pointer), "control-character", "");
        }
    }
}

#[test]
fn no_text_of_a_plan_is_blank() {
    let file = plan_file();
    let texts = pointers().into_iter().filter(|it| file.pointer(it).is_some_and(Value::is_string));
    let mut count = 0;
    for pointer in texts {
        for blank in ["", " ", "\u{a0}"] {
            assert_one(&pointer, json!(blank), &path_of(&pointer), "blank", "");
        }
        count += 1;
    }
    assert!(count > 50, "{count}");
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_does() {
    let twice = |once: &str, again: &str| {
        assert_eq!(PLAN_FILE.matches(once).count(), 1, "{once}");
        PLAN_FILE.replace(once, &format!("{again}, {once}"))
    };
    for (once, again, path) in [
        (r#""issuer":"#, r#""issuer": "Another""#, "$.issuer"),
        (
            r#""newMinimum":"#,
            r#""newMinimum": { "value": "1.00", "clause": "L4" }"#,
            "$.limits.newMinimum",
        ),
        (r#""governs": true"#, r#""governs": true"#, "$.documents[1].governs"),
        (r#""value": "nyse""#, r#""value": "nyse""#, "$.calendar.value"),
        (r#""L3":"#, r#""L3": { "title": "T", "summary": "S" }"#, "$.clauses.L3"),
        (r#""fees":"#, r#""fees": "None.""#, "$.unstated.fees"),
    ] {
        assert_problems(&twice(once, again), &[(path, "duplicate-key", "")]);
    }
}

#[test]
fn what_is_not_json_is_refused_with_its_reason() {
    let trailing = format!("{PLAN_FILE} x");
    let two = format!("{PLAN_FILE}{PLAN_FILE}");
    let (cut, _) = PLAN_FILE.split_at(PLAN_FILE.len() - 10);
    let with_mark = format!("\u{feff}{PLAN_FILE}");
    for text in
        ["", " ", "{", "{'id': 1}", "plan", "{\"id\": NaN}", &trailing, &two, cut, &with_mark]
    {
        let problems = problems_of(text);
        let [(path, code, reason)] = problems.as_slice() else { panic!("{problems:?}") };
        assert_eq!((path.as_str(), *code), ("$", "not-json"));
        assert!(reason.starts_with("reason=") && reason.contains("line"), "{reason}");
    }
}

#[test]
fn json_that_is_no_object_is_refused() {
    for (text, kind) in [
        ("null", "null"),
        ("[]", "array"),
        ("5", "number"),
        ("\"x\"", "string"),
        ("true", "boolean"),
    ] {
        let types = format!("expected=object; found={kind}");
        assert_problems(text, &[("$", "wrong-type", &types)]);
    }
}

#[test]
fn nesting_deeper_than_any_plan_is_refused_before_it_can_harm() {
    for depth in [20, 100, 1_000, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let problems = problems_of(&text);
            let [(path, "not-json", reason)] = problems.as_slice() else { panic!("{problems:?}") };
            assert_eq!(path, "$");
            assert!(reason.starts_with("reason=nested too deep"), "{reason}");
        }
    }
    let six = json!([[[[[["deep, but not too deep"]]]]]]);
    assert_one("/unstated/x", six, "$.unstated.x", "wrong-type", "expected=string; found=array");
}

#[test]
fn a_file_has_sixteen_levels_at_most() {
    let nested = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(problems_of(&nested(16))[0].1, "wrong-type");
    assert_eq!(problems_of(&nested(17))[0].1, "not-json");
}

#[test]
fn what_no_json_has_is_refused_with_what_was_expected() {
    let bytes = BytesDeserializer::<serde::de::value::Error>::new(b"redwood");
    let refused = Node::read(bytes).unwrap_err();
    assert_eq!(refused.to_string(), "invalid type: byte array, expected a JSON value");
}

#[test]
fn an_empty_file_misses_everything_that_must_be_there() {
    let keys =
        ["id", "name", "issuer", "currency", "source", "clauses", "calendar", "displayedPrices"];
    let paths = keys.map(|key| format!("$.{key}"));
    let expected: Vec<_> = paths.iter().map(|path| (path.as_str(), "missing", "")).collect();
    assert_problems("{}", &expected);
}

#[test]
fn closures_of_a_plan_close_its_calendar_and_those_of_the_month_besides() {
    let due = |plan: &Plan, closures: &[&str]| {
        let closures = closures.iter().copied().map(Into::into).collect();
        let request = QuoteRequest {
            month: Month { investment_date: "2008-01-15".into(), closures, ..Month::default() },
            ..QuoteRequest::default()
        };
        date_text(plan.quote(&request).due.expect("a due date").date)
    };
    let plan = redwood_with(&[("/closures", json!(["2008-01-14", "2008-01-12"]))]);
    assert_eq!(due(&Plan::redwood_2007().unwrap(), &[]), "2008-01-14");
    assert_eq!(due(&plan, &[]), "2008-01-11");
    assert_eq!(due(&plan, &["2008-01-11"]), "2008-01-10");
}

#[test]
fn an_assumed_rounding_is_told_beside_decimals_that_a_clause_sets() {
    let plan = redwood_with(&[("/shares/decimals", json!({ "value": 4, "clause": "L2" }))]);
    let request = QuoteRequest {
        payment: Payment {
            kind: PaymentKind::Dividend,
            amount: "100".into(),
            ..Payment::default()
        },
        market: Market { price: "3".into(), ..Market::default() },
        ..QuoteRequest::default()
    };
    let quote = plan.quote(&request);
    let step = quote.steps.iter().find(|step| step.rule == "shares").unwrap();
    let assumed = plan_file()["shares"]["rounding"]["assumed"].clone();
    assert_eq!((step.result.as_str(), step.clause.as_deref()), ("33.3333", Some("L2")));
    assert_eq!(json!(step.assumed), assumed);
}

#[test]
fn more_than_a_thousand_closures_are_refused_to_a_plan_and_to_a_month() {
    let thousand = redwood_with(&[("/closures", json!(vec!["2008-01-14"; 1_000]))]);
    let month = |count| Month { closures: vec!["2008-01-11".into(); count], ..Month::default() };
    let ask = |count| QuoteRequest { month: month(count), ..QuoteRequest::default() };
    assert_eq!(thousand.quote(&ask(1_000)).problems, []);
    let quote = thousand.quote(&ask(1_001));
    let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("month.closures", "too-many-closures"));
    assert_eq!(problem.values, [("maximum", "1000".to_owned())]);

    let many = json!(vec!["2008-01-14"; 1_001]);
    assert_one("/closures", many, "$.closures", "too-many-closures", "maximum=1000");
}

#[test]
fn a_plan_may_count_bank_days_and_then_the_other_calendar_is_the_exchanges() {
    let plan = redwood_with(&[("/calendar/value", json!("federal-reserve"))]);
    let request = QuoteRequest {
        // The Monday after Good Friday, on which banks are open.
        month: Month { investment_date: "2008-03-24".into(), ..Month::default() },
        ..QuoteRequest::default()
    };
    let due = plan.quote(&request).due.expect("a due date");
    assert_eq!(date_text(due.date), "2008-03-21");
    let other = due.other_calendar.expect("another date");
    assert_eq!((other.calendar, date_text(other.date)), (CalendarName::Nyse, "2008-03-20".into()));
}

#[test]
fn a_discount_below_the_band_of_a_plan_is_refused() {
    let band = json!({ "minimum": "1", "maximum": "3", "clause": "L3" });
    let plan = redwood_with(&[("/discounts/standard", band)]);
    for (discount, refused) in [("0.9999", true), ("1", false), ("3", false), ("3.0001", true)] {
        let request = QuoteRequest {
            month: Month { discount: discount.into(), ..Month::default() },
            ..QuoteRequest::default()
        };
        let quote = plan.quote(&request);
        let codes: Vec<_> = quote.problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, if refused { vec!["outside-band"] } else { vec![] }, "{discount}");
        assert_eq!(quote.discount.is_none(), refused, "{discount}");
    }
}

#[test]
fn every_plan_file_of_the_package_reads() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".schema.json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a plan file");
        let plan = Plan::from_json(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(format!("{}.json", plan.id), name, "an edition's file bears its id");
        count += 1;
    }
    assert!(count > 0, "a package without a plan");
}
