//! The price at every discount that the company may set.

use serde::Serialize;

use crate::explain::{Code, Named, Problem, Trace, field};
use crate::plan::{Plan, Tier};
use crate::questions::quote::Quote;
use crate::request::facts::{Facts, at_least};
use crate::request::{Input, QuoteRequest};
use crate::rules::limits::Verdict;
use crate::rules::pricing::Announced;
use crate::rules::pricing::{self, Rounded};
use crate::values::quantity::Percent;
use crate::values::ratio::Ratio;
use crate::values::sorted::insert_once;

/// Longer lists nobody reads.
const MOST_ROWS: usize = 1_000;
/// Half a percent, where nobody asks for another step.
const USUAL_STEP: &str = "0.5";

/// Purchase price and shares at every step of a tier's discount band.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceList {
    /// The terms the payment falls under; the standard band is listed while that is not known.
    pub tier: Option<Tier>,
    /// From the least discount to the greatest.
    pub rows: Vec<ListedPrice>,
    /// The answer for the discount that was given.
    pub quote: Quote,
}

/// What a discount makes of the price.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedPrice {
    /// Percent off the market price.
    pub discount: Percent,
    /// Whether it is the month's discount.
    pub announced: bool,
    /// The discounted price in dollars, rounded for display.
    pub price: Rounded,
    /// The price that shares are computed with.
    pub exact: Ratio,
    /// Shares; none unless the payment is known and allowed.
    pub shares: Option<Rounded>,
    /// Dollars that these shares cost less than at the market price.
    pub saving: Option<Rounded>,
}

impl Plan {
    /// Lists the purchase price at the least discount of the band, at each step after it, and at the greatest.
    ///
    /// The band is that of the payment's tier. A month's discount that is none of the steps stands in its place between
    /// them. Without a market price, and without a published band, there is nothing to list, but for the price at a
    /// discount that was given.
    ///
    /// Terms: clause L3 (the band), clause L2 (the price).
    ///
    /// # Units and range
    ///
    /// The step is percent as text, 0.0001 to 100; 0.5 if blank. What cannot be read is among the problems of the quote,
    /// as `step`, and so are more than 1,000 rows (`too-many-rows`).
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
        let listed = read_step(step, &mut of_step)
            .and_then(|step| self.listed(&facts, &quote, step, &mut of_step));
        let mut rows: Vec<_> = listed
            .iter()
            .flat_map(|listed| listed.all.iter().map(move |discount| (listed, *discount)))
            .filter_map(|(listed, discount)| self.listed_price(&facts, listed, discount))
            .collect();
        // Of shares that take no discount there is one price, whatever the month's discount.
        rows.dedup_by_key(|row| row.discount);
        quote.problems.extend(of_step.problems);
        PriceList { tier: quote.tier, rows, quote }
    }

    /// Which discounts the list has; nothing if nobody published which one applies, or if there are too many.
    ///
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
        // One that the company may not set is a problem of the quote, and no row.
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
                let values: &Named<'_> = &[("maximum", &MOST_ROWS)];
                trace.refuse(Problem::new(field::STEP, Code::TooManyRows, values));
                return None;
            }
            next = discount.checked_add(step);
        }
        Some(Listed { of, announced: given, all })
    }

    /// What a discount makes of the price; nothing while there is none.
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

/// The discounts of a list.
struct Listed {
    /// Which of the month's discounts they are; none where the plan fixes it.
    of: Option<Announced>,
    /// The month's own.
    announced: Option<Percent>,
    /// Ascending.
    all: Vec<Percent>,
}

fn read_step(given: &Input<Percent>, trace: &mut Trace) -> Option<Percent> {
    let read = at_least(Percent::LEAST, given, field::STEP, trace).ok()?;
    read.or_else(|| USUAL_STEP.parse().ok())
}
