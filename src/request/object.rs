//! Objects of a request: a table of fields, each with its key, and with its path in problems.

/// Declares an object of a request by its fields and their keys, and how a program's object is read.
///
/// With `read as`, it also declares the facts: each field has a path under the object's own, its
/// part of the answer, and the payments it affects. `by` names the reader of a fact.
macro_rules! object {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$of:meta])* $field:ident: $type:ty = $key:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$of])* pub $field: $type,)+
        }

        impl $name {
            pub(super) const KEYS: &[&str] = &[$($key),+];

            pub(super) fn of(checker: &mut Checker, fields: &Fields<'_>) -> Self {
                Self { $($field: reader::value(checker, fields, $key),)+ }
            }
        }

        impl Asked for $name {
            fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
                let fields = reader::object(checker, at, Self::KEYS)?;
                Some(Self::of(checker, &fields))
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub struct $name:ident at $at:literal, read as $facts:ident {
            $(
                $(#[$of:meta])*
                $field:ident: $type:ty = $key:literal,
                $path:ident in $part:ident of $concerns:ident $(by $fact:path)?;
            )+
        }
    ) => {
        object! {
            $(#[$meta])*
            pub struct $name {
                $($(#[$of])* $field: $type = $key,)+
            }
        }

        /// The fields after reading.
        #[derive(Clone, Debug)]
        pub(crate) struct $facts {
            $(pub(crate) $field: <$type as Readable>::Fact,)+
        }

        impl $name {
            $(
                pub(crate) const $path: FieldPath =
                    FieldPath::new(concat!($at, ".", $key), Part::$part, Concerns::$concerns);
            )+

            /// Reads every field and records a problem for each unreadable one.
            pub(super) fn facts(&self, trace: &mut Trace) -> $facts {
                $facts { $($field: object!(@read $($fact)?)(&self.$field, Self::$path, trace),)+ }
            }
        }
    };
    (@read) => { Readable::fact };
    (@read $fact:path) => { $fact };
}

pub(super) use object;
