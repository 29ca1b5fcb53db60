//! Finds the market price of each trading day in the given days.

use chrono::NaiveDate;

use super::day::is_unmet;
use super::spread::MOST_TRADING_DAYS;
use crate::explain::{Code, Named, Part, Problem, Rule, Step, Trace};
use crate::plan::{Plan, PriceBasis, Tier};
use crate::request::facts::{Facts, GivenDay, MarketInput};
use crate::request::{Days, PaymentKind, Period};
use crate::rules::edition;
use crate::rules::pricing::{self, Basis, MarketPrice, Priced, Prices, Rounded};
use crate::values::Ratio;

/// Market price of a share on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayMarket<'p> {
    pub(super) priced: Priced<'p>,
    /// Number of executions that the price averages; `None` if the request gives the price.
    pub(super) fills: Option<usize>,
}

/// Trading day with its market price, if it is known.
pub(super) type Dated<'p> = (NaiveDate, Option<DayMarket<'p>>);

/// Returns each trading day with its market price, and the days that extend the period.
/// Refuses given days that are no trading days. Reports missing days only if any price is given, because an empty form
/// is no mistake.
pub(super) fn markets<'p>(
    plan: &'p Plan,
    facts: &Facts,
    dates: Vec<NaiveDate>,
    days: &Days,
    trace: &mut Trace,
) -> Vec<Dated<'p>> {
    let basis = basis(plan, &mut Trace::brief()).term;
    let needs_value =
        basis.is_some_and(|basis| matches!(basis.value, PriceBasis::GreaterOf { .. }));
    let Ok(given) = GivenDay::read(days, needs_value, trace) else {
        return dates.into_iter().map(|date| (date, None)).collect();
    };
    let dates = extended(plan, facts, &given, dates, trace);
    judge(plan, facts, &given, dates.last().copied(), trace);
    let any_priced = given.iter().any(|day| !matches!(day.market, Ok(None)));
    dates.into_iter().map(|date| (date, market_on(plan, date, &given, any_priced, trace))).collect()
}

/// Adds a business day at the end for each day below the threshold price, if the plan extends the period.
fn extended(
    plan: &Plan,
    facts: &Facts,
    given: &[GivenDay],
    mut dates: Vec<NaiveDate>,
    trace: &mut Trace,
) -> Vec<NaiveDate> {
    let (Some(extends), Some(calendar), Some(end)) =
        (super::extends(plan), facts.calendar(plan), dates.last().copied())
    else {
        return dates;
    };
    let announced = dates.len();
    let mut seen = 0;
    while let Some(date) = dates.get(seen).copied() {
        seen = seen.saturating_add(1);
        let market = market_on(plan, date, given, false, &mut Trace::brief());
        if !market.is_some_and(|market| is_unmet(facts, &market)) {
            continue;
        }
        let next = dates.last().and_then(|last| calendar.next_business_day(*last).ok());
        match next {
            Some(next) if dates.len() < MOST_TRADING_DAYS => dates.push(next),
            _ => {
                let values: &Named<'_> = &[("maximum", &MOST_TRADING_DAYS)];
                let problem = Problem::new(Period::END, Code::PeriodTooLong, values);
                trace.refuse(problem.by(&extends.source));
                break;
            }
        }
    }
    let added = dates.len().saturating_sub(announced);
    if let Some(last) = dates.last().filter(|_| added > 0) {
        let step = trace.step(Part::Period, Rule::PeriodExtended).by(&extends.source);
        step.record(&[("end", &end), ("days", &added)], last);
    }
    dates
}

fn market_on<'p>(
    plan: &'p Plan,
    date: NaiveDate,
    given: &[GivenDay],
    any_priced: bool,
    trace: &mut Trace,
) -> Option<DayMarket<'p>> {
    let mut of_date = given.iter().filter(|day| day.date == date);
    match (of_date.next(), of_date.next()) {
        (Some(day), None) => market(plan, day, any_priced, trace),
        // Two entries for one day are ambiguous.
        (Some(_), Some(_)) => None,
        (None, _) => {
            if any_priced {
                trace.report("days", Code::MissingDay, &[("date", &date)]);
            }
            None
        }
    }
}

