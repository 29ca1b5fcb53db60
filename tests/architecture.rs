//! Imports that modules of `src/` may have, and words that none may use.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

#[path = "architecture/documentation.rs"]
mod documentation;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Modules of `src/` and their allowed imports, from the bottom up: a row names only rows above it.
const MAY_IMPORT: [(&str, &[&str]); 9] = [
    ("values", &[]),
    ("calendar", &["values"]),
    ("explain", &["values", "calendar"]),
    ("plan", &["values", "calendar", "explain"]),
    ("request", &["values", "calendar", "explain", "plan"]),
    ("rules", &["values", "calendar", "explain", "plan", "request"]),
    ("questions", &["values", "calendar", "explain", "plan", "request", "rules"]),
    ("js", &["values", "calendar", "explain", "plan", "request", "rules", "questions"]),
    // Lists the public names; checked separately.
    ("lib", &[]),
];

/// Words that no module may use, except the named ones.
const FORBIDDEN: [(&str, &[&str], &str); 12] = [
    ("f32", &[], "amounts are exact"),
    ("f64", &["plan/node", "js"], "amounts are exact"),
    ("visit_f64", &["plan/node"], "the reader writes a number as text, and no value is one"),
    ("unsafe", &[], "nothing here needs it"),
    ("SystemTime", &[], "the day is an argument"),
    ("Instant", &[], "the day is an argument"),
    ("Utc", &[], "the day is an argument"),
    ("Local", &[], "the day is an argument"),
    ("fs", &[], "the core reads no files"),
    ("env", &[], "the core reads no environment"),
    ("js_sys", &["js"], "only js.rs knows JavaScript"),
    ("wasm_bindgen", &["js"], "only js.rs knows JavaScript"),
];

/// A file of `src/`, without comments and strings.
struct Source {
    /// The path without the extension: `plan/reader`.
    name: String,
    code: String,
}

impl Source {
    /// The row of the table that it belongs to.
    fn module(&self) -> &str {
        self.name.split('/').next().unwrap()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let text = fs::read_to_string(&path).expect("a source file");
            let name = name.to_str().unwrap().replace('\\', "/");
            sources.push(Source { name, code: without_comments_and_texts(&text) });
        }
    }
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    sources
}

/// Returns the code without comments, whose examples may use anything.
fn without_comments_and_texts(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if next == '"' {
            let mut end = 1;
            while !rest[end..].starts_with('"') {
                end += if rest[end..].starts_with('\\') { 2 } else { 1 };
                while !rest.is_char_boundary(end) {
                    end += 1;
                }
            }
            rest = &rest[end + 1..];
            code.push_str("\"\"");
        } else if rest.starts_with("'\"'") {
            rest = &rest[3..];
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    code
}

/// The paths after every `crate::`: `limits::Verdict` of `use crate::limits::{self, Verdict}` and of `crate::limits::Verdict`.
fn imports(code: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for (at, start) in code.match_indices("crate::") {
        let is_word = |char: char| char.is_alphanumeric() || char == '_' || char == '$';
        if !code[..at].ends_with(is_word) {
            expand(&code[at + start.len()..], "", &mut paths);
        }
    }
    paths
}

/// Collects the paths of a tree such as `limits::{self, Limits}`; returns the rest of the text.
fn expand<'c>(tree: &'c str, prefix: &str, paths: &mut BTreeSet<String>) -> &'c str {
    let tree = tree.trim_start();
    if let Some(mut rest) = tree.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(rest) = rest.strip_prefix('}') {
                return rest;
            }
            rest = expand(rest, prefix, paths).trim_start();
            rest = rest.strip_prefix(',').unwrap_or(rest);
        }
    }
    let end = tree.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(tree.len());
    let (name, rest) = tree.split_at(end);
    assert!(!name.is_empty() || rest.starts_with('*'), "an import that cannot be read: {tree:.60}");
    let path = match (prefix, name) {
        (_, "self" | "") => prefix.to_owned(),
        ("", _) => name.to_owned(),
        _ => format!("{prefix}::{name}"),
    };
    match rest.strip_prefix("::") {
        Some(rest) => expand(rest, &path, paths),
        None => {
            paths.insert(path);
            rest.strip_prefix('*').unwrap_or(rest)
        }
    }
}

