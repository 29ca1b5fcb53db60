//! Finds the smallest payment for a number of shares.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::explain::{Code, Concerns, FieldPath, Named, NewStep, Part, Problem, Rule, Trace};
use crate::plan::{Plan, RoundingTerms, Tier};
use crate::questions::quote::Quote;
use crate::request::facts::Facts;
use crate::request::{Given, Input, PaymentKind, QuoteRequest};
use crate::rules::due_dates;
use crate::rules::edition;
use crate::rules::limits::Verdict;
use crate::rules::pricing::{self, Rounded};
use crate::values::quantity::{Money, Quantity, Shares};
use crate::values::ratio::{Ratio, Rounding};

const SHARES: FieldPath = FieldPath::new("shares", Part::Purchase, Concerns::All);

/// Smallest payment that buys a number of shares, and its quote.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentForShares {
    /// Dollars, to the cent; `None` without a price or readable shares, or above the greatest payment.
    pub payment: Option<Rounded>,
    /// Answer for that payment: its verdict, its due date and its explanation.
    pub quote: Quote,
}

impl Plan {
    /// Finds the smallest payment, to the cent, that buys at least a number of shares.
    ///
    /// One cent less buys fewer. Ignores the amount in the request. The amount sent this month, the approval and the
    /// month's discounts decide the price.
    ///
    /// # Units and range
    ///
    /// Shares as text, 0.000001 to 1,000,000,000. The problems of the quote name unreadable `shares`, and a payment
    /// over 1,000,000,000 dollars (`payment-too-large`).
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Month, Participant, Plan, QuoteRequest, Status};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let request = QuoteRequest {
    ///     participant: Some(Participant::Existing),
    ///     month: Month { discount: "1.5".into(), ..Month::default() },
    ///     market: Market { price: "34.12".into(), ..Market::default() },
    ///     ..QuoteRequest::default()
    /// };
    /// let answer = plan.payment_for_shares(&request, &"100".into());
    /// assert_eq!(answer.payment.unwrap().to_string(), "3360.82");
    /// assert_eq!(answer.quote.status, Status::Accepted);
    ///
    /// let refused = plan.payment_for_shares(&request, &"a hundred".into());
    /// assert!(refused.payment.is_none());
    /// assert_eq!(refused.quote.problems[0].field, "shares");
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn payment_for_shares(
        &self,
        request: &QuoteRequest,
        shares: &Input<Shares>,
    ) -> PaymentForShares {
        let asked = |amount: Input<Money>| {
            let payment = request.payment.of_amount(amount);
            self.quote(&QuoteRequest { payment, ..request.clone() })
        };
        let wanted = match shares.into() {
            Given::Nothing => None,
            Given::Value(shares) => Some(Ok(shares)),
            Given::Text(text) => Some(text.parse::<Shares>()),
        };
        let found = wanted.clone().and_then(Result::ok).and_then(|wanted| {
            let facts = Facts::read(request, &mut Trace::default());
            smallest_payment(self, &facts, wanted).map(|payment| (wanted, payment))
        });

        let is_too_large = |payment: &Rounded| payment.as_decimal() > Money::MAXIMUM;
        let too_large = found.as_ref().is_some_and(|(_, payment)| is_too_large(payment));
        let Some((wanted, payment)) = found.filter(|_| !too_large) else {
            let mut quote = asked(Input::Nothing);
            let problem = match wanted {
                Some(Ok(_)) if too_large => {
                    let values: &Named<'_> = &[("maximum", &Money::MAXIMUM)];
                    Some(Problem::new(SHARES, Code::PaymentTooLarge, values))
                }
                Some(Err(why)) => {
                    Some(Problem::unreadable::<Shares>(SHARES, why, &Shares::MINIMUM))
                }
                // There is a price and no other problem.
                Some(Ok(_)) if self.shares.is_some() && quote.problems.is_empty() => quote
                    .purchase
                    .as_ref()
                    .map(|purchase| pricing::no_shares(SHARES, purchase.exact)),
                _ => None,
            };
            quote.problems.extend(problem);
            return PaymentForShares { payment: None, quote };
        };
        let mut quote = asked(payment.to_string().into());
        if let Some(terms) = &self.shares {
            NewStep::begin(Some(&mut quote.steps), Part::Purchase, Rule::PaymentForShares)
                .by(&terms.decimals.source)
                .by(&terms.rounding.source)
                .record(
                    &[
                        ("shares", &wanted),
                        ("decimals", &terms.decimals.value),
                        ("rounding", &terms.rounding.value),
                    ],
                    &payment,
                );
        }
        PaymentForShares { payment: Some(payment), quote }
    }
}

