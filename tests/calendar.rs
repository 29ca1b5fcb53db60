//! The calendars against public ones, day by day from 1990 to 2100.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use dspp::calendar::{
    CLOSURES_KNOWN_THROUGH, Calendar, CalendarMonth, CalendarName, Closure, ClosureKind, FIRST_DAY,
    LAST_DAY, NotADate, OutOfRange, UnknownCalendar, date_text, parse_date, read_date,
};

const NYSE: Calendar<'static> = Calendar::new(CalendarName::Nyse);
const FEDERAL_RESERVE: Calendar<'static> = Calendar::new(CalendarName::FederalReserve);

#[track_caller]
fn date(text: &str) -> NaiveDate {
    parse_date(text).expect(text)
}

fn every_day() -> impl Iterator<Item = NaiveDate> {
    FIRST_DAY.iter_days().take_while(|&day| day <= LAST_DAY)
}

/// The rows of a data file, without its comments and its header.
fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = file.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split(',').collect())
}

/// A calendar and what the public ones say about it.
struct Oracle {
    calendar: Calendar<'static>,
    closures: BTreeMap<NaiveDate, &'static str>,
    open: Vec<NaiveDate>,
}

impl Oracle {
    fn new(calendar: Calendar<'static>, file: &'static str) -> Oracle {
        let closures: BTreeMap<_, _> = rows(file).map(|row| (date(row[0]), row[1])).collect();
        assert!(closures.len() > 1000, "a short file proves nothing");
        let open = every_day()
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .filter(|day| !closures.contains_key(day))
            .collect();
        Oracle { calendar, closures, open }
    }

    fn both() -> [Oracle; 2] {
        [
            Oracle::new(NYSE, include_str!("data/nyse-closures.csv")),
            Oracle::new(FEDERAL_RESERVE, include_str!("data/federal-reserve-closures.csv")),
        ]
    }

    /// The n-th open day after or before a date, by its place in the list of open days.
    fn add(&self, day: NaiveDate, n: i32) -> Result<NaiveDate, OutOfRange> {
        let place = match n {
            0 => return Ok(day),
            1.. => self.through(day) + n - 1,
            _ => day.pred_opt().map_or(0, |eve| self.through(eve)) + n,
        };
        let place = usize::try_from(place).ok();
        place.and_then(|place| self.open.get(place)).copied().ok_or_else(out_of_range)
    }

    /// The number of open days that are no later than a date.
    fn through(&self, day: NaiveDate) -> i32 {
        i32::try_from(self.open.partition_point(|&open| open <= day)).unwrap()
    }
}

fn out_of_range() -> OutOfRange {
    NYSE.is_business_day(NaiveDate::MIN).unwrap_err()
}

#[test]
fn every_day_is_open_or_closed_as_public_calendars_say() {
    for Oracle { calendar, open, .. } in Oracle::both() {
        let open: BTreeSet<_> = open.into_iter().collect();
        for day in every_day() {
            assert_eq!(
                calendar.is_business_day(day),
                Ok(open.contains(&day)),
                "{calendar:?} {day}"
            );
        }
    }
}

#[test]
fn closures_of_every_year_are_those_of_public_calendars_by_date_and_name() {
    for Oracle { calendar, closures, .. } in Oracle::both() {
        let ours: Vec<_> = (1990..=2100)
            .flat_map(|year| calendar.closures(year).unwrap())
            .map(|closure| (closure.date, closure.name))
            .collect();
        assert_eq!(ours, Vec::from_iter(closures), "in date order, each once");
    }
}

#[test]
fn adding_business_days_finds_the_same_day_as_a_list_of_open_days() {
    for oracle in Oracle::both() {
        for day in every_day() {
            for n in [-260_i32, -23, -12, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 12, 23, 260] {
                // Far counts are slow, near ones tell the kinds of day apart.
                if n.abs() < 5 || day.ordinal() % 97 == 0 {
                    let (ours, theirs) =
                        (oracle.calendar.add_business_days(day, n), oracle.add(day, n));
                    assert_eq!(ours, theirs, "{} {day} {n}", oracle.calendar.name().as_str());
                }
            }
        }
    }
}

#[test]
fn days_between_are_the_difference_of_places_in_a_list_of_open_days() {
    for oracle in Oracle::both() {
        for day in every_day() {
            let mut others = Vec::from_iter(day.iter_days().take(5));
            others.retain(|&other| other <= LAST_DAY);
            if day.ordinal() % 73 == 0 {
                others.extend([FIRST_DAY, date("1999-12-31"), date("2050-07-04"), LAST_DAY]);
            }
            for other in others {
                let days = oracle.through(other) - oracle.through(day);
                assert_eq!(oracle.calendar.business_days_between(day, other), Ok(days));
                assert_eq!(oracle.calendar.business_days_between(other, day), Ok(-days));
            }
        }
    }
}

