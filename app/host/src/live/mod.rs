//! Serves a site that is being edited. Pages come from the latest build, reload after a new build, and show
//! the findings of the check in a panel.
//!
//! Built files are not modified: the response gets one additional script element, and everything else is
//! served under [`RESERVED`], a path that no site can have because hosts do not serve names that start with a
//! dot. The pages' content security policy needs no change: `'self'` in `script-src`, `style-src` and
//! `connect-src` allows the script, its style sheet and its requests.
//!
//! The script uses long polling. Browsers limit connections per host to six, and a page in the background can
//! abort and repeat a poll more easily than a stream of server-sent events.

mod guard;
mod inject;
mod local;
mod state;
#[cfg(test)]
mod tests;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
pub use local::{LocalFile, LocalFiles};
pub use state::LiveState;
use state::StateSnapshot;

use crate::ports;

/// Path of the live host's own files.
const RESERVED: &str = "/.seloste/";

/// Maximum duration of a poll. Proxies may close connections that are silent for 30 seconds.
const POLL_TIMEOUT: Duration = Duration::from_secs(25);

/// Maximum size of a page held in memory, in bytes. Larger pages are served unchanged.
const MAX_PAGE_BYTES: usize = 32 * 1024 * 1024;

/// Script that reloads the page and shows the panel.
const SCRIPT: &str = seloste_web::OVERLAY;
/// Style sheet of the panel and of the placeholder page.
const STYLE: &str = include_str!("overlay.css");
/// Placeholder page, served before the first successful build.
const NO_SITE: &str = include_str!("no-site.html");

/// Content security policy of the placeholder page, as strict as that of the site's pages.
const NO_SITE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// Content security policy of local pages. They cannot be framed.
const LOCAL_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
                            form-action 'none'; frame-ancestors 'none'";

/// Headers of conditional requests. They are removed, because two builds within a second look the same to a
/// browser, but the script element differs.
const CONDITIONAL_HEADERS: [HeaderName; 4] =
    [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH, header::IF_UNMODIFIED_SINCE, header::IF_MATCH];

/// A bound server for a site that is being edited.
#[derive(Debug)]
pub struct LiveHost {
    listener: TcpListener,
    address: SocketAddr,
    state: LiveState,
}

impl LiveHost {
    /// Binds `port` or the next free one on the loopback interface; 0 takes any free port.
    ///
    /// # Errors
    ///
    /// Fails if no port can be bound.
    pub fn bind(port: u16) -> Result<Self> {
        let listener = ports::bind_free(port)?;
        let address = listener.local_addr().context("cannot read the local address")?;
        Ok(Self { listener, address, state: LiveState::new() })
    }

    /// Sets the files of the program.
    pub fn set_local_files(&mut self, files: Arc<dyn LocalFiles>) {
        self.state.set_local_files(files);
    }

    /// Returns a handle to publish builds.
    pub fn state(&self) -> LiveState {
        self.state.clone()
    }

    /// Returns the URL of the root, which redirects to the site's base path.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Returns the bound port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process receives Ctrl-C or a termination signal.
    ///
    /// # Errors
    ///
    /// Fails if the server cannot start or stops by itself.
    pub fn run(self) -> Result<()> {
        let router = Router::new().fallback(answer).with_state(self.state);
        let shutdown = async { shutdown_signal().await.context("cannot listen for Ctrl-C") };
        crate::serve(self.listener, router, shutdown)
    }
}

/// Completes on SIGINT, SIGTERM or SIGHUP, so that the caller can clean up.
#[cfg(unix)]
async fn shutdown_signal() -> std::io::Result<()> {
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

/// Completes on Ctrl-C.
#[cfg(not(unix))]
async fn shutdown_signal() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// Answers a request. Responses are never cached, so that browsers always show the latest build.
async fn answer(State(state): State<LiveState>, mut request: Request) -> Response {
    if !guard::is_local_host(request.headers()) {
        return (StatusCode::MISDIRECTED_REQUEST, guard::MISDIRECTED).into_response();
    }
    for name in CONDITIONAL_HEADERS {
        request.headers_mut().remove(name);
    }
    let mut response = if request.uri().path().starts_with(RESERVED) {
        let (parts, _) = request.into_parts();
        reserved_file(&state, &parts.method, &parts.uri).await
    } else {
        page(state.snapshot(), request).await
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.remove(header::LAST_MODIFIED);
    headers.remove(header::ETAG);
    response
}

/// Returns a file of the live host itself, which other origins cannot use.
async fn reserved_file(state: &LiveState, method: &Method, uri: &Uri) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let mut response = match uri.path().strip_prefix(RESERVED).unwrap_or_default() {
        "overlay.js" => with_content_type("text/javascript; charset=utf-8", SCRIPT),
        "overlay.css" => with_content_type("text/css; charset=utf-8", STYLE),
        "state.json" => {
            let last_seen = uri.query().and_then(|query| query.strip_prefix("seen="));
            with_content_type("application/json", state.wait_for_update(last_seen, POLL_TIMEOUT).await)
        }
        path => local_file(state, path.to_owned()).await,
    };
    let headers = response.headers_mut();
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Returns a file of the program, with the script if it is a page.
async fn local_file(state: &LiveState, path: String) -> Response {
    let files = state.local_files();
    let Ok(Some(file)) = tokio::task::spawn_blocking(move || files.get(&path)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let body = if file.content_type.starts_with("text/html") {
        Body::from(inject::add_script(file.body.as_bytes(), &state.snapshot().build_id))
    } else {
        Body::from(file.body)
    };
    let mut response = with_content_type(file.content_type, body);
    if !file.is_found {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(LOCAL_POLICY));
    response
}

fn with_content_type(content_type: &'static str, body: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, content_type)], body.into()).into_response()
}

/// Answers like [`crate::Host`], with the script added to pages.
async fn page(snapshot: StateSnapshot, mut request: Request) -> Response {
    let Some(site) = snapshot.site else {
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CONTENT_SECURITY_POLICY, NO_SITE_POLICY),
        ];
        return (StatusCode::SERVICE_UNAVAILABLE, headers, NO_SITE).into_response();
    };
    // People open the root, even if the site will be published under a base path.
    let base = site.base.to_string();
    if request.uri().path() == "/" && base != "/" {
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, base)]).into_response();
    }
    // Handled as GET, so that the headers match; the body is dropped when sending.
    if *request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let response = site.answer(request).await;
    let is_complete = matches!(response.status(), StatusCode::OK | StatusCode::NOT_FOUND);
    if is_complete && is_html(response.headers()) {
        with_script(response, &snapshot.build_id).await
    } else {
        response
    }
}

/// Returns true for HTML of a size that is held in memory.
fn is_html(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_small = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok())
        .is_none_or(|length| length <= MAX_PAGE_BYTES);
    is_small && content_type.is_some_and(|value| value.starts_with("text/html"))
}

/// Adds the script to a page.
async fn with_script(response: Response, build: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, MAX_PAGE_BYTES).await else {
        // The file was removed while it was read, so a newer build exists or follows.
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(inject::add_script(&page, build)))
}
