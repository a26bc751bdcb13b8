//! Finds where the words of the imported text are in a notice.

use std::collections::HashMap;

use seloste_import::{Passage, tokens};

use super::fields::Fields;

/// Where the words of a passage are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordPlaces<'p> {
    /// Number of words.
    pub count: usize,
    /// Indices of fields with the number of words found in each, in the order of the words.
    pub found: Vec<(usize, usize)>,
    /// Words that are in no field.
    pub missing: Vec<&'p str>,
}

/// Minimum lengths of the runs of words that are looked for, one after the other: a long passage must not
/// lose its words to short ones.
const RUN_LENGTHS: [usize; 8] = [8, 7, 6, 5, 4, 3, 2, 1];

/// Maximum number of places of two words, or of a word, that are compared.
const MAX_CANDIDATES: usize = 64;

/// Maximum length of a run, so that comparing two places takes a limited time.
const MAX_RUN: usize = 64;

/// Places of a word or of two words.
#[derive(Debug, Default)]
struct Occurrences {
    places: Vec<usize>,
    /// Number of places at the start that have been used.
    used: usize,
}

impl Occurrences {
    /// Returns the first places that have not been used.
    fn candidates(&mut self, used: &[bool]) -> &[usize] {
        while self.places.get(self.used).is_some_and(|place| used[*place]) {
            self.used += 1;
        }
        let rest = self.places.get(self.used..).unwrap_or_default();
        &rest[..rest.len().min(MAX_CANDIDATES)]
    }
}

/// Finds each word once, in runs as long as possible.
pub(super) fn find<'p>(passages: &'p [Passage], fields: &Fields<'_>) -> Vec<WordPlaces<'p>> {
    let mut words: Vec<(&str, usize)> = Vec::new();
    for (index, field) in fields.fields.iter().enumerate() {
        for line in field.lines.clone() {
            words.extend(tokens(fields.value_of(field, line)).map(|word| (word, index)));
        }
    }
    let mut single: HashMap<&str, Occurrences> = HashMap::new();
    let mut pairs: HashMap<(&str, &str), Occurrences> = HashMap::new();
    for (at, (word, _)) in words.iter().enumerate() {
        single.entry(word).or_default().places.push(at);
        if let Some((next, _)) = words.get(at + 1) {
            pairs.entry((word, next)).or_default().places.push(at);
        }
    }
    let mut used = vec![false; words.len()];
    let texts: Vec<Vec<&str>> = passages.iter().map(|passage| tokens(&passage.text).collect()).collect();
    let mut places: Vec<Vec<Option<usize>>> = texts.iter().map(|text| vec![None; text.len()]).collect();
    for min in RUN_LENGTHS {
        for (text, places) in texts.iter().zip(&mut places) {
            let mut at = 0;
            let mut last = places.iter().flatten().next().copied().unwrap_or_default();
            while at < text.len() {
                if places[at].is_some() {
                    at += 1;
                    continue;
                }
                let candidates = match text.get(at + 1) {
                    Some(next) if min > 1 => pairs.get_mut(&(text[at], *next)),
                    _ if min == 1 => single.get_mut(text[at]),
                    _ => None,
                };
                let best = candidates
                    .map(|candidates| candidates.candidates(&used))
                    .unwrap_or_default()
                    .iter()
                    .filter(|start| !used[**start])
                    .map(|start| (run_length(text, places, at, &words, &used, *start), *start))
                    .max_by_key(|(length, start)| (*length, std::cmp::Reverse(start.abs_diff(last))));
                match best {
                    Some((length, start)) if length >= min => {
                        for step in 0..length {
                            places[at + step] = Some(start + step);
                            used[start + step] = true;
                        }
                        at += length;
                        last = start + length;
                    }
                    _ => at += 1,
                }
            }
        }
    }
    texts.iter().zip(places).map(|(text, places)| summary(text, &places, &words)).collect()
}

/// Returns the number of equal words from two positions on that neither side has used.
fn run_length(
    text: &[&str],
    places: &[Option<usize>],
    at: usize,
    words: &[(&str, usize)],
    used: &[bool],
    start: usize,
) -> usize {
    let pairs =
        text[at..].iter().take(MAX_RUN).zip(&places[at..]).zip(words[start..].iter().zip(&used[start..]));
    pairs
        .take_while(|((word, place), ((other, _), used))| word == &other && place.is_none() && !**used)
        .count()
}

fn summary<'p>(text: &[&'p str], places: &[Option<usize>], words: &[(&str, usize)]) -> WordPlaces<'p> {
    let mut summary = WordPlaces { count: text.len(), ..WordPlaces::default() };
    for (word, place) in text.iter().zip(places) {
        let Some(place) = place else {
            summary.missing.push(word);
            continue;
        };
        let field = words[*place].1;
        match summary.found.iter_mut().find(|(found, _)| *found == field) {
            Some((_, count)) => *count += 1,
            None => summary.found.push((field, 1)),
        }
    }
    summary
}
