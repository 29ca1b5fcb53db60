//! The lines of a list that was typed or pasted from a spreadsheet, and the two cells of each.

use super::Unusable;
use crate::trace::{Code, FieldPath, Named, Problem, Trace};

/// What separates cells. Nobody writes the first two within a number, so that they go before the others.
const SEPARATORS: [char; 4] = ['\t', ';', ',', ' '];

/// What a header calls a column, in English and in Spanish: parts of words, such as that of `LastPx`.
type Names = [&'static str];

pub(super) const DATES: &Names = &["date", "fecha"];
/// `weighted`, for what it is weighted with may be all that stands beside it, as in `Volume-weighted average`.
pub(super) const PRICES: &Names =
    &["price", "precio", "px", "vwap", "weighted", "ponderad", "cotiz", "quote"];
/// In the plural, for a single share is in many names of a price, such as `Cost per share`; `tulos` of `Títulos` and `TÍTULOS`.
pub(super) const SHARES: &Names = &[
    "shares", "acciones", "quantity", "qty", "cantidad", "size", "volume", "units", "unidades",
    "tulos",
];
pub(super) const AMOUNTS: &Names = &["amount", "importe", "monto", "cantidad"];

/// The lines that hold a row, with their numbers among all lines of the text.
///
/// Blank lines and a header are passed over: a first line without a digit, if others follow it. `columns` are the names
/// of the first column and of the second.
///
/// # Errors
///
/// Where the header has the two the other way round: so would all rows be read.
pub(super) fn rows<'t>(
    text: &'t str,
    columns: [&Names; 2],
    list: &FieldPath,
    trace: &mut Trace,
) -> Result<impl Iterator<Item = (usize, &'t str)> + Clone + use<'t>, Unusable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !is_blank(line));
    let mut after = lines.clone();
    let header = after.next().filter(|(_, line)| is_header(line) && after.clone().next().is_some());
    if let Some((number, header)) = header
        && is_swapped(header, columns)
    {
        let values: &Named<'_> = &[("line", &number)];
        trace.refuse(Problem::new(list.clone(), Code::SwappedColumns, values));
        return Err(Unusable);
    }
    Ok(lines.skip(usize::from(header.is_some())))
}

/// Spreadsheets write the separators of empty rows, too.
fn is_blank(line: &str) -> bool {
    line.chars().all(|character| character.is_whitespace() || SEPARATORS.contains(&character))
}

fn is_header(line: &str) -> bool {
    !line.contains(char::is_numeric)
}

/// Whether either cell of a header names the other's column. One that has the first column's name is where it belongs,
/// whatever else it says, as in `Price of the shares`.
fn is_swapped(header: &str, [first, second]: [&Names; 2]) -> bool {
    let Some((one, separator, other)) = cells(header) else { return false };
    // Between words a space separates nothing, and of three columns none is in another's place.
    if separator == ' ' || has_several(other, separator) {
        return false;
    }
    let names = |names: &Names, cell| names.iter().any(|name| contains_ignoring_case(cell, name));
    !names(first, one) && (names(second, one) || names(first, other))
}

/// Whether what stands after a separator is more than one cell, apart from empty ones at its end.
fn has_several(rest: &str, separator: char) -> bool {
    rest.trim_end_matches([separator, ' ']).contains(unquoted(|character| character == separator))
}

fn contains_ignoring_case(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

/// The two cells of a line as they stand there, and what separates them.
pub(super) fn cells(line: &str) -> Option<(&str, char, &str)> {
    let line = line.trim();
    let separator = separator(line)?;
    let (one, other) = line.split_once(unquoted(|character| character == separator))?;
    Some((one, separator, other))
}

/// Date and the rest of a line, and what separates them: no date contains a separator.
pub(super) fn dated(line: &str) -> Option<(&str, char, &str)> {
    let line = line.trim();
    let (date, _) = line.split_once(unquoted(|character| SEPARATORS.contains(&character)))?;
    let rest = line.strip_prefix(date)?.trim_start_matches(' ');
    let separator = rest.chars().next().filter(|mark| SEPARATORS.contains(mark)).unwrap_or(' ');
    Some((date, separator, rest.strip_prefix(separator).unwrap_or(rest)))
}

/// What a cell says, without the quotes around it and the empty cells after it.
pub(super) fn content(cell: &str, separator: char) -> &str {
    let cell = cell.trim_end_matches([separator, ' ']).trim();
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).map_or(cell, str::trim)
}

/// Whether a cell may be several: what separates it from the one before stands between its digits, too. Beside commas a
/// space counts as well, as in `34,12 200`.
pub(super) fn may_be_several(cell: &str, separator: char) -> bool {
    let separates =
        |character: char| character == separator || (separator == ',' && character.is_whitespace());
    let has_digit = |part: &&str| part.contains(|character: char| character.is_ascii_digit());
    cell.split(unquoted(separates)).filter(has_digit).nth(1).is_some()
}

/// The first kind of separator that a line has.
fn separator(line: &str) -> Option<char> {
    SEPARATORS
        .into_iter()
        .find(|separator| line.contains(unquoted(|character| character == *separator)))
}

/// What is meant, outside quotes.
fn unquoted(is_meant: impl Fn(char) -> bool) -> impl FnMut(char) -> bool {
    let mut quoted = false;
    move |character| {
        quoted ^= character == '"';
        !quoted && is_meant(character)
    }
}
