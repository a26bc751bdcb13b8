//! The tools that the repository needs: their versions, how to find them and how to install them.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use etcetera::BaseStrategy;
use semver::VersionReq;
use xshell::cmd;

use crate::browser;
use crate::workspace::{self, Workspace};

/// Trunk: later versions contain SWC to minify scripts, which compiles for minutes; esbuild does that here.
const TRUNK: &str = "0.21.14";
/// Binaryen, which contains `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// esbuild, which bundles the scripts of the widgets.
const ESBUILD: &str = "0.28.2";
/// The oldest `wasm-opt` that is tested. Older ones cannot read the tables that wasm-bindgen writes (108, in
/// Debian 12), or do not print short names as JSON.
const WASM_OPT: &str = ">=132";
/// The oldest Node.js that the npm packages of the browser tests accept.
const NODE: &str = ">=20.19.0";
/// The Python package that packs wheels.
const WHEEL: &str = "0.48.0";
/// The oldest Python that it needs.
const PYTHON_VERSIONS: &str = ">=3.9.0";
/// The program of Python.
pub const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };
/// hyperfine, which times other generators in `cargo xtask bench`.
const HYPERFINE: &str = "1.20.0";
/// The compilation target of the widgets.
pub const WASM: &str = "wasm32-unknown-unknown";

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

/// The command that needs a tool. Each of them needs everything that building needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Building and serving the site.
    Build,
    /// Making the packages of the program.
    Package,
    /// Running the tests.
    Test,
    /// Measuring.
    Bench,
}

/// How a tool is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// `cargo install` of a package in this version with these flags, into a folder of its own.
    Cargo(&'static str, String, &'static [&'static str]),
    /// `npm install` of a package in this version, into a folder of its own.
    Npm(&'static str, &'static str),
    /// `pip install` of a package in this version, into a folder of its own.
    Pip(&'static str, &'static str),
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
    /// The program, or another name if the tool is not a program.
    pub name: &'static str,
    /// Which versions are usable.
    pub versions: VersionReq,
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
    use Need::{Bench, Build, Package, Test};
    use Source::{Browser, BrowserTests, Cargo, Manual, Npm, Pip, Rustup};

    let tool = |name, versions: &str, need, source, duration| -> Result<Tool> {
        Ok(Tool { name, versions: VersionReq::parse(versions)?, need, source, duration })
    };
    let exactly = |version: &str| format!("={version}");
    let node = "install Node.js with the package manager of the system";
    let npm = "install npm, which comes with Node.js or as the package npm";
    let python = "install Python 3 with pip (on Debian the packages python3 and python3-pip)";
    let bindgen = locked_version(workspace, "wasm-bindgen")?;
    let (trunk_is, bindgen_is) = (exactly(TRUNK), exactly(&bindgen));
    // Trunk without TLS: it neither downloads anything nor looks for a newer version of itself.
    let trunk = Cargo("trunk", TRUNK.to_owned(), &["--locked", "--no-default-features"]);
    // Without --locked: a dependency in the lock file of wasm-bindgen-cli may be gone from the registry.
    let wasm_bindgen =
        Cargo("wasm-bindgen-cli", bindgen, &["--no-default-features", "--bin", "wasm-bindgen"]);
    let hyperfine = Cargo("hyperfine", HYPERFINE.to_owned(), &["--locked"]);
    [
        tool("node", NODE, Build, Manual(node), ""),
        tool("npm", "*", Build, Manual(npm), ""),
        tool(WASM, "*", Build, Rustup(&["target", "add", WASM]), "half a minute"),
        tool(PYTHON, PYTHON_VERSIONS, Package, Manual(python), ""),
        tool("wheel", &exactly(WHEEL), Package, Pip("wheel", WHEEL), "a few seconds"),
        tool("rustfmt", "*", Test, Rustup(&["component", "add", "rustfmt"]), "a few seconds"),
        tool("cargo-clippy", "*", Test, Rustup(&["component", "add", "clippy"]), "a few seconds"),
        tool("tests/browser", "*", Test, BrowserTests, "half a minute"),
        tool("chromium", "*", Test, Browser, "2 minutes"),
        tool("wasm-opt", WASM_OPT, Build, Npm("binaryen", BINARYEN), "a few seconds"),
        tool("esbuild", &exactly(ESBUILD), Build, Npm("esbuild", ESBUILD), "a few seconds"),
        // Trunk first: while its last crates compile on one core, the other one is free for the program and
        // the widgets.
        tool("trunk", &trunk_is, Build, trunk, "3 minutes"),
        tool("wasm-bindgen", &bindgen_is, Build, wasm_bindgen, "1 minute"),
        tool("hyperfine", "*", Bench, hyperfine, "1 minute"),
    ]
    .into_iter()
    .collect()
}

/// Returns the folders of the tools that [`crate::ready`] installs, for the search path.
///
/// # Errors
///
/// If the home folder of the user is unknown, or `Cargo.lock` does not name wasm-bindgen.
pub fn folders(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for tool in table(workspace)? {
        let programs = match tool.source {
            Source::Cargo(..) | Source::Pip(..) => "bin",
            _ => "node_modules/.bin",
        };
        folders.extend(tool.folder()?.map(|folder| folder.join(programs)));
    }
    Ok(folders)
}

/// Returns the folder for tools: outside the repository, so that all clones of a user share it.
///
/// # Errors
///
/// If the home folder of the user is unknown, and the variable `SELOSTE_TOOLS` names no other one.
pub fn cache() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("SELOSTE_TOOLS").filter(|folder| !folder.is_empty()) {
        return std::path::absolute(folder).context("SELOSTE_TOOLS does not name a folder");
    }
    let user = etcetera::choose_base_strategy()
        .context("the home folder is unknown; name a folder for the tools in SELOSTE_TOOLS")?;
    Ok(user.cache_dir().join("seloste/tools"))
}

