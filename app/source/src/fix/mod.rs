//! Applies the corrections that findings offer, and keeps everything else byte by byte.
//!
//! Only corrections that are what the author meant are applied, and only those of the rules in [`APPLIED`].
//! Each result is read again. It is accepted if the findings are gone, no error is new, and the values on all
//! other lines and all comments are unchanged.

mod verify;

use std::ops::Range;

use seloste_notice::{Applicability, Finding, Location, Suggestion};
use seloste_yaml::{Context, scalar};
use verify::{Change, Parsed, is_verified};

use crate::file::SourceFile;
use crate::yaml::{self, YamlNode};

/// Rules whose corrections are applied, with the reason why that changes no statement of a notice.
pub const APPLIED: [(&str, &str); 14] = [
    (
        "yaml-syntax",
        "the same words; only quotation marks, colons, hyphens, spaces and marks of comments change",
    ),
    ("wrong-type", "the same words as the list, map or keyword that the key takes"),
    ("unknown-key", "the same value under the key that the author's word means"),
    ("unknown-language", "the same text under the code of its language"),
    ("unknown-word", "the author's word in the spelling and language of the format"),
    ("unknown-id", "the same ids as a list"),
    ("date-invalid", "the same day in the format of dates"),
    ("country-unknown", "the code of the country that the author names"),
    ("email-invalid", "the same address as programs read it"),
    ("link-unsafe", "the same address with its scheme"),
    ("number-invalid", "the same number; its unit is that of the key"),
    ("quotation-marks", "the same value of a fixed format without the quotation marks"),
    ("folded-list", "the same items with the hyphens of a list"),
    (
        "authority-outdated",
        "the present address of an authority, from dated legal data, for a known former one",
    ),
];

/// Maximum number of bytes that are read again for one file. Ordinary files need a tenth of it.
const MAX_BYTES_READ: usize = 20 * 1024 * 1024;

/// Result of correcting a file.
#[derive(Debug)]
pub struct Fixed {
    /// The corrected text.
    pub text: String,
    /// The findings that were corrected, in the order of the corrections.
    pub corrected: Vec<Finding>,
    /// The corrected file and the findings that are left.
    pub file: SourceFile,
    /// The findings that are left.
    pub findings: Vec<Finding>,
    /// True if the text was left unchanged because it would have to be read too often.
    pub is_abandoned: bool,
}

/// Reads a text, and returns the file with its findings.
pub type Reader<'r> = dyn Fn(&str) -> (SourceFile, Vec<Finding>) + 'r;

/// Corrects a text as far as the findings of `read` have corrections that can be applied. The text is
/// returned unchanged if there are none.
pub fn fix(text: &str, read: &Reader<'_>) -> Fixed {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let original = State::read(body.to_owned(), read);
    let mut bytes_read = body.len();
    let mut corrected = Vec::new();
    let mut state = original.clone();
    while let Some((next, applied)) = step(&state, read, &mut bytes_read) {
        corrected.extend(applied);
        state = next;
        if bytes_read > MAX_BYTES_READ {
            return Fixed {
                text: text.to_owned(),
                corrected: Vec::new(),
                file: original.file,
                findings: original.findings,
                is_abandoned: true,
            };
        }
    }
    Fixed {
        text: format!("{mark}{}", state.text),
        corrected,
        file: state.file,
        findings: state.findings,
        is_abandoned: false,
    }
}

/// A text with its findings.
#[derive(Clone)]
struct State {
    text: String,
    file: SourceFile,
    findings: Vec<Finding>,
    root: Result<YamlNode, Box<Finding>>,
}

impl State {
    fn read(text: String, read: &Reader<'_>) -> Self {
        let (file, findings) = read(&text);
        let root = yaml::parse(&text);
        Self { text, file, findings, root }
    }

    fn parsed(&self) -> Parsed<'_> {
        Parsed { text: &self.text, root: self.root.as_ref().map_err(AsRef::as_ref), findings: &self.findings }
    }
}

/// A finding with the edits that correct it.
struct Correction<'f> {
    finding: &'f Finding,
    edits: Vec<(Range<usize>, String)>,
}

