//! Drawn limits, compared with a separate calculation.

use super::*;

const PERIODS: [&str; 4] = ["payment", "month", "quarter", "year"];

fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Limits and a payment, in cents.
#[derive(Clone, Debug)]
struct Case {
    /// The maximum of each period, least first; the index of `per` among them.
    maximums: Vec<(usize, u64)>,
    per: usize,
    new_maximum: Option<u64>,
    minimum_per: Option<usize>,
    minimums: [u64; 2],
    recurring_minimums: [Option<u64>; 2],
    is_new: bool,
    recurring: bool,
    approved: bool,
    amount: u64,
    /// Sent in the month, the quarter and the year.
    sent: [u64; 3],
}

impl Case {
    fn plan(&self) -> Plan {
        let (per, maximum) = self.maximums[self.per];
        let mut limits = json!({
            "per": term(PERIODS[per]), "maximum": term(dollars(maximum)),
            "existingMinimum": term(dollars(self.minimums[0])), "newMinimum": term(dollars(self.minimums[1])),
        });
        if let Some(maximum) = self.new_maximum {
            limits["newMaximum"] = term(dollars(maximum));
        }
        if let Some(per) = self.minimum_per {
            limits["minimumPer"] = term(PERIODS[per]);
        }
        if let Some(minimum) = self.recurring_minimums[0] {
            limits["recurringMinimum"] = term(dollars(minimum));
        }
        if let Some(minimum) = self.recurring_minimums[1] {
            limits["newRecurring"] = term(json!({ "amount": dollars(minimum) }));
        }
        let further: Vec<_> = self
            .maximums
            .iter()
            .filter(|(period, _)| *period != per)
            // Shuffles them, because a file may list them in any order.
            .rev()
            .map(|(period, maximum)| {
                json!({ "per": PERIODS[*period], "value": dollars(*maximum), "clause": "L4" })
            })
            .collect();
        if !further.is_empty() {
            limits["furtherMaximums"] = json!(further);
        }
        limited(limits)
    }

    fn request(&self) -> QuoteRequest {
        QuoteRequest {
            participant: Some(if self.is_new { Participant::New } else { Participant::Existing }),
            payment: Payment {
                amount: dollars(self.amount).into(),
                sent_this_month: dollars(self.sent[0]).into(),
                sent_this_quarter: dollars(self.sent[1]).into(),
                sent_this_year: dollars(self.sent[2]).into(),
                recurring: self.recurring,
                approved: self.approved,
                ..Payment::default()
            },
            ..QuoteRequest::default()
        }
    }

    fn sent_in(&self, period: usize) -> u64 {
        if period == 0 { 0 } else { self.sent[period - 1] }
    }

    /// Returns the least amount left, with its period.
    fn left(&self) -> (u64, usize) {
        let own = self.maximums[self.per].0;
        let mut least = (u64::MAX, 0);
        for (period, maximum) in &self.maximums {
            let maximum = match self.new_maximum {
                Some(maximum) if self.is_new && *period == own => maximum,
                _ => *maximum,
            };
            let left = maximum.saturating_sub(self.sent_in(*period));
            if left < least.0 {
                least = (left, *period);
            }
        }
        least
    }

    fn status(&self) -> Status {
        if self.amount > self.left().0 && !self.approved {
            return Status::NeedsApproval;
        }
        let who = usize::from(self.is_new);
        let (minimum, before) = match self.recurring_minimums[who] {
            Some(minimum) if self.recurring => (minimum, 0),
            _ => {
                let per = self.minimum_per.unwrap_or(self.maximums[self.per].0);
                (self.minimums[who], self.sent_in(per))
            }
        };
        if before + self.amount < minimum { Status::BelowMinimum } else { Status::Accepted }
    }
}

/// Amounts of all sizes up to the greatest, in cents.
fn cents(most: u64) -> impl Strategy<Value = u64> {
    prop_oneof![1..=most, 1..=most.min(2_000_000), Just(most), Just(1)]
}

const MOST: u64 = 100_000_000_000;

