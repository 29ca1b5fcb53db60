//! Fees taken out of a payment, worked by hand.

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

use dspp::{
    Days, InvestmentPeriodRequest, LeftOver, Market, MarketSource, Month, Participant, Payment,
    PaymentKind, PaymentMethod, PaymentsRequest, Period, Plan, Purchase, Quote, QuoteRequest,
    Reading, SentPayments, Status, Step,
};
use serde_json::{Value, json};
use util::{read_plan, redwood_with, set};

const SOUTHERN: &str = include_str!("plans/southern-2014.json");
const PROCTER_GAMBLE: &str = include_str!("plans/procter-gamble-2022.json");

/// Limits that the documents at hand do not give, wide enough for every payment here.
fn with_limits(file: &str) -> Plan {
    let mut file: Value = serde_json::from_str(file).unwrap();
    let term = |value: &str| json!({ "value": value, "assumed": "for a test" });
    set(
        &mut file,
        "/limits",
        json!({
            "per": term("month"), "existingMinimum": term("0.01"), "newMinimum": term("0.01"),
            "maximum": term("1000000.00")
        }),
    );
    read_plan(&file.to_string()).unwrap()
}

fn southern() -> Plan {
    with_limits(SOUTHERN)
}

fn procter_gamble() -> Plan {
    read_plan(PROCTER_GAMBLE).unwrap()
}

/// A payment of an existing stockholder.
fn payment(amount: &str, price: &str, method: Option<PaymentMethod>) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), method, ..Payment::default() },
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

fn dividend(amount: &str, price: &str) -> QuoteRequest {
    let payment =
        Payment { kind: PaymentKind::Dividend, amount: amount.into(), ..Payment::default() };
    QuoteRequest {
        payment,
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

#[track_caller]
fn purchase(quote: &Quote) -> Purchase {
    quote.purchase.unwrap_or_else(|| panic!("{:?}", quote.problems))
}

#[track_caller]
fn assert_shares(quote: &Quote, shares: &str) {
    let found = purchase(quote).shares.map(|shares| shares.to_string());
    assert_eq!(found.as_deref(), Some(shares), "{:?} {:?}", quote.problems, quote.steps);
}

/// The fees of an answer: `fixed perShare total invested`.
#[track_caller]
fn assert_fees(quote: &Quote, expected: &str) {
    let fees = purchase(quote).fees.map(|fees| {
        let per_share = fees.per_share.map_or("-".to_owned(), |price| price.to_string());
        format!("{} {per_share} {} {}", fees.fixed, fees.total, fees.invested)
    });
    assert_eq!(fees.as_deref(), Some(expected), "{:?}", quote.steps);
}

fn steps<'q>(quote: &'q Quote, rule: &str) -> Vec<&'q Step> {
    quote.steps.iter().filter(|step| step.rule == rule).collect()
}

/// The inputs of a step and its result, on one line.
fn line(step: &Step) -> String {
    let inputs: Vec<_> =
        step.inputs.iter().map(|(name, value)| format!("{name} {value}")).collect();
    format!("{} = {}", inputs.join("; "), step.result)
}

#[test]
fn southern_takes_five_dollars_of_a_check_and_five_cents_a_share() {
    // (100 − 5) ÷ 43.05 = 2.206736…, not 100 ÷ 43 = 2.325581.
    let quote = southern().quote(&payment("100", "43", Some(PaymentMethod::Check)));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "2.206736");
    // 5 + 0.05 × 2.206736 = 5.1103368.
    assert_fees(&quote, "5.00 0.05 5.11 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    assert_eq!(fees, ["on purchase; paidBy check = 5.00", "on share = 0.05"]);
    assert!(steps(&quote, "fee").iter().all(|step| step.clause.as_deref() == Some("F1")));
    let [shares] = steps(&quote, "shares")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!(
        line(shares),
        "amount 100.00; price 43/1; fees 5.00; feePerShare 0.05; fractions part; decimals 6; \
         rounding down = 2.206736"
    );
    assert!(shares.assumed.as_ref().unwrap().contains("what a fraction of a share pays"));
    assert!(steps(&quote, "fees-apart").is_empty());
}

