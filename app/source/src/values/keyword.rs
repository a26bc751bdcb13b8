//! Keywords and booleans.

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::suggest::Expected;
use crate::diagnose::{aliases, finding, similar};
use crate::yaml::{YamlNode, YamlValue};

/// One of some known words.
pub fn keyword<T: Copy>(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    known: &[(&str, T)],
) -> Option<T> {
    let written = fixed(decoder, node, path)?;
    if let Some((_, value)) = known.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    let words = || known.iter().map(|(word, _)| *word);
    let help = match aliases::resolve(&written, words()).or_else(|| similar::closest(&written, words())) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Write one of: {}.", words().collect::<Vec<_>>().join(", ")),
    };
    decoder.error(
        "unknown-word",
        node.range.clone(),
        format!("`{}` is no word that is known here", finding::excerpt(&written)),
        "The meaning of this value is fixed, so that it can be checked and shown in every language.",
        help,
    );
    None
}

/// `true` or `false`.
pub fn boolean(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<bool> {
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
