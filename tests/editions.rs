//! The edition of a plan that is in force, and answers outside every edition.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use dspp::calendar::parse_date;
use dspp::{
    Days, Editions, InvestmentPeriodRequest, Market, Month, Participant, Payment, PaymentsRequest,
    Period, Plan, Quote, QuoteRequest, ScheduleRequest, SentPayments, Status,
};
use serde_json::{Value, json};
use util::{plan_file, set};

const REDWOOD_2002: &str = include_str!("../plans/redwood-2002.json");

fn editions(files: &[Value]) -> Editions {
    Editions::from_json(&Value::from(files.to_vec()).to_string()).unwrap()
}

fn dated(id: &str, from: &str) -> Value {
    let mut file = plan_file();
    set(&mut file, "/id", json!(id));
    set(&mut file, "/effectiveFrom/value", json!(from));
    file
}

fn undated() -> Value {
    serde_json::from_str(REDWOOD_2002).unwrap()
}

fn in_force<'e>(editions: &'e Editions, date: &str) -> Option<&'e str> {
    editions.in_force(parse_date(date).unwrap()).map(|plan| plan.id.as_str())
}

#[test]
fn each_edition_applies_from_its_first_day_until_the_next_one() {
    let editions =
        editions(&[dated("c", "2012-05-01"), dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    for (date, id) in [
        ("2007-11-22", None),
        ("2007-11-23", Some("a")),
        ("2009-12-31", Some("a")),
        ("2010-01-01", Some("b")),
        ("2012-04-30", Some("b")),
        ("2012-05-01", Some("c")),
        ("2100-12-31", Some("c")),
    ] {
        assert_eq!(in_force(&editions, date), id, "{date}");
    }
    assert_eq!(editions.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
}

#[test]
fn the_earliest_edition_may_leave_out_when_it_took_effect() {
    let editions = editions(&[plan_file(), undated()]);
    assert_eq!(in_force(&editions, "1990-01-01"), Some("redwood-2002"));
    assert_eq!(in_force(&editions, "2007-11-23"), Some("redwood-2007"));
}

#[test]
fn the_investment_day_decides_before_the_day_asked_from() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let answers = |investment_date: &str, period_start: &str, as_of: &str| {
        let investment_period = Period { start: period_start.into(), ..Period::default() };
        let investment_date = investment_date.into();
        let month = Month { investment_date, investment_period, ..Month::default() };
        editions
            .quote(&QuoteRequest { month, as_of: as_of.into(), ..QuoteRequest::default() })
            .edition
    };
    assert_eq!(answers("2009-12-31", "2010-01-04", "2010-01-04"), "a");
    assert_eq!(answers(" 2010-01-04 ", "2009-12-31", ""), "b");
    assert_eq!(answers("1/4/2010\u{200e}", "12/31/2009", ""), "b");
    assert_eq!(answers("December 31, 2009", "", "Jan 4, 2010"), "a");
    assert_eq!(answers("", "2009-12-31", "2010-01-04"), "a");
    assert_eq!(answers("someday", "", "2009-12-31"), "a");
    assert_eq!(answers("", "", ""), "b");
}

/// A month whose investment date lies before the edition that its investment period lies in.
fn between_two_editions() -> Month {
    Month {
        investment_date: "2007-11-20".into(),
        investment_period: Period { start: "2007-11-23".into(), end: "2007-11-30".into() },
        pre_approved_discount: "4".into(),
        ..Month::default()
    }
}

fn sent(amount: &str, approved: bool) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), approved, ..Payment::default() },
        month: between_two_editions(),
        market: Market { price: "10".into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

/// Returns the edition, the due date, and the shares.
fn says(quote: &Quote) -> String {
    let due = quote.due.map_or("none".to_owned(), |due| due.date.to_string());
    let shares = quote.purchase.and_then(|purchase| purchase.shares);
    format!("{} {due} {}", quote.edition, shares.map_or("none".to_owned(), |it| it.to_string()))
}

#[test]
fn a_pre_approved_payment_takes_the_edition_in_which_its_period_begins() {
    let editions = editions(&[plan_file(), undated()]);
    let quote = editions.quote(&sent("16000", true));
    assert_eq!(says(&quote), "redwood-2007 2007-11-21 1666.666666");
    assert_eq!(quote.status, Status::Accepted);
    let mut without_a_date = sent("16000", true);
    without_a_date.month.investment_date = "".into();
    assert_eq!(says(&editions.quote(&without_a_date)), says(&quote));

    // The amount sent before counts, and exactly the maximum is within it.
    let mut in_two = sent("6000.01", true);
    in_two.payment.sent_this_month = "4000".into();
    assert_eq!(editions.quote(&in_two).edition, "redwood-2007");
    in_two.payment.amount = "6000".into();
    assert_eq!(editions.quote(&in_two).edition, "redwood-2002");
    // Other payments are invested on the investment date, before the amendment.
    for usual in [sent("5000", true), sent("16000", false), sent("", true), sent("16,00", true)] {
        assert_eq!(editions.quote(&usual).edition, "redwood-2002", "{:?}", usual.payment);
    }
    let mut stopped = sent("16000", true);
    stopped.month.suspended = vec![dspp::Feature::PreApproved];
    assert_eq!(editions.quote(&stopped).edition, "redwood-2007");
}

#[test]
fn a_list_a_period_and_a_number_of_shares_are_answered_by_the_edition_of_their_payment() {
    let editions = editions(&[plan_file(), undated()]);
    let edition_after = |sent_this_month: &str, lines: &str, approved| {
        let answer = editions.payments(&PaymentsRequest {
            participant: Some(Participant::Existing),
            payments: SentPayments::Text(lines.into()),
            sent_this_month: sent_this_month.into(),
            approved,
            month: between_two_editions(),
            ..PaymentsRequest::default()
        });
        answer.payments[0].quote.edition.clone()
    };
    let months_edition = |lines, approved| edition_after("", lines, approved);
    assert_eq!(months_edition("2007-11-19, 16000", true), "redwood-2007");
    assert_eq!(months_edition("2007-11-19, 4000\n2007-11-20, 6000.01", true), "redwood-2007");
    assert_eq!(months_edition("2007-11-19, 4000\n2007-11-20, 6000", true), "redwood-2002");
    assert_eq!(months_edition("2007-11-19, 16000", false), "redwood-2002");
    // The amount sent before the list counts toward the month's maximum.
    assert_eq!(edition_after("9000", "2007-11-19, 1000.01", true), "redwood-2007");
    assert_eq!(edition_after("9000", "2007-11-19, 1000", true), "redwood-2002");

    let QuoteRequest { participant, payment, month, .. } = sent("16000", true);
    let days = Days::default();
    let period =
        InvestmentPeriodRequest { participant, payment, month, days, ..Default::default() };
    assert_eq!(editions.investment_period(&period).quote.edition, "redwood-2007");

    let found = |shares: &str| {
        let answer = editions.payment_for_shares(&sent("", true), &shares.into());
        (answer.payment.map(|payment| payment.to_string()), says(&answer.quote))
    };
    let of_period = "redwood-2007 2007-11-21 1666.666666".to_owned();
    assert_eq!(found("1666.666666"), (Some("16000.00".to_owned()), of_period));
    assert_eq!(found("x"), (None, "redwood-2002 none none".to_owned()));
}

#[test]
fn a_number_of_shares_takes_the_edition_of_the_day_that_its_payment_is_invested_on() {
    let editions = editions(&[dated("a", "2007-01-02"), dated("b", "2007-11-23")]);
    let found =
        |shares: &str| says(&editions.payment_for_shares(&sent("", true), &shares.into()).quote);
    assert_eq!(found("400"), "a 2007-11-19 400.000000");
    assert_eq!(found("1666.666666"), "b 2007-11-21 1666.666666");
}

#[test]
fn the_first_payment_of_a_list_decides_without_an_investment_day() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let answers = |lines: &str, investment_date: &str| {
        let month = Month { investment_date: investment_date.into(), ..Month::default() };
        let payments = SentPayments::Text(lines.into());
        let request = PaymentsRequest { month, payments, ..PaymentsRequest::default() };
        editions.payments(&request).payments[0].quote.edition.clone()
    };
    assert_eq!(answers("2010-01-04, 100\n2009-12-31, 100", ""), "a");
    assert_eq!(answers("2010-01-04, 100\n, 100", ""), "b");
    assert_eq!(answers("2009-12-31, 100", "2010-01-15"), "b");
    assert_eq!(answers(", 100", ""), "b");
}

