//! Special closings and holidays.

use super::*;

#[test]
fn a_special_closing_is_known_from_the_day_it_was_announced() {
    let specials: Vec<Closure> = (1990..=2100)
        .flat_map(|year| NYSE.closures(year).unwrap())
        .filter(|closure| closure.kind == ClosureKind::Special)
        .collect();
    assert_eq!(specials.len(), 11);

    for Closure { date: closed, announced, .. } in specials {
        let announced = announced.expect("a special closing was announced");
        assert!(announced <= closed && closed <= CLOSURES_KNOWN_THROUGH, "{closed}");

        let (eve, morrow) = (closed.pred_opt().unwrap(), closed.succ_opt().unwrap());
        let informed = NYSE.known_on(announced);
        let unaware = NYSE.known_on(announced.pred_opt().unwrap());

        assert_eq!(NYSE.is_business_day(closed), Ok(false));
        assert_eq!(informed.is_business_day(closed), Ok(false), "{closed}");
        assert_eq!(unaware.is_business_day(closed), Ok(true), "{closed}");
        assert_eq!(informed.business_days_between(eve, closed), Ok(0));
        assert_eq!(unaware.business_days_between(eve, closed), Ok(1));
        assert_eq!(unaware.add_business_days(eve, 1), Ok(closed));
        assert_eq!(unaware.add_business_days(morrow, -1), Ok(closed));
        assert_ne!(NYSE.add_business_days(eve, 1), Ok(closed));
        assert_ne!(NYSE.add_business_days(morrow, -1), Ok(closed));

        let of_year = unaware.closures(closed.year()).unwrap();
        assert!(of_year.iter().all(|closure| closure.date != closed));
    }
}

#[test]
fn special_closings_were_announced_as_the_press_of_the_day_reports() {
    for (closed, announced) in [
        ("1994-04-27", "1994-04-25"),
        ("2001-09-11", "2001-09-11"),
        ("2001-09-12", "2001-09-11"),
        ("2001-09-13", "2001-09-12"),
        ("2001-09-14", "2001-09-13"),
        ("2004-06-11", "2004-06-07"),
        ("2007-01-02", "2006-12-29"),
        ("2012-10-29", "2012-10-28"),
        ("2012-10-30", "2012-10-29"),
        ("2018-12-05", "2018-12-01"),
        ("2025-01-09", "2024-12-30"),
    ] {
        let (closed, announced) = (date(closed), date(announced));
        let closures = NYSE.closures(closed.year()).unwrap();
        let closure = closures.iter().find(|closure| closure.date == closed).unwrap();
        assert_eq!(closure.announced, Some(announced), "{closed}");
    }
}

#[test]
fn a_schedule_printed_in_december_2006_could_not_know_of_the_funeral_of_president_ford() {
    let start = date("2007-01-03");
    assert_eq!(NYSE.add_business_days(start, -1), Ok(date("2006-12-29")));
    let printed = NYSE.known_on(date("2006-12-28"));
    assert_eq!(printed.add_business_days(start, -1), Ok(date("2007-01-02")));
    let reprinted = NYSE.known_on(date("2006-12-29"));
    assert_eq!(reprinted.add_business_days(start, -1), Ok(date("2006-12-29")));
    assert_eq!(printed.known_on(None), NYSE, "the last word counts");
}

#[test]
fn known_on_changes_no_holiday() {
    for (calendar, known) in
        [(NYSE, NYSE.known_on(FIRST_DAY)), (FEDERAL_RESERVE, FEDERAL_RESERVE.known_on(FIRST_DAY))]
    {
        for year in 1990..=2100 {
            let mut closures = calendar.closures(year).unwrap();
            closures.retain(|closure| closure.kind == ClosureKind::Rule);
            assert!(closures.iter().all(|closure| closure.announced.is_none()));
            assert_eq!(known.closures(year).unwrap(), closures);
        }
    }
}

#[test]
fn days_around_every_special_closing_are_those_of_the_exchange() {
    for (last_open, next_open, closed) in [
        ("1994-04-26", "1994-04-28", 1),
        ("2001-09-10", "2001-09-17", 4),
        ("2004-06-10", "2004-06-14", 1),
        ("2006-12-29", "2007-01-03", 2), // New Year's Day and the funeral
        ("2012-10-26", "2012-10-31", 2),
        ("2018-12-04", "2018-12-06", 1),
        ("2025-01-08", "2025-01-10", 1),
    ] {
        let (last_open, next_open) = (date(last_open), date(next_open));
        assert_eq!(NYSE.next_business_day(last_open), Ok(next_open));
        assert_eq!(NYSE.previous_business_day(next_open), Ok(last_open));
        let weekdays = last_open
            .iter_days()
            .take_while(|&day| day < next_open)
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
        assert_eq!(weekdays.count() - 1, closed);
    }
}

#[test]
fn banks_stayed_open_when_the_exchange_closed_specially() {
    for day in ["1994-04-27", "2001-09-11", "2007-01-02", "2012-10-29", "2025-01-09"].map(date) {
        assert_eq!(FEDERAL_RESERVE.is_business_day(day), Ok(true), "{day}");
    }
}

