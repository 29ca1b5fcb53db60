//! Finds the rows of a list: [`rows`].

use super::Unusable;
use super::columns::{Columns, Unclear};
use super::kinds::Kind;
use super::lines::{Separator, content, dated, is_blank, is_letter, is_separator};
use crate::calendar::{NotADate, read_date};
use crate::explain::{Code, FieldPath, Problem, Trace};
use crate::values::typed::is_space;

/// Words of a line that sums up others, and words beside them.
const TOTALS: [&str; 10] = [
    "total",
    "totals",
    "totales",
    "subtotal",
    "subtotals",
    "subtotales",
    "sum",
    "suma",
    "average",
    "promedio",
];
const BESIDE_TOTALS: [&str; 26] = [
    "grand",
    "sub",
    "weighted",
    "general",
    "price",
    "shares",
    "quantity",
    "amount",
    "of",
    "for",
    "the",
    "all",
    "payments",
    "trades",
    "transactions",
    "de",
    "del",
    "por",
    "precio",
    "acciones",
    "importe",
    "ponderado",
    "medio",
    "pagos",
    "compras",
    "operaciones",
];

/// Returns the columns of a list, and its lines with a row, numbered among all lines of the text.
///
/// Skips blank lines, a header with the lines above it, and totals and notes below it. A header is
/// a first line without a digit before other lines, or the first line that names both columns.
///
/// # Errors
///
/// Fails if the header does not say where both columns are, because every row would be misread.
pub(super) fn rows<'t>(
    text: &'t str,
    asked: [Kind; 2],
    list: &FieldPath,
    trace: &mut Trace,
) -> Result<(Columns, impl Iterator<Item = (usize, &'t str)> + Clone + use<'t>), Unusable> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !is_blank(line));
    let (header, columns) = match header(lines.clone(), asked) {
        None => (0, Columns::TWO),
        Some((number, Ok(columns))) => (number, columns),
        Some((line, Err(unclear))) => {
            let mut values: Vec<(&'static str, &dyn core::fmt::Display)> = vec![("line", &line)];
            let (Unclear::Missing(kind) | Unclear::Several(kind, _)) = unclear;
            let name = kind.name();
            values.push(("column", &name));
            if let Unclear::Several(_, found) = &unclear {
                values.push(("found", found));
            }
            trace.refuse(Problem::new(list.clone(), Code::UnclearColumns, &values));
            return Err(Unusable);
        }
    };
    let has_header = header > 0;
    let rows =
        lines.filter(move |(number, line)| *number > header && !(has_header && is_sum(line)));
    let is_row = |(_, line): &(usize, &str)| !is_note(line, columns.separator);
    let last_row = || rows.clone().filter(is_row).last().map(|(number, _)| number);
    let last = has_header.then(last_row).flatten().unwrap_or(usize::MAX);
    Ok((columns, rows.take_while(move |(number, _)| *number <= last)))
}

/// Finds the header among the lines, and its number.
fn header<'t>(
    mut lines: impl Iterator<Item = (usize, &'t str)> + Clone,
    asked: [Kind; 2],
) -> Option<(usize, Result<Columns, Unclear>)> {
    let read = |header: &str, after: &mut dyn Iterator<Item = (usize, &'t str)>| {
        after.next().map(|(_, first)| Columns::of(header, first, asked))
    };
    let mut after = lines.clone();
    while let Some((number, line)) = after.next() {
        if let Some(Ok(columns)) = read(line, &mut after.clone())
            && columns.named
            && columns.separator != Separator::Space
            && !columns.names(line).contains(char::is_numeric)
        {
            return Some((number, Ok(columns)));
        }
        if !is_label(line) {
            break;
        }
    }
    let (number, line) = lines.next().filter(|(_, line)| !line.contains(char::is_numeric))?;
    Some((number, read(line, &mut lines)?))
}

/// Returns whether a line begins with words that are no date.
fn is_label(line: &str) -> bool {
    let is_word = |character: char| is_letter(character) || "*#†".contains(character);
    let text = line.trim_start_matches(|character| is_separator(character) || character == '"');
    text.starts_with(is_word)
        && dated(text)
            .is_none_or(|(date, ..)| read_date(content(date, ' ')) == Err(NotADate::Unreadable))
}

/// Returns whether a line is a note below a list.
fn is_note(line: &str, separator: Separator) -> bool {
    is_label(line)
        && match separator {
            Separator::Mark(_) => {
                separator.split(line).iter().filter(|cell| !is_blank(cell)).count() == 1
            }
            Separator::Spaces | Separator::Space => {
                !line.contains(|mark: char| mark.is_numeric() || "\t;,".contains(mark))
            }
        }
}

/// Returns whether a line sums up others, such as `Grand total: 700`.
fn is_sum(line: &str) -> bool {
    let is_word = |character: char| is_letter(character) || is_space(character) || character == '-';
    let line = line.trim_start_matches(|character| is_separator(character) || character == '"');
    let end = line.find(|character| !is_word(character)).unwrap_or(line.len());
    let label = line.get(..end).unwrap_or_default();
    let words =
        || label.split(|character: char| !is_letter(character)).filter(|word| !word.is_empty());
    words().any(is_total) && words().all(|word| is_total(word) || is_any_of(&BESIDE_TOTALS, word))
}

pub(super) fn is_total(word: &str) -> bool {
    is_any_of(&TOTALS, word)
}

fn is_any_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
