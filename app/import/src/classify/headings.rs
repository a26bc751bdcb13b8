//! Recognizes headings and their topics.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use seloste_notice::Language;

use crate::classify::dictionary::{HEADING_STEMS, HEADINGS, QUESTIONS};
use crate::classify::lexicon;
use crate::classify::topic::Topic;
use crate::tokens::{WordStarts, fold};

/// Maximum length of a heading in bytes, normalized.
const MAX_HEADING_BYTES: usize = 240;

/// Minimum similarity (0 to 1) of a heading to a dictionary entry. Allows one or two wrong letters in a
/// dozen, such as `a` for `ä`.
const MIN_SIMILARITY: f64 = 0.87;

/// Shorter words must match exactly: with one letter changed they are often another word.
const MIN_FUZZY_CHARS: usize = 9;

/// Returns the heading folded, without its number and without punctuation at its ends.
pub(crate) fn normalize_heading(heading: &str) -> String {
    let (_, rest) = split_number(heading);
    let rest = without_letter(rest);
    fold(rest.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '.' | '?' | '!' | '*' | '-' | '–' | '|')
    }))
}

/// Removes the letter of a part: `A. Paper material`.
fn without_letter(heading: &str) -> &str {
    let mut characters = heading.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(letter), Some('.' | ')' | ':'), Some(' ')) if letter.is_uppercase() => {
            characters.as_str().trim_start()
        }
        _ => heading,
    }
}

/// Splits off the number of a heading: `3.`, `3.1`, `3)`, `§ 3`, `IV.`.
pub(crate) fn split_number(line: &str) -> (&str, &str) {
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
        // `1a Rekisterinpitäjä`, as in the Finnish authority's old template.
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

/// Returns the topic of a line that equals a dictionary heading, apart from typos.
pub(crate) fn dictionary_topic(line: &str) -> Option<Topic> {
    if line.len() > MAX_HEADING_BYTES {
        return None;
    }
    let bare = normalize_heading(line);
    if bare.is_empty() {
        return None;
    }
    let index = index();
    if let Some(topic) = index.exact.get(bare.as_str()) {
        return Some(*topic);
    }
    let length = bare.chars().count();
    if length < MIN_FUZZY_CHARS {
        return None;
    }
    let first = bare.chars().next()?;
    let letters = LetterCounts::new(&bare);
    let near = index.by_letter.get(&first)?.iter().filter(|known| {
        known.letters.length.abs_diff(length) * 10 <= length && known.letters.may_be_alike(&letters)
    });
    near.map(|known| (strsim::normalized_damerau_levenshtein(&bare, known.heading), known.topic))
        .filter(|(alike, _)| *alike >= MIN_SIMILARITY)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, topic)| topic)
}

/// How often letters occur in a heading. It rules out most headings before their letters are compared in
/// order.
struct LetterCounts {
    counts: [u8; Self::GROUPS],
    length: usize,
}

impl LetterCounts {
    /// Letters are grouped by the last bits of their code points.
    const GROUPS: usize = 32;

    /// Counts the letters of a text.
    fn new(text: &str) -> Self {
        let mut counts = [0_u8; Self::GROUPS];
        let mut length = 0;
        for letter in text.chars() {
            let count = &mut counts[letter as usize % Self::GROUPS];
            *count = count.saturating_add(1);
            length += 1;
        }
        Self { counts, length }
    }

    /// Returns false if two texts need more changes than [`MIN_SIMILARITY`] allows. A change removes one
    /// letter and adds another at most.
    fn may_be_alike(&self, other: &Self) -> bool {
        let pairs = self.counts.iter().zip(other.counts);
        let differences: usize = pairs.map(|(one, other)| usize::from(one.abs_diff(other))).sum();
        let longest = self.length.max(other.length) as f64;
        differences.div_ceil(2) as f64 <= (1.0 - MIN_SIMILARITY) * longest + f64::EPSILON * longest
    }
}

