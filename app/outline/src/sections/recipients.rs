//! Recipients and transfers.

use super::{item_part, prose};
use crate::{Block, Cell, Phrase, Span, Table, Term, TermsKind, Words};
use seloste_notice::{Item, Language, Notice, Recipient, Transfer};

/// Who gets the data.
pub fn recipients(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &notice.recipients {
        Item::Absent => {}
        Item::None => blocks.push(Block::line(words.no_recipients)),
        Item::Stated(list) => {
            let terms: Vec<Term> = list.iter().map(|recipient| term(recipient, language, words)).collect();
            if terms.iter().all(|term| term.blocks.is_empty()) {
                blocks
                    .push(Block::items(terms.into_iter().map(|term| vec![Span::Text(term.term)]).collect()));
            } else {
                blocks.push(Block::Terms(TermsKind::Entries, terms));
            }
        }
    }
    blocks.extend(item_part(&notice.directory, words.directory, words.no_directory, language));
    blocks
}

fn term(recipient: &Recipient, language: Language, words: &Words) -> Term {
    let mut facts = Vec::new();
    if let Some(role) = recipient.role {
        facts.push(Block::fact(words.role_label, vec![Span::plain((words.role)(role))]));
    }
    if !recipient.countries.is_empty() {
        facts.push(Block::fact(words.country, vec![Span::plain(countries(&recipient.countries, language))]));
    }
    if let Some(purpose) = &recipient.purpose {
        facts.push(Block::fact(words.purpose, vec![Span::of(purpose, language)]));
    }
    if let Some(condition) = &recipient.condition {
        facts.push(Block::fact(words.condition, vec![Span::of(condition, language)]));
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(Block::Terms(TermsKind::Facts, facts));
    }
    blocks.extend(prose(recipient.text.as_ref(), language));
    // Prose has no place in the cells of the table of transfers.
    blocks.extend(prose(recipient.transfer.as_ref().and_then(|transfer| transfer.text.as_ref()), language));
    Term { term: Phrase::of(&recipient.name, language), blocks }
}

fn countries(countries: &[seloste_notice::Country], language: Language) -> String {
    countries.iter().map(|country| country.name(language)).collect::<Vec<_>>().join(", ")
}

/// Transfers outside the EEA, as a whole and to each recipient.
pub fn transfers(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &notice.transfers {
        Item::Absent => {}
        Item::None => blocks.push(Block::line(words.no_transfers)),
        Item::Stated(transfers) => {
            blocks.extend(prose(transfers.text.as_ref(), language));
            let mut facts = Vec::new();
            if !transfers.countries.is_empty() {
                facts.push(Block::fact(
                    words.countries,
                    vec![Span::plain(countries(&transfers.countries, language))],
                ));
            }
            if !transfers.mechanisms.is_empty() {
                let names: Vec<_> = transfers.mechanisms.iter().map(|one| (words.mechanism)(*one)).collect();
                facts.push(Block::fact(words.mechanism_label, vec![Span::plain(names.join(", "))]));
            }
            let data: Vec<Vec<Span>> = notice
                .data
                .iter()
                .filter(|category| transfers.data.contains(&category.id))
                .map(|category| vec![Span::of(&category.name, language)])
                .collect();
            if !data.is_empty() {
                facts.push(Term { term: Phrase::plain(words.data), blocks: vec![Block::items(data)] });
            }
            if let Some(copy) = &transfers.copy {
                facts.push(Block::fact(words.safeguards_copy, vec![Span::of(copy, language)]));
            }
            if !facts.is_empty() {
                blocks.push(Block::Terms(TermsKind::Facts, facts));
            }
        }
    }
    blocks.extend(table(notice, language, words));
    blocks
}

/// The recipients whose transfers the author stated one by one.
fn table(notice: &Notice, language: Language, words: &Words) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = notice
        .stated_recipients()
        .iter()
        .filter_map(|recipient| {
            let transfer = recipient.transfer.as_ref()?;
            Some(vec![
                vec![vec![Span::of(&recipient.name, language)]],
                vec![vec![Span::plain(countries(&recipient.countries, language))]],
                basis(transfer, language, words),
            ])
        })
        .collect();
    let head = vec![words.recipient, words.country, words.transfer];
    (!rows.is_empty()).then_some(Block::Table(Table {
        caption: words.transfers_table.to_owned(),
        head,
        rows,
    }))
}

fn basis(transfer: &Transfer, language: Language, words: &Words) -> Cell {
    let mut lines = vec![vec![Span::plain((words.mechanism)(transfer.mechanism))]];
    if let Some(link) = &transfer.link {
        let text = match &link.title {
            Some(title) => Phrase::of(title, language),
            None => Phrase::plain(words.mechanism_check),
        };
        lines.push(vec![Span::Link { href: link.url.clone(), text }]);
    }
    if let Some(copy) = &transfer.copy {
        lines.push(vec![Span::plain(format!("{}: ", words.safeguards_copy)), Span::of(copy, language)]);
    }
    lines
}
