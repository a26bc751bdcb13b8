//! The tree of a plain file, straight from the parser's events.
//!
//! Serde carries values from one type into another, and pays for each; a tree needs no such carrying. Files of authors
//! are plain nearly always: no anchors, no tags, no mistakes. Of such a file the tree is built here, in half the time. At
//! anything else this gives up, and [`super::parse`] reads the file by serde-saphyr, which knows what is to be told.
//! Builds for development read every file in both ways and compare.

use super::tree::{YamlKey, YamlNode, YamlStyle, YamlValue};
use granit_parser::{Event, Options, Parser, ScalarStyle, Span};
use std::ops::Range;

/// Deeper files, and those with more nodes, are left to the decoder with budgets.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 20_000;

/// A list or map that is being filled.
enum OpenNode {
    List(Range<usize>, Vec<YamlNode>),
    Map(Range<usize>, Vec<(YamlKey, YamlNode)>, Option<(String, Range<usize>)>),
}

/// The tree; none where the file is not plain. `typed` says what a bare word is that may be no text.
pub fn parse(text: &str, resolve: impl Fn(&str) -> Option<YamlValue>) -> Option<YamlNode> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut open: Vec<OpenNode> = Vec::new();
    let mut root = None;
    let mut documents = 0;
    let mut nodes = 0;
    while let Some(event) = parser.next_event() {
        let (event, span) = event.ok()?;
        let done = match event {
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => continue,
            Event::DocumentStart(..) => {
                documents += 1;
                if documents > 1 {
                    return None;
                }
                continue;
            }
            Event::SequenceStart(_, 0, None) => {
                open.push(OpenNode::List(byte_range(&span, text)?, Vec::new()));
                None
            }
            Event::MappingStart(_, 0, None) => {
                open.push(OpenNode::Map(byte_range(&span, text)?, Vec::new(), None));
                None
            }
            Event::SequenceEnd => {
                let Some(OpenNode::List(range, entries)) = open.pop() else { return None };
                Some(YamlNode { value: YamlValue::List(entries), range, style: YamlStyle::Plain })
            }
            Event::MappingEnd => {
                let Some(OpenNode::Map(range, entries, None)) = open.pop() else { return None };
                Some(YamlNode { value: YamlValue::Map(entries), range, style: YamlStyle::Plain })
            }
            Event::Scalar(word, style, 0, None) => {
                if let Some(OpenNode::Map(_, _, key @ None)) = open.last_mut() {
                    *key = Some((key_name(&word, style)?, key_range(&word, &span, text)?));
                    continue;
                }
                let range = byte_range(&span, text)?;
                let value = match style {
                    ScalarStyle::Plain if needs_resolution(&word) => resolve(&word)?,
                    _ => YamlValue::Text(word.into_owned()),
                };
                let style = match style {
                    ScalarStyle::Plain => YamlStyle::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => YamlStyle::Quoted,
                    ScalarStyle::Literal | ScalarStyle::Folded => YamlStyle::Block,
                };
                Some(YamlNode { value, range, style })
            }
            _ => return None,
        };
        nodes += 1;
        if open.len() > MAX_DEPTH || nodes > MAX_NODES {
            return None;
        }
        let Some(node) = done else { continue };
        match open.last_mut() {
            Some(OpenNode::List(_, entries)) => entries.push(node),
            Some(OpenNode::Map(_, entries, key)) => {
                let (name, range) = key.take()?;
                // A key written with escapes does not stand there as it is.
                let range = if range.is_empty() { node.range.start..node.range.start } else { range };
                entries.push((YamlKey { name, range }, node));
            }
            None => root = Some(node),
        }
    }
    root
}

/// A key's name; none for one that may be more than a name: no name at all, or the mark by which maps are merged.
fn key_name(word: &str, style: ScalarStyle) -> Option<String> {
    let special = word == "<<" || word == "~" || word.eq_ignore_ascii_case("null");
    // Whatever has a space in it is no key that is known, and something is to be told of it.
    let is_name = match style {
        ScalarStyle::Plain => !special && !word.contains(char::is_whitespace),
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => true,
        ScalarStyle::Literal | ScalarStyle::Folded => false,
    };
    (!word.is_empty() && is_name).then(|| word.to_owned())
}

