//! What holds for every request, whatever it says.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use dspp::calendar::{
    CLOSURES_KNOWN_THROUGH, Calendar, CalendarName, LAST_DAY, date_text, parse_date,
};
use dspp::{
    Feature, Fill, Fills, Market, MarketSource, Money, Month, Part, Participant, Payment,
    PaymentKind, Percent, Period, Plan, Price, Quote, QuoteRequest, Shares, Status, Tier,
    Unreadable,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use util::{drawn, plan_file, redwood, redwood_with};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);
static CLAUSES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    plan_file()["clauses"].as_object().expect("clauses").keys().cloned().collect()
});

/// The same cases in every run.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: drawn(count),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    }
}

/// A request with its texts.
#[derive(Clone, Debug, Default)]
struct Form {
    participant: Option<Participant>,
    kind: PaymentKind,
    approved: bool,
    source: Option<MarketSource>,
    amount: String,
    sent: String,
    shares_held: String,
    reinvested: String,
    month: String,
    threshold_price: String,
    suspended: Vec<Feature>,
    dividend_payment_date: String,
    dividend_per_share: String,
    investment_date: String,
    period_start: String,
    period_end: String,
    discount: String,
    pre_approved_discount: String,
    dividend_discount: String,
    closures: Vec<String>,
    price: String,
    fills: FillTexts,
    as_of: String,
    known_on: String,
}

#[derive(Clone, Debug)]
enum FillTexts {
    Rows(Vec<(String, String)>),
    Lines(String),
}

impl Default for FillTexts {
    fn default() -> Self {
        Self::Rows(Vec::new())
    }
}

impl Form {
    fn request(&self) -> QuoteRequest {
        QuoteRequest {
            participant: self.participant,
            payment: Payment {
                kind: self.kind,
                amount: self.amount.clone().into(),
                sent_this_month: self.sent.clone().into(),
                approved: self.approved,
                shares_held: self.shares_held.clone().into(),
                reinvested: self.reinvested.clone().into(),
                ..Payment::default()
            },
            month: Month {
                month: self.month.clone().into(),
                threshold_price: self.threshold_price.clone().into(),
                suspended: self.suspended.clone(),
                dividend_payment_date: self.dividend_payment_date.clone().into(),
                dividend_per_share: self.dividend_per_share.clone().into(),
                investment_date: self.investment_date.clone().into(),
                investment_period: Period {
                    start: self.period_start.clone().into(),
                    end: self.period_end.clone().into(),
                },
                discount: self.discount.clone().into(),
                pre_approved_discount: self.pre_approved_discount.clone().into(),
                dividend_discount: self.dividend_discount.clone().into(),
                record_date: self.investment_date.clone().into(),
                closures: self.closures.iter().map(|day| day.as_str().into()).collect(),
            },
            market: Market {
                source: self.source,
                price: self.price.clone().into(),
                fills: match &self.fills {
                    FillTexts::Rows(rows) => Fills::Rows(
                        rows.iter()
                            .map(|(price, shares)| Fill {
                                price: price.as_str().into(),
                                shares: shares.as_str().into(),
                            })
                            .collect(),
                    ),
                    FillTexts::Lines(lines) => Fills::Text(lines.into()),
                },
                ..Market::default()
            },
            as_of: self.as_of.clone().into(),
            known_on: self.known_on.clone().into(),
        }
    }

    fn quote(&self) -> Quote {
        REDWOOD.quote(&self.request())
    }

    /// A payment of an existing stockholder that the plan allows.
    fn payment(amount: impl ToString) -> Self {
        Self {
            participant: Some(Participant::Existing),
            amount: amount.to_string(),
            ..Self::default()
        }
    }

    fn dividend(amount: impl ToString) -> Self {
        Self { kind: PaymentKind::Dividend, ..Self::payment(amount) }
    }
}

/// Texts that people may type into a field: mostly valid ones, sometimes anything at all.
fn typed(sensible: &'static [&'static str]) -> BoxedStrategy<String> {
    prop_oneof![
        2 => Just(String::new()),
        8 => select(sensible).prop_map(str::to_owned),
        1 => "[-$+0-9., %e]{0,14}",
        1 => "[0-9]{1,40}(\\.[0-9]{0,40})?",
        1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        1 => any::<String>(),
    ]
    .boxed()
}

fn amount() -> BoxedStrategy<String> {
    typed(&["0.01", "99.99", "100", "500.00", "$2,500.00", "10000", "10000.01", "1000000000"])
}

fn percent() -> BoxedStrategy<String> {
    typed(&["0", "1.5", "2.9999", "3", "3.0001", "5 %", "100"])
}

fn date() -> BoxedStrategy<String> {
    typed(&[
        "1990-01-01",
        "2007-11-21",
        "2007-11-23",
        "2008-01-02",
        "2008-01-15",
        "2008-03-24",
        "2012-10-31",
        "2100-12-31",
    ])
}

