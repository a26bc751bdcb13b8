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

/// What is wrong with a line, and the line as it should be.
pub struct Correction {
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
}

/// What is said of a place that is no YAML.
pub struct Diagnosis {
    /// The bytes to be marked.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
}
