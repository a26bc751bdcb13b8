//! Compares the bytes of the consent widget with those of the smallest comparable consent manager.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::report;
use crate::sizes::{self, Size};
use crate::workspace::Workspace;

/// The other consent manager, a package of the browser tests.
const OTHER: &str = "vanilla-cookieconsent";
/// What a page loads of it.
const FILES: [&str; 2] = ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"];

/// Prints both, part by part; returns an error message if ours is not smaller.
pub(crate) fn compare(workspace: &Workspace) -> Result<Option<String>> {
    let ours = sizes::consent(&workspace.dist())?;
    let package = workspace.root.join("tests/browser").join("node_modules").join(OTHER);
    report::heading("What a page loads of the consent widget");
    print("ours", &ours);
    if !package.is_dir() {
        report::warn(&format!(
            "NOT COMPARED with {OTHER}, because {} is missing; `npm ci` in tests/browser installs it",
            package.display()
        ));
        return Ok(None);
    }
    let theirs = parts(&package)?;
    let name = format!("{OTHER} {}", version(&package)?);
    print(&name, &theirs);
    Ok(exceeds(sizes::sum(&ours), sizes::sum(&theirs), &name))
}

/// Measures what a page loads of the other consent manager.
fn parts(package: &Path) -> Result<Vec<(String, Size)>> {
    FILES.into_iter().map(|file| Ok((file.to_owned(), Size::read(&package.join(file))?))).collect()
}

/// Returns the installed version.
fn version(package: &Path) -> Result<String> {
    let path = package.join("package.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let about: Value = serde_json::from_str(&text)?;
    Ok(about["version"].as_str().unwrap_or("of an unknown version").to_owned())
}

/// Prints the parts and their sum.
fn print(name: &str, parts: &[(String, Size)]) {
    let mut rows = vec![report::row([name, "raw", "gzip -9", "brotli 11"])];
    for (part, size) in parts.iter().chain([&("together".to_owned(), sizes::sum(parts))]) {
        rows.push([part.clone()].into_iter().chain(size.cells()).collect());
    }
    report::table(&rows, true);
}

/// Returns an error message if ours is not smaller.
fn exceeds(ours: Size, theirs: Size, name: &str) -> Option<String> {
    (ours.brotli >= theirs.brotli).then(|| {
        let (ours, theirs) = (report::number(ours.brotli), report::number(theirs.brotli));
        format!("the consent widget takes {ours} bytes, no fewer than {name} with {theirs}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_smaller_widget_passes() {
        let size = |brotli| Size { brotli, ..Size::default() };
        assert_eq!(exceeds(size(9), size(10), "other"), None);
        let message = exceeds(size(10), size(10), "other").unwrap();
        assert!(message.contains("10 bytes, no fewer than other"), "{message}");
    }

    #[test]
    fn parts_are_summed() {
        let part = |raw| ("part".to_owned(), Size { raw, gzip: 1, brotli: 1 });
        assert_eq!(sizes::sum(&[part(2), part(3)]), Size { raw: 5, gzip: 2, brotli: 2 });
    }

    #[test]
    fn version_is_read_from_the_package() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("package.json"), "{\"version\": \"3.1.0\"}").unwrap();
        assert_eq!(version(folder.path()).unwrap(), "3.1.0");
        assert!(parts(folder.path()).unwrap_err().to_string().contains("cookieconsent.umd.js"));
    }
}
