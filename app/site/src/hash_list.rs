//! The hashes of all files of a site, in the format of `sha256sum`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use crate::hash::{is_hex, sha256_hex};

/// Number of bytes of a SHA-256.
const HASH_BYTES: usize = 32;

/// Returns a line for each file of the site in `out`, sorted by path.
///
/// # Errors
///
/// Fails if a file cannot be read, or has a name that is not UTF-8.
pub fn hash_list(out: &Path) -> Result<String> {
    let mut paths = Vec::new();
    collect(out, "", &mut paths)?;
    let hashes = paths.par_iter().map(|path| {
        let file = out.join(path);
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(sha256_hex(&content, HASH_BYTES))
    });
    let mut lines: Vec<_> =
        paths.iter().map(|path| escaped(path)).zip(hashes.collect::<Result<Vec<_>>>()?).collect();
    lines.sort_by(|((_, one), _), ((_, other), _)| one.cmp(other));
    Ok(lines.into_iter().map(|((mark, path), hash)| format!("{mark}{hash}  {path}\n")).collect())
}

/// Returns true for a text that [`hash_list`] may have returned, or an empty one.
pub fn is_hash_list(content: &[u8]) -> bool {
    let is_line = |line: &str| {
        let hash = line.strip_prefix('\\').unwrap_or(line).split_once("  ");
        hash.is_some_and(|(hash, path)| is_hex(hash, HASH_BYTES) && !path.is_empty())
    };
    str::from_utf8(content).is_ok_and(|text| text.lines().all(is_line))
}

fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<()> {
    let read = || format!("cannot read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(read)? {
        let entry = entry.with_context(read)?;
        let name = entry.file_name();
        let name = name.to_str().with_context(|| format!("{} is not UTF-8", entry.path().display()))?;
        let path = format!("{prefix}{name}");
        if entry.file_type().with_context(read)?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// Returns the start of the line of a path, and the path as `sha256sum` writes it.
fn escaped(path: &str) -> (&'static str, String) {
    if path.contains(['\\', '\n']) {
        ("\\", path.replace('\\', "\\\\").replace('\n', "\\n"))
    } else {
        ("", path.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lists_of_hashes_are_recognized() {
        let hash = "0123456789abcdef".repeat(4);
        for list in [String::new(), format!("{hash}  a\n"), format!("\\{hash}  a\\nb\n{hash}  c d\n")] {
            assert!(is_hash_list(list.as_bytes()), "{list}");
        }
        let wrong =
            ["title: a\n".to_owned(), format!("{hash} a\n"), format!("{hash}  a\nmine\n"), hash.clone()];
        for other in wrong.iter().chain([&format!("{}  a\n", hash.to_uppercase())]) {
            assert!(!is_hash_list(other.as_bytes()), "{other}");
        }
        assert!(!is_hash_list(&[0xff]));
    }
}
