//! Checks of the answers to each question.

use cents::Cents;

use super::*;

/// Checks that the smallest payment buys the shares, and a cent less does not.
pub(super) fn check_payment_for_shares(
    plan: &Plan,
    asked: &QuoteRequest,
    choices: &mut Choices<'_>,
) {
    let wanted = choices.one(&["2", "0.000001", "1000000000"]);
    let answer = plan.payment_for_shares(asked, &wanted.into());
    let Some(payment) = answer.payment else { return };
    let shares_for = |payment: Cents| {
        let mut less = asked.clone();
        less.payment.amount = payment.text().as_str().into();
        plan.quote(&less).purchase.and_then(|purchase| purchase.shares)
    };
    let cents = Cents::of(&payment.to_string());
    if let Some(shares) = shares_for(cents) {
        assert!(exact(shares) >= exact(wanted), "{payment} buys {shares}, not {wanted}");
    }
    if let Some(less) = cents.less()
        && let Some(shares) = shares_for(less)
    {
        assert!(exact(shares) < exact(wanted), "{} buys {shares}, too", less.text());
    }
}

/// Whole cents of a payment.
mod cents {
    #[derive(Clone, Copy)]
    pub(crate) struct Cents(u64);

    impl Cents {
        pub(crate) fn of(text: &str) -> Self {
            Self(text.replace('.', "").parse().unwrap())
        }

        pub(crate) fn less(self) -> Option<Self> {
            self.0.checked_sub(1).filter(|cents| *cents > 0).map(Self)
        }

        pub(crate) fn text(self) -> String {
            format!("{}.{:02}", self.0 / 100, self.0 % 100)
        }
    }
}

/// Checks that the remaining amount never grows, and that accepted payments add up to the month's total.
pub(super) fn check_payments(plan: &Plan, asked: &QuoteRequest, choices: &mut Choices<'_>) {
    let lines = choices.one(&[
        "2008-01-02, 100\n2008-01-03, 4000\n2008-01-04, 0.01",
        "2008-01-02, 1000000000\n2008-01-03, 1000000000",
    ]);
    let answer = plan.payments(&PaymentsRequest {
        participant: asked.participant,
        payments: SentPayments::Text(lines.into()),
        sent_this_month: asked.payment.sent_this_month.clone(),
        sent_this_quarter: asked.payment.sent_this_quarter.clone(),
        sent_this_year: asked.payment.sent_this_year.clone(),
        approved: asked.payment.approved,
        method: asked.payment.method,
        month: asked.month.clone(),
        market: asked.market.clone(),
        ..PaymentsRequest::default()
    });
    let may_buy = |status| matches!(status, Status::Accepted | Status::Incomplete);
    for payment in &answer.payments {
        let Some(purchase) = &payment.quote.purchase else { continue };
        assert!(purchase.shares.is_none() || may_buy(payment.quote.status), "{payment:?}");
    }
}

/// Checks that the parts, the refund and the fees add up to the payment.
pub(super) fn check_period(plan: &Plan, asked: &QuoteRequest, days: Days) -> BTreeSet<String> {
    let answer = plan.investment_period(&InvestmentPeriodRequest {
        participant: asked.participant,
        payment: asked.payment.clone(),
        month: asked.month.clone(),
        days,
        ..InvestmentPeriodRequest::default()
    });
    assert!(answer.days.is_sorted_by(|one, other| one.date < other.date), "days ascend");
    if let Some(totals) = answer.totals {
        let zero = BigRational::zero();
        let fixed = totals.fees.map_or(zero.clone(), |fees| exact(fees.fixed));
        let sum = exact(totals.invested) + exact(totals.refund) + &fixed;
        assert_eq!(sum, exact(totals.payment), "{totals:?}");
        let parts = answer.days.iter().filter_map(|day| day.part).map(exact);
        assert_eq!(parts.fold(fixed, |sum, part| sum + part), exact(totals.payment), "parts");
        let bought = answer.days.iter().filter_map(|day| day.shares).map(exact);
        if answer.average.is_none() {
            assert_eq!(bought.fold(zero, |sum, shares| sum + shares), exact(totals.shares));
        }
    }
    let mut seen: BTreeSet<String> =
        answer.quote.steps.iter().map(|step| step.rule.to_string()).collect();
    seen.extend(answer.totals.map(|_| "totals".to_owned()));
    seen
}

/// Checks that the rows ascend and number the month's dates.
pub(super) fn check_schedule(plan: &Plan, choices: &mut Choices<'_>) {
    let (from, months) = choices.one(&[("2008-01", 14), ("1990-01", 3), ("2100-10", 3)]);
    let months = months.to_string();
    let schedule = plan.schedule(&ScheduleRequest {
        from: from.into(),
        months: months.as_str().into(),
        ..ScheduleRequest::default()
    });
    let place = |row: &dspp::ScheduleRow| {
        (row.month, row.which.map_or(0, |which| which.number), row.investment_date)
    };
    for pair in schedule.rows.windows(2) {
        let (before, after) = (place(&pair[0]), place(&pair[1]));
        assert!((before.0, before.1) < (after.0, after.1), "{before:?} {after:?}");
        if let (Some(one), Some(next)) = (before.2, after.2) {
            let is_later = if before.0 == after.0 { one < next } else { one <= next };
            assert!(is_later, "{before:?} {after:?}");
        }
    }
    for row in &schedule.rows {
        assert!(row.which.is_none_or(|which| (1..=which.of).contains(&which.number)));
    }
}
