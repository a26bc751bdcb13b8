//! Detects the language of a text.

use std::sync::LazyLock;

use seloste_notice::Language;
use whatlang::{Detector, Lang};

use crate::classify::lexicon::LANGUAGE_TERMS;
use crate::tokens::{fold, has_any_prefix};

static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::with_allowlist(Language::ALL.into_iter().filter_map(detected).collect()));

/// Returns the language of a text; Finnish if none can be recognized.
pub(crate) fn detect_language(text: &str) -> Language {
    /// Decides, and bounds the time for long texts.
    const MAX_LINES: usize = 120;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(MAX_LINES).collect();
    language_of_samples(&lines).unwrap_or_else(|| language_of_lines(&lines))
}

/// Returns the language of a text that is long and clearly in one language: that of each of a few samples.
/// They take a fraction of the time of all lines, whose trigrams are compared with those of each language.
fn language_of_samples(lines: &[&str]) -> Option<Language> {
    const SAMPLES: usize = 4;
    /// In a shorter sample, addresses and names count for too much.
    const MIN_SAMPLE_BYTES: usize = 300;
    const MAX_SAMPLE_BYTES: usize = 1_000;
    const MIN_CONFIDENCE: f64 = 0.9;
    let samples = lines.chunks(lines.len().div_ceil(SAMPLES).max(1)).map(|chunk| {
        let mut sample = String::new();
        for line in chunk {
            let room = line.floor_char_boundary(MAX_SAMPLE_BYTES - sample.len());
            sample.push_str(&line[..room]);
            if sample.len() + 1 >= MAX_SAMPLE_BYTES {
                break;
            }
            sample.push('\n');
        }
        sample
    });
    let samples: Vec<String> = samples.collect();
    if samples.len() < SAMPLES || samples.iter().any(|sample| sample.len() < MIN_SAMPLE_BYTES) {
        return None;
    }
    let mut found = None;
    for sample in &samples {
        let guess = DETECTOR.detect(sample).filter(|guess| guess.confidence() >= MIN_CONFIDENCE)?;
        if *found.get_or_insert(guess.lang()) != guess.lang() {
            return None;
        }
        // The detector takes languages that it does not know for others.
        let folded = fold(sample);
        let is_unknown = |language: &Language| detected(*language).is_none();
        if Language::ALL
            .iter()
            .filter(|language| is_unknown(language))
            .any(|language| has_any_prefix(&folded, LANGUAGE_TERMS.of(*language)))
        {
            return None;
        }
    }
    Language::ALL.into_iter().find(|language| detected(*language) == found)
}

/// Returns the language of most lines. Each line counts by the confidence of the detector, because addresses
/// and names resemble several languages, and by the terms of data protection law in it, because many short
/// notices have little more than headings.
fn language_of_lines(lines: &[&str]) -> Language {
    let lines = || lines.iter().copied();
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
            ("Registrets innehåll\n\nUppgifter om medlemmen:\n\nMedlemmens namn, adress.", Language::Sv),
            ("Vi sparar inga uppgifter.", Language::Sv),
            ("Andmete saajad\n\nAndmeid me ei jaga.", Language::Et),
            ("Me ei kasuta küpsiseid.", Language::Et),
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

    /// Long texts are detected by samples, with the same result as by all lines.
    #[test]
    fn samples_give_the_language_of_all_lines() {
        for (language, sentence) in [
            (
                Language::Fi,
                "Keräämme tietoja, jotka asiakas antaa meille, kun hän tilaa tuotteita verkkokaupasta.",
            ),
            (
                Language::Sv,
                "Vi behandlar uppgifter som du lämnar till oss när du beställer varor i vår butik.",
            ),
            (Language::En, "We process the data that you give to us when you order goods from our shop."),
            (
                Language::De,
                "Wir verarbeiten die Daten, die Sie uns bei einer Bestellung in unserem Geschäft mitteilen.",
            ),
            (Language::Et, "Me töötleme andmeid, mille sa meile annad, kui tellid meie poest kaupa."),
        ] {
            let lines: Vec<String> = (1..=40).map(|number| format!("{number}. {sentence}")).collect();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            assert_eq!(language_of_samples(&lines), Some(language), "{sentence}");
            assert_eq!(language_of_lines(&lines), language, "{sentence}");
        }
    }

    #[test]
    fn samples_do_not_decide_on_short_or_mixed_texts() {
        let finnish = "Keräämme tietoja, jotka asiakas antaa meille, kun hän tilaa tuotteita verkkokaupasta.";
        let english = "We process the data that you give to us when you order goods from our shop.";
        assert_eq!(language_of_samples(&[finnish; 4]), None);
        assert_eq!(language_of_samples(&[]), None);
        assert_eq!(language_of_samples(&[[finnish; 20], [english; 20]].concat()), None);
        assert_eq!(
            detect_language(&[[finnish; 10], [finnish; 10], [english; 10]].concat().join("\n")),
            Language::Fi
        );
    }
}
