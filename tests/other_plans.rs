//! Quotes under terms that the built-in plan does not have, and without terms that nobody published.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod util;

use chrono::Datelike;
use dspp::calendar::date_text;
use dspp::{
    Days, Feature, Fills, InvestmentPeriodRequest, Market, MarketSource, Month, Participant,
    Payment, PaymentKind, PaymentsRequest, Period, Plan, Quote, QuoteRequest, Reading,
    ScheduleRequest, SentPayments, Status, Step, Tier,
};
use serde_json::{Value, json};
use util::{for_all_days, read_plan, redwood, redwood_with};

/// A payment of an existing stockholder, at a market price of 40.
fn payment(amount: &str) -> QuoteRequest {
    QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), ..Payment::default() },
        market: Market { price: "40".into(), ..Market::default() },
        ..QuoteRequest::default()
    }
}

fn by_l3(value: &Value) -> Value {
    json!({ "value": value, "clause": "L3" })
}

#[track_caller]
fn step<'s>(quote: &'s Quote, rule: &str) -> &'s Step {
    let rules: Vec<_> = quote.steps.iter().map(|step| step.rule).collect();
    quote.steps.iter().find(|step| step.rule == rule).unwrap_or_else(|| panic!("{rules:?}"))
}

fn codes(quote: &Quote) -> Vec<String> {
    quote.problems.iter().map(|it| format!("{} {}", it.field, it.code)).collect()
}

fn percent(quote: &Quote) -> String {
    quote.discount.unwrap().percent.to_string()
}

#[test]
fn a_fixed_discount_need_not_be_announced() {
    let band = json!({ "minimum": "2.5", "maximum": "2.5", "clause": "L3" });
    let plan = redwood_with(&[("/discounts/standard", band)]);
    let mut request = payment("1000");
    for announced in ["", "2.5"] {
        request.month.discount = announced.into();
        let quote = plan.quote(&request);
        let discount = step(&quote, "discount");
        let reading = announced.is_empty().then_some(Reading::FixedDiscount);
        assert_eq!((discount.clause.as_deref(), discount.reading), (Some("L3"), reading));
        assert_eq!((percent(&quote).as_str(), quote.status), ("2.5", Status::Accepted));
        // 1000 ÷ 39.
        assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.641025");
    }
    request.month.discount = "2".into();
    assert_eq!(codes(&plan.quote(&request)), ["month.discount outside-band"]);

    let band = json!({ "minimum": "0", "maximum": "0", "clause": "L3" });
    let none = redwood_with(&[("/discounts/standard", band)]);
    let quote = none.quote(&payment("1000"));
    assert_eq!(step(&quote, "no-discount").reading, Some(Reading::FixedDiscount));
}

#[test]
fn a_discount_may_be_for_shares_that_the_company_issues() {
    let plan = redwood_with(&[("/discounts/shares", by_l3(&json!("company-issued")))]);
    let mut request = payment("1000");
    request.month.discount = "2".into();
    let of = |source, request: &QuoteRequest| {
        let mut request = request.clone();
        request.market.source = source;
        plan.quote(&request)
    };
    for (source, reading) in
        [(None, Some(Reading::CompanySharesSupposed)), (Some(MarketSource::Direct), None)]
    {
        let quote = of(source, &request);
        assert_eq!((percent(&quote).as_str(), step(&quote, "discount").reading), ("2", reading));
    }
    let quote = of(Some(MarketSource::OpenMarket), &request);
    assert_eq!((percent(&quote).as_str(), quote.status), ("0", Status::Accepted));
    let none = step(&quote, "no-discount");
    assert_eq!(none.reading, Some(Reading::DiscountOnCompanySharesOnly));
    assert_eq!(none.clause.as_deref(), Some("L3"));
    assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.000000");
    // It is judged all the same.
    request.month.discount = "4".into();
    let quote = of(Some(MarketSource::OpenMarket), &request);
    assert_eq!(codes(&quote), ["month.discount outside-band"]);

    let all = redwood_with(&[("/discounts/shares", by_l3(&json!("all")))]);
    request.month.discount = "2".into();
    assert_eq!(step(&all.quote(&request), "discount").reading, None);
    request.market.source = Some(MarketSource::OpenMarket);
    assert_eq!(percent(&all.quote(&request)), "2");
    // Without a discount there is nothing to suppose.
    let none = plan.quote(&payment("1000"));
    assert_eq!(step(&none, "no-discount").reading, Some(Reading::NoDiscountGiven));
}

