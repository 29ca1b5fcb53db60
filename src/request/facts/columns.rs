//! Finds the columns of a list by its header: [`Columns`].

use super::kinds::{Kind, among, is_currency, is_net_asset_value, words};
use super::lines::{Separator, content, has_spaced_date, is_blank, is_letter};
use super::table::is_total;
use crate::explain::Code;
use crate::values::quantity;
use Kind::{Date, Unnamed};

/// Reasons why a header does not say where a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unclear {
    /// The column is missing or has no name.
    Missing(Kind),
    /// Several columns may be meant; holds their names.
    Several(Kind, String),
}

/// Positions of a row's two cells in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) separator: Separator,
    /// Number of columns in the header, without empty ones at its end.
    pub(super) width: usize,
    pub(super) at: [usize; 2],
    /// Is true if the header names both.
    pub(super) named: bool,
    /// The column of the currency.
    currency: Option<usize>,
    /// The column of the net asset value.
    value: Option<usize>,
}

impl Columns {
    /// The two cells of a list without a header.
    pub(super) const TWO: Self = Self {
        separator: Separator::Mark(','),
        width: 2,
        at: [0, 1],
        named: false,
        currency: None,
        value: None,
    };

    /// Reads a header; `first` is the line after it.
    pub(super) fn of(header: &str, first: &str, asked: [Kind; 2]) -> Result<Self, Unclear> {
        let separator = Separator::of(header);
        let mut cells = separator.split(header);
        while cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        // A single space may separate cells or words.
        let is_words = separator == Separator::Space
            && cells.len() > 2
            && (separator.split(first).len() != cells.len() || has_spaced_date(first));
        let words: Vec<_> = cells.iter().map(|cell| words(cell)).collect();
        let kinds: Vec<_> = words.iter().map(|words| Kind::of(words, asked)).collect();
        if is_words {
            return Self::of_words(&kinds, asked);
        }
        let find = |kind| match among(&words, &kinds, kind).as_slice() {
            [] => Err(Unclear::Missing(kind)),
            [one] => Ok(*one),
            several => {
                let names = several.iter().filter_map(|at| cells.get(*at));
                let names: Vec<_> = names.map(|cell| content(cell, separator.mark())).collect();
                Err(Unclear::Several(kind, names.join(", ")))
            }
        };
        // The other of two columns, if it has a name of its own.
        let other = |at: usize| match kinds.get(usize::from(at == 0)) {
            None | Some(Unnamed) if kinds.len() <= 2 => Some(usize::from(at == 0)),
            _ => None,
        };
        // Each row shows which of its cells is the date; otherwise only the usual order is clear.
        let is_clear = |at: [usize; 2]| at == [0, 1] || asked.contains(&Date);
        let (at, named) = match asked.map(find) {
            [Ok(one), Ok(other)] => ([one, other], true),
            [Err(Unclear::Missing(_)), Err(Unclear::Missing(_))] if is_unnamed(&kinds) => {
                ([0, 1], false)
            }
            [one, two] => {
                let at = match (&one, &two) {
                    (Ok(at), Err(Unclear::Missing(_))) => other(*at).map(|other| [*at, other]),
                    (Err(Unclear::Missing(_)), Ok(at)) => other(*at).map(|other| [other, *at]),
                    _ => None,
                };
                match at.filter(|at| is_clear(*at)) {
                    Some(at) => (at, false),
                    None => return Err(one.and(two).err().unwrap_or(Unclear::Missing(Unnamed))),
                }
            }
        };
        let column_of = |is_meant: fn(&str) -> bool| {
            words.iter().position(|words| words.iter().any(|word| is_meant(word)))
        };
        let (currency, value) = (column_of(is_currency), column_of(is_net_asset_value));
        Ok(Self { separator, width: kinds.len().max(2), at, named, currency, value })
    }

    /// Reads the header of two columns whose names may have several words.
    fn of_words(kinds: &[Kind], asked: [Kind; 2]) -> Result<Self, Unclear> {
        let last = kinds.len().saturating_sub(1);
        let at = match asked.map(|kind| kinds.iter().position(|found| *found == kind)) {
            [None, None] | [Some(0), None] => [0, 1],
            [Some(one), Some(other)] if one < other => [0, 1],
            [None, Some(other)] if other == last => [0, 1],
            [Some(one), Some(0)] if one == last => [1, 0],
            [None, _] => return Err(Unclear::Missing(asked[0])),
            [Some(_), _] => return Err(Unclear::Missing(asked[1])),
        };
        let named = asked.iter().all(|kind| kinds.contains(kind));
        Ok(Self { separator: Separator::Space, at, named, ..Self::TWO })
    }

    /// Returns the names of both columns in a header.
    pub(super) fn names(&self, header: &str) -> String {
        let cells = self.separator.split(header);
        self.at.iter().filter_map(|at| cells.get(*at).copied()).collect()
    }

    /// Returns whether the second of two columns comes first.
    pub(super) fn is_swapped(&self) -> bool {
        self.at == [1, 0]
    }

    /// Returns the cell of the net asset value, if the header names its column.
    pub(super) fn value<'t>(&self, line: &'t str) -> Option<&'t str> {
        let cell = self.cells(line).get(self.value?).copied()?;
        Some(content(cell, self.separator.mark()))
    }

    fn cells<'t>(&self, line: &'t str) -> Vec<&'t str> {
        let cells = self.separator.split(line);
        if self.separator == Separator::Spaces && cells.len() < self.width {
            return Separator::Space.split(line);
        }
        cells
    }

    /// Picks the two cells of a line of more columns.
    pub(super) fn pick<'t>(&self, line: &'t str) -> Result<[&'t str; 2], Code> {
        let mark = self.separator.mark();
        let cells = self.cells(line);
        let get = |at: usize| cells.get(at).map_or("", |cell| content(cell, mark));
        // Numbers may contain commas and spaces, so a line with fewer or more cells is unclear.
        let is_short = cells.len() < self.width && !matches!(mark, '\t' | ';');
        let is_long = cells.iter().skip(self.width).any(|cell| cell.contains(char::is_numeric));
        let sums = |cell: &str| cell.split(|mark| !is_letter(mark)).any(is_total);
        let has_sum = cells.iter().find(|cell| !is_blank(cell)).is_some_and(|cell| sums(cell))
            || cells.iter().any(|cell| is_total(content(cell, mark)));
        if is_short || is_long || has_sum || line.matches('"').count() % 2 == 1 {
            return Err(Code::UnreadableLine);
        }
        let is_dollar =
            |at| get(at).is_empty() || format!("1 {}", get(at)).parse::<quantity::Price>().is_ok();
        match self.currency {
            Some(at) if !is_dollar(at) => Err(Code::AnotherCurrency),
            _ => Ok(self.at.map(get)),
        }
    }
}

fn is_unnamed(kinds: &[Kind]) -> bool {
    kinds.len() <= 2 && kinds.iter().all(|kind| *kind == Unnamed)
}
