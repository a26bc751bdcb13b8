//! The comments of a file: an edit that lost one would lose what its author thought.

use crate::yaml::{YamlNode, YamlValue};
use std::ops::Range;

/// Every comment of a text, in their order, without the white space around them.
pub fn comments<'t>(root: &YamlNode, text: &'t str) -> Vec<&'t str> {
    let mut words = Vec::new();
    scalars(root, &mut words);
    words.sort_by_key(|range| range.start);
    let mut words = words.into_iter().peekable();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('#').map(|at| from + at) {
        while words.next_if(|range| range.end <= at).is_some() {}
        from = match words.peek() {
            Some(range) if range.start <= at => range.end,
            _ if at > 0 && !text[..at].ends_with(char::is_whitespace) => at + 1,
            _ => {
                let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                found.push(text[at..end].trim_end());
                end
            }
        };
    }
    found
}

/// Where the words of the values stand: a `#` among them is a character like any other.
fn scalars(node: &YamlNode, ranges: &mut Vec<Range<usize>>) {
    match &node.value {
        YamlValue::List(entries) => entries.iter().for_each(|entry| scalars(entry, ranges)),
        YamlValue::Map(entries) => entries.iter().for_each(|(_, value)| scalars(value, ranges)),
        _ => ranges.push(node.range.clone()),
    }
}
