//! Compares the dependencies between crates, as cargo reports them, with `docs/architecture.md`.

// A test that cannot read its input must stop.
#![allow(clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use seloste_test_support::files;

/// Crates of the workspace, each with those that it may depend on directly. To add a dependency, add it here
/// and state its reason in the document.
const ALLOWED_DEPENDENCIES: [(&str, &[&str]); 29] = [
    ("seloste-test-support", &[]),
    ("seloste-hooks", &[]),
    ("seloste-languages", &[]),
    ("seloste-notice-derive", &[]),
    ("seloste-notice", &["seloste-notice-derive"]),
    ("seloste-services", &["seloste-notice"]),
    ("seloste-yaml", &[]),
    ("seloste-web", &["seloste-hooks"]),
    ("seloste-consent", &[]),
    ("seloste-request", &["seloste-consent", "seloste-notice"]),
    ("seloste-markdown", &["seloste-notice"]),
    ("seloste-scan", &["seloste-hooks", "seloste-notice"]),
    ("seloste-source", &["seloste-markdown", "seloste-notice", "seloste-services", "seloste-yaml"]),
    ("seloste-check", &["seloste-notice", "seloste-services"]),
    ("seloste-import", &["seloste-notice", "seloste-yaml"]),
    ("seloste-outline", &["seloste-markdown", "seloste-notice"]),
    ("seloste-export", &["seloste-markdown", "seloste-notice", "seloste-outline", "seloste-services"]),
    ("seloste-request-form", &["seloste-consent", "seloste-hooks", "seloste-notice", "seloste-request"]),
    (
        "seloste-pages",
        &[
            "seloste-hooks",
            "seloste-markdown",
            "seloste-notice",
            "seloste-outline",
            "seloste-request",
            "seloste-request-form",
            "seloste-services",
        ],
    ),
    ("seloste-compression", &[]),
    ("seloste-hosting", &[]),
    (
        "seloste-site",
        &[
            "seloste-compression",
            "seloste-export",
            "seloste-hooks",
            "seloste-hosting",
            "seloste-notice",
            "seloste-outline",
            "seloste-pages",
            "seloste-services",
            "seloste-source",
            "seloste-web",
        ],
    ),
    ("seloste-host", &["seloste-web"]),
    (
        "seloste-cli",
        &[
            "seloste-check",
            "seloste-export",
            "seloste-host",
            "seloste-hosting",
            "seloste-import",
            "seloste-notice",
            "seloste-scan",
            "seloste-services",
            "seloste-site",
            "seloste-source",
            "seloste-yaml",
        ],
    ),
    ("seloste-widget-consent", &["seloste-consent", "seloste-hooks"]),
    ("seloste-widget-request", &["seloste-hooks", "seloste-request-form"]),
    ("seloste-setup", &[]),
    ("seloste-bench", &["seloste-setup"]),
    ("xtask", &["seloste-bench", "seloste-setup"]),
];

/// Crates that may depend on the named package, directly or indirectly; no other crate may.
const ONLY: [(&str, &[&str]); 9] = [
    ("fluent-syntax", &["seloste-languages"]),
    ("icu_datetime", &["seloste-languages"]),
    ("icu_experimental", &["seloste-languages"]),
    ("granit-parser", &["seloste-source", "seloste-site", "seloste-cli"]),
    (
        "pulldown-cmark",
        &[
            "seloste-markdown",
            "seloste-import",
            "seloste-source",
            "seloste-outline",
            "seloste-export",
            "seloste-pages",
            "seloste-site",
            "seloste-cli",
        ],
    ),
    ("quick-xml", &["seloste-export", "seloste-site", "seloste-cli"]),
    ("axum", &["seloste-host", "seloste-cli"]),
    ("html5gum", &["seloste-import", "seloste-cli"]),
    ("tungstenite", &["seloste-scan", "seloste-cli"]),
];

/// Packages that neither widget may contain. JSON parsers are not in the list, because Yew depends on one.
const NOT_IN_WIDGETS: [&str; 6] =
    ["granit-parser", "pulldown-cmark", "icu_datetime", "idna", "mail-builder", "icalendar"];

/// Crates without input and output: no files, network, processes, environment or clock.
const PURE: [&str; 13] = [
    "hooks",
    "notice",
    "services",
    "consent",
    "widget-consent",
    "request",
    "markdown",
    "check",
    "import",
    "outline",
    "export",
    "pages",
    "hosting",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .other_options(vec!["--offline".to_owned(), "--locked".to_owned()])
        .exec()
        .expect("cargo prints its metadata")
}

