//! Figures that companies published, reproduced by plans with the same terms.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::calendar::date_text;
use dspp::{Market, Month, Participant, Payment, Period, Plan, QuoteRequest, Status, Tier};
use serde_json::json;
use util::redwood_with;

/// Reads the rows of a data file, without its header.
fn rows(file: &'static str) -> Vec<Vec<&'static str>> {
    file.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

/// The terms of the trust that published prices: a discount of 5 %, rounded to the cent.
fn trust() -> Plan {
    redwood_with(&[
        ("/discounts/standard/minimum", json!("5")),
        ("/discounts/standard/maximum", json!("5")),
        ("/displayedPrices/decimals/value", json!(2)),
    ])
}

#[test]
fn published_prices_are_reproduced_to_the_cent() {
    let plan = trust();
    let rows = rows(include_str!("data/published-prices.csv"));
    assert_eq!(rows.len(), 3);
    for row in rows {
        let [value, percent, published, _] = row[..] else { panic!("{row:?}") };
        let request = QuoteRequest {
            month: Month { discount: percent.into(), ..Month::default() },
            market: Market { price: value.into(), ..Market::default() },
            ..QuoteRequest::default()
        };
        let quote = plan.quote(&request);
        assert!(quote.problems.is_empty(), "{row:?} {:?}", quote.problems);
        assert_eq!(quote.purchase.unwrap().price.to_string(), published, "{row:?}");
    }
}

/// Makes the plan with a first day before the schedules.
fn plan_of_2004() -> Plan {
    redwood_with(&[("/effectiveFrom/value", json!("2004-11-01"))])
}

#[test]
fn published_due_dates_follow_from_the_beginning_of_the_period() {
    let plan = plan_of_2004();
    let rows = rows(include_str!("data/published-schedules.csv"));
    assert_eq!(rows.len(), 30);
    for row in rows {
        let [_, _, terms_set, due, start, end, _] = row[..] else { panic!("{row:?}") };
        let request = QuoteRequest {
            participant: Some(Participant::Existing),
            payment: Payment { amount: "20000.00".into(), approved: true, ..Payment::default() },
            month: Month {
                investment_date: end.into(),
                investment_period: Period { start: start.into(), end: end.into() },
                ..Month::default()
            },
            as_of: terms_set.into(),
            // Printed before each year; no special closing was announced later.
            known_on: terms_set.into(),
            ..QuoteRequest::default()
        };
        let quote = plan.quote(&request);
        assert_eq!(
            (quote.status, quote.tier),
            (Status::Accepted, Some(Tier::PreApproved)),
            "{row:?}"
        );
        let answer = quote.due.unwrap();
        assert_eq!(date_text(answer.date), due, "{row:?}");
        assert_eq!(date_text(answer.counted_from), start, "{row:?}");
        let days_left = if row[0] == "IndyMac" { 4 } else { 3 };
        assert_eq!(answer.business_days_left, Some(days_left), "{row:?}");
        assert_eq!(answer.other_calendar, None, "{row:?}");
    }
}

#[test]
fn a_payment_on_the_published_due_date_is_in_time_and_on_the_next_day_late() {
    let plan = plan_of_2004();
    for row in rows(include_str!("data/published-schedules.csv")) {
        let (due, start) = (row[3], row[4]);
        for (as_of, status) in [(due, Status::Accepted), (start, Status::Refused)] {
            let request = QuoteRequest {
                participant: Some(Participant::New),
                payment: Payment {
                    amount: "10000.01".into(),
                    approved: true,
                    ..Payment::default()
                },
                month: Month {
                    investment_period: Period { start: start.into(), ..Period::default() },
                    ..Month::default()
                },
                as_of: as_of.into(),
                ..QuoteRequest::default()
            };
            assert_eq!(plan.quote(&request).status, status, "{row:?} {as_of}");
        }
    }
}
