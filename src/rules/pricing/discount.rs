//! Discount on the market price: clause L3.

use serde::Serialize;

use crate::explain::{
    Code, FieldPath, Inputs, Named, Part, Problem, Reading, Rule, Term, Trace, optional,
};
use crate::plan::{Band, DiscountedShares, DividendDiscount, Plan, Tier};
use crate::request::facts::{Facts, Field};
use crate::request::{MarketSource, Month, PaymentKind};
use crate::rules::limits::Verdict;
use crate::values::Percent;

/// Discount of the payment's tier, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Discount {
    /// Percent off the market price.
    pub percent: Percent,
    /// Least discount that the company may set, if the plan publishes it.
    pub minimum: Option<Percent>,
    /// Greatest discount that the company may set, if the plan publishes it.
    pub maximum: Option<Percent>,
}

/// Returns the discount of the payment's tier; `None` if the given one is outside the band.
/// Terms: clause L3 (a band by tier; the company *may* set a discount, so a month without one is valid).
pub(crate) fn discount(
    plan: &Plan,
    facts: &Facts,
    verdict: Verdict,
    trace: &mut Trace,
) -> Option<Discount> {
    let Applicable { tier, band, announced } = applicable(plan, facts, verdict, trace)?;
    let mut given = Some(None);
    for of in Announced::ALL {
        let applies = announced == Some(of);
        let band = if applies { band } else { usual_band(plan, of) };
        let read = discount_in_band(of, band, facts, trace);
        given = if applies { read } else { given };
    }
    let given = given?;
    let company_issued_only = plan.discounts.shares.as_ref();
    let company_issued_only =
        company_issued_only.filter(|shares| shares.value == DiscountedShares::CompanyIssued);
    let not_for_these_shares =
        company_issued_only.filter(|_| facts.source == Some(MarketSource::OpenMarket));
    let fixed = band.map(|band| band.value).filter(|band| band.minimum == band.maximum);
    let (percent, reading) = match (given, fixed) {
        _ if not_for_these_shares.is_some() => (None, Some(Reading::DiscountOnCompanySharesOnly)),
        (None, Some(fixed)) => {
            (Some(fixed.minimum).filter(|it| *it > Percent::ZERO), Some(Reading::FixedDiscount))
        }
        (None, None) => (None, Some(Reading::NoDiscountGiven)),
        (given, _) if is_standard_of_dividend(plan, facts, announced) => {
            (given, Some(Reading::DividendStandardDiscount))
        }
        (given, _) => (given, None),
    };
    let reading = match percent {
        // Only company-issued shares are discounted, and the request has no source.
        Some(_) if company_issued_only.is_some() && facts.source.is_none() => {
            Some(Reading::CompanySharesSupposed)
        }
        _ => reading,
    };
    let rule = if percent.is_some() { Rule::Discount } else { Rule::NoDiscount };
    let percent = percent.unwrap_or(Percent::ZERO);
    let source = not_for_these_shares.map(|shares| &shares.source);
    let source = source.or(band.map(|band| &band.source));
    let minimum = band.map(|band| band.value.minimum);
    let maximum = band.map(|band| band.value.maximum);
    let (kinds, per) = (kinds(plan, facts.payment.kind, tier), plan.limits.period());
    let mut inputs: Inputs<'_> = vec![("tier", &tier), ("for", &kinds), ("per", &per)];
    inputs.extend(optional("minimum", minimum.as_ref()));
    inputs.extend(optional("maximum", maximum.as_ref()));
    trace.step(Part::Discount, rule).read_as(reading).by_all(source).record(&inputs, &percent);
    Some(Discount { percent, minimum, maximum })
}

/// Discount that the company announces for a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Announced {
    Standard,
    PreApproved,
    Dividends,
}

impl Announced {
    const ALL: [Self; 3] = [Self::Standard, Self::PreApproved, Self::Dividends];

    pub(crate) const fn given(self, facts: &Facts) -> Field<Percent> {
        match self {
            Self::Standard => facts.month.discount,
            Self::PreApproved => facts.month.pre_approved_discount,
            Self::Dividends => facts.month.dividend_discount,
        }
    }

    /// Replaces the given discount.
    pub(crate) const fn set(self, facts: &mut Facts, discount: Percent) {
        let place = match self {
            Self::Standard => &mut facts.month.discount,
            Self::PreApproved => &mut facts.month.pre_approved_discount,
            Self::Dividends => &mut facts.month.dividend_discount,
        };
        *place = Ok(Some(discount));
    }

    /// Returns the request field of this discount.
    const fn field(self) -> FieldPath {
        match self {
            Self::Standard => Month::DISCOUNT,
            Self::PreApproved => Month::PRE_APPROVED_DISCOUNT,
            Self::Dividends => Month::DIVIDEND_DISCOUNT,
        }
    }
}

/// Tier and band of the discount that applies to a payment.
pub(crate) struct Applicable<'p> {
    pub(crate) tier: Tier,
    pub(crate) band: Option<&'p Term<Band>>,
    /// Announced discount that applies; `None` if the plan fixes it.
    pub(crate) announced: Option<Announced>,
}

