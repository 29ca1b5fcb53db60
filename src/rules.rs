//! Rules of a plan, clause by clause. A rule imports no other rule except the verdict on the limits.

pub(crate) mod dividends;
pub(crate) mod due_dates;
pub(crate) mod edition;
pub(crate) mod fees;
pub(crate) mod limits;
pub(crate) mod pricing;
