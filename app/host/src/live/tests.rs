//! Tests with requests over a real connection.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;

const PAGE: &str = "<!DOCTYPE html><html><head><title>t</title></head><body>front</body></html>";

/// A server and the folder with its builds.
struct Served {
    address: SocketAddr,
    state: LiveState,
    folder: TempDir,
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

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// Files of the program.
#[derive(Debug)]
struct Files;

impl LocalFiles for Files {
    fn get(&self, path: &str) -> Option<LocalFile> {
        match path {
            "review/a/" => Some(LocalFile::page(PAGE.to_owned())),
            "review/b/" => Some(LocalFile::missing_page(PAGE.to_owned())),
            "review/a.css" => Some(LocalFile::style("a{}".to_owned())),
            _ => None,
        }
    }
}

/// Starts a server without a build.
fn serve() -> Served {
    let mut host = LiveHost::bind(0).unwrap();
    host.set_local_files(Arc::new(Files));
    let (address, state) = (host.address, host.state());
    thread::spawn(move || host.run());
    Served { address, state, folder: tempfile::tempdir().unwrap() }
}

/// Starts a server with a build.
fn with_site() -> Served {
    let served = serve();
    served.build("first", PAGE, "/");
    served
}

impl Served {
    fn build(&self, name: &str, page: &str, base: &str) {
        let site = self.folder.path().join(name);
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("index.html"), page).unwrap();
        fs::write(site.join("404.html"), "<head></head>no such page").unwrap();
        fs::write(site.join("notice.txt"), "</head>").unwrap();
        self.state.publish_build(&site, base, json!({ "of": name }).to_string().into());
    }

