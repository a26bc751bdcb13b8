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
    let edits = |before: &Notice, root: &YamlNode, yaml: &str| {
        let mut edits: Vec<write::Edit> = Vec::new();
        for (place, text) in texts {
            let not_found = || EditError::NotFound(place.clone());
            let found = locate::locate(root, place, yaml).ok_or_else(not_found)?;
            edits.extend(write::edits(text, &found, yaml).ok_or_else(not_found)?);
        }
        let is_new = |language: &Language| !before.languages.contains(language);
        let new: Vec<Language> = expected.languages.iter().copied().filter(is_new).collect();
        edits.extend(add_languages(root, yaml, &new));
        Ok(edits)
    };
    edit(path, yaml, edits, |_, after| after == expected)
}

/// Inserts an entry at the start of the list `changes`, or adds the list at the end of the file. `entry` has
/// the lines of the entry; the first one starts with `- `.
///
/// # Errors
///
/// Returns an error if the file has errors, the list is not in lines of its own, or the result differs in
/// anything but the entry. The file must then stay unchanged.
pub fn insert_change(path: &Path, yaml: &str, entry: &str) -> Result<String, EditError> {
    let edits = |_: &Notice, root: &YamlNode, yaml: &str| {
        let edit = change_edit(root, yaml, entry).ok_or_else(|| EditError::NotFound("changes".to_owned()))?;
        Ok(vec![edit])
    };
    edit(path, yaml, edits, |before, after| {
        let mut rest = after.clone();
        let is_inserted = rest.changes.len() == before.changes.len() + 1;
        rest.changes.drain(..usize::from(is_inserted));
        is_inserted && rest == *before
    })
}

/// Makes edits in the text of a notice and keeps its byte order mark. `edits` gets the notice, its tree and
/// its text; `is_expected` compares the notice before and after.
fn edit(
    path: &Path,
    yaml: &str,
    edits: impl FnOnce(&Notice, &YamlNode, &str) -> Result<Vec<write::Edit>, EditError>,
    is_expected: impl Fn(&Notice, &Notice) -> bool,
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
    let edits = edits(&notice, &root, yaml)?;
    let edited = apply(path, (yaml, &root), edits, |after| is_expected(&notice, after))?;
    Ok(format!("{mark}{edited}"))
}

/// Returns the edit that inserts an entry in the list `changes`, or `None` if it is in brackets or empty.
fn change_edit(root: &YamlNode, yaml: &str, entry: &str) -> Option<write::Edit> {
    let YamlValue::Map(entries) = &root.value else { return None };
    let indented = |indent: &str| -> String {
        entry
            .lines()
            .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") })
            .collect()
    };
    let Some((key, list)) = entries.iter().find(|(key, _)| key.name == "changes") else {
        let start = if yaml.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
        return Some((yaml.len()..yaml.len(), format!("{start}changes:\n{}", indented("  "))));
    };
    let YamlValue::List(items) = &list.value else { return None };
    let first = items.first()?.range.start;
    let line = yaml[..first].rfind('\n').map_or(0, |at| at + 1);
    let indent = yaml[line..first].trim_end().strip_suffix('-')?;
    // Below the line of the key: comments above the first entry stay with it.
    let below_key = yaml[key.range.end..first].find('\n').map(|at| key.range.end + at + 1)?;
    indent.chars().all(|character| character == ' ').then(|| (below_key..below_key, indented(indent)))
}

/// Applies edits to a file and reads the result again.
///
/// # Errors
///
/// Returns an error if the result has errors, is not as expected, or lacks a comment.
fn apply(
    path: &Path,
    (yaml, root): (&str, &YamlNode),
    mut edits: Vec<write::Edit>,
    is_expected: impl Fn(&Notice) -> bool,
) -> Result<String, EditError> {
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
            if !is_expected(&notice) {
                return Err(EditError::Mismatch);
            }
        }
        _ => return Err(EditError::InvalidResult(after.findings)),
    }
    let again = yaml::parse(&edited).map_err(|finding| EditError::InvalidResult(vec![*finding]))?;
    let mut kept = comments::comments(&again, &edited);
    for comment in comments::comments(root, yaml) {
        let comment = &yaml[comment];
        match kept.iter().position(|kept| edited[kept.clone()] == *comment) {
            Some(at) => kept.swap_remove(at),
            None => return Err(EditError::LostComment(comment.to_owned())),
        };
    }
    Ok(edited)
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