#[test]
fn a_saturday_new_years_day_closes_no_friday() {
    for day in ["1993-12-31", "1999-12-31", "2004-12-31", "2010-12-31", "2021-12-31"].map(date) {
        assert_eq!(NYSE.is_business_day(day), Ok(true), "{day}");
        assert_eq!(FEDERAL_RESERVE.is_business_day(day), Ok(true), "{day}");
    }
}

#[test]
fn other_saturday_holidays_close_the_friday_of_the_exchange_but_not_of_the_banks() {
    for day in ["2020-07-03", "2021-12-24", "2027-06-18"].map(date) {
        assert_eq!(NYSE.is_business_day(day), Ok(false), "{day}");
        assert_eq!(FEDERAL_RESERVE.is_business_day(day), Ok(true), "{day}");
    }
}

#[test]
fn a_sunday_holiday_closes_the_monday_of_both() {
    for day in ["2023-01-02", "2022-06-20", "2021-07-05", "2022-12-26"].map(date) {
        assert_eq!(NYSE.is_business_day(day), Ok(false), "{day}");
        assert_eq!(FEDERAL_RESERVE.is_business_day(day), Ok(false), "{day}");
    }
    assert_eq!(FEDERAL_RESERVE.is_business_day(date("2018-11-12")), Ok(false)); // Veterans Day
}

#[test]
fn good_friday_is_a_bank_day() {
    let good_friday = date("2008-03-21");
    assert_eq!(NYSE.is_business_day(good_friday), Ok(false));
    assert_eq!(FEDERAL_RESERVE.is_business_day(good_friday), Ok(true));
}

#[test]
fn columbus_day_and_veterans_day_are_trading_days() {
    for day in ["2008-10-13", "2008-11-11"].map(date) {
        assert_eq!(NYSE.is_business_day(day), Ok(true), "{day}");
        assert_eq!(FEDERAL_RESERVE.is_business_day(day), Ok(false), "{day}");
    }
}

#[test]
fn martin_luther_king_day_closes_the_exchange_from_1998() {
    let (in_1997, in_1998) = (date("1997-01-20"), date("1998-01-19"));
    assert_eq!(NYSE.is_business_day(in_1997), Ok(true));
    assert_eq!(NYSE.is_business_day(in_1998), Ok(false));
    assert_eq!(FEDERAL_RESERVE.is_business_day(in_1997), Ok(false));
}

#[test]
fn juneteenth_closes_both_from_2022() {
    for calendar in [NYSE, FEDERAL_RESERVE] {
        let has_juneteenth = |year| {
            let closures = calendar.closures(year).unwrap();
            closures.iter().any(|closure| closure.name == "juneteenth")
        };
        assert!(!has_juneteenth(2021) && has_juneteenth(2022));
        assert_eq!(calendar.is_business_day(date("2021-06-18")), Ok(true));
        assert_eq!(calendar.is_business_day(date("2020-06-19")), Ok(true));
        assert_eq!(calendar.is_business_day(date("2022-06-20")), Ok(false));
    }
}

#[test]
fn added_closures_close_weekdays_and_count_once() {
    // A Wednesday twice, a holiday, a special closing, a Saturday, and days out of reach.
    let plan = ["2007-03-07", "2007-03-07", "2007-07-04", "2007-01-02"].map(date);
    let month = ["2007-03-07", "2007-03-09", "2007-03-10", "1985-09-27", "2101-05-02"].map(date);
    let calendar = NYSE.closed_on(&plan).also_closed_on(&month);

    assert_eq!(calendar.is_business_day(date("2007-03-07")), Ok(false));
    assert_eq!(calendar.is_business_day(date("2007-03-09")), Ok(false));
    assert_eq!(calendar.add_business_days(date("2007-03-06"), 2), Ok(date("2007-03-12")));
    assert_eq!(calendar.add_business_days(date("2007-03-12"), -2), Ok(date("2007-03-06")));
    assert_eq!(calendar.business_days_between(date("2007-03-06"), date("2007-03-12")), Ok(2));

    // Two different days, so that neither counts for the other.
    let two = ["2007-03-07", "2007-03-08"].map(date);
    let closed = NYSE.closed_on(&two);
    assert_eq!(closed.business_days_between(date("2007-03-06"), date("2007-03-12")), Ok(2));

    let all = NYSE.business_days_between(FIRST_DAY, LAST_DAY).unwrap();
    assert_eq!(calendar.business_days_between(FIRST_DAY, LAST_DAY), Ok(all - 2));

    let mut expected = NYSE.closures(2007).unwrap();
    expected.extend(["2007-03-07", "2007-03-09"].map(|text| Closure {
        date: date(text),
        name: "added-closure",
        kind: ClosureKind::Special,
        announced: None,
    }));
    expected.sort_by_key(|closure| closure.date);
    assert_eq!(calendar.closures(2007).unwrap(), expected);
}

#[test]
fn an_added_closure_counts_before_its_announcement() {
    let month = [date("2007-01-02")];
    let unaware = NYSE.known_on(date("2006-12-28"));
    let told = unaware.also_closed_on(&month);
    let (friday, wednesday) = (date("2006-12-29"), date("2007-01-03"));

    assert_eq!(unaware.business_days_between(friday, wednesday), Ok(2));
    assert_eq!(told.business_days_between(friday, wednesday), Ok(1));
    assert_eq!(told.add_business_days(wednesday, -1), Ok(friday));
}
