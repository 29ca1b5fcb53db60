//! Plans and months written by serde.

use super::*;

/// Reads every plan file of a folder.
fn plan_files_in(folder: &str) -> Vec<(String, Value)> {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let paths = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.unwrap().path());
    paths
        .filter(|path| !path.to_str().unwrap().ends_with(".schema.json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a plan file");
            (path.display().to_string(), serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

fn written(plan: &Plan) -> Value {
    serde_json::to_value(plan).expect("a plan is JSON")
}

/// Writes a plan and reads it again; both must be equal.
#[track_caller]
fn rewritten(file: &Value) -> Value {
    let plan = Plan::from_json(&file.to_string()).unwrap_or_else(|error| panic!("{error}"));
    let again = written(&plan);
    assert_eq!(Plan::from_json(&again.to_string()), Ok(plan), "{again}");
    again
}

#[test]
fn every_plan_file_comes_back_without_its_schema() {
    let files = [plan_files_in("plans"), plan_files_in("tests/plans")].concat();
    assert!(files.len() > 10, "{}", files.len());
    for (name, mut file) in files {
        let again = rewritten(&file);
        file.as_object_mut().unwrap().remove("$schema");
        assert_eq!(again, file, "{name}");
    }
}

/// The built-in file without its schema, with some values changed or added.
fn file_with(changes: &[(&str, Value)]) -> Value {
    let mut file = without(&["/$schema"]);
    for (pointer, value) in changes {
        set(&mut file, pointer, value.clone());
    }
    file
}

/// Checks that each value of a term is written exactly as in the file.
#[track_caller]
fn assert_come_back(pointer: &str, values: &[Value]) {
    for value in values {
        let (parent, _) = pointer.rsplit_once('/').unwrap();
        let mut file = file_with(&[]);
        if file.pointer(parent).is_none() {
            set(&mut file, parent, json!({}));
        }
        set(&mut file, pointer, json!({ "value": value, "clause": "L1" }));
        assert_eq!(rewritten(&file), file, "{value}");
    }
}

#[test]
fn every_form_of_a_term_comes_back() {
    assert_come_back("/dueDates/standard", &[json!(0), json!({ "days": 3 })]);
    let request = json!({ "businessDays": 3, "time": "14:00", "zone": "eastern" });
    assert_come_back("/dueDates/waiverRequest", &[request]);
    assert_come_back(
        "/schedule/investmentDate",
        &[
            json!({ "dayOfMonth": 15, "roll": "following" }),
            json!({ "dividendPaymentDate": true, "roll": "nearest" }),
            json!({ "dividendPaymentDate": true, "dayOfMonth": 31, "roll": "preceding" }),
            json!({ "daysOfMonth": [1, 15], "roll": "following" }),
            json!({ "lastDay": true, "months": [3, 6, 9, 12], "roll": "preceding" }),
            json!({ "eachWeek": "friday", "roll": "following" }),
            json!({ "nth": 2, "weekday": "monday", "months": [1], "roll": "following" }),
            json!({ "nth": "last", "weekday": "friday", "roll": "following" }),
        ],
    );
    assert_come_back(
        "/schedule/periodEnd",
        &[
            json!({ "businessDays": 2, "before": "investment-date" }),
            json!({ "businessDays": 0, "after": "investment-date" }),
            json!({ "tradingDays": 10, "startingOn": "period-start", "bothEnds": true }),
            json!({ "tradingDays": 10, "endingOn": "record-date", "bothEnds": false }),
        ],
    );
    assert_come_back(
        "/marketPrice/preApproved",
        &[
            json!("last-sale"),
            json!({ "averageOf": "high-low-average", "days": 5 }),
            json!({ "highestOf": ["last-sale", "estimated-value"] }),
            json!({ "greaterOf": "net-asset-value", "percent": "95", "of": "last-sale" }),
            json!({ "averageOfPeriod": "vwap-of-purchase-day" }),
        ],
    );
    assert_come_back("/limits/newRecurring", &[json!({ "amount": "50.00", "payments": 5 })]);
    assert_come_back("/shares/leftOver", &[json!("paid-out")]);
    assert_come_back("/suspended", &[json!(["dividends", "new-investors"])]);
}

#[test]
fn terms_whose_keys_stand_beside_the_clause_come_back() {
    let fees = json!({ "items": [
        { "on": "purchase", "amount": "2.50", "paidBy": "check", "clause": "L1" },
        { "on": "purchase", "of": "dividend", "percent": "5", "atLeast": "1.00", "atMost": "3.00", "clause": "L1" },
        { "on": "share", "source": "open-market", "amount": "0.06", "assumed": "Not said." },
        { "on": "sale", "paidByCompany": true, "clause": "L1" }
    ] });
    let clearing = json!([{ "paidBy": "bank-debit", "businessDays": 3, "assumed": "Not said." }]);
    let further = json!([{ "per": "year", "value": "250000.00", "assumed": "Not said." }]);
    let own = json!({ "minimum": "1", "maximum": "2.5", "clause": "L3" });
    let file = file_with(&[
        ("/fees", fees),
        ("/dueDates/clearing", clearing),
        ("/limits/furtherMaximums", further),
        ("/discounts/dividends", own),
    ]);
    assert_eq!(rewritten(&file), file);
}

#[test]
fn each_value_is_written_in_one_form() {
    let day = |value: Value| json!({ "investmentDate": { "value": value, "clause": "L1" } });
    for (pointer, read, written) in [
        ("/limits/maximum/value", json!("10000"), json!("10000.00")),
        ("/discounts/standard/maximum", json!("3.00"), json!("3")),
        (
            "/schedule",
            day(json!({ "dayOfMonth": 5, "months": [1], "roll": "following" })),
            day(json!({ "daysOfMonth": [5], "months": [1], "roll": "following" })),
        ),
        (
            "/schedule",
            day(json!({ "businessDays": 0, "before": "period-start" })),
            day(json!({ "businessDays": 0, "after": "period-start" })),
        ),
    ] {
        let expected = file_with(&[(pointer, written)]);
        assert_eq!(rewritten(&file_with(&[(pointer, read)])), expected, "{pointer}");
    }
    // Leaves out empty parts.
    for (pointer, nothing) in
        [("/closures", json!([])), ("/schedule", json!({})), ("/documents/0/governs", json!(false))]
    {
        assert_eq!(rewritten(&file_with(&[(pointer, nothing)])), file_with(&[]), "{pointer}");
    }
}
