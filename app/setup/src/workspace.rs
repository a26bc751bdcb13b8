//! Paths of the repository, and a shell that finds the pinned tools before others.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use semver::Version;
use xshell::{Cmd, Shell};

/// How the `seloste` program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Compiles in half the time; enough for `cargo xtask serve`.
    Serve,
    /// What authors get.
    Release,
}

impl Profile {
    /// Returns the name of the profile and of its folder below `target`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Serve => "serve",
            Self::Release => "release",
        }
    }
}

/// The repository.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Runs commands in the repository.
    pub shell: Shell,
    /// The repository.
    pub root: PathBuf,
    /// The folder that cargo builds into.
    pub target: PathBuf,
}

impl Workspace {
    /// Returns the repository that this program was built from. The target folder is the one that it was
    /// built into: cargo leaves `CACHEDIR.TAG` there.
    ///
    /// # Errors
    ///
    /// If the folder of the program has moved since it was compiled.
    pub fn find() -> Result<Self> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder.ancestors().nth(2).context("the folder of this program has moved")?;
        let program = env::current_exe().context("the path of this program cannot be read")?;
        let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
        Self::new(root, target.map_or_else(|| root.join("target"), Path::to_owned))
    }

    /// Creates a workspace with this folder and this target folder.
    ///
    /// # Errors
    ///
    /// If the current folder cannot be read.
    pub fn new(root: &Path, target: PathBuf) -> Result<Self> {
        let shell = Shell::new()?;
        shell.change_dir(root);
        // A relative folder would differ with the folder that a program runs in.
        shell.set_var("CARGO_TARGET_DIR", &target);
        Ok(Self { shell, root: root.to_owned(), target })
    }

    /// Puts folders in front of the search path of all commands.
    ///
    /// # Errors
    ///
    /// If the path of a folder contains the separator of the search path.
    pub fn prepend_path(&self, mut folders: Vec<PathBuf>) -> Result<()> {
        folders.extend(env::split_paths(&self.search_path()));
        let path =
            env::join_paths(folders).context("the folder of a tool cannot be put on the search path")?;
        self.shell.set_var("PATH", path);
        Ok(())
    }

    fn search_path(&self) -> OsString {
        self.shell.var_os("PATH").unwrap_or_default()
    }

    /// Returns the program of this name on the search path, pinned tools first.
    pub fn which(&self, program: &str) -> Option<PathBuf> {
        which::which_in(program, Some(self.search_path()), &self.root).ok()
    }

    /// Returns what a program prints; nothing if it is missing or fails.
    pub(crate) fn read(&self, program: impl AsRef<Path>, arguments: &[&str]) -> Option<String> {
        self.shell.cmd(program).args(arguments).quiet().ignore_stderr().read().ok()
    }

    /// Returns the version in the output of `--version`.
    pub(crate) fn version(&self, program: impl AsRef<Path>) -> Option<String> {
        find_version(&self.read(program, &["--version"])?)
    }

    /// Makes `folder` an empty folder.
    ///
    /// # Errors
    ///
    /// If something in it cannot be removed, or it cannot be created.
    pub fn clear(&self, folder: &Path) -> Result<()> {
        self.shell.remove_path(folder)?;
        self.shell.create_dir(folder)?;
        Ok(())
    }

    /// Returns a shell in another folder.
    pub fn shell_in(&self, folder: &Path) -> Shell {
        let shell = self.shell.clone();
        shell.change_dir(folder);
        shell
    }

    /// Returns a shell in the npm project of the browser tests.
    pub fn browser_shell(&self) -> Shell {
        self.shell_in(&self.root.join("tests/browser"))
    }

    /// Returns the `seloste` program as a command.
    pub fn seloste(&self, profile: Profile) -> Cmd<'_> {
        self.shell.cmd(self.program(profile)).quiet()
    }

    /// Returns the file of the `seloste` program.
    pub fn program(&self, profile: Profile) -> PathBuf {
        self.target.join(profile.as_str()).join(format!("seloste{}", env::consts::EXE_SUFFIX))
    }

    /// Returns the folder of the finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Returns the folder of the compiled widgets, under the names that the site build expects.
    pub fn widgets(&self) -> PathBuf {
        self.target.join("widgets")
    }

    /// Returns the folder of the built fixture sites.
    pub fn fixtures(&self) -> PathBuf {
        self.target.join("sites")
    }

    /// Returns the folder of the gallery of components.
    pub fn gallery(&self) -> PathBuf {
        self.target.join("gallery")
    }
}

/// Finds a version in the output of a program: the first word that starts with a digit, or with `v` and a
/// digit.
fn find_version(output: &str) -> Option<String> {
    let mut words = output.split_whitespace().map(|word| word.strip_prefix('v').unwrap_or(word));
    words.find(|word| word.starts_with(|first: char| first.is_ascii_digit())).map(str::to_owned)
}

/// Parses a version. Missing parts are 0: some tools have one number only.
pub(crate) fn parse_version(version: &str) -> Option<Version> {
    let ends = ["", ".0", ".0.0"];
    ends.iter().find_map(|end| Version::parse(&format!("{version}{end}")).ok())
}

#[cfg(test)]
mod tests {
    use semver::VersionReq;

    use super::*;

    #[test]
    fn versions_are_found_in_output() {
        assert_eq!(find_version("trunk 1.0.0-beta.1\n").as_deref(), Some("1.0.0-beta.1"));
        assert_eq!(find_version("wasm-opt version 108 (version_108)").as_deref(), Some("108"));
        assert_eq!(find_version("v20.20.2").as_deref(), Some("20.20.2"));
        assert_eq!(find_version("Chromium 156.0.1 built on x").as_deref(), Some("156.0.1"));
        assert_eq!(find_version("nothing"), None);
    }

    #[test]
    fn versions_are_compared() {
        let accepts = |required: &str, version: &str| {
            VersionReq::parse(required).unwrap().matches(&parse_version(version).unwrap())
        };
        assert!(accepts(">=20.19.0", "20.20.2"));
        assert!(accepts(">=120", "132"));
        assert!(!accepts(">=120", "108"));
        assert!(!accepts(">=20.19.0", "20.9.0"));
        assert!(accepts("=1.0.0-beta.1", "1.0.0-beta.1"));
        assert!(!accepts("=0.2.130", "0.2.13"));
    }
}
