//! `home: notice`: the only notice at the address of the site.

use std::fs;

use crate::driver::{EXAMPLE, Files, NOTICE, Place, text};

const SITE: &str = "title: Selosteet\nlanguages: [fi, sv, en]\nurl: https://example.fi/privacy/\nconsent: { scope: notice }\n";

/// Returns the notice in two of the three languages of the site.
fn notice(updated: &str, phone: &str) -> String {
    let notice = NOTICE.replace("[fi]", "[fi, en]");
    format!(
        "{notice}updated: {updated}\ncontroller: {{ name: Esimerkki Oy, phone: {phone} }}\nservices:\n\
         \x20 - id: meter\n    name: Mittari\n    category: statistics\n    provider: Esimerkki Oy\n\
         \x20   purpose: Laskee käynnit.\n    cookies: none\n"
    )
}

fn place() -> Place {
    let place = Place::small();
    place.write("content/site.yaml", format!("{SITE}home: notice\n"));
    place
}

#[track_caller]
fn build_files(place: &Place, updated: &str, phone: &str) -> Files {
    place.write(EXAMPLE, notice(updated, phone));
    let files = place.build_files();
    check_links(&files);
    files
}

/// Checks that each link and each file of a page within the site leads to a file.
#[track_caller]
fn check_links(files: &Files) {
    for path in files.keys().filter(|path| path.ends_with(".html") && *path != "404.html") {
        let page = text(files, path);
        let addresses = ["href=\"", "src=\""].into_iter().flat_map(|start| page.split(start).skip(1));
        for address in addresses.map(|rest| rest.split('"').next().unwrap()) {
            if let Some(absolute) = address.strip_prefix("https://example.fi/privacy/") {
                let file = if absolute.is_empty() || absolute.ends_with('/') {
                    format!("{absolute}index.html")
                } else {
                    absolute.to_owned()
                };
                assert!(files.contains_key(&file), "{path}: {address}");
                continue;
            }
            if address.contains(':') || address.starts_with('#') {
                continue;
            }
            assert!(!address.starts_with('/'), "{path}: {address}");
            let mut folder: Vec<&str> = path.split('/').collect();
            folder.pop();
            let address = address.split('#').next().unwrap();
            for part in address.split('/') {
                match part {
                    ".." => assert!(folder.pop().is_some(), "{path}: {address}"),
                    "." | "" => {}
                    part => folder.push(part),
                }
            }
            let mut file = folder.join("/");
            if address.is_empty() || address.ends_with('/') || address.ends_with("..") {
                file = [file.as_str(), "index.html"].join(if file.is_empty() { "" } else { "/" });
            }
            assert!(files.contains_key(&file), "{path}: {address}: {file}");
        }
    }
}

#[test]
fn the_only_notice_is_at_the_address_of_the_site() {
    let place = place();
    let files = build_files(&place, "2026-01-31", "09 123 4000");
    assert!(!files.contains_key("example/index.html") && !files.contains_key("en/example/index.html"));
    for (folder, root) in [("", ""), ("en/", "../")] {
        let page = text(&files, &format!("{folder}index.html"));
        assert!(page.contains("09 123 4000"), "{page}");
        let canonical = format!("<link rel=\"canonical\" href=\"https://example.fi/privacy/{folder}\">");
        assert!(page.contains(&canonical), "{page}");
        assert!(page.contains("hreflang=\"en\" href=\"https://example.fi/privacy/en/\""), "{page}");
        assert!(page.contains("hreflang=\"x-default\" href=\"https://example.fi/privacy/\""), "{page}");
        assert!(page.contains(&format!("\"{root}choices/")), "{page}");
        for name in ["notice.json", "notice.jsonld", "notice.txt"] {
            assert!(files.contains_key(&format!("{folder}{name}")), "{folder}{name}");
        }
        let feed = text(&files, &format!("{folder}changes.atom"));
        assert!(
            feed.contains(&format!("<id>https://example.fi/privacy/{folder}#version-2026-01-31</id>")),
            "{feed}"
        );
    }
    // The site is also in Swedish, the notice is not: the list states the language of the notice.
    let list = text(&files, "sv/index.html");
    assert!(list.contains("class=\"card\"") && list.contains("href=\"../\""), "{list}");
    assert!(!list.contains("hreflang=\"x-default\""), "{list}");
    let sitemap = text(&files, "sitemap.xml");
    for path in ["", "en/", "sv/"] {
        let loc = format!("<loc>https://example.fi/privacy/{path}</loc>");
        assert_eq!(sitemap.matches(&loc).count(), 1, "{sitemap}");
    }
    assert_eq!(sitemap.matches("<loc>").count(), 3, "{sitemap}");
}

