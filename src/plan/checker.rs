//! Reads plan files and requests value by value and collects every mistake: [`Checker`].

use core::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::calendar::parse_date;
use crate::explain::source::{Source, Term};
use crate::explain::{Code, Named, Problem};
use crate::plan::node::Node;
use crate::values::quantity::{Quantity, Unreadable};

/// The place of a value: a key or index under another place. Becomes text only in a problem.
#[derive(Clone, Copy)]
enum Place<'f> {
    Root(&'static str),
    Key(&'f Place<'f>, &'f str),
    Index(&'f Place<'f>, usize),
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(crate) struct At<'f> {
    node: &'f Node,
    place: Place<'f>,
}

/// The entries of an object with checked keys.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'f> {
    entries: &'f [(String, Node)],
    place: Place<'f>,
}

/// Collects problems. A reader that returns `None` has reported the problem, or the value may be
/// missing.
#[derive(Default)]
pub(crate) struct Checker {
    problems: Vec<Problem>,
    clauses: Vec<String>,
}

impl Place<'_> {
    /// Returns the path as text, such as `$.fees.items[1].amount`.
    fn path(&self) -> String {
        match self {
            Self::Root(name) => (*name).to_owned(),
            Self::Key(parent, key) => join(parent.path(), key),
            Self::Index(parent, index) => [&parent.path(), "[", &index.to_string(), "]"].concat(),
        }
    }
}

impl<'f> At<'f> {
    /// Begins a plan file; paths begin with `$`.
    pub(crate) const fn root(node: &'f Node) -> Self {
        Self { node, place: Place::Root("$") }
    }

    /// Begins a request; paths begin with a key.
    pub(crate) const fn request(node: &'f Node) -> Self {
        Self { node, place: Place::Root("") }
    }

    pub(crate) const fn node(&self) -> &'f Node {
        self.node
    }

    pub(crate) fn path(&self) -> String {
        self.place.path()
    }

    pub(crate) const fn is_object(&self) -> bool {
        matches!(self.node, Node::Object(_))
    }

    pub(crate) const fn is_list(&self) -> bool {
        matches!(self.node, Node::List(_))
    }

    /// Returns whether the value is an object with a key.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        matches!(self.node, Node::Object(entries) if entries.iter().any(|(name, _)| name == key))
    }
}

impl Checker {
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Sets the ids of clauses that terms may cite.
    pub(crate) fn clauses_are(&mut self, ids: Vec<String>) {
        self.clauses = ids;
    }

