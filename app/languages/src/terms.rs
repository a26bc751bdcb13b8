//! Compares the texts with the terms of the regulation.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::folder::Language;
use crate::generate::plain;
use crate::{Message, Problem};

/// Tag, key, term and article of each term.
const TERMS: &str = include_str!("../terms.tsv");
/// Tag and word.
const WRONG_WORDS: &str = include_str!("../wrong-words.tsv");

/// Key of a term, and the text that must contain it: the part, and `id` or `id.attribute`.
pub(crate) const CARRIERS: [(&str, &str, &str); 28] = [
    ("adequacy-decision", "notice", "mechanism.adequacy"),
    ("binding-corporate-rules", "notice", "mechanism.bcr"),
    ("consent", "notice", "basis.consent"),
    ("contract", "notice", "basis.contract"),
    ("controller", "notice", "heading-controller.label"),
    ("cookies", "notice", "heading-cookies.label"),
    ("data-subject", "notice", "heading-rights.label"),
    ("direct-marketing", "notice", "right-objection-marketing.name"),
    ("dpo", "notice", "heading-dpo.label"),
    ("joint-controllers", "notice", "joint-controllers"),
    ("legal-basis", "notice", "heading-legal-bases.label"),
    ("legal-obligation", "notice", "basis.legal-obligation"),
    ("legitimate-interests", "notice", "basis.legitimate-interests"),
    ("personal-data", "letters", "right-rectification.subject"),
    ("processor", "notice", "role.processor"),
    ("profiling", "notice", "heading-automated-decisions.label"),
    ("purpose-of-processing", "notice", "heading-purposes.label"),
    ("recipient", "notice", "heading-recipients.label"),
    ("representative", "notice", "representative"),
    ("right-of-access", "notice", "right-access.name"),
    ("right-to-data-portability", "notice", "right-portability.name"),
    ("right-to-erasure", "notice", "right-erasure.name"),
    ("right-to-object", "notice", "right-objection.name"),
    ("right-to-rectification", "notice", "right-rectification.name"),
    ("right-to-restriction", "notice", "right-restriction.name"),
    ("supervisory-authority", "notice", "heading-complaint.label"),
    ("vital-interests", "notice", "basis.vital-interests"),
    ("withdraw-consent", "notice", "right-withdraw-consent.name"),
];

/// Returns the terms of a language by key: those of the regulation, replaced by those of its settings.
pub(crate) fn terms(language: &Language) -> BTreeMap<&str, &str> {
    let rows = rows(TERMS).filter_map(|row| match row[..] {
        [tag, key, term, _] if tag == language.tag => Some((key, term)),
        _ => None,
    });
    let deviations = language.settings.terms.iter().map(|(key, term)| (key.as_str(), term.value.as_str()));
    rows.chain(deviations).collect()
}

/// Returns the words that must not occur in a language.
pub(crate) fn wrong_words(tag: &str) -> impl Iterator<Item = &'static str> {
    rows(WRONG_WORDS).filter_map(move |row| match row[..] {
        [other, word] if other == tag => Some(word),
        _ => None,
    })
}

/// Reports texts that lack their term or have a wrong word. The texts are those of a part.
pub(crate) fn check(language: &Language, part: &str, messages: &[Message], problems: &mut Vec<Problem>) {
    let terms = terms(language);
    let wrong: Vec<String> = wrong_words(&language.tag).map(str::to_lowercase).collect();
    for message in messages {
        for (attribute, text) in message.texts() {
            let id =
                if attribute.is_empty() { message.id.clone() } else { format!("{}.{attribute}", message.id) };
            let text = plain(text).replace('\u{ad}', "");
            let mut report = |message_text| {
                let file = format!("{}/{part}.ftl", language.tag);
                problems.push(Problem { file, line: message.line, message: message_text });
            };
            for (key, ..) in CARRIERS.iter().filter(|(_, other, carrier)| *other == part && *carrier == id) {
                if let Some(term) = terms.get(key)
                    && !contains(&text, term)
                {
                    report(format!("the text `{id}` does not contain the term for {key}: {term}"));
                }
            }
            for word in words(&text).filter(|word| wrong.contains(word)) {
                report(format!("the text `{id}` has the wrong word: {word}"));
            }
        }
    }
}

/// Returns true if a text has each word of a term, in any order and with any ending: an inflected word keeps
/// its beginning. Words of up to three letters may be others, because articles are inflected as a whole.
fn contains(text: &str, term: &str) -> bool {
    /// Words as short as this may be missing.
    const SHORT: usize = 3;
    /// Letters at the end that may differ.
    const ENDING: usize = 3;
    let (text, term) = (without_accents(text), without_accents(term));
    words(&term).filter(|word| word.chars().count() > SHORT).all(|word| {
        let stem: String = word.chars().take((word.chars().count() - ENDING).max(SHORT)).collect();
        words(&text).any(|other| other.starts_with(&stem))
    })
}

/// Returns a text without accents, which move when Greek words are inflected.
fn without_accents(text: &str) -> String {
    text.nfd().filter(|character| !is_combining_mark(*character)).collect()
}

/// Iterates over the words of a text, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Iterates over the rows of a table.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::folder::Settings;
    use crate::read;

    #[test]
    fn inflected_terms_are_found() {
        for (text, term) in [
            ("Lagring av personuppgifterna", "personuppgifter"),
            ("Oikeus tietojen oikaisemiseen", "oikeus tietojen oikaisemiseen"),
            ("Δικαιώματα του υποκειμένου", "υποκείμενο"),
            ("Purposes of processing", "purposes of the processing"),
        ] {
            assert!(contains(text, term), "{text}: {term}");
        }
        for (text, term) in [("Data processor", "controller"), ("Right of access", "right to erasure")] {
            assert!(!contains(text, term), "{text}: {term}");
        }
    }

    #[test]
    fn contradicted_terms_and_wrong_words_are_reported() {
        let found = |text: &str| {
            let messages = read::messages("de/notice.ftl", text, &mut Vec::new());
            let language =
                Language { tag: "de".to_owned(), path: PathBuf::new(), settings: Settings::default() };
            let mut problems = Vec::new();
            check(&language, "notice", &messages, &mut problems);
            let line = |Problem { file, line, message }| format!("{file}:{line}: {message}");
            problems.into_iter().map(line).collect::<Vec<_>>()
        };
        for term in ["Auftragsverarbeiter", "Auftrags{ \"\\u00AD\" }verarbeiter"] {
            assert_eq!(found(&format!("role =\n    .processor = {term}\n")), [] as [String; 0]);
        }
        assert_eq!(
            found("role =\n    .processor = Dienstleister\n"),
            [
                "de/notice.ftl:1: the text `role.processor` does not contain the term for processor: Auftragsverarbeiter"
            ]
        );
        let wrong = wrong_words("de").next().unwrap();
        assert_eq!(
            found(&format!("\nupdated = {wrong}\n")),
            [format!("de/notice.ftl:2: the text `updated` has the wrong word: {}", wrong.to_lowercase())]
        );
    }

    #[test]
    fn tables_have_the_columns() {
        assert!(rows(TERMS).all(|row| row.len() == 4 && row.iter().all(|cell| !cell.trim().is_empty())));
        assert!(rows(WRONG_WORDS).all(|row| row.len() == 2));
        for (key, ..) in CARRIERS {
            assert!(rows(TERMS).any(|row| row[0] == crate::REFERENCE && row[1] == key), "{key}");
        }
    }
}
