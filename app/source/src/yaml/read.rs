//! Builds the tree from the parser's events, within budgets.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Marker, Options, Parser, ScalarStyle, Span, Tag};
use seloste_notice::Finding;

use super::tree::{YamlKey, YamlNode, YamlStyle, YamlValue};
use crate::diagnose::syntax::{self, YamlError};

/// Maximum number of levels.
const MAX_DEPTH: usize = 64;
/// Maximum number of values, including those that aliases repeat.
const MAX_NODES: usize = 50_000;
const MAX_ANCHORS: usize = 100;
const MAX_ALIASES: usize = 1_000;

/// Parses a text as YAML.
///
/// # Errors
///
/// Returns a finding if the text is not valid YAML or exceeds a budget (such as an alias bomb).
pub(crate) fn parse(text: &str) -> Result<YamlNode, Box<Finding>> {
    read(text).map_err(|error| Box::new(syntax::report(text, &error)))
}

fn read(text: &str) -> Result<YamlNode, YamlError> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_anchor_events = true;
    options.flow_nesting_limit = MAX_DEPTH;
    options.block_nesting_limit = MAX_DEPTH;
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder::new(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(YamlError::Syntax)?;
        builder.add(event, &span)?;
    }
    builder.finish()
}

/// A list or map whose end has not been parsed yet.
struct OpenNode {
    range: Range<usize>,
    content: OpenContent,
    anchor: usize,
}

enum OpenContent {
    List(Vec<YamlNode>),
    Map(OpenMap),
}

#[derive(Default)]
struct OpenMap {
    entries: Vec<(YamlKey, YamlNode)>,
    /// The key whose value follows.
    key: Option<YamlKey>,
    /// True if that key is `<<` without quotation marks.
    is_merge: bool,
    /// Values of `<<`, whose keys are added to the map.
    merged: Vec<YamlNode>,
}

/// A value that aliases can repeat.
#[derive(Default)]
struct Anchor {
    /// Bytes of `&name`.
    range: Range<usize>,
    /// The value, once it is complete.
    node: Option<YamlNode>,
    is_used: bool,
}

