use std::ops::Range;

use serde::Serialize;

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// For information.
    Info,
    /// Probably wrong.
    Warning,
    /// Wrong, or missing although required by law.
    Error,
}

/// Location of a finding in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// Path in the notice, such as `recipients.mailer.transfer`. If the file has no such path, the nearest
    /// ancestor is shown.
    Path(String),
    /// Range of bytes in the file.
    Span(Range<usize>),
}

/// A problem reported for a file: what is wrong, where, why it matters and how to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// Severity.
    pub severity: Severity,
    /// Location in the file.
    pub location: Location,
    /// What is wrong.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// Legal or technical source, such as `Art. 13(1)(a) GDPR`; empty for format errors.
    pub source: String,
    /// How to fix it, if possible as the corrected line.
    pub help: String,
    /// The corrected line as a change of the file.
    pub suggestion: Option<Suggestion>,
    /// Reason given in a matching waiver.
    pub waived: Option<String>,
}

/// A correction of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Replacements, which do not overlap.
    pub edits: Vec<Edit>,
    /// Whether a program may apply it.
    pub applicability: Applicability,
}

/// A replacement of a part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The replaced part. A path refers to a single value.
    pub location: Location,
    /// YAML in place of a span, or the new value at a path.
    pub replacement: String,
}

/// Whether a program may apply a correction without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// The correction is what the author meant.
    MachineApplicable,
    /// The correction is one of several, or a guess.
    MaybeIncorrect,
}

/// Returns a number with the English noun that it counts, for messages: `1 page`, `2 pages`. The plural of
/// the noun has an s.
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_has_no_plural() {
        assert_eq!([0, 1, 2].map(|number| counted(number, "page")), ["0 pages", "1 page", "2 pages"]);
    }
}
