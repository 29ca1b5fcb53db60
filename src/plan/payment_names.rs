//! Names of payments that plan files and requests share.

use crate::values::names::names;

names! {
    /// Kinds of payments.
    #[derive(Default)]
    pub enum PaymentKind {
        /// Money that a participant sends.
        #[default]
        OptionalCash = "optional-cash",
        /// A dividend that buys shares.
        Dividend = "dividend",
    }

    /// Sources of shares.
    pub enum MarketSource {
        /// Shares issued by the company.
        Direct = "direct",
        /// Shares that the administrator buys from other holders.
        OpenMarket = "open-market",
    }

    /// Ways to pay.
    pub enum PaymentMethod {
        /// By check.
        Check = "check",
        /// By one debit of a bank account.
        OneTimeDebit = "one-time-debit",
        /// By a bank debit that repeats.
        RecurringDebit = "recurring-debit",
        /// Through the employer's payroll.
        Payroll = "payroll",
    }

    /// Ways to pay that a term of a plan is limited to.
    pub enum PaidBy {
        /// By check.
        Check = "check",
        /// By one debit of a bank account.
        OneTimeDebit = "one-time-debit",
        /// By a bank debit that repeats.
        RecurringDebit = "recurring-debit",
        /// Through the employer's payroll.
        Payroll = "payroll",
        /// By either bank debit.
        BankDebit = "bank-debit",
    }
}

impl PaidBy {
    /// Returns whether a way to pay is among these.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::{PaidBy, PaymentMethod};
    ///
    /// assert!(PaidBy::BankDebit.includes(PaymentMethod::OneTimeDebit));
    /// assert!(!PaidBy::Check.includes(PaymentMethod::Payroll));
    /// ```
    pub const fn includes(self, method: PaymentMethod) -> bool {
        use PaymentMethod::{Check, OneTimeDebit, Payroll, RecurringDebit};
        match self {
            Self::Check => matches!(method, Check),
            Self::OneTimeDebit => matches!(method, OneTimeDebit),
            Self::RecurringDebit => matches!(method, RecurringDebit),
            Self::Payroll => matches!(method, Payroll),
            Self::BankDebit => matches!(method, OneTimeDebit | RecurringDebit),
        }
    }
}
