//! The log of one visit: what the browser reported.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use url::Url;

use crate::observed::{Request, StoreKind, StoreWrite};
use crate::text::{MAX_TEXT, MAX_URL, clean};

/// Maximum number of requests that are recorded for a visit.
const MAX_REQUESTS: usize = 3_000;

/// Maximum number of stored items that are recorded for a visit.
const MAX_WRITES: usize = 1_000;

/// Maximum number of cookies that are read from one response.
const MAX_COOKIES: usize = 200;

/// A request that is open for longer than this is a stream, which does not keep a page from being complete.
const STREAM: Duration = Duration::from_secs(4);

/// A response that brings nothing for this long does not keep a page from being complete: the browser does
/// not report the end of one that no script reads.
const UNREAD: Duration = Duration::from_secs(1);

/// A request that has not ended.
#[derive(Clone, Copy, Debug)]
struct OpenRequest {
    /// When it began, or when a part of the response last arrived.
    since: Instant,
    has_response: bool,
}

impl OpenRequest {
    /// Returns true if a page with this request is not complete.
    fn is_waiting(self) -> bool {
        self.since.elapsed() < if self.has_response { UNREAD } else { STREAM }
    }
}

/// What the browser has reported about a page since a visit began.
#[derive(Debug)]
pub(crate) struct PageLog {
    started: Instant,
    /// The same moment, in milliseconds since 1970.
    started_ms: u64,
    /// Requests in their order.
    pub requests: Vec<Request>,
    /// Stored items in their order.
    pub writes: Vec<StoreWrite>,
    /// Requests and writes over the limits.
    pub dropped: usize,
    /// Latest entry of each request that may still get an answer.
    by_id: HashMap<String, usize>,
    open: HashMap<String, OpenRequest>,
    last_activity: Instant,
    /// Whether workers or frames in other processes have begun.
    pub has_others: bool,
    /// Whether the page has loaded.
    pub loaded: bool,
    /// URL of the page.
    pub url: String,
    /// Registrable domain of the page as the browser states it; empty for an address or a name without one.
    pub site: String,
    /// Number of documents that the tab has shown.
    pub navigations: usize,
    /// Number of `alert` and similar dialogs.
    pub alerts: usize,
    /// Number of windows that the page opened.
    pub windows: usize,
    /// Number of downloads that the page started.
    pub downloads: usize,
    /// Number of workers of the page that were not run.
    pub workers: usize,
    /// Whether the page's process has ended.
    pub crashed: bool,
}

impl PageLog {
    /// Creates an empty log of a page of `site`.
    pub(crate) fn new(site: &str) -> Self {
        let now = Instant::now();
        Self {
            started: now,
            started_ms: milliseconds(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()),
            requests: Vec::new(),
            writes: Vec::new(),
            dropped: 0,
            by_id: HashMap::new(),
            open: HashMap::new(),
            last_activity: now,
            has_others: false,
            loaded: false,
            url: String::new(),
            site: site.to_owned(),
            navigations: 0,
            alerts: 0,
            windows: 0,
            downloads: 0,
            workers: 0,
            crashed: false,
        }
    }

    /// Creates the log of the next visit, which begins with the page that is open.
    pub(crate) fn next(&self) -> Self {
        Self {
            has_others: self.has_others,
            loaded: self.loaded,
            url: self.url.clone(),
            ..Self::new(&self.site)
        }
    }

    /// Returns when the visit began, in milliseconds since 1970.
    pub(crate) const fn started_ms(&self) -> u64 {
        self.started_ms
    }

    /// Returns the time since the visit began.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Returns true if the page has loaded and requests nothing for this duration.
    pub(crate) fn is_quiet_for(&self, duration: Duration) -> bool {
        let waiting = self.open.values().any(|request| request.is_waiting());
        self.loaded && !waiting && self.last_activity.elapsed() >= duration
    }

    /// Records that a worker or a frame in another process began, which no request shows yet.
    pub(crate) fn note_other(&mut self) {
        self.has_others = true;
        self.last_activity = Instant::now();
    }

