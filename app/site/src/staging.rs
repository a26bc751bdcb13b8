//! A place beside the old site where the new one is written, and the swap at the end.

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// A site that is being written. Dropped before [`Staging::publish`], it leaves nothing behind.
pub struct Staging {
    out: PathBuf,
    folder: PathBuf,
}

impl Staging {
    /// A new place beside `out`.
    pub fn new(out: &Path) -> Result<Self> {
        let name =
            out.file_name().with_context(|| format!("{} is no folder to build into", out.display()))?;
        let mut staged = std::ffi::OsString::from(".");
        staged.push(name);
        staged.push(format!(".new-{}", std::process::id()));
        let folder = out.with_file_name(staged);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        Ok(Self { out: out.to_owned(), folder })
    }

    /// Whether a file is there already.
    pub fn has(&self, path: &str) -> bool {
        self.folder.join(path).exists()
    }

    /// Writes a file. Paths are the site's own, so they lead nowhere else.
    pub fn write(&self, path: &str, content: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        let open = || fs::OpenOptions::new().write(true).create_new(true).open(&file);
        let opened = match open() {
            // Most folders are there already, so looking for them first would cost more than trying again.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let parent = file.parent().unwrap_or(&self.folder);
                fs::create_dir_all(parent)
                    .with_context(|| format!("cannot make the folder {}", parent.display()))?;
                open()
            }
            other => other,
        };
        match opened {
            Ok(mut new) => new.write_all(content),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                bail!(
                    "public/{path} would take the place of a page or file of the site: give it another name"
                )
            }
            Err(error) => Err(error),
        }
        .with_context(|| format!("cannot write {}", file.display()))
    }

    /// Writes a file that is named by its content, unless it is there already.
    pub fn write_if_absent(&self, path: &str, content: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        // Two pages may have the same to write at the same time: the one that loses finds the content there.
        match self.write(path, content) {
            Err(_) if fs::read(&file).is_ok_and(|there| content.starts_with(&there)) => Ok(()),
            other => other,
        }
    }

    /// Puts the new site in the place of the old one.
    pub fn publish(self) -> Result<()> {
        let old = self.folder.with_extension("old");
        let had_old = self.out.exists();
        if had_old {
            if !self.out.is_dir() {
                bail!("{} is in the way: it is not a folder", self.out.display());
            }
            fs::rename(&self.out, &old)
                .with_context(|| format!("cannot move {} aside", self.out.display()))?;
        }
        if let Err(error) = fs::rename(&self.folder, &self.out) {
            if had_old {
                // The old site must come back; if even that fails, the first error still says what happened.
                let _ = fs::rename(&old, &self.out);
            }
            return Err(error)
                .with_context(|| format!("cannot put the new site into {}", self.out.display()));
        }
        if had_old {
            remove_folder(&old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
        Ok(())
    }
}

/// Removes a folder, what it holds in parallel: of a site with hundreds of notices that takes as long as writing it.
fn remove_folder(folder: &Path) -> std::io::Result<()> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())
        } else {
            fs::remove_file(entry.path())
        }
    })?;
    fs::remove_dir(folder)
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After publishing there is nothing to remove; after a failure there is nobody left to tell.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_site_stays_until_the_new_one_is_complete() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("old"), "old").unwrap();
        let staging = Staging::new(&out).unwrap();
        staging.write("a/b", b"new").unwrap();
        assert!(staging.write("a/b", b"again").is_err());
        staging.write_if_absent("a/c", b"same").unwrap();
        staging.write_if_absent("a/c", b"same").unwrap();
        assert!(staging.write_if_absent("a/c", b"other").is_err());
        drop(staging);
        assert_eq!(fs::read_to_string(out.join("old")).unwrap(), "old");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);

        let staging = Staging::new(&out).unwrap();
        staging.write("a/b", b"new").unwrap();
        staging.publish().unwrap();
        assert_eq!(fs::read_to_string(out.join("a/b")).unwrap(), "new");
        assert!(!out.join("old").exists());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}
