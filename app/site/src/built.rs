//! What was built of a notice.

use std::time::Duration;

use seloste_notice::Language;
use serde::{Deserialize, Serialize};

use crate::input::{BuildStats, DroppedFile};

/// A date of a notice that does not fit its published versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionIssue {
    /// The notice has changed since it was published with the same date: headings of the changed sections.
    SilentChange(Vec<String>),
    /// The notice is dated before the latest published version, which has this date.
    DateBeforePublished(String),
}

/// An entry of the feed in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FeedEntry {
    /// Code of the language.
    pub(crate) language: String,
    /// ISO 8601.
    pub(crate) date: String,
    /// The entry as XML.
    pub(crate) xml: String,
}

/// The page of a notice in its languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pages {
    /// Code of the language and path.
    pub(crate) languages: Vec<(String, String)>,
    /// Date of the last update, in ISO 8601.
    pub(crate) updated: Option<String>,
}

impl Pages {
    /// Returns true if there is a page in a language.
    pub(crate) fn has(&self, language: Language) -> bool {
        self.languages.iter().any(|(code, _)| code == language.code())
    }
}

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
    /// Entries of the feeds.
    pub(crate) feed: Vec<FeedEntry>,
    /// Pages in the sitemap.
    pub(crate) sitemap: Pages,
    /// A date that does not fit the published versions.
    pub(crate) version_issue: Option<VersionIssue>,
    /// Versions that were dropped.
    #[serde(skip)]
    pub(crate) dropped: Vec<DroppedFile>,
    #[serde(skip)]
    pub(crate) render_time: Duration,
    #[serde(skip)]
    pub(crate) write_time: Duration,
}

impl BuiltNotice {
    /// Returns what the author should correct, if a date does not fit the published versions.
    pub fn version_issue(&self) -> Option<&VersionIssue> {
        self.version_issue.as_ref()
    }
}

impl BuildStats {
    /// Adds up what was built. Files of earlier builds are not counted.
    pub(crate) fn new<'n>(notices: impl Iterator<Item = &'n BuiltNotice>) -> Self {
        notices.fold(Self::default(), |sum, notice| Self {
            pages: sum.pages + notice.pages,
            render_time: sum.render_time + notice.render_time,
            write_time: sum.write_time + notice.write_time,
            dropped_files: [sum.dropped_files, notice.dropped.clone()].concat(),
            ..sum
        })
    }
}