struct Builder<'t> {
    text: &'t str,
    open: Vec<OpenNode>,
    root: Option<YamlNode>,
    documents: usize,
    nodes: usize,
    aliases: usize,
    anchors: HashMap<usize, Anchor>,
    /// Bytes of the first tag.
    tag: Option<Range<usize>>,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            open: Vec::new(),
            root: None,
            documents: 0,
            nodes: 0,
            aliases: 0,
            anchors: HashMap::new(),
            tag: None,
        }
    }

    fn add(&mut self, event: Event<'_>, span: &Span) -> Result<(), YamlError> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(YamlError::SecondDocument(self.offset(&span.start)));
                }
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.open(span, OpenContent::List(Vec::new()), anchor, tag.as_deref())?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.open(span, OpenContent::Map(OpenMap::default()), anchor, tag.as_deref())?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(OpenNode { range, content, anchor }) = self.open.pop() else { return Ok(()) };
                let value = match content {
                    OpenContent::List(entries) => YamlValue::List(entries),
                    OpenContent::Map(map) => YamlValue::Map(with_merged(map)),
                };
                self.close(YamlNode { value, range, style: YamlStyle::Plain }, anchor)?;
            }
            Event::Scalar(word, style, anchor, tag) => {
                self.note_tag(span, tag.as_deref());
                self.count(1, span)?;
                let range = self.byte_range(span);
                let value = match style {
                    ScalarStyle::Plain => resolve(&word).ok_or(YamlError::NotFinite(range.start))?,
                    _ => None,
                };
                let style = match style {
                    ScalarStyle::Plain => YamlStyle::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => YamlStyle::Quoted,
                    ScalarStyle::Literal | ScalarStyle::Folded => YamlStyle::Block,
                };
                let value = value.unwrap_or_else(|| YamlValue::Text(word.into_owned()));
                self.close(YamlNode { value, range, style }, anchor)?;
            }
            Event::Anchor(id, _) => {
                self.anchors.entry(id).or_default().range = self.byte_range(span);
                if self.anchors.len() > MAX_ANCHORS {
                    return Err(YamlError::TooManyAliases(self.offset(&span.start)));
                }
            }
            Event::Alias(id) => {
                let range = self.byte_range(span);
                // A value that contains itself is not complete.
                let anchor = self.anchors.get_mut(&id).ok_or(YamlError::Reserved(range.start))?;
                anchor.is_used = true;
                let node = anchor.node.as_ref().ok_or(YamlError::Reserved(range.start))?;
                let (node, copied) = (alias(node, &range, self.text), size(node));
                self.aliases += 1;
                if self.aliases > MAX_ALIASES {
                    return Err(YamlError::TooManyAliases(range.start));
                }
                self.count(copied, span)?;
                self.close(node, 0)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn open(
        &mut self,
        span: &Span,
        content: OpenContent,
        anchor: usize,
        tag: Option<&Tag>,
    ) -> Result<(), YamlError> {
        self.note_tag(span, tag);
        self.count(1, span)?;
        let range = self.byte_range(span);
        if self.open.len() >= MAX_DEPTH {
            return Err(YamlError::TooLarge(range.start));
        }
        self.open.push(OpenNode { range, content, anchor });
        Ok(())
    }

    /// Adds a complete node to its parent.
    fn close(&mut self, node: YamlNode, anchor: usize) -> Result<(), YamlError> {
        if anchor > 0 {
            self.anchors.entry(anchor).or_default().node = Some(node.clone());
        }
        let text = self.text;
        match self.open.last_mut().map(|open| &mut open.content) {
            Some(OpenContent::List(entries)) => entries.push(node),
            Some(OpenContent::Map(map)) => match map.key.take() {
                None => {
                    let is_plain = node.style == YamlStyle::Plain;
                    let key = to_key(node, text)?;
                    map.is_merge = is_plain && key.name == "<<";
                    map.key = Some(key);
                }
                Some(_) if map.is_merge && is_mergeable(&node) => map.merged.push(node),
                Some(YamlKey { name, range }) => {
                    // A key written with escapes has no bytes of its own.
                    let range = if range.is_empty() { node.range.start..node.range.start } else { range };
                    map.entries.push((YamlKey { name, range }, node));
                }
            },
            None => self.root = Some(node),
        }
        Ok(())
    }

    fn finish(self) -> Result<YamlNode, YamlError> {
        let unused = self.anchors.into_values().filter(|anchor| !anchor.is_used).map(|anchor| anchor.range);
        let dropped = self.tag.into_iter().chain(unused).min_by_key(|range| range.start);
        match dropped {
            Some(range) => Err(YamlError::Dropped(range.start)),
            None => Ok(self.root.unwrap_or(YamlNode {
                value: YamlValue::Null,
                range: 0..0,
                style: YamlStyle::Plain,
            })),
        }
    }

    fn count(&mut self, nodes: usize, span: &Span) -> Result<(), YamlError> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES { Err(YamlError::TooLarge(self.offset(&span.start))) } else { Ok(()) }
    }

    fn note_tag(&mut self, span: &Span, tag: Option<&Tag>) {
        if tag.is_some() && self.tag.is_none() {
            let start = self.offset(&span.tag_start().unwrap_or(span.start));
            self.tag = Some(start..start);
        }
    }

    fn offset(&self, marker: &Marker) -> usize {
        syntax::offset(self.text, marker)
    }

    /// Returns the bytes of a node, without the trailing white space of a block scalar.
    fn byte_range(&self, span: &Span) -> Range<usize> {
        let (start, end) = (self.offset(&span.start), self.offset(&span.end));
        start..start + self.text.get(start..end).unwrap_or_default().trim_end().len()
    }
}

