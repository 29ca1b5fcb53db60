//! Reads rounding and the groups of terms.

use super::super::{DiscountTerms, DividendTerms, InvestmentPeriodTerms, RoundingTerms};
use crate::explain::Code;
use crate::plan::checker::{At, Checker, Fields, Value};
use core::fmt::Display;

/// Most decimals of shares and prices, equal to those of fills.
const MOST_DECIMALS: u32 = 6;

/// Reads objects whose keys hold one optional term each.
macro_rules! groups {
    ($($name:ident { $($field:ident: $key:literal),+ })+) => {
        $(impl Value for $name {
            fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
                let group = checker.object(at, &[$($key),+])?;
                Some(Self { $($field: checker.value(&group, $key)),+ })
            }
        })+
    };
}

groups! {
    DiscountTerms {
        standard: "standard",
        pre_approved: "preApproved",
        dividends: "dividends",
        shares: "shares"
    }
    DividendTerms { cents: "cents", least_reinvested: "leastReinvested" }
    InvestmentPeriodTerms { odd_cents: "oddCents", threshold: "threshold" }
}

pub(super) fn minimum_within<T: Ord + Display>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    minimum: T,
    maximum: T,
) {
    if minimum > maximum {
        let path = [&fields.path(), ".", key].concat();
        checker.report(
            path,
            Code::MinimumAboveMaximum,
            &[("minimum", &minimum), ("maximum", &maximum)],
        );
    }
}

impl Value for RoundingTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let terms = checker.object(at, &["decimals", "rounding"])?;
        rounding_terms(checker, &terms)
    }
}

pub(super) fn rounding_terms(checker: &mut Checker, terms: &Fields<'_>) -> Option<RoundingTerms> {
    let decimals = checker
        .required(terms, "decimals")
        .and_then(|at| checker.term_with(&at, |checker, at| checker.count(at, MOST_DECIMALS)));
    let rounding = checker.needed(terms, "rounding");
    Some(RoundingTerms { decimals: decimals?, rounding: rounding? })
}
