//! A request after reading: [`Facts`]. Each field is a value, missing, or has a problem.

mod columns;
mod days;
mod fills;
mod kinds;
mod lines;
mod place;
mod sent;
mod sent_before;
mod table;

use chrono::NaiveDate;

pub(crate) use days::GivenDay;
pub(crate) use fills::Traded;
pub(crate) use sent::Sent;
pub(crate) use sent_before::SentBefore;

use crate::calendar::{Calendar, CalendarMonth, MOST_ADDED_CLOSURES, in_range, read_date};
use crate::explain::{Code, FieldPath, Problem, Trace};
use crate::plan::{Feature, Plan};
use crate::request::{
    Given, Input, Market, MarketSource, MonthFacts, Participant, Payment, PaymentFacts,
    PaymentKind, PaymentMethod, Period, PeriodFacts, QuoteRequest,
};
use crate::values::quantity::{Money, Price, Quantity, Unreadable};

/// A field of a request: a value, or `None` if missing.
///
/// `Err` if the given text is unusable; its problem is recorded, and dependent answers stay empty.
pub(crate) type Field<T> = Result<Option<T>, Unusable>;

/// A given value that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unusable;

/// The fields of a request after reading.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub(crate) participant: Option<Participant>,
    /// Is true after an accepted purchase of the same list, which paid the enrolment.
    pub(crate) has_purchased: bool,
    pub(crate) payment: PaymentFacts,
    pub(crate) sent: Result<SentBefore, Unusable>,
    /// Judges the payment as the total of several, which no limit of a single payment concerns.
    pub(crate) is_total: bool,
    pub(crate) month: MonthFacts,
    pub(crate) source: Option<MarketSource>,
    pub(crate) market: Field<MarketInput>,
    pub(crate) net_asset_value: Field<Price>,
    pub(crate) as_of: Field<NaiveDate>,
    pub(crate) known_on: Field<NaiveDate>,
}

/// The basis of the market price.
#[derive(Clone, Debug)]
pub(crate) enum MarketInput {
    /// A given market price.
    Price(Price),
    /// Executions; the market price is their weighted average.
    Traded(Traded),
}

impl Facts {
    /// Reads every field and records a problem for each unreadable one.
    pub(crate) fn read(request: &QuoteRequest, trace: &mut Trace) -> Self {
        let payment = request.payment.facts(trace);
        Self {
            participant: request.participant,
            sent: SentBefore::read(
                [
                    (payment.sent_this_month, Payment::SENT_THIS_MONTH),
                    (payment.sent_this_quarter, Payment::SENT_THIS_QUARTER),
                    (payment.sent_this_year, Payment::SENT_THIS_YEAR),
                ],
                trace,
            ),
            is_total: false,
            has_purchased: false,
            payment,
            month: request.month.facts(trace),
            source: request.market.source,
            market: market(&request.market, trace),
            net_asset_value: read(&request.market.net_asset_value, Market::NET_ASSET_VALUE, trace),
            as_of: read(&request.as_of, QuoteRequest::AS_OF, trace),
            known_on: read(&request.known_on, QuoteRequest::KNOWN_ON, trace),
        }
    }

    /// Returns the plan's calendar with the request's closures; `None` if they cannot be used.
    pub(crate) fn calendar<'a>(&'a self, plan: &'a Plan) -> Option<Calendar<'a>> {
        let added = self.month.closures.as_deref().ok()?;
        Some(
            Calendar::new(plan.calendar.value)
                .closed_on(&plan.closures)
                .also_closed_on(added)
                .known_on(self.known_on.ok()?),
        )
    }
}

/// A field of a request that becomes a fact.
pub(crate) trait Readable {
    type Fact;

    /// Reads the field and records a problem if it is unreadable.
    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact;
}

impl<T: Typed> Readable for Input<T> {
    type Fact = Field<T>;

    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact {
        read(self, field, trace)
    }
}

impl Readable for Vec<Input<NaiveDate>> {
    type Fact = Result<Vec<NaiveDate>, Unusable>;

    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact {
        closures(self, field, trace)
    }
}

impl Readable for Period {
    type Fact = PeriodFacts;

    fn fact(&self, _: FieldPath, trace: &mut Trace) -> Self::Fact {
        self.facts(trace)
    }
}

