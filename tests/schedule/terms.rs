//! Suspensions, unpublished terms and editions.

use super::*;

#[test]
fn a_suspended_month_has_no_due_dates() {
    let plan = ruled(&[
        ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" })),
        ("periodStart", json!({ "businessDays": 12, "before": "investment-date" })),
        ("bankDebits", json!({ "daysOfMonth": [5], "roll": "following" })),
    ]);
    let of = |suspended: &[Feature]| {
        let suspended = suspended.to_vec();
        let row = announced(&plan, "2005-01", Month { suspended, ..Month::default() });
        assert_eq!(text(row.investment_date), "2005-01-21");
        assert_eq!(row.due.is_some(), row.remind_on.is_some());
        assert_eq!(row.pre_approved_due.is_some(), row.pre_approved_remind_on.is_some());
        let said = row.steps.iter().filter(|step| step.rule == "suspended").count();
        (row.due.is_some(), row.pre_approved_due.is_some(), row.bank_debits.len(), said)
    };
    assert_eq!(of(&[]), (true, true, 1, 0));
    assert_eq!(of(&[Feature::Dividends, Feature::NewInvestors]), (true, true, 1, 0));
    assert_eq!(of(&[Feature::PreApproved]), (true, false, 1, 1));
    assert_eq!(of(&[Feature::OptionalCash]), (false, false, 0, 1));
    assert_eq!(of(&[Feature::OptionalCash, Feature::PreApproved]), (false, false, 0, 1));

    let mut file: Value = indymac_file();
    let until_further_notice = json!({ "value": ["optional-cash"], "assumed": "it is a test" });
    set(&mut file, "/suspended", until_further_notice);
    let plan = read_plan(&file.to_string()).unwrap();
    assert_eq!(month(&plan, "2005-01").due, None);
}

#[test]
fn an_unpublished_term_is_named_in_its_row() {
    let missing = |row: &ScheduleRow| -> Vec<String> {
        let steps = row.steps.iter().filter(|step| step.rule == "term-missing");
        steps.map(|step| step.inputs[0].1.to_owned()).collect()
    };
    let days = ["termsSet", "investmentDate", "periodStart", "periodEnd"];
    let all: Vec<_> = days.iter().map(|day| format!("schedule.{day}")).collect();
    let plan = redwood();
    let row = month(&plan, "2008-01");
    assert_eq!(missing(&row), all);
    assert_eq!((row.due, row.investment_period.start, row.bank_debits.len()), (None, None, 0));

    let plan = read_plan(REDWOOD_2002).unwrap();
    let row = announced(
        &plan,
        "2005-01",
        Month { investment_date: "2005-01-21".into(), ..Month::default() },
    );
    assert_eq!((text(row.investment_date).as_str(), row.due), ("2005-01-21", None));
    let expected = [
        "schedule.termsSet",
        "dueDates.standard",
        "schedule.periodStart",
        "schedule.periodEnd",
        "dueDates.preApproved",
    ];
    assert_eq!(missing(&row), expected);
    assert_eq!(missing(&month(&indymac(), "2005-01")), [""; 0]);
}

#[test]
fn nothing_is_due_before_the_plan_took_effect() {
    let ruled_from = |from: &str| {
        let mut file = ruled_file(&[
            ("investmentDate", json!({ "dayOfMonth": 22, "roll": "nearest" })),
            ("periodStart", json!({ "businessDays": 12, "before": "investment-date" })),
            ("bankDebits", json!({ "daysOfMonth": [5, 25], "roll": "following" })),
        ]);
        set(&mut file, "/effectiveFrom", json!({ "value": from, "assumed": "it is a test" }));
        read_plan(&file.to_string()).unwrap()
    };
    let plan = ruled_from("2007-11-21");
    let request = ScheduleRequest {
        from: "2007-09".into(),
        months: "4".into(),
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), ["from outside-plan effectiveFrom=2007-11-21"]);
    let due: Vec<_> =
        schedule.rows.iter().map(|row| (text(row.due), text(row.pre_approved_due))).collect();
    // November 22 was Thanksgiving Day, so that the payment is invested on the 23rd; the period began before.
    // Twelve business days before December 21 is the 5th.
    let expected = [("", ""), ("", ""), ("2007-11-21", ""), ("2007-12-20", "2007-12-04")];
    assert_eq!(due, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    assert_eq!(texts(&schedule.rows[2].bank_debits), ["2007-11-26"]);
    assert!(rules(&schedule.rows[0]).contains(&"plan-in-effect"));
    assert!(!rules(&schedule.rows[3]).contains(&"plan-in-effect"));

    let request = ScheduleRequest {
        from: "2007-10".into(),
        months: "1".into(),
        announced: vec![Month {
            investment_date: "2007-10-22".into(),
            investment_period: Period { start: "2007-10-15".into(), ..Period::default() },
            ..Month::default()
        }],
        ..ScheduleRequest::default()
    };
    assert_eq!(
        problems(&redwood().schedule(&request)),
        [
            "announced[0].investmentDate outside-plan effectiveFrom=2007-11-23",
            "announced[0].investmentPeriod.start outside-plan effectiveFrom=2007-11-23",
        ]
    );
}

