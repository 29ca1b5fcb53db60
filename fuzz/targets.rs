//! Fuzz targets: each takes any text, and panics if the crate gives an impossible answer.
//!
//! `tests/fuzz.rs` runs them on the seeds and their variants.

#![allow(dead_code, reason = "each fuzz target uses one of them")]
#![allow(clippy::expect_used, clippy::panic, reason = "what is wrong stops the fuzzer")]

use std::hint::black_box;
use std::sync::LazyLock;

use chrono::Days as CivilDays;
use dspp::calendar::{Calendar, CalendarName, date_text, parse_date};
use dspp::{
    Days, Editions, Fills, Input, InvestmentPeriodRequest, Market, Month, MonthlyTerms, Node,
    Participant, Payment, PaymentKind, PaymentMethod, PaymentsRequest, Period, PeriodDay, Plan,
    Quote, QuoteRequest, ScheduleRequest, SentPayments, Shares, Status,
};
use serde_json::Deserializer;

static REDWOOD: LazyLock<Plan> = LazyLock::new(|| Plan::redwood_2007().expect("the built-in plan"));

/// Makes a plan with every term that Redwood's lacks.
static EVERY_TERM: LazyLock<Plan> = LazyLock::new(|| {
    Plan::from_json(include_str!("seeds/plan_file/every-term")).expect("a valid seed")
});

/// Checks that a plan file, or a list of them, is refused with reasons or answers.
pub(crate) fn plan_file(text: &str) {
    match Editions::from_json(text) {
        Err(error) => assert!(!error.problems().is_empty(), "refused without a reason"),
        Ok(editions) => {
            for method in PaymentMethod::ALL {
                let mut request = worked();
                (request.payment.method, request.payment.recurring) = (Some(method), true);
                request.payment.sent_this_year = "24000".into();
                request.month.record_date = "2008-02-08".into();
                request.market.net_asset_value = "35.00".into();
                check(&editions.quote(&request));
                request.payment.kind = PaymentKind::Dividend;
                check(&editions.quote(&request));
            }
            check(&editions.quote(&worked()));
            let request = ScheduleRequest {
                from: "2008-01".into(),
                months: "14".into(),
                ..ScheduleRequest::default()
            };
            black_box(&editions.schedule(&request));
            let request = InvestmentPeriodRequest {
                payment: worked().payment,
                month: worked().month,
                days: Days::Text("2008-01-02, 34.10".into()),
                ..InvestmentPeriodRequest::default()
            };
            black_box(&editions.investment_period(&request));
        }
    }
}

/// Checks that a file of announced months is refused with reasons or read.
pub(crate) fn months(text: &str) {
    if let Err(error) = MonthlyTerms::from_json(text) {
        assert!(!error.problems().is_empty(), "refused without a reason");
    }
}

/// Checks that a request as JSON is refused with reasons or answered.
pub(crate) fn request(text: &str) {
    let Ok(json) = Node::read(&mut Deserializer::from_str(text)) else { return };
    let (request, shares) = match QuoteRequest::with_shares(&json) {
        Ok(asked) => asked,
        Err(error) => return assert!(!error.problems().is_empty(), "refused without a reason"),
    };
    for plan in [&*REDWOOD, &*EVERY_TERM] {
        ask(plan, &request, &shares);
    }
}

fn ask(plan: &Plan, request: &QuoteRequest, shares: &Input<Shares>) {
    let quote = plan.quote(request);
    check(&quote);
    let brief = plan.quote_many(std::slice::from_ref(request)).next().expect("one quote");
    assert_eq!(brief.problems, quote.problems, "a batch has other problems");
    assert_eq!(brief.status, quote.status, "a batch has another status");
    black_box(&plan.payment_for_shares(request, shares));
    let step = match shares {
        Input::Text(text) => Input::Text(text.clone()),
        Input::Nothing | Input::Value(_) => Input::Nothing,
    };
    black_box(&plan.price_list(request, &step));
    let day = PeriodDay {
        date: "2008-01-02".into(),
        price: request.market.price.clone(),
        net_asset_value: request.market.net_asset_value.clone(),
        ..PeriodDay::default()
    };
    let period = plan.investment_period(&InvestmentPeriodRequest {
        participant: request.participant,
        payment: request.payment.clone(),
        month: request.month.clone(),
        days: Days::Rows(vec![day]),
        ..InvestmentPeriodRequest::default()
    });
    check(&period.quote);
}

