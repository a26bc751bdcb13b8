//! Files that the program serves beside the site, on this machine only.

use std::fmt::Debug;

/// A file of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalFile {
    pub(super) content_type: &'static str,
    pub(super) body: String,
    pub(super) is_found: bool,
}

impl LocalFile {
    /// Creates an HTML page. It gets the script of the live host.
    pub fn page(body: String) -> Self {
        Self { content_type: "text/html; charset=utf-8", body, is_found: true }
    }

    /// Creates a page that explains why there is nothing at its address.
    pub fn missing_page(body: String) -> Self {
        Self { is_found: false, ..Self::page(body) }
    }

    /// Returns the text of the file.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Creates a style sheet.
    pub fn style(body: String) -> Self {
        Self { content_type: "text/css; charset=utf-8", body, is_found: true }
    }
}

/// Returns files by their paths below `/.seloste/`.
pub trait LocalFiles: Debug + Send + Sync {
    /// Returns a file; `None` if there is none. The path comes from the request.
    fn get(&self, path: &str) -> Option<LocalFile>;
}

/// Has no files.
#[derive(Debug)]
pub(super) struct NoLocalFiles;

impl LocalFiles for NoLocalFiles {
    fn get(&self, _: &str) -> Option<LocalFile> {
        None
    }
}
