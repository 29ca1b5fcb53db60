//! Answers of changed plan files.

use super::*;

#[test]
fn closures_of_plan_and_month_both_close_the_calendar() {
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
