//! What comes off the market price: clause L3.

use serde::Serialize;

use crate::clause::Term;
use crate::facts::Facts;
use crate::limits::Verdict;
use crate::plan::{Band, DiscountedShares, DividendDiscount, Plan, Tier};
use crate::quantity::Percent;
use crate::request::{MarketSource, PaymentKind};
use crate::trace::{Code, Named, Part, Problem, Reading, Rule, Trace, field};

/// The discount that applies to a payment's tier, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Discount {
    /// What comes off the market price.
    pub percent: Percent,
    /// Least discount the company may set, if anybody published it.
    pub minimum: Option<Percent>,
    /// Greatest discount the company may set, if anybody published it.
    pub maximum: Option<Percent>,
}

/// The discount for the payment's tier; nothing if the company may not set the one given.
///
/// Terms: clause L3 (a band by tier; the company *may* set a discount, so a month without one is valid).
pub(crate) fn discount<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    trace: &mut Trace,
) -> Option<Discount> {
    let Applicable { tier, band, is_announced } = applicable(plan, facts.kind, verdict, trace)?;
    let [standard, pre_approved] = Tier::ALL.map(|of| {
        let band = if is_announced && of == tier { band } else { band_of(plan, of).1.as_ref() };
        discount_in_band(of, band, facts, trace)
    });
    let given = match tier {
        _ if !is_announced => None,
        Tier::Standard => standard?,
        Tier::PreApproved => pre_approved?,
    };
    let company_issued_only = plan.discounts.shares.as_ref();
    let company_issued_only =
        company_issued_only.filter(|shares| shares.value == DiscountedShares::CompanyIssued);
    let not_for_these_shares =
        company_issued_only.filter(|_| facts.source == Some(MarketSource::OpenMarket));
    let fixed = band.map(|band| band.value).filter(|band| band.minimum == band.maximum);
    let (percent, reading) = match (given, fixed) {
        _ if not_for_these_shares.is_some() => (None, Some(Reading::DiscountOnCompanySharesOnly)),
        (None, Some(fixed)) if fixed.minimum > Percent::ZERO => {
            (Some(fixed.minimum), Some(Reading::FixedDiscount))
        }
        (None, _) => (None, Some(Reading::NoDiscountGiven)),
        (given, _) if facts.kind == PaymentKind::Dividend && tier == Tier::Standard => {
            (given, Some(Reading::DividendStandardDiscount))
        }
        (given, _) => (given, None),
    };
    let reading = match percent {
        // Where they come from decides, and nobody has said.
        Some(_) if company_issued_only.is_some() && facts.source.is_none() => {
            Some(Reading::CompanySharesSupposed)
        }
        _ => reading,
    };
    let rule = if percent.is_some() { Rule::Discount } else { Rule::NoDiscount };
    let percent = percent.unwrap_or(Percent::ZERO);
    let step = trace.step(Part::Discount, rule).read_as(reading);
    let step = match not_for_these_shares {
        Some(shares) => step.by(&shares.source),
        None => step.by_term(band),
    };
    let tier = tier.as_str();
    match band.map(|band| band.value) {
        Some(Band { minimum, maximum }) => {
            step.record(&[("tier", &tier), ("minimum", &minimum), ("maximum", &maximum)], &percent)
        }
        None => step.record(&[("tier", &tier)], &percent),
    }
    Some(Discount {
        percent,
        minimum: band.map(|band| band.value.minimum),
        maximum: band.map(|band| band.value.maximum),
    })
}

/// What the plan says of the discount that applies to a payment.
pub(crate) struct Applicable<'p> {
    /// Whose discount it is, of those that the company announces.
    pub(crate) tier: Tier,
    pub(crate) band: Option<&'p Term<Band>>,
    /// Whether the company announces it, rather than the plan fixing it for dividends.
    is_announced: bool,
}

/// Which discount applies; nothing if nobody published which one dividends take.
///
/// Terms: clause L3.
pub(crate) fn applicable<'p>(
    plan: &'p Plan,
    kind: PaymentKind,
    verdict: Verdict,
    trace: &mut Trace,
) -> Option<Applicable<'p>> {
    let tier = match kind {
        // While the tier is not known, the terms that need no approval are the ones to show.
        PaymentKind::OptionalCash => verdict.tier().unwrap_or(Tier::Standard),
        PaymentKind::Dividend => {
            match trace.need(Part::Discount, "discounts.dividends", &plan.discounts.dividends)? {
                DividendDiscount::AsTier(tier) => tier.value,
                DividendDiscount::Own(band) => {
                    let is_announced = band.value.minimum != band.value.maximum;
                    return Some(Applicable {
                        tier: Tier::Standard,
                        band: Some(band),
                        is_announced,
                    });
                }
            }
        }
    };
    let (name, band) = band_of(plan, tier);
    let band = trace.need(Part::Discount, name, band);
    Some(Applicable { tier, band, is_announced: true })
}

fn band_of(plan: &Plan, tier: Tier) -> (&'static str, &Option<Term<Band>>) {
    match tier {
        Tier::Standard => ("discounts.standard", &plan.discounts.standard),
        Tier::PreApproved => ("discounts.preApproved", &plan.discounts.pre_approved),
    }
}

/// The discount given for a tier, if there is one; `None` if it cannot be used.
fn discount_in_band<'p>(
    tier: Tier,
    band: Option<&'p Term<Band>>,
    facts: &Facts,
    trace: &mut Trace,
) -> Option<Option<Percent>> {
    let (field, given) = match tier {
        Tier::Standard => (field::DISCOUNT, facts.discount),
        Tier::PreApproved => (field::PRE_APPROVED_DISCOUNT, facts.pre_approved_discount),
    };
    let given = given.ok()?;
    let (Some(percent), Some(band)) = (given, band) else { return Some(given) };
    let Band { minimum, maximum } = band.value;
    if (minimum..=maximum).contains(&percent) {
        return Some(given);
    }
    let values: &Named<'_> = &[("minimum", &minimum), ("maximum", &maximum)];
    trace.refuse(Problem::new(field, Code::OutsideBand, values).by(&band.source));
    None
}
