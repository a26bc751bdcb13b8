//! What is said of a mistake: where it is, what it is, and the author's own line as it should be.

use super::columns::misplaced;
use super::lines::{character, indentation, line, opening};
use crate::problem::short;
use crate::slips;
use std::ops::Range;

/// What is said of a place that is no YAML.
pub struct Told {
    /// The bytes to be marked.
    pub range: Range<usize>,
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub fix: String,
}

/// A tab where YAML wants spaces.
pub fn tab(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words = &text[line.clone()];
    let before = indentation(text, &line);
    if at < line.start + before {
        return Told {
            range: at..at + 1,
            what: "the line is indented with a tab".to_owned(),
            fix: format!(
                "Use spaces, two for each step: `{}{}`. Most editors can turn the tabs of a file into spaces.",
                words[..before].replace('\t', "  "),
                short(words.trim_start())
            ),
        };
    }
    Told {
        range: at..at + 1,
        what: "there is a tab on this line".to_owned(),
        fix: format!("Type a space instead: `{}`.", short(words.trim_start().replace('\t', " ").as_str())),
    }
}

/// A text of several lines that a `#` cuts.
pub fn cut_by_comment(text: &str, at: usize) -> Told {
    // The place is that of the comment, or of the text before it.
    let here = line(text, at);
    let sign = text[here.clone()].find(" #").map_or(at, |offset| here.start + offset + 1);
    Told {
        range: sign..line(text, sign).end.max(sign),
        what: "the text is cut here: what follows ` #` is a comment to YAML".to_owned(),
        fix: "Write `|` after the colon and begin the text on the next line, indented. If it is a comment, put it on a \
              line of its own before the key."
            .to_owned(),
    }
}

/// A line that begins with `%`.
pub fn directive(text: &str, at: usize) -> Told {
    let line = line(text, at);
    Told {
        range: line.clone(),
        what: "a line cannot begin with `%`".to_owned(),
        fix: "If it is part of the text above it, indent it. A comment begins with `#`.".to_owned(),
    }
}

/// A byte order mark that is not at the beginning.
pub fn mark_inside(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words: String = text[line.clone()].chars().filter(|found| slips::unseen(*found).is_none()).collect();
    Told {
        range: line,
        what: "there is a mark here that cannot be seen (byte order mark, U+FEFF)".to_owned(),
        fix: format!(
            "It often comes from a file that was put into another. Delete the line and type it anew: `{}`.",
            short(words.trim())
        ),
    }
}

/// What is wrong within brackets.
pub fn within_brackets(text: &str, at: usize) -> Told {
    let here = character(text, at).start;
    let open = if text[here..].starts_with(['[', '{']) { Some(here) } else { opening(text, here) };
    let Some(open) = open else { return misplaced(text, at) };
    let (open_line, line) = (line(text, open), line(text, at));
    let (name, close) = if text[open..].starts_with('[') { ("[", "]") } else { ("{", "}") };
    if let Some(sign) = text[open..open_line.end].find(" #").map(|offset| open + offset + 1) {
        return Told {
            range: sign..open_line.end,
            what: format!("what follows ` #` is a comment to YAML, so `{name}` is not closed by `{close}`"),
            fix: "If it belongs to the text, put the text in quotation marks.".to_owned(),
        };
    }
    let goes_on = open_line == line || indentation(text, &line) > indentation(text, &open_line);
    if open != here && goes_on {
        return Told {
            range: character(text, at),
            what: format!("a comma or the closing bracket of `{}` is missing before this", &text[open..=open]),
            fix: "Put a comma between the entries, and a text that has a colon or a comma in it in quotation marks."
                .to_owned(),
        };
    }
    Told {
        range: open..open_line.end,
        what: format!("the bracket `{name}` that is opened here is not closed by `{close}`"),
        fix: format!(
            "Close it with `{close}`. A text that begins with a bracket, such as a link, needs quotation marks."
        ),
    }
}