/// Reads a text as a list of executions, of payments and of days.
pub(crate) fn fills(text: &str) {
    let market = Market { fills: Fills::Text(text.into()), ..Market::default() };
    check(&REDWOOD.quote(&QuoteRequest { market, ..worked() }));
    let payments = SentPayments::Text(text.into());
    let month = worked().month;
    black_box(&REDWOOD.payments(&PaymentsRequest {
        payments,
        month: month.clone(),
        ..PaymentsRequest::default()
    }));
    let payment = Payment { amount: "25000".into(), approved: true, ..Payment::default() };
    let days = Days::Text(text.into());
    black_box(&REDWOOD.investment_period(&InvestmentPeriodRequest {
        payment,
        month,
        days,
        ..InvestmentPeriodRequest::default()
    }));
}

/// Counts business days from three lines: a day, a number of business days, and a second day.
pub(crate) fn dates(text: &str) {
    let mut lines = text.lines();
    let mut next = || lines.next().unwrap_or_default();
    let (first, count, second) = (parse_date(next()), next().parse::<i32>(), parse_date(next()));
    for name in [CalendarName::Nyse, CalendarName::FederalReserve] {
        let calendar = Calendar::new(name).known_on(second);
        let Some(first) = first else { continue };
        assert_eq!(parse_date(&date_text(first)), Some(first), "a day is not read as written");
        if let Ok(count) = count
            && let Ok(there) = calendar.add_business_days(first, count)
        {
            // Counting back from a closed day passes one business day fewer.
            let whole = count >= 0 || calendar.is_business_day(first) == Ok(true);
            let back = if whole { count } else { count + 1 };
            assert_eq!(calendar.business_days_between(first, there), Ok(back), "{first} {count}");
            assert!(count == 0 || calendar.is_business_day(there) == Ok(true), "{there} is closed");
        }
        if let Some(second) = second
            && let Ok(between) = calendar.business_days_between(first, second)
            && first.signed_duration_since(second).num_days().abs() < 400
        {
            let (from, to) = (first.min(second), first.max(second));
            let walked = (0..400)
                .filter_map(|days| from.checked_add_days(CivilDays::new(days)))
                .filter(|day| *day > from && *day <= to)
                .filter(|day| calendar.is_business_day(*day) == Ok(true))
                .count();
            assert_eq!(usize::try_from(between.abs()), Ok(walked), "{first} to {second}");
        }
    }
}

/// Returns the example of the README.
fn worked() -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "2500.00".into(), ..Payment::default() },
        month: Month {
            investment_date: "2008-01-15".into(),
            investment_period: Period { start: "2008-01-02".into(), end: "2008-01-15".into() },
            discount: "1.5".into(),
            ..Month::default()
        },
        market: Market { price: "34.12".into(), ..Market::default() },
        as_of: "2008-01-02".into(),
        ..QuoteRequest::default()
    }
}

/// Checks the consistency of a quote.
fn check(quote: &Quote) {
    black_box(quote);
    if quote.status == Status::Refused {
        assert!(!quote.problems.is_empty(), "refused without a reason");
    }
    if let Some(purchase) = &quote.purchase {
        let shown = purchase.price.as_decimal();
        assert!(!shown.is_sign_negative(), "a price below nothing: {shown}");
        for value in [purchase.shares, purchase.saving].into_iter().flatten() {
            assert!(!value.as_decimal().is_sign_negative(), "less than nothing: {value}");
        }
    }
}
