//! Terms of the days and hours by which money and requests must arrive: [`DueDateTerms`].

use core::fmt;

use serde::{Serialize, Serializer};

use super::PaidBy;
use super::object::object;
use super::reader::clearing;
use crate::explain::{Term, each_beside};
use crate::values::names::names;

object! {
    /// Lead times of due dates, cancellations and requests.
    #[derive(Default)]
    pub struct DueDateTerms {
        /// Lead before the investment date.
        standard: Option<Term<Lead>> = "standard",
        /// Lead before the first day of the investment period.
        pre_approved: Option<Term<Lead>> = "preApproved",
        /// Hour of the due date.
        time: Option<Term<TimeOfDay>> = "time",
        /// Days that money takes to clear, by the way it is paid.
        #[serde(serialize_with = "each_beside")]
        clearing: Vec<Term<Clearing>> = "clearing" or default by clearing,
        /// Lead of a cancellation before the investment.
        cancel: Option<Term<Lead>> = "cancel",
        /// Time before the investment period by which a larger payment must be requested.
        waiver_request: Option<Term<WaiverRequest>> = "waiverRequest",
        /// Requires a purchase before the record date for the next dividend.
        before_record: Option<Term<bool>> = "beforeRecord",
    }
}

/// A lead time before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lead {
    /// Days of any kind, moved back from a closed day to the business day before.
    Days(u32),
    /// Business days.
    #[serde(untagged)]
    BusinessDays(u32),
}

/// Business days until money paid one way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Clearing {
    /// The way it is paid.
    pub paid_by: PaidBy,
    /// The most business days that it takes.
    pub business_days: u32,
}

/// Time by which a request for a payment over the maximum must arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaiverRequest {
    /// Business days before the first day of the investment period.
    pub business_days: u32,
    /// Hour of that day.
    #[serde(flatten)]
    pub at: TimeOfDay,
}

object! {
    /// An hour with its zone.
    #[derive(Copy)]
    pub struct TimeOfDay {
        /// The hour.
        time: ClockTime = needed "time",
        /// The zone whose clocks count.
        zone: Zone = needed "zone",
    }
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
