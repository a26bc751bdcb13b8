//! Input and statistics of a build.

use std::path::Path;
use std::time::Duration;

use seloste_notice::{Notice, Site};

use crate::widgets::WidgetFiles;

/// Input of a build.
pub struct BuildInput<'b> {
    /// Settings of the site.
    pub site: &'b Site,
    /// Notices of the site.
    pub notices: &'b [&'b Notice],
    /// Folder whose files are copied unchanged; may be missing.
    pub public: &'b Path,
    /// Compiled widgets.
    pub widgets: &'b WidgetFiles,
    /// Output folder.
    pub out: &'b Path,
}

/// Statistics of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildStats {
    /// Number of notice pages.
    pub pages: usize,
    /// Number of notice snapshots of earlier builds that were kept.
    pub kept_snapshots: usize,
    /// Sorted paths below the site's root of files of earlier builds that were dropped, because their content
    /// does not have the hash in their name.
    pub dropped_files: Vec<String>,
    /// Time spent rendering, summed over all threads.
    pub render_time: Duration,
    /// Time spent writing files, summed over all threads.
    pub write_time: Duration,
}

impl BuildStats {
    pub(crate) fn merge(self, other: &Self) -> Self {
        Self {
            pages: self.pages + other.pages,
            render_time: self.render_time + other.render_time,
            write_time: self.write_time + other.write_time,
            ..self
        }
    }
}
