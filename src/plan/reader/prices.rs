//! Reads market prices and discounts.

use super::super::{Band, DividendDiscount, PriceBasis};
use super::{MOST_BUSINESS_DAYS, minimum_within};
use crate::explain::Term;
use crate::plan::checker::{At, Checker, Value};

/// Keys of each kind of price; the first identifies the kind.
const KINDS: [&[&str]; 3] =
    [&["averageOf", "days"], &["highestOf"], &["greaterOf", "percent", "of"]];

/// Reads the name of a price, or an object of one of the kinds.
impl Value for PriceBasis {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if !at.is_object() {
            return Value::read(checker, at).map(Self::Of);
        }
        let known = KINDS.concat();
        let basis = checker.object(at, &known)?;
        // An object of no kind is checked as an average.
        let of_kind = |kind: &&&[&str]| kind.first().is_some_and(|key| at.key(key).is_some());
        let kind = KINDS.iter().rev().find(of_kind).unwrap_or(&KINDS[0]);
        let key = kind.first()?;
        let others: Vec<&str> = known.into_iter().filter(|other| !kind.contains(other)).collect();
        let alone = checker.alone(&basis, key, &others);
        let read = match *key {
            "highestOf" => {
                let several = checker.required(&basis, key)?;
                Self::HighestOf(checker.choices(&several, 2)?)
            }
            "greaterOf" => {
                let other = checker.needed(&basis, key);
                let percent = checker.needed(&basis, "percent");
                let of = checker.needed(&basis, "of");
                Self::GreaterOf { other: other?, percent: percent?, of: of? }
            }
            _ => {
                let price = checker.needed(&basis, key);
                let days = checker.required(&basis, "days");
                let days = days.and_then(|at| checker.whole(&at, 2..=MOST_BUSINESS_DAYS));
                Self::AverageOverDays { price: price?, days: days? }
            }
        };
        alone.map(|()| read)
    }
}

/// Reads a price as others have it, or one average of a whole investment period.
pub(in crate::plan) fn basis_of_period(
    checker: &mut Checker,
    at: &At<'_>,
) -> Option<Term<PriceBasis>> {
    checker.term_with(at, |checker, at| {
        if at.key("averageOfPeriod").is_none() {
            return Value::read(checker, at);
        }
        let average = checker.object(at, &["averageOfPeriod"])?;
        checker.needed(&average, "averageOfPeriod").map(PriceBasis::AverageOfPeriod)
    })
}

/// Reads a tier's name or a band for dividends.
impl Value for DividendDiscount {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if at.key("minimum").or(at.key("maximum")).is_some() {
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
        minimum_within(checker, band.path_of("minimum"), minimum, maximum);
        Some(Self { value: Band { minimum, maximum }, source: source? })
    }
}
