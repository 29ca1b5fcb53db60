//! Values of plan files and files of months: [`Value`].

use core::ops::RangeInclusive;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{At, Checker, Fields, Place};
use crate::calendar::parse_date;
use crate::explain::{Code, Named, Problem, Source, Term};
use crate::plan::node::Node;
use crate::values::names::{Name, index_of};
use crate::values::{DividendPerShare, Money, Percent, Price, Quantity, Unreadable};

/// A value that a file may have.
pub(crate) trait Value: Sized {
    /// Reads the value; `None` if it is wrong, which is reported.
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self>;
}

impl Value for String {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.text(at).map(str::to_owned)
    }
}

impl Value for bool {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        match at.node {
            Node::Bool(value) => Some(*value),
            _ => checker.wrong_type(at, "boolean"),
        }
    }
}

impl Value for NaiveDate {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.parsed(at, Code::NotADate, parse_date)
    }
}

impl<T: Name> Value for T {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        T::at(checker.name(at, T::NAMES))
    }
}

/// Reads `{ "value": …, "clause": … }` or `{ "value": …, "assumed": … }`.
impl<T: Value> Value for Term<T> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        checker.term_with(at, T::read)
    }
}

/// Reads every item of a list.
impl<T: Value> Value for Vec<T> {
    fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
        let items = checker.list(at)?;
        let mut list = Vec::new();
        for item in &items {
            list.extend(T::read(checker, item));
        }
        Some(list)
    }
}

macro_rules! quantities {
    ($($name:ident),+) => {
        $(impl Value for $name {
            fn read(checker: &mut Checker, at: &At<'_>) -> Option<Self> {
                checker.quantity(at)
            }
        })+
    };
}

quantities!(Money, Percent, Price, DividendPerShare);

