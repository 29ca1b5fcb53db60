//! Reads lead times, and the days and hours around due dates.

use super::super::object::Object;
use super::super::{Clearing, ClockTime, Lead, PaidBy, PaymentMethod, TimeOfDay, WaiverRequest};
use super::{MOST_BUSINESS_DAYS, MOST_DAYS};
use crate::explain::{Code, Term};
use crate::plan::checker::{At, Checker, Fields, Value};

/// Reads a number of business days, or `{ "days": … }` for days of any kind.
impl Value for Lead {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        if !at.is_object() {
            return checker.count(at, MOST_BUSINESS_DAYS).map(Self::BusinessDays);
        }
        let lead = checker.object(at, &["days"])?;
        let days = checker.required(&lead, "days")?;
        checker.count(&days, MOST_DAYS).map(Self::Days)
    }
}

impl Value for ClockTime {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.parsed(at, Code::NotATime, Self::parse)
    }
}

impl Value for WaiverRequest {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let fields = checker.object(at, &["businessDays", "time", "zone"])?;
        let business_days = business_days(checker, &fields);
        let time = TimeOfDay::of(checker, &fields);
        Some(Self { business_days: business_days?, at: time? })
    }
}

fn business_days(checker: &mut Checker, fields: &Fields<'_>) -> Option<u32> {
    let at = checker.required(fields, "businessDays")?;
    checker.count(&at, MOST_BUSINESS_DAYS)
}

/// Reads the days to clear; each way of paying may occur once.
pub(in crate::plan) fn clearing(checker: &mut Checker, at: &At<'_>) -> Option<Vec<Term<Clearing>>> {
    let items = checker.list_of(at, 1)?;
    let mut seen: Vec<PaidBy> = Vec::new();
    let mut clearing = Vec::new();
    for item in &items {
        let known = ["paidBy", "businessDays", "clause", "assumed"];
        let Some(fields) = checker.object(item, &known) else { continue };
        let paid_by: Option<PaidBy> = checker.needed(&fields, "paidBy");
        if let Some(paid_by) = paid_by {
            let both =
                |method| seen.iter().any(|it| it.includes(method) && paid_by.includes(method));
            if PaymentMethod::ALL.into_iter().any(both) {
                checker.report(item.path_of("paidBy"), Code::Repeated, &[]);
            }
            seen.push(paid_by);
        }
        let days = business_days(checker, &fields);
        let source = checker.source(&fields);
        if let (Some(paid_by), Some(business_days), Some(source)) = (paid_by, days, source) {
            clearing.push(Term { value: Clearing { paid_by, business_days }, source });
        }
    }
    Some(clearing)
}
