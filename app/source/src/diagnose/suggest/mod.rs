//! Suggests corrections for values of the wrong type, from the author's own text where its meaning is clear.

mod keys;

pub(crate) use keys::{as_quoted_text, split_by_comma, typo_in_key};

use seloste_yaml::{Context, quote, scalar};

use crate::catalog::lookup;
use crate::diagnose::excerpt::{excerpt, shorten};
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::typos::LineContext;
use crate::diagnose::{Correction, aliases, typos};
use crate::yaml::{YamlKey, YamlNode, YamlStyle, YamlValue};

/// The type of value that a decoder expects.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A map with fixed keys.
    Map,
    /// A map by ids that the author chooses.
    MapById,
    /// A list.
    List,
    /// A short text without a language.
    Plain,
    /// A text in one or more languages.
    Text,
    /// A text in Markdown.
    Markdown,
    /// `true` or `false`.
    Boolean,
}

impl Expected {
    /// Returns the name of the type for messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Map => "keys and values",
            Self::MapById => "entries with ids",
            Self::List => "a list",
            Self::Plain => "a text",
            Self::Text | Self::Markdown => "a text, or a text for each language",
            Self::Boolean => "`true` or `false`",
        }
    }

    /// Returns the name of the type and how to write it.
    fn written(self) -> &'static str {
        match self {
            Self::Map => {
                "keys and values: one key per line, indented, with a colon and a space before its value"
            }
            Self::MapById => {
                "entries with ids: one per line, indented, with an id, a colon and a name, such as \
                 `contact: Yhteystiedot`"
            }
            Self::List => "a list: one item per line, with a hyphen and a space before it",
            _ => self.name(),
        }
    }
}

/// Suggests a correction for a key without a value.
pub(crate) fn for_empty_value(text: &str, node: &YamlNode, expected: Expected) -> String {
    let mut lines = text.get(node.range.start..).unwrap_or_default().lines().skip(1);
    let next = lines.find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(correction) = typos::detect(next, LineContext::List)
        .filter(|_| next.starts_with(|c| typos::invisible_name(c).is_some()))
    {
        return format!("Check the next line: {}. {}", correction.message, correction.help.text);
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
            "If the lines below belong to it, indent them by two more spaces: `{}  {}`. If there is \
             nothing to state, remove the line.",
            " ".repeat(width(next).min(12)),
            excerpt(next.trim())
        )
    } else {
        format!("Write {}, or remove the line.", expected.written())
    }
}

/// Suggests a correction for a value of the wrong type. `key` is the key of the value, or of the list that
/// contains it.
pub(crate) fn for_wrong_type(
    text: &str,
    node: &YamlNode,
    key: &str,
    is_entry: bool,
    expected: Expected,
) -> Correction {
    let written = text.get(node.range.clone()).unwrap_or_default();
    let plainly = || Help::from(format!("Write {}.", expected.written()));
    let value = |value: &str| {
        let value = Replacement::new(node.range.clone(), value);
        Help::certain(format!("Write `{key}: {}`.", value.value()), [value])
    };
    let help = match (&node.value, expected) {
        (_, Expected::Boolean) if aliases::means_yes(written) => value("true"),
        (_, Expected::Boolean) if aliases::means_none(written) => value("false"),
        (YamlValue::Text(word), _) if aliases::means_none(word) && node.style == YamlStyle::Plain => {
            if lookup::accepts_none(key) {
                format!(
                    "Write `{key}: none` if the notice states that there is none. If the notice does not \
                     mention it, remove the line."
                )
            } else {
                "Remove the line: `none` is not possible for this key.".to_owned()
            }
            .into()
        }
        (YamlValue::Text(_), Expected::Map | Expected::MapById | Expected::List) => {
            return for_text(text, node, key, is_entry, expected);
        }
        (YamlValue::Map(entries), Expected::List) => return for_map_instead_of_list(text, entries),
        (YamlValue::List(entries), Expected::MapById) => match entries.first().map(|entry| &entry.value) {
            Some(YamlValue::Text(name)) => by_id(name).into(),
            _ => plainly(),
        },
        (YamlValue::List(_) | YamlValue::Map(_), _) if is_flow(text, node) => {
            return for_flow_text(text, node, if is_entry { "" } else { key });
        }
        (YamlValue::List(_), expected)
            if expected == Expected::Markdown || expected == Expected::Map && lookup::takes_markdown(key) =>
        {
            for_list_in_text(text, node, key)
        }
        (YamlValue::Map(_), Expected::Plain | Expected::Boolean) => {
            format!("Write {}. Quote a text that contains a colon and a space.", expected.written()).into()
        }
        _ => plainly(),
    };
    Correction { message: String::new(), help }
}

