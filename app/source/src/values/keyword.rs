//! Keywords and booleans.

use seloste_notice::record::{Keyword, keywords};

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::similar::Closest;
use crate::diagnose::suggest::Expected;
use crate::diagnose::{aliases, finding, similar};
use crate::yaml::{YamlNode, YamlValue};

/// Decodes a keyword of a type.
pub(crate) fn keyword<T: Keyword>(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<T> {
    let written = word(decoder, node, path, keywords::<T>)?;
    let value = T::VALUES.iter().copied().find(|value| value.keyword() == written);
    if value.is_none() {
        report_unknown(decoder, node, &written, &keywords::<T>());
    }
    value
}

/// Decodes a keyword out of a fixed set.
pub(crate) fn keyword_in<T: Copy>(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    known: &[(&'static str, T)],
) -> Option<T> {
    let words = || known.iter().map(|(word, _)| *word).collect();
    let written = word(decoder, node, path, words)?;
    if let Some((_, value)) = known.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    report_unknown(decoder, node, &written, &words());
    None
}

/// Decodes a word as written. If there is none, reports the known ones.
fn word<'k>(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    known: impl FnOnce() -> Vec<&'k str>,
) -> Option<String> {
    match node.value {
        YamlValue::Null => {
            decoder.report_empty_value(node, path, list(&known()));
            None
        }
        YamlValue::List(_) | YamlValue::Map(_) => {
            decoder.report_not_a_keyword(node, path, list(&known()));
            None
        }
        YamlValue::Text(_) | YamlValue::Bool(_) | YamlValue::Number => fixed(decoder, node, path),
    }
}

/// Lists the known keywords.
fn list(known: &[&str]) -> String {
    format!("Write one of: {}.", known.join(", "))
}

fn report_unknown(decoder: &mut Decoder<'_>, node: &YamlNode, written: &str, known: &[&str]) {
    let keywords = || known.iter().copied();
    let value = |word: &str| Replacement::new(node.range.clone(), word);
    let help = if let Some(meant) = aliases::resolve(written, keywords()) {
        Help::certain(format!("Did you mean `{meant}`?"), [value(meant)])
    } else if let Some(Closest { word, is_clear }) = similar::closest(written, keywords()) {
        let help = format!("Did you mean `{word}`?");
        if is_clear { Help::certain(help, [value(word)]) } else { Help::possible(help, [value(word)]) }
    } else {
        list(known).into()
    };
    decoder.error(
        "unknown-word",
        node.range.clone(),
        format!("unknown keyword `{}`", finding::excerpt(written)),
        "Only a fixed set of values can be checked and shown in every language.",
        help,
    );
}

/// Decodes `true` or `false`; also accepts `yes` and `no`.
pub(crate) fn boolean(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<bool> {
    match &node.value {
        YamlValue::Bool(value) => Some(*value),
        YamlValue::Text(text) if text == "yes" => Some(true),
        YamlValue::Text(text) if text == "no" => Some(false),
        _ => {
            decoder.report_wrong_type(node, path, Expected::Boolean);
            None
        }
    }
}
