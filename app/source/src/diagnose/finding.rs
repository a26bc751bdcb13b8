//! Constructors for findings.

use std::ops::Range;

use seloste_notice::{Finding, Location, Severity};

pub(crate) use super::excerpt::excerpt;
use super::help::Help;

/// Creates an error at a byte range.
pub(crate) fn error(
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: impl Into<Help>,
) -> Finding {
    finding(Severity::Error, rule, range, message, note, help.into())
}

/// Creates a warning at a byte range.
pub(crate) fn warning(
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: impl Into<Help>,
) -> Finding {
    finding(Severity::Warning, rule, range, message, note, help.into())
}

fn finding(
    severity: Severity,
    rule: &'static str,
    range: Range<usize>,
    message: String,
    note: &str,
    help: Help,
) -> Finding {
    Finding {
        rule,
        severity,
        location: Location::Span(range),
        message,
        why: note.to_owned(),
        source: String::new(),
        help: help.text,
        suggestion: help.suggestion,
        waived: None,
    }
}
