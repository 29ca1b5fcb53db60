//! Shared by the tests: the built-in plan and its variants, requests from JSON, and the golden cases.
//!
//! Needs no file system and no native target, so that tests in a browser can use it.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use dspp::{Node, Plan, PlanError, Problem, Quote, QuoteRequest, Step};
use serde_json::Value;

/// The text of the built-in plan file.
pub(crate) const PLAN_FILE: &str = include_str!("../../plans/redwood-2007.json");

/// The golden cases: the rule module of `src/`, and its file.
pub(crate) const GOLDEN: [(&str, &str); 6] = [
    ("edition", include_str!("../golden/edition.json")),
    ("dividends", include_str!("../golden/dividends.json")),
    ("limits", include_str!("../golden/limits.json")),
    ("due_dates", include_str!("../golden/due_dates.json")),
    ("pricing", include_str!("../golden/pricing.json")),
    ("quote", include_str!("../golden/quote.json")),
];

/// Defines the one test of all golden cases, natively, in Node and in browsers.
///
/// The name contains the number of cases; `scripts/golden.mjs` reads it in the output of every runner.
#[allow(unused_macros, reason = "each test file uses a part of this one")]
macro_rules! test_all_golden_cases {
    (#[$test:meta]) => {
        #[$test]
        fn all_475_golden_cases_hold() {
            assert_eq!(util::check_all_golden(), 475, "golden cases: count them anew in this name");
        }
    };
}
#[allow(unused_imports, reason = "each test file uses a part of this one")]
pub(crate) use test_all_golden_cases;

/// The number of drawn cases: `count`, times `DSPP_CASES` if that is set.
pub(crate) fn drawn(count: u32) -> u32 {
    let times = std::env::var("DSPP_CASES").map_or(1, |times| times.parse().expect("a number"));
    count * times
}

/// The built-in plan file as a JSON value.
pub(crate) fn plan_file() -> Value {
    serde_json::from_str(PLAN_FILE).expect("the built-in plan file is JSON")
}

/// Reads a plan from the text of its file, on every target.
pub(crate) fn read_plan(text: &str) -> Result<Plan, PlanError> {
    let file = Node::read(&mut serde_json::Deserializer::from_str(text)).expect("JSON");
    Plan::from_node(&file)
}

/// Reads a shipped plan without the range of days it covers, to test other years.
#[track_caller]
pub(crate) fn for_all_days(text: &str) -> Plan {
    let mut plan = read_plan(text).unwrap_or_else(|error| panic!("{error}"));
    (plan.effective_from, plan.effective_until) = (None, None);
    plan
}

/// The built-in plan.
#[track_caller]
pub(crate) fn redwood() -> Plan {
    read_plan(PLAN_FILE).unwrap_or_else(|error| panic!("{error}"))
}

/// Returns the built-in plan with values changed or added, by JSON pointer.
#[track_caller]
pub(crate) fn redwood_with(changes: &[(&str, Value)]) -> Plan {
    let mut file = plan_file();
    for (pointer, value) in changes {
        set(&mut file, pointer, value.clone());
    }
    read_plan(&file.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

/// Changes or adds one value, by JSON pointer.
#[track_caller]
pub(crate) fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}")) {
        Value::Object(entries) => {
            entries.insert(key.to_owned(), value);
        }
        Value::Array(items) => items[key.parse::<usize>().expect("an index")] = value,
        _ => panic!("{parent} is neither an object nor a list"),
    }
}

/// Reads JSON of any shape into the tree that the readers take.
pub(crate) fn node(json: &Value) -> Node {
    Node::read(json).expect("JSON that is not too deep")
}

/// Reads a request in the shape that JavaScript programs send; `null` counts as missing.
///
/// # Panics
///
/// Panics at an unknown key or choice, or a value of the wrong type, because the test is wrong.
#[track_caller]
pub(crate) fn request(json: &Value) -> QuoteRequest {
    QuoteRequest::from_node(&node(json)).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Returns the first step of a rule.
#[track_caller]
pub(crate) fn step<'q>(quote: &'q Quote, rule: &str) -> &'q Step {
    let rules: Vec<_> = quote.steps.iter().map(|step| step.rule).collect();
    quote.steps.iter().find(|step| step.rule == rule).unwrap_or_else(|| panic!("{rule}: {rules:?}"))
}

/// Writes the inputs of a step as `name=value …`.
pub(crate) fn inputs(step: &Step) -> String {
    let inputs: Vec<_> =
        step.inputs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    inputs.join(" ")
}

/// Field and code of each problem.
pub(crate) fn codes(quote: &Quote) -> Vec<String> {
    quote.problems.iter().map(|it| format!("{} {}", it.field, it.code)).collect()
}

/// Field, code and values of a problem.
pub(crate) fn told(problem: &Problem) -> String {
    let values = problem.values.iter().map(|(name, value)| format!(" {name}={value}"));
    format!("{} {}{}", problem.field, problem.code, values.collect::<String>())
}

/// Checks all golden cases and returns their number.
pub(crate) fn check_all_golden() -> usize {
    let plan = redwood();
    GOLDEN.iter().map(|(_, text)| check_golden(&plan, text)).sum()
}

