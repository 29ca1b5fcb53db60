//! Reads the rules for the days of a month.

use super::super::{BankDebits, DayOfMonth, DayRule, PeriodEdge, ScheduleDay, ScheduleTerms};
use super::MOST_BUSINESS_DAYS;
use crate::explain::Code;
use crate::plan::checker::{At, Checker, Fields, Value};

/// Keys of the schedule days that have a rule.
const RULED: [(&str, ScheduleDay); 4] = [
    ("termsSet", ScheduleDay::TermsSet),
    ("investmentDate", ScheduleDay::InvestmentDate),
    ("periodStart", ScheduleDay::PeriodStart),
    ("periodEnd", ScheduleDay::PeriodEnd),
];

impl Value for ScheduleTerms {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let known = ["termsSet", "investmentDate", "periodStart", "periodEnd", "bankDebits"];
        let schedule = checker.object(at, &known)?;
        let terms = Self {
            terms_set: checker.value(&schedule, "termsSet"),
            investment_date: checker.value(&schedule, "investmentDate"),
            period_start: checker.value(&schedule, "periodStart"),
            period_end: checker.value(&schedule, "periodEnd"),
            bank_debits: checker.value(&schedule, "bankDebits"),
        };
        report_circles(checker, &schedule, &terms);
        Some(terms)
    }
}

/// Reads a day of the month, or a count from another day; the keys tell them apart.
impl Value for DayRule {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        /// Keys of each kind of rule.
        const KINDS: [&[&str]; 6] = [
            &["dayOfMonth", "roll"],
            &["dividendPaymentDate", "roll"],
            &["businessDays", "before"],
            &["businessDays", "after"],
            &["tradingDays", "startingOn", "bothEnds"],
            &["tradingDays", "endingOn", "bothEnds"],
        ];
        let rule = checker.any_object(at)?;
        let mut keys: Vec<&str> = rule.entries().map(|(key, _)| key).collect();
        // `dividendPaymentDate` may stand beside `dayOfMonth`, which serves months without a dividend.
        if keys.contains(&"dividendPaymentDate") {
            keys.retain(|key| *key != "dayOfMonth");
        }
        let is_kind =
            |kind: &&&[&str]| kind.len() == keys.len() && kind.iter().all(|key| keys.contains(key));
        let Some(kind) = KINDS.iter().find(is_kind) else {
            let known = KINDS.map(|kind| kind.join(" + ")).join(", ");
            checker.report(at.path(), Code::UnknownRule, &[("known", &known)]);
            return None;
        };
        match **kind {
            ["dayOfMonth", _] => of_month(checker, &rule, false).map(DayRule::OfMonth),
            ["dividendPaymentDate", _] => {
                let dividend = checker.required(&rule, "dividendPaymentDate");
                let dividend = dividend.and_then(|at| yes(checker, &at));
                let day = of_month(checker, &rule, true);
                dividend.and(day).map(DayRule::OfMonth)
            }
            ["businessDays", direction] => {
                let count = checker.required(&rule, "businessDays");
                let count = count.and_then(|at| checker.count(&at, MOST_BUSINESS_DAYS));
                let from = checker.needed(&rule, direction);
                let count = i32::try_from(count?).ok()?;
                let count = if direction == "before" { count.checked_neg()? } else { count };
                Some(DayRule::BusinessDays { count, from: from? })
            }
            [_, edge, _] => {
                let count = checker.required(&rule, "tradingDays");
                let count = count.and_then(|at| checker.whole(&at, 1..=MOST_BUSINESS_DAYS));
                let day = checker.needed(&rule, edge);
                let both_ends = checker.needed(&rule, "bothEnds");
                let from = if edge == "startingOn" { PeriodEdge::Start } else { PeriodEdge::End };
                Some(DayRule::TradingDays { count: count?, from, day: day?, both_ends: both_ends? })
            }
            _ => None,
        }
    }
}

/// Requires `true`, the only value of such a key.
fn yes(checker: &mut Checker, at: &At<'_>) -> Option<()> {
    if bool::read(checker, at)? {
        return Some(());
    }
    checker.report(at.path(), Code::UnknownValue, &[("known", &"true")]);
    None
}

fn of_month(
    checker: &mut Checker,
    rule: &Fields<'_>,
    dividend_payment_date: bool,
) -> Option<DayOfMonth> {
    let day = rule.optional("dayOfMonth").and_then(|at| checker.whole(&at, 1..=31));
    let roll = checker.needed(rule, "roll");
    Some(DayOfMonth { day, dividend_payment_date, roll: roll? })
}

impl Value for BankDebits {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let debits = checker.object(at, &["daysOfMonth", "roll"])?;
        let days = checker.required(&debits, "daysOfMonth").and_then(|at| {
            let days = checker.list_of(&at, 1)?;
            Some(days.iter().filter_map(|day| checker.whole(day, 1..=31)).collect())
        });
        let roll = checker.needed(&debits, "roll");
        Some(Self { days_of_month: days?, roll: roll? })
    }
}

/// Reports rules that lead back to themselves.
fn report_circles(checker: &mut Checker, schedule: &Fields<'_>, terms: &ScheduleTerms) {
    for (key, day) in RULED {
        let mut seen = day;
        for _ in ScheduleDay::ALL {
            let Some(next) = terms.comes_from(seen) else { break };
            if next == day {
                let path = [&schedule.path(), ".", key, ".value"].concat();
                checker.report(path, Code::Circular, &[]);
                break;
            }
            seen = next;
        }
    }
}
