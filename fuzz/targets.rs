//! What the fuzzer calls: each takes any text, and panics where the crate gives an answer that cannot be right.
//!
//! `tests/fuzz.rs` calls the same on the seeds and on variants of them.

#![allow(dead_code, reason = "each fuzz target uses one of them")]
#![allow(clippy::expect_used, clippy::panic, reason = "what is wrong stops the fuzzer")]

use std::hint::black_box;
use std::sync::LazyLock;

use chrono::Days as CivilDays;
use dspp::calendar::{Calendar, CalendarName, date_text, parse_date};
use dspp::{
    Days, Editions, Feature, Fill, Fills, InvestmentPeriodRequest, Market, MarketSource, Month,
    MonthlyTerms, Participant, Payment, PaymentKind, PaymentsRequest, Plan, Quote, QuoteRequest,
    ScheduleRequest, SentPayments, Status,
};

/// Between two values of a request, as on the way from JavaScript.
const SEPARATOR: char = '\u{1f}';
/// Between two items of a value.
const ITEM_SEPARATOR: char = '\u{1e}';

static REDWOOD: LazyLock<Plan> = LazyLock::new(Plan::redwood_2007);

/// A plan file, or a list of them: it is refused with reasons, or answers.
pub(crate) fn plan_file(text: &str) {
    match Editions::from_json(text) {
        Err(error) => assert!(!error.problems().is_empty(), "refused without a reason"),
        Ok(editions) => {
            check(&editions.quote(&worked()));
            let request =
                ScheduleRequest { from: "2008-01", months: "14", ..ScheduleRequest::default() };
            black_box(&editions.schedule(&request));
            let request = InvestmentPeriodRequest {
                payment: worked().payment,
                month: worked().month,
                days: Days::Text("2008-01-02, 34.10"),
                ..InvestmentPeriodRequest::default()
            };
            black_box(&editions.investment_period(&request));
        }
    }
}

/// A file of announced months.
pub(crate) fn months(text: &str) {
    if let Err(error) = MonthlyTerms::from_json(text) {
        assert!(!error.problems().is_empty(), "refused without a reason");
    }
}

/// A request: its values in the order in which they cross from JavaScript, as far as there are any.
pub(crate) fn request(text: &str) {
    let mut values = text.split(SEPARATOR);
    let mut next = || values.next().unwrap_or_default();
    let request = QuoteRequest {
        participant: match next() {
            "existing" => Some(Participant::Existing),
            "new" => Some(Participant::New),
            _ => None,
        },
        payment: Payment {
            kind: match next() {
                "dividend" => PaymentKind::Dividend,
                _ => PaymentKind::OptionalCash,
            },
            amount: next(),
            sent_this_month: next(),
            approved: next() == "true",
            shares_held: next(),
            reinvested: next(),
        },
        month: Month {
            month: next(),
            investment_date: next(),
            period_start: next(),
            period_end: next(),
            discount: next(),
            pre_approved_discount: next(),
            threshold_price: next(),
            suspended: next()
                .split(ITEM_SEPARATOR)
                .filter_map(|name| {
                    Feature::ALL.into_iter().find(|feature| feature.as_str() == name)
                })
                .collect(),
            dividend_payment_date: next(),
            dividend_per_share: next(),
            closures: next().split(ITEM_SEPARATOR).collect(),
            dividend_discount: next(),
        },
        market: Market {
            source: match next() {
                "direct" => Some(MarketSource::Direct),
                "open-market" => Some(MarketSource::OpenMarket),
                _ => None,
            },
            price: next(),
            fills: Fills::default(),
        },
        as_of: next(),
        known_on: next(),
    };
    let asked = next();
    let rows: Vec<&str> = values.collect();
    let fills = rows
        .chunks(2)
        .map(|row| Fill {
            price: row.first().copied().unwrap_or_default(),
            shares: row.get(1).copied().unwrap_or_default(),
        })
        .collect();
    let market = Market { fills: Fills::Rows(fills), ..request.market };
    let request = QuoteRequest { market, ..request };

    let quote = REDWOOD.quote(&request);
    check(&quote);
    let brief = REDWOOD.quote_many(std::slice::from_ref(&request)).next().expect("one quote");
    assert_eq!(brief.problems, quote.problems, "a batch has other problems");
    assert_eq!(brief.status, quote.status, "a batch has another status");
    black_box(&REDWOOD.payment_for_shares(&request, asked));
    black_box(&REDWOOD.price_list(&request, asked));
}

/// The text of a list: of executions, of payments, and of days.
pub(crate) fn fills(text: &str) {
    let market = Market { fills: Fills::Text(text), ..Market::default() };
    check(&REDWOOD.quote(&QuoteRequest { market, ..worked() }));
    let payments = SentPayments::Text(text);
    let month = worked().month;
    black_box(&REDWOOD.payments(&PaymentsRequest {
        payments,
        month: month.clone(),
        ..PaymentsRequest::default()
    }));
    let payment = Payment { amount: "25000", approved: true, ..Payment::default() };
    let days = Days::Text(text);
    black_box(&REDWOOD.investment_period(&InvestmentPeriodRequest {
        payment,
        month,
        days,
        ..InvestmentPeriodRequest::default()
    }));
}

/// A day, a number of business days, and a second day, a line each.
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
            // Back from a closed day, the days after the one that is found are one fewer.
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

/// The example that the README works out.
fn worked() -> QuoteRequest<'static> {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "2500.00", ..Payment::default() },
        month: Month {
            investment_date: "2008-01-15",
            period_start: "2008-01-02",
            period_end: "2008-01-15",
            discount: "1.5",
            ..Month::default()
        },
        market: Market { price: "34.12", ..Market::default() },
        as_of: "2008-01-02",
        ..QuoteRequest::default()
    }
}

/// What no quote can be.
fn check(quote: &Quote<'_>) {
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
