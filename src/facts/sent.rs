//! The payments of a list, one by one: [`Sent`].

use chrono::NaiveDate;

use super::lines::{AMOUNTS, DATES, content, dated, may_be_several, rows};
use super::place::Place;
use super::{Field, Unusable, amount, date};
use crate::quantity::Money;
use crate::request::{SentPayment, SentPayments};
use crate::trace::{Named, Problem, Trace};
use crate::typed::{is_space, visible};

/// More payments than this are not one month's.
const MOST_PAYMENTS: usize = 1_000;

/// The field that the payments stand in.
const LIST: &str = "payments";

/// One payment of a list.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) at: Place<'static>,
    pub(crate) date: Field<NaiveDate>,
    pub(crate) amount: Field<Money>,
    /// What cannot be read of it.
    pub(crate) problems: Vec<Problem<'static>>,
}

impl Sent {
    /// Reads the payments of a list, each with its own problems; none if there are too many of them.
    pub(crate) fn read(list: &SentPayments<'_>, trace: &mut Trace<'_>) -> Vec<Self> {
        match list {
            SentPayments::Rows(rows) => {
                let rows = rows.iter().enumerate();
                Self::of(rows.map(|(index, row)| (Place::row(LIST, index), Some(*row))), trace)
            }
            SentPayments::Text(text) => {
                let text = visible(text);
                let Ok(rows) = rows(&text, [DATES, AMOUNTS], LIST, trace) else {
                    return Vec::new();
                };
                Self::of(rows.map(|(number, line)| (Place::line(LIST, number), split(line))), trace)
            }
        }
    }

    fn of<'r>(
        payments: impl Iterator<Item = (Place<'static>, Option<SentPayment<'r>>)> + Clone,
        trace: &mut Trace<'_>,
    ) -> Vec<Self> {
        if payments.clone().nth(MOST_PAYMENTS).is_some() {
            let values: &Named<'_> = &[("maximum", &MOST_PAYMENTS)];
            trace.refuse(Problem::new(LIST, "too-many-payments", values));
            return Vec::new();
        }
        payments.map(|(at, payment)| Self::one(at, payment)).collect()
    }

    fn one(at: Place<'static>, payment: Option<SentPayment<'_>>) -> Self {
        let mut trace = Trace::default();
        let (date, amount) = match payment {
            Some(payment) => (
                at.read(".date", &mut trace, |field, trace| date(payment.date, field, trace)),
                at.read(".amount", &mut trace, |field, trace| amount(payment.amount, field, trace)),
            ),
            None => {
                at.refuse("", "unreadable-line", &[], &mut trace);
                (Err(Unusable), Err(Unusable))
            }
        };
        Self { at, date, amount, problems: trace.problems }
    }
}

fn split(line: &str) -> Option<SentPayment<'_>> {
    let (date, separator, amount) = dated(line)?;
    // After a comma and a space, a comma alone is one of the amount, as in `2008-01-02, 1,250.50`.
    if !amount.starts_with(is_space) && may_be_several(amount, separator) {
        return None;
    }
    Some(SentPayment { date: content(date, separator), amount: content(amount, separator) })
}
