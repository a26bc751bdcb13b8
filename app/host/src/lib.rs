//! Serves a folder as a plain static host would, so that what works here works there.
//!
//! A folder answers with its `index.html`, `/folder` leads to `/folder/`, an unknown address gets the site's
//! `404.html` with status 404. There is no listing, no fallback page and no rewriting: a page that needs more
//! than that would not work on an ordinary host either. The one header that an ordinary host has to be told of is that
//! of `choices/`, whose files other origins may load. It listens on this machine only.
//!
//! [`LiveHost`] is the same for a site that is being written: its pages reload themselves and show what the check says.
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
use tower_http::services::ServeDir;

pub use base_path::BasePath;
pub use live::{LiveHost, LiveState};

/// The folder whose files pages of other origins may load as modules: the consent widget, for an owner's own pages.
/// They hold nothing that is not public, and they are asked for without cookies.
const CROSS_ORIGIN_FOLDER: &str = "choices/";

/// A folder being served, from the moment its address is known.
#[derive(Debug)]
pub struct Host {
    listener: TcpListener,
    address: SocketAddr,
    site: Site,
}

/// What a request needs to be answered.
#[derive(Clone, Debug)]
struct Site {
    dir: PathBuf,
    base: BasePath,
    files: ServeDir,
}

impl Host {
    /// Takes hold of a port of this machine for the folder `dir`; port 0 takes any free one.
    ///
    /// `base` is the path under which the site stands, `/` or for instance `/notices/`.
    pub fn bind(dir: &Path, base: &str, port: u16) -> Result<Self> {
        if !dir.is_dir() {
            bail!("there is no folder {} to serve; build the site first", dir.display());
        }
        let base = BasePath::new(base)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} of this machine cannot be used; name another one"))?;
        let address = listener.local_addr().context("the address being served cannot be read")?;
        Ok(Self { listener, address, site: Site::new(dir, base) })
    }

    /// The address of the site's front page.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.site.base)
    }

    /// Serves until the program ends.
    pub fn run(self) -> Result<()> {
        let router = Router::new().fallback(answer).with_state(self.site);
        serve(self.listener, router, std::future::pending())
    }
}

/// Serves on a port until `end` comes about, with what that says; an error where the host cannot be started, or stops by
/// itself.
fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = Result<()>>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the host cannot be started")?;
    runtime.block_on(async {
        listener.set_nonblocking(true).context("the port cannot be listened on")?;
        let listener =
            tokio::net::TcpListener::from_std(listener).context("the port cannot be listened on")?;
        tokio::select! {
            served = axum::serve(listener, router) => served.context("the host stopped"),
            result = shutdown => result,
        }
    })
}

/// Answers one request; `no-cache` makes a browser ask again each time, so a rebuilt page is seen at once.
async fn answer(State(site): State<Site>, request: Request) -> Response {
    let mut response = site.answer(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

impl Site {
    /// The site in the folder `dir`, standing under `base`.
    fn new(dir: &Path, base: BasePath) -> Self {
        let files = ServeDir::new(dir).redirect_path_prefix(base.without_trailing_slash());
        Self { dir: dir.to_owned(), base, files }
    }

    /// The file, the way to the folder's own address, or the page for what is not there.
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
        // An error of the file system (a name too long for it, say) means that no such page can be there.
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

    /// The site's own page for an unknown address, with the status that says so.
    fn not_found(&self, is_head: bool) -> Response {
        let page = std::fs::read(self.dir.join("404.html")).unwrap_or_else(|_| b"404: not found\n".to_vec());
        let body = if is_head { Body::empty() } else { Body::from(page) };
        (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
    }
}

/// An address path_in_site the site, as the file service wants it: from the root, with the question part kept.
fn relative_uri(path_in_site: &str, query: Option<&str>) -> Result<Uri> {
    let whole = match query {
        Some(query) => format!("/{path_in_site}?{query}"),
        None => format!("/{path_in_site}"),
    };
    whole.parse().context("not an address")
}

/// Says that text is UTF-8, as the common hosts do; `notice.txt` cannot say so itself.
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
