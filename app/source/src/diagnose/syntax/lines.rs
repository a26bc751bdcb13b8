//! Lines around a byte offset: their ranges, indentation and content.

use std::ops::Range;

use crate::diagnose::finding;

/// Returns the line at a byte offset, without trailing white space.
pub(super) fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..start + text[start..end].trim_end().len().max(at - start)
}

/// Returns the last line above that is not blank.
pub(super) fn line_before(text: &str, at: usize) -> Option<Range<usize>> {
    let (last, _) = text[..line(text, at).start].trim_end().char_indices().next_back()?;
    Some(line(text, last))
}

/// Returns the length of the white space before the first character of a line, in bytes.
pub(super) fn indentation(text: &str, line: &Range<usize>) -> usize {
    text[line.clone()].len() - text[line.clone()].trim_start().len()
}

/// Returns the bytes of the character at an offset.
pub(super) fn character(text: &str, at: usize) -> Range<usize> {
    at..text[at..].char_indices().nth(1).map_or(text.len(), |(length, _)| at + length)
}

/// Returns the bytes of the word that begins at an offset.
pub(super) fn word(text: &str, at: usize) -> Range<usize> {
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
    at..end.max(character(text, at).end)
}

/// Returns the offset of a tab in the indentation of a line.
pub(super) fn tab_in_indentation(text: &str, at: usize) -> Option<usize> {
    let line = line(text, at);
    let before = &text[line.start..line.start + indentation(text, &line)];
    before.find('\t').map(|offset| line.start + offset)
}

/// Returns the offset of the first colon that ends a key.
pub(super) fn key_colon(text: &str, line: &Range<usize>) -> Option<usize> {
    let line_text = &text[line.clone()];
    let ends_key = |at: &usize| matches!(line_text.as_bytes().get(at + 1), None | Some(b' '));
    line_text.match_indices(':').map(|(at, _)| at).find(ends_key).map(|at| line.start + at)
}

/// Returns the offset of the innermost bracket that is open at an offset.
pub(super) fn opening_bracket(text: &str, at: usize) -> Option<usize> {
    let mut closed = 0_usize;
    for (place, bracket) in text[..at].rmatch_indices(['[', '{', ']', '}']) {
        match (bracket, closed) {
            ("]" | "}", _) => closed += 1,
            (_, 0) => return Some(place),
            _ => closed -= 1,
        }
    }
    None
}

/// Returns the next line below that is not blank.
pub(super) fn line_after(text: &str, at: usize) -> Option<Range<usize>> {
    let end = at + text[at..].find('\n')?;
    let blank = text[end..].len() - text[end..].trim_start().len();
    (end + blank < text.len()).then(|| line(text, end + blank))
}

/// Returns a line without its indentation.
pub(super) fn content<'t>(text: &'t str, line: &Range<usize>) -> &'t str {
    text[line.clone()].trim_start()
}

/// Returns the column of a line's key, after any hyphens, in bytes.
pub(super) fn key_column(text: &str, line: &Range<usize>) -> usize {
    let line_text = &text[line.clone()];
    line_text.len() - line_text.trim_start_matches([' ', '-']).len()
}

/// Returns true if the next line is indented further than this line, or its key, so that it continues a text
/// that begins here.
pub(super) fn continues_below(text: &str, at: usize) -> bool {
    let here = line(text, at);
    let column =
        if key_colon(text, &here).is_some() { key_column(text, &here) } else { indentation(text, &here) };
    line_after(text, at).is_some_and(|next| indentation(text, &next) > column)
}

/// Returns up to three lines above that could be siblings of this one: the last one, and each one further up
/// with less indentation.
pub(super) fn possible_siblings(text: &str, here: &Range<usize>) -> Vec<Range<usize>> {
    /// Limits the search in files of megabytes.
    const MAX_LINES: usize = 500;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut above = line_before(text, here.start);
    for _ in 0..MAX_LINES {
        let Some(line) = above else { break };
        let line_text = content(text, &line);
        let can =
            !line_text.starts_with('#') && (key_colon(text, &line).is_some() || line_text.starts_with("- "));
        let less = found.last().is_none_or(|last| indentation(text, &line) < indentation(text, last));
        if can && less {
            found.push(line.clone());
        }
        if found.len() == 3 || (can && indentation(text, &line) == 0) {
            break;
        }
        above = line_before(text, line.start);
    }
    found
}

/// Describes a line by its key or first line_text, and its number.
pub(super) fn describe(text: &str, line: &Range<usize>) -> String {
    let line_text = content(text, line);
    let key = key_colon(text, line).map_or(line_text, |colon| text[line.start..colon].trim());
    let key = finding::excerpt(key.trim_start_matches(['-', ' ']));
    format!("`{key}` on line {}", text[..line.start].matches('\n').count() + 1)
}
