//! Names of rules, readings and codes are the same in the enums, the types, the words and DESIGN.md.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use dspp::{Code, Reading, Rule};
use std::collections::BTreeSet;
use std::fs;

const TYPES: &str = include_str!("../src/js/types/quote.d.ts");
const DESIGN: &str = include_str!("../DESIGN.md");
const LANGUAGES: [&str; 2] = ["en", "es"];
const WORDS_OF_FILES: &str = include_str!("../js/file-problems.js");

/// Reads the literals of a union in `types/quote.d.ts`.
fn union(name: &str) -> BTreeSet<&'static str> {
    let start = format!("export type {name} =");
    let (_, rest) = TYPES.split_once(&start).expect("the union is there");
    let (union, _) = rest.split_once("\n\n").expect("an empty line follows it");
    union.split('|').map(|literal| literal.trim().trim_matches('\'')).collect()
}

/// Reads the names in a column of the tables below a heading of DESIGN.md, up to the next heading of that level.
fn table(heading: &str, column: usize) -> BTreeSet<&'static str> {
    let (_, rest) = DESIGN.split_once(heading).expect("the heading is there");
    let section = rest.split("\n## ").next().expect("it has a text");
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').nth(column));
    cells
        .flat_map(|cell| cell.split('`').filter(|name| name.contains(char::is_alphabetic)))
        .collect()
}

/// Reads a language's words for the engine's codes: one file for each subject.
fn words(language: &str) -> String {
    let folder = format!("{}/js/messages/{language}/engine", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).expect("the folder is there");
    files
        .map(|file| fs::read_to_string(file.expect("it can be listed").path()).expect("it is text"))
        .collect()
}

fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> BTreeSet<&'static str> {
    all.iter().map(|one| name(*one)).collect()
}

#[test]
fn the_unions_of_types_are_the_enums() {
    assert_eq!(union("Rule"), names(&Rule::ALL, Rule::as_str));
    assert_eq!(union("Reading"), names(&Reading::ALL, Reading::as_str));
    assert_eq!(union("Code"), names(&Code::ALL, Code::as_str));
}

#[test]
fn every_name_has_its_words_in_every_language() {
    let rules = names(&Rule::ALL, Rule::as_str);
    let readings = names(&Reading::ALL, Reading::as_str);
    let languages = LANGUAGES.map(words);
    for words in &languages {
        for name in rules.iter().chain(&readings) {
            assert!(has_key(words, name), "{name}");
        }
    }
    for name in names(&Code::ALL, Code::as_str) {
        let in_all = languages.iter().all(|words| has_key(words, name));
        assert!(in_all || has_key(WORDS_OF_FILES, name) || OF_PROGRAMS.contains(&name), "{name}");
    }
}

/// Codes for mistakes of programs, which only the error message shows.
const OF_PROGRAMS: [&str; 2] = ["unreadable", "too-many-errors"];

fn has_key(words: &str, name: &str) -> bool {
    [format!("  '{name}':"), format!("  {name}:")].iter().any(|key| words.contains(key.as_str()))
}

#[test]
fn the_document_lists_every_name() {
    let (_, steps) = DESIGN.split_once("## Steps").expect("the heading is there");
    let (steps, _) = steps.split_once("\n## ").expect("another heading follows");
    for name in names(&Rule::ALL, Rule::as_str).union(&names(&Reading::ALL, Reading::as_str)) {
        assert!(steps.contains(&format!("| `{name}` |")), "{name}");
    }
    let listed: BTreeSet<_> = ["## Problems of a request", "## Problems of a plan file"]
        .iter()
        .flat_map(|heading| table(heading, 0))
        .collect();
    let known = names(&Code::ALL, Code::as_str);
    for name in &known {
        assert!(listed.contains(name) || OF_PROGRAMS.contains(name), "{name} is not in DESIGN.md");
    }
    for name in &listed {
        assert!(known.contains(name), "{name} is no code");
    }
}
