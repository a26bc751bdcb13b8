//! Report about an import.

use std::fmt;

use seloste_notice::Language;
use serde::Serialize;

/// Placements, inferred values and unplaced lines.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Detected language of the text.
    pub language: Language,
    /// Number of words in the input.
    pub words: usize,
    /// Number of those words in the draft.
    pub kept: usize,
    /// Paths of the fields that have a value.
    pub fields: Vec<String>,
    /// Placements in the order of the input.
    pub placed: Vec<Placement>,
    /// Lines with words that were not placed. They are in the last section of the draft.
    pub unplaced: Vec<UnplacedLine>,
}

/// A part of the input and its path in the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Placement {
    /// One-based line of the input; 0 if it is not on one line.
    pub line: usize,
    /// Excerpt of the text.
    pub what: String,
    /// Path in the draft.
    pub path: String,
    /// True if the value was inferred rather than stated.
    pub inferred: bool,
}

/// A line of the input that was not placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnplacedLine {
    /// One-based line number.
    pub line: usize,
    /// Excerpt of the text.
    pub what: String,
}

/// Returns the start of a text, at most `MAX_CHARS` characters.
pub(crate) fn excerpt(text: &str) -> String {
    const MAX_CHARS: usize = 60;
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |formatter: &mut fmt::Formatter<'_>, line: usize, path: &str, what: &str| {
            let line = if line == 0 { "-".to_owned() } else { line.to_string() };
            writeln!(formatter, "{line:>6}  {path:<28}  {what}")
        };
        writeln!(formatter, "Placed (line of the input, path in the draft, text):")?;
        for placed in self.placed.iter().filter(|placed| !placed.inferred) {
            row(formatter, placed.line, &placed.path, &placed.what)?;
        }
        if self.placed.iter().any(|placed| placed.inferred) {
            writeln!(formatter, "Inferred (check these values):")?;
            for placed in self.placed.iter().filter(|placed| placed.inferred) {
                row(formatter, placed.line, &placed.path, &placed.what)?;
            }
        }
        if self.unplaced.is_empty() {
            writeln!(formatter, "All lines were placed.")?;
        } else {
            writeln!(formatter, "Not placed (kept in the last section of the draft, `unplaced`):")?;
            for unplaced in &self.unplaced {
                row(formatter, unplaced.line, "sections", &unplaced.what)?;
            }
        }
        writeln!(
            formatter,
            "{} of {} words are in the draft, {} fields have a value. Language: {}.",
            self.kept,
            self.words,
            self.fields.len(),
            self.language.code()
        )
    }
}
