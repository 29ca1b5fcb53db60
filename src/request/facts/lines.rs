//! Reads the lines of a typed or pasted list, two cells each.

use super::columns::Columns;
use crate::calendar::{LONGEST_DATE, NotADate, read_date};
use crate::explain::Code;
use crate::values::typed::is_space;

/// Characters that separate cells but never digits.
const BETWEEN_CELLS: [char; 2] = ['\t', ';'];

/// Characters that separate cells. The first two come first, because numbers never contain them.
const SEPARATORS: [char; 4] = ['\t', ';', ',', ' '];

/// Separator of a header's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    Mark(char),
    /// Two spaces or more.
    Spaces,
    Space,
}

impl Separator {
    pub(super) fn of(header: &str) -> Self {
        match separator(header.trim_matches(is_space)) {
            Some(mark) if !is_space(mark) => Self::Mark(mark),
            _ if header.trim().contains(second_space()) => Self::Spaces,
            _ => Self::Space,
        }
    }

    pub(super) const fn mark(self) -> char {
        match self {
            Self::Mark(mark) => mark,
            Self::Spaces | Self::Space => ' ',
        }
    }

    /// Splits a line into its cells; spaces leave no empty ones.
    pub(super) fn split(self, line: &str) -> Vec<&str> {
        let line = line.trim_matches(is_space);
        match self {
            Self::Mark(mark) => line.split(unquoted(|character| character == mark)).collect(),
            Self::Spaces => line.split(second_space()).filter(|cell| !is_blank(cell)).collect(),
            Self::Space => line.split(unquoted(is_space)).filter(|cell| !is_blank(cell)).collect(),
        }
    }
}

/// Returns whether a line begins with a date of several words.
pub(super) fn has_spaced_date(line: &str) -> bool {
    dated(line).is_some_and(|(date, ..)| {
        date.contains(is_space) && read_date(content(date, ' ')) != Err(NotADate::Unreadable)
    })
}

/// Returns a letter in lowercase without its accent; keeps other characters.
pub(super) const fn plain(character: char) -> char {
    match character {
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'Ú' | 'ü' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        _ => character.to_ascii_lowercase(),
    }
}

pub(super) fn is_letter(character: char) -> bool {
    plain(character).is_ascii_alphabetic()
}

/// Returns whether a line is empty; spreadsheets write separators for empty rows.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(is_separator)
}

pub(super) fn is_separator(character: char) -> bool {
    character.is_whitespace() || SEPARATORS.contains(&character)
}

/// Splits a line into two raw cells and their separator.
pub(super) fn cells(line: &str) -> Option<(&str, char, &str)> {
    let line = line.trim();
    let separator = separator(line)?;
    let (one, other) = line.split_once(unquoted(|character| character == separator))?;
    Some((one, separator, other))
}

/// Splits a line into its date, separator and rest.
///
/// Dates such as `January 2, 2008` contain commas and spaces, so a date ends where it is complete.
/// Other lines end at the first tab or semicolon, or else the first separator.
pub(super) fn dated(line: &str) -> Option<(&str, char, &str)> {
    let line = line.trim();
    let starts = || {
        let ends = line.match_indices(unquoted(is_separator)).map(|(end, _)| end);
        ends.filter_map(|end| line.get(..end))
    };
    let in_first_cell = || {
        starts().take_while(|start| start.len() <= LONGEST_DATE && !start.contains(BETWEEN_CELLS))
    };
    let is_cell = |start: &&str| {
        line.strip_prefix(*start).is_some_and(|after| after.starts_with(BETWEEN_CELLS))
    };
    let read = |start| read_date(content(start, ' '));
    let date = in_first_cell()
        .find(|start| matches!(read(start), Ok(_) | Err(NotADate::OtherWeekday(_))))
        .or_else(|| starts().find(is_cell))
        .or_else(|| in_first_cell().find(|start| read(start) != Err(NotADate::Unreadable)))
        .or_else(|| starts().next())?;
    let rest = line.strip_prefix(date)?.trim_start_matches(is_space);
    let separator = rest.chars().next().filter(|mark| SEPARATORS.contains(mark)).unwrap_or(' ');
    Some((date, separator, rest.strip_prefix(separator).unwrap_or(rest)))
}

