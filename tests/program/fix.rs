//! `seloste check --fix`.

use std::fs;

use crate::driver::{EXAMPLE, NOTICE, Place, TODAY, files, fixture};

const WRONG: &str = "# own\nupdated: 1.10.2026 # lately\ncontroller:\n  nimi: Esimerkki Oy\n";

fn place() -> Place {
    let place = Place::small();
    place.write(EXAMPLE, format!("{NOTICE}{WRONG}"));
    place
}

fn notice(place: &Place) -> String {
    fs::read_to_string(place.site().join(EXAMPLE)).unwrap()
}

fn corrected() -> String {
    format!("{NOTICE}{WRONG}").replace("1.10.2026", "2026-10-01").replace("nimi", "name")
}

#[test]
fn dry_run_prints_a_diff_and_writes_nothing() {
    let place = place();
    let before = files(&place.site());
    let outcome = place.check(&["--fix", "--dry-run"]);
    assert_eq!(
        outcome.out,
        "\
--- content/notices/example.yaml
+++ content/notices/example.yaml
@@ -3,6 +3,6 @@
 languages: [fi]
 title: Tietosuojaseloste
 # own
-updated: 1.10.2026 # lately
+updated: 2026-10-01 # lately
 controller:
-  nimi: Esimerkki Oy
+  name: Esimerkki Oy
"
    );
    assert_eq!(
        (outcome.code, outcome.err.as_str()),
        (Some(1), "2 corrections in 1 file; nothing was written.\n")
    );
    assert_eq!(files(&place.site()), before);
}

#[test]
fn fix_writes_the_files_and_reports_what_is_left() {
    let place = place();
    let outcome = place.check(&["--fix"]);
    assert_eq!(notice(&place), corrected());
    assert_eq!(outcome.err, "2 corrections written to 1 file.\n");
    assert!(
        !outcome.out.contains("date-invalid") && outcome.out.contains("[retention-missing]"),
        "{}",
        outcome.out
    );
    // What the notice does not state is still missing.
    assert_eq!(outcome.code, Some(1));
    let again = place.check(&["--fix", "--dry-run"]);
    assert_eq!((again.code, again.out.as_str(), again.err.as_str()), (Some(0), "", "Nothing to correct.\n"));
}

#[test]
fn one_file_can_be_checked_and_corrected() {
    let place = place();
    place.write("content/site.yaml", "title: Selosteet\nkielet: [fi]\n");
    let check = |options: &[&str]| place.run(&[&["check", "--today", TODAY], options].concat());
    let outcome = check(&[EXAMPLE]);
    assert!(outcome.out.contains("2 errors") && !outcome.out.contains("kielet"), "{}", outcome.out);
    assert_eq!(check(&[EXAMPLE, "--fix"]).err, "2 corrections written to 1 file.\n");
    assert_eq!(notice(&place), corrected());
    let outcome = check(&["content/site.yaml", "--fix", "--deny", "info"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), "1 file: nothing found\n"));
    assert_eq!(
        fs::read_to_string(place.site().join("content/site.yaml")).unwrap(),
        "title: Selosteet\nlanguages: [fi]\n"
    );
}

#[test]
fn former_address_of_an_authority_is_corrected() {
    let site = fixture("current-shop");
    let place = Place::copy(&site);
    let path = "content/notices/customers.yaml";
    let authority = |street: &str, postcode: &str| {
        format!(
            "authority:\n  name: Tietosuojavaltuutetun toimisto # nimi\n  address:\n    street: {street}\n    \
             postcode: \"{postcode}\" # uusi\n    city: Helsinki\n"
        )
    };
    let text = fs::read_to_string(site.join(path)).unwrap();
    assert!(text.contains("\nauthority: FI\n"));
    let with = |authority: &str| text.replace("authority: FI\n", authority);
    place.write(path, with(&authority("Ratapihantie 9", "00520")));
    let outcome = place.check(&["--fix", "--deny", "info"]);
    assert_eq!(outcome.err, "1 correction written to 1 file.\n");
    let written = fs::read_to_string(place.site().join(path)).unwrap();
    assert_eq!(written, with(&authority("Lintulahdenkuja 4", "00530")));
}

