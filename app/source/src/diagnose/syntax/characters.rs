//! What is said of a mistake: where it is, what it is, and the author's own line as it should be.

use super::lines::{indentation, line};
use crate::diagnose::finding::excerpt;
use crate::diagnose::{Diagnosis, typos};

/// A tab where YAML wants spaces.
pub fn tab(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let words = &text[line.clone()];
    let before = indentation(text, &line);
    if at < line.start + before {
        return Diagnosis {
            range: at..at + 1,
            message: "the line is indented with a tab".to_owned(),
            help: format!(
                "Use spaces, two for each step: `{}{}`. Most editors can turn the tabs of a file into spaces.",
                words[..before].replace('\t', "  "),
                excerpt(words.trim_start())
            ),
        };
    }
    Diagnosis {
        range: at..at + 1,
        message: "there is a tab on this line".to_owned(),
        help: format!("Type a space instead: `{}`.", excerpt(words.trim_start().replace('\t', " ").as_str())),
    }
}

/// A text of several lines that a `#` cuts.
pub fn cut_by_comment(text: &str, at: usize) -> Diagnosis {
    // The place is that of the comment, or of the text before it.
    let here = line(text, at);
    let sign = text[here.clone()].find(" #").map_or(at, |offset| here.start + offset + 1);
    Diagnosis {
        range: sign..line(text, sign).end.max(sign),
        message: "the text is cut here: what follows ` #` is a comment to YAML".to_owned(),
        help: "Write `|` after the colon and begin the text on the next line, indented. If it is a comment, put it on a \
              line of its own before the key."
            .to_owned(),
    }
}

/// A line that begins with `%`.
pub fn directive(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    Diagnosis {
        range: line.clone(),
        message: "a line cannot begin with `%`".to_owned(),
        help: "If it is part of the text above it, indent it. A comment begins with `#`.".to_owned(),
    }
}

/// A byte order mark that is not at the beginning.
pub fn byte_order_mark(text: &str, at: usize) -> Diagnosis {
    let line = line(text, at);
    let words: String =
        text[line.clone()].chars().filter(|found| typos::invisible_name(*found).is_none()).collect();
    Diagnosis {
        range: line,
        message: "there is a mark here that cannot be seen (byte order mark, U+FEFF)".to_owned(),
        help: format!(
            "It often comes from a file that was put into another. Delete the line and type it anew: `{}`.",
            excerpt(words.trim())
        ),
    }
}
