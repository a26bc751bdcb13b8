//! The clock of a page: it runs with the machine's, or ahead of it while the page only waits.
//!
//! Chromium can replace a page's clock (`Emulation.setVirtualTimePolicy`): timers then run one after the
//! other without the time between them, and time stands still while a request is open. Workers keep the
//! machine's clock.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Command that lets time pass.
pub(crate) const COMMAND: &str = "Emulation.setVirtualTimePolicy";

/// Event at the end of that time.
pub(crate) const EXPIRED: &str = "Emulation.virtualTimeBudgetExpired";

/// Time that passes at once while the clock runs with the machine's.
pub(crate) const STEP: Duration = Duration::from_millis(20);

/// Number of tasks after which time passes although further tasks are ready, so that a page that always has
/// one cannot stop its clock.
const MAX_STARVATION: u32 = 2_000;

/// The clocks of a page and of its frames with sessions of their own.
#[derive(Debug)]
pub(crate) struct Clock {
    /// Whether the browser accepts [`COMMAND`]; otherwise the machine's clock is used.
    is_supported: bool,
    /// Whether time stands still while a request is open.
    waits_for_requests: bool,
    /// Number of the latest command for the page itself; `None` before the first document.
    latest: Option<u64>,
    /// Sessions whose time has not passed yet.
    running: HashSet<String>,
    /// When time was last given to the page itself.
    given: Instant,
}

impl Clock {
    /// Creates the clock of a tab without a document.
    pub(crate) fn new() -> Self {
        Self {
            is_supported: true,
            waits_for_requests: true,
            latest: None,
            running: HashSet::new(),
            given: Instant::now(),
        }
    }

    /// Returns false once the browser has refused [`COMMAND`].
    pub(crate) const fn is_supported(&self) -> bool {
        self.is_supported
    }

    /// Returns true if time stands still while a request is open.
    pub(crate) const fn waits_for_requests(&self) -> bool {
        self.waits_for_requests
    }

    /// Lets time stand still while a request is open, for a new document.
    pub(crate) fn wait_for_requests(&mut self) {
        self.waits_for_requests = true;
    }

    /// Lets time pass while requests are open that will not end.
    pub(crate) fn ignore_requests(&mut self) {
        self.waits_for_requests = false;
    }

    /// Returns the parameters of [`COMMAND`].
    pub(crate) fn params(&self, time: Duration) -> Value {
        json!({
            "policy": if self.waits_for_requests { "pauseIfNetworkFetchesPending" } else { "advance" },
            "budget": time.as_secs_f64() * 1_000.0,
            "maxVirtualTimeTaskStarvationCount": MAX_STARVATION,
        })
    }

    /// Returns true if the page's clock is not the machine's.
    pub(crate) const fn is_replaced(&self) -> bool {
        self.is_supported && self.latest.is_some()
    }

    /// Returns true if the time that was given to this session has passed, or that of all without one.
    pub(crate) fn is_stopped(&self, session: Option<&str>) -> bool {
        session.map_or(self.running.is_empty(), |session| !self.running.contains(session))
    }

    /// Returns true if the next [`STEP`] is due, for a clock that runs with the machine's.
    pub(crate) fn is_due(&self) -> bool {
        self.is_replaced() && self.given.elapsed() >= STEP
    }

    /// Records that time was given to a session by the command of this number.
    pub(crate) fn give(&mut self, session: &str, command: u64, is_page: bool) {
        self.running.insert(session.to_owned());
        if is_page {
            self.latest = Some(command);
            self.given = Instant::now();
        }
    }

    /// Records that the time of a session has passed, or that the session has ended.
    pub(crate) fn stop(&mut self, session: &str) {
        self.running.remove(session);
    }

    /// Records that the browser has refused a command.
    pub(crate) fn refuse(&mut self, command: u64) {
        if self.latest == Some(command) {
            self.is_supported = false;
            self.running.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stops_when_the_time_of_all_sessions_has_passed() {
        let mut clock = Clock::new();
        assert!(clock.is_stopped(None) && !clock.is_replaced());
        clock.give("page", 1, true);
        clock.give("frame", 2, false);
        assert!(clock.is_replaced());
        clock.stop("page");
        assert!(clock.is_stopped(Some("page")) && !clock.is_stopped(None));
        clock.stop("frame");
        assert!(clock.is_stopped(None));
    }

    #[test]
    fn a_browser_that_refuses_leaves_the_machines_clock() {
        let mut clock = Clock::new();
        clock.give("page", 1, true);
        clock.give("frame", 2, false);
        clock.refuse(2);
        assert!(clock.is_replaced());
        clock.refuse(1);
        assert!(!clock.is_replaced() && clock.is_stopped(None));
    }
}
