//! The days of a request: read, missing, refused.

use super::*;

#[test]
fn days_may_be_text_in_any_order() {
    let plan = &*REDWOOD;
    let in_order = plan.investment_period(&approved("25000", "2008-01-04", three_days()));
    let text = "\n2008-01-04\t$40.00\n\n 2008-01-02 ; 10 \n2008-01-03,20\n";
    let answer = plan.investment_period(&approved("25000", "2008-01-04", Days::Text(text.into())));
    assert_eq!(totals(&answer), totals(&in_order));
    assert_eq!(shares(&answer), shares(&in_order));
}

#[test]
fn a_form_without_any_price_is_no_mistake() {
    let blank = |date| PeriodDay {
        date,
        price: " ".into(),
        fills: Fills::Text("\n".into()),
        ..PeriodDay::default()
    };
    for days in [
        Days::default(),
        Days::Rows(vec![]),
        Days::Rows(vec![PeriodDay::default(), blank("".into())]),
        Days::Rows(vec![
            blank("2008-01-02".into()),
            blank("2008-01-03".into()),
            blank("2008-01-04".into()),
        ]),
    ] {
        let answer = REDWOOD.investment_period(&approved("25000", "2008-01-04", days));
        assert_eq!(problems(&answer), [""; 0]);
        assert_eq!(answer.quote.status, Status::Accepted);
        assert_eq!(parts(&answer), ["8333.34", "8333.33", "8333.33"]);
        assert!(answer.days.iter().all(|day| day.market.is_none() && day.shares.is_none()));
        assert!(answer.totals.is_none());
    }
}

#[test]
fn one_given_day_makes_every_other_day_missing() {
    let plan = &*REDWOOD;
    let days = Days::Text("2008-01-03, 20".into());
    let answer = plan.investment_period(&approved("25000", "2008-01-07", days));
    assert_eq!(
        problems(&answer),
        [
            "days missing-day date=2008-01-02",
            "days missing-day date=2008-01-04",
            "days missing-day date=2008-01-07",
        ]
    );
    assert_eq!(shares(&answer), ["none", "312.500000", "none", "none"]);
    assert!(answer.totals.is_none());
    assert_eq!(answer.quote.status, Status::Accepted, "nothing is wrong with the payment");

    let day = |date: &str, price: &str| PeriodDay {
        date: date.into(),
        price: price.into(),
        ..PeriodDay::default()
    };
    let days = Days::Rows(vec![day("2008-01-02", "10"), day("2008-01-03", "")]);
    let answer = plan.investment_period(&approved("25000", "2008-01-04", days));
    assert_eq!(
        problems(&answer),
        ["days[1].price missing date=2008-01-03", "days missing-day date=2008-01-04"]
    );
}

#[test]
fn a_day_outside_the_period_is_reported() {
    let text = "2008-01-01, 9\n2008-01-02, 10\n2008-01-05, 9\n\n2008-01-04, 40\n2008-01-03, 20\n\
                2008-01-08, 9\n2008-01-07, 50";
    let answer =
        REDWOOD.investment_period(&approved("10000.01", "2008-01-07", Days::Text(text.into())));
    let open = "not-a-business-day calendar=nyse";
    assert_eq!(
        problems(&answer),
        [
            "days[0].date outside-period start=2008-01-02 end=2008-01-07 line=1".to_owned(),
            format!("days[2].date {open} before=2008-01-04 after=2008-01-07 line=3"),
            "days[6].date outside-period start=2008-01-02 end=2008-01-07 line=7".to_owned(),
        ]
    );
    // The rest is complete: 2,500.01 and three times 2,500.00.
    assert_eq!(totals(&answer), ["10000.01", "10000.01", "0.00", "487.501000", "20.5128"]);
}

#[test]
fn a_repeated_day_has_no_price() {
    let rows =
        [("2008-01-02", "10"), ("2008-01-03", "20"), ("2008-01-02", "10"), ("2008-01-04", "40")];
    let days = rows.map(|(date, price)| PeriodDay {
        date: date.into(),
        price: price.into(),
        ..PeriodDay::default()
    });
    let request = approved("25000", "2008-01-04", Days::Rows(days.to_vec()));
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["days[2].date repeated date=2008-01-02"]);
    assert_eq!(prices(&answer), ["none", "20.0000", "40.0000"]);
    assert!(answer.totals.is_none());
}