/// Refuses days outside the period, closed days and repeated days.
fn judge(
    plan: &Plan,
    facts: &Facts,
    given: &[GivenDay],
    last: Option<NaiveDate>,
    trace: &mut Trace,
) {
    let period = match (facts.month.investment_period.start, facts.month.investment_period.end) {
        (Ok(Some(start)), Ok(Some(end))) if start <= end => {
            Some((start, last.map_or(end, |last| last.max(end))))
        }
        _ => None,
    };
    let calendar = facts.calendar(plan);
    for (index, day) in given.iter().enumerate() {
        let outside = period.filter(|(start, end)| !(*start..=*end).contains(&day.date));
        if let Some((start, end)) = outside {
            let values: &Named<'_> = &[("start", &start), ("end", &end)];
            day.at.refuse(".date", Code::OutsidePeriod, values, trace);
            continue;
        }
        let closed = day.at.read(".date", trace, |field, trace| {
            let problem = edition::closed_day(calendar?, field, day.date)?;
            trace.refuse(problem);
            Some(())
        });
        let is_repeated = given.iter().take(index).any(|other| other.date == day.date);
        if closed.is_none() && is_repeated {
            let values: &Named<'_> = &[("date", &day.date)];
            day.at.refuse(".date", Code::Repeated, values, trace);
        }
    }
}

fn market<'p>(
    plan: &'p Plan,
    day: &GivenDay,
    any_priced: bool,
    trace: &mut Trace,
) -> Option<DayMarket<'p>> {
    let Some(input) = day.market.as_ref().ok()? else {
        if any_priced {
            day.at.refuse(".price", Code::Missing, &[("date", &day.date)], trace);
        }
        return None;
    };
    let basis = basis(plan, trace);
    let fills = day.at.field(".fills");
    let mut apart = Trace::default();
    let of_period = basis.term.and_then(|term| Some((term, term.value.of_period()?)));
    let priced = match of_period {
        Some((term, price)) => pricing::price_of_day(term, price, input, fills, &mut apart)
            .and_then(|exact| displayed(plan, basis, exact)),
        None => {
            let net_asset_value = day.net_asset_value;
            let prices = Prices { source: None, market: input, net_asset_value };
            pricing::price_of(plan, basis, prices, fills, &mut apart)
        }
    };
    trace.problems.append(&mut apart.problems);
    keep(day.date, apart.steps, trace);
    let fills = match input {
        MarketInput::Price(_) => None,
        MarketInput::Traded(traded) => Some(traded.fills),
    };
    priced.map(|priced| DayMarket { priced, fills })
}

/// Returns the prices of pre-approved payments, which buy from the company.
pub(super) fn basis<'p>(plan: &'p Plan, trace: &mut Trace) -> Basis<'p> {
    pricing::basis(plan, PaymentKind::OptionalCash, Some(Tier::PreApproved), None, trace)
}

/// Returns a day's price, which is no market price yet: only the average is rounded.
fn displayed<'p>(plan: &Plan, basis: Basis<'p>, exact: Ratio) -> Option<Priced<'p>> {
    let price = Rounded::by(&plan.displayed_prices, exact)?;
    Some(Priced { market: MarketPrice { price, exact }, basis })
}

/// Keeps the steps of a day's price that the step of the day does not replace.
fn keep(date: NaiveDate, steps: Vec<Step>, trace: &mut Trace) {
    let kept = [Rule::MarketPriceAwaitsNav, Rule::MarketPriceGreater, Rule::MarketPriceRounded];
    trace.steps.extend(steps.into_iter().filter(|step| kept.contains(&step.rule)).map(
        |mut step| {
            step.inputs.insert(0, ("date", date.to_string()));
            step
        },
    ));
}
