//! Constructors for findings, and excerpts of the file for their messages.

use std::ops::Range;

use seloste_notice::{Finding, Location, Severity};

/// Creates an error at a byte range.
pub(crate) fn error(
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: String,
) -> Finding {
    finding(Severity::Error, rule, range, message, note, help)
}

/// Creates a warning at a byte range.
pub(crate) fn warning(
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: String,
) -> Finding {
    finding(Severity::Warning, rule, range, message, note, help)
}

fn finding(
    severity: Severity,
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: String,
) -> Finding {
    Finding {
        rule,
        severity,
        location: Location::Span(range),
        message,
        why: note.to_owned(),
        source: String::new(),
        help,
        waived: None,
    }
}

/// Returns the first line of a text, shortened for a message.
pub(crate) fn excerpt(text: &str) -> String {
    const MAX_LENGTH: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
