//! Finds the smallest payment for a number of shares.

use serde::Serialize;

use crate::explain::{Code, Concerns, FieldPath, Named, NewStep, Part, Problem, Rule, Trace};
use crate::plan::{Plan, Tier};
use crate::questions::quote::Quote;
use crate::request::facts::Facts;
use crate::request::{Given, Input, PaymentKind, QuoteRequest};
use crate::rules::limits::{self, Verdict};
use crate::rules::pricing::{self, Paid, Rounded};
use crate::rules::{due_dates, edition, fees};
use crate::values::{Deduction, Money, Quantity, Ratio, Shares};

const SHARES: FieldPath = FieldPath::new("shares", Part::Purchase, Concerns::All);
/// Most payments tried; only several fees of nearly 100 percent together need more.
const MOST_TRIED: usize = 100_000;

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
        let wanted = Given::from(shares).or_read(str::parse::<Shares>).transpose();
        let facts = Facts::read(request, &mut Trace::brief());
        let found = wanted
            .clone()
            .and_then(Result::ok)
            .and_then(|wanted| Some((wanted, smallest_payment(self, &facts, wanted)?)));

        let Some((wanted, Ok(payment))) = found else {
            let mut quote = asked(Input::Nothing);
            let mut of_fees = Trace::default();
            let is_open = fees::taken(self, &facts, Money::CENT, &mut of_fees).is_err();
            if is_open && found.is_none() {
                of_fees.steps.retain(|step| step.rule != Rule::Fee);
                quote.steps.append(&mut of_fees.steps);
            }
            let problem = match wanted {
                Some(Ok(_)) if found.is_some() => {
                    let values: &Named<'_> = &[("maximum", &Money::MAXIMUM)];
                    Some(Problem::new(SHARES, Code::PaymentTooLarge, values))
                }
                Some(Err(why)) => {
                    Some(Problem::unreadable::<Shares>(SHARES, why, &Shares::MINIMUM))
                }
                // There is a price and no other problem.
                Some(Ok(_)) if self.shares.is_some() && !is_open && quote.problems.is_empty() => {
                    quote.purchase.map(|purchase| pricing::no_shares(SHARES, purchase.exact))
                }
                _ => None,
            };
            quote.problems.extend(problem);
            return PaymentForShares { payment: None, quote };
        };
        let mut quote = asked(payment.to_string().into());
        // The plan file says nothing of the day that counts for this payment.
        if quote.purchase.is_none() {
            return PaymentForShares { payment: None, quote };
        }
        if let Some(terms) = self.shares.as_ref().map(|terms| &terms.rounding) {
            let [decimals, rounding] = terms.inputs();
            NewStep::begin(Some(&mut quote.steps), Part::Purchase, Rule::PaymentForShares)
                .by_all(terms.sources())
                .record(&[("shares", &wanted), decimals, rounding], &payment);
        }
        PaymentForShares { payment: Some(Rounded(payment.into())), quote }
    }
}

/// A payment over the greatest one.
#[derive(Clone, Copy, Debug)]
struct TooLarge;

/// Returns the smallest payment at the price of the tier that the payment itself falls under.
/// Terms: clause L4 (the tier follows the month's total) and clause L3 (each tier has its discount). Without an
/// approval it uses the standard price, even if the limits refuse the payment.
fn smallest_payment(plan: &Plan, facts: &Facts, wanted: Shares) -> Option<Result<Money, TooLarge>> {
    let at = |tier, from| least_payment(plan, facts, price(plan, facts, tier)?, wanted, from);
    // Without published limits there is one price.
    let is_limited = facts.payment.kind == PaymentKind::OptionalCash
        && limits::layers(plan, facts, &mut Trace::brief()).is_some();
    if !is_limited {
        let unlimited = Verdict::Undecided(Some(Tier::Standard));
        return at(limits::terms(plan, facts.payment.kind, unlimited)?, Money::CENT);
    }
    let left = limits::left(plan, facts, facts.sent.ok()?)?;
    match (at(Tier::Standard, Money::CENT), limits::is_approved(plan, facts)) {
        (Some(Ok(standard)), true) if standard <= left => Some(Ok(standard)),
        (standard, false) => standard,
        // A payment that is not found at the standard price may still be within the maximum.
        (None, true) if price(plan, facts, Tier::Standard).is_some() => None,
        // A smaller payment might suffice at this price, but would not exceed the maximum.
        (_, true) => at(Tier::PreApproved, left.checked_add(Money::CENT)?),
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
    pricing::purchase(plan, None, &priced, &discount, unread).map(|purchase| purchase.exact)
}

/// Returns the least payment of at least `from` that buys the shares after its fees, to the cent.
/// Several fees in percent are each rounded, so a cent more may buy less. The search then begins where the fees could be
/// two cents less each. No fee falls as the payment grows, so no payment below its fees and the shares' price is enough.
fn least_payment(
    plan: &Plan,
    facts: &Facts,
    price: Ratio,
    wanted: Shares,
    from: Money,
) -> Option<Result<Money, TooLarge>> {
    let terms = &plan.shares.as_ref()?.rounding;
    let fees_of = |amount| {
        let fees = fees::taken(plan, facts, amount, &mut Trace::brief()).ok()?;
        Some(fees.unwrap_or(Deduction::NOTHING))
    };
    let on_shares = fees_of(Money::CENT)?.of_each_share();
    let buys = |invested| {
        let paid = Paid { amount: Money::of_cents(invested)?, fees: Some(on_shares) };
        let shares = pricing::credited(terms, paid, price)?;
        Some(shares.as_decimal() >= wanted.into())
    };
    let Ok(invested) = least(1, buys)? else { return Some(Err(TooLarge)) };
    let needed = |payment| {
        let fees = fees_of(Money::of_cents(payment)?)?.fixed.cents()?;
        invested.checked_add(fees)
    };
    let uncertain = match fees::percentages(plan) {
        0 | 1 => 0,
        several => several.checked_mul(2)?,
    };
    let may_leave = |payment: u64| Some(payment.checked_add(uncertain)? >= needed(payment)?);
    let Ok(mut payment) = least(from.cents()?, may_leave)? else {
        return Some(Err(TooLarge));
    };
    for _ in 0..MOST_TRIED {
        let least = needed(payment)?;
        if least <= payment {
            return Money::of_cents(payment).map(Ok);
        }
        payment = least;
    }
    None
}

/// Returns the least number of cents that is enough, by bisection; `None` if that cannot be computed.
fn least(from: u64, is_enough: impl Fn(u64) -> Option<bool>) -> Option<Result<u64, TooLarge>> {
    let (mut least, mut enough) = (from, Money::try_from(Money::MAXIMUM).ok()?.cents()?);
    if least > enough || !is_enough(enough)? {
        return Some(Err(TooLarge));
    }
    while least < enough {
        let middle = least.midpoint(enough);
        if is_enough(middle)? {
            enough = middle;
        } else {
            least = middle.checked_add(1)?;
        }
    }
    Some(Ok(least))
}
