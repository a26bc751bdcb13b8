//! Properties of every import: each word of the text is in the draft as often as in the text, and the reader
//! accepts the draft.
#![allow(clippy::expect_used, missing_docs)]

use proptest::prelude::*;
use seloste_import::{Imported, InputFormat, import, words};
use std::collections::HashMap;
use std::path::Path;

const KINDS: [InputFormat; 3] = [InputFormat::Text, InputFormat::Markdown, InputFormat::Html];

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
fn imported(text: &str, kind: InputFormat) -> Imported {
    let done = import(text, kind, "draft").expect("the text is not too long");
    assert_eq!(done.report.kept, done.report.words, "{:?}\n{}", done.report.unplaced, done.yaml);
    if kind == InputFormat::Text {
        let draft = counts(&done.yaml);
        for (word, count) in counts(text) {
            assert!(draft.get(word).is_some_and(|there| *there >= count), "{word:?} is lost:\n{}", done.yaml);
        }
    }
    let read = seloste_source::read_notice_text(Path::new("draft.yaml"), &done.yaml);
    assert!(!read.failed(), "{:#?}\n{}", read.findings, done.yaml);
    done
}

/// Fragments of notices, YAML and Markdown.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
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
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => "[-:#|>\"'&*{}\\[\\]%a-c0-9 \t.,]{0,60}", 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    let ends = prop::sample::select(vec!["\n", "\n", "\r\n", "\n\n", "\n\n", "\r", " ", ""]);
    prop::collection::vec((piece(), ends), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, end)| piece + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost_and_the_reader_accepts_the_draft(text in text(), kind in prop::sample::select(KINDS.to_vec())) {
        imported(&text, kind);
    }

    #[test]
    fn arbitrary_text_is_imported(text in any::<String>(), kind in prop::sample::select(KINDS.to_vec())) {
        imported(&text, kind);
    }
}

#[test]
fn large_text_is_imported() {
    for line in [
        "- a\n",
        "a\n\n",
        "lause, jossa: on \"kaikkea\" #1\n",
        "*\n",
        "x ",
        "1. b\n",
        "Säilytysaika\n\n2 vuotta\n\n",
    ] {
        let text = line.repeat(1_000_000 / line.len());
        imported(&text, InputFormat::Text);
    }
}

#[test]
fn too_long_text_is_rejected() {
    let text = "a".repeat(seloste_import::MAX_BYTES + 1);
    assert!(import(&text, InputFormat::Text, "draft").is_err());
    let hidden = format!("<script>{text}</script><p>b");
    assert!(import(&hidden, InputFormat::Html, "draft").is_ok(), "what is not shown does not count");
}