/// Returns the smallest payment at the price of the tier that the payment itself falls under.
///
/// Terms: clause L4 (the tier follows the month's total) and clause L3 (each tier has its discount). Without an
/// approval it uses the standard price, even if the limits refuse the payment.
fn smallest_payment(plan: &Plan, facts: &Facts, wanted: Shares) -> Option<Rounded> {
    let terms = plan.shares.as_ref()?;
    let at = |tier| least_payment(terms, price(plan, facts, tier)?, wanted);
    let maximum = match (facts.payment.kind, &plan.limits.maximum) {
        (PaymentKind::OptionalCash, Some(maximum)) => maximum.value,
        // Without published limits there is one price.
        _ => return at(Tier::Standard).map(Rounded),
    };
    let sent = facts.payment.sent_this_month.ok()?.unwrap_or(Money::ZERO);
    let left = Decimal::from(maximum).checked_sub(sent.into())?;
    match at(Tier::Standard) {
        Some(standard) if standard <= left || !facts.payment.approved => Some(Rounded(standard)),
        // A smaller payment might suffice at this price, but would not exceed the maximum.
        _ if facts.payment.approved => {
            let cent = Decimal::from(Money::CENT);
            let over = left.checked_add(cent)?.max(cent);
            at(Tier::PreApproved).map(|payment| Rounded(payment.max(over)))
        }
        _ => None,
    }
}

/// Returns the exact price of a tier; `None` on a day that the plan does not cover.
fn price(plan: &Plan, facts: &Facts, tier: Tier) -> Option<Ratio> {
    let (unread, verdict) = (&mut Trace::default(), Verdict::Undecided(Some(tier)));
    let target = due_dates::target(plan, facts, verdict);
    if target.is_some_and(|target| !edition::covers(plan, target.date)) {
        return None;
    }
    let priced = pricing::market_price(plan, facts, Some(tier), unread)?;
    let discount = pricing::discount(plan, facts, verdict, unread)?;
    pricing::purchase(plan, facts, false, &priced, &discount, unread).map(|purchase| purchase.exact)
}

/// Returns the least amount, to the cent, for which the plan's rounding credits the shares.
fn least_payment(terms: &RoundingTerms, price: Ratio, wanted: Shares) -> Option<Decimal> {
    let decimals = terms.decimals.value;
    let credited = wanted.ratio()?.ceil(decimals)?;
    let enough = match terms.rounding.value {
        Rounding::Down => Ratio::from_decimal(credited)?,
        // Rounding lifts half a step less to the wanted shares.
        Rounding::HalfEven | Rounding::HalfUp => {
            let half_a_step = Ratio::new(1, 10_u128.checked_pow(decimals)?.checked_mul(2)?)?;
            Ratio::from_decimal(credited)?.checked_sub(half_a_step)?
        }
    };
    let cent = Decimal::from(Money::CENT);
    let payment = enough.checked_mul(price)?.round(2, Rounding::Down)?.max(cent);
    let bought = Ratio::from_decimal(payment)?.checked_div(price)?;
    // The payment lost a fraction of a cent, or half a step rounded down to the even neighbour.
    if bought.round(decimals, terms.rounding.value)? < credited {
        payment.checked_add(cent)
    } else {
        Some(payment)
    }
}
