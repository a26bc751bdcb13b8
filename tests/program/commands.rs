//! The commands in `README.md` and `docs/`: each line of a block marked `sh` runs as it is written.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::driver::{Place, TODAY, fixture, root};

/// Commands that do not run here, with the reason. Each of them must occur in a document.
const SKIPPED: [(&str, &str); 1] =
    [("seloste scan ", "needs a browser and a site; scan.spec.ts and owners-afternoon.spec.ts run it")];

/// Commands that run until they are stopped.
const SERVERS: [&str; 2] = ["serve", "host"];

/// A command of a document.
#[derive(Debug)]
struct DocumentedCommand {
    document: String,
    line: String,
}

/// Returns the commands of all documents in their order. A line that ends with a backslash continues.
fn commands() -> Vec<DocumentedCommand> {
    let mut paths = vec![root().join("README.md")];
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    paths.extend(docs.filter(|path| path.extension().is_some_and(|extension| extension == "md")));
    paths.sort();
    let mut commands = Vec::new();
    for path in paths {
        let document = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap().replace("\\\n", " ");
        let mut is_shell = false;
        for line in text.lines() {
            match line.trim().strip_prefix("```") {
                Some(language) => is_shell = language == "sh",
                None if is_shell && !line.trim().is_empty() => {
                    commands
                        .push(DocumentedCommand { document: document.clone(), line: line.trim().to_owned() });
                }
                None => {}
            }
        }
    }
    commands
}

/// A person who has only a copy of the repository finds the set-up commands in its README.
#[test]
fn readme_has_the_two_commands_for_set_up() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["`cargo xtask serve`", "`cargo xtask test`"] {
        assert!(readme.contains(command), "README.md lacks {command}");
    }
}

/// Splits a command into words as a shell does, without its comment. The last item is the file that its
/// output goes to.
fn words(line: &str) -> (Vec<String>, Option<String>) {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut is_word, mut is_quoted) = (String::new(), false, false);
    for character in line.chars().chain([' ']) {
        match character {
            '\'' => (is_quoted, is_word) = (!is_quoted, true),
            '#' if !is_word && !is_quoted => break,
            ' ' if !is_quoted => {
                words.extend(is_word.then(|| std::mem::take(&mut word)));
                is_word = false;
            }
            '"' | '$' | '`' | '|' | '&' | ';' | '*' | '\\' if !is_quoted => {
                panic!("this test does not support `{character}`: {line}")
            }
            _ => {
                word.push(character);
                is_word = true;
            }
        }
    }
    let redirect = words.iter().position(|word| word == ">");
    let file = redirect.map(|at| {
        let file = words.pop().unwrap();
        words.truncate(at);
        file
    });
    (words, file)
}

/// Starts a server and asks for its front page.
fn serve(place: &Place, words: &[&str]) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_seloste"))
        .args(words)
        .current_dir(place.site())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines.find_map(|line| Some(line.ok()?.split_once("http://")?.1.to_owned()));
    let address = address.unwrap_or_else(|| panic!("{words:?} prints no address"));
    let socket = address.split('/').next().unwrap().to_owned();
    let started = Instant::now();
    while TcpStream::connect(&socket).is_err() {
        assert!(started.elapsed() < Duration::from_secs(20), "{words:?}: no answer from {socket}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn each_command_of_the_documents_runs() {
    let (mut documents, mut skipped, mut run_count) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut place = Place::empty();
    for DocumentedCommand { document, line } in commands() {
        if documents.insert(document.clone()) {
            place = prepare(&document);
        }
        if let Some((start, _)) = SKIPPED.iter().find(|(start, _)| line.starts_with(start)) {
            skipped.insert(*start);
            continue;
        }
        let (words, output) = words(&line);
        assert_eq!(words[0], "seloste", "{document}: `{line}` is neither run nor skipped");
        let mut words: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        // Debug builds contain no widgets, and findings can depend on the date.
        match words[0] {
            "build" => words.extend(["--widgets", "../widgets", "--today", TODAY]),
            "serve" => words.extend(["--widgets", "../widgets", "--today", TODAY, "--port", "0"]),
            "host" => words.extend(["--port", "0"]),
            "check" => words.extend(["--today", TODAY]),
            _ => {}
        }
        run_count += 1;
        if SERVERS.contains(&words[0]) {
            serve(&place, &words);
            continue;
        }
        let result = place.run(&words);
        // The check may have findings, and two versions may differ.
        let accepted: &[i32] = if matches!(words[0], "check" | "diff") { &[0, 1] } else { &[0] };
        assert!(accepted.contains(&result.code.unwrap_or(-1)), "{document}: `{line}`\n{}", result.err);
        if let Some(path) = output {
            place.write(&path, result.out);
        }
    }
    assert_eq!(skipped.len(), SKIPPED.len(), "no document has all commands of SKIPPED, only {skipped:?}");
    assert!(run_count >= 10, "only {run_count} commands ran");
}

/// Returns a folder with what the commands of a document need: an old notice, and, except for the document
/// that creates it, a site.
fn prepare(document: &str) -> Place {
    let place = if document == "README.md" {
        Place::empty()
    } else {
        let place = Place::copy(&fixture("complete"));
        for (path, bytes) in crate::driver::files(&fixture("complete")) {
            place.write(&format!("my-site/{path}"), bytes);
        }
        let notice = fs::read(fixture("complete/content/notices/customers.yaml")).unwrap();
        place.write("customers-2025.yaml", notice);
        place
    };
    if document == OWNERS_AFTERNOON {
        for (path, bytes) in crate::driver::files(&root().join("tests/afternoon/before")) {
            place.write(&format!("shop/{path}"), bytes);
        }
    }
    place.write("old.html", fs::read(root().join("tests/texts").join(OLD_NOTICE)).unwrap());
    place
}

/// The document that changes a shop step by step. `owners-afternoon.spec.ts` also makes its changes.
const OWNERS_AFTERNOON: &str = "owners-afternoon.md";

/// An existing notice.
const OLD_NOTICE: &str = "privacy.html";
