//! Maximums of a plan in layers, one for each period: [`Layer`].

use serde::Serialize;

use crate::explain::{Part, Term, Trace};
use crate::plan::{LimitPeriod, Plan};
use crate::request::Participant;
use crate::request::facts::{Facts, SentBefore};
use crate::values::{Money, sorted};

/// The maximum of one period.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layer<'p> {
    pub(crate) per: LimitPeriod,
    pub(crate) maximum: &'p Term<Money>,
}

impl Layer<'_> {
    /// Returns the amount that may still be sent in the period without approval.
    pub(super) fn remaining(&self, sent: SentBefore) -> Money {
        self.maximum.value.less(sent.within(self.per))
    }
}

/// Amounts of one period that has a maximum, in dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LimitLayer {
    /// The period.
    pub per: LimitPeriod,
    /// Greatest total of the period without the company's approval.
    pub maximum: Money,
    /// Amount already sent in the period, 0 if each payment counts alone; `None` if it is unreadable.
    pub sent: Option<Money>,
    /// Amount that may still be sent in the period; `None` if the amount sent is unreadable.
    pub remaining: Option<Money>,
}

impl LimitLayer {
    pub(super) fn of(layer: &Layer<'_>, sent: Option<SentBefore>) -> Self {
        Self {
            per: layer.per,
            maximum: layer.maximum.value,
            sent: sent.map(|sent| sent.within(layer.per)),
            remaining: sent.map(|sent| layer.remaining(sent)),
        }
    }
}

/// Returns the maximums for a participant, shortest period first; `None` if they are unknown.
/// Terms: clause L4. A total of several payments has no maximum of a single payment.
pub(crate) fn layers<'p>(
    plan: &'p Plan,
    facts: &Facts,
    trace: &mut Trace,
) -> Option<Vec<Layer<'p>>> {
    let limits = &plan.limits;
    let own = match (&limits.new_maximum, facts.participant) {
        (Some(_), None) => return None,
        (Some(maximum), Some(Participant::New)) => maximum,
        _ => trace.need(Part::Limits, "limits.maximum", &limits.maximum)?,
    };
    let further = &limits.further_maximums;
    let further = further.iter().map(|it| Layer { per: it.per, maximum: &it.maximum });
    let layers = further.chain([Layer { per: limits.period(), maximum: own }]);
    let layers = layers.filter(|layer| !(facts.is_total && layer.per == LimitPeriod::Payment));
    Some(sorted::by_key(layers.collect(), |layer| layer.per))
}

/// Returns the layer with the least amount left, which decides; of equal ones the shortest period.
/// Takes the least maximum while the amounts sent are unreadable.
pub(crate) fn deciding<'l, 'p>(
    layers: &'l [Layer<'p>],
    sent: Option<SentBefore>,
) -> Option<&'l Layer<'p>> {
    layers.iter().min_by_key(|layer| match sent {
        Some(sent) => layer.remaining(sent),
        None => layer.maximum.value,
    })
}

/// Returns the amount that may still be sent without approval; `None` without a published maximum.
pub(crate) fn left(plan: &Plan, facts: &Facts, sent: SentBefore) -> Option<Money> {
    super::remaining(plan, facts, sent, &mut Trace::brief())
}
