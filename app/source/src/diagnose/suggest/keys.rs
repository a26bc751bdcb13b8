//! Corrections for unknown keys, by their spelling and their surroundings.

use seloste_yaml::quote;

use crate::diagnose::finding::excerpt;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::typos::LineContext;
use crate::diagnose::{Correction, typos};
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// Joins a text that a comma split in two within braces, and quotes it: `joita kerätään` of `{ fi: Tietoja,
/// joita kerätään }`.
pub(crate) fn split_by_comma(text: &str, entries: &[(YamlKey, YamlNode)], at: usize) -> Option<Help> {
    let (key, value) = entries.get(at)?;
    let (before, first) = entries.get(at.checked_sub(1)?)?;
    let after = text.get(first.range.end..)?;
    let rest = after.strip_prefix(',')?.trim_start();
    let between = &after[..after.len() - rest.len()];
    let cut = matches!(value.value, YamlValue::Null) && rest.starts_with(&key.name);
    let begin = first.range.start;
    let first = text.get(first.range.clone()).filter(|_| cut)?;
    let end = text.len() - rest.len() + key.name.len();
    let whole = Replacement::new(begin..end, quote(&format!("{first}{between}{}", key.name)));
    let help = format!("Quote a text that contains a comma: `{}: {}`.", excerpt(&before.name), whole.value());
    Some(Help::certain(help, [whole]))
}

/// Explains an unknown key that contains a typo.
pub(crate) fn typo_in_key(text: &str, key: &YamlKey, node: &YamlNode) -> Option<Correction> {
    if key.name.trim().is_empty() {
        return Some(Correction {
            message: "missing key before the colon".to_owned(),
            help: "Write a key before the colon. If the line continues the text above it, quote that \
             text."
                .to_owned()
                .into(),
        });
    }
    let end = node.range.end.max(key.range.end);
    let line = text.get(key.range.start..end).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let begins_unseen = key.name.starts_with(|first| typos::invisible_name(first).is_some());
    let at = |correction: Correction| correction.shift(key.range.start);
    if begins_unseen || key.name.starts_with('-') {
        return typos::detect(line, LineContext::List).map(at);
    }
    // Within braces, a key without a space after its colon includes its value.
    let taken = matches!(node.value, YamlValue::Null) && key.name.contains([':', '=']);
    let correction = if taken {
        typos::detect(&key.name, LineContext::Other)
    } else {
        typos::invisible_character(&key.name)
    };
    let is_written = text.get(key.range.clone()) == Some(&key.name);
    correction.map(|correction| if is_written { at(correction) } else { correction.without_edits() })
}

/// Returns the key and its value as one quoted text; `None` if they take several lines.
pub(crate) fn as_quoted_text(text: &str, key: &YamlKey, node: &YamlNode) -> Option<Replacement> {
    let range = key.range.start..node.range.end;
    let written = text.get(range.clone())?;
    (!written.contains('\n') && !written.is_empty()).then(|| Replacement::new(range, quote(written)))
}
