//! Reads market prices and discounts.

use super::super::{Band, DividendDiscount, PriceBasis};
use super::MOST_BUSINESS_DAYS;
use super::terms::minimum_within;
use crate::explain::source::Term;
use crate::plan::checker::{At, Checker, Value};

/// Reads the name of a price, `{ "averageOf": …, "days": … }` or `{ "highestOf": […] }`.
impl Value for PriceBasis {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if !at.is_object() {
            return Value::read(checker, at).map(Self::Of);
        }
        let basis = checker.object(at, &["averageOf", "days", "highestOf"])?;
        if let Some(several) = basis.optional("highestOf") {
            checker.alone(&basis, "highestOf", &["averageOf", "days"])?;
            return checker.choices(&several, 2).map(Self::HighestOf);
        }
        let price = checker.needed(&basis, "averageOf");
        let days = checker.required(&basis, "days");
        let days = days.and_then(|at| checker.whole(&at, 2..=MOST_BUSINESS_DAYS));
        Some(Self::AverageOverDays { price: price?, days: days? })
    }
}

/// Reads a tier's name or a band for dividends.
impl Value for DividendDiscount {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if at.has_key("minimum") || at.has_key("maximum") {
            return Value::read(checker, at).map(Self::Own);
        }
        Value::read(checker, at).map(Self::AsTier)
    }
}

impl Value for Term<Band> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let band = checker.object(at, &["minimum", "maximum", "clause", "assumed"])?;
        let source = checker.source(&band);
        let minimum = checker.needed(&band, "minimum");
        let maximum = checker.needed(&band, "maximum");
        let (minimum, maximum) = (minimum?, maximum?);
        minimum_within(checker, &band, "minimum", minimum, maximum);
        Some(Self { value: Band { minimum, maximum }, source: source? })
    }
}
