//! What is said of a key that nobody asked for.

use super::{Fields, Reader, called};
use crate::advice;
use crate::node::Value;
use crate::problem;
use crate::vocabulary;

impl Fields<'_> {
    /// What to write instead of a key that is not known.
    pub(super) fn instead(&self, reader: &Reader<'_>, at: usize, place: &str) -> String {
        let Some((key, node)) = self.entries.get(at) else { return String::new() };
        let name = problem::short(&key.name);
        let known = || self.asked.iter().copied();
        if let Some(fix) = advice::cut_by_comma(reader.text, self.entries, at) {
            return fix;
        }
        let near = problem::nearest(&key.name, known());
        if let Some(meant) = vocabulary::meant(&key.name, known()) {
            return match near {
                Some(_) => format!("Did you mean `{meant}`?"),
                None => format!("The keys are in English: write `{meant}:`."),
            };
        }
        if let Some(near) = near {
            let capitals = key.name.to_lowercase() == near;
            let hint = if capitals { " Keys are in small letters." } else { "" };
            return format!("Did you mean `{near}`?{hint}");
        }
        let above = reader.done.iter().filter(|done| done.end <= key.range.start);
        let above = above.filter(|done| done.keys.contains(&key.name.as_str())).max_by_key(|done| done.end);
        if let Some(done) = above {
            return format!(
                "`{name}` is a key of {}: if it belongs there, indent it as far as the keys there.",
                called(&done.path)
            );
        }
        // Under a key with nothing after it, whose own lines were not indented: no map has more keys than these, and
        // looking further back for each of thousands takes minutes.
        const FARTHEST: usize = 20;
        let before = self.entries[at.saturating_sub(FARTHEST)..at].iter().rev();
        let mut before = before.skip_while(|(key, _)| !self.asked.contains(&key.name.as_str()));
        if let Some((above, value)) = before.next() {
            let is_empty_text = matches!(&value.value, Value::Text(words) if words.trim().is_empty());
            let is_empty = matches!(value.value, Value::Null) && vocabulary::is_known_key(&key.name);
            if is_empty || is_empty_text {
                return format!(
                    "If it belongs to `{}`, indent it by two spaces more.",
                    problem::short(&above.name)
                );
            }
        }
        let words = format!("Known keys {place}: {}.", self.asked.join(", "));
        if self.entries.len() == 1 && key.name.chars().any(|c| c.is_uppercase() || c == ' ') {
            let line = advice::as_text(reader.text, key, node);
            return format!("If this is a text with a colon in it, put it in quotation marks{line}. {words}");
        }
        words
    }
}
