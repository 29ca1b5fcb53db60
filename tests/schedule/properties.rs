//! Every month from 1990 to 2100 against a separate computation, and properties of any plan's days.

use std::collections::BTreeSet;

use crate::util::{drawn, for_all_days};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use dspp::calendar::{Calendar, CalendarName, FIRST_DAY, LAST_DAY, date_text, parse_date};
use dspp::{
    BankDebits, DayOfMonth, DayRule, Lead, Month, PeriodEdge, Plan, Roll, ScheduleDay,
    ScheduleRequest, ScheduleRow, ScheduleTerms, Source, Term,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

fn indymac() -> Plan {
    for_all_days(include_str!("../../plans/indymac-2005.json"))
}

fn ventas() -> Plan {
    for_all_days(include_str!("../../plans/ventas-2011.json"))
}

/// Lists the trading days from 1990 to 2100 by public calendars.
struct TradingDays(Vec<NaiveDate>);

impl TradingDays {
    fn read() -> Self {
        let closed: BTreeSet<NaiveDate> = include_str!("../data/nyse-closures.csv")
            .lines()
            .filter_map(|line| parse_date(line.split(',').next().unwrap()))
            .collect();
        assert!(closed.len() > 1000, "a short file proves nothing");
        let is_open = |day: &NaiveDate| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !closed.contains(day)
        };
        let days = FIRST_DAY.iter_days().take_while(|day| *day <= LAST_DAY);
        Self(days.filter(is_open).collect())
    }

    /// Returns the index of the first trading day on or after a date.
    fn from(&self, day: NaiveDate) -> usize {
        self.0.partition_point(|open| *open < day)
    }

    /// Returns the index of the nearest trading day; the later one in a tie.
    fn nearest(&self, day: NaiveDate) -> usize {
        let after = self.from(day);
        if self.0[after] == day || day - self.0[after - 1] >= self.0[after] - day {
            after
        } else {
            after - 1
        }
    }

    /// Returns the trading day `n` before another; `None` before the first.
    fn at(&self, place: usize, back: usize) -> Option<NaiveDate> {
        Some(self.0[place.checked_sub(back)?])
    }
}

/// Terms set, due, period, due of pre-approved payments, investment date, both reminders.
type Row = [Option<NaiveDate>; 8];

fn days_of(row: &ScheduleRow) -> Row {
    [
        row.terms_set,
        row.investment_date,
        row.due,
        row.investment_period.start,
        row.investment_period.end,
        row.pre_approved_due,
        row.remind_on,
        row.pre_approved_remind_on,
    ]
}

/// The schedule of a plan from 1990 to 2100.
fn all_months(plan: &Plan) -> Vec<Row> {
    let request = ScheduleRequest {
        from: "1990-01".into(),
        months: "1332".into(),
        ..ScheduleRequest::default()
    };
    let schedule = plan.schedule(&request);
    assert_eq!(schedule.rows.len(), 1332);
    schedule.rows.iter().map(days_of).collect()
}

fn months() -> impl Iterator<Item = (i32, u32)> {
    (1990..=2100).flat_map(|year| (1..=12).map(move |month| (year, month)))
}

#[test]
fn indymac_s_months_are_those_of_a_walk_along_the_trading_days() {
    let days = TradingDays::read();
    let found = all_months(&indymac());
    for ((year, month), found) in months().zip(found) {
        // The 22nd or the nearest; the period begins 12 trading days before; terms are set 4 before payments are due.
        let invested = days.nearest(NaiveDate::from_ymd_opt(year, month, 22).unwrap());
        let expected = [
            days.at(invested, 12 + 1 + 4),
            days.at(invested, 0),
            days.at(invested, 1),
            days.at(invested, 12),
            days.at(invested, 0),
            days.at(invested, 12 + 1),
            days.at(invested, 1 + 2),
            days.at(invested, 12 + 1 + 2),
        ];
        assert_eq!(found, expected, "{year}-{month}");
    }
}

#[test]
fn ventas_s_months_are_those_of_a_walk_along_the_trading_days() {
    let days = TradingDays::read();
    let found = all_months(&ventas());
    for ((year, month), found) in months().zip(found) {
        // Terms are set on the first; payments are due 3 trading days later, before a period of 12.
        let set = days.from(NaiveDate::from_ymd_opt(year, month, 1).unwrap());
        let (due, start, end) = (set + 3, set + 4, set + 4 + 11);
        let expected = [
            days.at(set, 0),
            days.at(end, 0),
            days.at(end, 1),
            days.at(start, 0),
            days.at(end, 0),
            days.at(due, 0),
            days.at(end, 3),
            days.at(due, 2),
        ];
        assert_eq!(found, expected, "{year}-{month}");
    }
}

