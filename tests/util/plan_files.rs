//! Draws plan files with any mix of terms, and requests for them, from a list of numbers.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "plan_files/mutations.rs"]
mod mutations;
#[path = "plan_files/requests.rs"]
mod requests;

pub(crate) use mutations::mutate;
pub(crate) use requests::{days, request};
use serde_json::{Value, json};

const METHODS: [&str; 4] = ["check", "one-time-debit", "recurring-debit", "payroll"];
const PERIODS: [&str; 4] = ["payment", "month", "quarter", "year"];
const ROUNDINGS: [&str; 3] = ["down", "half-even", "half-up"];
const ROLLS: [&str; 3] = ["following", "preceding", "nearest"];
const ZONES: [&str; 4] = ["eastern", "central", "mountain", "pacific"];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const DAY_PRICES: [&str; 4] =
    ["vwap-of-purchase-day", "average-price-paid", "high-low-average-of-day-before", "last-sale"];

/// Makes choices from a list of numbers. Takes the first option once the list ends, so that shrinking simplifies.
pub(crate) struct Choices<'n>(std::slice::Iter<'n, u16>);

impl<'n> Choices<'n> {
    pub(crate) fn new(numbers: &'n [u16]) -> Self {
        Self(numbers.iter())
    }

    /// A number from 0, below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.next().map_or(0, |number| usize::from(*number)) % limit
    }

    pub(crate) fn one<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    /// Returns true with this chance in percent.
    pub(crate) fn often(&mut self, percent: usize) -> bool {
        self.below(100) + percent >= 100
    }

    /// Draws some of the options, in order.
    fn some<T: Clone>(&mut self, choices: &[T], percent: usize) -> Vec<T> {
        choices.iter().filter(|_| self.often(percent)).cloned().collect()
    }

    fn term(&mut self, value: impl Into<Value>) -> Value {
        let (key, text) = self.one(&[("clause", "P1"), ("assumed", "It is not said.")]);
        json!({ "value": value.into(), key: text })
    }

    /// Adds a source to an object.
    fn sourced(&mut self, mut object: Value) -> Value {
        let (key, text) = self.one(&[("clause", "P1"), ("assumed", "It is not said.")]);
        object[key] = text.into();
        object
    }
}

/// An object with the drawn entries.
struct Section(Value);

impl Section {
    fn new() -> Self {
        Self(json!({}))
    }

    fn add(&mut self, choices: &mut Choices<'_>, percent: usize, key: &str, value: Value) {
        if choices.often(percent) {
            self.0[key] = value;
        }
    }
}

/// Draws a valid plan file.
pub(crate) fn plan_file(choices: &mut Choices<'_>) -> Value {
    let mut file = Section(json!({
        "id": "drawn",
        "name": "Stock Purchase Plan",
        "issuer": "Example Holdings, Inc.",
        "currency": "USD",
        "source": { "title": "Prospectus" },
        "clauses": { "P1": { "title": "A clause", "summary": "Says something." } },
    }));
    let calendar = choices.one(&["nyse", "federal-reserve"]);
    file.0["calendar"] = choices.term(calendar);
    file.0["displayedPrices"] = rounding(choices, 0, 6);
    let features = ["optional-cash", "pre-approved", "dividends", "new-investors"];
    let suspended = choices.one(&features);
    let suspended = choices.term(json!([suspended]));
    file.add(choices, 5, "suspended", suspended);
    let section = limits(choices);
    file.add(choices, 90, "limits", section);
    let section = due_dates(choices);
    file.add(choices, 80, "dueDates", section);
    let section = schedule(choices);
    file.add(choices, 80, "schedule", section);
    let section = investment_period(choices);
    file.add(choices, 90, "investmentPeriod", section);
    let section = market_price(choices);
    file.add(choices, 95, "marketPrice", section);
    let section = rounding(choices, 0, 6);
    file.add(choices, 25, "roundedMarketPrice", section);
    let section = rounding(choices, 2, 6);
    file.add(choices, 20, "purchasePrice", section);
    let section = discounts(choices);
    file.add(choices, 95, "discounts", section);
    let rounding_of_cents = choices.one(&ROUNDINGS);
    let cents = choices.term(rounding_of_cents);
    file.add(choices, 80, "dividends", json!({ "cents": cents }));
    let section = fees(choices);
    file.add(choices, 75, "fees", section);
    let section = shares(choices);
    file.add(choices, 95, "shares", section);
    file.0
}

