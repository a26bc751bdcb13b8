//! The tools that the repository needs: their versions, how to find them and how to install them.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::browser;
use crate::version::{self, Version};
use crate::workspace::Workspace;

/// Trunk: later versions need a later Rust, earlier ones cannot minify the output of wasm-bindgen.
const TRUNK: &str = "0.22.0-beta.1";
/// Binaryen, which contains `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// esbuild, which bundles the scripts of the widgets.
const ESBUILD: &str = "0.28.2";
/// The oldest `wasm-opt` that is tested. Older ones cannot read the tables that wasm-bindgen writes (108, in
/// Debian 12), or do not print short names as JSON.
const WASM_OPT: &str = "132";
/// The oldest Node.js that the npm packages of the browser tests accept.
const NODE: &str = "20.19.0";
/// hyperfine, which times other generators in `cargo xtask bench`.
const HYPERFINE: &str = "1.20.0";
/// The compilation target of the widgets.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How tools are compiled: quickly, since they take longer to compile than they will ever run.
const BUILD: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];
/// Names [`BUILD`] in the folders of compiled tools: change both together.
const BUILD_NAME: &str = "o0";

/// What a tool is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Building and serving the site.
    Build,
    /// Running the tests.
    Test,
    /// Measuring.
    Bench,
}

impl Need {
    /// The command that installs the tool.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Build => "build",
            Self::Test => "test",
            Self::Bench => "bench",
        }
    }

    /// Whether this needs a tool for `other`: everything needs what building needs.
    pub(crate) fn includes(self, other: Self) -> bool {
        other == Self::Build || other == self
    }
}

/// How a tool is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// `cargo install` of a package with these flags, into a folder of its own.
    Cargo(&'static str, &'static [&'static str]),
    /// `npm install` of a package in this version, into a folder of its own.
    Npm(&'static str, &'static str),
    /// `rustup` with these arguments.
    Rustup(&'static [&'static str]),
    /// `npm ci` in the folder of the browser tests.
    BrowserTests,
    /// A browser, see [`browser::install`].
    Browser,
    /// By the user; the text says how.
    Manual(&'static str),
}

/// One tool.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    /// The program, or the name of what is not a program.
    pub name: &'static str,
    /// Which versions are usable.
    pub version: Version,
    /// What it is needed for.
    pub need: Need,
    /// How it is installed.
    pub source: Source,
    /// About how long that takes on two cores.
    pub duration: &'static str,
}

/// An installed copy of a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Installed {
    /// Its version, as the tool itself reports it.
    pub version: String,
    /// Where it is.
    pub location: String,
    /// Whether the version is usable.
    pub usable: bool,
}

/// Returns all tools in the order of installation.
pub(crate) fn table(workspace: &Workspace) -> Result<Vec<Tool>> {
    use Need::{Bench, Build, Test};
    use Source::{Cargo, Manual, Npm, Rustup};
    use Version::{Any, AtLeast, Exactly};

    let tool = |name, version, need, source, duration| Tool { name, version, need, source, duration };
    let node = "install Node.js with the package manager of the system";
    let npm = "install npm, which comes with Node.js or as the package npm";
    let bindgen = Exactly(locked_version(workspace, "wasm-bindgen")?);
    // Trunk without TLS: it neither downloads anything nor looks for a newer version of itself.
    let trunk = Cargo("trunk", &["--locked", "--no-default-features"]);
    // Without --locked: a dependency in the lock file of wasm-bindgen-cli may be gone from the registry.
    let wasm_bindgen = Cargo("wasm-bindgen-cli", &["--no-default-features", "--bin", "wasm-bindgen"]);
    let hyperfine = Cargo("hyperfine", &["--locked"]);
    Ok(vec![
        tool("node", AtLeast(NODE), Build, Manual(node), ""),
        tool("npm", Any, Build, Manual(npm), ""),
        tool(WASM, Any, Build, Rustup(&["target", "add", WASM]), "half a minute"),
        tool("rustfmt", Any, Test, Rustup(&["component", "add", "rustfmt"]), "a few seconds"),
        tool("cargo-clippy", Any, Test, Rustup(&["component", "add", "clippy"]), "a few seconds"),
        tool("tests/browser", Any, Test, Source::BrowserTests, "half a minute"),
        tool("chromium", Any, Test, Source::Browser, "2 minutes"),
        tool("wasm-opt", AtLeast(WASM_OPT), Build, Npm("binaryen", BINARYEN), "a few seconds"),
        tool("esbuild", Exactly(ESBUILD.to_owned()), Build, Npm("esbuild", ESBUILD), "a few seconds"),
        // Trunk first: while its last crates compile on one core, the other one is free for the program and
        // the widgets.
        tool("trunk", Exactly(TRUNK.to_owned()), Build, trunk, "3 minutes"),
        tool("wasm-bindgen", bindgen, Build, wasm_bindgen, "1 minute"),
        tool("hyperfine", Exactly(HYPERFINE.to_owned()), Bench, hyperfine, "1 minute"),
    ])
}

/// Returns the folders of the tools that are installed by this program, for the search path.
pub(crate) fn folders(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for tool in table(workspace)? {
        let programs = if matches!(tool.source, Source::Cargo(..)) { "bin" } else { "node_modules/.bin" };
        folders.extend(tool.folder()?.map(|folder| folder.join(programs)));
    }
    Ok(folders)
}

/// Returns the folder for tools: outside the repository, so that all clones of a user share it.
pub(crate) fn cache() -> Result<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = variable("SELOSTE_TOOLS") {
        return std::path::absolute(folder).context("SELOSTE_TOOLS does not name a folder");
    }
    let caches = variable("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            variable("LOCALAPPDATA")
        } else {
            variable("HOME").map(|home| home.join(".cache"))
        }
    });
    let caches =
        caches.context("the home folder is unknown; name a folder for the tools in SELOSTE_TOOLS")?;
    Ok(caches.join("seloste/tools"))
}

