//! Tests with requests of browsers, crawlers and attackers over a real connection.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;

use tempfile::TempDir;

use super::*;

/// A small site being served from a temporary folder.
struct Served {
    address: SocketAddr,
    _folder: TempDir,
}

/// A parsed response.
struct Response {
    status: u16,
    head: String,
    body: String,
}

impl Response {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

fn serve(base: &str) -> Served {
    let folder = tempfile::tempdir().unwrap();
    // The site is a subfolder, so that there is a file outside that must not be reachable.
    let site = folder.path().join("site");
    fs::create_dir_all(site.join("novatron")).unwrap();
    fs::create_dir_all(site.join("assets")).unwrap();
    fs::create_dir_all(site.join(".git")).unwrap();
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    fs::write(site.join("index.html"), "front").unwrap();
    fs::write(site.join("404.html"), "no such page").unwrap();
    fs::write(site.join("novatron/index.html"), "novatron").unwrap();
    fs::write(site.join("novatron/notice.txt"), "teksti").unwrap();
    fs::write(site.join("assets/consent.1.wasm"), b"\0asm").unwrap();
    fs::write(site.join("assets/consent.1.js"), "export {}").unwrap();
    fs::create_dir_all(site.join("choices/visitors")).unwrap();
    fs::write(site.join("choices/widget.1.wasm"), b"\0asm").unwrap();
    fs::write(site.join("choices/boot.1.js"), "export {}").unwrap();
    fs::write(site.join("choices/choices.1.css"), "").unwrap();
    fs::write(site.join("choices/autoconsent.json"), "{}").unwrap();
    fs::write(site.join("choices/visitors/fi.js"), "import '../boot.1.js'").unwrap();
    fs::create_dir_all(site.join("en/choices")).unwrap();
    fs::write(site.join("en/choices/page.txt"), "page").unwrap();
    fs::write(site.join("choices.txt"), "text").unwrap();
    fs::create_dir_all(site.join(".well-known")).unwrap();
    fs::write(site.join(".well-known/gpc.json"), "{\"gpc\":true}").unwrap();
    fs::write(site.join(".git/config"), "hidden").unwrap();
    let host = Host::bind(&site, base, 0).unwrap();
    let address = host.address;
    thread::spawn(move || host.run());
    Served { address, _folder: folder }
}

impl Served {
    fn request(&self, method: &str, path: &str) -> Response {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Response { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Response {
        self.request("GET", path)
    }
}

#[test]
fn folder_returns_its_index_page() {
    let site = serve("/");
    let response = site.get("/");
    assert_eq!((response.status, response.body.as_str()), (200, "front"));
    assert_eq!(response.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(response.header("cache-control"), Some("no-cache"));
    assert_eq!(site.get("/novatron/").body, "novatron");
    assert_eq!(site.get("/novatron/?right=access").body, "novatron");
}

#[test]
fn folder_without_trailing_slash_redirects() {
    let response = serve("/").get("/novatron");
    assert_eq!((response.status, response.header("location")), (307, Some("/novatron/")));
}

#[test]
fn files_have_the_required_content_types() {
    let site = serve("/");
    assert_eq!(site.get("/assets/consent.1.wasm").header("content-type"), Some("application/wasm"));
    assert_eq!(
        site.get("/assets/consent.1.js").header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert_eq!(site.get("/novatron/notice.txt").header("content-type"), Some("text/plain; charset=utf-8"));
}

const ALLOWED: &str = "access-control-allow-origin";

#[test]
fn widget_files_are_available_to_other_origins() {
    for base in ["/", "/base/"] {
        let site = serve(base);
        for (path, kind) in [
            ("choices/boot.1.js", "text/javascript; charset=utf-8"),
            ("choices/visitors/fi.js", "text/javascript; charset=utf-8"),
            ("choices/widget.1.wasm", "application/wasm"),
            ("choices/choices.1.css", "text/css; charset=utf-8"),
            ("choices/autoconsent.json", "application/json"),
        ] {
            let response = site.get(&format!("{base}{path}"));
            assert_eq!((response.status, response.header("content-type")), (200, Some(kind)), "{path}");
            assert_eq!(response.header(ALLOWED), Some("*"), "{path}");
            assert_eq!(response.header("access-control-allow-credentials"), None, "{path}");
        }
        let head = site.request("HEAD", &format!("{base}choices/boot.1.js"));
        assert_eq!((head.status, head.header(ALLOWED)), (200, Some("*")));
    }
}

#[test]
fn other_files_are_not_available_to_other_origins() {
    let site = serve("/");
    for path in [
        "/",
        "/index.html",
        "/novatron/",
        "/novatron/notice.txt",
        "/assets/consent.1.js",
        "/assets/consent.1.wasm",
        "/en/choices/page.txt",
        "/choices.txt",
        "/.well-known/gpc.json",
        "/none",
        "/choices/",
        "/choices/none.js",
        "/choices/../index.html",
        "/choices/%2e%2e/index.html",
        "/choices/..%2findex.html",
        "/choices%2f..%2findex.html",
        "/assets/../choices/boot.1.js",
    ] {
        assert_eq!(site.get(path).header(ALLOWED), None, "{path}");
    }
}

#[test]
fn well_known_files_are_served() {
    let response = serve("/").get("/.well-known/gpc.json");
    assert_eq!((response.status, response.body.as_str()), (200, "{\"gpc\":true}"));
    assert_eq!(response.header("content-type"), Some("application/json"));
    for path in ["/en/.well-known/gpc.json", "/.well-known/.git", "/.well-known/"] {
        assert_eq!(serve("/").get(path).status, 404, "{path}");
    }
}

#[test]
fn missing_path_returns_the_404_page() {
    let site = serve("/");
    for path in ["/none", "/none/", "/novatron/none.html", "/assets/", "/index.html/x"] {
        let response = site.get(path);
        assert_eq!((response.status, response.body.as_str()), (404, "no such page"), "{path}");
    }
}

#[test]
fn only_get_and_head_are_allowed() {
    let site = serve("/");
    let head = site.request("HEAD", "/");
    assert_eq!((head.status, head.body.as_str(), head.header("content-length")), (200, "", Some("5")));
    assert_eq!(site.request("HEAD", "/none").body, "");
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let response = site.request(method, "/");
        assert_eq!((response.status, response.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
}

#[test]
fn only_paths_under_the_base_path_are_served() {
    let site = serve("/base/");
    assert_eq!(site.get("/base/").body, "front");
    assert_eq!(site.get("/base/novatron/").body, "novatron");
    assert_eq!(site.get("/base").header("location"), Some("/base/"));
    assert_eq!(site.get("/base/novatron").header("location"), Some("/base/novatron/"));
    for path in ["/", "/novatron/", "/basement/", "/base/base/"] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
}

#[test]
fn hostile_paths_return_404() {
    let site = serve("/");
    let long = format!("/{}", "a".repeat(20_000));
    let deep = "/a".repeat(10_000);
    let paths = [
        "/../secret.txt",
        "/novatron/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "//novatron",
        "//etc/passwd",
        "/.git/config",
        "/%2egit/config",
        "/novatron%00.html",
        "/%00",
        "/%",
        "/%ff",
        &long,
        &deep,
    ];
    for path in paths {
        let response = site.get(path);
        let prefix = path.get(..40).unwrap_or(path);
        assert_eq!((response.status, response.body.as_str()), (404, "no such page"), "{prefix}");
    }
    assert_eq!(site.get("/").body, "front", "the host continues");
}

#[test]
fn very_long_path_is_rejected_and_the_host_continues() {
    let site = serve("/");
    let response = site.get(&format!("/{}", "a".repeat(100_000)));
    assert!(matches!(response.status, 404 | 414 | 431), "{}", response.status);
    assert_eq!(site.get("/").body, "front");
}

#[test]
fn errors_state_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Host::bind(&folder.path().join("dist"), "/", 0).unwrap_err();
    assert!(missing.to_string().contains("build the site first"));
    let first = Host::bind(folder.path(), "/", 0).unwrap();
    let second = Host::bind(folder.path(), "/", first.address.port()).unwrap_err();
    assert!(second.to_string().contains("cannot listen on port"));
}

#[test]
fn the_address_is_known_before_serving() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::bind(folder.path(), "/base", 0).unwrap();
    let port = host.address.port();
    assert_eq!(host.address(), format!("http://127.0.0.1:{port}/base/"));
}
