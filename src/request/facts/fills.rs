//! Adds up the executions of a purchase: [`Traded`].

use rust_decimal::Decimal;

use super::columns::Columns;
use super::kinds::Kind;
use super::lines::{Separator, cells, content, may_be_several, without_note};
use super::place::Place;
use super::table::rows;
use super::{Field, Unusable};
use crate::explain::{Code, FieldPath, Trace};
use crate::request::{Fill, Fills, Given};
use crate::values::quantity::{Price, Shares, Unreadable};
use crate::values::ratio::Ratio;
use crate::values::scaled::Scaled;
use crate::values::typed::visible;

/// Most executions of a purchase.
const MOST_FILLS: usize = 10_000;

/// Price and shares of one execution.
#[derive(Clone, Copy)]
struct Cells<'r> {
    price: Given<'r, Price>,
    shares: Given<'r, Shares>,
}

impl<'r> From<&'r Fill> for Cells<'r> {
    fn from(fill: &'r Fill) -> Self {
        Self { price: (&fill.price).into(), shares: (&fill.shares).into() }
    }
}

impl<'r> From<[&'r str; 2]> for Cells<'r> {
    fn from([price, shares]: [&'r str; 2]) -> Self {
        Self { price: price.into(), shares: shares.into() }
    }
}

/// A line of a list: its number among all lines, and its price and shares.
struct Line<'t> {
    number: usize,
    cells: Result<[&'t str; 2], Code>,
}

/// Total value and shares of executions.
///
/// # Units and range
///
/// Value in units of 10⁻¹² dollars, shares in millionths. Accepted ranges give at most 10³¹ and
/// 10¹⁹, which fit 128 bits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traded {
    pub(crate) fills: usize,
    value: u128,
    shares: u128,
}

impl Traded {
    /// Adds up the executions of a list; `None` if there are none.
    pub(super) fn read(fills: &Fills, list: &FieldPath, trace: &mut Trace) -> Field<Self> {
        match fills {
            Fills::Rows(rows) => {
                let fills = rows.iter().enumerate();
                let fills =
                    fills.map(|(index, fill)| (Place::row(list, index), Ok(Cells::from(fill))));
                Self::sum(fills, list, trace)
            }
            Fills::Text(text) => {
                let text = visible(text);
                let (columns, rows) = rows(&text, [Kind::Price, Kind::Shares], list, trace)?;
                let lines: Vec<_> = rows
                    .into_iter()
                    .take(MOST_FILLS.saturating_add(1))
                    .map(|(number, line)| Line { number, cells: split(line, &columns) })
                    .collect();
                if let Some(Line { number, .. }) = lines.first()
                    && !columns.named
                    && look_swapped(&lines)
                {
                    trace.report(list.clone(), Code::SwappedColumns, &[("line", number)]);
                    return Err(Unusable);
                }
                let fills = lines.into_iter();
                let fills = fills.map(|Line { number, cells }| {
                    (Place::line(list, number), cells.map(Cells::from))
                });
                Self::sum(fills, list, trace)
            }
        }
    }

