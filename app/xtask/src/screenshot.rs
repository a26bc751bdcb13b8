//! `cargo xtask screenshot`: takes the picture that the README shows, so that it never shows what is no more.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Stdio};

use anyhow::{Context, Result};

use crate::browser::{self, Browser, VARIABLE};
use crate::command::{command, not_started, run as run_command};
use crate::tools::Need;
use crate::workspace::Workspace;
use crate::{make, report, setup};

/// The page in the picture.
const PAGE: &str = "xcure/";
/// Where the picture goes.
const PICTURE: &str = "docs/screenshot.png";

/// Builds and serves the site and takes the picture.
pub fn run(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, Need::Test)?;
    make::bring_up_to_date(workspace)?;
    let port = free_port()?;
    let mut host = start(workspace, port)?;
    let taken = take(workspace, &format!("http://127.0.0.1:{port}/{PAGE}"));
    stop(&mut host)?;
    taken?;
    report::good(&format!("The picture is {PICTURE}."));
    Ok(())
}

/// A port that nobody uses.
fn free_port() -> Result<u16> {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    Ok(free.context("no port of this machine is free")?.port())
}

/// Starts the host.
fn start(workspace: &Workspace, port: u16) -> Result<Child> {
    let mut host = command(workspace, &workspace.program().to_string_lossy())?;
    host.arg("host").arg(workspace.dist()).args(["--port", &port.to_string()]).stdin(Stdio::null());
    host.stdout(Stdio::null());
    host.spawn().map_err(|error| not_started(&host, error))
}

/// Has a browser take the picture of the page at this address.
fn take(workspace: &Workspace, address: &str) -> Result<()> {
    let mut script = command(workspace, "node")?;
    script
        .current_dir(workspace.browser_tests())
        .args(["screenshot.mjs", address])
        .arg(workspace.root().join(PICTURE));
    if let Some(Browser::Program(place)) = browser::find(workspace) {
        script.env(VARIABLE, place);
    }
    run_command(&mut script)
}

/// Stops the host and waits until it is gone.
fn stop(host: &mut Child) -> Result<()> {
    host.kill().context("the host cannot be stopped")?;
    host.wait().context("the host cannot be waited for")?;
    Ok(())
}
