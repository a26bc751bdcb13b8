//! Explains what is wrong with a file, and how to correct it.

pub(crate) mod aliases;
pub(crate) mod encoding;
pub(crate) mod excerpt;
pub(crate) mod finding;
pub(crate) mod flow_items;
pub(crate) mod help;
pub(crate) mod similar;
pub(crate) mod suggest;
pub(crate) mod suspicious;
pub(crate) mod syntax;
pub(crate) mod typos;

use std::ops::Range;

use help::Help;

/// An explanation of a mistake with its correction.
pub(crate) struct Correction {
    /// What is wrong; empty if the caller has a general message.
    pub message: String,
    /// What to write instead.
    pub help: Help,
}

impl Correction {
    /// Moves the correction by a number of bytes, from a part of the file to the whole.
    pub(crate) fn shift(self, offset: usize) -> Self {
        Self { help: self.help.shift(offset), ..self }
    }

    /// Keeps the texts only, for a text that is not written in the file as it is read.
    pub(crate) fn without_edits(self) -> Self {
        Self { help: self.help.text.into(), ..self }
    }
}

/// Explanation of a YAML syntax error.
pub(crate) struct Diagnosis {
    /// Bytes to mark.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Help,
}
