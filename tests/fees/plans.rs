//! Fees of real plans.

use super::*;

#[test]
fn southern_takes_five_dollars_of_a_check_and_five_cents_a_share() {
    // (100 − 5) ÷ 43.05 = 2.206736…, not 100 ÷ 43 = 2.325581.
    let quote = southern().quote(&payment("100", "43", Some(PaymentMethod::Check)));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "2.206736");
    // 5 + 0.05 × 2.206736 = 5.1103368.
    assert_fees(&quote, "5.00 0.05 5.11 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    assert_eq!(fees, ["on purchase; paidBy check = 5.00", "on share = 0.05"]);
    assert!(steps(&quote, "fee").iter().all(|step| step.clause.as_deref() == Some("F1")));
    let [shares] = steps(&quote, "shares")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!(
        line(shares),
        "amount 100.00; price 43/1; fees 5.00; feePerShare 0.05; fractions part; decimals 6; \
         rounding down = 2.206736"
    );
    assert!(shares.assumed.as_ref().unwrap().contains("what a fraction of a share pays"));
    assert!(steps(&quote, "fees-apart").is_empty());
}

#[test]
fn southern_takes_less_of_a_bank_debit_and_ten_dollars_more_of_a_new_investor() {
    let plan = southern();
    for method in [PaymentMethod::OneTimeDebit, PaymentMethod::RecurringDebit] {
        // (100 − 2.5) ÷ 43.05 = 2.264808….
        let quote = plan.quote(&payment("100", "43", Some(method)));
        assert_shares(&quote, "2.264808");
        assert_fees(&quote, "2.50 0.05 2.61 97.50");
    }
    // The plan names no fee for payroll: 100 ÷ 43.05 = 2.322880….
    let quote = plan.quote(&payment("100", "43", Some(PaymentMethod::Payroll)));
    assert_shares(&quote, "2.322880");
    assert_fees(&quote, "0.00 0.05 0.12 100.00");
    // (100 − 15) ÷ 43.05 = 1.974448….
    let mut new = payment("100", "43", Some(PaymentMethod::Check));
    new.participant = Some(Participant::New);
    let quote = plan.quote(&new);
    assert_shares(&quote, "1.974448");
    assert_fees(&quote, "15.00 0.05 15.10 85.00");
}

#[test]
fn southern_takes_nothing_of_dividends() {
    // 100 ÷ 43 = 2.325581….
    let quote = read_plan(SOUTHERN).unwrap().quote(&dividend("100", "43"));
    assert_shares(&quote, "2.325581");
    assert_eq!(purchase(&quote).fees, None);
    assert!(steps(&quote, "fee").is_empty());
}

#[test]
fn procter_and_gamble_takes_at_most_five_dollars_of_a_dividend_and_three_cents_a_share() {
    // (100 − 5) ÷ 150.03 = 0.633206…, not 100 ÷ 150 = 0.666666.
    let quote = procter_gamble().quote(&dividend("100", "150"));
    assert_eq!(quote.status, Status::Accepted);
    assert_shares(&quote, "0.633206");
    assert_fees(&quote, "5.00 0.03 5.02 95.00");
    let fees: Vec<_> = steps(&quote, "fee").into_iter().map(line).collect();
    let percent = "on purchase; percent 5; amount 100.00; atMost 5.00; rounding half-up = 5.00";
    assert_eq!(fees, [percent, "on share = 0.03"]);
    assert!(steps(&quote, "fee")[0].assumed.as_ref().unwrap().contains("half a cent goes up"));

    // 5 % of 50.10 is 2.505, half a cent goes up: (50.10 − 2.51) ÷ 150.03 = 0.317203….
    let quote = procter_gamble().quote(&dividend("50.10", "150"));
    assert_shares(&quote, "0.317203");
    assert_fees(&quote, "2.51 0.03 2.52 47.59");
    // The fee is at most $5: (1000 − 5) ÷ 150.03 = 6.632006….
    let quote = procter_gamble().quote(&dividend("1000", "150"));
    assert_shares(&quote, "6.632006");
    assert_fees(&quote, "5.00 0.03 5.20 995.00");
}

#[test]
fn the_file_of_southern_says_no_limits_so_its_payments_stay_open() {
    let plan = read_plan(SOUTHERN).unwrap();
    let request = payment("100", "43", Some(PaymentMethod::Check));
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Incomplete);
    assert_eq!(line(steps(&quote, "term-missing")[0]), "term limits.existingMinimum = unpublished");
    // Finding a payment for shares needs no limits: (2.206736 × 43.05) + 5 = 99.9999848.
    let answer = plan.payment_for_shares(&request, &"2.206736".into());
    assert_eq!(answer.payment.unwrap().to_string(), "100.00");
}

#[test]
fn shares_are_unknown_until_the_fee_for_the_method_is_known() {
    let plan = southern();
    let mut request = payment("100", "43", None);
    let quote = plan.quote(&request);
    assert_eq!(quote.status, Status::Accepted);
    let Purchase { shares, saving, market_value, fees, .. } = purchase(&quote);
    assert_eq!((shares, saving, market_value, fees), (None, None, None, None));
    let [step] = steps(&quote, "fee-awaits-method")[..] else { panic!("{:?}", quote.steps) };
    assert_eq!(line(step), "paidBy check, bank-debit = open");
    assert_eq!(step.clause.as_deref(), Some("F1"));
    assert_eq!(quote.problems, []);

    let answer = plan.payment_for_shares(&request, &"2".into());
    assert!(answer.payment.is_none());
    assert_eq!(answer.quote.problems, []);
    assert_eq!(steps(&answer.quote, "fee-awaits-method").len(), 1);
    request.payment.method = Some(PaymentMethod::Check);
    // 2 × 43.05 + 5.
    let answer = plan.payment_for_shares(&request, &"2".into());
    assert_eq!(answer.payment.unwrap().to_string(), "91.10");
    assert_eq!(answer.quote.status, Status::Accepted);
}

#[test]
fn a_new_investor_needs_to_be_known_for_a_fee_on_enrolment() {
    let mut request = payment("", "43", Some(PaymentMethod::Check));
    request.participant = None;
    let plan = southern();
    let open = plan.payment_for_shares(&request, &"2".into());
    assert_eq!((open.payment.is_none(), open.quote.problems), (true, vec![]));
    request.participant = Some(Participant::New);
    let answer = plan.payment_for_shares(&request, &"2".into());
    assert_eq!(answer.payment.unwrap().to_string(), "101.10");
}
