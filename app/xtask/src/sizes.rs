//! Measures how many bytes a visitor fetches, against budgets: each page with its style sheet, each widget
//! with all its parts.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::files;
use crate::report::{self, number};
use crate::workspace::Workspace;

/// Maximum bytes of the consent widget, compressed with brotli. It takes about 9.9 KB (docs/weight.md).
const CONSENT_BUDGET: u64 = 10_000;
/// Maximum bytes of the request form. A minimal Yew form takes 71 KB; the rest is for texts and rules.
const REQUEST_BUDGET: u64 = 93_000;
/// Maximum bytes of a page with its style sheet.
const PAGE_BUDGET: u64 = 20_000;

/// The name and the extension of a file whose name has a hash between them.
type Asset = (&'static str, &'static str);

/// What a visitor fetches for the consent widget, from the folder `choices`.
const CONSENT: [Asset; 3] = [("widget", "js"), ("widget", "wasm"), ("choices", "css")];
/// What a visitor fetches for the request form, from the folder `assets`.
const REQUEST: [Asset; 3] = [("island", "js"), ("request", "js"), ("request", "wasm")];

/// The smallest comparable consent manager, a package of the browser tests.
const OTHER: &str = "vanilla-cookieconsent";
/// What a page loads of it.
const OTHER_FILES: [&str; 2] = ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"];

/// Bytes uncompressed, with gzip and with brotli, each at its best level.
type Size = [u64; 3];

/// Prints the bytes of the site in `dist`; returns an error message for each exceeded budget.
pub(crate) fn site(workspace: &Workspace) -> Result<Vec<String>> {
    report::heading("Bytes to fetch (a page with its style sheet, a widget with all its parts)");
    let mut exceeded = Vec::new();
    let mut rows = vec![report::row(["", "raw", "gzip -9", "brotli 11", "budget"])];
    for (name, size, budget) in measure(&workspace.dist())? {
        if size[2] > budget {
            let (bytes, max) = (number(size[2]), number(budget));
            exceeded.push(format!("over budget: {name} takes {bytes} bytes, {max} are allowed"));
        }
        let mut row = row(&name, size);
        row.push(number(budget));
        rows.push(row);
    }
    report::table(&rows, true);
    Ok(exceeded)
}

/// Prints what a page loads of the consent widget and of the other consent manager; returns an error message
/// if ours is not smaller.
pub(crate) fn consent_managers(workspace: &Workspace) -> Result<Option<String>> {
    report::heading("What a page loads of the consent widget");
    let ours = print_parts("ours", &assets(&workspace.dist().join("choices"), &CONSENT)?)?;
    let package = workspace.root.join("tests/browser/node_modules").join(OTHER);
    let about: Value = serde_json::from_str(&workspace.shell.read_file(package.join("package.json"))?)?;
    let name = format!("{OTHER} {}", about["version"].as_str().unwrap_or_default());
    let theirs = print_parts(&name, &OTHER_FILES.map(|file| (file.to_owned(), package.join(file))))?;
    Ok(exceeds(ours, theirs, &name))
}

/// Returns an error message if ours is not smaller.
fn exceeds([.., ours]: Size, [.., theirs]: Size, name: &str) -> Option<String> {
    (ours >= theirs).then(|| {
        let (ours, theirs) = (number(ours), number(theirs));
        format!("the consent widget takes {ours} bytes, no fewer than {name} with {theirs}")
    })
}

/// Prints the sizes of files and returns their sum.
fn print_parts(name: &str, parts: &[(String, PathBuf)]) -> Result<Size> {
    let mut rows = vec![report::row([name, "raw", "gzip -9", "brotli 11"])];
    for (part, path) in parts {
        rows.push(row(part, size(path)?));
    }
    let together = total(parts)?;
    rows.push(row("together", together));
    report::table(&rows, true);
    Ok(together)
}

/// Formats sizes as a row of a table.
fn row(name: &str, size: Size) -> Vec<String> {
    [name.to_owned()].into_iter().chain(size.map(number)).collect()
}

