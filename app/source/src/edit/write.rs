//! Writes a text in all its languages.

use std::ops::Range;

use seloste_notice::{Language, Text, TextList};
use seloste_yaml::{Context, Value, block_lines, flow, scalar};

use super::locate::{TextLocation, end, start};
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// A text in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewText {
    /// A single text.
    Text(Text),
    /// A list of short texts.
    List(TextList),
}

/// A byte range and its replacement.
pub(super) type Edit = (Range<usize>, String);

/// Maximum width of a line before languages get lines of their own.
const WIDTH: usize = 100;

/// Returns the edits that set a text; `None` if the surroundings do not allow it.
pub(super) fn edits(text: &NewText, location: &TextLocation<'_>, yaml: &str) -> Option<Vec<Edit>> {
    let node = location.node;
    let range = start(node, yaml)..end(node, yaml)?;
    let written = &yaml[range.clone()];
    match &node.value {
        // A map on one line without comments can be rewritten completely.
        YamlValue::Map(entries) if !written.starts_with('{') || written.contains(['#', '\n']) => {
            by_language(text, entries, location, yaml)
        }
        YamlValue::List(entries) if !location.within_brackets && written.contains('#') => {
            Some(vec![wrap_list(text, entries, location, yaml)?])
        }
        _ => {
            let texts = render_text(text, location);
            // Before the value is a space, or a line break if the value begins on the next line.
            let blanks = if texts.starts_with('\n') { blanks(&yaml[..range.start]) } else { 0 };
            Some(vec![(range.start - blanks..range.end, texts)])
        }
    }
}

/// Returns the length of the trailing spaces of a text and the line break before them.
fn blanks(text: &str) -> usize {
    let before = text.trim_end_matches(' ');
    let before = before.strip_suffix('\n').unwrap_or(before);
    text.len() - before.strip_suffix('\r').unwrap_or(before).len()
}

/// Returns the texts by language.
fn texts_by_language(text: &NewText) -> Vec<(Language, Vec<String>)> {
    match text {
        NewText::Text(text) => {
            text.iter().map(|(language, texts)| (language, vec![texts.to_owned()])).collect()
        }
        NewText::List(list) => list.iter().map(|(language, texts)| (language, texts.to_vec())).collect(),
    }
}

/// Updates a map of languages. Unchanged languages keep their style; changed ones are rewritten, new ones
/// appended.
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
    for (language, texts) in texts_by_language(text) {
        match entries.iter().find(|(key, _)| key.name == language.code()) {
            Some((_, value)) if equals(value, &texts, yaml) => {}
            Some((_, value)) => {
                let range = start(value, yaml)..end(value, yaml)?;
                // A block scalar cannot have a comment after it on its line.
                let on_line = on_line || !yaml[range.end..line_end(yaml, range.end)].trim().is_empty();
                edits.push((range, render_value(&texts, is_list, on_line, column)));
            }
            None if in_braces => {
                let texts = render_value(&texts, is_list, true, column);
                added.push_str(&format!(", {}: {texts}", language.code()));
            }
            None => {
                let texts = render_value(&texts, is_list, on_line, column);
                added.push_str(&format!("\n{}{}: {texts}", " ".repeat(column), language.code()));
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

/// Returns true if a value already equals these texts.
fn equals(value: &YamlNode, texts: &[String], yaml: &str) -> bool {
    let one = |node: &YamlNode, text: &String| match &node.value {
        YamlValue::Text(current) => current.trim() == text.trim(),
        _ => yaml[node.range.clone()] == **text,
    };
    match (&value.value, texts) {
        (YamlValue::List(entries), _) => {
            entries.len() == texts.len() && entries.iter().zip(texts).all(|(entry, text)| one(entry, text))
        }
        (_, [text]) => one(value, text),
        _ => false,
    }
}

/// Indents a list with comments and makes it the list of the first language.
fn wrap_list(text: &NewText, entries: &[YamlNode], location: &TextLocation<'_>, yaml: &str) -> Option<Edit> {
    let indentation = " ".repeat(location.column? + 2);
    let in_brackets = yaml[location.node.range.start..].starts_with('[');
    let mut languages = texts_by_language(text).into_iter();
    let (first, texts) = languages.next()?;
    if !equals(location.node, &texts, yaml) {
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
    for (language, texts) in languages {
        let texts = render_value(&texts, true, false, 0);
        written.push_str(&format!("\n{indentation}{}: {texts}", language.code()));
    }
    Some((begin..stop, written))
}

fn line_start(yaml: &str, at: usize) -> usize {
    yaml[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Returns the end of a line, before its line break (`\n` or `\r\n`).
fn line_end(yaml: &str, at: usize) -> usize {
    let line = yaml[at..].split('\n').next().unwrap_or_default();
    at + line.strip_suffix('\r').unwrap_or(line).len()
}

/// Renders a text in all its languages.
fn render_text(text: &NewText, location: &TextLocation<'_>) -> String {
    let is_list = matches!(text, NewText::List(_));
    let pairs = texts_by_language(text);
    let on_line: Vec<String> = pairs
        .iter()
        .map(|(language, texts)| format!("{}: {}", language.code(), render_value(texts, is_list, true, 0)))
        .collect();
    let on_line = format!("{{ {} }}", on_line.join(", "));
    let lines = pairs.iter().any(|(_, texts)| texts.iter().any(|texts| texts.contains('\n')));
    let column = match location.column {
        Some(column) if !location.within_brackets && (lines || on_line.chars().count() > WIDTH) => column,
        _ => return on_line,
    };
    let indentation = " ".repeat(column + 2);
    let mut block = String::new();
    for (language, texts) in pairs {
        let texts = render_value(&texts, is_list, false, column + 2);
        block.push_str(&format!("\n{indentation}{}: {texts}", language.code()));
    }
    block
}

/// Renders a text in one language: on one line, or as a block below a key at this column.
fn render_value(texts: &[String], is_list: bool, on_line: bool, column: usize) -> String {
    if is_list {
        return flow(&Value::FlowList(texts.iter().cloned().map(Value::Text).collect()));
    }
    let text = texts.first().map_or("", String::as_str);
    let lines: Vec<&str> = text.lines().map(|line| if line.trim().is_empty() { "" } else { line }).collect();
    match block_lines(&lines, column).filter(|_| !on_line && lines.len() > 1) {
        Some(block) => format!("|{block}"),
        None => scalar(text, if on_line { Context::Flow } else { Context::Block }),
    }
}
