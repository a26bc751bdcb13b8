//! Reads notices and site settings from YAML. The only crate that parses YAML.
//!
//! A file is parsed into a tree of nodes with byte ranges (`yaml`), then decoded field by field into the
//! model of `seloste-notice`. Decoding does not stop at an error: all findings of all files are reported
//! together, each with the bytes it refers to. `diagnose` explains what is wrong in the author's terms and
//! suggests the corrected line.
//!
//! Besides, [`edit`] replaces texts in a file without changing anything else, [`fix`] applies the corrections
//! that findings offer, and [`schema`] generates the JSON Schema for editors.
#![forbid(unsafe_code)]

mod catalog;
mod decode;
mod diagnose;
pub mod edit;
mod file;
pub mod fix;
mod folder;
mod notice;
mod positions;
mod published;
mod read;
pub mod schema;
mod site;
mod values;
mod yaml;

pub use file::{Loaded, MAX_BYTES, SourceFile};
pub use folder::{NoticeFile, SiteFolder, SiteSources, open_folder, read_folder};
pub use published::published_yaml;
pub use read::{read_notice, read_notice_text, read_site, read_site_text};
