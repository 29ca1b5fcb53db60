//! Answers as texts.

use super::writer::Writer;
use crate::calendar::Closure;
use crate::quote::Quote;
use crate::trace::Problem;

/// Writes an answer.
pub(crate) fn quote(quote: &Quote<'_>) -> String {
    let mut values = Writer::default();
    values.push_quote(quote);
    values.into_text()
}

/// Writes a list of problems by itself.
pub(crate) fn problems(problems: &[Problem<'_>]) -> String {
    let mut values = Writer::default();
    values.push_problems(problems);
    values.into_text()
}

/// Writes closed days.
pub(crate) fn closures(closures: &[Closure]) -> String {
    let mut values = Writer::default();
    values.push(&closures.len());
    for closure in closures {
        let kind = closure.kind.as_str();
        values.push_all(&[&closure.date, &closure.name, &kind, &closure.announced]);
    }
    values.into_text()
}