/// Returns whether a file is this module or in its folder.
fn is_within(file: &str, module: &str) -> bool {
    file.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns whether an entry of the table covers a path: a module and its contents, or one name.
fn covers(allowed: &str, path: &str) -> bool {
    path == allowed || path.strip_prefix(allowed).is_some_and(|rest| rest.starts_with("::"))
}

#[test]
fn every_module_imports_only_what_the_table_allows() {
    let table: BTreeMap<_, _> = MAY_IMPORT.into_iter().collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let module = source.module();
        let Some(allowed) = table.get(module) else {
            wrong.push(format!(
                "src/{}.rs has no row in MAY_IMPORT: where does it belong?",
                source.name
            ));
            continue;
        };
        for path in imports(&source.code) {
            let own = covers(module, &path);
            if !own && !allowed.iter().any(|allowed| covers(allowed, &path)) {
                let name = &source.name;
                wrong.push(format!(
                    "src/{name}.rs imports crate::{path}; {module} may only import {allowed:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_row_of_the_table_names_only_rows_above_it() {
    for (place, (module, allowed)) in MAY_IMPORT.iter().enumerate() {
        let above: Vec<_> = MAY_IMPORT[..place].iter().map(|(module, _)| *module).collect();
        for allowed in *allowed {
            let of = allowed.split("::").next().unwrap();
            assert!(
                above.contains(&of),
                "{module} may import {allowed}, which does not stand above it"
            );
        }
    }
}

#[test]
fn every_row_of_the_table_is_a_module() {
    let modules: BTreeSet<_> = sources().iter().map(|source| source.module().to_owned()).collect();
    let rows: BTreeSet<_> = MAY_IMPORT.iter().map(|(module, _)| (*module).to_owned()).collect();
    assert_eq!(rows, modules, "rows of MAY_IMPORT, and modules of src/");
}

#[test]
fn a_rule_imports_no_other_except_the_verdict_on_the_limits() {
    for source in sources() {
        let Some(rest) = source.name.strip_prefix("rules/") else { continue };
        let own = format!("rules::{}", rest.split('/').next().unwrap());
        for path in imports(&source.code) {
            let other = covers("rules", &path) && !covers(&own, &path);
            assert!(!other || path == "rules::limits::Verdict", "src/{}.rs: {path}", source.name);
        }
    }
}

#[test]
fn no_module_uses_floats_clocks_files_or_unsafe_code() {
    let mut wrong = Vec::new();
    for source in sources() {
        let words: BTreeSet<_> =
            source.code.split(|char: char| !char.is_alphanumeric() && char != '_').collect();
        for (word, but_for, why) in FORBIDDEN {
            let is_allowed = but_for.iter().any(|name| is_within(&source.name, name));
            if words.contains(word) && !is_allowed {
                wrong.push(format!("src/{}.rs uses {word}: {why}", source.name));
            }
        }
        if source.code.contains("std::time") || source.code.contains("core::time") {
            wrong.push(format!("src/{}.rs uses a clock: the day is an argument", source.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_reader_meets_a_float_once_and_writes_it_as_text() {
    let sources = sources();
    let node = sources.iter().find(|source| source.name == "plan/node").expect("node.rs");
    assert_eq!(node.code.matches("f64").count(), 2, "visit_f64 and the type of its argument");
    assert!(
        node.code.contains("Ok(Node::Number(value.to_string()))"),
        "the number is kept as text"
    );
}

#[test]
fn imports_are_found_in_every_form() {
    let code = without_comments_and_texts(
        "use crate::limits::{self, Limits, Verdict};\n// use crate::quote::Quote;\n\
         use crate::{plan::{Band, Plan}, trace::*}; let x = \"crate::js\"; crate::facts::read(y);\n\
         pub(crate) use crate::ratio::Ratio as R; mycrate::js;",
    );
    let paths: Vec<_> = imports(&code).into_iter().collect();
    let expected = [
        "facts::read",
        "limits",
        "limits::Limits",
        "limits::Verdict",
        "plan::Band",
        "plan::Plan",
        "ratio::Ratio",
        "trace",
    ];
    assert_eq!(paths, expected);
}
