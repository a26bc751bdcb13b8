//! How many bytes a visitor fetches: each page with its style sheet, each widget with all of its parts.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::budget::Of;

/// The bytes of something, as they are and as hosts send them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: u64,
    /// By gzip at its best level.
    pub gzip: u64,
    /// By brotli at its best level.
    pub brotli: u64,
}

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Weight {
    /// What is weighed.
    pub name: String,
    /// Which budget holds for it.
    pub of: Of,
    /// Its bytes.
    pub size: Size,
}

impl Size {
    /// The size of these bytes.
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes).context("gzip failed")?;
        let gzip = gzip.finish().context("gzip failed")?;
        let mut best = Vec::new();
        let settings = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut best, &settings).context("brotli failed")?;
        Ok(Self { raw: count(bytes)?, gzip: count(&gzip)?, brotli: count(&best)? })
    }

    /// The size of a file.
    pub fn of_file(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        Self::of(&bytes)
    }

    /// Both together, sent one after the other.
    pub fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// The name and the ending of a file whose name has a hash in its middle.
type Part = (&'static str, &'static str);

/// The folder of the consent widget.
const CONSENT_FOLDER: &str = "choices";
/// All that a visitor fetches for the consent widget.
const CONSENT: [Part; 3] = [("widget", "js"), ("widget", "wasm"), ("choices", "css")];
/// The folder of everything else.
const FOLDER: &str = "assets";
/// All that a visitor fetches for the request form.
const REQUEST: [Part; 3] = [("island", "js"), ("request", "js"), ("request", "wasm")];

/// The parts of the consent widget, each by its name.
pub fn consent(dist: &Path) -> Result<Vec<(String, Size)>> {
    parts(&dist.join(CONSENT_FOLDER), &CONSENT)
}

/// The sizes of these parts of a widget.
fn parts(folder: &Path, parts: &[Part]) -> Result<Vec<(String, Size)>> {
    let size = |(name, ending): &Part| {
        Ok((format!("{name}.{ending}"), Size::of_file(&asset(folder, name, ending)?)?))
    };
    parts.iter().map(size).collect()
}

/// Weighs the site in `dist`: its pages, then its two widgets.
pub fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    if !dist.join("index.html").is_file() {
        bail!("there is no site in {}; run `cargo xtask build` first", dist.display());
    }
    let assets = dist.join(FOLDER);
    let style = Size::of_file(&asset(&assets, "site", "css")?)?;
    let mut weights = Vec::new();
    for page in pages(dist)? {
        let name = page.strip_prefix(dist).unwrap_or(&page).to_string_lossy().replace('\\', "/");
        let of = kind(&name);
        weights.push(Weight { name, of, size: Size::of_file(&page)?.and(style) });
    }
    let widgets = [
        ("consent widget", Of::Consent, consent(dist)?),
        ("request form", Of::Request, parts(&assets, &REQUEST)?),
    ];
    for (name, of, parts) in widgets {
        let size = parts.into_iter().fold(Size::default(), |sum, (_, size)| sum.and(size));
        weights.push(Weight { name: name.to_owned(), of, size });
    }
    Ok(weights)
}

/// The file `NAME.HASH.ENDING`.
fn asset(assets: &Path, name: &str, ending: &str) -> Result<PathBuf> {
    let (front, back) = (format!("{name}."), format!(".{ending}"));
    fs::read_dir(assets)
        .with_context(|| format!("{} cannot be read", assets.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.strip_prefix(&front)
                .and_then(|rest| rest.strip_suffix(&back))
                .is_some_and(|hash| !hash.contains('.'))
        })
        .with_context(|| format!("{} has no {name}.HASH.{ending}", assets.display()))
}

/// All pages, in the order of their paths.
fn pages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry.with_context(|| format!("{} cannot be read", folder.display()))?.path();
        if path.is_dir() {
            found.extend(pages(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What kind of page stands at this path: the front page of a language has a folder of two letters at most.
fn kind(name: &str) -> Of {
    match name.strip_suffix("index.html") {
        Some(folder) if folder.len() > 3 => Of::Notice,
        _ => Of::OtherPage,
    }
}

/// How many bytes these are.
fn count(bytes: &[u8]) -> Result<u64> {
    u64::try_from(bytes.len()).context("too many bytes to count")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_pages_are_told_from_notices() {
        assert_eq!(kind("index.html"), Of::OtherPage);
        assert_eq!(kind("en/index.html"), Of::OtherPage);
        assert_eq!(kind("404.html"), Of::OtherPage);
        assert_eq!(kind("xcure/index.html"), Of::Notice);
        assert_eq!(kind("en/xcure/index.html"), Of::Notice);
    }

    #[test]
    fn a_small_site_is_weighed() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        fs::create_dir_all(dist.join("assets")).unwrap();
        fs::create_dir_all(dist.join("novatron")).unwrap();
        fs::write(dist.join("index.html"), "abc").unwrap();
        fs::write(dist.join("novatron/index.html"), "x".repeat(1000)).unwrap();
        assert!(weigh(dist).unwrap_err().to_string().contains("site.HASH.css"));
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
        let weights = weigh(dist).unwrap();
        let raw: Vec<_> = weights.iter().map(|weight| (weight.name.as_str(), weight.size.raw)).collect();
        let wanted =
            [("index.html", 13), ("novatron/index.html", 1010), ("consent widget", 30), ("request form", 30)];
        assert_eq!(raw, wanted);
        assert!(weights[1].size.brotli < 100);
    }
}
