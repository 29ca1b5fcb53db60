//! Pasted lists of payments.

use super::*;

#[test]
fn a_line_has_a_date_and_an_amount_with_any_separator() {
    for line in [
        "2008-01-02,1250.50",
        "2008-01-02, 1,250.50",
        "  2008-01-02\t$1,250.50 ",
        "2008-01-02 ;1250.5",
        "2008-01-02   1,250.50",
        "2008-01-02;\t1,250.50\r",
        "2008-01-02,\"1,250.50\"",
        "\"2008-01-02\";\"$1,250.50\"",
        "2008-01-02\t1 250.50 USD\t\t",
        "2008-01-02, 1250.50,,",
        "2008-01-02;1\u{202f}250.50;",
        "\u{feff}2008-01-02,1250.50",
        "Date,Amount\n2008-01-02,1250.50",
        "Received on\tDollars\r\n2008-01-02\t1250.50\r\n\t\r\n",
        "Fecha de pago;Importe\n\n2008-01-02;1250.50\n;;",
    ] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(
            row(&answer.payments[0]).split_once(": ").unwrap().1,
            "1250.50 accepted after 0.00 leaves 8749.50",
            "{line:?}"
        );
        assert_eq!(answer.payments.len(), 1, "{line:?}");
        assert_eq!(answer.payments[0].date.unwrap().to_string(), "2008-01-02");
    }
    for line in ["2008-01-02,,5", "2008-01-02, ,5", "2008-01-02;500;a note"] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(
            problems(&answer.payments[0]),
            ["payments[0].amount not-a-number line=1"],
            "{line:?}"
        );
    }
}

#[test]
fn dates_of_a_list_are_read_as_spreadsheets_write_them() {
    let mut request = existing("1/2/2008\t$400.00\n1/8/2008\t$400.00");
    request.month = Month { investment_date: "2008-01-15".into(), ..Month::default() };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 400.00 accepted after 0.00 leaves 9600.00",
            "1: 400.00 accepted after 400.00 leaves 9200.00",
        ],
        "800.00 accepted standard leaves 9200.00",
    );
    let days: Vec<_> = answer.payments.iter().map(|payment| text(payment.date)).collect();
    assert_eq!(days, ["2008-01-02", "2008-01-08"]);

    let dates = [
        "2008-01-02",
        "1/2/2008",
        "01/02/2008",
        "1/2/08",
        "1-2-2008",
        "January 2, 2008",
        "Jan 2 2008",
        "Jan. 2, 2008",
        "2-Jan-2008",
        "02-Jan-08",
        "2 January 2008",
        "Wed, Jan 2, 2008",
        "Wednesday, January 2, 2008",
        "2 de enero de 2008",
        "mié, 2 ene 2008",
        "\u{200e}1/2/2008\u{200e}",
        "January\u{a0}2,\u{a0}2008",
    ];
    let separators = [",", ", ", "\t", ";", "; ", " ", "   ", ",\t", " ,", "\u{a0}"];
    for (date, separator) in dates.iter().flat_map(|date| separators.map(|it| (date, it))) {
        for line in [
            format!("{date}{separator}1250.50"),
            format!("{date}{separator}$1250.50"),
            format!("\"{date}\"{separator}\"1,250.50\""),
            format!("Date{separator}Amount\n{date}{separator}1250.50"),
            format!("Fecha de pago{separator}Importe\n{date}{separator}1250.50{separator}"),
        ] {
            let answer = REDWOOD.payments(&existing(&line));
            let told: Vec<_> = answer.payments.iter().flat_map(problems).collect();
            assert_eq!((told.as_slice(), answer.payments.len()), ([].as_slice(), 1), "{line:?}");
            let JudgedPayment { date, amount, .. } = &answer.payments[0];
            assert_eq!(
                (text(*date), text(*amount)),
                ("2008-01-02".into(), "1250.50".into()),
                "{line:?}"
            );
        }
    }
    for line in ["January 2, 2008, 1,250.50", "1/2/2008, $1,250.50", "Jan 2, 2008\t1,250.50"] {
        assert_eq!(
            text(REDWOOD.payments(&existing(line)).payments[0].amount),
            "1250.50",
            "{line:?}"
        );
    }
}

#[test]
fn an_invalid_date_in_a_list_is_reported_with_the_expected_form() {
    for (line, problem) in [
        ("13/1/2008, 400", "payments[0].date not-a-date expected=month-first line=1"),
        ("13/1/2008\t$400.00", "payments[0].date not-a-date expected=month-first line=1"),
        ("Jan 2, 400", "payments[0].date not-a-date expected=year line=1"),
        ("Jan 2 500", "payments[0].date not-a-date expected=year line=1"),
        ("Jan 2, 100", "payments[0].date not-a-date expected=year line=1"),
        ("2 de enero;400", "payments[0].date not-a-date expected=year line=1"),
        ("1/2 400", "payments[0].date not-a-date expected=year line=1"),
        (
            "Tue, Jan 2, 2008, 400",
            "payments[0].date not-a-date expected=weekday date=2008-01-02 line=1",
        ),
        ("February 30, 2008\t400", "payments[0].date not-a-date line=1"),
        ("some day;400", "payments[0].date not-a-date line=1"),
        ("1/2/2008 0:00\t400", "payments[0].amount not-a-number line=1"),
        ("1/2/2008\t($400.00)", "payments[0].amount negative line=1"),
        ("Jan 2, 2008, -$400.00", "payments[0].amount negative line=1"),
        ("Jan 2, 2008, 1,250.50 7", "payments[0].amount not-a-number line=1"),
    ] {
        let answer = REDWOOD.payments(&existing(line));
        assert_eq!(problems(&answer.payments[0]), [problem], "{line:?}");
    }
}

