//! Reads the rules for the days of a month.

use super::super::{
    DatesOn, DayOfMonth, DayRule, MonthDates, PeriodEdge, ScheduleDay, ScheduleTerms,
};
use super::MOST_BUSINESS_DAYS;
use crate::explain::Code;
use crate::plan::checker::{At, Checker, Fields, Value};
use crate::plan::node::Node;
use core::ops::RangeInclusive;

/// Keys of the schedule days that have a rule.
const RULED: [(&str, ScheduleDay); 5] = [
    ("termsSet", ScheduleDay::TermsSet),
    ("investmentDate", ScheduleDay::InvestmentDate),
    ("periodStart", ScheduleDay::PeriodStart),
    ("periodEnd", ScheduleDay::PeriodEnd),
    ("recordDate", ScheduleDay::RecordDate),
];

/// Reads the rules for the days of a month, and reports those that cannot be followed.
pub(in crate::plan) fn schedule(checker: &mut Checker, at: &At<'_>) -> Option<ScheduleTerms> {
    let terms = ScheduleTerms::read(checker, at)?;
    report_circles(checker, at, &terms);
    report_several_dates(checker, at, &terms);
    Some(terms)
}

/// Reads a day of the month, or a count from another day; the keys tell them apart.
impl Value for DayRule {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        /// Keys of each kind of rule.
        const KINDS: [&[&str]; 10] = [
            &["dayOfMonth", "roll"],
            &["dividendPaymentDate", "roll"],
            &["businessDays", "before"],
            &["businessDays", "after"],
            &["tradingDays", "startingOn", "bothEnds"],
            &["tradingDays", "endingOn", "bothEnds"],
            &["daysOfMonth", "roll"],
            &["lastDay", "roll"],
            &["eachWeek", "roll"],
            &["nth", "weekday", "roll"],
        ];
        let rule = checker.any_object(at)?;
        let mut keys: Vec<&str> = rule.entries().map(|(key, _)| key).collect();
        // `dividendPaymentDate` may stand beside `dayOfMonth`, which serves months without a dividend.
        if keys.contains(&"dividendPaymentDate") {
            keys.retain(|key| *key != "dayOfMonth");
        } else if keys.contains(&"roll") {
            keys.retain(|key| *key != "months");
        }
        let is_kind =
            |kind: &&&[&str]| kind.len() == keys.len() && kind.iter().all(|key| keys.contains(key));
        let Some(kind) = KINDS.iter().find(is_kind) else {
            let known = KINDS.map(|kind| kind.join(" + ")).join(", ");
            checker.report(at.path(), Code::UnknownRule, &[("known", &known)]);
            return None;
        };
        match **kind {
            ["dayOfMonth", _] if rule.optional("months").is_none() => {
                of_month(checker, &rule, false).map(DayRule::OfMonth)
            }
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
            ["tradingDays", edge, _] => {
                let count = checker.required(&rule, "tradingDays");
                let count = count.and_then(|at| checker.whole(&at, 1..=MOST_BUSINESS_DAYS));
                let day = checker.needed(&rule, edge);
                let both_ends = checker.needed(&rule, "bothEnds");
                let from = if edge == "startingOn" { PeriodEdge::Start } else { PeriodEdge::End };
                Some(DayRule::TradingDays { count: count?, from, day: day?, both_ends: both_ends? })
            }
            [kind, ..] => month_dates(checker, &rule, kind).map(DayRule::Dates),
            [] => None,
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

/// Reads dates of all months or of some.
fn month_dates(checker: &mut Checker, rule: &Fields<'_>, kind: &str) -> Option<MonthDates> {
    let at = checker.required(rule, kind)?;
    let on = match kind {
        "dayOfMonth" => checker.whole(&at, 1..=31).map(|day| DatesOn::Days(vec![day])),
        "daysOfMonth" => numbers(checker, &at, 1..=31).map(DatesOn::Days),
        "lastDay" => yes(checker, &at).map(|()| DatesOn::LastDay),
        "eachWeek" => Value::read(checker, &at).map(DatesOn::EachWeek),
        _ => nth(checker, &at, rule),
    };
    let months = rule.optional("months").map(|at| numbers(checker, &at, 1..=12));
    let roll = checker.needed(rule, "roll");
    Some(MonthDates { on: on?, months: months.unwrap_or(Some(Vec::new()))?, roll: roll? })
}

/// Reads the nth weekday of a month, or the last.
fn nth(checker: &mut Checker, at: &At<'_>, rule: &Fields<'_>) -> Option<DatesOn> {
    const LAST: &str = "last";
    let number = match at.node() {
        Node::Text(_) => {
            let text = checker.text(at);
            if text.is_some_and(|text| text != LAST) {
                checker.report(at.path(), Code::UnknownValue, &[("known", &"1 to 5, last")]);
            }
            text.filter(|text| *text == LAST).map(|_| None)
        }
        _ => checker.whole(at, 1..=5).map(Some),
    };
    let weekday = checker.needed(rule, "weekday")?;
    Some(number?.map_or(DatesOn::Last(weekday), |number| DatesOn::Nth(number, weekday)))
}

/// Reads a list of whole numbers, each once.
fn numbers(checker: &mut Checker, at: &At<'_>, range: RangeInclusive<u32>) -> Option<Vec<u32>> {
    let items = checker.list_of(at, 1)?;
    let mut numbers = Vec::new();
    for item in &items {
        let Some(number) = checker.whole(item, range.clone()) else { continue };
        if numbers.contains(&number) {
            checker.report(item.path(), Code::Repeated, &[]);
        }
        numbers.push(number);
    }
    Some(numbers)
}

/// Reads the days of bank debits.
pub(in crate::plan) fn days_of_month(checker: &mut Checker, at: &At<'_>) -> Option<Vec<u32>> {
    let days = checker.list_of(at, 1)?;
    Some(days.iter().filter_map(|day| checker.whole(day, 1..=31)).collect())
}

/// Reports rules that lead back to themselves.
fn report_circles(checker: &mut Checker, schedule: &At<'_>, terms: &ScheduleTerms) {
    for (key, day) in RULED {
        let mut seen = day;
        for _ in ScheduleDay::ALL {
            let Some(next) = terms.comes_from(seen) else { break };
            if next == day {
                checker.report(schedule.path_of(key) + ".value", Code::Circular, &[]);
                break;
            }
            seen = next;
        }
    }
}

/// Reports several dates a month of a day that has one date.
fn report_several_dates(checker: &mut Checker, schedule: &At<'_>, terms: &ScheduleTerms) {
    for (key, day) in RULED.iter().filter(|(_, day)| *day != ScheduleDay::InvestmentDate) {
        let rule = terms.rule(*day).map(|rule| &rule.value);
        if matches!(rule, Some(DayRule::Dates(dates)) if dates.are_several()) {
            checker.report(schedule.path_of(key) + ".value", Code::SeveralDates, &[]);
        }
    }
}
