//! Many requests in one text, and many answers in another.
//!
//! A list of requests has U+001D between them. Columns have one line a row and U+001F between them; each comes with the place
//! of its value in a request.

use super::SEPARATOR;
use super::request::{request, without_fills};
use super::writer::Writer;
use crate::editions::Editions;
use crate::quote::Quote;
use crate::request::{Market, QuoteRequest};
use crate::trace::Problem;
use crate::written::{self, Written};

/// Between two requests of a list.
const REQUEST_SEPARATOR: char = '\u{1d}';

/// A value that is one of several names, or not given, by its place in a request: anything else in a column is that row's
/// problem.
const CHOICES: [(usize, &str, &[&str]); 4] = [
    (0, "participant", &["existing", "new"]),
    (1, "payment.kind", &["optional-cash", "dividend"]),
    (4, "payment.approved", &["true", "false"]),
    (19, "market.source", &["direct", "open-market"]),
];

/// Answers a list of requests; `None` if the text is not one.
pub(crate) fn list(editions: &Editions, requests: &str) -> Option<String> {
    let mut values = Writer::default();
    for text in requests.split(REQUEST_SEPARATOR) {
        let (request, _) = request(text)?;
        values.push_brief_quote(&editions.for_request(&request).brief_quote(&request));
    }
    Some(values.into_text())
}

/// Answers every row of the columns, whose places are given in their order; what no column holds is the same in every row.
/// `None` if the text is not one.
pub(crate) fn columns(
    editions: &Editions,
    shared: &str,
    places: &[usize],
    columns: &str,
) -> Option<String> {
    let (shared_request, _) = request(shared)?;
    let mut slots: Vec<&str> = shared.split(SEPARATOR).collect();
    let mut columns: Vec<_> = columns.split(SEPARATOR).map(|column| column.split('\n')).collect();
    let mut answers = Answers::default();
    for row in 0_usize.. {
        let values: Vec<_> = columns.iter_mut().map(Iterator::next).collect();
        let Some(values) =
            values.into_iter().collect::<Option<Vec<_>>>().filter(|it| !it.is_empty())
        else {
            break;
        };
        for (place, value) in places.iter().zip(values) {
            *slots.get_mut(*place)? = value;
        }
        let unknown = CHOICES.into_iter().find(|(place, _, known)| {
            slots.get(*place).is_some_and(|value| !value.is_empty() && !known.contains(value))
        });
        if let Some((_, field, known)) = unknown {
            let known = known.join(", ");
            let values: &[(&'static str, &dyn Written)] = &[("known", &known)];
            answers.push_unknown(row, &Problem::new(field, "unknown-value", values));
            continue;
        }
        let request = without_fills(&mut slots.iter().copied())?;
        let fills = shared_request.market.fills.clone();
        let request = QuoteRequest { market: Market { fills, ..request.market }, ..request };
        answers.push(row, &editions.for_request(&request).brief_quote(&request));
    }
    Some(answers.into_text())
}

impl Writer {
    fn push_brief_quote(&mut self, quote: &Quote<'_>) {
        self.push_answers(quote);
        self.push_problems(&quote.problems);
    }
}

/// Answers as columns, each with one line a row.
#[derive(Default)]
struct Answers {
    columns: [Vec<u8>; 8],
    problems: Writer,
    problem_count: usize,
}

impl Answers {
    fn push(&mut self, row: usize, quote: &Quote<'_>) {
        let purchase = quote.purchase.as_ref();
        self.push_row(
            row,
            [
                &quote.status.as_str(),
                &quote.tier.map(|tier| tier.as_str()),
                &quote.due.map(|due| due.date),
                &quote.market.map(|market| market.price),
                &quote.discount.map(|discount| discount.percent),
                &purchase.map(|purchase| purchase.price),
                &purchase.and_then(|purchase| purchase.shares),
                &purchase.and_then(|purchase| purchase.saving),
            ],
        );
        for problem in &quote.problems {
            self.push_problem(row, problem);
        }
    }

    /// A row that cannot even be asked.
    fn push_unknown(&mut self, row: usize, problem: &Problem<'_>) {
        let mut values: [&dyn Written; 8] = [&""; 8];
        if let Some(status) = values.first_mut() {
            *status = &"incomplete";
        }
        self.push_row(row, values);
        self.push_problem(row, problem);
    }

    fn push_row(&mut self, row: usize, values: [&dyn Written; 8]) {
        for (column, value) in self.columns.iter_mut().zip(values) {
            if row > 0 {
                column.push(b'\n');
            }
            value.write_to(column);
        }
    }

    fn push_problem(&mut self, row: usize, problem: &Problem<'_>) {
        self.problem_count = self.problem_count.saturating_add(1);
        self.problems.push(&row);
        self.problems.push_problem(problem);
    }

    fn into_text(self) -> String {
        let mut values = Writer::default();
        for column in &self.columns {
            values.text.push(written::SEPARATOR);
            values.text.extend_from_slice(column);
        }
        values.push(&self.problem_count);
        values.text.extend_from_slice(&self.problems.text);
        values.into_text()
    }
}
