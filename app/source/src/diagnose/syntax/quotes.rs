//! Diagnoses missing and superfluous quotation marks, and texts that need them.

use std::ops::Range;

use super::lines::{
    self, character, continues_below, indentation, key_colon, line, line_after, opening_bracket,
};
use seloste_yaml::quote;

use crate::catalog::lookup;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::typos::LineContext;
use crate::diagnose::{Correction, Diagnosis, typos};

/// Returns the end of a value, before a comment on its line.
pub(super) fn value_end(text: &str, start: usize) -> usize {
    let value = &text[start..line(text, start).end];
    start + value.find(" #").map_or(value, |comment| &value[..comment]).trim_end().len()
}

/// Puts the text after `at` in quotation marks. Returns `None` if the text continues on the next line or is
/// within brackets, because the rest of the line is then not the whole text.
fn in_quotes(text: &str, at: usize) -> Option<Replacement> {
    let here = line(text, at);
    let within_brackets = opening_bracket(&text[here.start..at], at - here.start).is_some();
    let continues =
        line_after(text, at).is_some_and(|next| indentation(text, &next) > indentation(text, &here));
    let start = at + text[at..here.end].len() - text[at..here.end].trim_start().len();
    let end = value_end(text, start);
    let value = &text[start..end];
    let inner = match value.chars().next() {
        // Already quoted, correctly or not.
        Some(mark @ ('"' | '\'')) if value.len() > 1 => value[1..].strip_suffix(mark).unwrap_or(&value[1..]),
        _ => value,
    };
    (!within_brackets && !continues && !inner.is_empty()).then(|| Replacement::new(start..end, quote(inner)))
}

/// Returns the corrected line without its indentation.
pub(super) fn corrected(text: &str, replacement: &Replacement) -> String {
    replacement.line(text).trim_start().to_owned()
}

/// Suggests the line with its text in quotation marks, or a general advice if the text takes several lines.
pub(super) fn suggest_quotes(text: &str, at: usize, otherwise: &str) -> Help {
    match in_quotes(text, at) {
        Some(quoted) => Help::certain(format!("Quote the text: `{}`.", corrected(text, &quoted)), [quoted]),
        None => otherwise.to_owned().into(),
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
    let closed = in_quotes(text, quote);
    let sample = closed.as_ref().map_or_else(String::new, |line| format!(": `{}`", corrected(text, line)));
    let help = format!(
        "Close it at the end of the text{sample}. A text of several lines is easier to write after `|`, without \
         quotation marks."
    );
    // The text ends here only if the next line is not a part of it.
    let ends_here = line_after(text, quote).is_none_or(|next| {
        key_colon(text, &next).is_some() || text[next].trim_start().starts_with(['-', '#'])
    });
    Diagnosis {
        range: quote..line(text, quote).end,
        message: "this quotation mark is not closed".to_owned(),
        help: if ends_here { Help::certain(help, closed) } else { Help::possible(help, closed) },
    }
}

/// Diagnoses text after a closing quotation mark.
pub(super) fn text_after_quote(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    let quoted = value_start(text, &here).filter(|start| *start < at).and_then(|start| {
        let end = value_end(text, start);
        let (value, mark) = (&text[start..end], text[start..].chars().next()?);
        let unquoted = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(value);
        let in_quotes = matches!(mark, '"' | '\'');
        (in_quotes && opening_bracket(&text[here.start..start], start - here.start).is_none())
            .then(|| Replacement::new(start..end, quote(unquoted)))
    });
    Diagnosis {
        range: at..here.end,
        message: "text after the closing quotation mark".to_owned(),
        help: match quoted {
            Some(quoted) => Help::certain(
                format!(
                    "Put the other kind of quotation marks around the whole text: `{}`.",
                    corrected(text, &quoted)
                ),
                [quoted],
            ),
            None => "Put quotation marks around the whole text. Within '…' write a quotation mark twice, \
                     within \"…\" write it as \\\"."
                .to_owned()
                .into(),
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
        let none = if lookup::accepts_none(key) {
            format!(
                "Write `{key}: none` if the notice states that there is none. If the notice does not \
                 mention it, remove the line."
            )
        } else {
            "Write a value, or remove the line.".to_owned()
        };
        return Diagnosis { range, message: "a hyphen is not a value".to_owned(), help: none.into() };
    }
    let quoted = in_quotes(text, at);
    let quotes = quoted.as_ref().map_or_else(String::new, |line| format!(": `{}`", corrected(text, line)));
    let help = format!(
        "Begin the list on the next line, or write `[one, two]`. Quote a text that begins with a \
         hyphen{quotes}."
    );
    Diagnosis {
        range,
        message: "a list cannot begin on the line of its key".to_owned(),
        help: Help::possible(help, quoted),
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
        let Correction { message, help } = correction.shift(here.start);
        return Diagnosis { range: at..here.end, message, help };
    }
    let name = if first == '`' { "a backtick".to_owned() } else { format!("`{first}`") };
    let block = matches!(first, '|' | '>') && continues_below(text, at);
    let help = if block {
        format!("Begin the text on the line after `{first}`, and indent it.").into()
    } else {
        suggest_quotes(text, at, "Quote the text, or write it after `|` on separate lines.")
    };
    Diagnosis { range, message: format!("a text cannot begin with {name} unless it is quoted"), help }
}
