//! Categories of data and where they come from.

use super::is_text_map;
use crate::advice::Expected;
use crate::fields::{Reader, join};
use crate::node::{Key, Node, Value};
use crate::values::{self, is_word};
use seloste_notice::{DataCategory, Source, SourceKind, SpecialCategory, TextList};

/// The entries of a map by id, each id checked.
pub fn by_id<'n>(reader: &mut Reader<'_>, node: &'n Node, path: &str) -> Vec<(&'n Key, &'n Node, String)> {
    let Value::Map(entries) = &node.value else {
        reader.wrong_kind(node, path, Expected::ById);
        return Vec::new();
    };
    let mut found: Vec<(&Key, &Node, String)> = Vec::new();
    for (key, value) in entries {
        let path = join(path, &key.name);
        reader.note(&path, key.range.clone());
        if !values::check_id(reader, key.range.clone(), &key.name) {
            continue;
        }
        if found.iter().any(|(earlier, ..)| earlier.name == key.name) {
            super::references::duplicate_at(reader, key.range.clone(), &key.name);
            continue;
        }
        found.push((key, value, path));
    }
    found
}

/// The categories of data, by id.
pub fn categories(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<DataCategory>> {
    let entries = by_id(reader, node, path);
    Some(entries.into_iter().filter_map(|(key, node, path)| category(reader, key, node, &path)).collect())
}

fn category(reader: &mut Reader<'_>, key: &Key, node: &Node, path: &str) -> Option<DataCategory> {
    let id = key.name.clone();
    if is_text_map(node) {
        let name = values::text(reader, node, path)?;
        return Some(DataCategory { id, name, items: TextList::default(), text: None, special: None });
    }
    let mut fields = reader.fields(node, path)?;
    let name = fields.required(reader, "name", values::text);
    let items = fields.optional(reader, "items", values::text_list).unwrap_or_default();
    let text = fields.optional(reader, "text", values::markdown);
    let special = fields.optional(reader, "special", special);
    fields.finish(reader);
    Some(DataCategory { id, name: name?, items, text, special })
}

fn special(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<SpecialCategory> {
    const LETTERS: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let mut known = vec![("unstated", SpecialCategory::Unstated)];
    known.extend(
        LETTERS.into_iter().zip('a'..='j').map(|(word, letter)| (word, SpecialCategory::Condition(letter))),
    );
    values::word(reader, node, path, &known)
}

/// Where data comes from.
pub fn sources(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Source>> {
    Some(reader.each(node, path, source))
}

fn source(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Source> {
    if is_word(node, "data-subject") {
        return Some(Source { kind: SourceKind::DataSubject, name: None, public: None, text: None });
    }
    if is_text_map(node) {
        let name = Some(values::text(reader, node, path)?);
        return Some(Source { kind: SourceKind::Other, name, public: None, text: None });
    }
    let mut fields = reader.fields(node, path)?;
    let kinds = [("data-subject", SourceKind::DataSubject), ("other", SourceKind::Other)];
    let kind = fields.optional(reader, "from", |reader, node, path| values::word(reader, node, path, &kinds));
    let name = fields.optional(reader, "name", values::text);
    let public = fields.optional(reader, "public", values::truth);
    let text = fields.optional(reader, "text", values::markdown);
    fields.finish(reader);
    let kind = kind.unwrap_or(SourceKind::Other);
    if kind == SourceKind::Other && name.is_none() && text.is_none() {
        reader.error(
            "missing-key",
            node.range.clone(),
            "this source has no name".to_owned(),
            "A source without a name tells nobody anything.",
            "Add `name: …`, or `from: data-subject` if it is the person.".to_owned(),
        );
        return None;
    }
    Some(Source { kind, name, public, text })
}
