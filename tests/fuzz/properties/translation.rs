//! XLIFF files that translators return.

use std::path::Path;
use std::sync::LazyLock;

use seloste_export::xliff::{MissingTarget, TranslatedText, XliffFile, apply, write};
use seloste_notice::{Language, Notice};
use seloste_source::edit::{NewText, set_texts};
use seloste_source::read_notice_text;

/// The translated notice.
const YAML: &str = "\
# The customers of the shop
id: customers
layout: fields
languages: [fi]
title: Asiakasrekisteri
summary: { fi: Miten tietoja käsitellään. } # in short
introduction: |
  Yksi *kaksi*.

  - kolme
controller: { name: Esimerkki Oy }
data:
  contact: { name: Yhteystiedot, items: [nimi, osoite] }
purposes:
  - { id: orders, name: Tilaukset, basis: contract, data: [contact] }
";
const FILE: &str = "customers.yaml";

static NOTICE: LazyLock<Notice> = LazyLock::new(|| read(YAML));

fn read(yaml: &str) -> Notice {
    let loaded = read_notice_text(Path::new(FILE), yaml);
    assert!(!loaded.failed(), "{:?}\n{yaml}", loaded.findings);
    loaded.value.expect("a notice")
}

/// Returns exports of the notice, in part translated.
pub(crate) fn exported_translations() -> Vec<String> {
    let languages = [Language::Sv, Language::En, Language::De];
    let languages = languages.into_iter().filter(|language| *language != NOTICE.first_language());
    let mut exports = Vec::new();
    for language in languages {
        let export = write(&NOTICE, language, MissingTarget::CopySource).expect("an export");
        exports.push(export.replace("\"needs-translation\"", "\"translated\""));
        exports.push(write(&NOTICE, language, MissingTarget::Omit).expect("an export"));
    }
    exports
}

/// Checks that a file is rejected, or that only its translations are added to the notice. They are exported
/// and applied again without a change.
pub(crate) fn xliff(text: &str) -> bool {
    let Ok(file) = XliffFile::read(text) else { return false };
    let Ok(applied) = apply(&NOTICE, &file) else { return false };
    let texts: Vec<(String, NewText)> = applied
        .texts
        .iter()
        .map(|(path, text)| {
            let text = match text {
                TranslatedText::Text(text) => NewText::Text(text.clone()),
                TranslatedText::List(list) => NewText::List(list.clone()),
            };
            (path.clone(), text)
        })
        .collect();
    let edited = match set_texts(Path::new(FILE), YAML, &texts, &applied.notice) {
        Ok(edited) => edited,
        Err(error) => panic!("the translation was accepted but cannot be written: {error}"),
    };
    assert!(edited.len() <= YAML.len() + 10 * text.len() + 10_000, "a notice of {} bytes", edited.len());
    let notice = read(&edited);
    assert_eq!(notice, applied.notice);
    let from = NOTICE.first_language();
    let export = |notice: &Notice, into| write(notice, into, MissingTarget::Omit).expect("an export");
    let others = Language::ALL.into_iter().filter(|language| ![from, applied.language].contains(language));
    for other in others.take(3) {
        assert_eq!(export(&notice, other), export(&NOTICE, other), "texts in another language changed");
    }
    let again = XliffFile::read(&export(&notice, applied.language)).expect("an export can be read");
    let again = apply(&notice, &again).expect("an export can be applied");
    assert!(again.texts.is_empty() && again.notice == notice, "{:?}", again.texts);
    true
}
