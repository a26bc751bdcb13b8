//! A text in all its languages, as it is written into the file.

use super::locate::{TextLocation, end, start};
use crate::yaml::{YamlKey, YamlNode, YamlValue};
use seloste_notice::{Language, Text, TextList};
use std::ops::Range;

/// A text in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewText {
    /// One text.
    Text(Text),
    /// A list of short texts.
    List(TextList),
}

/// What is put in the place of which bytes.
pub type Edit = (Range<usize>, String);

/// More than this on a line is hard to read.
const WIDTH: usize = 100;

/// What must change in the file so that a text is there in all its languages; none where it cannot be said.
pub fn edits(text: &NewText, location: &TextLocation<'_>, yaml: &str) -> Option<Vec<Edit>> {
    let node = location.node;
    let range = start(node, yaml)..end(node, yaml)?;
    let written = &yaml[range.clone()];
    match &node.value {
        // On one line and without comments there is nothing to keep but the words.
        YamlValue::Map(entries) if !written.starts_with('{') || written.contains(['#', '\n']) => {
            by_language(text, entries, location, yaml)
        }
        YamlValue::List(entries) if !location.within_brackets && written.contains('#') => {
            Some(vec![wrap_list(text, entries, location, yaml)?])
        }
        _ => {
            let words = render_text(text, location);
            // Between a key and its value stands a space, or a line end where the value begins on the next line.
            let blanks = if words.starts_with('\n') { blanks(&yaml[..range.start]) } else { 0 };
            Some(vec![(range.start - blanks..range.end, words)])
        }
    }
}

/// How many spaces a text ends with, with the line end before them.
fn blanks(text: &str) -> usize {
    let before = text.trim_end_matches(' ');
    let before = before.strip_suffix('\n').unwrap_or(before);
    text.len() - before.strip_suffix('\r').unwrap_or(before).len()
}

/// Each language with its words.
fn pairs(text: &NewText) -> Vec<(Language, Vec<String>)> {
    match text {
        NewText::Text(text) => {
            text.iter().map(|(language, words)| (language, vec![words.to_owned()])).collect()
        }
        NewText::List(list) => list.iter().map(|(language, words)| (language, words.to_vec())).collect(),
    }
}

/// The languages that are there already stay as their author wrote them; others are written anew or put after the last.
fn by_language(
    text: &NewText,
    entries: &[(YamlKey, YamlNode)],
    location: &TextLocation<'_>,
    yaml: &str,
) -> Option<Vec<Edit>> {
    let in_braces = yaml[location.node.range.start..].starts_with('{');
    let on_line = in_braces || location.within_brackets;
    let is_list = matches!(text, NewText::List(_));
    let (first, _) = entries.first()?;
    let (_, last) = entries.last()?;
    let column = yaml[line_start(yaml, first.range.start)..first.range.start].chars().count();
    let mut edits = Vec::new();
    let mut added = String::new();
    for (language, words) in pairs(text) {
        match entries.iter().find(|(key, _)| key.name == language.code()) {
            Some((_, value)) if equals(value, &words, yaml) => {}
            Some((_, value)) => {
                let range = start(value, yaml)..end(value, yaml)?;
                // A text on lines of its own has no place before a comment.
                let on_line = on_line || !yaml[range.end..line_end(yaml, range.end)].trim().is_empty();
                edits.push((range, render_value(&words, is_list, on_line, column)));
            }
            None if in_braces => {
                let words = render_value(&words, is_list, true, column);
                added.push_str(&format!(", {}: {words}", language.code()));
            }
            None => {
                let words = render_value(&words, is_list, on_line, column);
                added.push_str(&format!("\n{}{}: {words}", " ".repeat(column), language.code()));
            }
        }
    }
    if !added.is_empty() {
        let after = end(last, yaml)?;
        let at = if in_braces { after } else { line_end(yaml, after) };
        edits.push((at..at, added));
    }
    Some(edits)
}

/// Whether a value already says these words.
fn equals(value: &YamlNode, words: &[String], yaml: &str) -> bool {
    let one = |node: &YamlNode, words: &String| match &node.value {
        YamlValue::Text(text) => text.trim() == words.trim(),
        _ => yaml[node.range.clone()] == **words,
    };
    match (&value.value, words) {
        (YamlValue::List(entries), _) => {
            entries.len() == words.len() && entries.iter().zip(words).all(|(entry, words)| one(entry, words))
        }
        (_, [words]) => one(value, words),
        _ => false,
    }
}