/// Returns the folder of the Python package that packs wheels.
///
/// # Errors
///
/// Those of [`cache`].
pub fn wheel_folder() -> Result<PathBuf> {
    Ok(cache()?.join(format!("wheel-{WHEEL}")))
}

/// Returns the folder that tools are compiled in. They share it, since they have dependencies in common. It
/// is kept until all of them are installed, so that an interrupted installation continues where it stopped.
pub(crate) fn build_folder() -> Result<PathBuf> {
    Ok(cache()?.join("build"))
}

impl Need {
    /// Returns the command that installs the tool.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Build => "build",
            Self::Package => "package",
            Self::Test => "test",
            Self::Bench => "bench",
        }
    }
}

impl Tool {
    /// Looks for the tool: the pinned copy first, then the rest of the search path.
    pub(crate) fn find(&self, workspace: &Workspace) -> Option<Installed> {
        let (version, location) = match self.source {
            Source::Rustup(_) if self.name == WASM => standard_library(workspace, WASM)?,
            Source::Pip(package, version) => {
                let folder = self.folder().ok()??;
                (version.to_owned(), Some(folder).filter(|folder| folder.join(package).is_dir())?)
            }
            Source::BrowserTests => browser_tests(workspace)?,
            Source::Browser => {
                let found = browser::find(workspace)?;
                let version = browser::version(workspace, &found).unwrap_or_else(|| "unknown".to_owned());
                (version, found)
            }
            _ => {
                let program = workspace.which(self.name)?;
                // Rustup has proxies for components that are not installed; they fail here.
                (workspace.version(&program)?, program)
            }
        };
        // Not all versions are semantic ones.
        let usable = self.versions == VersionReq::STAR
            || workspace::parse_version(&version).is_some_and(|version| self.versions.matches(&version));
        Some(Installed { version, location: location.display().to_string(), usable })
    }

    /// Returns the version that would be installed.
    pub(crate) fn version_to_install(&self) -> String {
        match &self.source {
            Source::Cargo(_, version, _) => version.clone(),
            Source::Npm(_, version) | Source::Pip(_, version) => (*version).to_owned(),
            _ => self.versions.to_string(),
        }
    }

