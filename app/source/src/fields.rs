//! Taking a map's keys one by one, so that every mistake is told and none hides another.

mod unknown;

use crate::advice::{self, Expected};
use crate::node::{Key, Node, Value};
use crate::positions::Positions;
use crate::problem;
use crate::slips::{Slip, quoted};
use seloste_notice::{Finding, Language, Location};
use std::collections::HashMap;
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
    /// The maps that are done, with the keys they may have: a key of theirs that stands beside them is moved easily.
    done: Vec<Done>,
}

/// A map that has been read.
struct Done {
    path: String,
    end: usize,
    keys: Vec<&'static str>,
}

/// More mistakes than these are not told one by one: nobody reads them, and a damaged file has thousands.
const MOST_FINDINGS: usize = 100;

impl<'t> Reader<'t> {
    /// A reader of this text.
    pub fn new(path: &'t Path, text: &'t str) -> Self {
        Self {
            path,
            text,
            languages: Vec::new(),
            findings: Vec::new(),
            positions: Positions::default(),
            done: Vec::new(),
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
        if findings.len() > MOST_FINDINGS {
            let more = findings.len() - MOST_FINDINGS;
            findings.truncate(MOST_FINDINGS);
            let last = findings.last().map_or(0..0, |finding| self.range(&finding.location));
            findings.push(problem::error(
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
    pub fn error(&mut self, rule: &'static str, range: Range<usize>, what: String, why: &str, fix: String) {
        self.findings.push(problem::error(rule, range, what, why, fix));
    }

    /// Tells what is probably a mistake of form.
    pub fn warning(&mut self, rule: &'static str, range: Range<usize>, what: String, why: &str, fix: String) {
        self.findings.push(problem::warning(rule, range, what, why, fix));
    }

    /// Every map that has been read: its path, and the keys that it may have.
    #[cfg(test)]
    pub fn asked(&self) -> impl Iterator<Item = (&str, &[&'static str])> {
        self.done.iter().map(|done| (done.path.as_str(), done.keys.as_slice()))
    }

    /// How many errors have been told so far.
    pub fn told(&self) -> usize {
        self.findings.len()
    }

    /// Tells that a value is of the wrong kind.
    pub fn wrong_kind(&mut self, node: &Node, path: &str, expected: Expected) {
        if matches!(node.value, Value::Null) {
            self.nothing_there(node, path, advice::for_nothing(self.text, node, expected));
            return;
        }
        let (list, is_entry) = match path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
            Some((list, _)) => (list, true),
            None => (path, false),
        };
        let Slip { what, fix } = advice::for_another(self.text, node, last(list), is_entry, expected);
        let what = if what.is_empty() {
            format!("{} is {}, but should be {}", called(path), node.value.kind(), expected.name())
        } else {
            what
        };
        self.error("wrong-type", node.range.clone(), what, "The value would be lost.", fix);
    }

    /// Tells that a value is not there.
    pub fn nothing_there(&mut self, node: &Node, path: &str, fix: String) {
        let what = if path.ends_with(']') {
            "there is nothing after this hyphen".to_owned()
        } else {
            format!("there is nothing after `{}:`", last(path))
        };
        let rest = self.text.get(node.range.start..).unwrap_or_default().lines().next().unwrap_or_default();
        let words = rest.trim_start_matches([':', ' ', '\t']).trim_end();
        let fix = if words.starts_with('#') {
            let key = if path.ends_with(']') { "- ".to_owned() } else { format!("{}: ", last(path)) };
            let line = format!("{key}{}", quoted(&problem::short(words)));
            format!(
                "What follows a `#` is a comment. If it belongs to the value, put it in quotation marks: `{line}`."
            )
        } else {
            fix
        };
        self.error("wrong-type", node.range.clone(), what, "The value would be lost.", fix);
    }

    /// The number of the line.
    pub fn line(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().matches('\n').count() + 1
    }

    /// Notes where a path stands.
    pub fn note(&mut self, path: &str, range: Range<usize>) {
        self.positions.note(path, range);
    }

    /// The keys of a map; an error where the node is something else.
    pub fn fields<'n>(&mut self, node: &'n Node, path: &str) -> Option<Fields<'n>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_kind(node, path, Expected::Keys);
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
                        problem::short(&key.name),
                        self.line(first)
                    ),
                    "Only one of the two could count, and it would be chance which.",
                    "Remove one of them, or put what both say under one.".to_owned(),
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
            self.wrong_kind(node, path, Expected::List);
            &[]
        }
    }
}

impl<'t> Reader<'t> {
    /// The entries of a list, each decoded and its place noted; an error where the node is no list.
    pub fn each<'n, T>(
        &mut self,
        node: &'n Node,
        path: &str,
        decode: impl FnMut(&mut Self, &'n Node, &str) -> Option<T>,
    ) -> Vec<T> {
        let entries = self.list(node, path);
        self.all(entries, path, decode)
    }