fn rounding(choices: &mut Choices<'_>, least: usize, most: usize) -> Value {
    let decimals = least + choices.below(most - least + 1);
    let rounding = choices.one(&ROUNDINGS);
    json!({ "decimals": choices.term(decimals), "rounding": choices.term(rounding) })
}

/// Writes cents as dollars.
fn dollars(cents: usize) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn limits(choices: &mut Choices<'_>) -> Value {
    let at = choices.one(&[1, 0, 2, 3]);
    // Each longer period allows at least as much as a shorter one, up to a billion dollars.
    let mut most = choices.one(&[1_000_000, 625_000, 10_001, 2_500_033, 100_000_000_000]);
    let maximums = PERIODS.map(|_| {
        let maximum = most;
        most = (most * choices.one(&[1, 2, 5])).min(100_000_000_000);
        maximum
    });
    let smallest = maximums[0];
    let mut limits = Section(json!({ "per": choices.term(PERIODS[at]) }));
    limits.0["maximum"] = choices.term(dollars(maximums[at]));
    let others: Vec<usize> = (0..4).filter(|period| *period != at).collect();
    let further: Vec<Value> = choices
        .some(&others, 35)
        .into_iter()
        .map(|it| choices.sourced(json!({ "per": PERIODS[it], "value": dollars(maximums[it]) })))
        .collect();
    if !further.is_empty() {
        limits.0["furtherMaximums"] = further.into();
    }
    let per = choices.one(&PERIODS);
    let per = choices.term(per);
    limits.add(choices, 30, "minimumPer", per);
    for (key, percent) in [("existingMinimum", 95), ("newMinimum", 95), ("recurringMinimum", 40)] {
        let minimum = choices.one(&[1, 0, 2_500, 10_000]).min(smallest);
        let minimum = choices.term(dollars(minimum));
        limits.add(choices, percent, key, minimum);
    }
    let new = choices.one(&[10_000, 10_001, smallest]).clamp(10_000, smallest.max(10_000));
    let new = choices.term(dollars(new.min(smallest)));
    limits.add(choices, 30, "newMaximum", new);
    let mut entry = Section(json!({ "amount": dollars(choices.one(&[2_500, 1, 10_000])) }));
    let payments = choices.one(&[10, 1, 120]);
    entry.add(choices, 60, "payments", payments.into());
    let entry = choices.term(entry.0);
    limits.add(choices, 40, "newRecurring", entry);
    let approval = choices.often(70);
    let approval = choices.term(approval);
    limits.add(choices, 30, "approval", approval);
    let is_existing = choices.often(70);
    let is_existing = choices.term(is_existing);
    limits.add(choices, 70, "existingAfterFirstPurchase", is_existing);
    limits.0
}

fn lead(choices: &mut Choices<'_>) -> Value {
    let lead = choices.one(&[json!(1), json!(0), json!(66), json!({ "days": 25 })]);
    choices.term(lead)
}