    /// Records that the page has got input, to which it may react.
    pub(crate) fn note_input(&mut self) {
        self.last_activity = Instant::now();
    }

    /// Records an event of the domains Network, Page and Inspector. `main_frame` is the id of the tab's main
    /// frame for events of its session, and `None` for those of frames and workers with own sessions.
    pub(crate) fn record(&mut self, method: &str, params: &Value, main_frame: Option<&str>) {
        let is_main = main_frame.is_some();
        match method {
            "Network.requestWillBeSent" => self.request(params, main_frame),
            "Network.webSocketCreated" => {
                let initiator = initiator(&params["initiator"], "");
                self.push(
                    &str_of(params, "requestId"),
                    &str_of(params, "url"),
                    "websocket",
                    &initiator,
                    false,
                );
            }
            "Network.responseReceived" => self.response(params),
            "Network.responseReceivedExtraInfo" => self.response_headers(params),
            "Network.dataReceived" => self.note_response(&str_of(params, "requestId")),
            "Network.loadingFinished" | "Network.loadingFailed" => {
                let id = str_of(params, "requestId");
                self.open.remove(id.as_str());
                let now = milliseconds(self.started.elapsed());
                if let Some(entry) = self.by_id.get(&id).and_then(|at| self.requests.get_mut(*at)) {
                    entry.duration_ms = Some(now.saturating_sub(entry.at_ms));
                }
                self.last_activity = Instant::now();
            }
            "Page.loadEventFired" if is_main => {
                self.loaded = true;
                self.last_activity = Instant::now();
            }
            "Page.frameNavigated" if is_main && params["frame"]["parentId"].is_null() => {
                self.navigations += 1;
                self.loaded = false;
                self.url = clean(&str_of(&params["frame"], "url"), MAX_URL);
                self.site = str_of(&params["frame"], "domainAndRegistry").to_ascii_lowercase();
            }
            "Page.downloadWillBegin" => self.downloads += 1,
            "Page.javascriptDialogOpening" => self.alerts += 1,
            "Inspector.targetCrashed" if is_main => self.crashed = true,
            _ => {}
        }
    }

    /// Records a call of the hooks, see `scripts/hooks.js`.
    pub(crate) fn record_write(&mut self, payload: &str) {
        let Ok([kind, name, attributes, by]) = serde_json::from_str::<[String; 4]>(payload) else { return };
        let kind = match kind.as_str() {
            "cookie" => StoreKind::Cookie,
            "local" => StoreKind::Local,
            "session" => StoreKind::Session,
            "indexeddb" => StoreKind::IndexedDb,
            _ => return,
        };
        let (max_age_days, removes) = cookie_lifetime(&attributes);
        if !(kind == StoreKind::Cookie && removes) {
            self.write(StoreWrite {
                kind,
                name: clean(&name, MAX_TEXT),
                by: clean(&without_secrets(&by), MAX_URL),
                by_response: false,
                max_age_days,
            });
        }
    }

    fn write(&mut self, write: StoreWrite) {
        let known = |old: &StoreWrite| old.kind == write.kind && old.name == write.name && old.by == write.by;
        if self.writes.len() >= MAX_WRITES {
            self.dropped += 1;
        } else if !self.writes.iter().any(known) {
            self.writes.push(write);
        }
    }

    fn request(&mut self, params: &Value, main_frame: Option<&str>) {
        let id = str_of(params, "requestId");
        let url = str_of(&params["request"], "url");
        let kind = params["type"].as_str().unwrap_or("other").to_ascii_lowercase();
        let redirect = &params["redirectResponse"];
        if let Some(&before) = self.by_id.get(&id)
            && let Some(entry) = self.requests.get_mut(before)
        {
            entry.status = status(redirect);
            entry.duration_ms = Some(milliseconds(self.started.elapsed()).saturating_sub(entry.at_ms));
        }
        let initiator = initiator(&params["initiator"], params["documentURL"].as_str().unwrap_or_default());
        let at = self.push(&id, &url, &kind, &initiator, !redirect.is_null());
        if let Some(entry) = at.and_then(|at| self.requests.get_mut(at)) {
            entry.method = clean(&str_of(&params["request"], "method"), 30);
        }
        if kind == "document"
            && main_frame.is_some()
            && params["frameId"].as_str() == main_frame
            && let Some(entry) = at.and_then(|at| self.requests.get_mut(at))
        {
            entry.main_frame = true;
        }
    }

