//! `cargo xtask measure-services`: measures again what the code of services stores and contacts, and compares
//! it with the catalogue. Not part of CI.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use seloste_setup::tools::{self, Need};
use seloste_setup::workspace::Workspace;
use seloste_setup::{browser, report};
use xshell::cmd;

/// The script that measures.
const SCRIPT: &str = "tests/services/measure.mjs";
/// The folder with a start for each service that can be measured.
const STARTS: &str = "tests/services/starts";

/// Measures the named services, or all of them. Fails if something differs from the catalogue.
pub(crate) fn run(workspace: &Workspace, wanted: &[String]) -> Result<ExitCode> {
    let services = select(&known(&workspace.root.join(STARTS))?, wanted)?;
    seloste_setup::ready(workspace, Need::Test)?;
    // Outside the repository, like the tools.
    let folder = workspace.shell.create_dir(tools::cache()?.join("services"))?;
    let measure = cmd!(workspace.shell, "node {SCRIPT} {folder} {services...}");
    let mut measure = Command::from(measure.envs(browser::variables(workspace)));
    match measure.status().context("node cannot be started")?.code() {
        Some(0) => {
            report::good("The catalogue states what was measured.");
            Ok(ExitCode::SUCCESS)
        }
        Some(1) => {
            report::line(
                "Correct the files in app/services/data: what was measured precedes what is stated.",
            );
            Ok(ExitCode::FAILURE)
        }
        _ => bail!("the services could not be measured; the output above says why"),
    }
}

/// Returns the ids of the services that can be measured, in alphabetical order.
fn known(folder: &Path) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let file = entry?.path();
        if file.extension() == Some(OsStr::new("js")) {
            ids.extend(file.file_stem().map(|id| id.to_string_lossy().into_owned()));
        }
    }
    ids.sort();
    Ok(ids)
}

/// Returns the services to measure: those of `wanted`, each with or without `@version`, or all.
fn select(known: &[String], wanted: &[String]) -> Result<Vec<String>> {
    if wanted.is_empty() {
        return Ok(known.to_vec());
    }
    let id = |word: &str| word.split('@').next().unwrap_or_default().to_owned();
    if let Some(unknown) = wanted.iter().find(|word| !known.contains(&id(word))) {
        bail!("no start of a service `{}` is in {STARTS}; known: {}", id(unknown), known.join(", "));
    }
    Ok(wanted.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn services_are_selected_by_name() {
        let known = words("hotjar mixpanel");
        assert_eq!(select(&known, &[]).unwrap(), known);
        assert_eq!(select(&known, &words("mixpanel@2.83.0")).unwrap(), ["mixpanel@2.83.0"]);
        for wrong in ["mix", "mixpanel other", "../mixpanel", "@1", "--help"] {
            let error = select(&known, &words(wrong)).unwrap_err().to_string();
            assert!(error.ends_with("known: hotjar, mixpanel"), "{error}");
        }
    }

    /// The script finds package and version in the catalogue by what a start imports.
    #[test]
    fn each_start_imports_a_measured_package_of_its_service() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let ids = known(&root.join(STARTS)).unwrap();
        assert!(ids.len() >= 30);
        for id in ids {
            let start = fs::read_to_string(root.join(STARTS).join(format!("{id}.js"))).unwrap();
            let data = fs::read_to_string(root.join(format!("app/services/data/{id}.toml"))).unwrap();
            let measured =
                data.split("\n[sources.").filter(|source| source.contains("\nkind = \"measured\"\n"));
            let imports = |source: &str| {
                let package = source.lines().find_map(|line| line.strip_prefix("at = \"")?.strip_suffix('"'));
                package.is_some_and(|package| {
                    [format!("'{package}'"), format!("'{package}/")].iter().any(|text| start.contains(text))
                })
            };
            assert!(measured.into_iter().any(imports), "{id}");
        }
    }
}
