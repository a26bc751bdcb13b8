//! `seloste serve`: responses to the browser, output in the terminal, and removal of its files at the end.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::driver::{EXAMPLE, NOTICE, Place, TODAY, files};

/// Maximum time to wait for a change.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A running `seloste serve` in the folder of a place.
struct Serving<'p> {
    place: &'p Place,
    child: Child,
    address: String,
    lines: Receiver<String>,
}

impl<'p> Serving<'p> {
    fn start(place: &'p Place) -> Self {
        Self::start_at(place, 0)
    }

    fn start_at(place: &'p Place, port: u16) -> Self {
        fs::create_dir_all(Self::temporary(place)).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_seloste"))
            .args(["serve", ".", "--widgets", "../widgets", "--today", TODAY, "--port", &port.to_string()])
            .current_dir(place.site())
            .env("NO_COLOR", "1")
            .env("TMPDIR", Self::temporary(place))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut serving = Self { place, child, address: String::new(), lines };
        let line = serving.wait_for_line("The site is at http://");
        serving.address = line["The site is at http://".len()..].trim_end_matches('/').to_owned();
        serving.wait_for_line(
            "Changes in content/ and public/ appear when you save them. Press Ctrl-C to stop.",
        );
        serving
    }

    /// Returns the folder for temporary files of the program.
    fn temporary(place: &Place) -> PathBuf {
        place.site().join("../temporary")
    }

    /// Waits for a line of the terminal that begins with this text. Returns the line.
    #[track_caller]
    fn wait_for_line(&self, start: &str) -> String {
        let started = Instant::now();
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(TIMEOUT.saturating_sub(started.elapsed())) {
            if line.starts_with(start) {
                return line;
            }
            all.push(line);
        }
        panic!("no line begins with {start:?}: {all:#?}");
    }

    /// Requests a path. Returns the status and the body of the response.
    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn state(&self, seen: &Value) -> Value {
        let seen = seen["state"].as_str().map(|seen| format!("?seen={seen}")).unwrap_or_default();
        serde_json::from_str(&self.get(&format!("/.seloste/state.json{seen}")).1).unwrap()
    }

    /// Returns the current state.
    fn current_state(&self) -> Value {
        self.state(&Value::Null)
    }

    /// Writes a file and waits until the state changes. Returns the new state.
    #[track_caller]
    fn save(&self, path: &str, text: &str) -> Value {
        let before = self.current_state();
        self.place.write(path, text);
        let after = self.state(&before);
        assert_ne!(after["state"], before["state"], "the state is the same after {path} was saved");
        after
    }

    /// Sends the signal of Ctrl-C, and returns the exit code.
    #[cfg(unix)]
    fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let started = Instant::now();
        while started.elapsed() < TIMEOUT {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the program does not end");
    }
}

