//! Purposes and legal bases.

use seloste_notice::{Basis, Language, Notice, Purpose};

use super::{optional_markdown, retention};
use crate::{Cell, Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, Table, TextRun, pictures};

/// Purposes: a table if any purpose has linked details, and the texts of each purpose.
pub(super) fn purposes(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = Vec::new();
    // Otherwise the picture is in the section of the retention.
    if notice.retention.is_empty() && notice.marketing_block_list.is_absent() {
        blocks.extend(pictures::timeline(notice, language, messages));
    }
    if notice.purposes.iter().any(Purpose::is_linked) {
        blocks.push(OutlineBlock::Table(table(notice, language, messages)));
        let described: Vec<Definition> = notice
            .purposes
            .iter()
            .filter(|purpose| is_described(purpose))
            .map(|purpose| entry(purpose, language, messages))
            .collect();
        if !described.is_empty() {
            blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, described));
        }
    } else if notice.purposes.iter().any(is_described) {
        let entries = notice.purposes.iter().map(|purpose| entry(purpose, language, messages)).collect();
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, entries));
    } else if !notice.purposes.is_empty() {
        let names =
            notice.purposes.iter().map(|purpose| vec![TextRun::from_text(&purpose.name, language)]).collect();
        blocks.push(OutlineBlock::list(names));
    }
    blocks
}

/// Returns true if the purpose has texts that do not fit into the table.
fn is_described(purpose: &Purpose) -> bool {
    purpose.text.is_some()
        || purpose.interest.is_some()
        || purpose.retention.iter().any(|retention| retention.text.is_some())
}

fn entry(purpose: &Purpose, language: Language, messages: &Messages) -> Definition {
    let mut blocks = optional_markdown(purpose.text.as_ref(), language);
    let interest = purpose.interest.iter().map(|text| (messages.interest, text));
    let retention = purpose.retention.iter().filter_map(|retention| retention.text.as_ref());
    let retention = retention.map(|text| (messages.retention, text));
    let facts: Vec<Definition> = interest
        .chain(retention)
        .map(|(label, text)| Definition {
            term: vec![TextRun::plain(label)],
            blocks: vec![OutlineBlock::markdown(text, language)],
        })
        .collect();
    if !facts.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
    }
    Definition { term: vec![TextRun::from_text(&purpose.name, language)], blocks }
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
        (messages.retention, |notice, purpose, language, messages| {
            let lines = purpose
                .retention
                .iter()
                .map(|retention| retention::labeled_sentence(retention, notice, language, messages));
            lines.filter(|line| !line.is_empty()).collect()
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
    let marked = marked(notice, language, messages);
    Table { language, caption: messages.purposes_table, about: None, head, rows, marked }
}

/// Returns the names in the columns of legal bases and data, if at least two purposes have any.
fn marked(notice: &Notice, language: Language, messages: &Messages) -> Vec<Vec<Phrase>> {
    let has_marks = |purpose: &&Purpose| !purpose.basis.is_empty() || !purpose.data.is_empty();
    if notice.purposes.iter().filter(has_marks).count() < 2 {
        return Vec::new();
    }
    let mut bases: Vec<Basis> =
        notice.purposes.iter().flat_map(|purpose| purpose.basis.iter().copied()).collect();
    bases.sort_unstable();
    bases.dedup();
    let bases = bases.into_iter().map(|basis| Phrase::plain(messages.basis(basis))).collect();
    let is_used = |id| notice.purposes.iter().any(|purpose| purpose.data.contains(id));
    let mut data: Vec<Phrase> = Vec::new();
    for category in notice.data.iter().filter(|category| is_used(&category.id)) {
        let name = Phrase::from_text(&category.name, language);
        if !data.contains(&name) {
            data.push(name);
        }
    }
    let columns: [Vec<Phrase>; 2] = [bases, data];
    columns.into_iter().filter(|names| !names.is_empty()).collect()
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
            Definition { term: vec![TextRun::plain(messages.basis(statement.basis))], blocks }
        })
        .collect();
    vec![OutlineBlock::Definitions(DefinitionsKind::Entries, entries)]
}