    pub(crate) const fn found_nothing(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn report(&mut self, path: String, code: Code, values: &Named<'_>) {
        self.problems.push(Problem::new(path, code, values));
    }

    fn wrong_type<T>(&mut self, at: &At<'_>, expected: &'static str) -> Option<T> {
        let values: &Named<'_> = &[("expected", &expected), ("found", &at.node.kind())];
        self.report(at.path(), Code::WrongType, values);
        None
    }

    /// Reads an object with only the known keys.
    pub(crate) fn object<'f>(&mut self, at: &At<'f>, known: &[&str]) -> Option<Fields<'f>> {
        let fields = self.any_object(at)?;
        for (key, _) in fields.entries {
            if !known.contains(&key.as_str()) {
                let path = join(fields.path(), &shown(key));
                self.report(path, Code::UnknownKey, &[("known", &known.join(", "))]);
            }
        }
        Some(fields)
    }

    /// Reads an object with free keys.
    pub(crate) fn any_object<'f>(&mut self, at: &At<'f>) -> Option<Fields<'f>> {
        let Node::Object(entries) = at.node else { return self.wrong_type(at, "object") };
        self.report_duplicates(at, entries);
        Some(Fields { entries, place: at.place })
    }

    fn report_duplicates(&mut self, at: &At<'_>, entries: &[(String, Node)]) {
        let mut seen = std::collections::BTreeSet::new();
        for (key, _) in entries {
            if !seen.insert(key) {
                self.report(join(at.path(), key), Code::DuplicateKey, &[]);
            }
        }
    }

    pub(crate) fn list<'f>(&mut self, at: &'f At<'f>) -> Option<Vec<At<'f>>> {
        let Node::List(items) = at.node else { return self.wrong_type(at, "array") };
        let items = items.iter().enumerate();
        Some(
            items.map(|(index, node)| At { node, place: Place::Index(&at.place, index) }).collect(),
        )
    }

    pub(crate) fn required<'f>(&mut self, fields: &'f Fields<'f>, key: &str) -> Option<At<'f>> {
        let found = fields.optional(key);
        if found.is_none() {
            self.report(join(fields.path(), key), Code::Missing, &[]);
        }
        found
    }

    /// Rejects keys that have no meaning beside another key.
    pub(crate) fn alone(&mut self, fields: &Fields<'_>, key: &str, others: &[&str]) -> Option<()> {
        let mut alone = Some(());
        for other in others.iter().filter(|other| fields.optional(other).is_some()) {
            self.report(join(fields.path(), other), Code::UnknownKey, &[("known", &key)]);
            alone = None;
        }
        alone
    }

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

    pub(crate) fn required_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        let at = self.required(fields, key)?;
        self.text(&at).map(str::to_owned)
    }

    pub(crate) fn optional_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        fields.optional(key).and_then(|at| self.text(&at)).map(str::to_owned)
    }

    pub(crate) fn boolean(&mut self, at: &At<'_>) -> Option<bool> {
        match at.node {
            Node::Bool(value) => Some(*value),
            _ => self.wrong_type(at, "boolean"),
        }
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

    pub(crate) fn date(&mut self, at: &At<'_>) -> Option<NaiveDate> {
        let date = parse_date(self.text(at)?);
        if date.is_none() {
            self.report(at.path(), Code::NotADate, &[]);
        }
        date
    }

    /// Reads a quantity from text; plan files take plain digits only.
    pub(crate) fn quantity<T: Quantity>(&mut self, at: &At<'_>) -> Option<T> {
        let text = self.text(at)?;
        let read = if is_plain(text) { text.parse() } else { Err(Unreadable::NotANumber) };
        match read {
            Ok(quantity) => Some(quantity),
            Err(why) => {
                self.problems.push(Problem::unreadable::<T>(at.path(), why, &T::MINIMUM));
                None
            }
        }
    }

    /// Reads a name and returns its index in a list.
    pub(crate) fn choice_of_names(&mut self, at: &At<'_>, names: &[&str]) -> Option<usize> {
        let text = self.text(at)?;
        let chosen = names.iter().position(|name| *name == text);
        if chosen.is_none() {
            self.report(at.path(), Code::UnknownValue, &[("known", &names.join(", "))]);
        }
        chosen
    }

    /// Reads a name and returns its value.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        at: &At<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let names: Vec<_> = all.iter().map(|one| name(*one)).collect();
        all.get(self.choice_of_names(at, &names)?).copied()
    }

    /// Reads `{ "value": …, "clause": … }` or `{ "value": …, "assumed": … }`.
    pub(crate) fn term<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl Fn(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<Term<T>> {
        let mut value = None;
        let at = self.required(fields, key)?;
        let source = self.term_at(&at, &mut |checker, at| value = read(checker, at));
        Some(Term { value: value?, source: source? })
    }

    /// Reads a term that may be missing.
    pub(crate) fn optional_term<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        read: impl Fn(&mut Self, &At<'_>) -> Option<T>,
    ) -> Option<Term<T>> {
        fields.optional(key)?;
        self.term(fields, key, read)
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
    pub(crate) fn choices<T: Copy>(
        &mut self,
        at: &At<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
        least: usize,
    ) -> Option<Vec<T>> {
        let items = self.list_of(at, least)?;
        let mut chosen = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if items.iter().take(index).any(|other| other.node == item.node) {
                self.report(item.path(), Code::Repeated, &[]);
            }
            chosen.extend(self.choice(item, all, name));
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

    /// Reads the required clause of an object that is not a term.
    pub(crate) fn cited(&mut self, fields: &Fields<'_>) -> Option<Source> {
        let at = self.required(fields, "clause")?;
        self.clause(&at).map(Source::Clause)
    }

    fn clause(&mut self, at: &At<'_>) -> Option<String> {
        let id = self.text(at)?;
        if self.clauses.iter().any(|known| known == id) {
            return Some(id.to_owned());
        }
        self.report(at.path(), Code::UnknownClause, &[("known", &self.clauses.join(", "))]);
        None
    }
}

impl<'f> Fields<'f> {
    pub(crate) fn path(&self) -> String {
        self.place.path()
    }

    pub(crate) fn optional(&'f self, key: &str) -> Option<At<'f>> {
        self.entries().find(|(name, _)| *name == key).map(|(_, at)| at)
    }

    /// Returns every key with its value.
    pub(crate) fn entries(&'f self) -> impl Iterator<Item = (&'f str, At<'f>)> {
        self.entries
            .iter()
            .map(|(key, node)| (key.as_str(), At { node, place: Place::Key(&self.place, key) }))
    }
}

/// Returns whether a text has only digits, at most one point, and no extra leading zero.
fn is_plain(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}

fn join(path: String, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [&path, ".", key].concat() }
}

/// Cuts an unknown key to 40 characters.
fn shown(key: &str) -> String {
    const LONGEST: usize = 40;
    key.chars().take(LONGEST).collect()
}
