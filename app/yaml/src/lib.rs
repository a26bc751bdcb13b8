//! Writes YAML: scalars, blocks, and trees of keys and values with comments. Scalars are plain if every YAML
//! parser reads the same text, otherwise quoted.
//!
//! The crate has no dependencies, so that the importer can write notices without the reader of YAML. The
//! reader's tests (`app/source`) read back what is written here.
#![forbid(unsafe_code)]

mod lines;
mod scalar;
mod tree;

pub use lines::{block_lines, width, wrap, write_comment};
pub use scalar::{Context, quote, scalar};
pub use tree::{Entry, Item, Value, flow, write_map};