fn due_dates(choices: &mut Choices<'_>) -> Value {
    let mut terms = Section::new();
    for (key, percent) in [("standard", 95), ("preApproved", 90), ("cancel", 50)] {
        let lead = lead(choices);
        terms.add(choices, percent, key, lead);
    }
    let time = choices.one(&["12:00", "00:00", "23:59"]);
    let zone = choices.one(&ZONES);
    let hour = choices.term(json!({ "time": time, "zone": zone }));
    terms.add(choices, 50, "time", hour);
    let days = choices.one(&[3, 0, 66]);
    let request = choices.term(json!({ "businessDays": days, "time": time, "zone": zone }));
    terms.add(choices, 50, "waiverRequest", request);
    let ways = choices.one(&[METHODS.to_vec(), vec!["check", "bank-debit", "payroll"]]);
    let clearing: Vec<Value> = choices
        .some(&ways, 60)
        .into_iter()
        .map(|way| {
            let days = choices.one(&[3, 0, 66]);
            choices.sourced(json!({ "paidBy": way, "businessDays": days }))
        })
        .collect();
    if !clearing.is_empty() {
        terms.add(choices, 60, "clearing", clearing.into());
    }
    let before = choices.often(80);
    let before = choices.term(before);
    terms.add(choices, 50, "beforeRecord", before);
    terms.0
}

fn schedule(choices: &mut Choices<'_>) -> Value {
    let mut schedule = Section::new();
    let several = choices.often(50);
    let rule = dates(choices, several);
    let rule = choices.term(rule);
    schedule.add(choices, 90, "investmentDate", rule);
    let rule = dates(choices, false);
    let rule = choices.term(rule);
    schedule.add(choices, 50, "recordDate", rule);
    let direction = choices.one(&["before", "after"]);
    let days = choices.one(&[5, 0, 66]);
    let rule = choices.term(json!({ "businessDays": days, direction: "investment-date" }));
    schedule.add(choices, 50, "termsSet", rule);
    let rule = choices.term(json!({ "businessDays": 0, "after": "investment-date" }));
    schedule.add(choices, 50, "periodEnd", rule);
    let days = choices.one(&[10, 1, 66]);
    let both_ends = choices.often(50);
    let rule = json!({ "tradingDays": days, "endingOn": "period-end", "bothEnds": both_ends });
    let rule = choices.term(rule);
    schedule.add(choices, 50, "periodStart", rule);
    let roll = choices.one(&ROLLS);
    let rule = choices.term(json!({ "daysOfMonth": [31, 1], "roll": roll }));
    schedule.add(choices, 40, "bankDebits", rule);
    schedule.0
}

/// Draws a rule for one or several dates a month.
fn dates(choices: &mut Choices<'_>, several: bool) -> Value {
    let weekday = choices.one(&WEEKDAYS);
    let mut rule = Section(if several {
        choices.one(&[
            json!({ "daysOfMonth": [1, 15] }),
            json!({ "daysOfMonth": [31, 30, 29, 1, 2] }),
            json!({ "eachWeek": weekday }),
        ])
    } else {
        choices.one(&[
            json!({ "dayOfMonth": 15 }),
            json!({ "dayOfMonth": 31 }),
            json!({ "nth": 2, "weekday": weekday }),
            json!({ "nth": 5, "weekday": weekday }),
            json!({ "nth": "last", "weekday": weekday }),
            json!({ "lastDay": true }),
        ])
    });
    let months = choices.one(&[json!([3, 6, 9, 12]), json!([2]), json!([12, 1])]);
    rule.add(choices, 30, "months", months);
    rule.0["roll"] = choices.one(&ROLLS).into();
    rule.0
}

fn investment_period(choices: &mut Choices<'_>) -> Value {
    let mut period = Section::new();
    let odd = choices.one(&["first-days", "last-day"]);
    let odd = choices.term(odd);
    period.add(choices, 95, "oddCents", odd);
    let effects = ["day-returned", "period-extended", "part-carried-over", "all-returned"];
    let effect = choices.one(&effects);
    let effect = choices.term(effect);
    period.add(choices, 90, "threshold", effect);
    period.0
}

fn market_price(choices: &mut Choices<'_>) -> Value {
    let mut prices = Section::new();
    for (key, percent) in [("direct", 95), ("openMarket", 80), ("dividends", 40)] {
        let basis = price_basis(choices);
        let basis = choices.term(basis);
        prices.add(choices, percent, key, basis);
    }
    let price = choices.one(&DAY_PRICES);
    let other = price_basis(choices);
    let basis = choices.one(&[json!({ "averageOfPeriod": price }), other]);
    let basis = choices.term(basis);
    prices.add(choices, 50, "preApproved", basis);
    prices.0
}

