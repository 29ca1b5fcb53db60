//! Mistakes in a request.

use super::*;

#[test]
fn months_and_days_are_read_as_people_write_them() {
    let typed = ScheduleRequest {
        from: "January 2005".into(),
        months: "2\u{200e}".into(),
        closures: vec!["1/18/2005".into(), "Feb 14, 2005".into()],
        known_on: "1/3/05".into(),
        announced: vec![Month {
            month: "2/2005".into(),
            investment_date: "Tue, Feb 22, 2005".into(),
            investment_period: Period {
                start: "1-Feb-05".into(),
                end: "22 de febrero de 2005".into(),
            },
            closures: vec!["2-15-2005".into()],
            ..Month::default()
        }],
        method: None,
    };
    let plain = ScheduleRequest {
        from: "2005-01".into(),
        months: "2".into(),
        closures: vec!["2005-01-18".into(), "2005-02-14".into()],
        known_on: "2005-01-03".into(),
        announced: vec![Month {
            month: "2005-02".into(),
            investment_date: "2005-02-22".into(),
            investment_period: Period { start: "2005-02-01".into(), end: "2005-02-22".into() },
            closures: vec!["2005-02-15".into()],
            ..Month::default()
        }],
        method: None,
    };
    let plan = indymac();
    let [typed, plain] = [typed, plain].map(|request| plan.schedule(&request));
    assert_eq!(typed.problems, []);
    assert_eq!(typed.rows.len(), 2);
    assert_eq!(format!("{:?}", typed.rows), format!("{:?}", plain.rows));
}

#[test]
fn an_unreadable_request_has_no_rows() {
    let asked = |from: &str, months: &str, known_on: &str, closure: &str| ScheduleRequest {
        from: from.into(),
        months: months.into(),
        known_on: known_on.into(),
        closures: vec![closure.into()],
        announced: Vec::new(),
        method: None,
    };
    refused(&ScheduleRequest::default(), 0, &["from missing"]);
    refused(&asked(" ", "1", "", ""), 0, &["from missing"]);
    for from in ["2005", "2005-00", "2005-13", "2005-01-01", "January", "Jan 05", "13/2005"] {
        refused(&asked(from, "1", "", ""), 0, &["from not-a-month"]);
    }
    for from in ["1989-12", "2101-01", "0000-01", "9999-12"] {
        let expected = "from out-of-range minimum=1990-01-01 maximum=2100-12-31";
        refused(&asked(from, "1", "", ""), 0, &[expected]);
    }
    for months in ["x", "1.5", "12 months", "1e2", "+1", "--1", "-", "１２", "1,2"] {
        refused(&asked("2005-01", months, "", ""), 0, &["months not-a-number"]);
    }
    for months in ["0", "1333", "-1", "-0", "99999999999999999999999999", "000"] {
        let expected = "months out-of-range minimum=1 maximum=1332";
        refused(&asked("2005-01", months, "", ""), 0, &[expected]);
    }
    refused(&asked("2005-01", "1", "2005-02-29", ""), 0, &["knownOn not-a-date"]);
    let beyond = "knownOn out-of-range minimum=1990-01-01 maximum=2100-12-31";
    refused(&asked("2005-01", "1", "1989-12-31", ""), 0, &[beyond]);
    refused(&asked("2005-01", "1", "", "x"), 0, &["closures[0] not-a-date"]);
    refused(
        &asked("", "0", "x", "x"),
        0,
        &[
            "from missing",
            "months out-of-range minimum=1 maximum=1332",
            "closures[0] not-a-date",
            "knownOn not-a-date",
        ],
    );
    for (months, rows) in [("", 12), (" 3 ", 3), ("007", 7), ("1", 1)] {
        refused(&asked("2005-01", months, "", ""), rows, &[]);
    }
}

#[test]
fn lists_that_are_too_long_are_refused_whole() {
    let closures = vec!["2005-01-20".into(); 1001];
    let request = ScheduleRequest {
        from: "2005-01".into(),
        closures: closures.clone(),
        ..ScheduleRequest::default()
    };
    refused(&request, 0, &["closures too-many-closures maximum=1000"]);
    let own = Month { month: "2005-01".into(), closures, ..Month::default() };
    refused_announcement(own, &["announced[0].closures too-many-closures maximum=1000"]);
    let announced = vec![Month { month: "2005-01".into(), ..Month::default() }; 1333];
    let request =
        ScheduleRequest { from: "2005-01".into(), announced, ..ScheduleRequest::default() };
    refused(&request, 0, &["announced too-many-months maximum=1332"]);
}