#[test]
fn southern_takes_less_of_a_bank_debit_and_ten_dollars_more_of_a_new_investor() {
    let plan = southern();
    for method in [PaymentMethod::OneTimeDebit, PaymentMethod::RecurringDebit] {
        // (100 − 2.5) ÷ 43.05 = 2.264808….
        let quote = plan.quote(&payment("100", "43", Some(method)));
        assert_shares(&quote, "2.264808");
        assert_fees(&quote, "2.50 0.05 2.61 97.50");
    }
    // The plan names no fee for payroll: 100 ÷ 43.05 = 2.322880….
    let quote = plan.quote(&payment("100", "43", Some(PaymentMethod::Payroll)));
    assert_shares(&quote, "2.322880");
    assert_fees(&quote, "0.00 0.05 0.12 100.00");
    // (100 − 15) ÷ 43.05 = 1.974448….
    let mut new = payment("100", "43", Some(PaymentMethod::Check));
    new.participant = Some(Participant::New);
    let quote = plan.quote(&new);
    assert_shares(&quote, "1.974448");
    assert_fees(&quote, "15.00 0.05 15.10 85.00");
}

#[test]
fn southern_takes_nothing_of_dividends() {
    // 100 ÷ 43 = 2.325581….
    let quote = read_plan(SOUTHERN).unwrap().quote(&dividend("100", "43"));
    assert_shares(&quote, "2.325581");
    assert_eq!(purchase(&quote).fees, None);
    assert!(steps(&quote, "fee").is_empty());
}

#[test]
fn procter_and_gamble_takes_at_most_five_dollars_of_a_dividend_and_three_cents_a_share() {
    // (100 − 5) ÷ 150.03 = 0.633206…, not 100 ÷ 150 = 0.666666.
    let quote = procter_gamble().quote(&dividend("100", "150"));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "0.633206");
    assert_fees(&quote, "5.00 0.03 5.02 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    let percent = "on purchase; percent 5; amount 100.00; atMost 5.00; rounding half-up = 5.00";
    assert_eq!(fees, [percent, "on share = 0.03"]);
    assert!(steps(&quote, "fee")[0].assumed.as_ref().unwrap().contains("half a cent goes up"));

    // 5 % of 50.10 is 2.505, half a cent goes up: (50.10 − 2.51) ÷ 150.03 = 0.317203….
    let quote = procter_gamble().quote(&dividend("50.10", "150"));
    assert_shares(&quote, "0.317203");
    assert_fees(&quote, "2.51 0.03 2.52 47.59");
    // Over $100 the fee stays at $5: (1000 − 5) ÷ 150.03 = 6.632006….
    let quote = procter_gamble().quote(&dividend("1000", "150"));
    assert_shares(&quote, "6.632006");
    assert_fees(&quote, "5.00 0.03 5.20 995.00");
}

/// Redwood's plan with fees; percentages are rounded half up, and a fraction of a share pays its part.
fn redwood_charging(items: &Value) -> Plan {
    charging(items, "part")
}

fn charging(items: &Value, fractions: &str) -> Plan {
    let term = |value: &str| json!({ "value": value, "assumed": "for a test" });
    redwood_with(&[(
        "/fees",
        json!({
            "items": items, "fractions": term(fractions), "cents": term("half-up"),
            "limits": term("before-fees")
        }),
    )])
}

#[test]
fn the_file_of_southern_says_no_limits_so_its_payments_stay_open() {
    let plan = read_plan(SOUTHERN).unwrap();
    let request = payment("100", "43", Some(PaymentMethod::Check));
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Incomplete);
    assert_eq!(line(steps(&quote, "term-missing")[0]), "term limits.existingMinimum = unpublished");
    // The question the other way round needs no limits: (2.206736 × 43.05) + 5 = 99.9999848.
    let answer = plan.payment_for_shares(&request, &"2.206736".into());
    assert_eq!(answer.payment.unwrap().to_string(), "100.00");
}

