//! The style of comments, documents and messages that a program can check.

// A test that cannot read its input must stop.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use seloste_test_support::files;

/// Archaic or indirect English, in lower case. Matched as whole words in any case.
const DENIED: [&str; 40] = [
    "all the same",
    "anew",
    "are not there",
    "are told",
    "as it comes",
    "as promised",
    "be it",
    "for whom",
    "hereby",
    "hither",
    "is no key",
    "is not there",
    "is told",
    "loudly",
    "mended",
    "must stand",
    "nobody",
    "none where",
    "nothing of it",
    "nought",
    "of one's own",
    "of which",
    "slip of the",
    "slips of",
    "so that it be",
    "speaks of",
    "stands there",
    "that is none",
    "the course of things",
    "therein",
    "thereof",
    "thither",
    "was given up",
    "was told",
    "what is said",
    "what stands",
    "whereof",
    "wherever it is wanted",
    "whither",
    "whoever",
];

/// Files in which a phrase may occur: path, phrase, reason.
const ALLOWED: [(&str, &str, &str); 15] = [
    ("app/languages/en/lexicon/check.toml", "nobody", "a phrase that notices use"),
    ("app/check/src/rules/anonymity_claimed.rs", "is told", "an example of a notice"),
    ("app/check/src/rules/anonymity_claimed.rs", "nobody", "the plainest word for readers of the rule"),
    ("app/check/src/rules/consent_by_use.rs", "nobody", "the plainest word for readers of the rule"),
    ("app/check/src/rules/purpose_contradiction.rs", "are told", "an example of a notice"),
    ("app/check/src/rules/retention_undivided.rs", "nobody", "an example of a notice"),
    ("app/check/src/rules/template_residue.rs", "nobody", "the plainest word for readers of the rule"),
    ("app/check/src/rules/withdrawal_missing.rs", "are told", "people are told something by a notice"),
    ("app/check/src/tests/careful.rs", "are told", "an example of a notice"),
    ("app/check/src/tests/mod.rs", "nobody", "an example of a notice"),
    ("app/web/src/fill.rs", "nobody", "the name of an unknown placeholder"),
    ("docs/rules.md", "are told", "generated from the rules"),
    ("docs/rules.md", "nobody", "generated from the rules"),
    ("tests/program/export.rs", "nobody", "the id of a missing notice"),
    ("tests/style.rs", "", "the list itself"),
];

/// Maximum width of a comment line, as `max_width` in `rustfmt.toml`, which does not apply to comments.
const WIDTH: usize = 110;

/// Maximum number of comment lines over [`WIDTH`] in folders that are not wrapped yet.
const WIDE: [(&str, usize); 0] = [];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace")
}

/// Folders of dependencies, build outputs and test data.
const SKIPPED: [&str; 5] = ["node_modules", "target", "results", "tests/texts", "tests/sites"];

/// Returns the path relative to the workspace and the text of all files of `app`, `tests`, `docs` and the
/// root with one of these extensions.
fn texts(extensions: &[&str]) -> Vec<(String, String)> {
    let root = root();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&root).expect("the workspace").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    for folder in ["app", "tests", "docs", "findings"] {
        paths.extend(files(&root.join(folder), &SKIPPED));
    }
    let has_extension = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known))
    };
    paths
        .into_iter()
        .filter(has_extension)
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a text file");
            let relative = path.strip_prefix(&root).expect("a path below the root");
            (relative.to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

fn contains_words(line: &str, phrase: &str) -> bool {
    let is_word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    line.match_indices(phrase).any(|(at, _)| {
        !is_word(line[..at].chars().next_back()) && !is_word(line[at + phrase.len()..].chars().next())
    })
}

#[test]
fn archaic_english_is_absent() {
    let texts = texts(&["rs", "js", "ts", "mjs", "css", "md", "toml", "yml", "sh"]);
    assert!(texts.len() > 300, "only {} files were read", texts.len());
    let mut violations = Vec::new();
    let mut allowed_hits = [0; ALLOWED.len()];
    for (path, text) in &texts {
        for (index, line) in text.lines().enumerate() {
            // The words of names count too.
            let line = line.to_lowercase().replace('_', " ");
            for phrase in DENIED.iter().filter(|phrase| contains_words(&line, phrase)) {
                let violation = format!("{path}:{}: {phrase}", index + 1);
                let allowed = ALLOWED
                    .iter()
                    .position(|(file, allowed, _)| file == path && (allowed.is_empty() || allowed == phrase));
                match allowed {
                    Some(entry) => allowed_hits[entry] += 1,
                    None => violations.push(violation),
                }
            }
        }
    }
    assert!(violations.is_empty(), "write plain English instead:\n{}", violations.join("\n"));
    for ((path, phrase, _), hits) in ALLOWED.iter().zip(allowed_hits) {
        assert!(hits > 0, "{path} has no `{phrase}` any more: remove it from ALLOWED");
    }
}

#[test]
fn no_marks_of_a_merge_are_left() {
    let marks = ['<', '>'].map(|sign| format!("{} ", sign.to_string().repeat(7)));
    for (path, text) in texts(&["rs", "js", "ts", "mjs", "css", "md", "toml", "yml", "ftl", "sh", "yaml"]) {
        for (index, line) in text.lines().enumerate() {
            assert!(!marks.iter().any(|mark| line.starts_with(mark)), "{path}:{}: {line}", index + 1);
        }
    }
}

#[test]
fn modules_with_a_folder_use_mod_rs() {
    let mut violations = Vec::new();
    for path in files(&root().join("app"), &SKIPPED) {
        let is_source = path.components().any(|part| part.as_os_str() == "src");
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if is_source && is_rust && path.with_extension("").is_dir() {
            violations.push(path.display().to_string());
        }
    }
    assert!(violations.is_empty(), "move to mod.rs in the folder:\n{}", violations.join("\n"));
}

#[test]
fn comments_fit_the_width() {
    let mut violations = Vec::new();
    let mut wide = [0; WIDE.len()];
    for (path, text) in texts(&["rs"]) {
        for (index, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") && line.chars().count() > WIDTH {
                match WIDE.iter().position(|(folder, _)| path.starts_with(folder)) {
                    Some(entry) => wide[entry] += 1,
                    None => violations.push(format!("{path}:{}", index + 1)),
                }
            }
        }
    }
    for ((folder, maximum), count) in WIDE.iter().zip(wide) {
        assert!(
            count <= *maximum,
            "{folder} has {count} comment lines over {WIDTH} columns; the maximum is {maximum} and may only be lowered"
        );
    }
    assert!(violations.is_empty(), "wrap at {WIDTH} columns:\n{}", violations.join("\n"));
}