    /// One value or a list of them, each decoded and its place noted.
    pub fn each_of_one_or_many<'n, T>(
        &mut self,
        node: &'n Node,
        path: &str,
        decode: impl FnMut(&mut Self, &'n Node, &str) -> Option<T>,
    ) -> Vec<T> {
        self.all(one_or_many(node), path, decode)
    }

    fn all<'n, T>(
        &mut self,
        entries: &'n [Node],
        path: &str,
        mut decode: impl FnMut(&mut Self, &'n Node, &str) -> Option<T>,
    ) -> Vec<T> {
        let mut decoded = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("{path}[{index}]");
            self.note(&path, entry.range.clone());
            decoded.extend(decode(self, entry, &path));
        }
        decoded
    }
}

/// One value, or a list of them.
pub fn one_or_many(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(entries) => entries,
        _ => std::slice::from_ref(node),
    }
}

/// What is called so in messages: the key, or the entry of a list.
fn called(path: &str) -> String {
    match path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
        Some((list, _)) => format!("this entry of `{}`", last(list)),
        None => format!("`{}`", last(path)),
    }
}

/// The last part of a path, as the author knows it.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The path of a key within another path.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
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
        self.taken(reader, name).map(|(node, _)| node)
    }

    /// The same, with its path.
    fn taken(&mut self, reader: &mut Reader<'_>, name: &'static str) -> Option<(&'n Node, String)> {
        self.asked.push(name);
        let (key, node) = self.entries.iter().find(|(key, _)| key.name == name)?;
        let range = match node.value {
            Value::List(_) | Value::Map(_) | Value::Null => key.range.clone(),
            _ => node.range.clone(),
        };
        let path = self.path_of(name);
        reader.note(&path, range);
        Some((node, path))
    }

    /// The value of a key, decoded, if it is there.
    pub fn optional<T>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
    ) -> Option<T> {
        let (node, path) = self.taken(reader, name)?;
        decode(reader, node, &path)
    }

    /// The value of a key, decoded; an error where it is missing.
    pub fn required<T>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        decode: impl FnOnce(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
    ) -> Option<T> {
        if let Some((node, path)) = self.taken(reader, name) {
            return decode(reader, node, &path);
        }
        let place = self.entries.first().map_or(self.range.clone(), |(key, _)| key.range.clone());
        let of = if self.path.is_empty() { String::new() } else { format!(" in {}", called(&self.path)) };
        reader.error(
            "missing-key",
            place,
            format!("`{name}:` is missing{of}"),
            "The rest cannot be shown without it.",
            format!("Add a line `{name}: …`."),
        );
        None
    }

    /// Tells the keys that nobody asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        for (at, (key, node)) in self.entries.iter().enumerate() {
            if self.asked.contains(&key.name.as_str()) {
                continue;
            }
            let name = problem::short(&key.name);
            let place =
                if self.path.is_empty() { "here".to_owned() } else { format!("in {}", called(&self.path)) };
            let slip = advice::slip_in_key(reader.text, key, node);
            let Slip { what, fix } = slip.unwrap_or_else(|| Slip {
                what: format!("`{name}` is no key that is known {place}"),
                fix: self.instead(reader, at, &place),
            });
            reader.error(
                "unknown-key",
                key.range.clone(),
                what,
                "What stands under an unknown key would be lost without a word.",
                fix,
            );
        }
        let end = self.entries.last().map_or(self.range.end, |(key, node)| node.range.end.max(key.range.end));
        reader.done.push(Done { path: self.path, end, keys: self.asked });
    }
}
