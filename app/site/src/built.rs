//! What was built of a notice.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::input::BuildStats;

/// What the pages of the site need to know of a notice whose own files have been written.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BuiltNotice {
    /// Id of the notice.
    pub(crate) id: String,
    /// Number of pages.
    pub(crate) pages: usize,
    /// Card in the list of each language of the site.
    pub(crate) cards: Vec<String>,
    /// Date of the last change.
    pub(crate) last_change: Option<String>,
    /// Names of the snapshots of its dialogs.
    pub(crate) snapshots: Vec<String>,
    #[serde(skip)]
    pub(crate) render_time: Duration,
    #[serde(skip)]
    pub(crate) write_time: Duration,
}

impl BuildStats {
    /// Adds up what was built. Files of earlier builds are not counted.
    pub(crate) fn new<'n>(notices: impl Iterator<Item = &'n BuiltNotice>) -> Self {
        notices.fold(Self::default(), |sum, notice| Self {
            pages: sum.pages + notice.pages,
            render_time: sum.render_time + notice.render_time,
            write_time: sum.write_time + notice.write_time,
            ..sum
        })
    }
}
