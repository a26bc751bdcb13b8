//! Keys, colons and columns: where a line stands, and what makes a key of it.

use super::lines::{self, character, indentation, key_colon, line, line_before, words_of, written_over};
use super::quotes::{after_quote, value_start};
use super::said::Told;
use crate::problem::short;
use crate::slips::{self, Within, quoted};
use crate::vocabulary;
use seloste_notice::Language;
use std::ops::Range;

/// A colon where none can be.
pub fn unexpected_colon(text: &str, at: usize) -> Told {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let start = value_start(text, &here).unwrap_or(first + 1);
        let before = text[here.start..start].trim_start();
        let value = text[start..here.end].trim();
        let words = slips::without_print_quotes(value).unwrap_or(value);
        if let Some(fix) = keys_on_one_line(before, value, text.get(start..at).unwrap_or_default()) {
            return Told {
                range: character(text, at),
                what: "there is a second colon on this line".to_owned(),
                fix,
            };
        }
        if written_over(text, at) {
            return Told {
                range: character(text, at),
                what: "there is a second colon on this line".to_owned(),
                fix: format!(
                    "If it belongs to the text, write `{}|` and begin the text on the next line, indented.",
                    short(before)
                ),
            };
        }
        return Told {
            range: character(text, at),
            what: "there is a second colon on this line".to_owned(),
            fix: format!(
                "If it belongs to the text, put the text in quotation marks: `{before}{}`.",
                quoted(&short(words))
            ),
        };
    }
    if let Some(first) = text_in_place_of_keys(text, &here) {
        return no_colon(text, first);
    }
    let fix = match line_before(text, at).filter(|before| key_colon(text, before).is_some()) {
        Some(before) => {
            let width = key_column(text, &before);
            format!(
                "If it belongs beside {}, begin it in the same column: `{}{}`. If it is part of the text above it, \
                 write `|` after the colon there and begin that text on the next line.",
                lines::named(text, &before),
                " ".repeat(width.min(12)),
                short(words_of(text, &here))
            )
        }
        None => "Keys that belong together begin in the same column. If the line is part of the text above it, write \
                 that text in quotation marks, or after `|` on lines of its own."
            .to_owned(),
    };
    Told {
        range: here.start + indentation(text, &here)..here.end,
        what: "this line is indented further than the lines it belongs to".to_owned(),
        fix,
    }
}

/// What to do where a second key stands on the line of another; `within` is what stands between the two colons.
fn keys_on_one_line(before: &str, value: &str, within: &str) -> Option<String> {
    let (first, key) = within.rsplit_once(' ').unwrap_or(("", within));
    if Language::from_code(key).is_some() && first.is_empty() {
        return Some(format!("Put a text for each language in braces: `{before}{{ {} }}`.", short(value)));
    }
    if !vocabulary::is_known_key(key) {
        return None;
    }
    let quotes = format!("If the colon belongs to the text, write `{before}{}`.", quoted(&short(value)));
    Some(if first.is_empty() {
        format!(
            "If `{key}` is a key, put it on the next line, indented by two spaces more: `{}`. {quotes}",
            short(value)
        )
    } else {
        let rest = value.strip_prefix(first).unwrap_or(value).trim_start();
        format!("If `{key}` is a key, put it on a line of its own: `{}`. {quotes}", short(rest))
    })
}

/// The first of the lines before this one that stand where keys should be but have no colon.
fn text_in_place_of_keys(text: &str, here: &Range<usize>) -> Option<usize> {
    let keyless = |line: &Range<usize>| {
        key_colon(text, line).is_none() && !words_of(text, line).starts_with(['-', '#'])
    };
    let mut first = line_before(text, here.start).filter(keyless)?;
    if indentation(text, &first) < indentation(text, here) {
        return Some(first.start);
    }
    // Lines in one column with this one, under a key with nothing after it.
    while let Some(above) = line_before(text, first.start) {
        if indentation(text, &above) < indentation(text, here) {
            let is_key = words_of(text, &above).ends_with(':');
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
pub fn no_colon(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words = words_of(text, &line);
    let range = line.start + indentation(text, &line)..line.end;
    if let Some(slip) = slips::in_line(&text[line.clone()], Within::Other) {
        return Told { range, what: slip.what, fix: slip.fix };
    }
    let above = line_before(text, at).map(|above| {
        let further = if key_colon(text, &above).is_some() { 2 } else { 0 };
        indentation(text, &above) + further
    });
    Told {
        range,
        what: "there is no colon on this line".to_owned(),
        fix: match above {
            Some(_) if vocabulary::is_known_key(words) => format!("Write `{words}:`."),
            Some(width) if !words.is_empty() => format!(
                "If it goes on with the text above it, indent it: `{}{}`. If it is a key, put a colon and a space \
                 after the key.",
                " ".repeat(width.min(12)),
                short(words)
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
pub fn misplaced(text: &str, at: usize) -> Told {
    let line = line(text, at);
    if let Some(start) = value_start(text, &line)
        && let Some(quote) = text[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))
        && let Some(end) = text[start + 1..line.end].find(quote).map(|end| start + end + 2)
        && end < line.end
        && !text[end..line.end].trim_start().starts_with('#')
    {
        return after_quote(text, end);
    }
    let width = indentation(text, &line);
    let words = words_of(text, &line);
    let spaces = |width: usize| match width {
        0 => "no spaces".to_owned(),
        1 => "1 space".to_owned(),
        width => format!("{width} spaces"),
    };
    let is_entry = words.starts_with("- ");
    let mut places: Vec<String> = lines::could_belong_to(text, &line)
        .iter()
        .map(|other| {
            let column = if is_entry { indentation(text, other) } else { key_column(text, other) };
            format!("{} to stand beside {}", spaces(column), lines::named(text, other))
        })
        .collect();
    if key_colon(text, &line).is_none() && !is_entry {
        let above = line_before(text, at).map(|above| indentation(text, &above));
        places = above
            .map(|width| format!("{} to go on with the text above it", spaces(width)))
            .into_iter()
            .collect();
    }
    Told {
        range: line.start + width..line.end,
        what: "this line begins in a column in which none of the lines that it could belong to begins"
            .to_owned(),
        fix: if places.is_empty() {
            "Begin it in the same column as the keys, or the hyphens of the list, beside which it belongs."
                .to_owned()
        } else {
            format!("It has {} before it. Give it {}.", spaces(width), places.join(", or "))
        },
    }
}
