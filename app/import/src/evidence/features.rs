//! Describes a candidate by hashes of its words and of those around it.

use super::candidates::{Candidate, Shape};
use crate::classify::topic::Topic;

/// Number of different hashes. Two features with one hash share their weight.
pub const BUCKETS: u32 = 1 << 17;

/// The first letters by which pairs of words and the words around a part are compared.
const STEM: usize = 6;

/// More words of a sentence are not looked at.
const MAX_WORDS: usize = 60;

/// Words directly before and after a part of a sentence.
const WORDS_AROUND: usize = 2;

/// What a feature is about. A word has another weight in another place.
#[derive(Clone, Copy)]
enum Place {
    Word,
    Start,
    End,
    Pair,
    FirstWord,
    LastEnd,
    LastWord,
    Letters,
    Length,
    LeadEnd,
    Before,
    After,
    Position,
    SignBefore,
    SignAfter,
    Topic,
    ShapeAndTopic,
}

/// Collects hashes.
struct Hashes {
    found: Vec<u32>,
}

impl Hashes {
    /// Adds a feature: FNV-1a over the place and the parts of the value.
    fn add(&mut self, place: Place, parts: &[&str]) {
        let start = 0xcbf2_9ce4_8422_2325_u64 ^ (place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
        let hash = bytes.fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let folded = (hash ^ (hash >> 32)) % u64::from(BUCKETS);
        self.found.extend(u32::try_from(folded));
    }
}

/// Returns the hashes of a candidate, sorted.
pub(crate) fn features(candidate: &Candidate) -> Vec<u32> {
    let mut hashes = Hashes { found: Vec::new() };
    let shape = match candidate.shape {
        Shape::Sentence => "sentence",
        Shape::Item => "item",
        Shape::SentencePart => "part of a sentence",
        Shape::ItemPart => "part of an item",
    };
    add_own_words(&mut hashes, candidate.text(), shape);
    hashes.add(Place::LeadEnd, &[shape, if candidate.lead.ends_with(':') { ":" } else { "" }]);
    if matches!(candidate.shape, Shape::SentencePart | Shape::ItemPart) {
        add_surroundings(&mut hashes, candidate);
    }
    let topic = topic_name(candidate.topic);
    hashes.add(Place::Topic, &[&topic]);
    hashes.add(Place::ShapeAndTopic, &[shape, &topic]);
    let mut found = hashes.found;
    found.sort_unstable();
    found.dedup();
    found
}

/// Adds the words of the candidate itself.
fn add_own_words(hashes: &mut Hashes, text: &str, shape: &str) {
    const MAX_LENGTH: usize = 12;
    let mut own = words(text);
    own.truncate(MAX_WORDS);
    hashes.add(Place::Length, &[shape, &own.len().min(MAX_LENGTH).to_string()]);
    for word in &own {
        hashes.add(Place::Word, &[word]);
        let count = word.chars().count();
        if count > 5 {
            hashes.add(Place::Start, &[first_letters(word, 5)]);
        }
        if count > 4 {
            hashes.add(Place::End, &[last_letters(word, 4)]);
        }
    }
    for pair in own.windows(2) {
        hashes.add(Place::Pair, &[stem(&pair[0]), stem(&pair[1])]);
    }
    if let (Some(first), Some(last)) = (own.first(), own.last()) {
        hashes.add(Place::FirstWord, &[stem(first)]);
        hashes.add(Place::LastEnd, &[last_letters(last, 4)]);
        hashes.add(Place::LastWord, &[stem(last)]);
    }
    let mut letters = text.chars();
    if letters.next().is_some_and(char::is_uppercase) {
        hashes.add(Place::Letters, &["capital"]);
    }
    if letters.any(char::is_uppercase) {
        hashes.add(Place::Letters, &["capitals"]);
    }
}

/// Adds the words and signs of the sentence around a part of it.
fn add_surroundings(hashes: &mut Hashes, candidate: &Candidate) {
    const MAX_POSITION: usize = 4;
    let before = &candidate.unit[..candidate.start];
    let after = &candidate.unit[candidate.end..];
    for word in words(near_end(before)).iter().rev().take(WORDS_AROUND) {
        hashes.add(Place::Before, &[stem(word)]);
    }
    for word in words(near_start(after)).iter().take(WORDS_AROUND) {
        hashes.add(Place::After, &[stem(word)]);
    }
    hashes.add(Place::Position, &[&before.matches(',').count().min(MAX_POSITION).to_string()]);
    let sign = |letter: Option<char>| letter.map(String::from).unwrap_or_default();
    hashes.add(Place::SignBefore, &[&sign(before.trim_end().chars().next_back())]);
    hashes.add(Place::SignAfter, &[&sign(after.trim_start().chars().next())]);
}

/// Returns the words of a text in lower case.
fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split(|letter: char| !letter.is_alphanumeric() && !"@€%".contains(letter)) {
        if !part.is_empty() {
            found.push(part.to_lowercase());
        }
    }
    found
}

/// Bytes next to a part, with more words than are looked at.
const NEAR_BYTES: usize = 120;

fn near_start(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR_BYTES)]
}

fn near_end(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR_BYTES))..]
}

fn stem(word: &str) -> &str {
    first_letters(word, STEM)
}

fn first_letters(word: &str, count: usize) -> &str {
    word.char_indices().nth(count).map_or(word, |(end, _)| &word[..end])
}

fn last_letters(word: &str, count: usize) -> &str {
    word.char_indices().rev().nth(count - 1).map_or(word, |(start, _)| &word[start..])
}

/// Returns a name of the topic that does not change when topics are added.
fn topic_name(topic: Option<Topic>) -> String {
    topic.map_or_else(String::new, |topic| format!("{topic:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(unit: &str, start: usize, end: usize) -> Candidate<'_> {
        Candidate {
            line: 1,
            shape: Shape::SentencePart,
            unit,
            start,
            end,
            topic: Some(Topic::Data),
            lead: "",
        }
    }

    #[test]
    fn features_depend_on_words_and_surroundings() {
        let first = features(&candidate("We need your name, address", 13, 17));
        let same = features(&candidate("We need your name, address", 13, 17));
        let elsewhere = features(&candidate("We sell your name, address", 13, 17));
        let other = features(&candidate("We need your name, address", 19, 26));
        assert_eq!(first, same);
        assert_ne!(first, elsewhere);
        assert_ne!(first, other);
        assert!(first.is_sorted() && first.iter().all(|hash| *hash < BUCKETS));
    }

    #[test]
    fn letters_are_counted_and_not_bytes() {
        assert_eq!(first_letters("äänitallenne", 5), "äänit");
        assert_eq!(last_letters("työhakemukset", 4), "kset");
        assert_eq!(last_letters("yö", 4), "yö");
        assert_eq!(near_start(&"ä".repeat(200)).len(), NEAR_BYTES);
        assert_eq!(near_end(&format!("{}.", "ä".repeat(200))).len(), NEAR_BYTES - 1);
    }
}
