//! Runs a scan: which pages are visited in which phase.
//!
//! Three visitors with separate storage work at the same time: one visits the pages without a choice, one
//! accepts and then withdraws, and one refuses as soon as one of the others has found a dialog.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use url::{Host, Url};

use crate::browser::{self, Browser, Tab, TabOptions};
use crate::dialog::{self, DialogOptions};
use crate::links::{self, NoticeLink};
use crate::observed::{DialogKind, Observations, Phase, Visit};
use crate::text::{MAX_TEXT, MAX_URL, clean};
use crate::visit::{self, VisitOptions};

/// What to scan, and how.
#[derive(Clone, Debug)]
pub struct ScanOptions {
    /// Address of the first page.
    pub address: String,
    /// Maximum number of pages.
    pub pages: usize,
    /// Time that each page gets at least.
    pub wait: Duration,
    /// Time that each page gets at most to become complete, if it is longer than `wait`.
    pub max_wait: Duration,
    /// Time for the whole scan.
    pub timeout: Duration,
    /// Program of the browser, if it is named.
    pub browser: Option<PathBuf>,
    /// Additional options of the browser.
    pub browser_options: Vec<String>,
    /// How to answer a dialog that is not Seloste's.
    pub dialog: DialogOptions,
    /// Languages that the visitor prefers, such as `fi,en`.
    pub languages: String,
    /// Address of the site that contains the notice; empty if it is not known.
    pub notice_site: String,
    /// Id of the notice.
    pub notice_id: String,
    /// Whether to take pictures of the first page.
    pub screenshots: bool,
}

/// What one visitor has seen.
#[derive(Default)]
struct Seen {
    visits: Vec<Visit>,
    answered: Vec<Phase>,
    dialog: Option<DialogKind>,
    site: String,
    /// Name and version of the browser.
    browser: String,
    limits: Vec<String>,
}

/// One of the visitors.
struct Visitor<'o> {
    tab: Tab,
    options: &'o ScanOptions,
    visit: VisitOptions,
    /// Whether the page was without a dialog when it had stopped loading for the visitor who makes no choice.
    is_absent: &'o AtomicBool,
    seen: Seen,
}

/// Checks an address that a user has given.
///
/// # Errors
///
/// Fails unless it is an `http` or `https` URL.
pub fn parse_address(address: &str) -> Result<String> {
    let with_scheme = if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    let url = Url::parse(&with_scheme)
        .with_context(|| format!("`{}` is not an address", clean(address, MAX_TEXT)))?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        bail!("`{}` is not the address of a web page", clean(address, MAX_TEXT));
    }
    Ok(url.into())
}

/// Returns true for an address that is neither encrypted nor on this machine.
pub fn is_insecure(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else { return false };
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "http" && !is_local
}

