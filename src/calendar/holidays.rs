//! Yearly holidays of each calendar.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use Rule::{GoodFriday, Last, NearestWeekday, Nth, SundayToMonday};
use Weekday::{Mon, Sat, Sun, Thu};

use super::{CalendarName, Closure, ClosureKind};

/// Trading holidays of the New York Stock Exchange (its Rule 7.2, before that Rule 51).
const NYSE: &[Holiday] = &[
    // Stays off Friday, because that is the last trading day of an accounting year.
    always("new-years-day", SundayToMonday(1, 1)),
    // Added by SR-NYSE-97-22, filed 1997-06-20.
    since(1998, "martin-luther-king-day", Nth(3, Mon, 1)),
    always("washingtons-birthday", Nth(3, Mon, 2)),
    always("good-friday", GoodFriday),
    always("memorial-day", Last(Mon, 5)),
    // Added to Rule 7.2 in autumn 2021, after that year's 19 June.
    since(2022, "juneteenth", NearestWeekday(6, 19)),
    always("independence-day", NearestWeekday(7, 4)),
    always("labor-day", Nth(1, Mon, 9)),
    always("thanksgiving-day", Nth(4, Thu, 11)),
    always("christmas-day", NearestWeekday(12, 25)),
];

/// Holidays of the Federal Reserve Banks. A Saturday's holiday does not close the Friday before.
const FEDERAL_RESERVE: &[Holiday] = &[
    always("new-years-day", SundayToMonday(1, 1)),
    always("martin-luther-king-day", Nth(3, Mon, 1)),
    always("washingtons-birthday", Nth(3, Mon, 2)),
    always("memorial-day", Last(Mon, 5)),
    // Law since 17 June 2021; in 2021 it was a Saturday, which closes no Reserve Bank.
    since(2022, "juneteenth", SundayToMonday(6, 19)),
    always("independence-day", SundayToMonday(7, 4)),
    always("labor-day", Nth(1, Mon, 9)),
    always("columbus-day", Nth(2, Mon, 10)),
    always("veterans-day", SundayToMonday(11, 11)),
    always("thanksgiving-day", Nth(4, Thu, 11)),
    always("christmas-day", SundayToMonday(12, 25)),
];

struct Holiday {
    name: &'static str,
    rule: Rule,
    first_year: i32,
}

/// Rules for the weekday a holiday closes. Months and days count from 1.
enum Rule {
    /// A month and day. Sunday moves to Monday; Saturday closes no weekday.
    SundayToMonday(u32, u32),
    /// A month and day. Saturday moves to Friday, Sunday to Monday.
    NearestWeekday(u32, u32),
    /// The n-th given weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last given weekday of a month.
    Last(Weekday, u32),
    /// The Friday before Easter.
    GoodFriday,
}

const fn always(name: &'static str, rule: Rule) -> Holiday {
    Holiday { name, rule, first_year: i32::MIN }
}

const fn since(first_year: i32, name: &'static str, rule: Rule) -> Holiday {
    Holiday { name, rule, first_year }
}

/// Lists the weekdays closed by a year's holidays, without repeats. With a month, skips holidays of
/// other months, which saves most of the work.
pub(super) fn holidays(
    calendar: CalendarName,
    year: i32,
    month: Option<u32>,
) -> impl Iterator<Item = Closure> {
    let table = match calendar {
        CalendarName::Nyse => NYSE,
        CalendarName::FederalReserve => FEDERAL_RESERVE,
    };
    table
        .iter()
        .filter(move |holiday| {
            holiday.first_year <= year && month.is_none_or(|month| holiday.rule.may_close_in(month))
        })
        .filter_map(move |&Holiday { name, ref rule, .. }| {
            let date = rule.weekday_in(year)?;
            Some(Closure { date, name, kind: ClosureKind::Rule, announced: None })
        })
}

impl Rule {
    /// Returns whether the holiday can close a day in a month; no holiday moves to another month.
    fn may_close_in(&self, month: u32) -> bool {
        match *self {
            SundayToMonday(of, _) | NearestWeekday(of, _) | Nth(_, _, of) | Last(_, of) => {
                of == month
            }
            GoodFriday => (3..=4).contains(&month),
        }
    }

    /// Returns the weekday closed in a year; `None` for a Saturday that does not move.
    fn weekday_in(&self, year: i32) -> Option<NaiveDate> {
        match *self {
            SundayToMonday(month, day) => {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                match date.weekday() {
                    Sat => None,
                    Sun => date.succ_opt(),
                    _ => Some(date),
                }
            }
            NearestWeekday(month, day) => {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                match date.weekday() {
                    Sat => date.pred_opt(),
                    Sun => date.succ_opt(),
                    _ => Some(date),
                }
            }
            Nth(n, weekday, month) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, n),
            Last(weekday, month) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5)
                .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, weekday, 4)),
            GoodFriday => good_friday(year),
        }
    }
}

/// Days from 21 March to the paschal full moon, by the remainder of the year and 19.
///
/// Valid from 1900 to 2199: 2000 is a leap year, and in 2100 the solar and lunar corrections
/// cancel.
const PASCHAL_MOONS: [u64; 19] =
    [24, 13, 2, 21, 10, 28, 18, 7, 26, 15, 4, 23, 12, 1, 20, 9, 27, 17, 6];

/// Returns the Friday of the paschal moon's week, because Easter is the Sunday after that moon.
fn good_friday(year: i32) -> Option<NaiveDate> {
    let days = PASCHAL_MOONS.get(usize::try_from(year.rem_euclid(19)).ok()?)?;
    let moon = NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(*days))?;
    moon.week(Sun).checked_first_day()?.checked_add_days(Days::new(5))
}
