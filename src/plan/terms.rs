//! Terms of a plan file: prices, discounts, rounding.
//!
//! Unpublished terms are `None`; the rule that needs one reports it missing.

use core::fmt::Display;

use serde::Serialize;

use super::object::{count, object};
use super::reader::basis_of_period;
use crate::explain::{Source, Term, beside, beside_if_any};
use crate::values::names::names;
use crate::values::{Percent, Rounding};

/// Most decimals of shares and prices, equal to those of fills.
const MOST_DECIMALS: u32 = 6;

object! {
    /// The basis of the market price, by the kind of payment, then by the source of the shares.
    #[derive(Default)]
    pub struct MarketPriceTerms {
        /// For reinvested dividends, from any source.
        dividends: Option<Term<PriceBasis>> = "dividends",
        /// For pre-approved payments, from any source.
        pre_approved: Option<Term<PriceBasis>> = "preApproved" by basis_of_period,
        /// For shares bought from the company.
        direct: Option<Term<PriceBasis>> = "direct",
        /// For shares bought on the open market.
        open_market: Option<Term<PriceBasis>> = "openMarket",
    }
}

/// The prices that make the market price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PriceBasis {
    /// The highest of several prices.
    HighestOf(Vec<DayPrice>),
    /// One average for a whole investment period; for pre-approved payments only.
    AverageOfPeriod(DayPrice),
    /// A single price.
    #[serde(untagged)]
    Of(DayPrice),
    /// The average over several trading days up to the day of purchase.
    #[serde(untagged)]
    AverageOverDays {
        /// The price of each day.
        #[serde(rename = "averageOf")]
        price: DayPrice,
        /// The number of trading days.
        days: u32,
    },
    /// The greater of a share's net asset value and a percentage of a price.
    #[serde(untagged)]
    GreaterOf {
        /// The other value.
        #[serde(rename = "greaterOf")]
        other: Floor,
        /// Percent of the price.
        percent: Percent,
        /// The price.
        of: DayPrice,
    },
}

impl PriceBasis {
    /// Returns whether the market price is the weighted average of executions.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{DayPrice, PriceBasis};
    ///
    /// assert!(PriceBasis::Of(DayPrice::AveragePricePaid).is_weighted_average());
    /// assert!(!PriceBasis::Of(DayPrice::LastSale).is_weighted_average());
    /// ```
    pub fn is_weighted_average(&self) -> bool {
        match self {
            Self::Of(price) | Self::GreaterOf { of: price, .. } => price.is_weighted_average(),
            Self::AverageOverDays { .. } | Self::HighestOf(_) | Self::AverageOfPeriod(_) => false,
        }
    }

    /// Returns the price of each day of a period that is bought at one average.
    pub(crate) const fn of_period(&self) -> Option<DayPrice> {
        match self {
            Self::AverageOfPeriod(price) => Some(*price),
            _ => None,
        }
    }

    /// Returns the number of trading days averaged, if there are several.
    pub(crate) const fn trading_days(&self) -> Option<u32> {
        match self {
            Self::AverageOverDays { days, .. } => Some(*days),
            _ => None,
        }
    }
}

names! {
    /// Values that a market price does not fall below.
    pub enum Floor {
        /// The net asset value of a share.
        NetAssetValue = "net-asset-value",
    }

    /// Prices of one day or one purchase.
    pub enum DayPrice {
        /// The volume-weighted average price of the day of purchase.
        VwapOfPurchaseDay = "vwap-of-purchase-day",
        /// The weighted average of the prices paid for all shares bought.
        AveragePricePaid = "average-price-paid",
        /// The average of the day's highest and lowest price.
        HighLowAverage = "high-low-average",
        /// The average of the highest and lowest price of the trading day before.
        HighLowAverageOfDayBefore = "high-low-average-of-day-before",
        /// The last sale of the day.
        LastSale = "last-sale",
        /// The last sale of the trading day before.
        LastSaleOfDayBefore = "last-sale-of-day-before",
        /// The company's estimate of a share's value.
        EstimatedValue = "estimated-value",
    }
}