/// Whether a bare word may be a number, nothing, or true or false. What has a space in it is a text, and so is what
/// has a hyphen that belongs to no exponent, such as a date.
fn needs_resolution(word: &str) -> bool {
    /// What the longest word that is no text has letters: `infinity`.
    const MAX_LENGTH: usize = 8;
    match word.bytes().next() {
        None => true,
        Some(first) if first.is_ascii_alphabetic() || !first.is_ascii() => {
            word.len() <= MAX_LENGTH
                && ["null", "true", "false", "nan", "inf", "infinity"]
                    .iter()
                    .any(|typed| word.eq_ignore_ascii_case(typed))
        }
        Some(_) => {
            let bytes = word.as_bytes();
            let hyphen = |pair: &[u8]| pair[1] == b'-' && !matches!(pair[0], b'e' | b'E');
            (word == "~" || bytes.iter().any(u8::is_ascii_alphanumeric))
                && !bytes.iter().any(u8::is_ascii_whitespace)
                && !bytes.windows(2).any(hyphen)
        }
    }
}

/// The bytes of a node, without the white space that a block scalar's span ends with.
fn byte_range(span: &Span, text: &str) -> Option<Range<usize>> {
    let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
    Some(start..start + text.get(start..end)?.trim_end().len())
}

/// The bytes of a key within its quotation marks; none of them where it is written in another way than it reads.
fn key_range(name: &str, span: &Span, text: &str) -> Option<Range<usize>> {
    let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
    let written = [start..end, start + 1..end.saturating_sub(1)];
    Some(written.into_iter().find(|range| text.get(range.clone()) == Some(name)).unwrap_or(start..start))
}

#[cfg(test)]
mod tests {
    use crate::yaml::{YamlValue, parse};
    use proptest::prelude::*;

    /// A piece of a file: what YAML has a meaning for, and what it has none for.
    fn piece() -> impl Strategy<Value = &'static str> {
        let pieces = [
            "a",
            "b:",
            "key: ",
            "- ",
            "? ",
            ": ",
            "\n",
            "\n  ",
            "\n    ",
            "\n- ",
            "\nx: ",
            "|\n  ",
            ">-\n  ",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "#",
            " # c",
            "&a ",
            "*a",
            "!t ",
            "!",
            "<<: ",
            "~",
            "null",
            "true",
            "no",
            "1",
            "-1",
            "1.5",
            "1e-3",
            "0x1f",
            "007",
            "1_0",
            ".inf",
            "nan",
            "2026-01-05",
            "ä",
            "“",
            "\u{a0}",
            "\t",
            "\\",
            "\\n",
            "---\n",
            "...\n",
            "%",
            "@",
            "`",
            "\u{feff}",
            "\r\n",
            " ",
            "",
        ];
        (0..pieces.len()).prop_map(move |index| pieces[index])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        /// The comparison itself stands in `parse`.
        #[test]
        fn whatever_is_written_both_ways_agree(pieces in prop::collection::vec(piece(), 0..24)) {
            let _ = parse(&pieces.concat());
        }
    }

    #[test]
    fn bare_words_are_what_serde_saphyr_takes_them_for() {
        let words = "1 -1 +1 1.5 .5 5. 1e3 1e-3 1E+3 0x1f 0o17 0b1 007 1_000 .inf -.inf .nan inf nan infinity null Null NULL \
                     ~ true True TRUE false no yes on y 2026-01-05 2026-1-5 12:30 1.2.3 00100 +358401234567 1234567-1 - a \
                     nul nulls = << <";
        for word in words.split_whitespace() {
            for text in [format!("a: {word}\n"), format!("- {word}\n"), format!("[{word}]"), word.to_owned()]
            {
                let _ = parse(&text);
            }
        }
        let root = parse("a: 1\nb: no\nc: ~\nd: true\ne: 1.1 x\n").unwrap();
        let YamlValue::Map(map) = root.value else { panic!() };
        let kinds: Vec<_> = map.iter().map(|(_, node)| node.value.kind()).collect();
        assert_eq!(kinds, ["a number", "a text", "nothing", "true or false", "a text"]);
    }
}
