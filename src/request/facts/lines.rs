//! The lines of a list that was typed or pasted from a spreadsheet, and the two cells of each.

use super::Unusable;
use super::place::Place;
use crate::calendar::{LONGEST_DATE, NotADate, read_date};
use crate::explain::{Code, FieldPath, Named, Problem, Trace};
use crate::values::typed::is_space;

/// Between cells and nowhere else.
const BETWEEN_CELLS: [char; 2] = ['\t', ';'];

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
/// If the header has the two the other way round, or does not say where each of them is: so would all rows be read.
pub(super) fn rows<'t>(
    text: &'t str,
    columns: [&Names; 2],
    list: &FieldPath,
    trace: &mut Trace,
) -> Result<impl Iterator<Item = (usize, &'t str)> + Clone + use<'t>, Unusable> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !is_blank(line));
    let mut after = lines.clone();
    let header = after.next().filter(|(_, line)| is_header(line) && after.clone().next().is_some());
    if let Some((number, header)) = header {
        match order(header, columns) {
            Order::Right => {}
            Order::Swapped => {
                let values: &Named<'_> = &[("line", &number)];
                trace.refuse(Problem::new(list.clone(), Code::SwappedColumns, values));
                return Err(Unusable);
            }
            // Each row says which cell is its date.
            Order::Unclear if columns.contains(&DATES) => {}
            Order::Unclear => {
                Place::line(list, number).refuse("", Code::UnreadableLine, &[], trace);
                return Err(Unusable);
            }
        }
    }
    Ok(lines.skip(usize::from(header.is_some())))
}

/// Spreadsheets write the separators of empty rows, too.
fn is_blank(line: &str) -> bool {
    line.chars().all(is_separator)
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || SEPARATORS.contains(&character)
}

fn is_header(line: &str) -> bool {
    !line.contains(char::is_numeric)
}

/// What a header says of the order of the two columns.
enum Order {
    Right,
    Swapped,
    Unclear,
}

/// Judges a header by its cells. Between words a single space may separate cells or nothing.
fn order(header: &str, columns: [&Names; 2]) -> Order {
    let header = header.trim_start_matches(is_space).trim_end_matches(is_separator);
    let cells: Vec<_> = match separator(header) {
        Some(separator) if !is_space(separator) => {
            header.split(unquoted(|character| character == separator)).collect()
        }
        _ => header.split("  ").filter(|cell| !is_blank(cell)).collect(),
    };
    match (places(&cells, columns), cells.as_slice()) {
        (_, [cell]) => order_of_words(&words(cell), columns),
        // `Shares Price, USD`
        ([Some(0), None], [cell, ..]) if matches!(places(&words(cell), columns), [Some(one), Some(other)] if other < one) => {
            Order::Unclear
        }
        ([None | Some(0), None | Some(1)], _) => Order::Right,
        (_, [_, _]) => Order::Swapped,
        _ => Order::Unclear,
    }
}

/// The order of two columns whose names may have several words each.
fn order_of_words(words: &[&str], columns: [&Names; 2]) -> Order {
    let last = words.len().saturating_sub(1);
    match places(words, columns) {
        [None, None] | [Some(0), None] => Order::Right,
        [Some(first), Some(second)] if first < second => Order::Right,
        [None, Some(second)] if second == last && last > 0 => Order::Right,
        [Some(first), Some(0)] if first == last => Order::Swapped,
        _ => Order::Unclear,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(is_separator).filter(|word| !word.is_empty()).collect()
}

/// Where each column is named first. A text that has the first column's name is its own, whatever else it says, as in
/// `Price of the shares`.
fn places(texts: &[&str], [first, second]: [&Names; 2]) -> [Option<usize>; 2] {
    let has = |names: &Names, text| names.iter().any(|name| contains_ignoring_case(text, name));
    [
        texts.iter().position(|text| has(first, text)),
        texts.iter().position(|text| has(second, text) && !has(first, text)),
    ]
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

/// Date and the rest of a line, and what separates them.
///
/// The date ends where it is whole, for there are commas and spaces in `January 2, 2008`. Of other lines it is what
/// stands before the first tab or semicolon, or else before the first separator.
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

/// The first kind of separator that a line has; spaces of other widths separate where nothing else does.
fn separator(line: &str) -> Option<char> {
    let has = |separator: char| line.contains(unquoted(|character| character == separator));
    SEPARATORS.into_iter().find(|separator| has(*separator)).or_else(|| {
        let start = line.find(unquoted(is_space))?;
        line.get(start..)?.chars().next()
    })
}

/// What is meant, outside quotes.
fn unquoted(is_meant: impl Fn(char) -> bool) -> impl FnMut(char) -> bool {
    let mut quoted = false;
    move |character| {
        quoted ^= character == '"';
        !quoted && is_meant(character)
    }
}