    /// Adds a request, and returns its place. `data:` and `blob:` URLs contact no host.
    fn push(&mut self, id: &str, url: &str, kind: &str, initiator: &str, redirected: bool) -> Option<usize> {
        self.last_activity = Instant::now();
        let parsed = Url::parse(url.get(..2_000).unwrap_or(url)).ok()?;
        if !matches!(parsed.scheme(), "http" | "https" | "ws" | "wss") {
            return None;
        }
        if kind != "websocket" && kind != "eventsource" && self.open.len() < MAX_REQUESTS {
            self.open.insert(id.to_owned(), OpenRequest { since: Instant::now(), has_response: false });
        }
        if self.requests.len() >= MAX_REQUESTS {
            self.dropped += 1;
            return None;
        }
        let host = parsed.host_str().unwrap_or_default().to_ascii_lowercase();
        self.by_id.insert(id.to_owned(), self.requests.len());
        self.requests.push(Request {
            url: clean(&without_secrets(url), MAX_URL),
            host: clean(&host, MAX_TEXT),
            kind: clean(kind, 30),
            initiator: clean(initiator, MAX_URL),
            at_ms: milliseconds(self.started.elapsed()),
            redirected,
            ..Request::default()
        });
        Some(self.requests.len() - 1)
    }

    fn note_response(&mut self, id: &str) {
        if let Some(request) = self.open.get_mut(id) {
            *request = OpenRequest { since: Instant::now(), has_response: true };
        }
    }

    fn response(&mut self, params: &Value) {
        self.last_activity = Instant::now();
        self.note_response(&str_of(params, "requestId"));
        if let Some(&at) = self.by_id.get(str_of(params, "requestId").as_str())
            && let Some(entry) = self.requests.get_mut(at)
        {
            entry.status = status(&params["response"]);
            entry.media_type = clean(&str_of(&params["response"], "mimeType"), MAX_TEXT);
        }
        if params["type"] == "EventSource" {
            self.open.remove(str_of(params, "requestId").as_str());
        }
    }