/// Returns the discount that applies; `None` if the plan does not publish the discount of dividends (clause L3).
pub(crate) fn applicable<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    trace: &mut Trace,
) -> Option<Applicable<'p>> {
    let mut announced = None;
    let tier = match facts.payment.kind {
        // Shows the terms that need no approval until the tier is known.
        PaymentKind::OptionalCash => verdict.tier().unwrap_or(Tier::Standard),
        PaymentKind::Dividend => {
            announced = Some(Announced::Dividends).filter(|_| has_dividend_discount(facts));
            match trace.need(Part::Discount, "discounts.dividends", &plan.discounts.dividends)? {
                DividendDiscount::AsTier(tier) => tier.value,
                DividendDiscount::Own(band) => {
                    let announced = announced.or((!is_fixed(band)).then_some(Announced::Standard));
                    return Some(Applicable { tier: Tier::Standard, band: Some(band), announced });
                }
            }
        }
    };
    let (name, band) = band_of(plan, tier);
    let band = trace.need(Part::Discount, name, band);
    let announced = announced.unwrap_or(match tier {
        Tier::Standard => Announced::Standard,
        Tier::PreApproved => Announced::PreApproved,
    });
    let is_for_others = announced == Announced::Standard && is_for_dividends_alone(plan);
    Some(Applicable { tier, band, announced: Some(announced).filter(|_| !is_for_others) })
}

/// Returns whether the request has a discount for dividends, usable or not.
fn has_dividend_discount(facts: &Facts) -> bool {
    facts.month.dividend_discount != Ok(None)
}

/// Returns whether dividends have a discount of their own, in the request or fixed by the plan.
/// Terms: clause L3. The month's discount for payments then does not affect a dividend.
pub(crate) fn is_apart_from_payments(plan: &Plan, facts: &Facts) -> bool {
    has_dividend_discount(facts)
        || matches!(&plan.discounts.dividends, Some(DividendDiscount::Own(band)) if is_fixed(band))
}

fn is_fixed(band: &Term<Band>) -> bool {
    band.value.minimum == band.value.maximum
}

/// Returns whether the month's discount is for dividends only: the plan fixes the discount of payments, not theirs.
fn is_for_dividends_alone(plan: &Plan) -> bool {
    matches!(&plan.discounts.dividends, Some(DividendDiscount::Own(own)) if !is_fixed(own))
        && plan.discounts.standard.as_ref().is_some_and(is_fixed)
}

/// Returns whether a dividend takes the discount of standard payments.
fn is_standard_of_dividend(plan: &Plan, facts: &Facts, announced: Option<Announced>) -> bool {
    facts.payment.kind == PaymentKind::Dividend
        && announced == Some(Announced::Standard)
        && matches!(plan.discounts.dividends, Some(DividendDiscount::AsTier(_)))
}

/// Names the kinds of payment that take the discount of a band.
fn kinds(plan: &Plan, kind: PaymentKind, tier: Tier) -> &'static str {
    match (&plan.discounts.dividends, kind) {
        (Some(DividendDiscount::Own(_)), PaymentKind::Dividend) => "dividends",
        (Some(DividendDiscount::AsTier(of)), _) if of.value == tier => "payments-and-dividends",
        _ => "payments",
    }
}

fn band_of(plan: &Plan, tier: Tier) -> (&'static str, &Option<Term<Band>>) {
    match tier {
        Tier::Standard => ("discounts.standard", &plan.discounts.standard),
        Tier::PreApproved => ("discounts.preApproved", &plan.discounts.pre_approved),
    }
}

/// Returns the band of an announced discount that does not apply to the payment.
fn usual_band(plan: &Plan, of: Announced) -> Option<&Term<Band>> {
    match (of, &plan.discounts.dividends) {
        (Announced::Standard, _) => {
            plan.discounts.standard.as_ref().filter(|_| !is_for_dividends_alone(plan))
        }
        (Announced::PreApproved, _) => plan.discounts.pre_approved.as_ref(),
        (Announced::Dividends, Some(DividendDiscount::Own(band))) => Some(band),
        (Announced::Dividends, Some(DividendDiscount::AsTier(tier))) => {
            band_of(plan, tier.value).1.as_ref()
        }
        (Announced::Dividends, None) => None,
    }
}

/// Returns the given discount, `Some(None)` if there is none, or `None` if it cannot be used.
fn discount_in_band(
    of: Announced,
    band: Option<&Term<Band>>,
    facts: &Facts,
    trace: &mut Trace,
) -> Option<Option<Percent>> {
    let given = of.given(facts).ok()?;
    let (Some(percent), Some(band)) = (given, band) else { return Some(given) };
    let Band { minimum, maximum } = band.value;
    if (minimum..=maximum).contains(&percent) {
        return Some(given);
    }
    let values: &Named<'_> = &[("minimum", &minimum), ("maximum", &maximum)];
    trace.refuse(Problem::new(of.field(), Code::OutsideBand, values).by(&band.source));
    None
}
