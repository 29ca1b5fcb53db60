//! Every public function is called in an example, which the documentation tests run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The exports for JavaScript, whose examples are JavaScript.
const COMPILED_FOR_WASM: &str = "js";

/// A public function as the source declares it.
struct Function {
    /// The type it belongs to; `None` for a free function.
    owner: String,
    name: String,
    /// The code of its examples.
    examples: String,
}

/// Finds the public functions of a source text, and the examples of its types.
fn declared(text: &str) -> (Vec<Function>, BTreeMap<String, String>) {
    let (mut functions, mut types) = (Vec::new(), BTreeMap::new());
    let (mut docs, mut implemented) = (Vec::new(), String::new());
    for line in text.lines() {
        let code = line.trim_start();
        if let Some(doc) = code.strip_prefix("///") {
            docs.push(doc.trim());
            continue;
        }
        let item = code.strip_prefix("pub ").unwrap_or("");
        let item = item.strip_prefix("const ").unwrap_or(item);
        if let Some(rest) = item.strip_prefix("fn ") {
            let owner = if line.starts_with("pub") { "" } else { &implemented };
            functions.push(Function {
                owner: owner.to_owned(),
                name: word(rest),
                examples: examples(&docs),
            });
        } else if let Some(rest) =
            item.strip_prefix("struct ").or_else(|| item.strip_prefix("enum "))
        {
            types.insert(word(rest), examples(&docs));
        } else if let Some(rest) = code.strip_prefix("impl") {
            let implementing = rest.strip_prefix('<').map_or(rest, after_generics);
            implemented = word(implementing.trim_start());
        }
        // Attributes may stand between an item and its documentation.
        if code.is_empty() || code.ends_with(['{', '}', ';']) {
            docs.clear();
        }
    }
    (functions, types)
}

fn after_generics(text: &str) -> &str {
    text.split_once('>').expect("the end of the generics").1
}

/// Returns the name at the start of a text.
fn word(text: &str) -> String {
    text.chars().take_while(|char| is_word(*char)).collect()
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_' || char == '$'
}

/// Returns the code between fences without a language, which the documentation tests run.
fn examples(docs: &[&str]) -> String {
    let (mut code, mut fence) = (String::new(), None);
    for line in docs {
        match (line.strip_prefix("```"), fence) {
            (Some(_), Some(_)) => fence = None,
            (Some(language), None) => fence = Some(language),
            (
                None,
                Some("" | "standalone_crate" | "ignore-wasm32" | "ignore-wasm32,standalone_crate"),
            ) => {
                code.extend([*line, "\n"]);
            }
            (None, _) => {}
        }
    }
    code
}

/// Returns whether code calls a function of that name.
fn calls(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}(")).any(|(at, _)| !code[..at].ends_with(is_word))
}

/// Reads the files of `src/`, except those compiled only for WebAssembly.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = paths.pop() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if name == COMPILED_FOR_WASM {
            continue;
        }
        if path.is_dir() {
            paths.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    texts
}

#[test]
fn every_public_function_is_called_in_its_example_or_in_that_of_its_type() {
    let (mut functions, mut types) = (Vec::new(), BTreeMap::new());
    for text in sources() {
        let (more_functions, more_types) = declared(&text);
        functions.extend(more_functions);
        types.extend(more_types);
    }
    assert!(functions.iter().any(|function| function.name == "quote"), "nothing was found");

    let without: Vec<_> = functions
        .iter()
        .filter(|Function { owner, name, examples }| {
            let of_type = types.get(owner).map_or("", String::as_str);
            !calls(examples, name) && !calls(of_type, name)
        })
        .map(|Function { owner, name, .. }| format!("{owner}::{name}"))
        .collect();
    assert_eq!(without, Vec::<String>::new(), "these are called in no example");
}

const SOURCE: &str = r"
/// A day.
///
/// ```
/// Day::of(1);
/// ```
#[derive(Debug)]
pub struct Day;

impl<'a> Day<'a> {
    /// ```
    /// day.next();
    /// ```
    #[expect(
        lint,
    )]
    pub const fn next(self) {}

    /// ```text
    /// day.last()
    /// ```
    pub fn last() {}
}

/// No example.
pub fn day() {}

/// ```
/// hidden();
/// ```
pub(crate) fn hidden() {}
";

#[test]
fn functions_and_examples_are_found_in_every_form() {
    let (functions, types) = declared(SOURCE);
    let found: Vec<_> = functions
        .iter()
        .map(|function| {
            (function.owner.as_str(), function.name.as_str(), function.examples.as_str())
        })
        .collect();
    assert_eq!(found, [("Day", "next", "day.next();\n"), ("Day", "last", ""), ("", "day", "")]);
    assert_eq!(types["Day"], "Day::of(1);\n");
    assert!(calls("Day::of(1);", "of") && !calls("Day::of(1);", "f"));
}