#[test]
fn each_month_falls_under_the_edition_in_force_on_its_investment() {
    let edition = |id: &str, day: u32, from: Option<&str>| {
        let on_the_day = json!({ "dayOfMonth": day, "roll": "nearest" });
        let mut file = ruled_file(&[("investmentDate", on_the_day)]);
        set(&mut file, "/id", json!(id));
        if let Some(from) = from {
            set(&mut file, "/effectiveFrom", json!({ "value": from, "assumed": "a test" }));
        }
        file
    };
    let found = |files: &[Value], announced: Vec<Month>| {
        let editions = Editions::from_json(&Value::from(files.to_vec()).to_string()).unwrap();
        let request = ScheduleRequest {
            from: "2007-10".into(),
            months: "3".into(),
            announced,
            ..ScheduleRequest::default()
        };
        let schedule = editions.schedule(&request);
        let rows =
            schedule.rows.iter().map(|row| (row.edition.as_str(), text(row.investment_date)));
        let rows: Vec<_> = rows.map(|(edition, date)| format!("{edition} {date}")).collect();
        (rows, problems(&schedule))
    };
    let none = Vec::<String>::new();
    // The earlier edition is in force on its own day, but not on the 26th.
    let (old, new) = (edition("old", 15, None), edition("new", 26, Some("2007-11-23")));
    let rows = ["old 2007-10-15", "old 2007-11-15", "new 2007-12-26"];
    assert_eq!(
        found(&[new.clone(), old.clone()], vec![]),
        (rows.map(str::to_owned).to_vec(), none.clone())
    );
    let late = edition("old", 28, None);
    let rows = ["old 2007-10-29", "new 2007-11-26", "new 2007-12-26"];
    assert_eq!(
        found(&[late, new.clone()], vec![]),
        (rows.map(str::to_owned).to_vec(), none.clone())
    );
    // An announced day decides alone.
    let on_the_26th = vec![Month { investment_date: "2007-11-26".into(), ..Month::default() }];
    let rows = ["old 2007-10-15", "new 2007-11-26", "new 2007-12-26"];
    assert_eq!(found(&[old, new.clone()], on_the_26th), (rows.map(str::to_owned).to_vec(), none));
    // The first edition reports that it does not apply earlier.
    let newest = edition("newest", 26, Some("2008-05-01"));
    let (rows, said) = found(&[new, newest], vec![]);
    assert_eq!(rows, ["new 2007-10-26", "new 2007-11-26", "new 2007-12-26"]);
    assert_eq!(said, ["from outside-plan effectiveFrom=2007-11-23"]);
    // Takes the later edition of a month without a day.
    let (rows, _) = found(
        &[serde_json::from_str(REDWOOD_2002).unwrap(), serde_json::from_str(PLAN_FILE).unwrap()],
        vec![],
    );
    assert_eq!(rows, ["redwood-2002 ", "redwood-2007 ", "redwood-2007 "]);
}

#[test]
fn a_closed_investment_date_is_judged_by_the_calendar_of_its_edition_and_month() {
    let mut old: Value = serde_json::from_str(REDWOOD_2002).unwrap();
    set(&mut old, "/calendar/value", json!("federal-reserve"));
    let files = json!([old, serde_json::from_str::<Value>(PLAN_FILE).unwrap()]).to_string();
    let editions = Editions::from_json(&files).unwrap();
    let closed = |day: &str, closures: &[&str]| {
        let announced = vec![Month {
            investment_date: day.into(),
            closures: closures.iter().copied().map(Into::into).collect(),
            ..Month::default()
        }];
        let request =
            ScheduleRequest { from: "2007-01".into(), announced, ..ScheduleRequest::default() };
        problems(&editions.schedule(&request))
    };
    // Good Friday is a bank day; Columbus Day is a trading day.
    assert_eq!(closed("2007-04-06", &[]), [""; 0]);
    assert_eq!(
        closed("2008-03-21", &[]),
        [
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2008-03-20 after=2008-03-24"
        ]
    );
    assert_eq!(
        closed("2007-10-08", &[]),
        [
            "announced[0].investmentDate not-a-business-day calendar=federal-reserve before=2007-10-05 after=2007-10-09"
        ]
    );
    assert_eq!(
        closed("2008-03-20", &["2008-03-20", "2008-03-19"]),
        [
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2008-03-18 after=2008-03-24"
        ]
    );
}
