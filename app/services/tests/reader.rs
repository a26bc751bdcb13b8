//! Tests of the reader of the catalogue's files.

#[allow(dead_code, unreachable_pub)]
#[path = "../src/keywords.rs"]
mod keywords;
#[allow(dead_code)]
#[path = "../build/reader.rs"]
mod reader;

use std::fs;
use std::path::Path;

/// A file without errors; the tests replace a part of it.
const FILE: &str = r#"name = "Counter"
category = "statistics"
purposes = ["measure-use"]
provider = { name = "Esimerkki Oy", country = "FI", source = "own" }
account = { pattern = "C-{id}", example = "C-1" }
load = ["https://c.example/c.js?id={account}"]
gate = "start"
stored = [
  { name = "_c_{site}", in = "cookie", life = "13 months", kept = "400 days", for = "recognize" },
  { name = "c.test", in = "local", handling = "passing" },
]
hosts = [{ host = "c.example", loads = ["script"] }]

[sources.own]
kind = "stated"
at = "https://c.example/privacy"
date = "2026-11-28"
"#;

#[test]
fn every_file_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let read = reader::read(&fs::read_to_string(&path).unwrap());
        assert!(read.is_ok(), "{}: {:?}", path.display(), read.err());
        files += 1;
    }
    assert!(files >= 80, "only {files} files");
    assert!(reader::read(FILE).is_ok());
}

#[test]
fn errors_name_the_line() {
    for (part, replacement, line, message) in [
        ("\"statistics\"", "\"counting\"", 2, "unknown category `counting`"),
        ("[\"measure-use\"]", "[\"measure\"]", 3, "unknown purpose `measure`"),
        ("[\"measure-use\"]", "[]", 3, "a service has at least one purpose"),
        ("\"FI\"", "\"Finland\"", 4, "`Finland` is not a country code"),
        ("source = \"own\"", "source = \"other\"", 4, "unknown source `other`"),
        ("C-{id}", "C-{id", 5, "invalid pattern `C-{id`"),
        ("https://c.example/c.js", "http://c.example/c.js", 6, "an address begins with https://"),
        ("\"start\"", "\"later\"", 7, "unknown moment `later`"),
        ("_c_{site}", "_c_*", 9, "invalid pattern `_c_*`"),
        ("_c_{site}", "_c_{a}{b}", 9, "invalid pattern `_c_{a}{b}`"),
        ("_c_{site}", "", 9, "invalid pattern ``"),
        ("13 months", "13", 9, "`13` is not a lifetime such as `13 months`"),
        ("13 months", "0 days", 9, "`0 days` is not a lifetime"),
        ("13 months", "99999999999 days", 9, "is not a lifetime"),
        ("\"recognize\"", "\"track\"", 9, "unknown purpose of an item `track`"),
        (", for = \"recognize\"", "", 9, "state what the item is `for`"),
        ("\"passing\"", "\"kept\"", 10, "unknown handling `kept`"),
        ("\"local\"", "\"disk\"", 10, "unknown storage `disk`"),
        ("\"c.example\"", "\"C.example\"", 12, "`C.example` is not a host"),
        ("[\"script\"]", "[\"video\"]", 12, "unknown kind of content `video`"),
        ("[\"script\"]", "[]", 12, "state what the host `loads`"),
        ("\"stated\"", "\"heard\"", 15, "unknown kind of source `heard`"),
        ("\"stated\"", "\"measured\"", 15, "a measured source has a version"),
        ("\"https://c.example/privacy\"", "\"privacy\"", 15, "the source's `at` begins with https://"),
        ("2026-11-28", "28.11.2026", 17, "`28.11.2026` is not a date"),
        ("name = \"Counter\"", "name = 1", 1, "invalid type"),
        ("gate =", "gates =", 7, "unknown field `gates`"),
        ("kind = \"stated\"\n", "", 14, "missing field `kind`"),
    ] {
        let text = FILE.replacen(part, replacement, 1);
        assert_ne!(text, FILE, "{part}");
        let problems = reader::read(&text).expect_err(replacement);
        let problem = &problems[0];
        assert!(problem.message.contains(message), "{replacement}: {}", problem.message);
        assert_eq!(problem.line, line, "{replacement}: {}", problem.message);
    }
}

#[test]
fn all_errors_of_a_file_are_reported() {
    let text =
        FILE.replace("\"statistics\"", "\"x\"").replace("13 months", "x").replace("\"start\"", "\"x\"");
    assert_eq!(reader::read(&text).expect_err("three errors").len(), 3);
}

#[test]
fn a_source_may_be_left_out_if_there_is_only_one() {
    let second = "\n[sources.other]\nkind = \"stated\"\nat = \"https://c.example/\"\ndate = \"2026-11-28\"\n";
    let problems = reader::read(&format!("{FILE}{second}")).expect_err("facts without a source");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].message.contains("state the `source`"));
}

#[test]
fn damaged_files_are_errors() {
    for text in
        ["", "name", "name = ", "[sources", "\u{0}", "name = \"a\"\nname = \"b\"", &"[".repeat(10_000)]
    {
        assert!(reader::read(text).is_err(), "{text:.40}");
    }
}
