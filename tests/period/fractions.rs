//! Drawn periods against fractions of arbitrary size.

use super::*;

#[test]
fn the_ends_of_the_ranges_are_exact() {
    let plan = redwood_with(&[("/discounts/preApproved/maximum", json!("99.9999"))]);
    let rows: Vec<String> = plan
        .investment_period(&approved("1", "2008-04-07", Days::default()))
        .days
        .iter()
        .map(|day| date_text(day.date))
        .collect();
    let days = |price: &'static str| {
        rows.iter().map(|date| format!("{date} {price}\n")).collect::<Vec<_>>().concat()
    };
    let (cheapest, dearest) = (days("0.0001"), days("1000000"));
    let mut request = approved("1000000000", "2008-04-07", Days::Text(cheapest));
    request.month.pre_approved_discount = "99.9999".into();
    let answer = plan.investment_period(&request);
    // A discounted price of a ten-billionth of a dollar.
    assert_eq!(totals(&answer)[3], "10000000000000000000.000000");
    assert_eq!(answer.totals.unwrap().average_exact.unwrap().to_string(), "1/10000000000");
    assert_eq!(totals(&answer)[4], "0.0000");

    request.payment =
        Payment { amount: "0.66".into(), sent_this_month: "10000".into(), ..request.payment };
    request.month.pre_approved_discount = "".into();
    request.days = Days::Text(dearest.clone());
    let answer = plan.investment_period(&request);
    // A cent a day buys a hundred-millionth of a share, too little to credit.
    assert_eq!(totals(&answer), ["0.66", "0.00", "0.66", "0.000000", "none"]);
    assert_eq!(inputs(step(&answer, "period-total")), "days=0 invested=0.00");
    let one_cheaper = dearest.replacen("1000000", "10000", 1);
    request.days = Days::Text(one_cheaper);
    let answer = plan.investment_period(&request);
    assert_eq!(totals(&answer)[3], "0.000001");
    assert_eq!(inputs(step(&answer, "period-total")), "days=1 invested=0.01");

    // An average with the longest fraction: a thousand millionth of a share at each of two prices.
    let fills = Fills::Text("999999.999999 999999999.999999\n0.0001 0.000001".into());
    let day = PeriodDay { date: "2008-01-02".into(), fills, ..PeriodDay::default() };
    let mut request = approved("1000000000", "2008-01-02", Days::Rows(vec![day]));
    request.month.threshold_price = "1000000".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.days[0].threshold, Some(Threshold::NotMet));
    request.month.threshold_price = "999999.999998".into();
    let answer = plan.investment_period(&request);
    assert_eq!(answer.days[0].threshold, Some(Threshold::Met));
    assert_eq!(totals(&answer)[3], "1000.000000");
}

/// Business days of early 2008, found by hand.
const DATES: [&str; 20] = [
    "2008-01-02",
    "2008-01-03",
    "2008-01-04",
    "2008-01-07",
    "2008-01-08",
    "2008-01-09",
    "2008-01-10",
    "2008-01-11",
    "2008-01-14",
    "2008-01-15",
    "2008-01-16",
    "2008-01-17",
    "2008-01-18",
    "2008-01-22",
    "2008-01-23",
    "2008-01-24",
    "2008-01-25",
    "2008-01-28",
    "2008-01-29",
    "2008-01-30",
];

