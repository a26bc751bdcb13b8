//! Runs the real program in a folder of its own, as a person would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub(crate) use seloste_test_support::expect;
use tempfile::TempDir;

/// The day for which the tests check, so that no notice grows old while they rest.
pub(crate) const TODAY: &str = "2026-11-22";

/// The files that the site build asks of the compiled widgets.
const WIDGETS: [&str; 5] = ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

/// Nothing here takes longer, however slow the machine: who does hangs.
const HANGING: Duration = Duration::from_secs(60);

/// The smallest settings of a site.
pub(crate) const SITE: &str = "title: Selosteet\nlanguages: [fi]\n";

/// The smallest notice, called `example`.
pub(crate) const NOTICE: &str = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Tietosuojaseloste\n";

/// Where the notice called `example` stands.
pub(crate) const EXAMPLE: &str = "content/notices/example.yaml";

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A fixture site.
pub(crate) fn fixture(name: &str) -> PathBuf {
    root().join("tests/sites").join(name)
}

/// A folder with a site, with placeholders for the compiled widgets beside it.
pub(crate) struct Place {
    folder: TempDir,
}

/// What the program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    /// The exit code; none where it did not end by itself.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

/// The files of a folder by their paths, with `/` between the parts.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

impl Place {
    /// A folder without a site.
    pub(crate) fn empty() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        for name in WIDGETS {
            place.put(&format!("widgets/{name}"), format!("// stands for {name}\n").as_bytes());
        }
        place.make("site");
        place
    }

    /// A copy of a folder's `content/` and `public/`.
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

    /// A site with one small notice.
    pub(crate) fn small() -> Self {
        let place = Self::empty();
        place.write("content/site.yaml", SITE);
        place.write(EXAMPLE, NOTICE);
        place
    }

    /// The site's folder.
    pub(crate) fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// Writes a file of the site.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        self.put(&format!("site/{path}"), bytes.as_ref());
    }

    /// Makes a folder of the site.
    pub(crate) fn make_folder(&self, path: &str) {
        self.make(&format!("site/{path}"));
    }

    fn make(&self, path: &str) {
        fs::create_dir_all(self.folder.path().join(path)).expect("a folder can be made");
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    /// Runs the program in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
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
        let status = ended(&mut child, arguments);
        let read = |path: &Path| {
            String::from_utf8(fs::read(path).expect("what was said can be read"))
                .expect("the program says UTF-8")
        };
        Ran { code: status.code(), out: read(&out), err: read(&err) }
    }

    /// `seloste build`, into `dist` in the site's folder.
    pub(crate) fn build(&self) -> Ran {
        self.run(&["build", ".", "--widgets", "../widgets", "--today", TODAY])
    }

    /// `seloste build --draft`, which must succeed.
    #[track_caller]
    pub(crate) fn built_as_draft(&self) -> Files {
        let ran = self.run(&["build", ".", "--draft", "--widgets", "../widgets", "--today", TODAY]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        self.built()
    }

    /// `seloste check` with these options.
    pub(crate) fn check(&self, options: &[&str]) -> Ran {
        let mut arguments = vec!["check", ".", "--today", TODAY];
        arguments.extend(options);
        self.run(&arguments)
    }

    /// The files of the site that was built last; none where none was.
    pub(crate) fn built(&self) -> Files {
        let dist = self.site().join("dist");
        if dist.exists() { files(&dist) } else { Files::new() }
    }

    /// Builds a site in which nothing is wrong, and says what files it has.
    #[track_caller]
    pub(crate) fn built_well(&self) -> Files {
        let ran = self.build();
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        self.built()
    }
}

fn ended(child: &mut Child, arguments: &[&str]) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return status;
        }
        if begun.elapsed() > HANGING {
            // It is ours, and it is not going to end.
            let _ = child.kill();
            let _ = child.wait();
            panic!("`seloste {}` hangs", arguments.join(" "));
        }
        sleep(Duration::from_millis(2));
    }
}

/// Every file of a folder.
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

/// A file of a built site as text.
#[track_caller]
pub(crate) fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path} among {:?}", files.keys()));
    str::from_utf8(bytes).expect("the file is UTF-8")
}
