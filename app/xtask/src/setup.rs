//! Makes a machine ready: says what is missing, installs it, says what to do where that fails.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{run, shown};
use crate::report;
use crate::tools::{self, Found, Need, Source, Tool};
use crate::workspace::Workspace;
use crate::{browser, doctor};

/// A tool that has to be installed, and what there is instead of it.
struct Missing {
    tool: Tool,
    found: Found,
}

/// Installs what `need` asks for and is not there. On a machine that has everything this takes no time.
pub fn ready(workspace: &Workspace, need: Need) -> Result<()> {
    let mut missing = Vec::new();
    for tool in tools::table(workspace)? {
        let found = if tool.need <= need { tool.find(workspace)? } else { continue };
        if !matches!(found, Found::Right(_)) {
            missing.push(Missing { tool, found });
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    refuse_by_hand(workspace, &missing)?;
    announce(&missing)?;
    let total = missing.len();
    for (index, Missing { tool, .. }) in missing.iter().enumerate() {
        report::heading(&format!("Installing {} of {total}: {}", index + 1, tool.name));
        let start = Instant::now();
        install(workspace, tool)?;
        report::good(&format!("{} is ready ({}).", tool.name, report::time(start.elapsed())));
    }
    Ok(())
}

/// Stops before anything is installed if something is missing that only a person can install.
fn refuse_by_hand(workspace: &Workspace, missing: &[Missing]) -> Result<()> {
    let mut lacking: Vec<String> = Vec::new();
    for Missing { tool, .. } in missing {
        if let Source::ByHand(how) = tool.source {
            lacking.push(format!("{} ({}): {how}", tool.name, tool.version()));
        }
        if matches!(tool.source, Source::Npm(_)) && doctor::is_missing(workspace, "npm")? {
            lacking.push(format!(
                "{}: install {} with the machine's package manager, or Node.js with npm, which can bring it",
                tool.name, tool.package
            ));
        }
    }
    if !lacking.is_empty() {
        bail!("something is missing that this command cannot install:\n  {}", lacking.join("\n  "));
    }
    Ok(())
}

/// Says what is about to be installed, where, and how long that takes.
fn announce(missing: &[Missing]) -> Result<()> {
    report::heading("Setting up, once");
    let mut rows = vec![["what", "version", "found", "where to", "takes about"].map(str::to_owned).to_vec()];
    for Missing { tool, found } in missing {
        let found = match found {
            Found::Wrong(other) => other.version.clone(),
            Found::Right(_) | Found::Missing => "none".to_owned(),
        };
        let place = match (&tool.source, tool.folder()?) {
            (_, Some(folder)) => folder.display().to_string(),
            (Source::Rustup(_), _) => "the Rust toolchain".to_owned(),
            (Source::Project, _) => "tests/browser/node_modules".to_owned(),
            _ => "the machine".to_owned(),
        };
        rows.push(vec![tool.name.to_owned(), tool.installs(), found, place, tool.takes.to_owned()]);
    }
    report::table(&rows, false);
    report::line(
        "The times are for a machine with two cores. The next run finds all this and starts at once.",
    );
    Ok(())
}

/// Installs one tool and makes sure that it is found afterwards.
fn install(workspace: &Workspace, tool: &Tool) -> Result<()> {
    match tool.source {
        Source::Browser => browser::install(workspace)?,
        _ => {
            let cache = tools::cache()?;
            fs::create_dir_all(&cache)
                .with_context(|| format!("the folder for tools cannot be made: {}", cache.display()))?;
            let mut installer = tool.installer(workspace)?;
            report::line(&format!("Running: {}", shown(&installer)));
            run(&mut installer).with_context(|| advice(tool, &shown(&installer)))?;
            tool.finish(workspace)?;
        }
    }
    match tool.find(workspace)? {
        Found::Right(_) => Ok(()),
        Found::Wrong(other) => bail!(
            "{} was installed, but {} at {} is found instead of {}",
            tool.name,
            other.version,
            other.place,
            tool.version()
        ),
        Found::Missing => bail!("{} was installed, but does not answer when asked its version", tool.name),
    }
}

/// What to think and do when an installer fails.
fn advice(tool: &Tool, command: &str) -> String {
    let reason = match tool.source {
        Source::Cargo(_) => {
            "its output above says why. Usual reasons: no network, or no C compiler and linker on the machine \
             (on Debian the package build-essential)"
        }
        Source::Npm(_) | Source::Project => {
            "its output above says why. Usual reasons: no network, or a Node.js that is too old"
        }
        _ => "its output above says why. Usual reasons: no network, or a Rust that rustup did not install",
    };
    format!(
        "{} could not be installed; {reason}. Put it right and run the same command again, or install it by \
         hand with:\n  {command}",
        tool.name
    )
}