#[test]
fn the_prices_that_make_the_market_price_are_those_of_the_plan() {
    let inputs = |basis: Value, source| {
        let plan = redwood_with(&[("/marketPrice/openMarket/value", basis)]);
        let mut request = payment("1000");
        request.market.source = source;
        let quote = plan.quote(&request);
        let inputs = step(&quote, "market-price-given").inputs.iter();
        inputs.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("; ")
    };
    let open_market = Some(MarketSource::OpenMarket);
    for (basis, expected) in [
        (json!("last-sale"), "source open-market; prices last-sale"),
        (
            json!({ "averageOf": "high-low-average", "days": 5 }),
            "source open-market; prices high-low-average; tradingDays 5",
        ),
        (
            json!({ "highestOf": ["last-sale", "estimated-value"] }),
            "source open-market; prices last-sale, estimated-value",
        ),
    ] {
        assert_eq!(inputs(basis, open_market), expected);
    }
    let direct = inputs(json!("last-sale"), Some(MarketSource::Direct));
    assert_eq!(direct, "source direct; prices vwap-of-purchase-day");
    assert_eq!(inputs(json!("last-sale"), None), "", "nobody said where the shares come from");

    let unpublished = redwood_with(&[("/marketPrice", json!({}))]);
    let mut request = payment("1000");
    request.market.source = open_market;
    let quote = unpublished.quote(&request);
    assert_eq!(step(&quote, "market-price-given").inputs, [("source", "open-market".to_owned())]);
}

#[test]
fn fees_are_told_and_left_out_of_the_figures() {
    let of = |items: Value| redwood_with(&[("/fees", json!({ "items": items }))]);
    let with = of(json!([{ "on": "purchase", "clause": "L4" }]));
    let quote = with.quote(&payment("1000"));
    assert_eq!(step(&quote, "fees-apart").result, "left-out");
    assert_eq!(quote.purchase.unwrap().shares.unwrap().to_string(), "25.000000");
    // A plan that says that there are none has nothing to leave out, nor has one that does not say.
    for plan in [of(json!([])), redwood()] {
        let quote = plan.quote(&payment("1000"));
        assert!(quote.steps.iter().all(|step| step.rule != "fees-apart"));
    }
    let unpriced = with.quote(&QuoteRequest { market: Market::default(), ..payment("1000") });
    assert!(unpriced.steps.iter().all(|step| step.rule != "fees-apart"));
}

#[test]
fn limits_may_be_those_of_a_year() {
    let plan = redwood_with(&[("/limits/per/value", json!("year"))]);
    let per = |quote: &Quote, rule: &str| {
        step(quote, rule).inputs.last().map(|(name, value)| format!("{name} {value}"))
    };
    let mut request = payment("50");
    request.payment.sent_this_month = "9960".into();
    let quote = plan.quote(&request);
    for rule in ["minimum", "maximum", "remaining", "month-total", "tier"] {
        assert_eq!(per(&quote, rule).as_deref(), Some("per year"), "{rule}");
    }
    // That they are not of each payment by itself is a reading of "per month" only.
    let readings = |plan: &Plan| {
        let quote = plan.quote(&payment("50"));
        ["remaining", "month-total", "minimum-check"].map(|rule| step(&quote, rule).reading)
    };
    assert_eq!(readings(&plan), [None, None, None]);
    assert_eq!(readings(&redwood()), [Some(Reading::LimitsPerMonth); 3]);
    assert_eq!(quote.problems[0].code, "needs-approval");
    assert_eq!(quote.problems[0].values.last(), Some(&("per", "year".to_owned())));
    let quote = plan.quote(&payment("50"));
    assert_eq!(per(&quote, "minimum-check").as_deref(), Some("per year"));
    assert_eq!(quote.problems[0].code, "below-minimum");
    assert_eq!(quote.problems[0].values.last(), Some(&("per", "year".to_owned())));
}