/// Cases whose plans have maximums of some of the periods.
fn case(periods: Vec<usize>) -> impl Strategy<Value = Case> {
    let most = periods.len();
    let periods = prop::sample::subsequence(periods, 1..=most);
    (periods, any::<prop::sample::Index>()).prop_flat_map(|(periods, per)| {
        let count = periods.len();
        let per = per.index(count);
        (
            (prop::collection::vec(cents(MOST), count), Just(periods), Just(per)),
            (prop::option::of(cents(MOST)), prop::option::of(0..4_usize)),
            (
                prop::array::uniform2(cents(100_000)),
                prop::array::uniform2(prop::option::of(cents(100_000))),
            ),
            (
                any::<bool>(),
                any::<bool>(),
                any::<bool>(),
                cents(MOST),
                prop::array::uniform3(cents(MOST)),
            ),
        )
            .prop_map(
                |((mut maximums, periods, per), (new_maximum, minimum_per), minimums, asked)| {
                    maximums.sort_unstable();
                    let least = maximums[0];
                    // A new investor's maximum may conflict with a longer period's, like any other.
                    let longer = maximums.get(per + 1).copied().unwrap_or(MOST);
                    let new_maximum = new_maximum.map(|maximum| maximum.min(longer));
                    let of_new = new_maximum.unwrap_or(MOST).min(least);
                    let (usual, recurring) = minimums;
                    let (is_new, recurs, approved, amount, mut sent) = asked;
                    sent.sort_unstable();
                    Case {
                        maximums: periods.into_iter().zip(maximums).collect(),
                        per,
                        new_maximum,
                        minimum_per,
                        minimums: [usual[0].min(least), usual[1].min(of_new)],
                        recurring_minimums: [
                            recurring[0].map(|minimum| minimum.min(least)),
                            recurring[1].map(|minimum| minimum.min(of_new)),
                        ],
                        is_new,
                        recurring: recurs,
                        approved,
                        amount,
                        sent,
                    }
                },
            )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: drawn(2_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_verdict_is_that_of_the_least_amount_left(case in case(vec![0, 1, 2, 3])) {
        let (plan, request) = (case.plan(), case.request());
        let quote = plan.quote(&request);
        prop_assert_eq!(quote.status, case.status());
        let (left, per) = case.left();
        let limits = quote.limits.clone().unwrap();
        prop_assert_eq!(limits.remaining.unwrap().to_string(), dollars(left));
        if case.maximums.len() > 1 {
            prop_assert_eq!(limits.per.unwrap().as_str(), PERIODS[per]);
            prop_assert_eq!(limits.layers.len(), case.maximums.len());
        } else {
            prop_assert!(limits.per.is_none() && limits.layers.is_empty());
        }
        if quote.status == Status::NeedsApproval {
            let values = &quote.problems[0].values;
            prop_assert!(values.contains(&("per", PERIODS[per].to_owned())), "{:?}", values);
            // Exactly what is left needs no approval.
            if left > 0 {
                let mut least = request.clone();
                least.payment.amount = dollars(left).into();
                prop_assert_eq!(plan.quote(&least).tier, Some(Tier::Standard));
            }
        }
    }

    #[test]
    fn splitting_a_payment_does_not_change_the_verdict(case in case(vec![1, 2, 3]), part in 1..MOST) {
        let minimum_per = case.minimum_per.filter(|per| *per != 0);
        let case = Case { recurring: false, minimum_per, amount: case.amount.max(2), ..case };
        let first = 1 + part % (case.amount - 1);
        let whole = case.plan().quote(&case.request());
        let asked = case.request();
        let list = PaymentsRequest {
            participant: asked.participant,
            payments: SentPayments::Text(format!(
                "2008-01-02, {}\n2008-01-02, {}", dollars(first), dollars(case.amount - first)
            )),
            sent_this_month: asked.payment.sent_this_month,
            sent_this_quarter: asked.payment.sent_this_quarter,
            sent_this_year: asked.payment.sent_this_year,
            approved: case.approved,
            ..PaymentsRequest::default()
        };
        let month = case.plan().payments(&list).month;
        prop_assert_eq!((month.status, month.tier), (whole.status, whole.tier));
    }
}
