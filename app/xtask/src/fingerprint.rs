//! Detects changes since the last build by the names, sizes and times of files.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use anyhow::Result;
use seloste_setup::workspace::{Profile, Workspace};
use walkdir::WalkDir;

/// What the program and the widgets are compiled from.
const CODE: [&str; 6] = ["app", "Cargo.toml", "Cargo.lock", "Trunk.toml", "index.html", ".cargo"];
/// What the pages are built from.
const TEXT: [&str; 2] = ["content", "public"];

/// The state of everything that the site is built from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// The state of the code.
    pub code: u64,
    /// The state of the notices and the files of the site.
    pub text: u64,
}

impl Fingerprint {
    /// Returns the current state.
    pub(crate) fn new(workspace: &Workspace) -> Result<Self> {
        Ok(Self { code: state(workspace, &CODE)?, text: state(workspace, &TEXT)? })
    }

    /// Returns the state when `dist` was last built by a program of this profile, if known.
    pub(crate) fn load(workspace: &Workspace, profile: Profile) -> Option<Self> {
        let saved = fs::read_to_string(file(workspace, profile)).ok()?;
        let (code, text) = saved.trim().split_once(' ')?;
        Some(Self { code: code.parse().ok()?, text: text.parse().ok()? })
    }

    /// Records that `dist` has been built from this state.
    pub(crate) fn save(self, workspace: &Workspace, profile: Profile) -> Result<()> {
        Ok(workspace.shell.write_file(file(workspace, profile), format!("{} {}\n", self.code, self.text))?)
    }
}

/// Returns the file with the state of the last build.
fn file(workspace: &Workspace, profile: Profile) -> PathBuf {
    workspace.target.join(format!("site-{}.state", profile.as_str()))
}

/// Hashes the names, sizes and times of all files below these paths; a missing path adds nothing.
fn state(workspace: &Workspace, paths: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths.iter().map(|path| workspace.root.join(path)).filter(|path| path.exists()) {
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                let data = entry.metadata()?;
                (entry.path(), data.len(), data.modified().ok()).hash(&mut hasher);
            }
        }
    }
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_text_and_code_are_distinguished() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        fs::create_dir_all(folder.path().join("content/notices")).unwrap();
        fs::create_dir_all(folder.path().join("app")).unwrap();
        fs::create_dir_all(&workspace.target).unwrap();
        fs::write(folder.path().join("content/notices/a.yaml"), "one").unwrap();
        let first = Fingerprint::new(&workspace).unwrap();
        assert_eq!(Fingerprint::load(&workspace, Profile::Serve), None);
        first.save(&workspace, Profile::Serve).unwrap();
        assert_eq!(Fingerprint::load(&workspace, Profile::Serve), Some(first));
        assert_eq!(Fingerprint::load(&workspace, Profile::Release), None);

        fs::write(folder.path().join("content/notices/a.yaml"), "three").unwrap();
        let second = Fingerprint::new(&workspace).unwrap();
        assert_eq!(first.code, second.code);
        assert_ne!(first.text, second.text);

        fs::write(folder.path().join("app/lib.rs"), "").unwrap();
        assert_ne!(second.code, Fingerprint::new(&workspace).unwrap().code);
    }
}
