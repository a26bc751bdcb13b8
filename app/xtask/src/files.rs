//! Helpers for folders.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::{DirEntry, WalkDir};

/// Makes `folder` an empty folder.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))
}

/// Returns all files below `folder`, sorted by path.
pub(crate) fn walk(folder: &Path) -> Result<Vec<DirEntry>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries.filter(|entry| entry.as_ref().map_or(true, |entry| entry.file_type().is_file()));
    files.collect::<Result<_, _>>().with_context(|| format!("{} cannot be read", folder.display()))
}

/// Moves a built site out of the way of the next build. It is not removed: for some seconds after thousands
/// of files are removed, a common file system (ext4) creates files many times more slowly, which would
/// distort the measurement.
pub(crate) fn set_aside(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let beside = folder.parent().unwrap_or(folder);
    let aside = tempfile::Builder::new().prefix("aside-").tempdir_in(beside)?.keep();
    fs::rename(folder, aside.join("dist"))
        .with_context(|| format!("{} cannot be moved aside", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_finds_its_folder_free() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        for _ in 0..3 {
            set_aside(&out).unwrap();
            assert!(!out.exists());
            fs::create_dir(&out).unwrap();
        }
        // The last folder, and two that were set aside.
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