    /// Returns the folder this tool is installed into, if it has its own.
    pub(crate) fn folder(&self) -> Result<Option<PathBuf>> {
        let name = match &self.source {
            Source::Cargo(package, version, _) => format!("{package}-{version}-{BUILD_NAME}"),
            Source::Npm(package, version) | Source::Pip(package, version) => format!("{package}-{version}"),
            _ => return Ok(None),
        };
        Ok(Some(cache()?.join(name)))
    }

    /// Installs the tool.
    pub(crate) fn install(&self, workspace: &Workspace) -> Result<()> {
        // Outside the repository, whose cargo configuration must not apply to tools.
        let shell = workspace.shell_in(&workspace.shell.create_dir(cache()?)?);
        let folder = self.folder()?.unwrap_or_default();
        let (command, reasons) = match &self.source {
            Source::Browser => return browser::install(workspace),
            Source::Manual(how) => bail!("{} is needed: {how}", self.name),
            Source::Cargo(package, version, flags) => {
                shell.set_var("CARGO_TARGET_DIR", build_folder()?);
                let install = cmd!(shell, "cargo install {package}@{version} --root {folder}").args(*flags);
                let compiler =
                    "no C compiler and linker on the machine (on Debian the package build-essential)";
                (install.envs(BUILD), compiler)
            }
            Source::Npm(package, version) => {
                let options = ["--no-audit", "--no-fund"];
                let install = cmd!(shell, "npm install {options...} --prefix {folder} {package}@{version}");
                (install, "a Node.js that is too old")
            }
            Source::Pip(package, version) => {
                let options = ["--quiet", "--disable-pip-version-check"];
                let install = cmd!(
                    shell,
                    "{PYTHON} -m pip install {options...} --target {folder} {package}=={version}"
                );
                (install, "a Python without pip (on Debian the package python3-pip)")
            }
            Source::Rustup(arguments) => {
                let install = workspace.shell.cmd("rustup").args(*arguments);
                (install, "a Rust that rustup did not install")
            }
            Source::BrowserTests => {
                shell.change_dir(workspace.root.join("tests/browser"));
                // The browser is found or installed by `browser`, not by the install script of a package.
                let install = cmd!(shell, "npm ci --no-audit --no-fund");
                (install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), "a Node.js that is too old")
            }
        };
        command.run().with_context(|| {
            format!(
                "{} could not be installed; the output above says why. Usual reasons: no network, or {reasons}. \
                 Correct it and run the same command again, or install it by hand:\n  {command}",
                self.name
            )
        })?;
        if self.source == Source::BrowserTests {
            shell.copy_file(LOCK, STAMP)?;
        }
        Ok(())
    }
}

/// The lock file of the browser tests.
const LOCK: &str = "package-lock.json";
/// A copy of the lock file that `node_modules` was installed from.
const STAMP: &str = "node_modules/.made-from";

/// Returns the npm packages of the browser tests, if they are those in the lock file.
fn browser_tests(workspace: &Workspace) -> Option<(String, PathBuf)> {
    let folder = workspace.root.join("tests/browser");
    let locked = fs::read(folder.join(LOCK)).ok()?;
    let installed = fs::read(folder.join(STAMP)).ok()?;
    (locked == installed).then(|| ("as locked".to_owned(), "tests/browser/node_modules".into()))
}

/// Returns the version and the folder of the standard library for a compilation target, if it is installed.
pub fn standard_library(workspace: &Workspace, target: &str) -> Option<(String, PathBuf)> {
    let library = workspace.read("rustc", &["--print", "target-libdir", "--target", target])?;
    let library = Some(PathBuf::from(library)).filter(|library| library.is_dir())?;
    Some((workspace.version("rustc")?, library))
}

/// Returns the version of a package in Cargo.lock; a tool that must match a library uses it.
fn locked_version(workspace: &Workspace, package: &str) -> Result<String> {
    let id = cmd!(workspace.shell, "cargo pkgid --offline {package}").quiet().read()?;
    let (_, version) = id.rsplit_once(['@', '#']).with_context(|| format!("no version in {id}"))?;
    Ok(version.to_owned())
}
