//! What to write in the place of a value of another kind than is wanted, with the author's own words where it is
//! plain what they were meant for.

mod keys;

use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Correction, aliases, typos};
use crate::yaml::{YamlKey, YamlNode, YamlStyle, YamlValue};

pub use keys::{as_quoted_text, split_by_comma, typo_in_key};

/// What is wanted in a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Keys that are known.
    Map,
    /// Entries by ids that the author chooses.
    MapById,
    /// A list.
    List,
    /// A short text in no language.
    Plain,
    /// A text in one or more languages.
    Text,
    /// A text that may have lists and paragraphs in it.
    Markdown,
    /// Yes or no.
    Boolean,
}

impl Expected {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "keys and values",
            Self::MapById => "entries by id",
            Self::List => "a list",
            Self::Plain => "a text",
            Self::Text | Self::Markdown => "a text, or a text for each language",
            Self::Boolean => "`true` or `false`",
        }
    }

    /// How it is written.
    fn written(self) -> &'static str {
        match self {
            Self::Map => {
                "keys and values: each key on a line of its own, indented, with its value after a colon and a space"
            }
            Self::MapById => {
                "entries by id: each on a line of its own, indented, with an id, a colon and a name, such as `contact: \
                 Yhteystiedot`"
            }
            Self::List => "a list: each entry on a line of its own, after a hyphen and a space",
            _ => self.name(),
        }
    }
}

/// What to do where nothing stands after a key.
pub fn for_empty_value(text: &str, node: &YamlNode, expected: Expected) -> String {
    let mut lines = text.get(node.range.start..).unwrap_or_default().lines().skip(1);
    let next = lines.find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(correction) = typos::detect(next, LineContext::List)
        .filter(|_| next.starts_with(|c| typos::invisible_name(c).is_some()))
    {
        return format!("Look at the next line: {}. {}", correction.message, correction.help);
    }
    let line_start = text.get(..node.range.start).unwrap_or_default().rfind('\n').map_or(0, |end| end + 1);
    let here = text.get(line_start..).unwrap_or_default();
    let width = |line: &str| line.len() - line.trim_start().len();
    let below = matches!(expected, Expected::Map | Expected::MapById)
        && width(next) == width(here)
        && next
            .split_once(':')
            .is_some_and(|(key, _)| width(next) > 0 || !lookup::is_top_level_key(key.trim()));
    if below {
        format!(
            "If the lines below belong to it, indent them by two spaces more: `{}  {}`. If there is nothing to say, \
             leave the whole line out.",
            " ".repeat(width(next).min(12)),
            excerpt(next.trim())
        )
    } else {
        format!("Write {}, or leave the whole line out.", expected.written())
    }
}

/// What is wrong besides the kind, and what to do, where another kind stands; `key` is that of the value, or of the
/// list of which it is an entry.
pub fn for_wrong_type(
    text: &str,
    node: &YamlNode,
    key: &str,
    is_entry: bool,
    expected: Expected,
) -> Correction {
    let written = text.get(node.range.clone()).unwrap_or_default();
    let plainly = || format!("Write {}.", expected.written());
    let help = match (&node.value, expected) {
        (_, Expected::Boolean) if aliases::means_yes(written) => format!("Write `{key}: true`."),
        (_, Expected::Boolean) if aliases::means_none(written) => format!("Write `{key}: false`."),
        (YamlValue::Text(word), _) if aliases::means_none(word) && node.style == YamlStyle::Plain => {
            if lookup::takes_none(key) {
                format!(
                    "Write `{key}: none` if the notice says that there is none; leave the whole line out if it says \
                     nothing of it."
                )
            } else {
                "Leave the whole line out: of this, the notice cannot say that there is none.".to_owned()
            }
        }
        (YamlValue::Text(_), Expected::Map | Expected::MapById | Expected::List) => {
            return for_text(written, key, expected);
        }
        (YamlValue::Map(entries), Expected::List) => return for_map_instead_of_list(entries),
        (YamlValue::List(entries), Expected::MapById) => match entries.first().map(|entry| &entry.value) {
            Some(YamlValue::Text(name)) => by_id(name),
            _ => plainly(),
        },
        (YamlValue::List(_) | YamlValue::Map(_), _) if is_flow(text, node) => {
            return for_flow_text(text, node, if is_entry { "" } else { key });
        }
        (YamlValue::List(_), expected)
            if expected == Expected::Markdown || expected == Expected::Map && lookup::takes_markdown(key) =>
        {
            format!(
                "A list within a text needs `|` after the colon: write `{key}: |`, and leave the list as it is."
            )
        }
        (YamlValue::Map(_), Expected::Plain | Expected::Boolean) => format!(
            "Write {}. A text that has a colon with a space after it must stand in quotation marks.",
            expected.written()
        ),
        _ => plainly(),
    };
    Correction { message: String::new(), help }
}

