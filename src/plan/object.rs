//! Objects of a plan file: a table of fields, each with its key.

use super::checker::{At, Checker, Fields, Value};
use crate::explain::{Source, Term};

/// Declares an object of a plan file by its fields and their keys, and how it is read.
///
/// A field may be missing if its type is an `Option`, or `or default`. `by` names the reader of its value, and `also` a
/// key that another field has. After `@fields`, the object itself is read elsewhere.
macro_rules! object {
    (@fields
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                $(#[$of:meta])*
                $field:ident: $type:ty = $($key:literal)? $(also $also:literal)? $(or $or:ident)? $(by $by:path)?,
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$of])* pub $field: $type,)+
        }

        impl $crate::plan::object::Object for $name {
            const KEYS: &'static [&'static str] = &[$($($key,)?)+];

            fn of(
                checker: &mut $crate::plan::checker::Checker,
                fields: &$crate::plan::checker::Fields<'_>,
            ) -> Option<Self> {
                $(
                    let read = object!(@by $($by)?);
                    let $field = object!(@read $($or)?)(checker, fields, $($key)? $($also)?, read);
                )+
                Some(Self { $($field: $field?,)+ })
            }
        }
    };
    (@read) => { $crate::plan::object::Field::field };
    (@read default) => { $crate::plan::object::or_default };
    (@by) => { $crate::plan::checker::Value::read };
    (@by $by:path) => { $by };
    ($($(#[$meta:meta])* pub struct $name:ident $fields:tt)+) => {
        $(
            object! { @fields $(#[$meta])* pub struct $name $fields }

            impl $crate::plan::checker::Value for $name {
                fn read(
                    checker: &mut $crate::plan::checker::Checker,
                    at: &$crate::plan::checker::At<'_>,
                ) -> Option<Self> {
                    $crate::plan::object::read(checker, at)
                }
            }
        )+
    };
}

pub(super) use object;

/// An object declared by [`object!`].
pub(super) trait Object: Sized {
    const KEYS: &'static [&'static str];

    /// Reads every field before it returns, to find all mistakes.
    fn of(checker: &mut Checker, fields: &Fields<'_>) -> Option<Self>;
}

/// Reads an object with only its keys.
pub(super) fn read<T: Object>(checker: &mut Checker, at: &At<'_>) -> Option<T> {
    let fields = checker.object(at, T::KEYS)?;
    T::of(checker, &fields)
}

/// Reads a value; `None` if it is wrong, which is reported.
type Read<T> = fn(&mut Checker, &At<'_>) -> Option<T>;

/// A field of an object: missing as its type allows.
pub(super) trait Field: Sized {
    type Value;

    fn field(
        checker: &mut Checker,
        fields: &Fields<'_>,
        key: &str,
        read: Read<Self::Value>,
    ) -> Option<Self>;
}

impl<T: Value> Field for T {
    type Value = T;

    fn field(checker: &mut Checker, fields: &Fields<'_>, key: &str, read: Read<T>) -> Option<T> {
        let at = checker.required(fields, key)?;
        read(checker, &at)
    }
}

/// Treats a wrong value as missing.
impl<T> Field for Option<T> {
    type Value = T;

    fn field(
        checker: &mut Checker,
        fields: &Fields<'_>,
        key: &str,
        read: Read<T>,
    ) -> Option<Option<T>> {
        Some(fields.optional(key).and_then(|at| read(checker, &at)))
    }
}

/// Reads a field that has a usual value.
pub(super) fn or_default<T: Default>(
    checker: &mut Checker,
    fields: &Fields<'_>,
    key: &str,
    read: Read<T>,
) -> Option<T> {
    Some(fields.optional(key).and_then(|at| read(checker, &at)).unwrap_or_default())
}

/// Reads the required clause of an object that is not a term.
impl Value for Source {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.clause(at).map(Self::Clause)
    }
}

/// Reads the term of a whole number up to `MOST`.
pub(super) fn count<const MOST: u32>(checker: &mut Checker, at: &At<'_>) -> Option<Term<u32>> {
    checker.term_with(at, |checker, at| checker.count(at, MOST))
}
