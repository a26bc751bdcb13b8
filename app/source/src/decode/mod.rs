//! Decodes maps field by field and collects all errors.

mod path;
mod references;
mod unknown;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

pub(crate) use path::join_path;
use path::{display_name, last_segment};
pub(crate) use references::{Reference, References};
use seloste_notice::{Finding, Language, Location, counted};
use seloste_yaml::quote;
use unknown::{DecodedMap, UnknownKey};

use crate::diagnose::flow_items::{self, SplitText};
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::suggest::{self, Expected};
use crate::diagnose::{Correction, finding};
use crate::positions::Positions;
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// State of decoding one file: its text, and the findings and positions collected so far.
pub(crate) struct Decoder<'t> {
    /// Path of the file in messages.
    pub path: &'t Path,
    /// Text of the file.
    pub text: &'t str,
    /// Languages of the notice. Texts without a language are in the first.
    pub languages: Vec<Language>,
    /// Ids defined and referred to so far.
    pub references: References,
    findings: Vec<Finding>,
    positions: Positions,
    /// Maps decoded so far. An unknown key that one of them accepts probably has the wrong indentation.
    decoded: Vec<DecodedMap>,
    /// Paths of values in place of a list of one. They have an index that is not in the file.
    single_values: Vec<String>,
}

/// Maximum number of findings for a file. A damaged file has thousands.
const MAX_FINDINGS: usize = 100;

/// Rule of the finding in place of all further ones.
pub(crate) const MORE_ERRORS: &str = "more-errors";

impl<'t> Decoder<'t> {
    /// Creates a decoder for a text.
    pub(crate) fn new(path: &'t Path, text: &'t str) -> Self {
        Self {
            path,
            text,
            languages: Vec::new(),
            references: References::default(),
            findings: Vec::new(),
            positions: Positions::default(),
            decoded: Vec::new(),
            single_values: Vec::new(),
        }
    }

    /// Returns the language of texts without a language.
    pub(crate) fn first_language(&self) -> Language {
        Language::first_of(&self.languages)
    }

    /// Returns the findings in the order of the file, and the positions of all values.
    pub(crate) fn finish(mut self) -> (Vec<Finding>, Positions) {
        let mut findings = std::mem::take(&mut self.findings);
        findings.sort_by_key(|finding| self.range(&finding.location).start);
        if findings.len() > MAX_FINDINGS {
            let more = findings.len() - MAX_FINDINGS;
            findings.truncate(MAX_FINDINGS);
            let last = findings.last().map_or(0..0, |finding| self.range(&finding.location));
            findings.push(finding::error(
                MORE_ERRORS,
                last,
                format!("{} not shown", counted(more, "more error")),
                "Many of them may have the same cause.",
                "Correct the errors above and run the check again.".to_owned(),
            ));
        }
        (findings, self.positions)
    }

    /// Returns the bytes of a location.
    pub(crate) fn range(&self, location: &Location) -> Range<usize> {
        match location {
            Location::Span(range) => range.clone(),
            Location::Path(path) => self.positions.find(path),
        }
    }

    /// Adds an error.
    pub(crate) fn error(
        &mut self,
        rule: &'static str,
        range: Range<usize>,
        message: String,
        note: &str,
        help: impl Into<Help>,
    ) {
        self.findings.push(finding::error(rule, range, message, note, help));
    }

    /// Adds a warning.
    pub(crate) fn warning(
        &mut self,
        rule: &'static str,
        range: Range<usize>,
        message: String,
        note: &str,
        help: impl Into<Help>,
    ) {
        self.findings.push(finding::warning(rule, range, message, note, help));
    }