/// Applies corrections to a state: all together, or else each one that can be verified. Returns the new
/// state and the corrected findings; `None` if no correction can be applied.
fn step(state: &State, read: &Reader<'_>, bytes_read: &mut usize) -> Option<(State, Vec<Finding>)> {
    let corrections = corrections(state);
    if corrections.is_empty() {
        return None;
    }
    let all: Vec<&Correction<'_>> = corrections.iter().collect();
    *bytes_read += state.text.len();
    if let Some(next) = apply(state, &all, read) {
        return Some((next, corrections.iter().map(|correction| correction.finding.clone()).collect()));
    }
    let mut changed = None;
    let mut corrected = Vec::new();
    // From the end, so that the ranges of the others stay valid.
    for correction in corrections.iter().rev().filter(|_| corrections.len() > 1) {
        *bytes_read += state.text.len();
        if let Some(next) = apply(changed.as_ref().unwrap_or(state), &[correction], read) {
            changed = Some(next);
            corrected.push(correction.finding.clone());
        }
    }
    corrected.reverse();
    changed.map(|state| (state, corrected))
}

/// Returns the corrections that may be applied, in the order of the file. Of overlapping ones, only the first
/// is returned.
fn corrections(state: &State) -> Vec<Correction<'_>> {
    let mut found: Vec<Correction<'_>> = state
        .findings
        .iter()
        .filter(|finding| is_applied(finding))
        .filter_map(|finding| {
            let suggestion = finding.suggestion.as_ref()?;
            let mut edits = edits(&state.file, suggestion)?;
            edits.sort_by_key(|(range, _)| range.start);
            Some(Correction { finding, edits })
        })
        .collect();
    found.sort_by_key(|correction| correction.edits.first().map(|(range, _)| range.start));
    let mut end = None;
    found.retain(|correction| {
        correction.edits.iter().all(|(range, _)| {
            let is_free = end.is_none_or(|end| end < range.start);
            if is_free {
                end = Some(range.end);
            }
            is_free
        })
    });
    found
}

/// Returns true if [`fix`] applies the suggestion of this finding, provided that the result can be verified.
pub fn is_applied(finding: &Finding) -> bool {
    let is_certain = finding
        .suggestion
        .as_ref()
        .is_some_and(|suggestion| suggestion.applicability == Applicability::MachineApplicable);
    is_certain && finding.waived.is_none() && APPLIED.iter().any(|(rule, _)| *rule == finding.rule)
}

/// Returns the bytes of each edit of a suggestion with their replacement; `None` if the file does not have a
/// path of it.
pub fn edits(file: &SourceFile, suggestion: &Suggestion) -> Option<Vec<(Range<usize>, String)>> {
    let located = suggestion.edits.iter().map(|edit| {
        let range = file.exact_range(&edit.location)?;
        file.text.get(range.clone())?;
        let replacement = match &edit.location {
            Location::Span(_) => edit.replacement.clone(),
            Location::Path(_) => scalar(&edit.replacement, Context::Flow),
        };
        Some((range, replacement))
    });
    located.collect()
}

/// Applies corrections whose edits do not overlap. Returns `None` if the result cannot be verified.
fn apply(state: &State, corrections: &[&Correction<'_>], read: &Reader<'_>) -> Option<State> {
    let line_break = if state.text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = String::with_capacity(state.text.len());
    let mut copied = 0;
    let mut changes = Vec::new();
    for (range, replacement) in corrections.iter().flat_map(|correction| &correction.edits) {
        text.push_str(state.text.get(copied..range.start)?);
        let start = text.len();
        text.push_str(&replacement.replace("\r\n", "\n").replace('\n', line_break));
        changes.push(Change { before: range.clone(), after: start..text.len() });
        copied = range.end;
    }
    text.push_str(state.text.get(copied..)?);
    let next = State::read(text, read);
    let corrected: Vec<&Finding> = corrections.iter().map(|correction| correction.finding).collect();
    is_verified(&state.parsed(), &next.parsed(), &changes, &corrected).then_some(next)
}

#[cfg(test)]
mod tests;
