//! Writes YAML. Scalars are plain if every YAML parser reads the same text, otherwise quoted.
//!
//! The crate has no dependencies, so that the importer can write notices without the reader of YAML. The
//! reader's tests (`app/source`) read back what is written here.
#![forbid(unsafe_code)]

mod scalar;

pub use scalar::{Context, quote, scalar};