/// Returns the folder that tools are compiled in. They share it, since they have dependencies in common. It
/// is kept until all of them are installed, so that an interrupted installation continues where it stopped.
pub(crate) fn build_folder() -> Result<PathBuf> {
    Ok(cache()?.join("build"))
}

impl Tool {
    /// Looks for the tool: the pinned copy first, then the rest of the search path.
    pub(crate) fn find(&self, workspace: &Workspace) -> Option<Installed> {
        let (version, location) = match self.source {
            Source::Rustup(_) if self.name == WASM => wasm_target(workspace)?,
            Source::BrowserTests => browser_tests(workspace)?,
            Source::Browser => {
                let found = browser::find(workspace)?;
                let version = browser::version(workspace, &found).unwrap_or_else(|| "unknown".to_owned());
                (version, found.display().to_string())
            }
            _ => {
                let program = workspace.which(self.name)?;
                // Rustup has proxies for components that are not installed; they fail here.
                let output = workspace.read(&program, &["--version"])?;
                (version::parse(&output)?, program.display().to_string())
            }
        };
        let usable = self.version.accepts(&version);
        Some(Installed { version, location, usable })
    }

    /// Returns the version that would be installed.
    pub(crate) fn version_to_install(&self) -> String {
        match self.source {
            Source::Npm(_, version) => version.to_owned(),
            _ => self.version.to_string(),
        }
    }

    /// Returns the folder this tool is installed into, if it has its own.
    pub(crate) fn folder(&self) -> Result<Option<PathBuf>> {
        let name = match (self.source, &self.version) {
            (Source::Cargo(package, _), Version::Exactly(version)) => {
                format!("{package}-{version}-{BUILD_NAME}")
            }
            (Source::Npm(package, version), _) => format!("{package}-{version}"),
            _ => return Ok(None),
        };
        Ok(Some(cache()?.join(name)))
    }

    /// Installs the tool.
    pub(crate) fn install(&self, workspace: &Workspace) -> Result<()> {
        let cache = cache()?;
        // Outside the repository, whose cargo configuration must not apply to tools.
        let shell = workspace.shell_in(&workspace.shell.create_dir(cache)?);
        let folder = self.folder()?.unwrap_or_default();
        let version = self.version_to_install();
        let command = match self.source {
            Source::Browser => return browser::install(workspace),
            Source::Manual(how) => bail!("{} is needed: {how}", self.name),
            Source::Cargo(package, flags) => {
                shell.set_var("CARGO_TARGET_DIR", build_folder()?);
                cmd!(shell, "cargo install {package}@{version} --root {folder} {flags...}").envs(BUILD)
            }
            Source::Npm(package, _) => {
                cmd!(shell, "npm install --no-audit --no-fund --prefix {folder} {package}@{version}")
            }
            Source::Rustup(arguments) => cmd!(workspace.shell, "rustup {arguments...}"),
            Source::BrowserTests => {
                shell.change_dir(workspace.root.join("tests/browser"));
                // The browser is found or installed by `browser`, not by the install script of a package.
                cmd!(shell, "npm ci --no-audit --no-fund").env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            }
        };
        command.run().with_context(|| self.advice(&command.to_string()))?;
        if self.source == Source::BrowserTests {
            shell.copy_file(LOCK, STAMP)?;
        }
        Ok(())
    }

    /// What to do after the installer has failed.
    fn advice(&self, command: &str) -> String {
        let reasons = match self.source {
            Source::Cargo(..) => {
                "no network, or no C compiler and linker on the machine (on Debian the package build-essential)"
            }
            Source::Npm(..) | Source::BrowserTests => "no network, or a Node.js that is too old",
            _ => "no network, or a Rust that rustup did not install",
        };
        format!(
            "{} could not be installed; the output above says why. Usual reasons: {reasons}. Correct it and run the \
             same command again, or install it by hand:\n  {command}",
            self.name
        )
    }
}

/// The lock file of the browser tests.
const LOCK: &str = "package-lock.json";
/// A copy of the lock file that `node_modules` was installed from.
const STAMP: &str = "node_modules/.made-from";

/// The npm packages of the browser tests, if they are those in the lock file.
fn browser_tests(workspace: &Workspace) -> Option<(String, String)> {
    let folder = workspace.root.join("tests/browser");
    let locked = fs::read(folder.join(LOCK)).ok()?;
    let installed = fs::read(folder.join(STAMP)).ok()?;
    (locked == installed).then(|| ("as locked".to_owned(), "tests/browser/node_modules".to_owned()))
}

/// The standard library of the widgets.
fn wasm_target(workspace: &Workspace) -> Option<(String, String)> {
    let sysroot = workspace.read("rustc", &["--print", "sysroot"])?;
    let version = version::parse(&workspace.read("rustc", &["--version"])?)?;
    let location = PathBuf::from(sysroot).join("lib/rustlib").join(WASM);
    location.join("lib").is_dir().then(|| (version, location.display().to_string()))
}

/// Returns the version of a package in Cargo.lock; a tool that must match a library uses it.
fn locked_version(workspace: &Workspace, package: &str) -> Result<String> {
    let lock = workspace.shell.read_file("Cargo.lock")?;
    parse_lock(&lock, package).with_context(|| format!("Cargo.lock has no version of {package}"))
}

/// Finds the version of `package` in the text of a Cargo.lock.
fn parse_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    Some(lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(parse_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(parse_lock(lock, "yew"), None);
    }
}
