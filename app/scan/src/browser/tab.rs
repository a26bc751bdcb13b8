//! A tab: opens pages, records what they do, and answers what would block them.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::clock::{self, Clock};
use super::connection::{Connection, Incoming};
use super::log::PageLog;

/// Name of the function that the hooks call. It is removed before a page's own scripts run.
const BINDING: &str = "selosteScanReport";

/// Name of the function that a helper in the page calls, see [`Tab::start_helper`].
pub(crate) const HELPER_BINDING: &str = "selosteScanHelper";

/// Maximum number of messages of a helper that wait to be read.
const MAX_MESSAGES: usize = 200;

/// How long a command may take. On a slow or busy machine, pages answer late.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a further command may take in a document that has left a command without an answer for
/// [`COMMAND_TIMEOUT`]: it may be in a loop without an end.
const SILENT_TIMEOUT: Duration = Duration::from_secs(2);

/// How long a command may take that the browser itself answers, that prepares a tab, or that takes a picture.
const LONG_TIMEOUT: Duration = Duration::from_secs(25);

/// How long commands may take after the end of the scan, to read what the page has stored.
const LAST_TIMEOUT: Duration = Duration::from_secs(10);

/// If a command is not answered for this long, [`PUSH`] passes on the page's clock.
const STALL: Duration = Duration::from_secs(1);

/// Time after which the browser goes on with what it planned for a moment that the page's clock has not
/// reached, see [`clock`].
const PUSH: Duration = Duration::from_secs(30);

/// How long a page may take to answer a request for a new document.
const NAVIGATION_TIMEOUT: Duration = Duration::from_secs(25);

/// A page is complete if it requests nothing for this long.
const QUIET: Duration = Duration::from_millis(500);

/// The same for a page whose clock ran ahead and that has begun workers or frames in other processes.
const QUIET_AHEAD: Duration = Duration::from_millis(250);

/// The least for a page whose clock ran ahead and that has nothing in other processes. On a slow machine it
/// is as long as the browser took to let the page's time pass.
const QUIET_ALONE: Duration = Duration::from_millis(100);

/// How long the clocks of frames are waited for.
const FRAME_TIMEOUT: Duration = Duration::from_secs(2);

/// Maximum number of documents that a tab shows in one visit.
const MAX_NAVIGATIONS: usize = 12;

/// Maximum number of `alert` and similar dialogs that are answered in one visit.
const MAX_ALERTS: usize = 20;

/// Maximum number of frames whose storage is read.
const MAX_FRAMES: usize = 40;

/// Maximum number of frames and workers with sessions of their own.
const MAX_SESSIONS: usize = 100;

/// Maximum number of workers of a page that run. Workers that compute without end would otherwise take the
/// machine from the scan.
const MAX_WORKERS: usize = 10;

/// Settings of a tab.
#[derive(Clone, Debug)]
pub(crate) struct TabOptions {
    /// Languages that the visitor prefers, such as `fi,en`.
    pub languages: String,
    /// End of the scan.
    pub deadline: Instant,
}

/// A tab in a browser context of its own, which shares no storage with others.
pub(crate) struct Tab {
    connection: Connection,
    options: TabOptions,
    context: String,
    target: String,
    session: String,
    /// Sessions of frames and workers, with their types.
    sessions: HashMap<String, String>,
    /// Sessions whose document does not answer, until it does.
    silent: HashSet<String>,
    user_agent: Value,
    clock: Clock,
    /// By how much the clocks run ahead of the machine's, while they do, see [`Tab::settle`].
    ahead: Option<Duration>,
    /// Messages of the helper, with the number of its execution context.
    messages: VecDeque<(Value, Value)>,
    /// What the page has done since the visit began.
    pub log: PageLog,
}

/// A frame that can be asked for its storage.
#[derive(Debug)]
pub(crate) struct Frame {
    session: String,
    id: String,
    /// URL of the frame's document.
    pub url: String,
    /// Whether this is the page itself.
    pub is_main: bool,
}

