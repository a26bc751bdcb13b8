//! `seloste build` into the folder of an earlier build: the result is the same as without the earlier build's
//! manifest, but only what depends on changed notices is written.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::driver::{EXAMPLE, Files, NOTICE, Place, SITE, TODAY, files, fixture};

/// Path of the manifest beside `dist`.
const MANIFEST: &str = ".dist.seloste.json";

/// A site that is updated, and the same site that is always built as a whole.
struct Pair {
    updated: Place,
    whole: Place,
    options: &'static [&'static str],
}

/// Builds, and returns the statistics.
fn stats(place: &Place, options: &[&str]) -> Value {
    let mut arguments = vec!["build", ".", "--widgets", "../widgets", "--today", TODAY, "--stats"];
    arguments.extend(options);
    let outcome = place.run(&arguments);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    serde_json::from_str(outcome.err.lines().last().unwrap()).unwrap()
}

/// Builds, and returns how many notices were rendered.
fn rendered(place: &Place) -> u64 {
    stats(place, &[])["rendered"].as_u64().unwrap()
}

fn without_time(err: &str) -> String {
    let is_time = |word: &&str| word.parse::<f64>().is_err();
    let lines = err.lines().map(|line| line.split(' ').filter(is_time).collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

impl Pair {
    fn new(folder: &Path) -> Self {
        Self::with_options(Place::copy(folder), Place::copy(folder), &[])
    }

    /// Creates two equal sites that are built with these options.
    fn with_options(updated: Place, whole: Place, options: &'static [&'static str]) -> Self {
        let pair = Self { updated, whole, options };
        pair.check("the first build");
        pair
    }

    fn write(&self, path: &str, text: &str) {
        self.updated.write(path, text);
        self.whole.write(path, text);
    }

    fn remove(&self, path: &str) {
        for place in [&self.updated, &self.whole] {
            fs::remove_file(place.site().join(path)).unwrap();
        }
    }

    /// Builds both, which must give the same result.
    #[track_caller]
    fn check(&self, change: &str) {
        let manifest = self.whole.site().join(MANIFEST);
        if manifest.exists() {
            fs::remove_file(manifest).unwrap();
        }
        let arguments = ["build", ".", "--widgets", "../widgets", "--today", TODAY];
        let arguments = [&arguments, self.options].concat();
        let (updated, whole) = (self.updated.run(&arguments), self.whole.run(&arguments));
        assert_eq!(updated.code, whole.code, "{change}: {}", updated.err);
        assert_eq!(without_time(&updated.err), without_time(&whole.err), "{change}");
        let (updated, whole) = (self.updated.site_files(), self.whole.site_files());
        let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&updated), names(&whole), "{change}");
        for (path, content) in &updated {
            assert!(whole.get(path) == Some(content), "{change}: {path} differs");
        }
    }
}

/// Changes every seventh line of every notice, in turn by removing it and by adding a word to it.
fn every_change_gives_the_same_site(name: &str) {
    let pair = Pair::new(&fixture(name));
    for (path, content) in files(&pair.updated.site().join("content/notices")) {
        let path = format!("content/notices/{path}");
        let text = String::from_utf8(content).unwrap();
        let lines: Vec<_> = text.lines().collect();
        for (number, line) in lines.iter().enumerate().step_by(7) {
            let mut changed = lines.clone();
            let longer = format!("{line} muutettu");
            match number % 2 {
                0 => _ = changed.remove(number),
                _ => changed[number] = &longer,
            }
            pair.write(&path, &changed.join("\n"));
            pair.check(&format!("{path}:{}: {line}", number + 1));
        }
        pair.write(&path, &text);
        pair.check(&path);
    }
}

#[test]
fn every_change_of_a_site_with_one_dialog_gives_the_same_site() {
    every_change_gives_the_same_site("services");
}

#[test]
fn every_change_of_a_site_with_dialogs_for_each_notice_gives_the_same_site() {
    every_change_gives_the_same_site("gated");
}

