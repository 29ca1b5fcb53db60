//! The golden requests against a second implementation, `tests/differential/oracle/`, byte by byte, natively.
//!
//! `tests/package/differential.test.mjs` does the same with the package in Node, so that both give the same bytes.

use crate::util::{Case, GOLDEN, redwood, request};
use serde_json::Value;

/// The CRC-32 of a line.
fn checksum(line: &str) -> String {
    let rest = line.bytes().chain(*b"\n").fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(byte), |rest, _| {
            let divisor = if rest & 1 == 1 { 0xedb8_8320 } else { 0 };
            (rest >> 1) ^ divisor
        })
    });
    format!("{:08x}", !rest)
}

#[test]
fn the_second_implementation_answers_the_golden_requests_the_same() {
    let answers: Value =
        serde_json::from_str(include_str!("../differential/answers.json")).expect("JSON");
    let plan = redwood();
    for (name, text) in GOLDEN {
        let cases: Vec<Value> = serde_json::from_str(text).expect("JSON");
        let expected = answers["golden"][name].as_array().expect("a list");
        assert_eq!(cases.len(), expected.len(), "{name}: scripts/differential.mjs --write");
        for (case, expected) in cases.iter().zip(expected) {
            let case = Case::read(case);
            let answer = plan.quote(&request(case.request));
            let answer = serde_json::to_string(&answer).expect("JSON");
            assert_eq!(checksum(&answer), *expected, "{name}: {}\n{answer}", case.name);
        }
    }
}

#[test]
fn the_checksum_is_the_usual_one() {
    // The value that zlib gives.
    assert_eq!(checksum("123456789"), "e0117757");
}
