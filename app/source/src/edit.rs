//! New texts in a notice's file: everything else, comments and the order of keys included, stays as it is.
//!
//! The values are found by the places of the YAML tree and written anew, whole. What comes of it is read again, and
//! counts only if it says exactly what was meant: a file that uses YAML in a way that this does not foresee is refused,
//! never bent.

use crate::node::{self, Node, Value};
use crate::read_notice_text;
use seloste_notice::{Finding, Language, Notice, Severity, Text, TextList};
use std::fmt;
use std::ops::Range;
use std::path::Path;

/// A text in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewText {
    /// One text.
    Text(Text),
    /// A list of short texts.
    List(TextList),
}

/// Why texts could not be put into a file.
#[derive(Clone, Debug)]
pub enum EditError {
    /// The file cannot be read: what is wrong with it.
    Unreadable(Vec<Finding>),
    /// There is no text at this place, or not one that can be written anew.
    Place(String),
    /// With the new texts the file cannot be read: what would be wrong with it.
    Refused(Vec<Finding>),
    /// With the new texts the file would say something else than what was meant.
    Different,
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(_) => formatter.write_str("the notice cannot be read"),
            Self::Place(path) => write!(formatter, "there is no text at `{path}` that can be written anew"),
            Self::Refused(findings) => {
                formatter.write_str("a new text cannot stand in a notice")?;
                findings.iter().try_for_each(|finding| write!(formatter, "; {}", finding.what))
            }
            Self::Different => {
                formatter.write_str("the file is written in a way that cannot be changed safely")
            }
        }
    }
}

impl std::error::Error for EditError {}

/// The file with these texts at these places (`purposes[0].name`); `expected` is what it must then say. Languages of
/// `expected` that the file does not list yet are added to `languages`.
///
/// # Errors
///
/// Where the file cannot be read, has no such place, or would not say what is expected; it is then to be left as it is.
pub fn set_texts(
    path: &Path,
    yaml: &str,
    texts: &[(String, NewText)],
    expected: &Notice,
) -> Result<String, EditError> {
    let before = read_notice_text(path, yaml);
    let Some(notice) = before.value.filter(|_| !is_wrong(&before.findings)) else {
        return Err(EditError::Unreadable(before.findings));
    };
    // As the reader has it, without a byte order mark.
    let yaml = before.file.text.as_str();
    let root = node::parse(yaml).map_err(|finding| EditError::Unreadable(vec![*finding]))?;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (place, text) in texts {
        let found = find(&root, place, yaml).ok_or_else(|| EditError::Place(place.clone()))?;
        let end = end(found.node, yaml).ok_or_else(|| EditError::Place(place.clone()))?;
        let words = written(text, &found);
        let start = start(found.node, yaml);
        // Between a key and its value stands a space, unless the value begins on the next line.
        let words = if words.starts_with('\n') {
            (start - blanks(&yaml[..start])..end, words)
        } else {
            (start..end, words)
        };
        edits.push(words);
    }
    let new: Vec<Language> =
        expected.languages.iter().copied().filter(|language| !notice.languages.contains(language)).collect();
    edits.extend(add_languages(&root, yaml, &new));
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut edited = yaml.to_owned();
    for (range, words) in edits {
        edited.replace_range(range, &words);
    }
    let after = read_notice_text(path, &edited);
    match after.value {
        Some(notice) if !is_wrong(&after.findings) && notice == *expected => Ok(edited),
        Some(_) if !is_wrong(&after.findings) => Err(EditError::Different),
        _ => Err(EditError::Refused(after.findings)),
    }
}

/// What is only doubtful stands in the way of nothing.
fn is_wrong(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// A text's node, and how its surroundings are written.
struct Found<'n> {
    node: &'n Node,
    /// Whether it stands within brackets or braces, where lines mean nothing.
    within_brackets: bool,
    /// The column of its key; none for an entry of a list.
    column: Option<usize>,
}

/// The node of a text; where the format allows a text in place of keys, the text itself.
fn find<'n>(root: &'n Node, place: &str, yaml: &str) -> Option<Found<'n>> {
    let mut found = Found { node: root, within_brackets: false, column: None };
    let mut parts = place.split(['.', '[']).peekable();
    while let Some(part) = parts.next() {
        found.within_brackets |= yaml[found.node.range.start..].starts_with(['{', '[']);
        match (&found.node.value, part.strip_suffix(']')) {
            (Value::List(entries), Some(index)) => {
                let index: usize = index.parse().ok()?;
                let index = if place.starts_with("changes[") && part.len() + 8 <= place.len() {
                    by_date(entries, index)?
                } else {
                    index
                };
                found.node = entries.get(index)?;
                found.column = None;
            }
            // One alone may stand for a list of one.
            (_, Some("0")) => {}
            (Value::Map(entries), None) => match entries.iter().find(|(key, _)| key.name == part) {
                Some((key, value)) => {
                    let line = yaml[..key.range.start].rfind('\n').map_or(0, |at| at + 1);
                    found.column = Some(yaml[line..key.range.start].chars().count());
                    found.node = value;
                }
                None if parts.peek().is_none() && is_text(found.node) => {}
                None => return None,
            },
            (Value::Text(_), None) if parts.peek().is_none() => {}
            _ => return None,
        }
    }
    Some(found)
}

