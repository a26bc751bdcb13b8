//! `cargo xtask serve`: builds what has changed, serves the site, and rebuilds the pages while you write.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{command, ending, not_started};
use crate::fingerprint::Fingerprint;
use crate::workspace::Workspace;
use crate::{make, report};

/// The port to begin with; if it is taken, the next free one is used.
pub const PORT: u16 = 8080;
/// How many ports are tried.
const TRIES: u16 = 100;

/// Serves the site until the program is stopped.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let wanted = port(arguments)?;
    make::bring_up_to_date(workspace)?;
    let port = free_port(wanted)?;
    let mut host = start(workspace, port)?;
    report::good(&format!("The site is at http://127.0.0.1:{port}/"));
    report::line("Changes in content/ and public/ are picked up as you save them. Ctrl-C stops.");
    let mut seen = Fingerprint::of(workspace)?;
    loop {
        thread::sleep(Duration::from_secs(1));
        if let Some(status) = host.try_wait().context("the host cannot be asked whether it runs")? {
            bail!("the host has stopped ({})", ending(status));
        }
        let now = Fingerprint::of(workspace)?;
        if now.text != seen.text {
            report::heading("content/ or public/ has changed");
            match make::pages(workspace) {
                Ok(()) => report::good("Rebuilt. Reload the page to see it."),
                Err(error) => {
                    report::failure(&error);
                    report::line("The page shown is still the one from before.");
                }
            }
        }
        if now.code != seen.code {
            report::warn("the code has changed; stop this and run it again to see the change");
        }
        seen = now;
    }
}

/// The port that was asked for.
fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(PORT),
        [flag, number] if flag == "--port" => {
            number.parse().with_context(|| format!("{number} is not a port; name one from 1 to 65535"))
        }
        _ => bail!("usage: cargo xtask serve [--port NUMBER]"),
    }
}

/// The first port from `wanted` on that nobody uses.
pub fn free_port(wanted: u16) -> Result<u16> {
    (wanted..=wanted.saturating_add(TRIES))
        .find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
        .with_context(|| format!("no port from {wanted} on is free; name another one with --port"))
}

/// Starts the host.
pub fn start(workspace: &Workspace, port: u16) -> Result<Child> {
    let mut host = command(workspace, &workspace.program().to_string_lossy())?;
    host.arg("host").arg(workspace.dist()).args(["--port", &port.to_string()]).stdin(Stdio::null());
    host.stdout(Stdio::null());
    host.spawn().map_err(|error| not_started(&host, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_can_be_asked_for() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(port(&[]).unwrap(), PORT);
        assert_eq!(port(&words("--port 9000")).unwrap(), 9000);
        assert!(port(&words("--port many")).is_err());
        assert!(port(&words("--host x")).is_err());
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
