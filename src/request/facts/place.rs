//! The place of a list's value in the request: [`Place`].

use super::{Field, Unusable};
use crate::explain::{Code, FieldPath, Named, Trace};
use crate::request::Given;
use crate::values::quantity::Quantity;

/// A row of a list, or a line of its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'l> {
    list: &'l FieldPath,
    index: usize,
    line: Option<usize>,
}

impl<'l> Place<'l> {
    pub(super) const fn row(list: &'l FieldPath, index: usize) -> Self {
        Self { list, index, line: None }
    }

    /// Makes the place of a line; lines count from 1.
    pub(super) const fn line(list: &'l FieldPath, number: usize) -> Self {
        Self { list, index: number.saturating_sub(1), line: Some(number) }
    }

    /// Returns the index from 0; for a line, among all lines of the text.
    pub(crate) const fn index(self) -> usize {
        self.index
    }

    /// Returns the path of a field of the row, such as `.price`.
    pub(crate) fn field(self, part: &str) -> FieldPath {
        self.list.inside(&["[", &self.index.to_string(), "]", part].concat())
    }

    pub(crate) fn refuse(self, part: &str, code: Code, values: &Named<'_>, trace: &mut Trace) {
        self.read(part, trace, |field, trace| trace.report(field, code, values));
    }

    /// Reads a field of the row; problems of a line name the line.
    pub(crate) fn read<T>(
        self,
        part: &str,
        trace: &mut Trace,
        read: impl FnOnce(FieldPath, &mut Trace) -> T,
    ) -> T {
        let before = trace.problems.len();
        let value = read(self.field(part), trace);
        if let Some(line) = self.line {
            for problem in trace.problems.iter_mut().skip(before) {
                problem.values.push(("line", line.to_string()));
            }
        }
        value
    }

    /// Reads a required quantity of the row.
    pub(super) fn quantity<'r, T: Quantity>(
        self,
        given: impl Into<Given<'r, T>>,
        part: &str,
        trace: &mut Trace,
    ) -> Option<T> {
        let given = given.into();
        // Builds a path only after a failure, because lists have up to 10,000 rows.
        if let Ok(Some(value)) = given.or_read(|text| text.parse()) {
            return Some(value);
        }
        let read: Field<T> = self.read(part, trace, |field, trace| {
            if given.is_nothing() {
                trace.report(field, Code::Missing, &[]);
                return Err(Unusable);
            }
            super::read(given, field, trace)
        });
        read.ok().flatten()
    }
}
