//! A plan file or request before any check: [`Node`].

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

/// Most levels of nesting; keeps hostile input from exhausting the stack.
pub(crate) const MOST_LEVELS: u32 = 16;

/// A JSON value. Keys keep their order and may repeat, because repeated keys are reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// Any other number, as written; decimals are text.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<(String, Node)>),
    /// Text longer than any value; the text is not kept.
    LongText,
    /// A non-JSON value of a program, by its kind, such as `function`.
    Other(String),
}

impl Node {
    /// Returns the kind by its JSON Schema name.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Whole(_) | Self::Number(_) => "number",
            Self::Text(_) | Self::LongText => "string",
            Self::List(_) => "array",
            Self::Object(_) | Self::Other(_) => "object",
        }
    }

    /// Reads a node from any self-describing format.
    ///
    /// # Errors
    ///
    /// Errors of the format, and nesting deeper than 16 levels.
    ///
    /// # Example
    ///
    /// ```
    /// use dspp::Node;
    ///
    /// let mut json = serde_json::Deserializer::from_str(r#"{ "id": "ours", "id": 7 }"#);
    /// let keys = vec![
    ///     ("id".to_owned(), Node::Text("ours".to_owned())),
    ///     ("id".to_owned(), Node::Whole(7)),
    /// ];
    /// assert_eq!(Node::read(&mut json)?, Node::Object(keys));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(0).deserialize(deserializer)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::LongText | Self::Other(_) => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(value) => serializer.serialize_i64(*value),
            Self::Number(text) | Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
        }
    }
}

/// The depth of the next value.
struct Level(u32);

impl Level {
    fn below<E: Error>(&self) -> Result<Self, E> {
        if self.0 < MOST_LEVELS {
            Ok(Self(self.0.saturating_add(1)))
        } else {
            Err(E::custom("nested too deep"))
        }
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or_else(|_| Node::Number(value.to_string()), Node::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below()?)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            object.push((key, entries.next_value_seed(self.below()?)?));
        }
        Ok(Node::Object(object))
    }
}
