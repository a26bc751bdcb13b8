//! What a section says as a tree of names: a recipient, below it `Country`, below that `Finland`.

use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use seloste_outline::{Block, Span, Table, Term};

/// What stands under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// The names below it, in the order of the page, each once.
    pub below: Vec<(String, Node)>,
    /// The controller's words, without their form.
    pub prose: Vec<String>,
}

impl Node {
    /// What these blocks say.
    pub fn of(blocks: &[Block]) -> Self {
        let mut node = Self::default();
        node.take(blocks);
        node
    }

    /// Whether nothing stands under it.
    pub fn is_leaf(&self) -> bool {
        self.below.is_empty() && self.prose.is_empty()
    }

    /// Whether all below it are plain words: those of a fact, or of a list.
    pub fn is_list(&self) -> bool {
        self.prose.is_empty() && self.below.iter().all(|(_, node)| node.is_leaf())
    }

    /// What stands under this name, if it is there.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.below.iter().find(|(given, _)| given == name).map(|(_, node)| node)
    }

    /// Gives every name below, however deep, the name that it has now.
    pub fn rename(&mut self, names: &[(String, String)]) {
        for (name, node) in &mut self.below {
            if let Some((_, new)) = names.iter().find(|(old, _)| old == name) {
                name.clone_from(new);
            }
            node.rename(names);
        }
    }

    /// What stands under a name; an empty place where there was none.
    fn at(&mut self, name: &str) -> &mut Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let index = self.below.iter().position(|(given, _)| *given == name).unwrap_or(self.below.len());
        if index == self.below.len() {
            self.below.push((name, Self::default()));
        }
        &mut self.below[index].1
    }

    fn take(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Prose(prose) => self.prose.extend(words_of(&prose.blocks)),
                Block::Line(spans) => {
                    self.at(&line(spans));
                }
                Block::Items(items) => items.iter().for_each(|spans| {
                    self.at(&line(spans));
                }),
                Block::Terms(_, terms) => terms.iter().for_each(|Term { term, blocks }| {
                    self.at(&term.text).take(blocks);
                }),
                Block::Table(table) => self.rows(table),
                Block::Part { heading, blocks, .. } => self.at(&heading.text).take(blocks),
                // A heading with nothing under it.
                Block::Empty(_) => {}
            }
        }
    }

    /// A row is called by its first cell; the others stand below it, each by the heading of its column.
    fn rows(&mut self, table: &Table) {
        for row in &table.rows {
            let Some((first, rest)) = row.split_first() else { continue };
            let name = first.iter().map(|spans| line(spans)).collect::<Vec<_>>().join(", ");
            let node = self.at(&name);
            for (head, cell) in table.head.iter().skip(1).zip(rest) {
                for spans in cell {
                    node.at(head).at(&line(spans));
                }
            }
        }
    }
}

/// The words of a line; a link that leads elsewhere than it says is told with its address.
fn line(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(phrase) | Span::Strong(phrase) => phrase.text.clone(),
            Span::Link { href, text } => {
                let says =
                    href.contains(&text.text) || href.starts_with("tel:") || href.starts_with("mailto:");
                if says { text.text.clone() } else { format!("{} ({href})", text.text) }
            }
            Span::Break => ", ".to_owned(),
        })
        .collect()
}

/// The words of each paragraph and list entry. How they are wrapped is no matter.
fn words_of(blocks: &[Markdown]) -> Vec<String> {
    let one = |text: &str| vec![text.split_whitespace().collect::<Vec<_>>().join(" ")];
    blocks
        .iter()
        .flat_map(|block| match block {
            Markdown::Paragraph(inlines) | Markdown::Heading(inlines) => one(&plain_inlines(inlines)),
            Markdown::List { items, .. } => items.iter().flat_map(|item| words_of(item)).collect(),
            Markdown::Quote(inner) => words_of(inner),
            Markdown::Code(code) => one(code),
            Markdown::Rule => Vec::new(),
        })
        .collect()
}
