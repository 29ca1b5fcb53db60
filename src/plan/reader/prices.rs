//! Market prices and discounts.

use super::super::checker::{At, Checker, Fields};
use super::super::{
    Band, DayPrice, DiscountTerms, DiscountedShares, DividendDiscount, MarketPriceTerms,
    PriceBasis, Tier,
};
use super::terms::minimum_within;
use super::{MOST_BUSINESS_DAYS, section};
use crate::clause::Term;

pub(super) fn market_price(checker: &mut Checker, file: &Fields<'_>) -> Option<MarketPriceTerms> {
    let Some(prices) = section(checker, file, "marketPrice", &["direct", "openMarket"])? else {
        return Some(MarketPriceTerms::default());
    };
    let direct = checker.optional_term(&prices, "direct", basis);
    let open_market = checker.optional_term(&prices, "openMarket", basis);
    Some(MarketPriceTerms { direct: direct?, open_market: open_market? })
}

/// The name of a price, `{ "averageOf": …, "days": … }` or `{ "highestOf": […] }`.
fn basis(checker: &mut Checker, at: &At<'_>) -> Option<PriceBasis> {
    let day_prices = DayPrice::ALL.map(|price| (price.as_str(), price));
    if !at.is_object() {
        return checker.choice(at, &day_prices).map(PriceBasis::Of);
    }
    let basis = checker.object(at, &["averageOf", "days", "highestOf"])?;
    if let Some(several) = basis.optional("highestOf") {
        checker.alone(&basis, "highestOf", &["averageOf", "days"])?;
        return checker.choices(&several, &day_prices, 2).map(PriceBasis::HighestOf);
    }
    let price =
        checker.required(&basis, "averageOf").and_then(|at| checker.choice(&at, &day_prices));
    let days = checker.required(&basis, "days");
    let days = days.and_then(|at| checker.whole(&at, 2..=MOST_BUSINESS_DAYS));
    Some(PriceBasis::AverageOverDays { price: price?, days: days? })
}

pub(super) fn discounts(checker: &mut Checker, file: &Fields<'_>) -> Option<DiscountTerms> {
    let known = ["standard", "preApproved", "dividends", "shares"];
    let Some(discounts) = section(checker, file, "discounts", &known)? else {
        return Some(DiscountTerms::default());
    };
    let standard = optional_band(checker, &discounts, "standard");
    let pre_approved = optional_band(checker, &discounts, "preApproved");
    let dividends = dividend_discount(checker, &discounts);
    let shares = checker.optional_term(&discounts, "shares", |checker, at| {
        let known =
            [("all", DiscountedShares::All), ("company-issued", DiscountedShares::CompanyIssued)];
        checker.choice(at, &known)
    });
    Some(DiscountTerms {
        standard: standard?,
        pre_approved: pre_approved?,
        dividends: dividends?,
        shares: shares?,
    })
}

/// That of a tier, or a band of its own.
fn dividend_discount(
    checker: &mut Checker,
    discounts: &Fields<'_>,
) -> Option<Option<DividendDiscount>> {
    let Some(at) = discounts.optional("dividends") else { return Some(None) };
    if at.has_key("minimum") || at.has_key("maximum") {
        return band(checker, &at).map(|band| Some(DividendDiscount::Own(band)));
    }
    let tiers = Tier::ALL.map(|tier| (tier.as_str(), tier));
    let tier = checker.term(discounts, "dividends", |checker, at| checker.choice(at, &tiers));
    tier.map(|tier| Some(DividendDiscount::AsTier(tier)))
}

fn optional_band(
    checker: &mut Checker,
    discounts: &Fields<'_>,
    key: &str,
) -> Option<Option<Term<Band>>> {
    match discounts.optional(key) {
        Some(at) => band(checker, &at).map(Some),
        None => Some(None),
    }
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
