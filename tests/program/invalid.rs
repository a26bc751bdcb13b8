//! Every mistake of `tests/sites/invalid`: what the author is told, word for word.

use crate::driver::{Place, expect, fixture};
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
        // The check tells the same, to standard output.
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
