//! Prints pages as PDF in an installed browser.
//!
//! The browser gets the files of the site from the caller, and nothing else: it opens no connection, and runs
//! no script of a page.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use data_encoding::BASE64;
use seloste_notice::Date;
use serde_json::{Value, json};

use crate::browser::{self, Browser, Connection, Incoming};

/// Address of a site that does not state its own. It is never requested (RFC 6761, section 6.4).
const NO_ADDRESS: &str = "https://seloste.invalid/";

/// Size of A4 in inches (210 × 297 mm, ISO 216), for pages that name no size.
const A4_WIDTH: f64 = 210.0 / 25.4;
const A4_HEIGHT: f64 = 297.0 / 25.4;

/// How long loading or printing a page may take.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Removes the links to other pages of a site without an address.
const REMOVE_RELATIVE_LINKS: &str = "for (const link of document.querySelectorAll('a[href]')) \
     if (!/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(link.getAttribute('href'))) link.removeAttribute('href');";

/// Gives elements the roles that the PDF needs. Chromium 156 writes `/Em`, `/Strong` and `/Aside`, which only
/// PDF 2.0 has, into a PDF 1.4, so readers such as Poppler skip these parts. Without a role, description
/// lists are not lists.
const SET_ROLES: &str = "for (const words of document.querySelectorAll('em, strong')) words.role = 'none'; \
     for (const part of document.querySelectorAll('aside')) part.role = 'group'; \
     for (const list of document.querySelectorAll('dl')) { \
       if ([...list.children].some((child) => child.localName !== 'div')) continue; \
       list.role = 'list'; \
       for (const entry of list.children) entry.role = 'listitem'; \
     }";

/// Keys of the document information that contain the time of printing.
const DATES: [&[u8]; 2] = [b"/CreationDate (D:", b"/ModDate (D:"];

/// Length of a date of the document information without `D:`, such as `20261101000000+00'00'`.
const DATE_LENGTH: usize = 21;

/// A page to print.
pub struct PrintedPage<'p> {
    /// Absolute URL of the site, which links in the PDF lead to. Ends with `/`.
    pub site: Option<&'p str>,
    /// Path of the page below the site's root.
    pub path: &'p str,
    /// Date of the document, instead of the time of printing.
    pub date: Option<Date>,
    /// Returns the content of a file by its path below the site's root.
    pub file: &'p dyn Fn(&str) -> Option<Vec<u8>>,
}

/// A running browser that prints pages.
pub struct Printer {
    browser: Browser,
    version: String,
}

/// A tab that shows one page.
struct PrintTab<'p> {
    connection: Connection,
    session: String,
    site: &'p str,
    page: &'p PrintedPage<'p>,
    is_loaded: bool,
    deadline: Instant,
}

impl Printer {
    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// Fails if no browser is installed, or if it does not start.
    pub fn start(program: Option<&Path>) -> Result<Self> {
        let browser = Browser::start(&browser::find(program)?, &[])?;
        let version = version(&mut browser.connect()?)?;
        Ok(Self { browser, version })
    }

    /// Returns name and version of the browser, such as `HeadlessChrome/156.0.0.0`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns the page as a tagged PDF with an outline. The same page gives the same bytes.
    ///
    /// # Errors
    ///
    /// Fails if the page does not exist or the browser does not print it.
    pub fn print(&self, page: &PrintedPage<'_>) -> Result<Vec<u8>> {
        let mut tab = PrintTab {
            connection: self.browser.connect()?,
            session: String::new(),
            site: page.site.unwrap_or(NO_ADDRESS),
            page,
            is_loaded: false,
            deadline: Instant::now() + TIMEOUT,
        };
        let mut pdf = tab.print().with_context(|| format!("cannot print /{}", page.path))?;
        set_dates(&mut pdf, page.date);
        Ok(pdf)
    }
}

/// Asks the browser for its name and version.
fn version(connection: &mut Connection) -> Result<String> {
    let deadline = Instant::now() + TIMEOUT;
    let id = connection.send("", "Browser.getVersion", &json!({}))?;
    while let Some(message) = connection.receive(deadline)? {
        if message.id == Some(id) {
            return Ok(message.result["product"].as_str().unwrap_or_default().to_owned());
        }
    }
    bail!("the browser did not answer within {} seconds", TIMEOUT.as_secs())
}