/// Returns the value of a plain scalar that is not a text; `None` for a number that is not finite.
fn resolve(word: &str) -> Option<Option<YamlValue>> {
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    Some(match word {
        "" | "~" | "null" | "Null" | "NULL" => Some(YamlValue::Null),
        "true" | "True" | "TRUE" => Some(YamlValue::Bool(true)),
        "false" | "False" | "FALSE" => Some(YamlValue::Bool(false)),
        ".nan" | ".NaN" | ".NAN" => return None,
        _ if matches!(unsigned, ".inf" | ".Inf" | ".INF") => return None,
        _ if !is_number(unsigned) => None,
        // With so many digits, it is read as infinite.
        _ if unsigned.parse::<f64>().is_ok_and(f64::is_infinite) => return None,
        _ => Some(YamlValue::Number),
    })
}

/// Returns true for a number of YAML's core schema without a sign.
fn is_number(word: &str) -> bool {
    let all = |digits: &str, is_digit: fn(&u8) -> bool| {
        !digits.is_empty() && digits.bytes().all(|byte| is_digit(&byte))
    };
    if let Some(digits) = word.strip_prefix("0x") {
        return all(digits, u8::is_ascii_hexdigit);
    }
    if let Some(digits) = word.strip_prefix("0o") {
        return all(digits, |byte| (b'0'..=b'7').contains(byte));
    }
    word.starts_with(|first: char| first.is_ascii_digit() || first == '.')
        && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'))
        && word.parse::<f64>().is_ok()
}

/// Converts a scalar to a key.
fn to_key(node: YamlNode, text: &str) -> Result<YamlKey, YamlError> {
    let Range { start, end } = node.range;
    let written = text.get(start..end).unwrap_or_default();
    let name = match node.value {
        YamlValue::Text(name) => name,
        YamlValue::Null | YamlValue::Bool(_) | YamlValue::Number => written.to_owned(),
        YamlValue::List(_) | YamlValue::Map(_) => return Err(YamlError::KeyNotText(start)),
    };
    let within_quotes = start + 1..end.saturating_sub(1);
    let range = if name.is_empty() {
        // The key is empty, so its colon is marked.
        let rest = text.get(end..).unwrap_or_default();
        let colon = end + rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if text[colon..].starts_with(':') { colon..colon + 1 } else { start..start }
    } else if written == name {
        start..end
    } else if text.get(within_quotes.clone()) == Some(&name) {
        within_quotes
    } else {
        start..start
    };
    Ok(YamlKey { name, range })
}

/// Adds the keys of the maps under `<<` to a map. Keys of the map itself take precedence.
fn with_merged(OpenMap { mut entries, merged, .. }: OpenMap) -> Vec<(YamlKey, YamlNode)> {
    let maps = merged.into_iter().flat_map(|node| match node.value {
        YamlValue::List(maps) => maps,
        _ => vec![node],
    });
    for map in maps {
        let YamlValue::Map(merged) = map.value else { continue };
        for (key, value) in merged {
            if !entries.iter().any(|(known, _)| known.name == key.name) {
                entries.push((key, value));
            }
        }
    }
    entries
}

fn is_mergeable(node: &YamlNode) -> bool {
    match &node.value {
        YamlValue::Map(_) => true,
        YamlValue::List(maps) => maps.iter().all(|map| matches!(map.value, YamlValue::Map(_))),
        _ => false,
    }
}

/// Returns the number of nodes of a tree.
fn size(node: &YamlNode) -> usize {
    match &node.value {
        YamlValue::List(entries) => 1 + entries.iter().map(size).sum::<usize>(),
        YamlValue::Map(entries) => 1 + entries.iter().map(|(_, value)| size(value)).sum::<usize>(),
        _ => 1,
    }
}

