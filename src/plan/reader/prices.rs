//! Reads market prices and discounts.

use super::super::{
    Band, DayPrice, DiscountTerms, DiscountedShares, DividendDiscount, MarketPriceTerms,
    PriceBasis, Tier,
};
use super::terms::minimum_within;
use super::{MOST_BUSINESS_DAYS, section};
use crate::explain::source::Term;
use crate::plan::checker::{At, Checker, Fields};

pub(super) fn market_price(checker: &mut Checker, file: &Fields<'_>) -> MarketPriceTerms {
    let Some(prices) = section(checker, file, "marketPrice", &["direct", "openMarket"]) else {
        return MarketPriceTerms::default();
    };
    let direct = checker.optional_term(&prices, "direct", basis);
    let open_market = checker.optional_term(&prices, "openMarket", basis);
    MarketPriceTerms { direct, open_market }
}

/// Reads the name of a price, `{ "averageOf": …, "days": … }` or `{ "highestOf": […] }`.
fn basis(checker: &mut Checker, at: &At<'_>) -> Option<PriceBasis> {
    if !at.is_object() {
        return day_price(checker, at).map(PriceBasis::Of);
    }
    let basis = checker.object(at, &["averageOf", "days", "highestOf"])?;
    if let Some(several) = basis.optional("highestOf") {
        checker.alone(&basis, "highestOf", &["averageOf", "days"])?;
        let prices = checker.choices(&several, &DayPrice::ALL, DayPrice::as_str, 2);
        return prices.map(PriceBasis::HighestOf);
    }
    let price = checker.required(&basis, "averageOf").and_then(|at| day_price(checker, &at));
    let days = checker.required(&basis, "days");
    let days = days.and_then(|at| checker.whole(&at, 2..=MOST_BUSINESS_DAYS));
    Some(PriceBasis::AverageOverDays { price: price?, days: days? })
}

fn day_price(checker: &mut Checker, at: &At<'_>) -> Option<DayPrice> {
    checker.choice(at, &DayPrice::ALL, DayPrice::as_str)
}

pub(super) fn discounts(checker: &mut Checker, file: &Fields<'_>) -> DiscountTerms {
    let known = ["standard", "preApproved", "dividends", "shares"];
    let Some(discounts) = section(checker, file, "discounts", &known) else {
        return DiscountTerms::default();
    };
    let standard = optional_band(checker, &discounts, "standard");
    let pre_approved = optional_band(checker, &discounts, "preApproved");
    let dividends = dividend_discount(checker, &discounts);
    let shares = checker.optional_term(&discounts, "shares", |checker, at| {
        let all = [DiscountedShares::All, DiscountedShares::CompanyIssued];
        all.get(checker.choice_of_names(at, &["all", "company-issued"])?).copied()
    });
    DiscountTerms { standard, pre_approved, dividends, shares }
}

/// Reads a tier's name or a band for dividends.
fn dividend_discount(checker: &mut Checker, discounts: &Fields<'_>) -> Option<DividendDiscount> {
    let at = discounts.optional("dividends")?;
    if at.has_key("minimum") || at.has_key("maximum") {
        return band(checker, &at).map(DividendDiscount::Own);
    }
    let tier = checker
        .term(discounts, "dividends", |checker, at| checker.choice(at, &Tier::ALL, Tier::as_str));
    tier.map(DividendDiscount::AsTier)
}

fn optional_band(checker: &mut Checker, discounts: &Fields<'_>, key: &str) -> Option<Term<Band>> {
    band(checker, &discounts.optional(key)?)
}

fn band(checker: &mut Checker, at: &At<'_>) -> Option<Term<Band>> {
    let band = checker.object(at, &["minimum", "maximum", "clause", "assumed"])?;
    let source = checker.source(&band);
    let minimum = checker.required(&band, "minimum").and_then(|at| checker.quantity(&at));
    let maximum = checker.required(&band, "maximum").and_then(|at| checker.quantity(&at));
    let (minimum, maximum) = (minimum?, maximum?);
    minimum_within(checker, &band, "minimum", minimum, maximum);
    Some(Term { value: Band { minimum, maximum }, source: source? })
}
