//! Helpers for the tests of several crates.

#![forbid(unsafe_code)]

use std::path::Path;

use snapbox::assert::DEFAULT_ACTION_ENV;
use snapbox::data::DataFormat;
use snapbox::{Assert, Data};

/// Compares a text, byte by byte, with the file that has the expected output. With `SNAPSHOTS=overwrite` in
/// the environment, writes the file instead.
///
/// # Panics
///
/// Panics with the differences if the file is missing or differs.
#[track_caller]
pub fn expect(actual: &str, file: &Path) {
    let expected = Data::read_from(file, Some(DataFormat::Text)).raw();
    Assert::new().action_env(DEFAULT_ACTION_ENV).eq(actual, expected);
}
