//! Detects the language of a text.

use seloste_notice::Language;

use crate::tokens::tokens;

/// Words that occur in every text of a language but not in the other languages.
const COMMON_WORDS: [(Language, &[&str]); 3] = [
    (
        Language::Fi,
        &[
            "ja",
            "on",
            "tai",
            "ei",
            "että",
            "sekä",
            "joka",
            "tietoja",
            "henkilötietojen",
            "rekisterin",
            "tietojen",
            "voi",
            "ovat",
            "rekisterinpitäjä",
        ],
    ),
    (
        Language::Sv,
        &[
            "och",
            "att",
            "är",
            "som",
            "eller",
            "för",
            "inte",
            "av",
            "till",
            "uppgifter",
            "personuppgifter",
            "vi",
            "den",
            "det",
        ],
    ),
    (
        Language::En,
        &[
            "and", "the", "of", "to", "or", "is", "we", "your", "data", "for", "with", "that", "personal",
            "our",
        ],
    ),
];

/// Returns the language whose common words occur most often; Finnish if none occur.
pub(crate) fn detect_language(text: &str) -> Language {
    let mut counts = [0_usize; 3];
    for word in tokens(text) {
        let word = word.to_lowercase();
        for (count, (_, common)) in counts.iter_mut().zip(COMMON_WORDS) {
            *count += usize::from(common.contains(&word.as_str()));
        }
    }
    let best = COMMON_WORDS.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
    best.map_or(Language::Fi, |((language, _), _)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_detected() {
        assert_eq!(detect_language("Tietoja kerätään ja säilytetään, kun se on tarpeen."), Language::Fi);
        assert_eq!(detect_language("Vi behandlar uppgifter som du lämnar till oss."), Language::Sv);
        assert_eq!(detect_language("We process the data that you give to us."), Language::En);
        assert_eq!(detect_language(""), Language::Fi);
    }
}
