//! Builds keep what earlier builds published: in clean checkouts, after a rename, and after changes on disk.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

use crate::driver::{EXAMPLE, Files, NOTICE, Outcome, Place, SITE, TODAY, files, text};

/// Returns a notice with a service that needs consent, with this date and telephone number.
fn notice(updated: &str, phone: &str) -> String {
    format!(
        "{NOTICE}updated: {updated}\ncontroller: {{ name: Esimerkki Oy, phone: {phone} }}\nservices:\n\
         \x20 - id: meter\n    name: Mittari {phone}\n    category: statistics\n    provider: Esimerkki Oy\n\
         \x20   purpose: Laskee käynnit.\n    cookies: none\n"
    )
}

const FIRST: (&str, &str) = ("2026-01-31", "09 123 4000");
const SECOND: (&str, &str) = ("2026-10-01", "09 123 4567");
const THIRD: (&str, &str) = ("2026-11-01", "09 123 4999");

/// Creates a repository with the site and without build output.
fn checkout((updated, phone): (&str, &str)) -> Place {
    let place = Place::small();
    place.write(".git/HEAD", "");
    place.write(EXAMPLE, notice(updated, phone));
    place
}

fn build(place: &Place, more: &[&str]) -> Outcome {
    let mut arguments = vec!["build", ".", "--widgets", "../widgets", "--today", TODAY];
    arguments.extend(more);
    place.run(&arguments)
}

/// Returns the files of a site that prove what was published.
fn evidence(files: &Files) -> Files {
    let is_hash = |name: &str| name.len() == 37 && name.ends_with(".json");
    let is_evidence = |path: &str| {
        path.contains("/versions/") && path.ends_with(".json")
            || path.strip_prefix("choices/").is_some_and(is_hash)
    };
    files
        .iter()
        .filter(|(path, _)| is_evidence(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// Serves files until the test ends, everything else with the status 404. A file may have another status.
/// Returns the address.
fn serve(files: Files, status: &'static str) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            let mut first = String::new();
            while reader.read_line(&mut line).unwrap_or(0) > 0 && line.trim() != "" {
                if first.is_empty() {
                    first.clone_from(&line);
                }
                line.clear();
            }
            let path = first.split(' ').nth(1).unwrap_or_default();
            let path = path.split('?').next().unwrap_or_default().trim_start_matches("/site/");
            let (status, body) = match files.get(path) {
                Some(body) => (status, body.as_slice()),
                None => ("404 Not Found", &b"missing"[..]),
            };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
        }
    });
    address
}

/// Returns the script that workflows run before a build; `None` with a message if it cannot run here.
fn script() -> Option<PathBuf> {
    let is_there = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !is_there("curl") || cfg!(windows) {
        eprintln!("SKIPPED: curl is not installed here; fetch-published.sh was NOT tested");
        return None;
    }
    Some(PathBuf::from("fetch-published.sh"))
}

/// Runs the script as a workflow does. Returns whether it succeeded, and what it printed.
fn fetch(place: &Place, address: &str) -> (bool, String) {
    let output = Command::new("sh")
        .args(["fetch-published.sh", address, ".published"])
        .env("NO_PROXY", "*")
        .current_dir(place.site())
        .output()
        .unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(printed).unwrap())
}

