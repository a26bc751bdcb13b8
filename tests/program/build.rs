//! `seloste build`: the files that it writes, the properties of every page, and that a failed build leaves
//! the old site unchanged.

use std::collections::BTreeSet;
use std::fs;

use crate::driver::{self, EXAMPLE, Files, NOTICE, Place, SITE, TODAY, expect, fixture, root, text};
use crate::html::{self, format_markup, without_hashes};
use crate::pages::{Built, section_ids};

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

fn complete(files: &Files) -> Built<'_> {
    Built { files, languages: &LANGUAGES, origin: Some("https://example.fi"), base: "/selosteet/" }
}

fn gated(files: &Files) -> Built<'_> {
    Built { files, languages: &LANGUAGES, origin: None, base: "/" }
}

fn names(files: &Files) -> String {
    // Sorted again: a hash must not affect the order.
    let names: BTreeSet<String> = files.keys().map(|path| format!("{}\n", without_hashes(path))).collect();
    names.into_iter().collect()
}

#[test]
fn the_files_of_a_site() {
    expect(
        &names(&Place::copy(&fixture("complete")).build_files()),
        &fixture("../program/snapshots/complete.txt"),
    );
    expect(&names(&Place::copy(&fixture("gated")).build_files()), &fixture("../program/snapshots/gated.txt"));
}

#[test]
fn every_page_has_the_required_properties() {
    complete(&Place::copy(&fixture("complete")).build_files()).check();
    gated(&Place::copy(&fixture("gated")).build_files()).check();
    gated(&Place::copy(&fixture("services")).build_files()).check();
}

#[test]
fn mail_links_have_ascii_domains() {
    let place = Place::small();
    place.write(
        EXAMPLE,
        format!(
            "{NOTICE}introduction: Kirjoita [meille](mailto:teksti@yhtiö.fi?subject=Asia).\ncontroller:\n  name: \
             Esimerkki Oy\n  email: tiedot@yhtiö.fi\nrepresentative: {{ name: Esimerkki Oy, email: \
             edustaja@yhtiö.fi }}\ncontact: {{ email: yhteys@yhtiö.fi }}\ndpo: {{ email: vastaava@yhtiö.fi \
             }}\nrights:\n  access: {{ text: Kirjoita., email: kopio@yhtiö.fi }}\nauthority: {{ name: Viranomainen, \
             email: viranomainen@yhtiö.fi }}\n"
        ),
    );
    let files = place.build_files();
    gated(&files).check();
    let page = text(&files, "example/index.html");
    for (local, links) in [
        ("teksti", 1),
        ("tiedot", 1),
        ("edustaja", 1),
        ("vastaava", 1),
        ("viranomainen", 1),
        // Also in the instructions for writing without the form; the contact is in two sections.
        ("yhteys", 3),
        ("kopio", 2),
    ] {
        let link = format!("href=\"mailto:{local}@xn--yhti-8qa.fi");
        assert_eq!(page.matches(&link).count(), links, "{local}");
        // The address is shown as it was written.
        assert!(local == "teksti" || page.contains(&format!(">{local}@yhtiö.fi</a>")), "{local}");
    }
}

#[test]
fn a_page_s_policy_allows_only_what_its_notice_declares() {
    let files = Place::copy(&fixture("services")).build_files();
    for page in gated(&files).pages() {
        let pieces = html::pieces(text(&files, page));
        let policy = html::named(&pieces, "meta").find(|tag| tag.get("http-equiv").is_some()).unwrap();
        let policy = policy.get("content").unwrap();
        let lets_in = |directive: &str| policy.split("; ").any(|stated| stated == directive);
        if page.contains("visitors/") {
            for directive in [
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self'",
                "img-src 'self' https://ads.example",
                "connect-src 'self' https://ads.example https://data.example",
                "font-src 'self'",
                "frame-src 'self'",
                "object-src 'self'",
            ] {
                assert!(lets_in(directive), "{page}: {directive} is not in {policy}");
            }
        } else {
            assert!(lets_in("img-src 'self'") && lets_in("connect-src 'self'"), "{page}: {policy}");
            assert!(!policy.contains("http") && !policy.contains("object-src"), "{page}: {policy}");
        }
    }
}

