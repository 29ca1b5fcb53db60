//! The built-in plan, as `plans/redwood-2007.json` has it: a test compares the two.
//!
//! It stands here as well because the page begins with a module that reads no files: what reads and checks them is as much
//! code as a third of the rest.

use chrono::NaiveDate;

use super::{
    Band, Contact, DayPrice, DiscountTerms, DividendDiscount, DividendTerms, Document,
    DueDateTerms, InvestmentPeriodTerms, Lead, LimitPeriod, LimitTerms, MarketPriceTerms, OddCents,
    Plan, PriceBasis, RoundingTerms, ScheduleTerms, Tier,
};
use crate::calendar::{CalendarName, day};
use crate::clause::{Source, Term};
use crate::quantity::{Money, Percent};
use crate::ratio::Rounding;

const EFFECTIVE: NaiveDate = day(2007, 11, 23);

pub(super) fn plan() -> Plan {
    Plan {
        id: "redwood-2007".to_owned(),
        name: "Direct Stock Purchase and Dividend Reinvestment Plan".to_owned(),
        issuer: "Redwood Trust, Inc.".to_owned(),
        effective_from: Some(by("L0", EFFECTIVE)),
        effective_until: None,
        suspended: None,
        limits: LimitTerms {
            per: Some(by("L4", LimitPeriod::Month)),
            existing_minimum: Some(by("L4", Money::dollars(100))),
            new_minimum: Some(by("L4", Money::dollars(500))),
            maximum: Some(by("L4", Money::dollars(10_000))),
            ..LimitTerms::default()
        },
        due_dates: DueDateTerms {
            standard: Some(by("L1", Lead::BusinessDays(1))),
            pre_approved: Some(by("L1", Lead::BusinessDays(1))),
        },
        calendar: assumed(
            CalendarName::Nyse,
            "The letter does not say which closings make a business day. Trading days of the New York Stock Exchange \
             fit every payment date that other issuers of such plans published.",
        ),
        closures: Vec::new(),
        schedule: ScheduleTerms::default(),
        investment_period: InvestmentPeriodTerms {
            odd_cents: Some(assumed(
                OddCents::FirstDays,
                "The letter does not say which days take the cents that do not divide evenly over an investment \
                 period. The first days, a cent each, keep every day within a cent of the others.",
            )),
            threshold: None,
        },
        market_price: MarketPriceTerms {
            direct: Some(by("L2", PriceBasis::Of(DayPrice::VwapOfPurchaseDay))),
            open_market: Some(by("L2", PriceBasis::Of(DayPrice::AveragePricePaid))),
        },
        discounts: DiscountTerms {
            standard: Some(by("L3", up_to(3))),
            pre_approved: Some(by("L3", up_to(5))),
            dividends: Some(DividendDiscount::AsTier(by("L3", Tier::Standard))),
            shares: None,
        },
        dividends: DividendTerms {
            cents: Some(assumed(
                Rounding::HalfUp,
                "The letter does not say how a dividend is rounded to cents. To the nearest cent, half a cent up, is \
                 the usual way.",
            )),
            least_reinvested: None,
        },
        fees: None,
        notice_of_changes: None,
        shares: Some(RoundingTerms {
            decimals: assumed(
                6,
                "The letter does not say to how many decimals a share is credited. Other plans use 3 to 6.",
            ),
            rounding: assumed(
                Rounding::Down,
                "The letter does not say how the last decimal of a share is rounded. Down never credits more than \
                 was paid for.",
            ),
        }),
        displayed_prices: RoundingTerms {
            decimals: assumed(
                4,
                "The letter does not say to how many decimals prices are displayed.",
            ),
            rounding: assumed(
                Rounding::HalfEven,
                "The letter does not say how a displayed price is rounded. The shares are computed with the exact \
                 price.",
            ),
        },
        purchase_price: None,
        contacts: vec![
            contact("Computershare Trust Company, N.A.", "Plan administrator", "(888) 472-1955"),
            contact(
                "Redwood Trust investor relations",
                "Questions about the plan",
                "(415) 389-7373",
            ),
            contact(
                "Redwood Trust, Inc.",
                "Prospectus and Prospectus Supplement, toll-free",
                "1-866-269-4976",
            ),
        ],
        documents: vec![document("Prospectus", false), document("Prospectus Supplement", true)],
    }
}

fn by<T>(clause: &str, value: T) -> Term<T> {
    Term { value, source: Source::Clause(clause.to_owned()) }
}

fn assumed<T>(value: T, why: &str) -> Term<T> {
    Term { value, source: Source::Assumed(why.to_owned()) }
}

fn up_to(percent: u32) -> Band {
    Band { minimum: Percent::ZERO, maximum: Percent::whole(percent) }
}

fn contact(name: &str, role: &str, telephone: &str) -> Contact {
    Contact {
        name: name.to_owned(),
        role: role.to_owned(),
        telephone: telephone.to_owned(),
        source: Source::Clause("L5".to_owned()),
    }
}

fn document(title: &str, governs: bool) -> Document {
    Document {
        title: title.to_owned(),
        date: EFFECTIVE,
        governs,
        source: Source::Clause("L5".to_owned()),
    }
}
