//! Taking a map's keys one by one, so that every mistake is told and none hides another.

mod path;
mod unknown;

pub use path::join_path;

use crate::diagnose::suggest::{self, Expected};
use crate::diagnose::typos::quote;
use crate::diagnose::{Correction, finding};
use crate::positions::Positions;
use crate::yaml::{YamlKey, YamlNode, YamlValue};
use path::{display_name, last_segment};
use seloste_notice::{Finding, Language, Location};
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use unknown::{DecodedMap, UnknownKey};

/// What is being read, and what has come of it so far.
pub struct Decoder<'t> {
    /// What messages call the file.
    pub path: &'t Path,
    /// The file's text.
    pub text: &'t str,
    /// The languages texts may be in, that of plain strings first.
    pub languages: Vec<Language>,
    findings: Vec<Finding>,
    positions: Positions,
    /// The maps that are done, with the keys they may have: a key of theirs that stands beside them is moved easily.
    decoded: Vec<DecodedMap>,
}

/// More mistakes than these are not told one by one: nobody reads them, and a damaged file has thousands.
const MAX_FINDINGS: usize = 100;

impl<'t> Decoder<'t> {
    /// A decoder of this text.
    pub fn new(path: &'t Path, text: &'t str) -> Self {
        Self {
            path,
            text,
            languages: Vec::new(),
            findings: Vec::new(),
            positions: Positions::default(),
            decoded: Vec::new(),
        }
    }

    /// The language of plain strings.
    pub fn first_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Fi)
    }

    /// What was found, and where everything stands.
    pub fn finish(mut self) -> (Vec<Finding>, Positions) {
        let mut findings = std::mem::take(&mut self.findings);
        findings.sort_by_key(|finding| self.range(&finding.location).start);
        if findings.len() > MAX_FINDINGS {
            let more = findings.len() - MAX_FINDINGS;
            findings.truncate(MAX_FINDINGS);
            let last = findings.last().map_or(0..0, |finding| self.range(&finding.location));
            findings.push(finding::error(
                "more-errors",
                last,
                format!("the file has {more} more errors after this"),
                "They are not told one by one, because many of them may have one cause.",
                "Mend the first ones, and run the program again.".to_owned(),
            ));
        }
        (findings, self.positions)
    }

    /// The bytes of a place.
    pub fn range(&self, place: &Location) -> Range<usize> {
        match place {
            Location::Span(range) => range.clone(),
            Location::Path(path) => self.positions.find(path),
        }
    }

    /// Tells an error of form.
    pub fn error(
        &mut self,
        rule: &'static str,
        range: Range<usize>,
        message: String,
        why: &str,
        help: String,
    ) {
        self.findings.push(finding::error(rule, range, message, why, help));
    }

    /// Tells what is probably a mistake of form.
    pub fn warning(
        &mut self,
        rule: &'static str,
        range: Range<usize>,
        message: String,
        why: &str,
        help: String,
    ) {
        self.findings.push(finding::warning(rule, range, message, why, help));
    }

    /// Every map that has been read: its path, and the keys that it may have.
    #[cfg(test)]
    pub fn decoded_maps(&self) -> impl Iterator<Item = (&str, &[&'static str])> {
        self.decoded.iter().map(|map| (map.path.as_str(), map.keys.as_slice()))
    }

    /// How many errors have been told so far.
    pub fn finding_count(&self) -> usize {
        self.findings.len()
    }

    /// Tells that a value is of the wrong kind.
    pub fn report_wrong_type(&mut self, node: &YamlNode, path: &str, expected: Expected) {
        if matches!(node.value, YamlValue::Null) {
            self.report_empty_value(node, path, suggest::for_empty_value(self.text, node, expected));
            return;
        }
        let (list, is_entry) = match path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
            Some((list, _)) => (list, true),
            None => (path, false),
        };
        let Correction { message, help } =
            suggest::for_wrong_type(self.text, node, last_segment(list), is_entry, expected);
        let message = if message.is_empty() {
            format!("{} is {}, but should be {}", display_name(path), node.value.kind(), expected.name())
        } else {
            message
        };
        self.error("wrong-type", node.range.clone(), message, "The value would be lost.", help);
    }

    /// Tells that a value is not there.
    pub fn report_empty_value(&mut self, node: &YamlNode, path: &str, help: String) {
        let message = if path.ends_with(']') {
            "there is nothing after this hyphen".to_owned()
        } else {
            format!("there is nothing after `{}:`", last_segment(path))
        };
        let rest = self.text.get(node.range.start..).unwrap_or_default().lines().next().unwrap_or_default();
        let words = rest.trim_start_matches([':', ' ', '\t']).trim_end();
        let help = if words.starts_with('#') {
            let key = if path.ends_with(']') { "- ".to_owned() } else { format!("{}: ", last_segment(path)) };
            let line = format!("{key}{}", quote(&finding::excerpt(words)));
            format!(
                "What follows a `#` is a comment. If it belongs to the value, put it in quotation marks: `{line}`."
            )
        } else {
            help
        };
        self.error("wrong-type", node.range.clone(), message, "The value would be lost.", help);
    }

    /// The number of the line.
    pub fn line(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().matches('\n').count() + 1
    }

    /// Notes where a path stands.
    pub fn record(&mut self, path: &str, range: Range<usize>) {
        self.positions.record(path, range);
    }

    /// The keys of a map; an error where the node is something else.
    pub fn fields<'n>(&mut self, node: &'n YamlNode, path: &str) -> Option<MapFields<'n>> {
        let YamlValue::Map(entries) = &node.value else {
            self.report_wrong_type(node, path, Expected::Map);
            return None;
        };
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (key, _) in entries {
            let first = *seen.entry(&key.name).or_insert(key.range.start);
            if first != key.range.start {
                self.error(
                    "duplicate-key",
                    key.range.clone(),
                    format!(
                        "`{}` stands here again, after line {}",
                        finding::excerpt(&key.name),
                        self.line(first)
                    ),
                    "Only one of the two could count, and it would be chance which.",
                    "Remove one of them, or put what both say under one.".to_owned(),
                );
            }
        }
        Some(MapFields { entries, known: Vec::new(), path: path.to_owned(), range: node.range.clone() })
    }

    /// The entries of a list; a single value counts as a list of one where the format says so.
    pub fn list<'n>(&mut self, node: &'n YamlNode, path: &str) -> &'n [YamlNode] {
        if let YamlValue::List(entries) = &node.value {
            entries
        } else {
            self.report_wrong_type(node, path, Expected::List);
            &[]
        }
    }
}

