//! Quotes of drawn forms.

use super::*;

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn a_judged_payment_without_problems_is_accepted(form in form()) {
        let quote = form.quote();
        let dividend = form.kind == PaymentKind::Dividend;
        let amount = !form.amount.trim().is_empty() || quote.dividend.is_some();
        let judged = amount && (dividend || form.participant.is_some());
        let suspended = quote.status == Status::Suspended;
        let accepted = quote.status == Status::Accepted;
        // A standard payment ignores the investment period; a pre-approved one ignores the investment date.
        let others: &[&str] = match quote.tier {
            Some(Tier::Standard) => &["month.investmentPeriod.start", "month.investmentPeriod.end", "month.preApprovedDiscount", "month.thresholdPrice"],
            Some(Tier::PreApproved) => &["month.investmentDate", "month.discount"],
            None => &[],
        };
        // A payment ignores the dividend fields.
        let of_dividends = ["payment.sharesHeld", "payment.reinvested", "month.dividendPerShare", "month.dividendPaymentDate", "month.dividendDiscount"];
        // A dividend with its own discount ignores those of payments.
        let of_payments: &[&str] = if dividend && !form.dividend_discount.trim().is_empty() { &["month.discount", "month.preApprovedDiscount"] } else { &[] };
        let nothing_wrong = quote.problems.iter().all(|problem| {
            others.contains(&&*problem.field) || of_payments.contains(&&*problem.field) || (!dividend && of_dividends.contains(&&*problem.field))
        });
        prop_assert_eq!(accepted, judged && nothing_wrong && !suspended, "{:#?}", quote);
        prop_assert!(!accepted || quote.tier.is_some());
    }

    #[test]
    fn shares_are_known_exactly_if_price_and_verdict_are(form in form()) {
        let quote = form.quote();
        let within = quote.steps.iter().any(|step| {
            (step.rule == "minimum-check" && step.result == "met") || step.rule == "dividend"
        });
        if let Some(purchase) = quote.purchase {
            let allowed = within && quote.status != Status::Refused;
            prop_assert_eq!(purchase.shares.is_some(), allowed);
            prop_assert_eq!(purchase.saving.is_some(), allowed);
        } else {
            let outside = quote.problems.iter().any(|problem| problem.code == "outside-plan");
            prop_assert!(quote.market.is_none() || quote.discount.is_none() || outside);
        }
    }

    #[test]
    fn every_step_names_its_source(form in form()) {
        for step in form.quote().steps.iter() {
            match (&step.clause, &step.assumed) {
                (Some(clause), None) => prop_assert!(CLAUSES.contains(clause), "{}", clause),
                (None, Some(why)) => prop_assert!(!why.is_empty()),
                (None, None) => prop_assert!(
                    // Steps without a clause: the calendar, arithmetic, a missing payment, and the month's terms.
                    ["closures-known-through", "other-calendar", "saving", "no-payment-due", "suspended"]
                        .contains(&step.rule.as_str()),
                    "{:?}", step
                ),
                (Some(_), Some(_)) => prop_assert!(false, "two sources: {:?}", step),
            }
        }
    }

    #[test]
    fn every_problem_that_a_clause_explains_names_one_of_the_plan(form in form()) {
        const BY_CLAUSE: [&str; 5] =
            ["outside-plan", "below-minimum", "needs-approval", "outside-band", "past-due"];
        for problem in form.quote().problems {
            prop_assert_eq!(problem.clause.is_some(), BY_CLAUSE.contains(&problem.code.as_str()), "{:?}", problem);
            prop_assert!(problem.clause.is_none_or(|clause| CLAUSES.contains(&clause)));
        }
    }

    #[test]
    fn a_payment_that_is_not_allowed_buys_nothing(form in form()) {
        let quote = form.quote();
        if !matches!(quote.status, Status::Accepted | Status::Incomplete) {
            prop_assert_eq!(quote.purchase.and_then(|purchase| purchase.shares), None);
            prop_assert_eq!(quote.purchase.and_then(|purchase| purchase.saving), None);
        }
    }

    #[test]
    fn the_last_step_of_each_part_carries_its_value(form in form()) {
        let quote = form.quote();
        let steps = |part| -> Vec<_> {
            quote.steps.iter().filter(|step| step.part == part).collect()
        };
        let last = |part| steps(part).last().map(|step| step.result.to_owned());

        prop_assert_eq!(last(Part::Market), quote.market.map(|market| market.price.to_string()));
        prop_assert_eq!(last(Part::Discount), quote.discount.map(|it| it.percent.to_string()));
        let purchase = quote.purchase.map(|it| it.saving.unwrap_or(it.price).to_string());
        prop_assert_eq!(last(Part::Purchase), purchase);
        let result = |rule| {
            quote.steps.iter().find(|step| step.rule == rule).map(|step| step.result.to_owned())
        };
        let shares = quote.purchase.and_then(|purchase| purchase.shares);
        prop_assert_eq!(result("shares"), shares.map(|shares| shares.to_string()));

        if let Some(due) = quote.due {
            prop_assert_eq!(result("due-date"), Some(date_text(due.date)));
            let other = due.other_calendar.map(|other| date_text(other.date));
            prop_assert_eq!(result("other-calendar"), other);
            let left = due.business_days_left.map(|left| left.to_string());
            prop_assert_eq!(result("business-days-left"), left);
            let known = (due.counted_from > CLOSURES_KNOWN_THROUGH).then(|| date_text(CLOSURES_KNOWN_THROUGH));
            prop_assert_eq!(result("closures-known-through"), known);
        } else {
            let dividend = form.kind == PaymentKind::Dividend;
            prop_assert_eq!(last(Part::Due), dividend.then(|| "none".to_owned()));
        }

        if let Some(limits) = quote.limits {
            prop_assert_eq!(result("minimum"), limits.minimum.map(|it| it.to_string()));
            prop_assert_eq!(result("maximum"), limits.maximum.map(|it| it.to_string()));
            prop_assert_eq!(result("remaining"), limits.remaining.map(|it| it.to_string()));
            let tier = quote.tier.map_or("needs-approval", Tier::as_str);
            let suspended = quote.status == Status::Suspended;
            prop_assert!(suspended || result("tier").is_none_or(|result| result == tier));
        }
    }

    #[test]
    fn every_step_and_problem_belongs_to_one_part(form in form()) {
        const PARTS: [Part; 8] = [
            Part::Plan,
            Part::Limits,
            Part::Dividend,
            Part::Due,
            Part::Market,
            Part::Discount,
            Part::Purchase,
            Part::Period,
        ];
        let whole = form.quote();
        let alone = PARTS.map(|part| form.quote().only(&[part]));
        let count = |count: fn(&Quote) -> usize| alone.iter().map(count).sum::<usize>();
        prop_assert_eq!(count(|part| part.steps.len()), whole.steps.len());
        prop_assert_eq!(count(|part| part.problems.len()), whole.problems.len());
        for (part, quote) in PARTS.iter().zip(&alone) {
            prop_assert!(quote.steps.iter().all(|step| step.part == *part));
            prop_assert_eq!(quote.status, whole.status);
            let shown = [
                (Part::Limits, quote.limits.is_some(), whole.limits.is_some()),
                (Part::Dividend, quote.dividend.is_some(), whole.dividend.is_some()),
                (Part::Due, quote.due.is_some(), whole.due.is_some()),
                (Part::Market, quote.market.is_some(), whole.market.is_some()),
                (Part::Discount, quote.discount.is_some(), whole.discount.is_some()),
                (Part::Purchase, quote.purchase.is_some(), whole.purchase.is_some()),
            ];
            for (of, alone, in_whole) in shown {
                prop_assert_eq!(alone, in_whole && of == *part);
            }
        }
        let all = form.quote().only(&PARTS);
        prop_assert_eq!(format!("{all:?}"), format!("{whole:?}"));
    }

    #[test]
    fn no_step_is_repeated(form in form()) {
        let quote = form.quote();
        let mut seen = BTreeSet::new();
        // Judges each date of the month separately.
        for step in quote.steps.iter().filter(|step| step.rule != "plan-in-effect") {
            prop_assert!(seen.insert((step.part.as_str(), step.rule)), "{:?}", step);
        }
        let governing = quote.steps.iter().filter(|step| step.rule == "governing-document");
        prop_assert_eq!(governing.count(), 1);
    }

    #[test]
    fn every_form_has_an_answer_and_always_the_same(form in form()) {
        let (quote, again) = (form.quote(), form.quote());
        prop_assert_eq!(format!("{quote:?}"), format!("{again:?}"));
        prop_assert!(serde_json::to_string(&quote).is_ok());
    }
}

#[test]
fn drawn_forms_reach_every_status() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    let mut counts = [0; 6];
    for _ in 0..4_000 {
        let form = form().new_tree(&mut runner).expect("a form").current();
        counts[form.quote().status as usize] += 1;
    }
    assert!(counts.iter().all(|&count| count > 100), "{counts:?}");
}

#[test]
fn special_closings_are_known_through_a_day_and_not_past_it() {
    for (investment_date, said) in [("2026-09-30", false), ("2026-10-01", true)] {
        let form = Form { investment_date: investment_date.to_owned(), ..Form::payment("2500.00") };
        let said_so = form.quote().steps.iter().any(|step| step.rule == "closures-known-through");
        assert_eq!(said_so, said, "{investment_date}");
    }
}
