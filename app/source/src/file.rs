//! A file on its way in: everything that can be wrong with it before it is YAML.

use crate::decode::Decoder;
use crate::diagnose::{encoding, finding};
use crate::positions::Positions;
use crate::yaml::{self, YamlNode, YamlValue};
use seloste_notice::{Finding, Location, Severity};
use std::io::Read as _;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes. The longest notice seen is a fiftieth of it.
pub const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// What came of reading one file.
#[derive(Debug)]
pub struct Loaded<T> {
    /// The file, with its text and the places of its values.
    pub file: SourceFile,
    /// The value; none where an error stands in the way.
    pub value: Option<T>,
    /// What is wrong with the file as such.
    pub findings: Vec<Finding>,
}

impl<T> Loaded<T> {
    /// Whether an error stands in the way of using the file.
    pub fn failed(&self) -> bool {
        self.value.is_none() || self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// A file with its text and the places of its values.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// Its text, without a byte order mark.
    pub text: String,
    positions: Positions,
}

impl SourceFile {
    /// A file of which only the path is known, because it could not be read.
    fn without_text(path: &Path) -> Self {
        Self { path: path.to_owned(), text: String::new(), positions: Positions::default() }
    }

    /// The bytes of the text that a finding is about.
    pub fn range(&self, place: &Location) -> Range<usize> {
        match place {
            Location::Path(path) => self.positions.find(path),
            Location::Span(range) => range.clone(),
        }
    }
}

/// Reads a file and decodes it.
pub fn read<T>(path: &Path, decode: fn(&mut Decoder<'_>, &YamlNode) -> Option<T>) -> Loaded<T> {
    match read_bytes(path).and_then(|bytes| decode_text(path, bytes)) {
        Ok(text) => read_text(path, text, decode),
        Err(finding) => {
            Loaded { file: SourceFile::without_text(path), value: None, findings: vec![*finding] }
        }
    }
}

/// Decodes a text.
pub fn read_text<T>(
    path: &Path,
    text: String,
    decode: fn(&mut Decoder<'_>, &YamlNode) -> Option<T>,
) -> Loaded<T> {
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if let Some(at) = text.find('\0') {
        let finding = finding::error(
            "nul-character",
            at..at + 1,
            "there is a NUL character in the file".to_owned(),
            "NUL does not occur in text: the file is damaged, or it is not a text file.",
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
                "there is nothing in the file but white space and comments".to_owned(),
                "An empty file is no notice and no settings of a site.",
                "Write its keys and values, or remove the file.".to_owned(),
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

fn read_bytes(path: &Path) -> Result<Vec<u8>, Box<Finding>> {
    let unreadable = |reason: &dyn std::fmt::Display| {
        Box::new(finding::error(
            "file-unreadable",
            0..0,
            format!("the file cannot be read: {reason}"),
            "What cannot be read cannot be checked or built.",
            "See that the file is there, that it is a file and not a folder, and that you may read it."
                .to_owned(),
        ))
    };
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !metadata.is_file() {
        return Err(unreadable(&"it is not a regular file"));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unreadable(&error))?;
    // One byte more than allowed tells a file that is too large, even one that grows while it is read.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Box::new(finding::error(
            "file-too-large",
            0..0,
            format!("the file is larger than {} MB", MAX_BYTES / 1024 / 1024),
            "A notice is a few dozen kilobytes; a file of this size is something else, or damaged.",
            "Put only the notice into this folder.".to_owned(),
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
