//! Whether an author's files have changed, told by names, sizes and times without reading them.
//!
//! The systems' own watches differ in what they tell, tell nothing on network drives and of folders that come later,
//! and lose what is too much for them. To look ten times a second at a folder of notices costs a fraction of a
//! thousandth of that time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// What a site is made of.
const WATCHED: [&str; 2] = ["content", "public"];

/// How often it is looked.
const PAUSE: Duration = Duration::from_millis(100);
/// Looking may take this part of the time at most: a folder of many thousand files is looked at less often.
const SHARE: u32 = 20;
/// What goes on changing is not waited for longer than this.
const PATIENCE: Duration = Duration::from_secs(1);

/// Every file with its size and time.
type Seen = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// A watch over a site's folder.
#[derive(Debug)]
pub struct Watch {
    folder: PathBuf,
    /// How it was when it was last told.
    told: Seen,
    /// How it was when it was last looked at.
    last: Seen,
    /// Since when it is no more as it was told.
    since: Option<Instant>,
    pause: Duration,
}

impl Watch {
    /// A watch that takes the folder as it is now for known.
    pub fn new(folder: &Path) -> Self {
        let seen = look(folder);
        Self { folder: folder.to_owned(), told: seen.clone(), last: seen, since: None, pause: PAUSE }
    }

    /// How long to wait before looking again.
    pub fn pause(&self) -> Duration {
        self.pause
    }

    /// Whether anything has changed and has come to rest since: editors write a file in several steps, and a folder
    /// that is being copied changes for a while.
    pub fn has_changed(&mut self) -> bool {
        let begun = Instant::now();
        let now = look(&self.folder);
        self.pause = PAUSE.max(begun.elapsed() * SHARE);
        let rests = now == self.last;
        self.last = now;
        if self.last == self.told {
            self.since = None;
            return false;
        }
        let since = *self.since.get_or_insert(begun);
        if rests || since.elapsed() > PATIENCE {
            self.told.clone_from(&self.last);
            self.since = None;
            return true;
        }
        false
    }
}

/// Looks at all files. What cannot be looked at is not there: it may be gone again, or about to come.
fn look(folder: &Path) -> Seen {
    let mut seen = Seen::new();
    for name in WATCHED {
        add(&folder.join(name), name == "content", &mut seen);
    }
    seen
}

fn add(folder: &Path, notices: bool, seen: &mut Seen) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            // A link to a folder is not followed: it could lead round in circles.
            Ok(kind) if kind.is_dir() => add(&path, notices, seen),
            Ok(_) if !notices || is_read(&path) => {
                if let Ok(data) = fs::metadata(&path) {
                    seen.insert(path, (data.len(), data.modified().ok()));
                }
            }
            _ => {}
        }
    }
}

/// Whether a file in `content/` is one that is read. Editors put others beside it while they write.
fn is_read(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn site() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("content/notices")).unwrap();
        fs::write(folder.path().join("content/notices/a.yaml"), "one").unwrap();
        folder
    }

    /// Looks twice: what rests is told the second time.
    fn told(watch: &mut Watch) -> [bool; 2] {
        [watch.has_changed(), watch.has_changed()]
    }

    #[test]
    fn a_change_is_told_once_it_rests_and_then_no_more() {
        let folder = site();
        let mut watch = Watch::new(folder.path());
        assert_eq!(told(&mut watch), [false, false]);
        fs::write(folder.path().join("content/notices/a.yaml"), "three").unwrap();
        assert_eq!(told(&mut watch), [false, true]);
        assert_eq!(told(&mut watch), [false, false]);
    }

    #[test]
    fn what_comes_and_goes_is_told() {
        let folder = site();
        let mut watch = Watch::new(folder.path());
        fs::create_dir_all(folder.path().join("public/deep")).unwrap();
        fs::write(folder.path().join("public/deep/logo.svg"), "").unwrap();
        assert_eq!(told(&mut watch), [false, true]);
        fs::rename(folder.path().join("public"), folder.path().join("private")).unwrap();
        assert_eq!(told(&mut watch), [false, true]);
        fs::remove_dir_all(folder.path().join("content")).unwrap();
        assert_eq!(told(&mut watch), [false, true]);
    }

    #[test]
    fn a_change_that_is_taken_back_is_none() {
        let folder = site();
        let mut watch = Watch::new(folder.path());
        let notice = folder.path().join("content/notices/b.yaml");
        fs::write(&notice, "two").unwrap();
        assert!(!watch.has_changed());
        fs::remove_file(&notice).unwrap();
        assert_eq!(told(&mut watch), [false, false]);
    }

    #[test]
    fn what_goes_on_changing_is_told_all_the_same() {
        let folder = site();
        let mut watch = Watch::new(folder.path());
        let begun = Instant::now();
        let mut text = String::new();
        loop {
            text.push('x');
            fs::write(folder.path().join("content/notices/b.yaml"), &text).unwrap();
            if watch.has_changed() {
                break;
            }
            assert!(begun.elapsed() < 10 * PATIENCE, "never told");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(begun.elapsed() > PATIENCE);
    }

    #[test]
    fn what_editors_put_beside_a_notice_is_no_change() {
        let folder = site();
        let mut watch = Watch::new(folder.path());
        for name in [".a.yaml.swp", "a.yaml~", "4913", "#a.yaml#", ".#a.yaml", "a.yaml.tmp"] {
            fs::write(folder.path().join("content/notices").join(name), "").unwrap();
        }
        assert_eq!(told(&mut watch), [false, false]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_circle_ends() {
        let folder = site();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("content/round")).unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("content/again")).unwrap();
        let mut watch = Watch::new(folder.path());
        assert_eq!(told(&mut watch), [false, false]);
    }
}
