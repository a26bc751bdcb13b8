//! Puts a widget's script together: our module and what wasm-bindgen wrote for the program become one file, without what
//! nobody calls and with short names.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{command, run};
use crate::names;
use crate::workspace::Workspace;

/// Writes to `out` the module `boot` together with what it imports from the folder `made`. Names that the site build
/// fills in stay as they are.
pub fn write(workspace: &Workspace, boot: &Path, made: &Path, out: &Path) -> Result<()> {
    let Some(name) = boot.file_name() else { bail!("{} is no module", boot.display()) };
    let beside = made.join(name);
    fs::copy(boot, &beside).with_context(|| format!("{} cannot be read", boot.display()))?;
    minify(workspace, &beside, out)
}

/// Writes the program and its script, which Trunk has made, with short names for each other.
pub fn shorten(workspace: &Workspace, program: &Path, script: &Path) -> Result<()> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let written = String::from_utf8(read(script)?).context("the script is not UTF-8")?;
    let (short, renamed) = names::shorten(&read(program)?, &written)?;
    fs::write(program, short).with_context(|| format!("{} cannot be written", program.display()))?;
    let long = script.with_extension("long.js");
    fs::write(&long, renamed).with_context(|| format!("{} cannot be written", long.display()))?;
    minify(workspace, &long, script)?;
    fs::remove_file(&long).with_context(|| format!("{} cannot be removed", long.display()))
}

/// Writes to `out` the module `from` with everything that it imports, as short as it can be.
fn minify(workspace: &Workspace, from: &Path, out: &Path) -> Result<()> {
    let mut esbuild = command(workspace, "esbuild")?;
    esbuild.arg(from).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
    ]);
    let mut to = OsString::from("--outfile=");
    to.push(out);
    run(esbuild.arg(to)).with_context(|| format!("the script {} was not made", out.display()))
}
