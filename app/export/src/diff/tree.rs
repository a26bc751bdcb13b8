//! Content of a section as a tree of names: a recipient, its child `Country`, and below that `Finland`.

use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use seloste_outline::{Definition, OutlineBlock, Table, TextRun};

/// Content below a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DiffNode {
    /// Named children in page order; names are unique.
    pub children: Vec<(String, DiffNode)>,
    /// Markdown texts, as plain text.
    pub texts: Vec<String>,
}

impl DiffNode {
    /// Converts blocks to a tree.
    pub(super) fn from_blocks(blocks: &[OutlineBlock]) -> Self {
        let mut node = Self::default();
        node.add_blocks(blocks);
        node
    }

    /// Returns true if the node has no content.
    pub(super) fn is_leaf(&self) -> bool {
        self.children.is_empty() && self.texts.is_empty()
    }

    /// Returns true if all children are leaves, as for a value or a list.
    pub(super) fn is_list(&self) -> bool {
        self.texts.is_empty() && self.children.iter().all(|(_, node)| node.is_leaf())
    }

    /// Returns a child by name.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|(given, _)| given == name).map(|(_, node)| node)
    }

    /// Replaces old names by new ones, recursively.
    pub(super) fn rename(&mut self, names: &[(String, String)]) {
        for (name, node) in &mut self.children {
            if let Some((_, new)) = names.iter().find(|(old, _)| old == name) {
                name.clone_from(new);
            }
            node.rename(names);
        }
    }

    /// Returns a child by name, adding it if missing.
    fn entry(&mut self, name: &str) -> &mut Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let index = self.children.iter().position(|(given, _)| *given == name).unwrap_or(self.children.len());
        if index == self.children.len() {
            self.children.push((name, Self::default()));
        }
        &mut self.children[index].1
    }

    fn add_blocks(&mut self, blocks: &[OutlineBlock]) {
        for block in blocks {
            match block {
                OutlineBlock::Markdown(prose) => self.texts.extend(plain_texts(&prose.blocks)),
                OutlineBlock::Line(spans) => {
                    self.entry(&line(spans));
                }
                OutlineBlock::List(items) => items.iter().for_each(|spans| {
                    self.entry(&line(spans));
                }),
                OutlineBlock::Definitions(_, terms) => {
                    terms.iter().for_each(|Definition { term, blocks }| {
                        self.entry(&line(term)).add_blocks(blocks);
                    });
                }
                OutlineBlock::Table(table) => self.add_rows(table),
                OutlineBlock::Subsection { heading, blocks, .. } => {
                    self.entry(&heading.text).add_blocks(blocks);
                }
                // A placeholder has no content, and a picture repeats that of other blocks.
                OutlineBlock::Empty(_) | OutlineBlock::Picture(_) | OutlineBlock::RequestLink { .. } => {}
            }
        }
    }

    /// Adds the rows of a table. The first cell is the name of the row, the other cells are its children by
    /// column heading.
    fn add_rows(&mut self, table: &Table) {
        for row in &table.rows {
            let Some((first, rest)) = row.split_first() else { continue };
            let name = first.iter().map(|spans| line(spans)).collect::<Vec<_>>().join(", ");
            let node = self.entry(&name);
            for (head, cell) in table.head.iter().skip(1).zip(rest) {
                for spans in cell {
                    node.entry(head).entry(&line(spans));
                }
            }
        }
    }
}

/// Returns a line as plain text, with the URL of links whose text does not contain it.
fn line(spans: &[TextRun]) -> String {
    spans
        .iter()
        .map(|span| match span {
            TextRun::Text(phrase) | TextRun::Strong(phrase) => phrase.text.clone(),
            TextRun::Link { href, text } => {
                let says =
                    href.contains(&text.text) || href.starts_with("tel:") || href.starts_with("mailto:");
                if says { text.text.clone() } else { format!("{} ({href})", text.text) }
            }
            TextRun::Break => ", ".to_owned(),
        })
        .collect()
}

/// Returns the text of each paragraph and list item, with normalized white space.
fn plain_texts(blocks: &[Markdown]) -> Vec<String> {
    let one = |text: &str| vec![text.split_whitespace().collect::<Vec<_>>().join(" ")];
    blocks
        .iter()
        .flat_map(|block| match block {
            Markdown::Paragraph(inlines) | Markdown::Heading(inlines) => one(&plain_inlines(inlines)),
            Markdown::List { items, .. } => items.iter().flat_map(|item| plain_texts(item)).collect(),
            Markdown::Quote(inner) => plain_texts(inner),
            Markdown::Code(code) => one(code),
            Markdown::Rule => Vec::new(),
        })
        .collect()
}
