//! The exact messages for each site of `tests/sites/invalid`: one test per folder, named after it.
#![allow(clippy::expect_used, clippy::print_stderr, clippy::unwrap_used, missing_docs)]

// The other tests of the program use the rest.
#[allow(dead_code)]
#[path = "driver.rs"]
mod driver;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use driver::{Place, expect, fixture};

fn main() -> ExitCode {
    let mut cases: Vec<_> = fs::read_dir(fixture("invalid"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    let count = cases.len();
    let mut trials: Vec<Trial> = cases
        .into_iter()
        .map(|case| {
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            Trial::test(name, move || {
                check(&case);
                Ok(())
            })
        })
        .collect();
    trials.push(Trial::test("there_are_more_than_20_cases", move || {
        assert!(count > 20, "there are only {count} cases");
        Ok(())
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// Asserts that `build` refuses a site with the expected messages, and that `check` reports the same errors.
fn check(case: &Path) {
    let place = Place::copy(case);
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert_eq!(outcome.out, "");
    assert!(place.site_files().is_empty(), "the site was built");
    expect(&outcome.err, &case.join("stderr.txt"));
    // `check` reports the same errors, on standard output.
    let checked = place.check(&[]);
    assert_eq!(checked.code, Some(1), "{}", checked.out);
    assert_eq!(checked.err, "");
    for error in outcome.err.lines().filter(|line| line.starts_with("error[")) {
        assert!(checked.out.lines().any(|line| line == error), "`check` does not report {error}");
    }
}