fn fraction(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(2_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_parts_are_the_whole_however_many_days_there_are(
        cents in 1_u64..=100_000_000_000,
        count in 1_usize..=20,
        first_days in any::<bool>(),
    ) {
        let rule = if first_days { "first-days" } else { "last-day" };
        let plan = redwood_with(&[("/investmentPeriod/oddCents/value", json!(rule))]);
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let mut request = approved(&amount, DATES[count - 1], Days::default());
        request.payment.sent_this_month = "10000".into();
        let answer = plan.investment_period(&request);
        let parts: Vec<_> = parts(&answer).iter().map(exact).collect();
        prop_assert_eq!(parts.len(), count);
        prop_assert_eq!(parts.iter().sum::<BigRational>(), fraction(cents, 100));

        let even = fraction(cents / u64::try_from(count).unwrap(), 100);
        if first_days {
            let (least, most) = (parts.iter().min().unwrap(), parts.iter().max().unwrap());
            prop_assert!(most - least <= fraction(1, 100));
            prop_assert!(parts.is_sorted_by(|one, next| one >= next));
        } else {
            prop_assert!(parts[..count - 1].iter().all(|part| *part == even));
        }
    }

    #[test]
    fn totals_are_those_of_fractions_of_any_size(
        cents in 1_u64..=100_000_000_000,
        days in prop::collection::vec((1_u64..=100_000_000, 1_u64..=1_000_000, 0_u64..=1_000_000), 1..=12),
        discount in 0_u64..=50_000,
        threshold in prop::option::of(1_u64..=100_000_000),
        decimals in 0_u32..=6,
        rounding in prop::sample::select(&["down", "half-even", "half-up"][..]),
        price_rounding in prop::option::of(prop::sample::select(&["down", "half-even", "half-up"][..])),
        first_days in any::<bool>(),
    ) {
        let rule = if first_days { "first-days" } else { "last-day" };
        let mut terms = vec![
            ("/shares/decimals/value", json!(decimals)),
            ("/shares/rounding/value", json!(rounding)),
            ("/investmentPeriod/oddCents/value", json!(rule)),
        ];
        if let Some(rounding) = price_rounding {
            terms.push(("/purchasePrice", json!({
                "decimals": { "value": 4, "assumed": "It is." },
                "rounding": { "value": rounding, "assumed": "It is." },
            })));
        }
        let plan = redwood_with(&terms);
        // Each day has an execution at a price and one at a dollar: prices in tenths of a cent.
        let price = |mills: u64| format!("{}.{:03}", mills / 1_000, mills % 1_000);
        let fills: Vec<_> = days
            .iter()
            .map(|(mills, shares, more)| format!("{} {shares}\n{}", price(*mills), match more {
                0 => String::new(),
                more => format!("1; {more}"),
            }))
            .collect();
        let rows = DATES.iter().zip(&fills).map(|(date, fills)| {
            PeriodDay { date: (*date).into(), fills: Fills::Text(fills.into()), ..PeriodDay::default() }
        });
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let percent = format!("{}.{:04}", discount / 10_000, discount % 10_000);
        let threshold_text = threshold.map(price).unwrap_or_default();
        let mut request = approved(&amount, DATES[days.len() - 1], Days::Rows(rows.collect()));
        request.payment.sent_this_month = "10000".into();
        request.month.pre_approved_discount = percent.clone().into();
        request.month.threshold_price = threshold_text.clone().into();
        let answer = plan.investment_period(&request);
        prop_assert_eq!(problems(&answer), [""; 0]);
        let totals = answer.totals.expect("all is given");

        let zero = fraction(0, 1);
        let (mut invested, mut refund, mut shares) = (zero.clone(), zero.clone(), zero.clone());
        for ((mills, traded, more), day) in days.iter().zip(&answer.days) {
            let market = (fraction(*mills, 1_000) * fraction(*traded, 1) + fraction(*more, 1))
                / fraction(traded + more, 1);
            let part = exact(day.part.unwrap());
            if threshold.is_some_and(|threshold| market < fraction(threshold, 1_000)) {
                prop_assert_eq!(day.threshold, Some(Threshold::NotMet));
                prop_assert_eq!(day.returned, day.part);
                refund += part;
                continue;
            }
            prop_assert!(day.threshold != Some(Threshold::NotMet));
            let mut paid = market * fraction(1_000_000 - discount, 1_000_000);
            if let Some(rounding) = price_rounding {
                paid = rounded(&paid, 4, rounding);
            }
            let bought = rounded(&(&part / paid), decimals, rounding);
            prop_assert_eq!(exact(day.shares.unwrap()), bought.clone());
            if bought == zero {
                prop_assert_eq!(day.returned, day.part);
                refund += part;
                continue;
            }
            prop_assert!(day.returned.is_none());
            invested += part;
            shares += bought;
        }
        prop_assert_eq!(&invested + &refund, fraction(cents, 100));
        prop_assert_eq!(exact(totals.invested), invested.clone());
        prop_assert_eq!(exact(totals.refund), refund);
        prop_assert_eq!(exact(totals.shares), shares.clone());
        prop_assert_eq!(totals.average_exact.is_some(), shares > zero);
        if let (Some(unrounded), Some(shown)) = (totals.average_exact, totals.average_price) {
            let average = invested / shares;
            prop_assert_eq!(unrounded.to_string(), format!("{}/{}", average.numer(), average.denom()));
            prop_assert_eq!(exact(shown), rounded(&average, 4, "half-even"));
        }
    }
}