#[test]
fn both_plans_answer_every_month_except_days_before_1990() {
    for plan in [indymac(), ventas()] {
        let missing: Vec<_> = all_months(&plan)
            .iter()
            .zip(months())
            .filter(|(row, _)| row.iter().any(Option::is_none))
            .map(|(_, month)| month)
            .collect();
        let expected: &[_] = if plan.id == "indymac-2005" { &[(1990, 1)] } else { &[] };
        assert_eq!(missing, expected, "{}", plan.id);
    }
}

/// The same cases in every run.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: drawn(count),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_050_121),
        ..ProptestConfig::default()
    }
}

fn term<T>(value: T) -> Term<T> {
    Term { value, source: Source::Assumed("it is a test".to_owned()) }
}

fn of_month() -> impl Strategy<Value = DayOfMonth> {
    (1_u32..=31, select(&Roll::ALL[..]), any::<bool>()).prop_map(|(day, roll, dividend)| {
        DayOfMonth { day: Some(day), dividend_payment_date: dividend, roll }
    })
}

fn business_days(from: ScheduleDay) -> impl Strategy<Value = DayRule> {
    (-66..=66).prop_map(move |count| DayRule::BusinessDays { count, from })
}

fn trading_days(from: PeriodEdge, day: ScheduleDay) -> impl Strategy<Value = DayRule> {
    (1_u32..=66, any::<bool>()).prop_map(move |(count, both_ends)| DayRule::TradingDays {
        count,
        from,
        day,
        both_ends,
    })
}

fn lead() -> impl Strategy<Value = Lead> {
    prop_oneof![(0_u32..=66).prop_map(Lead::BusinessDays), (0_u32..=366).prop_map(Lead::Days)]
}

/// Draws a plan whose rules all lead back to a day of the month.
fn plan() -> impl Strategy<Value = Plan> {
    use PeriodEdge::{End, Start};
    use ScheduleDay::{InvestmentDate, PeriodEnd, PeriodStart, PreApprovedDue, TermsSet};
    let from_the_investment = (
        of_month().prop_map(DayRule::OfMonth),
        prop_oneof![trading_days(End, InvestmentDate), business_days(InvestmentDate)],
        prop_oneof![trading_days(Start, PeriodStart), business_days(InvestmentDate)],
        prop_oneof![business_days(PreApprovedDue), of_month().prop_map(DayRule::OfMonth)],
    );
    let from_the_terms = (
        prop_oneof![business_days(PeriodEnd), business_days(TermsSet)],
        prop_oneof![business_days(TermsSet), of_month().prop_map(DayRule::OfMonth)],
        trading_days(Start, PeriodStart),
        of_month().prop_map(DayRule::OfMonth),
    );
    let debits = (proptest::collection::vec(1_u32..=31, 1..6), select(&Roll::ALL[..]));
    let calendar = select(&CalendarName::ALL[..]);
    (prop_oneof![from_the_investment, from_the_terms], lead(), lead(), debits, calendar).prop_map(
        |((investment_date, start, end, terms_set), standard, pre_approved, debits, calendar)| {
            let mut plan = indymac();
            plan.calendar.value = calendar;
            plan.due_dates.standard = Some(term(standard));
            plan.due_dates.pre_approved = Some(term(pre_approved));
            let (days_of_month, roll) = debits;
            plan.schedule = ScheduleTerms {
                terms_set: Some(term(terms_set)),
                investment_date: Some(term(investment_date)),
                period_start: Some(term(start)),
                period_end: Some(term(end)),
                record_date: None,
                bank_debits: Some(term(BankDebits { days_of_month, roll })),
            };
            plan
        },
    )
}

/// Draws closed days from 2000 to 2009.
fn closures() -> impl Strategy<Value = Vec<NaiveDate>> {
    let day = (0_u64..3650)
        .prop_map(|days| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + Days::new(days));
    proptest::collection::vec(day, 0..40)
}

