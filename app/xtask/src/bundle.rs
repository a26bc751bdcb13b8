//! Bundles the script of a widget: our module and the glue code of wasm-bindgen become one minified file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::names;
use crate::workspace::Workspace;

/// Bundles the module `boot` with its imports from the folder `made` and writes it to `out`. Placeholders of
/// the site build are kept.
pub(crate) fn write(workspace: &Workspace, boot: &Path, made: &Path, out: &Path) -> Result<()> {
    let Some(name) = boot.file_name() else { bail!("{} is not a module", boot.display()) };
    let beside = made.join(name);
    fs::copy(boot, &beside).with_context(|| format!("{} cannot be read", boot.display()))?;
    minify(workspace, &beside, out)
}

/// Shortens the names by which a WebAssembly module and its script know each other, in place, and minifies
/// the script.
pub(crate) fn shorten(workspace: &Workspace, program: &Path, script: &Path) -> Result<()> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let written = String::from_utf8(read(script)?).context("the script is not UTF-8")?;
    let (short, renamed) = names::shorten(&read(program)?, &written)?;
    fs::write(program, short).with_context(|| format!("{} cannot be written", program.display()))?;
    let long = script.with_extension("long.js");
    fs::write(&long, renamed).with_context(|| format!("{} cannot be written", long.display()))?;
    minify(workspace, &long, script)?;
    fs::remove_file(&long).with_context(|| format!("{} cannot be removed", long.display()))
}

/// Bundles the module `from` with everything that it imports, minified.
fn minify(workspace: &Workspace, from: &Path, out: &Path) -> Result<()> {
    let options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"];
    cmd!(workspace.shell, "esbuild {from} {options...} --outfile={out}")
        .quiet()
        .run()
        .with_context(|| format!("the script {} was not written", out.display()))
}
