//! How long data is kept.

use super::{item_part, prose};
use crate::{Block, Phrase, Span, Term, TermsKind, Words};
use seloste_notice::{Language, Notice, Retention, Text};

/// Retention tied to no purpose, and the marketing block list.
pub fn retention(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut terms: Vec<Term> = Vec::new();
    for rule in &notice.retention {
        match subject(rule, notice, language) {
            Some(term) => terms.push(Term { term, blocks: body(rule, language, words) }),
            None => blocks.extend(body(rule, language, words)),
        }
    }
    if !terms.is_empty() {
        blocks.push(Block::Terms(TermsKind::Entries, terms));
    }
    blocks.extend(item_part(&notice.marketing_block_list, words.block_list, words.no_block_list, language));
    blocks
}

fn subject(rule: &Retention, notice: &Notice, language: Language) -> Option<Phrase> {
    if let Some(what) = &rule.what {
        return Some(Phrase::of(what, language));
    }
    let named: Vec<Phrase> = notice
        .data
        .iter()
        .filter(|category| rule.data.contains(&category.id))
        .map(|category| Phrase::of(&category.name, language))
        .collect();
    let mark = named.first()?.language;
    Some(Phrase {
        text: named.into_iter().map(|name| name.text).collect::<Vec<_>>().join(", "),
        language: mark,
    })
}

fn body(rule: &Retention, language: Language, words: &Words) -> Vec<Block> {
    let line = sentence(rule, language, words);
    let mut blocks = if line.is_empty() { Vec::new() } else { vec![Block::Line(line)] };
    blocks.extend(prose(rule.text.as_ref(), language));
    blocks
}

/// A retention rule as one line: `tyypillisesti 10 vuotta asiakassuhteen päättymisestä lukien`.
pub fn rule(rule: &Retention, language: Language, words: &Words) -> Vec<Span> {
    let with = |text: &Text, frame: fn(&str) -> String| {
        let phrase = Phrase::of(text, language);
        Span::Text(Phrase { text: frame(&phrase.text), language: phrase.language })
    };
    let period = rule.period.map(|period| {
        let written = period.format(language);
        Span::plain(match rule.qualifier {
            Some(qualifier) => format!("{} {written}", (words.qualifier)(qualifier)),
            None => written,
        })
    });
    let start = rule.after.as_ref().map(|start| with(start, words.after));
    let end = rule.until.as_ref().map(|end| with(end, words.until));
    let criterion = rule.criterion.as_ref().map(|criterion| Span::of(criterion, language));
    let law = rule.law.as_ref().map(|law| with(law, words.by_law));
    // A period runs from its start and rests on its law; an end and a criterion stand beside it.
    let parts = [(" ", period), (" ", start), (", ", end), (", ", criterion), (" ", law)];
    let mut line = Vec::new();
    for (joint, part) in parts {
        let Some(part) = part else { continue };
        if !line.is_empty() {
            line.push(Span::plain(joint));
        }
        line.push(part);
    }
    line
}

/// A retention rule that begins its line.
pub fn sentence(rule: &Retention, language: Language, words: &Words) -> Vec<Span> {
    let mut line = self::rule(rule, language, words);
    if let Some(Span::Text(first)) = line.first_mut() {
        let mut letters = first.text.chars();
        if let Some(letter) = letters.next() {
            first.text = letter.to_uppercase().chain(letters).collect();
        }
    }
    line
}
