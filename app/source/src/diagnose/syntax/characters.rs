//! Diagnoses tabs, comments, directives and byte order marks.

use std::ops::Range;

use super::lines::{indentation, line};
use super::quotes::corrected;
use crate::diagnose::Diagnosis;
use crate::diagnose::finding::excerpt;
use crate::diagnose::help::{Help, Replacement};

/// Diagnoses a tab in place of spaces.
pub(super) fn tab(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let line_text = &text[line.clone()];
    let before = indentation(text, &line);
    if at < line.start + before {
        let spaces = tabs_as_spaces(text, &line);
        let help = format!(
            "Use two spaces for each level: `{}{}`. Most editors can convert tabs to spaces.",
            spaces.first().map_or("", |spaces| &spaces.text),
            excerpt(line_text.trim_start())
        );
        return Diagnosis {
            range: at..at + 1,
            message: "the line is indented with a tab".to_owned(),
            help: Help::certain(help, spaces),
        };
    }
    let space = Replacement::new(at..at + 1, " ");
    Diagnosis {
        range: at..at + 1,
        message: "tab in this line".to_owned(),
        help: Help::certain(format!("Replace it with a space: `{}`.", corrected(text, &space)), [space]),
    }
}

/// Returns spaces for the tabs before a line, and before the lines below it that are indented with tabs.
fn tabs_as_spaces(text: &str, line: &Range<usize>) -> Vec<Replacement> {
    let mut start = line.start;
    let mut edits = Vec::new();
    for line in text[line.start..].split_inclusive('\n') {
        let before = &line[..line.len() - line.trim_start().len()];
        if !before.contains('\t') {
            break;
        }
        edits.push(Replacement::new(start..start + before.len(), before.replace('\t', "  ")));
        start += line.len();
    }
    edits
}

/// Diagnoses a text of several lines that a comment interrupts.
pub(super) fn cut_by_comment(text: &str, at: usize) -> Diagnosis {
    // The parser points at the comment or at the text before it.
    let here = line(text, at);
    let sign = text[here.clone()].find(" #").map_or(at, |offset| here.start + offset + 1);
    Diagnosis {
        range: sign..line(text, sign).end.max(sign),
        message: "a comment interrupts this text: YAML ignores text after ` #`".to_owned(),
        help: "Write `|` after the colon and begin the text on the next line, indented. If it is a \
         comment, move it to a line above the key."
            .to_owned()
            .into(),
    }
}

/// Diagnoses a line that begins with `%`.
pub(super) fn directive(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    Diagnosis {
        range: line.clone(),
        message: "a line cannot begin with `%`".to_owned(),
        help: "If it continues the text above it, indent it. Comments begin with `#`.".to_owned().into(),
    }
}

/// Diagnoses a byte order mark that is not at the beginning of the file.
pub(super) fn byte_order_mark(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let plain = Replacement::new(line.clone(), text[line.clone()].replace('\u{feff}', ""));
    let help = format!(
        "It often appears when files are joined. Delete the line and type it again: `{}`.",
        plain.value().trim_start()
    );
    Diagnosis {
        range: line,
        message: "invisible character in this line (byte order mark, U+FEFF)".to_owned(),
        help: Help::certain(help, [plain]),
    }
}
