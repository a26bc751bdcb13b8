//! The clock of a page: it runs with the machine's, or ahead of it while the page only waits.
//!
//! Chromium can replace a page's clock (`Emulation.setVirtualTimePolicy`): timers then run one after the
//! other without the time between them, and time stands still while a request is open. Workers keep the
//! machine's clock.
//!
//! A clock that is late must catch up: Chromium 156 plans pictures and movements of the mouse by the
//! machine's clock and waits for them by the page's, for a minute where the page's is a few seconds late.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Command that lets time pass.
pub(crate) const COMMAND: &str = "Emulation.setVirtualTimePolicy";

/// Event at the end of that time.
pub(crate) const EXPIRED: &str = "Emulation.virtualTimeBudgetExpired";

/// Time that passes at once while the clock runs with the machine's.
pub(crate) const STEP: Duration = Duration::from_millis(5);

/// How long a command may remain without effect before it is repeated: a new document forgets it.
const PATIENCE: Duration = Duration::from_millis(250);

/// Maximum of the time by which a clock is taken to be late.
const MAX_LAG: Duration = Duration::from_secs(60);

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
    /// Sessions whose time has not passed yet, each with its latest command.
    running: HashMap<String, Running>,
    /// Session of the page itself.
    page: String,
    /// When time was last given to the page itself.
    given: Instant,
    /// How much that was.
    budget: Duration,
    /// By how much the page's clock was late at that moment.
    lag: Duration,
    /// The time given before, if it may have passed without being counted.
    uncounted: Duration,
}

/// A command whose time has not passed yet.
#[derive(Clone, Copy, Debug)]
struct Running {
    command: u64,
    /// Whether the browser has answered it. What ends before is the time of an earlier command.
    is_accepted: bool,
}

