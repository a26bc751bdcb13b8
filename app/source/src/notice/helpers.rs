//! Decoders that several parts of a notice share.

use seloste_notice::{Item, Language};

use crate::decode::{Decoder, MapFields};
use crate::diagnose::aliases;
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlNode, YamlStyle, YamlValue};

/// Decodes an item: absent, `none` or stated.
pub(super) fn item<'n, 't, T>(
    fields: &mut MapFields<'n>,
    decoder: &mut Decoder<'t>,
    name: &'static str,
    decode: impl FnOnce(&mut Decoder<'t>, &'n YamlNode, &str) -> Option<T>,
) -> Item<T> {
    let Some(node) = fields.get(decoder, name) else { return Item::Absent };
    if is_keyword(node, "none") {
        return Item::None;
    }
    if matches!(node.value, YamlValue::Null) {
        let help = "Write a value, or `none` to state that there is none. If the notice does not mention \
         it, remove the line.";
        decoder.report_empty_value(node, &fields.path_of(name), help.to_owned());
        return Item::Absent;
    }
    let word = match &node.value {
        YamlValue::Text(word) if node.style == YamlStyle::Plain => word.as_str(),
        YamlValue::Bool(true) => "true",
        YamlValue::Bool(false) => "false",
        _ => "",
    };
    if aliases::means_none(word) || aliases::means_yes(word) {
        let help = if aliases::means_none(word) {
            format!(
                "Write `{name}: none` if the notice states that there is none. If the notice does not \
                 mention it, remove the line."
            )
        } else {
            "Write a value. If the notice does not mention it, remove the line.".to_owned()
        };
        decoder.error(
            "unknown-word",
            node.range.clone(),
            format!("invalid value `{word}` for `{name}`"),
            "The word would appear on the page, or be ignored.",
            help,
        );
        return Item::Absent;
    }
    decode(decoder, node, &fields.path_of(name)).map_or(Item::Absent, Item::Stated)
}

/// Decodes the languages: at least one, without duplicates.
pub(crate) fn languages(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Language>> {
    let mut languages = Vec::new();
    let findings_before = decoder.finding_count();
    for entry in decoder.list(node, path) {
        if let Some(language) = values::keyword::<Language>(decoder, entry, path) {
            decoder.record(&format!("{path}.{}", language.code()), entry.range.clone());
            if languages.contains(&language) {
                decoder.error(
                    "duplicate-key",
                    entry.range.clone(),
                    format!("duplicate language `{}`", language.code()),
                    "Each language has one page.",
                    "Remove one of them.".to_owned(),
                );
            } else {
                languages.push(language);
            }
        }
    }
    // If an item was invalid, its error is enough.
    if languages.is_empty() && decoder.finding_count() > findings_before {
        return None;
    }
    if languages.is_empty() {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "the list of languages is empty".to_owned(),
            "Without a language there is no page.",
            "Write, for example, `languages: [fi, en]`.".to_owned(),
        );
        return None;
    }
    Some(languages)
}

/// Returns true if a node is a text or keyword, possibly by language, and not a map of the format.
pub(super) fn is_text(node: &YamlNode) -> bool {
    match &node.value {
        YamlValue::Map(entries) => {
            !entries.is_empty() && entries.iter().all(|(key, _)| Language::from_code(&key.name).is_some())
        }
        YamlValue::List(_) => false,
        _ => true,
    }
}
