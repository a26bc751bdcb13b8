//! The one table of the tools this repository needs: which version, how to find it, how to install it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::command::{answer, command, which};
use crate::workspace::Workspace;

/// Trunk, pinned: later versions need a later Rust, earlier ones cannot minify what wasm-bindgen writes.
const TRUNK: &str = "0.22.0-beta.1";
/// Binaryen, for `wasm-opt`, where the machine has none of its own that will do.
const BINARYEN: &str = "132.0.0";
/// Esbuild, which puts a widget's script together.
const ESBUILD: &str = "0.28.2";
/// The oldest `wasm-opt` that will do: 108, which Debian 12 has, cannot read the tables that wasm-bindgen makes.
const WASM_OPT: &str = "120";
/// The oldest Node.js that the npm packages of the browser tests accept.
const NODE: &str = "20.19.0";
/// Hugo, mdBook and Eleventy, beside which `cargo xtask bench` measures.
pub const HUGO: &str = "0.168.0";
/// As above.
pub const MDBOOK: &str = "0.5.4";
/// As above.
pub const ELEVENTY: &str = "3.1.8";
/// What Rust calls the machine that a browser is.
pub const WASM: &str = "wasm32-unknown-unknown";

/// What a tool is needed for; building needs less than testing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Building and serving the site.
    Build,
    /// Running the tests.
    Test,
}

/// Which version will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Exactly this one.
    Exactly(String),
    /// This one or a later one.
    AtLeast(&'static str),
    /// Any.
    Any,
}

/// How a tool comes onto the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `cargo install`, with these flags, into a folder of its own.
    Cargo(&'static [&'static str]),
    /// `npm install` of one package in this version into a folder of its own.
    Npm(&'static str),
    /// `rustup` with these words.
    Rustup(&'static [&'static str]),
    /// `npm ci` in the folder of the browser tests.
    Project,
    /// A browser, from wherever this kind of machine has it.
    Browser,
    /// Not by us; the words say how.
    ByHand(&'static str),
}

/// One tool.
#[derive(Clone, Debug)]
pub struct Tool {
    /// The program to run, or the name of what is no program.
    pub name: &'static str,
    /// The package that brings it.
    pub package: &'static str,
    /// Which version will do.
    pub wanted: Wanted,
    /// What it is needed for.
    pub need: Need,
    /// How it is installed.
    pub source: Source,
    /// About how long that takes on a machine with two cores.
    pub takes: &'static str,
}

/// What was found of a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is there and will do.
    Right(Installed),
    /// Another version is there.
    Wrong(Installed),
    /// It is not there.
    Missing,
}

/// An installed copy of a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// Its version, as it says itself.
    pub version: String,
    /// Where it is.
    pub place: String,
}

/// All tools, in the order in which they are installed: what takes longest comes last.
pub fn table(workspace: &Workspace) -> Result<Vec<Tool>> {
    let bindgen = locked(workspace, "wasm-bindgen")?;
    let optional = ["--no-default-features"].as_slice();
    Ok(vec![
        Tool {
            name: "node",
            package: "node",
            wanted: Wanted::AtLeast(NODE),
            need: Need::Build,
            source: Source::ByHand("install Node.js with the machine's package manager"),
            takes: "",
        },
        Tool {
            name: "npm",
            package: "npm",
            wanted: Wanted::Any,
            need: Need::Build,
            source: Source::ByHand("install npm, which comes with Node.js or as the package npm"),
            takes: "",
        },
        Tool {
            name: WASM,
            package: WASM,
            wanted: Wanted::Any,
            need: Need::Build,
            source: Source::Rustup(&["target", "add", WASM]),
            takes: "half a minute",
        },
        Tool {
            name: "rustfmt",
            package: "rustfmt",
            wanted: Wanted::Any,
            need: Need::Test,
            source: Source::Rustup(&["component", "add", "rustfmt"]),
            takes: "a few seconds",
        },
        Tool {
            name: "cargo-clippy",
            package: "clippy",
            wanted: Wanted::Any,
            need: Need::Test,
            source: Source::Rustup(&["component", "add", "clippy"]),
            takes: "a few seconds",
        },
        Tool {
            name: "tests/browser",
            package: "node_modules",
            wanted: Wanted::Any,
            need: Need::Test,
            source: Source::Project,
            takes: "half a minute",
        },
        Tool {
            name: "chromium",
            package: "chromium",
            wanted: Wanted::Any,
            need: Need::Test,
            source: Source::Browser,
            takes: "2 minutes",
        },
        Tool {
            name: "wasm-opt",
            package: "binaryen",
            wanted: Wanted::AtLeast(WASM_OPT),
            need: Need::Build,
            source: Source::Npm(BINARYEN),
            takes: "half a minute",
        },
        Tool {
            name: "esbuild",
            package: "esbuild",
            wanted: Wanted::Exactly(ESBUILD.to_owned()),
            need: Need::Build,
            source: Source::Npm(ESBUILD),
            takes: "a few seconds",
        },
        Tool {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            wanted: Wanted::Exactly(bindgen),
            need: Need::Build,
            // Without --locked: a dependency that its lock file names may be gone from the registry.
            source: Source::Cargo(optional),
            takes: "3 minutes",
        },
        Tool {
            name: "trunk",
            package: "trunk",
            wanted: Wanted::Exactly(TRUNK.to_owned()),
            need: Need::Build,
            // Without its default features it asks nobody whether there is a newer version.
            source: Source::Cargo(&["--locked", "--no-default-features", "--features", "rustls"]),
            takes: "10 minutes",
        },
    ])
}