/// A list with comments becomes the list of its language as it stands, a step further in.
fn wrap_list(text: &NewText, entries: &[YamlNode], location: &TextLocation<'_>, yaml: &str) -> Option<Edit> {
    let indentation = " ".repeat(location.column? + 2);
    let in_brackets = yaml[location.node.range.start..].starts_with('[');
    let mut languages = pairs(text).into_iter();
    let (first, words) = languages.next()?;
    if !equals(location.node, &words, yaml) {
        return None;
    }
    let stop = line_end(yaml, end(entries.last()?, yaml)?.max(end(location.node, yaml)?));
    let (begin, mut written) = if in_brackets {
        let begin = location.node.range.start;
        let rest = yaml[begin..stop].replace('\n', "\n  ");
        (begin - blanks(&yaml[..begin]), format!("\n{indentation}{}: {rest}", first.code()))
    } else {
        let begin = line_start(yaml, location.node.range.start);
        let rest: Vec<String> = yaml[begin..stop].lines().map(|line| format!("  {line}")).collect();
        (begin, format!("{indentation}{}:\n{}", first.code(), rest.join("\n")))
    };
    for (language, words) in languages {
        let words = render_value(&words, true, false, 0);
        written.push_str(&format!("\n{indentation}{}: {words}", language.code()));
    }
    Some((begin..stop, written))
}

fn line_start(yaml: &str, at: usize) -> usize {
    yaml[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Where a line ends, before its line end of either kind.
fn line_end(yaml: &str, at: usize) -> usize {
    let line = yaml[at..].split('\n').next().unwrap_or_default();
    at + line.strip_suffix('\r').unwrap_or(line).len()
}

/// The text of a file's key, written whole.
fn render_text(text: &NewText, location: &TextLocation<'_>) -> String {
    let is_list = matches!(text, NewText::List(_));
    let pairs = pairs(text);
    let on_line: Vec<String> = pairs
        .iter()
        .map(|(language, words)| format!("{}: {}", language.code(), render_value(words, is_list, true, 0)))
        .collect();
    let on_line = format!("{{ {} }}", on_line.join(", "));
    let lines = pairs.iter().any(|(_, words)| words.iter().any(|words| words.contains('\n')));
    let column = match location.column {
        Some(column) if !location.within_brackets && (lines || on_line.chars().count() > WIDTH) => column,
        _ => return on_line,
    };
    let indentation = " ".repeat(column + 2);
    let mut block = String::new();
    for (language, words) in pairs {
        let words = render_value(&words, is_list, false, column + 2);
        block.push_str(&format!("\n{indentation}{}: {words}", language.code()));
    }
    block
}

/// The words of one language: on one line, or under a key at this column.
fn render_value(words: &[String], is_list: bool, on_line: bool, column: usize) -> String {
    if is_list {
        let words: Vec<String> = words.iter().map(|words| scalar(words, true)).collect();
        return format!("[{}]", words.join(", "));
    }
    let words = words.first().map_or("", String::as_str);
    if on_line || !words.contains('\n') {
        return scalar(words, on_line);
    }
    let mut block = String::from("|");
    for line in words.lines() {
        block.push('\n');
        if !line.trim().is_empty() {
            block.push_str(&format!("{}{line}", " ".repeat(column + 2)));
        }
    }
    block
}

/// A text on one line: plain where nobody could take it for something else, in quotation marks otherwise.
fn scalar(words: &str, within_brackets: bool) -> String {
    if is_plain(words, within_brackets) {
        return words.to_owned();
    }
    let mut quoted = String::from("\"");
    for character in words.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether YAML takes these words for what they are.
fn is_plain(words: &str, within_brackets: bool) -> bool {
    /// What some decoder of YAML takes for a truth, a number or nothing.
    const TAKEN: [&str; 12] =
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"];
    let safe = |character: char| {
        let parts = within_brackets && matches!(character, ',' | '[' | ']' | '{' | '}');
        !(parts || character.is_control() || matches!(character, ':' | '#' | '\\'))
    };
    words.starts_with(char::is_alphabetic)
        && !words.ends_with(' ')
        && words.chars().all(safe)
        && !TAKEN.contains(&words.to_ascii_lowercase().as_str())
}
