//! `seloste build --pdf`.

use std::io::Write as _;
use std::path::PathBuf;

use crate::driver::{EXAMPLE, Files, NOTICE, Outcome, Place, TODAY, fixture};

/// Browsers that the program finds by itself.
const BROWSERS: [&str; 3] = ["chromium", "google-chrome", "chromium-headless-shell"];

/// Returns true if there is a browser to print with. Otherwise prints a warning, because the test is skipped.
fn has_browser(test: &str) -> bool {
    let named = std::env::var_os("SELOSTE_CHROMIUM").is_some_and(|path| !path.is_empty());
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|paths| std::env::split_paths(&paths).collect()).unwrap_or_default();
    let is_found =
        named || folders.iter().any(|folder| BROWSERS.iter().any(|name| folder.join(name).is_file()));
    if !is_found {
        // If this fails, the test is skipped anyway.
        let _ = writeln!(std::io::stderr(), "warning: {test} is skipped, because no Chromium is installed");
    }
    is_found
}

fn build(place: &Place, options: &[&str]) -> Outcome {
    let mut arguments = vec!["build", ".", "--draft", "--widgets", "../widgets", "--today", TODAY];
    arguments.extend(options);
    place.run(&arguments)
}

#[track_caller]
fn build_files(place: &Place, options: &[&str]) -> Files {
    let outcome = build(place, options);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    place.site_files()
}