#[test]
fn counts_agree_with_quantlib() {
    let mut count = 0;
    for row in rows(include_str!("data/business-days.csv")) {
        let calendar = Calendar::new(row[0].parse().unwrap());
        let (from, n, to) = (date(row[1]), row[2].parse().unwrap(), date(row[3]));
        assert_eq!(calendar.add_business_days(from, n), Ok(to), "{row:?}");
        assert_eq!(
            calendar.business_days_between(from, to),
            Ok(row[4].parse().unwrap()),
            "{row:?}"
        );
        count += 1;
    }
    assert!(count > 3000, "a short file proves nothing");
}

#[test]
fn from_a_closed_day_minus_one_is_the_last_open_day_before_and_one_the_first_after() {
    // Good Friday to Easter Sunday, 2008.
    for closed in ["2008-03-21", "2008-03-22", "2008-03-23"].map(date) {
        assert_eq!(NYSE.add_business_days(closed, -1), Ok(date("2008-03-20")));
        assert_eq!(NYSE.add_business_days(closed, 0), Ok(closed));
        assert_eq!(NYSE.add_business_days(closed, 1), Ok(date("2008-03-24")));
        assert_eq!(NYSE.previous_business_day(closed), Ok(date("2008-03-20")));
        assert_eq!(NYSE.next_business_day(closed), Ok(date("2008-03-24")));
        assert_eq!(NYSE.business_days_between(closed, date("2008-03-24")), Ok(1));
        assert_eq!(NYSE.business_days_between(date("2008-03-20"), closed), Ok(0));
    }
}

#[test]
fn both_ends_of_the_range_answer_and_the_days_beyond_do_not() {
    let (before, after) = (date("1989-12-31"), date("2101-01-01"));
    for calendar in [NYSE, FEDERAL_RESERVE] {
        assert_eq!(calendar.is_business_day(FIRST_DAY), Ok(false));
        assert_eq!(calendar.is_business_day(LAST_DAY), Ok(true));
        assert_eq!(calendar.add_business_days(FIRST_DAY, 1), Ok(date("1990-01-02")));
        assert_eq!(calendar.business_days_between(FIRST_DAY, FIRST_DAY), Ok(0));
        assert_eq!(calendar.closures(1990).unwrap()[0].date, FIRST_DAY);
        let thanksgiving = date("2100-11-25"); // Christmas Day is a Saturday.
        assert!(
            calendar.closures(2100).unwrap().iter().any(|closure| closure.date == thanksgiving)
        );

        for day in [before, after, NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(calendar.is_business_day(day), Err(out_of_range()));
            assert_eq!(calendar.add_business_days(day, 0), Err(out_of_range()));
            assert_eq!(calendar.add_business_days(day, 1), Err(out_of_range()));
            assert_eq!(calendar.next_business_day(day), Err(out_of_range()));
            assert_eq!(calendar.previous_business_day(day), Err(out_of_range()));
            assert_eq!(calendar.business_days_between(day, LAST_DAY), Err(out_of_range()));
            assert_eq!(calendar.business_days_between(FIRST_DAY, day), Err(out_of_range()));
        }
        for year in [1989, 2101, i32::MIN, i32::MAX] {
            assert_eq!(calendar.closures(year), Err(out_of_range()));
        }
    }
}

