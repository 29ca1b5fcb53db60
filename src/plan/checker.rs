//! Reads plan files and requests value by value and collects every mistake: [`Checker`].

mod value;

use std::collections::BTreeMap;

use crate::calendar::CalendarMonth;
use crate::explain::{Code, Named, Problem};
use crate::plan::node::Node;

pub(crate) use value::Value;

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

/// Most problems of a plan file that are listed.
pub(crate) const MOST_PROBLEMS: usize = 1_000;

/// Collects problems. A reader that returns `None` has reported the problem, or the value may be
/// missing.
#[derive(Default)]
pub(crate) struct Checker {
    problems: Vec<Problem>,
    clauses: Vec<String>,
    /// Month whose announcements are read.
    pub(super) month: Option<CalendarMonth>,
    /// Months of the file so far, ascending.
    pub(super) seen: Vec<CalendarMonth>,
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

    /// Returns the path of a key.
    pub(crate) fn path_of(&self, key: &str) -> String {
        join(self.path(), key)
    }

    pub(crate) const fn is_object(&self) -> bool {
        matches!(self.node, Node::Object(_))
    }

    pub(crate) const fn is_list(&self) -> bool {
        matches!(self.node, Node::List(_))
    }

    /// Returns the value of a key, if the value is an object that has it.
    pub(crate) fn key(&'f self, key: &'f str) -> Option<Self> {
        let Node::Object(entries) = self.node else { return None };
        let (_, node) = entries.iter().find(|(name, _)| name == key)?;
        Some(At { node, place: Place::Key(&self.place, key) })
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
        self.push(Problem::new(path, code, values));
    }

    /// Keeps one problem over the maximum, which shows that there are more.
    fn push(&mut self, problem: Problem) {
        if self.problems.len() <= MOST_PROBLEMS {
            self.problems.push(problem);
        }
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
                let path = fields.path_of(&shown(key));
                self.report(path, Code::UnknownKey, &[("known", &known.join(", "))]);
            }
        }
        Some(fields)
    }

    /// Reads an object with free keys.
    pub(crate) fn any_object<'f>(&mut self, at: &At<'f>) -> Option<Fields<'f>> {
        let Node::Object(entries) = at.node else { return self.wrong_type(at, "object") };
        let mut seen = BTreeMap::new();
        for (key, node) in entries {
            if seen.insert(key.as_str(), node).is_some() {
                self.report(at.path_of(key), Code::DuplicateKey, &[]);
            }
        }
        Some(Fields { entries, place: at.place })
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
            self.report(fields.path_of(key), Code::Missing, &[]);
        }
        found
    }

    /// Rejects keys that have no meaning beside another key.
    pub(crate) fn alone(&mut self, fields: &Fields<'_>, key: &str, others: &[&str]) -> Option<()> {
        let mut alone = Some(());
        for other in others.iter().filter(|other| fields.optional(other).is_some()) {
            self.report(fields.path_of(other), Code::UnknownKey, &[("known", &key)]);
            alone = None;
        }
        alone
    }
}

impl<'f> Fields<'f> {
    pub(crate) fn path(&self) -> String {
        self.place.path()
    }

    /// Returns the path of a key.
    pub(crate) fn path_of(&self, key: &str) -> String {
        join(self.path(), key)
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

fn join(path: String, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [&path, ".", key].concat() }
}

/// Cuts an unknown key to 40 characters.
fn shown(key: &str) -> String {
    const LONGEST: usize = 40;
    key.chars().take(LONGEST).collect()
}
