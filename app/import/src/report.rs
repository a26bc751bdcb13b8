//! Report about an import.

use std::fmt;

use seloste_notice::{Language, counted};
use serde::{Deserialize, Serialize};

/// Placements, inferred values and unplaced lines.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Detected language of the text.
    pub language: Language,
    /// True if the words of this language are known. Otherwise headings and statements are not recognized,
    /// and texts are kept as they are.
    pub has_lexicon: bool,
    /// Number of words in the input.
    pub words: usize,
    /// Number of those words in the draft.
    pub kept: usize,
    /// Where the words went.
    pub shares: WordShares,
    /// Paths of texts that hold more than a third of the words.
    pub overfull: Vec<String>,
    /// Paths of the fields that have a value.
    pub fields: Vec<String>,
    /// Placements in the order of the input.
    pub placed: Vec<Placement>,
    /// Lines with words that were not placed. They are in the last section of the draft.
    pub unplaced: Vec<UnplacedLine>,
}

/// Number of words of the input by the kind of their place in the draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordShares {
    /// In fields.
    pub fields: usize,
    /// In texts of a chapter, which no field accepts.
    pub chapters: usize,
    /// In the introduction and in chapters of their own.
    pub free_text: usize,
    /// In comments: headings and labels that became keys, menus, front matter.
    pub comments: usize,
}

/// A part of the input and its path in the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Placement {
    /// Returns how much harm a wrong value does, 0 the most: who the controller is and where letters go, who
    /// receives the data, how long it is kept.
    pub fn harm(&self) -> usize {
        const ORDER: [&str; 8] = [
            "controller",
            "contact",
            "dpo",
            "authority",
            "rights.demands",
            "recipients",
            "transfers",
            "retention",
        ];
        ORDER.iter().position(|start| self.path.starts_with(start)).unwrap_or(ORDER.len())
    }
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
            writeln!(formatter, "Inferred (check these values; the first do most harm if they are wrong):")?;
            let mut inferred: Vec<&Placement> = self.placed.iter().filter(|placed| placed.inferred).collect();
            inferred.sort_by_key(|placed| placed.harm());
            for placed in inferred {
                row(formatter, placed.line, &placed.path, &placed.what)?;
            }
        }
        if !self.unplaced.is_empty() {
            writeln!(formatter, "Not placed (kept in the last section of the draft, `unplaced`):")?;
            for unplaced in &self.unplaced {
                row(formatter, unplaced.line, "sections", &unplaced.what)?;
            }
        }
        if !self.has_lexicon {
            writeln!(
                formatter,
                "The words of the language of this text ({}) are not known: its headings and statements were not \
                 recognized, and it was imported as text.",
                self.language.code()
            )?;
        }
        let percent = |part: usize| part * 100 / self.words.max(1);
        writeln!(
            formatter,
            "Of the words, {} % are in fields, {} % in texts of a chapter, {} % in free text, {} % in comments.",
            percent(self.shares.fields),
            percent(self.shares.chapters),
            percent(self.shares.free_text),
            percent(self.shares.comments),
        )?;
        for path in &self.overfull {
            writeln!(
                formatter,
                "{path} holds more than a third of all words: its text may belong to several fields."
            )?;
        }
        writeln!(
            formatter,
            "{} of {} words are in the draft, which has a value in {}. Language: {}.",
            self.kept,
            self.words,
            counted(self.fields.len(), "field"),
            self.language.code()
        )
    }
}
