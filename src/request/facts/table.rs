//! Finds the rows of a list: [`rows`].

use super::Unusable;
use super::columns::{Columns, Unclear};
use super::kinds::Kind;
use super::lines::{Separator, content, dated, is_blank, is_letter, is_separator};
use crate::calendar::{NotADate, read_date};
use crate::explain::{Code, FieldPath, Trace};
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

/// Lines with their numbers.
type Lines<'t> = Vec<(usize, &'t str)>;

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
) -> Result<(Columns, Lines<'t>), Unusable> {
    let lines: Lines<'_> = (1..).zip(text.lines()).filter(|(_, line)| !is_blank(line)).collect();
    let (header, columns) = match header(&lines, asked) {
        None => return Ok((Columns::TWO, lines)),
        Some((number, Ok(columns))) => (number, columns),
        Some((line, Err(unclear))) => {
            let mut values: Vec<(&'static str, &dyn core::fmt::Display)> = vec![("line", &line)];
            let (Unclear::Missing(kind) | Unclear::Several(kind, _)) = unclear;
            let name = kind.name();
            values.push(("column", &name));
            if let Unclear::Several(_, found) = &unclear {
                values.push(("found", found));
            }
            trace.report(list.clone(), Code::UnclearColumns, &values);
            return Err(Unusable);
        }
    };
    let mut rows = lines;
    rows.retain(|(number, line)| *number > header && !is_sum(line));
    if let Some(last) = rows.iter().rposition(|(_, line)| !is_note(line, columns.separator)) {
        rows.truncate(last.saturating_add(1));
    }
    Ok((columns, rows))
}

/// Finds the header among the lines, and its number.
fn header(lines: &[(usize, &str)], asked: [Kind; 2]) -> Option<(usize, Result<Columns, Unclear>)> {
    for pair in lines.windows(2) {
        let [(number, line), (_, first)] = pair else { break };
        if let Ok(columns) = Columns::of(line, first, asked)
            && columns.named
            && columns.separator != Separator::Space
            && !columns.names(line).contains(char::is_numeric)
        {
            return Some((*number, Ok(columns)));
        }
        if !is_label(line) {
            break;
        }
    }
    let [(number, line), (_, first), ..] = lines else { return None };
    let is_header = !line.contains(char::is_numeric);
    is_header.then(|| (*number, Columns::of(line, first, asked)))
}

/// Returns whether a line begins with words that are no date.
fn is_label(line: &str) -> bool {
    let is_word = |character: char| is_letter(character) || matches!(character, '*' | '#' | '†');
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
                !line.contains(|mark: char| mark.is_numeric() || matches!(mark, '\t' | ';' | ','))
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
