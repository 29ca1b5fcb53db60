//! Special closings: single days, each with its announcement.
//!
//! Four public calendars confirm the dates. The announcements come from the press of those days; if
//! the press is unclear, the later day is used, because a schedule *as known on* a day must not
//! know too much.

use chrono::NaiveDate;

use super::date::day;
use super::{CalendarName, Closure, ClosureKind};

/// Returns the special closings of a calendar, in date order.
/// The Federal Reserve Banks had none in these years: they stayed open on 2001-09-11 and on the
/// national days of mourning.
pub(super) const fn special_closings(calendar: CalendarName) -> &'static [Closure] {
    match calendar {
        CalendarName::Nyse => NYSE,
        CalendarName::FederalReserve => &[],
    }
}

const NYSE: &[Closure] = &[
    // Chicago Tribune and Los Angeles Times, 1994-04-26: settled by Monday the 25th. The day of
    // mourning was proclaimed on the 23rd; no report names the exchange's own announcement.
    special(day(1994, 4, 27), "mourning-nixon", day(1994, 4, 25)),
    // Associated Press (Southeast Missourian), 2001-09-11: decided that morning.
    special(day(2001, 9, 11), "september-11-attacks", day(2001, 9, 11)),
    // Washington Post, 2001-09-11, 18:14; Time, same day: closed through Wednesday.
    special(day(2001, 9, 12), "september-11-attacks", day(2001, 9, 11)),
    // CNN/Money, 2001-09-12, 18:12: no trading on Thursday, perhaps none on Friday.
    special(day(2001, 9, 13), "september-11-attacks", day(2001, 9, 12)),
    // CNN/Money, 2001-09-13, 18:11; St. Petersburg Times, 2001-09-14: shut on Friday.
    special(day(2001, 9, 14), "september-11-attacks", day(2001, 9, 13)),
    // CNN/Money, 2004-06-07; Chicago Tribune, 2004-06-08: announced on Monday.
    special(day(2004, 6, 11), "mourning-reagan", day(2004, 6, 7)),
    // Crain's New York Business, 2006-12-29; Washington Post, 2006-12-30: announced on Friday, a
    // day after another exchange.
    special(day(2007, 1, 2), "mourning-ford", day(2006, 12, 29)),
    // Reuters, 2012-10-28: announced late on Sunday, Tuesday only as a possibility. Until that
    // evening only the trading floor was to close.
    special(day(2012, 10, 29), "hurricane-sandy", day(2012, 10, 28)),
    // The exchange's statement of 2012-10-29 (Business Insider); Reuters, same day: confirmed.
    special(day(2012, 10, 30), "hurricane-sandy", day(2012, 10, 29)),
    // The exchange's press release of 2018-12-01 (Business Wire); MarketWatch, same day.
    special(day(2018, 12, 5), "mourning-bush", day(2018, 12, 1)),
    // Fox Business and International Business Times, 2024-12-30: announced that Monday.
    special(day(2025, 1, 9), "mourning-carter", day(2024, 12, 30)),
];

const fn special(date: NaiveDate, name: &'static str, announced: NaiveDate) -> Closure {
    Closure { date, name, kind: ClosureKind::Special, announced: Some(announced) }
}
