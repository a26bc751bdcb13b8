//! A notice as one Markdown document (CommonMark, with the tables of GitHub's): to read, to send, to keep in a history.

use seloste_markdown::{MarkdownBlock as Prose, Inline};
use seloste_notice::{Language, Notice};
use seloste_outline::{Block, Phrase, Span, Table, Term, TermsKind, words};

/// The notice in this language. Headings below the title are of the second level; those within a section of the third.
pub fn write(notice: &Notice, language: Language) -> String {
    let outline = crate::outline(notice, language);
    let mut lines = vec![format!("# {}", escaped(&outline.title.text))];
    if let Some((_, date)) = &outline.updated {
        lines.push(String::new());
        lines.push(format!("{}: {}", words(language).updated, escaped(date)));
    }
    for section in &outline.sections {
        if section.blocks.is_empty() {
            continue;
        }
        if let Some(heading) = &section.heading {
            let number = section.number.map(|number| format!("{number}\\. ")).unwrap_or_default();
            lines.push(String::new());
            lines.push(format!("## {number}{}", escaped(&heading.text)));
        }
        blocks(&mut lines, &section.blocks, 3);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Blocks after an empty line each; headings within them are of this level.
fn blocks(lines: &mut Vec<String>, list: &[Block], level: usize) {
    for block in list {
        lines.push(String::new());
        match block {
            Block::Prose(prose) => self::prose(lines, &prose.blocks, level),
            Block::Line(spans) => lines.push(line(spans)),
            Block::Items(items) => lines.extend(items.iter().map(|spans| format!("- {}", line(spans)))),
            Block::Terms(kind, list) => terms(lines, *kind, list, level),
            Block::Table(table) => self::table(lines, table),
            Block::Part { heading, blocks: inner, .. } => {
                lines.push(title(heading, level));
                blocks(lines, inner, level + 1);
            }
            Block::Empty(sentence) => lines.push(format!("*{}*", escaped(sentence))),
        }
    }
}

fn title(heading: &Phrase, level: usize) -> String {
    format!("{} {}", "#".repeat(level.min(6)), escaped(&heading.text))
}

/// Facts are a list; entries with a text are parts of their own.
fn terms(lines: &mut Vec<String>, kind: TermsKind, list: &[Term], level: usize) {
    let short =
        |term: &Term| term.blocks.iter().all(|block| matches!(block, Block::Line(_) | Block::Items(_)));
    if kind == TermsKind::Facts && list.iter().all(short) {
        for term in list {
            let said: Vec<String> = term
                .blocks
                .iter()
                .flat_map(|block| match block {
                    Block::Line(spans) => vec![line(spans)],
                    Block::Items(items) => items.iter().map(|spans| line(spans)).collect(),
                    _ => Vec::new(),
                })
                .collect();
            lines.push(format!("- **{}:** {}", escaped(&term.term.text), said.join(", ")));
        }
        return;
    }
    for (index, term) in list.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        // A heading with nothing under it would promise more than there is.
        if term.blocks.is_empty() {
            lines.push(format!("**{}**", escaped(&term.term.text)));
        } else {
            lines.push(title(&term.term, level));
            blocks(lines, &term.blocks, level + 1);
        }
    }
}

fn table(lines: &mut Vec<String>, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    lines.push(format!("**{}**", escaped(&table.caption)));
    lines.push(String::new());
    lines.push(row(table.head.iter().map(|head| cell(&escaped(head))).collect()));
    lines.push(row(table.head.iter().map(|_| "---".to_owned()).collect()));
    for cells in &table.rows {
        let written = cells
            .iter()
            .map(|lines| cell(&lines.iter().map(|spans| line(spans)).collect::<Vec<_>>().join("; ")));
        lines.push(row(written.collect()));
    }
}

/// What stands in a cell has one line, and no line that would part cells.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace("\\\n", ", ").replace('\n', " ")
}

fn line(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(phrase) => text.push_str(&escaped(&phrase.text)),
            Span::Strong(phrase) => text.push_str(&format!("**{}**", escaped(&phrase.text))),
            Span::Link { href, text: shown } => text.push_str(&link(href, &escaped(&shown.text))),
            Span::Break => text.push_str(", "),
        }
    }
    text
}

fn link(href: &str, shown: &str) -> String {
    format!("[{shown}](<{}>)", href.replace('<', "%3C").replace('>', "%3E"))
}

fn prose(lines: &mut Vec<String>, list: &[Prose], level: usize) {
    for (index, block) in list.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        match block {
            Prose::Paragraph(inlines) => lines.extend(paragraph(inlines)),
            Prose::Heading(inlines) => {
                lines.push(format!("{} {}", "#".repeat(level.min(6)), inline(inlines)));
            }
            Prose::List { start, items } => {
                for (index, item) in (0_u64..).zip(items) {
                    let mark = match start {
                        Some(first) => format!("{}. ", first.saturating_add(index)),
                        None => "- ".to_owned(),
                    };
                    let mut inner = Vec::new();
                    prose(&mut inner, item, level);
                    lines.extend(indented(inner, &mark, &" ".repeat(mark.len())));
                }
            }
            Prose::Quote(inner) => {
                let mut quoted = Vec::new();
                prose(&mut quoted, inner, level);
                lines.extend(indented(quoted, "> ", "> "));
            }
            Prose::Code(code) => lines.extend(code.lines().map(|line| format!("    {line}"))),
            Prose::Rule => lines.push("***".to_owned()),
        }
    }
}

fn indented(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let mark = |(index, line): (usize, String)| match (index, line.is_empty()) {
        (0, _) => format!("{first}{line}"),
        (_, true) => rest.trim_end().to_owned(),
        (_, false) => format!("{rest}{line}"),
    };
    lines.into_iter().enumerate().map(mark).collect()
}

/// The lines of a paragraph, none of which begins what it is not: a list, a heading, a quotation.
fn paragraph(inlines: &[Inline]) -> Vec<String> {
    inline(inlines).lines().map(str::to_owned).collect()
}

fn inline(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for one in inlines {
        match one {
            Inline::Text(words) => text.push_str(&escaped(words)),
            Inline::Emphasis(inner) => text.push_str(&format!("*{}*", inline(inner))),
            Inline::Strong(inner) => text.push_str(&format!("**{}**", inline(inner))),
            Inline::Code(code) => {
                // The mark must be longer than any within.
                let longest =
                    code.split(|character| character != '`').map(str::len).max().unwrap_or_default();
                let mark = "`".repeat(longest + 1);
                let space = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
                text.push_str(&format!("{mark}{space}{code}{space}{mark}"));
            }
            Inline::Link { url, content } => text.push_str(&link(url, &inline(content))),
            Inline::Break => text.push_str("\\\n"),
        }
    }
    text
}

/// Words that mean themselves (CommonMark 0.31, section 2.4).
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for (number, line) in words.split('\n').enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, character) in line.char_indices() {
            let rest = &line[at + character.len_utf8()..];
            let alone = rest.is_empty() || rest.starts_with([' ', '\t']);
            // A number with a full stop or a bracket, or a sign, begins a list if a space comes after it.
            let begins_list = alone
                && (at == digits && digits > 0 && matches!(character, '.' | ')')
                    || at == 0 && matches!(character, '-' | '+'))
                // A line of hyphens parts what is above it from what is below, or makes a heading of it.
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