impl Tool {
    /// Looks for the tool: our own copy first, then what the search path has.
    pub fn find(&self, workspace: &Workspace) -> Result<Found> {
        let installed = match &self.source {
            Source::Rustup(_) if self.name == WASM => target(workspace),
            Source::Project => project(workspace),
            Source::Browser => browser::find(workspace)
                .map(|browser| Installed { version: browser.version(), place: browser.to_string() }),
            _ => self.program(workspace),
        };
        Ok(match installed {
            None => Found::Missing,
            Some(installed) if self.wanted.accepts(&installed.version) => Found::Right(installed),
            Some(installed) => Found::Wrong(installed),
        })
    }

    /// The version that will do, in words.
    pub fn version(&self) -> String {
        match &self.wanted {
            Wanted::Exactly(version) => version.clone(),
            Wanted::AtLeast(version) => format!("{version} or later"),
            Wanted::Any => "any".to_owned(),
        }
    }

    /// The version that is installed where none will do, in words.
    pub fn installs(&self) -> String {
        match (&self.source, &self.wanted) {
            (Source::Npm(version), _) => (*version).to_owned(),
            (Source::Cargo(_), Wanted::Exactly(version)) => version.clone(),
            (Source::Project, _) => "as locked".to_owned(),
            _ => "the current one".to_owned(),
        }
    }

    /// The folder this tool is installed into, if it has one of its own.
    pub fn folder(&self) -> Result<Option<PathBuf>> {
        let version = match (&self.source, &self.wanted) {
            (Source::Cargo(_), Wanted::Exactly(version)) => version,
            (Source::Npm(version), _) => *version,
            _ => return Ok(None),
        };
        Ok(Some(cache()?.join(format!("{}-{version}", self.package))))
    }

    /// The command that installs the tool; a browser has its own way.
    pub fn installer(&self, workspace: &Workspace) -> Result<Command> {
        let folder = self.folder()?;
        match (&self.source, &folder, &self.wanted) {
            (Source::Cargo(flags), Some(folder), Wanted::Exactly(version)) => {
                let mut command = command(workspace, "cargo")?;
                command
                    // Outside the repository, whose cargo configuration has no say over tools.
                    .current_dir(cache()?)
                    // Kept until it is done, so that an interrupted installation goes on where it stopped.
                    .env("CARGO_TARGET_DIR", build_folder(folder))
                    .args(["install", &format!("{}@{version}", self.package), "--root"])
                    .arg(folder)
                    .args(*flags);
                Ok(command)
            }
            (Source::Npm(version), Some(folder), _) => {
                let mut command = command(workspace, "npm")?;
                command.current_dir(cache()?).args(["install", "--no-audit", "--no-fund", "--prefix"]);
                command.arg(folder).arg(format!("{}@{version}", self.package));
                Ok(command)
            }
            (Source::Rustup(words), ..) => {
                let mut command = command(workspace, "rustup")?;
                command.args(*words);
                Ok(command)
            }
            (Source::Project, ..) => {
                let mut command = command(workspace, "npm")?;
                command
                    .current_dir(workspace.browser_tests())
                    // The browser is found or installed by `browser`, not by a package's install script.
                    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                    .args(["ci", "--no-audit", "--no-fund"]);
                Ok(command)
            }
            (Source::ByHand(how), ..) => bail!("{} is needed: {how}", self.name),
            _ => bail!("there is no single command that installs {}", self.name),
        }
    }

