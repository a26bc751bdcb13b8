//! Splits sentences that state several periods, each for data of its own.

use super::entities;
use super::legal_terms;
use super::lexicon;
use crate::tokens::fold;

/// Longer sentences are not split. Bounds the search time, which grows with the square of the length.
const MAX_SENTENCE_BYTES: usize = 1_500;

/// Signs and words between two parts of a sentence.
const SEPARATORS: [&str; 10] =
    [", ", "; ", " ja ", " sekä ", " och ", " samt ", " and ", " und ", " sowie ", " ning "];

/// Words between two alternatives.
const ALTERNATIVES: [&str; 5] = [" tai ", " eller ", " or ", " oder ", " või "];

/// Words in front of a period that do not say what is kept.
const FILLERS: [&str; 33] = [
    "after",
    "then",
    "another",
    "further",
    "least",
    "most",
    "later",
    "their",
    "which",
    "from",
    "efter",
    "därefter",
    "sedan",
    "ytterligare",
    "senast",
    "dock",
    "nach",
    "danach",
    "dann",
    "weitere",
    "weiteren",
    "jedoch",
    "jälkeen",
    "sitten",
    "vielä",
    "siitä",
    "ajan",
    "kuitenkin",
    "viimeistään",
    "pärast",
    "seejärel",
    "however",
    "period",
];

/// Splits a sentence into the parts that state a period each: `orders two years, invoices six years`. A part
/// without a noun of its own is not split off: `two years and six months`.
pub(crate) fn split_by_period(sentence: &str) -> Vec<&str> {
    if sentence.len() > MAX_SENTENCE_BYTES || entities::periods(&fold(sentence)).len() < 2 {
        return vec![sentence];
    }
    let signs = SEPARATORS.iter().chain(&ALTERNATIVES);
    let mut cuts: Vec<usize> =
        signs.flat_map(|sign| sentence.match_indices(sign)).map(|(at, _)| at).collect();
    cuts.sort_unstable();
    let mut parts = Vec::new();
    let mut start = 0;
    for at in cuts {
        // `1 000, 2 years` and a second separator at the same place.
        if at <= start {
            continue;
        }
        let before = fold(&sentence[start..at]);
        let is_whole = match entities::periods(&before).len() {
            0 => legal_terms::is_criterion(&before),
            count => count == 1,
        };
        if is_whole && (starts_part(&sentence[at..]) || starts_alternative(&before, &sentence[at..])) {
            // The comma ends the part, the conjunction begins the next one.
            let end = at + usize::from(sentence[at..].starts_with([',', ';']));
            parts.push(sentence[start..end].trim());
            start = end;
        }
    }
    parts.push(sentence[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns true if the rest of a sentence begins with data of its own and its period.
fn starts_part(rest: &str) -> bool {
    /// What is kept stands directly in front of its period.
    const MAX_WORDS: usize = 14;
    let sign = SEPARATORS.iter().find(|sign| rest.starts_with(**sign)).map_or(0, |sign| sign.len());
    let folded = fold(&rest[sign..]);
    let Some(period) = entities::found_periods(&folded).first().copied() else { return false };
    let lead = &folded[..period.start];
    let is_condition = lexicon::CONDITIONS.start(&folded) || lexicon::UNTIL.start(&folded);
    let is_noun = |word: &str| {
        word.chars().count() >= 4
            && word.starts_with(char::is_alphabetic)
            && !FILLERS.contains(&word)
            && !lexicon::KEEPING.start(word)
            && !lexicon::RETENTION_VERBS.start(word)
            && !lexicon::UNTIL.start(word)
            && ![&lexicon::QUALIFIER_AT_MOST, &lexicon::QUALIFIER_AT_LEAST, &lexicon::QUALIFIER_TYPICALLY]
                .iter()
                .any(|terms| terms.start(word))
    };
    let words: Vec<&str> = lead.split(|c: char| !(c.is_alphanumeric() || c == '-')).collect();
    !is_condition && words.len() <= MAX_WORDS && words.into_iter().any(is_noun)
}

/// Returns true if a part ends with what its period is counted from, and the rest begins with another period:
/// `two years after death or six years after birth`.
fn starts_alternative(before: &str, rest: &str) -> bool {
    let Some(sign) = ALTERNATIVES.iter().find(|sign| rest.starts_with(**sign)) else { return false };
    let folded = fold(&rest[sign.len()..]);
    let is_followed = |text: &str| {
        let period = entities::found_periods(text).last().copied();
        period.is_some_and(|period| text[period.end..].contains(char::is_alphabetic))
    };
    let is_first = entities::found_periods(&folded).first().is_some_and(|period| period.start == 0);
    is_first && is_followed(before) && is_followed(&folded)
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn sentences_with_several_periods_are_split() {
        for (sentence, expected) in [
            (
                "Tilaukset säilytetään kaksi vuotta, laskut kuusi vuotta ja viestit 30 päivää.",
                vec!["Tilaukset säilytetään kaksi vuotta,", "laskut kuusi vuotta", "ja viestit 30 päivää."],
            ),
            (
                "Osakasluettelo säilytetään pysyvästi, remonttitiedot 10 vuotta ja kuvat 1,5 vuotta muutosta.",
                vec![
                    "Osakasluettelo säilytetään pysyvästi,",
                    "remonttitiedot 10 vuotta",
                    "ja kuvat 1,5 vuotta muutosta.",
                ],
            ),
            (
                "Uppgifter om medlemmar sparas i sju år efter utträdet och kösedlar i 18 månader.",
                vec!["Uppgifter om medlemmar sparas i sju år efter utträdet", "och kösedlar i 18 månader."],
            ),
            (
                "Records are deleted two years after you leave, and accounts after 6 years.",
                vec!["Records are deleted two years after you leave,", "and accounts after 6 years."],
            ),
            ("It is kept for two years and six months.", vec!["It is kept for two years and six months."]),
            (
                "Tietoja säilytetään vuosi, kuitenkin enintään kaksi vuotta, ja sitten vielä 3 kuukautta.",
                vec![
                    "Tietoja säilytetään vuosi, kuitenkin enintään kaksi vuotta, ja sitten vielä 3 kuukautta.",
                ],
            ),
            ("Two years.", vec!["Two years."]),
            ("", vec![""]),
        ] {
            let found = lexicon::with_language(Language::Fi, || split_by_period(sentence));
            assert_eq!(found, if sentence.is_empty() { vec![sentence] } else { expected }, "{sentence}");
        }
    }

    #[test]
    fn hostile_sentences_are_split_fast() {
        let long = "1 v, ja ".repeat(10_000);
        assert_eq!(split_by_period(&long), [long.as_str()]);
        let medium = "ääää 1 v, ".repeat(100);
        assert!(!split_by_period(&medium).is_empty());
    }
}