#[test]
fn a_count_that_walks_off_either_end_is_out_of_range() {
    for calendar in [NYSE, FEDERAL_RESERVE] {
        assert_eq!(calendar.add_business_days(LAST_DAY, 1), Err(out_of_range()));
        assert_eq!(calendar.add_business_days(date("2100-12-30"), 1), Ok(LAST_DAY));
        assert_eq!(calendar.add_business_days(date("1990-01-02"), -1), Err(out_of_range()));
        assert_eq!(calendar.add_business_days(date("1990-01-03"), -1), Ok(date("1990-01-02")));
        assert_eq!(calendar.previous_business_day(date("1990-01-02")), Err(out_of_range()));
        assert_eq!(calendar.next_business_day(LAST_DAY), Err(out_of_range()));
        for n in [i32::MIN, i32::MAX] {
            assert_eq!(calendar.add_business_days(date("2008-01-15"), n), Err(out_of_range()));
        }

        // All the business days there are, and one more.
        let all = calendar.business_days_between(FIRST_DAY, LAST_DAY).unwrap();
        assert_eq!(calendar.add_business_days(FIRST_DAY, all), Ok(LAST_DAY));
        assert_eq!(calendar.add_business_days(FIRST_DAY, all + 1), Err(out_of_range()));
    }
}

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
fn what_is_known_on_a_day_changes_no_holiday() {
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

    // Two that differ, without one twice that could stand in for the other.
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
fn an_added_closure_counts_where_the_calendar_could_not_know_it() {
    let month = [date("2007-01-02")];
    let unaware = NYSE.known_on(date("2006-12-28"));
    let told = unaware.also_closed_on(&month);
    let (friday, wednesday) = (date("2006-12-29"), date("2007-01-03"));

    assert_eq!(unaware.business_days_between(friday, wednesday), Ok(2));
    assert_eq!(told.business_days_between(friday, wednesday), Ok(1));
    assert_eq!(told.add_business_days(wednesday, -1), Ok(friday));
}

#[test]
fn payments_of_published_schedules_are_due_one_business_day_before_the_period() {
    let mut count = 0;
    for row in rows(include_str!("data/published-schedules.csv")) {
        let [set, due, start] = [row[2], row[3], row[4]].map(date);
        // No special closing fell into these months, so what the printer knew is no matter.
        for calendar in [NYSE, NYSE.known_on(set)] {
            assert_eq!(calendar.add_business_days(start, -1), Ok(due), "{row:?}");
            assert_eq!(calendar.business_days_between(due, start), Ok(1), "{row:?}");
        }
        count += 1;
    }
    assert_eq!(count, 30);
}

#[test]
fn published_schedules_count_their_periods_in_trading_days() {
    for row in rows(include_str!("data/published-schedules.csv")) {
        let [set, due, start, investment] = [row[2], row[3], row[4], row[5]].map(date);
        match row[0] {
            "IndyMac" => {
                assert_eq!(NYSE.add_business_days(due, -4), Ok(set), "{row:?}");
                assert_eq!(NYSE.add_business_days(investment, -12), Ok(start), "{row:?}");
            }
            "Ventas" => {
                let before_month = date(&format!("{}-01", row[1])).pred_opt().unwrap();
                assert_eq!(NYSE.next_business_day(before_month), Ok(set), "{row:?}");
                assert_eq!(NYSE.add_business_days(set, 3), Ok(due), "{row:?}");
                assert_eq!(NYSE.add_business_days(start, 11), Ok(investment), "{row:?}");
            }
            issuer => panic!("{issuer} has no rule here"),
        }
    }
}

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

/// Every form that is read, in the notation of `chrono`, whose own names and figures are the expected ones.
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
fn dates_are_read_however_their_parts_are_joined() {
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
fn what_is_no_date_is_refused_with_the_reason() {
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
fn a_month_has_no_day_zero_and_ends_before_the_days_that_it_lacks() {
    let february = CalendarMonth::parse("2007-02").unwrap();
    let day = |number| february.day(number).map(date_text);
    assert_eq!(day(0), None);
    for (number, text) in
        [(1, "2007-02-01"), (28, "2007-02-28"), (29, "2007-02-28"), (31, "2007-02-28")]
    {
        assert_eq!(day(number).as_deref(), Some(text), "{number}");
    }
}

#[test]
fn calendars_go_by_their_names() {
    for (name, text) in
        [(CalendarName::Nyse, "nyse"), (CalendarName::FederalReserve, "federal-reserve")]
    {
        assert_eq!(name.as_str(), text);
        assert_eq!(text.parse(), Ok(name));
        assert_eq!(name.other().other(), name);
        assert_ne!(name.other(), name);
        assert_eq!(serde_json::to_string(&name).unwrap(), format!("\"{text}\""));
    }
    for text in ["", "NYSE", "nyse ", "xnys", "federalReserve"] {
        assert_eq!(text.parse::<CalendarName>(), Err(UnknownCalendar));
    }
    assert_eq!(UnknownCalendar.to_string(), "the calendars are nyse and federal-reserve");
    assert_eq!(ClosureKind::Rule.as_str(), "rule");
    assert_eq!(ClosureKind::Special.as_str(), "special");
}

#[test]
fn out_of_range_says_the_range() {
    let error = out_of_range();
    assert_eq!((error.first(), error.last()), (FIRST_DAY, LAST_DAY));
    assert_eq!(error.to_string(), "the calendar runs from 1990-01-01 to 2100-12-31");
}

#[test]
fn a_reason_that_a_text_is_no_date_is_an_error_in_words() {
    for (text, words) in [
        ("soon", "not a date"),
        ("Jan 15", "a date without its year"),
        ("13/1/2008", "the day before the month"),
        ("Monday, January 15, 2008", "a weekday that is not that of 2008-01-15"),
    ] {
        let why: Box<dyn std::error::Error> = read_date(text).unwrap_err().into();
        assert_eq!(why.to_string(), words);
    }
}
