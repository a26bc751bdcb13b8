//! One visit: open a page, wait, scroll, and collect what it has stored and asks for.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::browser::{PageLog, Tab};
use crate::links::{Link, NoticeLink};
use crate::observed::{ConsentCall, FormField, Phase, StoreKind, StoredItem, Visit};
use crate::text::{MAX_TEXT, MAX_URL, clean};

/// Time that a page gets to react to a withdrawal.
const REACTION: Duration = Duration::from_millis(400);

/// How long the browser may take to let a page know that it was scrolled.
const SCROLL: Duration = Duration::from_millis(100);

/// Maximum number of stored items that are kept of one visit.
const MAX_STORED: usize = 1_500;

/// What a visit needs to know.
#[derive(Clone, Debug)]
pub(crate) struct VisitOptions {
    /// Time that a page gets at least after it was opened.
    pub wait: Duration,
    /// Time that a page gets at most to become complete, if it is longer than `wait`.
    pub max_wait: Duration,
    /// How the notice is recognized among links.
    pub notice: NoticeLink,
    /// Whether to take pictures.
    pub screenshots: bool,
}

/// A visit with what is needed to continue, but is not reported.
pub(crate) struct Visited {
    /// The visit.
    pub visit: Visit,
    /// Links of the page.
    pub links: Vec<Link>,
    /// Registrable domain of the page, or its host.
    pub site: String,
}

/// Answer of `scripts/collect.js`.
#[derive(Debug, Deserialize)]
struct Collected {
    local: Vec<String>,
    session: Vec<String>,
    databases: Vec<String>,
    caches: Vec<String>,
    workers: Vec<String>,
    fields: Vec<FormField>,
    links: Vec<(String, String)>,
}

/// Opens a page and observes it.
///
/// # Errors
///
/// Fails if the browser has ended.
pub(crate) fn open(tab: &mut Tab, url: &str, phase: Phase, options: &VisitOptions) -> Result<Visited> {
    tab.log = PageLog::new(&tab.log.site);
    let mut limits = Vec::new();
    if let Some(error) = tab.navigate(url)? {
        limits.push(format!("the page could not be opened: {}", clean(&error, MAX_TEXT)));
    } else {
        let end = Instant::now() + options.max_wait + options.max_wait / 2;
        let mut is_complete = tab.pass(options.wait, options.max_wait)?;
        if !tab.is_out_of_bounds() {
            // Many scripts wait for the first movement. It is not consent.
            tab.scroll(&[600.0, 20_000.0], SCROLL)?;
            is_complete &= tab.settle(options.wait / 2, end.saturating_duration_since(Instant::now()))?;
            tab.wheel(-30_000.0)?;
        }
        if !is_complete {
            limits.push(unsettled(tab, options));
        }
    }
    finish(tab, url, phase, limits, options)
}

/// Opens a page only until it has loaded, to answer its dialog. Returns false if that was not possible.
///
/// # Errors
///
/// Fails if the browser has ended.
pub(crate) fn open_for_dialog(tab: &mut Tab, url: &str, options: &VisitOptions) -> Result<bool> {
    tab.log = PageLog::new(&tab.log.site);
    if tab.navigate(url)?.is_some() {
        return Ok(false);
    }
    tab.load(options.max_wait)?;
    Ok(!tab.log.crashed && !tab.is_out_of_bounds())
}

/// Observes the page that is open, after an interaction.
///
/// # Errors
///
/// Fails if the browser has ended.
pub(crate) fn after_choice(tab: &mut Tab, phase: Phase, options: &VisitOptions) -> Result<Visited> {
    let mut limits = Vec::new();
    if phase == Phase::Withdrawn {
        // The next visit shows what is left; here the page only needs time to react.
        tab.settle(REACTION, options.max_wait)?;
    } else if !tab.settle(options.wait / 2, options.max_wait)? {
        limits.push(unsettled(tab, options));
    }
    let url = tab.log.url.clone();
    let mut visited = finish(tab, &url, phase, limits, options)?;
    visited.visit.is_choice = true;
    Ok(visited)
}

