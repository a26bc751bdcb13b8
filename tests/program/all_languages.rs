//! A site with one notice in all languages.

use seloste_languages::punctuation_faults;
use seloste_notice::Language;

use crate::driver::{Place, fixture, text};
use crate::html::{Piece, named, pieces};
use crate::pages::Built;

const TAGS: [&str; Language::ALL.len()] = {
    let mut tags = [""; Language::ALL.len()];
    let mut index = 0;
    while index < tags.len() {
        tags[index] = Language::ALL[index].code();
        index += 1;
    }
    tags
};

#[test]
fn a_notice_in_all_languages_is_built() {
    let place = Place::copy(&fixture("all-languages"));
    let outcome = place.check(&["--format", "json"]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.out, outcome.err);
    let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!([&report["summary"]["errors"], &report["summary"]["warnings"]], [0, 0], "{}", outcome.out);
    let files = place.build_files();
    let built = Built { files: &files, languages: &TAGS, origin: Some("https://example.fi"), base: "/" };
    assert_eq!(built.pages().len(), 2 * TAGS.len() + 1);
    built.check();
}

/// A letter has the title in its own language, but a page contains only the title in the page's language.
#[test]
fn titles_in_many_languages_are_in_a_file() {
    let files = Place::copy(&fixture("all-languages")).build_files();
    let titles = text(&files, "customers/titles.txt");
    for tag in TAGS {
        assert_eq!(
            titles.split('|').filter(|entry| entry.trim_start_matches('\u{feff}') == tag).count(),
            1,
            "{tag}"
        );
    }
    for (page, url) in [
        ("customers/index.html", "../customers/titles.txt"),
        ("pl/customers/index.html", "../../customers/titles.txt"),
    ] {
        let all = pieces(text(&files, page));
        let form = named(&all, "div").find(|tag| tag.get("id") == Some("request-form")).unwrap();
        assert_eq!(form.get("data-titles"), Some(url));
        let live = named(&all, "div").find(|tag| tag.get("id") == Some("request-live")).unwrap();
        assert_eq!(live.get("data-notice-titles").unwrap().matches('|').count(), 1);
    }
    let few = Place::copy(&fixture("complete")).build_files();
    assert!(!few.contains_key("customers/titles.txt"));
    assert!(!text(&few, "customers/index.html").contains("data-titles"));
}

/// A line of links would be wider than a phone.
#[test]
fn many_languages_are_collapsed() {
    let files = Place::copy(&fixture("all-languages")).build_files();
    let few = Place::copy(&fixture("complete")).build_files();
    let menu = |page: &str| {
        let start = page.find("<nav").unwrap();
        page[start..start + page[start..].find("</nav>").unwrap()].to_owned()
    };
    let many = menu(text(&files, "pl/customers/index.html"));
    assert!(many.contains("<details class=\"fold\"><summary>Polski</summary>"), "{many}");
    let all = pieces(&many);
    let links: Vec<_> =
        named(&all, "a").map(|link| (link.get("lang").unwrap(), link.get("hreflang").unwrap())).collect();
    let expected: Vec<_> = TAGS.iter().filter(|tag| **tag != "pl").map(|tag| (*tag, *tag)).collect();
    assert_eq!(links, expected);
    assert!(!menu(text(&few, "customers/index.html")).contains("<details"));
}

/// Screen readers divide words at soft hyphens, and braille tables do not know them.
#[test]
fn words_of_pages_have_no_soft_hyphens() {
    let files = Place::copy(&fixture("all-languages")).build_files();
    for name in files.keys().filter(|name| name.ends_with(".html")) {
        let page = text(&files, name);
        assert!(!page.contains('\u{ad}') && !page.contains("&shy;"), "{name}");
    }
    let german = text(&files, "de/customers/index.html");
    assert!(german.contains("Datenschutz<span class=\"soft-hyphen\"></span>beauftragter"));
    let style = files.keys().find(|name| name.starts_with("assets/site.") && name.ends_with(".css")).unwrap();
    assert!(text(&files, style).contains(".soft-hyphen::before"));
}

/// French has spaces before punctuation, Greek has no semicolon between items. Punctuation of attributes is
/// shown too: on phones, the labels of the columns are those of the cells.
#[test]
fn pages_have_the_punctuation_of_their_language() {
    let place = Place::copy(&fixture("all-languages"));
    let files = place.build_files();
    for (tag, folder) in [("fr", "fr/"), ("el", "el/"), ("pl", "pl/"), ("fi", "")] {
        let check = |text: &str| {
            // Pages also contain the subject of a letter. The other quotation mark of a pair can be in
            // another piece.
            let text = text.replace(['«', '»', '”', '„'], "x").replace("\u{a0}x", "x");
            let faults = punctuation_faults(tag, "letters", &text).unwrap();
            assert!(faults.is_empty(), "{tag}: {faults:?}\n{text}");
        };
        let page = pieces(text(&files, &format!("{folder}customers/index.html")));
        let mut labels = 0;
        for piece in &page {
            match piece {
                // Letters have no space before a colon, which would make the widget that writes them larger.
                Piece::Text(text) if text.contains("Esimerkki Oy\n\n") => {}
                Piece::Text(text) => check(text),
                Piece::Open(tag) => {
                    for name in ["aria-label", "data-label"] {
                        tag.get(name).into_iter().for_each(&check);
                    }
                    if let Some(label) = tag.get("data-label") {
                        assert!(label.ends_with(':'), "{label}");
                        labels += 1;
                    }
                }
                Piece::Close(_) => {}
            }
        }
        assert!(labels > 5);
        check(text(&files, &format!("{folder}customers/notice.txt")));
        let markdown = place.run(&["export", "customers", "--format", "markdown", "--language", tag]);
        assert_eq!(markdown.code, Some(0), "{}", markdown.err);
        check(&markdown.out.replace(":**", ":x"));
    }
    let separators = |separator: fn(Language) -> &'static str| Language::ALL.map(separator);
    // Style sheets contain this separator too.
    assert!(separators(Language::list_separator).iter().all(|separator| *separator == ", "));
}
