//! The same input gives the same bytes on any machine, and the list of hashes shows it.

use std::fs;
use std::process::Command;

use crate::driver::{EXAMPLE, NOTICE, Place, TODAY, files, fixture, text};

/// Settings of a machine that must not have an effect: time zone, language, threads, a clock for builds, and
/// permissions of new files.
const MACHINES: [(&[(&str, &str)], &str); 3] = [
    (&[("TZ", "Pacific/Kiritimati"), ("RAYON_NUM_THREADS", "1"), ("LANG", "C")], "077"),
    (&[("TZ", "America/Los_Angeles"), ("RAYON_NUM_THREADS", "7"), ("LC_ALL", "tr_TR.UTF-8")], "000"),
    (&[("TZ", "UTC"), ("SOURCE_DATE_EPOCH", "1"), ("HOME", "/nonexistent")], "022"),
];

/// Builds on a machine with these settings, in a folder with this name below the site.
fn build(place: &Place, (variables, umask): (&[(&str, &str)], &str), out: &str) {
    let program = env!("CARGO_BIN_EXE_seloste");
    let arguments =
        format!("build . --widgets ../widgets --today {TODAY} --out {out}/dist --manifest {out}/hashes");
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("umask {umask}; exec '{program}' {arguments}")]);
        shell
    } else {
        let mut command = Command::new(program);
        command.args(arguments.split(' '));
        command
    };
    for name in ["TZ", "RAYON_NUM_THREADS", "LANG", "LC_ALL", "SOURCE_DATE_EPOCH"] {
        command.env_remove(name);
    }
    let output = command.envs(variables.iter().copied()).current_dir(place.site()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn each_machine_writes_the_same_bytes() {
    for site in ["complete", "services", "known-services", "current-shop"] {
        let mut built = Vec::new();
        for (number, machine) in MACHINES.into_iter().enumerate() {
            let place = Place::empty();
            // Files are created in another order.
            let mut paths: Vec<_> = files(&fixture(site)).into_iter().collect();
            if number % 2 == 1 {
                paths.reverse();
            }
            for (path, bytes) in paths {
                place.write(&path, bytes);
            }
            let out = "x/".repeat(number) + "y";
            fs::create_dir_all(place.site().join(&out)).unwrap();
            // A first version, then one that is a year later.
            let notices = place.site().join("content/notices");
            let notice = fs::read_dir(&notices).unwrap().map(|entry| entry.unwrap().path()).min().unwrap();
            let yaml = fs::read_to_string(&notice).unwrap();
            let updated = yaml.lines().find(|line| line.starts_with("updated: ")).unwrap();
            fs::write(&notice, yaml.replace(updated, "updated: 2025-01-31")).unwrap();
            build(&place, machine, &out);
            fs::write(&notice, &yaml).unwrap();
            build(&place, machine, &out);
            let mut written = files(&place.site().join(&out));
            // The manifest has the times of files, for the next build on this machine.
            assert!(written.remove(".dist.seloste.json").is_some());
            built.push(written);
        }
        assert!(built[0].keys().any(|path| path.contains("/versions/2025-01-31/index.html")), "{site}");
        for other in &built[1..] {
            assert_eq!(other.keys().collect::<Vec<_>>(), built[0].keys().collect::<Vec<_>>(), "{site}");
            for (path, bytes) in other {
                assert!(built[0][path] == *bytes, "{site}: {path}");
            }
        }
    }
}

/// Builds with this list. Returns the exit code and what the program reports.
fn build_with_list(place: &Place, list: &str) -> (Option<i32>, String) {
    let arguments = ["build", ".", "--widgets", "../widgets", "--today", TODAY, "--manifest", list];
    let outcome = place.run(&arguments);
    (outcome.code, outcome.err)
}

#[test]
fn the_list_of_hashes_covers_each_file() {
    let place = Place::small();
    place.write("public/a b/ä.txt", "");
    #[cfg(unix)]
    place.write("public/back\\slash\nline.txt", "strange");
    let (code, err) = build_with_list(&place, "site.sha256");
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("site.sha256"), "{err}");
    let list = fs::read_to_string(place.site().join("site.sha256")).unwrap();
    let built = place.site_files();
    assert_eq!(list.lines().count(), built.len(), "{list}");
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a b/ä.txt\n";
    assert!(list.contains(empty), "{list}");
    let mut sorted: Vec<_> = list.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    let order = sorted.clone();
    sorted.sort_unstable();
    assert_eq!(order, sorted);
    // A build that changes nothing, and one that changes a notice, replace the list.
    assert_eq!(build_with_list(&place, "site.sha256").0, Some(0));
    assert_eq!(fs::read_to_string(place.site().join("site.sha256")).unwrap(), list);
    place.write(EXAMPLE, NOTICE.replace("Tietosuojaseloste", "Seloste"));
    assert_eq!(build_with_list(&place, "site.sha256").0, Some(0));
    assert_ne!(fs::read_to_string(place.site().join("site.sha256")).unwrap(), list);
    let verify = |expected: bool| {
        let mut command = Command::new("sha256sum");
        let command =
            command.args(["--check", "--quiet", "../site.sha256"]).current_dir(place.site().join("dist"));
        match command.output() {
            Ok(output) => assert_eq!(output.status.success(), expected, "{output:?}"),
            Err(_) => eprintln!("SKIPPED: sha256sum is not installed here; the list was NOT verified"),
        }
    };
    verify(true);
    place.write("dist/404.html", "changed");
    verify(false);
}

#[test]
fn a_list_of_hashes_replaces_nothing_else() {
    let place = Place::small();
    place.write("notes.txt", "mine\n");
    let before = files(&place.site());
    for (list, reason) in [
        ("dist/site.sha256", "is in the output folder"),
        ("dist", "is in the output folder"),
        ("content/notices/list.yaml", "which the build reads"),
        ("public/list", "which the build reads"),
        ("content/site.yaml", "which the build reads"),
        ("notes.txt", "is not a list of hashes"),
        ("content/../notes.txt", "is not a list of hashes"),
        ("missing/list", "cannot"),
    ] {
        let (code, err) = build_with_list(&place, list);
        assert_eq!(code, Some(2), "{list}: {err}");
        assert!(err.contains(reason), "{list}: {err}");
        assert!(files(&place.site()) == before, "{list}");
    }
    // Without the option there is no list.
    assert!(!place.build_files().keys().any(|path| path.contains("sha256")));
    assert_eq!(text(&files(&place.site()), "notes.txt"), "mine\n");
}
