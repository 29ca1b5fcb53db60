//! The question for a schedule, and its answer.

use super::request::{items, month};
use super::writer::Writer;
use super::{ITEM_SEPARATOR, SEPARATOR};
use crate::calendar::date_text;
use crate::request::ScheduleRequest;
use crate::schedule::{Schedule, ScheduleRow};
use crate::written::Foreign;

/// Reads a request; `None` if the text is not one, which only a script of another version could send.
pub(crate) fn request(text: &str) -> Option<ScheduleRequest<'_>> {
    let mut values = text.split(SEPARATOR);
    let mut next = || values.next();
    Some(ScheduleRequest {
        from: next()?,
        months: next()?,
        closures: items(next()?).collect(),
        known_on: next()?,
        announced: (0..next()?.parse::<usize>().ok()?)
            .map(|_| month(&mut next))
            .collect::<Option<_>>()?,
    })
}

/// Writes an answer.
pub(crate) fn answer(schedule: &Schedule<'_>) -> String {
    let mut values = Writer::default();
    values.push(&schedule.rows.len());
    for row in &schedule.rows {
        values.push_row(row);
    }
    values.push_problems(&schedule.problems);
    values.into_text()
}

impl Writer {
    fn push_row(&mut self, row: &ScheduleRow<'_>) {
        let bank_debits: Vec<_> = row.bank_debits.iter().copied().map(date_text).collect();
        self.push_all(&[
            &row.month,
            &Foreign(row.edition),
            &row.terms_set,
            &row.investment_date,
            &row.due,
            &row.investment_period.start,
            &row.investment_period.end,
            &row.pre_approved_due,
            &bank_debits.join(ITEM_SEPARATOR.encode_utf8(&mut [0; 4])),
            &row.remind_on,
            &row.pre_approved_remind_on,
        ]);
        self.push_steps(&row.steps);
    }
}
