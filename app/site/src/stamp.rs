//! Stamps by which a build recognizes the files of the build before, and where the manifest with them is.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// Size and modification time of a file in nanoseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp(u64, u64);

impl Stamp {
    /// Returns the stamp of a file; `None` if the system does not report the time.
    pub(crate) fn new(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        // Folders have sizes that depend on the file system only.
        let size = if metadata.is_dir() { 0 } else { metadata.len() };
        Some(Self(size, u64::try_from(modified.as_nanos()).ok()?))
    }

    /// Returns the stamp of the file at a path; `None` if there is none.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        // Links are not followed: a build writes none.
        Self::new(&fs::symlink_metadata(path).ok()?)
    }
}

/// Stamps of files by their paths below the site's root.
pub(crate) type Stamps = BTreeMap<String, Option<Stamp>>;

/// Returns where the manifest of the site in `out` is: `.NAME.seloste.json` beside it.
pub(crate) fn manifest_path(out: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(out.file_name()?);
    name.push(".seloste.json");
    Some(out.with_file_name(name))
}

/// Removes the manifest of the site in `out`, if there is one.
pub(crate) fn remove_manifest(out: &Path) -> Result<()> {
    match manifest_path(out).map(|path| (fs::remove_file(&path), path)) {
        Some((Err(error), path)) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}
