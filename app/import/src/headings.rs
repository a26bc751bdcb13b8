//! Telling headings from what stands under them.

use crate::dictionary::{HEADINGS, STEMS};
use crate::topic::Topic;
use crate::words::{fold, has_beginning};
use std::collections::HashMap;
use std::sync::OnceLock;

/// No heading is longer, in bytes of its folded form.
const LONGEST: usize = 240;

/// How alike a heading and one of the dictionary must be, from 0 to 1: one or two letters wrong in a
/// dozen, such as an `a` for an `ä`.
const ALIKE: f64 = 0.87;

/// Shorter words are compared to the letter: among them a letter makes another word.
const SHORTEST_FUZZY: usize = 9;

/// What is left of a heading for comparing: without its number and what closes it, folded.
pub(crate) fn bare(heading: &str) -> String {
    let (_, rest) = number(heading);
    let rest = lettered(rest);
    fold(rest.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '.' | '?' | '!' | '*' | '-' | '–' | '|')
    }))
}

/// A heading without the letter of its part: `A. Paper material`.
fn lettered(heading: &str) -> &str {
    let mut characters = heading.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(letter), Some('.' | ')' | ':'), Some(' ')) if letter.is_uppercase() => {
            characters.as_str().trim_start()
        }
        _ => heading,
    }
}

/// The number before a heading, such as `3.`, `3.1`, `3)`, `§ 3`, `IV.`, and what follows it.
pub(crate) fn number(line: &str) -> (&str, &str) {
    let line = line.trim();
    let after_sign = line.strip_prefix('§').map_or(line, str::trim_start);
    let end = after_sign
        .find(|character: char| !(character.is_ascii_digit() || character == '.'))
        .unwrap_or(after_sign.len());
    let digits = &after_sign[..end];
    let is_number =
        digits.starts_with(|c: char| c.is_ascii_digit()) && digits.split('.').all(|part| part.len() <= 2);
    if is_number {
        let mut rest = &after_sign[end..];
        // `1a Rekisterinpitäjä`, as the authority's old form has it.
        let mut letters = rest.chars();
        if let (Some('a'..='f'), Some(' ' | '.' | ')')) = (letters.next(), letters.next())
            && digits.ends_with(|c: char| c.is_ascii_digit())
        {
            rest = &rest[1..];
            if let Some(after) = rest.strip_prefix('.') {
                rest = after;
            }
        }
        for closing in [')', ':', '§', '-', '–'] {
            let trimmed = rest.trim_start();
            if let Some(after) = trimmed.strip_prefix(closing) {
                rest = after;
                break;
            }
        }
        let parted = rest.starts_with(char::is_whitespace)
            || digits.ends_with('.')
            || rest.len() < after_sign.len() - end;
        let text = rest.trim_start();
        if parted && text.starts_with(char::is_alphabetic) {
            return (line[..line.len() - text.len()].trim_end(), text);
        }
        return ("", line);
    }
    let roman = line.find(|character: char| !"IVX".contains(character)).unwrap_or(0);
    let rest = &line[roman..];
    match rest.strip_prefix(['.', ')']).map(str::trim_start) {
        Some(text) if (1..=4).contains(&roman) && text.starts_with(char::is_alphabetic) => {
            (line[..line.len() - text.len()].trim_end(), text)
        }
        _ => ("", line),
    }
}

/// The topic of a line that is a heading of the dictionary, but for a letter.
pub(crate) fn known(line: &str) -> Option<Topic> {
    if line.len() > LONGEST {
        return None;
    }
    let bare = bare(line);
    if bare.is_empty() {
        return None;
    }
    let index = index();
    if let Some(topic) = index.exact.get(bare.as_str()) {
        return Some(*topic);
    }
    let length = bare.chars().count();
    if length < SHORTEST_FUZZY {
        return None;
    }
    let first = bare.chars().next()?;
    let near =
        index.by_letter.get(&first)?.iter().filter(|(_, known, _)| known.abs_diff(length) * 10 <= length);
    near.map(|(heading, _, topic)| (strsim::normalized_damerau_levenshtein(&bare, heading), *topic))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, topic)| topic)
}

