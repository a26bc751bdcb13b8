//! Finds and reads a notice by its file or id.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use seloste_notice::Notice;
use seloste_source::Loaded;

use crate::report;

/// Returns the path of a notice, given as a file or as the id of a notice in the folder.
///
/// # Errors
///
/// Fails if there is no such file.
pub(crate) fn path(notice: &str, folder: &Path) -> Result<PathBuf> {
    let file = Path::new(notice);
    if file.is_file() {
        return Ok(file.to_owned());
    }
    match find_in_folder(notice, folder) {
        Some(path) => Ok(path),
        None => bail!(
            "{notice} is neither a file nor the id of a notice in {}",
            folder.join(NOTICES_FOLDER).display()
        ),
    }
}

/// Returns the path of the notice with this id.
///
/// # Errors
///
/// Fails if there is no such file.
pub(crate) fn by_id(id: &str, folder: &Path) -> Result<PathBuf> {
    match find_in_folder(id, folder) {
        Some(path) => Ok(path),
        None => bail!("there is no notice with the id `{id}` in {}", folder.join(NOTICES_FOLDER).display()),
    }
}

/// Folder of a site's notices.
const NOTICES_FOLDER: &str = "content/notices";

fn find_in_folder(id: &str, folder: &Path) -> Option<PathBuf> {
    let by_id = ["yaml", "yml"].map(|ending| folder.join(NOTICES_FOLDER).join(format!("{id}.{ending}")));
    by_id.into_iter().find(|path| path.is_file())
}

/// Reads a notice. Returns `None` after printing the report if the notice has format errors.
///
/// # Errors
///
/// Fails if standard error cannot be written.
pub(crate) fn read(path: &Path) -> Result<Option<Notice>> {
    report_errors(seloste_source::read_notice(path))
}

/// Reads a version of a notice, whose id may differ from the file name: `customers-2024.yaml` may contain the
/// notice `customers`. Otherwise like [`read`].
///
/// # Errors
///
/// Fails if standard error cannot be written.
pub(crate) fn read_version(path: &Path) -> Result<Option<Notice>> {
    let mut read = seloste_source::read_notice(path);
    read.findings.retain(|finding| finding.rule != "id-not-file-name");
    report_errors(read)
}

fn report_errors(read: Loaded<Notice>) -> Result<Option<Notice>> {
    if !read.failed() {
        return Ok(read.value);
    }
    let color = report::use_color(&std::io::stderr());
    let options = report::HumanOptions { color, ..report::HumanOptions::default() };
    report::human(&mut std::io::stderr().lock(), &[(&read.file, read.findings)], options)?;
    Ok(None)
}
