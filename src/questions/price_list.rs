//! Price at every discount that the company may set.

use serde::Serialize;

use crate::explain::{Code, Concerns, FieldPath, Part, Trace};
use crate::plan::{Plan, Tier};
use crate::questions::quote::Quote;
use crate::request::facts::{Facts, at_least};
use crate::request::{Input, QuoteRequest};
use crate::rules::limits::Verdict;
use crate::rules::pricing::{self, Announced, Rounded};
use crate::values::sorted::insert_once;
use crate::values::{Percent, Ratio};

const STEP: FieldPath = FieldPath::new("step", Part::Purchase, Concerns::All);
/// Greatest number of rows; a step of 0.0001 would give 10,000 per percent.
const MOST_ROWS: usize = 1_000;
/// Step in percent, if the request gives none.
const USUAL_STEP: &str = "0.5";

/// Purchase price and shares at every step of a tier's discount band.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceList {
    /// Tier of the payment; the rows show the standard band until it is known.
    pub tier: Option<Tier>,
    /// Rows from the least discount to the greatest.
    pub rows: Vec<ListedPrice>,
    /// Answer for the given discount.
    pub quote: Quote,
}

/// Price and shares at one discount.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedPrice {
    /// Percent off the market price.
    pub discount: Percent,
    /// Is true for the month's discount.
    pub announced: bool,
    /// Discounted price in dollars, rounded for display.
    pub price: Rounded,
    /// Price that shares are computed with.
    pub exact: Ratio,
    /// Shares; `None` unless the payment is known and allowed.
    pub shares: Option<Rounded>,
    /// Dollars saved on these shares against the market price.
    pub saving: Option<Rounded>,
}

impl Plan {
    /// Lists the purchase price at the least discount of the band, at each step after it, and at the greatest.
    ///
    /// Uses the band of the payment's tier. Adds a row for the month's discount if it falls between two steps. Returns
    /// no rows without a market price, and only the given discount without a published band.
    ///
    /// Terms: clause L3 (the band), clause L2 (the price).
    ///
    /// # Units and range
    ///
    /// The step is percent as text, 0.0001 to 100; 0.5 if blank. The problems of the quote name an unreadable `step`,
    /// and more than 1,000 rows (`too-many-rows`).
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{Market, Month, Plan, QuoteRequest};
    ///
    /// let plan = Plan::redwood_2007()?;
    /// let request = QuoteRequest {
    ///     month: Month { discount: "1.5".into(), ..Month::default() },
    ///     market: Market { price: "34.12".into(), ..Market::default() },
    ///     ..QuoteRequest::default()
    /// };
    /// let list = plan.price_list(&request, &"1".into());
    /// let rows: Vec<_> = list.rows.iter().map(|row| format!("{} {}", row.discount, row.price)).collect();
    /// assert_eq!(rows, ["0 34.1200", "1 33.7788", "1.5 33.6082", "2 33.4376", "3 33.0964"]);
    /// assert!(list.rows[2].announced);
    ///
    /// let refused = plan.price_list(&request, &"0".into());
    /// assert_eq!(refused.quote.problems[0].field, "step");
    /// # Ok::<(), dspp::PlanError>(())
    /// ```
    pub fn price_list(&self, request: &QuoteRequest, step: &Input<Percent>) -> PriceList {
        let mut of_step = Trace::default();
        let mut quote = self.quote(request);
        let facts = Facts::read(request, &mut Trace::brief());
        let step = at_least(Percent::LEAST, step, STEP, &mut of_step);
        let step = step.ok().and_then(|step| step.or_else(|| USUAL_STEP.parse().ok()));
        let listed = step.and_then(|step| self.listed(&facts, &quote, step, &mut of_step));
        let mut rows: Vec<_> = listed
            .iter()
            .flat_map(|listed| listed.all.iter().map(move |discount| (listed, *discount)))
            .filter_map(|(listed, discount)| self.listed_price(&facts, listed, discount))
            .collect();
        // Shares that take no discount have one price at every step.
        rows.dedup_by_key(|row| row.discount);
        quote.problems.extend(of_step.problems);
        PriceList { tier: quote.tier, rows, quote }
    }

    /// Returns the discounts to list; `None` if the plan does not publish them or the rows exceed the maximum.
    /// Terms: clause L3.
    fn listed(
        &self,
        facts: &Facts,
        quote: &Quote,
        step: Percent,
        trace: &mut Trace,
    ) -> Option<Listed> {
        let verdict = Verdict::Undecided(quote.tier);
        let applicable = pricing::applicable(self, facts, verdict, &mut Trace::brief())?;
        let of = applicable.announced;
        let given = of.map_or(Ok(None), |of| of.given(facts));
        // A discount outside the band is a problem of the quote and gets no row.
        let given = given.ok().flatten().filter(|_| quote.discount.is_some());
        let Some(band) = applicable.band.map(|band| band.value) else {
            return Some(Listed { of, announced: given, all: given.into_iter().collect() });
        };
        if band.minimum == band.maximum {
            let fixed = Some(band.minimum);
            return Some(Listed { of, announced: fixed, all: fixed.into_iter().collect() });
        }
        let mut all = vec![band.maximum];
        if let Some(given) = given {
            insert_once(&mut all, given);
        }
        let mut next = Some(band.minimum);
        while let Some(discount) = next.filter(|discount| *discount < band.maximum) {
            insert_once(&mut all, discount);
            if all.len() > MOST_ROWS {
                trace.report(STEP, Code::TooManyRows, &[("maximum", &MOST_ROWS)]);
                return None;
            }
            next = discount.checked_add(step);
        }
        Some(Listed { of, announced: given, all })
    }

    /// Returns the row of a discount; `None` until there is a price.
    fn listed_price(
        &self,
        facts: &Facts,
        listed: &Listed,
        discount: Percent,
    ) -> Option<ListedPrice> {
        let mut facts = facts.clone();
        if let Some(of) = listed.of {
            of.set(&mut facts, discount);
        }
        let quote = self.judge(facts, Trace::brief());
        let (discount, purchase) = (quote.discount?.percent, quote.purchase?);
        Some(ListedPrice {
            discount,
            announced: listed.announced == Some(discount),
            price: purchase.price,
            exact: purchase.exact,
            shares: purchase.shares,
            saving: purchase.saving,
        })
    }
}

/// Discounts of a list.
struct Listed {
    /// Announced discount that the rows vary; `None` if the plan fixes it.
    of: Option<Announced>,
    /// Month's discount.
    announced: Option<Percent>,
    /// Ascending discounts.
    all: Vec<Percent>,
}
