//! The built-in plan against its letter.

use super::*;

#[test]
fn the_builtin_plan_says_what_the_letter_says() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.id, "redwood-2007");
    assert_eq!(plan.issuer, "Redwood Trust, Inc.");
    assert_eq!(plan.name, "Direct Stock Purchase and Dividend Reinvestment Plan");

    let effective_from = given(&plan.effective_from);
    assert_eq!(date_text(effective_from.value), "2007-11-23");
    assert_by(effective_from, "L0");

    for lead in [&plan.due_dates.standard, &plan.due_dates.pre_approved].map(given) {
        assert_eq!(lead.value, Lead::BusinessDays(1));
        assert_by(lead, "L1");
    }

    for (basis, price) in [
        (&plan.market_price.direct, DayPrice::VwapOfPurchaseDay),
        (&plan.market_price.open_market, DayPrice::AveragePricePaid),
    ] {
        assert_eq!(given(basis).value, PriceBasis::Of(price));
        assert_by(given(basis), "L2");
    }

    for (band, maximum) in [(&plan.discounts.standard, "3"), (&plan.discounts.pre_approved, "5")] {
        let band = given(band);
        assert_eq!(band.value.minimum.to_string(), "0");
        assert_eq!(band.value.maximum.to_string(), maximum);
        assert_by(band, "L3");
    }
    let Some(DividendDiscount::AsTier(tier)) = &plan.discounts.dividends else {
        panic!("{:?}", plan.discounts.dividends)
    };
    assert_eq!(tier.value, Tier::Standard);
    assert_by(tier, "L3");

    assert_eq!(given(&plan.limits.per).value, LimitPeriod::Month);
    assert_by(given(&plan.limits.per), "L4");
    for (limit, dollars) in [
        (&plan.limits.existing_minimum, "100.00"),
        (&plan.limits.new_minimum, "500.00"),
        (&plan.limits.maximum, "10000.00"),
    ] {
        assert_eq!(given(limit).value.to_string(), dollars);
        assert_by(given(limit), "L4");
    }
}

#[test]
fn the_builtin_plan_is_what_its_file_says() {
    assert!(Plan::redwood_2007().is_ok());
    assert_eq!(Plan::from_json(PLAN_FILE), Plan::redwood_2007());
}

#[test]
fn the_builtin_plan_names_the_contacts_and_documents_of_the_letter() {
    let plan = Plan::redwood_2007().unwrap();
    let contacts: Vec<_> =
        plan.contacts.iter().map(|it| (it.name.as_str(), it.telephone.as_str())).collect();
    assert_eq!(
        contacts,
        [
            ("Computershare Trust Company, N.A.", "(888) 472-1955"),
            ("Redwood Trust investor relations", "(415) 389-7373"),
            ("Redwood Trust, Inc.", "1-866-269-4976"),
        ]
    );
    let documents: Vec<_> = plan
        .documents
        .iter()
        .map(|it| (it.title.as_str(), date_text(it.date), it.governs))
        .collect();
    assert_eq!(
        documents,
        [
            ("Prospectus", "2007-11-23".to_owned(), false),
            ("Prospectus Supplement", "2007-11-23".to_owned(), true),
        ]
    );
    let sources = plan.contacts.iter().map(|it| &it.source);
    for source in sources.chain(plan.documents.iter().map(|it| &it.source)) {
        assert_eq!(source.clause(), Some("L5"));
    }
    let file = plan_file();
    assert_eq!(file["source"]["date"], "2007-11-28");
    assert_eq!(file["source"]["registration"], "333-147604");
    assert_eq!(file["currency"], "USD");
}

#[test]
fn terms_missing_from_the_letter_are_assumed_with_a_reason() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.calendar.value, CalendarName::Nyse);
    assert_assumed(&plan.calendar);
    let assert_rounded = |terms: &RoundingTerms, decimals, rounding| {
        assert_eq!((terms.decimals.value, terms.rounding.value), (decimals, rounding));
        assert_assumed(&terms.decimals);
        assert_assumed(&terms.rounding);
    };
    assert_rounded(&plan.shares.as_ref().unwrap().rounding, 6, Rounding::Down);
    assert_rounded(&plan.displayed_prices, 4, Rounding::HalfEven);
    let (odd_cents, cents) =
        (given(&plan.investment_period.odd_cents), given(&plan.dividends.cents));
    assert_eq!((odd_cents.value, cents.value), (OddCents::FirstDays, Rounding::HalfUp));
    assert_assumed(odd_cents);
    assert_assumed(cents);
    assert_eq!(plan.purchase_price, None, "the letter rounds no price");
    assert!(plan.closures.is_empty(), "the letter closes no days");
}

#[test]
fn unpublished_terms_are_left_out() {
    let plan = Plan::redwood_2007().unwrap();
    assert_eq!(plan.limits.existing_after_first_purchase, None);
    assert_eq!(plan.limits.recurring_minimum, None);
    assert_eq!(plan.investment_period.threshold, None);
    assert_eq!(plan.schedule, ScheduleTerms::default());
    assert_eq!((plan.suspended, plan.fees, plan.notice_of_changes), (None, None, None));
    let file = plan_file();
    let unstated: Vec<_> = file["unstated"].as_object().unwrap().keys().cloned().collect();
    let expected = [
        "existingAfterFirstPurchase",
        "fees",
        "investmentDates",
        "investmentPeriod",
        "thresholdPrice",
    ];
    assert_eq!(unstated, expected);
}

#[test]
fn no_other_value_of_the_builtin_file_is_assumed() {
    let assumed: Vec<_> =
        pointers().into_iter().filter(|pointer| pointer.ends_with("/assumed")).collect();
    let expected = [
        "/calendar/assumed",
        "/displayedPrices/decimals/assumed",
        "/displayedPrices/rounding/assumed",
        "/dividends/cents/assumed",
        "/investmentPeriod/oddCents/assumed",
        "/shares/decimals/assumed",
        "/shares/rounding/assumed",
    ];
    assert_eq!(assumed, expected);
}

#[test]
fn every_clause_of_the_builtin_file_is_cited() {
    let file = plan_file();
    for id in file["clauses"].as_object().unwrap().keys() {
        let cited = pointers().iter().any(|pointer| {
            pointer.ends_with("/clause") && file.pointer(pointer) == Some(&json!(id))
        });
        assert!(cited, "nothing cites {id}");
    }
}

#[test]
fn every_quotation_of_the_builtin_file_is_in_the_letter() {
    let letter = words(&include_str!("../data/redwood-letter-2007.txt").replace("\\$", "$"));
    for (id, clause) in plan_file()["clauses"].as_object().unwrap() {
        let quote = clause["quote"].as_object().unwrap_or_else(|| panic!("{id} quotes nothing"));
        assert!(!quote.is_empty(), "{id}");
        for (subject, text) in quote {
            let mut rest = letter.as_str();
            for piece in text.as_str().unwrap().split('…') {
                let found = rest.split_once(&words(piece));
                rest = found.unwrap_or_else(|| panic!("{id} {subject}: {piece}")).1;
            }
        }
    }
}

/// Joins the words of a text with single spaces.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