/// Suggests a literal block for a list in place of a text. The lines of the list stay as they are.
fn for_list_in_text(text: &str, node: &YamlNode, key: &str) -> Help {
    let help = format!(
        "A list within a text needs `|` after the colon: write `{key}: |`, and keep the list as it is."
    );
    let before = text.get(..node.range.start).unwrap_or_default();
    let colon = before.trim_end_matches([' ', '\n', '\r']).len();
    let list = text.get(colon..node.range.end).unwrap_or_default();
    // A comment within the block would become a part of the text.
    if before[..colon].ends_with(':') && !list.contains('#') {
        Help::certain(help, [Replacement::new(colon..node.range.end, format!(" |{list}"))])
    } else {
        help.into()
    }
}

/// Suggests a correction for a text in place of a map or list: a typo, or the value of the most important
/// key.
fn for_text(text: &str, node: &YamlNode, key: &str, is_entry: bool, expected: Expected) -> Correction {
    let within = if expected == Expected::List { LineContext::List } else { LineContext::Other };
    let written = text.get(node.range.clone()).unwrap_or_default();
    let first = written.lines().next().unwrap_or_default();
    if let Some(correction) = typos::detect(first, within) {
        return all_lines(written, within, correction).shift(node.range.start);
    }
    // Only a text on one line can be moved into brackets or braces.
    let whole = |corrected: String| {
        (written == first).then(|| Replacement::new(node.range.clone(), corrected)).into_iter()
    };
    let flow = |text: &str| match text.chars().next() {
        Some('"' | '\'') => text.to_owned(),
        _ => scalar(text, Context::Flow),
    };
    let key_prefix = if is_entry { "- ".to_owned() } else { format!("{key}: ") };
    let in_braces = |inner: String| {
        /// An address on one line is shown whole.
        const MAX_LENGTH: usize = 100;
        let value = format!("{{ {inner} }}");
        Help::certain(
            format!("Write it with its key: `{key_prefix}{}`.", shorten(&value, MAX_LENGTH)),
            whole(value),
        )
    };
    let help = match (expected, default_key(key)) {
        (Expected::List, _) if key == "languages" => {
            let value = format!("[{first}]");
            let hint = if first.contains(',') { "Write it in brackets:" } else { "Write" };
            Help::certain(format!("{hint} `{key}: {}`.", excerpt(&value)), whole(value))
        }
        // A comma may separate items.
        (Expected::List, _) if first.contains([',', ';']) => {
            let item = excerpt(first);
            format!("Write one item per line, with a hyphen and a space before it: `- {item}`.").into()
        }
        (Expected::List, _) => {
            let value = format!("[{}]", flow(first));
            let help = format!(
                "Write it in brackets: `{key_prefix}{}`. Or write one item per line, with a hyphen and a \
                 space before it.",
                excerpt(&value)
            );
            Help::certain(help, whole(value))
        }
        (Expected::MapById, _) => by_id(first).into(),
        _ if key == "address" => match address(first) {
            Some(parts) => in_braces(parts),
            None => "Write its parts on separate lines below, indented: `street: …`, `postcode: \"…\"`, \
                     `city: …`."
                .to_owned()
                .into(),
        },
        _ if key == "retention" && period(first).is_some() => in_braces(period(first).unwrap_or_default()),
        (_, Some(wanted)) => {
            let help = in_braces(format!("{wanted}: {}", flow(first)));
            // More than a name, such as an address.
            let is_name =
                |text: &str| !text.contains(|found: char| found.is_ascii_digit() || "@,".contains(found));
            if wanted != "name" || is_name(first) { help } else { help.uncertain() }
        }
        _ => format!("Write {}.", expected.written()).into(),
    };
    Correction { message: String::new(), help }
}

/// Extends a correction of the first line to all lines of a text. If another line has no such typo, a
/// program cannot determine where it belongs.
fn all_lines(written: &str, within: LineContext, correction: Correction) -> Correction {
    let mut start = 0;
    let mut edits = Vec::new();
    for line in written.split_inclusive('\n') {
        if !line.trim().is_empty() {
            match typos::detect(line.trim_end(), within).and_then(|typo| typo.help.shift(start).suggestion) {
                Some(typo) => edits.extend(typo.edits),
                None => return correction.without_edits(),
            }
        }
        start += line.len();
    }
    let Correction { message, mut help } = correction;
    if let Some(suggestion) = &mut help.suggestion {
        suggestion.edits = edits;
    }
    Correction { message, help }
}

