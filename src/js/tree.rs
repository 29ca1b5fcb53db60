//! Converts any JavaScript value into a [`Node`].
//!
//! Reads own keys only and each value once; stops at lengths and depths that no request or file has.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::plan::node::{MOST_LEVELS, Node};

/// Most items read from a list: one more than allowed, because longer lists are refused.
const MOST_ITEMS: u32 = 10_001;
/// Greatest text length; 10,000 fills as text fit.
const LONGEST_TEXT: u32 = 1_000_000;
const LONGEST_KEY: u32 = 1_000;
/// Cost of a value besides its text.
const ROOM_OF_A_VALUE: usize = 8;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_list(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn own_keys(value: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = hasOwn, catch)]
    fn has_item(list: &JsValue, index: u32) -> Result<bool, JsValue>;
    /// Returns a tag such as `[object Map]`.
    #[wasm_bindgen(js_namespace = ["Object", "prototype", "toString"], js_name = call, catch)]
    fn tag(value: &JsValue) -> Result<JsString, JsValue>;
}

/// Reason why a value cannot be converted, with its path.
pub(super) enum Refused {
    /// Path, and the error that a getter or a proxy threw.
    Unreadable(String, JsValue),
    /// Path, and the length that a text or all values together exceed.
    TooLong(String, usize),
    /// The value is nested deeper than any file.
    TooDeep,
}

impl Refused {
    fn below(self, parent: &str) -> Self {
        let join = |path: String| match path.chars().next() {
            None => parent.to_owned(),
            Some('[') => [parent, &path].concat(),
            Some(_) => [parent, ".", &path].concat(),
        };
        match self {
            Self::Unreadable(path, cause) => Self::Unreadable(join(path), cause),
            Self::TooLong(path, most) => Self::TooLong(join(path), most),
            Self::TooDeep => Self::TooDeep,
        }
    }
}

/// Converts a request, which has fewer than 6 levels. 66 days with 10,000 fills each fit.
pub(super) fn request(value: &JsValue) -> Result<Node, Refused> {
    const MOST: usize = 50_000_000;
    Walk::new(MOST, TooDeep::Named).node(value, 6)
}

/// Converts the terms of a plan, or of months.
pub(super) fn terms(value: &JsValue) -> Result<Node, Refused> {
    const MOST: usize = 1_000_000;
    Walk::new(MOST, TooDeep::Refused).node(value, MOST_LEVELS)
}

/// Returns the length of a list; `None` for other values.
pub(super) fn length(list: &JsValue) -> Result<Option<u32>, Refused> {
    let unreadable = |cause| Refused::Unreadable(String::new(), cause);
    if !is_list(list).map_err(unreadable)? {
        return Ok(None);
    }
    let length = Reflect::get(list, &JsValue::from_str("length")).map_err(unreadable)?;
    let length = whole(length.as_f64().unwrap_or_default().min(u32::MAX.into()));
    Ok(length.and_then(|length| u32::try_from(length).ok()))
}

/// Returns an item of a list; undefined for a hole.
pub(super) fn item(list: &JsValue, index: u32) -> Result<JsValue, JsValue> {
    if has_item(list, index)? { Reflect::get_u32(list, index) } else { Ok(JsValue::UNDEFINED) }
}

/// Names the kind of a value for an error message.
pub(super) fn kind(value: &JsValue) -> String {
    if value.is_null() {
        return "null".to_owned();
    }
    match value.as_f64() {
        Some(number) => format!("the number {}", number_text(number)),
        None if value.is_object() => kind_of_object(value),
        None => value.js_typeof().as_string().unwrap_or_default(),
    }
}

fn kind_of_object(value: &JsValue) -> String {
    const LONGEST: usize = 40;
    const LONGEST_TAG: u32 = 100;
    match (is_list(value), tag(value)) {
        (Ok(true), _) => "a list".to_owned(),
        (Ok(false), Ok(tag)) if tags_of_objects().contains(&tag) => "an object (Object)".to_owned(),
        (Ok(false), Ok(tag)) => {
            let tag = String::from(tag.slice(0, LONGEST_TAG));
            let inner = tag.strip_prefix("[object ").and_then(|tag| tag.strip_suffix(']'));
            let tag = inner.unwrap_or(&tag);
            format!("an object ({})", tag.chars().take(LONGEST).collect::<String>())
        }
        _ => "an unreadable object".to_owned(),
    }
}

