//! The ends of the calendars, and many months at once.

use super::*;

#[test]
fn a_schedule_ends_where_the_calendars_end_and_says_how_far_they_reach() {
    let plan = indymac();
    let asked = |from: &str, months: &str| {
        let (from, months) = (from.into(), months.into());
        let schedule =
            plan.schedule(&ScheduleRequest { from, months, ..ScheduleRequest::default() });
        (schedule.rows.len(), problems(&schedule))
    };
    assert_eq!(asked("2100-12", "1"), (1, vec![]));
    assert_eq!(asked("2100-01", ""), (12, vec![]));
    let reached = "months out-of-range minimum=1 maximum=7".to_owned();
    assert_eq!(asked("2100-06", "12"), (7, vec![reached]));
    // The terms and the payment reminder would fall in 1989.
    let first = "from out-of-range minimum=1990-02 maximum=2100-12".to_owned();
    assert_eq!(asked("1990-01", "1332"), (1332, vec![first.clone()]));
    assert_eq!(asked("1990-01", "2"), (2, vec![first]));
    let nothing = "from out-of-range minimum=1990-01-01 maximum=2100-12-31".to_owned();
    assert_eq!(asked("1990-01", "1"), (1, vec![nothing]));
    let row = &plan
        .schedule(&ScheduleRequest { from: "1990-01".into(), ..ScheduleRequest::default() })
        .rows[0];
    assert_eq!((row.terms_set, row.pre_approved_remind_on), (None, None));
    assert_eq!(text(row.pre_approved_due), "1990-01-03");
    assert_eq!(text(row.remind_on), "1990-01-17");

    let plan = ruled(&[
        ("investmentDate", json!({ "dayOfMonth": 31, "roll": "following" })),
        ("termsSet", json!({ "businessDays": 40, "before": "investment-date" })),
        ("periodStart", json!({ "businessDays": 40, "after": "investment-date" })),
    ]);
    let request = ScheduleRequest {
        from: "1990-01".into(),
        months: "1332".into(),
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    // 40 business days before February 28, 1990 is the calendar's first; 40 after October 29, 2100 is December 28.
    let expected = [
        "from out-of-range minimum=1990-02 maximum=2100-12",
        "months out-of-range minimum=1 maximum=1330",
    ];
    assert_eq!(problems(&schedule), expected);
    let is_whole =
        |row: &ScheduleRow| row.terms_set.is_some() && row.investment_period.start.is_some();
    let whole: Vec<_> = (0..1332).filter(|&at| is_whole(&schedule.rows[at])).collect();
    assert_eq!(whole, (1..1330).collect::<Vec<_>>());
    // A closed last day has no next business day.
    let closures = vec!["2100-12-31".into()];
    let request =
        ScheduleRequest { from: "2100-12".into(), months: "1".into(), closures, ..request };
    let schedule = plan.schedule(&request);
    assert_eq!(schedule.rows[0].investment_date, None);
}

#[test]
fn a_plan_with_circular_days_still_answers() {
    let rule = |day| {
        let value = DayRule::BusinessDays { count: 1, from: day };
        Some(Term { value, source: Source::Assumed("it is a test".to_owned()) })
    };
    let mut plan = indymac();
    plan.schedule.terms_set = rule(ScheduleDay::PeriodEnd);
    plan.schedule.period_end = rule(ScheduleDay::PreApprovedDue);
    plan.schedule.period_start = rule(ScheduleDay::TermsSet);
    let row = month(&plan, "2005-01");
    assert_eq!((row.terms_set, row.pre_approved_due), (None, None));
    assert_eq!(text(row.due), "2005-01-20");

    // A plan file cannot express this.
    let mut file: Value = indymac_file();
    let circle = json!({ "businessDays": 1, "after": "pre-approved-due" });
    set(&mut file, "/schedule/periodStart/value", circle);
    let error = read_plan(&file.to_string()).unwrap_err();
    assert!(error.problems().iter().all(|problem| problem.code == "circular"));
}

#[test]
fn all_months_of_the_calendar_are_answered_at_once_with_as_much_announced_of_each() {
    let days: Vec<_> =
        (1..=1000).map(|day| format!("{}-06-{:02}", 1990 + day % 111, 1 + day % 28)).collect();
    let closures = days.into_iter().map(Into::into).collect();
    let months: Vec<_> =
        (0..1332).map(|month| format!("{}-{:02}", 1990 + month / 12, 1 + month % 12)).collect();
    let announced = months
        .iter()
        .map(|month| Month {
            month: month.as_str().into(),
            closures: vec!["2005-01-20".into()],
            ..Month::default()
        })
        .collect();
    let request = ScheduleRequest {
        from: "1990-01".into(),
        months: "1332".into(),
        announced,
        closures,
        ..ScheduleRequest::default()
    };
    for plan in [indymac(), ventas()] {
        assert_eq!(plan.schedule(&request).rows.len(), 1332);
    }
}

#[test]
fn redwood_with_an_added_rule_answers_by_it() {
    let term = json!({ "value": { "dayOfMonth": 15, "roll": "following" }, "clause": "L1" });
    let plan = redwood_with(&[("/schedule", json!({ "investmentDate": term }))]);
    let row = month(&plan, "2008-03");
    assert_eq!(
        (text(row.investment_date), text(row.due)),
        ("2008-03-17".into(), "2008-03-14".into())
    );
    let step = row.steps.iter().find(|step| step.rule == "schedule-day-of-month").unwrap();
    assert_eq!(step.clause.as_deref(), Some("L1"));
}
