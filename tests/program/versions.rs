//! Versions of notices over several builds: pages, warnings, feeds and the sitemap.

use std::fs;

use crate::driver::{EXAMPLE, Files, NOTICE, Place, TODAY, text};

const SITE: &str = "title: Selosteet\nlanguages: [fi, en]\nurl: https://example.fi/\n";

/// Returns the notice with this date, telephone number of the controller and further lines.
fn notice(updated: &str, phone: &str, more: &str) -> String {
    let notice = NOTICE.replace("[fi]", "[fi, en]");
    format!(
        "# Ask Maija\n{notice}updated: {updated}\ncontroller: {{ name: Esimerkki Oy, phone: {phone} }}\n{more}\
         waive:\n  - {{ rule: dpo-missing, because: secret }}\n"
    )
}

fn place() -> Place {
    let place = Place::small();
    place.write("content/site.yaml", SITE);
    place
}

/// Builds the notice. Returns the files and standard error.
#[track_caller]
fn build_notice(place: &Place, updated: &str, phone: &str, more: &str) -> (Files, String) {
    place.write(EXAMPLE, notice(updated, phone, more));
    let outcome = place.build();
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    (place.site_files(), outcome.err)
}

/// Returns the paths of the kept versions.
fn records(files: &Files) -> Vec<&String> {
    files.keys().filter(|path| path.starts_with("example/versions/") && path.ends_with(".json")).collect()
}

const FIRST: (&str, &str) = ("2026-01-31", "09 123 4000");
const SECOND: (&str, &str) = ("2026-10-01", "09 123 4567");

