//! The prices of an investment period, day by day: [`GivenDay`].

use chrono::NaiveDate;

use super::lines::{DATES, PRICES, content, dated, may_be_several, rows};
use super::place::Place;
use super::{Field, MarketInput, Traded, Unusable, date, is_blank, quantity};
use crate::quantity::Price;
use crate::request::{Days, Fills, PeriodDay};
use crate::trace::{Problem, Trace};
use crate::typed::visible;

/// More days than this are not one investment period.
const MOST_DAYS: usize = 1_000;

/// The field that the days stand in.
const LIST: &str = "days";

/// A day that was given and has a date.
#[derive(Debug)]
pub(crate) struct GivenDay {
    pub(crate) at: Place<'static>,
    pub(crate) date: NaiveDate,
    pub(crate) market: Field<MarketInput>,
}

impl GivenDay {
    /// The days in the order in which they were given; those whose date cannot be read are left out.
    pub(crate) fn read(days: &Days<'_>, trace: &mut Trace<'_>) -> Result<Vec<Self>, Unusable> {
        match days {
            Days::Rows(rows) => {
                let given = rows.iter().enumerate().filter(|(_, day)| !is_empty(day));
                let days = given.map(|(index, day)| (Place::row(LIST, index), Ok(day.clone())));
                Self::of(days, trace)
            }
            Days::Text(text) => {
                let text = visible(text);
                let rows = rows(&text, [DATES, PRICES], LIST, trace)?;
                Self::of(rows.map(|(number, line)| (Place::line(LIST, number), split(line))), trace)
            }
        }
    }

    fn of<'r>(
        days: impl Iterator<Item = (Place<'static>, Result<PeriodDay<'r>, Unusable>)> + Clone,
        trace: &mut Trace<'_>,
    ) -> Result<Vec<Self>, Unusable> {
        if days.clone().nth(MOST_DAYS).is_some() {
            trace.refuse(Problem::new(LIST, "too-many-days", &[("maximum", &MOST_DAYS)]));
            return Err(Unusable);
        }
        Ok(days.filter_map(|(at, day)| Self::one(at, day, trace)).collect())
    }

    fn one(
        at: Place<'static>,
        day: Result<PeriodDay<'_>, Unusable>,
        trace: &mut Trace<'_>,
    ) -> Option<Self> {
        let Ok(day) = day else {
            at.refuse("", "unreadable-line", &[], trace);
            return None;
        };
        let read = at.read(".date", trace, |field, trace| date(day.date, field, trace));
        if read == Ok(None) {
            at.refuse(".date", "missing", &[], trace);
        }
        let price =
            at.read(".price", trace, |field, trace| quantity::<Price>(day.price, field, trace));
        let traded = Traded::read(&day.fills, &at.field(".fills"), trace);
        let market = MarketInput::one_of(price, traded, at.field(".price"), trace);
        Some(Self { at, date: read.ok()??, market })
    }
}

/// A row of a form that nobody has filled in.
fn is_empty(day: &PeriodDay<'_>) -> bool {
    let no_fills = match &day.fills {
        Fills::Rows(rows) => rows.is_empty(),
        Fills::Text(text) => is_blank(text),
    };
    no_fills && is_blank(day.date) && is_blank(day.price)
}

fn split(line: &str) -> Result<PeriodDay<'_>, Unusable> {
    let (date, separator, price) = dated(line).ok_or(Unusable)?;
    // `34,120` could be a price, or a price and how many shares were traded.
    if may_be_several(price, separator) {
        return Err(Unusable);
    }
    let (date, price) = (content(date, separator), content(price, separator));
    Ok(PeriodDay { date, price, ..PeriodDay::default() })
}