impl Checker {
    pub(crate) fn text<'f>(&mut self, at: &At<'f>) -> Option<&'f str> {
        match at.node {
            Node::Text(text) if text.chars().any(char::is_control) => {
                self.report(at.path(), Code::ControlCharacter, &[]);
                None
            }
            Node::Text(text) if text.trim().is_empty() => {
                self.report(at.path(), Code::Blank, &[]);
                None
            }
            Node::Text(text) => Some(text),
            _ => self.wrong_type(at, "string"),
        }
    }

    /// Reads one of some names and returns its index.
    fn name(&mut self, at: &At<'_>, known: &[&str]) -> Option<usize> {
        let index = index_of(self.text(at)?, known);
        if index.is_none() {
            self.report(at.path(), Code::UnknownValue, &[("known", &known.join(", "))]);
        }
        index
    }

    /// Reads a text of a form; reports another by a code.
    pub(crate) fn parsed<T>(
        &mut self,
        at: &At<'_>,
        code: Code,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let parsed = parse(self.text(at)?);
        if parsed.is_none() {
            self.report(at.path(), code, &[]);
        }
        parsed
    }

    /// Reads the value of a key, if it is given.
    pub(crate) fn value<T: Value>(&mut self, fields: &Fields<'_>, key: &str) -> Option<T> {
        self.value_by(fields, key, T::read)
    }

    /// Reads the value of a key by its own reader, if it is given.
    pub(crate) fn value_by<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<T> {
        read(self, &fields.optional(key)?)
    }

    /// Reads every value of an object with free keys, in order of the keys.
    pub(crate) fn by_key<T: Value>(&mut self, fields: &Fields<'_>) -> Vec<(String, T)> {
        let mut sorted = BTreeMap::new();
        for (key, at) in fields.entries() {
            sorted.insert(key, at.node);
        }
        let mut read = Vec::new();
        for (key, node) in sorted {
            let at = At { node, place: Place::Key(&fields.place, key) };
            read.extend(T::read(self, &at).map(|value| (key.to_owned(), value)));
        }
        read
    }

    /// Reads a value that was read before, without its problems.
    pub(crate) fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let reported = self.problems.len();
        let value = read(self);
        self.problems.truncate(reported);
        value
    }

    /// Reads the value of a key that was read before, without its problems.
    pub(crate) fn again<T: Value>(&mut self, object: &At<'_>, key: &str) -> Option<T> {
        self.quietly(|checker| T::read(checker, &object.key(key)?))
    }

    /// Reads the value of a required key.
    pub(crate) fn needed<T: Value>(&mut self, fields: &Fields<'_>, key: &str) -> Option<T> {
        self.needed_by(fields, key, T::read)
    }

    /// Reads the value of a required key by its own reader.
    pub(crate) fn needed_by<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<T> {
        let at = self.required(fields, key)?;
        read(self, &at)
    }

    /// Reads a whole number up to `most`.
    pub(crate) fn count(&mut self, at: &At<'_>, most: u32) -> Option<u32> {
        self.whole(at, 0..=most)
    }

    /// Reads a whole number within a range.
    pub(crate) fn whole(&mut self, at: &At<'_>, range: RangeInclusive<u32>) -> Option<u32> {
        let Node::Whole(number) = at.node else { return self.wrong_type(at, "whole number") };
        let whole = u32::try_from(*number).ok().filter(|number| range.contains(number));
        if whole.is_none() {
            let values: &Named<'_> = &[("minimum", range.start()), ("maximum", range.end())];
            self.report(at.path(), Code::OutOfRange, values);
        }
        whole
    }

    /// Reads a quantity from text; plan files take plain digits only.
    fn quantity<T: Quantity>(&mut self, at: &At<'_>) -> Option<T> {
        let text = self.text(at)?;
        let read = if is_plain(text) { text.parse() } else { Err(Unreadable::NotANumber) };
        match read {
            Ok(quantity) => Some(quantity),
            Err(why) => {
                self.push(Problem::unreadable::<T>(at.path(), why, &T::MINIMUM));
                None
            }
        }
    }

    /// Reads a term whose value has a reader of its own.
    pub(crate) fn term_with<T>(
        &mut self,
        at: &At<'_>,
        read: impl Fn(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<Term<T>> {
        let mut value = None;
        let source = self.term_at(at, &mut |checker, at| value = read(checker, at));
        Some(Term { value: value?, source: source? })
    }

    /// Reads the value by a callback and returns its source; not generic, so compiled once.
    fn term_at(&mut self, at: &At<'_>, read: &mut dyn FnMut(&mut Self, &At<'_>)) -> Option<Source> {
        let term = self.object(at, &["value", "clause", "assumed"])?;
        if let Some(value) = self.required(&term, "value") {
            read(self, &value);
        }
        self.source(&term)
    }

    /// Reads a list of at least `least` values; returns a shorter list, too, to check its items.
    pub(crate) fn list_of<'f>(&mut self, at: &'f At<'f>, least: usize) -> Option<Vec<At<'f>>> {
        let items = self.list(at)?;
        if items.len() < least {
            self.report(at.path(), Code::TooFew, &[("minimum", &least)]);
        }
        Some(items)
    }

    /// Reads a list of at least `least` different names.
    pub(crate) fn choices<T: Name>(&mut self, at: &At<'_>, least: usize) -> Option<Vec<T>> {
        let items = self.list_of(at, least)?;
        let mut chosen = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if items.iter().take(index).any(|other| other.node == item.node) {
                self.report(item.path(), Code::Repeated, &[]);
            }
            chosen.extend(T::read(self, item));
        }
        Some(chosen)
    }

    /// Reads the clause or the assumption behind a value, exactly one of them.
    pub(crate) fn source(&mut self, fields: &Fields<'_>) -> Option<Source> {
        match (fields.optional("clause"), fields.optional("assumed")) {
            (Some(clause), None) => self.clause(&clause).map(Source::Clause),
            (None, Some(assumed)) => self.text(&assumed).map(|why| Source::Assumed(why.to_owned())),
            (Some(_), Some(_)) => {
                self.report(fields.path(), Code::TwoSources, &[]);
                None
            }
            (None, None) => {
                self.report(fields.path(), Code::NoSource, &[]);
                None
            }
        }
    }

    pub(crate) fn clause(&mut self, at: &At<'_>) -> Option<String> {
        let id = self.text(at)?;
        if self.clauses.iter().any(|known| known == id) {
            return Some(id.to_owned());
        }
        self.report(at.path(), Code::UnknownClause, &[("known", &self.clauses.join(", "))]);
        None
    }
}

/// Returns whether a text has only digits, at most one point, and no extra leading zero.
fn is_plain(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}
