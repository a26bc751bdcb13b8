//! The kept form of a version: a file that is named by its date and the hash of its content.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result};
use seloste_notice::{Date, Notice};
use serde::{Deserialize, Serialize};

use super::FOLDER;
use crate::hash::{original, sha256_hex};
use crate::input::DroppedFile;
use crate::json;
use crate::staging::Staging;

/// Version of the format. Files of a later format are kept, but not shown.
const FORMAT: u32 = 1;

/// Number of bytes of the hash in a file name.
const HASH_BYTES: usize = 16;

/// Content of the file.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    format: u32,
    id: String,
    date: String,
    /// The notice as YAML.
    notice: String,
    /// The published text by language.
    texts: BTreeMap<String, String>,
}

/// A published version of a notice.
#[derive(Debug)]
pub(super) struct Version {
    /// Date, `updated` of the notice.
    pub date: Date,
    /// Path of the file below the site's root.
    pub path: String,
    /// Bytes of the file.
    pub content: Vec<u8>,
    /// The published text by language.
    pub texts: BTreeMap<String, String>,
    /// The notice in the file; `None` if this program cannot read it, or has just created the version from
    /// it.
    pub notice: Option<Notice>,
}

impl Version {
    /// Creates the version of a notice. `yaml` is its published form.
    pub(super) fn new(
        notice: &Notice,
        date: Date,
        yaml: String,
        texts: BTreeMap<String, String>,
    ) -> Result<Self> {
        let record =
            Record { format: FORMAT, id: notice.id.clone(), date: date.to_string(), notice: yaml, texts };
        let content = json::to_line(&record)?.into_bytes();
        let path = format!("{}/{FOLDER}/{date}.{}.json", notice.id, sha256_hex(&content, HASH_BYTES));
        Ok(Self { date, path, content, texts: record.texts, notice: None })
    }

    /// Reads the file of a version. Returns `None` if it is not the version of this notice and date.
    fn parse(id: &str, date: Date, path: String, content: Vec<u8>) -> Option<Self> {
        let record: Record = serde_json::from_slice(&content).ok()?;
        if record.format != FORMAT || record.id != id || record.date != date.to_string() {
            return None;
        }
        let read = seloste_source::read_notice_text(Path::new(&format!("{id}.yaml")), &record.notice);
        let notice = if read.failed() { None } else { read.value };
        Some(Self { date, path, content, texts: record.texts, notice })
    }
}

/// The files of the versions of a notice in an earlier build.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Versions by date. Of several files for a date, the first by name counts.
    pub versions: Vec<Version>,
    /// Other files that are kept: path and content.
    pub others: Vec<(String, Vec<u8>)>,
    /// Files that are dropped, because their content does not have the hash in their name.
    pub dropped: Vec<DroppedFile>,
}

