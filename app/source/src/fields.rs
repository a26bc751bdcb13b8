//! Taking a map's keys one by one, so that every mistake is told and none hides another.

use crate::node::{Key, Node, Value};
use crate::positions::Positions;
use crate::problem;
use seloste_notice::{Finding, Language, Place};
use std::ops::Range;
use std::path::Path;

/// What is being read, and what has come of it so far.
pub struct Reader<'t> {
    /// What messages call the file.
    pub path: &'t Path,
    /// The file's text.
    pub text: &'t str,
    /// The languages texts may be in, that of plain strings first.
    pub languages: Vec<Language>,
    findings: Vec<Finding>,
    positions: Positions,
}

impl<'t> Reader<'t> {
    /// A reader of this text.
    pub fn new(path: &'t Path, text: &'t str) -> Self {
        Self { path, text, languages: Vec::new(), findings: Vec::new(), positions: Positions::default() }
    }

    /// The language of plain strings.
    pub fn first_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Fi)
    }

    /// What was found, and where everything stands.
    pub fn finish(mut self) -> (Vec<Finding>, Positions) {
        let mut findings = std::mem::take(&mut self.findings);
        findings.sort_by_key(|finding| self.range(&finding.place).start);
        (findings, self.positions)
    }

    /// The bytes of a place.
    pub fn range(&self, place: &Place) -> Range<usize> {
        match place {
            Place::Bytes(range) => range.clone(),
            Place::Path(path) => self.positions.find(path),
        }
    }

    /// Tells an error of form.
    pub fn error(&mut self, rule: &'static str, range: Range<usize>, what: String, why: &str, fix: String) {
        self.findings.push(problem::error(rule, range, what, why, fix));
    }

    /// Tells that a value is of the wrong kind.
    pub fn wrong_kind(&mut self, node: &Node, path: &str, expected: &str) {
        let (what, fix) = if matches!(node.value, Value::Null) {
            (
                format!("there is nothing after `{}:`", last(path)),
                format!(
                    "Write {expected}, or leave the whole line out. To say that there is none, write `none`."
                ),
            )
        } else {
            (
                format!("`{}` is {}, but should be {expected}", last(path), node.value.kind()),
                format!("Write {expected}."),
            )
        };
        self.error("wrong-type", node.range.clone(), what, "The value would be lost.", fix);
    }

    /// Notes where a path stands.
    pub fn note(&mut self, path: &str, range: Range<usize>) {
        self.positions.note(path, range);
    }

    /// The keys of a map; an error where the node is something else.
    pub fn fields<'n>(&mut self, node: &'n Node, path: &str) -> Option<Fields<'n>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_kind(node, path, "keys and values, one on each line");
            return None;
        };
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier.name == key.name) {
                self.error(
                    "duplicate-key",
                    key.range.clone(),
                    format!("`{}` stands here for the second time", key.name),
                    "Only one of the two could count, and it would be chance which.",
                    "Remove one, or put both into one list.".to_owned(),
                );
            }
        }
        Some(Fields { entries, asked: Vec::new(), path: path.to_owned(), range: node.range.clone() })
    }

    /// The entries of a list; a single value counts as a list of one where the format says so.
    pub fn list<'n>(&mut self, node: &'n Node, path: &str) -> &'n [Node] {
        if let Value::List(entries) = &node.value {
            entries
        } else {
            self.wrong_kind(node, path, "a list, each entry on a line of its own after `- `");
            &[]
        }
    }
}

/// One value, or a list of them.
pub fn one_or_many(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(entries) => entries,
        _ => std::slice::from_ref(node),
    }
}

/// The last part of a path, as the author knows it.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The path of a key within another path.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A map's keys on their way out. [`Fields::finish`] tells those that nobody asked for.
pub struct Fields<'n> {
    entries: &'n [(Key, Node)],
    asked: Vec<&'static str>,
    path: String,
    range: Range<usize>,
}

impl<'n> Fields<'n> {
    /// The path of one of its keys.
    pub fn path_of(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// The value of a key, if it is there.
    pub fn take(&mut self, reader: &mut Reader<'_>, name: &'static str) -> Option<&'n Node> {
        self.asked.push(name);
        let (key, node) = self.entries.iter().find(|(key, _)| key.name == name)?;
        let range = match node.value {
            Value::List(_) | Value::Map(_) | Value::Null => key.range.clone(),
            _ => node.range.clone(),
        };
        reader.note(&self.path_of(name), range);
        Some(node)
    }

    /// The value of a key, decoded, if it is there.
    pub fn optional<T>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
    ) -> Option<T> {
        let node = self.take(reader, name)?;
        decode(reader, node, &self.path_of(name))
    }

    /// The value of a key, decoded; an error where it is missing.
    pub fn required<T>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
    ) -> Option<T> {
        if let Some(node) = self.take(reader, name) {
            return decode(reader, node, &self.path_of(name));
        }
        let place = self.entries.first().map_or(self.range.clone(), |(key, _)| key.range.clone());
        let of = if self.path.is_empty() { String::new() } else { format!(" in `{}`", self.path) };
        reader.error(
            "missing-key",
            place,
            format!("`{name}:` is missing{of}"),
            "Without it the rest cannot be placed.",
            format!("Add a line `{name}: …`."),
        );
        None
    }

    /// Tells the keys that nobody asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        for (key, _) in self.entries {
            if self.asked.contains(&key.name.as_str()) {
                continue;
            }
            let place = if self.path.is_empty() { "here".to_owned() } else { format!("in `{}`", self.path) };
            let fix = match problem::nearest(&key.name, self.asked.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Known keys {place}: {}.", self.asked.join(", ")),
            };
            reader.error(
                "unknown-key",
                key.range.clone(),
                format!("`{}` is no key that is known {place}", key.name),
                "What stands under an unknown key would be lost without a word.",
                fix,
            );
        }
    }
}