impl DayPrice {
    /// Returns whether the price is the weighted average of executions.
    pub(crate) const fn is_weighted_average(self) -> bool {
        matches!(self, Self::VwapOfPurchaseDay | Self::AveragePricePaid)
    }
}

object! {
    /// Discounts that the company may set for a month.
    #[derive(Default)]
    pub struct DiscountTerms {
        /// Discounts of payments within the maximum.
        #[serde(serialize_with = "beside_if_any")]
        standard: Option<Term<Band>> = "standard",
        /// Discounts of pre-approved payments over the maximum.
        #[serde(serialize_with = "beside_if_any")]
        pre_approved: Option<Term<Band>> = "preApproved",
        /// Discounts of reinvested dividends.
        dividends: Option<DividendDiscount> = "dividends",
        /// The shares that have a discount.
        shares: Option<Term<DiscountedShares>> = "shares",
    }
}

/// The discount that reinvested dividends take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum DividendDiscount {
    /// The discount of a tier of payments.
    AsTier(Term<Tier>),
    /// A separate discount.
    #[serde(serialize_with = "beside")]
    Own(Term<Band>),
}

/// A least and a greatest discount, both allowed. Equal ones are fixed and need no announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    /// Least discount.
    pub minimum: Percent,
    /// Greatest discount.
    pub maximum: Percent,
}

names! {
    /// The shares that have a discount.
    pub enum DiscountedShares {
        /// All shares.
        All = "all",
        /// Shares issued by the company.
        CompanyIssued = "company-issued",
    }
}

object! {
    /// Rules for reinvested dividends.
    #[derive(Default)]
    pub struct DividendTerms {
        /// Rounding of a dividend to cents.
        cents: Option<Term<Rounding>> = "cents",
        /// Least part that can be reinvested, in percent.
        least_reinvested: Option<Term<Percent>> = "leastReinvested",
    }

    /// Rules that spread a pre-approved payment over its investment period.
    #[derive(Default)]
    pub struct InvestmentPeriodTerms {
        /// The days that take the odd cents.
        odd_cents: Option<Term<OddCents>> = "oddCents",
        /// The effect of a day below the threshold price.
        threshold: Option<Term<UnmetThreshold>> = "threshold",
    }
}

names! {
    /// Days that take the cents that do not divide evenly.
    pub enum OddCents {
        /// The first days take one cent each.
        FirstDays = "first-days",
        /// The last day takes all of them.
        LastDay = "last-day",
    }

    /// Effects of a day below the threshold price.
    pub enum UnmetThreshold {
        /// Returns that day's part of the payment.
        DayReturned = "day-returned",
        /// Adds a business day at the end of the period, which invests that day's part.
        PeriodExtended = "period-extended",
        /// Invests that day's part on the next day that meets the threshold price, if there is one.
        PartCarriedOver = "part-carried-over",
        /// Returns the whole payment.
        AllReturned = "all-returned",
    }

    /// Features that a company may suspend.
    pub enum Feature {
        /// Optional cash payments, including pre-approved ones.
        OptionalCash = "optional-cash",
        /// Payments over the maximum.
        PreApproved = "pre-approved",
        /// Reinvested dividends.
        Dividends = "dividends",
        /// Payments of new investors.
        NewInvestors = "new-investors",
    }
}

object! {
    /// Decimals and rounding of a value.
    pub struct RoundingTerms {
        /// Decimals kept.
        decimals: Term<u32> = needed "decimals" by count::<MOST_DECIMALS>,
        /// Rounding of the last decimal.
        rounding: Term<Rounding> = needed "rounding",
    }
}

impl RoundingTerms {
    /// Returns the sources of both terms.
    pub(crate) fn sources(&self) -> [&Source; 2] {
        [&self.decimals.source, &self.rounding.source]
    }

    /// Names both values, as steps do.
    pub(crate) fn inputs(&self) -> [(&'static str, &dyn Display); 2] {
        [("decimals", &self.decimals.value), ("rounding", &self.rounding.value)]
    }
}

names! {
    /// Tiers of payments, each with its own terms.
    pub enum Tier {
        /// Payments within the month's maximum, and reinvested dividends.
        Standard = "standard",
        /// Payments over the month's maximum, with the company's prior approval.
        PreApproved = "pre-approved",
    }
}
