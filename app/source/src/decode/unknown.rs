//! Suggests what to write instead of an unknown key.

use super::path::display_name;
use crate::catalog::lookup;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::similar::Closest;
use crate::diagnose::{aliases, finding, similar, suggest};
use crate::yaml::{YamlKey, YamlNode, YamlValue};

/// A map that has been decoded.
pub(super) struct DecodedMap {
    /// Path of the map.
    pub path: String,
    /// End of its last entry, in bytes of the file.
    pub end: usize,
    /// Keys that it may have.
    pub keys: Vec<&'static str>,
}

/// A key of a map for which no decoder asked.
pub(super) struct UnknownKey<'a> {
    /// Text of the file.
    pub text: &'a str,
    /// All entries of the map.
    pub entries: &'a [(YamlKey, YamlNode)],
    /// Index of the unknown key among the entries.
    pub index: usize,
    /// Keys that the map may have.
    pub known: &'a [&'static str],
    /// Maps decoded so far.
    pub decoded: &'a [DecodedMap],
    /// The map in messages: empty at the top level, or ` in NAME`.
    pub place: &'a str,
}

impl UnknownKey<'_> {
    /// Returns what to write instead.
    pub(super) fn suggest(&self) -> Help {
        let at = self.index;
        let place = self.place;
        let Some((key, node)) = self.entries.get(at) else { return String::new().into() };
        let name = finding::excerpt(&key.name);
        let known = || self.known.iter().copied();
        if let Some(help) = suggest::split_by_comma(self.text, self.entries, at) {
            return help;
        }
        let rename = |text: String, name: &str, is_certain: bool| {
            // The range of a key written with escapes is empty.
            let is_written = self.text.get(key.range.clone()) == Some(&key.name);
            let edit = is_written.then(|| Replacement::new(key.range.clone(), name));
            if is_certain { Help::certain(text, edit) } else { Help::possible(text, edit) }
        };
        let closest = similar::closest(&key.name, known());
        if let Some(meant) = aliases::resolve(&key.name, known()) {
            let text = match closest {
                Some(_) => format!("Did you mean `{meant}`?"),
                None => format!("Keys are in English: write `{meant}:`."),
            };
            return rename(text, meant, true);
        }
        if let Some(Closest { word: closest, is_clear }) = closest {
            let capitals = key.name.to_lowercase() == closest;
            let hint = if capitals { " Keys are in lower case." } else { "" };
            return rename(format!("Did you mean `{closest}`?{hint}"), closest, is_clear);
        }
        let above = self.decoded.iter().filter(|map| map.end <= key.range.start);
        let above = above.filter(|map| map.keys.contains(&key.name.as_str())).max_by_key(|map| map.end);
        if let Some(map) = above {
            return format!(
                "`{name}` is a key of {}. If it belongs there, give it the same indentation as the keys \
                 there.",
                display_name(&map.path)
            )
            .into();
        }
        if let Some(parent) = self.empty_key_above() {
            return format!("If it belongs to `{parent}`, indent it by two more spaces.").into();
        }
        let keys = format!("Known keys{place}: {}.", self.known.join(", "));
        if self.entries.len() == 1 && key.name.chars().any(|c| c.is_uppercase() || c == ' ') {
            let quoted = suggest::as_quoted_text(self.text, key, node);
            let line = quoted.as_ref().map_or_else(String::new, |line| format!(": `{}`", line.value()));
            let help = format!("If this is a text with a colon, quote it{line}. {keys}");
            return Help::certain(help, quoted);
        }
        keys.into()
    }

    /// Returns the nearest known key above if its value is empty: the lines below it were probably not
    /// indented.
    fn empty_key_above(&self) -> Option<String> {
        /// No map has more keys. Searching further back for each of thousands of unknown keys takes minutes.
        const MAX_DISTANCE: usize = 20;
        let (key, _) = self.entries.get(self.index)?;
        let before = self.entries[self.index.saturating_sub(MAX_DISTANCE)..self.index].iter().rev();
        let mut before = before.skip_while(|(key, _)| !self.known.contains(&key.name.as_str()));
        let (above, value) = before.next()?;
        let is_empty_text = matches!(&value.value, YamlValue::Text(text) if text.trim().is_empty());
        let is_empty = matches!(value.value, YamlValue::Null) && lookup::is_known_key(&key.name);
        (is_empty || is_empty_text).then(|| finding::excerpt(&above.name))
    }
}
