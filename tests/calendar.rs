//! The calendars against public ones, day by day from 1990 to 2100.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "calendar/closings.rs"]
mod closings;
#[path = "calendar/reading.rs"]
mod reading;

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

/// Reads the rows of a data file, without comments and header.
fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = file.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split(',').collect())
}

/// A calendar and the closed days that public calendars list.
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

    /// Finds the n-th open day after or before a date in the list of open days.
    fn add(&self, day: NaiveDate, n: i32) -> Result<NaiveDate, OutOfRange> {
        let place = match n {
            0 => return Ok(day),
            1.. => self.through(day) + n - 1,
            _ => day.pred_opt().map_or(0, |eve| self.through(eve)) + n,
        };
        let place = usize::try_from(place).ok();
        place.and_then(|place| self.open.get(place)).copied().ok_or_else(out_of_range)
    }

    /// Counts the open days up to a date.
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
                // Tests mostly near counts, because far ones are slow.
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

        // One more than all business days of the calendar.
        let all = calendar.business_days_between(FIRST_DAY, LAST_DAY).unwrap();
        assert_eq!(calendar.add_business_days(FIRST_DAY, all), Ok(LAST_DAY));
        assert_eq!(calendar.add_business_days(FIRST_DAY, all + 1), Err(out_of_range()));
    }
}

#[test]
fn payments_of_published_schedules_are_due_one_business_day_before_the_period() {
    let mut count = 0;
    for row in rows(include_str!("data/published-schedules.csv")) {
        let [set, due, start] = [row[2], row[3], row[4]].map(date);
        // These months have no special closings, so `known_on` does not matter.
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
fn out_of_range_displays_the_range() {
    let error = out_of_range();
    assert_eq!((error.first(), error.last()), (FIRST_DAY, LAST_DAY));
    assert_eq!(error.to_string(), "the calendar runs from 1990-01-01 to 2100-12-31");
}

#[test]
fn the_reason_why_a_text_is_not_a_date_displays_in_words() {
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
