//! Diagnoses errors within brackets and braces.

use super::columns::wrong_indentation;
use super::lines::{character, indentation, line, opening_bracket};
use crate::diagnose::Diagnosis;

/// Diagnoses an unclosed bracket, or a missing comma within brackets.
pub(super) fn within_brackets(text: &str, at: usize) -> Diagnosis {
    let here = character(text, at).start;
    let open = if text[here..].starts_with(['[', '{']) { Some(here) } else { opening_bracket(text, here) };
    let Some(open) = open else { return wrong_indentation(text, at) };
    let (open_line, line) = (line(text, open), line(text, at));
    let (name, close) = if text[open..].starts_with('[') { ("[", "]") } else { ("{", "}") };
    if let Some(sign) = text[open..open_line.end].find(" #").map(|offset| open + offset + 1) {
        return Diagnosis {
            range: sign..open_line.end,
            message: format!("`{name}` is not closed by `{close}`, because text after ` #` is a comment"),
            help: "If it belongs to the text, quote the text.".to_owned().into(),
        };
    }
    let continues = open_line == line || indentation(text, &line) > indentation(text, &open_line);
    if open != here && continues {
        return Diagnosis {
            range: character(text, at),
            message: format!("missing comma or closing bracket of `{}` before this", &text[open..=open]),
            help: "Put a comma between the items, and quote a text that contains a colon or a comma."
                .to_owned()
                .into(),
        };
    }
    Diagnosis {
        range: open..open_line.end,
        message: format!("the bracket `{name}` is not closed by `{close}`"),
        help: format!("Close it with `{close}`. Quote a text that begins with a bracket, such as a link.")
            .into(),
    }
}
