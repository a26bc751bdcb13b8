//! An outline as plain text: what a terminal shows, a screen reader reads, and a machine compares.

use crate::{Block, Outline, Span, Table, Term};
use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use std::fmt::Write as _;

/// A notice as plain text, UTF-8, with line breaks only where a paragraph or an entry ends.
pub fn write(outline: &Outline) -> String {
    /// What most notices take; a larger one grows, and is copied for that.
    const USUAL_BYTES: usize = 16 * 1024;
    let mut text = String::with_capacity(USUAL_BYTES);
    heading(&mut text, &outline.title.text, '=');
    if let Some((_, date)) = &outline.updated {
        paragraph(&mut text, &format!("{}: {date}", crate::words(outline.language).updated), 0);
    }
    for section in &outline.sections {
        if section.blocks.is_empty() {
            continue;
        }
        if let Some(title) = &section.heading {
            let numbered = match section.number {
                Some(number) => format!("{number}. {}", title.text),
                None => title.text.clone(),
            };
            heading(&mut text, &numbered, '-');
        }
        blocks(&mut text, &section.blocks, 0);
    }
    text
}

fn heading(text: &mut String, title: &str, line: char) {
    if !text.is_empty() {
        text.push('\n');
    }
    let width = title.chars().count();
    // Writing to a string cannot fail.
    let _ = write!(text, "{title}\n{}\n\n", line.to_string().repeat(width));
}

fn paragraph(text: &mut String, words: &str, indent: usize) {
    for line in words.lines() {
        let _ = writeln!(text, "{}{}", " ".repeat(indent), line.trim_end());
    }
    text.push('\n');
}

fn item(text: &mut String, words: &str, indent: usize) {
    let _ = writeln!(text, "{}- {words}", " ".repeat(indent));
}

fn line(spans: &[Span]) -> String {
    let mut words = String::new();
    for span in spans {
        match span {
            Span::Text(phrase) | Span::Strong(phrase) => words.push_str(&phrase.text),
            Span::Link { href, text } => {
                words.push_str(&text.text);
                if !href.contains(&text.text) && !href.starts_with("tel:") && !href.starts_with("mailto:") {
                    let _ = write!(words, " <{href}>");
                }
            }
            Span::Break => words.push_str(", "),
        }
    }
    words
}

fn blocks(text: &mut String, blocks: &[Block], indent: usize) {
    for block in blocks {
        match block {
            Block::Prose(prose) => markdown(text, &prose.blocks, indent),
            Block::Line(spans) => paragraph(text, &line(spans), indent),
            Block::Items(lines) => {
                for spans in lines {
                    item(text, &line(spans), indent);
                }
                text.push('\n');
            }
            Block::Terms(_, list) => terms(text, list, indent),
            Block::Table(table) => rows(text, table, indent),
            Block::Part { heading, blocks: inner, .. } => {
                let _ = writeln!(text, "{}{}:", " ".repeat(indent), heading.text);
                self::blocks(text, inner, indent + 2);
            }
            Block::Empty(sentence) => paragraph(text, &format!("({sentence})"), indent),
        }
    }
}

fn terms(text: &mut String, list: &[Term], indent: usize) {
    for term in list {
        if let [Block::Line(spans)] = term.blocks.as_slice() {
            let _ = writeln!(text, "{}{}: {}", " ".repeat(indent), term.term.text, line(spans));
        } else {
            let colon = if term.blocks.is_empty() { "" } else { ":" };
            let _ = writeln!(text, "{}{}{colon}", " ".repeat(indent), term.term.text);
            blocks(text, &term.blocks, indent + 2);
        }
    }
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
}

fn rows(text: &mut String, table: &Table, indent: usize) {
    for row in &table.rows {
        for (label, cell) in table.head.iter().zip(row) {
            let lines: Vec<String> = cell.iter().map(|spans| line(spans)).collect();
            if !lines.is_empty() {
                let _ = writeln!(text, "{}{label}: {}", " ".repeat(indent), lines.join("; "));
            }
        }
        text.push('\n');
    }
}

fn markdown(text: &mut String, list: &[Markdown], indent: usize) {
    for block in list {
        match block {
            Markdown::Paragraph(inlines) | Markdown::Heading(inlines) => {
                paragraph(text, &plain_inlines(inlines), indent);
            }
            Markdown::List { start, items } => {
                for (index, entry) in (0_u64..).zip(items) {
                    let mut inner = String::new();
                    markdown(&mut inner, entry, 0);
                    let words = inner.split_whitespace().collect::<Vec<_>>().join(" ");
                    match start {
                        Some(first) => {
                            let _ = writeln!(text, "{}{}. {words}", " ".repeat(indent), first + index);
                        }
                        None => item(text, &words, indent),
                    }
                }
                text.push('\n');
            }
            Markdown::Quote(inner) => markdown(text, inner, indent + 2),
            Markdown::Code(code) => paragraph(text, code, indent),
            Markdown::Rule => paragraph(text, "* * *", indent),
        }
    }
}