impl PrintTab<'_> {
    fn print(&mut self) -> Result<Vec<u8>> {
        let context = self.command("Target.createBrowserContext", &json!({ "disposeOnDetach": true }))?;
        let target = self.command(
            "Target.createTarget",
            &json!({ "url": "about:blank", "browserContextId": context["browserContextId"] }),
        )?;
        let attached = self
            .command("Target.attachToTarget", &json!({ "targetId": target["targetId"], "flatten": true }))?;
        attached["sessionId"].as_str().unwrap_or_default().clone_into(&mut self.session);
        self.command("Page.enable", &json!({}))?;
        self.command("Fetch.enable", &json!({}))?;
        let colors = json!([{ "name": "prefers-color-scheme", "value": "light" }]);
        self.command("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": colors }))?;
        let address = format!("{}{}", self.site, self.page.path);
        let opened = self.command("Page.navigate", &json!({ "url": address }))?;
        if let Some(error) = opened["errorText"].as_str() {
            bail!("the page cannot be opened: {error}");
        }
        while !self.is_loaded {
            self.receive()?;
        }
        self.command("Runtime.evaluate", &json!({ "expression": SET_ROLES }))?;
        if self.page.site.is_none() {
            self.command("Runtime.evaluate", &json!({ "expression": REMOVE_RELATIVE_LINKS }))?;
        }
        let options = json!({
            "generateDocumentOutline": true,
            "generateTaggedPDF": true,
            "paperHeight": A4_HEIGHT,
            "paperWidth": A4_WIDTH,
            "preferCSSPageSize": true,
            "printBackground": true,
        });
        let printed = self.command("Page.printToPDF", &options)?;
        let pdf = BASE64.decode(printed["data"].as_str().unwrap_or_default().as_bytes())?;
        self.session.clear();
        self.command("Target.closeTarget", &json!({ "targetId": target["targetId"] }))?;
        Ok(pdf)
    }

    /// Sends a command and waits for its result.
    fn command(&mut self, method: &str, params: &Value) -> Result<Value> {
        let id = self.connection.send(&self.session, method, params)?;
        loop {
            let message = self.receive()?;
            if message.id == Some(id) {
                return match message.error {
                    Some(error) => bail!("the browser refuses {method}: {}", error.message),
                    None => Ok(message.result),
                };
            }
        }
    }

    /// Waits for the next message, and answers it if it is a request.
    fn receive(&mut self) -> Result<Incoming> {
        let Some(message) = self.connection.receive(self.deadline)? else {
            bail!("the browser did not answer within {} seconds", TIMEOUT.as_secs())
        };
        match message.method.as_str() {
            "Page.loadEventFired" => self.is_loaded = true,
            "Fetch.requestPaused" => self.answer(&message.params)?,
            _ => {}
        }
        Ok(message)
    }

    /// Answers a request with a file of the site. Scripts and other origins are blocked.
    fn answer(&mut self, request: &Value) -> Result<()> {
        let id = &request["requestId"];
        let url = request["request"]["url"].as_str().unwrap_or_default();
        let is_script = request["resourceType"] == "Script";
        let path = url.strip_prefix(self.site).filter(|_| !is_script).map(file_path);
        let (method, params) = match path.and_then(|path| Some(((self.page.file)(&path)?, path))) {
            Some((content, path)) => (
                "Fetch.fulfillRequest",
                json!({
                    "requestId": id,
                    "responseCode": 200,
                    "responseHeaders": [{ "name": "Content-Type", "value": media_type(&path) }],
                    "body": BASE64.encode(&content),
                }),
            ),
            None => ("Fetch.failRequest", json!({ "requestId": id, "errorReason": "BlockedByClient" })),
        };
        // The answer to this command is of no interest.
        self.connection.send(&self.session, method, &params)?;
        Ok(())
    }
}

/// Returns the path of the file for the rest of a URL.
fn file_path(rest: &str) -> String {
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Returns the media type of a file. Browsers recognize bitmaps by their content.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// Replaces the dates of the document information, or removes them if there is none. The length does not
/// change, because a PDF refers to its objects by position.
fn set_dates(pdf: &mut [u8], date: Option<Date>) {
    for key in DATES {
        let Some(start) = pdf.windows(key.len()).position(|window| window == key) else { continue };
        let digits = start + key.len()..start + key.len() + DATE_LENGTH;
        if pdf.get(digits.end) != Some(&b')') {
            continue;
        }
        match date {
            Some(date) => {
                let text = format!("{}000000+00'00'", date.to_string().replace('-', ""));
                if text.len() == DATE_LENGTH
                    && let Some(place) = pdf.get_mut(digits)
                {
                    place.copy_from_slice(text.as_bytes());
                }
            }
            None => pdf.get_mut(start..=digits.end).into_iter().for_each(|entry| entry.fill(b' ')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INFO: &[u8] =
        b"<</Title (a)\n/CreationDate (D:20261129081400+00'00')\n/ModDate (D:20261129081400+00'00')>>";

    #[test]
    fn dates_of_the_document_are_replaced_without_a_change_of_length() {
        let mut pdf = INFO.to_vec();
        set_dates(&mut pdf, Some("2026-11-01".parse().unwrap()));
        let expected =
            b"<</Title (a)\n/CreationDate (D:20261101000000+00'00')\n/ModDate (D:20261101000000+00'00')>>";
        assert_eq!(pdf, expected);
        set_dates(&mut pdf, None);
        assert_eq!(pdf.len(), INFO.len());
        let text = String::from_utf8(pdf).unwrap();
        assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["<</Title", "(a)", ">>"]);
    }

    #[test]
    fn other_forms_of_dates_are_unchanged() {
        for other in
            ["", "/ModDate (D:", "/ModDate (D:2026)", "/CreationDate (D:20261129081400Z) /ModDate (D:20"]
        {
            let mut pdf = other.as_bytes().to_vec();
            set_dates(&mut pdf, None);
            assert_eq!(pdf, other.as_bytes());
        }
    }

    #[test]
    fn requests_lead_to_files() {
        for (rest, path) in [
            ("", "index.html"),
            ("fi/a/", "fi/a/index.html"),
            ("a.css?b", "a.css"),
            ("a/?b#c", "a/index.html"),
        ] {
            assert_eq!(file_path(rest), path);
        }
    }
}