#[test]
fn default_members_are_all_crates_but_the_request_widget() {
    let metadata = metadata();
    let names = |packages: Vec<&Package>| -> BTreeSet<String> {
        packages.iter().map(|package| package.name.to_string()).collect()
    };
    let mut expected = names(metadata.workspace_packages());
    // Rendering on the server and in the browser must not be compiled together.
    assert!(expected.remove("seloste-widget-request"));
    let actual = names(metadata.workspace_default_packages());
    assert_eq!(
        actual, expected,
        "`default-members` in Cargo.toml must list all crates but app/widget-request"
    );
}

/// Returns the packages that each package depends on in a normal build.
fn dependencies(metadata: &Metadata) -> BTreeMap<PackageId, Vec<PackageId>> {
    let resolve = metadata.resolve.as_ref().expect("the dependencies are resolved");
    resolve
        .nodes
        .iter()
        .map(|node| {
            let normal = node.deps.iter().filter(|dependency| {
                dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
            });
            (node.id.clone(), normal.map(|dependency| dependency.pkg.clone()).collect())
        })
        .collect()
}

fn reached(edges: &BTreeMap<PackageId, Vec<PackageId>>, from: &PackageId) -> BTreeSet<PackageId> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from.clone()];
    while let Some(package) = open.pop() {
        for dependency in edges.get(&package).into_iter().flatten() {
            if seen.insert(dependency.clone()) {
                open.push(dependency.clone());
            }
        }
    }
    seen
}

#[test]
fn crates_depend_only_on_documented_crates() {
    let metadata = metadata();
    let ours: BTreeSet<&str> = ALLOWED_DEPENDENCIES.iter().map(|(name, _)| *name).collect();
    let members: BTreeSet<&str> =
        metadata.workspace_packages().iter().map(|package| package.name.as_str()).collect();
    assert_eq!(members, ours, "the table of dependencies has every crate of the workspace");
    for (name, allowed) in ALLOWED_DEPENDENCIES {
        let packages = metadata.workspace_packages();
        let package = packages.iter().find(|package| package.name == name).expect("a member");
        let actual: BTreeSet<&str> = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind == DependencyKind::Normal)
            .map(|dependency| dependency.name.as_str())
            .filter(|dependency| ours.contains(dependency))
            .collect();
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        assert_eq!(actual, allowed, "{name} depends on other crates than docs/architecture.md states");
    }
}

#[test]
fn heavy_crates_are_used_only_where_listed() {
    let metadata = metadata();
    let edges = dependencies(&metadata);
    let name = |id: &PackageId| metadata[id].name.to_string();
    for package in metadata.workspace_packages() {
        let reached: BTreeSet<String> = reached(&edges, &package.id).iter().map(name).collect();
        for (heavy, allowed) in ONLY {
            let allowed = allowed.contains(&package.name.as_str());
            assert!(allowed || !reached.contains(heavy), "{} reaches {heavy}", package.name);
        }
        if package.name.starts_with("seloste-widget-") {
            for heavy in NOT_IN_WIDGETS {
                assert!(!reached.contains(heavy), "{} reaches {heavy}", package.name);
            }
        }
        if package.name == "seloste-widget-consent" {
            for bindings in ["yew", "web-sys", "js-sys"] {
                assert!(!reached.contains(bindings), "the consent widget uses {bindings}");
            }
        }
    }
}

#[test]
fn unsafe_is_forbidden_in_every_crate() {
    for package in metadata().workspace_packages() {
        for target in &package.targets {
            let is_root = target.is_lib() || target.is_bin() || target.is_cdylib();
            // The macros of wasm-bindgen generate unsafe code there; the lints of the workspace deny all
            // other.
            if is_root && package.name != "seloste-widget-consent" {
                let text = fs::read_to_string(&target.src_path).expect("the crate's root file");
                assert!(
                    text.contains("#![forbid(unsafe_code)]"),
                    "{} does not forbid unsafe code",
                    target.src_path
                );
            }
        }
    }
}

#[test]
fn pure_crates_have_no_input_or_output() {
    const OUTSIDE: [&str; 7] = [
        "std::fs",
        "std::net",
        "std::process",
        "std::env",
        "std::time::SystemTime",
        "std::io",
        "Timestamp::now",
    ];
    for name in PURE {
        for file in rust_files(&root().join("app").join(name).join("src")) {
            let text = fs::read_to_string(&file).expect("a source file");
            // Unit tests are at the end of a file and may use all of these.
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for outside in OUTSIDE {
                assert!(!code.contains(outside), "{} uses {outside}", file.display());
            }
        }
    }
}

