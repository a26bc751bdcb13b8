//! `cargo xtask doctor`: which tools are installed, which are missing, what to do.

use anyhow::{Result, bail};

use crate::report;
use crate::tools::{self, Need, Source, Tool};
use crate::workspace::Workspace;

/// Prints the table of tools; an error if a tool is missing that building needs.
pub fn run(workspace: &Workspace) -> Result<()> {
    let mut rows = vec![report::row(["tool", "for", "found", "needed", "where, or what to do"])];
    let mut missing = Vec::new();
    for tool in tools::table(workspace)? {
        let installed = tool.find(workspace);
        let usable = installed.as_ref().is_some_and(|installed| installed.usable);
        if tool.need == Need::Build && !usable {
            missing.push(tool.name);
        }
        let need = if tool.need == Need::Build { "build" } else { "test" };
        let (version, location) = installed
            .map_or_else(|| ("missing".to_owned(), remedy(&tool)), |found| (found.version, found.location));
        let location = if usable { location } else { remedy(&tool) };
        rows.push(report::row([tool.name, need, &version, &tool.usable_versions(), &location]));
    }
    report::table(&rows, false);
    report::line(&format!("Installed tools are kept in {}", tools::cache()?.display()));
    if !missing.is_empty() {
        bail!("building needs {}", missing.join(", "));
    }
    report::good("Everything that building needs is installed.");
    Ok(())
}

/// What to do about a missing tool.
fn remedy(tool: &Tool) -> String {
    match (tool.source, tool.need) {
        (Source::Manual(how), _) => how.to_owned(),
        (_, Need::Build) => "`cargo xtask build` installs it".to_owned(),
        (_, Need::Test) => "`cargo xtask test` installs it".to_owned(),
    }
}
