//! Explains what is wrong with a file, and how to correct it.

pub(crate) mod aliases;
pub(crate) mod encoding;
pub(crate) mod finding;
pub(crate) mod flow_items;
pub(crate) mod similar;
pub(crate) mod suggest;
pub(crate) mod suspicious;
pub(crate) mod syntax;
pub(crate) mod typos;

use std::ops::Range;

/// An explanation of a mistake with its correction.
pub(crate) struct Correction {
    /// What is wrong; empty if the caller has a general message.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Explanation of a YAML syntax error.
pub(crate) struct Diagnosis {
    /// Bytes to mark.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}