#[test]
fn a_payment_may_be_due_days_of_any_kind_ahead() {
    let due = |days: u32| {
        let plan = redwood_with(&[("/dueDates/standard/value", json!({ "days": days }))]);
        let mut request = payment("1000");
        request.month.investment_date = "2008-01-15".into();
        request.as_of = "2007-12-19".into();
        let quote = plan.quote(&request);
        let inputs = &step(&quote, "due-date").inputs;
        assert_eq!(inputs.last(), Some(&("daysBefore", days.to_string())));
        let due = quote.due.unwrap();
        (date_text(due.date), due.business_days_left.unwrap())
    };
    // Friday the 21st; a Sunday, and so the Friday before; Christmas, and so the day before.
    assert_eq!(due(25), ("2007-12-21".to_owned(), 2));
    assert_eq!(due(23), ("2007-12-21".to_owned(), 2));
    assert_eq!(due(21), ("2007-12-24".to_owned(), 3));
    assert_eq!(due(0), ("2008-01-15".to_owned(), 17));
}

#[test]
fn fills_are_no_price_where_the_plan_has_another() {
    for basis in [
        json!("last-sale"),
        json!("high-low-average"),
        json!({ "averageOf": "vwap-of-purchase-day", "days": 5 }),
        json!({ "highestOf": ["average-price-paid", "last-sale"] }),
    ] {
        let plan = redwood_with(&[("/marketPrice/direct/value", basis.clone())]);
        let fills = Market { fills: Fills::Text("40, 100".into()), ..Market::default() };
        let mut request = QuoteRequest { market: fills, ..payment("1000") };
        for source in [None, Some(MarketSource::Direct)] {
            request.market.source = source;
            let quote = plan.quote(&request);
            assert_eq!(codes(&quote), ["market.fills fills-not-the-price"], "{basis}");
            assert_eq!(quote.problems[0].clause.as_deref(), Some("L2"));
            assert!(quote.market.is_none() && quote.purchase.is_none());
            assert_eq!(quote.status, Status::Incomplete);
        }
        // On the open market it is what was paid, and a price given is what it is said to be.
        request.market.source = Some(MarketSource::OpenMarket);
        assert_eq!(codes(&plan.quote(&request)), [""; 0]);
        assert_eq!(codes(&plan.quote(&payment("1000"))), [""; 0]);
    }
}

#[test]
fn what_a_plan_has_stopped_stays_so_until_further_notice() {
    let stopped = json!(["pre-approved"]);
    let plan = redwood_with(&[("/suspended", by_l3(&stopped))]);
    let mut request = payment("20000");
    request.payment.approved = true;
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Suspended);
    let suspended = step(&quote, "suspended");
    let inputs = [("feature", "pre-approved"), ("for", "further-notice")];
    let inputs = inputs.map(|(name, value)| (name, value.to_owned()));
    assert_eq!((&suspended.inputs[..], suspended.clause.as_deref()), (&inputs[..], Some("L3")));
    assert_eq!(plan.quote(&payment("1000")).status, Status::Accepted);
    // Without approval it is suspended all the same.
    request.payment.approved = false;
    let lacking = plan.quote(&request);
    assert_eq!((lacking.status, codes(&lacking)), (Status::Suspended, Vec::new()));
    assert_eq!(step(&lacking, "suspended").inputs, inputs);
    assert_eq!(step(&lacking, "tier").result, "needs-approval");
    // For the month, too: that is the nearer reason.
    request.month.suspended = vec![Feature::PreApproved];
    let quote = plan.quote(&request);
    assert_eq!(step(&quote, "suspended").inputs[1].1, "month");
}

