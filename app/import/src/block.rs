//! The input as a row of headings, paragraphs and entries of lists, whatever form it came in.

use crate::topic::Topic;

/// A piece of the input, on one line and with single spaces.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub shape: Shape,
    pub text: String,
    /// The line of the input on which it begins, from 1.
    pub line: usize,
}

/// What a piece of the input looks like.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A heading, with what it announces if that is known, and how sure it is that it is one.
    Heading {
        topic: Option<Topic>,
        level: Level,
    },
    Paragraph,
    /// An entry of a list, with what stood before it where that has letters or digits: `a)`, `3.`; and how far in it
    /// stands, in a measure that only tells the entries of one list apart.
    Item {
        marker: String,
        depth: usize,
    },
    /// A value after a label and a colon, or in the column beside it.
    Field {
        label: String,
    },
}

/// The rank of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// By its tag or marks, 1 to 6.
    Marked(u8),
    /// By its words or look alone.
    Plain,
}

impl Block {
    pub fn paragraph(text: String, line: usize) -> Self {
        Self { shape: Shape::Paragraph, text, line }
    }

    /// All that it says, on one line.
    pub fn whole(&self) -> String {
        match &self.shape {
            Shape::Field { label } => format!("{label} {}", self.text),
            Shape::Item { marker, .. } if !marker.is_empty() => format!("{marker} {}", self.text),
            Shape::Item { .. } | Shape::Paragraph | Shape::Heading { .. } => self.text.clone(),
        }
    }
}

/// A part of the input before headings are told from text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Chunk {
    /// A heading by its tag or marks.
    Heading { text: String, level: u8, line: usize },
    /// An entry of a list by its tag or marks, and in how many lists it stands.
    Item { text: String, line: usize, depth: usize },
    /// Lines with no empty line between them.
    Lines(Vec<Line>),
    /// A row of a table: a label and what stands beside it.
    Row { label: String, value: Vec<Line> },
}

/// A line of the input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub text: String,
    pub number: usize,
}
