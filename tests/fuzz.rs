//! Runs the fuzz targets briefly on their seeds and on fixed variants of them.
//!
//! `npm run fuzz` searches further with libFuzzer; its findings become seeds.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

#[path = "../fuzz/targets.rs"]
mod targets;
mod util;

use std::fs;
use std::path::Path;

use util::drawn;

/// Variants of a target's seeds in one run.
const VARIANTS: u32 = 1_500;

/// Fragments of valid texts, and fragments that often break readers.
const PIECES: [&str; 26] = [
    ",",
    ";",
    "\t",
    "\n",
    "\"",
    ".",
    "-",
    "$",
    "%",
    " ",
    "\\",
    "\u{7f}",
    "{",
    "}",
    "[",
    "]",
    ":",
    "0",
    "9999999999999999999999",
    "2008-02-29",
    "null",
    "\u{feff}",
    "\u{a0}",
    "\u{661}",
    "é",
    "\u{10ffff}",
];

/// Repeatable random numbers: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).expect("64 bits") % limit.max(1)
    }
}

fn seeds(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let mut paths: Vec<_> =
        fs::read_dir(&folder).expect("seeds").map(|entry| entry.expect("a seed").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no seeds in {}", folder.display());
    paths.iter().map(|path| fs::read_to_string(path).expect("text")).collect()
}

/// Changes a seed: removes, doubles or replaces characters, and may append another seed.
fn variant(seeds: &[String], chance: &mut Chance) -> String {
    let mut text: Vec<char> = seeds[chance.below(seeds.len())].chars().collect();
    for _ in 0..=chance.below(4) {
        let from = chance.below(text.len() + 1);
        let to = (from + chance.below(12)).min(text.len());
        let piece: Vec<char> = match chance.below(4) {
            0 => Vec::new(),
            1 => text[from..to].repeat(2),
            2 => PIECES[chance.below(PIECES.len())].chars().collect(),
            _ => {
                let other: Vec<char> = seeds[chance.below(seeds.len())].chars().collect();
                other[chance.below(other.len())..].to_vec()
            }
        };
        text.splice(from..to, piece);
    }
    text.into_iter().collect()
}

fn run(target: &str, call: fn(&str)) {
    let seeds = seeds(target);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let variants: Vec<String> =
        (0..drawn(VARIANTS)).map(|_| variant(&seeds, &mut chance)).collect();
    for text in seeds.iter().chain(&variants) {
        let outcome = std::panic::catch_unwind(|| call(text));
        assert!(outcome.is_ok(), "{target} with {text:?}");
    }
}

#[test]
fn plan_files_are_refused_or_answer() {
    run("plan_file", targets::plan_file);
}

#[test]
fn files_of_months_are_refused_or_read() {
    run("months", targets::months);
}

#[test]
fn requests_are_answered() {
    run("request", targets::request);
}

#[test]
fn lists_are_answered() {
    run("fills", targets::fills);
}

#[test]
fn days_are_counted_as_they_are_walked() {
    run("dates", targets::dates);
}
