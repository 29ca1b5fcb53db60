//! Dates and months as people write them.

use super::*;

#[test]
fn dates_survive_being_written_and_read() {
    for day in every_day() {
        assert_eq!(parse_date(&date_text(day)), Some(day));
        assert_eq!(date_text(day), day.to_string());
    }
    for text in ["0000-01-01", "0007-02-03", "9999-12-31"] {
        assert_eq!(date_text(date(text)), text);
    }
}

#[test]
fn only_ten_characters_of_a_real_day_are_a_date() {
    for text in [
        "",
        "2008",
        "2008-1-15",
        "2008-01-5",
        "2008-01-150",
        " 2008-01-15",
        "2008-01-15 ",
        "2008/01/15",
        "2008-01:15",
        "20080115",
        "2008-01-15T00:00",
        "+008-01-15",
        "-008-01-15",
        "200a-01-15",
        "2008-13-01",
        "2008-00-01",
        "2008-01-00",
        "2008-01-32",
        "2008-02-30",
        "2007-02-29",
        "1900-02-29",
        "２008-01-15",
        "2008-01-1٥",
        "2008-01-é",
    ] {
        assert_eq!(parse_date(text), None, "{text:?}");
    }
    assert!(parse_date("2000-02-29").is_some());
}

/// Every accepted form, in `chrono`'s notation, which gives the expected texts.
const FORMS: [&str; 24] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y-%-m-%-d",
    "%-m/%-d/%Y",
    "%m/%d/%Y",
    "%m-%d-%Y",
    "%-m-%-d-%Y",
    "%-m/%-d/%y",
    "%m/%d/%y",
    "%B %-d, %Y",
    "%B %-d %Y",
    "%b %-d, %Y",
    "%b %d %Y",
    "%b. %-d, %Y",
    "%d-%b-%Y",
    "%-d-%b-%y",
    "%-d %B %Y",
    "%-d %b %Y",
    "%a, %b %-d, %Y",
    "%A, %B %-d, %Y",
    "%A %-d %B %Y",
    "%a %-m/%-d/%Y",
    "\u{200e}%-m/%-d/%Y\u{200e}",
    "\u{a0}%B\u{a0}%-d,\u{2003}%Y\u{feff}",
];

#[test]
fn every_day_of_a_century_is_read_in_every_form() {
    let first = date("1990-01-01");
    for day in first.iter_days().take_while(|day| day.year() < 2090) {
        for form in FORMS {
            let text = day.format(form).to_string();
            assert_eq!(read_date(&text), Ok(day), "{text:?}");
        }
    }
}

#[test]
fn every_day_of_a_century_is_read_in_spanish() {
    let months = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    let weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
    for day in date("1990-01-01").iter_days().take_while(|day| day.year() < 2090) {
        let month = months[usize::try_from(day.month0()).unwrap()];
        let weekday = weekdays[usize::try_from(day.weekday().num_days_from_monday()).unwrap()];
        let short = |name: &str| name.chars().take(3).collect::<String>();
        let (number, year) = (day.day(), day.year());
        for text in [
            format!("{number} de {month} de {year}"),
            format!("{weekday}, {number} de {month} de {year}"),
            format!("{} {number} {} {year}", short(weekday), short(month)),
            format!("{number}-{}-{:02}", short(month), year % 100),
            format!("{} {number}, {year}", month.to_uppercase()),
            format!("{number} {}. {year}", short(month)),
        ] {
            assert_eq!(read_date(&text), Ok(day), "{text:?}");
        }
    }
}

