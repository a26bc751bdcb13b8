//! Notices as programs save them: other spellings of the same letters, marks of footnotes, lists and links of
//! word processors, protected addresses.
#![allow(clippy::expect_used, missing_docs)]

use seloste_import::{InputFormat, import};
use unicode_normalization::UnicodeNormalization;

#[track_caller]
fn draft(text: &str, format: InputFormat) -> String {
    let imported = import(text, format, "draft").expect("the text is not too long");
    assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
    let read = seloste_source::read_notice_text(std::path::Path::new("draft.yaml"), &imported.yaml);
    assert!(!read.failed(), "{:#?}\n{}", read.findings, imported.yaml);
    imported.yaml
}

#[track_caller]
fn assert_has(draft: &str, expected: &[&str]) {
    for line in expected {
        assert!(draft.contains(line), "{line} is not in\n{draft}");
    }
}

const NOTICE: &str = "\
Tietosuojaseloste

Rekisterinpitäjä
Esimerkki Oy
Y-tunnus 1234567-1
Sähköposti: käsittely@example.fi

Henkilötietojen säilytysaika
Tietoja säilytetään 6 vuotta.
";

#[test]
fn spelling_of_letters_does_not_change_the_draft() {
    let composed = draft(NOTICE, InputFormat::Text);
    assert_has(&composed, &["name: Esimerkki Oy", "- years: 6"]);
    for text in [
        NOTICE.nfd().collect::<String>(),
        NOTICE.replace("tieto", "tie\u{ad}to").replace('@', "\u{200b}@"),
        NOTICE.replace("1234567-1", "1234567\u{2011}1"),
        NOTICE.replace("1234567-1", "1234567–1"),
    ] {
        assert_eq!(draft(&text, InputFormat::Text), composed);
    }
    let ligature = draft(&NOTICE.replace("example.fi", "example.\u{fb01}"), InputFormat::Text);
    assert_eq!(ligature, composed);
}

#[test]
fn name_may_have_its_business_id_in_brackets() {
    let text = "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkin kaupunki (Y-tunnus 1234567–1)\nEsimerkkikatu 1, 00100 Helsinki\n";
    let expected = ["name: Esimerkin kaupunki\n", "business_id: \"1234567-1\"", "street: Esimerkkikatu 1"];
    assert_has(&draft(text, InputFormat::Text), &expected);
}

#[test]
fn addresses_and_numbers_are_read_as_they_are_meant() {
    let text = "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\npuh. (09) 123 4567\nmaija (at) example [piste] fi\n";
    let draft = draft(text, InputFormat::Text);
    assert_has(&draft, &["phone: (09) 123 4567", "email: maija@example.fi"]);
    assert_has(&draft, &["# Addresses, as they were written: maija (at) example [piste] fi"]);
}

#[test]
fn address_of_the_page_is_no_title() {
    let text = "https://example.fi/tietosuojaseloste\n\nKerhon tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki ry\n";
    assert_has(&draft(text, InputFormat::Text), &["title: Kerhon tietosuojaseloste"]);
}

#[test]
fn latest_change_is_the_date() {
    let long = "(täydennetty kuvausta siitä, ketkä hallituksessa saavat katsoa tietoja ja millä perusteella)";
    let text = format!(
        "Tietosuojaseloste\n\nPäivitetty 3.4.2020\n\nPäivitetty 7. marraskuuta 2022 {long}\n\nRekisterinpitäjä\nEsimerkki ry\n"
    );
    let draft = draft(&text, InputFormat::Text);
    assert_has(&draft, &["updated: 2022-11-07", "ketkä hallituksessa"]);
}

#[test]
fn legal_bases_are_found_by_article() {
    let text = "Tietosuojaseloste\n\nKäsittelyn oikeusperusteet\n- Jäsenyyden hoito (GDPR 6(1)(b))\n- Artikla 6.1 (f)\n";
    assert_has(&draft(text, InputFormat::Text), &["contract", "legitimate-interests"]);
}

#[test]
fn footnote_marks_are_no_part_of_facts() {
    let html = "<h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä<sup>1</sup></h2><p>Esimerkki Oy<sup><a href='#n2'>2</a></sup></p>\
                <h2>Säilytysaika</h2><p>Tietoja säilytetään 6<sup>3</sup> vuotta.</p>";
    let markdown = "# Tietosuojaseloste\n\n## Rekisterinpitäjä[^1]\n\nEsimerkki Oy[^2]\n\n## Säilytysaika\n\n\
                    Tietoja säilytetään 6[^3] vuotta.\n\n[^1]: Yksi.\n[^2]: Kaksi.\n[^3]: Kolme.\n";
    for (text, format) in [(html, InputFormat::Html), (markdown, InputFormat::Markdown)] {
        let draft = draft(text, format);
        assert_has(&draft, &["name: Esimerkki Oy\n", "- years: 6\n", "# Marks of footnotes: 1 | 2 | 3"]);
    }
}

#[test]
fn protected_addresses_are_the_controllers() {
    let html = "<h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä</h2><p>Esimerkki Oy<br>\
                <a href='/cdn-cgi/l/email-protection' data-cfemail='0f6e4f6a776e627f636a216966'>[email&#160;protected]</a></p>";
    assert_has(&draft(html, InputFormat::Html), &["name: Esimerkki Oy\n", "email: a@example.fi"]);
}

#[test]
fn markdown_of_site_generators_is_read() {
    let text = "---\ntitle: Sivu\nlayout: sivu.html\n---\n\n# Kerhon tietosuojaseloste\n\n## Rekisterinpitäjä\n\n\
                **Esimerkki ry**<br />\nY-tunnus: 1234567-1<br />\nOsoite: Esimerkkikatu 1, 00100 Helsinki\n";
    let draft = draft(text, InputFormat::Markdown);
    assert_has(
        &draft,
        &["title: Kerhon tietosuojaseloste", "name: Esimerkki ry\n", "street: Esimerkkikatu 1"],
    );
    assert_has(&draft, &["# Front matter: title: Sivu | layout: sivu.html"]);
}
