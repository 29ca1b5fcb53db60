//! Answers as texts.

use super::writer::Writer;
use crate::calendar::{Closure, date_text};
use crate::quote::Quote;
use crate::trace::Problem;

/// Writes an answer.
pub(crate) fn quote(quote: &Quote<'_>) -> String {
    let mut values = Writer::default();
    values.push_quote(quote);
    values.text
}

/// Writes a list of problems by itself.
pub(crate) fn problems(problems: &[Problem<'_>]) -> String {
    let mut values = Writer::default();
    values.push_problems(problems);
    values.text
}

/// Writes closed days.
pub(crate) fn closures(closures: &[Closure]) -> String {
    let mut values = Writer::default();
    values.push(&closures.len().to_string());
    for closure in closures {
        values.push(&date_text(closure.date));
        values.push(closure.name);
        values.push(closure.kind.as_str());
        values.push(&closure.announced.map_or(String::new(), date_text));
    }
    values.text
}