    /// Returns the path and the accepted keys of every decoded map.
    #[cfg(test)]
    pub(crate) fn decoded_maps(&self) -> impl Iterator<Item = (&str, &[&'static str])> {
        self.decoded.iter().map(|map| (map.path.as_str(), map.keys.as_slice()))
    }

    /// Returns a path without the index of a value in place of a list of one.
    fn written_path<'p>(&self, path: &'p str) -> &'p str {
        match path.strip_suffix("[0]") {
            Some(written) if self.single_values.iter().any(|single| single == path) => written,
            _ => path,
        }
    }

    /// Returns the number of findings so far.
    pub(crate) fn finding_count(&self) -> usize {
        self.findings.len()
    }

    /// Reports a value of the wrong type.
    pub(crate) fn report_wrong_type(&mut self, node: &YamlNode, path: &str, expected: Expected) {
        if matches!(node.value, YamlValue::Null) {
            self.report_empty_value(node, path, suggest::for_empty_value(self.text, node, expected));
            return;
        }
        let path = self.written_path(path);
        let (list, is_entry) = match path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
            Some((list, _)) => (list, true),
            None => (path, false),
        };
        let Correction { message, help } =
            suggest::for_wrong_type(self.text, node, last_segment(list), is_entry, expected);
        let message = if message.is_empty() {
            format!("{} must be {}, not {}", display_name(path), expected.name(), node.value.kind())
        } else {
            message
        };
        self.error("wrong-type", node.range.clone(), message, "The value would be ignored.", help);
    }

    /// Reports a list or map in the place of a keyword.
    pub(crate) fn report_not_a_keyword(&mut self, node: &YamlNode, path: &str, help: String) {
        let name = display_name(self.written_path(path));
        let message = format!("{name} must be a keyword, not {}", node.value.kind());
        self.error("wrong-type", node.range.clone(), message, "The value would be ignored.", help);
    }

    /// Reports a key or list item without a value.
    pub(crate) fn report_empty_value(&mut self, node: &YamlNode, path: &str, help: impl Into<Help>) {
        let (message, note) = if path.ends_with(']') {
            ("empty list item".to_owned(), "An empty item would be ignored.")
        } else {
            (format!("`{}` has no value", last_segment(path)), "A key without a value would be ignored.")
        };
        let rest = self.text.get(node.range.start..).unwrap_or_default().lines().next().unwrap_or_default();
        let comment = rest.trim_start_matches([':', ' ', '\t']);
        let start = node.range.start + rest.len() - comment.len();
        let comment = comment.trim_end();
        let help = if comment.starts_with('#') {
            let key = if path.ends_with(']') { "- ".to_owned() } else { format!("{}: ", last_segment(path)) };
            let quoted = Replacement::new(start..start + comment.len(), quote(comment));
            let help = format!(
                "Text after `#` is a comment. If it belongs to the value, quote it: `{key}{}`.",
                quoted.value()
            );
            // No comment looks like a colour.
            let digits = comment.trim_start_matches('#');
            let is_colour =
                matches!(digits.len(), 3 | 6) && digits.chars().all(|digit| digit.is_ascii_hexdigit());
            if is_colour && comment.len() == digits.len() + 1 {
                Help::certain(help, [quoted])
            } else {
                Help::possible(help, [quoted])
            }
        } else {
            help.into()
        };
        self.error("wrong-type", node.range.clone(), message, note, help);
    }

    /// Returns the line number of a byte offset.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().matches('\n').count() + 1
    }

    /// Records the bytes of a path.
    pub(crate) fn record(&mut self, path: &str, range: Range<usize>) {
        self.positions.record(path, range);
    }

    /// Starts decoding a map; reports an error and returns `None` if the node is not a map.
    pub(crate) fn fields<'n>(&mut self, node: &'n YamlNode, path: &str) -> Option<MapFields<'n>> {
        let YamlValue::Map(entries) = &node.value else {
            self.report_wrong_type(node, path, Expected::Map);
            return None;
        };
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (key, _) in entries {
            let first = *seen.entry(&key.name).or_insert(key.range.start);
            if first != key.range.start {
                self.error(
                    "duplicate-key",
                    key.range.clone(),
                    format!(
                        "duplicate key `{}`, first used on line {}",
                        finding::excerpt(&key.name),
                        self.line(first)
                    ),
                    "Only one of the two values could be used.",
                    "Remove one of them, or combine the two values.".to_owned(),
                );
            }
        }
        Some(MapFields { entries, known: Vec::new(), path: path.to_owned(), range: node.range.clone() })
    }

    /// Returns the items of a list; reports an error if the node is not a list.
    pub(crate) fn list<'n>(&mut self, node: &'n YamlNode, path: &str) -> &'n [YamlNode] {
        if let YamlValue::List(entries) = &node.value {
            self.report_split_texts(entries);
            entries
        } else {
            self.report_wrong_type(node, path, Expected::List);
            &[]
        }
    }
}

impl<'t> Decoder<'t> {
    /// Warns about texts in a list that a comma probably splits.
    fn report_split_texts(&mut self, entries: &[YamlNode]) {
        for SplitText { whole, rest } in flow_items::split_texts(self.text, entries) {
            let written = |range: Range<usize>| {
                let text = self.text.get(range).unwrap_or_default();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let last = written(rest.clone());
            let whole = Replacement::new(whole.clone(), quote(&written(whole)));
            let help = format!(
                "If it is one text, quote it: `{}`. If it is an item of its own, quote only it: `{}`.",
                whole.text,
                quote(&last)
            );
            self.warning(
                "text-split",
                rest,
                format!("the comma before `{}` begins a new list item", finding::excerpt(&last)),
                "Within `[ ]`, YAML separates items at each comma, so the page would show one text as several \
                 items.",
                Help::possible(help, [whole]),
            );
        }
    }

    /// Decodes each item of a list and records its position; reports an error if the node is not a list.
    pub(crate) fn decode_list<'n, T>(
        &mut self,
        node: &'n YamlNode,
        path: &str,
        decode: impl FnMut(&mut Self, &'n YamlNode, &str) -> Option<T>,
    ) -> Vec<T> {
        let entries = self.list(node, path);
        self.decode_entries(entries, path, decode)
    }

    /// Decodes a single value or each item of a list, and records their positions.
    pub(crate) fn decode_one_or_many<'n, T>(
        &mut self,
        node: &'n YamlNode,
        path: &str,
        decode: impl FnMut(&mut Self, &'n YamlNode, &str) -> Option<T>,
    ) -> Vec<T> {
        if !matches!(node.value, YamlValue::List(_)) {
            self.single_values.push(format!("{path}[0]"));
        }
        self.decode_entries(one_or_many(node), path, decode)
    }

    fn decode_entries<'n, T>(
        &mut self,
        entries: &'n [YamlNode],
        path: &str,
        mut decode: impl FnMut(&mut Self, &'n YamlNode, &str) -> Option<T>,
    ) -> Vec<T> {
        let mut decoded = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("{path}[{index}]");
            self.record(&path, entry.range.clone());
            decoded.extend(decode(self, entry, &path));
        }
        decoded
    }
}

