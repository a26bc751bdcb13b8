//! New texts in a notice's file: everything else, comments and the order of keys included, stays as it is.
//!
//! The values are found by the places of the YAML tree; what is new is put beside what is there, or in its place. What
//! comes of it is read again, and counts only if it says exactly what was meant and has every comment: a file that uses
//! YAML in a way that this does not foresee is refused, never bent.

mod comments;
mod locate;
mod write;

pub use write::NewText;

use crate::read::read_notice_text;
use crate::yaml::{self, YamlNode, YamlValue};
use seloste_notice::{Finding, Language, Notice, Severity};
use std::fmt;
use std::ops::Range;
use std::path::Path;

/// Why texts could not be put into a file.
#[derive(Clone, Debug)]
pub enum EditError {
    /// The file cannot be read: what is wrong with it.
    InvalidFile(Vec<Finding>),
    /// There is no text at this place, or not one that can be written anew.
    NotFound(String),
    /// With the new texts the file cannot be read: what would be wrong with it.
    InvalidResult(Vec<Finding>),
    /// With the new texts the file would say something else than what was meant.
    Mismatch,
    /// A comment stands where a text would be written anew: the comment.
    LostComment(String),
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidFile(_) => formatter.write_str("the notice cannot be read"),
            Self::NotFound(path) => {
                write!(formatter, "there is no text at `{path}` that can be written anew")
            }
            Self::InvalidResult(findings) => {
                formatter.write_str("a new text cannot stand in a notice")?;
                findings.iter().try_for_each(|finding| write!(formatter, "; {}", finding.message))
            }
            Self::Mismatch => {
                formatter.write_str("the file is written in a way that cannot be changed safely")
            }
            Self::LostComment(comment) => write!(
                formatter,
                "the comment `{comment}` would be lost, for it stands within a text; move it to a line above the text's key"
            ),
        }
    }
}

impl std::error::Error for EditError {}

/// The file with these texts at these places (`purposes[0].name`); `expected` is what it must then say. Languages of
/// `expected` that the file does not list yet are added to `languages`.
///
/// # Errors
///
/// Where the file cannot be read, has no such place, or would not say what is expected; it is then to be left as it is.
pub fn set_texts(
    path: &Path,
    yaml: &str,
    texts: &[(String, NewText)],
    expected: &Notice,
) -> Result<String, EditError> {
    let before = read_notice_text(path, yaml);
    let notice = match before.value {
        Some(notice) if !has_errors(&before.findings) => notice,
        _ => return Err(EditError::InvalidFile(before.findings)),
    };
    let mark = if yaml.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    // As the decoder has it, without a byte order mark.
    let yaml = before.file.text.as_str();
    let root = yaml::parse(yaml).map_err(|finding| EditError::InvalidFile(vec![*finding]))?;
    let mut edits: Vec<write::Edit> = Vec::new();
    for (place, text) in texts {
        let found = locate::locate(&root, place, yaml).ok_or_else(|| EditError::NotFound(place.clone()))?;
        edits.extend(write::edits(text, &found, yaml).ok_or_else(|| EditError::NotFound(place.clone()))?);
    }
    let new: Vec<Language> =
        expected.languages.iter().copied().filter(|language| !notice.languages.contains(language)).collect();
    edits.extend(add_languages(&root, yaml, &new));
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let line_ends = yaml.contains("\r\n");
    let mut edited = yaml.to_owned();
    for (range, words) in edits {
        let words = if line_ends { words.replace("\r\n", "\n").replace('\n', "\r\n") } else { words };
        edited.replace_range(range, &words);
    }
    let after = read_notice_text(path, &edited);
    match after.value {
        Some(notice) if !has_errors(&after.findings) => {
            if notice != *expected {
                return Err(EditError::Mismatch);
            }
        }
        _ => return Err(EditError::InvalidResult(after.findings)),
    }
    let again = yaml::parse(&edited).map_err(|finding| EditError::InvalidResult(vec![*finding]))?;
    let mut kept = comments::comments(&again, &edited);
    for comment in comments::comments(&root, yaml) {
        match kept.iter().position(|kept| *kept == comment) {
            Some(at) => kept.swap_remove(at),
            None => return Err(EditError::LostComment(comment.to_owned())),
        };
    }
    Ok(format!("{mark}{edited}"))
}

fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn add_languages(root: &YamlNode, yaml: &str, new: &[Language]) -> Option<(Range<usize>, String)> {
    let (_, list) = match &root.value {
        YamlValue::Map(entries) => entries.iter().find(|(key, _)| key.name == "languages")?,
        _ => return None,
    };
    let YamlValue::List(entries) = &list.value else { return None };
    let last = entries.last().filter(|_| !new.is_empty())?;
    let in_brackets = yaml[list.range.start..].starts_with('[');
    let line = yaml[..last.range.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &yaml[line..last.range.start];
    let words: String = new
        .iter()
        .map(|language| {
            if in_brackets {
                format!(", {}", language.code())
            } else {
                format!("\n{before}{}", language.code())
            }
        })
        .collect();
    Some((last.range.end..last.range.end, words))
}

#[cfg(test)]
mod tests;
