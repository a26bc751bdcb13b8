//! The exact messages for `tests/sites/doubtful`; those for `tests/sites/invalid` are tested in
//! `invalid_sites.rs`.

use crate::driver::{Place, expect, fixture, root};

/// Returns the reported findings of the rules about suspicious YAML.
fn suspicious(output: &str) -> String {
    let rules = ["text-cut", "text-split", "quotation-marks", "folded-list", "file-not-read"];
    let reader = |block: &&str| rules.iter().any(|rule| block.starts_with(&format!("warning[{rule}]")));
    output.split_inclusive("\n\n").filter(reader).collect()
}

#[test]
fn suspicious_yaml_is_reported_and_built() {
    let case = fixture("doubtful");
    let place = Place::copy(&case);
    place.build_files();
    let checked = place.check(&["--deny", "warning"]);
    assert_eq!(checked.code, Some(1), "{}", checked.err);
    expect(&suspicious(&checked.out), &case.join("output.txt"));
}

#[test]
fn correct_yaml_is_not_suspicious() {
    for folder in [root(), fixture("complete"), fixture("gated"), fixture("services")] {
        let checked = Place::copy(&folder).check(&[]);
        assert_eq!(suspicious(&checked.out), "", "{}", folder.display());
    }
}
