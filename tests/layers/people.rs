//! New investors, recurring payments, and earlier payments.

use super::*;

#[test]
fn new_investors_have_a_maximum_of_their_own() {
    let plan = plan(MIDDLESEX);
    let quote = plan.quote(&new("20000"));
    assert_eq!(quote.status, Status::NeedsApproval);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "10000.00"),
            ("total", "20000.00"),
            ("remaining", "10000.00"),
            ("per", "quarter")
        ])
    );
    for (request, status) in [
        (new("10000"), Status::Accepted),
        (new("500"), Status::Accepted),
        (new("499.99"), Status::BelowMinimum),
        (existing("20000"), Status::Accepted),
        (existing("25000"), Status::Accepted),
        (existing("25000.01"), Status::NeedsApproval),
        (existing("24.99"), Status::BelowMinimum),
    ] {
        assert_eq!(plan.quote(&request).status, status, "{request:?}");
    }
    let mut later = existing("20000");
    later.payment.sent_this_quarter = "5000.01".into();
    assert_eq!(plan.quote(&later).status, Status::NeedsApproval);
    // The maximum depends on the participant, who is not given.
    let unknown = plan.quote(&QuoteRequest { participant: None, ..new("20000") });
    assert_eq!((unknown.status, unknown.tier), (Status::Incomplete, None));
    assert_eq!(limits_of(&unknown)["maximum"], Value::Null);
}

#[test]
fn a_new_investor_may_enter_by_recurring_payments() {
    let plan = plan(MIDDLESEX);
    let mut request = new("25");
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    request.payment.recurring = true;
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Accepted);
    assert_eq!(
        quote.steps[0].inputs,
        named(&[("participant", "new"), ("per", "payment"), ("recurring", "yes")])
    );
    request.payment.amount = "24.99".into();
    assert_eq!(
        values(&plan.quote(&request), "below-minimum"),
        named(&[
            ("minimum", "25.00"),
            ("total", "24.99"),
            ("leastNow", "25.00"),
            ("participant", "new"),
            ("per", "payment"),
            ("recurring", "yes"),
        ])
    );

    // $100 a month instead of $1,000, here by ten payments.
    let plan = limited(json!({
        "per": term("month"), "newMinimum": term("1000.00"), "maximum": term("5000.00"),
        "newRecurring": term(json!({ "amount": "100.00", "payments": 10 })),
    }));
    for (amount, recurring, status) in [
        ("100", true, Status::Accepted),
        ("99.99", true, Status::BelowMinimum),
        ("999.99", false, Status::BelowMinimum),
        ("1000", false, Status::Accepted),
    ] {
        let mut request = new(amount);
        request.payment.recurring = recurring;
        let quote = plan.quote(&request);
        assert_eq!(quote.status, status, "{amount} {recurring}");
        let payments = quote.steps.iter().any(|step| {
            step.rule == "minimum" && step.inputs.contains(&("payments", "10".to_owned()))
        });
        assert_eq!(payments, recurring);
    }
}

#[test]
fn a_recurring_payment_has_its_own_minimum() {
    let with = json!({
        "per": term("month"), "existingMinimum": term("50.00"), "recurringMinimum": term("25.00"),
        "newMinimum": term("250.00"), "maximum": term("100000.00"),
    });
    let plan = limited(with);
    let mut request = existing("25");
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    request.payment.recurring = true;
    assert_eq!(plan.quote(&request).status, Status::Accepted);
    request.payment.amount = "24.99".into();
    // Each payment must reach it, regardless of earlier ones.
    request.payment.sent_this_month = "1000".into();
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    // A new investor cannot enter this way.
    assert_eq!(
        plan.quote(&QuoteRequest { participant: Some(Participant::New), ..request }).status,
        Status::Accepted
    );
    let mut request = new("249.99");
    request.payment.recurring = true;
    assert_eq!(plan.quote(&request).status, Status::BelowMinimum);
    // Treats a recurring payment as any other if the plan lacks the term.
    let mut request = existing("99.99");
    request.payment.recurring = true;
    assert_eq!(redwood().quote(&request).status, Status::BelowMinimum);
}