/// Visits a site.
///
/// # Errors
///
/// Fails if no browser can be started or the first page cannot be opened. Everything else that goes wrong is
/// in the observations.
pub fn scan(options: &ScanOptions) -> Result<Observations> {
    let started = Instant::now();
    let program = browser::find(options.browser.as_deref())?;
    let browser = Browser::start(&program, &options.browser_options)?;
    let deadline = started + options.timeout;
    let is_absent = AtomicBool::new(false);
    let visitor = &|| -> Result<Visitor<'_>> {
        let tab_options = TabOptions { languages: options.languages.clone(), deadline };
        Ok(Visitor {
            tab: Tab::open(browser.connect()?, tab_options)?,
            options,
            visit: VisitOptions {
                wait: options.wait,
                max_wait: options.max_wait,
                notice: NoticeLink { site: options.notice_site.clone(), id: options.notice_id.clone() },
                screenshots: false,
            },
            is_absent: &is_absent,
            seen: Seen::default(),
        })
    };
    let (to_refusing, refusing) = channel::<Vec<String>>();
    let (to_accepting, accepting) = channel::<Vec<String>>();
    let (found, dialog_found) = channel::<()>();
    let found_by_other = found.clone();
    let (looked, mut refused, mut accepted) = thread::scope(|scope| {
        let refused = scope.spawn(move || match dialog_found.recv() {
            Ok(()) => run(visitor(), |visitor| visitor.refuse(&refusing)),
            Err(_) => Seen::default(),
        });
        let accepted = scope.spawn(move || {
            run(visitor(), |visitor| visitor.accept_and_withdraw(&accepting, &found_by_other))
        });
        let looked = run(visitor(), |visitor| visitor.look(&[to_accepting, to_refusing], &found));
        // Ends the wait for a dialog if none was found.
        drop(found);
        let ended = |thread: ScopedJoinHandle<'_, Seen>| {
            thread.join().unwrap_or_else(|_| Seen::failed(&anyhow!("an internal error")))
        };
        (looked, ended(refused), ended(accepted))
    });
    match looked.visits.first() {
        None => bail!("{}", looked.limits.first().map_or("nothing was visited", String::as_str)),
        Some(visit) if visit.requests.iter().all(|request| request.status.is_none()) => {
            bail!("{}: {}", visit.url, visit.limits.first().map_or("there is no answer", String::as_str))
        }
        Some(visit) => {
            if let Some(status) = error_status(visit) {
                bail!("{} answers with the error status {status}", without_credentials(&visit.url));
            }
        }
    }
    let dialog = looked.dialog.or(refused.dialog).or(accepted.dialog);
    if dialog.is_some() {
        refused.note_missing(Phase::Refused);
        accepted.note_missing(Phase::Accepted);
    }
    let mut limits = looked.limits;
    limits.extend(looked.visits.first().and_then(other_host));
    for limit in refused.limits.into_iter().chain(accepted.limits) {
        if !limits.contains(&limit) {
            limits.push(limit);
        }
    }
    let visits = looked.visits.into_iter().chain(refused.visits).chain(accepted.visits);
    Ok(Observations {
        start: clean(&without_credentials(&options.address), MAX_URL),
        site: looked.site,
        browser: clean(&looked.browser, MAX_TEXT),
        dialog,
        answered: refused.answered.into_iter().chain(accepted.answered).collect(),
        visits: visits.map(anonymous).collect(),
        limits,
        duration_ms: u64::try_from(started.elapsed().as_millis()).unwrap_or_default(),
    })
}

/// Runs a part of the scan. What was seen until an error is kept.
fn run<'o>(visitor: Result<Visitor<'o>>, part: impl FnOnce(&mut Visitor<'o>) -> Result<()>) -> Seen {
    let mut visitor = match visitor {
        Ok(visitor) => visitor,
        Err(error) => return Seen::failed(&error),
    };
    if let Err(error) = part(&mut visitor) {
        visitor.seen.limits.extend(Seen::failed(&error).limits);
    }
    visitor.seen
}

/// Returns the status with which the page itself was answered, if it is that of an error.
fn error_status(visit: &Visit) -> Option<u16> {
    let pages = visit.requests.iter().filter(|request| request.main_frame);
    pages.filter_map(|request| request.status).next_back().filter(|status| *status >= 400)
}

/// Reports that the address has led to another host than its own, with or without `www`.
fn other_host(visit: &Visit) -> Option<String> {
    let host = |address: &str| {
        let host = Url::parse(address).ok()?.host_str()?.to_owned();
        Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
    };
    let (asked, reached) = (host(&visit.url)?, host(&visit.final_url)?);
    (asked != reached).then(|| {
        format!(
            "the address leads to another host: {} was scanned, not {}",
            clean(&reached, MAX_TEXT),
            clean(&asked, MAX_TEXT)
        )
    })
}

/// Returns the address without the name and password of a user: reports are shown to others.
fn without_credentials(address: &str) -> String {
    let Ok(mut url) = Url::parse(address) else { return address.to_owned() };
    // Both fail for addresses that cannot have them.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.into()
}

