//! Recipients and transfers.

use seloste_notice::{Item, Language, Notice, Recipient, Transfer};

use super::{item_subsection, optional_markdown};
use crate::{Cell, Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, Table, TextRun, pictures};

/// Recipients and the directory.
pub(super) fn recipients(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks: Vec<OutlineBlock> = pictures::flow(notice, language, messages).into_iter().collect();
    match &notice.recipients {
        Item::Absent => {}
        Item::None => blocks.push(OutlineBlock::line(messages.no_recipients)),
        Item::Stated(list) => {
            let terms: Vec<Definition> =
                list.iter().map(|recipient| term(recipient, language, messages)).collect();
            if terms.iter().all(|term| term.blocks.is_empty()) {
                blocks.push(OutlineBlock::list(terms.into_iter().map(|term| term.term).collect()));
            } else {
                blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, terms));
            }
        }
    }
    blocks.extend(item_subsection(&notice.directory, messages.directory, messages.no_directory, language));
    blocks
}

fn term(recipient: &Recipient, language: Language, messages: &Messages) -> Definition {
    let mut facts = Vec::new();
    if let Some(role) = recipient.role {
        facts.push(OutlineBlock::fact(messages.role_label, vec![TextRun::plain(messages.role(role))]));
    }
    if !recipient.countries.is_empty() {
        facts.push(OutlineBlock::fact(
            messages.country,
            vec![TextRun::plain(countries(&recipient.countries, language))],
        ));
    }
    if let Some(purpose) = &recipient.purpose {
        facts.push(OutlineBlock::fact(messages.purpose, vec![TextRun::from_text(purpose, language)]));
    }
    if let Some(condition) = &recipient.condition {
        facts.push(OutlineBlock::fact(messages.condition, vec![TextRun::from_text(condition, language)]));
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
    }
    blocks.extend(optional_markdown(recipient.text.as_ref(), language));
    // Markdown does not fit into the table of transfers.
    blocks.extend(optional_markdown(
        recipient.transfer.as_ref().and_then(|transfer| transfer.text.as_ref()),
        language,
    ));
    Definition { term: vec![TextRun::from_text(&recipient.name, language)], blocks }
}

pub(crate) fn countries(countries: &[seloste_notice::Country], language: Language) -> String {
    countries.iter().map(|country| country.name(language)).collect::<Vec<_>>().join(language.list_separator())
}

/// Transfers outside the EEA, in general and by recipient.
pub(super) fn transfers(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = Vec::new();
    match &notice.transfers {
        Item::Absent => {}
        Item::None => blocks.push(OutlineBlock::line(messages.no_transfers)),
        Item::Stated(transfers) => {
            blocks.extend(optional_markdown(transfers.text.as_ref(), language));
            let mut facts = Vec::new();
            if !transfers.countries.is_empty() {
                facts.push(OutlineBlock::fact(
                    messages.countries,
                    vec![TextRun::plain(countries(&transfers.countries, language))],
                ));
            }
            if !transfers.mechanisms.is_empty() {
                let names: Vec<_> = transfers.mechanisms.iter().map(|one| messages.mechanism(*one)).collect();
                facts.push(OutlineBlock::fact(
                    messages.mechanism_label,
                    vec![TextRun::plain(names.join(language.list_separator()))],
                ));
            }
            let data: Vec<Vec<TextRun>> = notice
                .data
                .iter()
                .filter(|category| transfers.data.contains(&category.id))
                .map(|category| vec![TextRun::from_text(&category.name, language)])
                .collect();
            if !data.is_empty() {
                facts.push(Definition {
                    term: vec![TextRun::plain(messages.data)],
                    blocks: vec![OutlineBlock::list(data)],
                });
            }
            if let Some(copy) = &transfers.copy {
                facts.push(OutlineBlock::fact(
                    messages.safeguards_copy,
                    vec![TextRun::from_text(copy, language)],
                ));
            }
            if !facts.is_empty() {
                blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
            }
        }
    }
    blocks.extend(table(notice, language, messages));
    blocks
}

/// Table of the recipients with a transfer of their own.
fn table(notice: &Notice, language: Language, messages: &Messages) -> Option<OutlineBlock> {
    let rows: Vec<Vec<Cell>> = notice
        .stated_recipients()
        .iter()
        .filter_map(|recipient| {
            let transfer = recipient.transfer.as_ref()?;
            Some(vec![
                vec![vec![TextRun::from_text(&recipient.name, language)]],
                vec![vec![TextRun::plain(countries(&recipient.countries, language))]],
                basis(transfer, language, messages),
            ])
        })
        .collect();
    let head = vec![messages.recipient, messages.country, messages.transfer];
    (!rows.is_empty()).then_some(OutlineBlock::Table(Table {
        language,
        caption: messages.transfers_table,
        about: None,
        head,
        rows,
        marked: Vec::new(),
    }))
}

fn basis(transfer: &Transfer, language: Language, messages: &Messages) -> Cell {
    let mut lines = vec![vec![TextRun::plain(messages.mechanism(transfer.mechanism))]];
    if let Some(link) = &transfer.link {
        let text = match &link.title {
            Some(title) => Phrase::from_text(title, language),
            None => Phrase::plain(messages.mechanism_check),
        };
        lines.push(vec![TextRun::Link { href: link.url.clone(), text }]);
    }
    if let Some(copy) = &transfer.copy {
        lines.push(vec![
            TextRun::plain(messages.safeguards_copy),
            TextRun::colon(language),
            TextRun::from_text(copy, language),
        ]);
    }
    lines
}