/// Reads the versions of a notice in the earlier build.
pub(super) fn read(staging: &Staging, id: &str) -> Result<Kept> {
    let mut kept = Kept::default();
    let folder = staging.old(&format!("{id}/{FOLDER}"));
    // Links are not followed: their targets are not part of the old site.
    let is_folder = |path: &Path| match fs::symlink_metadata(path) {
        Ok(found) => Ok(found.is_dir()),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    if !is_folder(&staging.old(id))? || !is_folder(&folder)? {
        return Ok(kept);
    }
    let entries = fs::read_dir(&folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut entries = entries.with_context(|| format!("cannot read {}", folder.display()))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let Some((name, (date, hash))) = name.to_str().and_then(|name| Some((name, parse_name(name)?)))
        else {
            continue;
        };
        let path = format!("{id}/{FOLDER}/{name}");
        let file = entry.path();
        let file_type = entry.file_type().with_context(|| format!("cannot read {}", file.display()))?;
        if !file_type.is_file() {
            kept.dropped.push(DroppedFile { path, set_aside: None });
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let content = match original(content, |content| sha256_hex(content, HASH_BYTES) == hash) {
            Ok(content) => content,
            Err(changed) => {
                kept.dropped.push(staging.set_aside(path, &changed)?);
                continue;
            }
        };
        let is_first = kept.versions.last().is_none_or(|last: &Version| last.date != date);
        match Version::parse(id, date, path.clone(), content.clone()) {
            Some(version) if is_first => kept.versions.push(version),
            _ => kept.others.push((path, content)),
        }
    }
    Ok(kept)
}

/// Returns date and hash in the name of a version's file.
pub(super) fn parse_name(name: &str) -> Option<(Date, &str)> {
    let (date, rest) = name.split_once('.')?;
    let hash = rest.strip_suffix(".json")?;
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hash.len() != 2 * HASH_BYTES || !hash.bytes().all(is_digit) {
        return None;
    }
    let parsed: Date = date.parse().ok()?;
    (parsed.to_string() == date).then_some((parsed, hash))
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Language, Layout, Text};

    use super::*;

    /// Returns the version of a notice with this id, date and title.
    fn version(id: &str, date: &str, title: &str) -> Version {
        let notice = Notice::new(id, Layout::Fields, vec![Language::Fi], Text::new(Language::Fi, title));
        let yaml = format!("id: {id}\nlayout: fields\nlanguages: [fi]\ntitle: {title}\n");
        let texts = BTreeMap::from([("fi".to_owned(), title.to_owned())]);
        Version::new(&notice, date.parse().unwrap(), yaml, texts).unwrap()
    }

    #[test]
    fn files_that_are_no_version_are_kept_but_not_read() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        let folder = out.join("a").join(FOLDER);
        fs::create_dir_all(&folder).unwrap();
        let put = |date: &str, content: &[u8]| {
            let name = format!("{date}.{}.json", sha256_hex(content, HASH_BYTES));
            fs::write(folder.join(&name), content).unwrap();
            name
        };
        let one = version("a", "2026-01-31", "Yksi");
        put("2026-01-31", &one.content);
        put("2026-01-31", &version("a", "2026-01-31", "Kaksi").content);
        put("2025-01-31", b"not JSON");
        put("2025-02-28", &version("b", "2025-02-28", "Toinen").content);
        put("2025-03-31", &version("a", "2025-04-30", "Toinen").content);
        let later = String::from_utf8(version("a", "2025-05-31", "Uusi").content).unwrap();
        put("2025-05-31", later.replace("\"format\":1", "\"format\":2").as_bytes());
        let unreadable = String::from_utf8(version("a", "2025-06-30", "Vanha").content).unwrap();
        put("2025-06-30", unreadable.replace("layout", "shape").as_bytes());
        let tampered = put("2025-07-31", b"before");
        fs::write(folder.join(&tampered), "after").unwrap();
        fs::write(folder.join("2025-07-31.json"), "").unwrap();
        fs::create_dir(folder.join("2024-01-31")).unwrap();

        let kept = read(&Staging::new(&out).unwrap(), "a").unwrap();
        let dates: Vec<_> = kept.versions.iter().map(|version| version.date.to_string()).collect();
        assert_eq!(dates, ["2025-06-30", "2026-01-31"]);
        assert!(kept.versions[0].notice.is_none() && kept.versions[1].notice.is_some());
        assert_eq!(kept.others.len(), 5);
        assert_eq!(kept.dropped.len(), 1);
        assert_eq!(kept.dropped[0].path, format!("a/{FOLDER}/{tampered}"));
        let aside = kept.dropped[0].set_aside.as_ref().unwrap();
        assert_eq!(fs::read_to_string(place.path().join(aside)).unwrap(), "after");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;

        let place = tempfile::tempdir().unwrap();
        let (out, elsewhere) = (place.path().join("dist"), place.path().join("elsewhere"));
        let one = version("a", "2026-01-31", "Yksi");
        let file = elsewhere.join(one.path.strip_prefix("a/").unwrap());
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::create_dir_all(&out).unwrap();
        fs::write(&file, &one.content).unwrap();
        symlink(&elsewhere, out.join("a")).unwrap();
        let staging = Staging::new(&out).unwrap();
        assert!(read(&staging, "a").unwrap().versions.is_empty());
        fs::remove_file(out.join("a")).unwrap();
        fs::create_dir_all(out.join("a").join(FOLDER)).unwrap();
        symlink(&file, out.join(&one.path)).unwrap();
        let kept = read(&staging, "a").unwrap();
        assert!(kept.versions.is_empty());
        assert_eq!(kept.dropped, [DroppedFile { path: one.path, set_aside: None }]);
    }
}
