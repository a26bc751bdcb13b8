//! `seloste export`: a complete notice and a shipped one in each format.

use crate::driver::{Place, expect, fixture, root};

/// All formats, with the extensions of their snapshots.
const FORMATS: [(&str, &str); 4] = [("dpv", "jsonld"), ("tilt", "json"), ("markdown", "md"), ("text", "txt")];

#[test]
fn every_format_of_two_notices() {
    for (site, id) in [(fixture("complete"), "customers"), (root(), "xcure")] {
        let place = Place::copy(&site);
        for (format, extension) in FORMATS {
            let outcome = place.run(&["export", id, "--format", format]);
            assert_eq!(outcome.code, Some(0), "{}", outcome.err);
            expect(&outcome.out, &fixture(&format!("../program/snapshots/export/{id}.{extension}")));
            if format == "tilt" {
                expect(&outcome.err, &fixture(&format!("../program/snapshots/export/{id}.tilt.stderr.txt")));
            } else {
                assert_eq!(outcome.err, "");
            }
        }
        let outcome = place.run(&["export", id, "--xliff", "sv"]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        expect(&outcome.out, &fixture(&format!("../program/snapshots/export/{id}.sv.xlf")));
    }
}

#[test]
fn files_beside_a_page_equal_the_exports() {
    let place = Place::copy(&fixture("complete"));
    let files = place.build_files();
    for (folder, language) in [("customers", "fi"), ("en/customers", "en")] {
        let text = place.run(&["export", "customers", "--format", "text", "--language", language]);
        // In a file of a site, a byte order mark declares the encoding; standard output has none.
        let beside = crate::driver::text(&files, &format!("{folder}/notice.txt"));
        assert_eq!(Some(text.out.as_str()), beside.strip_prefix('\u{feff}'));
        let linked = place.run(&["export", "customers", "--format", "dpv", "--language", language]);
        let beside = crate::driver::text(&files, &format!("{folder}/notice.jsonld"));
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&linked.out), value(beside));
        let page = crate::driver::text(&files, &format!("{folder}/index.html"));
        assert!(page.contains("<link rel=\"alternate\" type=\"application/ld+json\" href=\"notice.jsonld\""));
        assert_eq!(page.matches("<script type=\"application/ld+json\">").count(), 1);
    }
}

#[test]
fn a_notice_is_named_by_its_file_or_its_id() {
    let place = Place::copy(&fixture("complete"));
    let by_file = place.run(&["export", "content/notices/camera.yaml", "--format", "text"]);
    let by_id = place.run(&["export", "camera", "--folder", ".", "--format", "text"]);
    assert_eq!((by_file.code, &by_file.out), (Some(0), &by_id.out));
    assert!(by_file.out.starts_with("Dataskyddsbeskrivning för kameraövervakningen\n"));
}

#[test]
fn exit_codes() {
    let place = Place::copy(&fixture("complete"));
    let missing = place.run(&["export", "nobody", "--format", "text"]);
    assert_eq!((missing.code, missing.out.as_str()), (Some(2), ""));
    assert!(missing.err.contains("nobody is neither a file nor the id of a notice"), "{}", missing.err);
    assert_eq!(place.run(&["export", "camera", "--format", "text", "--language", "fi"]).code, Some(2));
    assert_eq!(place.run(&["export", "camera", "--xliff", "sv"]).code, Some(2));
    assert_eq!(place.run(&["export", "camera"]).code, Some(2));
    assert_eq!(place.run(&["export", "camera", "--format", "text", "--xliff", "fi"]).code, Some(2));
    place.write("content/notices/bad.yaml", "id: bad\nlayout: feilds\nlanguages: [fi]\ntitle: a\n");
    let bad = place.run(&["export", "bad", "--format", "text"]);
    assert_eq!((bad.code, bad.out.as_str()), (Some(1), ""));
    assert!(bad.err.contains("Did you mean `fields`?"), "{}", bad.err);
}
