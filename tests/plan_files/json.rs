//! Text that is not JSON, or not a plan.

use super::*;

#[test]
fn a_repeated_key_is_refused_everywhere() {
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
fn text_that_is_not_json_is_refused_with_the_reason() {
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
fn json_that_is_not_an_object_is_refused() {
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
fn values_foreign_to_json_are_refused_with_the_expected_kind() {
    let bytes = BytesDeserializer::<serde::de::value::Error>::new(b"redwood");
    let refused = Node::read(bytes).unwrap_err();
    assert_eq!(refused.to_string(), "invalid type: byte array, expected a JSON value");
}

#[test]
fn an_empty_file_lacks_every_required_part() {
    let keys =
        ["id", "name", "issuer", "currency", "source", "clauses", "calendar", "displayedPrices"];
    let paths = keys.map(|key| format!("$.{key}"));
    let expected: Vec<_> = paths.iter().map(|path| (path.as_str(), "missing", "")).collect();
    assert_problems("{}", &expected);
}
