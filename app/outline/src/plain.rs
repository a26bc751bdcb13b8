//! Plain-text writer for outlines.

use std::fmt::Write as _;

use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use seloste_notice::Language;

use crate::{Definition, Outline, OutlineBlock, Table, TextRun};

/// Writes an outline as plain text. Paragraphs are not wrapped.
pub fn write(outline: &Outline) -> String {
    /// Initial capacity; enough for most notices.
    const USUAL_BYTES: usize = 16 * 1024;
    let mut text = String::with_capacity(USUAL_BYTES);
    let language = outline.language;
    heading(&mut text, &outline.title.text, '=');
    if let Some((_, date)) = &outline.updated {
        paragraph(&mut text, &format!("{}{} {date}", crate::messages(language).updated, language.colon()), 0);
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
        blocks(&mut text, &section.blocks, 0, language);
    }
    text
}

fn heading(text: &mut String, title: &str, line: char) {
    if !text.is_empty() {
        text.push('\n');
    }
    let width = title.chars().count();
    // Writing to a string is infallible.
    let _ = write!(text, "{title}\n{}\n\n", line.to_string().repeat(width));
}

fn paragraph(text: &mut String, content: &str, indent: usize) {
    for line in content.lines() {
        let _ = writeln!(text, "{}{}", " ".repeat(indent), line.trim_end());
    }
    text.push('\n');
}

fn item(text: &mut String, content: &str, indent: usize) {
    let _ = writeln!(text, "{}- {content}", " ".repeat(indent));
}

fn line(spans: &[TextRun], language: Language) -> String {
    let mut line = String::new();
    for span in spans {
        match span {
            TextRun::Text(phrase) | TextRun::Strong(phrase) => line.push_str(&phrase.text),
            TextRun::Link { href, text } => {
                line.push_str(&text.text);
                if !href.contains(&text.text) && !href.starts_with("tel:") && !href.starts_with("mailto:") {
                    let _ = write!(line, " <{href}>");
                }
            }
            TextRun::Break => line.push_str(language.list_separator()),
        }
    }
    line
}

fn blocks(text: &mut String, blocks: &[OutlineBlock], indent: usize, language: Language) {
    for block in blocks {
        match block {
            OutlineBlock::Markdown(prose) => markdown(text, &prose.blocks, indent),
            OutlineBlock::Line(spans) => paragraph(text, &line(spans, language), indent),
            OutlineBlock::List(lines) => {
                for spans in lines {
                    item(text, &line(spans, language), indent);
                }
                text.push('\n');
            }
            OutlineBlock::Definitions(_, list) => terms(text, list, indent, language),
            OutlineBlock::Table(table) => rows(text, table, indent),
            OutlineBlock::Subsection { heading, blocks: inner, .. } => {
                let _ = writeln!(text, "{}{}{}", " ".repeat(indent), heading.text, language.colon());
                self::blocks(text, inner, indent + 2, language);
            }
            OutlineBlock::Picture(_) | OutlineBlock::RequestLink { .. } => {}
            OutlineBlock::Empty(sentence) => paragraph(text, &format!("({sentence})"), indent),
        }
    }
}

fn terms(text: &mut String, list: &[Definition], indent: usize, language: Language) {
    for term in list {
        if let [OutlineBlock::Line(spans)] | [OutlineBlock::Line(spans), OutlineBlock::RequestLink { .. }] =
            term.blocks.as_slice()
        {
            let (term, value) = (line(&term.term, language), line(spans, language));
            let _ = writeln!(text, "{}{term}{} {value}", " ".repeat(indent), language.colon());
        } else {
            let end = if term.blocks.is_empty() { "" } else { language.colon() };
            let _ = writeln!(text, "{}{}{end}", " ".repeat(indent), line(&term.term, language));
            blocks(text, &term.blocks, indent + 2, language);
        }
    }
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
}

fn rows(text: &mut String, table: &Table, indent: usize) {
    for row in &table.rows {
        for (label, cell) in table.head.iter().zip(row) {
            let lines: Vec<String> = cell.iter().map(|spans| line(spans, table.language)).collect();
            if !lines.is_empty() {
                let _ = writeln!(
                    text,
                    "{}{label}{} {}",
                    " ".repeat(indent),
                    table.language.colon(),
                    lines.join(&[table.language.semicolon(), " "].concat())
                );
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
                    let item_text = inner.split_whitespace().collect::<Vec<_>>().join(" ");
                    match start {
                        Some(first) => {
                            let _ = writeln!(text, "{}{}. {item_text}", " ".repeat(indent), first + index);
                        }
                        None => item(text, &item_text, indent),
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
