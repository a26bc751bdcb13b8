//! Diagnoses missing and unexpected colons, and wrong indentation.

use std::ops::Range;

use seloste_notice::Language;

use super::lines::{self, character, content, continues_below, indentation, key_colon, line, line_before};
use super::quotes::{text_after_quote, value_start};
use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Diagnosis, typos};

/// Diagnoses a colon where YAML allows none.
pub(super) fn unexpected_colon(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let start = value_start(text, &here).unwrap_or(first + 1);
        let before = text[here.start..start].trim_start();
        let value = text[start..here.end].trim();
        let line_text = typos::strip_curly_quotes(value).unwrap_or(value);
        if let Some(help) = keys_on_one_line(before, value, text.get(start..at).unwrap_or_default()) {
            return Diagnosis {
                range: character(text, at),
                message: "second colon on this line".to_owned(),
                help,
            };
        }
        if continues_below(text, at) {
            return Diagnosis {
                range: character(text, at),
                message: "second colon on this line".to_owned(),
                help: format!(
                    "If it belongs to the text, write `{}|` and begin the text on the next line, indented.",
                    excerpt(before)
                ),
            };
        }
        return Diagnosis {
            range: character(text, at),
            message: "second colon on this line".to_owned(),
            help: format!(
                "If it belongs to the text, quote the text: `{before}{}`.",
                quote(&excerpt(line_text))
            ),
        };
    }
    if let Some(first) = first_line_without_key(text, &here) {
        return missing_colon(text, first);
    }
    let help = match line_before(text, at).filter(|before| key_colon(text, before).is_some()) {
        Some(before) => {
            let width = key_column(text, &before);
            format!(
                "If it is on the same level as {}, give it the same indentation: `{}{}`. If it continues \
                 the text above it, write `|` after the colon there and begin that text on the next \
                 line.",
                lines::describe(text, &before),
                " ".repeat(width.min(12)),
                excerpt(content(text, &here))
            )
        }
        None => "Keys on the same level have the same indentation. If the line continues the text above \
         it, quote that text, or write it after `|` on separate lines."
            .to_owned(),
    };
    Diagnosis {
        range: here.start + indentation(text, &here)..here.end,
        message: "this line is indented too far".to_owned(),
        help,
    }
}

/// Suggests a correction for two keys on one line; `within` is the text between the two colons.
fn keys_on_one_line(before: &str, value: &str, within: &str) -> Option<String> {
    let (first, key) = within.rsplit_once(' ').unwrap_or(("", within));
    if Language::from_code(key).is_some() && first.is_empty() {
        return Some(format!("Write texts by language in braces: `{before}{{ {} }}`.", excerpt(value)));
    }
    if !lookup::is_known_key(key) {
        return None;
    }
    let quotes = format!("If the colon belongs to the text, write `{before}{}`.", quote(&excerpt(value)));
    Some(if first.is_empty() {
        format!(
            "If `{key}` is a key, move it to the next line and indent it by two more spaces: `{}`. \
             {quotes}",
            excerpt(value)
        )
    } else {
        let rest = value.strip_prefix(first).unwrap_or(value).trim_start();
        format!("If `{key}` is a key, move it to a separate line: `{}`. {quotes}", excerpt(rest))
    })
}

/// Returns the start of the first line above that should be a key but has no colon.
fn first_line_without_key(text: &str, here: &Range<usize>) -> Option<usize> {
    let keyless =
        |line: &Range<usize>| key_colon(text, line).is_none() && !content(text, line).starts_with(['-', '#']);
    let mut first = line_before(text, here.start).filter(keyless)?;
    if indentation(text, &first) < indentation(text, here) {
        return Some(first.start);
    }
    // Lines with the same indentation as this one, below a key without a value.
    while let Some(above) = line_before(text, first.start) {
        if indentation(text, &above) < indentation(text, here) {
            let is_key = content(text, &above).ends_with(':');
            return (is_key && indentation(text, &first) == indentation(text, here)).then_some(first.start);
        }
        if !keyless(&above) {
            return None;
        }
        first = above;
    }
    Some(first.start)
}

/// Diagnoses a line without a colon, or without a space after it.
pub(super) fn missing_colon(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let line_text = content(text, &line);
    let range = line.start + indentation(text, &line)..line.end;
    if let Some(correction) = typos::detect(&text[line.clone()], LineContext::Other) {
        return Diagnosis { range, message: correction.message, help: correction.help };
    }
    let above = line_before(text, at).map(|above| {
        let further = if key_colon(text, &above).is_some() { 2 } else { 0 };
        indentation(text, &above) + further
    });
    Diagnosis {
        range,
        message: "missing colon on this line".to_owned(),
        help: match above {
            Some(_) if lookup::is_known_key(line_text) => format!("Write `{line_text}:`."),
            Some(width) if !line_text.is_empty() => format!(
                "If it continues the text above it, indent it: `{}{}`. If it is a key, put a colon and a \
                 space after it.",
                " ".repeat(width.min(12)),
                excerpt(line_text)
            ),
            _ => "Write a colon and a space after a key. Run `seloste import FILE` to create a draft \
             from an existing notice."
                .to_owned(),
        },
    }
}

/// Returns the column of a line's key, after any hyphens, in bytes.
fn key_column(text: &str, line: &Range<usize>) -> usize {
    let line_text = &text[line.clone()];
    line_text.len() - line_text.trim_start_matches([' ', '-']).len()
}

/// Diagnoses a line whose indentation matches no line that it could belong to.
pub(super) fn wrong_indentation(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    if let Some(start) = value_start(text, &line)
        && let Some(quote) = text[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))
        && let Some(end) = text[start + 1..line.end].find(quote).map(|end| start + end + 2)
        && end < line.end
        && !text[end..line.end].trim_start().starts_with('#')
    {
        return text_after_quote(text, end);
    }
    let width = indentation(text, &line);
    let line_text = content(text, &line);
    let spaces = |width: usize| match width {
        0 => "no spaces".to_owned(),
        1 => "1 space".to_owned(),
        width => format!("{width} spaces"),
    };
    let is_entry = line_text.starts_with("- ");
    let mut places: Vec<String> = lines::possible_siblings(text, &line)
        .iter()
        .map(|other| {
            let column = if is_entry { indentation(text, other) } else { key_column(text, other) };
            format!("{} for the same level as {}", spaces(column), lines::describe(text, other))
        })
        .collect();
    if key_colon(text, &line).is_none() && !is_entry {
        let above = line_before(text, at).map(|above| indentation(text, &above));
        places = above
            .map(|width| format!("{} to continue the text above it", spaces(width)))
            .into_iter()
            .collect();
    }
    Diagnosis {
        range: line.start + width..line.end,
        message: "the indentation of this line matches no line above it".to_owned(),
        help: if places.is_empty() {
            "Give it the same indentation as the keys, or the hyphens of the list, to which it belongs."
                .to_owned()
        } else {
            format!("It is indented by {}. Use {}.", spaces(width), places.join(", or "))
        },
    }
}
