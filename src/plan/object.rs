//! Objects of a plan file: a table of fields, each with its key, read and written.

use serde::{Serialize, Serializer};

use super::checker::{At, Checker, Fields, Value};
use crate::explain::{Source, Term};

/// Declares an object of a plan file by its fields and their keys, and how it is read.
///
/// A field may be missing unless it is `needed`: it is an `Option`, or `or default`, and is then not written.
/// `by` names the reader of its value. After `@fields`, the object itself is read elsewhere.
macro_rules! object {
    (@fields
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                $(#[$of:meta])*
                $field:ident: $type:ty =
                    $($key:literal)? $(needed $needed:literal)?
                    $(or $or:ident)? $(by $by:path)?,
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name {
            $(
                $(#[$of])*
                $(#[serde(rename = $key, skip_serializing_if = "crate::plan::object::is_default")])?
                $(#[serde(rename = $needed)])?
                pub $field: $type,
            )+
        }

        impl $crate::plan::object::Object for $name {
            const KEYS: &'static [&'static str] = &[$($($key,)? $($needed,)?)+];

            fn of(
                checker: &mut $crate::plan::checker::Checker,
                fields: &$crate::plan::checker::Fields<'_>,
            ) -> Option<Self> {
                $(
                    let read = object!(@by $($by)?);
                    let $field = $(checker.value_by(fields, $key, read))?
                        $(checker.needed_by(fields, $needed, read))?;
                    let $field = object!(@or $field $($or)?);
                )+
                Some(Self { $($field: object!(@needed $field $($needed)?),)+ })
            }
        }
    };
    (@by) => { $crate::plan::checker::Value::read };
    (@by $by:path) => { $by };
    (@or $field:ident) => { $field };
    (@or $field:ident default) => { $field.unwrap_or_default() };
    (@needed $field:ident) => { $field };
    (@needed $field:ident $needed:literal) => { $field? };
    ($($(#[$meta:meta])* pub struct $name:ident $fields:tt)+) => {
        $(
            object! { @fields $(#[$meta])* pub struct $name $fields }

            impl $crate::plan::checker::Value for $name {
                fn read(
                    checker: &mut $crate::plan::checker::Checker,
                    at: &$crate::plan::checker::At<'_>,
                ) -> Option<Self> {
                    let fields = checker.object(at, <Self as $crate::plan::object::Object>::KEYS)?;
                    $crate::plan::object::Object::of(checker, &fields)
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

/// Reads the required clause of an object that is not a term.
impl Value for Source {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.clause(at).map(Self::Clause)
    }
}

/// Returns whether a value equals that of a missing key.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Writes pairs as an object with free keys.
pub(super) fn as_map<T: Serialize, S: Serializer>(
    pairs: &[(String, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
}

/// Reads the term of a whole number up to `MOST`.
pub(super) fn count<const MOST: u32>(checker: &mut Checker, at: &At<'_>) -> Option<Term<u32>> {
    checker.term_with(at, |checker, at| checker.count(at, MOST))
}
