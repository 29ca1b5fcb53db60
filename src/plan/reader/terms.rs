//! Reads limits, due dates, dividends, investment periods, rounding.

use super::super::{
    DividendTerms, DueDateTerms, InvestmentPeriodTerms, Lead, LimitPeriod, LimitTerms, OddCents,
    RoundingTerms, UnmetThreshold,
};
use super::{MOST_BUSINESS_DAYS, MOST_DAYS, section};
use crate::explain::Code;
use crate::explain::source::Term;
use crate::plan::checker::{At, Checker, Fields};
use crate::values::quantity::Money;
use crate::values::ratio::Rounding;
use core::fmt::Display;

/// Most decimals of shares and prices, equal to those of fills.
const MOST_DECIMALS: u32 = 6;

pub(super) fn limits(checker: &mut Checker, file: &Fields<'_>) -> LimitTerms {
    let known = [
        "per",
        "existingMinimum",
        "newMinimum",
        "recurringMinimum",
        "maximum",
        "existingAfterFirstPurchase",
    ];
    let Some(limits) = section(checker, file, "limits", &known) else {
        return LimitTerms::default();
    };
    let per = checker.term(&limits, "per", |checker, at| {
        checker.choice(at, &LimitPeriod::ALL, LimitPeriod::as_str)
    });
    let mut dollars = |key| checker.optional_term::<Money>(&limits, key, Checker::quantity);
    let existing_minimum = dollars("existingMinimum");
    let new_minimum = dollars("newMinimum");
    let recurring_minimum = dollars("recurringMinimum");
    let maximum = dollars("maximum");
    let existing_after_first_purchase =
        checker.optional_term(&limits, "existingAfterFirstPurchase", Checker::boolean);
    for (key, minimum) in [("existingMinimum", &existing_minimum), ("newMinimum", &new_minimum)] {
        if let (Some(minimum), Some(maximum)) = (minimum, &maximum) {
            minimum_within(checker, &limits, key, minimum.value, maximum.value);
        }
    }
    LimitTerms {
        per,
        existing_minimum,
        new_minimum,
        recurring_minimum,
        maximum,
        existing_after_first_purchase,
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

pub(super) fn due_dates(checker: &mut Checker, file: &Fields<'_>) -> DueDateTerms {
    let Some(due_dates) = section(checker, file, "dueDates", &["standard", "preApproved"]) else {
        return DueDateTerms::default();
    };
    let standard = checker.optional_term(&due_dates, "standard", lead);
    let pre_approved = checker.optional_term(&due_dates, "preApproved", lead);
    DueDateTerms { standard, pre_approved }
}

/// Reads a number of business days, or `{ "days": … }` for days of any kind.
fn lead(checker: &mut Checker, at: &At<'_>) -> Option<Lead> {
    if !at.is_object() {
        return checker.count(at, MOST_BUSINESS_DAYS).map(Lead::BusinessDays);
    }
    let lead = checker.object(at, &["days"])?;
    let days = checker.required(&lead, "days")?;
    checker.count(&days, MOST_DAYS).map(Lead::Days)
}

pub(super) fn dividends(checker: &mut Checker, file: &Fields<'_>) -> DividendTerms {
    let Some(dividends) = section(checker, file, "dividends", &["cents", "leastReinvested"]) else {
        return DividendTerms::default();
    };
    let cents = checker.optional_term(&dividends, "cents", rounding_name);
    let least_reinvested = checker.optional_term(&dividends, "leastReinvested", Checker::quantity);
    DividendTerms { cents, least_reinvested }
}

pub(super) fn investment_period(checker: &mut Checker, file: &Fields<'_>) -> InvestmentPeriodTerms {
    let Some(period) = section(checker, file, "investmentPeriod", &["oddCents", "threshold"])
    else {
        return InvestmentPeriodTerms::default();
    };
    let odd_cents = checker.optional_term(&period, "oddCents", |checker, at| {
        checker.choice(at, &OddCents::ALL, OddCents::as_str)
    });
    let threshold = checker.optional_term(&period, "threshold", |checker, at| {
        checker.choice(at, &[UnmetThreshold::DayReturned], UnmetThreshold::as_str)
    });
    InvestmentPeriodTerms { odd_cents, threshold }
}

/// Reads decimals and rounding, if they are given.
pub(super) fn rounding(
    checker: &mut Checker,
    file: &Fields<'_>,
    key: &str,
) -> Option<RoundingTerms> {
    let terms = section(checker, file, key, &["decimals", "rounding"])?;
    let decimals: Option<Term<u32>> =
        checker.term(&terms, "decimals", |checker, at| checker.count(at, MOST_DECIMALS));
    let rounding = checker.term(&terms, "rounding", rounding_name);
    Some(RoundingTerms { decimals: decimals?, rounding: rounding? })
}

fn rounding_name(checker: &mut Checker, at: &At<'_>) -> Option<Rounding> {
    checker.choice(at, &Rounding::ALL, Rounding::as_str)
}