#[test]
fn scripts_keep_their_order_and_further_origins_are_allowed_by_what_is_loaded() {
    let files = Place::copy(&fixture("complete")).build_files();
    let page = text(&files, "customers/index.html");
    let pieces = html::pieces(page);
    let policy = html::named(&pieces, "meta").find(|tag| tag.get("http-equiv").is_some()).unwrap();
    let policy = policy.get("content").unwrap();
    for directive in [
        "script-src 'self' 'wasm-unsafe-eval' https://matomo.example.fi https://recorder.example.se \
         https://script.recorder.example.se",
        "style-src 'self' https://letters.example.fi https://style.recorder.example.se",
        "connect-src 'self' https://data.recorder.example.se https://matomo.example.fi \
         wss://data.recorder.example.se",
        "font-src https://font.recorder.example.se https://letters.example.fi",
    ] {
        assert!(policy.split("; ").any(|stated| stated == directive), "{directive} is not in {policy}");
    }
    assert!(policy.contains(" https://frame.recorder.example.se"), "{policy}");
    assert!(policy.contains(" https://image.recorder.example.se"), "{policy}");
    // Its service loads nothing on this page.
    assert!(!policy.contains("captcha.example.fi"), "{policy}");
    let gated: Vec<_> = html::named(&pieces, "script")
        .filter(|tag| tag.get("data-choices") == Some("statistics/recorder"))
        .map(|tag| tag.get("data-src").unwrap())
        .collect();
    assert_eq!(gated, ["../recorder-settings.js", "https://recorder.example.se/load.js"]);
}

#[test]
fn only_a_page_that_sends_nothing_says_so() {
    let files = Place::copy(&fixture("services")).build_files();
    let is_stated = |page| text(&files, page).contains("This page sends your data nowhere.");
    assert!(is_stated("en/customers/index.html") && is_stated("en/index.html"));
    assert!(
        !is_stated("en/visitors/index.html"),
        "its services contact others, and its choices are recorded"
    );
}

#[test]
fn the_inventory_states_the_storage_of_each_item() {
    let files = Place::copy(&fixture("services")).build_files();
    for (path, words) in [
        ("visitors/notice.txt", ["(localStorage)", "(sessionStorage)", "Eväste: _ad_*"]),
        ("sv/visitors/notice.txt", ["lokal lagring i webbläsaren", "sessionslagring", "Kaka: _ad_*"]),
        ("en/visitors/notice.txt", ["browser local storage", "session storage", "Cookie: _ad_*"]),
        ("visitors/notice.json", ["\"storage\":\"local\"", "\"storage\":\"session\"", "\"module\":true"]),
    ] {
        for words in words {
            assert!(text(&files, path).contains(words), "{path} does not contain {words}");
        }
    }
}

/// Many hosts serve plain text without a charset.
#[test]
fn every_text_file_declares_its_encoding() {
    let place = Place::copy(&fixture("complete"));
    place.write("public/robots.txt", "User-agent: *\n");
    let files = place.build_files();
    // Programs read the list of kept files; it has only ASCII letters.
    let others = ["robots.txt", "kept.txt"];
    let texts: Vec<_> =
        files.keys().filter(|path| path.ends_with(".txt") && !others.contains(&path.as_str())).collect();
    assert!(texts.len() > 5, "{texts:?}");
    for path in texts {
        assert_eq!(text(&files, path).matches('\u{feff}').count(), 1, "{path}");
        assert!(text(&files, path).starts_with('\u{feff}'), "{path}");
    }
    assert!(files["kept.txt"].is_ascii());
    // Files in `public/` are copied unchanged.
    assert_eq!(text(&files, "robots.txt"), "User-agent: *\n");
}

#[test]
fn gpc_json_follows_the_settings_and_the_file_of_the_owner() {
    let place = Place::small();
    assert_eq!(text(&place.build_files(), ".well-known/gpc.json"), "{\"gpc\":true}\n");
    place.write("content/site.yaml", format!("{SITE}consent: {{ gpc: ask }}\n"));
    assert_eq!(text(&place.build_files(), ".well-known/gpc.json"), "{\"gpc\":false}\n");
    let own = "{ \"gpc\": true, \"lastUpdate\": \"2020-01-01\" }";
    place.write("public/.well-known/gpc.json", own);
    assert_eq!(text(&place.build_files(), ".well-known/gpc.json"), own);
}

