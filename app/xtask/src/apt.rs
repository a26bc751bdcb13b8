//! Packages of the system, on Debian and its kin, where we may install them.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::command::{answer, command, run};
use crate::report;
use crate::workspace::Workspace;

/// Whether this is a Debian machine and we are its root.
pub fn is_ours() -> bool {
    Path::new("/etc/debian_version").is_file()
        && answer(Command::new("id").arg("-u")).is_some_and(|user| user.trim() == "0")
}

/// Installs a package; says so first, and about how long it takes.
pub fn install(workspace: &Workspace, package: &str, takes: &str) -> Result<()> {
    report::line(&format!(
        "Installing {package} with apt-get (about {takes}), because this is a Debian machine and you are its root:"
    ));
    run(command(workspace, "apt-get")?.arg("update"))?;
    let mut install = command(workspace, "apt-get")?;
    run(install.env("DEBIAN_FRONTEND", "noninteractive").args([
        "install",
        "-y",
        "--no-install-recommends",
        package,
    ]))
}
