//! Reads Markdown into fragments. Removes syntax such as emphasis and puts link targets after the link text.

use crate::blocks::block::{Fragment, SourceLine};

/// Returns the fragments of a Markdown text, and the text without Markdown syntax line by line.
pub(crate) fn fragments(text: &str) -> (Vec<Fragment>, String) {
    let mut fragments = Vec::new();
    let mut plain = String::new();
    let mut open: Vec<SourceLine> = Vec::new();
    for (index, raw) in text.split('\n').enumerate() {
        let number = index + 1;
        let line = raw.trim();
        if is_rule(line) || is_table_rule(line) {
            // Below a line of text this marks a heading, elsewhere a thematic break.
            if line.starts_with(['=', '-'])
                && let Some(last) = open.pop()
            {
                finish_paragraph(&mut open, &mut fragments);
                fragments.push(Fragment::Heading { text: last.text, level: 2, line: last.number });
            }
            finish_paragraph(&mut open, &mut fragments);
            plain.push('\n');
            continue;
        }
        let (level, rest) = parse_heading(line);
        let (level, rest) = if rest.is_none() { bold_heading(line) } else { (level, rest) };
        let words = plain_text(rest.unwrap_or(line));
        plain.push_str(&words);
        plain.push('\n');
        if rest.is_some() {
            finish_paragraph(&mut open, &mut fragments);
            fragments.push(Fragment::Heading { text: words, level, line: number });
        } else if line.is_empty() {
            finish_paragraph(&mut open, &mut fragments);
        } else if let Some(cells) = table_cells(line) {
            finish_paragraph(&mut open, &mut fragments);
            fragments.push(table_row(&cells, number));
        } else {
            open.push(SourceLine { text: words, number });
        }
    }
    finish_paragraph(&mut open, &mut fragments);
    (fragments, plain)
}

/// Adds the open lines as one fragment. Markdown joins the lines of a paragraph, but many authors use line
/// breaks on purpose, so lines are joined only if the text was wrapped, as in plain text.
fn finish_paragraph(open: &mut Vec<SourceLine>, fragments: &mut Vec<Fragment>) {
    if open.is_empty() {
        return;
    }
    let lines = std::mem::take(open);
    fragments.push(Fragment::Lines(lines));
}

fn parse_heading(line: &str) -> (u8, Option<&str>) {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line[level..];
    match u8::try_from(level) {
        Ok(level @ 1..=6) if rest.starts_with(char::is_whitespace) => {
            (level, Some(rest.trim().trim_end_matches('#').trim()))
        }
        _ => (0, None),
    }
}

/// Parses a line that is completely bold, which many authors use as a heading.
fn bold_heading(line: &str) -> (u8, Option<&str>) {
    const LOWEST: u8 = 6;
    let inner = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    (LOWEST, inner.filter(|inner| !inner.contains("**") && !inner.trim().is_empty() && !inner.ends_with('.')))
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && ["-", "=", "*", "_"]
            .iter()
            .any(|sign| line.chars().all(|character| sign.contains(character) || character == ' '))
}

fn is_table_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|character| "|-: ".contains(character))
}

/// Returns the cells of a table row.
fn table_cells(line: &str) -> Option<Vec<String>> {
    let inner = line.strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Some(inner.split('|').map(|cell| plain_text(cell.trim())).filter(|cell| !cell.is_empty()).collect())
}

fn table_row(cells: &[String], number: usize) -> Fragment {
    match cells {
        [label, value] => {
            Fragment::Row { label: label.clone(), value: vec![SourceLine { text: value.clone(), number }] }
        }
        _ => Fragment::Lines(vec![SourceLine { text: cells.join(" | "), number }]),
    }
}

/// Removes the syntax of emphasis, code and links from a line.
fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        let before_is_word = plain.chars().next_back().is_some_and(char::is_alphanumeric);
        let before_is_space = plain.chars().next_back().is_none_or(char::is_whitespace);
        rest = match character {
            '\\' if after.starts_with(|next: char| next.is_ascii_punctuation()) => {
                let next = after.chars().next().unwrap_or_default();
                plain.push(next);
                &after[next.len_utf8()..]
            }
            '*' if after.starts_with('*') => &after[1..],
            '_' if after.starts_with('_') && !before_is_word => &after[1..],
            '*' if !after.starts_with(char::is_whitespace) || !before_is_space => after,
            '_' if !before_is_word || !after.starts_with(char::is_alphanumeric) => after,
            '`' => after,
            '<' if autolink(after).is_some() => {
                let (address, after) = autolink(after).unwrap_or_default();
                plain.push_str(address);
                after
            }
            '[' => match link(after) {
                Some((words, address, after)) => {
                    plain.push_str(&plain_text(words));
                    append_link_target(&mut plain, words, address);
                    after
                }
                None => {
                    plain.push('[');
                    after
                }
            },
            other => {
                plain.push(other);
                after
            }
        };
    }
    plain
}

/// Appends a link target in brackets, unless the link text contains it.
pub(crate) fn append_link_target(plain: &mut String, words: &str, address: &str) {
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let leads_out = address.contains("://") || address.contains('@');
    if leads_out && !words.contains(address) {
        plain.push_str(" (");
        plain.push_str(address);
        plain.push(')');
    }
}

/// Parses `https://…>` after the `<`. Returns the URL and the rest.
fn autolink(text: &str) -> Option<(&str, &str)> {
    let (address, after) = text.split_once('>')?;
    let plain = !address.contains([' ', '<']);
    (plain && (address.contains("://") || address.contains('@'))).then_some((address, after))
}

/// Parses `text](url)` after the `[`. Returns link text, URL and the rest. Does not support link text with
/// brackets.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (text_part, rest) = text.split_once(']')?;
    let (address, after) = rest.strip_prefix('(')?.split_once(')')?;
    let plain = !text_part.contains('[') && !address.contains(['(', ' ']) && !address.is_empty();
    // Relative links are kept as they are; removing the syntax would lose the URL.
    let is_absolute =
        address.contains("://") || address.contains('@') || !address.contains(char::is_alphanumeric);
    (plain && is_absolute).then_some((text_part, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_syntax_is_removed() {
        for (text, expected) in [
            ("**Näin** on *se*, _siis_, `x`", "Näin on se, siis, x"),
            ("- *Näin:* ei", "- Näin: ei"),
            ("snake_case 2 * 3", "snake_case 2 * 3"),
            ("[tänne](https://example.fi/a)", "tänne (https://example.fi/a)"),
            ("[a@example.fi](mailto:a@example.fi)", "a@example.fi"),
            ("<https://example.fi>", "https://example.fi"),
            (r"1\. ei", "1. ei"),
            ("[x](sivu)", "[x](sivu)"),
            ("[x] ja <b>", "[x] ja <b>"),
        ] {
            assert_eq!(plain_text(text), expected, "{text}");
        }
    }

    #[test]
    fn markdown_headings_and_tables_become_fragments() {
        let (fragments, _) = fragments("# A #\n\nB\n---\n| c | d |\n|---|---|\nx\n\n***\n");
        let line = |text: &str, number| SourceLine { text: text.to_owned(), number };
        assert_eq!(
            fragments,
            [
                Fragment::Heading { text: "A".to_owned(), level: 1, line: 1 },
                Fragment::Heading { text: "B".to_owned(), level: 2, line: 3 },
                Fragment::Row { label: "c".to_owned(), value: vec![line("d", 5)] },
                Fragment::Lines(vec![line("x", 7)]),
            ]
        );
    }
}
