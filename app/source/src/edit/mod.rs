//! Replaces texts in a notice and keeps everything else, including comments and the order of keys.
//!
//! The texts are found by their positions in the YAML tree. The result is read again and only accepted if it
//! equals the expected notice and has every comment. Files that use YAML in an unforeseen way are rejected.

pub(crate) mod comments;
mod locate;
mod write;

use std::fmt;
use std::ops::Range;
use std::path::Path;

use seloste_notice::{Finding, Language, Notice, Severity};
pub use write::NewText;

use crate::read::read_notice_text;
use crate::yaml::{self, YamlNode, YamlValue};

/// Reason why texts could not be replaced.
#[derive(Clone, Debug)]
pub enum EditError {
    /// The file has errors.
    InvalidFile(Vec<Finding>),
    /// There is no replaceable text at this path.
    NotFound(String),
    /// The result has errors.
    InvalidResult(Vec<Finding>),
    /// The result differs from the expected notice.
    Mismatch,
    /// The edit would drop this comment, which is within a text.
    LostComment(String),
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidFile(_) => formatter.write_str("the notice cannot be read"),
            Self::NotFound(path) => {
                write!(formatter, "there is no text at `{path}` that can be replaced")
            }
            Self::InvalidResult(findings) => {
                formatter.write_str("the new text is not allowed in a notice")?;
                findings.iter().try_for_each(|finding| write!(formatter, "; {}", finding.message))
            }
            Self::Mismatch => {
                formatter.write_str("the file cannot be changed safely because of the way it is written")
            }
            Self::LostComment(comment) => write!(
                formatter,
                "the comment `{comment}` would be lost, because it is within a text; move it to a line \
                 above the key of the text"
            ),
        }
    }
}

impl std::error::Error for EditError {}

/// Replaces the texts at paths such as `purposes[0].name`. The result must equal `expected`. Languages that
/// only `expected` has are added to `languages`.
///
/// # Errors
///
/// Returns an error if the file has errors, a path has no replaceable text, or the result differs from
/// `expected`. The file must then stay unchanged.
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
    // The parsed text has no byte order mark.
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
    for (range, replacement) in edits {
        let replacement =
            if line_ends { replacement.replace("\r\n", "\n").replace('\n', "\r\n") } else { replacement };
        edited.replace_range(range, &replacement);
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
        let comment = &yaml[comment];
        match kept.iter().position(|kept| edited[kept.clone()] == *comment) {
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
    let replacement: String = new
        .iter()
        .map(|language| {
            if in_brackets {
                format!(", {}", language.code())
            } else {
                format!("\n{before}{}", language.code())
            }
        })
        .collect();
    Some((last.range.end..last.range.end, replacement))
}

#[cfg(test)]
mod tests;