/// The terms that the steps say nobody published.
fn missing(plan: &Plan, request: &QuoteRequest) -> Vec<String> {
    let quote = plan.quote(request);
    let steps = quote.steps.iter().filter(|step| step.rule == "term-missing");
    let missing = steps.map(|step| {
        assert_eq!((step.result.as_str(), step.clause.as_ref()), ("unpublished", None));
        step.inputs[0].1.to_owned()
    });
    missing.collect()
}

#[test]
fn what_needs_a_term_that_nobody_published_says_which() {
    let plan = |text: &str| read_plan(text).unwrap();
    let ventas = for_all_days(include_str!("../plans/ventas-2011.json"));
    let indymac = for_all_days(include_str!("../plans/indymac-2005.json"));
    let redwood_2002 = plan(include_str!("../plans/redwood-2002.json"));

    let mut request = payment("1000");
    request.month = Month { investment_date: "2011-01-18".into(), ..Month::default() };
    let of_payment =
        ["effectiveFrom", "limits.existingMinimum", "marketPrice.direct", "discounts.standard"];
    assert_eq!(missing(&ventas, &request), of_payment);
    request.participant = Some(Participant::New);
    request.market.source = Some(MarketSource::OpenMarket);
    let of_another =
        ["effectiveFrom", "limits.newMinimum", "marketPrice.openMarket", "discounts.standard"];
    assert_eq!(missing(&ventas, &request), of_another);
    request.payment = Payment { amount: "6000".into(), approved: true, ..Payment::default() };
    let of_pre_approved =
        ["effectiveFrom", "limits.newMinimum", "marketPrice.openMarket", "discounts.preApproved"];
    assert_eq!(missing(&ventas, &request), of_pre_approved);

    let mut request = payment("1000");
    request.month.investment_period.start = "2005-02-04".into();
    let without_limits = [
        "effectiveFrom",
        "limits.existingMinimum",
        "limits.maximum",
        "marketPrice.direct",
        "discounts.standard",
    ];
    assert_eq!(missing(&indymac, &request), without_limits);

    request.month = Month { investment_date: "2003-01-15".into(), ..Month::default() };
    assert_eq!(
        missing(&redwood_2002, &request),
        ["effectiveFrom", "dueDates.standard", "marketPrice.direct", "shares"]
    );
    request.payment = Payment { amount: "6000".into(), approved: true, ..Payment::default() };
    request.month = Month {
        investment_period: Period { start: "2003-01-02".into(), ..Period::default() },
        ..Month::default()
    };
    let of_the_period = [
        "effectiveFrom",
        "dueDates.preApproved",
        "marketPrice.direct",
        "discounts.preApproved",
        "shares",
    ];
    assert_eq!(missing(&redwood_2002, &request), of_the_period);

    request.payment.kind = PaymentKind::Dividend;
    request.payment.amount = "".into();
    request.payment.shares_held = "100".into();
    request.month.dividend_per_share = "0.75".into();
    let of_dividends =
        ["effectiveFrom", "dividends.cents", "marketPrice.direct", "discounts.dividends"];
    assert_eq!(missing(&ventas, &request), of_dividends);
}

