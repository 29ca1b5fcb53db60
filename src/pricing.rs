//! At what price, and how many shares: clauses L2 and L3.

use core::fmt::{self, Display};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::clause::Term;
use crate::digits;
use crate::facts::{Facts, MarketInput};
use crate::limits::Verdict;
use crate::plan::{Band, Plan, PriceBasis, RoundingTerms, Tier};
use crate::quantity::{Money, Percent};
use crate::ratio::{Ratio, Rounding};
use crate::request::{MarketSource, PaymentKind};
use crate::trace::{Named, Part, Problem, Step, Trace};

/// The market price of a share.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MarketPrice {
    /// Dollars, rounded for display.
    pub price: Rounded,
    /// The exact value.
    pub exact: Ratio,
}

/// The discount that applies to a payment's tier, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Discount {
    /// What comes off the market price.
    pub percent: Percent,
    /// Least discount the company may set.
    pub minimum: Percent,
    /// Greatest discount the company may set.
    pub maximum: Percent,
}

/// What a payment buys.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Purchase {
    /// The discounted price in dollars, rounded for display.
    pub price: Rounded,
    /// The price that shares are computed with.
    pub exact: Ratio,
    /// Shares; none unless the month's limits allow the payment.
    pub shares: Option<Rounded>,
    /// Dollars that these shares cost less than at the market price.
    pub saving: Option<Rounded>,
}

/// A value after its one rounding, with all the decimals it was rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded(pub(crate) Decimal);

impl Rounded {
    /// The value as a decimal.
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }

    fn by(terms: &RoundingTerms, exact: Ratio) -> Option<Self> {
        exact.round(terms.decimals.value, terms.rounding.value).map(Self)
    }
}

impl Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&digits::decimal(self.0, self.0.scale()))
    }
}

impl Serialize for Rounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The market price, from the price given or from the executions.
///
/// Terms: clause L2 (the volume-weighted average price of the day, or the weighted average of the prices paid).
pub(crate) fn market_price<'p>(
    plan: &'p Plan,
    facts: &Facts,
    trace: &mut Trace<'p>,
) -> Option<MarketPrice> {
    let input = facts.market.as_ref().ok()?.as_ref()?;
    let exact = match input {
        MarketInput::Price(price) => Ratio::from_decimal(price.as_decimal()),
        MarketInput::Traded(traded) => traded.average(),
    }?;

    let step = match input {
        MarketInput::Price(_) => match facts.source {
            Some(source) => {
                let inputs: &Named<'_> = &[("source", &source.as_str())];
                Step::new(Part::Market, "market-price-given", inputs, &exact)
            }
            None => Step::new(Part::Market, "market-price-given", &[], &exact),
        },
        MarketInput::Traded(traded) => {
            let rule = match facts.source {
                Some(MarketSource::Direct) => "market-price-direct",
                Some(MarketSource::OpenMarket) => "market-price-open-market",
                None => "market-price-average",
            };
            let (value, shares) = (traded.value(), traded.shares());
            let inputs: &Named<'_> =
                &[("fills", &traded.fills), ("value", &value), ("shares", &shares)];
            Step::new(Part::Market, rule, inputs, &exact)
        }
    };
    trace.record(step.by(&basis(plan, facts).source));
    let price = rounded_price(Part::Market, "price-display", &plan.displayed_prices, exact, trace)?;
    Some(MarketPrice { price, exact })
}

/// Which prices make the market price; those of shares from the company while the visitor has not said.
fn basis<'p>(plan: &'p Plan, facts: &Facts) -> &'p Term<PriceBasis> {
    match facts.source {
        Some(MarketSource::OpenMarket) => &plan.market_price.open_market,
        Some(MarketSource::Direct) | None => &plan.market_price.direct,
    }
}

/// A price rounded for display, or before dividing, with a step that says how.
fn rounded_price<'p>(
    part: Part,
    rule: &'static str,
    terms: &'p RoundingTerms,
    exact: Ratio,
    trace: &mut Trace<'p>,
) -> Option<Rounded> {
    let price = Rounded::by(terms, exact)?;
    let inputs: &Named<'_> = &[
        ("exact", &exact),
        ("decimals", &terms.decimals.value),
        ("rounding", &terms.rounding.value.as_str()),
    ];
    let step = Step::new(part, rule, inputs, &price);
    trace.record(step.by(&terms.decimals.source).and_by(&terms.rounding.source));
    Some(price)
}

