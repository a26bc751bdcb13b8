//! The folder that a build replaces.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::arguments::BuildArgs;

/// Folders of a site that a build reads, in the site folder.
pub(crate) const SOURCES: [&str; 2] = ["content", "public"];

/// Returns the output folder, with links resolved: a build replaces the folder itself, and a link to it
/// stays.
///
/// # Errors
///
/// If the folder is, contains or is in a folder that the build reads, which would be lost; or if it is a link
/// to nothing.
pub(crate) fn resolve(options: &BuildArgs) -> Result<PathBuf> {
    let out = &options.out;
    let is_link = fs::symlink_metadata(out).is_ok_and(|metadata| metadata.is_symlink());
    if is_link && !out.exists() {
        bail!("{} is a link to a folder that does not exist", out.display());
    }
    let real_out = real_path(out).with_context(|| format!("cannot find {}", out.display()))?;
    let sources = SOURCES.iter().map(|name| options.folder.join(name)).chain(options.widgets.widgets.clone());
    for source in sources.filter(|source| source.exists()) {
        let real_source = real_path(&source).with_context(|| format!("cannot find {}", source.display()))?;
        if real_source.starts_with(&real_out) || real_out.starts_with(&real_source) {
            bail!(
                "{} cannot be the output folder: its content would be replaced, and {} is read for the build. \
                 Choose another folder with --out, such as dist",
                out.display(),
                source.display()
            );
        }
    }
    Ok(if is_link { real_out } else { out.clone() })
}

/// Returns the absolute path without links. The last parts of the path may not exist yet.
pub(crate) fn real_path(path: &Path) -> io::Result<PathBuf> {
    let mut existing = std::path::absolute(path)?;
    let mut missing = Vec::new();
    while !existing.exists() {
        let Some(name) = existing.file_name().map(ToOwned::to_owned) else { break };
        missing.push(name);
        existing.pop();
    }
    let mut real = existing.canonicalize()?;
    real.extend(missing.iter().rev());
    Ok(real)
}