#[test]
fn what_a_missing_term_is_needed_for_stays_unanswered_and_the_rest_is_answered() {
    let ventas = read_plan(include_str!("../plans/ventas-2011.json")).unwrap();
    let mut request = payment("5000");
    request.month =
        Month { investment_date: "2011-01-18".into(), discount: "2".into(), ..Month::default() };
    let quote = ventas.quote(&request);
    // Within the maximum it is standard; whether it is enough, nobody can say.
    assert_eq!((quote.status, quote.tier), (Status::Incomplete, Some(Tier::Standard)));
    let limits = quote.limits.unwrap();
    assert_eq!((limits.minimum, limits.least_now), (None, None));
    assert_eq!(limits.remaining.unwrap().to_string(), "5000.00");
    // The day after Martin Luther King Day, less one trading day.
    assert_eq!(date_text(quote.due.unwrap().date), "2011-01-14");
    // A discount without its band is taken as it is given.
    let discount = quote.discount.unwrap();
    assert_eq!(
        (discount.percent.to_string().as_str(), discount.minimum, discount.maximum),
        ("2", None, None)
    );
    let purchase = quote.purchase.unwrap();
    assert_eq!((purchase.price.to_string().as_str(), purchase.shares), ("39.2000", None));
    request.payment.amount = "5000.01".into();
    assert_eq!(ventas.quote(&request).status, Status::NeedsApproval);

    let indymac = read_plan(include_str!("../plans/indymac-2005.json")).unwrap();
    let quote = indymac.quote(&payment("1000000"));
    assert_eq!((quote.status, quote.tier), (Status::Incomplete, None));
    let limits = quote.limits.unwrap();
    assert_eq!(
        (limits.minimum, limits.maximum, limits.remaining, limits.least_now),
        (None, None, None, None)
    );
}

/// The built-in terms, known for 2008 alone.
fn known_for_2008() -> Plan {
    redwood_with(&[
        ("/effectiveFrom/value", json!("2008-01-01")),
        ("/effectiveUntil", json!({ "value": "2008-12-31", "assumed": "The file is of 2008." })),
    ])
}

#[test]
fn a_file_says_nothing_of_a_day_outside_those_that_it_speaks_for() {
    let plan = known_for_2008();
    let ends = [("effectiveFrom", "2008-01-01"), ("effectiveUntil", "2008-12-31")];
    let ends = ends.map(|(name, day)| (name, day.to_owned()));
    for (date, amount) in [
        ("2009-01-02", "1000"),
        ("2009-01-02", "99"),
        ("2009-01-02", "10000.01"),
        ("2009-01-02", ""),
        ("2007-12-31", "1000"),
        ("2007-12-31", "10000.01"),
    ] {
        for suspended in [vec![], vec![dspp::Feature::OptionalCash]] {
            let mut request = payment(amount);
            request.month = Month {
                investment_date: date.into(),
                suspended,
                discount: "1".into(),
                ..Month::default()
            };
            let quote = plan.quote(&request);
            assert_eq!(quote.status, Status::Refused, "{date} {amount}");
            assert_eq!(codes(&quote), ["month.investmentDate outside-plan"]);
            assert_eq!(quote.problems[0].values, ends);
            assert!(quote.tier.is_none() && quote.limits.is_none() && quote.due.is_none());
            assert!(quote.market.is_none() && quote.discount.is_none() && quote.purchase.is_none());
            let rules: Vec<_> = quote.steps.iter().map(|step| step.rule).collect();
            assert_eq!(rules, ["governing-document", "plan-in-effect"]);
            let reverse = plan.payment_for_shares(&request, &"10".into());
            assert!(reverse.payment.is_none());
            assert_eq!(codes(&reverse.quote), ["month.investmentDate outside-plan"]);
            assert!(plan.price_list(&request, &"".into()).rows.is_empty());
        }
    }
    // Both ends are within, and so is a question without a day.
    for date in ["2008-01-02", "2008-12-31", ""] {
        let mut request = payment("1000");
        request.month.investment_date = date.into();
        assert_eq!(plan.quote(&request).status, Status::Accepted, "{date}");
    }
    // Unreadable fields are reported all the same.
    let mut request = payment("lots");
    request.month.investment_date = "2009-01-02".into();
    let told = ["payment.amount not-a-number", "month.investmentDate outside-plan"];
    assert_eq!(codes(&plan.quote(&request)), told);
}

