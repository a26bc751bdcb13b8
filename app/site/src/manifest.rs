//! The manifest of a build: what was built from which input. The next build into the same folder writes only
//! what depends on changed notices.
//!
//! The manifest is a file beside the output folder, so that it is not published. It names files below the
//! site's root with sizes and modification times: a folder that anything else has changed is built as a
//! whole.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use seloste_notice::Service;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::built::BuiltNotice;
use crate::hash::sha256_hex;
use crate::input::{BuildInput, PdfPrinter};
use crate::stamp::{Stamp, Stamps, manifest_path};

/// Version of the format. A manifest of another version is ignored.
const VERSION: u32 = 2;

/// Number of bytes of a hash of input.
const HASH_BYTES: usize = 16;

/// A notice of a built site, with the input that it was built from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ManifestNotice {
    /// Name of the notice's file.
    pub source: String,
    /// Hash of the file's content, see [`content_hash`].
    pub hash: String,
    /// Numbers that the caller stores with the notice.
    pub numbers: [usize; 5],
    /// What was built.
    pub built: BuiltNotice,
}

/// What was built from which input.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    version: u32,
    /// Hash of the input that all pages depend on.
    key: String,
    /// Notices, sorted by file name, as they are listed.
    pub(crate) notices: Vec<ManifestNotice>,
    /// Ids of the notices whose services determine the dialogs of other notices.
    pub(crate) shared: Vec<String>,
    /// Hash of these services.
    pub(crate) shared_hash: String,
    /// Generated files.
    pub(crate) files: Stamps,
    /// Files copied from `public/`.
    copied: Stamps,
    /// Folders.
    folders: Stamps,
}

impl Manifest {
    /// Creates the manifest of a site in `out`.
    pub(crate) fn new(
        key: &str,
        notices: Vec<ManifestNotice>,
        (shared, shared_hash): (Vec<String>, String),
        (files, copied): (Stamps, Stamps),
        out: &Path,
    ) -> Self {
        let mut manifest = Self {
            version: VERSION,
            key: key.to_owned(),
            notices,
            shared,
            shared_hash,
            files,
            copied,
            folders: Stamps::new(),
        };
        manifest.update_folders(out);
        manifest
    }

    /// Reads the manifest of the site in `out`, if there is one.
    pub fn load(out: &Path) -> Option<Self> {
        let file = fs::File::open(manifest_path(out)?).ok()?;
        serde_json::from_reader(BufReader::new(file)).ok()
    }

    /// Returns true if the site in `out` is the one that was built from input with this key.
    pub fn fits(&self, out: &Path, key: &str) -> bool {
        let is_unchanged = |stamps: &Stamps| {
            stamps.iter().all(|(path, stamp)| stamp.is_some() && *stamp == Stamp::of(&out.join(path)))
        };
        self.version == VERSION
            && self.key == key
            && [&self.folders, &self.files, &self.copied].into_iter().all(is_unchanged)
    }

    /// Writes the manifest beside `out`.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub fn save(&self, out: &Path) -> Result<()> {
        let path =
            manifest_path(out).with_context(|| format!("{} is not a valid output folder", out.display()))?;
        let temporary = path.with_extension(format!("new-{}", std::process::id()));
        let write = || -> Result<()> {
            let mut file = BufWriter::new(fs::File::create(&temporary)?);
            serde_json::to_writer(&mut file, self)?;
            file.flush()?;
            fs::rename(&temporary, &path)?;
            Ok(())
        };
        write().with_context(|| format!("cannot write {}", path.display())).inspect_err(|_| {
            // The first error is the one to report.
            let _ = fs::remove_file(&temporary);
        })
    }

    /// Returns the notice that was built from a file with this name.
    pub fn notice(&self, source: &str) -> Option<&ManifestNotice> {
        let at = self.notices.binary_search_by(|notice| notice.source.as_str().cmp(source)).ok()?;
        self.notices.get(at)
    }

    /// Returns the number of notices.
    pub fn len(&self) -> usize {
        self.notices.len()
    }

    /// Returns true if the site has no notices.
    pub fn is_empty(&self) -> bool {
        self.notices.is_empty()
    }

    /// Returns true if the services of the notice from this file determine the dialogs of other notices.
    pub fn is_shared(&self, source: &str) -> bool {
        self.notice(source).is_some_and(|notice| self.shared.contains(&notice.built.id))
    }

    /// Stamps all folders with files of the site.
    pub(crate) fn update_folders(&mut self, out: &Path) {
        let mut folders = BTreeSet::from([""]);
        for path in self.files.keys().chain(self.copied.keys()) {
            // All parents of a known folder are known.
            let mut folder = path.as_str();
            while let Some((parent, _)) = folder.rsplit_once('/')
                && folders.insert(parent)
            {
                folder = parent;
            }
        }
        self.folders =
            folders.into_iter().map(|folder| (folder.to_owned(), Stamp::of(&out.join(folder)))).collect();
    }
}

/// Returns the hash of a notice's file.
pub fn content_hash(content: &[u8]) -> String {
    sha256_hex(content, HASH_BYTES)
}

/// Returns the hash of services that determine dialogs.
pub(crate) fn services_hash<'s>(services: impl Iterator<Item = &'s Service>, more: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(more);
    for service in services {
        serde_json::to_writer(HashWriter(&mut hash), service)?;
    }
    Ok(crate::hash::hex(&hash.finalize(), HASH_BYTES))
}

/// Returns the hash of the input that all pages depend on: `more` (such as the settings of the site and the
/// version of the program), the host, the browser that prints, the widgets, and names, sizes and modification
/// times of the files in `public/`.
///
/// # Errors
///
/// Fails if `public/` cannot be read.
pub fn build_key(input: &BuildInput<'_>, more: &[String]) -> Result<String> {
    let mut hash = Sha256::new();
    let mut add = |part: &[u8]| {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    };
    more.iter().for_each(|part| add(part.as_bytes()));
    add(input.host.map_or("", |host| host.name).as_bytes());
    // A draft has no versions, so the build after it writes all notices again.
    let flags = [input.versions.is_some(), input.printer.is_some(), input.precompress];
    add(&flags.map(u8::from));
    add(input.printer.map_or("", PdfPrinter::browser).as_bytes());
    input.widgets.all().into_iter().for_each(&mut add);
    if input.public.is_dir() {
        add_folder(input.public, &mut add)?;
    }
    Ok(crate::hash::hex(&hash.finalize(), HASH_BYTES))
}

fn add_folder(folder: &Path, add: &mut impl FnMut(&[u8])) -> Result<()> {
    let read = |error| anyhow::Error::from(error).context(format!("cannot read {}", folder.display()));
    let mut entries = fs::read_dir(folder).map_err(read)?.collect::<Result<Vec<_>, _>>().map_err(read)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let metadata = entry.metadata().map_err(read)?;
        add(entry.file_name().as_encoded_bytes());
        if metadata.is_dir() {
            add_folder(&entry.path(), add)?;
            add(b"/");
        } else {
            add(format!("{:?}", (metadata.file_type(), Stamp::new(&metadata))).as_bytes());
        }
    }
    Ok(())
}

/// Hashes what is written.
struct HashWriter<'h>(&'h mut Sha256);

impl std::io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
