//! The exact messages for each site of `tests/sites/invalid` and for `tests/sites/doubtful`.

use crate::driver::{Place, expect, fixture, root};
use std::fs;

#[test]
fn every_case_is_told_as_it_should_be() {
    let mut cases: Vec<_> = fs::read_dir(fixture("invalid"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() > 20, "there are only {cases:?}");
    for case in cases {
        let place = Place::copy(&case);
        let ran = place.build();
        assert_eq!(ran.code, Some(1), "{}: {}", case.display(), ran.err);
        assert_eq!(ran.out, "", "{}", case.display());
        assert!(place.built().is_empty(), "{} was built", case.display());
        expect(&ran.err, &case.join("stderr.txt"));
        // `check` reports the same errors, on standard output.
        let checked = place.check(&[]);
        assert_eq!(checked.code, Some(1), "{}: {}", case.display(), checked.out);
        assert_eq!(checked.err, "", "{}", case.display());
        let told: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("error[")).collect();
        for error in told {
            assert!(
                checked.out.lines().any(|line| line == error),
                "{}: the check does not tell {error}",
                case.display()
            );
        }
    }
}

/// Returns the reported findings of the rules about suspicious YAML.
fn doubts(told: &str) -> String {
    let reader = |block: &&str| {
        ["warning[text-cut]", "warning[quotation-marks]", "warning[folded-list]", "warning[file-not-read]"]
            .iter()
            .any(|rule| block.starts_with(rule))
    };
    told.split_inclusive("\n\n").filter(reader).collect()
}

#[test]
fn doubts_are_told_and_keep_nobody_from_building() {
    let case = fixture("doubtful");
    let place = Place::copy(&case);
    place.built_well();
    let checked = place.check(&["--deny", "warning"]);
    assert_eq!(checked.code, Some(1), "{}", checked.err);
    expect(&doubts(&checked.out), &case.join("told.txt"));
}

#[test]
fn there_is_no_doubt_about_what_is_well_written() {
    for folder in [root(), fixture("complete"), fixture("gated"), fixture("services")] {
        let checked = Place::copy(&folder).check(&[]);
        assert_eq!(doubts(&checked.out), "", "{}", folder.display());
    }
}