impl Clock {
    /// Creates the clock of a tab without a document.
    pub(crate) fn new() -> Self {
        Self {
            is_supported: true,
            waits_for_requests: true,
            latest: None,
            running: HashMap::new(),
            page: String::new(),
            given: Instant::now(),
            budget: Duration::ZERO,
            lag: Duration::ZERO,
            uncounted: Duration::ZERO,
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

    /// Returns the parameters of [`COMMAND`], for a clock that runs ahead or with the machine's.
    pub(crate) fn params(&self, time: Duration, is_ahead: bool) -> Value {
        json!({
            "policy": if is_ahead && self.waits_for_requests { "pauseIfNetworkFetchesPending" } else { "advance" },
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
        session.map_or(self.running.is_empty(), |session| !self.running.contains_key(session))
    }

    /// Returns true while time that was given a short while ago has not passed.
    pub(crate) fn is_busy(&self) -> bool {
        self.is_replaced() && !self.running.is_empty() && self.given.elapsed() < PATIENCE
    }

    /// Returns by how much the page's clock is late. Time that was given, but may not have passed, does not
    /// count.
    pub(crate) fn lag(&self) -> Duration {
        if !self.is_replaced() {
            return Duration::ZERO;
        }
        let passed = if self.is_stopped(Some(&self.page)) { self.budget } else { Duration::ZERO };
        (self.lag + self.given.elapsed()).saturating_sub(passed).min(MAX_LAG)
    }

    /// Returns the time to give to a clock that runs with the machine's, if some is due.
    pub(crate) fn due(&self) -> Option<Duration> {
        let interval = if self.is_stopped(Some(&self.page)) { STEP } else { PATIENCE };
        let is_due = self.is_replaced() && self.given.elapsed() >= interval;
        is_due.then(|| self.lag().max(STEP))
    }

    /// Records that time was given to a session by the command of this number.
    pub(crate) fn give(&mut self, session: &str, command: u64, time: Duration, is_page: bool) {
        if is_page {
            self.lag = self.lag();
            self.uncounted = if self.running.contains_key(session) { self.budget } else { Duration::ZERO };
            self.latest = Some(command);
            session.clone_into(&mut self.page);
            self.given = Instant::now();
            self.budget = time;
        }
        self.running.insert(session.to_owned(), Running { command, is_accepted: false });
    }

    /// Records that the browser has answered a command.
    pub(crate) fn accept(&mut self, command: u64) {
        for running in self.running.values_mut() {
            running.is_accepted |= running.command == command;
        }
    }

    /// Records that the time of a session has passed.
    pub(crate) fn stop(&mut self, session: &str) {
        if self.running.get(session).is_none_or(|running| running.is_accepted) {
            self.running.remove(session);
        } else if session == self.page {
            // A busy machine reports the end of an earlier command late.
            self.lag = self.lag.saturating_sub(self.uncounted);
            self.uncounted = Duration::ZERO;
        }
    }

    /// Records that a session has ended.
    pub(crate) fn end(&mut self, session: &str) {
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
        clock.give("page", 1, STEP, true);
        clock.give("frame", 2, STEP, false);
        assert!(clock.is_replaced());
        clock.accept(1);
        clock.stop("page");
        assert!(clock.is_stopped(Some("page")) && !clock.is_stopped(None));
        clock.accept(2);
        clock.stop("frame");
        assert!(clock.is_stopped(None));
    }

    #[test]
    fn a_late_clock_catches_up() {
        let mut clock = Clock::new();
        assert_eq!((clock.due(), clock.lag()), (None, Duration::ZERO));
        clock.give("page", 1, STEP, true);
        std::thread::sleep(5 * STEP);
        // The page has not let the time pass, so nothing is due yet, but all of it is missing.
        assert_eq!(clock.due(), None);
        assert!(clock.lag() >= 5 * STEP);
        clock.accept(1);
        clock.stop("page");
        assert!((4 * STEP..MAX_LAG).contains(&clock.due().unwrap()));
        let lag = clock.lag();
        clock.give("page", 2, lag, true);
        clock.accept(2);
        clock.stop("page");
        assert!(clock.lag() < 5 * STEP);
    }

    #[test]
    fn time_that_does_not_pass_is_given_again() {
        let mut clock = Clock::new();
        clock.give("page", 1, STEP, true);
        clock.give("frame", 2, STEP, false);
        std::thread::sleep(PATIENCE);
        assert!(clock.due().is_some_and(|time| time >= PATIENCE));
    }

    #[test]
    fn a_clock_that_is_ahead_is_not_late() {
        let mut clock = Clock::new();
        clock.give("page", 1, Duration::from_secs(60), true);
        clock.accept(1);
        clock.stop("page");
        assert_eq!(clock.lag(), Duration::ZERO);
    }

    #[test]
    fn the_end_of_an_earlier_command_does_not_stop_a_clock() {
        let mut clock = Clock::new();
        clock.give("page", 1, STEP, true);
        clock.accept(1);
        clock.give("page", 2, Duration::from_secs(5), true);
        // Time of the first command had passed when the second one was sent.
        clock.stop("page");
        assert!(!clock.is_stopped(None));
        clock.accept(2);
        clock.stop("page");
        assert!(clock.is_stopped(None));
    }

    #[test]
    fn a_clock_is_busy_until_its_time_has_passed_or_takes_too_long() {
        let mut clock = Clock::new();
        assert!(!clock.is_busy());
        clock.give("page", 1, STEP, true);
        assert!(clock.is_busy());
        clock.accept(1);
        clock.stop("page");
        assert!(!clock.is_busy());
        clock.give("page", 2, STEP, true);
        std::thread::sleep(PATIENCE);
        assert!(!clock.is_busy());
    }

    #[test]
    fn time_of_an_earlier_command_counts_when_its_end_is_late() {
        let mut clock = Clock::new();
        clock.give("page", 1, 3 * STEP, true);
        clock.accept(1);
        std::thread::sleep(5 * STEP);
        clock.give("page", 2, STEP, true);
        let lag = clock.lag();
        assert!(lag >= 5 * STEP);
        clock.stop("page");
        assert!(clock.lag() + 2 * STEP < lag);
    }

    #[test]
    fn a_browser_that_refuses_leaves_the_machines_clock() {
        let mut clock = Clock::new();
        clock.give("page", 1, STEP, true);
        clock.give("frame", 2, STEP, false);
        clock.refuse(2);
        assert!(clock.is_replaced());
        clock.refuse(1);
        assert!(!clock.is_replaced() && clock.is_stopped(None));
    }
}
