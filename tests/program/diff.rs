//! `seloste diff`: the reported changes of a notice, in three languages, and its exit codes.

use std::fs;

use crate::driver::{Place, TODAY, expect, fixture};

const CUSTOMERS: &str = "content/notices/customers.yaml";

/// Creates the complete site, and beside its notice for customers an older version of it.
fn two_versions() -> Place {
    let place = Place::copy(&fixture("complete"));
    let text = fs::read_to_string(place.site().join(CUSTOMERS)).unwrap();
    let older = [
        ("updated: 2026-10-01", "updated: 2025-10-01"),
        ("phone: 09 123 4567", "phone: 09 123 4000"),
        ("      years: 2\n", "      years: 3\n"),
        ("    recipients: [carrier, host]", "    recipients: [carrier]"),
        ("name: Esimerkkikuljetus Oy", "name: Esimerkin Kuljetus Oy"),
        ("  police: { fi: Poliisi, sv: Polisen, en: Police }\n", ""),
        ("    recipients: [police]\n", ""),
        ("transfers: none\n", ""),
        ("  restriction: yes\n", ""),
        ("{ name: \"_pk_id.*\", days: 393, party: first }", "{ name: \"_pk_id.*\", days: 30, party: first }"),
        ("    fi: Poistamme tiedot, joita laki ei velvoita säilyttämään.", "    fi: Poistamme tiedot."),
    ];
    let older = older.into_iter().fold(text, |text, (new, old)| {
        assert!(text.contains(new), "{new}");
        text.replace(new, old)
    });
    place.write("old/customers-2025.yaml", older);
    place
}

#[test]
fn what_changed_in_each_language() {
    let place = two_versions();
    for language in ["fi", "sv", "en"] {
        let outcome = place.run(&["diff", "old/customers-2025.yaml", CUSTOMERS, "--language", language]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""), "{}", outcome.err);
        expect(&outcome.out, &fixture(&format!("../program/snapshots/diff/customers.{language}.txt")));
    }
    // The notice's first language is Finnish.
    let outcome = place.run(&["diff", "old/customers-2025.yaml", CUSTOMERS]);
    expect(&outcome.out, &fixture("../program/snapshots/diff/customers.fi.txt"));
}

#[test]
fn exit_codes() {
    let place = two_versions();
    let same = place.run(&["diff", CUSTOMERS, CUSTOMERS]);
    assert_eq!((same.code, same.out.as_str(), same.err.as_str()), (Some(0), "", ""));
    let missing = place.run(&["diff", "old/nothing.yaml", CUSTOMERS]);
    assert_eq!((missing.code, missing.out.as_str()), (Some(2), ""));
    assert!(missing.err.contains("file-unreadable"), "{}", missing.err);
    place.write("old/bad.yaml", "id: bad\nlayout: feilds\n");
    let bad = place.run(&["diff", CUSTOMERS, "old/bad.yaml"]);
    assert_eq!((bad.code, bad.out.as_str()), (Some(2), ""));
    assert!(bad.err.contains("Did you mean `fields`?"), "{}", bad.err);
    assert_eq!(place.run(&["diff", CUSTOMERS, CUSTOMERS, "--language", "zz"]).code, Some(2));
}

#[test]
fn the_entry_is_written_into_the_file_of_the_newer_version() {
    let place = two_versions();
    let path = place.site().join(CUSTOMERS);
    let before = fs::read_to_string(&path).unwrap();
    // The entry for this date must not be there twice.
    let arguments = ["diff", "old/customers-2025.yaml", CUSTOMERS, "--changes", "--write", "--today", TODAY];
    let refused = place.run(&arguments);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("already has an entry for 2026-10-01"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);

    let newer = before.replace("updated: 2026-10-01", "updated: 2026-11-20 # checked");
    place.write(CUSTOMERS, &newer);
    let printed = place.run(&["diff", "old/customers-2025.yaml", CUSTOMERS, "--changes", "--today", TODAY]);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer, "without --write, nothing is written");
    let outcome = place.run(&arguments);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(1), ""), "{}", outcome.err);
    assert!(outcome.err.starts_with("Wrote an entry for 2026-11-20"), "{}", outcome.err);
    let entry = printed.out.strip_prefix("changes:\n").unwrap();
    assert!(entry.contains("date: 2026-11-20"), "{entry}");
    let expected = newer.replace("changes:\n", &format!("changes:\n{entry}"));
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert_eq!(place.run(&arguments).code, Some(2), "the entry is written once");
    assert!(!place.check(&["--deny", "error"]).err.contains("changes"));
}
