//! `seloste build --host`: the files that it writes, and the responses of real servers that use them. A
//! server that is not installed is skipped with a message.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::driver::{Files, Place, TODAY, expect, files, fixture};

/// Security headers of each response.
const SECURITY: [(&str, &str); 3] = [
    ("content-security-policy", "frame-ancestors 'self'"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// Media types by extension, without those of the author's pictures.
const TYPES: [(&str, &str); 8] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("jsonld", "application/ld+json; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
];

/// Where Debian has the programs of servers.
const PROGRAMS: [&str; 3] = ["/usr/sbin", "/usr/bin", "/usr/local/bin"];

/// Where Debian has the module of nginx that sends files compressed with Brotli.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A server with a site, below a path of its document root.
struct Server {
    child: Child,
    port: u16,
    base: &'static str,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A response. Names of headers are in lower case; a header that occurs twice has two values.
#[derive(Debug)]
struct Response {
    status: u16,
    headers: BTreeMap<String, Vec<String>>,
    body: Vec<u8>,
}

impl Response {
    /// Returns the only value of a header; `None` if it is missing.
    #[track_caller]
    fn header(&self, name: &str) -> Option<&str> {
        let values = self.headers.get(name)?;
        assert_eq!(values.len(), 1, "{name}: {values:?}");
        Some(&values[0])
    }
}

impl Server {
    /// Requests a path below that of the site.
    fn get(&self, path: &str, more: &str) -> Response {
        self.get_absolute(&format!("{}{path}", self.base), more)
    }

    fn get_absolute(&self, path: &str, more: &str) -> Response {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n").unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("a response has a head");
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = BTreeMap::<_, Vec<_>>::new();
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            headers.entry(name.to_lowercase()).or_default().push(value.trim().to_owned());
        }
        let body = all[end + 4..].to_vec();
        let is_chunked = headers.get("transfer-encoding").is_some_and(|values| values[..] == ["chunked"]);
        Response { status, headers, body: if is_chunked { without_chunks(&body) } else { body } }
    }

    /// Starts a server and waits until it accepts connections.
    fn start(mut command: Command, port: u16, base: &'static str, log: &Path) -> Self {
        let output = fs::File::create(log).unwrap();
        command.stdin(Stdio::null()).stdout(output.try_clone().unwrap()).stderr(output);
        let mut child = command.spawn().unwrap();
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = child.try_wait().unwrap();
            let log = || fs::read_to_string(log).unwrap();
            assert!(ended.is_none() && started.elapsed() < Duration::from_secs(20), "{}", log());
            sleep(Duration::from_millis(20));
        }
        Self { child, port, base }
    }
}

/// Returns the content of chunks (RFC 9112, section 7.1).
fn without_chunks(mut body: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    loop {
        let end = body.windows(2).position(|bytes| bytes == b"\r\n").expect("a chunk has a size");
        let size = usize::from_str_radix(str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return content;
        }
        content.extend(&body[end + 2..end + 2 + size]);
        body = &body[end + size + 4..];
    }
}

/// A built site for a host, in a document root.
struct Hosted {
    folder: tempfile::TempDir,
    files: Files,
    base: &'static str,
}

impl Hosted {
    /// Builds the fixture site with all kinds of files for a host, below this path.
    fn new(host: &str, base: &'static str) -> Self {
        Self::with_options(host, base, &[])
    }

    fn with_options(host: &str, base: &'static str, options: &[&str]) -> Self {
        let place = site(base);
        let outcome = build_with(&place, host, options);
        assert_eq!(outcome.0, Some(0), "{}", outcome.1);
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        let files = place.site_files();
        for (path, bytes) in &files {
            let path = root.join(&base[1..]).join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::write(root.join("other.txt"), "other").unwrap();
        for (path, bytes) in self::files(&place.site()) {
            if !path.contains('/') {
                fs::write(folder.path().join(path), bytes).unwrap();
            }
        }
        // Servers drop their privileges and read the folder as another user.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        }
        Self { folder, files, base }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Starts a server with this configuration.
    fn serve(&self, program: &Path, arguments: &[&str], port: u16, configuration: &str) -> Server {
        fs::write(self.path("server.conf"), configuration).unwrap();
        let mut command = Command::new(program);
        command.args(arguments).arg(self.path("server.conf")).env("HOME", self.folder.path());
        Server::start(command, port, self.base, &self.folder.path().join("log"))
    }

    /// Checks all responses.
    fn check(&self, server: &Server) {
        // No page links a compressed copy.
        let is_linked =
            |path: &String| path != ".htaccess" && !path.ends_with(".br") && !path.ends_with(".gz");
        for (path, bytes) in self.files.iter().filter(|(path, _)| is_linked(path)) {
            let response = server.get(path, "");
            assert_eq!(response.status, 200, "{path}");
            assert!(response.body == *bytes, "{path}");
            check_headers(path, &response);
            let extension = path.rsplit('.').next().unwrap();
            if let Some((_, media_type)) = TYPES.iter().find(|(known, _)| *known == extension) {
                let actual = response.header("content-type").map(str::to_lowercase);
                // The former name, which servers still use, means the same.
                let actual = actual.map(|actual| actual.replace("application/javascript", "text/javascript"));
                // JSON and SVG are UTF-8 without a charset, too (RFC 8259, 8.1; XML 1.0, 4.3.3).
                let expected = match extension {
                    "json" | "svg" if actual.as_ref().is_some_and(|actual| !actual.contains(';')) => {
                        media_type.split(';').next()
                    }
                    _ => Some(*media_type),
                };
                assert_eq!(actual.as_deref(), expected, "{path}");
            }
        }
        for folder in ["", "customers/", "en/customers/"] {
            let response = server.get(folder, "");
            assert_eq!(response.status, 200, "{folder}");
            assert!(response.body == self.files[&format!("{folder}index.html")], "{folder}");
            check_headers(&format!("{folder}index.html"), &response);
        }
        let mut without_slash = vec![format!("{}customers", self.base), format!("{}en/customers", self.base)];
        without_slash.extend(self.base.strip_suffix('/').filter(|base| !base.is_empty()).map(str::to_owned));
        for path in without_slash {
            let response = server.get_absolute(&path, "");
            assert!((301..=308).contains(&response.status), "{path}: {response:?}");
            let location = response.header("location").unwrap();
            let here = format!("http://127.0.0.1:{}", server.port);
            assert_eq!(location.strip_prefix(&here).unwrap_or(location), format!("{path}/"));
        }
        for path in ["missing", "missing/", "en/missing/page.html", "choices/missing.0123456789ab.js"] {
            let response = server.get(path, "");
            assert_eq!(response.status, 404, "{path}");
            assert!(response.body == self.files["404.html"], "{path}");
            let media_type = response.header("content-type").map(str::to_lowercase);
            assert_eq!(media_type.as_deref(), Some("text/html; charset=utf-8"), "{path}");
            for (name, value) in SECURITY {
                assert_eq!(response.header(name), Some(value), "{path}: {name}");
            }
            // A cached response would hide a file that is published later.
            let cache = response.header("cache-control");
            assert!(cache.is_none() || cache == Some("no-cache"), "{path}: {cache:?}");
        }
        let style = self.files.keys().find(|path| path.ends_with(".css")).unwrap();
        for path in ["customers/", "customers/notice.txt", "customers/notice.json", style] {
            let response = server.get(path, "Accept-Encoding: gzip\r\n");
            assert_eq!(response.header("content-encoding"), Some("gzip"), "{path}");
            let vary = response.header("vary").map(str::to_lowercase);
            assert!(vary.is_some_and(|vary| vary.contains("accept-encoding")), "{path}");
        }
        if self.base != "/" {
            let response = server.get_absolute("/other.txt", "");
            assert_eq!((response.status, response.body.as_slice()), (200, &b"other"[..]));
            assert!(SECURITY.iter().all(|(name, _)| response.header(name).is_none()), "{response:?}");
            assert_ne!(server.get_absolute("/missing", "").body, self.files["404.html"]);
        }
    }
}

/// Values of `Accept-Encoding`, with the encodings that a browser accepts then, the best first.
const ACCEPTED: [(&str, &[&str]); 8] = [
    ("", &[]),
    ("identity", &[]),
    ("deflate, compress", &[]),
    ("gzip", &["gzip"]),
    ("gzip;q=0", &[]),
    ("gzip, deflate, br", &["br", "gzip"]),
    ("br;q=0.5", &["br"]),
    ("br;q=0, gzip", &["gzip"]),
];

impl Hosted {
    /// Checks the responses of a server that sends compressed copies in these encodings.
    fn check_compressed(&self, server: &Server, encodings: &[&str]) {
        let copies = self.files.keys().filter_map(|path| path.strip_suffix(".gz")).collect::<Vec<_>>();
        for name in ["index.html", "404.html", "customers/index.html", "customers/notice.txt", "sitemap.xml"]
        {
            assert!(copies.contains(&name), "{name}: {copies:?}");
        }
        assert!(copies.iter().any(|path| path.starts_with("assets/")), "{copies:?}");
        for path in copies {
            self.check_copy(server, path, path, encodings);
            if let Some(folder) = path.strip_suffix("index.html") {
                self.check_copy(server, folder, path, encodings);
            }
        }
        for (accepted, encoding) in [("gzip", "gzip"), ("br", "br")] {
            let response = server.get("en/missing/page.html", &format!("Accept-Encoding: {accepted}\r\n"));
            assert_eq!(response.status, 404);
            let expected = encodings.contains(&encoding).then_some(encoding);
            assert_eq!(response.header("content-encoding"), expected);
            assert!(response.body == self.files[&format!("404.html{}", extension(expected))], "{accepted}");
        }
    }

    /// Checks the responses for the address of a file with compressed copies.
    fn check_copy(&self, server: &Server, address: &str, path: &str, encodings: &[&str]) {
        let plain = server.get(address, "");
        for (accepted, sent) in ACCEPTED {
            let shown = format!("{address}, {accepted}");
            let expected = sent.iter().copied().find(|encoding| encodings.contains(encoding));
            let accept = format!("Accept-Encoding: {accepted}\r\n");
            let response = server.get(address, &accept);
            let content = &self.files[&format!("{path}{}", extension(expected))];
            assert_eq!(response.status, 200, "{shown}");
            assert_eq!(response.header("content-encoding"), expected, "{shown}");
            assert!(response.body == *content, "{shown}: {} bytes", response.body.len());
            check_headers(path, &response);
            for name in ["content-type", "content-language"] {
                assert_eq!(response.header(name), plain.header(name), "{shown}");
            }
            let vary = response.header("vary").map(str::to_lowercase);
            assert_eq!(vary.as_deref(), Some("accept-encoding"), "{shown}");
            // Apache marks tags of files as weak that have changed in the same second.
            let tag =
                |response: &Response| response.header("etag").unwrap().trim_start_matches("W/").to_owned();
            let (tag, tag_of_plain) = (tag(&response), tag(&plain));
            assert_eq!(tag == tag_of_plain, expected.is_none(), "{shown}: {tag}");
            let again = server.get(address, &format!("{accept}If-None-Match: {tag}\r\n"));
            assert_eq!((again.status, again.body.len()), (304, 0), "{shown}");
            let part = server.get(address, &format!("{accept}Range: bytes=10-19\r\n"));
            assert_eq!(part.header("content-encoding"), expected, "{shown}");
            if part.status == 206 {
                let range = format!("bytes 10-19/{}", content.len());
                assert_eq!(part.header("content-range"), Some(&*range), "{shown}");
                assert!(part.body == content[10..20], "{shown}");
            } else {
                // nginx sends compressed files as a whole, which is allowed (RFC 9110, section 14.2).
                assert!(part.status == 200 && expected.is_some() && part.body == *content, "{shown}");
            }
        }
    }
}

/// Returns the extension of copies in an encoding.
fn extension(encoding: Option<&str>) -> &'static str {
    match encoding {
        Some("br") => ".br",
        Some(_) => ".gz",
        None => "",
    }
}

/// Checks security headers, caching and the access of other origins.
#[track_caller]
fn check_headers(path: &str, response: &Response) {
    for (name, value) in SECURITY {
        assert_eq!(response.header(name), Some(value), "{path}: {name}");
    }
    let parts: Vec<_> = path.rsplit('/').next().unwrap().split('.').collect();
    let is_hashed = match parts[..] {
        [hash, "json"] => hash.len() == 32,
        [_, hash, _] => hash.len() == 12,
        _ => false,
    };
    let cache = if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    assert_eq!(response.header("cache-control"), Some(cache), "{path}");
    let origin = response.header("access-control-allow-origin");
    assert_eq!(origin, path.starts_with("choices/").then_some("*"), "{path}");
}

/// Returns a copy of the fixture site, below this path.
fn site(base: &str) -> Place {
    let place = Place::copy(&fixture("complete"));
    let settings = fs::read_to_string(place.site().join("content/site.yaml")).unwrap();
    let changed = settings.replace("https://example.fi/selosteet/", &format!("https://example.fi{base}"));
    assert!(changed.contains(&format!("https://example.fi{base}\n")));
    place.write("content/site.yaml", changed);
    place
}

/// Builds a site for a host. Returns the exit code and what the program reports.
fn build(place: &Place, host: &str) -> (Option<i32>, String) {
    build_with(place, host, &[])
}

fn build_with(place: &Place, host: &str, options: &[&str]) -> (Option<i32>, String) {
    let mut arguments = vec!["build", ".", "--host", host, "--widgets", "../widgets", "--today", TODAY];
    arguments.extend(options);
    let outcome = place.run(&arguments);
    (outcome.code, outcome.err)
}

/// Returns the names of all hosts.
fn hosts() -> Vec<String> {
    let help = Place::empty().run(&["build", "--help"]).out;
    let (_, list) = help.split_once("--host <NAME>").unwrap();
    let (_, list) = list.split_once("Possible values:").unwrap();
    let names = list.lines().skip(1).map_while(|line| line.trim().strip_prefix("- ")?.split_once(':'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// Replaces the hashes in file names.
fn without_hashes(text: &str) -> String {
    let parts = text.split('.').map(|part| {
        let is_hash = part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { "HASH" } else { part }
    });
    parts.collect::<Vec<_>>().join(".")
}

/// Returns the files that a build for a host adds to those of a build without a host.
fn added(place: &Place) -> Files {
    let mut added = files(&place.site());
    let plain = site("/selosteet/");
    plain.build_files();
    for path in files(&plain.site()).keys() {
        added.remove(path);
    }
    added
}

#[test]
fn each_host_has_its_files_and_every_build_writes_the_same() {
    let hosts = hosts();
    assert!(hosts.len() >= 10, "{hosts:?}");
    for host in &hosts {
        let place = site("/selosteet/");
        place.write(".git/HEAD", "");
        let (code, err) = build(&place, host);
        assert_eq!(code, Some(0), "{err}");
        let mut added = added(&place);
        added.remove(".git/HEAD");
        assert!(!added.is_empty(), "{host}");
        let mut all = String::new();
        for (path, bytes) in &added {
            assert!(err.contains(path) || path.starts_with("dist/"), "{err}");
            let text =
                without_hashes(str::from_utf8(bytes).unwrap()).replace(env!("CARGO_PKG_VERSION"), "VERSION");
            let text = text.split_inclusive('\n').filter(|line| !line.contains("`seloste build --host`"));
            all.push_str(&format!("==> {path} <==\n{}", text.collect::<String>()));
        }
        expect(&all, &fixture(&format!("../program/snapshots/hosts/{host}.txt")));
        // The second build finds a manifest, the third a change.
        let before = files(&place.site());
        assert_eq!(build(&place, host).0, Some(0));
        assert_eq!(files(&place.site()).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());

        place.write(crate::driver::EXAMPLE, crate::driver::NOTICE);
        assert_eq!(build(&place, host).0, Some(0));
        for (path, bytes) in &added {
            assert!(files(&place.site())[path] == *bytes, "{host}: {path}");
        }
        // A build without the host removes the files of the host from the site.
        place.build_files();
        assert!(
            added
                .keys()
                .all(|path| !path.starts_with("dist/") || !place.site_files().contains_key(&path[5..]))
        );
    }
}

/// Returns a site with one small notice at the root of a repository.
fn small_site() -> Place {
    let place = Place::small();
    place.write("content/site.yaml", format!("{}url: https://example.fi/selosteet/\n", crate::driver::SITE));
    place.write(".git/HEAD", "");
    place
}

#[test]
fn only_hosts_that_send_compressed_copies_have_rules_for_them() {
    let help = Place::empty().run(&["build", "--help"]).out;
    let (_, about) = help.split_once("--precompress").unwrap();
    let about = about.split("\n\n").next().unwrap();
    let mut all = String::new();
    for host in hosts() {
        let place = small_site();
        let (code, err) = build_with(&place, &host, &["--precompress"]);
        let is_named = about.split(|end: char| !end.is_alphanumeric() && end != '-').any(|word| word == host);
        if !is_named {
            let expected = format!(
                "seloste: --host {host} does not send the files of --precompress; leave --precompress out\n"
            );
            assert_eq!((code, err), (Some(2), expected));
            assert!(place.site_files().is_empty());
            continue;
        }
        assert_eq!(code, Some(0), "{err}");
        let plain = small_site();
        assert_eq!(build(&plain, &host).0, Some(0));
        let plain = files(&plain.site());
        for (path, bytes) in files(&place.site()) {
            let is_copy = path.ends_with(".br") || path.ends_with(".gz");
            if !is_copy && !path.ends_with("seloste.json") && plain.get(&path) != Some(&bytes) {
                let text = str::from_utf8(&bytes).unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSION");
                let text = text.split_inclusive('\n').filter(|line| !line.contains("`seloste build --host`"));
                all.push_str(&format!("==> {host}: {path} <==\n{}", text.collect::<String>()));
            }
        }
    }
    expect(&all, &fixture("../program/snapshots/hosts/precompressed.txt"));
}

#[test]
fn files_of_the_author_are_never_replaced() {
    let mine = "# mine\n";
    for host in hosts() {
        let place = site("/selosteet/");
        assert_eq!(build(&place, &host).0, Some(0));
        let added: Vec<String> = added(&place).into_keys().collect();
        for path in &added {
            match path.strip_prefix("dist/") {
                Some(in_site) => place.write(&format!("public/{in_site}"), mine),
                None => place.write(path, mine),
            }
        }
        // The second build finds the manifest of the first.
        for _ in 0..2 {
            let (code, err) = build(&place, &host);
            assert_eq!(code, Some(0), "{err}");
            for path in &added {
                assert_eq!(files(&place.site())[path], mine.as_bytes(), "{host}: {path}");
                let name = path.replace("dist/", "public/");
                assert!(err.contains(&name) && err.contains("is yours"), "{host}: {name}\n{err}");
            }
        }
    }
}

#[test]
fn workflows_are_at_the_root_of_the_repository_and_name_the_folder_of_the_site() {
    for (host, path) in [
        ("github-pages", ".github/workflows/notices.yml"),
        ("gitlab-pages", ".gitlab-ci.yml"),
        ("netlify", "netlify.toml"),
    ] {
        let place = Place::empty();
        place.write(".git/HEAD", "");
        place.write("legal/content/site.yaml", crate::driver::SITE);
        place.write(&format!("legal/{}", crate::driver::EXAMPLE), crate::driver::NOTICE);
        let arguments = ["build", "legal", "--out", "legal/dist", "--host", host, "--widgets", "../widgets"];
        let outcome = place.run(&arguments);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        let text = fs::read_to_string(place.site().join(path)).unwrap();
        assert!(text.contains("build legal --out legal/dist --keep .published --host"), "{text}");
        // Such a name would have to be quoted in three ways.
        let outcome = place.run(&[
            "build",
            "legal",
            "--out",
            "legal/my dist",
            "--host",
            host,
            "--widgets",
            "../widgets",
        ]);
        assert_eq!(outcome.code, Some(2), "{}", outcome.err);
        assert!(
            outcome.err.contains("contains ' '") && !place.site().join("legal/my dist").exists(),
            "{}",
            outcome.err
        );
    }
}

#[test]
fn rules_of_hosts_without_paths_are_for_files_that_the_output_has() {
    for (host, file) in [
        ("netlify", "_headers"),
        ("cloudflare-pages", "_headers"),
        ("azure-static-web-apps", "staticwebapp.config.json"),
    ] {
        let place = site("/selosteet/");
        let (code, err) = build(&place, host);
        assert_eq!(code, Some(0), "{err}");
        // The address is right only if another server has the site below the path.
        assert!(err.contains("note: ") && err.contains("/selosteet/"), "{err}");
        let built = place.site_files();
        let rules = str::from_utf8(&built[file]).unwrap();
        let paths: Vec<&str> = if file == "_headers" {
            rules.lines().filter(|line| line.starts_with('/')).collect()
        } else {
            rules.split('"').filter(|part| part.starts_with('/')).collect()
        };
        assert!(paths.len() > 10, "{rules}");
        for path in paths {
            let is_rule_for = |file: &String| match path[1..].strip_suffix('*') {
                Some(folder) => file.starts_with(folder),
                None => *file == path[1..],
            };
            assert!(built.keys().any(is_rule_for), "{host}: {path}");
        }
        let place = site("/");
        assert!(!build(&place, host).1.contains("note: "));
        assert!(place.site_files()[file] == built[file], "{host}");
    }
}

/// Returns the program of a server. Prints a message if it is not installed.
fn program(name: &str) -> Option<PathBuf> {
    let found = PROGRAMS.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file());
    if found.is_none() {
        eprintln!("SKIPPED: {name} is not installed here; its configuration was NOT tested");
    }
    found
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

const BASES: [&str; 2] = ["/", "/selosteet/"];

/// Starts nginx. `modules` goes before everything else, `server` into the server block.
fn nginx(hosted: &Hosted, program: &Path, modules: &str, server: &str) -> Server {
    let port = free_port();
    let [root, snippet, log, temporary] =
        ["root", "dist.nginx.conf", "nginx.log", "temporary"].map(|name| hosted.path(name));
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {temporary}-{name};\n"))
        .concat();
    let configuration = format!(
        "{modules}daemon off;\nmaster_process off;\npid {temporary}.pid;\nerror_log {log};\nevents {{}}\n\
             http {{\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\naccess_log off;\n\
             {paths}server {{\nlisten 127.0.0.1:{port};\nroot {root};\n{server}include {snippet};\n}}\n}}\n"
    );
    hosted.serve(program, &["-e", &log, "-c"], port, &configuration)
}

#[test]
fn nginx_serves_a_site_correctly() {
    let Some(program) = program("nginx") else { return };
    for base in BASES {
        let hosted = Hosted::new("nginx", base);
        hosted.check(&nginx(&hosted, &program, "", ""));
    }
}

#[test]
fn nginx_sends_compressed_copies() {
    let Some(program) = program("nginx") else { return };
    for base in BASES {
        let hosted = Hosted::with_options("nginx", base, &["--precompress"]);
        let server = nginx(&hosted, &program, "", "");
        hosted.check(&server);
        hosted.check_compressed(&server, &["gzip"]);
        if Path::new(NGINX_BROTLI).exists() {
            let module = format!("load_module {NGINX_BROTLI};\n");
            let server = nginx(&hosted, &program, &module, "brotli_static on;\n");
            hosted.check(&server);
            hosted.check_compressed(&server, &["br", "gzip"]);
        } else {
            eprintln!("SKIPPED: {NGINX_BROTLI} is not installed here; Brotli in nginx was NOT tested");
        }
    }
}

/// Starts Apache with these modules besides those that it needs.
fn apache(hosted: &Hosted, program: &Path, modules: &[&str]) -> Server {
    let port = free_port();
    let [root, log, pid] = ["root", "error.log", "pid"].map(|name| hosted.path(name));
    let modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "filter"]
        .iter()
        .chain(modules)
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect::<String>();
    let user = "User www-data\nGroup www-data\n";
    let configuration = format!(
        "{modules}ServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {pid}\nErrorLog {log}\n{user}\
             TypesConfig /etc/mime.types\nDocumentRoot {root}\n<Directory {root}>\nAllowOverride FileInfo\n\
             Require all granted\n</Directory>\n<Files \".ht*\">\nRequire all denied\n</Files>\n"
    );
    hosted.serve(program, &["-X", "-f"], port, &configuration)
}

#[test]
fn apache_serves_a_site_correctly() {
    let Some(program) = program("apache2") else { return };
    for base in BASES {
        let hosted = Hosted::new("apache", base);
        let server = apache(&hosted, &program, &["deflate"]);
        hosted.check(&server);
        assert_eq!(server.get(".htaccess", "").status, 403);
    }
}

#[test]
fn apache_sends_compressed_copies() {
    let Some(program) = program("apache2") else { return };
    for base in BASES {
        let hosted = Hosted::with_options("apache", base, &["--precompress"]);
        let server = apache(&hosted, &program, &["deflate", "rewrite"]);
        hosted.check(&server);
        hosted.check_compressed(&server, &["br", "gzip"]);
        drop(server);
        // Without mod_deflate, and as before if mod_rewrite is missing.
        hosted.check_compressed(&apache(&hosted, &program, &["rewrite"]), &["br", "gzip"]);
        hosted.check(&apache(&hosted, &program, &["deflate"]));
    }
}

fn caddy(hosted: &Hosted, program: &Path) -> Server {
    let port = free_port();
    let [root, snippet] = ["root", "dist.caddy"].map(|name| hosted.path(name));
    let configuration = format!(
        "{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nroot * {root}\nimport {snippet}\n\
             file_server\n}}\n"
    );
    hosted.serve(program, &["run", "--adapter", "caddyfile", "--config"], port, &configuration)
}

#[test]
fn caddy_serves_a_site_correctly() {
    let Some(program) = program("caddy") else { return };
    for base in BASES {
        let hosted = Hosted::new("caddy", base);
        hosted.check(&caddy(&hosted, &program));
    }
}

#[test]
fn caddy_sends_compressed_copies() {
    let Some(program) = program("caddy") else { return };
    for base in BASES {
        let hosted = Hosted::with_options("caddy", base, &["--precompress"]);
        let server = caddy(&hosted, &program);
        hosted.check(&server);
        hosted.check_compressed(&server, &["br", "gzip"]);
    }
}

#[test]
fn lighttpd_serves_a_site_correctly() {
    let Some(program) = program("lighttpd") else { return };
    for base in BASES {
        let hosted = Hosted::new("lighttpd", base);
        let port = free_port();
        let [root, snippet] = ["root", "dist.lighttpd.conf"].map(|name| hosted.path(name));
        // As Debian configures it.
        let configuration = format!(
            "server.modules = ( \"mod_indexfile\", \"mod_access\" )\nserver.document-root = \"{root}\"\n\
             server.bind = \"127.0.0.1\"\nserver.port = {port}\n\
             include_shell \"/usr/share/lighttpd/create-mime.conf.pl\"\ninclude \"{snippet}\"\n"
        );
        let server = hosted.serve(&program, &["-D", "-f"], port, &configuration);
        hosted.check(&server);
    }
}
