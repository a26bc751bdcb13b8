//! Brackets that are not closed.

use super::columns::wrong_indentation;
use super::lines::{character, indentation, line, opening_bracket};
use crate::diagnose::Diagnosis;

/// What is wrong within brackets.
pub fn within_brackets(text: &str, at: usize) -> Diagnosis {
    let here = character(text, at).start;
    let open = if text[here..].starts_with(['[', '{']) { Some(here) } else { opening_bracket(text, here) };
    let Some(open) = open else { return wrong_indentation(text, at) };
    let (open_line, line) = (line(text, open), line(text, at));
    let (name, close) = if text[open..].starts_with('[') { ("[", "]") } else { ("{", "}") };
    if let Some(sign) = text[open..open_line.end].find(" #").map(|offset| open + offset + 1) {
        return Diagnosis {
            range: sign..open_line.end,
            message: format!(
                "what follows ` #` is a comment to YAML, so `{name}` is not closed by `{close}`"
            ),
            help: "If it belongs to the text, put the text in quotation marks.".to_owned(),
        };
    }
    let goes_on = open_line == line || indentation(text, &line) > indentation(text, &open_line);
    if open != here && goes_on {
        return Diagnosis {
            range: character(text, at),
            message: format!("a comma or the closing bracket of `{}` is missing before this", &text[open..=open]),
            help: "Put a comma between the entries, and a text that has a colon or a comma in it in quotation marks."
                .to_owned(),
        };
    }
    Diagnosis {
        range: open..open_line.end,
        message: format!("the bracket `{name}` that is opened here is not closed by `{close}`"),
        help: format!(
            "Close it with `{close}`. A text that begins with a bracket, such as a link, needs quotation marks."
        ),
    }
}
