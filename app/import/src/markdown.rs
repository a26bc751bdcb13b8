//! Markdown into chunks. Its marks go, its words stay: emphasis is taken off, the address of a link follows its words.

use crate::block::{Chunk, Line};

/// The chunks of a Markdown text, and the text without its marks, line by line.
pub(crate) fn chunks(text: &str) -> (Vec<Chunk>, String) {
    let mut chunks = Vec::new();
    let mut plain = String::new();
    let mut open: Vec<Line> = Vec::new();
    for (index, raw) in text.split('\n').enumerate() {
        let number = index + 1;
        let line = raw.trim();
        if is_rule(line) || is_table_rule(line) {
            // Under a line of text it makes a heading of it; elsewhere it is a rule.
            if line.starts_with(['=', '-'])
                && let Some(last) = open.pop()
            {
                close(&mut open, &mut chunks);
                chunks.push(Chunk::Heading { text: last.text, level: 2, line: last.number });
            }
            close(&mut open, &mut chunks);
            plain.push('\n');
            continue;
        }
        let (level, rest) = heading(line);
        let (level, rest) = if rest.is_none() { bold(line) } else { (level, rest) };
        let words = inline(rest.unwrap_or(line));
        plain.push_str(&words);
        plain.push('\n');
        if rest.is_some() {
            close(&mut open, &mut chunks);
            chunks.push(Chunk::Heading { text: words, level, line: number });
        } else if line.is_empty() {
            close(&mut open, &mut chunks);
        } else if let Some(cells) = cells(line) {
            close(&mut open, &mut chunks);
            chunks.push(row(&cells, number));
        } else {
            open.push(Line { text: words, number });
        }
    }
    close(&mut open, &mut chunks);
    (chunks, plain)
}

/// A paragraph's lines are one in Markdown; but many who write in it mean each line, so that only a text that was broken
/// at the edge of a page is joined, as in plain text.
fn close(open: &mut Vec<Line>, chunks: &mut Vec<Chunk>) {
    if open.is_empty() {
        return;
    }
    let lines = std::mem::take(open);
    chunks.push(Chunk::Lines(lines));
}

fn heading(line: &str) -> (u8, Option<&str>) {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line[level..];
    match u8::try_from(level) {
        Ok(level @ 1..=6) if rest.starts_with(char::is_whitespace) => {
            (level, Some(rest.trim().trim_end_matches('#').trim()))
        }
        _ => (0, None),
    }
}

/// A line that is strong as a whole: a heading to many who write in editors without headings.
fn bold(line: &str) -> (u8, Option<&str>) {
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

/// The cells of a row of a table.
fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Some(inner.split('|').map(|cell| inline(cell.trim())).filter(|cell| !cell.is_empty()).collect())
}

fn row(cells: &[String], number: usize) -> Chunk {
    match cells {
        [label, value] => {
            Chunk::Row { label: label.clone(), value: vec![Line { text: value.clone(), number }] }
        }
        _ => Chunk::Lines(vec![Line { text: cells.join(" | "), number }]),
    }
}

/// The words of a line without marks for emphasis, code and links.
fn inline(text: &str) -> String {
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
                    plain.push_str(&inline(words));
                    push_address(&mut plain, words, address);
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

/// Writes a link's address behind its words, where it says more than they do.
pub(crate) fn push_address(plain: &mut String, words: &str, address: &str) {
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let leads_out = address.contains("://") || address.contains('@');
    if leads_out && !words.contains(address) {
        plain.push_str(" (");
        plain.push_str(address);
        plain.push(')');
    }
}

/// `https://…>` after the `<`: the address, and what follows.
fn autolink(text: &str) -> Option<(&str, &str)> {
    let (address, after) = text.split_once('>')?;
    let plain = !address.contains([' ', '<']);
    (plain && (address.contains("://") || address.contains('@'))).then_some((address, after))
}

/// `words](address)` after the `[`: the words, the address, and what follows. Words with brackets in them are left as they
/// are.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.split_once(']')?;
    let (address, after) = rest.strip_prefix('(')?.split_once(')')?;
    let plain = !words.contains('[') && !address.contains(['(', ' ']) && !address.is_empty();
    // A relative address would be lost without a word.
    let kept = address.contains("://") || address.contains('@') || !address.contains(char::is_alphanumeric);
    (plain && kept).then_some((words, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
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
            assert_eq!(inline(text), expected, "{text}");
        }
    }

    #[test]
    fn headings_and_tables() {
        let (chunks, _) = chunks("# A #\n\nB\n---\n| c | d |\n|---|---|\nx\n\n***\n");
        let line = |text: &str, number| Line { text: text.to_owned(), number };
        assert_eq!(
            chunks,
            [
                Chunk::Heading { text: "A".to_owned(), level: 1, line: 1 },
                Chunk::Heading { text: "B".to_owned(), level: 2, line: 3 },
                Chunk::Row { label: "c".to_owned(), value: vec![line("d", 5)] },
                Chunk::Lines(vec![line("x", 7)]),
            ]
        );
    }
}
