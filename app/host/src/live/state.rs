//! State of the live host: the latest build and its status.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use serde_json::json;
use tokio::sync::watch;

use super::local::{LocalFiles, NoLocalFiles};
use crate::{BasePath, Site};

/// Handle through which the builder publishes builds and the server reads them.
#[derive(Clone, Debug)]
pub struct LiveState {
    /// Distinguishes ids of this process from those of an earlier one, whose pages may still be open.
    run_id: String,
    /// Number of updates.
    update_count: Arc<AtomicU64>,
    sender: Arc<watch::Sender<StateSnapshot>>,
    local_files: Arc<dyn LocalFiles>,
}

/// The state after an update.
#[derive(Clone, Debug, Default)]
pub(super) struct StateSnapshot {
    /// Latest site that could be built, if any.
    pub site: Option<Site>,
    /// Id of that build; empty before the first one.
    pub build_id: String,
    /// Status shown in the panel.
    status: BuildStatus,
    /// Id of the update that last changed the status. A dismissed panel stays dismissed until it changes.
    status_since: String,
    /// Ids of the notices whose import can be reviewed.
    reviews: Vec<String>,
    /// Id of the update; empty before the first one.
    id: String,
    /// The state as JSON for the script in the page.
    json: Bytes,
}

/// Content of the panel.
#[derive(Clone, Debug, Default, PartialEq)]
struct BuildStatus {
    /// True if the latest build contains the files as they are now.
    built: bool,
    /// Reason why the site could not be built, if it is not a format error.
    failure: Option<String>,
    /// Report of the check as JSON, as by `seloste check --format json`.
    report: Arc<str>,
}

impl LiveState {
    /// Creates an empty state.
    pub(super) fn new() -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let (sender, _) = watch::channel(StateSnapshot::default());
        Self {
            run_id: format!("{:x}", started.as_micros()),
            update_count: Arc::default(),
            sender: Arc::new(sender),
            local_files: Arc::new(NoLocalFiles),
        }
    }

    /// Sets the files of the program.
    pub(super) fn set_local_files(&mut self, files: Arc<dyn LocalFiles>) {
        self.local_files = files;
    }

    /// Returns the files of the program.
    pub(super) fn local_files(&self) -> Arc<dyn LocalFiles> {
        Arc::clone(&self.local_files)
    }

    /// Sets the ids of the notices whose import can be reviewed. The next update publishes them.
    pub fn set_reviews(&self, ids: Vec<String>) {
        self.sender.send_modify(|snapshot| snapshot.reviews = ids);
    }

    /// Publishes a build: its folder, the site's base path and the report of the check as JSON. The folder
    /// may be the same as before.
    ///
    /// The folder must exist until two other folders have been published, because requests may still be
    /// reading it. An unsupported base path is replaced by `/`; only the links of the 404 page depend on it.
    pub fn publish_build(&self, folder: &Path, base: &str, report: Arc<str>) {
        let base = BasePath::new(base).unwrap_or_else(|_| BasePath::root());
        let site = Site::new(folder, base);
        self.update(Some(site), BuildStatus { built: true, failure: None, report });
    }

    /// Reports that a build failed, because of the format errors in the report (JSON) or because of
    /// `failure`.
    pub fn report_failure(&self, report: Arc<str>, failure: Option<String>) {
        self.update(None, BuildStatus { built: false, failure, report });
    }

    fn update(&self, site: Option<Site>, status: BuildStatus) {
        let id = format!("{}-{}", self.run_id, self.update_count.fetch_add(1, Ordering::Relaxed));
        self.sender.send_modify(|snapshot| {
            if site.is_some() {
                snapshot.site = site;
                snapshot.build_id.clone_from(&id);
            }
            if snapshot.status != status {
                snapshot.status = status;
                snapshot.status_since.clone_from(&id);
            }
            snapshot.id = id;
            snapshot.json = snapshot.to_json().into();
        });
    }

    /// Returns the current state.
    pub(super) fn snapshot(&self) -> StateSnapshot {
        self.sender.borrow().clone()
    }

    /// Returns the state as JSON as soon as its id differs from `last_seen`, or after `timeout`.
    pub(super) async fn wait_for_update(&self, last_seen: Option<&str>, timeout: Duration) -> Bytes {
        let mut receiver = self.sender.subscribe();
        let is_update = |snapshot: &StateSnapshot| !snapshot.id.is_empty() && last_seen != Some(&snapshot.id);
        // After a timeout the client gets the known state and polls again.
        let _ = tokio::time::timeout(timeout, receiver.wait_for(is_update)).await;
        receiver.borrow().json.clone()
    }
}

impl StateSnapshot {
    fn to_json(&self) -> String {
        let BuildStatus { built, failure, report } = &self.status;
        let state = json!({
            "state": self.id,
            "build": self.build_id,
            "since": self.status_since,
            "built": built,
            "failure": failure,
            "reviews": self.reviews,
        })
        .to_string();
        // The report can have thousands of findings, so it is neither parsed nor serialized again.
        [&state[..state.len() - 1], ",\"report\":", report, "}"].concat()
    }
}