#[test]
fn every_change_of_a_complete_notice_gives_the_same_site() {
    every_change_gives_the_same_site("current-shop");
}

#[test]
fn notices_that_come_and_go_give_the_same_site() {
    for name in ["services", "gated", "complete"] {
        let pair = Pair::new(&fixture(name));
        let notices = files(&pair.updated.site().join("content/notices"));
        for (file, content) in &notices {
            let (path, text) =
                (format!("content/notices/{file}"), String::from_utf8(content.clone()).unwrap());
            let id = file.trim_end_matches(".yaml");
            pair.remove(&path);
            pair.check(&format!("without {path}"));
            pair.write(&path, &text);
            pair.check(&format!("with {path} again"));
            for new in ["aaa", "zzz"] {
                let copy = format!("content/notices/{new}.yaml");
                pair.write(&copy, &text.replacen(&format!("id: {id}"), &format!("id: {new}"), 1));
                pair.check(&format!("{path} as {new}"));
                pair.remove(&copy);
                pair.check(&format!("without {new}"));
            }
        }
    }
}

#[test]
fn only_changed_notices_are_rendered() {
    let place = Place::copy(&fixture("complete"));
    let all = rendered(&place);
    assert_eq!(all, 4);
    assert_eq!(rendered(&place), 0);
    let path = place.site().join("content/notices/recruitment.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n# A comment.\n")).unwrap();
    let before = files(&place.site().join("dist"));
    assert_eq!(rendered(&place), 1);
    assert!(files(&place.site().join("dist")) == before);
}

#[test]
fn other_input_renders_all_notices() {
    let place = Place::copy(&fixture("complete"));
    assert_eq!(rendered(&place), 4);
    let site = fs::read_to_string(place.site().join("content/site.yaml")).unwrap();
    place.write("content/site.yaml", format!("{site}# A comment.\n"));
    assert_eq!(rendered(&place), 4, "site.yaml");
    place.write("public/note.txt", "one");
    assert_eq!(rendered(&place), 4, "a new file in public/");
    place.write("public/note.txt", "other");
    assert_eq!(rendered(&place), 4, "a changed file in public/");
    fs::remove_file(place.site().join("public/note.txt")).unwrap();
    assert_eq!(rendered(&place), 4, "a removed file in public/");
    place.write("../widgets/consent.js", "// another program");
    assert_eq!(rendered(&place), 4, "widgets");
    assert_eq!(rendered(&place), 0);
    let later = place.run(&["build", ".", "--widgets", "../widgets", "--today", "2026-11-23", "--stats"]);
    assert!(later.err.contains("\"rendered\":4"), "another day: {}", later.err);
}

#[test]
fn another_program_renders_all_notices() {
    let place = Place::small();
    assert_eq!(rendered(&place), 1);
    let program = place.site().join("../seloste");
    fs::copy(env!("CARGO_BIN_EXE_seloste"), &program).unwrap();
    let output = Command::new(&program)
        .args(["build", ".", "--widgets", "../widgets", "--today", TODAY, "--stats"])
        .current_dir(place.site())
        .output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("\"rendered\":1"), "{err}");
}

#[test]
fn a_site_that_was_changed_by_hand_is_built_as_a_whole() {
    let place = Place::small();
    let good = place.build_files();
    let dist = place.site().join("dist");
    type Change = fn(&Path);
    let changes: [(&str, Change); 5] = [
        ("a changed page", |dist| fs::write(dist.join("example/index.html"), "mine").unwrap()),
        ("a missing page", |dist| fs::remove_file(dist.join("example/notice.txt")).unwrap()),
        ("another file", |dist| fs::write(dist.join("example/mine.txt"), "mine").unwrap()),
        ("another folder", |dist| fs::create_dir(dist.join("mine")).unwrap()),
        ("no site", |dist| fs::remove_dir_all(dist).unwrap()),
    ];
    for (name, change) in changes {
        change(&dist);
        assert_eq!(rendered(&place), 1, "{name}");
        assert!(place.site_files() == good, "{name}");
        assert!(!dist.join("mine").exists(), "{name}");
        assert_eq!(rendered(&place), 0, "{name}");
    }
    place.write(MANIFEST, "{}");
    assert_eq!(rendered(&place), 1, "a damaged manifest");
}

