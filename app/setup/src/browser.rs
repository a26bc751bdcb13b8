//! The browser for the tests, and packages of the system (Debian).

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use etcetera::BaseStrategy;
use etcetera::base_strategy::choose_native_strategy;
use xshell::cmd;

use crate::report;
use crate::workspace::Workspace;

/// The variable that names a browser outside the search path.
pub(crate) const VARIABLE: &str = "SELOSTE_CHROMIUM";
/// The variable that names Chromium's headless shell.
const SHELL_VARIABLE: &str = "SELOSTE_HEADLESS_SHELL";
/// Chromium without its windows: the same engine, and a quarter less time for the browser tests.
const HEADLESS_SHELL: &str = "chromium-headless-shell";
/// Playwright's program, in the folder of the browser tests.
pub const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// Names of Chromium and Chrome on the search path.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Where they are on macOS and Windows.
const LOCATIONS: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/// Returns the browser to use: a program, or the folder of the one that Playwright has downloaded and finds
/// by itself.
pub(crate) fn find(workspace: &Workspace) -> Option<PathBuf> {
    let named = env::var_os(VARIABLE).map(PathBuf::from).filter(|program| program.is_file());
    named
        .or_else(|| NAMES.into_iter().find_map(|name| workspace.which(name)))
        .or_else(|| LOCATIONS.into_iter().map(PathBuf::from).find(|program| program.is_file()))
        .or_else(playwright_browser)
}

/// Returns the variables that make the tests use a program, if they do not find one by themselves.
pub fn variables(workspace: &Workspace) -> Vec<(&'static str, PathBuf)> {
    let browser = find(workspace).filter(|browser| browser.is_file()).map(|found| (VARIABLE, found));
    // A browser named by the user is the one to test.
    let shell = || workspace.which(HEADLESS_SHELL).map(|found| (SHELL_VARIABLE, found));
    let shell = if env::var_os(VARIABLE).is_none() { shell() } else { None };
    browser.into_iter().chain(shell).collect()
}

/// Returns the version of a browser if it can be queried.
pub(crate) fn version(workspace: &Workspace, browser: &Path) -> Option<String> {
    // On Windows, `chrome --version` opens a window.
    let can_be_queried = browser.is_file() && !cfg!(windows);
    can_be_queried.then(|| workspace.version(browser))?
}

/// Installs a browser: as root on Debian with apt-get, elsewhere with Playwright.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    let by_hand = format!(
        "install Chromium with the package manager of the system (on Debian: `sudo apt-get install chromium`), or \
         name a Chromium or Chrome in the variable {VARIABLE}"
    );
    if can_use_apt(workspace) {
        apt_install(workspace, &["chromium"], "2 minutes")
            .with_context(|| format!("no browser could be installed; {by_hand}"))?;
    } else {
        report::line("With Playwright, which downloads its own Chromium:");
        let shell = workspace.browser_shell();
        cmd!(shell, "node {PLAYWRIGHT} install chromium")
            .run()
            .with_context(|| format!("no browser could be downloaded; {by_hand}"))?;
    }
    if find(workspace).is_none() {
        bail!("a browser was installed but cannot be found; {by_hand}");
    }
    Ok(())
}

/// Installs the headless shell if that is possible. The tests also pass without it.
pub fn install_shell(workspace: &Workspace) {
    let is_wanted = env::var_os(VARIABLE).is_none() && workspace.which(HEADLESS_SHELL).is_none();
    if is_wanted
        && can_use_apt(workspace)
        && let Err(error) = apt_install(workspace, &[HEADLESS_SHELL], "half a minute")
    {
        report::warn(&format!("{HEADLESS_SHELL} could not be installed ({error}); the tests take longer"));
    }
}

/// Returns the Chromium that Playwright has downloaded, if any.
fn playwright_browser() -> Option<PathBuf> {
    let folder = match env::var_os("PLAYWRIGHT_BROWSERS_PATH") {
        Some(folder) => PathBuf::from(folder),
        None => choose_native_strategy().ok()?.cache_dir().join("ms-playwright"),
    };
    fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().to_string_lossy().starts_with("chromium-"))
        .map(|entry| entry.path())
}

/// Returns true on Debian and its derivatives, if the user is root.
pub fn can_use_apt(workspace: &Workspace) -> bool {
    Path::new("/etc/debian_version").is_file() && workspace.read("id", &["-u"]).as_deref() == Some("0")
}

/// Installs Debian packages after saying so, and about how long it takes.
///
/// # Errors
///
/// If apt-get fails.
pub fn apt_install(workspace: &Workspace, packages: &[&str], duration: &str) -> Result<()> {
    let names = packages.join(", ");
    report::line(&format!(
        "Installing {names} with apt-get (about {duration}), because this is Debian and you are root:"
    ));
    let shell = &workspace.shell;
    cmd!(shell, "apt-get update").run()?;
    let install = cmd!(shell, "apt-get install -y --no-install-recommends {packages...}");
    Ok(install.env("DEBIAN_FRONTEND", "noninteractive").run()?)
}
