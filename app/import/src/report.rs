//! What the importer tells of its work.

use seloste_notice::Language;
use serde::Serialize;
use std::fmt;

/// What went where, what was inferred, what found no place.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The language of the text, by its words.
    pub language: Language,
    /// Words of the input.
    pub words: usize,
    /// Those of them that stand in the draft.
    pub kept: usize,
    /// The fields of the draft that have a value, by path.
    pub fields: Vec<String>,
    /// What went where, in the order of the work.
    pub placed: Vec<Placed>,
    /// Lines of the input with words that no part of the importer placed: they stand in the last section of the draft.
    pub unplaced: Vec<Unplaced>,
}

/// A piece of the input and its place in the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// The line of the input, from 1; 0 where it is found in no one line.
    pub line: usize,
    /// Its first words.
    pub what: String,
    /// The path in the draft.
    pub path: String,
    /// Whether the input only lets one think so.
    pub inferred: bool,
}

/// A line of the input that found no place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unplaced {
    /// Its number, from 1.
    pub line: usize,
    /// Its first words.
    pub what: String,
}

/// The first words of a text.
pub(crate) fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
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
        writeln!(formatter, "What went where (line of the input, place in the draft, first words):")?;
        for placed in self.placed.iter().filter(|placed| !placed.inferred) {
            row(formatter, placed.line, &placed.path, &placed.what)?;
        }
        if self.placed.iter().any(|placed| placed.inferred) {
            writeln!(formatter, "Inferred; see that it is right:")?;
            for placed in self.placed.iter().filter(|placed| placed.inferred) {
                row(formatter, placed.line, &placed.path, &placed.what)?;
            }
        }
        if self.unplaced.is_empty() {
            writeln!(formatter, "Everything found a place.")?;
        } else {
            writeln!(formatter, "Not placed; it stands in the last section of the draft, `unplaced`:")?;
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
