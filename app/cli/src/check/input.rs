//! The files to check: a site folder, or one file.

use std::path::Path;

use seloste_notice::{Date, Finding, Notice, Site};
use seloste_source::{Loaded, SiteFolder, SourceFile};

use crate::pipeline;

/// The files to check.
pub(super) enum CheckedFiles {
    /// A site with its notices.
    Folder(SiteFolder),
    /// One notice.
    Notice(Box<Loaded<Notice>>),
    /// Settings of a site.
    Site(Loaded<Site>),
}

impl CheckedFiles {
    /// Reads a folder or a file. A file is a notice unless it is named `site.yaml`.
    pub(super) fn read(path: &Path) -> Self {
        if !path.is_file() {
            return Self::Folder(seloste_source::read_folder(path));
        }
        if is_site(path) {
            Self::Site(seloste_source::read_site(path))
        } else {
            Self::Notice(Box::new(seloste_source::read_notice(path)))
        }
    }

    /// Returns all findings per file.
    pub(super) fn findings(&self, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
        match self {
            Self::Folder(folder) => pipeline::all_findings(folder, today),
            Self::Notice(notice) => {
                let mut findings = pipeline::notice_findings(notice, today);
                findings.extend(seloste_check::check_day(today));
                vec![(&notice.file, findings)]
            }
            Self::Site(site) => vec![(&site.file, site.findings.clone())],
        }
    }

    /// Returns the notices that could be decoded.
    pub(super) fn notices(&self) -> Vec<&Notice> {
        let notices = match self {
            Self::Folder(folder) => folder.notices.as_slice(),
            Self::Notice(notice) => std::slice::from_ref(notice.as_ref()),
            Self::Site(_) => &[],
        };
        notices.iter().filter_map(|notice| notice.value.as_ref()).collect()
    }
}

/// Returns true for the settings of a site.
pub(super) fn is_site(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "site.yaml" || name == "site.yml")
}
