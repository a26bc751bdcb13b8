use serde::Serialize;
use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably to be mended.
    Warning,
    /// Wrong, or missing though the law asks for it.
    Error,
}

/// Where a finding stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A path in the model, such as `recipients.mailer.transfer`; the nearest place that the file has is shown.
    Path(String),
    /// Bytes of the file.
    Span(Range<usize>),
}

/// Something about a file that its author should know: what is wrong, where, why it matters, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands.
    pub location: Location,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// The legal or technical source, such as `Art. 13(1)(a) GDPR`; empty where the format itself is the reason.
    pub source: String,
    /// What to do.
    pub help: String,
    /// The author's reason for waiving it, if waived.
    pub waived: Option<String>,
}
