//! Divides a payment among the trading days of its period.

use chrono::NaiveDate;

use crate::explain::{Code, Inputs, Named, Part, Problem, Rule, Trace, optional};
use crate::plan::{OddCents, Plan};
use crate::request::Period;
use crate::request::facts::Facts;
use crate::rules::edition;
use crate::values::Money;

/// Greatest number of trading days: a quarter of a year, longer than any announced pricing period.
pub(super) const MOST_TRADING_DAYS: usize = 66;

/// Returns the business days of the period, both ends included; empty until both are known.
pub(super) fn trading_days(plan: &Plan, facts: &Facts, trace: &mut Trace) -> Vec<NaiveDate> {
    let (Ok(Some(start)), Ok(Some(end)), Some(calendar)) = (
        facts.month.investment_period.start,
        facts.month.investment_period.end,
        facts.calendar(plan),
    ) else {
        return Vec::new();
    };
    if end < start || edition::is_silent(plan, start) {
        return Vec::new();
    }
    let days: Vec<_> = start
        .iter_days()
        .take_while(|date| *date <= end)
        .filter(|date| calendar.is_business_day(*date) == Ok(true))
        .take(MOST_TRADING_DAYS.saturating_add(1))
        .collect();
    let refusal = match days.len() {
        0 => Some(Problem::new(Period::END, Code::NoTradingDay, &[])),
        1..=MOST_TRADING_DAYS => None,
        _ => {
            let values: &Named<'_> = &[("maximum", &MOST_TRADING_DAYS)];
            Some(Problem::new(Period::END, Code::PeriodTooLong, values))
        }
    };
    if let Some(problem) = refusal {
        trace.refuse(problem);
        return Vec::new();
    }
    let name = plan.calendar.value.as_str();
    let step = trace.step(Part::Period, Rule::PeriodTradingDays).by(&plan.calendar.source);
    step.record(&[("start", &start), ("end", &end), ("calendar", &name)], &days.len());
    days
}

/// Returns the parts of the days, which add up to the payment.
/// Returns `None` if cents are left over and the plan does not publish which days take them.
pub(super) fn parts(
    plan: &Plan,
    amount: Money,
    days: usize,
    trace: &mut Trace,
) -> Option<Vec<Money>> {
    let (cents, days) = (amount.cents()?, u64::try_from(days).ok()?);
    let (even, odd) = (cents.checked_div(days)?, cents.checked_rem(days)?);
    let taken_by = &plan.investment_period.odd_cents;
    let odd_cents = match odd {
        0 => None,
        _ => Some(trace.need(Part::Period, "investmentPeriod.oddCents", taken_by)?),
    };
    let part = |day: u64| {
        let more = match odd_cents.map(|term| term.value) {
            Some(OddCents::FirstDays) if day <= odd => 1,
            Some(OddCents::LastDay) if day == days => odd,
            _ => 0,
        };
        even.checked_add(more).and_then(Money::of_cents)
    };
    let parts: Vec<_> = (1..=days).map(part).collect::<Option<_>>()?;

    let even = Money::of_cents(even)?;
    let step = trace.step(Part::Period, Rule::PeriodPart).by_term(odd_cents);
    let mut inputs: Inputs<'_> = vec![("amount", &amount), ("days", &days)];
    inputs.extend(optional("oddCents", odd_cents.map(|_| &odd)));
    inputs.extend(optional("takenBy", odd_cents.map(|term| &term.value)));
    step.record(&inputs, &even);
    Some(parts)
}
