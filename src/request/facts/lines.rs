//! Reads the lines of a typed or pasted list, two cells each.

use super::Unusable;
use super::place::Place;
use crate::calendar::{LONGEST_DATE, NotADate, read_date};
use crate::explain::{Code, FieldPath, Named, Problem, Trace};
use crate::values::typed::is_space;

/// Characters that separate cells but never digits.
const BETWEEN_CELLS: [char; 2] = ['\t', ';'];

/// Characters that separate cells. The first two come first, because numbers never contain them.
const SEPARATORS: [char; 4] = ['\t', ';', ',', ' '];

/// Parts of words that name a column, in English and Spanish, such as that of `LastPx`.
type Names = [&'static str];

pub(super) const DATES: &Names = &["date", "fecha"];
/// Includes `weighted`, because the other column of `Volume-weighted average` may be missing.
pub(super) const PRICES: &Names =
    &["price", "precio", "px", "vwap", "weighted", "ponderad", "cotiz", "quote"];
/// Plurals only, because `Cost per share` is a price; `tulos` matches `Títulos` and `TÍTULOS`.
pub(super) const SHARES: &Names = &[
    "shares", "acciones", "quantity", "qty", "cantidad", "size", "volume", "units", "unidades",
    "tulos",
];
pub(super) const AMOUNTS: &Names = &["amount", "importe", "monto", "cantidad"];

/// Returns the lines with a row, numbered among all lines of the text.
///
/// Skips blank lines and a header: a first line without a digit before other lines. `columns` holds
/// the names of both columns.
///
/// # Errors
///
/// Fails if the header swaps the columns or does not name them, because every row would be misread.
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
            // Accepts the list, because each row shows which cell is its date.
            Order::Unclear if columns.contains(&DATES) => {}
            Order::Unclear => {
                Place::line(list, number).refuse("", Code::UnreadableLine, &[], trace);
                return Err(Unusable);
            }
        }
    }
    Ok(lines.skip(usize::from(header.is_some())))
}

/// Returns whether a line is empty; spreadsheets write separators for empty rows.
fn is_blank(line: &str) -> bool {
    line.chars().all(is_separator)
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || SEPARATORS.contains(&character)
}

fn is_header(line: &str) -> bool {
    !line.contains(char::is_numeric)
}

/// The column order in a header.
enum Order {
    Right,
    Swapped,
    Unclear,
}

/// Finds the column order in a header. A single space may separate cells or words.
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

/// Finds the order of two columns whose names may have several words.
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

/// Returns the first text that names each column. A text with both names is the first column's, as
/// in `Price of the shares`.
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
    let has = |separator: char| line.contains(unquoted(|character| character == separator));
    SEPARATORS.into_iter().find(|separator| has(*separator)).or_else(|| {
        let start = line.find(unquoted(is_space))?;
        line.get(start..)?.chars().next()
    })
}

/// Applies a condition to characters outside quotes only.
fn unquoted(is_meant: impl Fn(char) -> bool) -> impl FnMut(char) -> bool {
    let mut quoted = false;
    move |character| {
        quoted ^= character == '"';
        !quoted && is_meant(character)
    }
}
