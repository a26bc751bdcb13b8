//! The imported text and its draft, kept in the folder of the site.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use seloste_import::{Passage, Placement, WordShares};
use serde::{Deserialize, Serialize};

/// Folder of the records in the folder of a site. No build reads it.
const FOLDER: &str = ".seloste/import";

/// Version of the format. A record of another version is not read.
const VERSION: u32 = 1;

/// Maximum size of a record in bytes: the longest text, its passages and its draft.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// What the review of an import shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ImportRecord {
    version: u32,
    /// Id of the notice.
    pub id: String,
    /// Name of the imported file.
    pub source: String,
    /// Number of words of the text.
    pub words: usize,
    /// Where the words went.
    pub shares: WordShares,
    /// Paths of texts that hold more than a third of the words.
    pub overfull: Vec<String>,
    /// The text.
    pub passages: Vec<Passage>,
    /// Where its parts went.
    pub placed: Vec<Placement>,
    /// The draft.
    pub draft: String,
}

impl ImportRecord {
    /// Creates a record of a draft made from the file `source`.
    pub(crate) fn new(source: String, draft: &crate::import::draft::Draft) -> Self {
        Self {
            version: VERSION,
            id: draft.id.clone(),
            source,
            words: draft.report.words,
            shares: draft.report.shares,
            overfull: draft.report.overfull.clone(),
            passages: draft.passages.clone(),
            placed: draft.report.placed.clone(),
            draft: draft.yaml.clone(),
        }
    }

    /// Reads the record of a notice; `None` if there is none.
    pub(super) fn read(folder: &Path, id: &str) -> Result<Option<Self>> {
        let path = path(folder, id);
        if !path.is_file() {
            return Ok(None);
        }
        let mut json = Vec::new();
        fs::File::open(&path)?.take(MAX_BYTES + 1).read_to_end(&mut json)?;
        if json.len() as u64 > MAX_BYTES {
            bail!("the file is larger than {} MB", MAX_BYTES / 1024 / 1024);
        }
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version } = serde_json::from_slice(&json)?;
        if version != VERSION {
            bail!("another version of seloste wrote the file");
        }
        Ok(Some(serde_json::from_slice(&json)?))
    }
}

/// Keeps a record in the folder of a site, in place of an earlier one of the same notice. A file for Git
/// beside it keeps the text out of the repository. Returns the path.
pub(crate) fn keep(folder: &Path, record: &ImportRecord) -> Result<PathBuf> {
    let path = path(folder, &record.id);
    let written = || -> Result<()> {
        fs::create_dir_all(folder.join(FOLDER))?;
        let ignored = folder.join(FOLDER).join(".gitignore");
        if !ignored.exists() {
            fs::write(ignored, "*\n")?;
        }
        fs::write(&path, serde_json::to_vec(record)?)?;
        Ok(())
    };
    written().with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// Returns the ids of the notices with a record, sorted.
pub(crate) fn ids(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join(FOLDER)).into_iter().flatten().flatten();
    let mut ids: Vec<String> = entries
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".json")?.to_owned()))
        .filter(|id| seloste_import::id_from_file_name(id) == *id)
        .collect();
    ids.sort();
    ids
}

fn path(folder: &Path, id: &str) -> PathBuf {
    folder.join(FOLDER).join(format!("{id}.json"))
}