#[test]
fn an_earlier_version_has_a_page_in_each_language() {
    let place = place();
    let (files, err) = build_notice(&place, FIRST.0, FIRST.1, "");
    assert_eq!(records(&files).len(), 1);
    assert!(!err.contains("warning:") && !err.contains("silent"), "{err}");
    assert!(!files.contains_key("example/versions/2026-01-31/index.html"));
    let published = text(&files, records(&files)[0]);
    assert!(!published.contains("Maija") && !published.contains("secret"), "{published}");

    let (files, err) = build_notice(&place, SECOND.0, SECOND.1, "");
    assert_eq!(records(&files).len(), 2, "{:?}", files.keys());
    assert!(!err.contains("warning:") && !err.contains("silent"), "{err}");
    for (folder, root, label) in
        [("example", "../../../", "31.1.2026"), ("en/example", "../../../../", "31\u{a0}January\u{a0}2026")]
    {
        let page = text(&files, &format!("{folder}/versions/2026-01-31/index.html"));
        assert!(page.contains(label) && page.contains("09 123 4000"), "{page}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        let own =
            format!("<link rel=\"canonical\" href=\"https://example.fi/{folder}/versions/2026-01-31/\">");
        assert!(page.contains(&own), "{page}");
        assert!(page.contains(&format!("href=\"{root}{folder}/\"")), "{page}");
        assert!(!page.contains("<form") && !page.contains("seloste-choices-template"), "{page}");
        assert!(text(&files, &format!("{folder}/versions/2026-01-31/notice.txt")).contains("09 123 4000"));
        let current = text(&files, &format!("{folder}/index.html"));
        assert!(current.contains("href=\"versions/2026-01-31/\""), "{current}");
    }
    // The page of the second version states its changes once a third version replaces it.
    let (files, _) =
        build_notice(&place, "2026-11-01", "09 123 9999", "changes: [{ date: 2026-11-01, text: Puhelin }]\n");
    let page = text(&files, "example/versions/2026-10-01/index.html");
    assert!(page.contains("id=\"differences\"") && page.contains("aiemmin ”09 123 4000”"), "{page}");
    assert!(!text(&files, "example/versions/2026-01-31/index.html").contains("id=\"differences\""));
    let current = text(&files, "example/index.html");
    let (_, history) = current.split_once("id=\"changes\"").unwrap();
    assert!(history.contains("href=\"versions/2026-10-01/\""), "{history}");
    // A build without the manifest gives the same site.
    fs::remove_file(place.site().join(".dist.seloste.json")).unwrap();
    assert!(place.build_files() == files);
}

#[test]
fn a_silent_change_is_reported_and_not_kept() {
    let place = place();
    let (first, _) = build_notice(&place, FIRST.0, FIRST.1, "");
    // Layout, white space and the history are not content.
    let (same, err) =
        build_notice(&place, FIRST.0, FIRST.1, "changes: [{ date: 2026-01-31, text: Uusi }]\n\n");
    assert!(!err.contains("silent-change"), "{err}");
    assert_eq!(records(&same).len(), 1);
    assert_ne!(records(&same), records(&first));
    let (changed, err) = build_notice(&place, FIRST.0, SECOND.1, "");
    assert!(err.contains("silent-change") && err.contains("updated: 2026-01-31"), "{err}");
    assert!(err.contains(&format!("Write `updated: {TODAY}`")), "{err}");
    assert_eq!(records(&changed), records(&same));
    // It is reported until the date is corrected.
    assert!(place.build().err.contains("silent-change"));
    let (dated, err) = build_notice(&place, TODAY, SECOND.1, "");
    assert!(!err.contains("silent-change"), "{err}");
    assert!(text(&dated, "example/versions/2026-01-31/index.html").contains("09 123 4000"));
    // A version can still change on its day.
    let (later, err) = build_notice(&place, TODAY, "09 123 9999", "");
    assert!(!err.contains("silent-change"), "{err}");
    assert_eq!(records(&later).len(), 2);
}

#[test]
fn a_date_before_the_published_version_is_reported() {
    let place = place();
    build_notice(&place, SECOND.0, SECOND.1, "");
    let (files, err) = build_notice(&place, FIRST.0, FIRST.1, "");
    assert!(err.contains("earlier than the version of 2026-10-01"), "{err}");
    assert_eq!(records(&files).len(), 2);
    assert!(!files.keys().any(|path| path.contains("versions/2026-10-01/")), "{:?}", files.keys());
}

#[test]
fn versions_are_kept_from_another_folder() {
    let place = place();
    let (first, _) = build_notice(&place, FIRST.0, FIRST.1, "");
    fs::rename(place.site().join("dist"), place.site().join("published")).unwrap();
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1, ""));
    let keep = |folder: &str| {
        place.run(&["build", ".", "--widgets", "../widgets", "--today", TODAY, "--keep", folder])
    };
    for folder in ["content", "missing"] {
        let outcome = keep(folder);
        assert_eq!(outcome.code, Some(2));
        assert!(outcome.err.contains("is not a built site"), "{}", outcome.err);
    }
    let outcome = keep("published");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let files = place.site_files();
    assert!(files.contains_key(records(&first)[0]));
    assert!(text(&files, "example/versions/2026-01-31/index.html").contains("09 123 4000"));
    // A draft publishes no version and keeps all earlier ones.
    place.write(EXAMPLE, notice(TODAY, "09 123 9999", ""));
    assert_eq!(records(&place.build_draft_files()), records(&files));
}

#[test]
fn tampered_and_unknown_versions() {
    let place = place();
    let (first, _) = build_notice(&place, FIRST.0, FIRST.1, "");
    let record = records(&first)[0].clone();
    let file = place.site().join("dist").join(&record);
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, good.replace("4000", "<script>")).unwrap();
    let (files, err) = build_notice(&place, SECOND.0, SECOND.1, "");
    assert!(err.contains(&format!("warning: {record} is not kept")), "{err}");
    assert!(!files.contains_key(&record) && !files.contains_key("example/versions/2026-01-31/index.html"));

    // Files with other names are not versions.
    let hash = "0".repeat(32);
    for name in ["2026-13-01", "x"] {
        place.write(&format!("dist/example/versions/{name}.{hash}.json"), "");
    }
    let (files, err) = build_notice(&place, SECOND.0, SECOND.1, "");
    assert!(!err.contains("is not kept"), "{err}");
    assert_eq!(records(&files).len(), 1);
}

#[test]
fn versions_of_a_removed_notice_stay() {
    let place = place();
    place.write("content/notices/other.yaml", NOTICE.replace("id: example", "id: other"));
    build_notice(&place, FIRST.0, FIRST.1, "");
    let (before, _) = build_notice(&place, SECOND.0, SECOND.1, "");
    fs::remove_file(place.site().join(EXAMPLE)).unwrap();
    let updated = place.build_files();
    assert_eq!(records(&updated), records(&before));
    let pages = updated.keys().filter(|path| path.contains("example/versions/") && path.ends_with(".html"));
    assert_eq!(pages.count(), 4, "{:?}", updated.keys());
    assert!(!updated.contains_key("example/index.html") && !updated.contains_key("example/notice.json"));
    fs::remove_file(place.site().join(".dist.seloste.json")).unwrap();
    assert!(place.build_files() == updated);
}

