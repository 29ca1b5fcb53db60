//! What a plan file can say: limits, prices, discounts, rounding, fees.
//!
//! Whatever nobody published stays `None`; the rule that needs it says which term is missing.

use crate::explain::source::Term;
use crate::values::names::names;
use crate::values::quantity::{Money, Percent};
use crate::values::ratio::Rounding;

/// How much may be sent, in dollars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LimitTerms {
    /// The time within which payments count together.
    pub per: Option<Term<LimitPeriod>>,
    /// Least total from an existing stockholder.
    pub existing_minimum: Option<Term<Money>>,
    /// Least total from a new investor.
    pub new_minimum: Option<Term<Money>>,
    /// Least amount of a payment that recurs by itself, such as a monthly bank debit.
    pub recurring_minimum: Option<Term<Money>>,
    /// Greatest total without the company's approval.
    pub maximum: Option<Term<Money>>,
    /// Whether a new investor counts as an existing stockholder from the first accepted purchase on.
    pub existing_after_first_purchase: Option<Term<bool>>,
}

impl LimitTerms {
    /// The time within which payments count together: a month, as everywhere in the names here, or what the plan says.
    pub(crate) fn period(&self) -> LimitPeriod {
        self.per.as_ref().map_or(LimitPeriod::Month, |per| per.value)
    }
}

names! {
    /// The time within which payments count together.
    pub enum LimitPeriod {
        /// A calendar month.
        Month = "month",
        /// A calendar quarter.
        Quarter = "quarter",
        /// A calendar year.
        Year = "year",
    }
}

/// How long before the day counted from a payment is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueDateTerms {
    /// Before the investment date.
    pub standard: Option<Term<Lead>>,
    /// Before the first day of the investment period.
    pub pre_approved: Option<Term<Lead>>,
}

/// A time before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// So many business days.
    BusinessDays(u32),
    /// So many days of any kind, and where that is no business day, the one before it.
    Days(u32),
}

/// How the market price is found, by where the shares come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarketPriceTerms {
    /// Shares bought from the company.
    pub direct: Option<Term<PriceBasis>>,
    /// Shares bought on the open market.
    pub open_market: Option<Term<PriceBasis>>,
}

/// Which prices make the market price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceBasis {
    /// One way of finding it.
    Of(DayPrice),
    /// The average over so many trading days up to the day of purchase.
    AverageOverDays {
        /// The price of each day.
        price: DayPrice,
        /// How many trading days.
        days: u32,
    },
    /// The highest of several.
    HighestOf(Vec<DayPrice>),
}

impl PriceBasis {
    /// Whether the weighted average of executions is this price.
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
        matches!(self, Self::Of(DayPrice::VwapOfPurchaseDay | DayPrice::AveragePricePaid))
    }

    /// Over how many trading days it is an average, if it is one over several.
    pub(crate) const fn trading_days(&self) -> Option<u32> {
        match self {
            Self::AverageOverDays { days, .. } => Some(*days),
            Self::Of(_) | Self::HighestOf(_) => None,
        }
    }
}

names! {
    /// A price of one day, or of one purchase.
    pub enum DayPrice {
        /// The volume-weighted average price of the day of purchase.
        VwapOfPurchaseDay = "vwap-of-purchase-day",
        /// The weighted average of the prices paid for all shares bought.
        AveragePricePaid = "average-price-paid",
        /// Half of the day's highest and lowest price together.
        HighLowAverage = "high-low-average",
        /// The same of the trading day before.
        HighLowAverageOfDayBefore = "high-low-average-of-day-before",
        /// The last sale of the day.
        LastSale = "last-sale",
        /// The last sale of the trading day before.
        LastSaleOfDayBefore = "last-sale-of-day-before",
        /// What the company estimates a share to be worth.
        EstimatedValue = "estimated-value",
    }
}

/// What discounts the company may set for a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiscountTerms {
    /// For payments within the maximum.
    pub standard: Option<Term<Band>>,
    /// For pre-approved payments over the maximum.
    pub pre_approved: Option<Term<Band>>,
    /// For reinvested dividends.
    pub dividends: Option<DividendDiscount>,
    /// Which shares it is taken off.
    pub shares: Option<Term<DiscountedShares>>,
}

/// The discount that reinvested dividends take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DividendDiscount {
    /// That of payments of a tier.
    AsTier(Term<Tier>),
    /// One of their own.
    Own(Term<Band>),
}

/// A least and a greatest discount, both allowed; the same one twice is fixed and need not be announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Least discount.
    pub minimum: Percent,
    /// Greatest discount.
    pub maximum: Percent,
}

/// Which shares a discount is taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscountedShares {
    /// All of them.
    All,
    /// Only those that the company issues.
    CompanyIssued,
}

/// How a dividend is reinvested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DividendTerms {
    /// How the cents of a dividend are settled.
    pub cents: Option<Term<Rounding>>,
    /// Least part that is reinvested by whoever reinvests at all, in percent.
    pub least_reinvested: Option<Term<Percent>>,
}

/// How a pre-approved payment is spread over its investment period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestmentPeriodTerms {
    /// Which days take the cents that do not divide evenly.
    pub odd_cents: Option<Term<OddCents>>,
    /// What a day on which the threshold price is not met does to the payment.
    pub threshold: Option<Term<UnmetThreshold>>,
}

names! {
    /// Which days take the cents that do not divide evenly.
    pub enum OddCents {
        /// The first days, a cent each.
        FirstDays = "first-days",
        /// The last day, all of them.
        LastDay = "last-day",
    }
}

names! {
    /// What a day on which the threshold price is not met does to the payment.
    pub enum UnmetThreshold {
        /// That day's part is not invested and goes back.
        DayReturned = "day-returned",
    }
}

names! {
    /// What a company may stop for a while.
    pub enum Feature {
        /// Optional cash payments, pre-approved ones included.
        OptionalCash = "optional-cash",
        /// Payments over the maximum.
        PreApproved = "pre-approved",
        /// Reinvested dividends.
        Dividends = "dividends",
        /// Payments of new investors.
        NewInvestors = "new-investors",
    }
}

/// What participants pay besides the shares; answers leave it out and say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeTerms {
    /// Each fee.
    pub items: Vec<Term<Fee>>,
    /// Percent up to which discount and fees together are the company's to pay.
    pub covered_up_to: Option<Term<Percent>>,
}

/// One fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// What it is charged for.
    pub on: FeeOn,
    /// How the payment is made that it is charged for; all ways if `None`.
    pub paid_by: Option<PaidBy>,
    /// Dollars, or percent of the amount.
    pub charge: Charge,
    /// Greatest fee, in dollars.
    pub at_most: Option<Money>,
}

/// What a fee is charged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeOn {
    /// Each purchase.
    Purchase,
    /// Each share bought.
    Share,
    /// Joining the plan.
    Enrolment,
}

/// How a payment is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaidBy {
    /// By check.
    Check,
    /// By a debit of a bank account.
    BankDebit,
}

/// How much a fee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// Dollars.
    Amount(Money),
    /// Percent of the amount.
    Percent(Percent),
}

/// To how many decimals a value is rounded, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundingTerms {
    /// Decimals that are kept.
    pub decimals: Term<u32>,
    /// How the last of them is settled.
    pub rounding: Term<Rounding>,
}

names! {
    /// The terms that a payment falls under.
    pub enum Tier {
        /// Within the month's maximum, and reinvested dividends.
        Standard = "standard",
        /// Over the month's maximum, with the company's prior approval.
        PreApproved = "pre-approved",
    }
}
