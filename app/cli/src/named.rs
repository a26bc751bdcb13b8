//! One notice, by its file or by its id.

use crate::report;
use anyhow::{Result, bail};
use seloste_notice::Notice;
use seloste_source::Loaded;
use std::path::{Path, PathBuf};

/// The file of a notice that is named so: the file itself, or that of an id among a folder's notices.
///
/// # Errors
///
/// Where there is no such file.
pub fn path(notice: &str, folder: &Path) -> Result<PathBuf> {
    let file = Path::new(notice);
    if file.is_file() {
        return Ok(file.to_owned());
    }
    match in_folder(notice, folder) {
        Some(path) => Ok(path),
        None => bail!(
            "there is neither a file {notice} nor a notice of that id in {}",
            folder.join(NOTICES).display()
        ),
    }
}

/// The file of the notice with this id.
///
/// # Errors
///
/// Where there is no such file.
pub fn by_id(id: &str, folder: &Path) -> Result<PathBuf> {
    match in_folder(id, folder) {
        Some(path) => Ok(path),
        None => bail!("there is no notice `{id}` in {}", folder.join(NOTICES).display()),
    }
}

/// Where a site's notices stand.
const NOTICES: &str = "content/notices";

fn in_folder(id: &str, folder: &Path) -> Option<PathBuf> {
    let by_id = ["yaml", "yml"].map(|ending| folder.join(NOTICES).join(format!("{id}.{ending}")));
    by_id.into_iter().find(|path| path.is_file())
}

/// Reads a notice; mistakes of form are told on standard error, and then there is none.
///
/// # Errors
///
/// Where they cannot be told.
pub fn read(path: &Path) -> Result<Option<Notice>> {
    sound(seloste_source::read_notice(path))
}

/// Reads one version of a notice, whatever its file is called: `customers-2024.yaml` may hold the notice `customers`.
///
/// # Errors
///
/// Where mistakes cannot be told.
pub fn version(path: &Path) -> Result<Option<Notice>> {
    let mut read = seloste_source::read_notice(path);
    read.findings.retain(|finding| finding.rule != "id-not-file-name");
    sound(read)
}

fn sound(read: Loaded<Notice>) -> Result<Option<Notice>> {
    if !read.failed() {
        return Ok(read.value);
    }
    let colour = report::coloured(&std::io::stderr());
    let options = report::Options { colour, waived: false };
    report::human(&mut std::io::stderr().lock(), &[(&read.file, read.findings)], options)?;
    Ok(None)
}
