//! Terms of a plan file: prices, discounts, rounding.
//!
//! Unpublished terms are `None`; the rule that needs one reports it missing.

use crate::explain::Term;
use crate::values::names::names;
use crate::values::{Percent, Rounding};

/// The basis of the market price, by the kind of payment, then by the source of the shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarketPriceTerms {
    /// For reinvested dividends, from any source.
    pub dividends: Option<Term<PriceBasis>>,
    /// For pre-approved payments, from any source.
    pub pre_approved: Option<Term<PriceBasis>>,
    /// For shares bought from the company.
    pub direct: Option<Term<PriceBasis>>,
    /// For shares bought on the open market.
    pub open_market: Option<Term<PriceBasis>>,
}

/// The prices that make the market price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceBasis {
    /// A single price.
    Of(DayPrice),
    /// The average over several trading days up to the day of purchase.
    AverageOverDays {
        /// The price of each day.
        price: DayPrice,
        /// The number of trading days.
        days: u32,
    },
    /// The highest of several prices.
    HighestOf(Vec<DayPrice>),
    /// The greater of a share's net asset value and a percentage of a price.
    GreaterOf {
        /// The other value.
        other: Floor,
        /// Percent of the price.
        percent: Percent,
        /// The price.
        of: DayPrice,
    },
    /// One average for a whole investment period; for pre-approved payments only.
    AverageOfPeriod(DayPrice),
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
}

names! {
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

/// Discounts that the company may set for a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiscountTerms {
    /// Discounts of payments within the maximum.
    pub standard: Option<Term<Band>>,
    /// Discounts of pre-approved payments over the maximum.
    pub pre_approved: Option<Term<Band>>,
    /// Discounts of reinvested dividends.
    pub dividends: Option<DividendDiscount>,
    /// The shares that have a discount.
    pub shares: Option<Term<DiscountedShares>>,
}

/// The discount that reinvested dividends take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DividendDiscount {
    /// The discount of a tier of payments.
    AsTier(Term<Tier>),
    /// A separate discount.
    Own(Term<Band>),
}

/// A least and a greatest discount, both allowed. Equal ones are fixed and need no announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Rules for reinvested dividends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DividendTerms {
    /// Rounding of a dividend to cents.
    pub cents: Option<Term<Rounding>>,
    /// Least part that can be reinvested, in percent.
    pub least_reinvested: Option<Term<Percent>>,
}

/// Rules that spread a pre-approved payment over its investment period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestmentPeriodTerms {
    /// The days that take the odd cents.
    pub odd_cents: Option<Term<OddCents>>,
    /// The effect of a day below the threshold price.
    pub threshold: Option<Term<UnmetThreshold>>,
}

names! {
    /// Days that take the cents that do not divide evenly.
    pub enum OddCents {
        /// The first days take one cent each.
        FirstDays = "first-days",
        /// The last day takes all of them.
        LastDay = "last-day",
    }
}

names! {
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
}

names! {
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

/// Decimals and rounding of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundingTerms {
    /// Decimals kept.
    pub decimals: Term<u32>,
    /// Rounding of the last decimal.
    pub rounding: Term<Rounding>,
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
