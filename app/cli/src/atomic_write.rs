//! Atomic replacement of a file.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::Path;

/// Replaces a file's content atomically: writes a temporary file beside it and renames that. Follows symbolic
/// links and keeps the permissions.
///
/// # Errors
///
/// Fails if the file is read-only or its folder is not writable. The file is then unchanged.
pub(crate) fn replace_file(path: &Path, contents: &[u8]) -> Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    // Renaming would replace a read-only file.
    if permissions.readonly() {
        return Err(Error::new(ErrorKind::PermissionDenied, "the file is read-only"));
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
        // The first error is the one to report.
        let _ = fs::remove_file(&temporary);
    })
}