fn month() -> BoxedStrategy<String> {
    typed(&["1990-01", "2007-11", "2008-01", "2008-03", "2008-13", "2101-01"])
}

fn price() -> BoxedStrategy<String> {
    typed(&["0.0001", "10", "34.12", "33.333333", "1000000"])
}

fn shares() -> BoxedStrategy<String> {
    typed(&["0.000001", "1", "200", "1,200.5", "1000000000"])
}

fn fills() -> BoxedStrategy<FillTexts> {
    let rows = || prop::collection::vec((price(), shares()), 0..4);
    let separator = select(&[",", ", ", "\t", ";", " ", "|", ""][..]);
    prop_oneof![
        3 => Just(FillTexts::default()),
        2 => rows().prop_map(FillTexts::Rows),
        2 => (rows(), separator).prop_map(|(rows, separator)| {
            let lines: Vec<_> = rows.iter().map(|(p, s)| format!("{p}{separator}{s}")).collect();
            FillTexts::Lines(lines.join("\n"))
        }),
        1 => any::<String>().prop_map(FillTexts::Lines),
    ]
    .boxed()
}

prop_compose! {
    /// As somebody types who knows the plan: seldom anything is wrong.
    fn careful_form()(
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        kind in select(&[PaymentKind::OptionalCash, PaymentKind::OptionalCash, PaymentKind::Dividend][..]),
        approved in any::<bool>(),
        source in select(&[None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)][..]),
        (amount, sent) in (one_of(&["", "100", "2500.00", "10000.01"]), one_of(&["", "0", "480"])),
        investment_date in one_of(&["", "2008-01-15", "2008-03-24", "2012-10-31"]),
        (period_start, period_end) in (one_of(&["", "2008-01-15"]), one_of(&["", "2012-11-01"])),
        (discount, pre_approved_discount) in (one_of(&["", "0", "1.5", "3"]), one_of(&["", "5"])),
        market in select(&["", "price", "fills"][..]),
        (as_of, known_on) in (one_of(&["", "2007-12-03"]), one_of(&["", "2008-01-01"])),
    ) -> Form {
        let text = |name| if market == name { "34.12" } else { "" }.to_owned();
        let fills = match text("fills") {
            none if none.is_empty() => FillTexts::default(),
            price => FillTexts::Rows(vec![(price, "200".to_owned()), ("33.9".to_owned(), "0.7".to_owned())]),
        };
        Form {
            participant, kind, approved, source, amount, sent, investment_date, period_start,
            period_end, discount, pre_approved_discount, price: text("price"), fills, as_of, known_on,
            ..Form::default()
        }
    }
}

/// A whole number with a mark before each three digits.
fn grouped(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let marks =
        (0..digits.len()).rev().map(|after| if after > 0 && after % 3 == 0 { mark } else { "" });
    digits.chars().zip(marks).map(|(digit, mark)| format!("{digit}{mark}")).collect()
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(texts).prop_map(str::to_owned)
}

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![careful_form(), careless_form()]
}