/// The discount for the payment's tier; nothing if the company may not set the one given.
///
/// Terms: clause L3 (a band by tier; the company *may* set a discount, so a month without one is valid).
pub(crate) fn discount<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    trace: &mut Trace<'p>,
) -> Option<Discount> {
    let known = match facts.kind {
        PaymentKind::Dividend => Some(plan.discounts.dividends.value),
        PaymentKind::OptionalCash => verdict.tier(),
    };
    // While the tier is not known, the terms that need no approval are the ones to show.
    let tier = known.unwrap_or(Tier::Standard);
    let [standard, pre_approved] =
        [Tier::Standard, Tier::PreApproved].map(|tier| discount_in_band(plan, tier, facts, trace));
    let percent = match tier {
        Tier::Standard => standard?,
        Tier::PreApproved => pre_approved?,
    };
    let band = band(plan, tier);
    let Band { minimum, maximum } = band.value;
    let rule = if percent.is_some() { "discount" } else { "no-discount" };
    let reading = match (percent, facts.kind, tier) {
        (None, _, _) => Some("no-discount-given"),
        (Some(_), PaymentKind::Dividend, Tier::Standard) => Some("dividend-standard-discount"),
        (Some(_), _, _) => None,
    };
    let percent = percent.unwrap_or(Percent::ZERO);
    let mut step = Step::new(
        Part::Discount,
        rule,
        &[("tier", &tier.as_str()), ("minimum", &minimum), ("maximum", &maximum)],
        &percent,
    )
    .by(&band.source);
    step.reading = reading;
    trace.record(step);
    Some(Discount { percent, minimum, maximum })
}

fn band(plan: &Plan, tier: Tier) -> &Term<Band> {
    match tier {
        Tier::Standard => &plan.discounts.standard,
        Tier::PreApproved => &plan.discounts.pre_approved,
    }
}

/// The discount given for a tier, if there is one; `None` if it cannot be used.
fn discount_in_band<'p>(
    plan: &'p Plan,
    tier: Tier,
    facts: &Facts,
    trace: &mut Trace<'p>,
) -> Option<Option<Percent>> {
    let (field, given) = match tier {
        Tier::Standard => ("month.discount", facts.discount),
        Tier::PreApproved => ("month.preApprovedDiscount", facts.pre_approved_discount),
    };
    let band = band(plan, tier);
    let Band { minimum, maximum } = band.value;
    match given.ok()? {
        Some(percent) if percent < minimum || percent > maximum => {
            trace.refuse(
                Problem::new(
                    field,
                    "outside-band",
                    &[("minimum", &minimum), ("maximum", &maximum)],
                )
                .by(&band.source),
            );
            None
        }
        usable => Some(usable),
    }
}

/// Purchase price, shares and saving.
///
/// Terms: clause L2 (the market price less the discount). Nothing is rounded on the way, unless the plan rounds its
/// price: the average is kept as a fraction, and the division into shares comes last.
pub(crate) fn purchase<'p>(
    plan: &'p Plan,
    facts: &Facts,
    verdict: Verdict,
    market: &MarketPrice,
    discount: &Discount,
    trace: &mut Trace<'p>,
) -> Option<Purchase> {
    let exact = discounted(market.exact, discount.percent)?;
    let step = Step::new(
        Part::Purchase,
        "purchase-price",
        &[("marketPrice", &market.exact), ("discount", &discount.percent)],
        &exact,
    );
    trace.record(step.by(&basis(plan, facts).source));

    let exact = match &plan.purchase_price {
        Some(terms) => {
            let price = rounded_price(Part::Purchase, "price-rounded", terms, exact, trace)?;
            Ratio::from_decimal(price.0)?
        }
        None => exact,
    };
    let price =
        rounded_price(Part::Purchase, "price-display", &plan.displayed_prices, exact, trace)?;

    let bought = match (verdict, facts.amount) {
        (Verdict::Within(_), Ok(Some(amount))) => {
            let bought = bought(plan, amount, market.exact, exact, trace);
            if bought.is_none() {
                trace.refuse(Problem::new("payment.amount", "not-computable", &[]));
            }
            bought
        }
        _ => None,
    };
    let (shares, saving) = bought.unzip();
    Some(Purchase { price, exact, shares, saving })
}

/// The market price less so many percent.
fn discounted(market: Ratio, discount: Percent) -> Option<Ratio> {
    let kept = Decimal::ONE_HUNDRED.checked_sub(discount.as_decimal())?;
    market.checked_mul(Ratio::from_decimal(kept)?)?.checked_div(Ratio::new(100, 1)?)
}

/// Shares for an amount, and what they cost less than at the market price.
fn bought<'p>(
    plan: &'p Plan,
    amount: Money,
    market: Ratio,
    price: Ratio,
    trace: &mut Trace<'p>,
) -> Option<(Rounded, Rounded)> {
    let terms = &plan.shares;
    let shares = Rounded::by(terms, Ratio::from_decimal(amount.as_decimal())?.checked_div(price)?)?;
    let step = Step::new(
        Part::Purchase,
        "shares",
        &[
            ("amount", &amount),
            ("price", &price),
            ("decimals", &terms.decimals.value),
            ("rounding", &terms.rounding.value.as_str()),
        ],
        &shares,
    );
    let step = step.by(&terms.decimals.source).and_by(&terms.rounding.source);
    trace.record(step.read_as("rounded-once"));

    let off = match market.checked_sub(price) {
        Some(off) => off,
        // A price that the plan rounds up may be above the market: nothing is saved then.
        None => price.checked_sub(market).and_then(|_| Ratio::new(0, 1))?,
    };
    let saving = off.checked_mul(Ratio::from_decimal(shares.0)?)?;
    let saving = Rounded(saving.round(2, Rounding::HalfEven)?);
    trace.record(Step::new(
        Part::Purchase,
        "saving",
        &[("shares", &shares), ("marketPrice", &market), ("purchasePrice", &price)],
        &saving,
    ));
    Some((shares, saving))
}
