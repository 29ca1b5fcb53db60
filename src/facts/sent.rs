//! The payments of a list, one by one: [`Sent`].

use chrono::NaiveDate;

use super::{Field, Unusable, amount, date, is_blank};
use crate::quantity::Money;
use crate::request::{SentPayment, SentPayments};
use crate::trace::{Problem, Trace};

/// More payments than this are not one month's.
pub(crate) const MOST_PAYMENTS: usize = 1_000;

/// One payment of a list.
#[derive(Debug)]
pub(crate) struct Sent {
    /// Its place in the list, from 0.
    pub(crate) index: usize,
    pub(crate) date: Field<NaiveDate>,
    pub(crate) amount: Field<Money>,
    /// What cannot be read of it.
    pub(crate) problems: Vec<Problem<'static>>,
}

impl Sent {
    /// Reads the payments of a list; nothing if there are too many of them.
    pub(crate) fn read(list: &SentPayments<'_>) -> Result<Vec<Self>, Unusable> {
        match list {
            SentPayments::Rows(rows) if rows.len() > MOST_PAYMENTS => Err(Unusable),
            SentPayments::Rows(rows) => {
                Ok(rows.iter().enumerate().map(|(index, row)| Self::of_row(index, *row)).collect())
            }
            SentPayments::Text(text) => {
                let lines = text.lines().enumerate().filter(|(_, line)| !is_blank(line));
                if lines.clone().nth(MOST_PAYMENTS).is_some() {
                    return Err(Unusable);
                }
                Ok(lines.map(|(index, line)| Self::of_line(index, line)).collect())
            }
        }
    }

    fn of_row(index: usize, row: SentPayment<'_>) -> Self {
        let mut trace = Trace::default();
        let date = date(row.date, field(index, ".date"), &mut trace);
        let amount = amount(row.amount, field(index, ".amount"), &mut trace);
        Self { index, date, amount, problems: trace.problems }
    }

    fn of_line(index: usize, line: &str) -> Self {
        let mut sent = match split(line) {
            Some(row) => Self::of_row(index, row),
            None => Self {
                index,
                date: Err(Unusable),
                amount: Err(Unusable),
                problems: vec![Problem::new(field(index, ""), "unreadable-line", &[])],
            },
        };
        let number = index.saturating_add(1).to_string();
        for problem in &mut sent.problems {
            problem.values.push(("line", number.clone()));
        }
        sent
    }

    /// Where a part of it stands in the request.
    pub(crate) fn field(&self, part: &str) -> String {
        field(self.index, part)
    }
}

fn field(index: usize, part: &str) -> String {
    ["payments[", &index.to_string(), "]", part].concat()
}

/// Date and amount of a line: between them a tab, a semicolon, a comma, or else spaces. No date contains any of these.
fn split(line: &str) -> Option<SentPayment<'_>> {
    let line = line.trim();
    let (date, rest) = line.split_once(['\t', ';', ',', ' '])?;
    let amount = match line.strip_prefix(date)?.trim_start() {
        separated if separated.starts_with([';', ',']) => separated.get(1..)?,
        _ => rest,
    };
    Some(SentPayment { date, amount: amount.trim() })
}
