//! Files of earlier builds that are named by their hash: notice snapshots, which consent records refer to,
//! and files of the widget, which cached pages still load.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;

use anyhow::{Context as _, Result};

use super::files::FOLDER;
use super::snapshot;
use crate::hash::{has_short_hash, is_hex, original, short_hash};
use crate::input::DroppedFile;
use crate::staging::Staging;

/// What happened to the files of earlier builds.
pub(crate) struct KeptFiles {
    /// Number of snapshots that were kept.
    pub snapshots: usize,
    /// Files that were dropped, because their content does not have the hash in their name.
    pub dropped: Vec<DroppedFile>,
}

/// Copies the files of the old site that are named by the hash of their content and that the new site lacks.
pub(crate) fn keep(staging: &Staging) -> Result<KeptFiles> {
    let mut files = KeptFiles { snapshots: 0, dropped: Vec::new() };
    let folder = staging.old(FOLDER);
    // Links are not followed: their targets are not part of the old site.
    match fs::symlink_metadata(&folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Ok(files),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(files);
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", folder.display())),
    }
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let name = entry.file_name();
        let Some((name, hash)) = name.to_str().and_then(|name| Some((name, hash_in(name)?))) else {
            continue;
        };
        let path = format!("{FOLDER}/{name}");
        if staging.has(&path) {
            continue;
        }
        let file = entry.path();
        let file_type = entry.file_type().with_context(|| format!("cannot read {}", file.display()))?;
        if !file_type.is_file() {
            files.dropped.push(DroppedFile { path, set_aside: None });
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let is_right = |content: &[u8]| match hash {
            Hash::Snapshot(hash) => snapshot::hash(content) == hash,
            Hash::Widget(hash) => short_hash(content) == hash,
        };
        match original(content, is_right) {
            Ok(content) => staging.write(&path, &content)?,
            Err(changed) => {
                files.dropped.push(staging.set_aside(path, &changed)?);
                continue;
            }
        }
        files.snapshots += usize::from(matches!(hash, Hash::Snapshot(_)));
    }
    Ok(files)
}

/// Returns the number of snapshots of earlier builds: those among `files` that are not in `current`.
pub(crate) fn count_kept<'p>(files: impl Iterator<Item = &'p String>, current: &BTreeSet<&str>) -> usize {
    let in_folder = |path: &'p String| path.strip_prefix(FOLDER)?.strip_prefix('/');
    files
        .filter_map(in_folder)
        .filter(|name| matches!(hash_in(name), Some(Hash::Snapshot(_))) && !current.contains(name))
        .count()
}

/// Returns true for a path that [`keep`] keeps.
pub(crate) fn is_kept(path: &str) -> bool {
    path.split_once('/')
        .is_some_and(|(folder, name)| folder == FOLDER && !name.contains('/') && hash_in(name).is_some())
}

/// The hash in the name of a file.
enum Hash<'n> {
    /// `HASH.json`.
    Snapshot(&'n str),
    /// `NAME.HASH.EXTENSION`.
    Widget(&'n str),
}

/// Returns the hash in a file name; `None` if the file is not named by its hash.
fn hash_in(name: &str) -> Option<Hash<'_>> {
    let parts: Vec<_> = name.split('.').collect();
    match parts[..] {
        [hash, "json"] if is_hex(hash, 16) => Some(Hash::Snapshot(hash)),
        [_, hash, _] if has_short_hash(name) => Some(Hash::Widget(hash)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_named_by_their_hash_are_kept() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        let folder = out.join(FOLDER);
        let name = |content: &str| format!("{}.json", snapshot::hash(content.as_bytes()));
        let script = |content: &str| format!("widget.{}.js", short_hash(content.as_bytes()));
        fs::create_dir_all(folder.join(name("folder"))).unwrap();
        let put = |name: &str, content: &str| fs::write(folder.join(name), content).unwrap();
        put(&name("old"), "old");
        put(&name("current"), "current");
        put(&name("changed"), "other");
        put(&name("upper").to_uppercase(), "upper");
        put(&name("ending").replace(".json", ".js"), "ending");
        put(&script("old"), "old");
        put(&script("changed"), "other");
        put("0123.json", "short");
        let staging = Staging::new(&out).unwrap();
        staging.write(&format!("{FOLDER}/{}", name("current")), b"current").unwrap();

        let files = keep(&staging).unwrap();
        let paths = |files: Vec<DroppedFile>| {
            let mut paths: Vec<_> = files.into_iter().map(|file| file.path).collect();
            paths.sort();
            paths
        };
        let mut dropped = [name("changed"), name("folder"), script("changed")];
        dropped.sort();
        assert_eq!(
            (files.snapshots, paths(files.dropped)),
            (1, dropped.map(|name| format!("{FOLDER}/{name}")).into())
        );
        staging.publish().unwrap();
        let mut names: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let mut kept = [name("old"), name("current"), script("old")];
        kept.sort();
        assert_eq!(names, kept);
    }

    #[test]
    fn first_build_has_nothing_to_keep() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        fs::write(&file, "").unwrap();
        for out in [place.path().join("dist"), file] {
            let files = keep(&Staging::new(&out).unwrap()).unwrap();
            assert!(files.snapshots == 0 && files.dropped.is_empty());
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;

        let place = tempfile::tempdir().unwrap();
        let (out, elsewhere) = (place.path().join("dist"), place.path().join("elsewhere"));
        let name = format!("{}.json", snapshot::hash(b"old"));
        fs::create_dir_all(out.join(FOLDER)).unwrap();
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join(&name), "old").unwrap();
        symlink(elsewhere.join(&name), out.join(FOLDER).join(&name)).unwrap();
        let staging = Staging::new(&out).unwrap();
        let files = keep(&staging).unwrap();
        let link = DroppedFile { path: format!("{FOLDER}/{name}"), set_aside: None };
        assert_eq!((files.snapshots, files.dropped), (0, vec![link]));

        fs::remove_dir_all(out.join(FOLDER)).unwrap();
        symlink(&elsewhere, out.join(FOLDER)).unwrap();
        let files = keep(&staging).unwrap();
        assert!(files.snapshots == 0 && files.dropped.is_empty());
    }
}
