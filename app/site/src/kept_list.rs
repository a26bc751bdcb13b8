//! `kept.txt`: the files of a site that the next build keeps. A build in a clean checkout needs them, and a
//! published site has no list of its files otherwise.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context as _, Result};

use crate::consent::published;
use crate::site_path::KEPT_LIST;
use crate::staging::Staging;
use crate::versions;

/// Writes the list. `is_stale` is true for files of the old site that the new one does not have.
pub(crate) fn write(staging: &Staging, is_stale: impl Fn(&str) -> bool) -> Result<()> {
    let mut text = String::new();
    for path in staging.generated(is_stale, is_kept) {
        text.push_str(&path);
        text.push('\n');
    }
    staging.write(KEPT_LIST, text.as_bytes())
}

/// Returns the paths of files that the list of the earlier build names and that are missing there.
///
/// Lines that are not the path of a kept file are ignored: the list may come from the network.
pub(crate) fn missing(staging: &Staging) -> Result<Vec<String>> {
    let list = staging.old(KEPT_LIST);
    let text = match fs::read(&list) {
        Ok(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory
            ) =>
        {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", list.display())),
    };
    let is_missing = |path: &&str| is_kept(path) && fs::symlink_metadata(staging.old(path)).is_err();
    Ok(text.lines().filter(is_missing).map(str::to_owned).collect())
}

fn is_kept(path: &str) -> bool {
    published::is_kept(path) || versions::is_record(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_kept_files_are_listed() {
        let (long, short) = ("0123456789abcdef".repeat(2), "0123456789ab");
        for path in [
            format!("choices/{long}.json"),
            format!("choices/widget.{short}.js"),
            format!("a-1/versions/2026-01-31.{long}.json"),
        ] {
            assert!(is_kept(&path), "{path}");
        }
        for path in [
            format!("choices/a/widget.{short}.js"),
            format!("choices/{}.json", long.to_uppercase()),
            format!("assets/site.{short}.css"),
            format!("../versions/2026-01-31.{long}.json"),
            format!("/versions/2026-01-31.{long}.json"),
            format!("a/b/versions/2026-01-31.{long}.json"),
            format!("a/versions/2026-02-31.{long}.json"),
            format!("a/versions/2026-01-31.{long}.json/x"),
            "a/versions/2026-01-31/index.html".to_owned(),
            "choices/..".to_owned(),
            String::new(),
        ] {
            assert!(!is_kept(&path), "{path}");
        }
    }
}
