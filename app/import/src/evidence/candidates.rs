//! Divides a text into the parts that may name a value.

use crate::blocks::block::BlockKind;
use crate::blocks::section::Section;
use crate::classify::sentences;
use crate::classify::topic::Topic;

/// A longer text is no notice: the candidates behind this number are not looked at.
const MAX_CANDIDATES: usize = 6_000;

/// A longer sentence is no sentence, and is not divided.
const MAX_UNIT_BYTES: usize = 1_500;

/// What a candidate is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A whole sentence, or a labeled value.
    Sentence,
    /// A whole list item.
    Item,
    /// A part of a sentence.
    SentencePart,
    /// A part of a list item.
    ItemPart,
}

/// A part of a text with what is around it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'t> {
    /// One-based line of the input.
    pub line: usize,
    pub shape: Shape,
    /// The sentence or list item.
    pub unit: &'t str,
    /// Range of the candidate in the unit, in bytes.
    pub start: usize,
    pub end: usize,
    /// Topic of the section, if its heading is known.
    pub topic: Option<Topic>,
    /// Last sentence above the list item or paragraph in the same section.
    pub lead: &'t str,
}

impl<'t> Candidate<'t> {
    /// Returns the words of the candidate.
    pub(crate) fn text(&self) -> &'t str {
        &self.unit[self.start..self.end]
    }
}

/// Calls a function with each candidate of a text, in the order of the text.
pub(crate) fn for_each<'t>(sections: &'t [Section], mut visit: impl FnMut(&Candidate<'t>)) {
    let mut left = MAX_CANDIDATES;
    for section in sections {
        let mut lead = "";
        for block in &section.blocks {
            let is_item = matches!(block.kind, BlockKind::ListItem { .. });
            let units =
                if is_item { vec![block.text.as_str()] } else { sentences::split_sentences(&block.text) };
            for &unit in &units {
                let whole = Candidate {
                    line: block.line,
                    shape: if is_item { Shape::Item } else { Shape::Sentence },
                    unit,
                    start: 0,
                    end: unit.len(),
                    topic: section.topic,
                    lead,
                };
                let parts = if unit.len() <= MAX_UNIT_BYTES { parts(unit) } else { Vec::new() };
                if left < 1 + parts.len() {
                    return;
                }
                left -= 1 + parts.len();
                visit(&whole);
                let shape = if is_item { Shape::ItemPart } else { Shape::SentencePart };
                for (start, end) in parts.into_iter().filter(|part| *part != (0, unit.len())) {
                    visit(&Candidate { shape, start, end, ..whole.clone() });
                }
            }
            if !is_item {
                lead = units.last().copied().unwrap_or_default();
            }
        }
    }
}

/// Returns the ranges of the parts of a sentence between punctuation and conjunctions.
fn parts(unit: &str) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for (at, sign) in unit.char_indices() {
        let end = at + sign.len_utf8();
        let is_cut = match sign {
            ',' | ':' => unit[end..].starts_with(' '),
            ';' | '(' | ')' | '•' => true,
            '–' | '—' | '-' => unit[end..].starts_with(' ') && unit[..at].ends_with(' '),
            _ => false,
        };
        cuts.extend(is_cut.then_some((at, end)));
    }
    for word in sentences::CONJUNCTIONS {
        // `Digi- ja väestötietovirasto` is one part.
        let found = unit.match_indices(word).filter(|(at, _)| !unit[..*at].ends_with('-'));
        cuts.extend(found.map(|(at, word)| (at, at + word.len())));
    }
    cuts.sort_unstable();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, end) in cuts.into_iter().chain([(unit.len(), unit.len())]) {
        if at > start {
            let part = &unit[start..at];
            let lead = part.len() - part.trim_start().len();
            let trimmed = part.trim().trim_end_matches(['.', '!', '?']);
            if trimmed.contains(char::is_alphabetic) {
                found.push((start + lead, start + lead + trimmed.len()));
            }
        }
        start = end.max(start);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::block::ImportBlock;
    use crate::blocks::section::split_into_sections;

    fn texts(sections: &[Section]) -> Vec<(Shape, String)> {
        let mut found = Vec::new();
        for_each(sections, |candidate| found.push((candidate.shape, candidate.text().to_owned())));
        found
    }

    #[test]
    fn sentences_and_items_are_divided() {
        let item = BlockKind::ListItem { marker: String::new(), depth: 0 };
        let blocks = vec![
            ImportBlock::paragraph("We keep it. We need: name, e-mail (work) and age.".to_owned(), 1),
            ImportBlock { kind: item, text: "Digi- ja väestötietovirasto".to_owned(), line: 2 },
        ];
        let expected = [
            (Shape::Sentence, "We keep it."),
            (Shape::SentencePart, "We keep it"),
            (Shape::Sentence, "We need: name, e-mail (work) and age."),
            (Shape::SentencePart, "We need"),
            (Shape::SentencePart, "name"),
            (Shape::SentencePart, "e-mail"),
            (Shape::SentencePart, "work"),
            (Shape::SentencePart, "age"),
            (Shape::Item, "Digi- ja väestötietovirasto"),
        ];
        let expected = expected.map(|(shape, text)| (shape, text.to_owned()));
        assert_eq!(texts(&split_into_sections(blocks)), expected);
    }

    #[test]
    fn long_texts_have_a_limited_number_of_candidates() {
        let text = "name, ".repeat(100);
        let blocks = (0..1_000).map(|line| ImportBlock::paragraph(text.clone(), line)).collect();
        let found = texts(&split_into_sections(blocks));
        assert!((MAX_CANDIDATES - 200..=MAX_CANDIDATES).contains(&found.len()), "{}", found.len());
    }
}