/// Returns the key that a text in place of a map was probably meant for.
fn default_key(key: &str) -> Option<&'static str> {
    match key {
        "controller" | "joint_controllers" | "contact" | "dpo" | "representative" => Some("name"),
        "retention" => Some("text"),
        "changes" | "sections" => Some("text"),
        "logo" => Some("file"),
        _ => None,
    }
}

/// Splits an address on one line into its parts.
fn address(written: &str) -> Option<String> {
    let (street, town) = written.rsplit_once(',')?;
    let (postcode, city) = town.trim().split_once(' ')?;
    let is_postcode = postcode.len() == 5 && postcode.chars().all(|found| found.is_ascii_digit());
    let [street, city] = [street, city.trim()].map(|part| scalar(part, Context::Flow));
    is_postcode.then(|| format!("street: {street}, postcode: \"{postcode}\", city: {city}"))
}

/// Converts a period in words to a key and value: `6 vuotta` to `years: 6`.
fn period(written: &str) -> Option<String> {
    let (number, unit) = written.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let units = ["years", "months", "days"];
    let unit = aliases::resolve(unit, units).or_else(|| units.into_iter().find(|known| *known == unit))?;
    Some(format!("{unit}: {number}"))
}

fn by_id(name: &str) -> String {
    format!(
        "Write one per line, each with an id of your choice, a colon and its name: `{}: {}`.",
        slug(name).unwrap_or_else(|| "contact".to_owned()),
        excerpt(name)
    )
}

/// Converts a name to an id; returns `None` if nothing is left.
pub(crate) fn slug(name: &str) -> Option<String> {
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

fn for_map_instead_of_list(text: &str, entries: &[(YamlKey, YamlNode)]) -> Correction {
    let Some((key, _)) = entries.first() else {
        let help = format!("Write {}.", Expected::List.written());
        return Correction { message: String::new(), help: help.into() };
    };
    if let Some(name) = key.name.strip_prefix('-') {
        let keys = entries.iter().map(|(key, _)| &key.range);
        let hyphens = keys.filter(|range| text.get((*range).clone()).is_some_and(|key| key.starts_with('-')));
        return Correction {
            message: "missing space after the hyphen".to_owned(),
            help: Help::certain(
                format!("Write `- {}: …`.", excerpt(name.trim())),
                hyphens.map(|range| Replacement::new(range.start..range.start + 1, "- ")),
            ),
        };
    }
    Correction {
        message: String::new(),
        help: format!(
            "Begin each item with a hyphen and a space, and indent its other keys by two more spaces: `- \
             {}: …`.",
            excerpt(&key.name)
        )
        .into(),
    }
}

/// Returns true for a list or map in brackets or braces.
pub(crate) fn is_flow(text: &str, node: &YamlNode) -> bool {
    text.get(node.range.start..).is_some_and(|rest| rest.starts_with(['[', '{']))
}

/// Explains a text in brackets or braces that YAML reads as a list or map.
pub(crate) fn for_flow_text(text: &str, node: &YamlNode, key: &str) -> Correction {
    let line = text.get(node.range.start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let (name, meaning, close) =
        if line.starts_with('[') { ("[ ]", "a list", ']') } else { ("{ }", "keys and values", '}') };
    let flow_text = match line.rfind(close) {
        Some(end) => &line[..=end],
        None => line,
    };
    let before = if key.is_empty() { String::new() } else { format!("{key}: ") };
    let start = node.range.start;
    let quoted = Replacement::new(start..start + flow_text.len(), quote(flow_text));
    let help = format!(
        "If the brackets belong to the text, quote it: `{before}{}`. Otherwise remove them.",
        quoted.value()
    );
    Correction {
        message: format!("the brackets `{name}` turn this text into {meaning}"),
        help: Help::possible(help, [quoted]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_makes_ids_of_names() {
        assert_eq!(slug("Yhteystiedot").as_deref(), Some("yhteystiedot"));
        assert_eq!(slug("Käyttäjän tiedot!").as_deref(), Some("kayttajan-tiedot"));
        assert_eq!(slug("…"), None);
    }
}