#[test]
fn nothing_stale_is_left_and_files_of_the_author_stay() {
    let place = Place::small();
    place.write("content/site.yaml", SITE.replace("[fi]", "[fi, sv]"));
    place.write("public/other/own.txt", "own");
    let path = "content/notices/other.yaml";
    let text = NOTICE.replace("id: example", "id: other");
    place.write(path, text.replace("[fi]", "[fi, sv]"));
    assert!(place.build_files().contains_key("sv/other/notice.txt"));
    place.write(path, &text);
    assert_eq!(rendered(&place), 1);
    assert!(!place.site().join("dist/sv/other").exists() && place.site().join("dist/sv").exists());
    fs::remove_file(place.site().join(path)).unwrap();
    assert_eq!(rendered(&place), 0);
    let left: Vec<_> = place.site_files().into_keys().filter(|path| path.contains("other")).collect();
    assert_eq!(left, ["other/own.txt"]);
}

#[test]
fn a_new_page_does_not_replace_a_file_of_the_author() {
    let place = Place::small();
    place.write("public/other/index.html", "mine");
    let before = place.build_files();
    place.write("content/notices/other.yaml", NOTICE.replace("id: example", "id: other"));
    let outcome = place.build();
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("public/other/index.html is in the place of"), "{}", outcome.err);
    assert!(place.site_files() == before);
}

#[test]
fn errors_leave_the_site_and_its_manifest() {
    let place = Place::small();
    place.write("content/notices/other.yaml", NOTICE.replace("id: example", "id: other"));
    let before = place.build_files();
    place.write(EXAMPLE, format!("{NOTICE}updated: eilen\n"));
    assert_eq!(place.build().code, Some(1));
    place.write(EXAMPLE, format!("{NOTICE}introduction: \"[Fill in: the purpose]\"\n"));
    let blank = place.build();
    assert!(blank.err.contains("has 1 placeholder of `seloste new`"), "{}", blank.err);
    assert!(place.site_files() == before);
    // The placeholder also counts if the notice was built as a draft and has not changed since.
    // Drafts have no versions, so they are built as a whole, and so is the site after them.
    assert_eq!(stats(&place, &["--draft"])["rendered"], 2);
    assert_eq!(place.build().err, blank.err);
    place.write(EXAMPLE, NOTICE);
    assert_eq!(rendered(&place), 2);
    assert!(place.site_files() == before);
}

/// Returns the paths of the compressed copies of a site.
fn copies(files: &Files) -> Vec<&str> {
    let is_copy = |path: &&str| path.ends_with(".br") || path.ends_with(".gz");
    files.keys().map(String::as_str).filter(is_copy).collect()
}