impl<'t> Decoder<'t> {
    /// The entries of a list, each decoded and its place noted; an error where the node is no list.
    pub fn decode_list<'n, T>(
        &mut self,
        node: &'n YamlNode,
        path: &str,
        decode: impl FnMut(&mut Self, &'n YamlNode, &str) -> Option<T>,
    ) -> Vec<T> {
        let entries = self.list(node, path);
        self.decode_entries(entries, path, decode)
    }

    /// One value or a list of them, each decoded and its place noted.
    pub fn decode_one_or_many<'n, T>(
        &mut self,
        node: &'n YamlNode,
        path: &str,
        decode: impl FnMut(&mut Self, &'n YamlNode, &str) -> Option<T>,
    ) -> Vec<T> {
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

/// One value, or a list of them.
pub fn one_or_many(node: &YamlNode) -> &[YamlNode] {
    match &node.value {
        YamlValue::List(entries) => entries,
        _ => std::slice::from_ref(node),
    }
}

/// A map's keys on their way out. [`MapFields::finish`] tells those that nobody known for.
pub struct MapFields<'n> {
    entries: &'n [(YamlKey, YamlNode)],
    known: Vec<&'static str>,
    path: String,
    range: Range<usize>,
}

impl<'n> MapFields<'n> {
    /// The path of one of its keys.
    pub fn path_of(&self, key: &str) -> String {
        join_path(&self.path, key)
    }

    /// The value of a key, if it is there.
    pub fn get(&mut self, decoder: &mut Decoder<'_>, name: &'static str) -> Option<&'n YamlNode> {
        self.get_with_path(decoder, name).map(|(node, _)| node)
    }

    /// The same, with its path.
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

    /// The value of a key, decoded, if it is there.
    pub fn optional<T>(
        &mut self,
        decoder: &mut Decoder<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Decoder<'_>, &'n YamlNode, &str) -> Option<T>,
    ) -> Option<T> {
        let (node, path) = self.get_with_path(decoder, name)?;
        decode(decoder, node, &path)
    }

    /// The value of a key, decoded; an error where it is missing.
    pub fn required<T>(
        &mut self,
        decoder: &mut Decoder<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Decoder<'_>, &'n YamlNode, &str) -> Option<T>,
    ) -> Option<T> {
        if let Some((node, path)) = self.get_with_path(decoder, name) {
            return decode(decoder, node, &path);
        }
        let place = self.entries.first().map_or(self.range.clone(), |(key, _)| key.range.clone());
        let of =
            if self.path.is_empty() { String::new() } else { format!(" in {}", display_name(&self.path)) };
        decoder.error(
            "missing-key",
            place,
            format!("`{name}:` is missing{of}"),
            "The rest cannot be shown without it.",
            format!("Add a line `{name}: …`."),
        );
        None
    }

    /// Tells the keys that nobody known for.
    pub fn finish(self, decoder: &mut Decoder<'_>) {
        for (at, (key, node)) in self.entries.iter().enumerate() {
            if self.known.contains(&key.name.as_str()) {
                continue;
            }
            let name = finding::excerpt(&key.name);
            let place = if self.path.is_empty() {
                "here".to_owned()
            } else {
                format!("in {}", display_name(&self.path))
            };
            let correction = suggest::typo_in_key(decoder.text, key, node);
            let Correction { message, help } = correction.unwrap_or_else(|| Correction {
                message: format!("`{name}` is no key that is known {place}"),
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
            decoder.error(
                "unknown-key",
                key.range.clone(),
                message,
                "What stands under an unknown key would be lost without a word.",
                help,
            );
        }
        let end = self.entries.last().map_or(self.range.end, |(key, node)| node.range.end.max(key.range.end));
        decoder.decoded.push(DecodedMap { path: self.path, end, keys: self.known });
    }
}
