//! Fees in the answers to other questions, and money left over.

use super::*;

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
fn many_quotes_include_fees() {
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
    // 20,010 − 10 over two days; 10,000 ÷ (19.50 + 0.50) = 500, and the second day is returned.
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
    // Shares rounded up cost more than the payment, so no money is left.
    set(&mut file, "/shares/rounding", term(json!("half-up")));
    set(&mut file, "/fees", json!({ "items": [] }));
    let quote = read_plan(&file.to_string()).unwrap().quote(&payment("110", "30", None));
    assert_shares(&quote, "4");
    assert_eq!(purchase(&quote).left_over.unwrap().amount.to_string(), "0.00");
    // A plan without the term answers as before.
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
    // Each fee on $1,250.02 is 625.00499992, so 2 cents are left; smaller payments leave at most one.
    let found = find(&["49.9996", "49.9996"], "2");
    assert_eq!(found.payment.map(|it| it.to_string()).as_deref(), Some("1250.02"));
    // Each fee on $5,000.03 is 1,666.67499999, so 2 cents are left; the search gives up before reaching it.
    let not_found = find(&["33.3333", "33.3333", "33.3333"], "2");
    assert!(not_found.payment.is_none());
    let problems: Vec<_> = not_found.quote.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["shares: not-computable"]);
}