#[test]
fn a_payment_outside_every_edition_says_so() {
    let editions = editions(&[dated("a", "2007-11-23"), dated("b", "2010-01-01")]);
    let month = Month { investment_date: "2007-11-21".into(), ..Month::default() };
    let quote = editions.quote(&QuoteRequest { month, ..QuoteRequest::default() });
    assert_eq!(
        quote.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(),
        ["outside-plan"]
    );
    assert_eq!(quote.problems[0].values, [("effectiveFrom", "2007-11-23".to_owned())]);
}

#[test]
fn one_file_is_one_edition_and_answers_as_the_plan_does() {
    let one = Editions::from_json(&plan_file().to_string()).unwrap();
    assert_eq!(one.iter().collect::<Vec<_>>(), [&Plan::redwood_2007().unwrap()]);
}

#[test]
fn ambiguous_editions_are_refused() {
    let problems = |files: Value| {
        let error = Editions::from_json(&files.to_string()).expect_err("no plan");
        let found =
            error.problems().iter().map(|problem| format!("{} {}", problem.field, problem.code));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        problems(json!([dated("a", "2008-01-01"), dated("b", "2008-01-01")])),
        ["$[1].effectiveFrom repeated"]
    );
    assert_eq!(
        problems(json!([
            dated("a", "2008-01-01"),
            dated("b", "2009-01-01"),
            dated("a", "2010-01-01")
        ])),
        ["$[2].id repeated"]
    );
    assert_eq!(
        problems(json!([undated(), plan_file(), undated()])),
        ["$[2].id repeated", "$[2].effectiveFrom missing"]
    );
    assert_eq!(problems(json!([])), ["$ too-few"]);
    assert_eq!(problems(json!([plan_file(), 1])), ["$[1] wrong-type"]);
    assert_eq!(problems(json!(vec![1; 101])), ["$ too-many-editions"]);
    // Reports the missing first days once all editions can be read.
    assert_eq!(problems(json!([1, plan_file(), plan_file()])), ["$[0] wrong-type"]);
}

