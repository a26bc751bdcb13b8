//! Quotation marks: those that are missing, those that are too many, and texts that need them.

use super::lines::{
    self, character, continues_below, indentation, key_colon, line, line_after, opening_bracket,
};
use crate::catalog::lookup;
use crate::diagnose::finding::excerpt;
use crate::diagnose::typos::{LineContext, quote};
use crate::diagnose::{Diagnosis, typos};
use std::ops::Range;

/// The rest of the line from this place in quotation marks, with what stands before it; none where the text goes on
/// on the next line or stands within brackets, so that the rest of the line is not the text.
fn line_in_quotes(text: &str, at: usize) -> Option<String> {
    let here = line(text, at);
    let within_brackets = opening_bracket(&text[here.start..at], at - here.start).is_some();
    let goes_on =
        line_after(text, at).is_some_and(|next| indentation(text, &next) > indentation(text, &here));
    let value = text[at..here.end].trim();
    let value = match value.chars().next() {
        // What is in quotation marks already, well or not.
        Some(mark @ ('"' | '\'')) if value.len() > 1 => value[1..].strip_suffix(mark).unwrap_or(&value[1..]),
        _ => value,
    };
    (!within_brackets && !goes_on && !value.is_empty())
        .then(|| format!("{}{}", text[here.start..at].trim_start(), quote(&excerpt(value))))
}

/// “Write this” with the line in quotation marks, or in general where that is not all of the text.
pub fn suggest_quotes(text: &str, at: usize, otherwise: &str) -> String {
    match line_in_quotes(text, at) {
        Some(line) => format!("Put the text in quotation marks: `{line}`."),
        None => otherwise.to_owned(),
    }
}

/// A quotation mark that is not closed.
pub fn unclosed_quote(text: &str, at: usize) -> Diagnosis {
    let until = character(text, at).end;
    let opens = |quote: &usize| {
        let before = text[..*quote].chars().next_back();
        before.is_none_or(|before| before.is_whitespace() || "[{,".contains(before))
    };
    let quote = text[..until].rmatch_indices(['"', '\'']).map(|(quote, _)| quote).find(opens).unwrap_or(at);
    let sample = line_in_quotes(text, quote).map_or_else(String::new, |line| format!(": `{line}`"));
    Diagnosis {
        range: quote..line(text, quote).end,
        message: "the quotation mark that is opened here is not closed".to_owned(),
        help: format!(
            "Close it at the end of the text{sample}. A text of several lines is easier to write after `|`, without \
             quotation marks."
        ),
    }
}

/// A text that goes on after its closing quotation mark.
pub fn text_after_quote(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    let sample = value_start(text, &here).filter(|start| *start < at).and_then(|start| {
        let (value, mark) = (text[start..here.end].trim(), text[start..].chars().next()?);
        let words = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(value);
        let in_quotes = matches!(mark, '"' | '\'');
        (in_quotes && opening_bracket(&text[here.start..start], start - here.start).is_none())
            .then(|| format!("{}{}", text[here.start..start].trim_start(), quote(&excerpt(words))))
    });
    Diagnosis {
        range: at..here.end,
        message: "the text goes on after its closing quotation mark".to_owned(),
        help: match sample {
            Some(line) => format!("Put the whole text in quotation marks of the other kind: `{line}`."),
            None => "Put the whole text in quotation marks. LineContext '…' write a quotation mark twice, within \"…\" \
                     write it as \\\"."
                .to_owned(),
        },
    }
}

/// Where the value of a line begins: after its first colon, or after the hyphen of an entry without a key.
pub fn value_start(text: &str, line: &Range<usize>) -> Option<usize> {
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

/// A list on the line of its key.
pub fn list_on_key_line(text: &str, at: usize) -> Diagnosis {
    let here = line(text, at);
    let range = at..here.end;
    let key =
        key_colon(text, &here).map_or("", |colon| text[here.start..colon].trim_start_matches([' ', '-']));
    if text[range.clone()].trim() == "-" {
        let none = if lookup::takes_none(key) {
            format!(
                "Write `{key}: none` if the notice says that there is none; leave the whole line out if it says nothing of it."
            )
        } else {
            "Write what there is, or leave the whole line out.".to_owned()
        };
        return Diagnosis { range, message: "a hyphen alone says nothing".to_owned(), help: none };
    }
    let quotes = line_in_quotes(text, at).map_or_else(String::new, |line| format!(": `{line}`"));
    Diagnosis {
        range,
        message: "a list cannot begin on the line of its key".to_owned(),
        help: format!(
            "Begin the list on the next line, or write it as `[one, two]`. A text that begins with a hyphen needs \
             quotation marks{quotes}."
        ),
    }
}

/// A text that begins with a character to which YAML gives a meaning.
pub fn reserved_character(text: &str, at: usize) -> Diagnosis {
    let first = text[at..].chars().next().unwrap_or(' ');
    let here = line(text, at);
    let word = lines::word(text, at);
    let range = word.start..word.end.min(here.end.max(at + first.len_utf8()));
    // At the beginning of a line, a star and a space are a bullet.
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
        suggest_quotes(
            text,
            at,
            "Put the text in quotation marks, or write it after `|` on lines of its own.",
        )
    };
    Diagnosis {
        range,
        message: format!("a text cannot begin with {name} unless it stands in quotation marks"),
        help,
    }
}
