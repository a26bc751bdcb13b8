//! Categories of data, sources, protection, provision, automated decisions, history.

use super::{item_part, prose};
use crate::{Block, Phrase, Span, Term, TermsKind, Words};
use seloste_notice::{
    AutomatedDecisions, DataCategory, Item, Language, Notice, Provision, SourceKind, SpecialCategory,
    format_date,
};

/// The categories of data.
pub fn data(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    if notice.data.is_empty() {
        return Vec::new();
    }
    let bare = |category: &DataCategory| {
        category.items.is_empty() && category.text.is_none() && category.special.is_none()
    };
    if notice.data.iter().all(bare) {
        return vec![Block::items(
            notice.data.iter().map(|category| vec![Span::of(&category.name, language)]).collect(),
        )];
    }
    vec![Block::Terms(
        TermsKind::Entries,
        notice.data.iter().map(|category| category_term(category, language, words)).collect(),
    )]
}

fn category_term(category: &DataCategory, language: Language, words: &Words) -> Term {
    let mut blocks = Vec::new();
    if !category.items.is_empty() {
        let (given, items) = category.items.get_or_first(language);
        let mark = (given != language).then_some(given);
        blocks.push(Block::items(
            items
                .iter()
                .map(|item| vec![Span::Text(Phrase { text: item.clone(), language: mark })])
                .collect(),
        ));
    }
    blocks.extend(prose(category.text.as_ref(), language));
    match category.special {
        None => {}
        Some(SpecialCategory::Unstated) => blocks.push(Block::line(words.special_unstated)),
        Some(SpecialCategory::Condition(letter)) => {
            blocks.push(Block::line(format!("{} {letter}", words.special)));
        }
    }
    Term { term: Phrase::of(&category.name, language), blocks }
}

/// Where data comes from.
pub fn sources(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    if notice.sources.is_empty() {
        return Vec::new();
    }
    let terms: Vec<Term> = notice
        .sources
        .iter()
        .map(|source| {
            let mut blocks = prose(source.text.as_ref(), language);
            match source.public {
                Some(true) => blocks.push(Block::line(words.public_source)),
                Some(false) => blocks.push(Block::line(words.not_public_source)),
                None => {}
            }
            let term = match (&source.name, source.kind) {
                (Some(name), _) => Phrase::of(name, language),
                (None, SourceKind::DataSubject) => Phrase::plain(words.data_subject),
                (None, SourceKind::Other) => Phrase::plain(""),
            };
            Term { term, blocks }
        })
        .collect();
    if terms.iter().all(|term| term.blocks.is_empty()) {
        return vec![Block::items(terms.into_iter().map(|term| vec![Span::Text(term.term)]).collect())];
    }
    // A source without a name is words alone.
    let (named, unnamed): (Vec<Term>, Vec<Term>) =
        terms.into_iter().partition(|term| !term.term.text.is_empty());
    let mut blocks = Vec::new();
    if !named.is_empty() {
        blocks.push(Block::Terms(TermsKind::Entries, named));
    }
    blocks.extend(unnamed.into_iter().flat_map(|term| term.blocks));
    blocks
}

/// How the data is protected.
pub fn security(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let Some(security) = &notice.security else { return Vec::new() };
    let mut blocks = prose(security.text.as_ref(), language);
    blocks.extend(item_part(&security.paper, words.paper, words.no_paper, language));
    blocks.extend(item_part(&security.electronic, words.electronic, words.no_electronic, language));
    blocks.extend(item_part(&security.staff, words.staff, words.no_staff, language));
    blocks
}

/// Whether data must be given, and what follows if not.
pub fn provision(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let Provision { required, otherwise, text } = match &notice.provision {
        Item::Absent => return Vec::new(),
        Item::None => return vec![Block::line(words.no_provision)],
        Item::Stated(provision) => provision,
    };
    let mut facts = Vec::new();
    if !required.is_empty() {
        let answers: Vec<Vec<Span>> =
            required.iter().map(|one| vec![Span::plain((words.required)(*one))]).collect();
        facts.push(Term { term: Phrase::plain(words.provision_label), blocks: vec![Block::items(answers)] });
    }
    if let Some(otherwise) = otherwise {
        facts.push(Block::fact(words.otherwise, vec![Span::of(otherwise, language)]));
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(Block::Terms(TermsKind::Facts, facts));
    }
    blocks.extend(prose(text.as_ref(), language));
    blocks
}

/// Automated decisions and profiling.
pub fn automated_decisions(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let AutomatedDecisions { text, logic, consequences } = match &notice.automated_decisions {
        Item::Absent => return Vec::new(),
        Item::None => return vec![Block::line(words.no_automated)],
        Item::Stated(decisions) => decisions,
    };
    let mut blocks = prose(text.as_ref(), language);
    let facts: Vec<Term> = [(words.logic, logic), (words.consequences, consequences)]
        .into_iter()
        .filter_map(|(label, text)| {
            text.as_ref().map(|text| Block::fact(label, vec![Span::of(text, language)]))
        })
        .collect();
    if !facts.is_empty() {
        blocks.push(Block::Terms(TermsKind::Facts, facts));
    }
    blocks
}

/// The notice's history.
pub fn changes(notice: &Notice, language: Language) -> Vec<Block> {
    if notice.changes.is_empty() {
        return Vec::new();
    }
    let entries = notice
        .changes
        .iter()
        .map(|change| Term {
            term: Phrase::plain(format_date(change.date, language)),
            blocks: vec![Block::prose(&change.text, language)],
        })
        .collect();
    vec![Block::Terms(TermsKind::Entries, entries)]
}