#[test]
fn only_pages_with_something_to_ask_load_the_consent_widget() {
    let files = Place::copy(&fixture("gated")).build_files();
    for page in gated(&files).pages() {
        let page_text = text(&files, page);
        let asks = page.contains("visitors/");
        assert_eq!(page_text.contains("choices/widget."), asks, "{page}");
        assert_eq!(page_text.contains("seloste-choices"), asks, "{page}");
        assert_eq!(page_text.contains("probe"), asks, "{page}");
    }
    let page = html::pieces(text(&files, "visitors/index.html"));
    let [script] =
        html::named(&page, "script").filter(|tag| tag.get("data-src").is_some()).collect::<Vec<_>>()[..]
    else {
        panic!("expected one gated script");
    };
    assert_eq!(script.get("data-src"), Some("../probe.js"));
    assert_eq!(script.get("data-choices"), Some("statistics/probe"));
    assert_eq!((script.get("type"), script.get("src")), (Some("text/plain"), None));
    let [frame] = html::named(&page, "iframe").collect::<Vec<_>>()[..] else {
        panic!("expected one gated frame")
    };
    assert_eq!((frame.get("data-src"), frame.get("src")), (Some("../frame.html"), None));
    assert_eq!(frame.get("data-choices"), Some("functional/map"));
}

/// Themes and links on other sites rely on the ids.
#[test]
fn section_ids_are_the_same_in_every_language_and_layout() {
    let files = Place::copy(&fixture("complete")).build_files();
    for notice in ["customers", "members"] {
        let finnish = section_ids(text(&files, &format!("{notice}/index.html")));
        assert!(finnish.len() > 15, "{finnish:?}");
        for language in ["sv", "en"] {
            let other = section_ids(text(&files, &format!("{language}/{notice}/index.html")));
            assert_eq!(other, finnish, "{notice} in {language}");
        }
    }
    let place = Place::copy(&fixture("complete"));
    let path = "content/notices/customers.yaml";
    let yaml = fs::read_to_string(place.site().join(path)).unwrap();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for layout in ["questions", "numbered", "fields", "table"] {
        place.write(path, yaml.replace("layout: questions", &format!("layout: {layout}")));
        let files = place.build_files();
        complete(&files).check();
        let mut ids = section_ids(text(&files, "customers/index.html"));
        ids.sort();
        found.insert(ids);
    }
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Place::copy(&fixture("complete")), Place::copy(&fixture("complete")));
    let built = one.build_files();
    assert!(built == other.build_files(), "two folders give different sites");
    assert!(built == one.build_files(), "two builds give different sites");
}

/// The folder has only the files of the new site: none of the old one, and no temporary files.
#[test]
fn a_build_replaces_the_old_site() {
    let place = Place::small();
    place.write("dist/old.html", "old");
    let files = place.build_files();
    assert!(!files.contains_key("old.html"));
    let mut left: Vec<String> = fs::read_dir(place.site())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    // The manifest is beside the site, so that it is not published.
    assert_eq!(left, [".dist.seloste.json", "content", "dist"]);
}

/// Snapshots prove what earlier dialogs showed to visitors.
#[test]
fn a_build_keeps_the_snapshots_of_earlier_ones() {
    let place = Place::copy(&fixture("gated"));
    let snapshots = |files: &Files| -> Files {
        let is_snapshot = |path: &str| path.len() == 45 && path.ends_with(".json");
        let of_choices = files.iter().filter(|(path, _)| path.starts_with("choices/") && is_snapshot(path));
        of_choices.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
    };
    let first = place.build();
    assert!(!first.err.contains("snapshot"), "{}", first.err);
    let before = snapshots(&place.site_files());
    let unchanged = place.build();
    assert!(!unchanged.err.contains("snapshot"), "{}", unchanged.err);
    assert!(snapshots(&place.site_files()) == before);

    let notice = "content/notices/visitors.yaml";
    let written = fs::read_to_string(place.site().join(notice)).unwrap();
    let purpose = "Laskee käynnit sivuilla.";
    place.write(notice, written.replace(purpose, "Laskee, mistä kunnista sivuilla käydään."));
    let changed = place.build();
    let both = snapshots(&place.site_files());
    // If a purpose changes in one language, the revision changes, which the snapshots of all languages state.
    assert_eq!(both.len(), 2 * before.len());
    assert!(before.iter().all(|(path, bytes)| both.get(path) == Some(bytes)));
    assert!(
        changed.err.contains("Kept snapshots of earlier dialogs, which prove what visitors were asked: 3.\n"),
        "{}",
        changed.err
    );

    // Only files that are named by their hash are kept.
    let old = before.keys().find(|path| text(&before, path).contains(purpose)).unwrap();
    place.write(&format!("dist/{old}"), "{}");
    let stray = format!("{}.json", "a".repeat(32));
    for path in [&format!("choices/{stray}"), &format!("choices/sub/{stray}"), &stray, "choices/notes.json"] {
        place.write(&format!("dist/{path}"), "{}");
    }
    let tampered = place.build();
    assert_eq!(tampered.code, Some(0));
    for path in [old, &format!("choices/{stray}")] {
        let warning = format!("warning: {path} is not kept: it was changed, ");
        assert!(tampered.err.contains(&warning), "{}", tampered.err);
    }
    assert_eq!(tampered.err.matches("is not kept: it was changed").count(), 2, "{}", tampered.err);
    let built = place.site_files();
    let is_dropped = |path: &String| path == old || path.contains(&stray) || path.contains("notes");
    assert!(!built.keys().any(is_dropped), "{:?}", built.keys());
    assert_eq!(snapshots(&built).len(), 2 * before.len() - 1);
}

