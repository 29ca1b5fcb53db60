//! Enums whose variants own their kebab-case name.

/// An enum declared by [`names!`].
pub(crate) trait Name: Copy + 'static {
    const ALL: &'static [Self];
    /// Names of all variants, in the same order.
    const NAMES: &'static [&'static str];

    /// Returns the variant at an index of [`Name::NAMES`].
    fn at(index: Option<usize>) -> Option<Self> {
        Self::ALL.get(index?).copied()
    }
}

/// Returns the index of a text among names.
pub(crate) fn index_of(text: &str, names: &[&str]) -> Option<usize> {
    names.iter().position(|name| *name == text)
}

/// Declares enums of names that serialize, print and compare as their text.
macro_rules! names {
    ($(
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal,)+ }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility enum $name { $($(#[$of])* $variant,)+ }

        impl $name {
            /// All variants, in order of declaration.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$variant),+];

            /// Returns the kebab-case name.
            ///
            /// # Example
            ///
            /// ```
            /// assert_eq!(dspp::Part::Due.as_str(), "due");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl $crate::values::names::Name for $name {
            const ALL: &'static [Self] = &Self::ALL;
            const NAMES: &'static [&'static str] = &[$($text),+];
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // Serializers keep the names of unit variants.
                serializer.serialize_unit_variant(stringify!($name), 0, self.as_str())
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    )+};
}

pub(crate) use names;
