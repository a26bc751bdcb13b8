//! Finds and installs tools: reports beforehand which ones and, if that fails, what to do.

use std::thread;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::tools::{self, Installed, Need, Source, Tool};
use crate::workspace::Workspace;
use crate::{disk, report};

/// A tool that has to be installed, and the unusable version that was found.
type Missing = (Tool, Option<Installed>);

/// Installs what `need` requires and is missing.
///
/// # Errors
///
/// If something is missing that only the user can install, or an installation fails; the message says what to
/// do.
pub fn ready(workspace: &Workspace, need: Need) -> Result<()> {
    ready_while(workspace, need, |_| ())
}

/// Like [`ready`], and runs `meanwhile` at the same time as the slow installations, if there are any.
///
/// # Errors
///
/// Those of [`ready`].
pub fn ready_while(workspace: &Workspace, need: Need, meanwhile: fn(&Workspace)) -> Result<()> {
    disk::check(workspace, need);
    let missing: Vec<Missing> = tools::table(workspace)?
        .into_iter()
        .filter(|tool| tool.need == Need::Build || tool.need == need)
        .map(|tool| (tool.find(workspace), tool))
        .filter(|(installed, _)| !installed.as_ref().is_some_and(|installed| installed.usable))
        .map(|(installed, tool)| (tool, installed))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    check_manual(&missing)?;
    announce(&missing)?;
    let (slow, quick): (Vec<_>, Vec<_>) =
        missing.iter().map(|(tool, _)| tool).partition(|tool| matches!(tool.source, Source::Cargo(..)));
    let mut started = 0;
    let mut next = |tool: &Tool| {
        started += 1;
        report::heading(&format!("Installing {started} of {}: {}", missing.len(), tool.name));
        install(workspace, tool)
    };
    quick.into_iter().try_for_each(&mut next)?;
    if !slow.is_empty() {
        let background = workspace.clone();
        thread::scope(|scope| {
            scope.spawn(move || meanwhile(&background));
            slow.into_iter().try_for_each(&mut next)
        })?;
        workspace.shell.remove_path(tools::build_folder()?)?;
    }
    Ok(())
}

/// Stops before anything is installed if the user has to install something first.
fn check_manual(missing: &[Missing]) -> Result<()> {
    let advice = |(tool, _): &Missing| match tool.source {
        Source::Manual(how) => Some(format!("\n  {} ({}): {how}", tool.name, tool.versions)),
        _ => None,
    };
    let lines: String = missing.iter().filter_map(advice).collect();
    if !lines.is_empty() {
        bail!("something is missing that this command cannot install:{lines}");
    }
    Ok(())
}

/// Says what is about to be installed, where, and how long that takes.
fn announce(missing: &[Missing]) -> Result<()> {
    report::heading("Setting up, once");
    let mut rows = vec![report::row(["what", "version", "found", "where to", "takes about"])];
    for (tool, installed) in missing {
        let found = installed.as_ref().map_or("none", |other| &other.version);
        let location = match (&tool.source, tool.folder()?) {
            (_, Some(folder)) => folder.display().to_string(),
            (Source::Rustup(_), _) => "the Rust toolchain".to_owned(),
            (Source::BrowserTests, _) => "tests/browser/node_modules".to_owned(),
            _ => "the system".to_owned(),
        };
        rows.push(report::row([tool.name, &tool.version_to_install(), found, &location, tool.duration]));
    }
    report::table(&rows, false);
    report::line("The times are for two cores. The next run finds all this and starts at once.");
    Ok(())
}

/// Installs one tool and verifies that it is found.
fn install(workspace: &Workspace, tool: &Tool) -> Result<()> {
    let start = Instant::now();
    tool.install(workspace)?;
    let (name, found) = (tool.name, tool.find(workspace));
    if !found.is_some_and(|installed| installed.usable) {
        bail!("{name} was installed, but is not found; `cargo xtask doctor` shows what is found instead");
    }
    report::good(&format!("{name} is ready ({}).", report::time(start.elapsed())));
    Ok(())
}

/// `cargo xtask doctor`: prints all tools.
///
/// # Errors
///
/// If a tool is missing that building needs.
pub fn doctor(workspace: &Workspace) -> Result<()> {
    let mut rows = vec![report::row(["tool", "for", "found", "needed", "where, or what to do"])];
    let mut missing = Vec::new();
    for tool in tools::table(workspace)? {
        let command = tool.need.as_str();
        let remedy = match tool.source {
            Source::Manual(how) => how.to_owned(),
            _ => format!("`cargo xtask {command}` installs it"),
        };
        let (version, location) = match tool.find(workspace) {
            Some(found) if found.usable => (found.version, found.location),
            other => {
                missing.extend((tool.need == Need::Build).then_some(tool.name));
                (other.map_or_else(|| "missing".to_owned(), |other| other.version), remedy)
            }
        };
        rows.push(report::row([tool.name, command, &version, &tool.versions.to_string(), &location]));
    }
    report::table(&rows, false);
    report::line(&format!("Installed tools are kept in {}", tools::cache()?.display()));
    if !missing.is_empty() {
        bail!("building needs {}", missing.join(", "));
    }
    report::good("Everything that building needs is installed.");
    Ok(())
}
