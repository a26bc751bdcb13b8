//! The npm packages: one for each platform with the program, and `seloste`, which depends on all of them and
//! runs the one that npm has installed.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use seloste_setup::workspace::Workspace;
use serde_json::{Map, Value, json};
use xshell::cmd;

use super::platform::{PUBLISHED, Platform};
use super::{Facts, LICENSE};

/// The script that runs the program.
const LAUNCHER: &str = include_str!("launcher.js");
/// Its path in the package.
const LAUNCHER_PATH: &str = "bin/seloste.js";

/// Writes the package of the platform and `seloste` to `out`. Returns their paths.
pub(super) fn write(
    workspace: &Workspace,
    facts: &Facts,
    platform: &Platform,
    program: &Path,
    out: &Path,
) -> Result<[PathBuf; 2]> {
    let folder = tempfile::tempdir()?;
    let of_platform = folder.path().join("platform");
    let name = platform.npm_name();
    let (os, cpu) = platform.node;
    let about = format!("The seloste program for {os} {cpu}");
    let mut manifest = manifest(facts, &name, &about);
    manifest.extend([
        ("os".to_owned(), json!([os])),
        ("cpu".to_owned(), json!([cpu])),
        ("files".to_owned(), json!([platform.program()])),
        ("preferUnplugged".to_owned(), json!(true)),
    ]);
    workspace.shell.create_dir(&of_platform)?;
    workspace.shell.copy_file(program, of_platform.join(platform.program()))?;
    let first = pack(workspace, &of_platform, &manifest, out)?;

    let launcher = folder.path().join("launcher");
    let mut manifest = self::manifest(facts, "seloste", &facts.description);
    let platforms = PUBLISHED.iter().map(|platform| (platform.npm_name(), json!(facts.version)));
    manifest.extend([
        ("bin".to_owned(), json!({ "seloste": LAUNCHER_PATH })),
        ("files".to_owned(), json!([LAUNCHER_PATH])),
        ("engines".to_owned(), json!({ "node": ">=16" })),
        ("optionalDependencies".to_owned(), Value::Object(platforms.collect())),
    ]);
    workspace.shell.write_file(launcher.join(LAUNCHER_PATH), LAUNCHER)?;
    workspace.shell.copy_file(workspace.root.join("README.md"), launcher.join("README.md"))?;
    Ok([first, pack(workspace, &launcher, &manifest, out)?])
}

/// Installs the packages into an empty folder, and returns how the program is run.
pub(super) fn install(workspace: &Workspace, packages: &[PathBuf], folder: &Path) -> Result<PathBuf> {
    let shell = workspace.shell_in(folder);
    cmd!(
        shell,
        "npm install --offline --no-audit --no-fund --loglevel error --prefix {folder} {packages...}"
    )
    .quiet()
    .read()
    .context("the npm packages cannot be installed")?;
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    Ok(folder.join(format!("node_modules/.bin/seloste{suffix}")))
}

fn manifest(facts: &Facts, name: &str, about: &str) -> Map<String, Value> {
    let members = [
        ("name", json!(name)),
        ("version", json!(facts.version)),
        ("description", json!(about)),
        ("license", json!(facts.license)),
    ];
    members.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
}

/// Writes the manifest and the license, and packs the folder. Returns the path of the package.
fn pack(workspace: &Workspace, folder: &Path, manifest: &Map<String, Value>, out: &Path) -> Result<PathBuf> {
    let manifest = format!("{}\n", serde_json::to_string_pretty(manifest)?);
    workspace.shell.write_file(folder.join("package.json"), manifest)?;
    workspace.shell.copy_file(workspace.root.join(LICENSE), folder.join(LICENSE))?;
    let shell = workspace.shell_in(folder);
    let name = cmd!(shell, "npm pack --silent --ignore-scripts --pack-destination {out}").quiet().read()?;
    Ok(out.join(name.trim()))
}