#[test]
fn no_statement_is_added_or_removed() {
    // The findings of these sites are about what the notices state; none of them has a correction.
    for site in ["complete", "current-shop", "current-association", "doubtful", "services", "gated"] {
        let place = Place::copy(&fixture(site));
        let outcome = place.check(&["--fix", "--dry-run"]);
        let bullets = site == "doubtful";
        assert_eq!(outcome.code, Some(i32::from(bullets)), "{site}: {}", outcome.out);
        let changed = outcome.out.lines().filter(|line| line.starts_with('-') && !line.starts_with("---"));
        assert!(changed.clone().all(|line| line.starts_with("-  • ")), "{site}: {}", outcome.out);
    }
}

#[test]
fn every_invalid_site_is_corrected_once() {
    for entry in fs::read_dir(fixture("invalid")).unwrap() {
        let case = entry.unwrap().path();
        let place = Place::copy(&case);
        let before = files(&place.site());
        let diff = place.check(&["--fix", "--dry-run"]);
        let outcome = place.check(&["--fix"]);
        assert_ne!(outcome.code, Some(2), "{}: {}", case.display(), outcome.err);
        let after = files(&place.site());
        assert_eq!(diff.code == Some(0), before == after, "{}", case.display());
        let again = place.check(&["--fix"]);
        assert_eq!(again.err, "Nothing to correct.\n", "{}", case.display());
        assert_eq!(files(&place.site()), after, "{}", case.display());
    }
}

#[test]
fn byte_order_mark_and_line_breaks_are_kept() {
    let place = place();
    let text = format!("\u{feff}{}", format!("{NOTICE}{WRONG}").replace('\n', "\r\n"));
    place.write(EXAMPLE, &text);
    place.check(&["--fix"]);
    assert_eq!(notice(&place), text.replace("1.10.2026", "2026-10-01").replace("nimi", "name"));
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_read_only_files_stay_unchanged() {
    let place = place();
    let link = place.site().join(EXAMPLE);
    let target = place.site().join("notice.txt");
    fs::rename(&link, &target).unwrap();
    std::os::unix::fs::symlink("../../notice.txt", &link).unwrap();
    place.check(&["--fix"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&target).unwrap(), corrected());

    place.write("content/notices/other.yaml", NOTICE.replace("example", "other") + WRONG);
    fs::write(&target, format!("{NOTICE}{WRONG}")).unwrap();
    let mut permissions = fs::metadata(&target).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&target, permissions).unwrap();
    let outcome = place.check(&["--fix"]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(
        outcome.err,
        "cannot write content/notices/example.yaml: the file is read-only\n2 corrections written to 1 file.\n"
    );
    assert_eq!(fs::read_to_string(&target).unwrap(), format!("{NOTICE}{WRONG}"));
    assert!(!files(&place.site()).keys().any(|path| path.ends_with(".new")));
}

#[test]
fn files_that_cannot_be_read_stay_unchanged() {
    let place = place();
    for bytes in
        [b"\xff\xfeid: a".as_slice(), b"PK\x03\x04", b"id: \xe4", b"", b"\0", b"id: [", b"id: {a: \"b"]
    {
        place.write(EXAMPLE, bytes);
        let outcome = place.check(&["--fix"]);
        assert_eq!(outcome.err, "Nothing to correct.\n", "{bytes:?}");
        assert_eq!(fs::read(place.site().join(EXAMPLE)).unwrap(), bytes);
    }
    let outcome = place.run(&["check", "nowhere", "--fix"]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.out);
    assert_eq!(place.check(&["--dry-run"]).code, Some(2), "without --fix");
}