impl Tab {
    /// Opens a tab in a new context.
    pub(crate) fn open(connection: Connection, options: TabOptions) -> Result<Self> {
        let mut tab = Self {
            connection,
            options,
            context: String::new(),
            target: String::new(),
            session: String::new(),
            sessions: HashMap::new(),
            silent: HashSet::new(),
            user_agent: Value::Null,
            clock: Clock::new(),
            ahead: None,
            messages: VecDeque::new(),
            log: PageLog::new(""),
        };
        tab.user_agent = tab.ordinary_user_agent()?;
        let context = tab.browser("Target.createBrowserContext", &json!({ "disposeOnDetach": true }))?;
        tab.context = context["browserContextId"].as_str().unwrap_or_default().to_owned();
        tab.browser(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "deny", "browserContextId": tab.context, "eventsEnabled": true }),
        )?;
        tab.browser("Target.setDiscoverTargets", &json!({ "discover": true }))?;
        tab.open_page()?;
        Ok(tab)
    }

    /// Returns the name and version of the browser.
    pub(crate) fn browser_version(&mut self) -> Result<String> {
        let version = self.browser("Browser.getVersion", &json!({}))?;
        Ok(version["product"].as_str().unwrap_or_default().replace("HeadlessChrome", "Chrome"))
    }

    /// Replaces the page by an empty one, such as one that does not react. Storage stays.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        // Closing is not answered by a page that does not react.
        self.connection.send("", "Target.closeTarget", &json!({ "targetId": self.target }))?;
        self.open_page()
    }

    fn open_page(&mut self) -> Result<()> {
        self.sessions.clear();
        self.silent.clear();
        self.session.clear();
        self.clock = Clock::new();
        let created = self.browser(
            "Target.createTarget",
            &json!({ "url": "about:blank", "browserContextId": self.context }),
        )?;
        self.target = created["targetId"].as_str().unwrap_or_default().to_owned();
        let attached =
            self.browser("Target.attachToTarget", &json!({ "targetId": self.target, "flatten": true }))?;
        self.session = attached["sessionId"].as_str().unwrap_or_default().to_owned();
        let session = self.session.clone();
        for (method, params) in self.preparation("page") {
            self.call_until(&session, method, &params, self.end_after(LONG_TIMEOUT))?;
        }
        Ok(())
    }

    /// Returns the commands that prepare a target before its scripts run.
    fn preparation(&self, kind: &str) -> Vec<(&'static str, Value)> {
        let network = json!({ "maxTotalBufferSize": 1_000_000, "maxResourceBufferSize": 100_000, "maxPostDataSize": 0 });
        let attach = json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true });
        let mut commands = vec![("Network.enable", network)];
        let is_document = matches!(kind, "page" | "iframe");
        if is_document {
            let hooks = include_str!("../scripts/hooks.js").replace("BINDING", BINDING);
            commands.push(("Page.enable", json!({})));
            commands.push(("Runtime.enable", json!({})));
            commands.push(("Runtime.addBinding", json!({ "name": BINDING })));
            commands.push(("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hooks })));
        }
        if is_document || kind == "service_worker" {
            commands.push(("Target.setAutoAttach", attach));
        }
        commands.push(("Emulation.setUserAgentOverride", self.user_agent.clone()));
        commands
    }

    /// Returns the user agent without the name of the headless browser, under which some services do nothing.
    fn ordinary_user_agent(&mut self) -> Result<Value> {
        let version = self.browser("Browser.getVersion", &json!({}))?;
        let agent = version["userAgent"].as_str().unwrap_or_default().replace("HeadlessChrome", "Chrome");
        let full = version["product"].as_str().and_then(|product| product.split('/').nth(1)).unwrap_or("0");
        let major = full.split('.').next().unwrap_or("0");
        let agent = agent.replace(full, &format!("{major}.0.0.0"));
        let brand = |name: &str, version: &str| json!({ "brand": name, "version": version });
        let platform = match () {
            () if agent.contains("Windows") => "Windows",
            () if agent.contains("Mac OS X") => "macOS",
            () => "Linux",
        };
        let brands = [brand("Chromium", major), brand("Google Chrome", major), brand("Not_A Brand", "24")];
        let full_brands =
            [brand("Chromium", full), brand("Google Chrome", full), brand("Not_A Brand", "24.0.0.0")];
        Ok(json!({
            "userAgent": agent,
            "acceptLanguage": self.options.languages,
            "userAgentMetadata": {
                "brands": brands, "fullVersionList": full_brands, "fullVersion": full, "platform": platform,
                "platformVersion": "", "architecture": "x86", "model": "", "mobile": false, "bitness": "64",
            },
        }))
    }

    /// Opens a page and waits until the browser knows the answer. Returns what prevents it, if anything.
    pub(crate) fn navigate(&mut self, url: &str) -> Result<Option<String>> {
        let session = self.session.clone();
        self.clock.wait_for_requests();
        let deadline = (Instant::now() + NAVIGATION_TIMEOUT).min(self.options.deadline);
        let id = self.connection.send(&session, "Page.navigate", &json!({ "url": url }))?;
        let Some(answer) = self.wait_for(id, deadline)? else {
            return Ok(Some("the page was not answered in time".to_owned()));
        };
        self.silent.remove(&session);
        let error = answer.error.map(|error| error.message);
        Ok(error.or_else(|| {
            answer.result["errorText"].as_str().filter(|text| !text.is_empty()).map(str::to_owned)
        }))
    }

    /// Lets the page run until it has loaded, `least` has passed on its clock, and it requests nothing any
    /// more, at most until `most` has passed on the machine's. Returns whether it became quiet.
    ///
    /// The page's clock runs ahead of the machine's while the page only waits.
    pub(crate) fn settle(&mut self, least: Duration, most: Duration) -> Result<bool> {
        self.run(least, most, true)
    }

    /// Lets the page run as [`Tab::settle`], but only until it has loaded and `least` has passed. Returns
    /// whether it did.
    pub(crate) fn pass(&mut self, least: Duration, most: Duration) -> Result<bool> {
        self.run(least, most, false)
    }

    fn run(&mut self, least: Duration, most: Duration, needs_quiet: bool) -> Result<bool> {
        let most = if self.clock.is_supported() { most } else { most.max(least + QUIET) };
        let end = (Instant::now() + most).min(self.options.deadline);
        let mut loaded = None;
        let mut passed = None;
        let mut requests = 0;
        let is_quiet = loop {
            if self.must_stop(end) {
                break false;
            }
            match loaded {
                // A document whose time stands still does not load.
                _ if !self.log.loaded => {
                    loaded = None;
                    self.ahead = None;
                    self.keep_time()?;
                }
                // The end of an earlier time would be taken for that of this one.
                None if self.clock.is_busy() => {}
                None => {
                    loaded = Some(Instant::now());
                    let time = least + self.clock.lag();
                    self.ahead = Some(time);
                    self.give_time(time)?;
                }
                Some(since) if self.has_passed(least, since) => {
                    if !needs_quiet {
                        break true;
                    }
                    let took = *passed.get_or_insert_with(|| since.elapsed());
                    let is_quiet = self.log.is_quiet_for(self.quiet(took));
                    if is_quiet && (self.clock.waits_for_requests() || self.log.requests.len() == requests) {
                        break true;
                    }
                    if is_quiet {
                        // Time has passed while requests were open, and what they brought may wait.
                        requests = self.log.requests.len();
                        self.give_time(least)?;
                    }
                }
                Some(_) if self.clock.waits_for_requests() && self.log.is_quiet_for(QUIET) => {
                    // The browser waits for a stream, or for a request that ended with its document.
                    self.clock.ignore_requests();
                    requests = self.log.requests.len();
                    self.give_time(least)?;
                }
                Some(_) => {}
            }
            self.pump(Instant::now() + clock::STEP)?;
        };
        self.ahead = None;
        Ok(is_quiet)
    }

    /// Waits until the page has loaded, at most this long. Returns whether it has.
    pub(crate) fn load(&mut self, most: Duration) -> Result<bool> {
        let end = (Instant::now() + most).min(self.options.deadline);
        while !self.log.is_quiet_for(Duration::ZERO) {
            if self.must_stop(end) {
                return Ok(false);
            }
            self.keep_time()?;
            self.pump(Instant::now() + clock::STEP)?;
        }
        Ok(true)
    }

    /// Returns true if the page is not waited for any longer.
    fn must_stop(&self, end: Instant) -> bool {
        self.log.crashed || Instant::now() >= end || self.is_out_of_bounds()
    }

    fn has_passed(&self, least: Duration, start: Instant) -> bool {
        if !self.clock.is_replaced() {
            return start.elapsed() >= least;
        }
        // A frame that does not react does not stop the scan of its page.
        let is_late = start.elapsed() >= FRAME_TIMEOUT;
        self.clock.is_stopped(if is_late { Some(&self.session) } else { None })
    }

    /// Returns for how long a page must request nothing to be complete, if its time has passed in `took`.
    fn quiet(&self, took: Duration) -> Duration {
        match () {
            () if !self.clock.is_replaced() => QUIET,
            () if self.log.has_others => QUIET_AHEAD,
            () => took.clamp(QUIET_ALONE, QUIET_AHEAD),
        }
    }

    /// Lets this time pass on the clocks of the page and of its frames.
    fn give_time(&mut self, time: Duration) -> Result<()> {
        let frames = self.sessions.iter().filter(|(_, kind)| *kind == "iframe").map(|(session, _)| session);
        let sessions: Vec<String> = std::iter::once(&self.session).chain(frames).cloned().collect();
        for session in sessions {
            self.give_time_to(&session, time)?;
        }
        Ok(())
    }

    fn give_time_to(&mut self, session: &str, time: Duration) -> Result<()> {
        let command =
            self.connection.send(session, clock::COMMAND, &self.clock.params(time, self.ahead.is_some()))?;
        self.clock.give(session, command, time, session == self.session);
        Ok(())
    }

    /// Lets the page's clock run with the machine's.
    fn keep_time(&mut self) -> Result<()> {
        match self.clock.due() {
            Some(time) => self.give_time(time),
            None => Ok(()),
        }
    }

    /// Lets this time pass on the page's clock, which runs ahead, at most until `most` has passed on the
    /// machine's. Returns whether the clock has run ahead.
    pub(crate) fn advance(&mut self, time: Duration, most: Duration) -> Result<bool> {
        if !self.clock.is_supported() {
            self.wait(time.min(most))?;
            return Ok(false);
        }
        let end = (Instant::now() + most).min(self.options.deadline);
        while self.clock.is_busy() && Instant::now() < end {
            self.pump(end.min(Instant::now() + clock::STEP))?;
        }
        let time = time + self.clock.lag();
        self.ahead = Some(time);
        self.give_time(time)?;
        while !self.clock.is_stopped(None) && Instant::now() < end {
            self.pump(end.min(Instant::now() + clock::STEP))?;
        }
        self.ahead = None;
        Ok(self.clock.is_stopped(None))
    }

    /// Handles events for this duration.
    pub(crate) fn wait(&mut self, duration: Duration) -> Result<()> {
        let end = (Instant::now() + duration).min(self.options.deadline);
        while Instant::now() < end {
            self.keep_time()?;
            self.pump(end.min(Instant::now() + clock::STEP))?;
        }
        Ok(())
    }

    /// Returns true if the page goes on opening documents or dialogs.
    pub(crate) fn is_out_of_bounds(&self) -> bool {
        self.log.navigations > MAX_NAVIGATIONS || self.log.alerts > MAX_ALERTS
    }

    /// Returns true if the scan must end.
    pub(crate) fn is_over(&self) -> bool {
        Instant::now() >= self.options.deadline
    }

    /// Sends an event of the mouse to the page.
    pub(crate) fn mouse(&mut self, kind: &str, x: f64, y: f64) -> Result<()> {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let count = u8::from(button == "left");
        let params = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": count });
        self.command("Input.dispatchMouseEvent", &params).map(drop)
    }

    /// Scrolls the page as a mouse wheel does. Returns the number of the command, which is not waited for.
    pub(crate) fn wheel(&mut self, distance: f64) -> Result<u64> {
        let params = json!({ "type": "mouseWheel", "x": 600, "y": 500, "deltaX": 0, "deltaY": distance });
        let session = self.session.clone();
        self.connection.send(&session, "Input.dispatchMouseEvent", &params)
    }

    /// Scrolls by these distances, and waits until the page knows, at most this long: some pages answer late.
    pub(crate) fn scroll(&mut self, distances: &[f64], most: Duration) -> Result<()> {
        let end = (Instant::now() + most).min(self.options.deadline);
        let mut last = None;
        for distance in distances {
            last = Some(self.wheel(*distance)?);
        }
        if let Some(id) = last
            && self.wait_for(id, end)?.is_some()
        {
            // The page knows of the scrolling at the beginning of the next picture, and observers at its end.
            self.draw(end);
        }
        self.log.note_input();
        Ok(())
    }

    /// Waits until the page has been drawn twice, at most until `end`: some pages do not react.
    fn draw(&mut self, end: Instant) {
        let frame = Frame {
            session: self.session.clone(),
            id: self.target.clone(),
            url: String::new(),
            is_main: true,
        };
        let _ = self.ask_until::<u8>(&frame, include_str!("../scripts/drawn.js"), end);
    }

    /// Waits until the page has scrolled as far as the last [`Tab::wheel`] says, at most this long.
    pub(crate) fn rest(&mut self, most: Duration) {
        self.draw((Instant::now() + most).min(self.options.deadline));
    }

    /// Returns a picture of what is visible, as JPEG in base64.
    pub(crate) fn screenshot(&mut self) -> Result<String> {
        let clip = json!({ "x": 0, "y": 0, "width": 1280, "height": 800, "scale": 0.5 });
        let params = json!({ "format": "jpeg", "quality": 55, "clip": clip, "optimizeForSpeed": true });
        let session = self.session.clone();
        let end = self.end_after(LONG_TIMEOUT);
        let picture = self.call_until(&session, "Page.captureScreenshot", &params, end)?;
        let data = picture["data"].as_str().unwrap_or_default();
        let is_base64 = data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
        if is_base64 && data.len() < 2_000_000 {
            Ok(data.to_owned())
        } else {
            bail!("the picture is invalid")
        }
    }

    /// Returns all cookies of the context.
    pub(crate) fn cookies(&mut self) -> Result<Vec<Value>> {
        let params = json!({ "browserContextId": self.context });
        let mut answer = self.browser("Storage.getCookies", &params)?;
        match answer["cookies"].take() {
            Value::Array(cookies) => Ok(cookies),
            _ => Ok(Vec::new()),
        }
    }

    /// Returns the frames of the page, the page itself first.
    pub(crate) fn frames(&mut self) -> Result<Vec<Frame>> {
        let mut frames = Vec::new();
        let inner =
            self.sessions.iter().filter(|(_, kind)| *kind == "iframe").map(|(session, _)| session.clone());
        let sessions: Vec<String> = std::iter::once(self.session.clone()).chain(inner).collect();
        // Frames that do not react share the time of one command.
        let end = self.command_end();
        for session in sessions {
            let Ok(answer) = self.call_until(&session, "Page.getFrameTree", &json!({}), end) else {
                continue;
            };
            let mut open = vec![&answer["frameTree"]];
            while let Some(tree) = open.pop() {
                let frame = &tree["frame"];
                if frames.len() < MAX_FRAMES {
                    frames.push(Frame {
                        session: session.clone(),
                        id: frame["id"].as_str().unwrap_or_default().to_owned(),
                        url: frame["url"].as_str().unwrap_or_default().to_owned(),
                        is_main: frames.is_empty(),
                    });
                }
                open.extend(tree["childFrames"].as_array().into_iter().flatten());
            }
        }
        Ok(frames)
    }

    /// Runs a script in a frame, in a world of its own. The script returns JSON, or a promise of it.
    pub(crate) fn ask<T: DeserializeOwned>(&mut self, frame: &Frame, script: &str) -> Result<T> {
        self.ask_until(frame, script, self.command_end())
    }

    /// Runs a script as [`Tab::ask`], and waits for its result until `end`.
    pub(crate) fn ask_until<T: DeserializeOwned>(
        &mut self,
        frame: &Frame,
        script: &str,
        end: Instant,
    ) -> Result<T> {
        let params = json!({ "frameId": frame.id, "worldName": "seloste" });
        let world = self.call_until(&frame.session, "Page.createIsolatedWorld", &params, end)?;
        let params = json!({
            "expression": script, "contextId": world["executionContextId"], "returnByValue": true,
            "awaitPromise": true, "timeout": 3_000,
        });
        self.evaluated(&frame.session, &params, end)
    }

    /// Runs a script in the page's own world. The result is untrusted like everything from pages.
    pub(crate) fn ask_page<T: DeserializeOwned>(&mut self, script: &str) -> Result<T> {
        let session = self.session.clone();
        let params = json!({ "expression": script, "returnByValue": true, "timeout": 3_000 });
        self.evaluated(&session, &params, self.command_end())
    }

    /// Runs a script in the page's own world that sends messages by calling [`HELPER_BINDING`] with JSON.
    pub(crate) fn start_helper(&mut self, script: &str) -> Result<()> {
        self.messages.clear();
        self.command("Runtime.addBinding", &json!({ "name": HELPER_BINDING }))?;
        self.command("Runtime.evaluate", &json!({ "expression": script })).map(drop)
    }

    /// Returns the next message of the helper, with the number of its execution context.
    pub(crate) fn take_message(&mut self) -> Option<(Value, Value)> {
        self.messages.pop_front()
    }

    /// Sends a message to autoconsent.
    pub(crate) fn send_to_helper(&mut self, context: &Value, message: &Value) -> Result<()> {
        let session = self.session.clone();
        let script = format!("globalThis.autoconsentReceiveMessage?.({message})");
        let params = json!({ "expression": script, "contextId": context });
        self.connection.send(&session, "Runtime.evaluate", &params).map(drop)
    }

    /// Runs a condition of the helper's rules. Returns false if it fails.
    pub(crate) fn evaluate_for_helper(&mut self, context: &Value, script: &str) -> bool {
        let params = json!({
            "expression": script, "contextId": context, "returnByValue": true, "awaitPromise": true, "timeout": 3_000,
        });
        self.command("Runtime.evaluate", &params).is_ok_and(|answer| {
            let value = &answer["result"]["value"];
            value.as_bool().unwrap_or(!value.is_null())
        })
    }

    fn evaluated<T: DeserializeOwned>(&mut self, session: &str, params: &Value, end: Instant) -> Result<T> {
        let answer = self.call_until(session, "Runtime.evaluate", params, end)?;
        match answer["result"]["value"].as_str() {
            Some(json) => Ok(serde_json::from_str(json)?),
            None => bail!("a script of the scan failed in the page"),
        }
    }

    fn browser(&mut self, method: &str, params: &Value) -> Result<Value> {
        self.call_until("", method, params, self.end_after(LONG_TIMEOUT))
    }

    fn command(&mut self, method: &str, params: &Value) -> Result<Value> {
        let session = self.session.clone();
        self.call(&session, method, params)
    }

    /// Sends a command and waits for its result, while events are handled.
    fn call(&mut self, session: &str, method: &str, params: &Value) -> Result<Value> {
        self.call_until(session, method, params, self.command_end())
    }

    /// Returns the time at which a command that is sent now is given up.
    pub(crate) fn command_end(&self) -> Instant {
        self.end_after(COMMAND_TIMEOUT)
    }

    fn end_after(&self, timeout: Duration) -> Instant {
        let now = Instant::now();
        (now + timeout).min(self.options.deadline.max(now) + LAST_TIMEOUT)
    }

    /// Sends a command and waits for its result until `end`, while events are handled.
    fn call_until(&mut self, session: &str, method: &str, params: &Value, end: Instant) -> Result<Value> {
        let id = self.connection.send(session, method, params)?;
        let sent = Instant::now();
        let end = if self.silent.contains(session) { end.min(sent + SILENT_TIMEOUT) } else { end };
        let answer = self.wait_for(id, end)?;
        if answer.is_some() {
            self.silent.remove(session);
        } else if sent.elapsed() >= COMMAND_TIMEOUT && !session.is_empty() {
            self.silent.insert(session.to_owned());
        }
        match answer {
            Some(Incoming { error: Some(error), .. }) => bail!("{method}: {}", error.message),
            Some(answer) => Ok(answer.result),
            None => bail!("{method} was not answered in time"),
        }
    }

    /// Waits for the answer to a command. Returns `None` at the deadline.
    fn wait_for(&mut self, id: u64, deadline: Instant) -> Result<Option<Incoming>> {
        let mut push = Instant::now() + STALL;
        while Instant::now() < deadline {
            if Instant::now() >= push {
                self.give_time(PUSH)?;
                push += STALL;
            } else {
                self.keep_time()?;
            }
            let next = deadline.min(Instant::now() + clock::STEP);
            match self.connection.receive(next)? {
                Some(message) if message.id == Some(id) => return Ok(Some(message)),
                Some(message) => self.handle_message(&message)?,
                None => {}
            }
        }
        Ok(None)
    }

    /// Handles one message, if one arrives before the deadline.
    fn pump(&mut self, deadline: Instant) -> Result<()> {
        match self.connection.receive(deadline)? {
            Some(message) => self.handle_message(&message),
            None => Ok(()),
        }
    }

    /// Handles an event, or the answer to a command that is not waited for.
    fn handle_message(&mut self, message: &Incoming) -> Result<()> {
        match (message.id, &message.error) {
            (Some(command), Some(_)) => self.clock.refuse(command),
            (Some(command), None) => self.clock.accept(command),
            (None, _) => return self.handle(message),
        }
        Ok(())
    }

    /// Handles an event. Sends commands without waiting for their results.
    fn handle(&mut self, event: &Incoming) -> Result<()> {
        let Incoming { method, session, params, .. } = event;
        match method.as_str() {
            "Target.attachedToTarget" => return self.attached(params),
            "Target.detachedFromTarget" => {
                let ended = params["sessionId"].as_str().unwrap_or_default();
                self.sessions.remove(ended);
                self.silent.remove(ended);
                self.clock.end(ended);
            }
            clock::EXPIRED => self.clock.stop(session),
            "Target.targetCreated" => return self.close_window(&params["targetInfo"]),
            "Browser.downloadWillBegin" if params["frameId"] == self.target => self.log.downloads += 1,
            "Runtime.bindingCalled" if params["name"] == BINDING => {
                self.log.record_write(params["payload"].as_str().unwrap_or_default());
            }
            "Runtime.bindingCalled" if params["name"] == HELPER_BINDING => {
                let payload = params["payload"].as_str().unwrap_or_default();
                if self.messages.len() < MAX_MESSAGES
                    && let Ok(message) = serde_json::from_str(payload)
                {
                    self.messages.push_back((params["executionContextId"].clone(), message));
                }
            }
            "Page.javascriptDialogOpening" => {
                self.log.record(method, params, None);
                // A page that goes on asking is left with an open dialog, which stops its scripts.
                if !self.is_out_of_bounds() {
                    self.connection.send(
                        session,
                        "Page.handleJavaScriptDialog",
                        &json!({ "accept": false }),
                    )?;
                }
            }
            _ => {
                let is_main = *session == self.session;
                if is_main || self.sessions.contains_key(session) {
                    self.log.record(method, params, is_main.then_some(self.target.as_str()));
                    return self.note_document(method, session);
                }
            }
        }
        Ok(())
    }

    /// Sets the clock of a frame whose document is complete. Before that, its time passes without effect.
    fn note_document(&mut self, method: &str, session: &str) -> Result<()> {
        let is_frame = self.sessions.get(session).is_some_and(|kind| kind == "iframe");
        match self.ahead {
            Some(time) if is_frame && method == "Page.domContentEventFired" => {
                self.give_time_to(session, time)
            }
            _ => Ok(()),
        }
    }

    /// Prepares a frame or a worker, which waits until then.
    fn attached(&mut self, params: &Value) -> Result<()> {
        let session = params["sessionId"].as_str().unwrap_or_default().to_owned();
        let info = &params["targetInfo"];
        // The answer to `Target.attachToTarget` also arrives as an event.
        if info["targetId"].as_str() == Some(self.target.as_str()) || info["browserContextId"] != self.context
        {
            return Ok(());
        }
        let kind = info["type"].as_str().unwrap_or_default().to_owned();
        self.log.note_other();
        let is_worker = |kind: &String| kind == "worker";
        if is_worker(&kind) && self.sessions.values().filter(|kind| is_worker(kind)).count() >= MAX_WORKERS {
            // It goes on waiting.
            self.log.workers += 1;
            return Ok(());
        }
        if self.sessions.len() < MAX_SESSIONS {
            for (method, params) in self.preparation(&kind) {
                self.connection.send(&session, method, &params)?;
            }
            self.sessions.insert(session.clone(), kind);
        }
        self.connection.send(&session, "Runtime.runIfWaitingForDebugger", &json!({})).map(drop)
    }

    /// Closes a window that the page has opened.
    fn close_window(&mut self, info: &Value) -> Result<()> {
        let is_ours = info["browserContextId"] == self.context && info["type"] == "page";
        let id = info["targetId"].as_str().unwrap_or_default();
        // While the own page is created, its id is not known yet; it has no opener.
        if is_ours && id != self.target && !info["openerId"].is_null() {
            self.log.windows += 1;
            self.connection.send("", "Target.closeTarget", &json!({ "targetId": id }))?;
        }
        Ok(())
    }
}
