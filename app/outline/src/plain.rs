//! Plain-text writer for outlines.

use std::borrow::Cow;

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
            let title = title.without_soft_hyphens();
            let numbered = match section.number {
                Some(number) => format!("{number}. {title}"),
                None => title,
            };
            heading(&mut text, &numbered, '-');
        }
        blocks(&mut text, &section.blocks, 0, language);
    }
    text
}

/// Returns a text in Markdown as plain text: paragraphs, and lists with hyphens or numbers.
pub fn markdown_text(text: &str) -> Cow<'_, str> {
    let (blocks, _) = seloste_markdown::parse(text);
    let mut plain = String::with_capacity(text.len());
    markdown(&mut plain, &blocks, 0);
    plain.truncate(plain.trim_end().len());
    if plain == text { Cow::Borrowed(text) } else { Cow::Owned(plain) }
}

fn heading(text: &mut String, title: &str, line: char) {
    if !text.is_empty() {
        text.push('\n');
    }
    let width = title.chars().count();
    add_line(text, 0, &[title]);
    add_line(text, 0, &[&line.to_string().repeat(width)]);
    text.push('\n');
}

fn paragraph(text: &mut String, content: &str, indent: usize) {
    for line in content.lines() {
        add_line(text, indent, &[line.trim_end()]);
    }
    text.push('\n');
}

fn item(text: &mut String, content: &str, indent: usize) {
    add_line(text, indent, &["- ", content]);
}

/// Adds a line of these parts.
fn add_line(text: &mut String, indent: usize, parts: &[&str]) {
    text.extend(std::iter::repeat_n(' ', indent));
    parts.iter().for_each(|part| text.push_str(part));
    text.push('\n');
}

fn line(spans: &[TextRun], language: Language) -> String {
    let mut line = String::new();
    for span in spans {
        match span {
            TextRun::Text(phrase) | TextRun::Strong(phrase) => line.push_str(&phrase.text),
            TextRun::Link { href, text } => {
                line.push_str(&text.text);
                if !href.contains(&text.text) && !href.starts_with("tel:") && !href.starts_with("mailto:") {
                    [" <", href, ">"].iter().for_each(|part| line.push_str(part));
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
                add_line(text, indent, &[&heading.text, language.colon()]);
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
            add_line(text, indent, &[&term, language.colon(), " ", &value]);
        } else {
            let end = if term.blocks.is_empty() { "" } else { language.colon() };
            add_line(text, indent, &[&line(&term.term, language), end]);
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
                let lines = lines.join(&[table.language.semicolon(), " "].concat());
                add_line(text, indent, &[label, table.language.colon(), " ", &lines]);
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
                            add_line(text, indent, &[&(first + index).to_string(), ". ", &item_text]);
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
