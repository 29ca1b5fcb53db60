//! The executions of a purchase, summed up: [`Traded`].

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{Field, Unusable, is_blank};
use crate::digits;
use crate::quantity::{Price, Quantity, Shares};
use crate::ratio::Ratio;
use crate::request::{Fill, Fills};
use crate::trace::{Problem, Trace};

/// More executions than this are not one purchase.
const MOST_FILLS: usize = 10_000;

/// What was traded altogether.
///
/// # Units and range
///
/// Value in millionths of a millionth of a dollar, shares in millionths: over all accepted ranges at most 10³¹ and
/// 10¹⁹, which 128 bits hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traded {
    pub(crate) fills: usize,
    value: u128,
    shares: u128,
}

impl Traded {
    /// Sums the executions up; nothing if there are none.
    pub(super) fn read(fills: &Fills<'_>, trace: &mut Trace<'_>) -> Field<Self> {
        match fills {
            Fills::Rows(rows) => Self::sum(rows.iter().map(|fill| (None, Ok(*fill))), trace),
            Fills::Text(text) => Self::sum(
                (1..)
                    .zip(text.lines())
                    .filter(|(_, line)| !is_blank(line))
                    .map(|(number, line)| (Some(number), split(line))),
                trace,
            ),
        }
    }

    fn sum<'r>(
        fills: impl Iterator<Item = (Option<usize>, Result<Fill<'r>, Unusable>)> + Clone,
        trace: &mut Trace<'_>,
    ) -> Field<Self> {
        if fills.clone().nth(MOST_FILLS).is_some() {
            trace.refuse(Problem::new(
                "market.fills",
                "too-many-fills",
                &[("maximum", &MOST_FILLS)],
            ));
            return Err(Unusable);
        }
        let mut total = Self::default();
        let mut all_read = true;
        for (index, (line, fill)) in fills.enumerate() {
            let at =
                Place { index: line.map_or(index, |number: usize| number.saturating_sub(1)), line };
            all_read &= total.add(&at, fill, trace).is_some();
        }
        match (all_read, total.fills) {
            (false, _) => Err(Unusable),
            (true, 0) => Ok(None),
            (true, _) => Ok(Some(total)),
        }
    }

    fn add(
        &mut self,
        at: &Place,
        fill: Result<Fill<'_>, Unusable>,
        trace: &mut Trace<'_>,
    ) -> Option<()> {
        let Ok(fill) = fill else {
            at.refuse(Problem::new(at.field(""), "unreadable-line", &[]), trace);
            return None;
        };
        let price = at.quantity::<Price>(fill.price, ".price", trace);
        let shares = at.quantity::<Shares>(fill.shares, ".shares", trace);
        let (price, shares) = (millionths(price?.as_decimal())?, millionths(shares?.as_decimal())?);
        self.value = self.value.checked_add(price.checked_mul(shares)?)?;
        self.shares = self.shares.checked_add(shares)?;
        self.fills = self.fills.checked_add(1)?;
        Some(())
    }

    /// The weighted average price: Σ price × shares ÷ Σ shares.
    pub(crate) fn average(&self) -> Option<Ratio> {
        Ratio::new(self.value, self.shares)?.checked_div(Ratio::new(1_000_000, 1)?)
    }

    /// What the shares cost altogether, in dollars.
    pub(crate) fn value(&self) -> String {
        digits::scaled(self.value, 12, 2)
    }

    /// How many shares were traded.
    pub(crate) fn shares(&self) -> String {
        digits::scaled(self.shares, 6, 0)
    }
}

fn millionths(decimal: Decimal) -> Option<u128> {
    let missing = 6_u32.checked_sub(decimal.scale())?;
    u128::try_from(decimal.mantissa()).ok()?.checked_mul(10_u128.checked_pow(missing)?)
}

/// The two values of a line: between them a tab, a semicolon, a comma, or else a space.
fn split(line: &str) -> Result<Fill<'_>, Unusable> {
    let line = line.trim();
    let separator = ['\t', ';', ',', ' '].into_iter().find(|separator| line.contains(*separator));
    let (price, shares) = separator.and_then(|it| line.split_once(it)).ok_or(Unusable)?;
    let (price, shares) = (price.trim(), shares.trim());
    // `1,250.50` is one number: nothing says whether it is a price without its shares.
    let is_one_number = separator == Some(',') && line.parse::<Shares>().is_ok();
    if is_one_number || (separator == Some(',') && shares.contains(',')) {
        return Err(Unusable);
    }
    Ok(Fill { price, shares })
}

/// Where an execution stands in the request.
struct Place {
    index: usize,
    line: Option<usize>,
}

impl Place {
    fn field(&self, part: &str) -> Cow<'static, str> {
        Cow::Owned(["market.fills[", &self.index.to_string(), "]", part].concat())
    }

    fn refuse(&self, mut problem: Problem<'static>, trace: &mut Trace<'_>) {
        if let Some(line) = self.line {
            problem.values.push(("line", line.to_string()));
        }
        trace.refuse(problem);
    }

    fn quantity<T: Quantity>(&self, text: &str, part: &str, trace: &mut Trace<'_>) -> Option<T> {
        if is_blank(text) {
            self.refuse(Problem::new(self.field(part), "missing", &[]), trace);
            return None;
        }
        text.parse()
            .map_err(|why| {
                self.refuse(Problem::unreadable::<T>(self.field(part), why, T::MINIMUM), trace);
            })
            .ok()
    }
}
