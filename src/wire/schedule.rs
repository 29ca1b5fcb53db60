//! The question for a schedule, and its answer.

use chrono::NaiveDate;

use super::request::{items, month};
use super::writer::Writer;
use super::{ITEM_SEPARATOR, SEPARATOR};
use crate::calendar::date_text;
use crate::request::ScheduleRequest;
use crate::schedule::{Schedule, ScheduleRow};

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
    values.push(&schedule.rows.len().to_string());
    for row in &schedule.rows {
        values.push_row(row);
    }
    values.push_problems(&schedule.problems);
    values.text
}

impl Writer {
    fn push_row(&mut self, row: &ScheduleRow<'_>) {
        self.push(&row.month.to_string());
        self.push(row.edition);
        self.push_date(row.terms_set);
        self.push_date(row.investment_date);
        self.push_date(row.due);
        self.push_date(row.investment_period.start);
        self.push_date(row.investment_period.end);
        self.push_date(row.pre_approved_due);
        self.push_dates(&row.bank_debits);
        self.push_date(row.remind_on);
        self.push_date(row.pre_approved_remind_on);
        self.push_steps(&row.steps);
    }

    fn push_date(&mut self, date: Option<NaiveDate>) {
        self.push_some(date.map(date_text));
    }

    fn push_dates(&mut self, dates: &[NaiveDate]) {
        let texts: Vec<_> = dates.iter().copied().map(date_text).collect();
        self.push(&texts.join(ITEM_SEPARATOR.encode_utf8(&mut [0; 4])));
    }
}
