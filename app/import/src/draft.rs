//! Tree of the YAML to be written. Distinguishes text copied from the input from text that we generate.

use seloste_notice::Notice;

use crate::blocks::block::{BlockKind, ImportBlock};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DraftValue {
    /// A keyword of the notice format: `contract`, `none`, a number, an id.
    Keyword(String),
    Keywords(Vec<String>),
    /// A short text from the input.
    Text(String),
    /// A long text from the input, written as Markdown.
    LongText(Vec<DraftParagraph>),
    Map(Vec<DraftEntry>),
    List(Vec<DraftItem>),
}

/// A paragraph or list item of a long text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DraftParagraph {
    pub text: String,
    pub is_item: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DraftEntry {
    pub key: String,
    pub comments: Vec<DraftComment>,
    pub value: DraftValue,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DraftItem {
    pub comments: Vec<DraftComment>,
    pub value: DraftValue,
}

/// A comment above a key or item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DraftComment {
    /// Text from the input that the value replaces: a heading or label.
    Original(String),
    /// Advice to the author.
    Advice(&'static str),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Draft {
    pub entries: Vec<DraftEntry>,
}

impl DraftValue {
    /// Creates a long text of one paragraph.
    pub(crate) fn long_text(text: &str) -> Self {
        Self::LongText(vec![DraftParagraph { text: text.to_owned(), is_item: false }])
    }

    /// Returns true if there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Keyword(text) | Self::Text(text) => text.is_empty(),
            Self::Keywords(words) => words.is_empty(),
            Self::LongText(paragraphs) => paragraphs.is_empty(),
            Self::Map(entries) => entries.iter().all(|entry| entry.value.is_empty()),
            Self::List(items) => items.iter().all(|item| item.value.is_empty()),
        }
    }

    /// Collects all texts from the input, including those in comments.
    pub(crate) fn input_texts<'v>(&'v self, found: &mut Vec<&'v str>) {
        match self {
            Self::Keyword(_) | Self::Keywords(_) => {}
            Self::Text(text) => found.push(text),
            Self::LongText(paragraphs) => {
                found.extend(paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
            }
            Self::Map(entries) => input_texts(entries, found),
            Self::List(items) => {
                for item in items {
                    original_texts(&item.comments, found);
                    item.value.input_texts(found);
                }
            }
        }
    }
}

/// Collects all texts from the input in these entries.
pub(crate) fn input_texts<'e>(entries: &'e [DraftEntry], found: &mut Vec<&'e str>) {
    for entry in entries {
        original_texts(&entry.comments, found);
        entry.value.input_texts(found);
    }
}

fn original_texts<'n>(comments: &'n [DraftComment], found: &mut Vec<&'n str>) {
    found.extend(comments.iter().filter_map(|comment| match comment {
        DraftComment::Original(text) => Some(text.as_str()),
        DraftComment::Advice(_) => None,
    }));
}

impl Draft {
    /// Returns the entry of a key; creates it if it does not exist.
    pub(crate) fn entry_mut(&mut self, key: &str) -> &mut DraftEntry {
        entry_mut(&mut self.entries, key)
    }

    /// Appends an item to the list of a key.
    pub(crate) fn push_item(&mut self, key: &str, item: DraftItem) {
        let entry = self.entry_mut(key);
        match &mut entry.value {
            DraftValue::List(items) => items.push(item),
            other => *other = DraftValue::List(vec![item]),
        }
    }

    pub(crate) fn items_mut(&mut self, key: &str) -> &mut [DraftItem] {
        match &mut self.entry_mut(key).value {
            DraftValue::List(items) => items,
            _ => &mut [],
        }
    }

    /// Sets a key in the map of another key unless it has a value. Returns true if it was set.
    pub(crate) fn set_inner(
        &mut self,
        key: &str,
        inner: &str,
        value: DraftValue,
        comments: Vec<DraftComment>,
    ) -> bool {
        let outer = self.entry_mut(key);
        if !matches!(outer.value, DraftValue::Map(_)) {
            outer.value = DraftValue::Map(Vec::new());
        }
        let DraftValue::Map(entries) = &mut outer.value else { return false };
        set_if_empty(entries, inner, value, comments)
    }

    /// Appends to the long text of a key in the map of another key.
    pub(crate) fn append_inner(&mut self, key: &str, inner: &str, paragraphs: Vec<DraftParagraph>) {
        let outer = self.entry_mut(key);
        if !matches!(outer.value, DraftValue::Map(_)) {
            outer.value = DraftValue::Map(Vec::new());
        }
        if let DraftValue::Map(entries) = &mut outer.value {
            append_paragraphs(entry_mut(entries, inner), paragraphs);
        }
    }

    pub(crate) fn add_comment(&mut self, key: &str, comment: DraftComment) {
        self.entry_mut(key).comments.push(comment);
    }

    /// Returns the text of a key; empty if it has none.
    pub(crate) fn text_of(&self, key: &str) -> &str {
        match self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value) {
            Some(DraftValue::Text(text)) => text,
            _ => "",
        }
    }

    pub(crate) fn has_value(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key && !entry.value.is_empty())
    }

    /// Sorts the keys in the order of the format.
    pub(crate) fn sort_entries(&mut self) {
        let keys: Vec<&str> = Notice::SPEC.keys().into_iter().map(|field| field.key).collect();
        let position = |key: &str| keys.iter().position(|known| *known == key).unwrap_or(keys.len());
        self.entries.sort_by_key(|entry| position(&entry.key));
    }
}

/// Returns the entry of a key; creates it if it does not exist.
pub(crate) fn entry_mut<'e>(entries: &'e mut Vec<DraftEntry>, key: &str) -> &'e mut DraftEntry {
    let at = entries.iter().position(|entry| entry.key == key).unwrap_or_else(|| {
        entries.push(DraftEntry {
            key: key.to_owned(),
            comments: Vec::new(),
            value: DraftValue::Map(Vec::new()),
        });
        entries.len() - 1
    });
    &mut entries[at]
}

/// Sets a key unless it has a value. Returns true if it was set.
pub(crate) fn set_if_empty(
    entries: &mut Vec<DraftEntry>,
    key: &str,
    value: DraftValue,
    comments: Vec<DraftComment>,
) -> bool {
    let entry = entry_mut(entries, key);
    if !entry.value.is_empty() || value.is_empty() {
        return false;
    }
    entry.value = value;
    entry.comments.extend(comments);
    true
}

/// Appends to the long text of an entry. Replaces a keyword such as `yes`.
pub(crate) fn append_paragraphs(entry: &mut DraftEntry, paragraphs: Vec<DraftParagraph>) {
    if paragraphs.is_empty() {
        return;
    }
    match &mut entry.value {
        DraftValue::LongText(earlier) => earlier.extend(paragraphs),
        other => *other = DraftValue::LongText(paragraphs),
    }
}

/// Converts blocks to the paragraphs of a long text.
pub(crate) fn paragraphs(blocks: &[ImportBlock]) -> Vec<DraftParagraph> {
    blocks
        .iter()
        .map(|block| DraftParagraph {
            text: block.full_text(),
            is_item: matches!(block.kind, BlockKind::ListItem { .. }),
        })
        .collect()
}