/// Measures the site in `dist`: its pages, then its two widgets. Returns names, sizes and budgets.
fn measure(dist: &Path) -> Result<Vec<(String, Size, u64)>> {
    if !dist.join("index.html").is_file() {
        bail!("there is no site in {}; run `cargo xtask build` first", dist.display());
    }
    let style = size(&asset(&dist.join("assets"), ("site", "css"))?)?;
    let mut sizes = Vec::new();
    for page in files::walk(dist)? {
        if page.path().extension().is_some_and(|extension| extension == "html") {
            let name = page.path().strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
            sizes.push((name, add(size(page.path())?, style), PAGE_BUDGET));
        }
    }
    let consent = total(&assets(&dist.join("choices"), &CONSENT)?)?;
    let request = total(&assets(&dist.join("assets"), &REQUEST)?)?;
    sizes.push(("consent widget".to_owned(), consent, CONSENT_BUDGET));
    sizes.push(("request form".to_owned(), request, REQUEST_BUDGET));
    Ok(sizes)
}

/// Returns the size of a file.
fn size(path: &Path) -> Result<Size> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let mut best = Vec::new();
    let settings = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut best, &settings)?;
    Ok([bytes.len(), gzip.finish()?.len(), best.len()].map(|length| length as u64))
}

fn add(a: Size, b: Size) -> Size {
    std::array::from_fn(|index| a[index] + b[index])
}

/// Adds up the sizes of files.
fn total(parts: &[(String, PathBuf)]) -> Result<Size> {
    parts.iter().try_fold([0; 3], |sum, (_, path)| Ok(add(sum, size(path)?)))
}

/// Finds files of a widget; returns their names without hashes, and their paths.
fn assets(folder: &Path, assets: &[Asset]) -> Result<Vec<(String, PathBuf)>> {
    let find =
        |&(name, extension): &Asset| Ok((format!("{name}.{extension}"), asset(folder, (name, extension))?));
    assets.iter().map(find).collect()
}

/// Finds the file `NAME.HASH.EXTENSION`.
fn asset(folder: &Path, (name, extension): Asset) -> Result<PathBuf> {
    let (front, back) = (format!("{name}."), format!(".{extension}"));
    let found = files::walk(folder)?.into_iter().find(|file| {
        let name = file.file_name().to_string_lossy();
        let hash = name.strip_prefix(&front).and_then(|rest| rest.strip_suffix(&back));
        hash.is_some_and(|hash| !hash.contains('.'))
    });
    let found = found.with_context(|| format!("{} has no {name}.HASH.{extension}", folder.display()))?;
    Ok(found.into_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_smaller_widget_passes() {
        assert_eq!(exceeds([1, 1, 9], [0, 0, 10], "other"), None);
        let message = exceeds([0, 0, 10], [1, 1, 10], "other").unwrap();
        assert!(message.contains("10 bytes, no fewer than other"), "{message}");
    }

    #[test]
    fn a_small_site_is_measured() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        for folder in ["assets", "choices", "novatron"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        fs::write(dist.join("index.html"), "abc").unwrap();
        fs::write(dist.join("novatron/index.html"), "x".repeat(1000)).unwrap();
        assert!(measure(dist).unwrap_err().to_string().contains("site.HASH.css"));
        for name in ["site.1.css", "island.1.js", "request.1.js", "request.1.wasm"] {
            fs::write(dist.join("assets").join(name), "0123456789").unwrap();
        }
        for name in ["widget.1.js", "widget.1.wasm", "choices.1.css", "choices.d.ts"] {
            fs::write(dist.join("choices").join(name), "0123456789").unwrap();
        }
        let sizes = measure(dist).unwrap();
        let raw: Vec<_> = sizes.iter().map(|(name, [raw, ..], _)| (name.as_str(), *raw)).collect();
        let expected =
            [("index.html", 13), ("novatron/index.html", 1010), ("consent widget", 30), ("request form", 30)];
        assert_eq!(raw, expected);
        assert!(sizes[1].1[2] < 100);
    }
}