#[test]
fn feeds_and_sitemap() {
    let place = place();
    build_notice(&place, FIRST.0, FIRST.1, "");
    let more = "changes: [{ date: 2026-10-01, text: \"Uusi [puhelin](#contact) & muuta\" }]\n";
    let (files, _) = build_notice(&place, SECOND.0, SECOND.1, more);
    for (folder, page) in [("", "https://example.fi/example/"), ("en/", "https://example.fi/en/example/")] {
        let feed = text(&files, &format!("{folder}changes.atom"));
        assert_eq!(feed.matches("<entry>").count(), 2, "{feed}");
        for entry in feed.split("<entry>").skip(1) {
            assert_eq!(entry.matches("rel=\"alternate\"").count(), 1, "{entry}");
            assert_eq!(entry.matches("<content type=\"html\">").count(), 1, "{entry}");
        }
        assert!(feed.contains("<updated>2026-10-01T00:00:00Z</updated>"), "{feed}");
        assert!(feed.contains(&format!("&lt;a href=&quot;{page}#contact&quot;&gt;")), "{feed}");
        assert!(feed.contains(&format!("<id>{page}#version-2026-10-01</id>")), "{feed}");
        assert!(feed.contains(&format!("href=\"{page}versions/2026-01-31/\"")), "{feed}");
        assert!(feed.contains("09 123 4567"), "{feed}");
        let link = format!("href=\"https://example.fi/{folder}changes.atom\"");
        for path in [format!("{folder}index.html"), format!("{folder}example/index.html")] {
            assert!(text(&files, &path).contains(&link), "{path}");
        }
    }
    let sitemap = text(&files, "sitemap.xml");
    assert_eq!(sitemap.matches("<url>").count(), 4, "{sitemap}");
    assert_eq!(sitemap.matches("<lastmod>2026-10-01</lastmod>").count(), 4, "{sitemap}");
    assert!(sitemap.contains("hreflang=\"en\" href=\"https://example.fi/en/example/\""), "{sitemap}");
    assert!(!sitemap.contains("versions"), "{sitemap}");
    assert!(text(&files, "robots.txt").ends_with("Sitemap: https://example.fi/sitemap.xml\n"));

    // Files of the author take precedence; without a URL or for no search engine there are none.
    place.write("public/robots.txt", "mine");
    assert_eq!(text(&place.build_files(), "robots.txt"), "mine");
    fs::remove_file(place.site().join("public/robots.txt")).unwrap();
    place.write("content/site.yaml", format!("{SITE}search_engines: refuse\n"));
    let files = place.build_files();
    assert!(!files.contains_key("robots.txt") && !files.contains_key("sitemap.xml"));
    assert!(files.contains_key("changes.atom"));
    place.write("content/site.yaml", "title: Selosteet\nlanguages: [fi, en]\n");
    let files = place.build_files();
    assert!(!files.contains_key("changes.atom") && !files.contains_key("sitemap.xml"));
    assert!(!text(&files, "index.html").contains("application/atom+xml"));
}

#[test]
fn an_entry_for_the_history() {
    let place = place();
    place.write("old/example.yaml", notice(FIRST.0, FIRST.1, ""));
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1, ""));
    let entry = |old: &str| place.run(&["diff", old, EXAMPLE, "--changes", "--today", TODAY]);
    let outcome = entry("old/example.yaml");
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(
        outcome.out.starts_with("changes:\n  - date: 2026-10-01\n    text:\n      fi: |-\n"),
        "{}",
        outcome.out
    );
    assert!(outcome.out.contains("      en: |-\n") && outcome.out.contains("09 123 4567"), "{}", outcome.out);
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1, &outcome.out));
    assert_eq!(place.check(&["--deny", "error"]).code, Some(1), "other rules");
    assert_eq!(place.build().code, Some(0));
    let same = entry(EXAMPLE);
    assert_eq!((same.code, same.out.as_str()), (Some(0), ""));
}
