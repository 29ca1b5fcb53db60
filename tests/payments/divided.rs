//! Drawn lists: dividing and ordering change nothing.

use super::*;

/// A list of payments and everything that affects its answer.
#[derive(Clone, Debug)]
struct List {
    rows: Vec<(String, u64)>,
    sent: u64,
    participant: Option<Participant>,
    approved: bool,
    investment_date: &'static str,
    period_start: &'static str,
    suspended: Vec<Feature>,
    /// The plan's term on whether a new investor counts as existing after the first accepted purchase.
    existing_after: Option<bool>,
}

fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

static PLANS: LazyLock<[Plan; 3]> = LazyLock::new(|| {
    let says = |value: bool| {
        let term = json!({ "value": value, "clause": "L4" });
        redwood_with(&[("/limits/existingAfterFirstPurchase", term)])
    };
    [redwood(), says(false), says(true)]
});

impl List {
    fn answer(&self) -> Payments {
        let texts: Vec<_> =
            self.rows.iter().map(|(date, cents)| (date.as_str(), dollars(*cents))).collect();
        let rows = texts
            .iter()
            .map(|(date, amount)| SentPayment {
                date: (*date).into(),
                amount: amount.as_str().into(),
            })
            .collect();
        let plan = match self.existing_after {
            None => &PLANS[0],
            Some(false) => &PLANS[1],
            Some(true) => &PLANS[2],
        };
        plan.payments(&PaymentsRequest {
            participant: self.participant,
            payments: SentPayments::Rows(rows),
            sent_this_month: dollars(self.sent).into(),
            approved: self.approved,
            month: Month {
                investment_date: self.investment_date.into(),
                investment_period: Period { start: self.period_start.into(), ..Period::default() },
                suspended: self.suspended.clone(),
                ..Month::default()
            },
            ..PaymentsRequest::default()
        })
    }
}

fn cents() -> impl Strategy<Value = u64> {
    prop_oneof![
        2 => 1_u64..60_000,
        2 => 1_u64..700_000,
        1 => select(&[1_u64, 9_999, 10_000, 49_999, 50_000, 999_999, 1_000_000, 1_000_001][..]),
    ]
}

/// A day that does not exist in February.
const UNREADABLE: &str = "2008-02-30";

fn day() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (1_u32..=20).prop_map(|day| format!("2008-01-{day:02}")),
        1 => Just("2007-12-31".to_owned()),
        1 => Just(String::new()),
        1 => Just(UNREADABLE.to_owned()),
    ]
}

prop_compose! {
    fn list()(
        rows in prop::collection::vec((day(), cents()), 1..6),
        sent in prop_oneof![2 => Just(0), 1 => cents()],
        participant in select(&[None, Some(Participant::Existing), Some(Participant::New)][..]),
        approved in any::<bool>(),
        investment_date in select(&["", "2008-01-15", "2008-01-10"][..]),
        period_start in select(&["", "2008-01-08", "2008-01-16"][..]),
        suspended in prop_oneof![
            4 => Just(Vec::new()),
            1 => select(&Feature::ALL[..]).prop_map(|feature| vec![feature]),
        ],
        existing_after in any::<Option<bool>>(),
    ) -> List {
        List { rows, sent, participant, approved, investment_date, period_start, suspended, existing_after }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: drawn(4_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_071_128),
        ..ProptestConfig::default()
    })]

    #[test]
    fn dividing_a_payment_never_changes_the_verdict_on_the_month(
        list in list(),
        which in any::<Index>(),
        part in any::<u64>(),
        apart in any::<Index>(),
    ) {
        let mut divided = list.clone();
        let at = which.index(list.rows.len());
        let (date, cents) = list.rows[at].clone();
        prop_assume!(cents > 1);
        let first = 1 + part % (cents - 1);
        divided.rows[at].1 = first;
        divided.rows.insert(apart.index(divided.rows.len() + 1), (date, cents - first));
        let (whole, divided) = (list.answer().month, divided.answer().month);
        prop_assert_eq!(month(&whole), month(&divided));
    }

    #[test]
    fn what_is_left_never_grows(list in list()) {
        let answer = list.answer();
        let left: Vec<_> = answer.payments.iter().map(|payment| payment.remaining.unwrap()).collect();
        prop_assert!(left.is_sorted_by(|before, after| before >= after), "{:?}", left);
        let before: Vec<_> = answer.payments.iter().map(|payment| payment.sent_before.unwrap()).collect();
        prop_assert!(before.is_sorted(), "{:?}", before);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(list in list(), order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle()) {
        // Payments of one day keep the list's order, so each has its own day here.
        let mut list = list;
        list.rows.sort();
        list.rows.dedup_by(|one, other| one.0 == other.0);
        // Payments without a readable date come last, in list order.
        list.rows.retain(|(date, _)| date != UNREADABLE);
        let mut shuffled = list.clone();
        let order: Vec<_> = order.into_iter().filter(|at| *at < list.rows.len()).collect();
        shuffled.rows = order.iter().map(|at| list.rows[*at].clone()).collect();
        let (one, other) = (list.answer(), shuffled.answer());
        let rows = |answer: &Payments| -> Vec<_> {
            answer.payments.iter().map(|payment| row(payment).split_off(1)).collect()
        };
        prop_assert_eq!(rows(&one), rows(&other));
        prop_assert_eq!(month(&one.month), month(&other.month));
        for (at, payment) in other.payments.iter().enumerate() {
            prop_assert_eq!(order[payment.index], one.payments[at].index);
        }
    }

    #[test]
    fn one_payment_is_judged_like_its_quote(list in list()) {
        let mut list = list;
        list.rows.truncate(1);
        let answer = list.answer();
        let (date, cents) = &list.rows[0];
        let quote = REDWOOD.quote(&QuoteRequest {
            participant: list.participant,
            payment: Payment {
                amount: dollars(*cents).into(),
                sent_this_month: dollars(list.sent).into(),
                approved: list.approved,
                ..Payment::default()
            },
            month: Month {
                investment_date: list.investment_date.into(),
                investment_period: Period { start: list.period_start.into(), ..Period::default() },
                suspended: list.suspended.clone(),
                ..Month::default()
            },
            as_of: date.as_str().into(),
            ..QuoteRequest::default()
        });
        let judged = &answer.payments[0].quote;
        prop_assert_eq!((judged.status, judged.tier, &judged.limits, judged.due), (quote.status, quote.tier, &quote.limits, quote.due));
        prop_assert_eq!(judged.problems.len(), quote.problems.len());
        // A payment sent in time makes up the month.
        let late = quote.problems.iter().any(|problem| problem.code == "past-due");
        if !late && date != UNREADABLE {
            prop_assert_eq!((answer.month.status, answer.month.tier), (quote.status, quote.tier));
        }
    }
}
