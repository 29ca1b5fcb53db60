//! Terms of the days and hours by which money and requests must be there: [`DueDateTerms`].

use core::fmt;

use serde::{Serialize, Serializer};

use super::PaidBy;
use crate::explain::Term;
use crate::values::names::names;

/// Lead times of due dates, and what else must be there in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueDateTerms {
    /// Lead before the investment date.
    pub standard: Option<Term<Lead>>,
    /// Lead before the first day of the investment period.
    pub pre_approved: Option<Term<Lead>>,
    /// Hour of the due date.
    pub time: Option<Term<TimeOfDay>>,
    /// Days that money takes to clear, by the way it is paid.
    pub clearing: Vec<Term<Clearing>>,
    /// Lead of a cancellation before the investment.
    pub cancel: Option<Term<Lead>>,
    /// Time before the investment period by which a larger payment must be requested.
    pub waiver_request: Option<Term<WaiverRequest>>,
    /// Requires a purchase before the record date for the next dividend.
    pub before_record: Option<Term<bool>>,
}

/// A lead time before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Business days.
    BusinessDays(u32),
    /// Days of any kind, moved back from a closed day to the business day before.
    Days(u32),
}

/// Business days until money paid one way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clearing {
    /// The way it is paid.
    pub paid_by: PaidBy,
    /// The most business days that it takes.
    pub business_days: u32,
}

/// Time by which a request for a payment over the maximum must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaiverRequest {
    /// Business days before the first day of the investment period.
    pub business_days: u32,
    /// Hour of that day.
    pub at: TimeOfDay,
}

/// An hour with its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// The hour.
    pub time: ClockTime,
    /// The zone whose clocks count.
    pub zone: Zone,
}

/// An hour of the day, `00:00` to `23:59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl ClockTime {
    /// Reads an hour in the form `HH:MM`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |part: &str, below: u8| {
            let is_plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse().ok().filter(|number| is_plain && *number < below)
        };
        Some(Self { hour: number(hour, 24)?, minute: number(minute, 60)? })
    }
}

/// Writes `HH:MM`.
impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

names! {
    /// Time zones of the United States.
    pub enum Zone {
        /// Eastern Time.
        Eastern = "eastern",
        /// Central Time.
        Central = "central",
        /// Mountain Time.
        Mountain = "mountain",
        /// Pacific Time.
        Pacific = "pacific",
    }
}
