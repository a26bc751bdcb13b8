//! The second layer of a notice: long content of some sections is in `details`, below a first layer that
//! names what they contain.
//!
//! Nothing is left out. Browsers open a closed part for a search in the page and for a link into it, the
//! style sheet opens all of them in print, and other readers of HTML ignore that they are closed. Headings
//! with an id are never in a closed part.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_markdown::{Inline, MarkdownBlock};
use seloste_notice::SectionId;
use seloste_outline::{Cell, Definition, DefinitionsKind, MarkdownText, OutlineBlock, TextRun};
use yew::{Html, html};

use crate::block;

pub(crate) const CSS: &str = include_str!("style.css");

/// Characters of text that a section shows before the rest of its text folds.
const FIRST_LAYER: usize = 320;
/// Lists of entries and subsections with more characters fold; so does the rest of a text.
const LONG: usize = 200;
/// Longest line of an entry that does not fold although others of its list do.
const SHORT_ENTRY: usize = 70;
/// Characters that a list item, a row or a label counts at least, because each begins a line.
const LINE: usize = 40;

/// Returns true if long content of a section folds. Who processes the data, how to reach them, and what
/// visitors can do never folds, and neither do the author's own sections, which may say the same.
pub(crate) fn folds(section: Option<SectionId>) -> bool {
    match section {
        None => false,
        Some(section) => match section {
            SectionId::Introduction
            | SectionId::Controller
            | SectionId::Contact
            | SectionId::Dpo
            | SectionId::Register
            | SectionId::Rights
            | SectionId::Withdraw
            | SectionId::Complaint
            | SectionId::Request => false,
            SectionId::Purposes
            | SectionId::LegalBases
            | SectionId::Data
            | SectionId::Sources
            | SectionId::Recipients
            | SectionId::Transfers
            | SectionId::Retention
            | SectionId::Security
            | SectionId::Provision
            | SectionId::AutomatedDecisions
            | SectionId::Cookies
            | SectionId::Changes => true,
        },
    }
}

/// Renders the blocks of a section below a heading of this level, in two layers. `more` is the label of the
/// part with the rest of the text.
pub(crate) fn blocks(blocks: &[OutlineBlock], level: u8, more: &str) -> Html {
    let mut layers = Layers { level, more, shown: 0, rest: Vec::new(), html: Vec::new() };
    let has_table = blocks.iter().any(|block| matches!(block, OutlineBlock::Table(_)));
    for block in blocks {
        match block {
            // A table is an overview of the entries after it.
            OutlineBlock::Definitions(DefinitionsKind::Entries, list) if !has_table && is_long(block) => {
                layers.end_text();
                layers.html.push(entries(list, level));
            }
            OutlineBlock::Subsection { id, heading, blocks } if is_long(block) => {
                layers.end_text();
                let named = blocks
                    .iter()
                    .any(|block| matches!(block, OutlineBlock::Definitions(DefinitionsKind::Entries, _)));
                let heading_html = block::heading(level + 1, id.clone(), heading);
                layers.html.push(if named {
                    html! { <section class="part">{ heading_html }{ self::blocks(blocks, level + 1, more) }</section> }
                } else {
                    html! { <section class="part">{ fold(heading_html, block::blocks(blocks, level + 1)) }</section> }
                });
            }
            OutlineBlock::Markdown(text) => layers.add_text(text),
            // A picture is an overview, too.
            OutlineBlock::Table(_) | OutlineBlock::Picture(_) => layers.html.push(block::block(block, level)),
            block => layers.add(block.clone()),
        }
    }
    layers.end_text();
    layers.html.into_iter().collect()
}

fn is_long(block: &OutlineBlock) -> bool {
    weight(block) > LONG
}

/// The two layers of a section's text.
struct Layers<'m> {
    level: u8,
    /// Label of the second layer.
    more: &'m str,
    /// Characters in the first layer.
    shown: usize,
    /// Second layer.
    rest: Vec<OutlineBlock>,
    html: Vec<Html>,
}