/// Returns the items of a list, or a single value as a list of one.
pub(crate) fn one_or_many(node: &YamlNode) -> &[YamlNode] {
    match &node.value {
        YamlValue::List(entries) => entries,
        _ => std::slice::from_ref(node),
    }
}

/// Fields of a map that is being decoded. [`MapFields::finish`] reports the keys that no decoder asked for.
pub(crate) struct MapFields<'n> {
    entries: &'n [(YamlKey, YamlNode)],
    known: Vec<&'static str>,
    path: String,
    range: Range<usize>,
}

impl<'n> MapFields<'n> {
    /// Returns the path of a key of this map.
    pub(crate) fn path_of(&self, key: &str) -> String {
        join_path(&self.path, key)
    }

    /// Returns the bytes of the map.
    pub(crate) fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns the value of a key, if present, without reading it.
    pub(crate) fn peek(&self, name: &str) -> Option<&'n YamlNode> {
        self.entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// Returns the value of a key, if present, and records its position.
    pub(crate) fn get(&mut self, decoder: &mut Decoder<'_>, name: &'static str) -> Option<&'n YamlNode> {
        self.get_with_path(decoder, name).map(|(node, _)| node)
    }

    /// Like [`MapFields::get`], with the path of the value.
    fn get_with_path(
        &mut self,
        decoder: &mut Decoder<'_>,
        name: &'static str,
    ) -> Option<(&'n YamlNode, String)> {
        self.known.push(name);
        let (key, node) = self.entries.iter().find(|(key, _)| key.name == name)?;
        let range = match node.value {
            YamlValue::List(_) | YamlValue::Map(_) | YamlValue::Null => key.range.clone(),
            _ => node.range.clone(),
        };
        let path = self.path_of(name);
        decoder.record(&path, range);
        Some((node, path))
    }

    /// Decodes the value of a key, if present.
    pub(crate) fn optional<'t, T>(
        &mut self,
        decoder: &mut Decoder<'t>,
        name: &'static str,
        decode: impl FnOnce(&mut Decoder<'t>, &'n YamlNode, &str) -> Option<T>,
    ) -> Option<T> {
        let (node, path) = self.get_with_path(decoder, name)?;
        decode(decoder, node, &path)
    }

    /// Decodes the value of a key; reports an error if the key is missing. `keywords` are its values, if they
    /// are a fixed set.
    pub(crate) fn required<'t, T>(
        &mut self,
        decoder: &mut Decoder<'t>,
        name: &'static str,
        keywords: fn() -> Vec<&'static str>,
        decode: impl FnOnce(&mut Decoder<'t>, &'n YamlNode, &str) -> Option<T>,
    ) -> Option<T> {
        if let Some((node, path)) = self.get_with_path(decoder, name) {
            return decode(decoder, node, &path);
        }
        let range = self.entries.first().map_or(self.range.clone(), |(key, _)| key.range.clone());
        let place_suffix = if self.path.is_empty() {
            String::new()
        } else {
            format!(" in {}", display_name(decoder.written_path(&self.path)))
        };
        decoder.error(
            "missing-key",
            range,
            format!("missing key `{name}`{place_suffix}"),
            "The notice or site cannot be built without it.",
            match keywords().as_slice() {
                [] => format!("Add a line `{name}: …`."),
                words => format!("Add a line `{name}: …`. Its values are: {}.", words.join(", ")),
            },
        );
        None
    }

    /// Reports the keys that no decoder asked for.
    pub(crate) fn finish(self, decoder: &mut Decoder<'_>) {
        for (at, (key, node)) in self.entries.iter().enumerate() {
            if self.known.contains(&key.name.as_str()) {
                continue;
            }
            let name = finding::excerpt(&key.name);
            let place = if self.path.is_empty() {
                String::new()
            } else {
                format!(" in {}", display_name(decoder.written_path(&self.path)))
            };
            let correction = suggest::typo_in_key(decoder.text, key, node);
            let Correction { message, help } = correction.unwrap_or_else(|| Correction {
                message: format!("unknown key `{name}`{place}"),
                help: UnknownKey {
                    text: decoder.text,
                    entries: self.entries,
                    index: at,
                    known: &self.known,
                    decoded: &decoder.decoded,
                    place: &place,
                }
                .suggest(),
            });
            decoder.error("unknown-key", key.range.clone(), message, "Its value would be ignored.", help);
        }
        let end = self.entries.last().map_or(self.range.end, |(key, node)| node.range.end.max(key.range.end));
        let path = decoder.written_path(&self.path).to_owned();
        decoder.decoded.push(DecodedMap { path, end, keys: self.known });
    }
}
