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
    let written = fixed(decoder, node, path)?;
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
    let written = fixed(decoder, node, path)?;
    if let Some((_, value)) = known.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
    report_unknown(decoder, node, &written, &words);
    None
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
        format!("Write one of: {}.", known.join(", ")).into()
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
