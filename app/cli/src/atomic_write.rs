//! A file that is changed whole or not at all.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::Path;

/// Puts new contents in the place of a file: they are written temporary it first, so that whatever breaks in between leaves
/// the old ones. A link to the file stays one, and the file keeps its permissions.
///
/// # Errors
///
/// Where the file is not to be written, or its folder is not.
pub fn replace_file(path: &Path, contents: &[u8]) -> Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    // To rename over a file asks nobody whether it may be written.
    if permissions.readonly() {
        return Err(Error::new(ErrorKind::PermissionDenied, "it is read-only"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let write = || -> Result<()> {
        let mut file = File::create_new(&temporary)?;
        file.write_all(contents)?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        fs::rename(&temporary, &path)
    };
    write().inspect_err(|_| {
        // What stopped it matters more than what is left of it.
        let _ = fs::remove_file(&temporary);
    })
}
