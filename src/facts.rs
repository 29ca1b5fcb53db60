//! A request after reading: [`Facts`], where every text is a value, not given, or a problem of its field.

mod days;
mod fills;
mod lines;
mod place;
mod sent;

use std::borrow::Cow;

use chrono::NaiveDate;

pub(crate) use days::GivenDay;
pub(crate) use fills::Traded;
pub(crate) use sent::Sent;

use crate::calendar::{
    Calendar, CalendarMonth, FIRST_DAY, LAST_DAY, MOST_ADDED_CLOSURES, read_date,
};
use crate::plan::{Feature, Plan};
use crate::quantity::{DividendPerShare, Money, Percent, Price, Quantity, Shares, Unreadable};
use crate::request::{MarketSource, Participant, PaymentKind, QuoteRequest};
use crate::trace::{Named, Problem, Trace};
pub(crate) use crate::typed::is_blank;
use crate::written::{Written, written};

/// One field of a request: the value, or nothing where none was given.
///
/// `Err` where something was given that cannot be used; its problem is on record, and what needs it stays unanswered.
pub(crate) type Field<T> = Result<Option<T>, Unusable>;

/// Something was given that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unusable;

/// What a request says, field by field.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub(crate) participant: Option<Participant>,
    pub(crate) kind: PaymentKind,
    pub(crate) amount: Field<Money>,
    pub(crate) sent_this_month: Field<Money>,
    pub(crate) approved: bool,
    pub(crate) shares_held: Field<Shares>,
    pub(crate) reinvested: Field<Percent>,
    pub(crate) month: Field<CalendarMonth>,
    pub(crate) investment_date: Field<NaiveDate>,
    pub(crate) period_start: Field<NaiveDate>,
    pub(crate) period_end: Field<NaiveDate>,
    pub(crate) discount: Field<Percent>,
    pub(crate) pre_approved_discount: Field<Percent>,
    pub(crate) dividend_discount: Field<Percent>,
    pub(crate) threshold_price: Field<Price>,
    pub(crate) suspended: Vec<Feature>,
    pub(crate) dividend_payment_date: Field<NaiveDate>,
    pub(crate) dividend_per_share: Field<DividendPerShare>,
    pub(crate) closures: Result<Vec<NaiveDate>, Unusable>,
    pub(crate) source: Option<MarketSource>,
    pub(crate) market: Field<MarketInput>,
    pub(crate) as_of: Field<NaiveDate>,
    pub(crate) known_on: Field<NaiveDate>,
}

/// What the market price is found from.
#[derive(Clone, Debug)]
pub(crate) enum MarketInput {
    /// The visitor knows it.
    Price(Price),
    /// The weighted average of these.
    Traded(Traded),
}

impl Facts {
    /// Reads every field and records a problem for each that cannot be read.
    pub(crate) fn read(request: &QuoteRequest<'_>, trace: &mut Trace<'_>) -> Self {
        let payment = &request.payment;
        let month = &request.month;
        Self {
            participant: request.participant,
            kind: payment.kind,
            amount: amount(payment.amount, "payment.amount", trace),
            sent_this_month: quantity(payment.sent_this_month, "payment.sentThisMonth", trace),
            approved: payment.approved,
            shares_held: quantity(payment.shares_held, "payment.sharesHeld", trace),
            reinvested: quantity(payment.reinvested, "payment.reinvested", trace),
            month: calendar_month(month.month, "month.month", trace),
            investment_date: date(month.investment_date, "month.investmentDate", trace),
            period_start: date(month.period_start, "month.investmentPeriod.start", trace),
            period_end: date(month.period_end, "month.investmentPeriod.end", trace),
            discount: quantity(month.discount, "month.discount", trace),
            pre_approved_discount: quantity(
                month.pre_approved_discount,
                "month.preApprovedDiscount",
                trace,
            ),
            dividend_discount: quantity(month.dividend_discount, "month.dividendDiscount", trace),
            threshold_price: quantity(month.threshold_price, "month.thresholdPrice", trace),
            suspended: month.suspended.clone(),
            dividend_payment_date: date(
                month.dividend_payment_date,
                "month.dividendPaymentDate",
                trace,
            ),
            dividend_per_share: quantity(month.dividend_per_share, "month.dividendPerShare", trace),
            closures: closures(&month.closures, "month.closures", trace),
            source: request.market.source,
            market: market(request, trace),
            as_of: date(request.as_of, "asOf", trace),
            known_on: date(request.known_on, "knownOn", trace),
        }
    }