prop_compose! {
    /// Anything at all, in any field.
    fn careless_form()(
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        kind in select(&[PaymentKind::OptionalCash, PaymentKind::OptionalCash, PaymentKind::Dividend][..]),
        approved in any::<bool>(),
        source in select(&[None, Some(MarketSource::Direct), Some(MarketSource::OpenMarket)][..]),
        (amount, sent) in (amount(), amount()),
        (investment_date, period_start, period_end) in (date(), date(), date()),
        (discount, pre_approved_discount, dividend_discount) in (percent(), percent(), percent()),
        closures in prop::collection::vec(date(), 0..3),
        (price, fills) in (price(), fills()),
        (as_of, known_on) in (date(), date()),
        (shares_held, reinvested, dividend_per_share) in (shares(), percent(), price()),
        (month, threshold_price, dividend_payment_date) in (month(), price(), date()),
        suspended in prop_oneof![
            4 => Just(Vec::new()),
            1 => prop::collection::vec(select(&Feature::ALL[..]), 1..3),
        ],
    ) -> Form {
        Form {
            participant, kind, approved, source, amount, sent, investment_date, period_start,
            period_end, discount, pre_approved_discount, closures, price, fills, as_of, known_on,
            shares_held, reinvested, dividend_per_share, month, threshold_price,
            dividend_payment_date, dividend_discount, suspended,
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn a_payment_is_accepted_if_it_was_judged_and_nothing_is_wrong(form in form()) {
        let quote = form.quote();
        let dividend = form.kind == PaymentKind::Dividend;
        let amount = !form.amount.trim().is_empty() || quote.dividend.is_some();
        let judged = amount && (dividend || form.participant.is_some());
        let suspended = quote.status == Status::Suspended;
        let accepted = quote.status == Status::Accepted;
        // A standard payment has nothing to do with the investment period, nor a pre-approved one with the investment date.
        let others: &[&str] = match quote.tier {
            Some(Tier::Standard) => &["month.investmentPeriod.start", "month.investmentPeriod.end", "month.preApprovedDiscount", "month.thresholdPrice"],
            Some(Tier::PreApproved) => &["month.investmentDate", "month.discount"],
            None => &[],
        };
        // Nor has a payment anything to do with a dividend.
        let of_dividends = ["payment.sharesHeld", "payment.reinvested", "month.dividendPerShare", "month.dividendPaymentDate", "month.dividendDiscount"];
        // Nor a dividend with those of payments, where it has a discount of its own.
        let of_payments: &[&str] = if dividend && !form.dividend_discount.trim().is_empty() { &["month.discount", "month.preApprovedDiscount"] } else { &[] };
        let nothing_wrong = quote.problems.iter().all(|problem| {
            others.contains(&&*problem.field) || of_payments.contains(&&*problem.field) || (!dividend && of_dividends.contains(&&*problem.field))
        });
        prop_assert_eq!(accepted, judged && nothing_wrong && !suspended, "{:#?}", quote);
        prop_assert!(!accepted || quote.tier.is_some());
    }

    #[test]
    fn shares_are_there_if_and_only_if_price_and_verdict_are(form in form()) {
        let quote = form.quote();
        let within = quote.steps.iter().any(|step| {
            (step.rule == "minimum-check" && step.result == "met") || step.rule == "dividend"
        });
        if let Some(purchase) = quote.purchase {
            let allowed = within && quote.status != Status::Refused;
            prop_assert_eq!(purchase.shares.is_some(), allowed);
            prop_assert_eq!(purchase.saving.is_some(), allowed);
        } else {
            let outside = quote.problems.iter().any(|problem| problem.code == "outside-plan");
            prop_assert!(quote.market.is_none() || quote.discount.is_none() || outside);
        }
    }

    #[test]
    fn every_step_says_where_it_comes_from(form in form()) {
        for step in form.quote().steps.iter() {
            match (&step.clause, &step.assumed) {
                (Some(clause), None) => prop_assert!(CLAUSES.contains(clause), "{}", clause),
                (None, Some(why)) => prop_assert!(!why.is_empty()),
                (None, None) => prop_assert!(
                    // The calendar itself, arithmetic, the absence of a payment, and what the month's terms say.
                    ["closures-known-through", "other-calendar", "saving", "no-payment-due", "suspended"]
                        .contains(&step.rule.as_str()),
                    "{:?}", step
                ),
                (Some(_), Some(_)) => prop_assert!(false, "two sources: {:?}", step),
            }
        }
    }

    #[test]
    fn every_problem_that_a_clause_explains_names_one_of_the_plan(form in form()) {
        const BY_CLAUSE: [&str; 5] =
            ["outside-plan", "below-minimum", "needs-approval", "outside-band", "past-due"];
        for problem in form.quote().problems {
            prop_assert_eq!(problem.clause.is_some(), BY_CLAUSE.contains(&problem.code.as_str()), "{:?}", problem);
            prop_assert!(problem.clause.is_none_or(|clause| CLAUSES.contains(&clause)));
        }
    }

    #[test]
    fn a_payment_that_is_not_allowed_buys_nothing(form in form()) {
        let quote = form.quote();
        if !matches!(quote.status, Status::Accepted | Status::Incomplete) {
            prop_assert_eq!(quote.purchase.and_then(|purchase| purchase.shares), None);
            prop_assert_eq!(quote.purchase.and_then(|purchase| purchase.saving), None);
        }
    }

    #[test]
    fn the_last_step_of_each_part_carries_its_value(form in form()) {
        let quote = form.quote();
        let steps = |part| -> Vec<_> {
            quote.steps.iter().filter(|step| step.part == part).collect()
        };
        let last = |part| steps(part).last().map(|step| step.result.to_owned());

        prop_assert_eq!(last(Part::Market), quote.market.map(|market| market.price.to_string()));
        prop_assert_eq!(last(Part::Discount), quote.discount.map(|it| it.percent.to_string()));
        let purchase = quote.purchase.map(|it| it.saving.unwrap_or(it.price).to_string());
        prop_assert_eq!(last(Part::Purchase), purchase);
        let result = |rule| {
            quote.steps.iter().find(|step| step.rule == rule).map(|step| step.result.to_owned())
        };
        let shares = quote.purchase.and_then(|purchase| purchase.shares);
        prop_assert_eq!(result("shares"), shares.map(|shares| shares.to_string()));

        if let Some(due) = quote.due {
            prop_assert_eq!(result("due-date"), Some(date_text(due.date)));
            let other = due.other_calendar.map(|other| date_text(other.date));
            prop_assert_eq!(result("other-calendar"), other);
            let left = due.business_days_left.map(|left| left.to_string());
            prop_assert_eq!(result("business-days-left"), left);
            let known = (due.counted_from > CLOSURES_KNOWN_THROUGH).then(|| date_text(CLOSURES_KNOWN_THROUGH));
            prop_assert_eq!(result("closures-known-through"), known);
        } else {
            let dividend = form.kind == PaymentKind::Dividend;
            prop_assert_eq!(last(Part::Due), dividend.then(|| "none".to_owned()));
        }

        if let Some(limits) = quote.limits {
            prop_assert_eq!(result("minimum"), limits.minimum.map(|it| it.to_string()));
            prop_assert_eq!(result("maximum"), limits.maximum.map(|it| it.to_string()));
            prop_assert_eq!(result("remaining"), limits.remaining.map(|it| it.to_string()));
            let tier = quote.tier.map_or("needs-approval", Tier::as_str);
            let suspended = quote.status == Status::Suspended;
            prop_assert!(suspended || result("tier").is_none_or(|result| result == tier));
        }
    }

    #[test]
    fn every_step_and_problem_belongs_to_one_part(form in form()) {
        const PARTS: [Part; 8] = [
            Part::Plan,
            Part::Limits,
            Part::Dividend,
            Part::Due,
            Part::Market,
            Part::Discount,
            Part::Purchase,
            Part::Period,
        ];
        let whole = form.quote();
        let alone = PARTS.map(|part| form.quote().only(&[part]));
        let count = |count: fn(&Quote) -> usize| alone.iter().map(count).sum::<usize>();
        prop_assert_eq!(count(|part| part.steps.len()), whole.steps.len());
        prop_assert_eq!(count(|part| part.problems.len()), whole.problems.len());
        for (part, quote) in PARTS.iter().zip(&alone) {
            prop_assert!(quote.steps.iter().all(|step| step.part == *part));
            prop_assert_eq!(quote.status, whole.status);
            let shown = [
                (Part::Limits, quote.limits.is_some(), whole.limits.is_some()),
                (Part::Dividend, quote.dividend.is_some(), whole.dividend.is_some()),
                (Part::Due, quote.due.is_some(), whole.due.is_some()),
                (Part::Market, quote.market.is_some(), whole.market.is_some()),
                (Part::Discount, quote.discount.is_some(), whole.discount.is_some()),
                (Part::Purchase, quote.purchase.is_some(), whole.purchase.is_some()),
            ];
            for (of, alone, in_whole) in shown {
                prop_assert_eq!(alone, in_whole && of == *part);
            }
        }
        let all = form.quote().only(&PARTS);
        prop_assert_eq!(format!("{all:?}"), format!("{whole:?}"));
    }

    #[test]
    fn nothing_is_explained_twice(form in form()) {
        let quote = form.quote();
        let mut seen = BTreeSet::new();
        // Each date of the month is judged by itself.
        for step in quote.steps.iter().filter(|step| step.rule != "plan-in-effect") {
            prop_assert!(seen.insert((step.part.as_str(), step.rule)), "{:?}", step);
        }
        let governing = quote.steps.iter().filter(|step| step.rule == "governing-document");
        prop_assert_eq!(governing.count(), 1);
    }

    #[test]
    fn whatever_is_typed_there_is_an_answer_and_always_the_same(form in form()) {
        let (quote, again) = (form.quote(), form.quote());
        prop_assert_eq!(format!("{quote:?}"), format!("{again:?}"));
        prop_assert!(serde_json::to_string(&quote).is_ok());
    }
}

#[test]
fn the_forms_that_are_tried_have_every_status() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    let mut counts = [0; 6];
    for _ in 0..4_000 {
        let form = form().new_tree(&mut runner).expect("a form").current();
        counts[form.quote().status as usize] += 1;
    }
    assert!(counts.iter().all(|&count| count > 100), "{counts:?}");
}

#[test]
fn special_closings_are_known_through_a_day_and_not_past_it() {
    for (investment_date, said) in [("2026-09-30", false), ("2026-10-01", true)] {
        let form = Form { investment_date: investment_date.to_owned(), ..Form::payment("2500.00") };
        let said_so = form.quote().steps.iter().any(|step| step.rule == "closures-known-through");
        assert_eq!(said_so, said, "{investment_date}");
    }
}

/// Fields that can be wrong, each with values that are, whatever the others say.
type Spoil = fn(&mut Form);
const SPOILS: [Spoil; 17] = [
    |form| form.amount = "lots".to_owned(),
    |form| form.amount = "0.001".to_owned(),
    |form| form.sent = "-1".to_owned(),
    |form| form.investment_date = "2008-02-30".to_owned(),
    |form| form.investment_date = "1989-12-31".to_owned(),
    |form| form.investment_date = "2007-11-20".to_owned(),
    |form| form.period_start = "soon".to_owned(),
    |form| form.period_end = "late".to_owned(),
    |form| form.discount = "3.5".to_owned(),
    |form| form.discount = "101".to_owned(),
    |form| form.pre_approved_discount = "5.5".to_owned(),
    |form| form.closures = vec!["2008-01-14".to_owned(), "never".to_owned()],
    |form| form.price = "free".to_owned(),
    |form| form.fills = FillTexts::Lines("34.12\n, \n0, x".to_owned()),
    |form| form.fills = FillTexts::Rows(vec![(String::new(), "1e9".to_owned())]),
    |form| form.as_of = "today".to_owned(),
    |form| form.known_on = "2101-01-01".to_owned(),
];

fn whole_form() -> Form {
    Form {
        investment_date: "2008-01-15".to_owned(),
        period_start: "2008-01-02".to_owned(),
        period_end: "2008-01-15".to_owned(),
        discount: "1.5".to_owned(),
        pre_approved_discount: "3".to_owned(),
        as_of: "2007-12-28".to_owned(),
        fills: FillTexts::Rows(vec![("34.12".to_owned(), "200".to_owned())]),
        ..Form::payment("2500.00")
    }
}

#[test]
fn a_problem_belongs_to_the_part_that_it_leaves_open() {
    use Part::{Discount, Due, Limits, Market, Plan};
    let parts: [Part; SPOILS.len()] = [
        Limits, Limits, Limits, Due, Due, Plan, Due, Due, Discount, Discount, Discount, Due,
        Market, Market, Market, Due, Due,
    ];
    for (spoil, part) in SPOILS.iter().zip(parts) {
        let mut form = whole_form();
        spoil(&mut form);
        let (whole, alone) = (form.quote().problems, form.quote().only(&[part]).problems);
        assert!(!whole.is_empty());
        assert_eq!(alone, whole, "{part:?}");
    }
}

fn problems_of(form: &Form) -> BTreeSet<(String, &'static str)> {
    form.quote().problems.iter().map(|it| (it.field.to_string(), it.code.as_str())).collect()
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn every_wrong_field_is_named_at_once(
        spoils in subsequence((0..SPOILS.len()).collect::<Vec<_>>(), 0..=SPOILS.len()),
    ) {
        let mut all = whole_form();
        let mut alone = BTreeSet::new();
        // The form keeps only the last of several values for one field.
        for (place, &spoil) in spoils.iter().enumerate() {
            SPOILS[spoil](&mut all);
            let mut one = whole_form();
            SPOILS[spoil](&mut one);
            let overwritten = spoils[place + 1..].iter().any(|&later| {
                let (mut with, mut without) = (one.clone(), whole_form());
                SPOILS[later](&mut with);
                SPOILS[later](&mut without);
                format!("{with:?}") == format!("{without:?}")
            });
            if !overwritten {
                let problems = problems_of(&one);
                prop_assert!(!problems.is_empty());
                alone.extend(problems);
            }
        }
        prop_assert_eq!(problems_of(&all), alone);
        prop_assert_eq!(all.quote().problems.is_empty(), spoils.is_empty());
    }

    #[test]
    fn splitting_a_payment_does_not_change_the_months_verdict(
        (first, second) in (cents(), cents()),
        sent in prop_oneof![Just(0), cents()],
        new in any::<bool>(),
        approved in any::<bool>(),
    ) {
        let participant = Some(if new { Participant::New } else { Participant::Existing });
        let at_once = Form { participant, approved, sent: money(sent), ..Form::payment(money(first + second)) };
        let split = Form { participant, approved, sent: money(sent + first), ..Form::payment(money(second)) };
        let (at_once, split) = (at_once.quote(), split.quote());
        prop_assert_eq!(at_once.status, split.status);
        prop_assert_eq!(at_once.tier, split.tier);

        let total = first + second + sent;
        let least = if new { 50_000 } else { 10_000 };
        let status = match total {
            total if total > 1_000_000 && !approved => Status::NeedsApproval,
            total if total < least => Status::BelowMinimum,
            _ => Status::Accepted,
        };
        prop_assert_eq!(split.status, status);
    }

    #[test]
    fn what_remains_and_what_was_sent_make_the_maximum(sent in prop_oneof![Just(0), cents()]) {
        let form = Form { sent: money(sent), participant: Some(Participant::New), ..Form::default() };
        let limits = form.quote().limits.expect("limits");
        let remaining = limits.remaining.expect("what was sent can be read").to_string();
        prop_assert_eq!(remaining, money(1_000_000_u64.saturating_sub(sent)));
        let least = limits.least_now.expect("the participant is known").to_string();
        prop_assert_eq!(least, money(50_000_u64.saturating_sub(sent).max(1)));
    }

    #[test]
    fn the_least_payment_is_enough_and_a_cent_less_is_not(sent in 0_u64..40_000, new in any::<bool>()) {
        let participant = Some(if new { Participant::New } else { Participant::Existing });
        let ask = |amount: String| Form { participant, sent: money(sent), ..Form::payment(amount) }.quote();
        let least = ask(String::new()).limits.and_then(|limits| limits.least_now).expect("a least");
        prop_assert_eq!(ask(least.to_string()).status, Status::Accepted);
        let cent_less = least.to_string().replace('.', "").parse::<u64>().unwrap() - 1;
        if cent_less > 0 {
            prop_assert_eq!(ask(money(cent_less)).status, Status::BelowMinimum);
        }
    }

    #[test]
    fn more_money_never_buys_fewer_shares(
        (less, more) in (cents(), cents()).prop_map(|(a, b)| (a.min(b), a.max(b))),
        rows in traded(),
        discount in 0_u32..=30_000,
    ) {
        let ask = |amount| bought(&Form {
            discount: percent_text(discount),
            fills: FillTexts::Rows(rows.clone()),
            ..Form::dividend(money(amount))
        });
        prop_assert!(ask(less) <= ask(more));
    }

    #[test]
    fn a_higher_discount_never_buys_fewer_shares(
        (low, high) in (0_u32..=50_000, 0_u32..=50_000).prop_map(|(a, b)| (a.min(b), a.max(b))),
        rows in traded(),
        amount in 1_000_001_u64..=100_000_000_000,
    ) {
        let ask = |discount| bought(&Form {
            approved: true,
            pre_approved_discount: percent_text(discount),
            fills: FillTexts::Rows(rows.clone()),
            ..Form::payment(money(amount))
        });
        prop_assert!(ask(low) <= ask(high));
    }

    #[test]
    fn what_is_bought_never_costs_more_than_was_paid(rows in traded(), amount in cents()) {
        let form = Form { fills: FillTexts::Rows(rows.clone()), ..Form::dividend(money(amount)) };
        let shares = bought(&form);
        let exact = form.quote().market.expect("a price").exact.to_string();
        let (numerator, denominator) = exact.split_once('/').unwrap();
        let number = |text: &str| text.parse::<num_bigint::BigInt>().unwrap();
        let millionths = number(&shares.to_string().replace('.', ""));
        let cost = |millionths| millionths * number(numerator) * 100_u32;
        let paid = number(denominator) * amount * 1_000_000_u32;
        prop_assert!(cost(millionths.clone()) <= paid);
        prop_assert!(cost(millionths + 1_u32) > paid, "a millionth more could have been bought");
    }

    #[test]
    fn fills_as_text_are_the_same_as_rows(
        rows in traded(),
        separators in prop::collection::vec(select(&[",", ", ", " , ", "\t", ";", "; ", " ", "   "][..]), 8),
        ends in prop::collection::vec(select(&["\n", "\r\n", "\n\n", " \n\t\n"][..]), 8),
    ) {
        let lines = rows.iter().zip(separators).zip(ends);
        let text = lines.map(|(((price, shares), between), end)| format!("{price}{between}{shares}{end}"));
        let lines = Form { fills: FillTexts::Lines(text.collect()), ..Form::payment("2500.00") };
        let rows = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        prop_assert_eq!(format!("{:?}", lines.quote()), format!("{:?}", rows.quote()));
    }

    #[test]
    fn separators_never_make_another_amount(
        cents in 0_u64..=100_000_000_000,
        mark in select(&[".", ","][..]),
        cuts in prop::collection::vec(select(&["", "", ",", ".", " ", "\u{a0}", "\u{202f}", "'", ";"][..]), 9),
    ) {
        let whole = (cents / 100).to_string();
        let cut: String = whole.chars().zip(&cuts).map(|(digit, cut)| format!("{digit}{cut}")).collect();
        let cut = cut.trim_end_matches(|character: char| !character.is_ascii_digit());
        if let Ok(amount) = format!("{cut}{mark}{:02}", cents % 100).parse::<Money>() {
            prop_assert_eq!(amount.to_string(), decimal(cents, 2));
        }
        // A point is one before decimals, even where no other digits are.
        if let Ok(amount) = cut.replace('.', "").parse::<Money>() {
            prop_assert_eq!(amount.to_string(), format!("{whole}.00"));
        }
    }

    #[test]
    fn thousands_may_be_cut_off_by_whatever_people_use(
        cents in 0_u64..=100_000_000_000,
        mark in select(&["", ",", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"][..]),
        (before, after) in (select(&["", "$", "$ ", "US$"][..]), select(&["", "$", " USD", " dollars "][..])),
    ) {
        let whole = grouped(cents / 100, mark);
        let amount: Money = format!("{before}{whole}.{:02}{after}", cents % 100).parse().expect("an amount");
        prop_assert_eq!(amount.to_string(), decimal(cents, 2));
        let comma: Result<Money, _> = format!("{before}{whole},{:02}{after}", cents % 100).parse();
        let refused = match mark {
            "," if cents >= 100_000 => Unreadable::NotANumber,
            _ => Unreadable::DecimalComma(decimal(cents, 2)),
        };
        prop_assert_eq!(comma, Err(refused));
    }

    #[test]
    fn a_pasted_line_is_never_read_as_other_numbers(
        (price, price_decimals) in (1_u64..=9_999, select(&["", ".5", ".12", ".125"][..])),
        (shares, share_decimals) in (1_u64..=9_999_999, select(&["", ".5"][..])),
        separator in select(&[",", ", ", " , ", ";", "\t", " ", "  "][..]),
        marks in (select(&["", ",", " ", "\u{a0}"][..]), select(&["", ",", " ", "\u{a0}"][..])),
        quoted in any::<(bool, bool)>(),
    ) {
        let cell = |number, mark, decimals, quoted| {
            let text = format!("{}{decimals}", grouped(number, mark));
            if quoted { format!("\"{text}\"") } else { text }
        };
        let line = [
            cell(price, marks.0, price_decimals, quoted.0),
            cell(shares, marks.1, share_decimals, quoted.1),
        ].join(separator);
        let rows = vec![(format!("{price}{price_decimals}"), format!("{shares}{share_decimals}"))];
        let meant = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        let read = Form { fills: FillTexts::Lines(line), ..Form::payment("2500.00") };
        let (meant, read) = (meant.quote(), read.quote());
        let is_clear = [";", "\t"].contains(&separator) || quoted == (true, true);
        if is_clear || read.market.is_some() {
            prop_assert_eq!(format!("{:?}", read), format!("{:?}", meant));
        } else {
            prop_assert_eq!(read.problems.len(), 1);
        }
    }

    #[test]
    fn the_order_of_fills_does_not_matter(rows in traded().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        let (rows, shuffled) = rows;
        let rows = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        let shuffled = Form { fills: FillTexts::Rows(shuffled), ..Form::payment("2500.00") };
        prop_assert_eq!(format!("{:?}", rows.quote()), format!("{:?}", shuffled.quote()));
    }

    #[test]
    fn splitting_a_fill_does_not_matter(rows in traded(), at in 0_usize..8, part in 1_u64..1_000_000) {
        let mut split = rows.clone();
        let (price, whole) = split[at % rows.len()].clone();
        let millionths = millionths(&whole);
        prop_assume!(millionths > 1);
        let part = part % (millionths - 1) + 1;
        split[at % rows.len()].1 = decimal(part, 6);
        split.push((price, decimal(millionths - part, 6)));

        let ask = |rows| Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") }.quote();
        let (split, rows) = (ask(split), ask(rows));
        prop_assert_eq!(format!("{:?}", split.purchase), format!("{:?}", rows.purchase));
        prop_assert_eq!(split.market.unwrap().exact.to_string(), rows.market.unwrap().exact.to_string());
    }

    #[test]
    fn a_payment_is_due_on_the_last_business_day_before(
        days in (0_u64..34_000, 0_u64..34_000).prop_map(|(a, b)| (a.min(b), a.max(b))),
        approved in any::<bool>(),
    ) {
        let from = parse_date("2007-11-23").unwrap();
        let nyse = Calendar::new(CalendarName::Nyse);
        let due = |target: NaiveDate| {
            let amount = if approved { "20000.00" } else { "2500.00" };
            let date = date_text(target);
            let form = if approved {
                Form { approved, period_start: date, ..Form::payment(amount) }
            } else {
                Form { investment_date: date, ..Form::payment(amount) }
            };
            form.quote().due.expect("a due date")
        };
        let [early, late] = [days.0, days.1].map(|days| (from + Days::new(days)).min(LAST_DAY));
        for target in [early, late] {
            let due = due(target);
            prop_assert_eq!(due.counted_from, target);
            prop_assert!(due.date < target);
            prop_assert_eq!(nyse.is_business_day(due.date), Ok(true));
            let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
            let since_monday = due.date.weekday().days_since(chrono::Weekday::Mon);
            prop_assert_eq!(due.weekday, weekdays[usize::try_from(since_monday).unwrap()]);
            for between in due.date.iter_days().skip(1).take_while(|&day| day < target) {
                prop_assert_eq!(nyse.is_business_day(between), Ok(false));
            }
        }
        prop_assert!(due(early).date <= due(late).date);
    }

    #[test]
    fn days_left_are_negative_after_the_due_date_and_only_then(before in -40_i64..40) {
        let due = parse_date("2012-10-26").unwrap();
        let as_of = due + chrono::TimeDelta::days(before);
        let form = Form {
            investment_date: "2012-10-31".to_owned(),
            as_of: date_text(as_of),
            ..Form::payment("2500.00")
        };
        let quote = form.quote();
        let left = quote.due.expect("a due date").business_days_left.expect("days left");
        prop_assert_eq!(quote.due.unwrap().date, due);
        prop_assert_eq!(left.signum().is_negative(), as_of > due);
        prop_assert_eq!(left == 0, as_of == due);
        prop_assert_eq!(quote.status == Status::Refused, as_of > due);
    }

    #[test]
    fn days_before_the_due_date_may_be_any_number(days in 0_u32..=66) {
        let plan = redwood_with(&[("/dueDates/standard/value", days.into())]);
        let form = Form { investment_date: "2012-10-31".to_owned(), ..Form::payment("2500.00") };
        let due = plan.quote(&form.request()).due.expect("a due date");
        let nyse = Calendar::new(CalendarName::Nyse);
        let left = nyse.business_days_between(due.date, parse_date("2012-10-31").unwrap());
        prop_assert_eq!(left, Ok(i32::try_from(days).unwrap()));
    }

    #[test]
    fn money_that_was_written_is_read_the_same(cents in 0_u64..=100_000_000_000) {
        let money = decimal(cents, 2).parse::<Money>().unwrap();
        prop_assert_eq!(money.to_string(), decimal(cents, 2));
        prop_assert_eq!(money.to_string().parse(), Ok(money));
    }

    #[test]
    fn percentages_that_were_written_are_read_the_same(steps in 0_u64..=1_000_000) {
        let percent = decimal(steps, 4).parse::<Percent>().unwrap();
        prop_assert_eq!(percent.to_string().parse(), Ok(percent));
        prop_assert_eq!(percent.to_string(), without_zeros(&decimal(steps, 4), 0));
    }

    #[test]
    fn prices_that_were_written_are_read_the_same(steps in 100_u64..=1_000_000_000_000) {
        let price = decimal(steps, 6).parse::<Price>().unwrap();
        prop_assert_eq!(price.to_string().parse(), Ok(price));
        prop_assert_eq!(price.to_string(), without_zeros(&decimal(steps, 6), 2));
    }

    #[test]
    fn shares_that_were_written_are_read_the_same(steps in 1_u64..=1_000_000_000_000_000) {
        let shares = decimal(steps, 6).parse::<Shares>().unwrap();
        prop_assert_eq!(shares.to_string().parse(), Ok(shares));
        prop_assert_eq!(shares.to_string(), without_zeros(&decimal(steps, 6), 0));
    }
}

/// Cents, often around the limits.
fn cents() -> BoxedStrategy<u64> {
    prop_oneof![
        select(&[1, 2, 9_999, 10_000, 10_001, 49_999, 50_000, 999_999, 1_000_000, 1_000_001][..]),
        1_u64..60_000,
        1_u64..1_100_000,
        1_u64..1_000_000_000,
    ]
    .boxed()
}

/// One to seven readable executions.
fn traded() -> impl Strategy<Value = Vec<(String, String)>> {
    let price =
        prop_oneof![100_u64..2_000_000, 1_000_000_u64..99_000_000, 100_u64..1_000_000_000_000];
    let shares =
        prop_oneof![1_u64..2_000_000, 1_000_000_u64..9_000_000_000, 1_u64..1_000_000_000_000_000];
    let fill = (price, shares).prop_map(|(price, shares)| (decimal(price, 6), decimal(shares, 6)));
    prop::collection::vec(fill, 1..8)
}

fn bought(form: &Form) -> rust_decimal::Decimal {
    let quote = form.quote();
    let shares = quote.purchase.and_then(|purchase| purchase.shares);
    shares.unwrap_or_else(|| panic!("{:?}", quote.problems)).as_decimal()
}

fn money(cents: u64) -> String {
    decimal(cents, 2)
}

fn percent_text(steps: u32) -> String {
    decimal(steps.into(), 4)
}

/// So many steps of `10^-decimals`, with all decimals.
fn decimal(steps: u64, decimals: u32) -> String {
    let one = 10_u64.pow(decimals);
    let width = usize::try_from(decimals).unwrap();
    format!("{}.{:0width$}", steps / one, steps % one)
}

fn millionths(text: &str) -> u64 {
    text.replace('.', "").parse().unwrap()
}

fn without_zeros(text: &str, least: usize) -> String {
    let (whole, fraction) = text.split_once('.').unwrap();
    match format!("{:0<least$}", fraction.trim_end_matches('0')) {
        none if none.is_empty() => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}
