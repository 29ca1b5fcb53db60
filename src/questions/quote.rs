//! Answer to a request: [`Quote`].

use chrono::NaiveDate;
use serde::Serialize;

use crate::explain::{Concerns, Part, Problem, Step, Trace};
use crate::plan::{Plan, Tier};
use crate::questions::schedule;
use crate::request::facts::Facts;
use crate::request::{PaymentKind, QuoteRequest};
use crate::rules::dividends::{self, Dividend};
use crate::rules::due_dates::{self, Due, Record};
use crate::rules::limits::{self, Limits, Verdict};
use crate::rules::pricing::{self, Discount, MarketPrice, Paid, Purchase};
use crate::rules::{edition, fees};
use crate::values::names::names;

/// Answer to a request. A part is `None` until the request has its inputs.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// Verdict on the payment.
    pub status: Status,
    /// [`id`](Plan::id) of the edition that answers.
    pub edition: String,
    /// Tier of the payment; `None` until the amount is known, or if it lacks a needed approval.
    pub tier: Option<Tier>,
    /// Amounts that may be sent this month.
    pub limits: Option<Limits>,
    /// Dividend and its reinvested part.
    pub dividend: Option<Dividend>,
    /// Payment due date.
    pub due: Option<Due>,
    /// Market price.
    pub market: Option<MarketPrice>,
    /// Discount.
    pub discount: Option<Discount>,
    /// Purchase price, shares, saving.
    pub purchase: Option<Purchase>,
    /// Explanation, line by line.
    pub steps: Vec<Step>,
    /// Every problem of the request.
    pub problems: Vec<Problem>,
}

names! {
    /// Verdict on a payment.
    pub enum Status {
        /// The plan allows it, and the request has no problem that concerns it.
        Accepted = "accepted",
        /// The month's total stays below the minimum.
        BelowMinimum = "below-minimum",
        /// The month's total is over the maximum without the company's approval.
        NeedsApproval = "needs-approval",
        /// The company has stopped such payments.
        Suspended = "suspended",
        /// Another rule of the plan forbids it; the problems name the rule.
        Refused = "refused",
        /// Inputs are missing or unreadable, or the plan does not publish a needed term.
        Incomplete = "incomplete",
    }
}

impl Plan {
    /// Answers every part that the request has inputs for.
    ///
    /// Lists every wrong input in [`problems`](Quote::problems) and answers the rest.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Month, Participant, Payment, Plan, QuoteRequest, Status};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let mut request = QuoteRequest {
    ///     participant: Some(Participant::Existing),
    ///     payment: Payment { amount: "2500.00".into(), ..Payment::default() },
    ///     month: Month { investment_date: "2008-01-15".into(), discount: "1.5".into(), ..Month::default() },
    ///     market: Market { price: "34.12".into(), ..Market::default() },
    ///     ..QuoteRequest::default()
    /// };
    /// let quote = plan.quote(&request);
    /// assert_eq!(quote.status, Status::Accepted);
    /// assert_eq!(quote.due.unwrap().weekday, "Monday");
    /// assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "74.386608");
    ///
    /// request.payment.amount = "10000.01".into();
    /// assert_eq!(plan.quote(&request).status, Status::NeedsApproval);
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn quote(&self, request: &QuoteRequest) -> Quote {
        self.answer(request, Trace::default())
    }

    /// Answers many requests without steps, because steps take most of the time of a quote.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Month, Participant, Payment, Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let requests = ["100", "10000.01"].map(|amount| QuoteRequest {
    ///     participant: Some(Participant::Existing),
    ///     payment: Payment { amount: amount.into(), ..Payment::default() },
    ///     market: Market { price: "40".into(), ..Market::default() },
    ///     ..QuoteRequest::default()
    /// });
    /// let quotes: Vec<_> = plan.quote_many(&requests).collect();
    /// assert_eq!(quotes[0].purchase.unwrap().shares.unwrap().to_string(), "2.500000");
    /// assert_eq!(quotes[1].problems[0].code, "needs-approval");
    /// assert!(quotes[0].steps.is_empty());
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn quote_many(&self, requests: &[QuoteRequest]) -> impl Iterator<Item = Quote> {
        requests.iter().map(|request| self.brief_quote(request))
    }

    /// Returns a quote without its steps.
    pub(crate) fn brief_quote(&self, request: &QuoteRequest) -> Quote {
        self.answer(request, Trace::brief())
    }

    fn answer(&self, request: &QuoteRequest, mut trace: Trace) -> Quote {
        let facts = Facts::read(request, &mut trace);
        self.judge(facts, trace)
    }

