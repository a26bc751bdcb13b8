//! The staging folder, in which files are written before they replace the old site or parts of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use crate::compressed_path::copy_paths;
use crate::hash::short_hash;
use crate::input::DroppedFile;
use crate::site_path;
use crate::stamp::{Stamp, Stamps, remove_manifest};

/// Start of text files. Plain text cannot declare its encoding, and common hosts do not declare it either, so
/// browsers would guess; a byte order mark decides (WHATWG Encoding Standard, section 6). A script that reads
/// the file as text does not get the mark.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A site being written. Dropping it before [`Staging::publish`] removes its files.
pub(crate) struct Staging {
    out: PathBuf,
    folder: PathBuf,
    /// Folder of the earlier build whose files are kept.
    kept: PathBuf,
    /// True if text files get compressed copies.
    precompress: bool,
    /// Files of the old site, if only those that change are written; `None` if the old site is replaced.
    old_files: Option<Stamps>,
    /// Generated files of the new site that have been written, or that the old site has with the same
    /// content.
    files: Mutex<Vec<(String, Option<Stamp>)>>,
    /// Generated files that several pages share.
    written_once: Mutex<BTreeSet<String>>,
    /// Files of the new site that are copies.
    copied: Mutex<Vec<(String, Option<Stamp>)>>,
}

/// Files of a published site.
pub(crate) struct Published {
    /// Generated files.
    pub files: Stamps,
    /// Copied files.
    pub copied: Stamps,
}

/// A new file has the path of a file that was not generated, so the site must be built as a whole.
#[derive(Debug)]
pub struct UnknownFile;

impl std::fmt::Display for UnknownFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a new file is in the place of another one")
    }
}

impl std::error::Error for UnknownFile {}

impl Staging {
    /// Creates a staging folder beside `out`, for a site that replaces the old one.
    pub(crate) fn new(out: &Path) -> Result<Self> {
        Self::with_old_files(out, None)
    }

    /// Creates a staging folder for the files of the site in `out` that change. `old_files` are the generated
    /// files that it has.
    pub(crate) fn update(out: &Path, old_files: Stamps) -> Result<Self> {
        Self::with_old_files(out, Some(old_files))
    }

    fn with_old_files(out: &Path, old_files: Option<Stamps>) -> Result<Self> {
        let name =
            out.file_name().with_context(|| format!("{} is not a valid output folder", out.display()))?;
        let mut staged = OsString::from(".");
        staged.push(name);
        staged.push(format!(".new-{}", std::process::id()));
        let folder = out.with_file_name(staged);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create the folder {}", folder.display()))?;
        Ok(Self {
            out: out.to_owned(),
            folder,
            kept: out.to_owned(),
            precompress: false,
            old_files,
            files: Mutex::default(),
            written_once: Mutex::default(),
            copied: Mutex::default(),
        })
    }

    /// Takes the files that are kept from another folder than the old site.
    pub(crate) fn keep_from(mut self, kept: Option<&Path>) -> Self {
        if let Some(kept) = kept {
            kept.clone_into(&mut self.kept);
        }
        self
    }

    /// Reserves the places of compressed copies of text files.
    pub(crate) fn precompress(mut self, precompress: bool) -> Self {
        self.precompress = precompress;
        self
    }

    /// Returns where a file or folder of the earlier build is, if there is one.
    pub(crate) fn old(&self, path: &str) -> PathBuf {
        self.kept.join(path)
    }

    /// Writes the content of a changed file of the earlier build to `.NAME.changed` beside the output folder,
    /// unless the build replaces another folder than the one with the file.
    pub(crate) fn set_aside(&self, path: String, content: &[u8]) -> Result<DroppedFile> {
        if self.kept != self.out {
            return Ok(DroppedFile { path, set_aside: None });
        }
        let mut name = OsString::from(".");
        name.push(self.out.file_name().unwrap_or_default());
        name.push(".changed");
        // The hash keeps files apart that several builds set aside.
        let file = self.out.with_file_name(name).join(format!("{path}.{}", short_hash(content)));
        let folder = file.parent().unwrap_or(&self.out);
        fs::create_dir_all(folder).and_then(|()| fs::write(&file, content)).with_context(|| {
            format!(
                "cannot set aside {}, which was changed, as {}",
                self.old(&path).display(),
                file.display()
            )
        })?;
        Ok(DroppedFile { path, set_aside: Some(file) })
    }