fn anonymous(visit: Visit) -> Visit {
    Visit { url: without_credentials(&visit.url), final_url: without_credentials(&visit.final_url), ..visit }
}

impl Seen {
    /// Returns what a visitor has seen who could do nothing.
    fn failed(error: &anyhow::Error) -> Self {
        let limit = format!("a part of the scan failed: {}", clean(&format!("{error:#}"), MAX_TEXT));
        Self { limits: vec![limit], ..Self::default() }
    }

    /// Notes that the dialog, which another visitor has found, was not answered, unless a reason is known.
    fn note_missing(&mut self, phase: Phase) {
        if self.answered.is_empty() && self.limits.is_empty() {
            self.limits.push(format!("nothing was observed {}: the dialog did not appear", phase.as_str()));
        }
    }
}

impl Visitor<'_> {
    /// Visits the pages without a choice, and sends them to the others. Reports to the one who refuses that a
    /// dialog was found.
    fn look(&mut self, others: &[Sender<Vec<String>>], found: &Sender<()>) -> Result<()> {
        self.seen.browser = self.tab.browser_version()?;
        let start = self.options.address.clone();
        let mut links = self.open_start(Phase::Before)?;
        let first_url = self.seen.visits.first().map_or(start, |visit| visit.final_url.clone());
        let limit = self.options.pages.saturating_sub(1);
        if links::pages(&first_url, &links, limit).len() < limit {
            links.extend(self.sitemap());
        }
        let further = links::pages(&first_url, &links, limit);
        for other in others {
            // It may have ended.
            let _ = other.send(further.clone());
        }
        self.seen.dialog = dialog::find(&mut self.tab, &self.options.dialog, || true)?;
        self.is_absent.store(self.seen.dialog.is_none(), Ordering::Relaxed);
        if let Some(visit) = self.seen.visits.last_mut() {
            visit.dialog_open = self.seen.dialog.is_some();
        }
        if self.seen.dialog.is_some() {
            let _ = found.send(());
        }
        self.open_all(&further, Phase::Before)
    }

    /// Opens the first page and answers its dialog, after reporting that it was found. Returns `None` if that
    /// is not possible.
    fn open_and_answer(&mut self, phase: Phase, found: Option<&Sender<()>>) -> Result<Option<DialogKind>> {
        if !visit::open_for_dialog(&mut self.tab, &self.options.address, &self.visit)? {
            return Ok(None);
        }
        self.seen.dialog =
            dialog::find(&mut self.tab, &self.options.dialog, || self.is_absent.load(Ordering::Relaxed))?;
        let Some(kind) = self.seen.dialog else { return Ok(None) };
        if let Some(found) = found {
            let _ = found.send(());
        }
        Ok(self.answer(kind, phase)?.then_some(kind))
    }

    /// Refuses on the first page and visits all pages.
    fn refuse(&mut self, pages: &Receiver<Vec<String>>) -> Result<()> {
        let Some(kind) = self.open_and_answer(Phase::Refused, None)? else { return Ok(()) };
        self.open_start(Phase::Refused)?;
        let reopened = kind == DialogKind::Seloste && dialog::is_seloste_open(&mut self.tab);
        if let Some(visit) = self.seen.visits.last_mut() {
            visit.dialog_open = reopened;
        }
        self.open_all(&pages.recv().unwrap_or_default(), Phase::Refused)
    }

    /// Accepts on the first page, visits all pages, withdraws, and visits the first two pages again.
    fn accept_and_withdraw(&mut self, pages: &Receiver<Vec<String>>, found: &Sender<()>) -> Result<()> {
        let Some(kind) = self.open_and_answer(Phase::Accepted, Some(found))? else { return Ok(()) };
        self.open_start(Phase::Accepted)?;
        let further = pages.recv().unwrap_or_default();
        self.open_all(&further, Phase::Accepted)?;
        if !self.answer(kind, Phase::Withdrawn)? {
            return Ok(());
        }
        // What scripts of the old page store while it ends is gone only now.
        self.open_start(Phase::Withdrawn)?;
        self.open_all(further.get(..further.len().min(1)).unwrap_or_default(), Phase::Withdrawn)
    }

    /// Returns the addresses in the site's sitemap. What this requests is not observed: the next visit has a
    /// log of its own.
    fn sitemap(&mut self) -> Vec<links::Link> {
        let frames = self.tab.frames().unwrap_or_default();
        let Some(page) = frames.first() else { return Vec::new() };
        let found: Vec<String> = self.tab.ask(page, include_str!("scripts/sitemap.js")).unwrap_or_default();
        found.into_iter().take(500).map(|href| links::Link { href, text: String::new() }).collect()
    }

    /// Answers the dialog and observes what follows. Returns whether the dialog could be answered.
    fn answer(&mut self, kind: DialogKind, phase: Phase) -> Result<bool> {
        if self.is_over(phase) {
            return Ok(false);
        }
        match dialog::answer(&mut self.tab, kind, phase, &self.options.dialog) {
            Ok(()) => {
                let visited = visit::after_choice(&mut self.tab, phase, &self.visit)?;
                self.seen.visits.push(visited.visit);
                self.seen.answered.push(phase);
                Ok(true)
            }
            Err(error) => {
                let text = clean(&error.to_string(), MAX_TEXT);
                self.seen.limits.push(format!("nothing was observed {}: {text}", phase.as_str()));
                Ok(false)
            }
        }
    }

    /// Opens the first page and returns its links.
    fn open_start(&mut self, phase: Phase) -> Result<Vec<links::Link>> {
        if self.is_over(phase) {
            return Ok(Vec::new());
        }
        let options = VisitOptions { screenshots: self.options.screenshots, ..self.visit.clone() };
        let visited = visit::open(&mut self.tab, &self.options.address, phase, &options)?;
        if self.seen.site.is_empty() {
            self.seen.site = visited.site;
        }
        self.seen.visits.push(visited.visit);
        Ok(visited.links)
    }

    fn open_all(&mut self, pages: &[String], phase: Phase) -> Result<()> {
        for page in pages {
            if self.is_over(phase) {
                break;
            }
            let visited = visit::open(&mut self.tab, page, phase, &self.visit)?;
            self.seen.visits.push(visited.visit);
        }
        Ok(())
    }

    /// Returns true at the end of the scan's time, and notes it.
    fn is_over(&mut self, phase: Phase) -> bool {
        let is_over = self.tab.is_over();
        if is_over {
            let limit = format!("the time was over before all pages were visited {}", phase.as_str());
            if !self.seen.limits.contains(&limit) {
                self.seen.limits.push(limit);
            }
        }
        is_over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_web_pages() {
        assert_eq!(parse_address("www.esimerkki.example").unwrap(), "https://www.esimerkki.example/");
        assert_eq!(parse_address("http://localhost:8080/a").unwrap(), "http://localhost:8080/a");
        for wrong in
            ["", "file:///etc/passwd", "javascript:alert(1)", "https://", "chrome://version", "data://x"]
        {
            assert!(parse_address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn reports_have_no_credentials() {
        for (address, expected) in [
            ("https://user:secret@www.esimerkki.example/a?b#c", "https://www.esimerkki.example/a?b#c"),
            ("https://user@www.esimerkki.example/", "https://www.esimerkki.example/"),
            ("https://www.esimerkki.example/", "https://www.esimerkki.example/"),
            ("about:blank", "about:blank"),
        ] {
            assert_eq!(without_credentials(address), expected);
        }
    }

    #[test]
    fn only_remote_http_is_insecure() {
        assert!(is_insecure("http://www.esimerkki.example/"));
        for address in
            ["https://www.esimerkki.example/", "http://localhost:1/", "http://127.0.0.1/", "http://[::1]/"]
        {
            assert!(!is_insecure(address), "{address}");
        }
    }
}
