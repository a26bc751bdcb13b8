//! A site with one notice in all languages.

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
    let ran = place.check(&["--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!([&report["summary"]["errors"], &report["summary"]["warnings"]], [0, 0], "{}", ran.out);
    let files = place.built_well();
    let built = Built { files: &files, languages: &TAGS, origin: Some("https://example.fi"), base: "/" };
    assert_eq!(built.pages().len(), 2 * TAGS.len() + 1);
    built.check();
}

/// The letter has the title in its language, but a page needs only its own.
#[test]
fn titles_in_many_languages_are_in_a_file() {
    let files = Place::copy(&fixture("all-languages")).built_well();
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
    let few = Place::copy(&fixture("complete")).built_well();
    assert!(!few.contains_key("customers/titles.txt"));
    assert!(!text(&few, "customers/index.html").contains("data-titles"));
}

/// A line of links would be wider than a phone.
#[test]
fn many_languages_are_in_a_part_that_opens() {
    let files = Place::copy(&fixture("all-languages")).built_well();
    let few = Place::copy(&fixture("complete")).built_well();
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

/// In French, a no-break space is before the colon after a label. Letters have none, because the program that
/// writes them would grow.
#[test]
fn colons_have_the_space_of_their_language() {
    let files = Place::copy(&fixture("all-languages")).built_well();
    let is_wrong = |text: &str| {
        let colons = text.match_indices(':').filter(|(at, _)| {
            let ends = text[at + 1..].chars().next().is_none_or(char::is_whitespace);
            ends && !text[..*at].ends_with(['\u{a0}', '\u{202f}'])
        });
        colons.count() > 0
    };
    let page = pieces(text(&files, "fr/customers/index.html"));
    let wrong: Vec<&str> = page
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) if !text.contains("Esimerkki Oy\n\n") && is_wrong(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let plain = text(&files, "fr/customers/notice.txt");
    assert!(plain.contains('\u{a0}') && !is_wrong(plain), "{plain}");
    assert!(is_wrong("Nom: x") && is_wrong(":") && !is_wrong("Nom\u{a0}: x"));
}
