//! What a section says as a tree of names: a recipient, below it `Country`, below that `Finland`.

use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use seloste_outline::{Definition, OutlineBlock, Table, TextRun};

/// What stands under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiffNode {
    /// The names below it, in the order of the page, each once.
    pub children: Vec<(String, DiffNode)>,
    /// The controller's words, without their form.
    pub texts: Vec<String>,
}

impl DiffNode {
    /// What these blocks say.
    pub fn from_blocks(blocks: &[OutlineBlock]) -> Self {
        let mut node = Self::default();
        node.add_blocks(blocks);
        node
    }

    /// Whether nothing stands under it.
    pub fn is_leaf(&self) -> bool {
        self.children.is_empty() && self.texts.is_empty()
    }

    /// Whether all below it are plain words: those of a fact, or of a list.
    pub fn is_list(&self) -> bool {
        self.texts.is_empty() && self.children.iter().all(|(_, node)| node.is_leaf())
    }

    /// What stands under this name, if it is there.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|(given, _)| given == name).map(|(_, node)| node)
    }

    /// Gives every name below, however deep, the name that it has now.
    pub fn rename(&mut self, names: &[(String, String)]) {
        for (name, node) in &mut self.children {
            if let Some((_, new)) = names.iter().find(|(old, _)| old == name) {
                name.clone_from(new);
            }
            node.rename(names);
        }
    }

    /// What stands under a name; an empty place where there was none.
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
                        self.entry(&term.text).add_blocks(blocks);
                    })
                }
                OutlineBlock::Table(table) => self.add_rows(table),
                OutlineBlock::Subsection { heading, blocks, .. } => {
                    self.entry(&heading.text).add_blocks(blocks)
                }
                // A heading with nothing under it.
                OutlineBlock::Empty(_) => {}
            }
        }
    }

    /// A row is called by its first cell; the others stand below it, each by the heading of its column.
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

/// The words of a line; a link that leads elsewhere than it says is told with its address.
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

/// The words of each paragraph and list entry. How they are wrapped is no matter.
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
