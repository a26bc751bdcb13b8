//! Explains what is wrong with a file, and how to correct it.

pub mod aliases;
pub mod encoding;
pub mod finding;
pub mod similar;
pub mod suggest;
pub mod suspicious;
pub mod syntax;
pub mod typos;

use std::ops::Range;

/// An explanation of a mistake with its correction.
pub struct Correction {
    /// What is wrong; empty if the caller has a general message.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Explanation of a YAML syntax error.
pub struct Diagnosis {
    /// Bytes to mark.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}