#[test]
fn an_unreadable_value_is_reported_at_its_path() {
    let day = |date: &str, price: &str, fills| PeriodDay {
        date: date.into(),
        price: price.into(),
        fills,
        ..PeriodDay::default()
    };
    let days = Days::Rows(vec![
        day("2008-01-32", "10", Fills::default()),
        day("", "10", Fills::default()),
        day("2008-01-02", "ten", Fills::default()),
        day("2008-01-03", "10", Fills::Text("10 1".into())),
        PeriodDay::default(),
        day("2008-01-04", "", Fills::Text("10, 1\n\n11\n0 1".into())),
        day(
            "2008-01-07",
            "",
            Fills::Rows(vec![Fill { price: "".into(), shares: "1.0000001".into() }]),
        ),
        day("2101-01-03", "10", Fills::default()),
    ]);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-07", days));
    assert_eq!(
        problems(&answer),
        [
            "days[0].date not-a-date",
            "days[1].date missing",
            "days[2].price not-a-number",
            "days[3].price price-and-fills",
            "days[5].fills[2] unreadable-line line=3",
            "days[5].fills[3].price out-of-range minimum=0.0001 maximum=1000000 line=4",
            "days[6].fills[0].price missing",
            "days[6].fills[0].shares too-many-decimals decimals=6",
            "days[7].date out-of-range minimum=1990-01-01 maximum=2100-12-31",
        ]
    );
    assert!(answer.days.iter().all(|day| day.market.is_none()));

    let text = "2008-01-02\n2008-01-03, 1,250.50\n2008-01-04 1,250.50\nJanuary; 1\n2008-01-07 x";
    let answer =
        REDWOOD.investment_period(&approved("25000", "2008-01-07", Days::Text(text.into())));
    assert_eq!(
        problems(&answer),
        [
            "days[0] unreadable-line line=1",
            "days[1] unreadable-line line=2",
            "days[3].date not-a-date line=4",
            "days[4].price not-a-number line=5",
            "days missing-day date=2008-01-02",
            "days missing-day date=2008-01-03",
        ]
    );
    assert_eq!(answer.days[2].market.unwrap().price.to_string(), "1250.5000");
}

#[test]
fn days_are_read_as_spreadsheets_write_them() {
    for text in [
        "Date,Price\n2008-01-02,34.12",
        "\u{feff}Date\tMarket price\r\n2008-01-02\t$34.12\t\r\n",
        "Fecha;Precio\n2008-01-02;34.12 USD;;\n;;;",
        "\"Date\",\"Price\"\n\"2008-01-02\",\"34.12\"",
        "2008-01-02,34.12,,",
        "Date Price\n2008-01-02 34.12",
        "Payment day   Price\n1/2/2008   34.12",
        "1/2/2008\t$34.12",
        "1/2/08 34.12",
        "January 2, 2008, $34.12",
        "Jan 2, 2008\t34.12",
        "Wed, Jan 2, 2008 34.12",
        "02-Jan-2008;34.12",
        "2 de enero de 2008;34.12",
        "\u{200e}2008-01-02\u{200b}\t34.12\u{200e}",
        "2008-01-02\u{a0}34.12",
        "Price,Date\n34.12,2008-01-02",
        "\nPrecio;Fecha\n34.12;2008-01-02",
        "Close Px;Session\n34.12;2008-01-02",
        "Price Date\n34.12 2008-01-02",
        "Precio   Fecha\n34.12   2008-01-02",
        "Price Date\n$34.12 Jan 2, 2008",
    ] {
        let request = approved("25000", "2008-01-02", Days::Text(text.into()));
        let answer = REDWOOD.investment_period(&request);
        assert_eq!(problems(&answer), [""; 0], "{text:?}");
        assert_eq!(prices(&answer), ["34.1200"], "{text:?}");
    }
    let quoted = Days::Text("2008-01-02,\"1,034.12\"".into());
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", quoted));
    assert_eq!(prices(&answer), ["1034.1200"]);
}

#[test]
fn days_that_spreadsheets_write_otherwise_are_refused_with_the_reason() {
    for (text, problem) in [
        ("Date;Price\n\n2008-01-02;34,12", "days[2].price decimal-comma withPoint=34.12 line=3"),
        ("Date,Shares\n2008-01-02,34", "days unclear-columns line=1 column=price"),
        ("13/1/2008, 34.12", "days[0].date not-a-date expected=month-first line=1"),
        ("Jan 2, 34", "days[0].date not-a-date expected=year line=1"),
        ("1/2/2008 ($34.12)", "days[0].price negative line=1"),
        ("2008-01-02 34 120", "days[0] unreadable-line line=1"),
        ("2008-01-02, 34 120", "days[0] unreadable-line line=1"),
        ("2008-01-02,34,12 120", "days[0] unreadable-line line=1"),
        ("2008-01-02\t34.12\t120", "days[0] unreadable-line line=1"),
        ("2008-01-02;€34.12", "days[0].price another-currency line=1"),
    ] {
        let request = approved("25000", "2008-01-02", Days::Text(text.into()));
        assert_eq!(problems(&REDWOOD.investment_period(&request))[0], problem, "{text:?}");
    }
}

#[test]
fn more_days_and_fills_than_any_period_has_are_refused() {
    let lines = "2008-01-02 10\n".repeat(1_000);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", Days::Text(lines)));
    assert_eq!(problems(&answer).len(), 999, "all but the first are repeated");
    let lines = "2008-01-02 10\n".repeat(1_001);
    let answer = REDWOOD.investment_period(&approved("25000", "2008-01-02", Days::Text(lines)));
    assert_eq!(problems(&answer), ["days too-many-days maximum=1000"]);
    let fills = "10 1\n".repeat(10_001);
    let day =
        PeriodDay { date: "2008-01-02".into(), fills: Fills::Text(fills), ..PeriodDay::default() };
    let request = approved("25000", "2008-01-02", Days::Rows(vec![day]));
    let answer = REDWOOD.investment_period(&request);
    assert_eq!(problems(&answer), ["days[0].fills too-many-fills maximum=10000"]);
}