#[test]
fn the_amount_sent_is_the_greatest_of_the_period_and_its_parts() {
    let per = |per: &str| {
        limited(
            json!({ "per": term(per), "existingMinimum": term("1.00"), "maximum": term("1000.00") }),
        )
    };
    let left = |per_text: &str, month: &str, quarter: &str, year: &str| {
        let payment = Payment {
            amount: "1".into(),
            sent_this_month: month.into(),
            sent_this_quarter: quarter.into(),
            sent_this_year: year.into(),
            ..Payment::default()
        };
        let quote = per(per_text).quote(&QuoteRequest { payment, ..existing("") });
        let problems: Vec<_> = quote
            .problems
            .iter()
            .map(|it| format!("{} {} {:?}", it.field, it.code, it.values))
            .collect();
        let left = quote.limits.unwrap().remaining.map(|left| left.to_string());
        (left.unwrap_or_default(), problems.join("; "))
    };
    let fine = |left: &str| (left.to_owned(), String::new());
    assert_eq!(left("month", "300", "400", "500"), fine("700.00"));
    assert_eq!(left("quarter", "300", "400", "500"), fine("600.00"));
    assert_eq!(left("year", "300", "400", "500"), fine("500.00"));
    assert_eq!(left("year", "300", "400", ""), fine("600.00"));
    assert_eq!(left("year", "300", "", ""), fine("700.00"));
    assert_eq!(left("quarter", "300", "", ""), fine("700.00"));
    assert_eq!(left("quarter", "", "", "500"), fine("1000.00"));
    assert_eq!(left("payment", "300", "400", "500"), fine("1000.00"));
    assert_eq!(
        left("quarter", "400", "300", "500"),
        (
            "600.00".to_owned(),
            r#"payment.sentThisQuarter less-than-its-part [("minimum", "400.00"), ("per", "month")]"#.to_owned()
        )
    );
    assert_eq!(
        left("year", "100", "400", "399.99"),
        (
            "600.00".to_owned(),
            r#"payment.sentThisYear less-than-its-part [("minimum", "400.00"), ("per", "quarter")]"#.to_owned()
        )
    );
    assert_eq!(left("year", "500", "500", "500"), fine("500.00"));
    assert_eq!(left("month", "", "", "a lot").0, "");
}

#[test]
fn the_payment_for_shares_follows_the_deciding_layer() {
    let mut file: Value = serde_json::from_str(TWO_LAYERS).unwrap();
    let by = |value: Value| json!({ "value": value, "clause": "P1" });
    set(&mut file, "/shares", json!({ "decimals": by(json!(6)), "rounding": by(json!("down")) }));
    set(
        &mut file,
        "/discounts",
        json!({
            "standard": { "minimum": "0", "maximum": "0", "clause": "P1" },
            "preApproved": { "minimum": "10", "maximum": "10", "clause": "P1" },
        }),
    );
    let plan = plan(&file.to_string());
    let mut request = existing("");
    request.market.price = "40".into();
    request.payment.sent_this_year = "20000".into();
    let payment = |request: &QuoteRequest, shares: &str| {
        let answer = plan.payment_for_shares(request, &shares.into());
        (answer.payment.unwrap().to_string(), answer.quote.status)
    };
    // $5,000 is left in the year: 125 shares at 40.
    assert_eq!(payment(&request, "125"), ("5000.00".to_owned(), Status::Accepted));
    assert_eq!(payment(&request, "126"), ("5040.00".to_owned(), Status::NeedsApproval));
    request.payment.approved = true;
    // Over the maximum a share costs 36, but the payment must be over it.
    assert_eq!(payment(&request, "126"), ("5000.01".to_owned(), Status::Accepted));
    assert_eq!(payment(&request, "150"), ("5400.00".to_owned(), Status::Accepted));
}

#[test]
fn a_plan_that_approves_nothing_takes_no_approval() {
    let limits = |approval: Option<bool>| {
        let mut limits =
            json!({ "per": term("month"), "existingMinimum": term("50"), "maximum": term("1000") });
        if let Some(approval) = approval {
            limits["approval"] = term(approval);
        }
        limited(limits)
    };
    let mut request = existing("1000.01");
    request.payment.approved = true;
    for (approval, status) in [
        (None, Status::Accepted),
        (Some(true), Status::Accepted),
        (Some(false), Status::NeedsApproval),
    ] {
        let plan = limits(approval);
        let quote = plan.quote(&request);
        assert_eq!(quote.status, status, "{approval:?}");
        assert_eq!(quote.tier.is_some(), status == Status::Accepted, "{approval:?}");
        let none = |inputs: &[(&str, String)]| inputs.contains(&("approval", "none".to_owned()));
        for rule in ["maximum", "tier"] {
            let step = quote.steps.iter().find(|step| step.rule == rule).unwrap();
            assert_eq!(none(&step.inputs), approval == Some(false), "{rule} {approval:?}");
        }
        assert_eq!(quote.problems.iter().any(|it| none(&it.values)), approval == Some(false));
    }
    request.payment.amount = "1000".into();
    assert_eq!(limits(Some(false)).quote(&request).tier, Some(Tier::Standard));
}

#[test]
fn a_payment_over_the_maximum_names_what_is_assumed_of_approvals() {
    let mut limits = json!({
        "per": term("month"), "existingMinimum": term("50"), "maximum": term("1000"),
    });
    limits["approval"] = json!({ "value": false, "assumed": "The letter names no approval." });
    let plan = limited(limits);
    let tier_of = |amount: &str| {
        let steps = plan.quote(&existing(amount)).steps;
        let step = steps.into_iter().find(|step| step.rule.as_str() == "tier").unwrap();
        (step.clause, step.assumed)
    };
    let clause = Some("L4".to_owned());
    let assumed = Some("The letter names no approval.".to_owned());
    assert_eq!(tier_of("1000.01"), (clause.clone(), assumed));
    // Within the maximum nothing depends on it.
    assert_eq!(tier_of("1000"), (clause, None));
}
