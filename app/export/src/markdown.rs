//! Markdown export (CommonMark with GitHub's tables).

use seloste_markdown::{Inline, MarkdownBlock as Prose};
use seloste_notice::{Language, Notice};
use seloste_outline::{Definition, DefinitionsKind, OutlineBlock, Table, TextRun, messages};

/// Writes a notice in `language`. Sections have level-2 headings, subsections level 3 and below.
pub fn write(notice: &Notice, language: Language) -> String {
    let outline = crate::outline(notice, language);
    let mut lines = vec![format!("# {}", escape(&outline.title.text))];
    if let Some((_, date)) = &outline.updated {
        lines.push(String::new());
        lines.push(format!("{}{} {}", messages(language).updated, language.colon(), escape(date)));
    }
    for section in &outline.sections {
        if section.blocks.is_empty() {
            continue;
        }
        if let Some(heading) = &section.heading {
            let number = section.number.map(|number| format!("{number}\\. ")).unwrap_or_default();
            lines.push(String::new());
            lines.push(format!("## {number}{}", escape(&heading.without_soft_hyphens())));
        }
        blocks(&mut lines, &section.blocks, 3, language);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Writes blocks, each after an empty line; `level` is the level of headings within them.
fn blocks(lines: &mut Vec<String>, list: &[OutlineBlock], level: usize, language: Language) {
    for block in list {
        lines.push(String::new());
        match block {
            OutlineBlock::Markdown(prose) => markdown_blocks(lines, &prose.blocks, level),
            OutlineBlock::Line(spans) => lines.push(line(spans)),
            OutlineBlock::List(items) => lines.extend(items.iter().map(|spans| format!("- {}", line(spans)))),
            OutlineBlock::Definitions(kind, list) => terms(lines, *kind, list, level, language),
            OutlineBlock::Table(table) => self::table(lines, table),
            OutlineBlock::Subsection { heading, blocks: inner, .. } => {
                lines.push(title(&escape(&heading.text), level));
                blocks(lines, inner, level + 1, language);
            }
            // Markdown has neither pictures nor a request form, and needs no empty line for them.
            OutlineBlock::Picture(_) | OutlineBlock::RequestLink { .. } => _ = lines.pop(),
            OutlineBlock::Empty(sentence) => lines.push(format!("*{}*", escape(sentence))),
        }
    }
}

fn title(heading: &str, level: usize) -> String {
    format!("{} {heading}", "#".repeat(level.min(6)))
}

/// Writes definitions: short ones as a list, others as subsections.
fn terms(
    lines: &mut Vec<String>,
    kind: DefinitionsKind,
    list: &[Definition],
    level: usize,
    language: Language,
) {
    let short = |term: &Definition| {
        term.blocks.iter().all(|block| matches!(block, OutlineBlock::Line(_) | OutlineBlock::List(_)))
    };
    if kind == DefinitionsKind::Facts && list.iter().all(short) {
        for term in list {
            let values: Vec<String> = term
                .blocks
                .iter()
                .flat_map(|block| match block {
                    OutlineBlock::Line(spans) => vec![line(spans)],
                    OutlineBlock::List(items) => items.iter().map(|spans| line(spans)).collect(),
                    _ => Vec::new(),
                })
                .collect();
            let (label, values) = (line(&term.term), values.join(language.list_separator()));
            lines.push(format!("- **{label}{}** {values}", language.colon()));
        }
        return;
    }
    for (index, term) in list.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        // Without content, a heading would be misleading.
        if term.blocks.is_empty() {
            lines.push(format!("**{}**", line(&term.term)));
        } else {
            lines.push(title(&line(&term.term), level));
            blocks(lines, &term.blocks, level + 1, language);
        }
    }
}

fn table(lines: &mut Vec<String>, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let about = table.about.iter().map(|about| format!("{} {}", table.language.colon(), about.text));
    let caption: String = std::iter::once(table.caption.to_owned()).chain(about).collect();
    lines.push(format!("**{}**", escape(&caption)));
    lines.push(String::new());
    lines.push(row(table.head.iter().map(|head| cell(&escape(head))).collect()));
    lines.push(row(table.head.iter().map(|_| "---".to_owned()).collect()));
    let separator = [table.language.semicolon(), " "].concat();
    for cells in &table.rows {
        let written = cells
            .iter()
            .map(|lines| cell(&lines.iter().map(|spans| line(spans)).collect::<Vec<_>>().join(&separator)));
        lines.push(row(written.collect()));
    }
}

/// Formats text for a table cell: on one line, with escaped vertical bars.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace("\\\n", ", ").replace('\n', " ")
}

