//! Refused values.

use super::*;

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
fn a_number_in_place_of_text_is_refused() {
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
fn text_in_place_of_a_number_is_refused() {
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
fn an_unknown_name_is_refused() {
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
fn text_that_is_not_a_date_is_refused() {
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