#[test]
fn while_a_fee_depends_on_how_one_pays_no_shares_are_told() {
    let plan = southern();
    let mut request = payment("100", "43", None);
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Accepted);
    let Purchase { shares, saving, market_value, fees, .. } = purchase(&quote);
    assert_eq!((shares, saving, market_value, fees), (None, None, None, None));
    let [step] = steps(&quote, "fee-awaits-method")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!(line(step), "paidBy check, bank-debit = open");
    assert_eq!(step.clause.as_deref(), Some("F1"));
    assert_eq!(quote.problems, []);

    let answer = plan.payment_for_shares(&request, &"2".into());
    assert!(answer.payment.is_none());
    assert_eq!(answer.quote.problems, []);
    assert_eq!(steps(&answer.quote, "fee-awaits-method").len(), 1);
    request.payment.method = Some(PaymentMethod::Check);
    // 2 × 43.05 + 5.
    let answer = plan.payment_for_shares(&request, &"2".into());
    assert_eq!(answer.payment.unwrap().to_string(), "91.10");
    assert_eq!(answer.quote.status, Status::Accepted);
}

#[test]
fn a_new_investor_needs_to_be_known_for_a_fee_on_enrolment() {
    let mut request = payment("", "43", Some(PaymentMethod::Check));
    request.participant = None;
    let plan = southern();
    let open = plan.payment_for_shares(&request, &"2".into());
    assert_eq!((open.payment.is_none(), open.quote.problems), (true, vec![]));
    request.participant = Some(Participant::New);
    let answer = plan.payment_for_shares(&request, &"2".into());
    assert_eq!(answer.payment.unwrap().to_string(), "101.10");
}

#[test]
fn a_fee_limited_to_a_source_supposes_company_shares() {
    let item = |source: &str| json!([{ "on": "purchase", "source": source, "amount": "5.00", "clause": "L4" }]);
    let on_company_shares = redwood_charging(&item("direct"));
    let on_the_market = redwood_charging(&item("open-market"));
    let of = |plan: &Plan, source| {
        let mut request = payment("1000", "10", None);
        request.market.source = source;
        plan.quote(&request)
    };
    for (plan, source, shares) in [
        (&on_company_shares, None, "99.500000"),
        (&on_company_shares, Some(MarketSource::Direct), "99.500000"),
        (&on_company_shares, Some(MarketSource::OpenMarket), "100.000000"),
        (&on_the_market, None, "100.000000"),
        (&on_the_market, Some(MarketSource::Direct), "100.000000"),
        (&on_the_market, Some(MarketSource::OpenMarket), "99.500000"),
    ] {
        let quote = of(plan, source);
        assert_shares(&quote, shares);
        let readings: Vec<_> = steps(&quote, "fee").iter().map(|step| step.reading).collect();
        let expected: &[_] = match shares {
            "99.500000" => &[source.is_none().then_some(Reading::CompanySharesSupposed)],
            _ => &[],
        };
        assert_eq!(readings, expected);
    }
}

#[test]
fn limits_apply_before_fees() {
    let item = json!([{ "on": "purchase", "amount": "5.00", "clause": "L4" }]);
    let quote = redwood_charging(&item).quote(&payment("100", "10", None));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "9.500000");
    let [step] = steps(&quote, "limits-before-fees")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!((step.result.as_str(), step.assumed.as_deref()), ("100.00", Some("for a test")));
}

