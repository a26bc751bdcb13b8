//! How things stand: the newest build, and what was status of it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::{BasePath, Site};

/// Where whoever builds the site puts what is to be served and shown, and the host reads it.
#[derive(Clone, Debug)]
pub struct LiveState {
    /// Sets the names of this run apart from those of an earlier one, whose pages may still be open.
    run_id: String,
    /// How many times anything was put here.
    update_count: Arc<AtomicU64>,
    sender: Arc<watch::Sender<StateSnapshot>>,
}

/// How things stand at one moment.
#[derive(Clone, Debug, Default)]
pub struct StateSnapshot {
    /// The newest site that could be built, if there has been one.
    pub site: Option<Site>,
    /// The name of its build; empty where there is none.
    pub build_id: String,
    /// What is status of it, and what stands in the way of a newer one.
    status: BuildStatus,
    /// The name of the moment since when that is status: whoever has closed the panel has read it.
    status_since: String,
    /// The name of this moment; empty before the first.
    id: String,
    /// All of it, as the script in the page reads it.
    json: Arc<str>,
}

/// What is shown in the panel.
#[derive(Clone, Debug, Default, PartialEq)]
struct BuildStatus {
    /// Whether the site shown is that of the files as they are.
    built: bool,
    /// What kept it from being built, where that is no mistake in a file.
    failure: Option<String>,
    /// The report of the check, as `seloste check --format json` has it.
    report: Value,
}

impl LiveState {
    /// A board with nothing on it.
    pub(super) fn new() -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let (sender, _) = watch::channel(StateSnapshot::default());
        Self {
            run_id: format!("{:x}", started.as_micros()),
            update_count: Arc::default(),
            sender: Arc::new(sender),
        }
    }

    /// Puts up a new build: the folder it is in, the path that its site stands under, and the report of the check.
    ///
    /// The folder must stay until two more builds have been put up: what a browser has asked for may still be on its
    /// way from it. A path that this host does not serve under gives way to `/`; only links of the page for missing
    /// addresses, which alone uses it, then lead elsewhere.
    pub fn publish_build(&self, folder: &Path, base: &str, report: Value) {
        let base = BasePath::new(base).unwrap_or_else(|_| BasePath::root());
        let site = Site::new(folder, base);
        self.update(Some(site), BuildStatus { built: true, failure: None, report });
    }

    /// Says that there is no newer build: for the mistakes that the report lists, or because of `failure`.
    pub fn report_failure(&self, report: Value, failure: Option<String>) {
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

    /// How things stand.
    pub(super) fn snapshot(&self) -> StateSnapshot {
        self.sender.borrow().clone()
    }

    /// How things stand, for who has `last_seen` how they stood at one time: at once if that is no more, otherwise when
    /// it changes, and after `timeout` in any case.
    pub(super) async fn wait_for_update(&self, last_seen: Option<&str>, timeout: Duration) -> String {
        let mut receiver = self.sender.subscribe();
        let is_update = |snapshot: &StateSnapshot| !snapshot.id.is_empty() && last_seen != Some(&snapshot.id);
        // Who has waited in vain gets what it knows, and asks again.
        let _ = tokio::time::timeout(timeout, receiver.wait_for(is_update)).await;
        receiver.borrow().json.to_string()
    }
}

impl StateSnapshot {
    fn to_json(&self) -> String {
        let BuildStatus { built, failure, report } = &self.status;
        json!({
            "state": self.id,
            "build": self.build_id,
            "since": self.status_since,
            "built": built,
            "failure": failure,
            "report": report,
        })
        .to_string()
    }
}