/// Returns the parts of a PDF that are not compressed: its structure, but not the contents of its pages.
fn pdf(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path} among {:?}", files.keys()));
    assert!(bytes.starts_with(b"%PDF-"), "{path}");
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns a text as the document information has it if not all its characters are ASCII.
fn utf16(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

#[test]
fn each_page_of_a_notice_is_printed_in_its_language() {
    if !has_browser("each_page_of_a_notice_is_printed_in_its_language") {
        return;
    }
    let place = Place::copy(&fixture("all-languages"));
    let files = build_files(&place, &["--pdf"]);
    let pages: Vec<_> = files
        .keys()
        .filter_map(|path| path.strip_suffix("notice.json"))
        .filter(|folder| !folder.contains("versions/"))
        .collect();
    assert!(pages.len() >= 26, "{pages:?}");
    for folder in pages {
        let html = String::from_utf8_lossy(&files[&format!("{folder}index.html")]).into_owned();
        let (_, language) = html.split_once("<html lang=\"").unwrap();
        let (language, _) = language.split_once('"').unwrap();
        let pdf = pdf(&files, &format!("{folder}notice.pdf"));
        for part in ["/StructTreeRoot", "/Marked true", "/Outlines", &format!("/Lang ({language})")] {
            assert!(pdf.contains(part), "{folder}: {part}");
        }
        // A4 in points; the browser rounds to its own pixels.
        let (_, size) = pdf.split_once("/MediaBox [0 0 ").unwrap();
        let (size, _) = size.split_once(']').unwrap();
        let (width, height) = size.split_once(' ').unwrap();
        for (side, expected) in [(width, 595.3), (height, 841.9)] {
            assert!((side.parse::<f64>().unwrap() - expected).abs() < 1.0, "{folder}: {size}");
        }
        assert!(html.contains("<a href=\"notice.pdf\" type=\"application/pdf\">PDF</a>"), "{folder}");
    }
}

#[test]
fn a_printed_page_has_title_date_and_links_of_the_site() {
    if !has_browser("a_printed_page_has_title_date_and_links_of_the_site") {
        return;
    }
    let place = Place::small();
    place.write("content/site.yaml", "title: Ääni\nlanguages: [fi]\nurl: https://example.fi/selosteet/\n");
    let notice = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Seloste – ä\nupdated: 2026-10-31\n\
                  introduction: Katso [toinen sivu](https://example.com/a).\n";
    place.write(EXAMPLE, notice);
    let files = build_files(&place, &["--pdf"]);
    let printed = pdf(&files, "example/notice.pdf");
    assert!(printed.contains(&utf16("Seloste – ä – Ääni")), "{}", &printed[..800]);
    assert!(printed.contains("/CreationDate (D:20261031000000+00'00')"));
    assert!(printed.contains("/ModDate (D:20261031000000+00'00')"));
    assert!(printed.contains("(https://example.fi/selosteet/)"), "the site title links the list of notices");
    assert!(printed.contains("(https://example.com/a)"));
    // The next build prints the same bytes, and one without `--pdf` has neither file nor link.
    assert!(build_files(&place, &["--pdf"]) == files, "printing again gives other bytes");
    let without = build_files(&place, &[]);
    assert!(!without.contains_key("example/notice.pdf"));
    assert!(!String::from_utf8_lossy(&without["example/index.html"]).contains("notice.pdf"));
}

#[test]
fn without_an_address_a_printed_page_links_only_itself_and_other_sites() {
    if !has_browser("without_an_address_a_printed_page_links_only_itself_and_other_sites") {
        return;
    }
    let place = Place::small();
    let printed = pdf(&build_files(&place, &["--pdf"]), "example/notice.pdf");
    for part in ["seloste.invalid", "file://", "/URI (http", "127.0.0.1"] {
        assert!(!printed.contains(part), "{part}");
    }
    assert!(!printed.contains("/CreationDate"), "a notice without a date has none in its PDF");
}

/// Returns how many pages a build has printed.
fn count_printed(place: &Place, options: &[&str]) -> u64 {
    let outcome = build(place, &[&["--pdf", "--stats"], options].concat());
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let stats: serde_json::Value = serde_json::from_str(outcome.err.lines().last().unwrap()).unwrap();
    stats["printed"].as_u64().unwrap()
}

#[test]
fn only_pages_of_changed_notices_are_printed_again() {
    if !has_browser("only_pages_of_changed_notices_are_printed_again") {
        return;
    }
    let (place, whole) = (Place::small(), Place::small());
    let write = |path: &str, text: &str| {
        place.write(path, text);
        whole.write(path, text);
    };
    let other = NOTICE.replace("id: example", "id: other");
    write("content/site.yaml", "title: Sivusto\nlanguages: [fi, sv]\n");
    write("content/notices/other.yaml", &other.replace("[fi]", "[fi, sv]"));
    assert_eq!(count_printed(&place, &[]), 3);
    assert_eq!(count_printed(&place, &[]), 0);
    write(EXAMPLE, &format!("{NOTICE}introduction: Uusi.\n"));
    assert_eq!(count_printed(&place, &[]), 1);
    write("content/notices/other.yaml", &other);
    assert_eq!(count_printed(&place, &["--precompress"]), 2, "other options build the whole site");
    write("content/notices/third.yaml", &NOTICE.replace("id: example", "id: third"));
    assert_eq!(count_printed(&place, &["--precompress"]), 1);
    std::fs::remove_file(place.site().join(EXAMPLE)).unwrap();
    std::fs::remove_file(whole.site().join(EXAMPLE)).unwrap();
    assert_eq!(count_printed(&place, &["--precompress"]), 0);
    let expected = build_files(&whole, &["--pdf", "--precompress"]);
    assert!(place.site_files() == expected, "{:?}", place.site_files().keys().collect::<Vec<_>>());
    let pdfs: Vec<_> = expected.keys().filter(|path| path.ends_with(".pdf")).collect();
    assert_eq!(pdfs, ["other/notice.pdf", "third/notice.pdf"]);
    // A new page does not replace a file of the author.
    place.write("public/fourth/notice.pdf", "%PDF-1.4");
    assert_eq!(count_printed(&place, &[]), 2);
    place.write("content/notices/fourth.yaml", NOTICE.replace("id: example", "id: fourth"));
    let outcome = build(&place, &["--pdf"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("public/fourth/notice.pdf is in the place of"), "{}", outcome.err);
}

/// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4), which has all those of PDF 1.4.
const STRUCTURE_TYPES: &str = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 \
    H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT \
    RP Warichu WT WP Figure Formula Form";

/// Returns the type of each structure element of a PDF.
fn structure_types(pdf: &str) -> Vec<&str> {
    pdf.split("/Type /StructElem\n/S /").skip(1).filter_map(|rest| rest.split_whitespace().next()).collect()
}

#[test]
fn the_structure_has_types_of_its_version_and_lists_for_names_and_values() {
    if !has_browser("the_structure_has_types_of_its_version_and_lists_for_names_and_values") {
        return;
    }
    let place = Place::small();
    place.write("content/site.yaml", "title: Sivusto\nlanguages: [fi]\ndisclaimer: Tämä on esittely.\n");
    let notice = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Seloste\nupdated: 2026-10-31\n\
                  controller:\n  name: Esimerkki Oy\n  business_id: 0000000-0\n  email: maija@example.fi\n\
                  introduction: Tietoja *ei* luovuteta, ja ne säilytetään **kuusi** kuukautta.\n";
    place.write(EXAMPLE, notice);
    let files = build_files(&place, &["--pdf"]);
    let html = String::from_utf8_lossy(&files["example/index.html"]).into_owned();
    for part in ["<em>ei</em>", "<strong>kuusi</strong>", "<dl", "<aside"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let pdf = pdf(&files, "example/notice.pdf");
    // Readers skip parts of types that came with version 2.0, such as `Em` and `Aside`.
    assert!(pdf.starts_with("%PDF-1."));
    let types = structure_types(&pdf);
    let unknown: Vec<_> =
        types.iter().filter(|found| STRUCTURE_TYPES.split(' ').all(|known| known != **found)).collect();
    assert!(types.contains(&"P") && unknown.is_empty(), "{unknown:?}");
    // Names and values are the items of lists. Without roles, the lists of this page have four items.
    let names = html.matches("<dt").count();
    let items = types.iter().filter(|found| **found == "LI").count();
    assert!(names > 4 && items >= names, "{names} names, {items} items");
}

#[test]
fn a_missing_browser_leaves_the_old_site_unchanged() {
    let place = Place::small();
    let old = build_files(&place, &[]);
    let outcome = build(&place, &["--pdf", "--browser", "no-browser"]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(outcome.err, "seloste: there is no browser at no-browser\n");
    assert_eq!(place.site_files(), old);
}

#[test]
fn a_file_of_the_author_in_the_place_of_the_pdf_is_reported() {
    if !has_browser("a_file_of_the_author_in_the_place_of_the_pdf_is_reported") {
        return;
    }
    let place = Place::small();
    place.write("public/example/notice.pdf", "%PDF-1.4");
    let outcome = build(&place, &["--pdf"]);
    assert_eq!(outcome.code, Some(2));
    let expected = "public/example/notice.pdf is in the place of `example/notice.pdf`, which is for the notice \
                    `example`; rename it";
    assert!(outcome.err.contains(expected), "{}", outcome.err);
}