/// Copies a node for an alias at a range of bytes.
fn alias(node: &YamlNode, range: &Range<usize>, text: &str) -> YamlNode {
    let value = match &node.value {
        // The digits are elsewhere in the file.
        YamlValue::Number => YamlValue::Text(text.get(node.range.clone()).unwrap_or_default().to_owned()),
        YamlValue::List(entries) => {
            YamlValue::List(entries.iter().map(|entry| alias(entry, range, text)).collect())
        }
        YamlValue::Map(entries) => {
            let entry = |(key, value): &(YamlKey, YamlNode)| {
                let key = YamlKey { name: key.name.clone(), range: range.start..range.start };
                (key, alias(value, range, text))
            };
            YamlValue::Map(entries.iter().map(entry).collect())
        }
        value => value.clone(),
    };
    YamlNode { value, range: range.clone(), style: YamlStyle::Plain }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slice<'t>(text: &'t str, node: &YamlNode) -> &'t str {
        &text[node.range.clone()]
    }

    #[test]
    fn keys_are_found_before_their_values() {
        let text = "data: # data: kept\n  \"x y\" : 1\n  data:\n  e: {data: data}\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        assert_eq!(map[0].0.range, 0..4);
        let YamlValue::Map(inner) = &map[0].1.value else { panic!() };
        let keys: Vec<_> = inner.iter().map(|(key, _)| (key.range.start, &text[key.range.clone()])).collect();
        assert_eq!(keys, [(22, "x y"), (33, "data"), (41, "e")]);
        let YamlValue::Map(flow) = &inner[2].1.value else { panic!() };
        assert_eq!(flow[0].0.range, 45..49);
    }

    #[test]
    fn empty_key_has_a_range() {
        for (text, written) in [("\"\": x\n", ":"), ("a: 1\n'' : x\n", ":"), ("{ \"\": x }\n", ":")] {
            let Ok(root) = parse(text) else { panic!("{text}") };
            let YamlValue::Map(map) = &root.value else { panic!() };
            let (key, _) = map.last().unwrap();
            assert_eq!((key.name.as_str(), &text[key.range.clone()]), ("", written), "{text}");
        }
    }

    #[test]
    fn scalars_have_a_style() {
        let text = "a: x\nb: 'x'\nc: |\n  \"x\"\nd: >- # kept\n  x\ne:\n  x |\nf:\n  x\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        let styles: Vec<_> = map.iter().map(|(_, value)| value.style).collect();
        use YamlStyle::{Block, Plain, Quoted};
        assert_eq!(styles, [Plain, Quoted, Block, Block, Plain, Plain]);
    }

    #[test]
    fn aliased_numbers_keep_their_text() {
        let root = parse("a: &a +358 \nb: *a\nc: &c 00100\nd: [*c]\n").unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        assert!(matches!(&map[1].1.value, YamlValue::Text(value) if value == "+358"), "{map:?}");
        let YamlValue::List(list) = &map[3].1.value else { panic!() };
        assert!(matches!(&list[0].value, YamlValue::Text(value) if value == "00100"), "{list:?}");
    }

    #[test]
    fn nodes_have_ranges() {
        let text = "# ä\na: yö\nb: [1, no]\nc:\n  d: |\n    x\n    y\nb: 2\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        let names: Vec<_> =
            map.iter().map(|(key, _)| (key.name.as_str(), &text[key.range.clone()])).collect();
        assert_eq!(names, [("a", "a"), ("b", "b"), ("c", "c"), ("b", "b")]);
        assert_eq!(slice(text, &map[0].1), "yö");
        let YamlValue::List(list) = &map[1].1.value else { panic!() };
        assert_eq!(slice(text, &list[0]), "1");
        assert!(matches!(&list[1].value, YamlValue::Text(word) if word == "no"));
        let YamlValue::Map(inner) = &map[2].1.value else { panic!() };
        assert!(matches!(&inner[0].1.value, YamlValue::Text(value) if value == "x\ny\n"));
    }

    #[test]
    fn plain_scalars_have_types() {
        let kind = |word: &str| {
            let YamlValue::Map(map) = parse(&format!("a: {word}\n")).unwrap().value else { panic!("{word}") };
            map[0].1.value.kind()
        };
        for word in ["1", "-1", "+1", "1.5", ".5", "5.", "1e3", "1E+3", "0x1f", "0o17", "007", "00100"] {
            assert_eq!(kind(word), "a number", "{word}");
        }
        for word in ["~", "null", "Null", "NULL", ""] {
            assert_eq!(kind(word), "nothing", "{word}");
        }
        for word in ["true", "True", "FALSE"] {
            assert_eq!(kind(word), "true or false", "{word}");
        }
        for word in [
            "no",
            "yes",
            "on",
            "y",
            "nan",
            "inf",
            "2026-10-01",
            "12:30",
            "1.2.3",
            "1234567-1",
            "0x",
            ".",
            "1_0",
        ] {
            assert_eq!(kind(word), "a text", "{word}");
        }
    }

    #[test]
    fn aliases_repeat_values() {
        let text = "a: &x { b: [c, 1], d: true }\ne: *x\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        let YamlValue::Map(copy) = &map[1].1.value else { panic!() };
        assert_eq!((copy[0].0.name.as_str(), slice(text, &copy[1].1)), ("b", "*x"));
        let YamlValue::List(list) = &copy[0].1.value else { panic!() };
        assert!(matches!(&list[1].value, YamlValue::Text(digits) if digits == "1"));
    }

    #[test]
    fn merge_key_adds_missing_keys() {
        let names = |text: &str| -> Vec<String> {
            let YamlValue::Map(map) = parse(text).unwrap().value else { panic!() };
            let YamlValue::Map(map) = &map.last().unwrap().1.value else { panic!() };
            map.iter().map(|(key, value)| format!("{} {}", key.name, value.value.kind())).collect()
        };
        assert_eq!(names("a: &x { b: 1, c: y }\nd: { <<: *x, c: [] }\n"), ["c a list", "b a text"]);
        assert_eq!(names("a: &x { b: y }\nd: { <<: [*x, { b: [], c: y }] }\n"), ["b a text", "c a text"]);
    }

    #[test]
    fn budgets_are_kept() {
        let bomb: String = (1..9)
            .map(|at| format!("a{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 9].join(", ")))
            .collect();
        let many = |piece: &str, count: usize| piece.repeat(count);
        for text in [
            format!("a0: &a0 [x, x, x, x, x, x, x, x, x]\n{bomb}"),
            many("[", 5_000),
            many("{ a: ", 5_000),
            (0..500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
            many("- x\n", 60_000),
            format!("a: &x 1\nb: [{}]\n", many("*x, ", 2_000)),
            (0..200).map(|at| format!("a{at}: &x{at} 1\nb{at}: *x{at}\n")).collect(),
        ] {
            assert_eq!(parse(&text).unwrap_err().rule, "yaml-excess", "{}", &text[..50]);
        }
        // A value that contains itself.
        assert_eq!(parse("a: &x [*x]\n").unwrap_err().rule, "yaml-syntax");
    }

    /// Generates parts of a file, with and without a meaning in YAML.
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
        fn ranges_are_within_any_text(pieces in prop::collection::vec(piece(), 0..24)) {
            fn check(node: &YamlNode, text: &str) -> bool {
                let is_within = |range: &Range<usize>| text.get(range.clone()).is_some();
                is_within(&node.range)
                    && match &node.value {
                        YamlValue::List(entries) => entries.iter().all(|entry| check(entry, text)),
                        YamlValue::Map(entries) => {
                            entries.iter().all(|(key, value)| is_within(&key.range) && check(value, text))
                        }
                        _ => true,
                    }
            }
            let text = pieces.concat();
            if let Ok(root) = parse(&text) {
                prop_assert!(check(&root, &text), "{root:?}");
            }
        }
    }
}
