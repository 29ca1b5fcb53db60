//! Runs the tests of `tests/wasm.rs` in a browser: a test runner takes a file for Node or for browsers, never for both.

#![cfg(target_arch = "wasm32")]

#[path = "wasm.rs"]
mod wasm;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