macro_rules! facts_themselves {
    ($($type:ty),+) => {
        $(impl Readable for $type {
            type Fact = Self;

            fn fact(&self, _: FieldPath, _: &mut Trace) -> Self {
                self.clone()
            }
        })+
    };
}

facts_themselves!(bool, PaymentKind, Option<PaymentMethod>, Vec<Feature>);

/// A value that people type.
pub(crate) trait Typed: Copy {
    /// Reads the value of a field, or returns the field's problem.
    fn read(given: Given<'_, Self>, field: FieldPath) -> Result<Option<Self>, Problem>;
}

impl<T: Quantity> Typed for T {
    fn read(given: Given<'_, Self>, field: FieldPath) -> Result<Option<Self>, Problem> {
        let read = given.or_read(|text| text.parse());
        read.map_err(|why| Problem::unreadable::<T>(field, why, &T::MINIMUM))
    }
}

impl Typed for NaiveDate {
    fn read(given: Given<'_, Self>, field: FieldPath) -> Result<Option<Self>, Problem> {
        match given.or_read(read_date) {
            Ok(Some(date)) if in_range(date).is_err() => Err(Problem::beyond_the_calendar(field)),
            read => read.map_err(|why| Problem::not_a_date(field, why)),
        }
    }
}

impl Typed for CalendarMonth {
    fn read(given: Given<'_, Self>, field: FieldPath) -> Result<Option<Self>, Problem> {
        match given.or_read(|text| Self::read(text).ok_or(Code::NotAMonth)) {
            Ok(Some(month)) if !month.is_within_calendar() => {
                Err(Problem::beyond_the_calendar(field))
            }
            read => read.map_err(|code| Problem::new(field, code, &[])),
        }
    }
}

/// Reads a field and records its problem if it is unusable.
pub(crate) fn read<'r, T: Typed>(
    given: impl Into<Given<'r, T>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<T> {
    recorded(T::read(given.into(), field.into()), trace)
}

/// Reads an amount of at least one cent.
pub(crate) fn amount<'r>(
    given: impl Into<Given<'r, Money>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<Money> {
    at_least(Money::CENT, given, field, trace)
}

/// Reads a quantity with a least value.
pub(crate) fn at_least<'r, T: Quantity>(
    least: T,
    given: impl Into<Given<'r, T>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<T> {
    let read = match given.into().or_read(|text| text.parse()) {
        Ok(Some(value)) if value < least => Err(Unreadable::OutOfRange),
        read => read,
    };
    recorded(read.map_err(|why| Problem::unreadable::<T>(field, why, &least)), trace)
}

/// Records the problem of an unusable value.
pub(crate) fn recorded<T>(read: Result<T, Problem>, trace: &mut Trace) -> Result<T, Unusable> {
    read.map_err(|problem| {
        trace.refuse(problem);
        Unusable
    })
}

pub(crate) fn closures(
    days: &[Input<NaiveDate>],
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Result<Vec<NaiveDate>, Unusable> {
    let field = field.into();
    if days.len() > MOST_ADDED_CLOSURES {
        trace.report(field, Code::TooManyClosures, &[("maximum", &MOST_ADDED_CLOSURES)]);
        return Err(Unusable);
    }
    let dates: Vec<Field<NaiveDate>> = days
        .iter()
        .enumerate()
        .map(|(index, day)| read(day, field.inside(&format!("[{index}]")), trace))
        .collect();
    dates.into_iter().filter_map(Result::transpose).collect()
}

fn market(market: &Market, trace: &mut Trace) -> Field<MarketInput> {
    let price = read::<Price>(&market.price, Market::PRICE, trace);
    let traded = Traded::read(&market.fills, &Market::FILLS, trace);
    MarketInput::one_of(price, traded, Market::PRICE, trace)
}

impl MarketInput {
    /// Returns the given price or executions; reports a problem if both are given.
    fn one_of(
        price: Field<Price>,
        traded: Field<Traded>,
        field: impl Into<FieldPath>,
        trace: &mut Trace,
    ) -> Field<Self> {
        match (price?, traded?) {
            (Some(_), Some(_)) => {
                trace.report(field, Code::PriceAndFills, &[]);
                Err(Unusable)
            }
            (Some(price), None) => Ok(Some(Self::Price(price))),
            (None, Some(traded)) => Ok(Some(Self::Traded(traded))),
            (None, None) => Ok(None),
        }
    }
}
