//! Reads the prices of an investment period by day: [`GivenDay`].

use chrono::NaiveDate;

use super::columns::Columns;
use super::kinds::Kind;
use super::lines::{dated_cells, may_be_several, three_cells};
use super::place::Place;
use super::table::rows;
use super::{Field, MarketInput, Traded, Unusable};
use crate::explain::{Code, Concerns, FieldPath, Part, Trace};
use crate::request::{Days, Fills, Given, PeriodDay};
use crate::values::quantity::Price;
use crate::values::typed::visible;

/// Path of the list.
static DAYS: FieldPath = FieldPath::new("days", Part::Due, Concerns::All);

/// Most days in a list.
const MOST_DAYS: usize = 1_000;

/// One day as given.
#[derive(Clone, Copy)]
struct Cells<'r> {
    date: Given<'r, NaiveDate>,
    price: Given<'r, Price>,
    fills: Option<&'r Fills>,
    net_asset_value: Given<'r, Price>,
}

impl<'r> From<&'r PeriodDay> for Cells<'r> {
    fn from(day: &'r PeriodDay) -> Self {
        Self {
            date: (&day.date).into(),
            price: (&day.price).into(),
            fills: Some(&day.fills),
            net_asset_value: (&day.net_asset_value).into(),
        }
    }
}

/// A given day with a date.
#[derive(Debug)]
pub(crate) struct GivenDay {
    pub(crate) at: Place<'static>,
    pub(crate) date: NaiveDate,
    pub(crate) market: Field<MarketInput>,
    pub(crate) net_asset_value: Field<Price>,
}

impl GivenDay {
    /// Reads the days in the given order; skips those without a readable date.
    ///
    /// A third cell of a line is the net asset value if the plan's price depends on it.
    pub(crate) fn read(
        days: &Days,
        needs_value: bool,
        trace: &mut Trace,
    ) -> Result<Vec<Self>, Unusable> {
        match days {
            Days::Rows(rows) => {
                let given = rows.iter().enumerate().filter(|(_, day)| !is_empty(day));
                let given: Vec<_> = given.collect();
                let days = given.iter();
                let days =
                    days.map(|(index, day)| (Place::row(&DAYS, *index), Ok(Cells::from(*day))));
                Self::of(days, trace)
            }
            Days::Text(text) => {
                let text = visible(text);
                let (columns, rows) = rows(&text, [Kind::Date, Kind::Price], &DAYS, trace)?;
                let days = rows.iter().map(|(number, line)| {
                    (Place::line(&DAYS, *number), split(line, &columns, needs_value))
                });
                Self::of(days, trace)
            }
        }
    }

    fn of<'r>(
        days: impl ExactSizeIterator<Item = (Place<'static>, Result<Cells<'r>, Code>)>,
        trace: &mut Trace,
    ) -> Result<Vec<Self>, Unusable> {
        if days.len() > MOST_DAYS {
            trace.report(DAYS.clone(), Code::TooManyDays, &[("maximum", &MOST_DAYS)]);
            return Err(Unusable);
        }
        Ok(days.filter_map(|(at, day)| Self::one(at, day, trace)).collect())
    }

    fn one(at: Place<'static>, day: Result<Cells<'_>, Code>, trace: &mut Trace) -> Option<Self> {
        let day = match day {
            Ok(day) => day,
            Err(code) => {
                at.refuse("", code, &[], trace);
                return None;
            }
        };
        let read = at.read(".date", trace, |field, trace| super::read(day.date, field, trace));
        if read == Ok(None) {
            at.refuse(".date", Code::Missing, &[], trace);
        }
        let price = at.read(".price", trace, |field, trace| super::read(day.price, field, trace));
        let traded = match day.fills {
            Some(fills) => Traded::read(fills, &at.field(".fills"), trace),
            None => Ok(None),
        };
        let market = MarketInput::one_of(price, traded, at.field(".price"), trace);
        let net_asset_value = at.read(".netAssetValue", trace, |field, trace| {
            super::read(day.net_asset_value, field, trace)
        });
        Some(Self { at, date: read.ok()??, market, net_asset_value })
    }
}

/// Returns whether a row of a form is empty.
fn is_empty(day: &PeriodDay) -> bool {
    let no_fills = match &day.fills {
        Fills::Rows(rows) => rows.is_empty(),
        Fills::Text(text) => text.trim().is_empty(),
    };
    let Cells { date, price, net_asset_value, .. } = Cells::from(day);
    no_fills && date.is_nothing() && price.is_nothing() && net_asset_value.is_nothing()
}

fn split<'t>(line: &'t str, columns: &Columns, needs_value: bool) -> Result<Cells<'t>, Code> {
    let without_header = needs_value && !columns.named && columns.width == 2;
    let [date, price, value] = match three_cells(line).filter(|_| without_header) {
        Some(cells) => cells,
        None => {
            // `34,120` may be a price, or a price and a number of shares.
            let [date, price] = dated_cells(line, columns, may_be_several)?;
            [date, price, columns.value(line).filter(|_| needs_value).unwrap_or_default()]
        }
    };
    Ok(Cells { date: date.into(), price: price.into(), fills: None, net_asset_value: value.into() })
}
