//! Input and statistics of a build.

use crate::widgets::WidgetFiles;
use seloste_notice::{Notice, Site};
use std::path::Path;
use std::time::Duration;

/// What a site is made of.
pub struct BuildInput<'b> {
    /// Its settings.
    pub site: &'b Site,
    /// Its notices.
    pub notices: &'b [&'b Notice],
    /// The folder whose files are copied as they are, if there is one.
    pub public: &'b Path,
    /// The compiled widgets.
    pub widgets: &'b WidgetFiles,
    /// Where the site is to be.
    pub out: &'b Path,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildStats {
    /// Pages of notices.
    pub pages: usize,
    /// The time it took to render them, added up over all threads.
    pub render_time: Duration,
    /// The time it took to write their files, added up over all threads.
    pub write_time: Duration,
}

impl BuildStats {
    pub(crate) fn merge(self, other: Self) -> Self {
        Self {
            pages: self.pages + other.pages,
            render_time: self.render_time + other.render_time,
            write_time: self.write_time + other.write_time,
        }
    }
}
