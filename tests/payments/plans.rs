//! Limits, editions and steps of other plans.

use super::*;

#[test]
fn a_new_investor_counts_as_existing_once_a_purchase_was_accepted_if_the_plan_says_so() {
    let request = new("2008-01-02, 400\n2008-01-03, 100\n2008-01-04, 1\n2008-01-05, 1");
    let rows = |plan: &Plan| -> Vec<String> {
        let answer = plan.payments(&request);
        assert_eq!(month(&answer.month), "502.00 accepted standard leaves 9498.00");
        let rows = answer.payments.iter().map(|payment| {
            let minimum = payment.quote.limits.as_ref().unwrap().minimum;
            let steps = payment.quote.steps.iter().filter(|step| {
                [Rule::TermMissing, Rule::ExistingFromFirstPurchase].contains(&step.rule)
            });
            let why: Vec<_> =
                steps.map(|step| format!(" {} {}", step.rule, inputs(step))).collect();
            let participant = payment.participant.unwrap().as_str();
            format!("{participant} {}{}", text(minimum), why.concat())
        });
        rows.collect()
    };
    let says = |existing: bool| {
        let term = json!({ "value": existing, "clause": "L4" });
        redwood_with(&[("/limits/existingAfterFirstPurchase", term)])
    };
    let counts = "existing 100.00 existing-from-first-purchase  = existing";
    assert_eq!(rows(&says(true)), ["new 500.00", "new 500.00", counts, counts]);
    let does_not = "new 500.00 existing-from-first-purchase  = new";
    assert_eq!(rows(&says(false)), ["new 500.00", "new 500.00", does_not, does_not]);
    let nobody_said =
        "new 500.00 term-missing term=limits.existingAfterFirstPurchase = unpublished";
    assert_eq!(rows(&REDWOOD), ["new 500.00", "new 500.00", nobody_said, nobody_said]);

    let plan = says(true);
    let answer = plan.payments(&request);
    let first = step(&answer.payments[2].quote.steps, "existing-from-first-purchase");
    assert_eq!(first.clause.as_deref(), Some("L4"));
    // Existing stockholders stay existing.
    let answer =
        plan.payments(&PaymentsRequest { participant: Some(Participant::Existing), ..request });
    let changed = |step: &Step| step.rule == "existing-from-first-purchase";
    assert!(!answer.payments.iter().any(|payment| payment.quote.steps.iter().any(changed)));
}