#[test]
fn fees_that_take_all_of_a_payment_refuse_it() {
    let item = json!([{ "on": "purchase", "amount": "100.00", "clause": "L4" }]);
    let plan = redwood_charging(&item);
    for (request, amount) in
        [(payment("100", "10", None), "100.00"), (payment("100", "", None), "100.00")]
    {
        let quote = plan.quote(&request);
        assert_eq!(quote.status, Status::Refused);
        let [problem] = quote.problems.as_slice() else { panic!("{:?}", quote.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("payment.amount", "fees-take-all"));
        assert_eq!(problem.values, [("fees", "100.00".to_owned()), ("amount", amount.to_owned())]);
        assert_eq!(problem.clause.as_deref(), Some("L4"));
        assert!(quote.purchase.is_none_or(|purchase| purchase.shares.is_none()));
    }
    assert_shares(&plan.quote(&payment("100.01", "10", None)), "0.001000");
    // Nothing is charged for a dividend of which nothing is reinvested.
    let mut paid_out = dividend("100", "10");
    paid_out.payment.reinvested = "0".into();
    let quote = plan.quote(&paid_out);
    assert_eq!((quote.status, &quote.problems), (Status::Accepted, &vec![]));
}

#[test]
fn a_percentage_has_a_least_and_a_most() {
    let item = json!([{
        "on": "purchase", "percent": "2", "atLeast": "3.00", "atMost": "5.00", "clause": "L4"
    }]);
    let plan = redwood_charging(&item);
    for (amount, fees) in [
        ("100", "3.00 - 3.00 97.00"),
        ("200", "4.00 - 4.00 196.00"),
        ("200.25", "4.01 - 4.01 196.24"),
        ("250.25", "5.00 - 5.00 245.25"),
        ("9000", "5.00 - 5.00 8995.00"),
    ] {
        assert_fees(&plan.quote(&payment(amount, "10", None)), fees);
    }
}

#[test]
fn a_fraction_of_a_share_may_pay_the_fee_of_a_whole_one() {
    let item = json!([{ "on": "share", "amount": "1.00", "clause": "L4" }]);
    let plan = charging(&item, "whole");
    for (amount, shares, fees) in [
        // 11 shares at 10 + 1 take 121, and 1 more is just a fee.
        ("121", "11.000000", "0.00 1.00 11.00 121.00"),
        ("122", "11.000000", "0.00 1.00 11.00 122.00"),
        // 5 − 1 = 4 of a share at 10.
        ("126", "11.400000", "0.00 1.00 12.00 126.00"),
        ("132", "12.000000", "0.00 1.00 12.00 132.00"),
    ] {
        let quote = plan.quote(&payment(amount, "10", None));
        assert_shares(&quote, shares);
        assert_fees(&quote, fees);
    }
    // 11 whole shares and their fees, then one more cent than the fee of a fraction.
    for (shares, expected) in [("11", "121.00"), ("11.000001", "122.01"), ("11.4", "126.00")] {
        let answer = plan.payment_for_shares(&payment("", "10", None), &shares.into());
        assert_eq!(answer.payment.unwrap().to_string(), expected);
    }
}

#[test]
fn fees_without_figures_are_named_and_left_out() {
    let amount = json!({ "on": "purchase", "amount": "5.00", "clause": "L4" });
    let named = json!({ "on": "share", "clause": "L4" });
    let covered = redwood_with(&[(
        "/fees",
        json!({ "items": [amount], "coveredUpTo": { "value": "5", "clause": "L4" } }),
    )]);
    let quote = covered.quote(&payment("1000", "10", None));
    assert_shares(&quote, "100.000000");
    assert_eq!(steps(&quote, "fees-apart").len(), 1);
    assert_eq!(purchase(&quote).fees, None);

    let quote = redwood_charging(&json!([amount, named])).quote(&payment("1000", "10", None));
    assert_shares(&quote, "99.500000");
    assert_eq!(steps(&quote, "fees-apart").len(), 1);
}

#[test]
fn a_sale_and_what_the_company_pays_take_nothing_out() {
    let items = json!([
        { "on": "sale", "amount": "15.00", "clause": "L4" },
        { "on": "sale", "clause": "L4" },
        { "on": "purchase", "amount": "5.00", "paidByCompany": true, "clause": "L4" },
        { "on": "share", "paidByCompany": true, "clause": "L4" }
    ]);
    let quote = redwood_charging(&items).quote(&payment("1000", "10", None));
    assert_shares(&quote, "100.000000");
    assert!(quote.steps.iter().all(|step| !step.rule.as_str().starts_with("fee")));
}

#[test]
fn a_fee_whose_rounding_nobody_published_leaves_the_shares_open() {
    for (item, term) in [
        (json!({ "on": "purchase", "percent": "5", "clause": "L4" }), "fees.cents"),
        (json!({ "on": "share", "amount": "0.05", "clause": "L4" }), "fees.fractions"),
    ] {
        let plan = redwood_with(&[("/fees", json!({ "items": [item] }))]);
        let quote = plan.quote(&payment("1000", "10", None));
        assert_eq!(purchase(&quote).shares, None);
        let missing: Vec<_> = steps(&quote, "term-missing").into_iter().map(line).collect();
        assert_eq!(missing, [format!("term {term} = unpublished")]);
    }
}

#[test]
fn a_list_of_payments_pays_for_enrolment_once() {
    let request = PaymentsRequest {
        participant: Some(Participant::New),
        payments: SentPayments::Text("2014-06-02, 100\n2014-06-03, 100\n2014-06-04, 100".into()),
        method: Some(PaymentMethod::Check),
        market: Market { price: "43".into(), ..Market::default() },
        ..PaymentsRequest::default()
    };
    let answer = southern().payments(&request);
    let fixed: Vec<_> = answer
        .payments
        .iter()
        .map(|payment| purchase(&payment.quote).fees.unwrap().fixed.to_string())
        .collect();
    assert_eq!(fixed, ["15.00", "5.00", "5.00"]);
}

#[test]
fn a_price_list_has_each_row_after_fees() {
    let item = json!([{ "on": "purchase", "amount": "5.00", "clause": "L4" }]);
    let list = redwood_charging(&item).price_list(&payment("100", "40", None), &"1".into());
    let shares: Vec<_> = list.rows.iter().map(|row| row.shares.unwrap().to_string()).collect();
    // 95 ÷ 40, 39.6, 39.2 and 38.8.
    assert_eq!(shares, ["2.375000", "2.398989", "2.423469", "2.448453"]);
}

#[test]
fn many_quotes_have_their_fees_too() {
    let plan = southern();
    let requests = [payment("100", "43", Some(PaymentMethod::Check))];
    let quotes: Vec<_> = plan.quote_many(&requests).collect();
    assert_shares(&quotes[0], "2.206736");
    assert_fees(&quotes[0], "5.00 0.05 5.11 95.00");
}

#[test]
fn an_investment_period_takes_fees_once_and_those_on_shares_each_day() {
    let items = json!([
        { "on": "purchase", "amount": "10.00", "clause": "L4" },
        { "on": "share", "amount": "0.50", "clause": "L4" }
    ]);
    let request = InvestmentPeriodRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: "20010".into(), approved: true, ..Payment::default() },
        month: Month {
            investment_period: Period { start: "2008-01-02".into(), end: "2008-01-03".into() },
            threshold_price: "9".into(),
            ..Month::default()
        },
        days: Days::Text("2008-01-02, 19.50\n2008-01-03, 8".into()),
        ..InvestmentPeriodRequest::default()
    };
    let answer = redwood_charging(&items).investment_period(&request);
    // 20,010 − 10 over two days; 10,000 ÷ (19.50 + 0.50) = 500, and the second day goes back.
    let parts: Vec<_> = answer.days.iter().map(|day| day.part.unwrap().to_string()).collect();
    assert_eq!(parts, ["10000.00", "10000.00"]);
    let totals = answer.totals.unwrap();
    let figures = [totals.payment, totals.invested, totals.refund].map(|it| it.to_string());
    assert_eq!(figures, ["20010.00", "10000.00", "10000.00"]);
    assert_eq!(totals.shares.to_string(), "500.000000");
    let fees = totals.fees.unwrap();
    // 10 + 500 × 0.50.
    assert_eq!(
        (fees.total.to_string(), fees.invested.to_string()),
        ("260.00".into(), "20000.00".into())
    );
    let refund = steps(&answer.quote, "period-refund");
    assert_eq!(
        line(refund[0]),
        "payment 20010.00; fees 10.00; invested 10000.00; days 1 = 10000.00"
    );
    let day = line(steps(&answer.quote, "period-day")[0]);
    assert!(day.contains("price 39/2; feePerShare 0.50; fractions part; decimals 6"), "{day}");
}

