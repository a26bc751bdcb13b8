//! Helpers for the tests of several crates.

#![forbid(unsafe_code)]

use std::fs;
use std::path::{Path, PathBuf};

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

/// Returns the files below a folder, sorted, without those below folders whose paths end with one of
/// `skipped`.
///
/// # Panics
///
/// Panics if a folder cannot be read: a test must not pass because it has read no files.
#[track_caller]
pub fn files(folder: &Path, skipped: &[&str]) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for path in entries.iter().map(fs::DirEntry::path) {
        if !path.is_dir() {
            found.push(path);
        } else if !skipped.iter().any(|skipped| path.ends_with(skipped)) {
            found.extend(files(&path, skipped));
        }
    }
    found.sort();
    found
}
