//! Mistakes of plan files and files of months as text, for comparison.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at the first surprise")]

use dspp::PlanError;

/// Path, code, and values as `name=value; …`.
pub(crate) type Mistake = (String, &'static str, String);

/// Lists the mistakes in path order.
#[track_caller]
pub(crate) fn mistakes<T>(read: Result<T, PlanError>) -> Vec<Mistake> {
    let Err(error) = read else { return Vec::new() };
    let mut mistakes: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| {
            let values: Vec<_> =
                problem.values.iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(problem.clause, None, "no clause of a plan forbids a mistake in its file");
            (problem.field.to_string(), problem.code.as_str(), values.join("; "))
        })
        .collect();
    assert!(!mistakes.is_empty(), "an error that does not say what is wrong");
    mistakes.sort();
    mistakes
}

/// Checks that a file has exactly these mistakes.
#[track_caller]
pub(crate) fn assert_mistakes<T>(read: Result<T, PlanError>, expected: &[(&str, &str, &str)]) {
    let mut expected: Vec<_> = expected
        .iter()
        .map(|(path, code, values)| ((*path).to_owned(), *code, (*values).to_owned()))
        .collect();
    expected.sort();
    let mistakes = mistakes(read);
    let missing: Vec<_> = expected.iter().filter(|it| !mistakes.contains(it)).collect();
    let surplus: Vec<_> = mistakes.iter().filter(|it| !expected.contains(it)).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing {missing:#?}\nsurplus {surplus:#?}");
    assert_eq!(mistakes, expected, "some of them twice");
}

/// Turns `/contacts/0/name` into `$.contacts[0].name`.
pub(crate) fn path_of(pointer: &str) -> String {
    let keys = pointer.split('/').skip(1).map(|key| {
        if key.bytes().all(|byte| byte.is_ascii_digit()) {
            format!("[{key}]")
        } else {
            format!(".{key}")
        }
    });
    format!("${}", keys.collect::<String>())
}