#[test]
fn workflows_keep_what_the_published_site_has() {
    for (host, path) in [
        ("github-pages", ".github/workflows/notices.yml"),
        ("gitlab-pages", ".gitlab-ci.yml"),
        ("netlify", "netlify.toml"),
    ] {
        let place = checkout(FIRST);
        let outcome = build(&place, &["--host", host]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        let written = files(&place.site());
        let workflow = text(&written, path);
        let fetch = workflow.find("sh fetch-published.sh \"$").expect(workflow);
        let build = workflow.find(" build . --out dist --keep .published --host ").expect(workflow);
        assert!(fetch < build, "{workflow}");
        assert!(text(&written, "fetch-published.sh").starts_with("#!/bin/sh\n"));
    }
}

#[test]
fn clean_checkouts_lose_nothing() {
    let Some(script) = script() else { return };
    let mut published = Files::new();
    let mut lengths = Vec::new();
    for version in [FIRST, SECOND, THIRD, THIRD] {
        // Before the first publication there is no published site.
        let address = serve(published.clone(), "200 OK");
        let place = checkout(version);
        assert_eq!(build(&place, &["--host", "netlify", "--out", "other"]).code, Some(0));
        assert!(place.site().join(&script).is_file());
        let (succeeded, printed) = fetch(&place, &format!("{address}/site/"));
        assert!(succeeded, "{printed}");
        let outcome = build(&place, &["--keep", ".published"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert!(!outcome.err.contains("warning:"), "{}", outcome.err);
        let built = place.site_files();
        for (path, bytes) in evidence(&published) {
            assert!(built.get(&path) == Some(&bytes), "{path} of {version:?}");
        }
        lengths.push(evidence(&built).len());
        published = built;
    }
    assert_eq!(lengths, [2, 4, 6, 6], "a version and a notice snapshot each");
    assert!(published.contains_key("example/versions/2026-01-31/index.html"));
}

#[test]
fn a_site_that_cannot_be_fetched_stops_the_workflow() {
    if script().is_none() {
        return;
    }
    let place = checkout(FIRST);
    assert_eq!(build(&place, &["--host", "netlify"]).code, Some(0));
    let good = place.site_files();
    let list = text(&good, "kept.txt").to_owned();
    assert!(list.lines().all(|path| good.contains_key(path)), "{list}");
    assert!(evidence(&good).keys().all(|path| list.contains(path)), "{list}");
    let with = |list: &str| {
        let mut files = good.clone();
        files.insert("kept.txt".to_owned(), list.as_bytes().to_vec());
        files
    };
    let mut incomplete = good.clone();
    incomplete.remove(list.lines().next().unwrap());
    for (files, status) in [
        (good.clone(), "403 Forbidden"),
        (incomplete, "200 OK"),
        (with(""), "200 OK"),
        (with("<!doctype html>\n<title>Log in</title>\n"), "200 OK"),
        (with("../../evil.json\n"), "200 OK"),
        (with("choices/..\n"), "200 OK"),
        (with("choices/a.json\" \"b.json\n"), "200 OK"),
        (with("/choices/a.json\n"), "200 OK"),
    ] {
        let (succeeded, printed) = fetch(&place, &format!("{}/site", serve(files, status)));
        assert!(!succeeded && !printed.trim().is_empty(), "{printed}");
        assert!(!place.site().join("evil.json").exists() && !place.site().join("../evil.json").exists());
    }
    // A host that does not answer at all.
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap();
    assert!(!fetch(&place, &format!("http://{free}")).0);
}

#[test]
fn files_that_a_download_lacks_are_named() {
    let place = checkout(FIRST);
    let published = {
        assert_eq!(build(&place, &[]).code, Some(0));
        place.site_files()
    };
    let record = evidence(&published).into_keys().find(|path| path.starts_with("example/")).unwrap();
    fs::remove_file(place.site().join("dist").join(&record)).unwrap();
    fs::rename(place.site().join("dist"), place.site().join("download")).unwrap();
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1));
    // Paths that lead out of the folder, and other texts, are not files of a site.
    let list =
        format!("{}../../secret\n\u{1b}[31m\nexample/versions/../../x\n", text(&published, "kept.txt"));
    place.write("download/kept.txt", list);
    let outcome = build(&place, &["--keep", "download"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.err.contains(&format!("warning: download has no {record}")), "{}", outcome.err);
    assert_eq!(outcome.err.matches("warning:").count(), 1, "{}", outcome.err);
    // The list of the new site no longer has it.
    assert!(!text(&place.site_files(), "kept.txt").contains(&record));
}

#[test]
fn the_list_is_the_same_after_an_update() {
    let place = checkout(FIRST);
    place.build_files();
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1));
    let updated = place.build_files();
    assert_eq!(evidence(&updated).len(), 4);
    assert!(evidence(&updated).keys().all(|path| text(&updated, "kept.txt").contains(path)));
    fs::remove_file(place.site().join(".dist.seloste.json")).unwrap();
    assert!(place.build_files() == updated);
}

