//! Running other programs: where they are found, in which folder they work, what is said when they fail.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

use crate::tools;
use crate::workspace::Workspace;

/// A program of this name, run in the repository, which finds our tools before any others.
pub fn command(workspace: &Workspace, program: &str) -> Result<Command> {
    let mut command = Command::new(named(program));
    command
        .current_dir(workspace.root())
        .env("PATH", path(workspace)?)
        // Otherwise a relative folder would mean another one in each folder a program works in.
        .env("CARGO_TARGET_DIR", workspace.target());
    Ok(command)
}

/// Runs it, its output going where ours goes; anything but success is an error that repeats the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({})", shown(command), ending(status));
    }
    Ok(())
}

/// Runs it and returns how it ended.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.stdin(Stdio::null()).status().map_err(|error| not_started(command, error))
}

/// Runs it and returns what it printed, or nothing if it is not there or does not succeed.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The error for a program that could not be started at all.
pub fn not_started(command: &Command, error: io::Error) -> anyhow::Error {
    let text = format!("`{}` could not be started", shown(command));
    anyhow::Error::new(error).context(text)
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// How a program ended, in words.
pub fn ending(status: ExitStatus) -> String {
    status.code().map_or_else(|| "it was stopped".to_owned(), |code| format!("exit code {code}"))
}

/// Where a program of this name is on the search path, our tools first.
pub fn which(workspace: &Workspace, program: &str) -> Option<PathBuf> {
    let path = path(workspace).ok()?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|file| is_program(file))
}

/// Whether a file can be run.
#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// Whether a file can be run.
#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// The search path with the folders of our own tools in front.
fn path(workspace: &Workspace) -> Result<OsString> {
    let mut folders = tools::folders(workspace)?;
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).context("a folder of the tools cannot be put on the search path")
}

/// The name by which a program is started: on Windows npm is a script, which needs its ending.
fn named(program: &str) -> &str {
    if cfg!(windows) && program == "npm" { "npm.cmd" } else { program }
}