    fn send(&self, request: &str) -> Response {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Response { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn request(&self, method: &str, path: &str, headers: &str) -> Response {
        self.send(&format!("{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Response {
        self.request("GET", path, "Host: localhost\r\n")
    }

    fn state(&self) -> Value {
        self.get("/.seloste/state.json").json()
    }
}

#[test]
fn script_is_added_to_pages_only() {
    let site = with_site();
    let build = site.state()["build"].as_str().unwrap().to_owned();
    let tag = format!("<script defer src=\"/.seloste/overlay.js\" data-build=\"{build}\"></script>");
    let page = site.get("/");
    assert_eq!((page.status, page.body), (200, PAGE.replace("</head>", &format!("{tag}</head>"))));
    let missing = site.get("/none");
    assert_eq!((missing.status, missing.body), (404, format!("<head>{tag}</head>no such page")));
    assert_eq!(site.get("/notice.txt").body, "</head>");
    assert_eq!(fs::read_to_string(site.folder.path().join("first/index.html")).unwrap(), PAGE);
}

#[test]
fn head_has_the_same_length_as_get() {
    let site = with_site();
    let (head, get) = (site.request("HEAD", "/", "Host: localhost\r\n"), site.get("/"));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), get.header("content-length"));
    assert_eq!(get.header("content-length"), Some(get.body.len().to_string().as_str()));
}

/// Two builds within a second have the same modification time.
#[test]
fn nothing_is_cached() {
    let site = with_site();
    let headers =
        "Host: localhost\r\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\nIf-None-Match: *\r\n";
    for path in ["/", "/notice.txt", "/none", "/.seloste/overlay.js", "/.seloste/state.json"] {
        let response = site.request("GET", path, headers);
        assert!(
            matches!(response.status, 200 | 404) && !response.body.is_empty(),
            "{path}: {}",
            response.status
        );
        assert_eq!(response.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!((response.header("last-modified"), response.header("etag")), (None, None), "{path}");
    }
}

#[test]
fn placeholder_page_is_served_before_the_first_build() {
    let site = serve();
    site.state.report_failure(json!({ "errors": 1 }).to_string().into(), None);
    for path in ["/", "/xcure/"] {
        let response = site.get(path);
        assert_eq!(response.status, 503, "{path}");
        assert!(response.body.contains("src=\"/.seloste/overlay.js\" data-build=\"\""), "{}", response.body);
        assert!(response.header("content-security-policy").unwrap().starts_with("default-src 'none'; "));
    }
    let state = site.state();
    assert_eq!(
        (&state["build"], &state["built"], &state["report"]),
        (&json!(""), &json!(false), &json!({ "errors": 1 }))
    );
    site.build("first", PAGE, "/");
    assert_eq!(site.get("/").status, 200);
}

#[test]
fn failed_build_keeps_the_last_site() {
    let site = with_site();
    let before = site.state();
    site.state.report_failure(json!({ "errors": 1 }).to_string().into(), Some("disk full".to_owned()));
    assert!(site.get("/").body.contains("front"));
    let after = site.state();
    assert_eq!(after["build"], before["build"]);
    assert_ne!(after["state"], before["state"]);
    assert_eq!((&after["built"], &after["failure"]), (&json!(false), &json!("disk full")));
}

#[test]
fn status_keeps_its_id_while_unchanged() {
    let site = with_site();
    let first = site.state();
    site.build("first", PAGE, "/");
    let second = site.state();
    assert_ne!(second["build"], first["build"]);
    assert_eq!(second["since"], first["since"]);
    site.build("other", PAGE, "/");
    assert_ne!(site.state()["since"], first["since"]);
}

#[test]
fn poll_returns_when_the_state_changes() {
    let site = with_site();
    let seen = site.state();
    let path = format!("/.seloste/state.json?seen={}", seen["state"].as_str().unwrap());
    let started = Instant::now();
    let news = thread::scope(|scope| {
        let asked = scope.spawn(|| site.get(&path).json());
        thread::sleep(Duration::from_millis(300));
        assert!(!asked.is_finished(), "answered with what was known");
        site.build("second", PAGE, "/");
        asked.join().unwrap()
    });
    assert_eq!(news["report"], json!({ "of": "second" }));
    assert!(started.elapsed() < POLL_TIMEOUT / 2, "the request waited for the timeout");
    // A page of an earlier process gets a response at once.
    assert_eq!(site.get("/.seloste/state.json?seen=1-0").json(), news);
}

#[test]
fn poll_returns_after_the_timeout() {
    let site = with_site();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let now = site.state();
    let seen = now["state"].as_str();
    let response = runtime.block_on(site.state.wait_for_update(seen, Duration::from_millis(20)));
    assert_eq!(serde_json::from_slice::<Value>(&response).unwrap(), now);
}

#[test]
fn only_local_host_names_are_accepted() {
    let site = with_site();
    for path in ["/", "/notice.txt", "/.seloste/state.json", "/.seloste/overlay.js"] {
        for headers in ["Host: notices.example\r\n", "Host: localhost.notices.example:80\r\n", ""] {
            let response = site.request("GET", path, headers);
            assert!(matches!(response.status, 400 | 421), "{path} for {headers:?}: {}", response.status);
            assert!(!response.body.contains("front") && !response.body.contains("report"), "{path}");
        }
        assert_eq!(site.request("GET", path, "Host: [::1]:8080\r\n").status, 200, "{path}");
    }
}

#[test]
fn reserved_files_are_same_origin_only() {
    let site = with_site();
    for name in ["overlay.js", "overlay.css", "state.json"] {
        let response = site.request(
            "GET",
            &format!("/.seloste/{name}"),
            "Host: localhost\r\nOrigin: http://a.example\r\n",
        );
        assert_eq!(response.status, 200, "{name}");
        assert_eq!(response.header("access-control-allow-origin"), None, "{name}");
        assert_eq!(response.header("cross-origin-resource-policy"), Some("same-origin"), "{name}");
    }
    for path in ["/.seloste/", "/.seloste/none", "/.seloste/../index.html", "/.seloste"] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
    assert_eq!(site.request("POST", "/.seloste/state.json", "Host: localhost\r\n").status, 405);
}

#[test]
fn root_redirects_to_the_base_path() {
    let site = serve();
    site.build("first", PAGE, "/notices/");
    assert_eq!(site.get("/").header("location"), Some("/notices/"));
    assert!(site.get("/notices/").body.contains("front"));
    assert_eq!(site.get("/index.html").status, 404);
    site.build("second", PAGE, "/%C3%A4/");
    assert!(site.get("/").body.contains("front"), "an unknown path redirects to the root");
}

#[test]
fn missing_site_folder_does_not_stop_the_host() {
    let site = with_site();
    fs::remove_dir_all(site.folder.path().join("first")).unwrap();
    assert_eq!(site.get("/").status, 404);
    site.build("second", PAGE, "/");
    assert_eq!(site.get("/").status, 200);
}

#[test]
fn local_pages_have_the_script_and_a_strict_policy() {
    let site = with_site();
    let build = site.state()["build"].as_str().unwrap().to_owned();
    for (path, status) in [("/.seloste/review/a/", 200), ("/.seloste/review/b/", 404)] {
        let page = site.get(path);
        assert_eq!(page.status, status);
        assert!(page.body.contains(&format!("data-build=\"{build}\"")), "{}", page.body);
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; ") && policy.contains("frame-ancestors 'none'"));
        assert_eq!(page.header("cross-origin-resource-policy"), Some("same-origin"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(site.request("POST", path, "Host: localhost\r\n").status, 405);
        let foreign = site.request("GET", path, "Host: notices.example\r\n");
        assert!(foreign.status == 421 && !foreign.body.contains("front"));
    }
    assert_eq!(site.get("/.seloste/review/a.css").body, "a{}");
    assert_eq!(site.get("/.seloste/review/c/").status, 404);
}

#[test]
fn state_lists_the_reviews() {
    let site = with_site();
    assert_eq!(site.state()["reviews"], json!([]));
    site.state.set_reviews(vec!["a".to_owned()]);
    site.build("second", PAGE, "/");
    assert_eq!(site.state()["reviews"], json!(["a"]));
}