/// Returns the topic of a line that is a heading by its layout: from the dictionary, or else from word
/// prefixes.
pub(crate) fn guess_topic(heading: &str) -> Option<Topic> {
    if heading.len() > MAX_HEADING_BYTES {
        return None;
    }
    dictionary_topic(heading).or_else(|| {
        let bare = normalize_heading(heading);
        // `Paper records (place and protection)` also has words of other topics.
        for (topic, word) in [
            (Topic::PaperRecords, "manuaalinen aineisto"),
            (Topic::ElectronicRecords, "sähköinen aineisto"),
            (Topic::ElectronicRecords, "sähköisesti käsiteltävät"),
            (Topic::ElectronicRecords, "atk:lle"),
            (Topic::PaperRecords, "manuellt material"),
        ] {
            if bare.contains(word) {
                return Some(topic);
            }
        }
        // `Controller, contact person and data protection officer`: the first of them has the details.
        let starts = |word: &str| {
            bare.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with([' ', ',', '/']) && !rest.contains('?'))
        };
        if lexicon::CONTROLLER_FIRST.entries().any(|word| starts(word)) && lexicon::PARTIES.are_in(&bare) {
            return Some(Topic::Controller);
        }
        let words = WordStarts::new(&bare);
        let by_stems = HEADING_STEMS
            .iter()
            .find(|(_, groups)| groups.entries().any(|group| group.iter().all(|stem| words.have(stem))))
            .map(|(topic, _)| *topic);
        let asked = question_topic(heading);
        match by_stems {
            // `Who we give it to` has the words of `Who we are`.
            Some(Topic::Controller) if asked == Some(Topic::Recipients) => asked,
            // `Cookies and local storage`
            Some(Topic::Retention) if lexicon::COOKIES.are_in(&bare) => Some(Topic::Cookies),
            // `Information that we may collect, hold and share`
            Some(Topic::Recipients) if lists_collected_data(&bare) => Some(Topic::Data),
            known => known.or(asked),
        }
    })
}

/// Returns true if a folded heading is about data that is collected and, after that, shared.
fn lists_collected_data(bare: &str) -> bool {
    let find = |terms: &lexicon::Terms| terms.entries().filter_map(|term| bare.find(term)).min();
    let data = find(&lexicon::DATA);
    let collected = find(&lexicon::COLLECTION_VERBS);
    let shared = find(&lexicon::SHARING);
    matches!((data, collected, shared), (Some(data), Some(collected), Some(shared)) if data < collected && collected < shared)
}

/// Returns the topic that a question asks for by its first words: `Why we need it`, `Who else sees it`.
pub(crate) fn question_topic(heading: &str) -> Option<Topic> {
    const MAX_WORDS: usize = 9;
    if heading.len() > MAX_HEADING_BYTES || heading.split_whitespace().count() > MAX_WORDS {
        return None;
    }
    let bare = normalize_heading(heading);
    QUESTIONS.iter().find(|(_, starts)| starts.start(&bare)).map(|(topic, _)| *topic)
}

/// Returns true if a heading asks for data, such as "what data do you collect, and why".
pub(crate) fn asks_for_data(heading: &str) -> bool {
    lexicon::DATA_QUESTIONS.are_in(&fold(heading))
}

/// Returns true if a heading asks for data and also for the purposes: `What data do you process, and why?`
pub(crate) fn asks_for_data_and_purposes(heading: &str) -> bool {
    asks_for_data(heading) && lexicon::QUESTION_PURPOSES.are_in(&fold(heading))
}

/// Dictionary headings, indexed for exact and fuzzy search.
#[derive(Default)]
struct HeadingIndex {
    exact: HashMap<&'static str, Topic>,
    /// Headings by first letter.
    by_letter: HashMap<char, Vec<KnownHeading>>,
}

/// A heading of the dictionary.
struct KnownHeading {
    heading: &'static str,
    topic: Topic,
    letters: LetterCounts,
}

/// Returns the index of the headings in the language of the text.
fn index() -> &'static HeadingIndex {
    static INDEXES: LazyLock<HashMap<Language, OnceLock<HeadingIndex>>> =
        LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, OnceLock::new())).collect());
    static NONE: LazyLock<HeadingIndex> = LazyLock::new(HeadingIndex::default);
    match INDEXES.get(&lexicon::language()) {
        Some(index) => index.get_or_init(HeadingIndex::new),
        None => &NONE,
    }
}

