//! The consent widget beside the lightest of the others that do as much: what a page must load for either.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::report;
use crate::sizes::{self, Size};
use crate::workspace::Workspace;

/// The other one, as a package of the browser tests.
const OTHER: &str = "vanilla-cookieconsent";
/// What a page loads of it.
const FILES: [&str; 2] = ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"];

/// Prints both, part by part; returns what is wrong if ours is not the lighter one.
pub fn compare(workspace: &Workspace) -> Result<Vec<String>> {
    let ours = sizes::consent(&workspace.dist())?;
    let package = workspace.browser_tests().join("node_modules").join(OTHER);
    report::heading("What a page loads of the consent widget");
    let our_sum = show("ours", &ours);
    if !package.is_dir() {
        report::warn(&format!(
            "NOT COMPARED with {OTHER}, because {} is not there; `npm ci` in tests/browser brings it",
            package.display()
        ));
        return Ok(Vec::new());
    }
    let theirs = files(&package)?;
    let name = format!("{OTHER} {}", version(&package)?);
    let their_sum = show(&name, &theirs);
    Ok(complaint(our_sum, their_sum, &name).into_iter().collect())
}

/// The sizes of what a page loads of the other one.
fn files(package: &Path) -> Result<Vec<(String, Size)>> {
    FILES.into_iter().map(|file| Ok((file.to_owned(), Size::of_file(&package.join(file))?))).collect()
}

/// The version that is installed.
fn version(package: &Path) -> Result<String> {
    let path = package.join("package.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let about: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
    Ok(about["version"].as_str().unwrap_or("of no known version").to_owned())
}

/// Prints the parts and their sum, and returns the sum.
fn show(name: &str, parts: &[(String, Size)]) -> Size {
    let sum = parts.iter().fold(Size::default(), |sum, (_, size)| sum.and(*size));
    let mut rows = vec![[name, "raw", "gzip -9", "brotli 11"].map(str::to_owned).to_vec()];
    for (part, size) in parts.iter().chain([&("together".to_owned(), sum)]) {
        let numbers = [size.raw, size.gzip, size.brotli].map(report::number);
        rows.push([part.clone()].into_iter().chain(numbers).collect());
    }
    report::table(&rows, true);
    sum
}

/// What is wrong, where ours is not the lighter one.
fn complaint(ours: Size, theirs: Size, name: &str) -> Option<String> {
    (ours.brotli >= theirs.brotli).then(|| {
        let (ours, theirs) = (report::number(ours.brotli), report::number(theirs.brotli));
        format!("the consent widget takes {ours} bytes, no fewer than {name} with {theirs}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lighter_one_is_well() {
        let size = |brotli| Size { brotli, ..Size::default() };
        assert_eq!(complaint(size(9), size(10), "other"), None);
        let said = complaint(size(10), size(10), "other").unwrap();
        assert!(said.contains("10 bytes, no fewer than other"), "{said}");
    }

    #[test]
    fn the_sum_is_that_of_all_parts() {
        let part = |raw| ("part".to_owned(), Size { raw, gzip: 1, brotli: 1 });
        assert_eq!(show("ours", &[part(2), part(3)]), Size { raw: 5, gzip: 2, brotli: 2 });
    }

    #[test]
    fn the_version_is_that_of_the_package() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("package.json"), "{\"version\": \"3.1.0\"}").unwrap();
        assert_eq!(version(folder.path()).unwrap(), "3.1.0");
        assert!(files(folder.path()).unwrap_err().to_string().contains("cookieconsent.umd.js"));
    }
}