#[test]
fn the_document_names_every_crate() {
    let document = fs::read_to_string(root().join("docs/architecture.md")).expect("the document");
    for entry in fs::read_dir(root().join("app")).expect("the folder of crates") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(document.contains(&format!("`app/{name}`")), "docs/architecture.md does not name app/{name}");
    }
}

#[test]
fn tests_that_a_document_names_exist() {
    let mut places = files(&root().join("tests"), &SKIPPED);
    places.extend(files(&root().join("app"), &SKIPPED));
    for (name, least) in [("docs/consent.md", 20), ("docs/requests.md", 25)] {
        let document = fs::read_to_string(root().join(name)).expect("the document");
        let mut named = 0;
        for (file, test) in document.split('`').filter_map(|code| code.split_once(": ")) {
            let is_file = file.ends_with(".rs") || file.ends_with(".spec.ts");
            if is_file && !file.contains(char::is_whitespace) {
                named += 1;
                let exists = places
                    .iter()
                    .filter(|path| path.ends_with(file))
                    .any(|path| fs::read_to_string(path).expect("a source file").contains(test));
                assert!(exists, "{name} names the test {test:?} of {file}, which does not exist");
            }
        }
        assert!(named > least, "only {named} names of tests were found in {name}");
    }
}

/// Folders of dependencies and build outputs.
const SKIPPED: [&str; 2] = ["node_modules", "target"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, &SKIPPED)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// Returns the code of a file without comment lines and without items under `#[cfg(test)]`.
fn without_tests(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        if line.trim() != "#[cfg(test)]" {
            code.push_str(line);
            code.push('\n');
            continue;
        }
        // The item ends on its first line or with a brace at its own indentation.
        let indentation = &line[..line.len() - line.trim_start().len()];
        let mut item = lines.by_ref().skip_while(|line| line.trim_start().starts_with("#["));
        if item.next().is_some_and(|first| !first.ends_with([';', '}'])) {
            let end = format!("{indentation}}}");
            item.find(|line| line.trim_end_matches(';') == end);
        }
    }
    code
}

/// Returns the module path of a source file, relative to `src`.
fn module_path(file: &Path) -> Vec<String> {
    let mut path: Vec<String> =
        file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let is_root = path.len() == 1 && matches!(path[0].as_str(), "lib" | "main");
    if is_root || path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    path
}

/// Reads one path or group of paths at the start of `text` and appends all full paths to `found`. Returns the
/// rest.
fn read_paths<'a>(text: &'a str, prefix: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = prefix.to_vec();
    let mut rest = text.trim_start();
    if let Some(group) = rest.strip_prefix('{') {
        rest = group.trim_start();
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let before = rest;
            rest = read_paths(rest, prefix, found).trim_start();
            if let Some((alias, _)) = rest.strip_prefix("as ").and_then(|after| after.split_once([',', '}']))
            {
                rest = &rest["as ".len() + alias.len()..];
            }
            rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
            if rest.len() == before.len() {
                break;
            }
        }
        return rest;
    }
    let end =
        rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len());
    match &rest[..end] {
        "super" => drop(path.pop()),
        "" | "self" => {}
        name => path.push(name.to_owned()),
    }
    rest = rest[end..].strip_prefix('*').unwrap_or(&rest[end..]);
    match rest.strip_prefix("::").filter(|after| end > 0 && !after.starts_with('<')) {
        Some(after) => read_paths(after, &path, found),
        None => {
            found.push(path);
            rest
        }
    }
}

/// Returns all paths in the code of a module that start with `crate`, `super` or `self`, from the root of the
/// crate.
fn paths_of(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (start, prefix) in [("crate", &[][..]), ("super", module), ("self", module)] {
        for (at, _) in code.match_indices(&format!("{start}::")) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|before| before.is_alphanumeric() || "_:".contains(before)) {
                continue;
            }
            let text = if start == "super" { &code[at..] } else { &code[at + start.len() + 2..] };
            read_paths(text, prefix, &mut found);
        }
    }
    found
}