fn price_basis(choices: &mut Choices<'_>) -> Value {
    let price = choices.one(&DAY_PRICES);
    let percent = choices.one(&["95", "0", "100", "33.3333"]);
    choices.one(&[
        json!(price),
        json!(price),
        json!({ "averageOf": price, "days": 5 }),
        json!({ "highestOf": ["last-sale", "average-price-paid"] }),
        json!({ "greaterOf": "net-asset-value", "percent": percent, "of": price }),
    ])
}

fn discounts(choices: &mut Choices<'_>) -> Value {
    let bands = [("0", "3"), ("0", "0"), ("2", "2"), ("0", "100"), ("100", "100")];
    let mut discounts = Section::new();
    for (key, percent) in [("standard", 95), ("preApproved", 90), ("dividends", 90)] {
        let (minimum, maximum) = choices.one(&bands);
        let band = choices.sourced(json!({ "minimum": minimum, "maximum": maximum }));
        discounts.add(choices, percent, key, band);
    }
    let shares = choices.one(&["all", "company-issued"]);
    let shares = choices.term(shares);
    discounts.add(choices, 40, "shares", shares);
    discounts.0
}

fn fees(choices: &mut Choices<'_>) -> Value {
    let count = choices.below(5);
    let items: Vec<Value> = (0..count).map(|_| fee(choices)).collect();
    let mut fees = Section(json!({ "items": items }));
    for (key, choice, percent) in [
        ("fractions", choices.one(&["part", "whole"]), 95),
        ("cents", choices.one(&ROUNDINGS), 95),
        ("limits", "before-fees", 50),
        ("coveredUpTo", "5", 10),
    ] {
        let term = choices.term(choice);
        fees.add(choices, percent, key, term);
    }
    fees.0
}

fn fee(choices: &mut Choices<'_>) -> Value {
    let on = choices.one(&["purchase", "share", "enrolment", "sale"]);
    let mut fee = Section(json!({ "on": on }));
    let of = choices.one(&["optional-cash", "dividend"]);
    let of = if on == "enrolment" { "optional-cash" } else { of };
    fee.add(choices, 40, "of", of.into());
    let by = choices.one(&["check", "one-time-debit", "recurring-debit", "payroll", "bank-debit"]);
    fee.add(choices, 30, "paidBy", by.into());
    let source = choices.one(&["direct", "open-market"]);
    fee.add(choices, 25, "source", source.into());
    if on == "share" {
        let amount = choices.one(&["0.05", "0.0001", "1000000"]);
        fee.add(choices, 90, "amount", amount.into());
    } else if choices.often(50) {
        let percent = choices.one(&["5", "0", "0.0001", "50", "99"]);
        fee.0["percent"] = percent.into();
        fee.add(choices, 30, "atLeast", "0.50".into());
        let most = choices.one(&["5.00", "0.50", "1000000000"]);
        fee.add(choices, 50, "atMost", most.into());
    } else {
        let amount = choices.one(&["5.00", "0", "0.01", "1000000000"]);
        fee.add(choices, 90, "amount", amount.into());
    }
    fee.add(choices, 10, "paidByCompany", true.into());
    choices.sourced(fee.0)
}

fn shares(choices: &mut Choices<'_>) -> Value {
    let decimals = choices.one(&[6, 0, 3, 4]);
    let rounding = choices.one(&ROUNDINGS);
    let mut shares =
        Section(json!({ "decimals": choices.term(decimals), "rounding": choices.term(rounding) }));
    let use_of_it = choices.one(&["kept", "paid-out", "refunded"]);
    let use_of_it = choices.term(use_of_it);
    shares.add(choices, 50, "leftOver", use_of_it);
    shares.0
}
