//! Detects the language of a text.

use std::sync::LazyLock;

use seloste_notice::Language;
use whatlang::{Detector, Lang};

use crate::classify::lexicon::LANGUAGE_TERMS;
use crate::tokens::{fold, has_any_prefix};

/// Returns the language of most lines; Finnish if none can be recognized. Each line counts by the confidence
/// of the detector, because addresses and names resemble several languages, and by the terms of data
/// protection law in it, because many short notices have little more than headings.
pub(crate) fn detect_language(text: &str) -> Language {
    static DETECTOR: LazyLock<Detector> =
        LazyLock::new(|| Detector::with_allowlist(Language::ALL.into_iter().filter_map(detected).collect()));
    /// Decides, and bounds the time for long texts.
    const MAX_LINES: usize = 120;
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(MAX_LINES);
    let guesses: Vec<_> = lines().filter_map(|line| DETECTOR.detect(line)).collect();
    let folded: Vec<String> = lines().map(fold).collect();
    let score = |language: Language| {
        let sure = guesses.iter().filter(|guess| Some(guess.lang()) == detected(language));
        let terms = folded.iter().filter(|line| has_any_prefix(line, LANGUAGE_TERMS.of(language))).count();
        sure.map(|guess| guess.confidence()).sum::<f64>() + terms as f64
    };
    let scored = Language::ALL.map(|language| (language, score(language)));
    let best = scored.into_iter().rev().max_by(|(_, one), (_, other)| one.total_cmp(other));
    best.map_or(Language::DEFAULT, |(language, _)| language)
}

/// Returns the language as the detector names it, if it knows the language.
fn detected(language: Language) -> Option<Lang> {
    language.codes_of_three_letters().iter().find_map(|code| Lang::from_code(*code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_detected() {
        for (text, language) in [
            ("Tietoja kerätään ja säilytetään, kun se on tarpeen.", Language::Fi),
            ("Vi behandlar uppgifter som du lämnar till oss.", Language::Sv),
            ("We process the data that you give to us.", Language::En),
            ("", Language::Fi),
            ("12 34", Language::Fi),
        ] {
            assert_eq!(detect_language(text), language, "{text}");
        }
    }

    #[test]
    fn headings_decide_in_a_short_text() {
        for (text, language) in [
            (
                "Tietosuojaseloste\n\nEsimerkki Oy\nEsimerkkikatu 1\n00100 Helsinki\nmaija@example.fi",
                Language::Fi,
            ),
            (
                "Dataskyddsbeskrivning\n\nExempel Ab\nExempelgatan 1\n00100 Helsingfors\nmaija@example.fi",
                Language::Sv,
            ),
            (
                "Privacy notice\n\nExample Ltd\nExample Street 1\n00100 Helsinki\nmaija@example.fi",
                Language::En,
            ),
        ] {
            assert_eq!(detect_language(text), language, "{text}");
        }
    }
}