impl Layers<'_> {
    fn add(&mut self, block: OutlineBlock) {
        let weight = weight(&block);
        if self.rest.is_empty() && (self.shown == 0 || self.shown + weight <= FIRST_LAYER) {
            self.shown += weight;
            self.html.push(block::block(&block, self.level));
        } else {
            self.rest.push(block);
        }
    }

    /// Adds each paragraph of a text.
    fn add_text(&mut self, text: &MarkdownText) {
        for block in &text.blocks {
            let text = MarkdownText { language: text.language, blocks: vec![block.clone()] };
            self.add(OutlineBlock::Markdown(text));
        }
    }

    /// Ends a run of text. A short rest does not fold.
    fn end_text(&mut self) {
        let rest = std::mem::take(&mut self.rest);
        let html = block::blocks(&rest, self.level);
        self.html.push(if rest.iter().map(weight).sum::<usize>() > LONG {
            fold(html! { { self.more } }, html)
        } else {
            html
        });
    }
}

/// Renders a list of entries: their names, and their contents on demand.
fn entries(list: &[Definition], level: u8) -> Html {
    let items = list.iter().map(|entry| {
        let name = block::line(&entry.term);
        let content = block::term_body(&entry.blocks, level);
        html! {
            <li>
                if entry.blocks.is_empty() {
                    <p class="folds__name">{ name }</p>
                } else if is_short(&entry.blocks) {
                    <p class="folds__name">{ name }</p>
                    <div>{ content }</div>
                } else {
                    { fold(name, content) }
                }
            </li>
        }
    });
    html! { <ul class="folds">{ for items }</ul> }
}

/// Returns true if the content of an entry is a line.
fn is_short(blocks: &[OutlineBlock]) -> bool {
    let [block @ (OutlineBlock::Line(_) | OutlineBlock::Markdown(_))] = blocks else { return false };
    weight(block) <= SHORT_ENTRY
}

/// Renders a closed part.
pub(crate) fn fold(summary: Html, content: Html) -> Html {
    html! {
        <details class="fold">
            <summary>{ summary }</summary>
            <div class="fold__content">{ content }</div>
        </details>
    }
}

/// Estimates the length of a block in characters.
fn weight(block: &OutlineBlock) -> usize {
    match block {
        OutlineBlock::Markdown(text) => text.blocks.iter().map(markdown_weight).sum(),
        OutlineBlock::Line(runs) => runs_weight(runs),
        OutlineBlock::List(lines) => lines_weight(lines),
        OutlineBlock::Definitions(kind, list) => list
            .iter()
            .map(|definition| {
                let label = runs_weight(&definition.term);
                let label = if *kind == DefinitionsKind::Facts { label } else { label.max(LINE) };
                label + definition.blocks.iter().map(weight).sum::<usize>()
            })
            .sum(),
        OutlineBlock::Table(table) => table.rows.iter().flatten().map(|cell: &Cell| lines_weight(cell)).sum(),
        OutlineBlock::Subsection { heading, blocks, .. } => {
            length(&heading.text).max(LINE) + blocks.iter().map(weight).sum::<usize>()
        }
        OutlineBlock::Empty(_) | OutlineBlock::Picture(_) => 0,
        OutlineBlock::RequestLink { text, .. } => length(text),
    }
}

fn lines_weight(lines: &[Vec<TextRun>]) -> usize {
    lines.iter().map(|runs| runs_weight(runs).max(LINE)).sum()
}

fn runs_weight(runs: &[TextRun]) -> usize {
    runs.iter()
        .map(|run| match run {
            TextRun::Break => LINE,
            run => length(run.text()),
        })
        .sum()
}

fn markdown_weight(block: &MarkdownBlock) -> usize {
    match block {
        MarkdownBlock::Paragraph(content) | MarkdownBlock::Heading(content) => inlines_weight(content),
        MarkdownBlock::List { items, .. } => {
            items.iter().map(|item| item.iter().map(markdown_weight).sum::<usize>().max(LINE)).sum()
        }
        MarkdownBlock::Quote(inner) => inner.iter().map(markdown_weight).sum(),
        MarkdownBlock::Code(code) => length(code),
        MarkdownBlock::Rule => 0,
    }
}

fn inlines_weight(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => length(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { content: inner, .. } => {
                inlines_weight(inner)
            }
            Inline::Break => LINE,
        })
        .sum()
}

fn length(text: &str) -> usize {
    text.chars().count()
}
