//! Local HTTP servers for a site: [`Host`] for a built site, [`LiveHost`] for a site being edited.
//!
//! [`Host`] behaves like an ordinary static host, so that a site that works here works there. A folder
//! returns its `index.html`, `/folder` redirects to `/folder/`, and a missing path returns the site's
//! `404.html` with status 404. There are no directory listings, fallback pages or rewrites. The only header
//! that an ordinary host must be configured to send is the CORS header for `choices/`.
//!
//! [`LiveHost`] adds a script to each page that reloads it after a build and shows the findings of the check.
//!
//! Both listen on the loopback interface only.
#![forbid(unsafe_code)]

mod base_path;
mod live;
mod ports;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
pub use base_path::BasePath;
pub use live::{LiveHost, LiveState, LocalFile, LocalFiles};
use tower_http::services::ServeDir;

/// Folder whose files other origins may load as modules: the consent widget for an owner's own pages. The
/// files are public and requested without credentials.
const CROSS_ORIGIN_FOLDER: &str = "choices/";

/// A bound server for a folder.
#[derive(Debug)]
pub struct Host {
    listener: TcpListener,
    address: SocketAddr,
    site: Site,
}

/// State needed to answer a request.
#[derive(Clone, Debug)]
struct Site {
    dir: PathBuf,
    base: BasePath,
    files: ServeDir,
}

impl Host {
    /// Binds a port on the loopback interface; port 0 takes any free one. `base` is the base path, such as
    /// `/` or `/notices/`.
    ///
    /// # Errors
    ///
    /// Fails if there is no such folder, the base path is invalid, or the port cannot be bound.
    pub fn bind(dir: &Path, base: &str, port: u16) -> Result<Self> {
        if !dir.is_dir() {
            bail!("no such folder: {}; build the site first", dir.display());
        }
        let base = BasePath::new(base)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("cannot listen on port {port}; choose another one with --port"))?;
        let address = listener.local_addr().context("cannot read the local address")?;
        Ok(Self { listener, address, site: Site::new(dir, base) })
    }

    /// Returns the URL of the front page.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.site.base)
    }

    /// Serves until the process ends.
    pub fn run(self) -> Result<()> {
        let router = Router::new().fallback(answer).with_state(self.site);
        serve(self.listener, router, std::future::pending())
    }
}

/// Serves until `shutdown` completes, and returns its result. Fails if the server cannot start or stops by
/// itself.
fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = Result<()>>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the host")?;
    runtime.block_on(async {
        listener.set_nonblocking(true).context("cannot listen on the port")?;
        let listener = tokio::net::TcpListener::from_std(listener).context("cannot listen on the port")?;
        tokio::select! {
            served = axum::serve(listener, router) => served.context("the host stopped unexpectedly"),
            result = shutdown => result,
        }
    })
}

/// Answers a request. `no-cache` makes browsers revalidate, so that a rebuilt page is shown at once.
async fn answer(State(site): State<Site>, request: Request) -> Response {
    let mut response = site.answer(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

impl Site {
    /// Creates the state for a folder served under `base`.
    fn new(dir: &Path, base: BasePath) -> Self {
        let files = ServeDir::new(dir).redirect_path_prefix(base.without_trailing_slash());
        Self { dir: dir.to_owned(), base, files }
    }

    /// Returns the file, a redirect to the folder's URL, or the 404 page.
    async fn answer(mut self, request: Request) -> Response {
        let is_head = match *request.method() {
            Method::GET => false,
            Method::HEAD => true,
            _ => return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response(),
        };
        let path = request.uri().path();
        if self.base.lacks_trailing_slash(path) {
            return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, self.base.to_string())])
                .into_response();
        }
        let Some(path_in_site) =
            self.base.strip(path).filter(|path_in_site| base_path::is_served(path_in_site))
        else {
            return self.not_found(is_head);
        };
        let path_in_site = path_in_site.to_owned();
        let Ok(uri) = relative_uri(&path_in_site, request.uri().query()) else {
            return self.not_found(is_head);
        };
        let (mut parts, body) = request.into_parts();
        parts.uri = uri;
        // A file system error, such as a name that is too long, means that there is no such file.
        let Ok(response) = self.files.try_call(Request::from_parts(parts, body)).await else {
            return self.not_found(is_head);
        };
        if response.status() == StatusCode::NOT_FOUND {
            return self.not_found(is_head);
        }
        let mut response = response.map(Body::new);
        add_charset(&mut response);
        if path_in_site.starts_with(CROSS_ORIGIN_FOLDER) {
            let headers = response.headers_mut();
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        response
    }

    /// Returns the site's 404 page with status 404.
    fn not_found(&self, is_head: bool) -> Response {
        let page = std::fs::read(self.dir.join("404.html")).unwrap_or_else(|_| b"404: not found\n".to_vec());
        let body = if is_head { Body::empty() } else { Body::from(page) };
        (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
    }
}

/// Returns the URI for the file service: relative to the site, with the query kept.
fn relative_uri(path_in_site: &str, query: Option<&str>) -> Result<Uri> {
    let whole = match query {
        Some(query) => format!("/{path_in_site}?{query}"),
        None => format!("/{path_in_site}"),
    };
    whole.parse().context("invalid URI")
}

/// Adds `charset=utf-8` to text, as many hosts do.
fn add_charset(response: &mut Response) {
    let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let Some(content_type) =
        content_type.filter(|value| value.starts_with("text/") && !value.contains("charset"))
    else {
        return;
    };
    if let Ok(with_charset) = HeaderValue::from_str(&format!("{content_type}; charset=utf-8")) {
        response.headers_mut().insert(header::CONTENT_TYPE, with_charset);
    }
}

#[cfg(test)]
mod tests;
