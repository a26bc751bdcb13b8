//! Categories and sources of data.

use seloste_notice::{DataCategory, Source, SourceKind, SpecialCategory, TextList};

use super::helpers::is_text;
use super::references;
use crate::decode::{Decoder, join_path};
use crate::diagnose::suggest::Expected;
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// Returns the entries of a map by id, and checks each id.
pub(super) fn by_id<'n>(
    decoder: &mut Decoder<'_>,
    node: &'n YamlNode,
    path: &str,
) -> Vec<(&'n YamlKey, &'n YamlNode, String)> {
    let YamlValue::Map(entries) = &node.value else {
        decoder.report_wrong_type(node, path, Expected::MapById);
        return Vec::new();
    };
    let mut found: Vec<(&YamlKey, &YamlNode, String)> = Vec::new();
    for (key, value) in entries {
        let path = join_path(path, &key.name);
        decoder.record(&path, key.range.clone());
        if !values::check_id(decoder, key.range.clone(), &key.name) {
            continue;
        }
        if found.iter().any(|(earlier, ..)| earlier.name == key.name) {
            references::report_duplicate(decoder, key.range.clone(), &key.name);
            continue;
        }
        found.push((key, value, path));
    }
    found
}

/// Decodes the categories of data by id.
pub(super) fn categories(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
) -> Option<Vec<DataCategory>> {
    let entries = by_id(decoder, node, path);
    Some(entries.into_iter().filter_map(|(key, node, path)| category(decoder, key, node, &path)).collect())
}

fn category(decoder: &mut Decoder<'_>, key: &YamlKey, node: &YamlNode, path: &str) -> Option<DataCategory> {
    let id = key.name.clone();
    if is_text(node) {
        let name = values::text(decoder, node, path)?;
        return Some(DataCategory { id, name, items: TextList::default(), text: None, special: None });
    }
    let mut fields = decoder.fields(node, path)?;
    let name = fields.required(decoder, "name", values::text);
    let items = fields.optional(decoder, "items", values::text_list).unwrap_or_default();
    let text = fields.optional(decoder, "text", values::markdown);
    let special = fields.optional(decoder, "special", special);
    fields.finish(decoder);
    Some(DataCategory { id, name: name?, items, text, special })
}

fn special(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<SpecialCategory> {
    const LETTERS: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let mut known = vec![("unstated", SpecialCategory::Unstated)];
    known.extend(
        LETTERS.into_iter().zip('a'..='j').map(|(word, letter)| (word, SpecialCategory::Condition(letter))),
    );
    values::keyword(decoder, node, path, &known)
}

/// Decodes the sources of data.
pub(super) fn sources(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Source>> {
    Some(decoder.decode_list(node, path, source))
}

fn source(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Source> {
    if is_keyword(node, "data-subject") {
        return Some(Source { kind: SourceKind::DataSubject, name: None, public: None, text: None });
    }
    if is_text(node) {
        let name = Some(values::text(decoder, node, path)?);
        return Some(Source { kind: SourceKind::Other, name, public: None, text: None });
    }
    let mut fields = decoder.fields(node, path)?;
    let kinds = [("data-subject", SourceKind::DataSubject), ("other", SourceKind::Other)];
    let kind =
        fields.optional(decoder, "from", |decoder, node, path| values::keyword(decoder, node, path, &kinds));
    let name = fields.optional(decoder, "name", values::text);
    let public = fields.optional(decoder, "public", values::boolean);
    let text = fields.optional(decoder, "text", values::markdown);
    fields.finish(decoder);
    let kind = kind.unwrap_or(SourceKind::Other);
    if kind == SourceKind::Other && name.is_none() && text.is_none() {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "this source has no name".to_owned(),
            "Readers need to know the source.",
            "Add `name: …`, or `from: data-subject` if the person provides the data.".to_owned(),
        );
        return None;
    }
    Some(Source { kind, name, public, text })
}
