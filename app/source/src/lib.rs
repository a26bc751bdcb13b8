//! From YAML to the model, with positions: the only reader of YAML.
//!
//! A file is first read into a tree of [`yaml::YamlNode`]s that know their place, then each part of the model takes its
//! keys from them. Nothing stops at the first mistake: every mistake of every file comes back as a
//! [`Finding`](seloste_notice::Finding) of one run.
#![forbid(unsafe_code)]

mod catalog;
mod decode;
mod diagnose;
pub mod edit;
mod file;
mod folder;
mod notice;
mod positions;
mod read;
pub mod schema;
mod site;
mod values;
mod yaml;

pub use file::{Loaded, MAX_BYTES, SourceFile};
pub use folder::{SiteFolder, read_folder};
pub use read::{read_notice, read_notice_text, read_site, read_site_text};
