//! Ids.

use std::ops::Range;

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::{finding, suggest};
use crate::yaml::YamlNode;

/// Checks an id: lower-case letters, digits and single hyphens, at most 64 characters. Ids become part of
/// URLs.
pub(crate) fn check_id(decoder: &mut Decoder<'_>, range: Range<usize>, id: &str) -> bool {
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    let good = !id.is_empty()
        && id.len() <= 64
        && id.chars().all(plain)
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !id.contains("--");
    if !good {
        let help = if id.contains(['/', '\\', '.']) {
            "An id is not a path: write only the name.".to_owned()
        } else {
            let sample = suggest::slug(id).map_or_else(String::new, |id| format!(", such as `{id}`"));
            format!("Use at most 64 lower-case letters a–z, digits and single hyphens{sample}.")
        };
        decoder.error(
            "id-invalid",
            range,
            format!("invalid id `{}`", finding::excerpt(id)),
            "Ids are part of addresses and markup, where other characters cause errors.",
            help,
        );
    }
    good
}

/// Decodes an id.
pub(crate) fn id(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    check_id(decoder, node.range.clone(), &written).then_some(written)
}