#[test]
fn versions_follow_the_notice() {
    let place = place();
    build_files(&place, "2026-01-31", "09 123 4000");
    let files = build_files(&place, "2026-10-01", "09 123 4567");
    for folder in ["", "en/"] {
        let page = text(&files, &format!("{folder}versions/2026-01-31/index.html"));
        assert!(page.contains("09 123 4000") && !page.contains("09 123 4567</dd>"), "{page}");
        let canonical = format!("href=\"https://example.fi/privacy/{folder}versions/2026-01-31/\"");
        assert!(page.contains(&canonical), "{page}");
        assert!(text(&files, &format!("{folder}index.html")).contains("href=\"versions/2026-01-31/\""));
        assert!(text(&files, &format!("{folder}changes.atom")).contains(&canonical));
    }
    // The files that prove the versions have the same paths as in other sites.
    let records = files.keys().filter(|path| path.starts_with("example/versions/2026-"));
    assert_eq!(records.count(), 2);
    // A build without the manifest gives the same site, and so does one after another home page.
    fs::remove_file(place.site().join(".dist.seloste.json")).unwrap();
    assert!(place.build_files() == files);
    place.write("content/site.yaml", SITE);
    let with_list = place.build_files();
    check_links(&with_list);
    assert!(with_list.contains_key("example/versions/2026-01-31/index.html"));
    assert!(!with_list.contains_key("versions/2026-01-31/index.html"));
    place.write("content/site.yaml", format!("{SITE}home: list\n"));
    assert!(place.build_files() == with_list);
    place.write("content/site.yaml", format!("{SITE}home: notice\n"));
    assert!(place.build_files() == files);
}

#[test]
fn a_renamed_home_notice_keeps_its_versions_apart() {
    let place = place();
    build_files(&place, "2026-01-31", "09 123 4000");
    fs::remove_file(place.site().join(EXAMPLE)).unwrap();
    place.write(
        "content/notices/versions.yaml",
        notice("2026-10-01", "09 123 4567").replace("example", "versions"),
    );
    let outcome = place.build();
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.err.contains("no notice has the id `example` any more"), "{}", outcome.err);
    let files = place.site_files();
    check_links(&files);
    assert!(text(&files, "example/versions/2026-01-31/index.html").contains("09 123 4000"));
    assert!(text(&files, "index.html").contains("09 123 4567"));
    assert!(!files.contains_key("versions/2026-01-31/index.html"));
    assert!(files.keys().any(|path| path.starts_with("versions/versions/2026-10-01.")));
}

#[test]
fn more_or_fewer_notices_are_an_error() {
    let place = place();
    let before = build_files(&place, "2026-01-31", "09 123 4000");
    place.write("content/notices/other.yaml", NOTICE.replace("id: example", "id: other"));
    for count in ["2 notices", "no notice"] {
        for outcome in [place.build(), place.check(&[])] {
            let output = format!("{}{}", outcome.out, outcome.err);
            assert_eq!(outcome.code, Some(1), "{output}");
            assert!(output.contains("home-not-one-notice") && output.contains(count), "{output}");
        }
        assert!(place.site_files() == before);
        for id in ["example", "other"] {
            let _ = fs::remove_file(place.site().join(format!("content/notices/{id}.yaml")));
        }
    }
    place.write("content/site.yaml", format!("{SITE}home: example\n"));
    place.write(EXAMPLE, NOTICE);
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("`example`"), "{}", outcome.err);
}

#[test]
fn the_page_for_missing_addresses_leads_to_the_notice() {
    let files = build_files(&place(), "2026-03-01", "010 111");
    let page = text(&files, "404.html");
    for (link, list) in [
        ("Lue voimassa oleva seloste", "Kaikki selosteet"),
        ("Läs den gällande beskrivningen", "Alla beskrivningar"),
        ("Read the current notice", "All notices"),
    ] {
        assert!(page.contains(link), "{link}");
        assert!(!page.contains(list), "{list}");
    }
}