    /// What is to be done once the installer has succeeded.
    pub fn finish(&self, workspace: &Workspace) -> Result<()> {
        match (&self.source, self.folder()?) {
            (Source::Cargo(_), Some(folder)) => {
                // Large, and of no more use; if it stays, nothing but room is lost.
                let _ = fs::remove_dir_all(build_folder(&folder));
            }
            (Source::Project, _) => {
                let tests = workspace.browser_tests();
                fs::copy(tests.join(LOCK), tests.join(STAMP)).context("node_modules cannot be marked")?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The tool as a program on the search path.
    fn program(&self, workspace: &Workspace) -> Option<Installed> {
        let place = which(workspace, self.name)?;
        let mut command = Command::new(&place);
        // Rustup leaves stand-ins for components that are not installed; they fail when asked for a version.
        let said = answer(command.current_dir(workspace.root()).arg("--version"))?;
        Some(Installed { version: version_in(&said)?, place: place.display().to_string() })
    }
}

impl Wanted {
    /// Whether a found version will do.
    fn accepts(&self, version: &str) -> bool {
        match self {
            Self::Exactly(wanted) => version == wanted,
            Self::AtLeast(least) => parts(version) >= parts(least),
            Self::Any => true,
        }
    }
}

/// The folders of our own tools, for the search path.
pub fn folders(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let cache = cache()?;
    let bindgen = locked(workspace, "wasm-bindgen")?;
    Ok(vec![
        cache.join(format!("trunk-{TRUNK}")).join("bin"),
        cache.join(format!("wasm-bindgen-cli-{bindgen}")).join("bin"),
        cache.join(format!("binaryen-{BINARYEN}")).join("node_modules/.bin"),
        cache.join(format!("esbuild-{ESBUILD}")).join("node_modules/.bin"),
    ])
}

/// Where tools are kept: outside the repository, so that a second clone finds them, and one place for each user.
pub fn cache() -> Result<PathBuf> {
    let given = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = given("SELOSTE_TOOLS") {
        return std::path::absolute(folder).context("SELOSTE_TOOLS does not name a folder");
    }
    let caches = given("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) { given("LOCALAPPDATA") } else { given("HOME").map(|home| home.join(".cache")) }
    });
    let caches = caches.context("no home folder is known; name a folder for the tools in SELOSTE_TOOLS")?;
    Ok(caches.join("seloste/tools"))
}

/// The lock file of the browser tests.
const LOCK: &str = "package-lock.json";
/// A copy of the lock file that `node_modules` was made from.
const STAMP: &str = "node_modules/.made-from";

/// The npm packages of the browser tests, if they are those that the lock file names.
fn project(workspace: &Workspace) -> Option<Installed> {
    let tests = workspace.browser_tests();
    let wanted = fs::read(tests.join(LOCK)).ok()?;
    let made_from = fs::read(tests.join(STAMP)).ok()?;
    (wanted == made_from).then(|| Installed {
        version: "as locked".to_owned(),
        place: "tests/browser/node_modules".to_owned(),
    })
}

/// The standard library for the browser.
fn target(workspace: &Workspace) -> Option<Installed> {
    let mut command = command(workspace, "rustc").ok()?;
    let sysroot = PathBuf::from(answer(command.args(["--print", "sysroot"]))?.trim());
    let place = sysroot.join("lib/rustlib").join(WASM);
    let mut command = self::command(workspace, "rustc").ok()?;
    let version = version_in(&answer(command.arg("--version"))?)?;
    place.join("lib").is_dir().then(|| Installed { version, place: place.display().to_string() })
}

/// Where cargo builds a tool that goes into `folder`: beside it.
fn build_folder(folder: &Path) -> PathBuf {
    let mut path = folder.as_os_str().to_owned();
    path.push("-being-built");
    PathBuf::from(path)
}

/// The version of a package in Cargo.lock; a tool that must agree with a library takes it from there.
pub fn locked(workspace: &Workspace, package: &str) -> Result<String> {
    let path = workspace.root().join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    version_locked(&text, package).with_context(|| format!("Cargo.lock names no version of {package}"))
}

/// The version of `package` in the text of a Cargo.lock.
fn version_locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// The version in what a tool says when asked: the first word that begins with a digit, `v` left off.
pub fn version_in(said: &str) -> Option<String> {
    said.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_owned)
}

/// The numbers of a version, for comparing.
fn parts(version: &str) -> Vec<u64> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_say() {
        assert_eq!(version_in("trunk 0.22.0-beta.1\n").as_deref(), Some("0.22.0-beta.1"));
        assert_eq!(version_in("wasm-opt version 108 (version_108)").as_deref(), Some("108"));
        assert_eq!(version_in("v20.20.2").as_deref(), Some("20.20.2"));
        assert_eq!(version_in("Chromium 156.0.1 built on x").as_deref(), Some("156.0.1"));
        assert_eq!(version_in("nothing"), None);
    }

    #[test]
    fn a_later_version_will_do_where_one_is_the_least() {
        let wanted = Wanted::AtLeast("20.19.0");
        assert!(wanted.accepts("20.20.2"));
        assert!(wanted.accepts("100.0.0"));
        assert!(!wanted.accepts("20.9.0"));
        assert!(!Wanted::Exactly("0.2.130".to_owned()).accepts("0.2.13"));
    }

    #[test]
    fn the_lock_file_says_which_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_locked(lock, "yew"), None);
    }
}
