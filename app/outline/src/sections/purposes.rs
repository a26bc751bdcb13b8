//! Purposes and legal bases.

use super::{prose, retention};
use crate::{Block, Cell, Phrase, Span, Table, Term, TermsKind, Words};
use seloste_notice::{Language, Notice, Purpose};

/// The purposes: a table where the author tied them to anything, and the words about each.
pub fn purposes(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if notice.purposes.iter().any(Purpose::is_linked) {
        blocks.push(Block::Table(table(notice, language, words)));
        let told: Vec<Term> = notice
            .purposes
            .iter()
            .filter(|purpose| purpose.text.is_some() || purpose.interest.is_some())
            .map(|purpose| entry(purpose, language, words))
            .collect();
        if !told.is_empty() {
            blocks.push(Block::Terms(TermsKind::Entries, told));
        }
    } else if notice.purposes.iter().any(|purpose| purpose.text.is_some() || purpose.interest.is_some()) {
        let entries = notice.purposes.iter().map(|purpose| entry(purpose, language, words)).collect();
        blocks.push(Block::Terms(TermsKind::Entries, entries));
    } else if !notice.purposes.is_empty() {
        let names = notice.purposes.iter().map(|purpose| vec![Span::of(&purpose.name, language)]).collect();
        blocks.push(Block::items(names));
    }
    blocks
}

fn entry(purpose: &Purpose, language: Language, words: &Words) -> Term {
    let mut blocks = prose(purpose.text.as_ref(), language);
    blocks.extend(interest(purpose.interest.as_ref(), language, words));
    Term { term: Phrase::of(&purpose.name, language), blocks }
}

fn interest(interest: Option<&seloste_notice::Text>, language: Language, words: &Words) -> Vec<Block> {
    let Some(text) = interest else { return Vec::new() };
    vec![Block::Terms(
        TermsKind::Facts,
        vec![Term { term: Phrase::plain(words.interest), blocks: vec![Block::prose(text, language)] }],
    )]
}

/// Purposes × basis × data × recipients × retention, with the columns that anything stands in.
fn table(notice: &Notice, language: Language, words: &Words) -> Table {
    type Column = fn(&Notice, &Purpose, Language, &Words) -> Cell;
    let columns: [(&'static str, Column); 4] = [
        (words.legal_basis, |_, purpose, _, words| {
            purpose.basis.iter().map(|basis| vec![Span::plain((words.basis)(*basis))]).collect()
        }),
        (words.data, |notice, purpose, language, _| {
            let named = notice.data.iter().filter(|category| purpose.data.contains(&category.id));
            named.map(|category| vec![Span::of(&category.name, language)]).collect()
        }),
        (words.recipients, |notice, purpose, language, _| {
            let named =
                notice.stated_recipients().iter().filter(|recipient| purpose.recipients.contains(&recipient.id));
            named.map(|recipient| vec![Span::of(&recipient.name, language)]).collect()
        }),
        (words.retention, |_, purpose, language, words| {
            purpose.retention.iter().map(|rule| retention::sentence(rule, language, words)).collect()
        }),
    ];
    let mut head = vec![words.purpose];
    let mut rows: Vec<Vec<Cell>> =
        notice.purposes.iter().map(|purpose| vec![vec![vec![Span::of(&purpose.name, language)]]]).collect();
    for (label, column) in columns {
        let cells: Vec<Cell> =
            notice.purposes.iter().map(|purpose| column(notice, purpose, language, words)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            head.push(label);
            for (row, cell) in rows.iter_mut().zip(cells) {
                row.push(cell);
            }
        }
    }
    Table { caption: words.purposes_table.to_owned(), head, rows }
}

/// Legal bases tied to no purpose.
pub fn legal_bases(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let bases = &notice.legal_bases;
    if bases.is_empty() {
        return Vec::new();
    }
    if bases.iter().all(|statement| statement.text.is_none() && statement.interest.is_none()) {
        let names = bases.iter().map(|statement| vec![Span::plain((words.basis)(statement.basis))]).collect();
        return vec![Block::items(names)];
    }
    let entries = bases
        .iter()
        .map(|statement| {
            let mut blocks = prose(statement.text.as_ref(), language);
            // The basis is its heading already; a label before the interest would say it again.
            blocks.extend(prose(statement.interest.as_ref(), language));
            Term { term: Phrase::plain((words.basis)(statement.basis)), blocks }
        })
        .collect();
    vec![Block::Terms(TermsKind::Entries, entries)]
}
