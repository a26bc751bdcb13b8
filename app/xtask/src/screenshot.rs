//! `cargo xtask screenshot`: takes the picture in the README.

use anyhow::{Context, Result};
use seloste_setup::tools::Need;
use seloste_setup::workspace::Workspace;
use seloste_setup::{browser, report};
use xshell::cmd;

use crate::{make, serve};

/// The page in the picture.
const PAGE: &str = "xcure/";
/// The file of the picture.
const PICTURE: &str = "docs/screenshot.png";

/// Builds and serves the site and takes the picture.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    seloste_setup::ready(workspace, Need::Test)?;
    let profile = make::prepare_serve(workspace)?;
    let port = serve::free_port(serve::PORT)?;
    let mut host = serve::start(workspace, profile, port)?;
    let (address, picture) = (format!("http://127.0.0.1:{port}/{PAGE}"), workspace.root.join(PICTURE));
    let shell = workspace.browser_shell();
    let taken =
        cmd!(shell, "node screenshot.mjs {address} {picture}").envs(browser::variables(workspace)).run();
    host.kill().context("the host cannot be stopped")?;
    host.wait().context("the end of the host cannot be awaited")?;
    taken?;
    report::good(&format!("The picture is {PICTURE}."));
    Ok(())
}
