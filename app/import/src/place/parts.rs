//! Purposes under headings of their own: a numbered line for each, and sentences on it below.

use super::terms::KEEPS;
use super::{Placer, entry_of, is_item, plain, table};
use crate::block::{Block, Shape};
use crate::draft::{Entry, Item, Note, Value, pieces};
use crate::headings;
use crate::legal;
use crate::words::{fold, has_any};
use seloste_notice::Basis;

impl Placer {
    /// Takes the purposes that have headings of their own, if there are several; the blocks without them.
    pub(super) fn purposes_in_parts(&mut self, mut blocks: Vec<Block>, has_data: bool) -> Vec<Block> {
        let heads: Vec<usize> = (0..blocks.len()).filter(|at| heads_part(&blocks, *at)).collect();
        let first = heads.first().copied().unwrap_or_default();
        let entries = blocks.iter().filter(|block| is_item(block)).count();
        let headed = heads.iter().filter(|at| is_item(&blocks[**at])).count();
        // Entries without sentences are a plain list.
        if heads.len() < 2 || entries > headed || !self.has_room(&blocks[first..]) {
            return blocks;
        }
        let parts = blocks.split_off(first);
        let mut ends: Vec<usize> = heads.iter().skip(1).map(|at| at - first).collect();
        ends.push(parts.len());
        let mut begin = 0;
        for end in ends {
            if let Some((head, said)) = parts[begin..end].split_first() {
                self.purpose_in_part(head, said, has_data);
            }
            begin = end;
        }
        blocks
    }

    fn purpose_in_part(&mut self, head: &Block, said: &[Block], has_data: bool) {
        let (name, mut notes) = entry_of(head);
        let (number, rest) = headings::number(&name);
        notes.extend((!number.is_empty()).then(|| Note::Kept(number.to_owned())));
        self.told(head.line, rest, "purposes", false);
        let mut entries = vec![plain("name", Value::Text(rest.to_owned()))];
        entries.push(plain("text", Value::Prose(pieces(said))));
        let inferred = || vec![Note::Advice("Inferred from the text of this purpose.")];
        let whole = said.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
        let bases = named_bases(&whole);
        if !bases.is_empty() {
            let words = bases.iter().map(|basis| basis.word().to_owned()).collect();
            entries.push(Entry { key: "basis".to_owned(), notes: inferred(), value: Value::Words(words) });
        }
        let mut kept = said.iter().flat_map(|block| legal::split(&block.text)).filter(|text| is_kept(text));
        if let (Some(only), None) = (kept.next(), kept.next()) {
            let value = table::retention(only);
            entries.push(Entry { key: "retention".to_owned(), notes: inferred(), value });
            self.retention_in_passing.retain(|(line, _)| said.iter().all(|block| block.line != *line));
        }
        if has_data {
            said.iter().for_each(|block| self.data_named(block));
        }
        self.draft.push("purposes", Item { notes, value: Value::Map(entries) });
    }
}

/// Whether a numbered line stands above sentences.
fn heads_part(blocks: &[Block], at: usize) -> bool {
    const MOST_WORDS: usize = 12;
    let head = &blocks[at];
    let numbered = match &head.shape {
        Shape::Item { marker, .. } => marker.contains(|c: char| c.is_ascii_digit()),
        Shape::Paragraph => !headings::number(&head.text).0.is_empty(),
        Shape::Heading { .. } | Shape::Field { .. } => false,
    };
    let is_sentence = |block: &Block| block.shape == Shape::Paragraph && block.text.ends_with('.');
    numbered
        && head.text.split_whitespace().count() <= MOST_WORDS
        && !head.text.ends_with(['.', ';', ',', ':'])
        && blocks.get(at + 1).is_some_and(is_sentence)
}

/// The bases that a text names as such. A contract and a consent are also spoken of where they are no basis.
pub(super) fn named_bases(text: &str) -> Vec<Basis> {
    const SAYS: [&str; 16] = [
        "perust",
        "nojalla",
        "grund",
        "stöd av",
        "stöder oss",
        "basis",
        "based on",
        "because of",
        "rely on",
        "suostumuksella",
        "suostumuksellasi",
        "oikeusperust",
        "käsittelyperust",
        "med ditt samtycke",
        "with your consent",
        "lawful",
    ];
    let mut found = Vec::new();
    for sentence in legal::split(text) {
        let folded = fold(sentence);
        // `To send you letters (consent)`
        let in_brackets =
            sentence.split('(').skip(1).filter_map(|rest| rest.split_once(')')).any(|(inner, _)| {
                inner.split_whitespace().count() <= 3 && !legal::bases(&fold(inner)).is_empty()
            });
        let says = in_brackets || has_any(&folded, &SAYS);
        for basis in legal::bases(&folded) {
            let is_term = !matches!(basis, Basis::Contract | Basis::Consent);
            if (says || is_term) && !found.contains(&basis) {
                found.push(basis);
            }
        }
    }
    found
}

/// Whether a sentence says how long data is kept.
fn is_kept(sentence: &str) -> bool {
    let folded = fold(sentence);
    has_any(&folded, &KEEPS) && (crate::facts::lengths(&folded).len() == 1 || legal::is_criterion(&folded))
}
