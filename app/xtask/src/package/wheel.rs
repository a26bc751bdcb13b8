//! The Python wheel with the program (binary distribution format, PEP 427).

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use seloste_setup::tools;
use seloste_setup::workspace::Workspace;
use xshell::cmd;

use super::platform::Platform;
use super::{Facts, LICENSE};

/// The earliest time that an archive can state, so that the same program gives the same bytes.
const EPOCH: &str = "315532800";

/// Writes the wheel to `out`. Returns its path.
pub(super) fn write(
    workspace: &Workspace,
    facts: &Facts,
    platform: &Platform,
    program: &Path,
    out: &Path,
) -> Result<PathBuf> {
    let folder = tempfile::tempdir()?;
    let Facts { version, description, license } = facts;
    let info = folder.path().join(format!("seloste-{version}.dist-info"));
    let readme = workspace.shell.read_file(workspace.root.join("README.md"))?;
    let metadata = format!(
        "Metadata-Version: 2.4\nName: seloste\nVersion: {version}\nSummary: {description}\n\
         License-Expression: {license}\nLicense-File: {LICENSE}\nRequires-Python: >=3.7\n\
         Description-Content-Type: text/markdown\n\n{readme}"
    );
    let tags: String = platform.wheel.iter().map(|tag| format!("Tag: py3-none-{tag}\n")).collect();
    let wheel = format!("Wheel-Version: 1.0\nGenerator: seloste xtask\nRoot-Is-Purelib: false\n{tags}");
    workspace.shell.write_file(info.join("METADATA"), metadata)?;
    workspace.shell.write_file(info.join("WHEEL"), wheel)?;
    workspace.shell.create_dir(info.join("licenses"))?;
    workspace.shell.copy_file(workspace.root.join(LICENSE), info.join("licenses").join(LICENSE))?;
    let scripts = folder.path().join(format!("seloste-{version}.data/scripts"));
    workspace.shell.create_dir(&scripts)?;
    workspace.shell.copy_file(program, scripts.join(platform.program()))?;

    // Writes the record of all files with their hashes, and names the archive.
    let (python, source) = (tools::PYTHON, folder.path());
    cmd!(workspace.shell, "{python} -m wheel pack {source} --dest-dir {out}")
        .env("PYTHONPATH", tools::wheel_folder()?)
        .env("SOURCE_DATE_EPOCH", EPOCH)
        .quiet()
        .ignore_stdout()
        .run()?;
    let is_wheel = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "whl");
    workspace.shell.read_dir(out)?.into_iter().find(is_wheel).context("no wheel was written")
}

/// Installs the wheel into an empty folder, and returns the program in it.
pub(super) fn install(workspace: &Workspace, wheel: &Path, folder: &Path) -> Result<PathBuf> {
    let python = tools::PYTHON;
    cmd!(workspace.shell, "{python} -m pip install --quiet --no-index --no-deps --target {folder} {wheel}")
        .env("PIP_DISABLE_PIP_VERSION_CHECK", "1")
        .quiet()
        .run()
        .context("the wheel cannot be installed")?;
    Ok(folder.join("bin/seloste").with_extension(std::env::consts::EXE_EXTENSION))
}
