//! Reads notices and site settings.

use std::path::Path;

use seloste_notice::{Notice, Site};

use crate::file::{self, Loaded};
use crate::{notice, site};

/// Reads a notice from a file.
pub fn read_notice(path: &Path) -> Loaded<Notice> {
    file::read(path, notice::decode)
}

/// Reads a notice from a text. Messages name `path`, and its file stem must be the notice's id.
pub fn read_notice_text(path: &Path, text: &str) -> Loaded<Notice> {
    file::read_text(path, text.to_owned(), notice::decode)
}

/// Reads the settings of a site from a file.
pub fn read_site(path: &Path) -> Loaded<Site> {
    file::read(path, site::decode)
}

/// Reads the settings of a site from a text. Messages name `path`.
pub fn read_site_text(path: &Path, text: &str) -> Loaded<Site> {
    file::read_text(path, text.to_owned(), site::decode)
}