/// The topic of a line that is a heading by its look, by the beginnings of its words.
pub(crate) fn guessed(heading: &str) -> Option<Topic> {
    if heading.len() > LONGEST {
        return None;
    }
    known(heading).or_else(|| {
        let bare = bare(heading);
        STEMS
            .iter()
            .find(|(_, groups)| {
                groups.iter().any(|group| group.iter().all(|stem| has_beginning(&bare, stem)))
            })
            .map(|(topic, _)| *topic)
    })
}

/// The dictionary, ready to be asked.
struct Index {
    exact: HashMap<&'static str, Topic>,
    /// By first letter, with the length in characters.
    by_letter: HashMap<char, Vec<(&'static str, usize, Topic)>>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { exact: HashMap::new(), by_letter: HashMap::new() };
        for (topic, headings) in HEADINGS {
            for heading in *headings {
                index.exact.insert(heading, *topic);
                if let Some(first) = heading.chars().next() {
                    let same = index.by_letter.entry(first).or_default();
                    same.push((heading, heading.chars().count(), *topic));
                }
            }
        }
        index
    })
}

/// Whether all letters are capitals, and there are enough of them to be sure.
pub(crate) fn is_capitals(line: &str) -> bool {
    let letters = || line.chars().filter(|character| character.is_alphabetic());
    letters().count() >= 4 && letters().all(|letter| !letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use seloste_notice::Right;

    #[test]
    fn the_dictionary_is_folded_and_says_each_heading_once() {
        let mut seen = std::collections::HashSet::new();
        for (topic, headings) in HEADINGS {
            for heading in *headings {
                assert_eq!(bare(heading), *heading, "{heading}");
                assert!(seen.insert(heading), "{heading} stands twice");
                assert_eq!(known(heading), Some(*topic), "{heading}");
            }
        }
    }

    #[test]
    fn numbers_are_set_apart() {
        for (line, expected) in [
            ("1. Rekisterinpitäjä", ("1.", "Rekisterinpitäjä")),
            ("3.2 Security", ("3.2", "Security")),
            ("4) Ändamål", ("4)", "Ändamål")),
            ("10 Rights", ("10", "Rights")),
            ("IV. Recipients", ("IV.", "Recipients")),
            ("§ 2 Data", ("§ 2", "Data")),
            ("1a Rekisterinpitäjä", ("1a", "Rekisterinpitäjä")),
            ("1b. Edustaja", ("1b.", "Edustaja")),
            ("00100 Helsinki", ("", "00100 Helsinki")),
            ("1.1.2020", ("", "1.1.2020")),
            ("5", ("", "5")),
            ("I am", ("", "I am")),
            ("", ("", "")),
        ] {
            assert_eq!(number(line), expected, "{line}");
        }
    }

    #[test]
    fn headings_as_people_write_them() {
        for (line, topic) in [
            ("1. REKISTERINPITÄJÄ", Topic::Controller),
            ("Rekisterinpitaja:", Topic::Controller),
            ("6. Säännönmukaiset tietolähteet", Topic::Sources),
            ("How long do we keep your data?", Topic::Retention),
            ("Dina rättigheter", Topic::Rights),
            ("Rätt till dataportabilitet", Topic::Right(Right::Portability)),
        ] {
            assert_eq!(known(line), Some(topic), "{line}");
        }
        for (line, topic) in [
            ("Kuinka pitkään tietoja säilytetään meillä?", Topic::Retention),
            ("Vilka rättigheter har jag som kund?", Topic::Rights),
            ("Do you send my data outside the EU?", Topic::Transfers),
            ("Käytämmekö automaattista päätöksentekoa?", Topic::Automated),
        ] {
            assert_eq!(known(line), None, "{line}");
            assert_eq!(guessed(line), Some(topic), "{line}");
        }
        assert_eq!(known("Esimerkki Oy"), None);
        assert_eq!(guessed("Esimerkki Oy"), None);
    }
}