#[test]
fn whole_shares_leave_money_over_and_say_what_becomes_of_it() {
    let term = |value: Value| json!({ "value": value, "assumed": "for a test" });
    for (becomes, used) in [
        ("kept", LeftOver::Kept),
        ("paid-out", LeftOver::PaidOut),
        ("refunded", LeftOver::Refunded),
    ] {
        let plan = redwood_with(&[
            ("/shares/decimals", term(json!(0))),
            ("/shares/leftOver", term(json!(becomes))),
        ]);
        let quote = plan.quote(&payment("100", "30", None));
        assert_shares(&quote, "3");
        let left = purchase(&quote).left_over.unwrap();
        assert_eq!((left.amount.to_string(), left.becomes), ("10.00".into(), used));
        let step = steps(&quote, "left-over")[0];
        assert_eq!(
            line(step),
            format!("amount 100.00; shares 3; price 30/1; becomes {becomes} = 10.00")
        );
        assert_eq!(step.assumed.as_deref(), Some("for a test"));
    }
    // After a fee of $5 and $1 a share: (100 − 5) ÷ 31 = 3 shares, and 95 − 93 is left.
    let mut file = util::plan_file();
    set(&mut file, "/shares/decimals", term(json!(0)));
    set(&mut file, "/shares/leftOver", term(json!("kept")));
    let items = json!([
        { "on": "purchase", "amount": "5.00", "clause": "L4" },
        { "on": "share", "amount": "1.00", "clause": "L4" }
    ]);
    set(&mut file, "/fees", json!({ "items": items, "fractions": term(json!("part")) }));
    let quote = read_plan(&file.to_string()).unwrap().quote(&payment("100", "30", None));
    assert_shares(&quote, "3");
    assert_eq!(purchase(&quote).left_over.unwrap().amount.to_string(), "2.00");
    // Shares that are rounded up cost more than was paid: nothing is left.
    set(&mut file, "/shares/rounding", term(json!("half-up")));
    set(&mut file, "/fees", json!({ "items": [] }));
    let quote = read_plan(&file.to_string()).unwrap().quote(&payment("110", "30", None));
    assert_shares(&quote, "4");
    assert_eq!(purchase(&quote).left_over.unwrap().amount.to_string(), "0.00");
    // A plan that does not say keeps its answers.
    assert_eq!(purchase(&util::redwood().quote(&payment("100", "30", None))).left_over, None);
}