    /// Answers facts already read; `trace` holds the problems of reading them.
    pub(crate) fn judge(&self, mut facts: Facts, mut trace: Trace) -> Quote {
        edition::governing_document(self, &mut trace);
        edition::judge_days(self, &facts, &mut trace);
        let misread = trace.problems.len();
        let dividend = dividends::reinvest(self, &mut facts, &mut trace);
        let limits = limits::limits(self, &facts, &mut trace);
        let verdict = limits::verdict(self, &facts, dividend.map(|it| it.amount), &mut trace);
        let target = due_dates::target(self, &facts, verdict);
        if due_dates::day(self, &facts, verdict).is_some_and(|day| edition::is_silent(self, day)) {
            trace.steps.retain(|step| step.part == Part::Plan);
            trace.problems.truncate(misread);
            return Quote::silent(self.id.clone(), trace);
        }
        let covered = target.is_none_or(|target| edition::covers(self, target.date));
        let invested = target.and_then(|target| target.invested);
        let due = due_dates::due(self, &facts, target.filter(|_| covered), &mut trace)
            .map(|due| Due { record: self.record(&facts, invested, &mut trace), ..due });
        let priced = pricing::market_price(self, &facts, verdict.tier(), &mut trace);
        let discount = pricing::discount(self, &facts, verdict, &mut trace);
        let terms = limits::terms(self, facts.payment.kind, verdict);
        let is_refused = status(self, &facts, terms, verdict, &trace.problems) == Status::Refused;
        let allowed = matches!(verdict, Verdict::Within(_)) && !is_refused;
        let amount = facts.payment.amount.ok().flatten().filter(|_| allowed && covered);
        let paid = amount.and_then(|amount| {
            let fees = fees::charged(self, &facts, amount, &mut trace).ok()?;
            Some(Paid { amount, fees })
        });
        let purchase = match (&priced, &discount) {
            (Some(priced), Some(discount)) if covered => {
                pricing::purchase(self, paid, priced, discount, &mut trace)
            }
            _ => None,
        };
        if purchase.is_some() {
            fees::state_apart(self, Part::Purchase, &mut trace);
        }

        let Trace { steps, problems, .. } = trace;
        Quote {
            status: status(self, &facts, terms, verdict, &problems),
            edition: self.id.clone(),
            tier: verdict.tier(),
            limits,
            dividend,
            due,
            market: priced.map(|priced| priced.market),
            discount,
            purchase,
            steps,
            problems,
        }
    }

    /// Judges a purchase by the next record date, if the plan requires that it precedes it.
    fn record(
        &self,
        facts: &Facts,
        invested: Option<NaiveDate>,
        trace: &mut Trace,
    ) -> Option<Record> {
        self.due_dates.before_record.as_ref().filter(|term| term.value)?;
        let date = schedule::record_date(self, facts, invested?, trace)?;
        due_dates::record(self, invested?, date, trace)
    }
}

impl Quote {
    /// Returns the answer for a day that the plan file does not cover.
    fn silent(edition: String, Trace { steps, problems, .. }: Trace) -> Self {
        Self {
            status: Status::Refused,
            edition,
            tier: None,
            limits: None,
            dividend: None,
            due: None,
            market: None,
            discount: None,
            purchase: None,
            steps,
            problems,
        }
    }

    /// Keeps only some parts of the answer, with their steps and problems.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Month, Part, Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let quote = plan.quote(&QuoteRequest {
    ///     month: Month { investment_date: "2008-01-15".into(), ..Month::default() },
    ///     market: Market { price: "34.12".into(), ..Market::default() },
    ///     ..QuoteRequest::default()
    /// });
    /// let due = quote.only(&[Part::Due]);
    /// assert_eq!(due.due.unwrap().weekday, "Monday");
    /// assert!(due.market.is_none());
    /// assert!(due.steps.iter().all(|step| step.part == Part::Due));
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    #[must_use]
    pub fn only(mut self, parts: &[Part]) -> Self {
        let wanted = |part| parts.contains(&part);
        self.limits = self.limits.filter(|_| wanted(Part::Limits));
        self.dividend = self.dividend.filter(|_| wanted(Part::Dividend));
        self.due = self.due.filter(|_| wanted(Part::Due));
        self.market = self.market.filter(|_| wanted(Part::Market));
        self.discount = self.discount.filter(|_| wanted(Part::Discount));
        self.purchase = self.purchase.filter(|_| wanted(Part::Purchase));
        self.steps.retain(|step| wanted(step.part));
        // Every part reports a day that the plan file does not cover.
        let is_past = |problem: &Problem| problem.values.iter().any(|it| it.0 == "effectiveUntil");
        self.problems.retain(|problem| wanted(problem.part) || is_past(problem));
        self
    }
}

/// Returns the status. Precedence: suspended, limits, refused, incomplete.
/// Ignores problems that do not concern the payment: of the investment period for a standard one, of the investment
/// date for a pre-approved one, and of dividends for cash payments.
fn status(
    plan: &Plan,
    facts: &Facts,
    terms: Option<Tier>,
    verdict: Verdict,
    problems: &[Problem],
) -> Status {
    let is_dividend = facts.payment.kind == PaymentKind::Dividend;
    let is_apart = is_dividend && pricing::is_apart_from_payments(plan, facts);
    let concerns = |problem: &Problem| match problem.concerns {
        Concerns::All => true,
        // A dividend is invested on one day at any discount.
        Concerns::Standard => is_dividend || terms != Some(Tier::PreApproved),
        Concerns::PreApproved => !is_dividend && terms != Some(Tier::Standard),
        Concerns::Dividends => is_dividend,
        Concerns::StandardDiscount => terms != Some(Tier::PreApproved) && !is_apart,
        Concerns::PreApprovedDiscount => terms != Some(Tier::Standard) && !is_apart,
    };
    let mut relevant = problems.iter().filter(|problem| concerns(problem)).peekable();
    let nothing_wrong = relevant.peek().is_none();
    let forbidden = relevant.any(|problem| problem.code.is_refusal());
    match verdict {
        Verdict::Suspended => Status::Suspended,
        Verdict::BelowMinimum(_) => Status::BelowMinimum,
        Verdict::NeedsApproval => Status::NeedsApproval,
        _ if forbidden => Status::Refused,
        Verdict::Within(_) if nothing_wrong => Status::Accepted,
        Verdict::Within(_) | Verdict::Undecided(_) => Status::Incomplete,
    }
}
