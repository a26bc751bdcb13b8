//! What to do about a key that is not known, by its letters and by what stands around it.

use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Correction, typos};
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// The text that a comma cut in two within braces, put together and in quotation marks: `joita kerätään` of
/// `{ fi: Tietoja, joita kerätään }`.
pub fn split_by_comma(text: &str, entries: &[(YamlKey, YamlNode)], at: usize) -> Option<String> {
    let (key, value) = entries.get(at)?;
    let (before, first) = entries.get(at.checked_sub(1)?)?;
    let after = text.get(first.range.end..)?;
    let words = after.strip_prefix(',')?.trim_start();
    let between = &after[..after.len() - words.len()];
    let cut = matches!(value.value, YamlValue::Null) && words.starts_with(&key.name);
    let first = text.get(first.range.clone()).filter(|_| cut)?;
    Some(format!(
        "A text that has a comma in it needs quotation marks here: `{}: {}`.",
        excerpt(&before.name),
        quote(&format!("{}{}{}", excerpt(first), between, excerpt(&key.name)))
    ))
}

/// What is wrong with a key that is not known, where its very letters tell.
pub fn typo_in_key(text: &str, key: &YamlKey, node: &YamlNode) -> Option<Correction> {
    if key.name.trim().is_empty() {
        return Some(Correction {
            message: "there is no key before this colon".to_owned(),
            help: "Write a key before it. If the line goes on with the text above it, put that text in quotation marks."
                .to_owned(),
        });
    }
    let end = node.range.end.max(key.range.end);
    let line = text.get(key.range.start..end).and_then(|words| words.lines().next()).unwrap_or_default();
    let begins_unseen = key.name.starts_with(|first| typos::invisible_name(first).is_some());
    if begins_unseen || key.name.starts_with('-') {
        return typos::detect(line, LineContext::List);
    }
    // LineContext braces a key without a space after its colon has taken its value for itself.
    let taken = matches!(node.value, YamlValue::Null) && key.name.contains([':', '=']);
    if taken { typos::detect(&key.name, LineContext::Other) } else { typos::invisible_character(&key.name) }
}

/// A key and its value as one text in quotation marks, after a colon; nothing where it is no one line.
pub fn as_quoted_text(text: &str, key: &YamlKey, node: &YamlNode) -> String {
    match text.get(key.range.start..node.range.end) {
        Some(words) if !words.contains('\n') && !words.is_empty() => {
            format!(": `{}`", quote(&excerpt(words)))
        }
        _ => String::new(),
    }
}
