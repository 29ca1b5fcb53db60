//! Finds the market price of each trading day in the given days.

use chrono::NaiveDate;

use crate::explain::{Code, Named, Problem, Trace};
use crate::plan::Plan;
use crate::request::Days;
use crate::request::facts::{Facts, GivenDay, MarketInput};
use crate::rules::edition;
use crate::rules::pricing::{self, MarketPrice};

/// Market price of a share on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayMarket {
    pub(super) price: MarketPrice,
    /// Number of executions that the price averages; `None` if the request gives the price.
    pub(super) fills: Option<usize>,
}

/// Returns the market price of each trading day, if it is known.
///
/// Refuses given days that are no trading days. Reports missing days only if any price is given, because an empty form
/// is no mistake.
pub(super) fn markets(
    plan: &Plan,
    facts: &Facts,
    dates: &[NaiveDate],
    days: &Days,
    trace: &mut Trace,
) -> Vec<Option<DayMarket>> {
    let Ok(given) = GivenDay::read(days, trace) else { return vec![None; dates.len()] };
    judge(plan, facts, &given, trace);
    let any_priced = given.iter().any(|day| !matches!(day.market, Ok(None)));

    dates
        .iter()
        .map(|date| {
            let mut of_date = given.iter().filter(|day| day.date == *date);
            match (of_date.next(), of_date.next()) {
                (Some(day), None) => market(plan, day, any_priced, trace),
                // Two entries for one day are ambiguous.
                (Some(_), Some(_)) => None,
                (None, _) => {
                    if any_priced {
                        let values: &Named<'_> = &[("date", date)];
                        trace.refuse(Problem::new("days", Code::MissingDay, values));
                    }
                    None
                }
            }
        })
        .collect()
}

/// Refuses days outside the period, closed days and repeated days.
fn judge(plan: &Plan, facts: &Facts, given: &[GivenDay], trace: &mut Trace) {
    let period = match (facts.month.investment_period.start, facts.month.investment_period.end) {
        (Ok(Some(start)), Ok(Some(end))) if start <= end => Some((start, end)),
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

fn market(plan: &Plan, day: &GivenDay, any_priced: bool, trace: &mut Trace) -> Option<DayMarket> {
    let Some(input) = day.market.as_ref().ok()? else {
        if any_priced {
            day.at.refuse(".price", Code::Missing, &[("date", &day.date)], trace);
        }
        return None;
    };
    // Pre-approved payments buy from the company. The step of the day replaces the two steps of its price.
    pricing::basis(plan, None, trace);
    let mut unread = Trace::brief();
    let price = pricing::price_of(plan, None, input, day.at.field(".fills"), &mut unread);
    trace.problems.append(&mut unread.problems);
    let fills = match input {
        MarketInput::Price(_) => None,
        MarketInput::Traded(traded) => Some(traded.fills),
    };
    price.map(|price| DayMarket { price, fills })
}