    /// Returns true if the file has been written.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.folder.join(path).exists()
    }

    /// Returns the content of a file of the new site. If only parts of the old site are replaced, it may be
    /// one that stays.
    pub(crate) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let is_inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        if !is_inside {
            return None;
        }
        let staged = fs::read(self.folder.join(path)).ok();
        staged.or_else(|| self.old_files.as_ref().and_then(|_| fs::read(self.out.join(path)).ok()))
    }

    /// Returns true if the site has a file from `public/` at this path, where nothing has been generated yet.
    pub(crate) fn has_copy(&self, path: &str) -> bool {
        match &self.old_files {
            None => self.has(path),
            Some(generated) => !generated.contains_key(path) && self.out.join(path).exists(),
        }
    }

    /// Returns the sorted paths of the generated files so far that satisfy a condition.
    pub(crate) fn written(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let files = lock(&self.files);
        let mut paths: Vec<_> =
            files.iter().filter(|(path, _)| is_wanted(path)).map(|(path, _)| path.clone()).collect();
        paths.sort();
        paths
    }

    /// Returns the paths of the generated files so far that the old site has with the same content.
    pub(crate) fn unchanged(&self) -> Vec<String> {
        let files = lock(&self.files);
        files.iter().filter(|file| self.is_unchanged(file)).map(|(path, _)| path.clone()).collect()
    }

    /// Returns the paths of the other generated files so far, and those of the copies.
    pub(crate) fn changed(&self) -> (Vec<String>, Vec<String>) {
        let paths = |files: &Mutex<Vec<_>>| {
            lock(files).iter().filter(|file| !self.is_unchanged(file)).map(|(path, _)| path.clone()).collect()
        };
        (paths(&self.files), paths(&self.copied))
    }

    fn is_unchanged(&self, (path, stamp): &(String, Option<Stamp>)) -> bool {
        self.old_files.as_ref().is_some_and(|old| old.get(path) == Some(stamp))
    }

    /// Keeps a generated file of the old site, if it has one at this path.
    pub(crate) fn keep(&self, path: &str) {
        if let Some(stamp) = self.old_files.as_ref().and_then(|old| old.get(path)) {
            insert(&self.files, path, *stamp);
        }
    }

    /// Returns the sorted paths of the generated files of the new site that satisfy a condition. `is_stale`
    /// is true for files of the old site that the new one does not have, unless they have been written again.
    pub(crate) fn generated(
        &self,
        is_stale: impl Fn(&str) -> bool,
        is_wanted: impl Fn(&str) -> bool,
    ) -> BTreeSet<String> {
        let old = self.old_files.iter().flat_map(BTreeMap::keys).filter(|path| !is_stale(path));
        old.filter(|path| is_wanted(path)).cloned().chain(self.written(&is_wanted)).collect()
    }

    /// Writes a new file. Paths are generated by this crate, so they stay within the folder.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<()> {
        let stamp = match self.old_stamp(path, content)? {
            Some(unchanged) => Some(unchanged),
            None => self.create(path, content)?,
        };
        insert(&self.files, path, stamp);
        Ok(())
    }

    /// Writes a new text file, which declares its encoding.
    pub(crate) fn write_text(&self, path: &str, text: &str) -> Result<()> {
        self.write(path, [BYTE_ORDER_MARK, text].concat().as_bytes())
    }

    /// Writes a copy of a file in `public/`.
    pub(crate) fn write_copy(&self, path: &str, content: &[u8]) -> Result<()> {
        let stamp = self.create(path, content)?;
        insert(&self.copied, path, stamp);
        Ok(())
    }

    /// Writes a file that is named by its hash, unless it has been written by this function.
    pub(crate) fn write_once(&self, path: &str, content: &[u8]) -> Result<()> {
        // The path is inserted first, so that no other thread writes the file at the same time.
        let is_new = lock(&self.written_once).insert(path.to_owned());
        if is_new { self.write(path, content) } else { Ok(()) }
    }

    /// Returns the stamp of an unchanged file of the old site, `None` if the file must be written.
    fn old_stamp(&self, path: &str, content: &[u8]) -> Result<Option<Stamp>> {
        let Some(old_files) = &self.old_files else { return Ok(None) };
        let old = self.out.join(path);
        match old_files.get(path) {
            Some(stamp) if fs::read(&old).is_ok_and(|there| there == content) => Ok(*stamp),
            None if fs::symlink_metadata(&old).is_ok() => Err(UnknownFile.into()),
            _ => {
                if self.precompress {
                    copy_paths(path).try_for_each(|copy| self.reserve(&copy))?;
                }
                Ok(None)
            }
        }
    }

    /// Checks the place of a file that is written later, when all others have been.
    ///
    /// # Errors
    ///
    /// Fails with [`UnknownFile`] if only files of the old site are replaced, and it has a file there that
    /// was not generated.
    pub(crate) fn reserve(&self, path: &str) -> Result<()> {
        if self.old_files.is_some() && self.has_copy(path) { Err(UnknownFile.into()) } else { Ok(()) }
    }

    fn create(&self, path: &str, content: &[u8]) -> Result<Option<Stamp>> {
        let file = self.folder.join(path);
        let open = || fs::OpenOptions::new().write(true).create_new(true).open(&file);
        let opened = match open() {
            // Most folders exist already: trying first is cheaper than checking.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(file.parent().unwrap_or(&self.folder)).and_then(|()| open())
            }
            other => other,
        };
        match opened {
            Ok(mut new) => new.write_all(content).and_then(|()| new.metadata()),
            Err(error) => Err(error),
        }
        .map(|metadata| Stamp::new(&metadata))
        .map_err(|error| match self.collision(path) {
            Some(copy) => anyhow::anyhow!(
                "public/{copy} is in the place of {}; rename it",
                site_path::describe(path, &copy)
            ),
            None => anyhow::Error::from(error).context(format!("cannot write {}", file.display())),
        })
    }

    /// Returns the path of a copied file that is in the place of a generated file or of one of its folders,
    /// or that has the generated file as a folder.
    fn collision(&self, path: &str) -> Option<String> {
        let is_below = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let copied = lock(&self.copied);
        let paths = copied.iter().map(|(copy, _)| copy);
        paths.filter(|copy| is_below(copy, path) || is_below(path, copy)).min().cloned()
    }

    /// Replaces the old site with the new one.
    pub(crate) fn publish(self) -> Result<Published> {
        let old = self.folder.with_extension("old");
        let had_old = self.out.exists();
        if had_old {
            if !self.out.is_dir() {
                bail!("{} exists and is not a folder", self.out.display());
            }
            fs::rename(&self.out, &old).with_context(|| format!("cannot rename {}", self.out.display()))?;
        }
        if let Err(error) = fs::rename(&self.folder, &self.out) {
            if had_old {
                // Restores the old site. If that fails too, the first error is the one to report.
                let _ = fs::rename(&old, &self.out);
            }
            return Err(error).with_context(|| format!("cannot move the new site to {}", self.out.display()));
        }
        if had_old {
            remove_folder(&old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
        Ok(Published { files: take(&self.files), copied: take(&self.copied) })
    }

    /// Moves the written files into the old site and removes the generated files of the old site for which
    /// `is_stale` returns true, unless they have been written again. Returns the generated files of the site.
    ///
    /// Each file is replaced at once, and those that pages refer to come first, so that a visitor never gets
    /// half a file or a page without its files. Returns `None` if nothing changes.
    pub(crate) fn publish_update(mut self, is_stale: impl Fn(&str) -> bool) -> Result<Option<Stamps>> {
        let mut files = self.old_files.take().unwrap_or_default();
        let mut written: BTreeMap<(bool, String), Option<Stamp>> = BTreeMap::new();
        let mut kept = BTreeSet::new();
        for (path, stamp) in take(&self.files) {
            if files.get(&path) == Some(&stamp) {
                kept.insert(path);
            } else {
                written.insert((path.ends_with(".html"), path), stamp);
            }
        }
        let stale: Vec<_> = files
            .keys()
            .filter(|path| is_stale(path))
            .filter(|path| {
                !kept.contains(*path) && !written.contains_key(&(path.ends_with(".html"), (*path).clone()))
            })
            .cloned()
            .collect();
        if written.is_empty() && stale.is_empty() {
            return Ok(None);
        }
        // After a crash the site would not be the one that the manifest describes.
        remove_manifest(&self.out)?;
        for ((_, path), stamp) in written {
            let (from, to) = (self.folder.join(&path), self.out.join(&path));
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)
                    .with_context(|| format!("cannot create the folder {}", parent.display()))?;
            }
            fs::rename(from, &to).with_context(|| format!("cannot replace {}", to.display()))?;
            files.insert(path, stamp);
        }
        for path in stale {
            let file = self.out.join(&path);
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
            // Folders that are not empty stay.
            let parents = file.ancestors().skip(1).take_while(|parent| *parent != self.out);
            for parent in parents {
                if fs::remove_dir(parent).is_err() {
                    break;
                }
            }
            files.remove(&path);
        }
        Ok(Some(files))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn insert(stamps: &Mutex<Vec<(String, Option<Stamp>)>>, path: &str, stamp: Option<Stamp>) {
    lock(stamps).push((path.to_owned(), stamp));
}

fn take(stamps: &Mutex<Vec<(String, Option<Stamp>)>>) -> Stamps {
    std::mem::take(&mut *lock(stamps)).into_iter().collect()
}

/// Removes a folder in parallel. For a site with hundreds of notices this takes as long as writing it.
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
        // Nothing is left to remove after publishing; after a failure the first error has been reported.
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
        staging.write_once("a/c", b"same").unwrap();
        staging.write_once("a/c", b"same").unwrap();
        assert!(staging.write("a/c", b"other").is_err());
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