fn unsettled(tab: &Tab, options: &VisitOptions) -> String {
    match () {
        () if tab.log.crashed => "the page's process ended".to_owned(),
        () if tab.log.alerts > 0 && tab.is_out_of_bounds() => {
            format!("the page opened {} dialogs (alert, confirm)", tab.log.alerts)
        }
        // The first document is not another page. A page may lead to one other page, such as one in the
        // visitor's language.
        () if tab.log.navigations > 2 => {
            format!("the page loaded other pages {} times", tab.log.navigations - 1)
        }
        () => format!("the page was still busy after {} seconds", options.max_wait.as_secs_f64()),
    }
}

fn finish(
    tab: &mut Tab,
    url: &str,
    phase: Phase,
    mut limits: Vec<String>,
    options: &VisitOptions,
) -> Result<Visited> {
    let site = site_of(&tab.log.site, &tab.log.url);
    let mut stored = Vec::new();
    let mut page = None;
    let mut consent_calls = Vec::new();
    let mut screenshot = None;
    if !tab.log.crashed && !tab.is_out_of_bounds() {
        match collect(tab, &site, &mut stored) {
            Ok(collected) => page = collected,
            Err(error) => {
                limits.push(format!("the page did not react: {}", clean(&error.to_string(), MAX_TEXT)));
            }
        }
    }
    if page.is_some() {
        consent_calls =
            tab.ask_page::<Vec<ConsentCall>>(include_str!("scripts/consent-mode.js")).unwrap_or_default();
        consent_calls.truncate(20);
        consent_calls.iter_mut().for_each(clean_call);
        if options.screenshots {
            screenshot = tab.screenshot().ok();
        }
    }
    // The browser's own list does not need the page.
    stored.extend(cookies(tab, &site)?);
    stored.truncate(MAX_STORED);
    if tab.log.dropped > 0 {
        limits.push(format!("{} further requests and stored items were not recorded", tab.log.dropped));
    }
    if tab.log.downloads > 0 {
        limits.push(format!("{} downloads were refused", tab.log.downloads));
    }
    if tab.log.windows > 0 {
        limits.push(format!("{} windows that the page opened were closed", tab.log.windows));
    }
    if tab.log.workers > 0 {
        limits.push(format!("{} further workers were not run", tab.log.workers));
    }
    let next = tab.log.next();
    let log = std::mem::replace(&mut tab.log, next);
    if log.crashed || page.is_none() {
        tab.reopen()?;
    }
    let (started_ms, duration) = (log.started_ms(), log.elapsed().as_millis());
    let (fields, links) = page.map(|page| (page.fields, page.links)).unwrap_or_default();
    let links: Vec<Link> = links.into_iter().map(|(href, text)| Link { href, text }).collect();
    let mut requests = log.requests;
    requests.iter_mut().for_each(|request| request.first_party = is_same_site(&request.host, &site));
    let visit = Visit {
        phase,
        url: clean(url, MAX_URL),
        final_url: log.url.clone(),
        is_choice: false,
        started_ms,
        duration_ms: u64::try_from(duration).unwrap_or_default(),
        requests,
        writes: log.writes,
        stored,
        fields: fields.iter().take(300).map(clean_field).collect(),
        links_notice: options.notice.is_notice(&log.url)
            || links.iter().any(|link| options.notice.is_link(link)),
        consent_calls,
        dialog_open: false,
        limits,
        screenshot,
    };
    Ok(Visited { visit, links, site })
}

/// Reads the storage of all frames. Returns what was collected of the page itself.
fn collect(tab: &mut Tab, site: &str, stored: &mut Vec<StoredItem>) -> Result<Option<Collected>> {
    let mut page = None;
    let frames = tab.frames()?;
    // Frames that do not react share the time of one command.
    let end = tab.command_end();
    for frame in frames {
        let script = include_str!("scripts/collect.js");
        let collected: Collected = match tab.ask_until(&frame, script, end) {
            Ok(collected) => collected,
            Err(error) if frame.is_main => return Err(error),
            // A frame may be gone by now.
            Err(_) => continue,
        };
        let host = host_of(&frame.url);
        let lists = [
            (StoreKind::Local, &collected.local),
            (StoreKind::Session, &collected.session),
            (StoreKind::IndexedDb, &collected.databases),
            (StoreKind::Cache, &collected.caches),
            (StoreKind::Worker, &collected.workers),
        ];
        for (kind, names) in lists {
            for name in names.iter().take(500) {
                let item = StoredItem {
                    kind,
                    name: clean(name, MAX_TEXT),
                    host: host.clone(),
                    first_party: is_same_site(&host, site),
                    days: None,
                    attributes: Vec::new(),
                };
                // Frames of one host share their storage.
                if stored.len() < MAX_STORED && !stored.contains(&item) {
                    stored.push(item);
                }
            }
        }
        if frame.is_main {
            page = Some(collected);
        }
    }
    Ok(page)
}

