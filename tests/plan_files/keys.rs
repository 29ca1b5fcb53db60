//! Missing, unknown and wrong parts of a file.

use super::*;

#[test]
fn a_file_with_many_mistakes_lists_them_all() {
    let text = r#"{
        "$schema": 5,
        "id": "broken\u0007",
        "name": 2007,
        "currency": "EUR",
        "source": { "title": "A letter", "date": "2007-11-31", "sorce": "x" },
        "clauses": {
            "L1": { "title": "Due dates", "summary": " ", "place": 7 },
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
            ("$.clauses.L1.summary", "blank", ""),
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
fn a_clause_needs_a_title_and_no_summary() {
    let mut file = plan_file();
    set(&mut file, "/clauses/L1", json!({ "title": "Due dates", "place": "Question 9" }));
    assert!(Plan::from_json(&file.to_string()).is_ok());
    set(&mut file, "/clauses/L1", json!({ "place": "Question 9" }));
    let error = Plan::from_json(&file.to_string()).expect_err("no title");
    assert_eq!(error.problems()[0].field, "$.clauses.L1.title");
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

/// Optional parts of the built-in file, except sources, single clauses and list entries.
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
fn every_missing_required_part_is_reported() {
    let optional = |pointer: &str| {
        let keys: Vec<_> = pointer.split('/').collect();
        let named = pointer.starts_with("/contacts") || pointer.starts_with("/documents");
        let sources = !named && (pointer.ends_with("/clause") || pointer.ends_with("/assumed"));
        sources
            || pointer.starts_with("/clauses/")
                && (keys.len() == 3 || pointer.ends_with("/place") || pointer.ends_with("/summary"))
            || pointer.contains("/quote")
            || pointer.starts_with("/unstated/")
            || OPTIONAL.contains(&pointer)
            || keys.last().unwrap().bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut count = 0;
    for pointer in pointers().iter().filter(|pointer| !optional(pointer)) {
        // Removing the clauses makes every citation unknown.
        if pointer != "/clauses" {
            assert_missing(pointer);
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn missing_optional_parts_are_not_reported() {
    for pointer in OPTIONAL {
        assert_problems(&without(&[pointer]).to_string(), &[]);
    }
    let file = without(&["/documents/1/governs"]).to_string();
    assert!(!Plan::from_json(&file).unwrap().documents[1].governs);
}

#[test]
fn a_plan_without_published_terms_is_read() {
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
fn an_unknown_key_is_reported_everywhere() {
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
