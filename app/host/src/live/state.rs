//! How things stand: the newest build, and what was said of it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::{Base, Site};

/// Where whoever builds the site puts what is to be served and shown, and the host reads it.
#[derive(Clone, Debug)]
pub struct Board {
    /// Sets the names of this run apart from those of an earlier one, whose pages may still be open.
    run: String,
    /// How many times anything was put here.
    count: Arc<AtomicU64>,
    sender: Arc<watch::Sender<Now>>,
}

/// How things stand at one moment.
#[derive(Clone, Debug, Default)]
pub struct Now {
    /// The newest site that could be built, if there has been one.
    pub site: Option<Site>,
    /// The name of its build; empty where there is none.
    pub build: String,
    /// What is said of it, and what stands in the way of a newer one.
    said: Said,
    /// The name of the moment since when that is said: whoever has closed the panel has read it.
    since: String,
    /// The name of this moment; empty before the first.
    name: String,
    /// All of it, as the script in the page reads it.
    json: Arc<str>,
}

/// What is shown in the panel.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    /// Whether the site shown is that of the files as they are.
    built: bool,
    /// What kept it from being built, where that is no mistake in a file.
    failure: Option<String>,
    /// The report of the check, as `seloste check --format json` has it.
    report: Value,
}

impl Board {
    /// A board with nothing on it.
    pub(super) fn new() -> Self {
        let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let (sender, _) = watch::channel(Now::default());
        Self { run: format!("{:x}", begun.as_micros()), count: Arc::default(), sender: Arc::new(sender) }
    }

    /// Puts up a new build: the folder it is in, the path that its site stands under, and the report of the check.
    ///
    /// The folder must stay until two more builds have been put up: what a browser has asked for may still be on its
    /// way from it. A path that this host does not serve under gives way to `/`; only links of the page for missing
    /// addresses, which alone uses it, then lead elsewhere.
    pub fn built(&self, folder: &Path, base: &str, report: Value) {
        let base = Base::new(base).unwrap_or_else(|_| Base::root());
        let site = Site::new(folder, base);
        self.put(Some(site), Said { built: true, failure: None, report });
    }

    /// Says that there is no newer build: for the mistakes that the report lists, or because of `failure`.
    pub fn not_built(&self, report: Value, failure: Option<String>) {
        self.put(None, Said { built: false, failure, report });
    }

    fn put(&self, site: Option<Site>, said: Said) {
        let name = format!("{}-{}", self.run, self.count.fetch_add(1, Ordering::Relaxed));
        self.sender.send_modify(|now| {
            if site.is_some() {
                now.site = site;
                now.build.clone_from(&name);
            }
            if now.said != said {
                now.said = said;
                now.since.clone_from(&name);
            }
            now.name = name;
            now.json = now.written().into();
        });
    }

    /// How things stand.
    pub(super) fn now(&self) -> Now {
        self.sender.borrow().clone()
    }

    /// How things stand, for who has `seen` how they stood at one time: at once if that is no more, otherwise when
    /// it changes, and after `patience` in any case.
    pub(super) async fn news(&self, seen: Option<&str>, patience: Duration) -> String {
        let mut receiver = self.sender.subscribe();
        let is_news = |now: &Now| !now.name.is_empty() && seen != Some(&now.name);
        // Who has waited in vain gets what it knows, and asks again.
        let _ = tokio::time::timeout(patience, receiver.wait_for(is_news)).await;
        receiver.borrow().json.to_string()
    }
}

impl Now {
    fn written(&self) -> String {
        let Said { built, failure, report } = &self.said;
        json!({
            "state": self.name,
            "build": self.build,
            "since": self.since,
            "built": built,
            "failure": failure,
            "report": report,
        })
        .to_string()
    }
}
