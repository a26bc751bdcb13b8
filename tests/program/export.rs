//! `seloste export`: a complete notice and a shipped one in each form.

use crate::driver::{Place, expect, fixture, root};

/// Every form, with the ending of its snapshots.
const FORMS: [(&str, &str); 4] = [("dpv", "jsonld"), ("tilt", "json"), ("markdown", "md"), ("text", "txt")];

#[test]
fn every_form_of_two_notices() {
    for (site, id) in [(fixture("complete"), "customers"), (root(), "xcure")] {
        let place = Place::copy(&site);
        for (form, ending) in FORMS {
            let ran = place.run(&["export", id, "--format", form]);
            assert_eq!(ran.code, Some(0), "{}", ran.err);
            expect(&ran.out, &fixture(&format!("../program/snapshots/export/{id}.{ending}")));
            if form == "tilt" {
                expect(&ran.err, &fixture(&format!("../program/snapshots/export/{id}.tilt.stderr.txt")));
            } else {
                assert_eq!(ran.err, "");
            }
        }
        let ran = place.run(&["export", id, "--xliff", "sv"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        expect(&ran.out, &fixture(&format!("../program/snapshots/export/{id}.sv.xlf")));
    }
}

#[test]
fn what_lies_beside_the_page_is_what_is_exported() {
    let place = Place::copy(&fixture("complete"));
    let files = place.built_well();
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