fn line(spans: &[TextRun]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            TextRun::Text(phrase) => text.push_str(&escape(&phrase.text)),
            TextRun::Strong(phrase) => text.push_str(&format!("**{}**", escape(&phrase.text))),
            TextRun::Link { href, text: shown } => text.push_str(&link(href, &escape(&shown.text))),
            TextRun::Break => text.push_str(", "),
        }
    }
    text
}

fn link(href: &str, shown: &str) -> String {
    format!("[{shown}](<{}>)", href.replace('<', "%3C").replace('>', "%3E"))
}

fn markdown_blocks(lines: &mut Vec<String>, list: &[Prose], level: usize) {
    for (index, block) in list.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        match block {
            Prose::Paragraph(inlines) => lines.extend(paragraph(inlines)),
            Prose::Heading(inlines) => {
                // A heading is one line.
                let text = inline(inlines).replace("\\\n", " ");
                lines.push(format!("{} {text}", "#".repeat(level.min(6))));
            }
            Prose::List { start, items } => {
                for (index, item) in (0_u64..).zip(items) {
                    let mark = match start {
                        Some(first) => format!("{}. ", first.saturating_add(index)),
                        None => "- ".to_owned(),
                    };
                    let mut inner = Vec::new();
                    markdown_blocks(&mut inner, item, level);
                    lines.extend(indent(inner, &mark, &" ".repeat(mark.len())));
                }
            }
            Prose::Quote(inner) => {
                let mut quoted = Vec::new();
                markdown_blocks(&mut quoted, inner, level);
                lines.extend(indent(quoted, "> ", "> "));
            }
            Prose::Code(code) => {
                // Indented code after a list would be a part of its last item.
                let mark = fence(code, 3);
                lines.push(mark.clone());
                lines.extend(code.lines().map(str::to_owned));
                lines.push(mark);
            }
            Prose::Rule => lines.push("***".to_owned()),
        }
    }
}

fn indent(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let mark = |(index, line): (usize, String)| match (index, line.is_empty()) {
        (0, _) => format!("{first}{line}"),
        (_, true) => rest.trim_end().to_owned(),
        (_, false) => format!("{rest}{line}"),
    };
    lines.into_iter().enumerate().map(mark).collect()
}

/// Returns the lines of a paragraph, escaped so that none starts a list, heading or quotation.
fn paragraph(inlines: &[Inline]) -> Vec<String> {
    inline(inlines).lines().map(str::to_owned).collect()
}

fn inline(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for one in inlines {
        match one {
            Inline::Text(content) => text.push_str(&escape(content)),
            Inline::Emphasis(inner) => text.push_str(&format!("*{}*", inline(inner))),
            Inline::Strong(inner) => text.push_str(&format!("**{}**", inline(inner))),
            Inline::Code(code) => {
                let mark = fence(code, 1);
                let space = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
                text.push_str(&format!("{mark}{space}{code}{space}{mark}"));
            }
            Inline::Link { url, content } => text.push_str(&link(url, &inline(content))),
            Inline::Break => text.push_str("\\\n"),
        }
    }
    text
}

/// Returns a fence of at least `least` backticks that is longer than any run of backticks in the code.
fn fence(code: &str, least: usize) -> String {
    let longest = code.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(least.max(longest + 1))
}

/// Escapes text so that Markdown shows it literally (CommonMark 0.31, section 2.4).
fn escape(content: &str) -> String {
    let mut text = String::with_capacity(content.len());
    for (number, line) in content.split('\n').enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, character) in line.char_indices() {
            let rest = &line[at + character.len_utf8()..];
            let alone = rest.is_empty() || rest.starts_with([' ', '\t']);
            // List markers: a number with a full stop or bracket, or a sign, followed by a space.
            let begins_list = alone
                && (at == digits && digits > 0 && matches!(character, '.' | ')')
                    || at == 0 && matches!(character, '-' | '+'))
                // A line of hyphens is a thematic break or a heading underline.
                || at == 0 && character == '-' && rest.starts_with('-');
            let begins_block = at == 0 && matches!(character, '#' | '>' | '=' | '~');
            if begins_list
                || begins_block
                || matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&')
            {
                text.push('\\');
            }
            text.push(character);
        }
    }
    text
}
