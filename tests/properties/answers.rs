//! Answers to drawn requests of every question.

use super::*;

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn splitting_a_payment_does_not_change_the_months_verdict(
        (first, second) in (cents(), cents()),
        sent in prop_oneof![Just(0), cents()],
        new in any::<bool>(),
        approved in any::<bool>(),
    ) {
        let participant = Some(if new { Participant::New } else { Participant::Existing });
        let at_once = Form { participant, approved, sent: money(sent), ..Form::payment(money(first + second)) };
        let split = Form { participant, approved, sent: money(sent + first), ..Form::payment(money(second)) };
        let (at_once, split) = (at_once.quote(), split.quote());
        prop_assert_eq!(at_once.status, split.status);
        prop_assert_eq!(at_once.tier, split.tier);

        let total = first + second + sent;
        let least = if new { 50_000 } else { 10_000 };
        let status = match total {
            total if total > 1_000_000 && !approved => Status::NeedsApproval,
            total if total < least => Status::BelowMinimum,
            _ => Status::Accepted,
        };
        prop_assert_eq!(split.status, status);
    }

    #[test]
    fn the_remaining_and_sent_amounts_add_up_to_the_maximum(sent in prop_oneof![Just(0), cents()]) {
        let form = Form { sent: money(sent), participant: Some(Participant::New), ..Form::default() };
        let limits = form.quote().limits.expect("limits");
        let remaining = limits.remaining.expect("what was sent can be read").to_string();
        prop_assert_eq!(remaining, money(1_000_000_u64.saturating_sub(sent)));
        let least = limits.least_now.expect("the participant is known").to_string();
        prop_assert_eq!(least, money(50_000_u64.saturating_sub(sent).max(1)));
    }

    #[test]
    fn the_least_payment_is_enough_and_a_cent_less_is_not(sent in 0_u64..40_000, new in any::<bool>()) {
        let participant = Some(if new { Participant::New } else { Participant::Existing });
        let ask = |amount: String| Form { participant, sent: money(sent), ..Form::payment(amount) }.quote();
        let least = ask(String::new()).limits.and_then(|limits| limits.least_now).expect("a least");
        prop_assert_eq!(ask(least.to_string()).status, Status::Accepted);
        let cent_less = least.to_string().replace('.', "").parse::<u64>().unwrap() - 1;
        if cent_less > 0 {
            prop_assert_eq!(ask(money(cent_less)).status, Status::BelowMinimum);
        }
    }

    #[test]
    fn more_money_never_buys_fewer_shares(
        (less, more) in (cents(), cents()).prop_map(|(a, b)| (a.min(b), a.max(b))),
        rows in traded(),
        discount in 0_u32..=30_000,
    ) {
        let ask = |amount| bought(&Form {
            discount: percent_text(discount),
            fills: FillTexts::Rows(rows.clone()),
            ..Form::dividend(money(amount))
        });
        prop_assert!(ask(less) <= ask(more));
    }

    #[test]
    fn a_higher_discount_never_buys_fewer_shares(
        (low, high) in (0_u32..=50_000, 0_u32..=50_000).prop_map(|(a, b)| (a.min(b), a.max(b))),
        rows in traded(),
        amount in 1_000_001_u64..=100_000_000_000,
    ) {
        let ask = |discount| bought(&Form {
            approved: true,
            pre_approved_discount: percent_text(discount),
            fills: FillTexts::Rows(rows.clone()),
            ..Form::payment(money(amount))
        });
        prop_assert!(ask(low) <= ask(high));
    }

    #[test]
    fn shares_never_cost_more_than_the_payment(rows in traded(), amount in cents()) {
        let form = Form { fills: FillTexts::Rows(rows.clone()), ..Form::dividend(money(amount)) };
        let shares = bought(&form);
        let exact = form.quote().market.expect("a price").exact.to_string();
        let (numerator, denominator) = exact.split_once('/').unwrap();
        let number = |text: &str| text.parse::<num_bigint::BigInt>().unwrap();
        let millionths = number(&shares.to_string().replace('.', ""));
        let cost = |millionths| millionths * number(numerator) * 100_u32;
        let paid = number(denominator) * amount * 1_000_000_u32;
        prop_assert!(cost(millionths.clone()) <= paid);
        prop_assert!(cost(millionths + 1_u32) > paid, "a millionth more could have been bought");
    }

    #[test]
    fn fills_as_text_are_the_same_as_rows(
        rows in traded(),
        separators in prop::collection::vec(select(&[",", ", ", " , ", "\t", ";", "; ", " ", "   "][..]), 8),
        ends in prop::collection::vec(select(&["\n", "\r\n", "\n\n", " \n\t\n"][..]), 8),
    ) {
        let lines = rows.iter().zip(separators).zip(ends);
        let text = lines.map(|(((price, shares), between), end)| format!("{price}{between}{shares}{end}"));
        let lines = Form { fills: FillTexts::Lines(text.collect()), ..Form::payment("2500.00") };
        let rows = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        prop_assert_eq!(format!("{:?}", lines.quote()), format!("{:?}", rows.quote()));
    }

    #[test]
    fn separators_never_make_another_amount(
        cents in 0_u64..=100_000_000_000,
        mark in select(&[".", ","][..]),
        cuts in prop::collection::vec(select(&["", "", ",", ".", " ", "\u{a0}", "\u{202f}", "'", ";"][..]), 9),
    ) {
        let whole = (cents / 100).to_string();
        let cut: String = whole.chars().zip(&cuts).map(|(digit, cut)| format!("{digit}{cut}")).collect();
        let cut = cut.trim_end_matches(|character: char| !character.is_ascii_digit());
        if let Ok(amount) = format!("{cut}{mark}{:02}", cents % 100).parse::<Money>() {
            prop_assert_eq!(amount.to_string(), decimal(cents, 2));
        }
        // A point always precedes decimals, even without other digits.
        if let Ok(amount) = cut.replace('.', "").parse::<Money>() {
            prop_assert_eq!(amount.to_string(), format!("{whole}.00"));
        }
    }

    #[test]
    fn thousands_may_be_cut_off_by_whatever_people_use(
        cents in 0_u64..=100_000_000_000,
        mark in select(&["", ",", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"][..]),
        (before, after) in (select(&["", "$", "$ ", "US$"][..]), select(&["", "$", " USD", " dollars "][..])),
    ) {
        let whole = grouped(cents / 100, mark);
        let amount: Money = format!("{before}{whole}.{:02}{after}", cents % 100).parse().expect("an amount");
        prop_assert_eq!(amount.to_string(), decimal(cents, 2));
        let comma: Result<Money, _> = format!("{before}{whole},{:02}{after}", cents % 100).parse();
        let refused = match mark {
            "," if cents >= 100_000 => Unreadable::NotANumber,
            _ => Unreadable::DecimalComma(decimal(cents, 2)),
        };
        prop_assert_eq!(comma, Err(refused));
    }

    #[test]
    fn a_pasted_line_is_never_read_as_other_numbers(
        (price, price_decimals) in (1_u64..=9_999, select(&["", ".5", ".12", ".125"][..])),
        (shares, share_decimals) in (1_u64..=9_999_999, select(&["", ".5"][..])),
        separator in select(&[",", ", ", " , ", ";", "\t", " ", "  "][..]),
        marks in (select(&["", ",", " ", "\u{a0}"][..]), select(&["", ",", " ", "\u{a0}"][..])),
        quoted in any::<(bool, bool)>(),
    ) {
        let cell = |number, mark, decimals, quoted| {
            let text = format!("{}{decimals}", grouped(number, mark));
            if quoted { format!("\"{text}\"") } else { text }
        };
        let line = [
            cell(price, marks.0, price_decimals, quoted.0),
            cell(shares, marks.1, share_decimals, quoted.1),
        ].join(separator);
        let rows = vec![(format!("{price}{price_decimals}"), format!("{shares}{share_decimals}"))];
        let meant = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        let read = Form { fills: FillTexts::Lines(line), ..Form::payment("2500.00") };
        let (meant, read) = (meant.quote(), read.quote());
        let is_clear = [";", "\t"].contains(&separator) || quoted == (true, true);
        if is_clear || read.market.is_some() {
            prop_assert_eq!(format!("{:?}", read), format!("{:?}", meant));
        } else {
            prop_assert_eq!(read.problems.len(), 1);
        }
    }

    #[test]
    fn the_order_of_fills_does_not_matter(rows in traded().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        let (rows, shuffled) = rows;
        let rows = Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") };
        let shuffled = Form { fills: FillTexts::Rows(shuffled), ..Form::payment("2500.00") };
        prop_assert_eq!(format!("{:?}", rows.quote()), format!("{:?}", shuffled.quote()));
    }

    #[test]
    fn splitting_a_fill_does_not_matter(rows in traded(), at in 0_usize..8, part in 1_u64..1_000_000) {
        let mut split = rows.clone();
        let (price, whole) = split[at % rows.len()].clone();
        let millionths = millionths(&whole);
        prop_assume!(millionths > 1);
        let part = part % (millionths - 1) + 1;
        split[at % rows.len()].1 = decimal(part, 6);
        split.push((price, decimal(millionths - part, 6)));

        let ask = |rows| Form { fills: FillTexts::Rows(rows), ..Form::payment("2500.00") }.quote();
        let (split, rows) = (ask(split), ask(rows));
        prop_assert_eq!(format!("{:?}", split.purchase), format!("{:?}", rows.purchase));
        prop_assert_eq!(split.market.unwrap().exact.to_string(), rows.market.unwrap().exact.to_string());
    }

    #[test]
    fn a_payment_is_due_on_the_last_business_day_before(
        days in (0_u64..34_000, 0_u64..34_000).prop_map(|(a, b)| (a.min(b), a.max(b))),
        approved in any::<bool>(),
    ) {
        let from = parse_date("2007-11-23").unwrap();
        let nyse = Calendar::new(CalendarName::Nyse);
        let due = |target: NaiveDate| {
            let amount = if approved { "20000.00" } else { "2500.00" };
            let date = date_text(target);
            let form = if approved {
                Form { approved, period_start: date, ..Form::payment(amount) }
            } else {
                Form { investment_date: date, ..Form::payment(amount) }
            };
            form.quote().due.expect("a due date")
        };
        let [early, late] = [days.0, days.1].map(|days| (from + Days::new(days)).min(LAST_DAY));
        for target in [early, late] {
            let due = due(target);
            prop_assert_eq!(due.counted_from, target);
            prop_assert!(due.date < target);
            prop_assert_eq!(nyse.is_business_day(due.date), Ok(true));
            let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
            let since_monday = due.date.weekday().days_since(chrono::Weekday::Mon);
            prop_assert_eq!(due.weekday, weekdays[usize::try_from(since_monday).unwrap()]);
            for between in due.date.iter_days().skip(1).take_while(|&day| day < target) {
                prop_assert_eq!(nyse.is_business_day(between), Ok(false));
            }
        }
        prop_assert!(due(early).date <= due(late).date);
    }

    #[test]
    fn days_left_are_negative_after_the_due_date_and_only_then(before in -40_i64..40) {
        let due = parse_date("2012-10-26").unwrap();
        let as_of = due + chrono::TimeDelta::days(before);
        let form = Form {
            investment_date: "2012-10-31".to_owned(),
            as_of: date_text(as_of),
            ..Form::payment("2500.00")
        };
        let quote = form.quote();
        let left = quote.due.expect("a due date").business_days_left.expect("days left");
        prop_assert_eq!(quote.due.unwrap().date, due);
        prop_assert_eq!(left.signum().is_negative(), as_of > due);
        prop_assert_eq!(left == 0, as_of == due);
        prop_assert_eq!(quote.status == Status::Refused, as_of > due);
    }

    #[test]
    fn days_before_the_due_date_may_be_any_number(days in 0_u32..=66) {
        let plan = redwood_with(&[("/dueDates/standard/value", days.into())]);
        let form = Form { investment_date: "2012-10-31".to_owned(), ..Form::payment("2500.00") };
        let due = plan.quote(&form.request()).due.expect("a due date");
        let nyse = Calendar::new(CalendarName::Nyse);
        let left = nyse.business_days_between(due.date, parse_date("2012-10-31").unwrap());
        prop_assert_eq!(left, Ok(i32::try_from(days).unwrap()));
    }

    #[test]
    fn written_money_is_read_unchanged(cents in 0_u64..=100_000_000_000) {
        let money = decimal(cents, 2).parse::<Money>().unwrap();
        prop_assert_eq!(money.to_string(), decimal(cents, 2));
        prop_assert_eq!(money.to_string().parse(), Ok(money));
    }

    #[test]
    fn written_percentages_are_read_unchanged(steps in 0_u64..=1_000_000) {
        let percent = decimal(steps, 4).parse::<Percent>().unwrap();
        prop_assert_eq!(percent.to_string().parse(), Ok(percent));
        prop_assert_eq!(percent.to_string(), without_zeros(&decimal(steps, 4), 0));
    }

    #[test]
    fn written_prices_are_read_unchanged(steps in 100_u64..=1_000_000_000_000) {
        let price = decimal(steps, 6).parse::<Price>().unwrap();
        prop_assert_eq!(price.to_string().parse(), Ok(price));
        prop_assert_eq!(price.to_string(), without_zeros(&decimal(steps, 6), 2));
    }

    #[test]
    fn written_shares_are_read_unchanged(steps in 1_u64..=1_000_000_000_000_000) {
        let shares = decimal(steps, 6).parse::<Shares>().unwrap();
        prop_assert_eq!(shares.to_string().parse(), Ok(shares));
        prop_assert_eq!(shares.to_string(), without_zeros(&decimal(steps, 6), 0));
    }
}
