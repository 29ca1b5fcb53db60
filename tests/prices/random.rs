//! Drawn periods: no cent is lost.

use super::*;

/// Asks for a period until every added day has a price drawn from the list.
fn priced_to_the_end(
    plan: &Plan,
    mut request: InvestmentPeriodRequest,
    prices: &[u32],
) -> InvestmentPeriod {
    let mut lines = String::new();
    let mut prices = prices.iter().cycle();
    loop {
        request.days = Days::Text(lines.clone());
        let answer = plan.investment_period(&request);
        let next = answer.days.iter().find(|day| day.market.is_none()).map(|day| day.date);
        let Some(next) = next else { return answer };
        lines.push_str(&format!("{} {}\n", date_text(next), prices.next().unwrap()));
    }
}

fn cents(money: dspp::Money) -> i64 {
    money.to_string().replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(300), rng_seed: RngSeed::Fixed(21), failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Checks that every cent is invested or returned exactly once, for each effect of an unmet day.
    #[test]
    fn every_cent_is_bought_or_returned_exactly_once(
        amount in 1_000_001_u32..900_000_000,
        last in 2_u32..=18,
        prices in prop::collection::vec(10_u32..22, 1..30),
        effect in prop::sample::select(
            vec!["day-returned", "period-extended", "part-carried-over", "all-returned"]
        ),
        is_averaged: bool,
    ) {
        let amount = format!("{}.{:02}", amount / 100, amount % 100);
        let mut request = approved(&amount, &format!("2008-01-{last:02}"), "");
        request.month.threshold_price = "15".into();
        let plan = if is_averaged { averaged(effect) } else { unmet(effect) };
        // Draws prices of 15 and more often enough to end the period.
        let mut prices = prices;
        prices.push(15);
        let answer = priced_to_the_end(&plan, request, &prices);
        if answer.quote.problems.iter().any(|it| it.code == Code::PeriodTooLong) {
            prop_assert!(answer.totals.is_none());
            return Ok(());
        }
        let totals = answer.totals.unwrap();
        let payment = cents(totals.payment);
        let parts: i64 = answer.days.iter().map(|day| cents(day.part.unwrap())).sum();
        prop_assert_eq!(parts, payment);
        let (mut bought, mut returned) = (0, 0);
        let mut sum_of_prices = BigRational::from_integer(0.into());
        let mut buying = 0;
        for day in &answer.days {
            let carried = day.carried.map_or(0, cents);
            let dollars = cents(day.part.unwrap()) + carried;
            // Carried dollars come from other days.
            let moved_here: i64 = answer.days.iter()
                .filter(|other| other.moved_to == Some(day.date))
                .map(|other| cents(other.part.unwrap()) + other.carried.map_or(0, cents))
                .sum();
            prop_assert_eq!(moved_here, carried);
            let is_met = day.threshold == Some(Threshold::Met);
            match (day.returned, day.moved_to) {
                (Some(back), None) => {
                    prop_assert_eq!(cents(back), dollars);
                    prop_assert!(!is_met || effect == "all-returned");
                    returned += dollars;
                }
                (None, Some(to)) => prop_assert!(!is_met && to > day.date),
                (None, None) => {
                    prop_assert!(is_met);
                    let price: i64 = day.market.unwrap().exact.to_string()
                        .strip_suffix("/1").unwrap().parse().unwrap();
                    sum_of_prices += BigRational::from_integer(price.into());
                    buying += 1;
                    bought += dollars;
                    if !is_averaged {
                        let shares = BigRational::new(dollars.into(), (price * 100).into());
                        prop_assert_eq!(millionths(&shares), scaled(day.shares.unwrap().as_decimal()));
                    }
                }
                (Some(_), Some(_)) => prop_assert!(false, "returned and moved"),
            }
        }
        prop_assert_eq!(bought + returned, payment);
        prop_assert_eq!((cents(totals.invested), cents(totals.refund)), (bought, returned));
        if is_averaged && buying > 0 {
            let mean = sum_of_prices / BigInt::from(buying);
            let shares = BigRational::new(bought.into(), 100.into()) / mean;
            prop_assert_eq!(millionths(&shares), scaled(totals.shares.as_decimal()));
        }
    }
}

fn millionths(shares: &BigRational) -> BigInt {
    (shares * BigInt::from(1_000_000)).floor().to_integer()
}

fn scaled(shares: rust_decimal::Decimal) -> BigInt {
    let text = format!("{shares:.6}").replace('.', "");
    text.parse().unwrap()
}
