//! The tests that `docs/security.md` names exist, and the supply chain is as it states.

// A test that cannot read its input must stop.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use seloste_test_support::files;
use serde_json::Value;

/// Folders of dependencies and build outputs.
const SKIPPED: [&str; 3] = ["node_modules", "target", "dist"];

/// Minimum number of tests that the document names.
const MIN_TESTS: usize = 50;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the tests that a text names as `FILE: TEST`.
fn named_tests(text: &str) -> Vec<(&str, &str)> {
    let is_test = |(file, _): &(&str, &str)| {
        (file.ends_with(".rs") || file.ends_with(".spec.ts")) && !file.contains(char::is_whitespace)
    };
    text.split('`').skip(1).step_by(2).filter_map(|code| code.split_once(": ")).filter(is_test).collect()
}

/// Returns true if a source file defines this test.
fn defines(source: &str, test: &str) -> bool {
    let is_title = |quote: char| source.contains(&format!("test({quote}{test}{quote}"));
    let function = source.split_once(&format!("fn {test}("));
    // A function with a name like this must be a test, or be in `proptest!`.
    let is_test = function.is_some_and(|(before, _)| {
        let end = before.rfind("}\n").unwrap_or_default();
        before[end..].contains("#[test]") || before[end..].contains("#[tokio::test")
    });
    is_test || is_title('\'') || is_title('`')
}

#[test]
fn each_row_of_the_document_names_tests_that_exist() {
    let document = read(&root().join("docs/security.md"));
    let mut sources = files(&root().join("tests"), &SKIPPED);
    sources.extend(files(&root().join("app"), &SKIPPED));
    let mut count = 0;
    for row in document.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| attack ")) {
        let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        let named = named_tests(cell);
        assert!(!named.is_empty(), "this row names no test: {row}");
        for (file, test) in named {
            let mut candidates = sources.iter().filter(|path| path.ends_with(file)).peekable();
            assert!(candidates.peek().is_some(), "there is no file {file}");
            assert!(candidates.any(|path| defines(&read(path), test)), "{file} has no test {test:?}");
            count += 1;
        }
    }
    assert!(count >= MIN_TESTS, "the document names only {count} tests");
}

#[test]
fn tests_are_distinguished_from_other_functions() {
    let source =
        "fn a() {}\n\n#[test]\nfn b() {\n    c();\n}\n\nfn c() {}\ntest('d', run);\ntest(`e ${f}`, run);\n";
    let defined = ["a", "b", "c", "d", "e ${f}", "e"].map(|test| defines(source, test));
    assert_eq!(defined, [false, true, false, true, true, false]);
    assert_eq!(named_tests("`a.rs: b`, `c.spec.ts: d: e`, `f: g`"), [("a.rs", "b"), ("c.spec.ts", "d: e")]);
}

#[test]
fn every_locked_crate_is_from_the_registry_and_has_a_checksum() {
    for lock in ["Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let text = read(&root().join(lock));
        let packages: Vec<&str> = text.split("[[package]]").skip(1).collect();
        assert!(packages.len() > 5, "{lock} has {} packages", packages.len());
        for package in packages {
            let name = package.lines().find(|line| line.starts_with("name = ")).unwrap_or_default();
            let own = name.starts_with("name = \"seloste-") || name == "name = \"xtask\"";
            let source = package.lines().find_map(|line| line.strip_prefix("source = "));
            let registry = "\"registry+https://github.com/rust-lang/crates.io-index\"";
            assert_eq!(source, (!own).then_some(registry), "{lock}: {name}");
            assert!(own || package.contains("\nchecksum = \""), "{lock}: {name} has no checksum");
        }
    }
}

#[test]
fn every_locked_npm_package_is_from_the_registry_and_has_a_checksum() {
    for folder in ["tests/browser", "tests/judges"] {
        let read_json = |name: &str| -> Value {
            serde_json::from_str(&read(&root().join(folder).join(name))).expect("JSON")
        };
        let lock = read_json("package-lock.json");
        let packages = lock["packages"].as_object().expect("packages");
        assert!(packages.len() > 20, "{folder} has {} packages", packages.len());
        for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
            // Without an address, npm asks the registry, whatever its name on this machine is.
            assert!(package.get("resolved").is_none(), "{path} is from {}", package["resolved"]);
            let checksum = package["integrity"].as_str().unwrap_or_default();
            assert!(checksum.starts_with("sha512-"), "{folder}: {path} has no checksum");
        }
        let manifest = read_json("package.json");
        for (name, version) in manifest["devDependencies"].as_object().expect("dependencies") {
            let version = version.as_str().unwrap_or_default();
            assert!(
                version.starts_with(|first: char| first.is_ascii_digit()),
                "{name} is not pinned: {version}"
            );
        }
    }
}

#[test]
fn workflows_cannot_write_and_keep_no_credentials() {
    let workflows: Vec<PathBuf> = files(&root().join(".github/workflows"), &SKIPPED);
    assert!(!workflows.is_empty());
    for path in workflows {
        let text = read(&path);
        let name = path.display();
        assert!(text.contains("\npermissions:\n  contents: read\n"), "{name} has other permissions");
        let writes = text.lines().filter(|line| line.trim_end().ends_with(": write")).count();
        // The job that publishes a release, and no other.
        let allowed = if path.ends_with("release.yml") { 3 } else { 0 };
        assert_eq!(writes, allowed, "{name} can write");
        let checkouts = text.matches("uses: actions/checkout@").count();
        assert_eq!(text.matches("persist-credentials: false").count(), checkouts, "{name} keeps credentials");
        assert!(!text.contains("pull_request_target"), "{name} runs the code of others with permissions");
    }
}
