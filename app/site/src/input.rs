//! Input and statistics of a build.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use seloste_hosting::StaticHost;
use seloste_notice::{Date, Site};

use crate::widgets::WidgetFiles;

/// Input of a build, except the notices.
#[derive(Clone, Copy, Debug)]
pub struct BuildInput<'b> {
    /// Settings of the site.
    pub site: &'b Site,
    /// Folder whose files are copied unchanged; may be missing.
    pub public: &'b Path,
    /// Compiled widgets.
    pub widgets: &'b WidgetFiles,
    /// Output folder.
    pub out: &'b Path,
    /// Host for which the site has files.
    pub host: Option<&'static StaticHost>,
    /// Folder of the earlier build whose published versions and snapshots are kept, if it is not `out`.
    pub kept: Option<&'b Path>,
    /// Day of the build, if it publishes versions of the notices. Otherwise, it keeps the published ones.
    pub versions: Option<Date>,
    /// Prints the pages of notices, if they are also published as PDF.
    pub printer: Option<&'b dyn PdfPrinter>,
    /// True if text files also get compressed copies, `NAME.br` and `NAME.gz`.
    pub precompress: bool,
}

/// Prints pages as PDF.
pub trait PdfPrinter: Debug + Sync {
    /// Returns name and version of the browser. Another one may print other bytes.
    fn browser(&self) -> &str;

    /// Returns the page at a path below the site's root as PDF.
    ///
    /// # Errors
    ///
    /// Fails if the page cannot be printed.
    fn print(&self, page: &PdfPage<'_>) -> Result<Vec<u8>>;
}

/// A page that is printed as PDF.
pub struct PdfPage<'p> {
    /// Absolute URL of the site, if it is configured. Ends with `/`.
    pub site: Option<&'p str>,
    /// Path of the page below the site's root.
    pub path: &'p str,
    /// Date of the notice (ISO 8601).
    pub date: Option<&'p str>,
    /// Returns the content of a file by its path below the site's root.
    pub file: &'p dyn Fn(&str) -> Option<Vec<u8>>,
}

/// A notice that the site no longer has, and whose versions it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedNotice {
    /// Id of the notice.
    pub id: String,
    /// Number of its versions.
    pub versions: usize,
    /// True if the earlier build still has its page.
    pub is_new: bool,
}

/// A file of an earlier build that is not kept, because its content does not have the hash in its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DroppedFile {
    /// Path below the site's root.
    pub path: String,
    /// Where its content is, if it was in the folder that the build replaces: beside the output folder.
    pub set_aside: Option<PathBuf>,
}

/// Statistics of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildStats {
    /// Number of notice pages.
    pub pages: usize,
    /// Number of pages that were printed as PDF.
    pub printed: usize,
    /// Number of notice snapshots of earlier builds that were kept.
    pub kept_snapshots: usize,
    /// Sorted files of earlier builds that were dropped.
    pub dropped_files: Vec<DroppedFile>,
    /// Notices that the site no longer has, by their ids.
    pub removed_notices: Vec<RemovedNotice>,
    /// Paths of files that the list of the earlier build names and that it does not have.
    pub missing_files: Vec<String>,
    /// Paths of files for the host that were not written, because `public/` has files of these names.
    pub host_files_of_author: Vec<&'static str>,
    /// Time spent rendering, summed over all threads.
    pub render_time: Duration,
    /// Time spent writing files, summed over all threads.
    pub write_time: Duration,
}