#[test]
fn a_suspended_payment_does_not_count_for_those_after_it() {
    let suspend = |feature, mut request: PaymentsRequest| {
        request.month.suspended = vec![feature];
        REDWOOD.payments(&request)
    };
    assert_answer(
        &suspend(Feature::OptionalCash, existing("2008-01-02, 4000\n2008-01-03, 5000")),
        &[
            "0: 4000.00 suspended after 0.00 leaves 10000.00",
            "1: 5000.00 suspended after 0.00 leaves 10000.00",
        ],
        "9000.00 suspended - leaves 1000.00",
    );
    for approved in [true, false] {
        let sent = existing("2008-01-02, 6000\n2008-01-03, 6000\n2008-01-04, 4000");
        assert_answer(
            &suspend(Feature::PreApproved, PaymentsRequest { approved, ..sent }),
            &[
                "0: 6000.00 accepted after 0.00 leaves 4000.00",
                "1: 6000.00 suspended after 6000.00 leaves 4000.00",
                "2: 4000.00 accepted after 6000.00 leaves 0.00",
            ],
            "16000.00 suspended - leaves 0.00",
        );
    }
    let answer = suspend(Feature::NewInvestors, new("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 suspended - leaves 9400.00");
    assert_eq!(step(&answer.month.steps, "suspended").result, "suspended");
    let answer = suspend(Feature::NewInvestors, existing("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 accepted standard leaves 9400.00");
    let answer = suspend(Feature::Dividends, existing("2008-01-02, 600"));
    assert_eq!(month(&answer.month), "600.00 accepted standard leaves 9400.00");
}

#[test]
fn limits_of_a_quarter_say_so() {
    let plan = redwood_with(&[("/limits/per/value", json!("quarter"))]);
    let answer = plan.payments(&existing("2008-01-02, 4000\n2008-01-08, 6000.01"));
    assert_eq!(
        problems(&answer.payments[1]),
        [
            "payments[1].amount needs-approval maximum=10000.00 total=10000.01 remaining=6000.00 per=quarter"
        ]
    );
    for rule in ["sent-in-time", "minimum", "maximum", "tier", "remaining"] {
        let step = step(&answer.month.steps, rule);
        assert_eq!(step.inputs.last(), Some(&("per", "quarter".to_owned())), "{rule}");
        assert_ne!(step.reading, Some(Reading::LimitsPerMonth), "{rule}");
    }
    let before = step(&answer.payments[0].quote.steps, "sent-before");
    assert_eq!((before.inputs[2].1.as_str(), before.reading), ("quarter", None));
}

#[test]
fn payments_are_added_up_without_a_published_limit() {
    // Ventas: at most $5,000 a month; its minimum is unpublished.
    let answer =
        VENTAS.payments(&existing("2011-01-04, 3000\n2011-01-05, 2000.01\n2011-01-05, 2000"));
    assert_answer(
        &answer,
        &[
            "0: 3000.00 incomplete after 0.00 leaves 2000.00",
            "1: 2000.01 needs-approval after 3000.00 leaves 2000.00",
            "2: 2000.00 incomplete after 3000.00 leaves 0.00",
        ],
        "7000.01 needs-approval - leaves 0.00",
    );
    let answer = VENTAS.payments(&existing("2011-01-04, 3000"));
    assert_eq!(month(&answer.month), "3000.00 incomplete standard leaves 2000.00");
    let missing = step(&answer.month.steps, "term-missing");
    assert_eq!(inputs(missing), "term=limits.existingMinimum = unpublished");

    let answer = INDYMAC.payments(&existing("2005-01-04, 3000\n2005-01-05, 2000000"));
    assert_answer(
        &answer,
        &[
            "0: 3000.00 incomplete after 0.00 leaves -",
            "1: 2000000.00 incomplete after 3000.00 leaves -",
        ],
        "2003000.00 incomplete - leaves -",
    );
    let missing = answer.month.steps.iter().filter(|step| step.rule == "term-missing");
    let missing: Vec<_> = missing.map(inputs).collect();
    assert_eq!(
        missing,
        ["term=limits.existingMinimum = unpublished", "term=limits.maximum = unpublished"]
    );
}

#[test]
fn terms_of_dividends_do_not_affect_payments() {
    let without = redwood_with(&[("/dividends", json!({}))]);
    let request = existing("2008-01-02, 4000\n2008-01-08, 6000.01");
    let (one, other) = (without.payments(&request), REDWOOD.payments(&request));
    assert_eq!(
        one.payments.iter().map(row).collect::<Vec<_>>(),
        other.payments.iter().map(row).collect::<Vec<_>>()
    );
    assert_eq!(one.month.steps, other.month.steps);
}

#[test]
fn every_payment_has_its_shares_and_the_problems_of_the_month() {
    let mut request = existing("2008-01-02, 2500\n2008-01-08, 7500");
    request.month =
        Month { investment_date: "2008-01-15".into(), discount: "1.5".into(), ..Month::default() };
    request.market = Market { price: "34.12".into(), ..Market::default() };
    let answer = REDWOOD.payments(&request);
    let bought: Vec<_> = answer
        .payments
        .iter()
        .map(|payment| text(payment.quote.purchase.and_then(|purchase| purchase.shares)))
        .collect();
    // 2500 and 7500 ÷ 33.6082.
    assert_eq!(bought, ["74.386608", "223.159824"]);
    let left = answer.payments.iter().map(|payment| payment.quote.due.unwrap().business_days_left);
    // After January 2: 3, 4, 7 to 11 and 14; after the 8th: 9, 10, 11, 14.
    assert_eq!(left.collect::<Vec<_>>(), [Some(8), Some(4)]);

    request.month.discount = "4".into();
    let answer = REDWOOD.payments(&request);
    assert_answer(
        &answer,
        &[
            "0: 2500.00 refused after 0.00 leaves 7500.00",
            "1: 7500.00 refused after 2500.00 leaves 0.00",
        ],
        "10000.00 refused standard leaves 0.00",
    );
    for payment in &answer.payments {
        assert_eq!(problems(payment), ["month.discount outside-band minimum=0 maximum=3"]);
    }
    assert_eq!(answer.problems, []);
}

#[test]
fn a_refused_payment_is_credited_nothing() {
    let mut request = existing("2008-01-04, 2500\n2008-01-16, 6000");
    request.month =
        Month { investment_date: "2008-01-15".into(), discount: "1.5".into(), ..Month::default() };
    request.market = Market { price: "34.12".into(), ..Market::default() };
    let answer = REDWOOD.payments(&request);
    let [in_time, late] = answer.payments.as_slice() else { panic!("{:?}", answer.payments) };
    let bought = |payment: &JudgedPayment| {
        let purchase = payment.quote.purchase.unwrap();
        (text(purchase.shares), text(purchase.saving))
    };
    // 2500 ÷ 33.6082 is 74.3866080…, which cost 0.5118 less each.
    assert_eq!(bought(in_time), ("74.386608".to_owned(), "38.07".to_owned()));
    assert_eq!(late.quote.status, Status::Refused);
    assert_eq!(bought(late), ("-".to_owned(), "-".to_owned()));
    assert_eq!(late.quote.purchase.unwrap().price.to_string(), "33.6082");
    assert!(late.quote.steps.iter().all(|step| ![Rule::Shares, Rule::Saving].contains(&step.rule)));
    assert_eq!(month(&answer.month), "2500.00 accepted standard leaves 7500.00");
}

#[test]
fn the_month_is_explained_as_a_whole() {
    let request =
        PaymentsRequest { sent_this_month: "500".into(), ..existing(", 4000\n, 6000.01") };
    let answer = REDWOOD.payments(&request);
    let steps: Vec<_> =
        answer.month.steps.iter().map(|step| (step.rule.as_str(), inputs(step))).collect();
    let expected = [
        ("sent-in-time", "payments=2 sentThisMonth=500.00 per=month = 10500.01"),
        ("minimum", "participant=existing per=month = 100.00"),
        ("maximum", "per=month = 10000.00"),
        ("tier", "total=10500.01 maximum=10000.00 approved=no per=month = needs-approval"),
        ("remaining", "maximum=10000.00 sentThisMonth=10500.01 per=month = 0.00"),
    ];
    assert_eq!(steps, expected.map(|(rule, why)| (rule, why.to_owned())));
    assert!(answer.month.steps.iter().all(|step| step.clause.as_deref() == Some("L4")));
}

#[test]
fn the_payments_of_a_day_share_the_due_date_of_their_tier() {
    // Pre-approved payments are due on December 31, the others on January 14.
    let mut request = existing("2008-01-04, 12000");
    request.approved = true;
    request.month = Month {
        investment_date: "2008-01-15".into(),
        investment_period: Period { start: "2008-01-02".into(), ..Period::default() },
        ..Month::default()
    };
    let whole = REDWOOD.payments(&request);
    assert_answer(
        &whole,
        &["0: 12000.00 refused after 0.00 leaves 10000.00"],
        "0.00 incomplete - leaves 10000.00",
    );
    request.payments = SentPayments::Text("2008-01-04, 6000\n2008-01-04, 6000".into());
    let divided = REDWOOD.payments(&request);
    assert_answer(
        &divided,
        &[
            "0: 6000.00 accepted after 0.00 leaves 4000.00",
            "1: 6000.00 refused after 6000.00 leaves 4000.00",
        ],
        "0.00 incomplete - leaves 10000.00",
    );
    // The payments have two dates; the first was standard when sent, and in time for that.
    request.payments = SentPayments::Text("2008-01-04, 6000\n2008-01-07, 6000".into());
    assert_eq!(
        month(&REDWOOD.payments(&request).month),
        "6000.00 accepted standard leaves 4000.00"
    );
    request.payments = SentPayments::Text("2007-12-31, 6000\n2007-12-31, 6000".into());
    let in_time = REDWOOD.payments(&request);
    assert_eq!(month(&in_time.month), "12000.00 accepted pre-approved leaves 0.00");
}