    fn response_headers(&mut self, params: &Value) {
        let Some(headers) = params["headers"].as_object() else { return };
        let by = self.by_id.get(str_of(params, "requestId").as_str()).and_then(|at| self.requests.get(*at));
        let by = by.map(|request| request.url.clone()).unwrap_or_default();
        let cookies = headers
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
            .filter_map(|(_, value)| value.as_str())
            .flat_map(str::lines)
            .take(MAX_COOKIES);
        let blocked: HashSet<&str> = params["blockedCookies"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| one["cookieLine"].as_str())
            .collect();
        for cookie in cookies.filter(|cookie| !blocked.contains(cookie)) {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let name = pair.split('=').next().unwrap_or_default().trim();
            let (max_age_days, removes) = cookie_lifetime(attributes);
            if !removes {
                let name = clean(name, MAX_TEXT);
                let kind = StoreKind::Cookie;
                self.write(StoreWrite { kind, name, by: by.clone(), by_response: true, max_age_days });
            }
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or_default()
}

/// Returns `Max-Age` in days, and whether the attributes remove the cookie.
fn cookie_lifetime(attributes: &str) -> (Option<f64>, bool) {
    let value = |wanted: &str| {
        let mut pairs = attributes.split(';').filter_map(|part| part.split_once('='));
        pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
    };
    let max_age = value("max-age").and_then(|seconds| seconds.parse::<f64>().ok());
    let removes = match max_age {
        Some(seconds) => seconds <= 0.0,
        None => value("expires").is_some_and(|date| date.contains("1970") || date.contains("1969")),
    };
    (max_age.map(|seconds| seconds / 86_400.0), removes)
}

/// Returns the URL of what caused a request: the script that called, or the document with the element.
fn initiator(initiator: &Value, document: &str) -> String {
    let mut stack = &initiator["stack"];
    for _ in 0..10 {
        let frames = stack["callFrames"].as_array().map_or(&[][..], Vec::as_slice);
        let url = frames.iter().filter_map(|frame| frame["url"].as_str()).find(|url| !url.is_empty());
        if let Some(url) = url {
            return without_secrets(url);
        }
        stack = &stack["parent"];
    }
    let url = initiator["url"].as_str().filter(|url| !url.is_empty());
    without_secrets(url.unwrap_or(document))
}

fn status(response: &Value) -> Option<u16> {
    response["status"].as_u64().and_then(|status| u16::try_from(status).ok())
}

fn str_of(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// Returns the URL without user information and fragment, which may contain secrets.
fn without_secrets(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    if url.starts_with("data:") {
        return "data:".to_owned();
    }
    match Url::parse(url.get(..2_000).unwrap_or(url)) {
        Ok(mut parsed) if !parsed.username().is_empty() || parsed.password().is_some() => {
            let _ = parsed.set_username("");
            let _ = parsed.set_password(None);
            parsed.into()
        }
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const MAIN: Option<&str> = Some("main");

    fn request(id: &str, url: &str) -> Value {
        json!({ "requestId": id, "request": { "url": url }, "type": "Script", "documentURL": "https://a.example/",
                "initiator": { "type": "parser", "url": "https://a.example/page" } })
    }

    #[test]
    fn requests_are_recorded_with_initiator_and_status() {
        let mut log = PageLog::new("");
        log.record("Network.requestWillBeSent", &request("1", "https://user:secret@B.example/x#y"), MAIN);
        let response = json!({ "requestId": "1", "response": { "status": 404 } });
        log.record("Network.responseReceived", &response, MAIN);
        let entry = &log.requests[0];
        assert_eq!((entry.host.as_str(), entry.kind.as_str()), ("b.example", "script"));
        assert_eq!(entry.url, "https://b.example/x");
        assert_eq!(entry.initiator, "https://a.example/page");
        assert_eq!(entry.status, Some(404));
    }

    #[test]
    fn requests_over_the_limit_are_counted() {
        let mut log = PageLog::new("");
        for number in 0..MAX_REQUESTS + 5 {
            log.record(
                "Network.requestWillBeSent",
                &request(&number.to_string(), "https://b.example/"),
                MAIN,
            );
        }
        assert_eq!((log.requests.len(), log.dropped), (MAX_REQUESTS, 5));
    }

    #[test]
    fn hostile_events_are_ignored() {
        let mut log = PageLog::new("");
        for params in [json!(null), json!([]), json!({}), json!({ "request": 1, "headers": 2, "frame": [] })]
        {
            for method in
                ["Network.requestWillBeSent", "Network.responseReceivedExtraInfo", "Page.frameNavigated"]
            {
                log.record(method, &params, MAIN);
            }
        }
        log.record_write("nonsense");
        log.record_write(r#"["cookie", 1]"#);
        assert!(log.requests.is_empty() && log.writes.is_empty());
    }

    #[test]
    fn cookies_of_responses_are_recorded_and_removals_are_not() {
        let mut log = PageLog::new("");
        log.record("Network.requestWillBeSent", &request("1", "https://b.example/x"), MAIN);
        let headers =
            "a=1; Max-Age=86400; Path=/\nb=; Max-Age=0\nc=; Expires=Thu, 01 Jan 1970 00:00:00 GMT\nd=2";
        let params = json!({ "requestId": "1", "headers": { "Set-Cookie": headers } });
        log.record("Network.responseReceivedExtraInfo", &params, MAIN);
        let names: Vec<_> =
            log.writes.iter().map(|write| (write.name.as_str(), write.max_age_days)).collect();
        assert_eq!(names, [("a", Some(1.0)), ("d", None)]);
        assert!(log.writes.iter().all(|write| write.by == "https://b.example/x" && write.by_response));
    }
}
