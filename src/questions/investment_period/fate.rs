//! Decides what becomes of each day's part of a payment: [`Fate`].

use chrono::NaiveDate;

use crate::plan::UnmetThreshold;
use crate::values::Money;

/// Fate of the dollars of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Buys shares on this day.
    Bought,
    /// Goes back.
    Returned,
    /// Buys on another day, or depends on a day without a price.
    Moved(Option<NaiveDate>),
    /// Depends on days without a price.
    Open,
}

/// Trading day and its result against the threshold price.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tested {
    pub(super) date: NaiveDate,
    /// Is `None` until the market price is known.
    pub(super) is_met: Option<bool>,
}

/// Fate of a day, and the dollars of earlier days that it invests besides its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decided {
    pub(super) fate: Fate,
    pub(super) carried: Option<Money>,
}

/// Decides every day of a period whose first days have the parts; days after them extend the period.
/// The parts are bought or returned, each once. Without parts the fates alone are known.
pub(super) fn decide(
    effect: UnmetThreshold,
    days: &[Tested],
    announced: usize,
    parts: Option<&[Money]>,
) -> Vec<Decided> {
    let plainly = |day: &Tested| match day.is_met {
        Some(true) => Fate::Bought,
        Some(false) => Fate::Returned,
        None => Fate::Open,
    };
    let alone = |fate| Decided { fate, carried: None };
    match effect {
        UnmetThreshold::DayReturned => days.iter().map(plainly).map(alone).collect(),
        UnmetThreshold::AllReturned => {
            let fate = if days.iter().any(|day| day.is_met == Some(false)) {
                Fate::Returned
            } else if days.iter().all(|day| day.is_met == Some(true)) {
                Fate::Bought
            } else {
                Fate::Open
            };
            days.iter().map(|_| alone(fate)).collect()
        }
        UnmetThreshold::PartCarriedOver => carried_over(days, parts),
        UnmetThreshold::PeriodExtended => extended(days, announced, parts),
    }
}

/// Carries the part of an unmet day to the next day that meets the threshold price; returns those left at the end.
fn carried_over(days: &[Tested], parts: Option<&[Money]>) -> Vec<Decided> {
    let mut carried = Some(Money::ZERO);
    // Is true after a day without a price, until the next day that meets the threshold price.
    let mut is_open = false;
    let mut decided = Vec::new();
    for (index, day) in days.iter().enumerate() {
        let part = parts.and_then(|parts| parts.get(index)).copied();
        decided.push(match day.is_met {
            None => {
                is_open = true;
                Decided { fate: Fate::Open, carried: None }
            }
            Some(true) => {
                let fate = if is_open { Fate::Open } else { Fate::Bought };
                let of_before = carried.filter(|it| !is_open && *it > Money::ZERO);
                (carried, is_open) = (Some(Money::ZERO), false);
                Decided { fate, carried: of_before }
            }
            Some(false) => {
                carried = carried.zip(part).and_then(|(sum, part)| sum.checked_add(part));
                let next = days.iter().skip(index).find(|day| day.is_met != Some(false));
                let fate = match next {
                    Some(next) => Fate::Moved(next.is_met.map(|_| next.date)),
                    None => Fate::Returned,
                };
                Decided { fate, carried: None }
            }
        });
    }
    decided
}

/// Moves the dollars of each unmet day to one of the days that extend the period.
fn extended(days: &[Tested], announced: usize, parts: Option<&[Money]>) -> Vec<Decided> {
    let mut waiting: Vec<Option<Money>> = Vec::new();
    let mut decided = Vec::new();
    for (index, day) in days.iter().enumerate() {
        let added = index.checked_sub(announced);
        let carried = added.and_then(|added| waiting.get(added).copied().flatten());
        let part = parts.and_then(|parts| parts.get(index)).copied();
        let fate = match day.is_met {
            None => Fate::Open,
            Some(true) => Fate::Bought,
            Some(false) => {
                let to = announced.saturating_add(waiting.len());
                waiting.push(carried.or(part));
                Fate::Moved(days.get(to).map(|day| day.date))
            }
        };
        decided.push(Decided { fate, carried });
    }
    decided
}