#[test]
fn a_line_of_more_cells_than_two_is_refused() {
    for line in [
        "2008-01-02 5 600",
        "2008-01-02,500,100",
        "2008-01-02,1,250.50",
        "2008-01-02,34,12 200",
        "2008-01-02;500;100",
        "2008-01-02\t500\t100",
    ] {
        let answer = REDWOOD.payments(&existing(line));
        let expected = ["payments[0] unreadable-line line=1"];
        assert_eq!(problems(&answer.payments[0]), expected, "{line:?}");
    }
}

#[test]
fn amounts_before_dates_are_read() {
    for header in [
        "Amount,Date",
        "Importe;Fecha de pago",
        "\"Dollars\"\t\"DATE\"",
        "Importe;Día",
        "Amount,Day",
        "Amount Date",
        "Importe   Fecha",
    ] {
        let list = format!("\n{header}\n500,2008-01-02\n$1600.00, January 3, 2008");
        let answer = REDWOOD.payments(&existing(&list));
        assert_eq!(answer.problems, [], "{header:?}");
        let read: Vec<_> = answer.payments.iter().map(|payment| text(payment.amount)).collect();
        assert_eq!(read, ["500.00", "1600.00"], "{header:?}");
    }
}

#[test]
fn a_bad_line_is_reported_by_its_number_in_the_pasted_text() {
    let text = "\u{feff}\r\nDate;Amount\r\n\r\n2008-01-02;500\r\n;;\r\n2008-01-03;5x\r\n";
    let answer = REDWOOD.payments(&existing(text));
    let told: Vec<_> = answer.payments.iter().flat_map(problems).collect();
    assert_eq!(told, ["payments[5].amount not-a-number line=6"]);
}

#[test]
fn a_half_filled_row_is_no_mistake() {
    let rows =
        vec![SentPayment { date: "2008-01-02".into(), amount: "".into() }, SentPayment::default()];
    let request = PaymentsRequest { payments: SentPayments::Rows(rows), ..existing("") };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: - incomplete after 0.00 leaves 10000.00",
            "1: - incomplete after 0.00 leaves 10000.00",
        ],
        "0.00 incomplete - leaves 10000.00",
    );
    assert!(answer.payments.iter().all(|payment| payment.quote.problems.is_empty()));
}

#[test]
fn an_unreadable_earlier_amount_prevents_a_total() {
    let request = PaymentsRequest { sent_this_month: "a lot".into(), ..existing(", 500\n, 600") };
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &["0: 500.00 incomplete after - leaves -", "1: 600.00 incomplete after - leaves -"],
        "- incomplete - leaves -",
    );
    let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("sentThisMonth", "not-a-number"));
}

#[test]
fn a_list_has_at_most_a_thousand_payments() {
    let mut rows = vec![SentPayment { date: "2008-01-02".into(), amount: "1".into() }; 1_000];
    let of = |rows| PaymentsRequest { payments: SentPayments::Rows(rows), ..existing("") };
    let answer = REDWOOD.payments(&of(rows.clone()));
    assert_eq!(answer.payments.len(), 1_000);
    assert_eq!(month(&answer.month), "1000.00 accepted standard leaves 9000.00");

    rows.push(rows[0].clone());
    let lines = |count| "2008-01-02, 1\n\n".repeat(count);
    assert_eq!(REDWOOD.payments(&existing(&lines(1_000))).payments.len(), 1_000);
    let lines = lines(1_001);
    for request in [of(rows), existing(&lines)] {
        let answer = REDWOOD.payments(&request);
        assert_answer(&answer, &[], "0.00 incomplete - leaves 10000.00");
        let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("payments", "too-many-payments"));
        assert_eq!(problem.values, [("maximum", "1000".to_owned())]);
    }
}

#[test]
fn the_greatest_payments_can_be_added_up() {
    let request = existing(", 1000000000\n, 1000000000");
    let request = PaymentsRequest { approved: true, ..request };
    assert_answer(
        &REDWOOD.payments(&request),
        &[
            "0: 1000000000.00 accepted after 0.00 leaves 0.00",
            "1: 1000000000.00 accepted after 1000000000.00 leaves 0.00",
        ],
        "2000000000.00 accepted pre-approved leaves 0.00",
    );
}
