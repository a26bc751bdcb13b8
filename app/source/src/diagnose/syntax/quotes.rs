//! Diagnoses missing and superfluous quotation marks, and texts that need them.

use std::ops::Range;

use super::lines::{
    self, character, continues_below, indentation, key_colon, line, line_after, opening_bracket,
};
use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Diagnosis, typos};

/// Returns the line with the text after `at` in quotation marks. Returns `None` if the text continues on the
/// next line or is within brackets, because the rest of the line is then not the whole text.
fn line_in_quotes(text: &str, at: usize) -> Option<String> {
    let here = line(text, at);
    let within_brackets = opening_bracket(&text[here.start..at], at - here.start).is_some();
    let goes_on =
        line_after(text, at).is_some_and(|next| indentation(text, &next) > indentation(text, &here));
    let value = text[at..here.end].trim();
    let value = match value.chars().next() {
        // Already quoted, correctly or not.
        Some(mark @ ('"' | '\'')) if value.len() > 1 => value[1..].strip_suffix(mark).unwrap_or(&value[1..]),
        _ => value,
    };
    (!within_brackets && !goes_on && !value.is_empty())
        .then(|| format!("{}{}", text[here.start..at].trim_start(), quote(&excerpt(value))))
}

/// Suggests the line with its text in quotation marks, or a general advice if the text takes several lines.
pub(super) fn suggest_quotes(text: &str, at: usize, otherwise: &str) -> String {
    match line_in_quotes(text, at) {
        Some(line) => format!("Quote the text: `{line}`."),
        None => otherwise.to_owned(),
    }
}

/// Diagnoses a quotation mark that is not closed.
pub(super) fn unclosed_quote(text: &str, at: usize) -> Diagnosis {
    let until = character(text, at).end;
    let opens = |quote: &usize| {
        let before = text[..*quote].chars().next_back();
        before.is_none_or(|before| before.is_whitespace() || "[{,".contains(before))
    };
    let quote = text[..until].rmatch_indices(['"', '\'']).map(|(quote, _)| quote).find(opens).unwrap_or(at);
    let sample = line_in_quotes(text, quote).map_or_else(String::new, |line| format!(": `{line}`"));
    Diagnosis {
        range: quote..line(text, quote).end,
        message: "this quotation mark is not closed".to_owned(),
        help: format!(
            "Close it at the end of the text{sample}. A text of several lines is easier to write after `|`, without \
             quotation marks."
        ),
    }
}

/// Diagnoses text after a closing quotation mark.
pub(super) fn text_after_quote(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    let sample = value_start(text, &here).filter(|start| *start < at).and_then(|start| {
        let (value, mark) = (text[start..here.end].trim(), text[start..].chars().next()?);
        let unquoted = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(value);
        let in_quotes = matches!(mark, '"' | '\'');
        (in_quotes && opening_bracket(&text[here.start..start], start - here.start).is_none())
            .then(|| format!("{}{}", text[here.start..start].trim_start(), quote(&excerpt(unquoted))))
    });
    Diagnosis {
        range: at..here.end,
        message: "text after the closing quotation mark".to_owned(),
        help: match sample {
            Some(line) => format!(
                "Put the other kind of quotation marks around the whole text: \
             `{line}`."
            ),
            None => "Put quotation marks around the whole text. Within '…' write a quotation mark twice, \
             within \"…\" write it as \\\"."
                .to_owned(),
        },
    }
}

/// Returns the offset of a line's value: after its first colon, or after the hyphen of an item without a key.
pub(super) fn value_start(text: &str, line: &Range<usize>) -> Option<usize> {
    let from = match key_colon(text, line) {
        Some(colon) => colon + 1,
        None => {
            line.start
                + indentation(text, line)
                + text[line.clone()].trim_start().starts_with("- ").then_some(1)?
        }
    };
    let value = &text[from..line.end];
    Some(from + value.len() - value.trim_start().len())
}

/// Diagnoses a list on the line of its key.
pub(super) fn list_on_key_line(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    let range = at..here.end;
    let key =
        key_colon(text, &here).map_or("", |colon| text[here.start..colon].trim_start_matches([' ', '-']));
    if text[range.clone()].trim() == "-" {
        let none = if lookup::takes_none(key) {
            format!(
                "Write `{key}: none` if the notice states that there is none. If the notice does not \
                 mention it, remove the line."
            )
        } else {
            "Write a value, or remove the line.".to_owned()
        };
        return Diagnosis { range, message: "a hyphen is not a value".to_owned(), help: none };
    }
    let quotes = line_in_quotes(text, at).map_or_else(String::new, |line| format!(": `{line}`"));
    Diagnosis {
        range,
        message: "a list cannot begin on the line of its key".to_owned(),
        help: format!(
            "Begin the list on the next line, or write `[one, two]`. Quote a text that begins with a \
             hyphen{quotes}."
        ),
    }
}

/// Diagnoses a text that begins with a reserved character.
pub(super) fn reserved_character(text: &str, at: usize) -> Diagnosis {
    let first = text[at..].chars().next().unwrap_or(' ');
    let here = line(text, at);
    let word = lines::word(text, at);
    let range = word.start..word.end.min(here.end.max(at + first.len_utf8()));
    // At the beginning of a line, `* ` is a bullet.
    if text[here.start..at].trim().is_empty()
        && let Some(correction) = typos::detect(&text[here.clone()], LineContext::Other)
    {
        return Diagnosis { range: at..here.end, message: correction.message, help: correction.help };
    }
    let name = if first == '`' { "a backtick".to_owned() } else { format!("`{first}`") };
    let block = matches!(first, '|' | '>') && continues_below(text, at);
    let help = if block {
        format!("Begin the text on the line after `{first}`, and indent it.")
    } else {
        suggest_quotes(text, at, "Quote the text, or write it after `|` on separate lines.")
    };
    Diagnosis { range, message: format!("a text cannot begin with {name} unless it is quoted"), help }
}