impl Drop for Serving<'_> {
    fn drop(&mut self) {
        // An error means that the program has already ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns the rules of the findings.
fn rules(state: &Value) -> Vec<&str> {
    let findings = state["report"]["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

#[test]
fn a_change_is_built_and_reported() {
    let place = Place::small();
    let serving = Serving::start(&place);
    let (status, page) = serving.get("/example/");
    assert_eq!(status, 200);
    let first = serving.current_state();
    let build = |state: &Value| state["build"].as_str().unwrap().to_owned();
    assert!(page.contains(&format!("data-build=\"{}\"", build(&first))), "{page}");
    assert!(rules(&first).contains(&"controller-missing"));

    let titled = NOTICE.replace("Tietosuojaseloste", "Asiakasrekisteri");
    let second = serving.save(EXAMPLE, &titled);
    assert_ne!(build(&second), build(&first));
    assert!(serving.get("/example/").1.contains("Asiakasrekisteri"));
    serving.wait_for_line("Built in ");

    let named =
        format!("{titled}controller:\n  name: Esimerkki Oy\n  email: tieto@example.fi\n  phone: 09 123\n");
    let third = serving.save(EXAMPLE, &named);
    assert!(!rules(&third).contains(&"controller-missing"), "{third}");
    serving.save("public/note.txt", "words");
    assert_eq!(serving.get("/note.txt"), (200, "words".to_owned()));
}

#[test]
fn every_save_is_shown() {
    let place = Place::small();
    let serving = Serving::start(&place);
    for number in 0..5 {
        let title = format!("Seloste {number}");
        serving.save(EXAMPLE, &NOTICE.replace("Tietosuojaseloste", &title));
        let (status, page) = serving.get("/example/");
        assert!(status == 200 && page.contains(&title), "{page}");
    }
}

#[test]
fn unchanged_findings_are_reported_in_one_line() {
    let place = Place::small();
    let serving = Serving::start(&place);
    serving.save(EXAMPLE, &NOTICE.replace("Tietosuojaseloste", "Asiakasrekisteri"));
    let line = serving.lines.recv_timeout(TIMEOUT).unwrap();
    assert!(line.starts_with("Built in ") && line.ends_with(", unchanged."), "{line}");
}

#[test]
fn only_changed_findings_are_printed() {
    let place = Place::small();
    place.write("content/notices/other.yaml", NOTICE.replace("id: example", "id: other"));
    let serving = Serving::start(&place);
    let first = serving.current_state();
    let named = format!("{NOTICE}controller: {{ name: Esimerkki Oy, email: tieto@example.fi }}\n");
    let second = serving.save(EXAMPLE, &named);
    let mut lines = Vec::new();
    while !lines.last().is_some_and(|line: &String| line.starts_with("Built in ")) {
        lines.push(serving.lines.recv_timeout(TIMEOUT).unwrap());
    }
    assert!(lines.iter().any(|line| line.contains(&format!("--> {EXAMPLE}"))), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("other.yaml")), "{lines:#?}");
    assert!(lines.iter().any(|line| line.starts_with("3 files: ")), "{lines:#?}");
    // The panel has all findings.
    let of_other = |state: &Value| {
        let findings = state["report"]["findings"].as_array().unwrap();
        findings.iter().filter(|finding| finding["file"] == "content/notices/other.yaml").count()
    };
    assert!(of_other(&first) > 0 && of_other(&first) == of_other(&second));
}

#[test]
fn a_format_error_keeps_the_pages_and_is_reported_alone() {
    let place = Place::small();
    let serving = Serving::start(&place);
    let good = serving.current_state();
    let wrong = serving.save(EXAMPLE, &format!("{NOTICE}purposses: none\n"));
    assert_eq!((&wrong["built"], &wrong["build"]), (&Value::Bool(false), &good["build"]));
    assert_eq!(rules(&wrong), ["unknown-key"]);
    assert_eq!(wrong["report"]["findings"][0]["file"], EXAMPLE);
    assert_eq!(serving.get("/example/").0, 200);
    serving.wait_for_line("error[unknown-key]");
    serving.wait_for_line("Nothing was built. The pages are unchanged.");
    let corrected = serving.save(EXAMPLE, NOTICE);
    assert_eq!((&corrected["built"], &corrected["report"]), (&Value::Bool(true), &good["report"]));
}

#[test]
fn a_site_that_was_never_built_has_a_page_that_says_so() {
    let place = Place::small();
    place.write(EXAMPLE, "id: example\n title: x\n");
    let serving = Serving::start(&place);
    let (status, page) = serving.get("/");
    assert_eq!(status, 503);
    assert!(page.contains("There is no page to show yet"));
    assert_eq!(serving.current_state()["build"], "");
    let corrected = serving.save(EXAMPLE, NOTICE);
    assert_ne!(corrected["build"], "");
    assert_eq!(serving.get("/").0, 200);
}

#[test]
fn a_write_error_is_reported_and_can_be_fixed() {
    let place = Place::small();
    let serving = Serving::start(&place);
    let wrong = serving.save("public/index.html", "mine");
    let failure = wrong["failure"].as_str().unwrap();
    assert!(failure.contains("public/index.html is in the place of"), "{failure}");
    assert_eq!(serving.get("/example/").0, 200);
    let before = serving.current_state();
    fs::remove_file(place.site().join("public/index.html")).unwrap();
    assert_eq!(serving.state(&before)["failure"], Value::Null);
}

#[test]
fn file_operations_of_editors_do_not_stop_the_server() {
    let place = Place::small();
    let serving = Serving::start(&place);
    let file = place.site().join(EXAMPLE);
    // Writes in two steps, renames into place, removes and restores the file, writes bytes that are not text,
    // writes an empty file, and renames the folder itself.
    for round in 0..3_u8 {
        place.write(EXAMPLE, &NOTICE[..20]);
        place.write("content/notices/.example.yaml.swp", [round, 0xff, 0]);
        place.write("content/notices/example.yaml~", NOTICE);
        place.write("content/notices/new.tmp", NOTICE);
        thread::sleep(Duration::from_millis(150));
        fs::rename(place.site().join("content/notices/new.tmp"), &file).unwrap();
        place.write(EXAMPLE, [0xff, 0xfe, 0]);
        thread::sleep(Duration::from_millis(250));
        fs::remove_file(&file).unwrap();
        thread::sleep(Duration::from_millis(250));
        fs::rename(place.site().join("content"), place.site().join("away")).unwrap();
        thread::sleep(Duration::from_millis(250));
        fs::rename(place.site().join("away"), place.site().join("content")).unwrap();
        place.write(EXAMPLE, "");
    }
    place.write(EXAMPLE, NOTICE.replace("Tietosuojaseloste", "Viimein"));
    let started = Instant::now();
    while !serving.get("/example/").1.contains("Viimein") {
        assert!(started.elapsed() < TIMEOUT, "the corrected page is not built: {}", serving.current_state());
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_port_in_use_is_skipped() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let place = Place::small();
    let serving = Serving::start_at(&place, port);
    assert_ne!(serving.address, format!("127.0.0.1:{port}"));
    assert_eq!(serving.get("/").0, 200);
}

#[test]
fn a_missing_folder_is_reported() {
    let outcome = Place::empty().run(&["serve", "none"]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(outcome.err, "seloste: no such folder: none; create a site with `seloste new none`\n");
}

/// No file stays in the author's folder or in the folder for temporary files.
#[cfg(unix)]
#[test]
fn no_files_are_left_behind() {
    let place = Place::small();
    let before = files(&place.site());
    let serving = Serving::start(&place);
    for number in 0..3 {
        serving.save("public/note.txt", &number.to_string());
    }
    let builds = fs::read_dir(Serving::temporary(&place)).unwrap().next().unwrap().unwrap().path();
    let started = Instant::now();
    while fs::read_dir(&builds).unwrap().count() > 2 {
        assert!(started.elapsed() < TIMEOUT, "older builds are not removed");
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(serving.interrupt(), Some(0));
    assert_eq!(fs::read_dir(Serving::temporary(&place)).unwrap().count(), 0);
    fs::remove_dir_all(place.site().join("public")).unwrap();
    assert_eq!(files(&place.site()), before);
}

/// Built pages do not contain what `serve` adds to them.
#[test]
fn built_pages_have_no_live_reload() {
    for (path, bytes) in Place::small().build_files() {
        assert!(!String::from_utf8_lossy(&bytes).contains("/.seloste/"), "{path}");
    }
}

#[test]
fn hostile_texts_do_not_move_the_tag() {
    let place = Place::small();
    place.write(EXAMPLE, NOTICE.replace("Tietosuojaseloste", "'</head><script>alert(1)</script>'"));
    let (_, page) = Serving::start(&place).get("/example/");
    assert_eq!(page.matches("</head>").count(), 1, "{page}");
    assert!(page.contains("\"></script></head><body>"), "{page}");
}

/// Creates a site from an old notice, which `serve` shows beside its draft.
fn imported() -> Place {
    let place = Place::empty();
    place.write("../old.txt", "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki <Oy>\nmaija@example.fi\n");
    let outcome = place.run(&["new", ".", "--from", "../old.txt", "--id", "customers"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    place
}

#[test]
fn imported_text_is_beside_the_notice() {
    let place = imported();
    let serving = Serving::start(&place);
    let path = "/.seloste/review/customers/";
    let (status, page) = serving.get(path);
    assert_eq!(status, 200, "{page}");
    for text in ["Imported from <bdi>old.txt</bdi>", "Esimerkki &lt;Oy&gt;", "<code>controller.name</code>"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("changed since the import"));
    assert_eq!(serving.current_state()["reviews"], serde_json::json!(["customers"]));
    let notice = "content/notices/customers.yaml";
    let yaml = fs::read_to_string(place.site().join(notice)).unwrap();
    serving.save(notice, &yaml.replace("Esimerkki <Oy>", "Esimerkki Oyj"));
    assert!(serving.get(path).1.contains("changed since the import"));
    let (status, page) = serving.get("/.seloste/review/none/");
    assert!(status == 404 && page.contains("No imported text for none"), "{page}");
}

/// A build contains neither the imported text nor the page of the review.
#[test]
fn a_build_has_no_imported_text() {
    let place = imported();
    let record = files(&place.site().join(".seloste")).into_keys().collect::<Vec<_>>();
    assert_eq!(record, ["import/.gitignore", "import/customers.json"]);
    let built = place.build_draft_files();
    assert!(built.contains_key("customers/index.html"), "{:?}", built.keys());
    for (path, bytes) in built {
        assert!(!path.contains(".seloste") && !path.ends_with("customers.json"), "{path}");
        assert!(!String::from_utf8_lossy(&bytes).contains("/.seloste/"), "{path}");
    }
}