impl HeadingIndex {
    /// Indexes the headings in the language of the text.
    fn new() -> Self {
        let mut index = Self::default();
        for (topic, headings) in HEADINGS {
            for heading in headings.entries() {
                index.exact.insert(heading, *topic);
                if let Some(first) = heading.chars().next() {
                    let same = index.by_letter.entry(first).or_default();
                    same.push(KnownHeading { heading, topic: *topic, letters: LetterCounts::new(heading) });
                }
            }
        }
        index
    }
}

/// Returns true if all letters are capitals and there are at least four of them.
pub(crate) fn is_capitals(line: &str) -> bool {
    let letters = || line.chars().filter(|character| character.is_alphabetic());
    letters().count() >= 4 && letters().all(|letter| !letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use seloste_notice::Right;

    use super::*;

    #[test]
    fn similar_headings_are_not_ruled_out_by_their_letters() {
        let headings =
            lexicon::HEADING_RETENTION.of(Language::Fi).iter().chain(lexicon::HEADING_DATA.of(Language::Fi));
        for heading in headings {
            let letters: Vec<char> = heading.chars().collect();
            for at in 1..letters.len().saturating_sub(1) {
                let mut changed = [letters.clone(), letters.clone(), letters.clone(), letters.clone()];
                changed[0][at] = 'x';
                changed[1].remove(at);
                changed[2].insert(at, 'ö');
                changed[3].swap(at, at + 1);
                for other in changed.map(String::from_iter) {
                    let is_alike = strsim::normalized_damerau_levenshtein(heading, &other) >= MIN_SIMILARITY;
                    let may_be_alike = LetterCounts::new(heading).may_be_alike(&LetterCounts::new(&other));
                    assert!(may_be_alike || !is_alike, "{heading}: {other}");
                }
            }
        }
        assert!(!LetterCounts::new("retention").may_be_alike(&LetterCounts::new("recipients")));
    }

    #[test]
    fn dictionary_is_normalized_and_has_no_duplicates() {
        let mut seen = std::collections::HashSet::new();
        for language in Language::ALL {
            for (topic, headings) in HEADINGS {
                for heading in headings.of(language) {
                    assert_eq!(normalize_heading(heading), **heading, "{heading}");
                    assert!(seen.insert((language, *heading)), "{heading} is listed twice");
                    let found = lexicon::with_language(language, || dictionary_topic(heading));
                    assert_eq!(found, Some(*topic), "{heading}");
                }
            }
        }
    }

    #[test]
    fn heading_numbers_are_split_off() {
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
            assert_eq!(split_number(line), expected, "{line}");
        }
    }

    #[test]
    fn common_spellings_of_headings_are_recognized() {
        for (line, topic) in [
            ("1. REKISTERINPITÄJÄ", Topic::Controller),
            ("Rekisterinpitaja:", Topic::Controller),
            ("6. Säännönmukaiset tietolähteet", Topic::Sources),
            ("How long do we keep your data?", Topic::Retention),
            ("Dina rättigheter", Topic::Rights),
            ("Rätt till dataportabilitet", Topic::Right(Right::Portability)),
        ] {
            assert_eq!(dictionary_topic(line), Some(topic), "{line}");
        }
        for (line, topic) in [
            ("Kuinka pitkään tietoja säilytetään meillä?", Topic::Retention),
            ("Vilka rättigheter har jag som kund?", Topic::Rights),
            ("Do you send my data outside the EU?", Topic::Transfers),
            ("Käytämmekö automaattista päätöksentekoa?", Topic::AutomatedDecisions),
        ] {
            assert_eq!(dictionary_topic(line), None, "{line}");
            assert_eq!(guess_topic(line), Some(topic), "{line}");
        }
        assert_eq!(dictionary_topic("Esimerkki Oy"), None);
        assert_eq!(guess_topic("Esimerkki Oy"), None);
    }
}
