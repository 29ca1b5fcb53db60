//! Questions that a plan answers.

pub(crate) mod editions;
pub(crate) mod investment_period;
pub(crate) mod payment_for_shares;
pub(crate) mod payments;
pub(crate) mod price_list;
pub(crate) mod quote;
pub(crate) mod schedule;
