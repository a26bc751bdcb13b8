//! Review of an import: the imported text beside the notice as it is now, served by `seloste serve`.
//!
//! `record` keeps the imported text in the folder of the site, `fields` splits the notice into its fields,
//! `words` finds where the words of the text are, `compare` combines them, and `page` writes the HTML.

mod compare;
mod fields;
mod page;
mod record;
#[cfg(test)]
mod tests;
mod words;

use std::path::PathBuf;

pub(crate) use record::{ImportRecord, ids, keep};
use seloste_host::{LocalFile, LocalFiles};

use crate::locate;

/// Style sheet of the pages.
const STYLE: &str = include_str!("review.css");

/// The review pages of a site, made from the files as they are when a page is requested.
#[derive(Debug)]
pub(crate) struct Reviews {
    /// Folder of the site.
    pub folder: PathBuf,
}

impl LocalFiles for Reviews {
    fn get(&self, path: &str) -> Option<LocalFile> {
        let path = path.strip_prefix("review/")?;
        match path.strip_suffix('/').unwrap_or(path) {
            "review.css" => Some(LocalFile::style(STYLE.to_owned())),
            "" => Some(LocalFile::page(page::list(&ids(&self.folder)))),
            id if seloste_import::id_from_file_name(id) == id => Some(self.review(id)),
            _ => None,
        }
    }
}

impl Reviews {
    /// Returns the page of a notice. `id` is a valid id, so it cannot name a file elsewhere.
    fn review(&self, id: &str) -> LocalFile {
        let record = match ImportRecord::read(&self.folder, id) {
            Ok(Some(record)) => record,
            Ok(None) => return LocalFile::missing_page(page::no_record(id)),
            Err(error) => return LocalFile::missing_page(page::damaged_record(id, &format!("{error:#}"))),
        };
        let Ok(path) = locate::by_id(id, &self.folder) else {
            return LocalFile::page(page::review(&record, None));
        };
        let loaded = seloste_source::read_notice(&path);
        let shown = path.strip_prefix(&self.folder).unwrap_or(&path).display().to_string();
        let notice = page::NoticeNow { path: &shown, failed: loaded.failed(), file: &loaded.file };
        LocalFile::page(page::review(&record, Some(notice)))
    }
}
