//! Drawn mistakes in fees of a plan file.

use super::*;

/// Valid and invalid values for the keys of a fee.
fn choices() -> Vec<(&'static str, Vec<Value>, Vec<Value>)> {
    let text = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let wrong_amounts = [json!(5), json!("-1"), json!(""), json!("1e3"), json!([]), json!("x")];
    vec![
        ("of", text(&["optional-cash"]), vec![json!("cash"), json!(1), json!(null), json!({})]),
        ("paidBy", text(&["check", "payroll", "bank-debit"]), vec![json!("wire"), json!(true)]),
        ("source", text(&["direct", "open-market"]), vec![json!("exchange"), json!(["direct"])]),
        ("amount", text(&["5.00", "0.05", "1000000"]), wrong_amounts.to_vec()),
        ("paidByCompany", vec![json!(true), json!(false)], vec![json!("yes"), json!(0)]),
        ("clause", text(&["L4"]), vec![json!("L9"), json!(4), json!(" ")]),
    ]
}

#[test]
fn every_mistake_of_bad_fees_is_named_by_its_path_and_nothing_panics() {
    let mut numbers = Numbers(23);
    for _ in 0..drawn(600) {
        let mut expected = BTreeSet::new();
        let count = numbers.within(1, 5);
        let items: Vec<_> = (0..count)
            .map(|index| {
                let path = format!("$.fees.items[{index}]");
                let on = numbers.one_of(&["purchase", "share", "enrolment", "sale"]);
                let mut item = json!({ "on": on });
                for (key, right, wrong) in choices() {
                    if numbers.often(2) {
                        item[key] = numbers.one_of(&wrong);
                        expected.insert(format!("{path}.{key}"));
                    } else if key == "clause" || numbers.often(6) {
                        item[key] = numbers.one_of(&right);
                    }
                }
                if numbers.often(1) {
                    item["on"] = numbers.one_of(&[json!("transfer"), json!(7), json!(null)]);
                    expected.insert(format!("{path}.on"));
                }
                if numbers.often(1) {
                    item["surplus"] = json!(true);
                    expected.insert(format!("{path}.surplus"));
                }
                if numbers.often(1) {
                    item["atMost"] = json!("5.00");
                    expected.insert(format!("{path}.atMost"));
                }
                item
            })
            .collect();
        let mut fees = json!({ "items": items });
        for key in ["fractions", "cents", "limits", "coveredUpTo"] {
            if numbers.often(2) {
                fees[key] = json!({ "value": numbers.one_of(&["always", "x"]), "clause": "L4" });
                expected.insert(format!("$.fees.{key}.value"));
            }
        }
        let found = problems(&fees);
        assert_eq!(found, expected, "{fees}");
    }
}

/// Returns the paths of the problems in a plan with these fees.
fn problems(fees: &Value) -> BTreeSet<String> {
    let mut file = plan_file();
    set(&mut file, "/fees", fees.clone());
    let places = |error: PlanError| {
        error.problems().iter().map(|problem| problem.field.to_string()).collect::<BTreeSet<_>>()
    };
    read_plan(&file.to_string()).err().map(places).unwrap_or_default()
}
