//! Places tables with a purpose in each row.

use super::builder::{DraftBuilder, draft_entry, keyword_entry};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::columns::{self, CELL_SEPARATOR, Column};
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue};
use crate::tokens::fold;

impl DraftBuilder {
    /// Places a table of purposes if its header is recognized. Returns the remaining blocks.
    pub(super) fn place_purpose_table(&mut self, mut blocks: Vec<ImportBlock>) -> Vec<ImportBlock> {
        let Some(head) = blocks.iter().position(|block| table_columns(block).is_some()) else {
            return blocks;
        };
        let Some(columns) = table_columns(&blocks[head]) else { return blocks };
        let is_row = |block: &ImportBlock| {
            block.kind == BlockKind::Paragraph && block.text.split(CELL_SEPARATOR).count() == columns.len()
        };
        let rows = blocks[head + 1..].iter().take_while(|block| is_row(block)).count();
        if rows == 0 || !self.take_list_budget(&blocks[head..=head + rows]) {
            return blocks;
        }
        let taken: Vec<ImportBlock> = blocks.drain(head..=head + rows).collect();
        let Some((first, rows)) = taken.split_first() else { return blocks };
        self.draft.add_comment("purposes", DraftComment::Original(first.text.clone()));
        for row in rows {
            self.log_placement(row.line, &row.text, "purposes", false);
            let entries = purpose_entries(&columns, row);
            for ((topic, _), cell) in columns.iter().zip(row.text.split(CELL_SEPARATOR)) {
                if *topic == Some(Topic::Data) {
                    self.infer_data_of_cell(row.line, cell.trim());
                }
            }
            self.push_purpose(entries);
        }
        blocks
    }

    /// Adds a purpose. What the row of a table states about a purpose that a list has goes there.
    fn push_purpose(&mut self, entries: Vec<DraftEntry>) {
        let name_of = |entries: &[DraftEntry]| {
            let name = entries.iter().find(|entry| entry.key == "name").map(|entry| &entry.value);
            if let Some(DraftValue::Text(name)) = name { fold(name) } else { String::new() }
        };
        let name = name_of(&entries);
        for item in self.draft.items_mut("purposes") {
            let DraftValue::Map(known) = &mut item.value else { continue };
            if name.is_empty() || name_of(known) != name || known.len() > 1 {
                continue;
            }
            for entry in entries {
                match entry {
                    DraftEntry { key, value: DraftValue::Text(name), .. } if key == "name" => {
                        item.comments.push(DraftComment::Original(name));
                    }
                    entry => known.push(entry),
                }
            }
            return;
        }
        self.draft.push_item("purposes", DraftItem { comments: Vec::new(), value: DraftValue::Map(entries) });
    }
}

/// Returns the topics and headings of the columns, or `None` if this is not the header of a table of
/// purposes.
fn table_columns(block: &ImportBlock) -> Option<Vec<(Option<Topic>, String)>> {
    let columns: Vec<(Option<Topic>, String)> = block
        .text
        .split(CELL_SEPARATOR)
        .map(|cell| {
            let is_data = || (columns::column(cell.trim()) == Some(Column::Data)).then_some(Topic::Data);
            (headings::guess_topic(cell.trim()).or_else(is_data), cell.trim().to_owned())
        })
        .collect();
    let known = columns.iter().filter(|(topic, _)| topic.is_some()).count();
    let has_purpose = columns.iter().any(|(topic, _)| *topic == Some(Topic::Purposes));
    (block.kind == BlockKind::Paragraph && columns.len() >= 2 && known >= 2 && has_purpose).then_some(columns)
}

/// Converts a short text about retention to a period, or else to a criterion.
pub(super) fn retention_value(text: &str) -> DraftValue {
    let mut entries = Vec::new();
    if let [length] = entities::periods(&fold(text)).as_slice() {
        let units = ["years", "months", "days"].into_iter().zip(length);
        let units = units.filter(|(_, count)| **count > 0);
        entries.extend(units.map(|(key, count)| keyword_entry(key, &count.to_string())));
        entries.push(draft_entry("text", DraftValue::long_text(text)));
    } else {
        entries.push(draft_entry("criterion", DraftValue::Text(text.to_owned())));
    }
    DraftValue::Map(entries)
}

/// Converts the cells of a row to the entries of a purpose.
fn purpose_entries(columns: &[(Option<Topic>, String)], row: &ImportBlock) -> Vec<DraftEntry> {
    let mut name = Vec::new();
    let mut rest = Vec::new();
    let mut text = Vec::new();
    for ((topic, head), cell) in columns.iter().zip(row.text.split(CELL_SEPARATOR)) {
        let cell = cell.trim();
        let folded = fold(cell);
        match topic {
            Some(Topic::Purposes) if name.is_empty() => {
                name.push(draft_entry("name", DraftValue::Text(cell.to_owned())));
            }
            Some(Topic::LegalBases) if !legal_terms::bases(&folded).is_empty() => {
                let words =
                    legal_terms::bases(&folded).into_iter().map(|basis| basis.as_str().to_owned()).collect();
                let comments = vec![DraftComment::Original(cell.to_owned())];
                rest.push(DraftEntry {
                    key: "basis".to_owned(),
                    comments,
                    value: DraftValue::Keywords(words),
                });
            }
            Some(Topic::Retention) => {
                rest.push(draft_entry("retention", retention_value(cell)));
            }
            _ => text.push(DraftParagraph { text: format!("{head}: {cell}"), is_item: false }),
        }
    }
    if !text.is_empty() {
        name.push(draft_entry("text", DraftValue::LongText(text)));
    }
    name.extend(rest);
    name
}
