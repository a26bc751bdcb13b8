//! Keys, colons and columns: where a line stands, and what makes a key of it.

use super::lines::{self, character, content, continues_below, indentation, key_colon, line, line_before};
use super::quotes::{text_after_quote, value_start};
use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Diagnosis, typos};
use seloste_notice::Language;
use std::ops::Range;

/// A colon where none can be.
pub fn unexpected_colon(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let start = value_start(text, &here).unwrap_or(first + 1);
        let before = text[here.start..start].trim_start();
        let value = text[start..here.end].trim();
        let words = typos::strip_curly_quotes(value).unwrap_or(value);
        if let Some(help) = keys_on_one_line(before, value, text.get(start..at).unwrap_or_default()) {
            return Diagnosis {
                range: character(text, at),
                message: "there is a second colon on this line".to_owned(),
                help,
            };
        }
        if continues_below(text, at) {
            return Diagnosis {
                range: character(text, at),
                message: "there is a second colon on this line".to_owned(),
                help: format!(
                    "If it belongs to the text, write `{}|` and begin the text on the next line, indented.",
                    excerpt(before)
                ),
            };
        }
        return Diagnosis {
            range: character(text, at),
            message: "there is a second colon on this line".to_owned(),
            help: format!(
                "If it belongs to the text, put the text in quotation marks: `{before}{}`.",
                quote(&excerpt(words))
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
                "If it belongs beside {}, begin it in the same column: `{}{}`. If it is part of the text above it, \
                 write `|` after the colon there and begin that text on the next line.",
                lines::describe(text, &before),
                " ".repeat(width.min(12)),
                excerpt(content(text, &here))
            )
        }
        None => "Keys that belong together begin in the same column. If the line is part of the text above it, write \
                 that text in quotation marks, or after `|` on lines of its own."
            .to_owned(),
    };
    Diagnosis {
        range: here.start + indentation(text, &here)..here.end,
        message: "this line is indented further than the lines it belongs to".to_owned(),
        help,
    }
}

/// What to do where a second key stands on the line of another; `within` is what stands between the two colons.
fn keys_on_one_line(before: &str, value: &str, within: &str) -> Option<String> {
    let (first, key) = within.rsplit_once(' ').unwrap_or(("", within));
    if Language::from_code(key).is_some() && first.is_empty() {
        return Some(format!("Put a text for each language in braces: `{before}{{ {} }}`.", excerpt(value)));
    }
    if !lookup::is_known_key(key) {
        return None;
    }
    let quotes = format!("If the colon belongs to the text, write `{before}{}`.", quote(&excerpt(value)));
    Some(if first.is_empty() {
        format!(
            "If `{key}` is a key, put it on the next line, indented by two spaces more: `{}`. {quotes}",
            excerpt(value)
        )
    } else {
        let rest = value.strip_prefix(first).unwrap_or(value).trim_start();
        format!("If `{key}` is a key, put it on a line of its own: `{}`. {quotes}", excerpt(rest))
    })
}

/// The first of the lines before this one that stand where keys should be but have no colon.
fn first_line_without_key(text: &str, here: &Range<usize>) -> Option<usize> {
    let keyless =
        |line: &Range<usize>| key_colon(text, line).is_none() && !content(text, line).starts_with(['-', '#']);
    let mut first = line_before(text, here.start).filter(keyless)?;
    if indentation(text, &first) < indentation(text, here) {
        return Some(first.start);
    }
    // Lines in one column with this one, under a key with nothing after it.
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

/// A line without a colon, or without what makes one.
pub fn missing_colon(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let words = content(text, &line);
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
        message: "there is no colon on this line".to_owned(),
        help: match above {
            Some(_) if lookup::is_known_key(words) => format!("Write `{words}:`."),
            Some(width) if !words.is_empty() => format!(
                "If it goes on with the text above it, indent it: `{}{}`. If it is a key, put a colon and a space \
                 after the key.",
                " ".repeat(width.min(12)),
                excerpt(words)
            ),
            _ => "A key is followed by a colon and a space. To bring in an older notice, let `seloste import FILE` \
                  make a draft of it."
                .to_owned(),
        },
    }
}

/// Where the key of a line begins, hyphens before it left out, in characters.
fn key_column(text: &str, line: &Range<usize>) -> usize {
    let words = &text[line.clone()];
    words.len() - words.trim_start_matches([' ', '-']).len()
}

/// A line in a column in which it cannot be.
pub fn wrong_indentation(text: &str, at: usize) -> Diagnosis {
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
    let words = content(text, &line);
    let spaces = |width: usize| match width {
        0 => "no spaces".to_owned(),
        1 => "1 space".to_owned(),
        width => format!("{width} spaces"),
    };
    let is_entry = words.starts_with("- ");
    let mut places: Vec<String> = lines::possible_siblings(text, &line)
        .iter()
        .map(|other| {
            let column = if is_entry { indentation(text, other) } else { key_column(text, other) };
            format!("{} to stand beside {}", spaces(column), lines::describe(text, other))
        })
        .collect();
    if key_colon(text, &line).is_none() && !is_entry {
        let above = line_before(text, at).map(|above| indentation(text, &above));
        places = above
            .map(|width| format!("{} to go on with the text above it", spaces(width)))
            .into_iter()
            .collect();
    }
    Diagnosis {
        range: line.start + width..line.end,
        message: "this line begins in a column in which none of the lines that it could belong to begins"
            .to_owned(),
        help: if places.is_empty() {
            "Begin it in the same column as the keys, or the hyphens of the list, beside which it belongs."
                .to_owned()
        } else {
            format!("It has {} before it. Give it {}.", spaces(width), places.join(", or "))
        },
    }
}