    fn sum<'r>(
        fills: impl ExactSizeIterator<Item = (Place<'r>, Result<Cells<'r>, Code>)>,
        list: &FieldPath,
        trace: &mut Trace,
    ) -> Field<Self> {
        if fills.len() > MOST_FILLS {
            trace.report(list.clone(), Code::TooManyFills, &[("maximum", &MOST_FILLS)]);
            return Err(Unusable);
        }
        let mut total = Self::default();
        let mut all_read = true;
        for (at, fill) in fills {
            all_read &= total.add(at, fill, trace).is_some();
        }
        match (all_read, total.fills) {
            (false, _) => Err(Unusable),
            (true, 0) => Ok(None),
            (true, _) => Ok(Some(total)),
        }
    }

    fn add(
        &mut self,
        at: Place<'_>,
        fill: Result<Cells<'_>, Code>,
        trace: &mut Trace,
    ) -> Option<()> {
        let fill = match fill {
            Ok(fill) => fill,
            Err(code) => {
                at.refuse("", code, &[], trace);
                return None;
            }
        };
        let price = at.quantity::<Price>(fill.price, ".price", trace);
        let shares = at.quantity::<Shares>(fill.shares, ".shares", trace);
        let (price, shares) = (millionths(price?)?, millionths(shares?)?);
        self.value = self.value.checked_add(price.checked_mul(shares)?)?;
        self.shares = self.shares.checked_add(shares)?;
        self.fills = self.fills.checked_add(1)?;
        Some(())
    }

    /// Returns the weighted average price: Σ price × shares ÷ Σ shares.
    pub(crate) fn average(&self) -> Option<Ratio> {
        Ratio::new(self.value, self.shares)?.checked_div(Ratio::new(1_000_000, 1)?)
    }

    /// Returns the total cost of the shares in dollars.
    pub(crate) fn value(&self) -> Scaled {
        Scaled { mantissa: self.value, scale: 12, least_decimals: 2 }
    }

    /// Returns the number of shares traded.
    pub(crate) fn shares(&self) -> Scaled {
        Scaled { mantissa: self.shares, scale: 6, least_decimals: 0 }
    }
}

/// Returns the millionths of a quantity with six decimals.
fn millionths(quantity: impl Into<Decimal>) -> Option<u128> {
    u128::try_from(quantity.into().mantissa()).ok()
}

/// Splits a line into price and shares, or returns the code of its mistake.
fn split<'t>(line: &'t str, columns: &Columns) -> Result<[&'t str; 2], Code> {
    if columns.width > 2 {
        return columns.pick(line);
    }
    let (one, separator, mut other) = cells(line).ok_or(Code::UnreadableLine)?;
    // The comma of the header is that of the line.
    let is_clear = columns.named && columns.separator == Separator::Mark(separator);
    // A point before the separator makes two numbers, as in `34.125,200`.
    let are_two = one.contains('.') && other.contains(|mark: char| mark.is_ascii_digit());
    if !is_clear && !are_two && may_be_one_number(line) {
        return Err(Code::MayBeOneNumber);
    }
    if columns.named {
        other = without_note(other, separator);
    }
    if [one, other].iter().any(|cell| may_be_several(cell, separator)) {
        return Err(Code::UnreadableLine);
    }
    let [one, other] = [one, other].map(|cell| content(cell, separator));
    Ok(if columns.is_swapped() { [other, one] } else { [one, other] })
}

/// Returns whether a list without names looks like shares and prices: whole numbers, some over 100,
/// before numbers with cents.
///
/// Runs the cheapest test first.
fn look_swapped(lines: &[Line<'_>]) -> bool {
    let is_whole = |line: &Line<'_>| line.cells.is_ok_and(|[one, _]| !one.contains('.'));
    let has_cents = |[_, other]: [&str; 2]| {
        other.split_once('.').is_some_and(|(_, cents)| matches!(cents.len(), 2..=4))
    };
    let is_over_100 = |[one, _]: [&str; 2]| {
        one.parse::<Shares>().is_ok_and(|number| Decimal::from(number) > Decimal::ONE_HUNDRED)
    };
    let cells = || lines.iter().filter_map(|line| line.cells.ok());
    lines.iter().all(is_whole) && cells().any(has_cents) && cells().any(is_over_100)
}

/// Returns whether a line may be a price without shares: `1,250.50`, `1 250`, `34,12` or `(1,250)`.
/// The point in `34.125,200` makes it two numbers.
fn may_be_one_number(line: &str) -> bool {
    match line.parse::<Price>() {
        Ok(_) => true,
        Err(Unreadable::DecimalComma(_) | Unreadable::Negative) => !line.as_bytes().contains(&b'.'),
        Err(_) => false,
    }
}
