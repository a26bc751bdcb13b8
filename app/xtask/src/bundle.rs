//! Puts a widget's script together: our module and what wasm-bindgen wrote for the program become one file, without what
//! nobody calls and with short names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{command, run};
use crate::workspace::Workspace;

/// Writes to `out` the module `boot` together with what it imports from the folder `made`. Names that the site build
/// fills in stay as they are.
pub fn write(workspace: &Workspace, boot: &Path, made: &Path, out: &Path) -> Result<()> {
    let Some(name) = boot.file_name() else { bail!("{} is no module", boot.display()) };
    let beside = made.join(name);
    fs::copy(boot, &beside).with_context(|| format!("{} cannot be read", boot.display()))?;
    let mut esbuild = command(workspace, "esbuild")?;
    esbuild.arg(&beside).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
    ]);
    let mut to = std::ffi::OsString::from("--outfile=");
    to.push(out);
    run(esbuild.arg(to)).with_context(|| format!("the script {} was not made", out.display()))
}
