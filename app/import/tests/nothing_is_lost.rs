//! Properties of every import: each word of the text is in the draft as often as in the text, and the reader
//! accepts the draft.
#![allow(clippy::expect_used, missing_docs)]

use std::collections::HashMap;
use std::path::Path;

use proptest::prelude::*;
use seloste_import::{Imported, InputFormat, import, tokens};
use unicode_normalization::UnicodeNormalization;

const FORMATS: [InputFormat; 3] = [InputFormat::Text, InputFormat::Markdown, InputFormat::Html];

/// Spells each word as a draft does: composed letters, no ligatures, nothing invisible within words.
fn normalize(text: &str) -> String {
    let text: String = text.nfc().filter(|c| !matches!(c, '\u{200b}' | '\u{2060}')).collect();
    let visible = text.split('\u{ad}').collect::<Vec<_>>().join("");
    visible
        .chars()
        .flat_map(|c| match c {
            '\u{fb00}'..='\u{fb06}' => c.nfkc().collect::<Vec<_>>(),
            other => vec![other],
        })
        .collect()
}

/// Counts the words of a text.
fn counts(text: &str) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for word in tokens(text) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// Imports a text and checks the properties. For plain text, also counts the words of the YAML file.
#[track_caller]
fn import_and_check(text: &str, format: InputFormat) -> Imported {
    let imported = import(text, format, "draft").expect("the text is not too long");
    assert_eq!(
        imported.report.kept, imported.report.words,
        "{:?}\n{}",
        imported.report.unplaced, imported.yaml
    );
    if format == InputFormat::Text {
        let draft = counts(&imported.yaml);
        for (word, count) in counts(&normalize(text)) {
            assert!(
                draft.get(word).is_some_and(|in_draft| *in_draft >= count),
                "{word:?} is lost:\n{}",
                imported.yaml
            );
        }
    }
    let read = seloste_source::read_notice_text(Path::new("draft.yaml"), &imported.yaml);
    assert!(!read.failed(), "{:#?}\n{}", read.findings, imported.yaml);
    imported
}

/// Fragments of notices, YAML and Markdown.
fn fragment() -> impl Strategy<Value = String> {
    let snippets = prop::sample::select(vec![
        "1. REKISTERINPITÄJÄ",
        "Rekisterinpitäjä",
        "Y-tunnus: 1234567-1",
        "Esimerkki Oy",
        "Esimerkkikatu 1, 00100 Helsinki",
        "Puhelin:",
        "09 123 4567",
        "Nimi",
        "Yhteyshenkilö: Maija Esimerkki, tietosuoja@example.fi",
        "Tietosuojavastaava",
        "Ei ole",
        "Säilytysaika",
        "Tietoja säilytetään enintään 2 vuotta.",
        "- nimi",
        "• osoite;",
        "a) puhelin",
        "o\tsähköposti",
        "1. ensin",
        "2. toiseksi",
        "Rekisteröidyn oikeudet",
        "Tarkastusoikeus",
        "Voit pyytää tietojesi poistamista.",
        "Rights of the data subject",
        "Tietojen siirto\tEi",
        "Mottagare",
        "Uppgifter lämnas inte ut.",
        "Automated decision-making",
        "No",
        "none",
        "yes",
        "Käsittelyn tarkoitus",
        "Oikeusperuste",
        "Suostumus",
        "Oikeutettu etu",
        "Evästeet",
        "Päivitetty 1.2.2020",
        "Muutokset",
        "Miksi tietoja kerätään?",
        "Rekisterin nimi     Asiakasrekisteri",
        "Tietoja ovat:",
        "Yhteystiedot: nimi, osoite (katu), puhelin",
        "Manuaalinen aineisto",
        "Tietolähteet",
        "Recipients",
        "Example Ltd",
        "Another Ab",
        "Tietosuojavaltuutetun toimisto",
        "PL 1",
        "Suomi",
        "Voit valittaa tietosuojavaltuutetulle.",
        "sivu-\nnumero",
        "tieto\u{ad}suoja",
        "tieto\u{ad}\nsuoja",
        "sa\u{308}ilytys",
        "pro\u{fb01}lointi",
        "tieto\u{200b}suoja@\u{2060}example.fi",
        "1234567–1",
        "maija (at) example [dot] fi",
        "[^1]\n\n[^1]: viite",
        "<sup>2</sup>",
        "<span style='mso-list:Ignore'>§</span>x",
        "<a data-cfemail='0f6e4f6a776e627f636a216966'>y</a>",
        "   ",
        "\t",
        "---",
        "===",
        "| a | b |",
        "|---|---|",
        "# Otsikko",
        "**Vahva**",
        "<p>kappale <b>x</b></p>",
        "<li>kohta",
        "<table><tr><td>Säilytysaika<td>2 v</table>",
        "<script>x</script>",
        "&auml;",
        "&#1;&#xFFFE;",
        "[a](https://example.fi)",
        "<!--",
        "key: value",
        "- - -",
        "? x",
        "!tag",
        "&a",
        "*a",
        "%YAML 1.2",
        "@",
        "`x`",
        "{a: b}",
        "[a, b]",
        "|",
        ">-",
        "\"",
        "'",
        "#x",
        "~",
        "null",
        "\\",
        "\0",
        "\u{feff}",
        "\u{202e}",
        "\u{85}",
        "\u{2028}",
        "שלום עולם",
    ]);
    prop_oneof![4 => snippets.prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => "[-:#|>\"'&*{}\\[\\]%a-c0-9 \t.,]{0,60}", 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    let ends = prop::sample::select(vec!["\n", "\n", "\r\n", "\n\n", "\n\n", "\r", " ", ""]);
    prop::collection::vec((fragment(), ends), 0..40)
        .prop_map(|fragments| fragments.into_iter().map(|(fragment, end)| fragment + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost_and_the_reader_accepts_the_draft(text in text(), format in prop::sample::select(FORMATS.to_vec())) {
        import_and_check(&text, format);
    }

    #[test]
    fn arbitrary_text_is_imported(text in any::<String>(), format in prop::sample::select(FORMATS.to_vec())) {
        import_and_check(&text, format);
    }
}

#[test]
fn large_lists_are_imported() {
    for line in ["- a\n", "a\n\n", "*\n", "1. b\n", "Säilytysaika\n\n2 vuotta\n\n"] {
        import_large(line);
    }
}

#[test]
fn large_prose_is_imported() {
    for line in [
        "lause, jossa: on \"kaikkea\" #1\n",
        "x ",
        "Tietolähteet\n\n.\n\n",
        "Vastaanottajat\n\n, ja . ja ;\n\n",
        "lause;\n\n",
    ] {
        import_large(line);
    }
}

/// Imports a text of a megabyte that repeats a line.
fn import_large(line: &str) {
    import_and_check(&line.repeat(1_000_000 / line.len()), InputFormat::Text);
}

#[test]
fn too_long_text_is_rejected() {
    let text = "a".repeat(seloste_import::MAX_BYTES + 1);
    assert!(import(&text, InputFormat::Text, "draft").is_err());
    let hidden = format!("<script>{text}</script><p>b");
    assert!(import(&hidden, InputFormat::Html, "draft").is_ok(), "what is not shown does not count");
}
