//! The browser that the tests drive: found on the machine, or installed where the machine's own way is known.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fmt, fs};

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::command::{answer, command, run, which};
use crate::report;
use crate::tools::version_in;
use crate::workspace::Workspace;

/// The variable that names the browser, for the one who has it in an unusual place and for the tests.
pub const VARIABLE: &str = "SELOSTE_CHROMIUM";

/// A browser for the tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Browser {
    /// A program on this machine.
    Program(PathBuf),
    /// The one that Playwright keeps for itself and finds by itself.
    Playwright(PathBuf),
}

impl Browser {
    /// Its version, as far as it can be asked.
    pub fn version(&self) -> String {
        let asked = match self {
            // On Windows, Chromium answers this by opening a window.
            Self::Program(place) if !cfg!(windows) => answer(Command::new(place).arg("--version")),
            _ => None,
        };
        asked.and_then(|said| version_in(&said)).unwrap_or_else(|| "not asked".to_owned())
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program(place) => write!(formatter, "{}", place.display()),
            Self::Playwright(place) => write!(formatter, "{} (Playwright's own)", place.display()),
        }
    }
}

/// The browser to use, if there is one.
pub fn find(workspace: &Workspace) -> Option<Browser> {
    if let Some(named) = env::var_os(VARIABLE).map(PathBuf::from).filter(|place| place.is_file()) {
        return Some(Browser::Program(named));
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(place) = names.into_iter().find_map(|name| which(workspace, name)) {
        return Some(Browser::Program(place));
    }
    let usual = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ];
    if let Some(place) = usual.into_iter().map(PathBuf::from).find(|place| place.is_file()) {
        return Some(Browser::Program(place));
    }
    playwrights().map(Browser::Playwright)
}

/// Installs a browser: on Debian and its kin as root with apt-get, elsewhere by Playwright.
pub fn install(workspace: &Workspace) -> Result<()> {
    let by_hand = format!(
        "install Chromium with the machine's package manager (on Debian: `sudo apt-get install chromium`), or \
         name a Chromium or Chrome in the variable {VARIABLE}"
    );
    if apt::is_ours() {
        apt::install(workspace, "chromium", "2 minutes")
            .with_context(|| format!("no browser could be installed; {by_hand}"))?;
    } else {
        report::line("With Playwright, which downloads a Chromium of its own:");
        let mut download = command(workspace, "node")?;
        download.current_dir(workspace.browser_tests()).args([PLAYWRIGHT, "install", "chromium"]);
        run(&mut download).with_context(|| format!("no browser could be downloaded; {by_hand}"))?;
    }
    if find(workspace).is_none() {
        bail!("a browser was installed but is not found; {by_hand}");
    }
    Ok(())
}

/// Playwright's program, in the folder of the browser tests.
pub const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// The Chromium that Playwright has downloaded, if it has.
fn playwrights() -> Option<PathBuf> {
    let folder = match env::var_os("PLAYWRIGHT_BROWSERS_PATH") {
        Some(folder) => PathBuf::from(folder),
        None if cfg!(windows) => PathBuf::from(env::var_os("LOCALAPPDATA")?).join("ms-playwright"),
        None if cfg!(target_os = "macos") => {
            PathBuf::from(env::var_os("HOME")?).join("Library/Caches/ms-playwright")
        }
        None => PathBuf::from(env::var_os("HOME")?).join(".cache/ms-playwright"),
    };
    fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().to_string_lossy().starts_with("chromium-"))
        .map(|entry| entry.path())
}