#[test]
fn an_unusable_announcement_is_reported_field_by_field() {
    refused_announcement(
        Month {
            month: "2005-02".into(),
            investment_date: "2005-02-29".into(),
            investment_period: Period { start: "x".into(), end: "1989-12-29".into() },
            dividend_payment_date: "soon".into(),
            closures: vec!["2005-02-14".into(), "14 February".into()],
            // The request does not ask about these.
            discount: "much".into(),
            pre_approved_discount: "more".into(),
            threshold_price: "x".into(),
            dividend_per_share: "x".into(),
            ..Month::default()
        },
        &[
            "announced[0].investmentDate not-a-date",
            "announced[0].investmentPeriod.start not-a-date",
            "announced[0].investmentPeriod.end out-of-range minimum=1990-01-01 maximum=2100-12-31",
            "announced[0].dividendPaymentDate not-a-date",
            "announced[0].closures[1] not-a-date expected=year",
        ],
    );
    refused_announcement(
        Month {
            month: "February".into(),
            investment_date: "2005-02-21".into(),
            ..Month::default()
        },
        &["announced[0].month not-a-month"],
    );
    refused_announcement(
        Month { month: "1989-12".into(), ..Month::default() },
        &["announced[0].month out-of-range minimum=1990-01-01 maximum=2100-12-31"],
    );
    refused_announcement(Month::default(), &["announced[0].month missing"]);
    refused_announcement(
        Month {
            investment_period: Period { start: "2005-02-01".into(), ..Period::default() },
            discount: "1".into(),
            ..Month::default()
        },
        &["announced[0].month missing"],
    );
    // The date that should identify the month is invalid.
    refused_announcement(
        Month { investment_date: "x".into(), ..Month::default() },
        &["announced[0].investmentDate not-a-date"],
    );
    refused_announcement(
        Month {
            month: "2005-02".into(),
            investment_date: "2005-03-01".into(),
            dividend_payment_date: "2005-01-31".into(),
            ..Month::default()
        },
        &[
            "announced[0].investmentDate outside-month month=2005-02",
            "announced[0].dividendPaymentDate outside-month month=2005-02",
        ],
    );
    refused_announcement(
        Month {
            investment_date: "2005-02-22".into(),
            investment_period: Period { start: "2005-02-02".into(), end: "2005-02-01".into() },
            ..Month::default()
        },
        &["announced[0].investmentPeriod.end period-reversed start=2005-02-02"],
    );
    refused_announcement(
        Month { investment_date: "2005-02-21".into(), ..Month::default() },
        &[
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2005-02-18 after=2005-02-22",
        ],
    );
    // Includes a month outside the request.
    refused_announcement(
        Month { investment_date: "2005-12-25".into(), ..Month::default() },
        &[
            "announced[0].investmentDate not-a-business-day calendar=nyse before=2005-12-23 after=2005-12-27",
        ],
    );
}

#[test]
fn an_unusable_announced_day_is_left_out_and_not_guessed() {
    let plan = indymac();
    let of = |announced: Month| {
        let request = ScheduleRequest {
            from: "2005-02".into(),
            months: "1".into(),
            announced: vec![Month { month: "2005-02".into(), ..announced }],
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(schedule.problems.len(), 1);
        let row = &schedule.rows[0];
        [
            row.investment_date,
            row.due,
            row.investment_period.start,
            row.pre_approved_due,
            row.terms_set,
            row.investment_period.end,
        ]
        .map(|date| date.is_some())
    };
    for investment_date in ["2005-02-30", "2005-03-01"] {
        assert_eq!(
            of(Month { investment_date: investment_date.into(), ..Month::default() }),
            [false; 6]
        );
    }
    let start = Month {
        investment_period: Period { start: "x".into(), ..Period::default() },
        ..Month::default()
    };
    assert_eq!(of(start), [true, true, false, false, false, true]);
    let end = Month {
        investment_period: Period { start: "2005-02-02".into(), end: "2005-02-01".into() },
        ..Month::default()
    };
    assert_eq!(of(end), [true, true, true, true, true, false]);
    // Counts nothing without the closings, but keeps announced days.
    let closures = vec!["x".into()];
    let announced = Month { investment_date: "2005-02-22".into(), closures, ..Month::default() };
    assert_eq!(of(announced), [true, false, false, false, false, false]);
    // Does not replace a mistyped announcement by the rule's day.
    let holiday = Month { investment_date: "2005-02-21".into(), ..Month::default() };
    assert_eq!(of(holiday), [true; 6]);
}

#[test]
fn the_first_announcement_of_a_month_counts() {
    let plan = indymac();
    let request = ScheduleRequest {
        from: "2005-03".into(),
        months: "1".into(),
        announced: vec![
            Month { investment_date: "2005-03-15".into(), ..Month::default() },
            Month { investment_date: "2005-04-15".into(), ..Month::default() },
            Month {
                month: "2005-03".into(),
                investment_date: "2005-03-16".into(),
                ..Month::default()
            },
        ],
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(problems(&schedule), ["announced[2].month repeated"]);
    assert_eq!(text(schedule.rows[0].investment_date), "2005-03-15");
}
