//! Limits of a month and a year together.

use super::*;

#[test]
fn a_month_and_a_year_bind_together() {
    let plan = plan(TWO_LAYERS);
    let mut request = existing("10000");
    request.payment.sent_this_year = "20000".into();
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::NeedsApproval);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "25000.00"),
            ("total", "30000.00"),
            ("remaining", "5000.00"),
            ("per", "year")
        ])
    );
    assert_eq!(
        limits_of(&quote),
        json!({
            "minimum": "100.00", "maximum": "25000.00", "remaining": "5000.00", "leastNow": "100.00", "per": "year",
            "layers": [
                { "per": "month", "maximum": "10000.00", "sent": "0.00", "remaining": "10000.00" },
                { "per": "year", "maximum": "25000.00", "sent": "20000.00", "remaining": "5000.00" },
            ],
        })
    );
    assert_eq!(
        rules(&quote),
        [
            "minimum month",
            "maximum month",
            "maximum year",
            "remaining month",
            "remaining year",
            "month-total month",
            "month-total year",
            "tier year"
        ]
    );
    // Leaves $5,000 in the year; the month decides again once less is left in it.
    request.payment.amount = "5000".into();
    assert_eq!(plan.quote(&request).status, Status::Accepted);
    request.payment.sent_this_month = "6000".into();
    let quote = plan.quote(&request);
    assert_eq!(
        values(&quote, "needs-approval"),
        named(&[
            ("maximum", "10000.00"),
            ("total", "11000.00"),
            ("remaining", "4000.00"),
            ("per", "month")
        ])
    );
    // The shortest period decides between equal amounts left.
    request.payment.sent_this_month = "5000".into();
    request.payment.amount = "5000.01".into();
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "month");
    // Approval lifts every layer.
    request.payment.approved = true;
    let quote = plan.quote(&request);
    assert_eq!((quote.status, quote.tier), (Status::Accepted, Some(Tier::PreApproved)));
}

#[test]
fn payments_of_a_list_count_in_every_period() {
    let plan = plan(TWO_LAYERS);
    let request = PaymentsRequest {
        sent_this_year: "18000".into(),
        ..list(Participant::Existing, "2008-03-03, 4000\n2008-03-04, 3000\n2008-03-05, 100")
    };
    let answer = plan.payments(&request);
    assert_eq!(statuses(&answer), [Status::Accepted, Status::Accepted, Status::NeedsApproval]);
    let left: Vec<_> =
        answer.payments.iter().map(|payment| payment.remaining.unwrap().to_string()).collect();
    assert_eq!(left, ["3000.00", "0.00", "0.00"]);
    assert_eq!(answer.payments[1].sent_before.unwrap().to_string(), "4000.00");
    // The total of the month is 7100, within its maximum; that of the year is 25,100.
    assert_eq!(answer.month.total.unwrap().to_string(), "7100.00");
    assert_eq!(answer.month.status, Status::NeedsApproval);
    assert_eq!(answer.month.remaining.unwrap().to_string(), "0.00");

    let contrary = PaymentsRequest { sent_this_month: "18000.01".into(), ..request };
    let problems = plan.payments(&contrary).problems;
    let told: Vec<_> = problems.iter().map(|it| (&*it.field, it.code.as_str())).collect();
    assert_eq!(told, [("sentThisYear", "less-than-its-part")]);
}

#[test]
fn no_payment_of_a_list_is_accepted_after_sums_that_contradict() {
    let plan = plan(TWO_LAYERS);
    let mut request = list(Participant::Existing, "2008-01-02, 500\n2008-01-03, 600");
    request.sent_this_month = "300".into();
    request.sent_this_year = "200".into();
    let answer = plan.payments(&request);
    assert_eq!(statuses(&answer), [Status::Incomplete, Status::Incomplete]);
    assert_eq!(answer.month.status, Status::Incomplete);
    // Uses the greatest amount given until they agree.
    assert_eq!(answer.payments[1].sent_before.unwrap().to_string(), "800.00");

    request.sent_this_year = "300".into();
    assert_eq!(statuses(&plan.payments(&request)), [Status::Accepted, Status::Accepted]);
}

#[test]
fn twelve_months_of_the_maximum_are_within_the_year() {
    let plan = plan(OMEGA);
    let mut request = existing("6250");
    for months in 0..12 {
        request.payment.sent_this_year = (months * 6250).to_string().as_str().into();
        let quote = plan.quote(&request);
        assert_eq!(quote.tier, Some(Tier::Standard));
        assert_eq!(limits_of(&quote)["per"], "month");
    }
    request.payment.sent_this_year = "75000".into();
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "year");
    request.payment = Payment { amount: "6250.01".into(), ..Payment::default() };
    assert_eq!(values(&plan.quote(&request), "needs-approval")[3].1, "month");
}
