//! Purposes and legal bases.

use seloste_notice::{Language, Notice, Purpose};

use super::{optional_markdown, retention};
use crate::{Cell, Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, Table, TextRun};

/// Purposes: a table if any purpose has linked details, and the texts of each purpose.
pub(super) fn purposes(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = Vec::new();
    if notice.purposes.iter().any(Purpose::is_linked) {
        blocks.push(OutlineBlock::Table(table(notice, language, messages)));
        let described: Vec<Definition> = notice
            .purposes
            .iter()
            .filter(|purpose| purpose.text.is_some() || purpose.interest.is_some())
            .map(|purpose| entry(purpose, language, messages))
            .collect();
        if !described.is_empty() {
            blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, described));
        }
    } else if notice.purposes.iter().any(|purpose| purpose.text.is_some() || purpose.interest.is_some()) {
        let entries = notice.purposes.iter().map(|purpose| entry(purpose, language, messages)).collect();
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, entries));
    } else if !notice.purposes.is_empty() {
        let names =
            notice.purposes.iter().map(|purpose| vec![TextRun::from_text(&purpose.name, language)]).collect();
        blocks.push(OutlineBlock::list(names));
    }
    blocks
}

fn entry(purpose: &Purpose, language: Language, messages: &Messages) -> Definition {
    let mut blocks = optional_markdown(purpose.text.as_ref(), language);
    blocks.extend(interest(purpose.interest.as_ref(), language, messages));
    Definition { term: Phrase::from_text(&purpose.name, language), blocks }
}

fn interest(
    interest: Option<&seloste_notice::Text>,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    let Some(text) = interest else { return Vec::new() };
    vec![OutlineBlock::Definitions(
        DefinitionsKind::Facts,
        vec![Definition {
            term: Phrase::plain(messages.interest),
            blocks: vec![OutlineBlock::markdown(text, language)],
        }],
    )]
}

/// Table of purposes with legal basis, data, recipients and retention. Empty columns are omitted.
fn table(notice: &Notice, language: Language, messages: &Messages) -> Table {
    type Column = fn(&Notice, &Purpose, Language, &Messages) -> Cell;
    let columns: [(&'static str, Column); 4] = [
        (messages.legal_basis, |_, purpose, _, messages| {
            purpose.basis.iter().map(|basis| vec![TextRun::plain(messages.basis(*basis))]).collect()
        }),
        (messages.data, |notice, purpose, language, _| {
            let named = notice.data.iter().filter(|category| purpose.data.contains(&category.id));
            named.map(|category| vec![TextRun::from_text(&category.name, language)]).collect()
        }),
        (messages.recipients, |notice, purpose, language, _| {
            let named = notice
                .stated_recipients()
                .iter()
                .filter(|recipient| purpose.recipients.contains(&recipient.id));
            named.map(|recipient| vec![TextRun::from_text(&recipient.name, language)]).collect()
        }),
        (messages.retention, |_, purpose, language, messages| {
            purpose
                .retention
                .iter()
                .map(|retention| retention::sentence(retention, language, messages))
                .collect()
        }),
    ];
    let mut head = vec![messages.purpose];
    let mut rows: Vec<Vec<Cell>> = notice
        .purposes
        .iter()
        .map(|purpose| vec![vec![vec![TextRun::from_text(&purpose.name, language)]]])
        .collect();
    for (label, column) in columns {
        let cells: Vec<Cell> =
            notice.purposes.iter().map(|purpose| column(notice, purpose, language, messages)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            head.push(label);
            for (row, cell) in rows.iter_mut().zip(cells) {
                row.push(cell);
            }
        }
    }
    Table { caption: messages.purposes_table.to_owned(), head, rows }
}

/// Legal bases stated for the whole notice.
pub(super) fn legal_bases(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let bases = &notice.legal_bases;
    if bases.is_empty() {
        return Vec::new();
    }
    if bases.iter().all(|statement| statement.text.is_none() && statement.interest.is_none()) {
        let names =
            bases.iter().map(|statement| vec![TextRun::plain(messages.basis(statement.basis))]).collect();
        return vec![OutlineBlock::list(names)];
    }
    let entries = bases
        .iter()
        .map(|statement| {
            let mut blocks = optional_markdown(statement.text.as_ref(), language);
            // The legal basis is the heading, so the interest needs no label.
            blocks.extend(optional_markdown(statement.interest.as_ref(), language));
            Definition { term: Phrase::plain(messages.basis(statement.basis)), blocks }
        })
        .collect();
    vec![OutlineBlock::Definitions(DefinitionsKind::Entries, entries)]
}
