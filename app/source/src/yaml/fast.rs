//! Fast path: builds the tree of a simple file directly from the parser's events, in half the time.
//!
//! Most files have no anchors, tags or errors. For any other file this returns `None`, and [`super::parse()`]
//! uses the slow path, which also explains errors. Tests compare both paths.

use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, Span};

use super::tree::{YamlKey, YamlNode, YamlStyle, YamlValue};

/// Files with more levels or nodes take the slow path, which has budgets.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 20_000;

/// A list or map whose end has not been parsed yet.
enum OpenNode {
    List(Range<usize>, Vec<YamlNode>),
    Map(Range<usize>, Vec<(YamlKey, YamlNode)>, Option<(String, Range<usize>)>),
}

/// Returns the tree, or `None` if the file is not simple. `resolve` returns the value of a plain scalar that
/// may not be a text.
pub(super) fn parse(text: &str, resolve: impl Fn(&str) -> Option<YamlValue>) -> Option<YamlNode> {
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
                // The range is empty for a key written with escapes.
                let range = if range.is_empty() { node.range.start..node.range.start } else { range };
                entries.push((YamlKey { name, range }, node));
            }
            None => root = Some(node),
        }
    }
    root
}

/// Returns the name of a key; `None` for null keys and the merge key `<<`.
fn key_name(word: &str, style: ScalarStyle) -> Option<String> {
    let special = word == "<<" || word == "~" || word.eq_ignore_ascii_case("null");
    // Plain keys with white space are always unknown; the slow path explains them.
    let is_name = match style {
        ScalarStyle::Plain => !special && !word.contains(char::is_whitespace),
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => true,
        ScalarStyle::Literal | ScalarStyle::Folded => false,
    };
    (!word.is_empty() && is_name).then(|| word.to_owned())
}

/// Returns true if a plain scalar may be a number, null or a boolean. Scalars with a space are texts, and so
/// are those with a hyphen that belongs to no exponent, such as dates.
fn needs_resolution(word: &str) -> bool {
    /// Length of `infinity`, the longest such word.
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

/// Returns the bytes of a node, without the trailing white space of a block scalar.
fn byte_range(span: &Span, text: &str) -> Option<Range<usize>> {
    let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
    Some(start..start + text.get(start..end)?.trim_end().len())
}

/// Returns the bytes of a key within its quotation marks; an empty range if it is written with escapes.
fn key_range(name: &str, span: &Span, text: &str) -> Option<Range<usize>> {
    let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
    let written = [start..end, start + 1..end.saturating_sub(1)];
    Some(written.into_iter().find(|range| text.get(range.clone()) == Some(name)).unwrap_or(start..start))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use proptest::prelude::*;

    use crate::yaml::parse::assert_same_on_slow_path;
    use crate::yaml::{YamlValue, full, parse};

    /// Compares the fast path with the slow one; returns false if the text is not simple.
    fn compare(text: &str) -> bool {
        let Some(root) = super::parse(text, full::resolve_scalar) else { return false };
        assert_same_on_slow_path(text, &root);
        true
    }

    /// Parts of a file, with and without a meaning in YAML.
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

        #[test]
        fn fast_and_slow_path_agree_on_any_text(pieces in prop::collection::vec(piece(), 0..24)) {
            let text = pieces.concat();
            compare(&text);
            let _ = parse(&text);
        }
    }

    #[test]
    fn fast_and_slow_path_agree_on_fixtures() {
        fn visit(folder: &Path, compared: &mut usize) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    visit(&path, compared);
                } else if path.extension().is_some_and(|extension| extension == "yaml")
                    && let Ok(text) = fs::read_to_string(&path)
                    && compare(&text)
                {
                    *compared += 1;
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut compared = 0;
        for folder in ["content", "tests/sites"] {
            visit(&root.join(folder), &mut compared);
        }
        assert!(compared > 50, "only {compared} files took the fast path");
    }

    #[test]
    fn plain_scalars_have_the_types_of_serde_saphyr() {
        let words = "1 -1 +1 1.5 .5 5. 1e3 1e-3 1E+3 0x1f 0o17 0b1 007 1_000 .inf -.inf .nan inf nan infinity null \
                     Null NULL ~ true True TRUE false no yes on y 2026-01-05 2026-1-5 12:30 1.2.3 00100 \
                     +358401234567 1234567-1 - a nul nulls = << <";
        let mut compared = 0;
        for word in words.split_whitespace() {
            for text in [format!("a: {word}\n"), format!("- {word}\n"), format!("[{word}]"), word.to_owned()]
            {
                compared += usize::from(compare(&text));
                let _ = parse(&text);
            }
        }
        assert!(compared > 100, "only {compared} texts took the fast path");
        let root = parse("a: 1\nb: no\nc: ~\nd: true\ne: 1.1 x\n").unwrap();
        let YamlValue::Map(map) = root.value else { panic!() };
        let kinds: Vec<_> = map.iter().map(|(_, node)| node.value.kind()).collect();
        assert_eq!(kinds, ["a number", "a text", "nothing", "true or false", "a text"]);
    }
}
