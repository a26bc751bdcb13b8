//! Detects changes of the author's files by name, size and modification time.
//!
//! The file system events of the operating systems differ, are missing on network drives and for new folders,
//! and get lost under load. Scanning a folder of notices ten times a second takes less than a thousandth of
//! that time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// Folders of a site's sources.
const WATCHED: [&str; 2] = ["content", "public"];

/// Time between two scans.
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// Minimum ratio of waiting time to scanning time: large folders are scanned less often.
const MIN_IDLE_FACTOR: u32 = 20;
/// Maximum debounce delay.
const MAX_DEBOUNCE: Duration = Duration::from_secs(1);

/// Size and modification time of each file.
type FileStates = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// Watches the folder of a site.
#[derive(Debug)]
pub(super) struct Watcher {
    folder: PathBuf,
    /// State at the last reported change.
    reported: FileStates,
    /// State at the last scan.
    last: FileStates,
    /// Time of the first change since the last report.
    changed_at: Option<Instant>,
    pause: Duration,
}

impl Watcher {
    /// Creates a watcher. The current state is the baseline.
    pub(super) fn new(folder: &Path) -> Self {
        let seen = scan(folder);
        Self {
            folder: folder.to_owned(),
            reported: seen.clone(),
            last: seen,
            changed_at: None,
            pause: POLL_INTERVAL,
        }
    }

    /// Returns the time to wait before the next scan.
    pub(super) fn pause(&self) -> Duration {
        self.pause
    }

    /// Returns true if files have changed and are stable since the previous scan. Editors write a file in
    /// several steps, and copying a folder takes a while.
    pub(super) fn has_changed(&mut self) -> bool {
        let started = Instant::now();
        let now = scan(&self.folder);
        self.pause = POLL_INTERVAL.max(started.elapsed() * MIN_IDLE_FACTOR);
        let is_stable = now == self.last;
        self.last = now;
        if self.last == self.reported {
            self.changed_at = None;
            return false;
        }
        let changed_at = *self.changed_at.get_or_insert(started);
        if is_stable || changed_at.elapsed() > MAX_DEBOUNCE {
            self.reported.clone_from(&self.last);
            self.changed_at = None;
            return true;
        }
        false
    }
}

/// Scans all files. Unreadable ones are skipped: they may be about to appear or disappear.
fn scan(folder: &Path) -> FileStates {
    let mut seen = FileStates::new();
    for name in WATCHED {
        add_files(&folder.join(name), name == "content", &mut seen);
    }
    seen
}

fn add_files(folder: &Path, notices: bool, seen: &mut FileStates) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            // Symbolic links to folders are not followed, because they could form a cycle.
            Ok(kind) if kind.is_dir() => add_files(&path, notices, seen),
            Ok(_) if !notices || is_source_file(&path) => {
                if let Ok(data) = fs::metadata(&path) {
                    seen.insert(path, (data.len(), data.modified().ok()));
                }
            }
            _ => {}
        }
    }
}

/// Returns true if a file in `content/` is a source file. Editors create other files beside it.
fn is_source_file(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn site() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("content/notices")).unwrap();
        fs::write(folder.path().join("content/notices/a.yaml"), "one").unwrap();
        folder
    }

    /// Polls twice: a change is reported once the second scan finds it stable.
    fn two_polls(watcher: &mut Watcher) -> [bool; 2] {
        [watcher.has_changed(), watcher.has_changed()]
    }

    #[test]
    fn change_is_reported_once_when_stable() {
        let folder = site();
        let mut watcher = Watcher::new(folder.path());
        assert_eq!(two_polls(&mut watcher), [false, false]);
        fs::write(folder.path().join("content/notices/a.yaml"), "three").unwrap();
        assert_eq!(two_polls(&mut watcher), [false, true]);
        assert_eq!(two_polls(&mut watcher), [false, false]);
    }

    #[test]
    fn added_and_removed_files_are_reported() {
        let folder = site();
        let mut watcher = Watcher::new(folder.path());
        fs::create_dir_all(folder.path().join("public/deep")).unwrap();
        fs::write(folder.path().join("public/deep/logo.svg"), "").unwrap();
        assert_eq!(two_polls(&mut watcher), [false, true]);
        fs::rename(folder.path().join("public"), folder.path().join("private")).unwrap();
        assert_eq!(two_polls(&mut watcher), [false, true]);
        fs::remove_dir_all(folder.path().join("content")).unwrap();
        assert_eq!(two_polls(&mut watcher), [false, true]);
    }

    #[test]
    fn reverted_change_is_not_reported() {
        let folder = site();
        let mut watcher = Watcher::new(folder.path());
        let notice = folder.path().join("content/notices/b.yaml");
        fs::write(&notice, "two").unwrap();
        assert!(!watcher.has_changed());
        fs::remove_file(&notice).unwrap();
        assert_eq!(two_polls(&mut watcher), [false, false]);
    }

    #[test]
    fn continuous_change_is_reported_after_the_maximum_delay() {
        let folder = site();
        let mut watcher = Watcher::new(folder.path());
        let started = Instant::now();
        let mut text = String::new();
        loop {
            text.push('x');
            fs::write(folder.path().join("content/notices/b.yaml"), &text).unwrap();
            if watcher.has_changed() {
                break;
            }
            assert!(started.elapsed() < 10 * MAX_DEBOUNCE, "change not reported");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(started.elapsed() > MAX_DEBOUNCE);
    }

    #[test]
    fn temporary_editor_files_are_ignored() {
        let folder = site();
        let mut watcher = Watcher::new(folder.path());
        for name in [".a.yaml.swp", "a.yaml~", "4913", "#a.yaml#", ".#a.yaml", "a.yaml.tmp"] {
            fs::write(folder.path().join("content/notices").join(name), "").unwrap();
        }
        assert_eq!(two_polls(&mut watcher), [false, false]);
    }

    #[cfg(unix)]
    #[test]
    fn symlink_cycle_is_not_followed() {
        let folder = site();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("content/round")).unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("content/again")).unwrap();
        let mut watcher = Watcher::new(folder.path());
        assert_eq!(two_polls(&mut watcher), [false, false]);
    }
}
