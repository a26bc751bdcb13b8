//! Reads notices and site settings.

use crate::file::{self, Loaded};
use crate::{notice, site};
use seloste_notice::{Notice, Site};
use std::path::Path;

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