/// Checks every case of a golden file, then fails at the first wrong one; returns the number of cases.
///
/// A file is a list of `{ "name", "clause", "request", "quote" }`. The expected quote is a part of the actual one; keys
/// that it leaves out are not compared. Two lists have their own rule:
///
/// - `problems` is complete and in order; a problem may leave out `values` or `clause`, but `values`, where given, are
///   all there are;
/// - `steps` names steps that must be there in this order, others between them; each names a part of its step.
///
/// # Panics
///
/// Panics if a case has another answer or another shape, or if there are no cases.
#[track_caller]
pub(crate) fn check_golden(plan: &Plan, text: &str) -> usize {
    let cases: Vec<Value> = serde_json::from_str(text).expect("a golden file is a JSON list");
    assert!(!cases.is_empty(), "an empty golden file proves nothing");
    let mut wrong = Vec::new();
    let mut names = Vec::new();
    for case in &cases {
        let case = Case::read(case);
        assert!(!names.contains(&case.name), "two cases are called: {}", case.name);
        names.push(case.name);
        let answer = serde_json::to_value(plan.quote(&request(case.request))).expect("JSON");
        let mut differences = Vec::new();
        compare_quotes(case.quote, &answer, &mut differences);
        if !differences.is_empty() {
            let Case { name, clause, .. } = case;
            wrong.push(format!("{name} ({clause})\n    {}", differences.join("\n    ")));
        }
    }
    let count = (wrong.len(), cases.len());
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", count.0, count.1, wrong.join("\n"));
    cases.len()
}

/// A golden case.
pub(crate) struct Case<'j> {
    pub(crate) name: &'j str,
    pub(crate) clause: &'j str,
    pub(crate) request: &'j Value,
    pub(crate) quote: &'j Value,
}

impl<'j> Case<'j> {
    #[track_caller]
    pub(crate) fn read(json: &'j Value) -> Case<'j> {
        const KEYS: [&str; 4] = ["name", "clause", "request", "quote"];
        has_only(json, &KEYS);
        for key in KEYS {
            assert!(!json[key].is_null(), "a case without {key}: {json}");
        }
        let case = Case {
            name: json["name"].as_str().expect("a name is text"),
            clause: json["clause"].as_str().expect("a clause is text"),
            request: &json["request"],
            quote: &json["quote"],
        };
        assert!(["L0", "L1", "L2", "L3", "L4", "L5"].contains(&case.clause), "{}", case.clause);
        assert!(case.quote.as_object().is_some_and(|quote| !quote.is_empty()), "{}", case.name);
        case
    }
}

#[track_caller]
fn has_only(json: &Value, known: &[&str]) {
    let entries = json.as_object().unwrap_or_else(|| panic!("{json} is not an object"));
    for key in entries.keys() {
        assert!(known.contains(&key.as_str()), "{key} is none of {known:?}");
    }
}

#[track_caller]
fn list(json: &Value) -> &[Value] {
    json.as_array().unwrap_or_else(|| panic!("{json} is not a list"))
}

#[track_caller]
fn compare_quotes(expected: &Value, actual: &Value, differences: &mut Vec<String>) {
    for (key, expected) in expected.as_object().expect("a quote is an object") {
        match key.as_str() {
            "problems" => compare_problems(list(expected), list(&actual[key]), differences),
            "steps" => compare_steps(list(expected), list(&actual[key]), differences),
            _ => compare(expected, actual.get(key), key, differences),
        }
    }
}

/// Compares with what is expected; in an object, only the expected keys.
fn compare(expected: &Value, actual: Option<&Value>, path: &str, differences: &mut Vec<String>) {
    match (expected, actual) {
        (_, None) => differences.push(format!("{path}: not part of an answer")),
        (Value::Object(entries), Some(Value::Object(found))) => {
            for (key, expected) in entries {
                compare(expected, found.get(key), &format!("{path}.{key}"), differences);
            }
        }
        (_, Some(actual)) if expected == actual => {}
        (_, Some(actual)) => {
            differences.push(format!("{path}: expected {expected}, got {actual}"));
        }
    }
}

#[track_caller]
fn compare_problems(expected: &[Value], actual: &[Value], differences: &mut Vec<String>) {
    for problem in expected {
        has_only(problem, &["field", "code", "values", "clause"]);
        assert!(problem["field"].is_string() && problem["code"].is_string(), "{problem}");
    }
    let alike = |(expected, actual): (&Value, &Value)| {
        let entries = expected.as_object().expect("a problem is an object");
        entries.iter().all(|(key, value)| actual[key] == *value)
    };
    if expected.len() != actual.len() || !expected.iter().zip(actual).all(alike) {
        let (expected, actual) = (lines(expected), lines(actual));
        differences.push(format!("problems: expected {expected}\n    got {actual}"));
    }
}

#[track_caller]
fn compare_steps(expected: &[Value], actual: &[Value], differences: &mut Vec<String>) {
    let mut left = actual.iter();
    for step in expected {
        let is_part_of = |actual: &Value| {
            let mut differences = Vec::new();
            compare(step, Some(actual), "", &mut differences);
            differences.is_empty()
        };
        if !left.any(is_part_of) {
            differences
                .push(format!("steps: no {step}, or not in this place of {}", lines(actual)));
            return;
        }
    }
}

fn lines(values: &[Value]) -> String {
    let lines: String = values.iter().map(|value| format!("\n      {value}")).collect();
    if lines.is_empty() { "none".to_owned() } else { lines }
}