#[test]
fn a_date_in_the_future_is_refused() {
    let place = checkout(FIRST);
    let before = place.build_files();
    for future in ["2026-11-24", "2027-11-22", "9999-12-31"] {
        place.write(EXAMPLE, notice(future, SECOND.1));
        let outcome = place.build();
        assert_eq!(outcome.code, Some(1), "{}", outcome.err);
        assert!(
            outcome.err.contains("updated-in-future") && outcome.err.contains("help: "),
            "{}",
            outcome.err
        );
        assert!(outcome.err.contains("Nothing was built"), "{}", outcome.err);
        assert!(place.site_files() == before);
        let checked = place.check(&[]);
        assert!(checked.out.contains("updated-in-future"), "{}", checked.out);
        // A draft publishes nothing.
        let drafts = Place::small();
        drafts.write(EXAMPLE, notice(future, SECOND.1));
        assert!(!drafts.build_draft_files().keys().any(|path| path.contains("versions")));
    }
    // The date may already be the one of today east of Greenwich.
    place.write(EXAMPLE, notice("2026-11-23", SECOND.1));
    let files = place.build_files();
    assert!(files.keys().any(|path| path.starts_with("example/versions/2026-11-23.")));
}

#[test]
fn a_build_after_a_draft_publishes_the_version() {
    let place = checkout(FIRST);
    assert_eq!(evidence(&place.build_draft_files()).len(), 1);
    assert_eq!(evidence(&place.build_files()).len(), 2);
}

#[test]
fn a_renamed_notice_keeps_its_pages_and_the_build_says_so() {
    let place = checkout(FIRST);
    place.build_files();
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1));
    let before = place.build_files();
    let renamed = notice(SECOND.0, SECOND.1).replace("id: example", "id: customers");
    fs::remove_file(place.site().join(EXAMPLE)).unwrap();
    place.write("content/notices/customers.yaml", renamed);
    let outcome = place.build();
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.err.contains("warning: no notice has the id `example` any more"), "{}", outcome.err);
    assert!(outcome.err.contains("help: "), "{}", outcome.err);
    let files = place.site_files();
    for (path, bytes) in evidence(&before) {
        assert!(files.get(&path) == Some(&bytes), "{path}");
    }
    assert!(!files.contains_key("example/index.html"));
    // The last version has a page, too, because no notice shows it at this address any more.
    for (date, phone) in [FIRST, SECOND] {
        let page = text(&files, &format!("example/versions/{date}/index.html"));
        assert!(page.contains(phone), "{page}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        // There is no current version; the link leads to the list of notices.
        assert!(
            !page.contains("href=\"../../../example/\"") && page.contains("href=\"../../../\""),
            "{page}"
        );
        assert!(text(&files, &format!("example/versions/{date}/notice.txt")).contains(phone));
    }
    // Later builds keep the pages, without a warning, with or without the manifest.
    for _ in 0..2 {
        let outcome = place.build();
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert!(
            !outcome.err.contains("warning: no notice") && outcome.err.contains("`example`"),
            "{}",
            outcome.err
        );
        assert!(place.site_files() == files, "{:?}", place.site_files().keys());
        let _ = fs::remove_file(place.site().join(".dist.seloste.json"));
    }
    // The notice returns.
    fs::remove_file(place.site().join("content/notices/customers.yaml")).unwrap();
    place.write(EXAMPLE, notice(THIRD.0, THIRD.1));
    let outcome = place.build();
    assert!(outcome.err.contains("`customers`") && !outcome.err.contains("`example`"), "{}", outcome.err);
    assert!(
        text(&place.site_files(), "example/versions/2026-10-01/index.html")
            .contains("href=\"../../../example/\"")
    );
}

