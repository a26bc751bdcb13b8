//! Atomic replacement of a file.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::Path;

/// Replaces a file's content atomically: writes a temporary file beside it and renames that. Follows symbolic
/// links and keeps the permissions.
///
/// # Errors
///
/// Fails if the file no longer has the content `before`, which another program may have changed meanwhile, if
/// it is read-only, or if its folder is not writable. The file is then unchanged.
pub(crate) fn replace_file(path: &Path, before: &[u8], contents: &[u8]) -> Result<()> {
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
        if fs::read(&path)? != before {
            return Err(Error::other("the file was changed by another program meanwhile"));
        }
        fs::rename(&temporary, &path)
    };
    write().inspect_err(|_| {
        // The first error is the one to report.
        let _ = fs::remove_file(&temporary);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_file_is_not_replaced() {
        let folder = std::env::temp_dir().join(format!("seloste-atomic-write-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("a.yaml");
        fs::write(&path, "saved by an editor").unwrap();
        assert!(replace_file(&path, b"read before", b"corrected").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"saved by an editor");
        replace_file(&path, b"saved by an editor", b"corrected").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"corrected");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
