//! From YAML to the model, with positions: the only reader of YAML.
//!
//! A file is first read into [`node::Node`]s that know their place, then each part of the model takes its keys from
//! them. Nothing stops at the first mistake: every mistake of every file comes back as a [`Finding`] of one run.
#![forbid(unsafe_code)]

mod advice;
pub mod edit;
mod fields;
mod file;
mod folder;
mod foreign;
mod node;
mod notice;
mod positions;
mod problem;
pub mod schema;
mod shape;
mod site;
mod slips;
mod syntax;
mod values;
mod vocabulary;

pub use file::{MAX_BYTES, SourceFile};
pub use folder::{SiteFolder, read_folder};

use seloste_notice::{Finding, Notice, Severity, Site};
use std::path::Path;

/// What came of reading one file.
#[derive(Debug)]
pub struct Loaded<T> {
    /// The file, with its text and the places of its values.
    pub file: SourceFile,
    /// The value; none where an error stands in the way.
    pub value: Option<T>,
    /// What is wrong with the file as such.
    pub findings: Vec<Finding>,
}

impl<T> Loaded<T> {
    /// Whether an error stands in the way of using the file.
    pub fn failed(&self) -> bool {
        self.value.is_none() || self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Reads a notice from a file.
pub fn read_notice(path: &Path) -> Loaded<Notice> {
    file::read(path, notice::decode)
}

/// Reads a notice from a text; `path` is what messages call it, and its stem is the id the notice must have.
pub fn read_notice_text(path: &Path, text: &str) -> Loaded<Notice> {
    file::read_text(path, text.to_owned(), notice::decode)
}

/// Reads a site's settings from a file.
pub fn read_site(path: &Path) -> Loaded<Site> {
    file::read(path, site::decode)
}

/// Reads a site's settings from a text; `path` is what messages call it.
pub fn read_site_text(path: &Path, text: &str) -> Loaded<Site> {
    file::read_text(path, text.to_owned(), site::decode)
}
