//! What can be wrong with a file as such: each finding with message, why and what to do.

use seloste_notice::{Finding, Location, Severity};
use std::ops::Range;

/// An error of form at these bytes.
pub fn error(rule: &'static str, range: Range<usize>, message: String, why: &str, help: String) -> Finding {
    finding(Severity::Error, rule, range, message, why, help)
}

/// What is probably a mistake of form at these bytes, and stands in the way of nothing.
pub fn warning(rule: &'static str, range: Range<usize>, message: String, why: &str, help: String) -> Finding {
    finding(Severity::Warning, rule, range, message, why, help)
}

fn finding(
    severity: Severity,
    rule: &'static str,
    range: Range<usize>,
    message: String,
    why: &str,
    help: String,
) -> Finding {
    Finding {
        rule,
        severity,
        location: Location::Span(range),
        message: message,
        why: why.to_owned(),
        source: String::new(),
        help: help,
        waived: None,
    }
}

/// A value in a message, cut so that a page of text does not bury what is said of it.
pub fn excerpt(words: &str) -> String {
    const MAX_LENGTH: usize = 60;
    let line = words.lines().next().unwrap_or_default();
    match line.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < words.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
