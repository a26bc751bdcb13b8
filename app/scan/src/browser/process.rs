//! Finds and runs an installed browser of the Chromium family.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use serde_json::json;
use tempfile::TempDir;

use super::connection::Connection;

/// The variable that names a browser outside the search path.
pub const BROWSER_VARIABLE: &str = "SELOSTE_CHROMIUM";

/// Names of browsers on the search path.
const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave-browser",
    "chromium-headless-shell",
];

/// Where browsers are on macOS and Windows.
const LOCATIONS: [&str; 6] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
];

/// Options of each start: nothing is shown, and the browser itself contacts nothing.
const OPTIONS: [&str; 21] = [
    "--headless=new",
    "--remote-debugging-port=0",
    // Pages that were left end, instead of being kept for the way back.
    "--disable-back-forward-cache",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-component-extensions-with-background-pages",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-quic",
    // Elements must not move while they are clicked.
    "--disable-smooth-scrolling",
    "--disable-sync",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    // Tabs get windows of their own.
    "--no-startup-window",
    "--no-pings",
    // Pages must not behave differently because a program controls the browser.
    "--disable-blink-features=AutomationControlled",
    // Nothing is started that a scan does not need: the last three are pages of the address bar in each
    // window, and a process for the next page.
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,\
     DialMediaRouteProvider,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
    "--window-size=1280,900",
];

/// Memory of a page's scripts in MiB: enough for any site, too little to stop the machine.
const HEAP_OPTION: &str = "--js-flags=--max-old-space-size=1024";

/// How long the browser may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(30);

/// How long the browser may take to end before it is killed.
const END_TIMEOUT: Duration = Duration::from_secs(3);

/// How long the profile may take to be removed.
const REMOVAL_TIMEOUT: Duration = Duration::from_secs(10);

/// How long child processes may take to notice that their browser was killed.
const CHILD_TIMEOUT: Duration = Duration::from_secs(1);

/// Browsers that this program has started.
static RUNNING: Mutex<Vec<Weak<Process>>> = Mutex::new(Vec::new());

/// A running browser with a profile of its own, which is removed with it.
pub(crate) struct Browser(Arc<Process>);

/// The process of a browser.
struct Process {
    child: Mutex<Child>,
    profile: TempDir,
}

