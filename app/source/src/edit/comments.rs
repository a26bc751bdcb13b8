//! Finds comments, so that edits can keep them.

use std::ops::Range;

use crate::yaml::{YamlNode, YamlValue};

/// Returns the bytes of all comments of a text in order, without surrounding white space.
pub(crate) fn comments(root: &YamlNode, text: &str) -> Vec<Range<usize>> {
    let mut scalar_ranges = Vec::new();
    scalars(root, &mut scalar_ranges);
    scalar_ranges.sort_by_key(|range| range.start);
    let mut scalar_ranges = scalar_ranges.into_iter().peekable();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('#').map(|at| from + at) {
        while scalar_ranges.next_if(|range| range.end <= at).is_some() {}
        from = match scalar_ranges.peek() {
            Some(range) if range.start <= at => range.end,
            _ if at > 0 && !text[..at].ends_with(char::is_whitespace) => at + 1,
            _ => {
                let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                found.push(at..at + text[at..end].trim_end().len());
                end
            }
        };
    }
    found
}

/// Collects the ranges of all scalars; a `#` within them does not begin a comment.
fn scalars(node: &YamlNode, ranges: &mut Vec<Range<usize>>) {
    match &node.value {
        YamlValue::List(entries) => entries.iter().for_each(|entry| scalars(entry, ranges)),
        YamlValue::Map(entries) => entries.iter().for_each(|(_, value)| scalars(value, ranges)),
        _ => ranges.push(node.range.clone()),
    }
}
