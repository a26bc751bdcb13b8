//! Decoders that several parts of a notice share.

use crate::decode::{Decoder, MapFields};
use crate::diagnose::aliases;
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlNode, YamlStyle, YamlValue};
use seloste_notice::{Item, Language, Text};

/// An item that may be stated as none.
pub fn item<'n, T>(
    fields: &mut MapFields<'n>,
    decoder: &mut Decoder<'_>,
    name: &'static str,
    decode: fn(&mut Decoder<'_>, &'n YamlNode, &str) -> Option<T>,
) -> Item<T> {
    let Some(node) = fields.get(decoder, name) else { return Item::Absent };
    if is_keyword(node, "none") {
        return Item::None;
    }
    if matches!(node.value, YamlValue::Null) {
        let help = "Write what there is, or `none` to say that there is none; or leave the whole line out.";
        decoder.report_empty_value(node, &fields.path_of(name), help.to_owned());
        return Item::Absent;
    }
    if let YamlValue::Text(word) = &node.value
        && node.style == YamlStyle::Plain
        && (aliases::means_none(word) || aliases::means_yes(word))
    {
        let help = if aliases::means_none(word) {
            format!(
                "Write `{name}: none` if the notice says that there is none; leave the whole line out if it says \
                 nothing of it."
            )
        } else {
            "Write what there is; leave the whole line out if the notice says nothing of it.".to_owned()
        };
        decoder.error(
            "unknown-word",
            node.range.clone(),
            format!("`{word}` alone is no value of `{name}`"),
            "The word would stand on the page as it is, or be lost.",
            help,
        );
        return Item::Absent;
    }
    decode(decoder, node, &fields.path_of(name)).map_or(Item::Absent, Item::Stated)
}

/// The languages, each once, at least one.
pub fn languages(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Language>> {
    let known = Language::ALL.map(|language| (language.code(), language));
    let mut languages = Vec::new();
    let findings_before = decoder.finding_count();
    for entry in decoder.list(node, path) {
        if let Some(language) = values::keyword(decoder, entry, path, &known) {
            decoder.record(&format!("{path}.{}", language.code()), entry.range.clone());
            if languages.contains(&language) {
                decoder.error(
                    "duplicate-key",
                    entry.range.clone(),
                    format!("`{}` stands here for the second time", language.code()),
                    "Each language has one page.",
                    "Remove one.".to_owned(),
                );
            } else {
                languages.push(language);
            }
        }
    }
    // What could not be read has been told already.
    if languages.is_empty() && decoder.finding_count() > findings_before {
        return None;
    }
    if languages.is_empty() {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "no language is given".to_owned(),
            "Without a language there is no page.",
            "Write, for example, `languages: [fi, sv, en]`.".to_owned(),
        );
        return None;
    }
    Some(languages)
}

pub fn is_text(node: &YamlNode) -> bool {
    match &node.value {
        YamlValue::Map(entries) => {
            !entries.is_empty() && entries.iter().all(|(key, _)| Language::from_code(&key.name).is_some())
        }
        YamlValue::List(_) => false,
        _ => true,
    }
}

/// A text alone, where the format allows it in place of keys.
pub fn text_alone(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Option<Text>> {
    is_text(node).then(|| values::markdown(decoder, node, path))
}

/// One word, or a list of keywords.
pub fn keywords<T: Copy>(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    known: &[(&str, T)],
) -> Option<Vec<T>> {
    Some(
        decoder.decode_one_or_many(node, path, |decoder, entry, path| {
            values::keyword(decoder, entry, path, known)
        }),
    )
}

/// One id, or a list of ids.
pub fn ids(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<String>> {
    Some(decoder.decode_one_or_many(node, path, values::scalar))
}
