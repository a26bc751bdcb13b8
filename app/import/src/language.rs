//! Which language a text is in.

use seloste_notice::Language;

/// Words that every text of the language has, and those of the others have not.
const COMMON: [(Language, &[&str]); 3] = [
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

/// The language with the most of its common words in the text; Finnish where there are none.
pub(crate) fn of(text: &str) -> Language {
    let mut counts = [0_usize; 3];
    for word in crate::words::words(text) {
        let word = word.to_lowercase();
        for (count, (_, common)) in counts.iter_mut().zip(COMMON) {
            *count += usize::from(common.contains(&word.as_str()));
        }
    }
    let best = COMMON.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
    best.map_or(Language::Fi, |((language, _), _)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_known() {
        assert_eq!(of("Tietoja kerätään ja säilytetään, kun se on tarpeen."), Language::Fi);
        assert_eq!(of("Vi behandlar uppgifter som du lämnar till oss."), Language::Sv);
        assert_eq!(of("We process the data that you give to us."), Language::En);
        assert_eq!(of(""), Language::Fi);
    }
}