    /// The plan's calendar as the request knows it; none where what the request says of it cannot be used.
    pub(crate) fn calendar<'a>(&'a self, plan: &'a Plan) -> Option<Calendar<'a>> {
        let added = self.closures.as_deref().ok()?;
        Some(
            Calendar::new(plan.calendar.value)
                .closed_on(&plan.closures)
                .also_closed_on(added)
                .known_on(self.known_on.ok()?),
        )
    }
}

pub(crate) fn quantity<T: Quantity>(
    text: &str,
    field: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'_>,
) -> Field<T> {
    if is_blank(text) {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|why| {
        trace.refuse(Problem::unreadable::<T>(field, why, &T::MINIMUM));
        Unusable
    })
}

/// A payment is at least a cent.
pub(crate) fn amount(
    text: &str,
    field: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'_>,
) -> Field<Money> {
    at_least(Money::CENT, text, field, trace)
}

/// A quantity of which there is a least one.
pub(crate) fn at_least<T: Quantity + Written>(
    least: T,
    text: &str,
    field: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'_>,
) -> Field<T> {
    if is_blank(text) {
        return Ok(None);
    }
    let read = text.parse::<T>();
    match read.and_then(|value| if value < least { Err(Unreadable::OutOfRange) } else { Ok(value) })
    {
        Ok(value) => Ok(Some(value)),
        Err(why) => {
            trace.refuse(Problem::unreadable::<T>(field, why, &least));
            Err(Unusable)
        }
    }
}

pub(crate) fn date(
    text: &str,
    field: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'_>,
) -> Field<NaiveDate> {
    if is_blank(text) {
        return Ok(None);
    }
    let problem = match read_date(text) {
        Ok(date) if (FIRST_DAY..=LAST_DAY).contains(&date) => return Ok(Some(date)),
        Ok(_) => Problem::beyond_the_calendar(field),
        Err(why) => Problem::not_a_date(field, why),
    };
    trace.refuse(problem);
    Err(Unusable)
}

/// A month that the calendars reach.
pub(crate) fn calendar_month(
    text: &str,
    field: impl Into<Cow<'static, str>>,
    trace: &mut Trace<'_>,
) -> Field<CalendarMonth> {
    if is_blank(text) {
        return Ok(None);
    }
    let problem = match CalendarMonth::read(text) {
        Some(month) if month.is_within_calendar() => return Ok(Some(month)),
        Some(_) => Problem::beyond_the_calendar(field),
        None => Problem::new(field, "not-a-month", &[]),
    };
    trace.refuse(problem);
    Err(Unusable)
}

pub(crate) fn closures(
    texts: &[&str],
    field: &str,
    trace: &mut Trace<'_>,
) -> Result<Vec<NaiveDate>, Unusable> {
    if texts.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        trace.refuse(Problem::new(field.to_owned(), "too-many-closures", values));
        return Err(Unusable);
    }
    let dates: Vec<Field<NaiveDate>> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| date(text, [field, "[", &written(&index), "]"].concat(), trace))
        .collect();
    dates.into_iter().filter_map(Result::transpose).collect()
}

fn market(request: &QuoteRequest<'_>, trace: &mut Trace<'_>) -> Field<MarketInput> {
    let price = quantity::<Price>(request.market.price, "market.price", trace);
    let traded = Traded::read(&request.market.fills, "market.fills", trace);
    MarketInput::one_of(price, traded, "market.price", trace)
}

impl MarketInput {
    /// The price or the executions, whichever was given; not both.
    fn one_of(
        price: Field<Price>,
        traded: Field<Traded>,
        field: impl Into<Cow<'static, str>>,
        trace: &mut Trace<'_>,
    ) -> Field<Self> {
        match (price?, traded?) {
            (Some(_), Some(_)) => {
                trace.refuse(Problem::new(field, "price-and-fills", &[]));
                Err(Unusable)
            }
            (Some(price), None) => Ok(Some(Self::Price(price))),
            (None, Some(traded)) => Ok(Some(Self::Traded(traded))),
            (None, None) => Ok(None),
        }
    }
}
