//! A request after reading: [`Facts`]. Each field is a value, missing, or has a problem.

mod days;
mod fills;
mod lines;
mod place;
mod sent;

use chrono::NaiveDate;
use core::fmt::Display;

pub(crate) use days::GivenDay;
pub(crate) use fills::Traded;
pub(crate) use sent::Sent;

use crate::calendar::{
    Calendar, CalendarMonth, FIRST_DAY, LAST_DAY, MOST_ADDED_CLOSURES, read_date,
};
use crate::explain::{Code, FieldPath, Named, Problem, Trace};
use crate::plan::{Feature, Plan};
use crate::request::{
    Given, Input, Market, MarketSource, MonthFacts, Participant, PaymentFacts, PaymentKind, Period,
    PeriodFacts, QuoteRequest,
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
    pub(crate) payment: PaymentFacts,
    pub(crate) month: MonthFacts,
    pub(crate) source: Option<MarketSource>,
    pub(crate) market: Field<MarketInput>,
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
        Self {
            participant: request.participant,
            payment: request.payment.facts(trace),
            month: request.month.facts(trace),
            source: request.market.source,
            market: market(&request.market, trace),
            as_of: date(&request.as_of, QuoteRequest::AS_OF, trace),
            known_on: date(&request.known_on, QuoteRequest::KNOWN_ON, trace),
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

impl<T: Quantity> Readable for Input<T> {
    type Fact = Field<T>;

    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact {
        quantity(self, field, trace)
    }
}

impl Readable for Input<NaiveDate> {
    type Fact = Field<NaiveDate>;

    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact {
        date(self, field, trace)
    }
}

impl Readable for Input<CalendarMonth> {
    type Fact = Field<CalendarMonth>;

    fn fact(&self, field: FieldPath, trace: &mut Trace) -> Self::Fact {
        calendar_month(self, field, trace)
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

facts_themselves!(bool, PaymentKind, Vec<Feature>);

pub(crate) fn quantity<'r, T: Quantity>(
    given: impl Into<Given<'r, T>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<T> {
    let read = match given.into() {
        Given::Nothing => return Ok(None),
        Given::Value(value) => return Ok(Some(value)),
        Given::Text(text) => text.parse(),
    };
    read.map(Some).map_err(|why| {
        trace.refuse(Problem::unreadable::<T>(field, why, &T::MINIMUM));
        Unusable
    })
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
pub(crate) fn at_least<'r, T: Quantity + Display>(
    least: T,
    given: impl Into<Given<'r, T>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<T> {
    let read = match given.into() {
        Given::Nothing => return Ok(None),
        Given::Value(value) => Ok(value),
        Given::Text(text) => text.parse::<T>(),
    };
    match read.and_then(|value| if value < least { Err(Unreadable::OutOfRange) } else { Ok(value) })
    {
        Ok(value) => Ok(Some(value)),
        Err(why) => {
            trace.refuse(Problem::unreadable::<T>(field, why, &least));
            Err(Unusable)
        }
    }
}

pub(crate) fn date<'r>(
    given: impl Into<Given<'r, NaiveDate>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<NaiveDate> {
    let read = match given.into() {
        Given::Nothing => return Ok(None),
        Given::Value(date) => Ok(date),
        Given::Text(text) => read_date(text),
    };
    let problem = match read {
        Ok(date) if (FIRST_DAY..=LAST_DAY).contains(&date) => return Ok(Some(date)),
        Ok(_) => Problem::beyond_the_calendar(field),
        Err(why) => Problem::not_a_date(field, why),
    };
    trace.refuse(problem);
    Err(Unusable)
}

/// Reads a month within the calendars.
pub(crate) fn calendar_month<'r>(
    given: impl Into<Given<'r, CalendarMonth>>,
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Field<CalendarMonth> {
    let read = match given.into() {
        Given::Nothing => return Ok(None),
        Given::Value(month) => Some(month),
        Given::Text(text) => CalendarMonth::read(text),
    };
    let problem = match read {
        Some(month) if month.is_within_calendar() => return Ok(Some(month)),
        Some(_) => Problem::beyond_the_calendar(field),
        None => Problem::new(field, Code::NotAMonth, &[]),
    };
    trace.refuse(problem);
    Err(Unusable)
}

pub(crate) fn closures(
    days: &[Input<NaiveDate>],
    field: impl Into<FieldPath>,
    trace: &mut Trace,
) -> Result<Vec<NaiveDate>, Unusable> {
    let field = field.into();
    if days.len() > MOST_ADDED_CLOSURES {
        let values: &Named<'_> = &[("maximum", &MOST_ADDED_CLOSURES)];
        trace.refuse(Problem::new(field, Code::TooManyClosures, values));
        return Err(Unusable);
    }
    let dates: Vec<Field<NaiveDate>> = days
        .iter()
        .enumerate()
        .map(|(index, day)| date(day, field.inside(&format!("[{index}]")), trace))
        .collect();
    dates.into_iter().filter_map(Result::transpose).collect()
}

fn market(market: &Market, trace: &mut Trace) -> Field<MarketInput> {
    let price = quantity::<Price>(&market.price, Market::PRICE, trace);
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
                trace.refuse(Problem::new(field, Code::PriceAndFills, &[]));
                Err(Unusable)
            }
            (Some(price), None) => Ok(Some(Self::Price(price))),
            (None, Some(traded)) => Ok(Some(Self::Traded(traded))),
            (None, None) => Ok(None),
        }
    }
}
