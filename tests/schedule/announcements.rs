//! Announced days, and closings.

use super::*;

#[test]
fn announced_days_override_the_rules_and_the_rest_follows() {
    let plan = indymac();
    let row = announced(
        &plan,
        "2005-03",
        Month { investment_date: "2005-03-15".into(), ..Month::default() },
    );
    // Counted on a calendar: twelve trading days before March 15 is February 25; Washington's Birthday was the 21st.
    assert_eq!(text(row.investment_date), "2005-03-15");
    assert_eq!(text(row.due), "2005-03-14");
    assert_eq!(text(row.remind_on), "2005-03-10");
    assert_eq!(text(row.investment_period.start), "2005-02-25");
    assert_eq!(text(row.investment_period.end), "2005-03-15");
    assert_eq!(text(row.pre_approved_due), "2005-02-24");
    assert_eq!(text(row.pre_approved_remind_on), "2005-02-22");
    assert_eq!(text(row.terms_set), "2005-02-17");
    let step = row.steps.iter().find(|step| step.rule == "schedule-announced").unwrap();
    assert_eq!(step.inputs, [("day", "investment-date".to_owned())]);
    assert_eq!((step.result.as_str(), step.clause.as_ref()), ("2005-03-15", None));
    assert_eq!(step.assumed, None);

    let period = Month {
        investment_period: Period { start: "2005-03-01".into(), end: "2005-03-31".into() },
        ..Month::default()
    };
    let row = announced(&plan, "2005-03", period);
    assert_eq!(text(row.investment_date), "2005-03-22");
    assert_eq!(text(row.investment_period.start), "2005-03-01");
    assert_eq!(text(row.investment_period.end), "2005-03-31");
    assert_eq!(text(row.pre_approved_due), "2005-02-28");
    assert_eq!(text(row.terms_set), "2005-02-22");

    let one_day = Month {
        investment_period: Period { start: "2005-03-01".into(), end: "2005-03-01".into() },
        ..Month::default()
    };
    assert_eq!(text(announced(&plan, "2005-03", one_day).investment_period.end), "2005-03-01");

    let end = Month {
        investment_period: Period { end: "2011-02-25".into(), ..Period::default() },
        ..Month::default()
    };
    assert_eq!(text(announced(&ventas(), "2011-02", end).investment_date), "2011-02-25");
}

#[test]
fn announcements_find_their_month_in_any_order() {
    let plan = redwood();
    let request = ScheduleRequest {
        from: "2008-01".into(),
        months: "4".into(),
        announced: vec![
            // Identifies the month by its name, its investment date, and the end of its period.
            Month {
                month: " 2008-03 ".into(),
                investment_period: Period { start: "2008-02-25".into(), ..Period::default() },
                ..Month::default()
            },
            Month {
                investment_date: "2008-01-15".into(),
                investment_period: Period { end: "2008-02-01".into(), ..Period::default() },
                ..Month::default()
            },
            Month {
                investment_period: Period { start: "2008-03-24".into(), end: "2008-04-08".into() },
                ..Month::default()
            },
            Month { investment_date: "2011-05-16".into(), ..Month::default() },
        ],
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), [""; 0]);
    let found: Vec<_> = schedule
        .rows
        .iter()
        .map(|row| (row.month.to_string(), text(row.due), text(row.pre_approved_due)))
        .collect();
    let expected = [
        ("2008-01", "2008-01-14", ""),
        ("2008-02", "", ""),
        ("2008-03", "", "2008-02-22"),
        // March 21 was Good Friday.
        ("2008-04", "", "2008-03-20"),
    ];
    assert_eq!(found, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
}

#[test]
fn a_schedule_knows_the_closings_that_were_announced_by_its_day() {
    // The exchange announced on 2006-12-29 that it would close on 2007-01-02.
    let plan = ventas();
    let rows = |known_on| {
        let request =
            ScheduleRequest { from: "2007-01".into(), known_on, ..ScheduleRequest::default() };
        let row = row(&plan, &request);
        [
            text(row.terms_set),
            text(row.pre_approved_due),
            text(row.investment_period.start),
            text(row.investment_date),
        ]
    };
    let before = ["2007-01-02", "2007-01-05", "2007-01-08", "2007-01-24"];
    let after = ["2007-01-03", "2007-01-08", "2007-01-09", "2007-01-25"];
    assert_eq!(rows("2006-12-28".into()), before);
    for known_on in ["2006-12-29", "2007-01-02", "", " "] {
        assert_eq!(rows(known_on.into()), after, "{known_on:?}");
    }
}

#[test]
fn a_schedule_past_the_known_closings_says_so() {
    let plan = indymac();
    for (from, said) in [("2026-09", false), ("2026-10", true), ("2090-01", true)] {
        assert_eq!(rules(&month(&plan, from)).contains(&"closures-known-through"), said, "{from}");
    }
    // Closings are known through September 30.
    let last = Month { investment_date: "2026-09-30".into(), ..Month::default() };
    assert!(!rules(&announced(&plan, "2026-09", last)).contains(&"closures-known-through"));
}

#[test]
fn closures_of_plan_request_and_month_count_together() {
    let mut file: Value = indymac_file();
    set(&mut file, "/closures", json!(["2005-01-20"]));
    let plan = read_plan(&file.to_string()).unwrap();
    assert_eq!(text(month(&plan, "2005-01").due), "2005-01-19");
    let with = |closures: &[&str], own: &[&str]| {
        let request = ScheduleRequest {
            from: "2005-01".into(),
            months: "2".into(),
            announced: vec![Month {
                month: "2005-01".into(),
                closures: own.iter().copied().map(Into::into).collect(),
                ..Month::default()
            }],
            closures: closures.iter().copied().map(Into::into).collect(),
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(problems(&schedule), [""; 0]);
        [text(schedule.rows[0].due), text(schedule.rows[1].due)]
    };
    assert_eq!(with(&[], &[]), ["2005-01-19", "2005-02-18"]);
    assert_eq!(with(&["2005-01-19", "2005-02-18"], &[]), ["2005-01-18", "2005-02-17"]);
    assert_eq!(with(&["2005-01-19", " "], &["2005-01-18"]), ["2005-01-14", "2005-02-18"]);
    // The announcement for January does not affect February.
    assert_eq!(with(&["2005-02-18"], &["2005-02-17"]), ["2005-01-19", "2005-02-17"]);
}
