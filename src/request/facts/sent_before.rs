//! Reads the amounts already sent: [`SentBefore`].

use super::{Field, Unusable};
use crate::explain::{Code, FieldPath, Named, Trace};
use crate::plan::LimitPeriod;
use crate::values::quantity::Money;

/// Dollars already sent in the month, the quarter and the year of a payment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentBefore([Money; 3]);

/// The periods of [`SentBefore`]; each is part of the next.
const PERIODS: [LimitPeriod; 3] = [LimitPeriod::Month, LimitPeriod::Quarter, LimitPeriod::Year];

impl SentBefore {
    /// Combines the fields of the three periods, shortest first, and reports one that is less than its part.
    ///
    /// A period's amount is the greatest given for it and for the shorter periods within it.
    pub(crate) fn read(
        given: [(Field<Money>, FieldPath); 3],
        trace: &mut Trace,
    ) -> Result<Self, Unusable> {
        let mut sent = [Money::ZERO; 3];
        let mut unusable = false;
        let mut part: Option<(Money, LimitPeriod)> = None;
        for ((amount, (field, path)), per) in sent.iter_mut().zip(given).zip(PERIODS) {
            match field {
                Ok(Some(whole)) => match part {
                    Some((less, of)) if whole < less => {
                        let values: &Named<'_> = &[("minimum", &less), ("per", &of)];
                        trace.report(path, Code::LessThanItsPart, values);
                    }
                    _ => part = Some((whole, per)),
                },
                Ok(None) => {}
                Err(Unusable) => unusable = true,
            }
            *amount = part.map_or(Money::ZERO, |(amount, _)| amount);
        }
        if unusable { Err(Unusable) } else { Ok(Self(sent)) }
    }

    /// Returns the amount sent in a period; zero if each payment counts alone.
    pub(crate) fn within(self, per: LimitPeriod) -> Money {
        let index = PERIODS.iter().position(|one| *one == per);
        index.and_then(|index| self.0.get(index)).copied().unwrap_or(Money::ZERO)
    }

    /// Returns the amounts after one more payment, or `None` if one does not fit a decimal.
    pub(crate) fn plus(self, amount: Money) -> Option<Self> {
        let [month, quarter, year] = self.0;
        Some(Self([
            month.checked_add(amount)?,
            quarter.checked_add(amount)?,
            year.checked_add(amount)?,
        ]))
    }
}