#[test]
fn files_whose_line_ends_were_converted_are_kept() {
    let place = checkout(FIRST);
    let before = evidence(&place.build_files());
    for path in before.keys() {
        let file = place.site().join("dist").join(path);
        let converted = fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
        assert!(converted.contains('\r'));
        fs::write(&file, converted).unwrap();
    }
    place.write(EXAMPLE, notice(SECOND.0, SECOND.1));
    let outcome = place.build();
    assert!(!outcome.err.contains("warning:"), "{}", outcome.err);
    let files = place.site_files();
    for (path, bytes) in &before {
        assert!(files.get(path) == Some(bytes), "{path}");
    }
    assert!(files.contains_key("example/versions/2026-01-31/index.html"));
}

#[test]
fn changed_files_are_set_aside() {
    let place = checkout(FIRST);
    let before = evidence(&place.build_files());
    for number in 1..3 {
        for path in before.keys() {
            place.write(&format!("dist/{path}"), format!("changed {number}"));
        }
        place.write(EXAMPLE, notice(SECOND.0, SECOND.1));
        let outcome = place.build();
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        let aside = files(&place.site().join(".dist.changed"));
        assert_eq!(aside.len(), 2 * number, "{:?}", aside.keys());
        for path in before.keys() {
            assert!(!place.site_files().contains_key(path));
            let name = aside.iter().find(|(name, bytes)| {
                name.starts_with(path.as_str()) && **bytes == format!("changed {number}").into_bytes()
            });
            assert!(name.is_some(), "{path}: {:?}", aside.keys());
            assert!(outcome.err.contains(&format!("warning: {path}")), "{}", outcome.err);
        }
        assert!(outcome.err.contains(".dist.changed"), "{}", outcome.err);
    }
    // A folder that the build does not replace stays as it is.
    let place = checkout(FIRST);
    place.build_files();
    fs::rename(place.site().join("dist"), place.site().join("download")).unwrap();
    for path in before.keys() {
        place.write(&format!("download/{path}"), "changed");
    }
    let outcome = build(&place, &["--keep", "download"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(!place.site().join(".dist.changed").exists());
    assert!(outcome.err.contains("warning: ") && outcome.err.contains("download"), "{}", outcome.err);
}

#[test]
fn a_file_in_public_that_hides_another_is_reported() {
    // An author may replace feeds, and sitemaps too.
    let place = Place::small();
    place.write("content/site.yaml", format!("{SITE}url: https://example.fi/\n"));
    place.write("public/changes.atom", "mine");
    for _ in 0..2 {
        assert_eq!(text(&place.build_files(), "changes.atom"), "mine");
        place.write(EXAMPLE, format!("{NOTICE}updated: 2026-01-31\n"));
    }
    for (path, generated, what) in [
        ("404.html", "404.html", "the 404 page"),
        ("index.html", "index.html", "the first page"),
        ("kept.txt", "kept.txt", "the list of what the next build keeps"),
        ("example/index.html", "example/index.html", "the notice `example`"),
        ("example/notice.json", "example/notice.json", "the notice `example`"),
        ("example", "example/", "the notice `example`"),
        ("404.html/mine.txt", "404.html", "the 404 page"),
        ("choices", "choices/", "the consent widget"),
        ("assets", "assets/", "styles and scripts of all pages"),
    ] {
        let place = Place::small();
        place.write(&format!("public/{path}"), "mine");
        let outcome = place.build();
        assert_eq!(outcome.code, Some(2), "{path}: {}", outcome.err);
        for part in [format!("public/{path}"), format!("`{generated}`"), what.to_owned()] {
            assert!(outcome.err.contains(&part), "{path}, {part}: {}", outcome.err);
        }
        assert!(!outcome.err.contains(".dist.new-"), "{}", outcome.err);
    }
}
