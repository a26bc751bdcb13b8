//! Data categories, sources, protection, provision, automated decisions, change history.

use seloste_notice::{
    AutomatedDecisions, DataCategory, Item, Language, Notice, Provision, Source, SourceKind, SpecialCategory,
    format_date_on_one_line,
};

use super::{item_subsection, optional_markdown};
use crate::{Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, TextRun};

/// Data categories.
pub(super) fn data(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    if notice.data.is_empty() {
        return Vec::new();
    }
    let bare = |category: &DataCategory| {
        category.items.is_empty() && category.text.is_none() && category.special.is_none()
    };
    if notice.data.iter().all(bare) {
        return vec![OutlineBlock::list(
            notice.data.iter().map(|category| vec![TextRun::from_text(&category.name, language)]).collect(),
        )];
    }
    vec![OutlineBlock::Definitions(
        DefinitionsKind::Entries,
        notice.data.iter().map(|category| category_term(category, language, messages)).collect(),
    )]
}

fn category_term(category: &DataCategory, language: Language, messages: &Messages) -> Definition {
    let mut blocks = Vec::new();
    if !category.items.is_empty() {
        let (given, items) = category.items.get_or_first(language);
        let mark = (given != language).then_some(given);
        blocks.push(OutlineBlock::list(
            items
                .iter()
                .map(|item| vec![TextRun::Text(Phrase { text: item.clone(), language: mark })])
                .collect(),
        ));
    }
    blocks.extend(optional_markdown(category.text.as_ref(), language));
    match category.special {
        None => {}
        Some(SpecialCategory::Unstated) => blocks.push(OutlineBlock::line(messages.special_unstated)),
        Some(SpecialCategory::Condition(letter)) => {
            blocks.push(OutlineBlock::line((messages.special)(&letter.to_string())));
        }
    }
    Definition { term: vec![TextRun::from_text(&category.name, language)], blocks }
}

/// Returns the name of a source, unless it has only a text.
pub(crate) fn source_name(source: &Source, language: Language, messages: &Messages) -> Option<Phrase> {
    match (&source.name, source.kind) {
        (Some(name), _) => Some(Phrase::from_text(name, language)),
        (None, SourceKind::DataSubject) => Some(Phrase::plain(messages.data_subject)),
        (None, SourceKind::Other) => None,
    }
}

/// Sources of data.
pub(super) fn sources(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    if notice.sources.is_empty() {
        return Vec::new();
    }
    let terms: Vec<Definition> = notice
        .sources
        .iter()
        .map(|source| {
            let mut blocks = optional_markdown(source.text.as_ref(), language);
            match source.public {
                Some(true) => blocks.push(OutlineBlock::line(messages.public_source)),
                Some(false) => blocks.push(OutlineBlock::line(messages.not_public_source)),
                None => {}
            }
            let name = source_name(source, language, messages);
            Definition { term: name.map(TextRun::Text).into_iter().collect(), blocks }
        })
        .collect();
    if terms.iter().all(|term| term.blocks.is_empty()) {
        return vec![OutlineBlock::list(terms.into_iter().map(|term| term.term).collect())];
    }
    // A source without a name has only a text.
    let (named, unnamed): (Vec<Definition>, Vec<Definition>) =
        terms.into_iter().partition(|term| !term.term.is_empty());
    let mut blocks = Vec::new();
    if !named.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, named));
    }
    blocks.extend(unnamed.into_iter().flat_map(|term| term.blocks));
    blocks
}

/// Protection of data.
pub(super) fn security(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let Some(security) = &notice.security else { return Vec::new() };
    let mut blocks = optional_markdown(security.text.as_ref(), language);
    blocks.extend(item_subsection(&security.paper, messages.paper, messages.no_paper, language));
    blocks.extend(item_subsection(
        &security.electronic,
        messages.electronic,
        messages.no_electronic,
        language,
    ));
    blocks.extend(item_subsection(&security.staff, messages.staff, messages.no_staff, language));
    blocks
}

/// Obligation to provide data.
pub(super) fn provision(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let Provision { required, otherwise, text } = match &notice.provision {
        Item::Absent => return Vec::new(),
        Item::None => return vec![OutlineBlock::line(messages.no_provision)],
        Item::Stated(provision) => provision,
    };
    let mut facts = Vec::new();
    if !required.is_empty() {
        let answers: Vec<Vec<TextRun>> =
            required.iter().map(|one| vec![TextRun::plain(messages.required(*one))]).collect();
        facts.push(Definition {
            term: vec![TextRun::plain(messages.provision_label)],
            blocks: vec![OutlineBlock::list(answers)],
        });
    }
    if let Some(otherwise) = otherwise {
        facts.push(OutlineBlock::fact(messages.otherwise, vec![TextRun::from_text(otherwise, language)]));
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
    }
    blocks.extend(optional_markdown(text.as_ref(), language));
    blocks
}

/// Automated decisions and profiling.
pub(super) fn automated_decisions(
    notice: &Notice,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    let AutomatedDecisions { text, logic, consequences } = match &notice.automated_decisions {
        Item::Absent => return Vec::new(),
        Item::None => return vec![OutlineBlock::line(messages.no_automated)],
        Item::Stated(decisions) => decisions,
    };
    let mut blocks = optional_markdown(text.as_ref(), language);
    let facts: Vec<Definition> = [(messages.logic, logic), (messages.consequences, consequences)]
        .into_iter()
        .filter_map(|(label, text)| {
            text.as_ref().map(|text| OutlineBlock::fact(label, vec![TextRun::from_text(text, language)]))
        })
        .collect();
    if !facts.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
    }
    blocks
}

/// Change history.
pub(super) fn changes(notice: &Notice, language: Language) -> Vec<OutlineBlock> {
    if notice.changes.is_empty() {
        return Vec::new();
    }
    let entries = notice
        .changes
        .iter()
        .map(|change| Definition {
            term: vec![TextRun::plain(format_date_on_one_line(change.date, language))],
            blocks: vec![OutlineBlock::markdown(&change.text, language)],
        })
        .collect();
    vec![OutlineBlock::Definitions(DefinitionsKind::Entries, entries)]
}