#[test]
fn a_payment_for_shares_is_found_after_a_fee_of_nearly_all_of_it() {
    let items = json!([{ "on": "purchase", "percent": "99.9999", "clause": "L4" }]);
    let plan = charging(&items, "part");
    // A fee on 5,000.00 is 4,999.995, a cent with half up; on 5,000.01 it leaves one cent, 100 shares at 0.0001.
    for approved in [false, true] {
        let mut asked = payment("", "0.0001", None);
        asked.payment.approved = approved;
        let found = plan.payment_for_shares(&asked, &"100".into());
        assert_eq!(found.payment.map(|it| it.to_string()).as_deref(), Some("5000.01"));
        assert_shares(&found.quote, "100.000000");
    }
}

#[test]
fn a_payment_after_fees_of_nearly_all_of_it_is_found_or_its_problem_says_so() {
    let fee = |percent: &str| json!({ "on": "purchase", "percent": percent, "clause": "L4" });
    let find = |fees: &[&str], shares: &str| {
        let items = fees.iter().map(|percent| fee(percent)).collect();
        let plan = charging(&items, "part");
        plan.payment_for_shares(&payment("", "0.01", None), &shares.into())
    };
    // Each fee of $1,250.02 is 625.00499992, so 2 cents are left; of smaller payments, one at most.
    let found = find(&["49.9996", "49.9996"], "2");
    assert_eq!(found.payment.map(|it| it.to_string()).as_deref(), Some("1250.02"));
    // Each fee of $5,000.03 is 1,666.67499999, so 2 cents are left; but too many smaller payments come before it.
    let not_found = find(&["33.3333", "33.3333", "33.3333"], "2");
    assert!(not_found.payment.is_none());
    let problems: Vec<_> = not_found.quote.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["shares: not-computable"]);
}
