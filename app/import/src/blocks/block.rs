//! Fragments and blocks: the input as headings, paragraphs and list items, independent of its format.

use crate::classify::lexicon;
use crate::classify::topic::Topic;
use crate::tokens::collapse_whitespace;

/// A heading, paragraph, list item or labeled value, on one line and with single spaces.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ImportBlock {
    pub kind: BlockKind,
    pub text: String,
    /// One-based line of the input on which the block starts.
    pub line: usize,
}

/// Kind of a block, with the properties of that kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BlockKind {
    /// A heading; `topic` is `None` if no dictionary entry matches it.
    Heading {
        topic: Option<Topic>,
        level: HeadingLevel,
    },
    Paragraph,
    /// A list item. `marker` is empty for bullets and holds letters or digits otherwise (`a)`, `3.`). `depth`
    /// orders the items of one list only; it is an indentation or a nesting level, depending on the input
    /// format.
    ListItem {
        marker: String,
        depth: usize,
    },
    /// A value after a label and a colon, or in the table cell beside its label.
    LabeledValue {
        label: String,
    },
}

/// Rank of a heading. The order of the variants matters: an unmarked heading ranks below all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HeadingLevel {
    /// Level 1 to 6 from an HTML tag or from Markdown.
    Markup(u8),
    /// Recognized by wording or layout only.
    Unmarked,
}

impl ImportBlock {
    pub(crate) fn paragraph(text: String, line: usize) -> Self {
        Self { kind: BlockKind::Paragraph, text, line }
    }

    /// Returns label or marker and text on one line.
    pub(crate) fn full_text(&self) -> String {
        match &self.kind {
            BlockKind::LabeledValue { label } => format!("{label} {}", self.text),
            BlockKind::ListItem { marker, .. } if !marker.is_empty() => format!("{marker} {}", self.text),
            BlockKind::ListItem { .. } | BlockKind::Paragraph | BlockKind::Heading { .. } => {
                self.text.clone()
            }
        }
    }
}

/// A part of the input before plain lines are classified.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fragment {
    /// A heading by an HTML tag or Markdown syntax.
    Heading { text: String, level: u8, line: usize },
    /// A list item by its HTML tag; `depth` is the number of enclosing lists.
    ListItem { text: String, line: usize, depth: usize },
    /// Consecutive lines without an empty line between them.
    Lines(Vec<SourceLine>),
    /// A table row with two cells: a label and its value.
    Row { label: String, value: Vec<SourceLine> },
}

impl Fragment {
    /// Adds to all line numbers, for a part of a file.
    pub(crate) fn move_down(&mut self, lines: usize) {
        match self {
            Self::Heading { line, .. } | Self::ListItem { line, .. } => *line += lines,
            Self::Lines(inner) | Self::Row { value: inner, .. } => {
                inner.iter_mut().for_each(|line| line.number += lines);
            }
        }
    }
}

/// A line of the input with its one-based number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SourceLine {
    pub text: String,
    pub number: usize,
}

/// Appends a line. A hyphen at the end of a line is kept, because the two halves may be one word or two
/// (`asiakas-` + `palvelu`).
pub(crate) fn append_line(open: &mut SourceLine, next: &str) {
    let end = open.text.trim_end().len();
    open.text.truncate(end);
    let next = next.trim_start();
    let broken = open.text.ends_with(['-', '\u{ad}']) && next.starts_with(char::is_alphabetic);
    let before = open.text.trim_end_matches(['-', '\u{ad}']);
    let is_word = before.chars().next_back().is_some_and(char::is_alphabetic);
    let joint = next.split_whitespace().next().is_some_and(|word| lexicon::CONJUNCTIONS.have(word));
    if !(broken && is_word && !joint) {
        open.text.push(' ');
    }
    open.text.push_str(next);
}

/// Joins lines into one, with single spaces.
pub(crate) fn join_lines(lines: &[SourceLine]) -> String {
    let mut one = SourceLine { text: String::new(), number: 0 };
    for line in lines {
        if one.text.is_empty() {
            one.text.push_str(line.text.trim());
        } else {
            append_line(&mut one, &line.text);
        }
    }
    collapse_whitespace(&one.text)
}