fn cookies(tab: &mut Tab, site: &str) -> Result<Vec<StoredItem>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
    let cookies = tab.cookies()?;
    Ok(cookies.iter().take(MAX_STORED).map(|cookie| cookie_item(cookie, site, now)).collect())
}

fn cookie_item(cookie: &Value, site: &str, now: f64) -> StoredItem {
    let text = |key: &str| cookie[key].as_str().unwrap_or_default();
    let flag = |key: &str, name: &str| (cookie[key] == true).then(|| name.to_owned());
    let host = clean(text("domain").trim_start_matches('.'), MAX_TEXT).to_ascii_lowercase();
    let same_site = text("sameSite");
    let expires = cookie["expires"].as_f64().filter(|expires| *expires > 0.0 && cookie["session"] != true);
    StoredItem {
        kind: StoreKind::Cookie,
        name: clean(text("name"), MAX_TEXT),
        first_party: is_same_site(&host, site),
        host,
        days: expires.map(|expires| ((expires - now) / 86_400.0).max(0.0)),
        attributes: [
            flag("httpOnly", "HttpOnly"),
            flag("secure", "Secure"),
            (!same_site.is_empty()).then(|| format!("SameSite={}", clean(same_site, 20))),
            cookie["partitionKey"].is_object().then(|| "Partitioned".to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn clean_field(field: &FormField) -> FormField {
    FormField {
        kind: clean(&field.kind, 30),
        name: clean(&field.name, 100),
        autocomplete: clean(&field.autocomplete, 60),
        label: clean(&field.label, MAX_TEXT),
    }
}

fn clean_call(call: &mut ConsentCall) {
    call.command = clean(&call.command, 20);
    for names in [&mut call.granted, &mut call.denied] {
        names.truncate(30);
        names.iter_mut().for_each(|name| *name = clean(name, 60));
    }
}

/// Returns the registrable domain, or the host of the URL if there is none, as for an address.
fn site_of(registrable: &str, url: &str) -> String {
    if registrable.is_empty() { host_of(url) } else { registrable.to_owned() }
}

/// Returns the host of a URL in lower case; empty if it has none.
pub(crate) fn host_of(url: &str) -> String {
    let parsed = Url::parse(url).ok();
    let host = parsed.as_ref().and_then(Url::host_str).unwrap_or_default();
    clean(&host.to_ascii_lowercase(), MAX_TEXT)
}

/// Returns true if the host is the domain or one of its hosts.
pub(crate) fn is_same_site(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn hosts_belong_to_their_domain() {
        assert!(is_same_site("www.esimerkki.example", "esimerkki.example"));
        assert!(is_same_site("esimerkki.example", "esimerkki.example"));
        assert!(!is_same_site("notesimerkki.example", "esimerkki.example"));
        assert!(!is_same_site("", "esimerkki.example"));
    }

    #[test]
    fn cookies_have_lifetime_and_attributes() {
        let cookie = json!({ "name": "a", "domain": ".Tracker.example", "expires": 172_800, "session": false,
                             "httpOnly": true, "secure": false, "sameSite": "None" });
        let item = cookie_item(&cookie, "esimerkki.example", 86_400.0);
        assert_eq!((item.host.as_str(), item.first_party, item.days), ("tracker.example", false, Some(1.0)));
        assert_eq!(item.attributes, ["HttpOnly", "SameSite=None"]);
        let session = json!({ "name": "b", "domain": "esimerkki.example", "expires": -1, "session": true });
        assert_eq!(cookie_item(&session, "esimerkki.example", 0.0).days, None);
    }
}
