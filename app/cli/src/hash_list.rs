//! The list of hashes of `seloste build --manifest`.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::arguments::BuildArgs;
use crate::atomic_write::replace_file;
use crate::output_folder::{SOURCES, real_path};

/// A list that a build will write.
#[derive(Debug)]
pub(crate) struct HashList {
    path: PathBuf,
    /// The list of an earlier build.
    old: Option<Vec<u8>>,
}

impl HashList {
    /// Checks the place of the list before the build.
    ///
    /// # Errors
    ///
    /// Fails if the list would be part of the site or of its sources, or if there is another file.
    pub(crate) fn new(path: &Path, out: &Path, options: &BuildArgs) -> Result<Self> {
        let real = |path: &Path| real_path(path).with_context(|| format!("cannot find {}", path.display()));
        let (shown, place) = (path.display(), real(path)?);
        if place.starts_with(real(out)?) {
            bail!(
                "{shown} is in the output folder, so that it would be part of the site; choose another folder"
            )
        }
        for source in &SOURCES.map(|name| options.folder.join(name)) {
            if place.starts_with(real(source)?) {
                bail!("{shown} is in {}, which the build reads; choose another folder", source.display())
            }
        }
        if !place.parent().is_some_and(Path::is_dir) {
            bail!("cannot write {shown}: there is no such folder")
        }
        let old = match fs::read(&place) {
            Ok(content) if seloste_site::is_hash_list(&content) => Some(content),
            Ok(_) => bail!("{shown} is not a list of hashes, so it is not replaced; choose another name"),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error).with_context(|| format!("cannot read {shown}")),
        };
        Ok(Self { path: place, old })
    }

    /// Writes the list of the site in `out`.
    ///
    /// # Errors
    ///
    /// Fails if a file of the site cannot be read, or the list cannot be written.
    pub(crate) fn write(&self, out: &Path) -> Result<()> {
        let text = seloste_site::hash_list(out)?;
        let written = match &self.old {
            Some(old) => replace_file(&self.path, old, text.as_bytes()),
            None => File::create_new(&self.path).and_then(|mut file| file.write_all(text.as_bytes())),
        };
        written.with_context(|| format!("cannot write {}", self.path.display()))
    }
}