/// Returns whether a payment for one day is due on another, counting day by day.
fn is_due(calendar: Calendar<'_>, due: NaiveDate, target: NaiveDate, lead: Lead) -> bool {
    match lead {
        Lead::BusinessDays(0) => due == target,
        Lead::BusinessDays(days) => {
            let days = usize::try_from(days).unwrap();
            let between = due.iter_days().take_while(|day| *day < target);
            calendar.is_business_day(due).unwrap()
                && between.filter(|day| calendar.is_business_day(*day).unwrap()).count() == days
        }
        Lead::Days(days) => {
            let latest = target - Days::new(u64::from(days));
            let mut later = due.iter_days().skip(1).take_while(|day| *day <= latest);
            due <= latest
                && calendar.is_business_day(due).unwrap()
                && !later.any(|day| calendar.is_business_day(day).unwrap())
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn schedules_ascend_and_stand_on_business_days(
        plan in plan(), closures in closures(), year in 2000..=2008, month in 1_u32..=12,
    ) {
        let from = format!("{year}-{month:02}");
                let request = ScheduleRequest {
            from: from.clone().into(),
            months: "24".into(),
            closures: closures.iter().copied().map(Into::into).collect(),
            ..ScheduleRequest::default()
        };
        let schedule = plan.schedule(&request);
        prop_assert!(schedule.problems.is_empty());
        prop_assert_eq!(schedule.rows.len(), 24);
        let calendar = Calendar::new(plan.calendar.value).closed_on(&closures);
        let is_open = |day: NaiveDate| calendar.is_business_day(day).unwrap();

        for row in &schedule.rows {
            for day in days_of(row) {
                prop_assert!(day.is_some_and(is_open), "{:?}", row);
            }
            prop_assert!(row.bank_debits.iter().all(|day| is_open(*day)));
            prop_assert!(row.bank_debits.is_sorted_by(|one, next| one < next));
            prop_assert!(!row.bank_debits.is_empty());
            let period = row.investment_period;
            for (due, target, lead) in [
                (row.due, row.investment_date, &plan.due_dates.standard),
                (row.pre_approved_due, period.start, &plan.due_dates.pre_approved),
            ] {
                let lead = lead.as_ref().unwrap().value;
                prop_assert!(is_due(calendar, due.unwrap(), target.unwrap(), lead));
            }
            for (reminder, due) in
                [(row.remind_on, row.due), (row.pre_approved_remind_on, row.pre_approved_due)]
            {
                prop_assert!(is_due(calendar, reminder.unwrap(), due.unwrap(), Lead::BusinessDays(2)));
            }
        }
        for (one, next) in schedule.rows.iter().zip(&schedule.rows[1..]) {
            prop_assert!(one.month < next.month);
            for (one, next) in days_of(one).into_iter().zip(days_of(next)) {
                prop_assert!(one <= next);
            }
        }
    }

    #[test]
    fn a_month_is_the_same_by_itself_and_in_any_schedule(
        plan in plan(), year in 1992..=2098, month in 1_u32..=12, before in 1_u32..=12,
    ) {
        let from = format!("{year}-{month:02}");
        let single = ScheduleRequest { from: from.clone().into(), months: "1".into(), ..ScheduleRequest::default() };
        let single = plan.schedule(&single);
        let first = u32::try_from(year).unwrap() * 12 + month - 1 - before;
        let first = format!("{}-{:02}", first / 12, first % 12 + 1);
        let months = (before + 1).to_string();
        let longer = ScheduleRequest { from: first.clone().into(), months: months.clone().into(), ..ScheduleRequest::default() };
        let longer = plan.schedule(&longer);
        let (single, longer) = (single.rows.first(), longer.rows.last());
        prop_assert_eq!(single.map(days_of), longer.map(days_of));
        prop_assert_eq!(single.map(|row| &row.steps), longer.map(|row| &row.steps));
    }

    #[test]
    fn an_announced_day_stands_and_moves_nothing_of_the_other_months(
        plan in plan(), year in 2000..=2008, month in 1_u32..=12, day in 1_u32..=28,
    ) {
        let name = format!("{year}-{month:02}");
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let text = date_text(date);
        let request = ScheduleRequest { from: "2000-01".into(), months: "108".into(), ..ScheduleRequest::default() };
        let announced = Month { month: name.clone().into(), investment_date: text.clone().into(), ..Month::default() };
        let asked = ScheduleRequest { announced: vec![announced], ..request.clone() };
        let (without, with) = (plan.schedule(&request), plan.schedule(&asked));
        for (without, with) in without.rows.iter().zip(&with.rows) {
            if with.month.to_string() == name {
                prop_assert_eq!(with.investment_date, Some(date));
                let lead = plan.due_dates.standard.as_ref().unwrap().value;
                let calendar = Calendar::new(plan.calendar.value);
                prop_assert!(is_due(calendar, with.due.unwrap(), date, lead));
            } else {
                prop_assert_eq!(days_of(without), days_of(with));
            }
        }
        let is_open = Calendar::new(plan.calendar.value).is_business_day(date).unwrap();
        prop_assert_eq!(with.problems.is_empty(), is_open);
    }
}
