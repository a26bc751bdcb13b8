//! Measures how many bytes a visitor fetches: each page with its style sheet, each widget with all its parts.

use std::fs;
use std::io::Write;
use std::ops::Add;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::budget::Budget;
use crate::{files, report};

/// Sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    /// Uncompressed.
    pub raw: u64,
    /// With gzip at its best level.
    pub gzip: u64,
    /// With brotli at its best level.
    pub brotli: u64,
}

impl Size {
    /// Compresses `bytes` and returns their sizes.
    fn new(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut best = Vec::new();
        let settings = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut best, &settings)?;
        let [raw, gzip, brotli] = [bytes.len(), gzip.finish()?.len(), best.len()].map(|length| length as u64);
        Ok(Self { raw, gzip, brotli })
    }

    /// Returns the sizes of a file.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        Self::new(&bytes)
    }

    /// Formats the sizes as cells of a table.
    pub(crate) fn cells(self) -> impl Iterator<Item = String> {
        [self.raw, self.gzip, self.brotli].into_iter().map(report::number)
    }
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Adds up parts.
pub(crate) fn sum(parts: &[(String, Size)]) -> Size {
    parts.iter().fold(Size::default(), |sum, (_, size)| sum + *size)
}

/// The name and the extension of a file whose name has a hash between them.
type Part = (&'static str, &'static str);

/// What a visitor fetches for the consent widget, from the folder `choices`.
const CONSENT: [Part; 3] = [("widget", "js"), ("widget", "wasm"), ("choices", "css")];
/// What a visitor fetches for the request form, from the folder `assets`.
const REQUEST: [Part; 3] = [("island", "js"), ("request", "js"), ("request", "wasm")];

/// Returns the parts of the consent widget with their names.
pub(crate) fn consent(dist: &Path) -> Result<Vec<(String, Size)>> {
    parts(&dist.join("choices"), &CONSENT)
}

fn parts(folder: &Path, parts: &[Part]) -> Result<Vec<(String, Size)>> {
    let size = |(name, extension): &Part| {
        Ok((format!("{name}.{extension}"), Size::read(&asset(folder, name, extension)?)?))
    };
    parts.iter().map(size).collect()
}

/// Measures the site in `dist`: its pages, then its two widgets.
pub(crate) fn measure(dist: &Path) -> Result<Vec<(String, Budget, Size)>> {
    if !dist.join("index.html").is_file() {
        bail!("there is no site in {}; run `cargo xtask build` first", dist.display());
    }
    let assets = dist.join("assets");
    let style = Size::read(&asset(&assets, "site", "css")?)?;
    let mut sizes = Vec::new();
    for page in files::walk(dist)? {
        if page.path().extension().is_some_and(|extension| extension == "html") {
            let name = page.path().strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
            let budget = page_budget(&name);
            sizes.push((name, budget, Size::read(page.path())? + style));
        }
    }
    sizes.push(("consent widget".to_owned(), Budget::Consent, sum(&consent(dist)?)));
    sizes.push(("request form".to_owned(), Budget::Request, sum(&parts(&assets, &REQUEST)?)));
    Ok(sizes)
}

/// Returns the budget of the page at this path: the front page of a language is in a folder of two letters at
/// most.
fn page_budget(name: &str) -> Budget {
    match name.strip_suffix("index.html") {
        Some(folder) if folder.len() > 3 => Budget::Notice,
        _ => Budget::OtherPage,
    }
}

/// Finds the file `NAME.HASH.EXTENSION`.
fn asset(folder: &Path, name: &str, extension: &str) -> Result<PathBuf> {
    let (front, back) = (format!("{name}."), format!(".{extension}"));
    fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let hash = name.strip_prefix(&front).and_then(|rest| rest.strip_suffix(&back));
            hash.is_some_and(|hash| !hash.contains('.'))
        })
        .with_context(|| format!("{} has no {name}.HASH.{extension}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_pages_are_not_notices() {
        assert_eq!(page_budget("index.html"), Budget::OtherPage);
        assert_eq!(page_budget("en/index.html"), Budget::OtherPage);
        assert_eq!(page_budget("404.html"), Budget::OtherPage);
        assert_eq!(page_budget("xcure/index.html"), Budget::Notice);
        assert_eq!(page_budget("en/xcure/index.html"), Budget::Notice);
    }

    #[test]
    fn a_small_site_is_measured() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        fs::create_dir_all(dist.join("assets")).unwrap();
        fs::create_dir_all(dist.join("novatron")).unwrap();
        fs::write(dist.join("index.html"), "abc").unwrap();
        fs::write(dist.join("novatron/index.html"), "x".repeat(1000)).unwrap();
        assert!(measure(dist).unwrap_err().to_string().contains("site.HASH.css"));
        fs::create_dir_all(dist.join("choices")).unwrap();
        for name in
            ["assets/site.1.css", "assets/island.1.js", "assets/request.1.js", "assets/request.1.wasm"]
        {
            fs::write(dist.join(name), "0123456789").unwrap();
        }
        for name in ["widget.1.js", "widget.1.wasm", "choices.1.css", "fi.js"] {
            fs::write(dist.join("choices").join(name), "0123456789").unwrap();
        }
        let names: Vec<_> = consent(dist).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["widget.js", "widget.wasm", "choices.css"]);
        let sizes = measure(dist).unwrap();
        let raw: Vec<_> = sizes.iter().map(|(name, _, size)| (name.as_str(), size.raw)).collect();
        let expected =
            [("index.html", 13), ("novatron/index.html", 1010), ("consent widget", 30), ("request form", 30)];
        assert_eq!(raw, expected);
        assert!(sizes[1].2.brotli < 100);
    }
}