/// Ends all browsers that this program has started, and removes their profiles. For a program that is about
/// to end because of a signal.
pub fn end_browsers() {
    let running: Vec<Arc<Process>> = lock(&RUNNING).iter().filter_map(Weak::upgrade).collect();
    for process in running {
        process.end();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the browser to use.
///
/// # Errors
///
/// Fails if the named file does not exist or no browser is installed.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf> {
    let variable = || env::var_os(BROWSER_VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
    if let Some(path) = named.map(Path::to_owned).or_else(variable) {
        if path.is_file() {
            return Ok(path);
        }
        bail!("there is no browser at {}", path.display());
    }
    let folders: Vec<PathBuf> =
        env::var_os("PATH").map(|paths| env::split_paths(&paths).collect()).unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    match on_path.chain(LOCATIONS.iter().map(PathBuf::from)).find(|path| path.is_file()) {
        Some(path) => Ok(path),
        None => bail!(
            "no browser was found; install Chromium, Chrome or Edge, or name its program with --browser or in the \
             variable {BROWSER_VARIABLE}"
        ),
    }
}

impl Browser {
    /// Starts a browser with these additional options.
    ///
    /// # Errors
    ///
    /// Fails if the browser does not start.
    pub(crate) fn start(program: &Path, options: &[String]) -> Result<Self> {
        let profile = tempfile::Builder::new().prefix("seloste-scan-").tempdir()?;
        let errors = profile.path().join("stderr.txt");
        let mut command = Command::new(program);
        command.args(OPTIONS).arg(HEAP_OPTION);
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        if is_owned_by_root(profile.path()) {
            // Chromium refuses to run as root with its sandbox.
            command.arg("--no-sandbox");
        }
        command.args(options);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&errors)?);
        lead_group(&mut command);
        let child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let process = Arc::new(Process { child: Mutex::new(child), profile });
        lock(&RUNNING).push(Arc::downgrade(&process));
        let browser = Self(process);
        match browser.0.wait_until_ready() {
            Ok(()) => Ok(browser),
            Err(error) => {
                let output = fs::read_to_string(&errors).unwrap_or_default();
                let last: Vec<&str> = output.lines().rev().take(3).collect();
                Err(error)
                    .with_context(|| format!("{} did not start: {}", program.display(), last.join("; ")))
            }
        }
    }

    /// Opens a connection.
    pub(crate) fn connect(&self) -> Result<Connection> {
        self.0.connect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl Process {
    fn connect(&self) -> Result<Connection> {
        let (port, path) = self.address().context("the browser is not ready")?;
        Connection::open(port, &path)
    }

    /// Returns port and path of the connection from the file in which the browser writes them when it is
    /// ready.
    fn address(&self) -> Option<(u16, String)> {
        let text = fs::read_to_string(self.profile.path().join("DevToolsActivePort")).ok()?;
        let (port, path) = text.split_once('\n')?;
        let path = path.trim();
        path.starts_with('/').then_some((port.trim().parse().ok()?, path.to_owned()))
    }

    fn has_ended(&self) -> bool {
        !matches!(lock(&self.child).try_wait(), Ok(None))
    }

    /// Ends the browser and removes its profile. Errors cannot be reported here.
    fn end(&self) {
        // A browser that ends by itself also ends its child processes.
        if !self.has_ended()
            && let Ok(mut connection) = self.connect()
        {
            let _ = connection.send("", "Browser.close", &json!({}));
            let deadline = Instant::now() + END_TIMEOUT;
            while Instant::now() < deadline && !self.has_ended() {
                sleep(Duration::from_millis(5));
            }
        }
        let was_killed = !self.has_ended();
        {
            let mut child = lock(&self.child);
            if was_killed {
                kill_group(&child);
            }
            let _ = child.kill();
            let _ = child.wait();
        }
        // Child processes may still write to the profile, which then cannot be removed at once. Those of a
        // browser that was killed may even create it again where they cannot be killed with it.
        let killed = Instant::now();
        while killed.elapsed() < REMOVAL_TIMEOUT {
            let is_removed = fs::remove_dir_all(self.profile.path()).is_ok() || !self.profile.path().exists();
            if is_removed && (!was_killed || killed.elapsed() >= CHILD_TIMEOUT) {
                break;
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the browser is ready.
    fn wait_until_ready(&self) -> Result<()> {
        let deadline = Instant::now() + START_TIMEOUT;
        while Instant::now() < deadline {
            if self.address().is_some() {
                return Ok(());
            }
            if let Some(status) = lock(&self.child).try_wait()? {
                bail!("it ended at once ({status})");
            }
            sleep(Duration::from_millis(5));
        }
        bail!("it was not ready after {} seconds", START_TIMEOUT.as_secs())
    }
}

/// Makes the browser the leader of a process group, which its child processes belong to.
#[cfg(unix)]
fn lead_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn lead_group(_: &mut Command) {}

/// Kills the process group of a browser that has not been waited for.
#[cfg(unix)]
fn kill_group(leader: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let _ = kill_process_group(Pid::from_child(leader), Signal::KILL);
}

#[cfg(not(unix))]
fn kill_group(_: &Child) {}

#[cfg(unix)]
fn is_owned_by_root(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.uid() == 0)
}

#[cfg(not(unix))]
fn is_owned_by_root(_: &Path) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn child_processes_of_a_killed_browser_do_not_bring_the_profile_back() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("browser");
        // It does not answer, so it is killed; its child process writes to the profile for 10 seconds.
        let script = r#"#!/bin/sh
for argument; do
  case $argument in --user-data-dir=*) profile=${argument#*=} ;; esac
done
for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; mkdir -p "$profile/again"; done &
printf '1\n/x' > "$profile/DevToolsActivePort"
wait
"#;
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let browser = Browser::start(&program, &[]).unwrap();
        let profile = browser.0.profile.path().to_owned();
        drop(browser);
        sleep(Duration::from_secs(2));
        assert!(!profile.exists());
    }
}
