//! Places tables of data, recipients and retention periods.

use super::builder::{DraftBuilder, draft_entry, keyword_entry};
use super::data::names_data;
use super::purpose_table::retention_value;
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::columns::{self, CELL_SEPARATOR, Column};
use crate::classify::entities;
use crate::classify::lexicon;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftValue};
use crate::tokens::fold;

impl DraftBuilder {
    /// Places the tables of a section whose columns are known. Returns the remaining blocks.
    pub(crate) fn place_tables(
        &mut self,
        topic: Option<Topic>,
        blocks: Vec<ImportBlock>,
    ) -> Vec<ImportBlock> {
        // A table of cookies has the columns of one of data.
        if topic.is_some_and(|topic| topic.is_party() || topic == Topic::Cookies)
            || !blocks.iter().any(|block| block.text.contains(CELL_SEPARATOR))
        {
            return blocks;
        }
        // Each row of a table may state a purpose with its data, its basis and its period.
        let blocks = match topic {
            None | Some(Topic::Introduction | Topic::LegalBases) => self.place_purpose_table(blocks),
            Some(_) => blocks,
        };
        let mut rest = Vec::new();
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            let is_of_cookies = lexicon::COOKIES.are_in(&fold(&block.text));
            let Some(columns) = header_of(&block).filter(|columns| is_placed(columns) && !is_of_cookies)
            else {
                rest.push(block);
                continue;
            };
            let mut rows = Vec::new();
            while let Some(row) = blocks.next_if(|row| cells(row).len() == columns.len()) {
                rows.push(row);
            }
            if rows.is_empty() || !self.take_list_budget(&rows) {
                rest.push(block);
                rest.extend(rows);
                continue;
            }
            let mut header = Some(DraftComment::Original(block.text.clone()));
            for row in &rows {
                self.place_row(topic, &columns, row, &mut header);
            }
        }
        rest
    }

    fn place_row(
        &mut self,
        topic: Option<Topic>,
        columns: &[Option<Column>],
        row: &ImportBlock,
        header: &mut Option<DraftComment>,
    ) {
        let cells = cells(row);
        let cell =
            |wanted: Column| columns.iter().position(|column| *column == Some(wanted)).map(|at| cells[at]);
        // All words of a row that has more cells than the fields can hold stay in a comment.
        let original = DraftComment::Original(row.text.clone());
        let comments: Vec<DraftComment> = header.take().into_iter().chain([original]).collect();
        if let Some(name) = cell(Column::Recipient) {
            self.log_placement(row.line, name, "recipients", false);
            let mut entries = vec![draft_entry("name", DraftValue::Text(name.to_owned()))];
            entries.extend(cell(Column::Country).and_then(country_entry));
            entries.extend(
                cell(Column::Purpose).map(|text| draft_entry("purpose", DraftValue::Text(text.to_owned()))),
            );
            self.push_with_id("recipients", name, comments, DraftValue::Map(entries));
            return;
        }
        let Some(data) = cell(Column::Data) else { return };
        let mut comments = Some(comments);
        if topic != Some(Topic::Retention) {
            self.log_placement(row.line, data, "data", !names_data(data));
            // `Photos at the start and end` is one example.
            let items = match cell(Column::Examples) {
                Some(list) if list.contains([',', ';']) => super::enumerations::categories(list),
                Some(only) => vec![only],
                None => Vec::new(),
            };
            for item in items.iter().filter(|item| !names_data(item)) {
                self.log_placement(row.line, item, "data", true);
            }
            let mut entries = vec![draft_entry("name", DraftValue::Text(data.to_owned()))];
            if !items.is_empty() {
                let items = items
                    .into_iter()
                    .map(|item| DraftItem { comments: Vec::new(), value: DraftValue::Text(item.to_owned()) });
                entries.push(draft_entry("items", DraftValue::List(items.collect())));
            }
            self.push_with_id("data", data, comments.take().unwrap_or_default(), DraftValue::Map(entries));
        }
        if let Some(purpose) = cell(Column::Purpose).filter(|purpose| !purpose.is_empty()) {
            self.infer_purpose_of_cell(row.line, purpose);
        }
        if let Some(period) = cell(Column::Retention) {
            self.log_placement(row.line, period, "retention", false);
            let value = retention_value(&format!("{data}: {period}"));
            self.draft
                .push_item("retention", DraftItem { comments: comments.take().unwrap_or_default(), value });
        }
    }
}

impl DraftBuilder {
    /// Adds the purpose that the cell of a table of data states, unless another row states it.
    fn infer_purpose_of_cell(&mut self, line: usize, cell: &str) {
        let name = DraftValue::Text(cell.to_owned());
        let states = |item: &DraftItem| matches!(&item.value, DraftValue::Map(entries) if entries.iter().any(|entry| entry.value == name));
        if self.draft.items_mut("purposes").iter().any(states) {
            return;
        }
        self.log_placement(line, cell, "purposes", true);
        let comments = vec![DraftComment::Advice("Inferred from a table of data.")];
        let value = DraftValue::Map(vec![draft_entry("name", name)]);
        self.draft.push_item("purposes", DraftItem { comments, value });
    }
}

/// Returns the columns of a row of headings.
fn header_of(block: &ImportBlock) -> Option<Vec<Option<Column>>> {
    if block.kind != BlockKind::Paragraph || !block.text.contains(CELL_SEPARATOR) {
        return None;
    }
    columns::header(&cells(block))
}

/// Returns true if a table with these columns is placed here and not as a table of purposes.
fn is_placed(columns: &[Option<Column>]) -> bool {
    let has = |wanted: Column| columns.contains(&Some(wanted));
    has(Column::Recipient) || columns[0] == Some(Column::Data)
}

fn cells(block: &ImportBlock) -> Vec<&str> {
    block.text.split(CELL_SEPARATOR).map(str::trim).collect()
}

/// Returns the country of a cell such as `EU (Irlanti)`, `Yhdysvallat` or `EU/USA*`.
fn country_entry(cell: &str) -> Option<DraftEntry> {
    let bare = cell.trim_end_matches('*').trim();
    let inner = bare.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    let code = entities::exact_country(bare)
        .or_else(|| entities::exact_country(inner?))
        .or_else(|| entities::non_eea_countries(&fold(bare)).first().copied())?;
    let mut entry = keyword_entry("country", code);
    entry.comments.push(DraftComment::Original(cell.to_owned()));
    Some(entry)
}
