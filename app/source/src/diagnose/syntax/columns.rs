//! Diagnoses missing and unexpected colons, and wrong indentation.

use std::ops::Range;

use seloste_notice::Language;
use seloste_yaml::{Context, quote, scalar};

use super::lines::{
    self, character, content, continues_below, indentation, key_colon, key_column, line, line_after,
    line_before,
};
use super::quotes::{corrected, text_after_quote, value_end, value_start};
use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::typos::LineContext;
use crate::diagnose::{Correction, Diagnosis, typos};

/// Diagnoses a colon where YAML allows none.
pub(super) fn unexpected_colon(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let start = value_start(text, &here).unwrap_or(first + 1);
        let end = value_end(text, start).max(start);
        let help = keys_on_one_line(text, start..end, text.get(start..at).unwrap_or_default())
            .or_else(|| continues_below(text, at).then(|| literal_block(text, start, &here)))
            .unwrap_or_else(|| {
                let value = &text[start..end];
                let quoted = quote(typos::strip_curly_quotes(value).unwrap_or(value));
                let quoted = Replacement::new(start..end, quoted);
                let line = corrected(text, &quoted);
                Help::certain(format!("If it belongs to the text, quote the text: `{line}`."), [quoted])
            });
        return Diagnosis {
            range: character(text, at),
            message: "second colon on this line".to_owned(),
            help,
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
            .into()
        }
        None => "Keys on the same level have the same indentation. If the line continues the text above \
         it, quote that text, or write it after `|` on separate lines."
            .to_owned()
            .into(),
    };
    Diagnosis {
        range: here.start + indentation(text, &here)..here.end,
        message: "this line is indented too far".to_owned(),
        help,
    }
}

/// Suggests a literal block for a text with a colon that continues on the lines below.
fn literal_block(text: &str, start: usize, here: &Range<usize>) -> Help {
    let before = text[here.start..start].trim_start();
    let help = format!(
        "If it belongs to the text, write `{}|` and begin the text on the next line, indented.",
        excerpt(before)
    );
    let column = key_column(text, here);
    let mut end = here.end;
    let mut width = None;
    let mut is_text = true;
    let mut below = here.clone();
    while let Some(next) = line_after(text, below.end) {
        if indentation(text, &next) <= column {
            break;
        }
        let line = &text[next.clone()];
        // A line with a colon may be a key, and a comment would become a part of the text.
        is_text &= key_colon(text, &next).is_none() && !line.contains('#');
        width = width.or(Some(indentation(text, &next)));
        end = next.end;
        below = next;
    }
    let value = &text[start..end];
    let block = format!("|\n{}{value}", " ".repeat(width.unwrap_or(column + 2)));
    let block = Replacement::new(start..end, block);
    if is_text && !text[start..here.end].contains('#') {
        Help::certain(help, [block])
    } else {
        Help::possible(help, [block])
    }
}

/// Suggests a correction for two keys on one line; `within` is the text between the two colons.
fn keys_on_one_line(text: &str, range: Range<usize>, within: &str) -> Option<Help> {
    let (first, key) = within.rsplit_once(' ').unwrap_or(("", within));
    let value = &text[range.clone()];
    if Language::from_code(key).is_some() && first.is_empty() {
        let inner = value[within.len()..].trim_start_matches(':').trim();
        let inner = match inner.chars().next() {
            Some('"' | '\'') => inner.to_owned(),
            _ => scalar(inner, Context::Flow),
        };
        let braces = Replacement::new(range, format!("{{ {key}: {inner} }}"));
        let help = format!("Write texts by language in braces: `{}`.", corrected(text, &braces));
        return Some(Help::certain(help, [braces]));
    }
    if !lookup::is_known_key(key) {
        return None;
    }
    let quoted = Replacement::new(range, quote(value));
    let quotes = format!("If the colon belongs to the text, write `{}`.", corrected(text, &quoted));
    let help = if first.is_empty() {
        format!(
            "If `{key}` is a key, move it to the next line and indent it by two more spaces: `{}`. \
             {quotes}",
            excerpt(value)
        )
    } else {
        let rest = value.strip_prefix(first).unwrap_or(value).trim_start();
        format!("If `{key}` is a key, move it to a separate line: `{}`. {quotes}", excerpt(rest))
    };
    Some(Help::possible(help, [quoted]))
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
        let Correction { message, help } = correction.shift(line.start);
        return Diagnosis { range, message, help };
    }
    let end = range.end;
    let above = line_before(text, at).map(|above| {
        let further = if key_colon(text, &above).is_some() { 2 } else { 0 };
        indentation(text, &above) + further
    });
    Diagnosis {
        range,
        message: "missing colon on this line".to_owned(),
        help: match above {
            Some(_) if lookup::is_known_key(line_text) => {
                Help::certain(format!("Write `{line_text}:`."), [Replacement::new(end..end, ":")])
            }
            Some(width) if !line_text.is_empty() => format!(
                "If it continues the text above it, indent it: `{}{}`. If it is a key, put a colon and a \
                 space after it.",
                " ".repeat(width.min(12)),
                excerpt(line_text)
            )
            .into(),
            _ => "Write a colon and a space after a key. Run `seloste import FILE` to create a draft \
             from an existing notice."
                .to_owned()
                .into(),
        },
    }
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
                .into()
        } else {
            format!("It is indented by {}. Use {}.", spaces(width), places.join(", or ")).into()
        },
    }
}