/// Returns the imports between files of a crate, by module path. Imports between a module and its ancestors
/// are omitted: a parent re-exports what its children define, and children share what their parent defines.
fn imports(source: &Path) -> BTreeMap<Vec<String>, BTreeSet<Vec<String>>> {
    let mut texts = BTreeMap::new();
    for file in rust_files(source) {
        let module = module_path(file.strip_prefix(source).expect("a path below src"));
        if !module.iter().any(|part| part == "tests") {
            texts.insert(module, without_tests(&fs::read_to_string(&file).expect("a source file")));
        }
    }
    let resolve = |path: &[String]| {
        (0..=path.len()).rev().map(|end| path[..end].to_vec()).find(|module| texts.contains_key(module))
    };
    let imported = |module: &Vec<String>, code: &String| {
        paths_of(code, module)
            .iter()
            .filter_map(|path| resolve(path))
            .filter(|other| !other.starts_with(module) && !module.starts_with(other))
            .collect()
    };
    texts.iter().map(|(module, code)| (module.clone(), imported(module, code))).collect()
}

/// Returns the shortest path from a node back to itself.
fn cycle<T: Clone + Ord>(edges: &BTreeMap<T, BTreeSet<T>>, start: &T) -> Option<Vec<T>> {
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([vec![start.clone()]]);
    while let Some(path) = open.pop_front() {
        for next in path.last().and_then(|last| edges.get(last)).into_iter().flatten() {
            if next == start {
                return Some(path);
            }
            if seen.insert(next.clone()) {
                open.push_back(path.iter().chain([next]).cloned().collect());
            }
        }
    }
    None
}

#[test]
fn paths_in_code_are_found() {
    let code = "use crate::{a::{self, B as C, b::*}, d};\nuse super::super::e::F;\n\
                fn f(x: self::g::G<crate::h::H>) {}\n";
    let module = ["m".to_owned(), "n".to_owned(), "o".to_owned()];
    let found: BTreeSet<String> = paths_of(code, &module).iter().map(|path| path.join("::")).collect();
    let expected = ["a", "a::B", "a::b", "d", "h::H", "m::e::F", "m::n::o::g::G"];
    assert_eq!(found, expected.map(str::to_owned).into());
    let code =
        "use a;\n#[cfg(test)]\nmod tests;\nuse b;\n#[cfg(test)]\nfn f() {\n    g();\n}\n// use c;\nuse d;\n";
    assert_eq!(without_tests(code), "use a;\nuse b;\nuse d;\n");
}

#[test]
fn files_of_a_crate_do_not_import_each_other_in_cycles() {
    let mut files = 0;
    let mut edges = 0;
    let mut cycles = BTreeSet::new();
    for entry in fs::read_dir(root().join("app")).expect("the folder of crates") {
        let folder = entry.expect("an entry").path();
        if !folder.join("src").is_dir() {
            continue;
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let imports = imports(&folder.join("src"));
        files += imports.len();
        edges += imports.values().map(BTreeSet::len).sum::<usize>();
        for module in imports.keys() {
            if let Some(found) = cycle(&imports, module) {
                let mut names: Vec<String> = found.iter().map(|module| module.join("::")).collect();
                // Every file of a cycle finds it; list it once.
                let first = names.iter().min().and_then(|least| names.iter().position(|name| name == least));
                names.rotate_left(first.unwrap_or(0));
                cycles.insert((name.clone(), names));
            }
        }
    }
    assert!(files > 200 && edges > 200, "found only {files} files and {edges} imports");
    let listed: Vec<String> = cycles
        .iter()
        .map(|(name, files)| format!("app/{name}: {} -> {}", files.join(" -> "), files[0]))
        .collect();
    assert!(listed.is_empty(), "files import each other in cycles:\n{}", listed.join("\n"));
}

/// Exceptions: `meta` has no text, and each part of the template has its own direction.
#[test]
fn elements_in_another_language_have_a_direction() {
    let folders = ["app/pages/src", "app/request-form/src/static_form"].map(|folder| root().join(folder));
    let mut seen = 0;
    for file in folders.iter().flat_map(|folder| rust_files(folder)) {
        let text = without_tests(&fs::read_to_string(&file).expect("a source file"));
        for (index, _) in text.match_indices(" lang={") {
            let start = text[..index].rfind('<').unwrap_or_default();
            let end = index + text[index..].find("\n            ").map_or(0, |at| at + 1);
            let after: String = text[end..].lines().next().unwrap_or_default().to_owned();
            let element = format!("{}{after}", &text[start..end]);
            if ["<meta", "<template"].iter().any(|name| element.starts_with(name)) {
                continue;
            }
            seen += 1;
            assert!(element.contains(" dir={"), "{}: {element}", file.display());
        }
    }
    assert!(seen > 20, "{seen}");
}
