//! Builds a site: writes pages, notice data, texts, widgets and style sheets, and copies `public/`.
//!
//! Input: site settings, compiled widgets and the output folder ([`BuildInput`]), then one notice after the
//! other ([`SiteBuilder::add`]), so that not all of them need to be in memory. Output: the files, and
//! [`BuildStats`].
//!
//! This is the only crate that writes site files. Everything is written to a staging folder that replaces the
//! old site at the end, so a failed build leaves the old site unchanged. Files of the old site that consent
//! records and cached pages refer to are kept, and so are the versions of notices. Otherwise the same input
//! gives the same bytes.
#![forbid(unsafe_code)]

mod assets;
mod builder;
mod built;
mod compressed_path;
mod consent;
mod feed;
mod hash;
mod hash_list;
mod input;
mod json;
mod kept_list;
mod manifest;
mod notice_json;
mod pdf;
mod precompress;
mod public;
mod site_path;
mod sitemap;
mod social_image;
mod staging;
mod stamp;
#[cfg(test)]
mod tests;
mod versions;
mod well_known;
mod widgets;
mod xml;

pub use builder::SiteBuilder;
pub use built::{BuiltNotice, VersionIssue};
pub use consent::{ConsentFacts, SharedConsent};
pub use hash_list::{hash_list, is_hash_list};
pub use input::{BuildInput, BuildStats, DroppedFile, PdfPage, PdfPrinter, RemovedNotice};
pub use manifest::{Manifest, ManifestNotice, build_key, content_hash};
pub use staging::UnknownFile;
pub use widgets::WidgetFiles;