#[test]
fn a_hundred_editions_are_a_plan_and_one_more_is_not() {
    let yearly = |last: u32| -> Vec<_> {
        (1990..=last).map(|year| dated(&format!("of-{year}"), &format!("{year}-01-01"))).collect()
    };
    assert_eq!(editions(&yearly(2089)).iter().count(), 100);
    let refused = Editions::from_json(&json!(yearly(2090)).to_string()).unwrap_err();
    assert_eq!(refused.problems()[0].code, "too-many-editions");
}

/// Harbor's first terms are known for 2005 alone; the next ones begin in 2007.
fn with_a_gap() -> Editions {
    let edition = |id: &str, from: &str, until: Option<&str>| {
        let mut file = util::plan_file();
        set(&mut file, "/id", json!(id));
        set(&mut file, "/effectiveFrom/value", json!(from));
        if let Some(until) = until {
            set(&mut file, "/effectiveUntil", json!({ "value": until, "clause": "L0" }));
        }
        let on_the_22nd =
            json!({ "value": { "dayOfMonth": 22, "roll": "nearest" }, "clause": "L0" });
        set(&mut file, "/schedule", json!({ "investmentDate": on_the_22nd }));
        file
    };
    let files =
        [edition("old", "2005-01-01", Some("2005-12-31")), edition("new", "2007-01-01", None)];
    Editions::from_json(&Value::from(files.to_vec()).to_string()).unwrap()
}

#[test]
fn no_edition_answers_in_a_gap_between_two() {
    let editions = with_a_gap();
    let in_force = |day| editions.in_force(parse_date(day).unwrap()).map(|plan| plan.id.as_str());
    let days = ["2004-12-31", "2005-01-01", "2005-12-31", "2006-01-01", "2006-12-31", "2007-01-01"];
    assert_eq!(days.map(in_force), [None, Some("old"), Some("old"), None, None, Some("new")]);

    let request = ScheduleRequest {
        from: "2005-12".into(),
        months: "14".into(),
        ..ScheduleRequest::default()
    };
    let schedule = editions.schedule(&request);
    let dates: Vec<_> = schedule.rows.iter().map(|row| row.investment_date.is_some()).collect();
    assert_eq!(dates, [[true].as_slice(), &[false; 12], &[true]].concat());
    let [problem] = schedule.problems.as_slice() else { panic!("{:?}", schedule.problems) };
    assert_eq!((&*problem.field, problem.code.as_str()), ("from", "outside-plan"));

    let asked = |investment_date: &str| {
        let payment = Payment { amount: "500".into(), ..Payment::default() };
        let month = Month { investment_date: investment_date.into(), ..Month::default() };
        let participant = Some(Participant::Existing);
        editions.quote(&QuoteRequest { participant, payment, month, ..QuoteRequest::default() })
    };
    let (within, between) = (asked("2005-12-22"), asked("2006-01-23"));
    assert_eq!((within.edition.as_str(), within.status), ("old", Status::Accepted));
    assert_eq!((between.edition.as_str(), between.status), ("old", Status::Refused));
    assert!(between.due.is_none() && between.limits.is_none());
    let after = asked("2007-01-22");
    assert_eq!((after.edition.as_str(), after.status), ("new", Status::Accepted));
}
