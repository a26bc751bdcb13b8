//! Locates a text in a file.

use seloste_notice::Language;

use crate::yaml::{YamlNode, YamlValue};

/// Location of a text, and the style of its surroundings.
pub(super) struct TextLocation<'n> {
    /// The text, or its map of languages.
    pub node: &'n YamlNode,
    /// True within brackets or braces, where line breaks have no meaning.
    pub within_brackets: bool,
    /// Column of the key; `None` for a list item.
    pub column: Option<usize>,
}

/// Returns the location of the text at a path. Where the format accepts a text in place of a map, this is the
/// text itself.
pub(super) fn locate<'n>(root: &'n YamlNode, place: &str, yaml: &str) -> Option<TextLocation<'n>> {
    let mut location = TextLocation { node: root, within_brackets: false, column: None };
    let mut parts = place.split(['.', '[']).peekable();
    while let Some(part) = parts.next() {
        location.within_brackets |= yaml[location.node.range.start..].starts_with(['{', '[']);
        match (&location.node.value, part.strip_suffix(']')) {
            (YamlValue::List(entries), Some(index)) => {
                let index: usize = index.parse().ok()?;
                let index = if place.starts_with("changes[") && part.len() + 8 <= place.len() {
                    by_date(entries, index)?
                } else {
                    index
                };
                location.node = entries.get(index)?;
                location.column = None;
            }
            // A single value may replace a list of one.
            (_, Some("0")) => {}
            (YamlValue::Map(entries), None) => match entries.iter().find(|(key, _)| key.name == part) {
                Some((key, value)) => {
                    let line = yaml[..key.range.start].rfind('\n').map_or(0, |at| at + 1);
                    location.column = Some(yaml[line..key.range.start].chars().count());
                    location.node = value;
                }
                None if parts.peek().is_none() && is_text(location.node) => {}
                None => return None,
            },
            (YamlValue::Text(_), None) if parts.peek().is_none() => {}
            _ => return None,
        }
    }
    Some(location)
}

/// Converts an index into the history, which the model sorts newest first, to the index in the file.
fn by_date(entries: &[YamlNode], index: usize) -> Option<usize> {
    let date = |entry: &YamlNode| match &entry.value {
        YamlValue::Map(keys) => keys.iter().find(|(key, _)| key.name == "date").and_then(|(_, value)| {
            if let YamlValue::Text(date) = &value.value { Some(date.clone()) } else { None }
        }),
        _ => None,
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(date(&entries[*at])));
    order.get(index).copied()
}

fn is_text(node: &YamlNode) -> bool {
    match &node.value {
        YamlValue::Map(entries) => entries.iter().all(|(key, _)| Language::from_code(&key.name).is_some()),
        YamlValue::Text(_) | YamlValue::Number | YamlValue::Bool(_) => true,
        YamlValue::List(_) | YamlValue::Null => false,
    }
}

/// Returns the start of a value. The range of a block scalar begins after its `|`.
pub(super) fn start(node: &YamlNode, yaml: &str) -> usize {
    let before = yaml[..node.range.start].trim_end();
    let head = before.rfind([' ', '\n']).map_or(0, |at| at + 1);
    let is_head = before[head..].starts_with(['|', '>']) && before.len() < node.range.start;
    if is_head { head } else { node.range.start }
}

/// Returns the end of a node, including a closing bracket or brace.
pub(super) fn end(node: &YamlNode, yaml: &str) -> Option<usize> {
    let last = match &node.value {
        YamlValue::List(entries) => entries.last(),
        YamlValue::Map(entries) => entries.last().map(|(_, value)| value),
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
