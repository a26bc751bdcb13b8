//! What stays of a notice that has been built.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What the pages of the site need to know of a notice whose own files have been written.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BuiltNotice {
    /// Id of the notice.
    pub(crate) id: String,
    /// Number of pages.
    pub(crate) pages: usize,
    /// Card in the list of each language of the site.
    pub(crate) cards: Vec<String>,
    pub(crate) last_change: Option<String>,
    /// Names of the snapshots of its dialogs.
    pub(crate) snapshots: Vec<String>,
    #[serde(skip)]
    pub(crate) render_time: Duration,
    #[serde(skip)]
    pub(crate) write_time: Duration,
}
