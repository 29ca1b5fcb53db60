//! Reading a plan file value by value, so that every mistake in it is found in one go: [`Checker`].

use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::node::Node;
use crate::calendar::parse_date;
use crate::clause::{Source, Term};
use crate::quantity::{Quantity, Unreadable};
use crate::trace::{Named, Problem};

/// A value and where it stands.
#[derive(Clone)]
pub(super) struct At<'n> {
    node: &'n Node,
    path: String,
}

/// The entries of an object whose keys were checked.
pub(super) struct Fields<'n> {
    entries: &'n [(String, Node)],
    path: String,
}

/// Collects what is wrong; every `read` answers `None` only after it has said why.
#[derive(Default)]
pub(super) struct Checker {
    problems: Vec<Problem<'static>>,
    clauses: Vec<String>,
}

impl<'n> At<'n> {
    pub(super) fn root(node: &'n Node) -> Self {
        Self { node, path: "$".to_owned() }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) const fn is_object(&self) -> bool {
        matches!(self.node, Node::Object(_))
    }

    pub(super) const fn is_list(&self) -> bool {
        matches!(self.node, Node::List(_))
    }

    /// Whether it is an object with such a key.
    pub(super) fn has_key(&self, key: &str) -> bool {
        matches!(self.node, Node::Object(entries) if entries.iter().any(|(name, _)| name == key))
    }
}

