//! Splits the YAML of a notice into its fields.

use std::collections::HashSet;
use std::ops::Range;

use seloste_source::SourceFile;

/// Consecutive lines of a file with one value, one comment, or the key above values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Path of the value, or of the value below a comment. Empty if the file could not be decoded.
    pub path: String,
    /// Lines, from 0.
    pub lines: Range<usize>,
    /// True for a comment.
    pub is_comment: bool,
}

/// A file split into fields.
#[derive(Debug)]
pub(super) struct Fields<'f> {
    /// Lines of the file.
    pub lines: Vec<&'f str>,
    /// Fields in their order. Empty lines belong to none.
    pub fields: Vec<Field>,
    /// Paths of all values.
    paths: HashSet<&'f str>,
}

impl<'f> Fields<'f> {
    /// Splits a file.
    pub(super) fn new(file: &'f SourceFile) -> Self {
        let lines: Vec<&str> = file.text.lines().collect();
        let paths = line_paths(file, lines.len());
        let containers = container_paths(file);
        let mut fields: Vec<Field> = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let path = paths[index];
            let is_empty = line.trim().is_empty();
            // Within a text, `#` is an ordinary character.
            let is_in_text = !path.is_empty() && !containers.contains(path);
            let is_comment = line.trim_start().starts_with('#') && !is_in_text;
            match fields.last_mut().filter(|field| field.lines.end == index) {
                Some(field) if is_comment && field.is_comment => field.lines.end = index + 1,
                Some(field) if !path.is_empty() && field.path == path && !is_comment && !field.is_comment => {
                    field.lines.end = index + 1;
                }
                _ if is_empty => {}
                _ => fields.push(Field { path: path.to_owned(), lines: index..index + 1, is_comment }),
            }
        }
        for at in (0..fields.len().saturating_sub(1)).rev() {
            if fields[at].is_comment {
                fields[at].path = fields[at + 1].path.clone();
            }
        }
        Self { lines, fields, paths: file.values().map(|(path, _)| path).collect() }
    }

    /// Returns the text of a field with single spaces.
    pub(super) fn text(&self, field: &Field) -> String {
        let words = self.lines[field.lines.clone()].iter().flat_map(|line| line.split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    }

    /// Returns the value that a line contributes: without indentation, list marker, key and comment sign.
    pub(super) fn value_of(&self, field: &Field, line: usize) -> &'f str {
        let text = self.lines[line].trim();
        if field.is_comment {
            return text.trim_start_matches('#');
        }
        if line > field.lines.start {
            return text;
        }
        let text = text.trim_start_matches("- ");
        match text.split_once(':') {
            Some((key, rest)) if !key.is_empty() && key.bytes().all(is_key_byte) => rest,
            _ => text,
        }
    }

    /// Returns true if a field is free text: the introduction, or a section of its own.
    pub(super) fn is_free_text(&self, field: &Field) -> bool {
        if field.is_comment {
            return false;
        }
        if field.path == "introduction" || field.path.starts_with("introduction.") {
            return true;
        }
        match field.path.strip_prefix("sections[").and_then(|rest| rest.split_once(']')) {
            Some((index, _)) => !self.paths.contains(format!("sections[{index}].in").as_str()),
            None => false,
        }
    }
}

fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
}

/// Returns the longest path whose value covers each line; empty if there is none.
fn line_paths(file: &SourceFile, count: usize) -> Vec<&str> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(file.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let line_of = |at: usize| starts.partition_point(|start| *start <= at).saturating_sub(1);
    let mut paths = vec![""; count];
    for (path, range) in file.values().filter(|(path, _)| !path.is_empty()) {
        let last = line_of(range.end.saturating_sub(1).max(range.start));
        for place in paths.iter_mut().take(last + 1).skip(line_of(range.start)) {
            if path.len() > place.len() {
                *place = path;
            }
        }
    }
    // The value of a folded or literal text starts on the line below its key.
    let lines: Vec<&str> = file.text.lines().collect();
    for (index, line) in lines.iter().enumerate().rev() {
        let mark = line.rsplit_once([' ', ':']).map_or("", |(_, mark)| mark);
        if let Some(below) = paths.get(index + 1).filter(|_| mark.starts_with(['|', '>']) && mark.len() <= 2)
        {
            paths[index] = below;
        }
    }
    paths
}

/// Returns the paths of maps and lists that have values.
fn container_paths(file: &SourceFile) -> HashSet<&str> {
    let above =
        |path| -> Vec<&str> { str::match_indices(path, ['.', '[']).map(|(at, _)| &path[..at]).collect() };
    file.values().flat_map(|(path, _)| above(path)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn notice_is_split_into_values_comments_and_keys() {
        let yaml = "# Draft\nid: a\nlayout: fields\nlanguages: [fi]\ntitle: A\n# Original: Rekisteri\ncontroller:\n  name: B\n\
                    introduction: |-\n  Yksi.\n\n  # ei kommentti\npurposes:\n  # Inferred: C\n  - name: >-\n      D\n      E\n";
        let loaded = seloste_source::read_notice_text(Path::new("a.yaml"), yaml);
        let fields = Fields::new(&loaded.file);
        let found: Vec<(&str, Range<usize>, bool)> = fields
            .fields
            .iter()
            .map(|field| (field.path.as_str(), field.lines.clone(), field.is_comment))
            .collect();
        assert_eq!(
            found,
            [
                ("id", 0..1, true),
                ("id", 1..2, false),
                ("layout", 2..3, false),
                ("languages.fi", 3..4, false),
                ("title", 4..5, false),
                ("controller", 5..6, true),
                ("controller", 6..7, false),
                ("controller.name", 7..8, false),
                ("introduction", 8..12, false),
                ("purposes", 12..13, false),
                ("purposes[0].name", 13..14, true),
                ("purposes[0].name", 14..17, false),
            ]
        );
    }
}
