//! How long data is kept.

use super::{item_part, prose};
use crate::{Block, Phrase, Span, Term, TermsKind, Words};
use seloste_notice::{Language, Notice, Retention};

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
    let line = self::rule(rule, language, words);
    let mut blocks = if line.is_empty() { Vec::new() } else { vec![Block::Line(line)] };
    blocks.extend(prose(rule.text.as_ref(), language));
    blocks
}

/// A retention rule as one line: `tyypillisesti 10 vuotta, alkaen: asiakassuhteen päättymisestä`.
pub fn rule(rule: &Retention, language: Language, words: &Words) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    if let Some(period) = rule.period {
        let written = period.written(language);
        parts.push(Span::plain(match rule.qualifier {
            Some(qualifier) => format!("{} {written}", (words.qualifier)(qualifier)),
            None => written,
        }));
    }
    let with = |text: &seloste_notice::Text, frame: fn(&str) -> String| {
        let phrase = Phrase::of(text, language);
        Span::Text(Phrase { text: frame(&phrase.text), language: phrase.language })
    };
    parts.extend(rule.after.as_ref().map(|start| with(start, words.after)));
    parts.extend(rule.until.as_ref().map(|end| with(end, words.until)));
    parts.extend(rule.criterion.as_ref().map(|criterion| Span::of(criterion, language)));
    parts.extend(rule.law.as_ref().map(|law| with(law, words.by_law)));
    let mut line = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            line.push(Span::plain(", "));
        }
        line.push(part);
    }
    line
}