impl Checker {
    pub(super) fn into_problems(self) -> Vec<Problem<'static>> {
        self.problems
    }

    /// Makes the ids known that terms may cite.
    pub(super) fn clauses_are(&mut self, ids: Vec<String>) {
        self.clauses = ids;
    }

    pub(super) fn report(&mut self, path: &str, code: &'static str, values: &Named<'_>) {
        self.problems.push(Problem::new(path.to_owned(), code, values));
    }

    fn wrong_type<T>(&mut self, at: &At<'_>, expected: &str) -> Option<T> {
        self.report(&at.path, "wrong-type", &[("expected", &expected), ("found", &at.node.kind())]);
        None
    }

    /// An object with these keys and no others.
    pub(super) fn object<'n>(&mut self, at: &At<'n>, known: &[&str]) -> Option<Fields<'n>> {
        let fields = self.any_object(at)?;
        for (key, _) in fields.entries {
            if !known.contains(&key.as_str()) {
                let path = join(&fields.path, key);
                self.report(&path, "unknown-key", &[("known", &known.join(", "))]);
            }
        }
        Some(fields)
    }

    /// An object whose keys the plan chooses.
    pub(super) fn any_object<'n>(&mut self, at: &At<'n>) -> Option<Fields<'n>> {
        let Node::Object(entries) = at.node else { return self.wrong_type(at, "object") };
        // A JavaScript object has no key twice.
        #[cfg(not(target_arch = "wasm32"))]
        self.report_duplicates(&at.path, entries);
        Some(Fields { entries, path: at.path.clone() })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn report_duplicates(&mut self, path: &str, entries: &[(String, Node)]) {
        let mut seen = std::collections::BTreeSet::new();
        for (key, _) in entries {
            if !seen.insert(key) {
                self.report(&join(path, key), "duplicate-key", &[]);
            }
        }
    }

    pub(super) fn list<'n>(&mut self, at: &At<'n>) -> Option<Vec<At<'n>>> {
        match at.node {
            Node::List(items) => Some(
                items
                    .iter()
                    .enumerate()
                    .map(|(index, node)| At { node, path: format!("{}[{index}]", at.path) })
                    .collect(),
            ),
            _ => self.wrong_type(at, "array"),
        }
    }

    pub(super) fn required<'n>(&mut self, fields: &Fields<'n>, key: &str) -> Option<At<'n>> {
        let found = fields.optional(key);
        if found.is_none() {
            self.report(&join(&fields.path, key), "missing", &[]);
        }
        found
    }

    /// Refuses keys that mean nothing beside another one.
    pub(super) fn alone(&mut self, fields: &Fields<'_>, key: &str, others: &[&str]) -> Option<()> {
        let mut alone = Some(());
        for other in others.iter().filter(|other| fields.optional(other).is_some()) {
            self.report(&join(&fields.path, other), "unknown-key", &[("known", &key)]);
            alone = None;
        }
        alone
    }

    pub(super) fn text<'n>(&mut self, at: &At<'n>) -> Option<&'n str> {
        match at.node {
            Node::Text(text) if text.chars().any(char::is_control) => {
                self.report(&at.path, "control-character", &[]);
                None
            }
            Node::Text(text) if text.trim().is_empty() => {
                self.report(&at.path, "blank", &[]);
                None
            }
            Node::Text(text) => Some(text),
            _ => self.wrong_type(at, "string"),
        }
    }

    pub(super) fn required_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        let at = self.required(fields, key)?;
        self.text(&at).map(str::to_owned)
    }

    pub(super) fn boolean(&mut self, at: &At<'_>) -> Option<bool> {
        match at.node {
            Node::Bool(value) => Some(*value),
            _ => self.wrong_type(at, "boolean"),
        }
    }

    /// A whole number up to `most`.
    pub(super) fn count(&mut self, at: &At<'_>, most: u32) -> Option<u32> {
        self.whole(at, 0..=most)
    }

    /// A whole number within a range.
    pub(super) fn whole(&mut self, at: &At<'_>, range: RangeInclusive<u32>) -> Option<u32> {
        let Node::Whole(number) = at.node else { return self.wrong_type(at, "whole number") };
        let whole = u32::try_from(*number).ok().filter(|number| range.contains(number));
        if whole.is_none() {
            let values: &Named<'_> = &[("minimum", range.start()), ("maximum", range.end())];
            self.report(&at.path, "out-of-range", values);
        }
        whole
    }

    pub(super) fn date(&mut self, at: &At<'_>) -> Option<NaiveDate> {
        let date = parse_date(self.text(at)?);
        if date.is_none() {
            self.report(&at.path, "not-a-date", &[]);
        }
        date
    }

    /// A quantity written as text: plain digits, for a plan file is nobody's hasty note.
    pub(super) fn quantity<T: Quantity>(&mut self, at: &At<'_>) -> Option<T> {
        let text = self.text(at)?;
        let read = if is_plain(text) { text.parse() } else { Err(Unreadable::NotANumber) };
        match read {
            Ok(quantity) => Some(quantity),
            Err(why) => {
                self.problems.push(Problem::unreadable::<T>(at.path.clone(), why, T::MINIMUM));
                None
            }
        }
    }

    /// One of several names.
    pub(super) fn choice<T: Copy>(&mut self, at: &At<'_>, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(at)?;
        let chosen = choices.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice);
        if chosen.is_none() {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            self.report(&at.path, "unknown-value", &[("known", &names.join(", "))]);
        }
        chosen
    }

    /// `{ "value": …, "clause": … }` or `{ "value": …, "assumed": … }`.
    pub(super) fn term<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<Term<T>> {
        let at = self.required(fields, key)?;
        let term = self.object(&at, &["value", "clause", "assumed"])?;
        let value = self.required(&term, "value").and_then(|value| read(self, &value));
        let source = self.source(&term);
        Some(Term { value: value?, source: source? })
    }

    /// A term that may be left out: `Some(None)` then, `None` only after a mistake was reported.
    pub(super) fn optional_term<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<Option<Term<T>>> {
        match fields.optional(key) {
            Some(_) => self.term(fields, key, read).map(Some),
            None => Some(None),
        }
    }

    /// A list of at least so many values; of too few, those that are there may be wrong, too.
    pub(super) fn list_of<'n>(&mut self, at: &At<'n>, least: usize) -> Option<Vec<At<'n>>> {
        let items = self.list(at)?;
        if items.len() < least {
            self.report(&at.path, "too-few", &[("minimum", &least)]);
        }
        Some(items)
    }

    /// A list of at least so many names, each once.
    pub(super) fn choices<T: Copy>(
        &mut self,
        at: &At<'_>,
        choices: &[(&str, T)],
        least: usize,
    ) -> Option<Vec<T>> {
        let items = self.list_of(at, least)?;
        let mut seen: Vec<&Node> = Vec::new();
        let mut chosen = Some(Vec::new());
        for item in &items {
            if seen.contains(&item.node) {
                self.report(&item.path, "repeated", &[]);
                chosen = None;
            }
            seen.push(item.node);
            match (self.choice(item, choices), &mut chosen) {
                (Some(choice), Some(chosen)) => chosen.push(choice),
                _ => chosen = None,
            }
        }
        chosen
    }

    /// The clause or the assumption behind a value: exactly one of the two.
    pub(super) fn source(&mut self, fields: &Fields<'_>) -> Option<Source> {
        match (fields.optional("clause"), fields.optional("assumed")) {
            (Some(clause), None) => self.clause(&clause).map(Source::Clause),
            (None, Some(assumed)) => self.text(&assumed).map(|why| Source::Assumed(why.to_owned())),
            (Some(_), Some(_)) => {
                self.report(&fields.path, "two-sources", &[]);
                None
            }
            (None, None) => {
                self.report(&fields.path, "no-source", &[]);
                None
            }
        }
    }

    /// The clause that must stand beside something that is no term.
    pub(super) fn cited(&mut self, fields: &Fields<'_>) -> Option<Source> {
        let at = self.required(fields, "clause")?;
        self.clause(&at).map(Source::Clause)
    }

    fn clause(&mut self, at: &At<'_>) -> Option<String> {
        let id = self.text(at)?;
        if self.clauses.iter().any(|known| known == id) {
            return Some(id.to_owned());
        }
        self.report(&at.path, "unknown-clause", &[("known", &self.clauses.join(", "))]);
        None
    }
}

impl<'n> Fields<'n> {
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn optional(&self, key: &str) -> Option<At<'n>> {
        let (_, node) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(At { node, path: join(&self.path, key) })
    }

    /// Every key with its value.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'n str, At<'n>)> {
        self.entries
            .iter()
            .map(|(key, node)| (key.as_str(), At { node, path: join(&self.path, key) }))
    }
}

/// Digits, with a point among them or without one, and no leading zero that means nothing.
fn is_plain(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}

fn join(path: &str, key: &str) -> String {
    [path, ".", key].concat()
}
