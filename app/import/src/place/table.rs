//! Tables of three columns and more: a purpose in each row, and beside it what the heads of the columns say.

use super::{Placer, plain, word};
use crate::block::{Block, Shape};
use crate::draft::{Entry, Item, Note, Piece, Value};
use crate::facts;
use crate::headings;
use crate::legal;
use crate::topic::Topic;
use crate::words::fold;

/// What parts the cells of a row.
const BETWEEN: &str = " | ";

impl Placer {
    /// Takes the table among the blocks, if its head is known; the blocks without it.
    pub(super) fn purposes_in_table(&mut self, mut blocks: Vec<Block>) -> Vec<Block> {
        let Some(head) = blocks.iter().position(|block| heads(block).is_some()) else { return blocks };
        let Some(columns) = heads(&blocks[head]) else { return blocks };
        let is_row = |block: &Block| {
            block.shape == Shape::Paragraph && block.text.split(BETWEEN).count() == columns.len()
        };
        let rows = blocks[head + 1..].iter().take_while(|block| is_row(block)).count();
        if rows == 0 || !self.has_room(&blocks[head..=head + rows]) {
            return blocks;
        }
        let taken: Vec<Block> = blocks.drain(head..=head + rows).collect();
        let Some((first, rows)) = taken.split_first() else { return blocks };
        self.draft.note("purposes", Note::Kept(first.text.clone()));
        for row in rows {
            self.told(row.line, &row.text, "purposes", false);
            let entries = cells(&columns, row);
            self.draft.push("purposes", Item { notes: Vec::new(), value: Value::Map(entries) });
        }
        blocks
    }
}

/// What the columns are about, with their heads; none where this is no head of a table of purposes.
fn heads(block: &Block) -> Option<Vec<(Option<Topic>, String)>> {
    let columns: Vec<(Option<Topic>, String)> = block
        .text
        .split(BETWEEN)
        .map(|cell| (headings::guessed(cell.trim()), cell.trim().to_owned()))
        .collect();
    let known = columns.iter().filter(|(topic, _)| topic.is_some()).count();
    let has_purpose = columns.iter().any(|(topic, _)| *topic == Some(Topic::Purposes));
    (block.shape == Shape::Paragraph && columns.len() >= 2 && known >= 2 && has_purpose).then_some(columns)
}

/// How long data is kept, as a few words say it: the period, or else by what it is determined.
pub(super) fn retention(said: &str) -> Value {
    let mut entries = Vec::new();
    if let [length] = facts::lengths(&fold(said)).as_slice() {
        let units = ["years", "months", "days"].into_iter().zip(length);
        let units = units.filter(|(_, count)| **count > 0);
        entries.extend(units.map(|(key, count)| word(key, &count.to_string())));
        entries.push(plain("text", Value::prose(said)));
    } else {
        entries.push(plain("criterion", Value::Text(said.to_owned())));
    }
    Value::Map(entries)
}

/// The keys of a purpose from the cells of a row.
fn cells(columns: &[(Option<Topic>, String)], row: &Block) -> Vec<Entry> {
    let mut name = Vec::new();
    let mut rest = Vec::new();
    let mut text = Vec::new();
    for ((topic, head), cell) in columns.iter().zip(row.text.split(BETWEEN)) {
        let cell = cell.trim();
        let folded = fold(cell);
        match topic {
            Some(Topic::Purposes) if name.is_empty() => {
                name.push(plain("name", Value::Text(cell.to_owned())));
            }
            Some(Topic::LegalBases) if !legal::bases(&folded).is_empty() => {
                let words = legal::bases(&folded).into_iter().map(|basis| basis.word().to_owned()).collect();
                let notes = vec![Note::Kept(cell.to_owned())];
                rest.push(Entry { key: "basis".to_owned(), notes, value: Value::Words(words) });
            }
            Some(Topic::Retention) => {
                rest.push(plain("retention", retention(cell)));
            }
            _ => text.push(Piece { text: format!("{head}: {cell}"), item: false }),
        }
    }
    if !text.is_empty() {
        name.push(plain("text", Value::Prose(text)));
    }
    name.extend(rest);
    name
}
