//! Whether anything has changed since the last build, told by names, sizes and times without reading files.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// What the program and the widgets are compiled from.
const CODE: [&str; 6] = ["app", "Cargo.toml", "Cargo.lock", "Trunk.toml", "index.html", ".cargo"];
/// What the pages are made from.
const TEXT: [&str; 2] = ["content", "public"];

/// The state of everything that the site is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The state of the code.
    pub code: u64,
    /// The state of the notices and the files beside them.
    pub text: u64,
}

impl Fingerprint {
    /// The state now.
    pub fn of(workspace: &Workspace) -> Result<Self> {
        Ok(Self { code: state(workspace.root(), &CODE)?, text: state(workspace.root(), &TEXT)? })
    }

    /// The state when `dist` was last built; nothing if that is not known.
    pub fn last(workspace: &Workspace) -> Option<Self> {
        let text = fs::read_to_string(workspace.target().join(FILE)).ok()?;
        let (code, text) = text.trim().split_once(' ')?;
        Some(Self { code: code.parse().ok()?, text: text.parse().ok()? })
    }

    /// Notes that `dist` has been built from this state.
    pub fn keep(self, workspace: &Workspace) -> Result<()> {
        fs::write(workspace.target().join(FILE), format!("{} {}\n", self.code, self.text))
            .context("the state of this build cannot be noted")
    }
}

/// Where the state of the last build is noted, in the target folder.
const FILE: &str = "site.state";

/// One number for the names, sizes and times of all files under these names.
fn state(root: &Path, names: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        add(&root.join(name), &mut hasher)?;
    }
    Ok(hasher.finish())
}

/// Adds a file, or all files of a folder in the order of their names; what is not there adds nothing.
fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let Ok(data) = fs::metadata(path) else {
        return Ok(());
    };
    if data.is_dir() {
        let mut entries = Vec::new();
        for entry in fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))? {
            entries.push(entry.with_context(|| format!("{} cannot be read", path.display()))?.path());
        }
        entries.sort();
        return entries.iter().try_for_each(|entry| add(entry, hasher));
    }
    path.hash(hasher);
    data.len().hash(hasher);
    data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).hash(hasher);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_text_is_not_one_of_code() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(folder.path());
        fs::create_dir_all(folder.path().join("content/notices")).unwrap();
        fs::create_dir_all(folder.path().join("app")).unwrap();
        fs::create_dir_all(workspace.target()).unwrap();
        fs::write(folder.path().join("content/notices/a.yaml"), "one").unwrap();
        let first = Fingerprint::of(&workspace).unwrap();
        assert_eq!(Fingerprint::last(&workspace), None);
        first.keep(&workspace).unwrap();
        assert_eq!(Fingerprint::last(&workspace), Some(first));

        fs::write(folder.path().join("content/notices/a.yaml"), "three").unwrap();
        let second = Fingerprint::of(&workspace).unwrap();
        assert_eq!(first.code, second.code);
        assert_ne!(first.text, second.text);

        fs::write(folder.path().join("app/lib.rs"), "").unwrap();
        assert_ne!(second.code, Fingerprint::of(&workspace).unwrap().code);
    }
}
