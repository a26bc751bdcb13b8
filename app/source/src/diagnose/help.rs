//! Help of a finding: a sentence, and the correction that it describes.

use std::ops::Range;

use seloste_notice::{Applicability, Edit, Location, Suggestion};

use super::excerpt::excerpt;

/// Help of a finding, with the edits of the file if it shows a corrected line.
#[derive(Clone, Debug)]
pub(crate) struct Help {
    /// The sentence.
    pub text: String,
    /// The correction as a change of the file.
    pub suggestion: Option<Suggestion>,
}

impl Help {
    /// Creates a help whose correction can be applied without asking.
    pub(crate) fn certain(text: String, edits: impl IntoIterator<Item = Replacement>) -> Self {
        Self::new(text, edits, Applicability::MachineApplicable)
    }

    /// Creates a help whose correction is one of several, or a guess.
    pub(crate) fn possible(text: String, edits: impl IntoIterator<Item = Replacement>) -> Self {
        Self::new(text, edits, Applicability::MaybeIncorrect)
    }

    fn new(text: String, edits: impl IntoIterator<Item = Replacement>, applicability: Applicability) -> Self {
        let edits: Vec<Edit> = edits.into_iter().map(Replacement::into_edit).collect();
        let suggestion = (!edits.is_empty()).then_some(Suggestion { edits, applicability });
        Self { text, suggestion }
    }

    /// Marks the correction as a guess.
    pub(crate) fn uncertain(mut self) -> Self {
        if let Some(suggestion) = &mut self.suggestion {
            suggestion.applicability = Applicability::MaybeIncorrect;
        }
        self
    }

    /// Moves the correction by a number of bytes, from a part of the file to the whole.
    pub(crate) fn shift(mut self, offset: usize) -> Self {
        for edit in self.suggestion.iter_mut().flat_map(|suggestion| &mut suggestion.edits) {
            if let Location::Span(range) = &mut edit.location {
                *range = range.start + offset..range.end + offset;
            }
        }
        self
    }
}

impl From<String> for Help {
    fn from(text: String) -> Self {
        Self { text, suggestion: None }
    }
}

/// New text for a range of bytes. Both the corrected line in a help and the edit are made of it.
#[derive(Clone, Debug)]
pub(crate) struct Replacement {
    /// Bytes to replace.
    pub range: Range<usize>,
    /// The new text.
    pub text: String,
}

impl Replacement {
    /// Creates a replacement.
    pub(crate) fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// Returns the corrected line with its indentation, shortened for a message.
    pub(crate) fn line(&self, file: &str) -> String {
        let before = file.get(..self.range.start).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let after = file.get(self.range.end..).unwrap_or_default();
        let after = after.lines().next().unwrap_or_default().trim_end();
        let rest = if after.is_empty() { String::new() } else { excerpt(after) };
        format!("{}{}{rest}", &before[start..], self.value())
    }

    /// Returns the new text, shortened for a message. A quoted text keeps its closing mark.
    pub(crate) fn value(&self) -> String {
        let shown = excerpt(&self.text);
        match self.text.chars().next_back() {
            Some(mark @ ('"' | '\'')) if shown.ends_with('…') => format!("{shown}{mark}"),
            _ if self.text.is_empty() || self.text.ends_with(' ') => self.text.clone(),
            _ => shown,
        }
    }

    fn into_edit(self) -> Edit {
        Edit { location: Location::Span(self.range), replacement: self.text }
    }
}
