//! Runs the compiled program in a temporary folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub(crate) use seloste_test_support::expect;
use tempfile::TempDir;

/// Date of `--today`, so that findings do not depend on the day on which the tests run.
pub(crate) const TODAY: &str = "2026-11-22";

/// Files of the compiled widgets that a site build reads.
const WIDGETS: [&str; 5] = ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

/// Maximum duration of a run, even on a slow machine; a longer one counts as hanging.
const TIMEOUT: Duration = Duration::from_secs(300);

/// Minimal settings of a site.
pub(crate) const SITE: &str = "title: Selosteet\nlanguages: [fi]\n";

/// Minimal notice with the id `example`.
pub(crate) const NOTICE: &str = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Tietosuojaseloste\n";

/// Path of the notice `example`, relative to the folder of its site.
pub(crate) const EXAMPLE: &str = "content/notices/example.yaml";

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns the folder of a fixture site.
pub(crate) fn fixture(name: &str) -> PathBuf {
    root().join("tests/sites").join(name)
}

/// A temporary folder with a site and, beside it, placeholders for the compiled widgets.
pub(crate) struct Place {
    folder: TempDir,
}

/// Exit code and output of a run.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Exit code; `None` if a signal ended the program.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Files of a folder by path, with `/` as separator.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

impl Place {
    /// Creates a folder without a site.
    pub(crate) fn empty() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        for name in WIDGETS {
            place.write_bytes(&format!("widgets/{name}"), format!("// stands for {name}\n").as_bytes());
        }
        place.create_dir("site");
        place
    }

    /// Copies `content/` and `public/` of a folder.
    pub(crate) fn copy(of: &Path) -> Self {
        let place = Self::empty();
        for name in ["content", "public"] {
            let from = of.join(name);
            if from.is_dir() {
                for (path, bytes) in files(&from) {
                    place.write(&format!("{name}/{path}"), &bytes);
                }
            }
        }
        place
    }

    /// Creates a site with the minimal notice.
    pub(crate) fn small() -> Self {
        let place = Self::empty();
        place.write("content/site.yaml", SITE);
        place.write(EXAMPLE, NOTICE);
        place
    }

    /// Returns the folder of the site.
    pub(crate) fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// Writes a file of the site.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        self.write_bytes(&format!("site/{path}"), bytes.as_ref());
    }

    /// Creates a folder in the site.
    pub(crate) fn make_folder(&self, path: &str) {
        self.create_dir(&format!("site/{path}"));
    }

    fn create_dir(&self, path: &str) {
        fs::create_dir_all(self.folder.path().join(path)).expect("a folder can be made");
    }

    fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    /// Runs the program in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let (out, err) = (self.folder.path().join("stdout"), self.folder.path().join("stderr"));
        let file = |path: &Path| Stdio::from(fs::File::create(path).expect("a file can be made"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_seloste"))
            .args(arguments)
            .current_dir(self.site())
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(file(&out))
            .stderr(file(&err))
            .spawn()
            .expect("the program starts");
        let status = wait(&mut child, arguments);
        let read = |path: &Path| {
            String::from_utf8(fs::read(path).expect("the output can be read")).expect("the output is UTF-8")
        };
        Outcome { code: status.code(), out: read(&out), err: read(&err) }
    }

    /// Runs `seloste build`, which writes to `dist` in the site's folder.
    pub(crate) fn build(&self) -> Outcome {
        self.run(&["build", ".", "--widgets", "../widgets", "--today", TODAY])
    }

    /// Runs `seloste build --draft`, which must succeed. Returns the files of the site.
    #[track_caller]
    pub(crate) fn build_draft_files(&self) -> Files {
        let outcome = self.run(&["build", ".", "--draft", "--widgets", "../widgets", "--today", TODAY]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        self.site_files()
    }

    /// Runs `seloste check` with these options.
    pub(crate) fn check(&self, options: &[&str]) -> Outcome {
        let mut arguments = vec!["check", ".", "--today", TODAY];
        arguments.extend(options);
        self.run(&arguments)
    }

    /// Returns the files of the last build; empty if nothing was built.
    pub(crate) fn site_files(&self) -> Files {
        let dist = self.site().join("dist");
        if dist.exists() { files(&dist) } else { Files::new() }
    }

    /// Runs `seloste build`, which must succeed. Returns the files of the site.
    #[track_caller]
    pub(crate) fn build_files(&self) -> Files {
        let outcome = self.build();
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        self.site_files()
    }
}

fn wait(child: &mut Child, arguments: &[&str]) -> ExitStatus {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return status;
        }
        if started.elapsed() > TIMEOUT {
            // The process must not outlive the failed test.
            let _ = child.kill();
            let _ = child.wait();
            panic!("`seloste {}` hangs", arguments.join(" "));
        }
        sleep(Duration::from_millis(2));
    }
}

/// Returns all files of a folder.
pub(crate) fn files(folder: &Path) -> Files {
    fn collect(folder: &Path, prefix: &str, files: &mut Files) {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let entry = entry.expect("the folder can be read");
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{path}/"), files);
            } else {
                files.insert(path, fs::read(entry.path()).expect("the file can be read"));
            }
        }
    }
    let mut found = Files::new();
    collect(folder, "", &mut found);
    found
}

/// Returns a file of a built site as text.
#[track_caller]
pub(crate) fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", files.keys()));
    str::from_utf8(bytes).expect("the file is UTF-8")
}
