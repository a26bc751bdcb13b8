//! Corrections for unknown keys, by their spelling and their surroundings.

use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Correction, typos};
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// Joins a text that a comma split in two within braces, and quotes it: `joita kerätään` of `{ fi: Tietoja,
/// joita kerätään }`.
pub(crate) fn split_by_comma(text: &str, entries: &[(YamlKey, YamlNode)], at: usize) -> Option<String> {
    let (key, value) = entries.get(at)?;
    let (before, first) = entries.get(at.checked_sub(1)?)?;
    let after = text.get(first.range.end..)?;
    let rest = after.strip_prefix(',')?.trim_start();
    let between = &after[..after.len() - rest.len()];
    let cut = matches!(value.value, YamlValue::Null) && rest.starts_with(&key.name);
    let first = text.get(first.range.clone()).filter(|_| cut)?;
    Some(format!(
        "Quote a text that contains a comma: `{}: {}`.",
        excerpt(&before.name),
        quote(&format!("{}{}{}", excerpt(first), between, excerpt(&key.name)))
    ))
}

/// Explains an unknown key that contains a typo.
pub(crate) fn typo_in_key(text: &str, key: &YamlKey, node: &YamlNode) -> Option<Correction> {
    if key.name.trim().is_empty() {
        return Some(Correction {
            message: "missing key before the colon".to_owned(),
            help: "Write a key before the colon. If the line continues the text above it, quote that \
             text."
                .to_owned(),
        });
    }
    let end = node.range.end.max(key.range.end);
    let line = text.get(key.range.start..end).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let begins_unseen = key.name.starts_with(|first| typos::invisible_name(first).is_some());
    if begins_unseen || key.name.starts_with('-') {
        return typos::detect(line, LineContext::List);
    }
    // Within braces, a key without a space after its colon includes its value.
    let taken = matches!(node.value, YamlValue::Null) && key.name.contains([':', '=']);
    if taken { typos::detect(&key.name, LineContext::Other) } else { typos::invisible_character(&key.name) }
}

/// Returns `: ` and the key and its value as one quoted text; empty if they take several lines.
pub(crate) fn as_quoted_text(text: &str, key: &YamlKey, node: &YamlNode) -> String {
    match text.get(key.range.start..node.range.end) {
        Some(rest) if !rest.contains('\n') && !rest.is_empty() => {
            format!(": `{}`", quote(&excerpt(rest)))
        }
        _ => String::new(),
    }
}
