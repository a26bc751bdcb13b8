//! `cargo xtask serve`: builds what has changed, serves the site, and rebuilds the pages when the text
//! changes.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use seloste_setup::report;
use seloste_setup::workspace::{Profile, Workspace};

use crate::fingerprint::Fingerprint;
use crate::make;

/// The default port; if it is taken, the next free one is used.
pub(crate) const PORT: u16 = 8080;
/// How many ports are tried.
const TRIES: u16 = 100;

/// Serves the site until the program is stopped.
pub(crate) fn run(workspace: &Workspace, first_port: u16) -> Result<()> {
    let profile = make::prepare_serve(workspace)?;
    let port = free_port(first_port)?;
    let mut host = start(workspace, profile, port)?;
    report::good(&format!("The site is at http://127.0.0.1:{port}/"));
    report::line("Changes in content/ and public/ are picked up as you save them. Ctrl-C stops.");
    let mut last = Fingerprint::new(workspace)?;
    loop {
        thread::sleep(Duration::from_secs(1));
        if let Some(status) = host.try_wait().context("the state of the host cannot be read")? {
            bail!("the host has stopped ({status})");
        }
        let now = Fingerprint::new(workspace)?;
        if now.text != last.text {
            report::heading("content/ or public/ has changed");
            match make::pages(workspace, profile) {
                Ok(()) => report::good("Rebuilt. Reload the page to see it."),
                Err(error) => {
                    report::failure(&error);
                    report::line("The pages are still those from before.");
                }
            }
        }
        if now.code != last.code {
            report::warn("the code has changed; stop this command and run it again to see the change");
        }
        last = now;
    }
}

/// Returns the first free port from `first` on.
pub(crate) fn free_port(first: u16) -> Result<u16> {
    (first..=first.saturating_add(TRIES))
        .find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
        .with_context(|| format!("no port from {first} on is free; name another one with --port"))
}

/// Starts the host.
pub(crate) fn start(workspace: &Workspace, profile: Profile, port: u16) -> Result<Child> {
    let host = workspace.seloste(profile).arg("host").arg(workspace.dist());
    Command::from(host.args(["--port", &port.to_string()]).ignore_stdout())
        .stdin(Stdio::null())
        .spawn()
        .context("the host cannot be started")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_skipped() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