#[test]
fn dates_are_read_with_every_separator() {
    for text in [
        "JAN 15, 2008",
        "Jan 15,2008",
        "January 15th, 2008",
        "the 15th of January 2008",
        "January 15 , 2008",
        "15/Jan/2008",
        "15.Jan.2008",
        "1\u{2011}15\u{2011}2008",
        "2008\u{2013}01\u{2013}15",
        "Tues. 15 Jan 2008",
        "15 de enero del 2008",
        "MARTES, 15 ENE. 2008",
    ] {
        assert_eq!(read_date(text), Ok(date("2008-01-15")), "{text:?}");
    }
    assert_eq!(read_date("15 set. 2008"), Ok(date("2008-09-15")));
    assert_eq!(read_date("Sept. 15, 2008"), Ok(date("2008-09-15")));
    // `mar` is March and Tuesday in Spanish.
    assert_eq!(read_date("mar 15, 2008"), Ok(date("2008-03-15")));
    assert_eq!(read_date("mar, 18 mar 2008"), Ok(date("2008-03-18")));
    assert_eq!(read_date("1/1/90"), Ok(date("1990-01-01")));
    assert_eq!(read_date("12/31/89"), Ok(date("2089-12-31")));
}

#[test]
fn text_that_is_not_a_date_is_refused_with_the_reason() {
    let tuesday = date("2008-01-15");
    for (text, why) in [
        ("13/1/2008", NotADate::DayFirst),
        ("31-12-2008", NotADate::DayFirst),
        ("15/01/08", NotADate::DayFirst),
        ("Jan 15", NotADate::NoYear),
        ("15 January", NotADate::NoYear),
        ("Tue, Jan 15", NotADate::NoYear),
        ("15 de enero", NotADate::NoYear),
        ("1/15", NotADate::NoYear),
        ("31/1", NotADate::NoYear),
        ("Jan 15, 08", NotADate::NoYear),
        ("Mon, Jan 15, 2008", NotADate::OtherWeekday(tuesday)),
        ("lunes 15 de enero de 2008", NotADate::OtherWeekday(tuesday)),
    ] {
        assert_eq!(read_date(text), Err(why), "{text:?}");
    }
    for text in [
        "",
        "soon",
        "mid-January",
        "January",
        "January 2008",
        "2008",
        "20080115",
        "15.01.2008",
        "1.15.2008",
        "2/30/2008",
        "2/29/2007",
        "February 30, 2008",
        "Jan 32",
        "February 30",
        "0/1/2008",
        "1/0/2008",
        "13/13/2008",
        "2008-13-01",
        "2008/15/1",
        "1/15-2008",
        "1 15 2008",
        "1/15/8",
        "1/15/208",
        "1/15/20008",
        "1/2/2008 0:00",
        "2008-01-15T00:00",
        "Jan 15, 2008,",
        "1/15/2008 1/16/2008",
        "Ja 15, 2008",
        "Jany 15, 2008",
        "１/15/2008",
        "١/15/2008",
        "Jan January 15 2008",
        "Tue Tue Jan 15 2008",
    ] {
        assert_eq!(read_date(text), Err(NotADate::Unreadable), "{text:?}");
    }
    assert_eq!(read_date(&"1/".repeat(100_000)), Err(NotADate::Unreadable));
}

#[test]
fn every_month_of_a_century_is_read_in_every_form() {
    for month in (0..1_200).filter_map(|count| CalendarMonth::parse("1990-01")?.plus(count)) {
        for form in
            ["%Y-%m", "%Y-%-m", "%Y/%m", "%m/%Y", "%-m/%Y", "%B %Y", "%b. %Y", "%b-%y", "%B, %Y"]
        {
            let text = month.first_day().format(form).to_string();
            assert_eq!(CalendarMonth::read(&text), Some(month), "{text:?}");
        }
    }
    assert_eq!(CalendarMonth::read("enero de 2008"), CalendarMonth::parse("2008-01"));
    for text in [
        "",
        "January",
        "Jan 08",
        "08-01",
        "1/08",
        "2008",
        "13/2008",
        "2008-00",
        "2008 1",
        "1/15/2008",
        "2008-01-15",
    ] {
        assert_eq!(CalendarMonth::read(text), None, "{text:?}");
    }
}

#[test]
fn a_month_has_no_day_zero_and_no_day_past_its_end() {
    let february = CalendarMonth::parse("2007-02").unwrap();
    let day = |number| february.day(number).map(date_text);
    assert_eq!(day(0), None);
    for (number, text) in
        [(1, "2007-02-01"), (28, "2007-02-28"), (29, "2007-02-28"), (31, "2007-02-28")]
    {
        assert_eq!(day(number).as_deref(), Some(text), "{number}");
    }
}