#[test]
fn a_build_prints_the_summary_of_the_check() {
    let place = Place::small();
    let mut summaries = Vec::new();
    // On the later day the legal data is old; that finding belongs to no single notice.
    for today in [TODAY, "2040-01-01"] {
        let checked = place.run(&["check", ".", "--today", today]).out;
        let summary = checked.lines().last().expect("the check prints a summary").to_owned();
        let built = place.run(&["build", ".", "--widgets", "../widgets", "--today", today]).err;
        assert!(built.contains(&format!("Check: {summary}.")), "{summary}: {built}");
        summaries.push(summary);
    }
    assert_ne!(summaries[0], summaries[1]);
}

#[test]
fn a_failed_build_leaves_the_old_site_as_it_was() {
    let place = Place::small();
    let before = place.build_files();
    place.write(EXAMPLE, format!("{NOTICE}updated: eilen\n"));
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.err.ends_with("Nothing was built. dist is unchanged.\n"), "{}", outcome.err);
    assert!(place.site_files() == before);

    place.write(EXAMPLE, NOTICE);
    let outcome = place.run(&["build", ".", "--widgets", "nowhere"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("cannot read the compiled widget"), "{}", outcome.err);
    assert!(place.site_files() == before);
    let left = fs::read_dir(place.site()).unwrap().count();
    // Source, site and manifest.
    assert_eq!(left, 3, "the failed build left files behind");
}

#[test]
fn a_whole_page() {
    let files = Place::copy(&fixture("complete")).build_files();
    let page = format_markup(text(&files, "en/recruitment/index.html"));
    expect(&page, &fixture("../program/snapshots/recruitment.html"));
}

#[test]
fn the_main_part_of_a_shipped_page() {
    let files = Place::copy(&root()).build_files();
    let page = format_markup(html::main_part(text(&files, "novellus/index.html")));
    expect(&page, &fixture("../program/snapshots/novellus.html"));
}

#[test]
fn folders_that_a_build_reads_are_rejected_as_output() {
    for out in
        ["content", "public", "content/notices", "public/new", "../site", "../site/./content", "../widgets"]
    {
        let place = Place::small();
        place.write("public/a.txt", "a");
        let before = driver::files(&place.site());
        let outcome = place.run(&["build", ".", "--widgets", "../widgets", "--today", TODAY, "--out", out]);
        assert_eq!(outcome.code, Some(2), "{out}: {}", outcome.err);
        assert!(outcome.err.contains("cannot be the output folder"), "{out}: {}", outcome.err);
        assert_eq!(driver::files(&place.site()), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn linked_output_folder_is_replaced_and_the_link_stays() {
    let place = Place::small();
    place.write("www/index.html", "old");
    std::os::unix::fs::symlink("www", place.site().join("dist")).expect("a link can be made");
    for _ in 0..2 {
        let outcome = place.build();
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert!(place.site().join("dist").is_symlink());
        assert!(place.site().join("www/example/index.html").exists());
        let names: BTreeSet<_> = fs::read_dir(place.site())
            .expect("the folder can be read")
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.contains(".old") || name.contains(".new"))
            .collect();
        assert!(names.is_empty(), "{names:?}");
    }
    std::os::unix::fs::symlink("missing", place.site().join("other")).expect("a link can be made");
    let outcome = place.run(&["build", ".", "--widgets", "../widgets", "--today", TODAY, "--out", "other"]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    assert!(outcome.err.contains("a link to a folder that does not exist"), "{}", outcome.err);
}

#[test]
fn one_page_of_one_notice_is_built() {
    let outcome = Place::small().build();
    assert!(outcome.err.contains("Built 1 page of 1 notice into "), "{}", outcome.err);
}
