//! The price at every discount: worked by hand, and compared with a quote for each.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use std::sync::LazyLock;

use dspp::{
    ListedPrice, Market, MarketSource, Month, Participant, Payment, PaymentKind, Plan, PriceList,
    QuoteRequest, Rounded, Status, Tier,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use util::{drawn, read_plan, redwood, redwood_with, told};

static REDWOOD: LazyLock<Plan> = LazyLock::new(redwood);

fn at_price(price: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

/// Discount, price, shares and saving of each row; the announced one has a star.
fn rows(list: &PriceList) -> Vec<String> {
    let text = |value: Option<Rounded>| value.map_or(String::new(), |it| format!(" {it}"));
    let row = |row: &ListedPrice| {
        let star = if row.announced { "*" } else { "" };
        format!("{}{star} {}{}{}", row.discount, row.price, text(row.shares), text(row.saving))
    };
    list.rows.iter().map(row).collect()
}

fn discounts(list: &PriceList) -> Vec<String> {
    let star = |announced| if announced { "*" } else { "" };
    list.rows.iter().map(|row| format!("{}{}", row.discount, star(row.announced))).collect()
}

/// Field, code and values of each problem.
fn problems(list: &PriceList) -> Vec<String> {
    list.quote.problems.iter().map(told).collect()
}

#[test]
fn the_standard_band_goes_from_nothing_to_three_percent_by_halves() {
    let mut request = at_price("40");
    request.payment.amount = "1000".into();
    let list = REDWOOD.price_list(&request, &"".into());
    assert_eq!(
        rows(&list),
        [
            // 1000 ÷ 40 and so on, rounded down to a millionth; the saving compares with a price of 40.
            "0 40.0000 25.000000 0.00",
            "0.5 39.8000 25.125628 5.03",
            "1 39.6000 25.252525 10.10",
            "1.5 39.4000 25.380710 15.23",
            "2 39.2000 25.510204 20.41",
            "2.5 39.0000 25.641025 25.64",
            "3 38.8000 25.773195 30.93",
        ]
    );
    assert_eq!(list.tier, Some(Tier::Standard));
    assert_eq!(list.quote.status, Status::Accepted);
    assert_eq!(list.quote.discount.unwrap().percent.to_string(), "0");
}

#[test]
fn the_announced_discount_is_listed_in_order() {
    let mut request = at_price("40");
    request.month.discount = "1.25 %".into();
    assert_eq!(
        rows(&REDWOOD.price_list(&request, &"1".into())),
        ["0 40.0000", "1 39.6000", "1.25* 39.5000", "2 39.2000", "3 38.8000"]
    );
    request.month.discount = "2.00".into();
    assert_eq!(discounts(&REDWOOD.price_list(&request, &"1".into())), ["0", "1", "2*", "3"]);
    request.month.discount = "0".into();
    assert_eq!(discounts(&REDWOOD.price_list(&request, &"1".into())), ["0*", "1", "2", "3"]);
}

#[test]
fn the_greatest_discount_is_always_listed() {
    let list = |step: &str| discounts(&REDWOOD.price_list(&at_price("40"), &step.into()));
    assert_eq!(list("2"), ["0", "2", "3"]);
    assert_eq!(list(" 1.1 % "), ["0", "1.1", "2.2", "3"]);
    assert_eq!(list("3"), ["0", "3"]);
    assert_eq!(list("100"), ["0", "3"]);
}

#[test]
fn the_band_is_that_of_the_tier() {
    let mut request = at_price("40");
    request.payment = Payment { amount: "20000".into(), approved: true, ..Payment::default() };
    request.month =
        Month { discount: "1".into(), pre_approved_discount: "4".into(), ..Month::default() };
    let list = REDWOOD.price_list(&request, &"2".into());
    // 20,000 ÷ 40, 39.2, 38.4 and 38.
    assert_eq!(
        rows(&list),
        [
            "0 40.0000 500.000000 0.00",
            "2 39.2000 510.204081 408.16",
            "4* 38.4000 520.833333 833.33",
            "5 38.0000 526.315789 1052.63",
        ]
    );
    assert_eq!(list.tier, Some(Tier::PreApproved));
    // Has no tier and no shares without approval.
    request.payment.approved = false;
    let list = REDWOOD.price_list(&request, &"2".into());
    assert_eq!(rows(&list), ["0 40.0000", "1* 39.6000", "2 39.2000", "3 38.8000"]);
    assert_eq!((list.tier, list.quote.status), (None, Status::NeedsApproval));
}

#[test]
fn a_dividend_takes_the_standard_band() {
    let payment =
        Payment { kind: PaymentKind::Dividend, amount: "20000".into(), ..Payment::default() };
    let request = QuoteRequest { payment, ..at_price("40") };
    assert_eq!(
        rows(&REDWOOD.price_list(&request, &"3".into())),
        ["0 40.0000 500.000000 0.00", "3 38.8000 515.463917 618.56"]
    );
}

#[test]
fn a_fixed_discount_is_one_row() {
    let fixed = |percent: &str| {
        let plan = redwood_with(&[
            ("/discounts/standard/minimum", json!(percent)),
            ("/discounts/standard/maximum", json!(percent)),
        ]);
        let mut request = at_price("40");
        let unannounced = rows(&plan.price_list(&request, &"".into()));
        request.month.discount = percent.into();
        assert_eq!(rows(&plan.price_list(&request, &"".into())), unannounced);
        unannounced
    };
    assert_eq!(fixed("2"), ["2* 39.2000"]);
    assert_eq!(fixed("0"), ["0* 40.0000"]);
}

#[test]
fn dividends_may_have_their_own_discount_or_band() {
    let payment = Payment { kind: PaymentKind::Dividend, ..Payment::default() };
    let mut request = QuoteRequest { payment, ..at_price("40") };
    request.month.discount = "1".into();
    let own = |minimum: &str, maximum: &str| {
        let band = json!({ "minimum": minimum, "maximum": maximum, "clause": "L3" });
        discounts(
            &redwood_with(&[("/discounts/dividends", band)]).price_list(&request, &"2".into()),
        )
    };
    assert_eq!(own("2", "2"), ["2*"]);
    assert_eq!(own("0.5", "5"), ["0.5", "1*", "2.5", "4.5", "5"]);
}

#[test]
fn shares_that_take_no_discount_have_one_price() {
    let only = json!({ "value": "company-issued", "clause": "L3" });
    let plan = redwood_with(&[("/discounts/shares", only)]);
    let mut request = at_price("40");
    request.month.discount = "1".into();
    request.market.source = Some(MarketSource::OpenMarket);
    assert_eq!(rows(&plan.price_list(&request, &"1".into())), ["0 40.0000"]);
    request.market.source = Some(MarketSource::Direct);
    assert_eq!(discounts(&plan.price_list(&request, &"1".into())), ["0", "1*", "2", "3"]);
}

#[test]
fn an_unpublished_band_lists_only_the_given_discount() {
    let ventas = read_plan(include_str!("../plans/ventas-2011.json")).unwrap();
    let mut request = at_price("40");
    let list = ventas.price_list(&request, &"".into());
    assert_eq!(rows(&list), [""; 0]);
    let missing = |term: &str| {
        let inputs = [("term", term.to_owned())];
        list.quote.steps.iter().any(|step| step.rule == "term-missing" && step.inputs == inputs)
    };
    assert!(missing("discounts.standard"));
    request.month.discount = "4".into();
    assert_eq!(rows(&ventas.price_list(&request, &"".into())), ["4* 38.4000"]);
    // The dividend discount is also unpublished.
    request.payment.kind = PaymentKind::Dividend;
    assert_eq!(rows(&ventas.price_list(&request, &"".into())), [""; 0]);
}

#[test]
fn nothing_is_listed_without_a_price() {
    assert_eq!(rows(&REDWOOD.price_list(&at_price(""), &"".into())), [""; 0]);
    let list = REDWOOD.price_list(&at_price("x"), &"".into());
    assert_eq!(rows(&list), [""; 0]);
    assert_eq!(problems(&list), ["market.price not-a-number"]);
    let mut before_the_plan = at_price("40");
    before_the_plan.month.investment_date = "2007-11-21".into();
    let list = REDWOOD.price_list(&before_the_plan, &"".into());
    assert_eq!(rows(&list), [""; 0]);
    assert_eq!(list.quote.problems[0].code, "outside-plan");
}

#[test]
fn a_discount_that_the_company_may_not_set_is_no_row() {
    let mut request = at_price("40");
    for (discount, problem) in [
        ("3.5", "month.discount outside-band minimum=0 maximum=3"),
        ("x", "month.discount not-a-number"),
    ] {
        request.month.discount = discount.into();
        let list = REDWOOD.price_list(&request, &"1".into());
        assert_eq!(discounts(&list), ["0", "1", "2", "3"]);
        assert_eq!(problems(&list), [problem]);
    }
}

#[test]
fn an_unusable_step_is_reported_with_the_quote() {
    let mut request = at_price("40");
    request.payment.amount = "1000".into();
    let range = "step out-of-range minimum=0.0001 maximum=100";
    for (step, problem) in [
        ("0", range),
        ("0.0", range),
        ("-1", "step negative"),
        ("0,5", "step decimal-comma withPoint=0.5"),
        ("101", range),
        ("half", "step not-a-number"),
        ("0.00001", "step too-many-decimals decimals=4"),
    ] {
        let list = REDWOOD.price_list(&request, &step.into());
        assert_eq!(rows(&list), [""; 0]);
        assert_eq!(problems(&list), [problem]);
        assert_eq!(list.quote.purchase.unwrap().shares.unwrap().to_string(), "25.000000");
        // The payment stays accepted.
        assert_eq!(list.quote.status, Status::Accepted);
    }
}

#[test]
fn a_price_list_has_at_most_a_thousand_rows() {
    let band = |maximum: &str| -> Vec<(&str, Value)> {
        vec![("/discounts/standard/maximum", json!(maximum))]
    };
    // 0, 0.1, … 99.8, and 99.9.
    let thousand = redwood_with(&band("99.9"));
    let mut request = at_price("40");
    let list = thousand.price_list(&request, &"0.1".into());
    assert_eq!((list.rows.len(), problems(&list).len()), (1_000, 0));
    assert_eq!(list.rows[999].discount.to_string(), "99.9");

    let too_many = ["step too-many-rows maximum=1000"];
    let whole = redwood_with(&band("100"));
    let list = whole.price_list(&request, &"0.1".into());
    assert_eq!(problems(&list), too_many);
    assert_eq!(rows(&list), [""; 0]);
    // Includes the announced discount as a row.
    request.month.discount = "50.05".into();
    assert_eq!(problems(&thousand.price_list(&request, &"0.1".into())), too_many);
    assert_eq!(problems(&REDWOOD.price_list(&at_price("40"), &"0.0001".into())), too_many);
    // Leaves out a discount outside the band.
    request.month.discount = "100".into();
    let list = thousand.price_list(&request, &"0.1".into());
    let outside = ["month.discount outside-band minimum=0 maximum=99.9"];
    assert_eq!((list.rows.len(), problems(&list)), (1_000, outside.map(str::to_owned).to_vec()));
    // A discount of 100 percent gives a price of zero, so shares cannot be computed.
    request.payment.amount = "1000".into();
    request.month.discount = "".into();
    let list = whole.price_list(&request, &"50".into());
    assert_eq!(rows(&list)[1..], ["50 20.0000 50.000000 1000.00", "100 0.0000"]);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(500),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn each_row_is_the_quote_for_its_discount(
        cents in prop::option::of(1_u64..3_000_000),
        price in 1_u64..200_000,
        (discount, better) in (percent(), percent()),
        step in select(&["", "0.3", "0.7", "1", "2.5"][..]),
        (dividend, approved, source) in (any::<bool>(), any::<bool>(), any::<Option<bool>>()),
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        plan in 0_usize..4,
    ) {
        let plan = &PLANS[plan];
        let amount = cents.map_or(String::new(), |cents| format!("{}.{:02}", cents / 100, cents % 100));
        let price = format!("{}.{:03}", price / 1000, price % 1000);
        let kind = if dividend { PaymentKind::Dividend } else { PaymentKind::OptionalCash };
        let mut request = QuoteRequest { participant, ..at_price(&price) };
        request.payment = Payment { kind, amount: amount.clone().into(), approved, ..Payment::default() };
        request.month = Month { discount: discount.clone().into(), pre_approved_discount: better.clone().into(), ..Month::default() };
        request.market.source = source.map(|direct| if direct { MarketSource::Direct } else { MarketSource::OpenMarket });

        let list = plan.price_list(&request, &step.into());
        let quote = plan.quote(&request);
        prop_assert_eq!((list.tier, list.quote.status), (quote.tier, quote.status));
        prop_assert!(list.rows.is_sorted_by(|one, next| one.discount < next.discount));
        for row in &list.rows {
            let percent = row.discount.to_string();
            let mut request = request.clone();
            if quote.tier == Some(Tier::PreApproved) {
                request.month.pre_approved_discount = percent.clone().into();
            } else {
                request.month.discount = percent.clone().into();
            }
            let purchase = plan.quote(&request).purchase.unwrap();
            prop_assert_eq!(
                (row.price, row.exact.to_string(), row.shares, row.saving),
                (purchase.price, purchase.exact.to_string(), purchase.shares, purchase.saving)
            );
        }
        // The announced row equals the quote.
        if let Some(row) = list.rows.iter().find(|row| row.announced) {
            prop_assert_eq!(Some(row.discount), quote.discount.map(|discount| discount.percent));
            prop_assert_eq!(row.exact.to_string(), quote.purchase.unwrap().exact.to_string());
        }
    }
}

static PLANS: LazyLock<[Plan; 4]> = LazyLock::new(|| {
    let fixed = json!({ "minimum": "2", "maximum": "2", "clause": "L3" });
    let company_issued = json!({ "value": "company-issued", "clause": "L3" });
    let decimals = json!({ "value": 2, "clause": "L2" });
    let rounding = json!({ "value": "half-up", "clause": "L2" });
    [
        redwood(),
        redwood_with(&[("/discounts/dividends", fixed)]),
        redwood_with(&[("/discounts/shares", company_issued)]),
        redwood_with(&[("/purchasePrice", json!({ "decimals": decimals, "rounding": rounding }))]),
    ]
});

fn percent() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (0_u32..60_000).prop_map(|percent| format!("{}.{:04}", percent / 10_000, percent % 10_000)),
    ]
}
