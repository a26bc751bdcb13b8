//! Reads files, and reports what is wrong before they can be parsed as YAML.

use std::io::Read as _;
use std::ops::Range;
use std::path::{Path, PathBuf};

use seloste_notice::{Finding, Location, Severity};

use crate::decode::Decoder;
use crate::diagnose::{encoding, finding};
use crate::positions::Positions;
use crate::yaml::{self, YamlNode, YamlValue};

/// Maximum size of a file in bytes: fifty times the longest known notice.
pub const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// Result of reading a file.
#[derive(Debug)]
pub struct Loaded<T> {
    /// The file, with its text and the positions of its values.
    pub file: SourceFile,
    /// The decoded value; `None` if errors prevent decoding.
    pub value: Option<T>,
    /// Format errors and warnings.
    pub findings: Vec<Finding>,
}

impl<T> Loaded<T> {
    /// Returns true if the file has errors and cannot be used.
    pub fn failed(&self) -> bool {
        self.value.is_none() || self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// A file with its text and the positions of its values.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path that it was read from.
    pub path: PathBuf,
    /// Text, without a byte order mark.
    pub text: String,
    positions: Positions,
}

impl SourceFile {
    /// Creates a file that could not be read.
    fn without_text(path: &Path) -> Self {
        Self { path: path.to_owned(), text: String::new(), positions: Positions::default() }
    }

    /// Returns the bytes of a location.
    pub fn range(&self, location: &Location) -> Range<usize> {
        match location {
            Location::Path(path) => self.positions.find(path),
            Location::Span(range) => range.clone(),
        }
    }

    /// Returns the paths of all values that were decoded, such as `controller.name`, with their bytes.
    pub fn values(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.positions.iter()
    }

    /// Returns the bytes of a location, or `None` if the file does not have its path.
    pub(crate) fn exact_range(&self, location: &Location) -> Option<Range<usize>> {
        match location {
            Location::Path(path) => self.positions.get(path),
            Location::Span(range) => Some(range.clone()),
        }
    }
}

/// Content of a file that has not been decoded yet.
pub(crate) type Content = Result<Vec<u8>, Box<Finding>>;

/// Reads a file and decodes it.
pub(crate) fn read<T>(path: &Path, decode: fn(&mut Decoder<'_>, &YamlNode) -> Option<T>) -> Loaded<T> {
    read_content(path, read_bytes(path), decode)
}

/// Decodes the content of a file.
pub(crate) fn read_content<T>(
    path: &Path,
    content: Content,
    decode: impl FnOnce(&mut Decoder<'_>, &YamlNode) -> Option<T>,
) -> Loaded<T> {
    match content.and_then(|bytes| decode_text(path, bytes)) {
        Ok(text) => read_text(path, text, decode),
        Err(finding) => {
            Loaded { file: SourceFile::without_text(path), value: None, findings: vec![*finding] }
        }
    }
}

/// Parses and decodes a text.
pub(crate) fn read_text<T>(
    path: &Path,
    text: String,
    decode: impl FnOnce(&mut Decoder<'_>, &YamlNode) -> Option<T>,
) -> Loaded<T> {
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if let Some(at) = text.find('\0') {
        let finding = finding::error(
            "nul-character",
            at..at + 1,
            "NUL character in the file".to_owned(),
            "Texts never contain it: the file is damaged, or it is not a text file.",
            "Remove the character, or restore the file from a copy.".to_owned(),
        );
        return Loaded {
            file: SourceFile { text, ..SourceFile::without_text(path) },
            value: None,
            findings: vec![finding],
        };
    }
    match yaml::parse(&text) {
        Ok(YamlNode { value: YamlValue::Null, .. }) => {
            let finding = finding::error(
                "file-empty",
                0..0,
                "the file is empty, or contains only comments".to_owned(),
                "An empty file contains neither a notice nor site settings.",
                "Add its keys and values, or remove the file.".to_owned(),
            );
            Loaded {
                file: SourceFile { text, ..SourceFile::without_text(path) },
                value: None,
                findings: vec![finding],
            }
        }
        Ok(root) => {
            let mut decoder = Decoder::new(path, &text);
            let value = decode(&mut decoder, &root);
            let (findings, positions) = decoder.finish();
            Loaded { file: SourceFile { path: path.to_owned(), text, positions }, value, findings }
        }
        Err(finding) => Loaded {
            file: SourceFile { text, ..SourceFile::without_text(path) },
            value: None,
            findings: vec![*finding],
        },
    }
}

/// Reads a file as it is, unless it is too large.
pub(crate) fn read_bytes(path: &Path) -> Content {
    let unreadable = |reason: &dyn std::fmt::Display| {
        Box::new(finding::error(
            "file-unreadable",
            0..0,
            format!("the file cannot be read: {reason}"),
            "Files must be readable to be checked and built.",
            "Check that the file exists, that it is not a folder, and that you have permission to read \
             it."
            .to_owned(),
        ))
    };
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !metadata.is_file() {
        return Err(unreadable(&"it is not a regular file"));
    }
    let mut bytes =
        Vec::with_capacity(usize::try_from(metadata.len().min(MAX_BYTES)).unwrap_or_default() + 1);
    let file = std::fs::File::open(path).map_err(|error| unreadable(&error))?;
    // Reading one byte more than allowed detects a file that is too large, even if it grows meanwhile.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Box::new(finding::error(
            "file-too-large",
            0..0,
            format!("the file is larger than {} MB", MAX_BYTES / 1024 / 1024),
            "A notice has a few dozen kilobytes. This file is something else, or it is damaged.",
            "Keep only notices in this folder.".to_owned(),
        )));
    }
    Ok(bytes)
}

fn decode_text(path: &Path, bytes: Vec<u8>) -> Result<String, Box<Finding>> {
    if let Some(finding) = encoding::report(path, &bytes) {
        return Err(Box::new(finding));
    }
    String::from_utf8(bytes).map_err(|error| {
        Box::new(encoding::report_invalid_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()))
    })
}