#[test]
fn the_first_day_of_a_period_decides_for_all_of_it() {
    let plan = known_for_2008();
    let spread = |start: &str, end: &str, days: &str| {
        let mut request = payment("20000");
        request.payment.approved = true;
        request.month = Month {
            investment_period: Period { start: start.into(), end: end.into() },
            ..Month::default()
        };
        plan.investment_period(&InvestmentPeriodRequest {
            participant: request.participant,
            payment: request.payment,
            month: request.month,
            days: Days::Text(days.into()),
            ..InvestmentPeriodRequest::default()
        })
    };
    let days = "2008-12-31 40\n2009-01-02 50";
    let over_the_end = spread("2008-12-31", "2009-01-02", days);
    assert_eq!(over_the_end.quote.status, Status::Accepted);
    assert_eq!(codes(&over_the_end.quote), [""; 0]);
    assert_eq!(over_the_end.totals.unwrap().shares.to_string(), "450.000000");

    let past = spread("2009-01-02", "2009-01-05", "2009-01-02 40\n2009-01-05 50");
    assert_eq!(past.quote.status, Status::Refused);
    assert_eq!(codes(&past.quote), ["month.investmentPeriod.start outside-plan"]);
    assert!(past.days.is_empty() && past.totals.is_none() && past.quote.due.is_none());
}

#[test]
fn several_payments_of_a_day_that_the_file_does_not_speak_for_are_not_judged() {
    let plan = known_for_2008();
    let answer = plan.payments(&PaymentsRequest {
        participant: Some(Participant::Existing),
        payments: SentPayments::Text("2008-12-30, 600\n2009-01-02, 20000".into()),
        month: Month { investment_date: "2009-01-05".into(), ..Month::default() },
        ..PaymentsRequest::default()
    });
    for payment in &answer.payments {
        assert_eq!(payment.quote.status, Status::Refused);
        assert_eq!(codes(&payment.quote), ["month.investmentDate outside-plan"]);
        assert!(payment.remaining.is_none() && payment.quote.due.is_none());
    }
    let month = &answer.month;
    assert_eq!((month.status, month.tier), (Status::Refused, None));
    assert!(month.total.is_none() && month.remaining.is_none() && month.steps.is_empty());
}

#[test]
fn shipped_plans_answer_only_for_the_years_of_their_schedules() {
    for (text, first, last) in [
        (include_str!("../plans/indymac-2005.json"), 2005, 2005),
        (include_str!("../plans/ventas-2011.json"), 2010, 2011),
    ] {
        let plan = read_plan(text).unwrap();
        let request = ScheduleRequest {
            from: "1999-01".into(),
            months: "360".into(),
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        assert_eq!(schedule.rows.len(), 360);
        for row in &schedule.rows {
            let year = row.month.first_day().year();
            let days = [row.terms_set, row.investment_date, row.due, row.pre_approved_due];
            let more = [row.investment_period.start, row.investment_period.end, row.remind_on];
            let known = days.iter().chain(&more).filter(|day| day.is_some()).count();
            let within = (first..=last).contains(&year);
            assert_eq!(known, if within { 7 } else { 0 }, "{} {}", plan.id, row.month);
            assert!(within || row.pre_approved_remind_on.is_none() && row.bank_debits.is_empty());
            assert!(within || row.steps.iter().all(|step| step.part == dspp::Part::Plan));
        }
        let [problem] = schedule.problems.as_slice() else { panic!("{:?}", schedule.problems) };
        assert_eq!((&*problem.field, problem.code.as_str()), ("from", "outside-plan"));
    }
    // IndyMac printed February 24 for February 2003, by a rule that the file does not have.
    let indymac = read_plan(include_str!("../plans/indymac-2005.json")).unwrap();
    let request = ScheduleRequest {
        from: "2003-02".into(),
        months: "1".into(),
        ..ScheduleRequest::default()
    };
    assert_eq!(indymac.schedule(&request).rows[0].investment_date, None);
}