/// The model has the history newest first, the file as its author wrote it.
fn by_date(entries: &[Node], index: usize) -> Option<usize> {
    let date = |entry: &Node| match &entry.value {
        Value::Map(keys) => keys.iter().find(|(key, _)| key.name == "date").and_then(|(_, value)| {
            if let Value::Text(date) = &value.value { Some(date.clone()) } else { None }
        }),
        _ => None,
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(date(&entries[*at])));
    order.get(index).copied()
}

fn is_text(node: &Node) -> bool {
    match &node.value {
        Value::Map(entries) => entries.iter().all(|(key, _)| Language::from_code(&key.name).is_some()),
        Value::Text(_) | Value::Number | Value::Bool(_) => true,
        Value::List(_) | Value::Null => false,
    }
}

/// Where a value begins: the place of a text on lines of its own is that of its first word, after the `|`.
fn start(node: &Node, yaml: &str) -> usize {
    let before = yaml[..node.range.start].trim_end();
    let head = before.rfind([' ', '\n']).map_or(0, |at| at + 1);
    let is_head = before[head..].starts_with(['|', '>']) && before.len() < node.range.start;
    if is_head { head } else { node.range.start }
}

/// How many spaces a text ends with.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_end_matches(' ').len()
}

/// Where a node ends, its closing bracket or brace included.
fn end(node: &Node, yaml: &str) -> Option<usize> {
    let last = match &node.value {
        Value::List(entries) => entries.last(),
        Value::Map(entries) => entries.last().map(|(_, value)| value),
        _ => return Some(node.range.end),
    };
    let inner = match last {
        Some(last) => end(last, yaml)?,
        None => node.range.start + 1,
    };
    let close = match yaml[node.range.start..].chars().next()? {
        '{' => '}',
        '[' => ']',
        _ => return Some(inner),
    };
    let mut rest = yaml[inner..].char_indices();
    let mut in_comment = false;
    rest.find_map(|(at, character)| match character {
        '\n' => {
            in_comment = false;
            None
        }
        '#' => {
            in_comment = true;
            None
        }
        _ if in_comment => None,
        _ if character == close => Some(Some(inner + at + character.len_utf8())),
        ',' | ' ' | '\t' | '\r' => None,
        _ => Some(None),
    })?
}

fn add_languages(root: &Node, yaml: &str, new: &[Language]) -> Option<(Range<usize>, String)> {
    let (_, list) = match &root.value {
        Value::Map(entries) => entries.iter().find(|(key, _)| key.name == "languages")?,
        _ => return None,
    };
    let Value::List(entries) = &list.value else { return None };
    let last = entries.last().filter(|_| !new.is_empty())?;
    let in_brackets = yaml[list.range.start..].starts_with('[');
    let line = yaml[..last.range.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &yaml[line..last.range.start];
    let words: String = new
        .iter()
        .map(|language| {
            if in_brackets {
                format!(", {}", language.code())
            } else {
                format!("\n{before}{}", language.code())
            }
        })
        .collect();
    Some((last.range.end..last.range.end, words))
}

/// More than this on a line is hard to read.
const WIDTH: usize = 100;

fn written(text: &NewText, found: &Found<'_>) -> String {
    let pairs: Vec<(Language, Vec<String>)> = match text {
        NewText::Text(text) => {
            text.iter().map(|(language, words)| (language, vec![words.to_owned()])).collect()
        }
        NewText::List(list) => list.iter().map(|(language, words)| (language, words.to_vec())).collect(),
    };
    let is_list = matches!(text, NewText::List(_));
    let on_line: Vec<String> = pairs
        .iter()
        .map(|(language, words)| {
            let words: Vec<String> = words.iter().map(|words| scalar(words, true)).collect();
            let words = words.join(", ");
            if is_list {
                format!("{}: [{words}]", language.code())
            } else {
                format!("{}: {words}", language.code())
            }
        })
        .collect();
    let on_line = format!("{{ {} }}", on_line.join(", "));
    let lines = pairs.iter().any(|(_, words)| words.iter().any(|words| words.contains('\n')));
    let column = match found.column {
        Some(column) if !found.within_brackets && (lines || on_line.chars().count() > WIDTH) => column,
        _ => return on_line,
    };
    let indentation = " ".repeat(column + 2);
    let mut block = String::new();
    for (language, words) in pairs {
        block.push_str(&format!("\n{indentation}{}:", language.code()));
        if is_list {
            let words: Vec<String> = words.iter().map(|words| scalar(words, true)).collect();
            block.push_str(&format!(" [{}]", words.join(", ")));
        } else if let Some(words) = words.first() {
            if words.contains('\n') {
                block.push_str(" |");
                for line in words.lines() {
                    block.push('\n');
                    if !line.trim().is_empty() {
                        block.push_str(&format!("{indentation}  {line}"));
                    }
                }
            } else {
                block.push_str(&format!(" {}", scalar(words, false)));
            }
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
    /// What some reader of YAML takes for a truth, a number or nothing.
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

#[cfg(test)]
mod tests;
