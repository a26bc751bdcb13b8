//! Slow path: full YAML by serde-saphyr, with resource limits and error details.

use std::fmt;
use std::ops::Range;

use seloste_notice::Finding;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::DuplicateKeyPolicy;
use serde_saphyr::{Location, Spanned};

use super::tree::{YamlKey, YamlNode, YamlStyle, YamlValue};
use crate::diagnose::syntax;

/// Parses a text as YAML.
///
/// # Errors
///
/// As [`super::parse()`].
pub(super) fn parse(text: &str) -> Result<YamlNode, Box<Finding>> {
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(text, options()) {
        Ok(root) => {
            let mut lost = None;
            let root = to_node(root, text, &mut lost);
            lost.map_or(Ok(root), |range| Err(Box::new(syntax::report_lost_property(text, range))))
        }
        Err(error) => Err(Box::new(syntax::report(text, &error))),
    }
}

fn options() -> serde_saphyr::Options {
    serde_saphyr::options! {
        // The decoder reports duplicate keys, with both positions.
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        // `no` is a text, and the code of Norway.
        strict_booleans: true,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_depth: 64, max_nodes: 50_000, max_anchors: 100, max_aliases: 1_000, max_documents: 1 },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 100_000 },
    }
}

/// Returns the value of a plain scalar.
pub(super) fn resolve_scalar(word: &str) -> Option<YamlValue> {
    Some(match serde_saphyr::from_str_with_options::<Raw>(word, options()).ok()? {
        Raw::Null => YamlValue::Null,
        Raw::Bool(value) => YamlValue::Bool(value),
        Raw::Number => YamlValue::Number,
        Raw::Text(text) => YamlValue::Text(text),
        Raw::List(_) | Raw::Map(_) => return None,
    })
}

/// The tree as deserialized, with positions in place of byte ranges.
enum Raw {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(String, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = access.next_element()? {
            list.push(entry);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = access.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

fn to_node(spanned: Spanned<Raw>, text: &str, lost: &mut Option<Range<usize>>) -> YamlNode {
    let range = byte_range(&spanned.referenced, text);
    if lost.is_none() {
        *lost = lost_property(text, range.start);
    }
    let value = match spanned.value {
        Raw::Null => YamlValue::Null,
        Raw::Bool(value) => YamlValue::Bool(value),
        // Written as an alias, so the number itself is elsewhere in the file.
        Raw::Number if text[range.clone()].starts_with('*') => {
            YamlValue::Text(text[byte_range(&spanned.defined, text)].to_owned())
        }
        Raw::Number => YamlValue::Number,
        Raw::Text(value) => YamlValue::Text(value),
        Raw::List(list) => {
            YamlValue::List(list.into_iter().map(|entry| to_node(entry, text, lost)).collect())
        }
        Raw::Map(map) => YamlValue::Map(
            map.into_iter()
                .map(|(name, value)| {
                    let value = to_node(value, text, lost);
                    let range = key_range(&name, value.range.start, text);
                    (YamlKey { name, range }, value)
                })
                .collect(),
        ),
    };
    let style = style(&value, &range, text);
    YamlNode { value, range, style }
}

fn style(value: &YamlValue, range: &Range<usize>, text: &str) -> YamlStyle {
    /// Maximum length of the line before a block scalar. Without a limit, a line of megabytes takes minutes.
    const MAX_LENGTH: usize = 300;
    if !matches!(value, YamlValue::Text(_)) {
        return YamlStyle::Plain;
    }
    let before = text[..range.start].trim_end();
    if text[before.len()..range.start].contains('\n') {
        let from = before.floor_char_boundary(before.len().saturating_sub(MAX_LENGTH));
        let line = before[from..].rsplit('\n').next().unwrap_or_default();
        let head = line.split_once(" #").map_or(line, |(head, _)| head).trim_end();
        let head = head.rsplit(' ').next().unwrap_or_default();
        if head.starts_with(['|', '>']) && head.len() < 4 {
            return YamlStyle::Block;
        }
    }
    if text[range.start..].starts_with(['"', '\'']) { YamlStyle::Quoted } else { YamlStyle::Plain }
}

/// Returns a tag (`!word`) or an unused anchor (`&word`) before a node, which would be dropped from the text.
fn lost_property(text: &str, start: usize) -> Option<Range<usize>> {
    /// Maximum length of such a word. Without a limit, a line of megabytes takes minutes.
    const MAX_LENGTH: usize = 200;
    let from = text.floor_char_boundary(start.saturating_sub(MAX_LENGTH));
    let before = text[from..start].trim_end_matches(' ');
    let word_start = before.rfind([' ', '\n']).map_or(0, |space| space + 1);
    let word = &before[word_start..];
    // Within brackets, the word may belong to the item before; in a comment, nothing is dropped.
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    if word.ends_with([',', '[', '{', ':']) || line.starts_with('#') || line.contains(" #") {
        return None;
    }
    let is_lost = match word.split_at_checked(1)? {
        ("!", _) => true,
        ("&", name) => !text.contains(&format!("*{name}")),
        _ => false,
    };
    is_lost.then_some(from + word_start..from + before.len())
}

/// Returns the bytes of a key by searching backwards from its value for the name and a colon. Parsing keys
/// with positions would make the slow path a third slower.
fn key_range(name: &str, value_start: usize, text: &str) -> Range<usize> {
    /// Maximum distance between a key and its value, in bytes; comments may be between them. Without a limit,
    /// files of megabytes take minutes.
    const MAX_DISTANCE: usize = 2_000;
    let from = text.floor_char_boundary(value_start.saturating_sub(MAX_DISTANCE));
    let near = &text[from..value_start];
    if name.is_empty() {
        // The key is empty, so its colon is marked.
        let colon = near.trim_end_matches([' ', '\t']).len().saturating_sub(1);
        return if near.get(colon..).is_some_and(|end| end.starts_with(':')) {
            from + colon..from + colon + 1
        } else {
            value_start..value_start
        };
    }
    let mut before = near;
    while let Some(at) = before.rfind(name) {
        let quoted = ['"', '\'', ' ', '\t'];
        let colon = text[from + at + name.len()..].trim_start_matches(quoted).starts_with(':');
        // Characters that may precede a key. After anything else, the match is in a comment or a text.
        let begins = near[..at].trim_end_matches(quoted).ends_with(['\n', '{', ',', '-', '?'])
            || near[..at].trim_end_matches(quoted).is_empty();
        if colon && begins {
            return from + at..from + at + name.len();
        }
        before = &before[..at];
    }
    // Within braces a key may have neither a colon nor a value.
    let lone = near.trim_end();
    if lone.ends_with(name) {
        let end = from + lone.len();
        return end - name.len()..end;
    }
    // A key written with escapes or copied by an alias is not found.
    value_start..value_start
}

fn start(location: &Location, text: &str) -> usize {
    location
        .span()
        .byte_offset()
        .and_then(|offset| usize::try_from(offset).ok())
        .filter(|offset| text.is_char_boundary(*offset))
        .unwrap_or(text.len())
}

/// Returns the bytes of a node, without the trailing white space of a block scalar.
fn byte_range(location: &Location, text: &str) -> Range<usize> {
    let start = start(location, text);
    let end = location
        .span()
        .byte_len()
        .and_then(|length| usize::try_from(length).ok())
        .map(|length| start.saturating_add(length).min(text.len()))
        .filter(|end| text.is_char_boundary(*end))
        .unwrap_or(start);
    let written = text.get(start..end).unwrap_or_default().trim_end();
    start..start + written.len()
}