/// Returns the tags of plain objects: the standard one, and the one that the page makes them inherit.
fn tags_of_objects() -> [JsString; 2] {
    ["[object Object]".into(), tag(&Object::new()).unwrap_or_default()]
}

/// Writes a number as JavaScript does.
fn number_text(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map_or_else(|_| String::new(), String::from)
}

enum TooDeep {
    /// Replaces a value nested too deeply by the name of its kind.
    Named,
    Refused,
}

struct Walk {
    most: usize,
    left: usize,
    too_deep: TooDeep,
    /// Tags of plain objects.
    tags: [JsString; 2],
}

impl Walk {
    fn new(most: usize, too_deep: TooDeep) -> Self {
        Self { most, left: most, too_deep, tags: tags_of_objects() }
    }

    fn node(&mut self, value: &JsValue, levels: u32) -> Result<Node, Refused> {
        self.take(ROOM_OF_A_VALUE)?;
        // Most values are text.
        if let Some(text) = value.dyn_ref::<JsString>() {
            return self.text(text);
        }
        if value.is_object() {
            return self.list_or_object(value, levels);
        }
        if value.is_null() || value.is_undefined() {
            return Ok(Node::Null);
        }
        if let Some(value) = value.as_bool() {
            return Ok(Node::Bool(value));
        }
        if let Some(number) = value.as_f64() {
            return Ok(whole(number).map_or_else(|| Node::Number(number_text(number)), Node::Whole));
        }
        Ok(Node::Other(kind(value)))
    }

    fn list_or_object(&mut self, value: &JsValue, levels: u32) -> Result<Node, Refused> {
        let unreadable = |cause| Refused::Unreadable(String::new(), cause);
        let is_list = is_list(value).map_err(unreadable)?;
        if !is_list {
            let tag = tag(value).map_err(unreadable)?;
            if !self.tags.contains(&tag) {
                return Ok(Node::Other(kind(value)));
            }
        }
        match (levels.checked_sub(1), &self.too_deep) {
            (Some(below), _) if is_list => self.list(value, below),
            (Some(below), _) => self.object(value, below),
            (None, TooDeep::Named) => Ok(Node::Other(kind(value))),
            (None, TooDeep::Refused) => Err(Refused::TooDeep),
        }
    }

    fn text(&mut self, text: &JsString) -> Result<Node, Refused> {
        if text.length() > LONGEST_TEXT {
            return match self.too_deep {
                TooDeep::Named => Ok(Node::LongText),
                TooDeep::Refused => Err(self.too_long()),
            };
        }
        let text = String::from(text);
        self.take(text.len())?;
        Ok(Node::Text(text))
    }

    fn list(&mut self, list: &JsValue, below: u32) -> Result<Node, Refused> {
        let unreadable = |cause| Refused::Unreadable(String::new(), cause);
        let length = length(list)?.unwrap_or_default().min(MOST_ITEMS);
        let mut items = Vec::new();
        for index in 0..length {
            let item =
                item(list, index).map_err(unreadable).and_then(|item| self.node(&item, below));
            items.push(item.map_err(|refused| refused.below(&format!("[{index}]")))?);
        }
        Ok(Node::List(items))
    }

    fn object(&mut self, object: &JsValue, below: u32) -> Result<Node, Refused> {
        let unreadable = |cause| Refused::Unreadable(String::new(), cause);
        let keys = own_keys(object).map_err(unreadable)?;
        let mut entries = Vec::new();
        for index in 0..keys.length().min(MOST_ITEMS) {
            let key = JsString::from(keys.get(index));
            let name = String::from(key.slice(0, LONGEST_KEY));
            self.take(name.len())?;
            let value = Reflect::get(object, &key).map_err(unreadable).and_then(|value| {
                if value.is_undefined() { Ok(None) } else { self.node(&value, below).map(Some) }
            });
            let value = value.map_err(|refused| refused.below(&name))?;
            entries.extend(value.map(|value| (name, value)));
        }
        Ok(Node::Object(entries))
    }

    fn take(&mut self, room: usize) -> Result<(), Refused> {
        self.left = self.left.checked_sub(room).ok_or_else(|| self.too_long())?;
        Ok(())
    }

    const fn too_long(&self) -> Refused {
        Refused::TooLong(String::new(), self.most)
    }
}

/// Returns a number as an integer, if it is a safe integer of JavaScript.
fn whole(number: f64) -> Option<i64> {
    #[expect(clippy::as_conversions, reason = "exact: it is whole and has at most 53 bits")]
    Number::is_safe_integer(&JsValue::from(number)).then_some(number as i64)
}