/// A text where keys, ids or entries should be: often a correction, often the one value that is most wanted there.
fn for_text(written: &str, key: &str, expected: Expected) -> Correction {
    let within = if expected == Expected::List { LineContext::List } else { LineContext::Other };
    let first = written.lines().next().unwrap_or_default();
    if let Some(correction) = typos::detect(first, within) {
        return correction;
    }
    let help = match (expected, default_key(key)) {
        (Expected::List, _) if first.contains(',') && key == "languages" => {
            format!("Write it in for_flow_text: `{key}: [{}]`.", excerpt(first))
        }
        (Expected::List, _) if key == "languages" => format!("Write `{key}: [{}]`.", excerpt(first)),
        (Expected::List, _) => {
            format!(
                "Put each entry on a line of its own, after a hyphen and a space: `- {}`.",
                excerpt(first)
            )
        }
        (Expected::MapById, _) => by_id(first),
        _ if key == "address" => address(first),
        _ if key == "retention" && period(first).is_some() => {
            format!("Write it on a line of its own below, indented: `{}`.", period(first).unwrap_or_default())
        }
        (_, Some(wanted)) => {
            format!(
                "Write it on a line of its own below, indented, with its key: `{wanted}: {}`.",
                excerpt(first)
            )
        }
        _ => format!("Write {}.", expected.written()),
    };
    Correction { message: String::new(), help }
}

/// The key under which a lone text was meant.
fn default_key(key: &str) -> Option<&'static str> {
    match key {
        "controller" | "joint_controllers" | "contact" | "dpo" | "representative" => Some("name"),
        "retention" => Some("text"),
        "changes" | "sections" => Some("text"),
        "logo" => Some("file"),
        _ => None,
    }
}

/// An address on one line in its parts.
fn address(written: &str) -> String {
    let parts = written.rsplit_once(',').and_then(|(street, town)| {
        let (postcode, city) = town.trim().split_once(' ')?;
        let known = postcode.len() == 5 && postcode.chars().all(|found| found.is_ascii_digit());
        known.then(|| {
            format!("`street: {}`, `postcode: \"{postcode}\"`, `city: {}`", excerpt(street), excerpt(city))
        })
    });
    let parts = parts.unwrap_or_else(|| "`street: …`, `postcode: \"…\"`, `city: …`".to_owned());
    format!("Write its parts on lines of their own below, indented: {parts}.")
}

/// A period in words as the key that it was meant for: `6 vuotta` is `years: 6`.
fn period(written: &str) -> Option<String> {
    let (number, unit) = written.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let units = ["years", "months", "days"];
    let unit = aliases::resolve(unit, units).or_else(|| units.into_iter().find(|known| *known == unit))?;
    Some(format!("{unit}: {number}"))
}

fn by_id(name: &str) -> String {
    format!(
        "Give each an id of your choice, a colon and its name, on a line of its own: `{}: {}`.",
        slug(name).unwrap_or_else(|| "contact".to_owned()),
        excerpt(name)
    )
}

/// An id made of a name; none where no letter is left.
pub fn slug(name: &str) -> Option<String> {
    let mut id = String::new();
    for character in name.trim().chars().flat_map(char::to_lowercase).take(40) {
        match character {
            'a'..='z' | '0'..='9' => id.push(character),
            'ä' | 'å' | 'á' | 'à' => id.push('a'),
            'ö' | 'ø' | 'ó' => id.push('o'),
            'é' | 'è' => id.push('e'),
            'ü' => id.push('u'),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

fn for_map_instead_of_list(entries: &[(YamlKey, YamlNode)]) -> Correction {
    let Some((key, _)) = entries.first() else {
        return Correction { message: String::new(), help: format!("Write {}.", Expected::List.written()) };
    };
    if let Some(name) = key.name.strip_prefix('-') {
        return Correction {
            message: "there is no space after the hyphen".to_owned(),
            help: format!("Write `- {}: …`.", excerpt(name.trim())),
        };
    }
    Correction {
        message: String::new(),
        help: format!(
            "Begin each entry with a hyphen and a space, and indent its other keys by two spaces more: `- {}: …`.",
            excerpt(&key.name)
        ),
    }
}

/// Whether a list or a map is written in for_flow_text or braces.
pub fn is_flow(text: &str, node: &YamlNode) -> bool {
    text.get(node.range.start..).is_some_and(|rest| rest.starts_with(['[', '{']))
}

/// A text in for_flow_text or braces, to which YAML gives a meaning.
pub fn for_flow_text(text: &str, node: &YamlNode, key: &str) -> Correction {
    let line = text.get(node.range.start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let (name, meaning, close) =
        if line.starts_with('[') { ("[ ]", "a list", ']') } else { ("{ }", "keys and values", '}') };
    let words = match line.rfind(close) {
        Some(end) => &line[..=end],
        None => line,
    };
    let before = if key.is_empty() { String::new() } else { format!("{key}: ") };
    Correction {
        message: format!("`{name}` make {meaning} of this text"),
        help: format!(
            "If the for_flow_text belong to the text, put the text in quotation marks: `{before}{}`. If not, leave them \
             out.",
            quote(&excerpt(words))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_names() {
        assert_eq!(slug("Yhteystiedot").as_deref(), Some("yhteystiedot"));
        assert_eq!(slug("Käyttäjän tiedot!").as_deref(), Some("kayttajan-tiedot"));
        assert_eq!(slug("…"), None);
    }
}
