//! The engines besides Chromium that the browser tests run in.

use std::env;
use std::path::{Path, PathBuf};

use crate::workspace::Workspace;
use crate::{browser, report};

/// The variable that names a Firefox outside the search path.
pub const FIREFOX_VARIABLE: &str = "SELOSTE_FIREFOX";
/// Names of Firefox on the search path.
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
/// Where it is on macOS.
const FIREFOX_LOCATION: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
/// What the tests in WebKitGTK run: its driver, the interpreter of its window, and a display.
const WEBKIT: [&str; 3] = ["WebKitWebDriver", "gjs", "Xvfb"];
/// Loads what the window uses; fails if the description of WebKitGTK's interface is missing.
const LOAD_WEBKIT: &str = "imports.gi.versions.WebKit2 = '4.1'; imports.gi.WebKit2; print('found')";

/// The text browser of the tests, also the name of its Debian package.
const TEXT_BROWSER: &str = "w3m";

/// A browser engine.
struct Engine {
    /// The name of its Playwright project.
    project: &'static str,
    /// Its name in messages.
    title: &'static str,
    /// The Debian packages that contain it.
    packages: &'static [&'static str],
    /// About how long their installation takes.
    duration: &'static str,
    /// Whether it is installed.
    is_installed: fn(&Workspace) -> bool,
}

const ENGINES: [Engine; 2] = [
    Engine {
        project: "firefox",
        title: "Firefox",
        packages: &["firefox-esr"],
        duration: "a minute",
        is_installed: |workspace| find_firefox(workspace).is_some(),
    },
    Engine {
        project: "webkit",
        title: "WebKitGTK",
        packages: &["webkit2gtk-driver", "gjs", "gir1.2-webkit2-4.1", "xvfb"],
        duration: "a minute",
        is_installed: has_webkit,
    },
];

/// Returns the Playwright projects of the engines that are installed. Installs what is missing: as root on
/// Debian with apt-get, otherwise reports it.
pub fn projects(workspace: &Workspace) -> Vec<&'static str> {
    let mut found = Vec::new();
    for Engine { project, title, packages, duration, is_installed } in ENGINES {
        if !is_installed(workspace)
            && browser::can_use_apt(workspace)
            && let Err(error) = browser::apt_install(workspace, packages, duration)
        {
            report::warn(&format!("{title} could not be installed ({error})"));
        }
        if is_installed(workspace) {
            found.push(project);
        } else {
            let packages = packages.join(", ");
            report::warn(&format!("no tests in {title}, which is missing (Debian packages {packages})"));
        }
    }
    found
}

/// Installs the text browser if it is missing: as root on Debian with apt-get, otherwise reports it. Tests
/// skip what needs it.
pub fn install_text_browser(workspace: &Workspace) {
    let is_missing = || workspace.which(TEXT_BROWSER).is_none();
    if is_missing()
        && browser::can_use_apt(workspace)
        && let Err(error) = browser::apt_install(workspace, &[TEXT_BROWSER], "a few seconds")
    {
        report::warn(&format!("{TEXT_BROWSER} could not be installed ({error})"));
    }
    if is_missing() {
        report::warn(&format!("no tests in a text browser, since {TEXT_BROWSER} is missing"));
    }
}

/// Returns the Firefox to use.
pub fn find_firefox(workspace: &Workspace) -> Option<PathBuf> {
    let named = env::var_os(FIREFOX_VARIABLE).map(PathBuf::from).filter(|program| program.is_file());
    named
        .or_else(|| FIREFOX.into_iter().find_map(|name| workspace.which(name)))
        .or_else(|| Some(PathBuf::from(FIREFOX_LOCATION)).filter(|program| program.is_file()))
}

fn has_webkit(workspace: &Workspace) -> bool {
    WEBKIT.into_iter().all(|program| workspace.which(program).is_some())
        && workspace.read(Path::new("gjs"), &["-c", LOAD_WEBKIT]).as_deref() == Some("found")
}
