//! Says when the disk is too full for what a command builds. A full disk does not always say so: linkers
//! write by memory mapping and then end with a bus error.

use walkdir::WalkDir;

use crate::report;
use crate::tools::Need;
use crate::workspace::Workspace;

const GIGABYTE: u64 = 1_000_000_000;

impl Need {
    /// Returns how much the folder of the builds takes after the first run, in bytes.
    const fn disk_space(self) -> u64 {
        match self {
            Self::Build | Self::Package | Self::Bench => 4 * GIGABYTE,
            Self::Test => 9 * GIGABYTE,
        }
    }
}

/// Warns if the disk has less space than a command is going to use.
pub fn check(workspace: &Workspace, need: Need) {
    // Only a warning is lost if the space cannot be read.
    let Ok(free) = fs4::available_space(&workspace.root) else { return };
    // Measuring the folder takes a while, and there is no need to if all fits.
    if free >= need.disk_space() {
        return;
    }
    let files = WalkDir::new(&workspace.target).into_iter().flatten();
    let used = files.filter_map(|file| file.metadata().ok()).map(|metadata| metadata.len()).sum();
    if let Some(warning) = warning(free, used, need) {
        report::warn(&warning);
    }
}

/// Returns what to say of a disk with `free` bytes if the folder of the builds takes `used` bytes.
fn warning(free: u64, used: u64, need: Need) -> Option<String> {
    // A new build needs space beside the old one until it replaces that.
    let wanted = need.disk_space().saturating_sub(used).max(GIGABYTE);
    (free < wanted).then(|| {
        format!(
            "The disk has {} MB left, and this may need {} MB. A build on a full disk can end with a bus error of \
             the linker. Free space, or run `cargo clean` to remove what was built ({} MB).",
            report::number(free / 1_000_000),
            report::number(wanted / 1_000_000),
            report::number(used / 1_000_000),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_disk_is_reported_with_what_is_needed_and_what_can_be_removed() {
        let text = warning(2 * GIGABYTE, 3 * GIGABYTE, Need::Test).unwrap();
        assert!(text.starts_with("The disk has 2 000 MB left, and this may need 6 000 MB."), "{text}");
        assert!(text.ends_with("`cargo clean` to remove what was built (3 000 MB)."), "{text}");
    }

    #[test]
    fn what_is_built_already_needs_no_space_again() {
        assert_eq!(warning(2 * GIGABYTE, 9 * GIGABYTE, Need::Test), None);
        assert!(warning(GIGABYTE / 2, 9 * GIGABYTE, Need::Test).is_some());
        assert_eq!(warning(10 * GIGABYTE, 0, Need::Test), None);
    }

    #[test]
    fn space_of_the_repository_can_be_read() {
        let workspace = Workspace::find().unwrap();
        assert!(fs4::available_space(&workspace.root).unwrap() > 0);
    }
}
