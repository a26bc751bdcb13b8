//! The draft: what will stand in the YAML, as a tree in which the input's own words are told from ours.

use crate::block::{Block, Shape};

/// A value of the draft.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A word of the format: `contract`, `none`, a number, an id.
    Word(String),
    /// A few of them.
    Words(Vec<String>),
    /// A short text of the input.
    Text(String),
    /// A long text of the input.
    Prose(Vec<Piece>),
    Map(Vec<Entry>),
    List(Vec<Item>),
}

/// A paragraph of a long text, or an entry of a list in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub text: String,
    pub item: bool,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub key: String,
    pub notes: Vec<Note>,
    pub value: Value,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub notes: Vec<Note>,
    pub value: Value,
}

/// A comment above a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Note {
    /// Words of the input for which the value stands: a heading, a label.
    Kept(String),
    /// What the author should look at.
    Advice(&'static str),
}

/// The keys of a notice in the order of `docs/notice-format.md`.
const ORDER: [&str; 27] = [
    "id",
    "layout",
    "languages",
    "title",
    "introduction",
    "updated",
    "controller",
    "representative",
    "contact",
    "dpo",
    "register",
    "purposes",
    "legal_bases",
    "data",
    "sources",
    "recipients",
    "transfers",
    "retention",
    "security",
    "provision",
    "automated_decisions",
    "cookies",
    "rights",
    "authority",
    "sections",
    "changes",
    "waive",
];

/// The keys of a notice and their values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Draft {
    pub entries: Vec<Entry>,
}

impl Value {
    /// A long text of one paragraph.
    pub fn prose(text: &str) -> Self {
        Self::Prose(vec![Piece { text: text.to_owned(), item: false }])
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Word(text) | Self::Text(text) => text.is_empty(),
            Self::Words(words) => words.is_empty(),
            Self::Prose(pieces) => pieces.is_empty(),
            Self::Map(entries) => entries.iter().all(|entry| entry.value.is_empty()),
            Self::List(items) => items.iter().all(|item| item.value.is_empty()),
        }
    }

    /// Every text of the input in it, those kept in comments too.
    pub fn texts<'v>(&'v self, found: &mut Vec<&'v str>) {
        match self {
            Self::Word(_) | Self::Words(_) => {}
            Self::Text(text) => found.push(text),
            Self::Prose(pieces) => found.extend(pieces.iter().map(|piece| piece.text.as_str())),
            Self::Map(entries) => texts(entries, found),
            Self::List(items) => {
                for item in items {
                    kept(&item.notes, found);
                    item.value.texts(found);
                }
            }
        }
    }
}

/// Every text of the input in these entries.
pub(crate) fn texts<'e>(entries: &'e [Entry], found: &mut Vec<&'e str>) {
    for entry in entries {
        kept(&entry.notes, found);
        entry.value.texts(found);
    }
}

fn kept<'n>(notes: &'n [Note], found: &mut Vec<&'n str>) {
    found.extend(notes.iter().filter_map(|note| match note {
        Note::Kept(words) => Some(words.as_str()),
        Note::Advice(_) => None,
    }));
}

impl Draft {
    /// The entry of a key, made if need be.
    pub fn entry(&mut self, key: &str) -> &mut Entry {
        entry(&mut self.entries, key)
    }

    /// Adds an entry to the list of a key. What the key held before is no list only where nothing was stated.
    pub fn push(&mut self, key: &str, item: Item) {
        let entry = self.entry(key);
        match &mut entry.value {
            Value::List(items) => items.push(item),
            other => *other = Value::List(vec![item]),
        }
    }

    /// The entries of the list of a key.
    pub fn items(&mut self, key: &str) -> &mut [Item] {
        match &mut self.entry(key).value {
            Value::List(items) => items,
            _ => &mut [],
        }
    }

    /// Sets a key within the map of another, unless it is set already; whether it was set now.
    pub fn set(&mut self, key: &str, inner: &str, value: Value, notes: Vec<Note>) -> bool {
        let outer = self.entry(key);
        if !matches!(outer.value, Value::Map(_)) {
            outer.value = Value::Map(Vec::new());
        }
        let Value::Map(entries) = &mut outer.value else { return false };
        set(entries, inner, value, notes)
    }

    /// Adds to the long text of a key within the map of another.
    pub fn append(&mut self, key: &str, inner: &str, pieces: Vec<Piece>) {
        let outer = self.entry(key);
        if !matches!(outer.value, Value::Map(_)) {
            outer.value = Value::Map(Vec::new());
        }
        if let Value::Map(entries) = &mut outer.value {
            append(entry(entries, inner), pieces);
        }
    }

    /// Adds a note to a key.
    pub fn note(&mut self, key: &str, note: Note) {
        self.entry(key).notes.push(note);
    }

    /// Whether something is stated under a key.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key && !entry.value.is_empty())
    }

    /// Puts the keys into the order of the format.
    pub fn sort(&mut self) {
        let place = |key: &str| ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len());
        self.entries.sort_by_key(|entry| place(&entry.key));
    }
}

/// The entry of a key, made if need be.
pub(crate) fn entry<'e>(entries: &'e mut Vec<Entry>, key: &str) -> &'e mut Entry {
    let at = entries.iter().position(|entry| entry.key == key).unwrap_or_else(|| {
        entries.push(Entry { key: key.to_owned(), notes: Vec::new(), value: Value::Map(Vec::new()) });
        entries.len() - 1
    });
    &mut entries[at]
}

/// Sets a key, unless it is set already; whether it was set now.
pub(crate) fn set(entries: &mut Vec<Entry>, key: &str, value: Value, notes: Vec<Note>) -> bool {
    let entry = entry(entries, key);
    if !entry.value.is_empty() || value.is_empty() {
        return false;
    }
    entry.value = value;
    entry.notes.extend(notes);
    true
}

/// Adds to the long text of an entry. A word of the format in its place, such as `yes`, gives way to it.
pub(crate) fn append(entry: &mut Entry, pieces: Vec<Piece>) {
    if pieces.is_empty() {
        return;
    }
    match &mut entry.value {
        Value::Prose(earlier) => earlier.extend(pieces),
        other => *other = Value::Prose(pieces),
    }
}

/// Blocks as a long text.
pub(crate) fn pieces(blocks: &[Block]) -> Vec<Piece> {
    blocks
        .iter()
        .map(|block| Piece { text: block.whole(), item: matches!(block.shape, Shape::Item { .. }) })
        .collect()
}