/// Returns the date of a line and its other cell.
pub(super) fn dated_cells<'t>(
    line: &'t str,
    columns: &Columns,
    is_unclear: impl Fn(&str, char) -> bool,
) -> Result<[&'t str; 2], Code> {
    let cells = if columns.width > 2 {
        columns.pick(line)?
    } else {
        let read = if columns.is_swapped() { dated_last(line) } else { dated(line) };
        let (date, separator, mut other) = read.ok_or(Code::UnreadableLine)?;
        if columns.named {
            other = without_note(other, separator);
        }
        if is_unclear(other, separator) {
            return Err(Code::UnreadableLine);
        }
        [content(date, separator), content(other, separator)]
    };
    // A number without a date may be a sum.
    match cells {
        ["", _] if columns.named => Err(Code::UnreadableLine),
        cells => Ok(cells),
    }
}

/// Splits a line into its date and two more cells; `None` if they may be one number, such as `34,120`.
pub(super) fn three_cells(line: &str) -> Option<[&str; 3]> {
    let (date, separator, rest) = dated(line)?;
    let rest = rest.trim_end_matches([separator, ' ']);
    let mut cells = rest.split(unquoted(|character| character == separator));
    let mut cell = || cells.find(|cell| separator != ' ' || !cell.is_empty());
    let (one, other) = (cell()?, cell()?);
    let is_clear = separator != ',' || one.contains(['.', '"']) || other.starts_with(is_space);
    let is_whole = cell().is_none();
    (is_clear && is_whole).then(|| [date, one, other].map(|cell| content(cell, separator)))
}

/// Splits a line whose date comes last: the longest ending that is a date.
pub(super) fn dated_last(line: &str) -> Option<(&str, char, &str)> {
    let line = line.trim_end_matches(is_separator).trim_start();
    let ends = || line.match_indices(unquoted(is_separator));
    let is_date = |(at, mark): &(usize, &str)| {
        let end = line.get(at.saturating_add(mark.len())..);
        end.is_some_and(|end| read_date(content(end, ' ')) != Err(NotADate::Unreadable))
    };
    let (at, mark) = ends().find(is_date).or_else(|| ends().next())?;
    let (before, mark) = (line.get(..at)?, mark.chars().next()?);
    Some((line.get(at..)?.strip_prefix(mark)?, mark, before))
}

/// Returns a cell without a note after it, such as that of `200, partial`.
pub(super) fn without_note(cell: &str, separator: char) -> &str {
    let mut ends =
        cell.match_indices(unquoted(|character| character == separator && !is_space(separator)));
    let note =
        ends.find(|(at, _)| cell.get(*at..).is_some_and(|note| !note.contains(char::is_numeric)));
    note.and_then(|(at, _)| cell.get(..at)).unwrap_or(cell)
}

/// Returns a cell without its quotes and the empty cells after it.
pub(super) fn content(cell: &str, separator: char) -> &str {
    let cell = cell.trim_end_matches([separator, ' ']).trim();
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).map_or(cell, str::trim)
}

/// Returns whether a cell may hold several: its digits contain the separator. Beside a comma, a
/// space counts too, as in `34,12 200`.
pub(super) fn may_be_several(cell: &str, separator: char) -> bool {
    let separates =
        |character: char| character == separator || (separator == ',' && character.is_whitespace());
    let has_digit = |part: &&str| part.contains(|character: char| character.is_ascii_digit());
    cell.split(unquoted(separates)).filter(has_digit).nth(1).is_some()
}

/// Finds the separator of a line; other spaces separate only if no other character does.
fn separator(line: &str) -> Option<char> {
    let mut separates =
        unquoted(|character| SEPARATORS.contains(&character) || is_space(character));
    let rank =
        |mark: &char| SEPARATORS.iter().position(|known| known == mark).unwrap_or(SEPARATORS.len());
    line.chars().filter(|character| separates(*character)).min_by_key(rank)
}

/// Applies a condition to characters outside quotes only.
fn unquoted(is_meant: impl Fn(char) -> bool) -> impl FnMut(char) -> bool {
    let mut quoted = false;
    move |character| {
        quoted ^= character == '"';
        !quoted && is_meant(character)
    }
}

/// Matches every second space in a row. A search for two spaces as text takes 5 KB of the standard library.
fn second_space() -> impl FnMut(char) -> bool {
    let mut is_after_one = false;
    move |character| {
        let is_second = is_after_one && character == ' ';
        is_after_one = character == ' ' && !is_second;
        is_second
    }
}
