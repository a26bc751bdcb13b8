//! Serves a folder as a plain static host would, so that what works here works there.
//!
//! A folder answers with its `index.html`, `/folder` leads to `/folder/`, an unknown address gets the site's
//! `404.html` with status 404. There is no listing, no fallback page and no rewriting: a page that needs more
//! than that would not work on an ordinary host either. The one header that an ordinary host has to be told of is that
//! of `choices/`, whose files other origins may load. It listens on this machine only.
//!
//! [`Live`] is the same for a site that is being written: its pages reload themselves and show what the check says.
#![forbid(unsafe_code)]

mod address;
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

pub use address::Base;
pub use live::{Board, Live};

/// The folder whose files pages of other origins may load as modules: the consent widget, for an owner's own pages.
/// They hold nothing that is not public, and they are asked for without cookies.
const SHARED: &str = "choices/";

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
    base: Base,
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
        let base = Base::new(base)?;
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
fn serve(listener: TcpListener, router: Router, end: impl Future<Output = Result<()>>) -> Result<()> {
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
            ended = end => ended,
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
    fn new(dir: &Path, base: Base) -> Self {
        let files = ServeDir::new(dir).redirect_path_prefix(base.without_last_slash());
        Self { dir: dir.to_owned(), base, files }
    }

    /// The file, the way to the folder's own address, or the page for what is not there.
    async fn answer(mut self, request: Request) -> Response {
        let head = match *request.method() {
            Method::GET => false,
            Method::HEAD => true,
            _ => return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response(),
        };
        let path = request.uri().path();
        if self.base.lacks_last_slash(path) {
            return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, self.base.to_string())])
                .into_response();
        }
        let Some(inside) = self.base.strip(path).filter(|inside| address::is_served(inside)) else {
            return self.not_found(head);
        };
        let inside = inside.to_owned();
        let Ok(uri) = address_of(&inside, request.uri().query()) else {
            return self.not_found(head);
        };
        let (mut parts, body) = request.into_parts();
        parts.uri = uri;
        // An error of the file system (a name too long for it, say) means that no such page can be there.
        let Ok(response) = self.files.try_call(Request::from_parts(parts, body)).await else {
            return self.not_found(head);
        };
        if response.status() == StatusCode::NOT_FOUND {
            return self.not_found(head);
        }
        let mut response = response.map(Body::new);
        name_encoding(&mut response);
        if inside.starts_with(SHARED) {
            let headers = response.headers_mut();
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        response
    }

    /// The site's own page for an unknown address, with the status that says so.
    fn not_found(&self, head: bool) -> Response {
        let page = std::fs::read(self.dir.join("404.html")).unwrap_or_else(|_| b"404: not found\n".to_vec());
        let body = if head { Body::empty() } else { Body::from(page) };
        (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
    }
}

/// An address inside the site, as the file service wants it: from the root, with the question part kept.
fn address_of(inside: &str, query: Option<&str>) -> Result<Uri> {
    let whole = match query {
        Some(query) => format!("/{inside}?{query}"),
        None => format!("/{inside}"),
    };
    whole.parse().context("not an address")
}

/// Says that text is UTF-8, as the common hosts do; `notice.txt` cannot say so itself.
fn name_encoding(response: &mut Response) {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains("charset")) else {
        return;
    };
    if let Ok(full) = HeaderValue::from_str(&format!("{kind}; charset=utf-8")) {
        response.headers_mut().insert(header::CONTENT_TYPE, full);
    }
}

#[cfg(test)]
mod tests;
