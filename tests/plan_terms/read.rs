//! Accepted terms.

use super::*;

#[test]
fn every_rule_of_a_day_is_read() {
    let of_month = |day, dividend_payment_date, roll| {
        DayRule::OfMonth(DayOfMonth { day, dividend_payment_date, roll })
    };
    for (value, expected) in [
        (
            json!({ "dayOfMonth": 1, "roll": "following" }),
            of_month(Some(1), false, Roll::Following),
        ),
        (json!({ "roll": "nearest", "dayOfMonth": 31 }), of_month(Some(31), false, Roll::Nearest)),
        (
            json!({ "dividendPaymentDate": true, "roll": "preceding" }),
            of_month(None, true, Roll::Preceding),
        ),
        (
            json!({ "dividendPaymentDate": true, "dayOfMonth": 15, "roll": "following" }),
            of_month(Some(15), true, Roll::Following),
        ),
        (
            json!({ "businessDays": 66, "before": "terms-set" }),
            DayRule::BusinessDays { count: -66, from: ScheduleDay::TermsSet },
        ),
        (
            json!({ "businessDays": 0, "after": "period-end" }),
            DayRule::BusinessDays { count: 0, from: ScheduleDay::PeriodEnd },
        ),
        (
            json!({ "tradingDays": 66, "startingOn": "period-start", "bothEnds": true }),
            DayRule::TradingDays {
                count: 66,
                from: PeriodEdge::Start,
                day: ScheduleDay::PeriodStart,
                both_ends: true,
            },
        ),
        (
            json!({ "tradingDays": 1, "endingOn": "pre-approved-due", "bothEnds": false }),
            DayRule::TradingDays {
                count: 1,
                from: PeriodEdge::End,
                day: ScheduleDay::PreApprovedDue,
                both_ends: false,
            },
        ),
    ] {
        assert_eq!(rule(&value), expected, "{value}");
    }
}

#[test]
fn the_division_of_a_payment_over_its_period_is_read() {
    let period = json!({
        "oddCents": term(&json!("last-day")),
        "threshold": term(&json!("day-returned"))
    });
    let period = redwood_with(&[("/investmentPeriod", period)]).investment_period;
    assert_eq!(period.odd_cents.unwrap().value, OddCents::LastDay);
    assert_eq!(period.threshold.unwrap().value, UnmetThreshold::DayReturned);
}

#[test]
fn bank_debits_leads_and_prices_are_read() {
    let debits = json!({ "daysOfMonth": [15, 1], "roll": "following" });
    let plan = redwood_with(&[
        ("/schedule", json!({ "bankDebits": term(&debits) })),
        ("/dueDates/standard", term(&json!({ "days": 25 }))),
        ("/marketPrice/direct", term(&json!({ "averageOf": "last-sale", "days": 5 }))),
        (
            "/marketPrice/openMarket",
            term(&json!({ "highestOf": ["average-price-paid", "high-low-average"] })),
        ),
    ]);
    let expected = BankDebits { days_of_month: vec![15, 1], roll: Roll::Following };
    assert_eq!(plan.schedule.bank_debits.unwrap().value, expected);
    assert_eq!(plan.due_dates.standard.unwrap().value, Lead::Days(25));
    let average = PriceBasis::AverageOverDays { price: DayPrice::LastSale, days: 5 };
    assert_eq!(plan.market_price.direct.unwrap().value, average);
    let highest = PriceBasis::HighestOf(vec![DayPrice::AveragePricePaid, DayPrice::HighLowAverage]);
    assert_eq!(plan.market_price.open_market.unwrap().value, highest);
}

#[test]
fn fees_are_read_in_dollars_and_percent() {
    let fees = json!({
        "items": [
            { "on": "purchase", "percent": "5", "atMost": "2.50", "clause": "L4" },
            { "on": "share", "paidBy": "bank-debit", "amount": "0.05", "assumed": "It is usual." }
        ],
        "coveredUpTo": term(&json!("5"))
    });
    let fees = redwood_with(&[("/fees", fees)]).fees.unwrap();
    let [capped, a_share] = fees.items.as_slice() else { panic!("{:?}", fees.items) };
    let expected = Fee {
        on: FeeOn::Purchase,
        of: None,
        paid_by: None,
        source: None,
        charge: Some(Charge::Percent {
            percent: "5".parse().unwrap(),
            at_least: None,
            at_most: Some("2.50".parse().unwrap()),
        }),
        paid_by_company: false,
    };
    assert_eq!((capped.value, &capped.source), (expected, &clause()));
    let expected = Fee {
        on: FeeOn::Share,
        of: None,
        paid_by: Some(PaidBy::BankDebit),
        source: None,
        charge: Some(Charge::PerShare("0.05".parse().unwrap())),
        paid_by_company: false,
    };
    assert_eq!((a_share.value, a_share.source.assumed()), (expected, Some("It is usual.")));
    assert_eq!(fees.covered_up_to.unwrap().value.to_string(), "5");
    assert_eq!(redwood_with(&[("/fees", json!({ "items": [] }))]).fees.unwrap().items, []);
}

#[test]
fn dividends_take_the_discount_of_a_tier_or_one_of_their_own() {
    let band = json!({ "minimum": "2", "maximum": "2", "clause": "L4" });
    let plan = redwood_with(&[("/discounts/dividends", band)]);
    let Some(DividendDiscount::Own(band)) = plan.discounts.dividends else { panic!("no band") };
    let two = "2".parse().unwrap();
    assert_eq!((band.value, band.source), (Band { minimum: two, maximum: two }, clause()));
}

#[test]
fn suspended_features_keep_their_order() {
    let all = json!(["new-investors", "dividends", "pre-approved", "optional-cash"]);
    let suspended = redwood_with(&[("/suspended", term(&all))]).suspended.unwrap().value;
    let expected =
        [Feature::NewInvestors, Feature::Dividends, Feature::PreApproved, Feature::OptionalCash];
    assert_eq!(suspended, expected);
}
