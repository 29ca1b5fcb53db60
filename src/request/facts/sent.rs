//! Reads the payments of a list: [`Sent`].

use chrono::NaiveDate;

use super::columns::Columns;
use super::kinds::Kind;
use super::lines::{dated_cells, may_be_several};
use super::place::Place;
use super::table::rows;
use super::{Field, Unusable, amount};
use crate::explain::{Code, Concerns, FieldPath, Named, Part, Problem, Trace};
use crate::request::{Given, SentPayments};
use crate::values::quantity::Money;
use crate::values::typed::{is_space, visible};

/// Path of the list.
static PAYMENTS: FieldPath = FieldPath::new("payments", Part::Due, Concerns::All);

/// Most payments of a list.
const MOST_PAYMENTS: usize = 1_000;

/// Date and amount of one payment.
type Cells<'r> = (Given<'r, NaiveDate>, Given<'r, Money>);

/// One payment of a list.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) at: Place<'static>,
    pub(crate) date: Field<NaiveDate>,
    pub(crate) amount: Field<Money>,
    /// Problems of this payment.
    pub(crate) problems: Vec<Problem>,
}

impl Sent {
    /// Reads the payments of a list, each with its own problems; returns none if there are too
    /// many.
    pub(crate) fn read(list: &SentPayments, trace: &mut Trace) -> Vec<Self> {
        match list {
            SentPayments::Rows(rows) => {
                let payments = rows.iter().enumerate().map(|(index, row)| {
                    let cells = ((&row.date).into(), (&row.amount).into());
                    (Place::row(&PAYMENTS, index), Ok(cells))
                });
                Self::of(payments, trace)
            }
            SentPayments::Text(text) => {
                let text = visible(text);
                let asked = [Kind::Date, Kind::Amount];
                let Ok((columns, rows)) = rows(&text, asked, &PAYMENTS, trace) else {
                    return Vec::new();
                };
                let payments = rows
                    .iter()
                    .map(|(number, line)| (Place::line(&PAYMENTS, *number), split(line, &columns)));
                Self::of(payments, trace)
            }
        }
    }

    fn of<'r>(
        payments: impl ExactSizeIterator<Item = (Place<'static>, Result<Cells<'r>, Code>)>,
        trace: &mut Trace,
    ) -> Vec<Self> {
        if payments.len() > MOST_PAYMENTS {
            let values: &Named<'_> = &[("maximum", &MOST_PAYMENTS)];
            trace.report(PAYMENTS.clone(), Code::TooManyPayments, values);
            return Vec::new();
        }
        payments.map(|(at, payment)| Self::one(at, payment)).collect()
    }

    fn one(at: Place<'static>, payment: Result<Cells<'_>, Code>) -> Self {
        let mut trace = Trace::default();
        let (date, amount) = match payment {
            Ok((given_date, given_amount)) => (
                at.read(".date", &mut trace, |field, trace| super::read(given_date, field, trace)),
                at.read(".amount", &mut trace, |field, trace| amount(given_amount, field, trace)),
            ),
            Err(code) => {
                at.refuse("", code, &[], &mut trace);
                (Err(Unusable), Err(Unusable))
            }
        };
        Self { at, date, amount, problems: trace.problems }
    }
}

fn split<'t>(line: &'t str, columns: &Columns) -> Result<Cells<'t>, Code> {
    // After a comma and a space, a further comma belongs to the amount: `2008-01-02, 1,250.50`.
    let [date, amount] = dated_cells(line, columns, |amount, separator| {
        !amount.starts_with(is_space) && may_be_several(amount, separator)
    })?;
    Ok((date.into(), amount.into()))
}
