//! A site that is being written: its pages are served from the newest build, reload themselves when there is a newer
//! one, and show in a panel what the check says.
//!
//! Nothing of this is in what a build writes. It is added on the way out, as one script tag in the head of each page;
//! everything else comes from addresses under [`RESERVED`], a name that no site has, because no host serves names
//! that begin with a dot. The policy of the pages stays as it is: `'self'` in `script-src`, `style-src` and
//! `connect-src`, which every page has, lets in exactly this script, its style sheet and its questions.
//!
//! The page asks for news by a question that is answered when there are some. A stream of events would do, too, but a
//! browser holds six connections to a host, whatever they are for: the script gives up its question while its page is
//! not looked at, and a question is more easily given up and put again than a stream.

mod guard;
mod inject;
mod state;
#[cfg(test)]
mod tests;

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::ports;
pub use state::Board;
use state::Now;

/// Where the live host's own files are.
const RESERVED: &str = "/.seloste/";

/// How long a question for news waits. Programs between here and the browser may end what is silent for half a minute.
const PATIENCE: Duration = Duration::from_secs(25);

/// The largest page that is held in memory, in bytes; a larger one goes out as it is.
const MAX_PAGE: usize = 32 * 1024 * 1024;

/// The script that reloads the page and shows the panel.
const SCRIPT: &str = seloste_web::OVERLAY;
/// The style sheet of the panel, and of the page that stands in for a site that could not be built yet.
const STYLE: &str = include_str!("overlay.css");
/// The page while there is no site.
const NO_SITE: &str = include_str!("no-site.html");

/// What may be done on the page while there is no site: the same as on a page of a site.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// What a browser sends to ask whether it may use what it has. It may not: two builds within a second look the same to
/// it, and the tag in the page names the build.
const CONDITIONS: [HeaderName; 4] =
    [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH, header::IF_UNMODIFIED_SINCE, header::IF_MATCH];

/// A host of a site that is being written, from the moment its address is known.
#[derive(Debug)]
pub struct Live {
    listener: TcpListener,
    address: SocketAddr,
    board: Board,
}

impl Live {
    /// Takes hold of a port of this machine: `port`, or the next free one; 0 takes any.
    ///
    /// # Errors
    ///
    /// Where no port can be had.
    pub fn bind(port: u16) -> Result<Self> {
        let listener = ports::take(port)?;
        let address = listener.local_addr().context("the address being served cannot be read")?;
        Ok(Self { listener, address, board: Board::new() })
    }

    /// Where what is to be served is put.
    pub fn board(&self) -> Board {
        self.board.clone()
    }

    /// The address of the front page; from there the way leads to the path that the site stands under.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The port it was given.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the program is told to end: by Ctrl-C, or as the system ends programs.
    ///
    /// # Errors
    ///
    /// Where the host cannot be started, or stops by itself.
    pub fn run(self) -> Result<()> {
        let router = Router::new().fallback(answer).with_state(self.board);
        let end = async { told_to_end().await.context("Ctrl-C cannot be heard") };
        crate::serve(self.listener, router, end)
    }
}

/// Waits for Ctrl-C, for the end of the terminal, and for what ends programs kindly: whoever starts the program must
/// be able to clean up after itself.
#[cfg(unix)]
async fn told_to_end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let [mut interrupted, mut terminated, mut hung_up] =
        [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?, signal(SignalKind::hangup())?];
    tokio::select! {
        _ = interrupted.recv() => {}
        _ = terminated.recv() => {}
        _ = hung_up.recv() => {}
    }
    Ok(())
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
async fn told_to_end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// Answers one request. Nothing is kept by the browser, so that what it shows is what there is.
async fn answer(State(board): State<Board>, mut request: Request) -> Response {
    if !guard::is_for_us(request.headers()) {
        return (StatusCode::MISDIRECTED_REQUEST, guard::REFUSAL).into_response();
    }
    for condition in CONDITIONS {
        request.headers_mut().remove(condition);
    }
    let mut response = if request.uri().path().starts_with(RESERVED) {
        let (parts, _) = request.into_parts();
        own_file(&board, &parts.method, &parts.uri).await
    } else {
        page(board.now(), request).await
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.remove(header::LAST_MODIFIED);
    headers.remove(header::ETAG);
    response
}

/// Answers with a file of the host itself, which no page of another origin may use for anything.
async fn own_file(board: &Board, method: &Method, address: &Uri) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let mut response = match address.path().strip_prefix(RESERVED).unwrap_or_default() {
        "overlay.js" => of_kind("text/javascript; charset=utf-8", SCRIPT),
        "overlay.css" => of_kind("text/css; charset=utf-8", STYLE),
        "state.json" => {
            let seen = address.query().and_then(|query| query.strip_prefix("seen="));
            of_kind("application/json", board.news(seen, PATIENCE).await)
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn of_kind(kind: &'static str, body: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, kind)], body.into()).into_response()
}

/// Answers as the plain host would, with the tag in each page.
async fn page(now: Now, mut request: Request) -> Response {
    let Some(site) = now.site else {
        let headers =
            [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, POLICY)];
        return (StatusCode::SERVICE_UNAVAILABLE, headers, NO_SITE).into_response();
    };
    // A person types the address without the path that the site will stand under one day.
    let base = site.base.to_string();
    if request.uri().path() == "/" && base != "/" {
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, base)]).into_response();
    }
    // For HEAD the whole answer is made, so that it says the same of itself; its body is not sent.
    if *request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let response = site.answer(request).await;
    let whole = matches!(response.status(), StatusCode::OK | StatusCode::NOT_FOUND);
    if whole && is_page(response.headers()) { with_tag(response, &now.build).await } else { response }
}

/// Whether an answer is a page.
fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let small = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok())
        .is_none_or(|length| length <= MAX_PAGE);
    small && kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// The same page with the tag in it.
async fn with_tag(response: Response, build: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, MAX_PAGE).await else {
        // The file went away while it was read: a newer build is there or coming.
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(inject::tag(&page, build)))
}