#[test]
fn no_compressed_copy_is_stale() {
    let pair = Pair::with_options(Place::small(), Place::small(), &["--precompress"]);
    let has = |path: &str| pair.updated.site_files().contains_key(path);
    assert!(has("index.html.br") && has("example/index.html.gz") && !has("example/notice.txt.br"));
    let long = format!("{NOTICE}introduction: {}\n", "Sana. ".repeat(300));
    let other = "content/notices/other.yaml";
    for (change, path, text) in [
        ("a text becomes long", EXAMPLE, long.clone()),
        ("and short again", EXAMPLE, NOTICE.to_owned()),
        ("a notice comes", other, long.replace("id: example", "id: other")),
        ("its text becomes short", other, NOTICE.replace("id: example", "id: other")),
        ("a comment", other, format!("{}# A comment.\n", NOTICE.replace("id: example", "id: other"))),
    ] {
        pair.write(path, &text);
        pair.check(change);
        let text = if path == EXAMPLE { "example/notice.txt.br" } else { "other/notice.txt.br" };
        assert_eq!(has(text), change.ends_with("long") || change.ends_with("comes"), "{change}");
    }
    pair.remove(other);
    pair.check("a notice goes");
    assert!(!copies(&pair.updated.site_files()).iter().any(|path| path.starts_with("other/")));
    // Only what changes is compressed, and a build without the option has no copies.
    let build = |options: &[&str]| stats(&pair.updated, options)["rendered"].as_u64().unwrap();
    assert_eq!(build(&["--precompress"]), 0);
    assert_eq!(build(&[]), 1);
    assert!(copies(&pair.updated.site_files()).is_empty());
    assert_eq!(build(&["--precompress"]), 1);
    assert!(!copies(&pair.updated.site_files()).is_empty());
}

#[test]
fn a_changed_compressed_copy_is_written_again() {
    let place = Place::small();
    stats(&place, &["--precompress"]);
    let good = place.site_files();
    for path in ["index.html.br", "example/index.html.gz"] {
        fs::write(place.site().join("dist").join(path), "mine").unwrap();
        assert_eq!(stats(&place, &["--precompress"])["rendered"], 1, "{path}");
        assert!(place.site_files() == good, "{path}");
    }
}

#[test]
fn compressed_copies_of_the_author_are_used_as_they_are() {
    let long = "Sana. ".repeat(300);
    let updated = Place::small();
    for (path, text) in [("own.txt", &*long), ("own.txt.gz", "mine"), ("example/own.css", &long)] {
        updated.write(&format!("public/{path}"), text);
    }
    let pair = Pair::with_options(Place::copy(&updated.site()), updated, &["--precompress"]);
    pair.write(EXAMPLE, &format!("{NOTICE}introduction: {long}\n"));
    pair.check("a change beside a file of the author");
    let built = pair.updated.site_files();
    let own: Vec<_> = copies(&built).into_iter().filter(|path| path.contains("own.")).collect();
    assert_eq!(own, ["example/own.css.br", "example/own.css.gz", "own.txt.gz"]);
    assert_eq!(built["own.txt.gz"], b"mine");
    // A file of the author must not give an address of the site other content.
    pair.write("public/other/notice.json.br", "mine");
    pair.check("a file without an original");
    let notice = NOTICE.replace("id: example", "id: other");
    pair.write("content/notices/other.yaml", &notice);
    pair.check("an original that is small");
    pair.write("public/other/index.html.br", "mine");
    pair.check("a file in the place of a copy");
    let outcome =
        pair.updated.run(&["build", ".", "--precompress", "--widgets", "../widgets", "--today", TODAY]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("public/other/index.html.br is in the place of"), "{}", outcome.err);
    // The same holds if the page is added later.
    pair.remove("content/notices/other.yaml");
    pair.check("no page beside it");
    pair.write("content/notices/other.yaml", &notice);
    pair.check("a page beside it");
}

/// Many changes replace the whole folder; the files are not written one by one.
#[test]
fn many_changes_replace_the_site_at_once() {
    let place = Place::small();
    place.write("content/site.yaml", SITE);
    for number in 0..60 {
        let id = format!("notice-{number}");
        place.write(
            &format!("content/notices/{id}.yaml"),
            NOTICE.replace("id: example", &format!("id: {id}")),
        );
    }
    assert_eq!(rendered(&place), 61);
    for number in 0..55 {
        let id = format!("notice-{number}");
        let text = NOTICE.replace("id: example", &format!("id: {id}"));
        place.write(&format!("content/notices/{id}.yaml"), format!("{text}updated: 2026-10-01\n"));
    }
    assert_eq!(rendered(&place), 61);
    assert_eq!(rendered(&place), 0);
}
