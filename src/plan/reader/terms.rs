//! Reads limits, rounding, and the groups of terms.

use super::super::{
    DiscountTerms, DividendTerms, InvestmentPeriodTerms, LimitTerms, MarketPriceTerms,
    RoundingTerms,
};
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
    MarketPriceTerms { direct: "direct", open_market: "openMarket" }
    DiscountTerms {
        standard: "standard",
        pre_approved: "preApproved",
        dividends: "dividends",
        shares: "shares"
    }
    DividendTerms { cents: "cents", least_reinvested: "leastReinvested" }
    InvestmentPeriodTerms { odd_cents: "oddCents", threshold: "threshold" }
}

impl Value for LimitTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let known = [
            "per",
            "existingMinimum",
            "newMinimum",
            "recurringMinimum",
            "maximum",
            "existingAfterFirstPurchase",
        ];
        let limits = checker.object(at, &known)?;
        let terms = Self {
            per: checker.needed(&limits, "per"),
            existing_minimum: checker.value(&limits, "existingMinimum"),
            new_minimum: checker.value(&limits, "newMinimum"),
            recurring_minimum: checker.value(&limits, "recurringMinimum"),
            maximum: checker.value(&limits, "maximum"),
            existing_after_first_purchase: checker.value(&limits, "existingAfterFirstPurchase"),
        };
        let minimums =
            [("existingMinimum", &terms.existing_minimum), ("newMinimum", &terms.new_minimum)];
        for (key, minimum) in minimums {
            if let (Some(minimum), Some(maximum)) = (minimum, &terms.maximum) {
                minimum_within(checker, &limits, key, minimum.value, maximum.value);
            }
        }
        Some(terms)
    }
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
        let decimals = checker
            .required(&terms, "decimals")
            .and_then(|at| checker.term_with(&at, |checker, at| checker.count(at, MOST_DECIMALS)));
        let rounding = checker.needed(&terms, "rounding");
        Some(Self { decimals: decimals?, rounding: rounding? })
    }
}
