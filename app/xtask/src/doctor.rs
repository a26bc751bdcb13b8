//! `cargo xtask doctor`: what is installed, what is missing, what to do.

use anyhow::{Result, bail};

use crate::report;
use crate::tools::{self, Found, Need, Source, Tool};
use crate::workspace::Workspace;

/// Prints the table of tools; an error if something is missing that building needs.
pub fn run(workspace: &Workspace) -> Result<()> {
    let mut rows =
        vec![["tool", "for", "found", "wanted", "where, or what to do"].map(str::to_owned).to_vec()];
    let mut lacking = Vec::new();
    for tool in tools::table(workspace)? {
        let need = match tool.need {
            Need::Build => "build",
            Need::Test => "test",
        };
        let found = tool.find(workspace)?;
        if tool.need == Need::Build && !matches!(found, Found::Right(_)) {
            lacking.push(tool.name);
        }
        let (version, place) = match found {
            Found::Right(installed) => (installed.version, installed.place),
            Found::Wrong(other) => (other.version, remedy(&tool)),
            Found::Missing => ("missing".to_owned(), remedy(&tool)),
        };
        rows.push(vec![tool.name.to_owned(), need.to_owned(), version, tool.version(), place]);
    }
    report::table(&rows, false);
    report::line(&format!("Tools of our own are kept in {}", tools::cache()?.display()));
    if !lacking.is_empty() {
        bail!("building needs {}", lacking.join(", "));
    }
    report::good("Everything that building needs is here.");
    Ok(())
}

/// Whether a tool of the table is not there in the right version.
pub fn is_missing(workspace: &Workspace, name: &str) -> Result<bool> {
    for tool in tools::table(workspace)? {
        if tool.name == name {
            return Ok(!matches!(tool.find(workspace)?, Found::Right(_)));
        }
    }
    Ok(true)
}

/// What to do about a missing tool.
fn remedy(tool: &Tool) -> String {
    match (&tool.source, tool.need) {
        (Source::ByHand(how), _) => (*how).to_owned(),
        (_, Need::Build) => "`cargo xtask build` installs it".to_owned(),
        (_, Need::Test) => "`cargo xtask test` installs it".to_owned(),
    }
}
