//! The lines around a place: where they begin and end, and what stands on them.

use crate::diagnose::finding;
use std::ops::Range;

/// The bytes of the line, without its line end and the white space before it.
pub fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..start + text[start..end].trim_end().len().max(at - start)
}

/// The bytes of the last line before this one that has something on it.
pub fn line_before(text: &str, at: usize) -> Option<Range<usize>> {
    let (last, _) = text[..line(text, at).start].trim_end().char_indices().next_back()?;
    Some(line(text, last))
}

/// The white space before the first letter of a line, in bytes.
pub fn indentation(text: &str, line: &Range<usize>) -> usize {
    text[line.clone()].len() - text[line.clone()].trim_start().len()
}

/// The bytes of the character at this place.
pub fn character(text: &str, at: usize) -> Range<usize> {
    at..text[at..].char_indices().nth(1).map_or(text.len(), |(length, _)| at + length)
}

/// The bytes of the word that begins at this place.
pub fn word(text: &str, at: usize) -> Range<usize> {
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
    at..end.max(character(text, at).end)
}

/// A tab before the first letter of the line.
pub fn tab_in_indentation(text: &str, at: usize) -> Option<usize> {
    let line = line(text, at);
    let before = &text[line.start..line.start + indentation(text, &line)];
    before.find('\t').map(|offset| line.start + offset)
}

/// The first colon of the line that ends a key.
pub fn key_colon(text: &str, line: &Range<usize>) -> Option<usize> {
    let words = &text[line.clone()];
    let ends_key = |at: &usize| matches!(words.as_bytes().get(at + 1), None | Some(b' '));
    words.match_indices(':').map(|(at, _)| at).find(ends_key).map(|at| line.start + at)
}

/// The bracket that is open at this place.
pub fn opening_bracket(text: &str, at: usize) -> Option<usize> {
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

/// The bytes of the next line after this one that has something on it.
pub fn line_after(text: &str, at: usize) -> Option<Range<usize>> {
    let end = at + text[at..].find('\n')?;
    let blank = text[end..].len() - text[end..].trim_start().len();
    (end + blank < text.len()).then(|| line(text, end + blank))
}

/// What stands on a line, without the spaces before it.
pub fn content<'t>(text: &'t str, line: &Range<usize>) -> &'t str {
    text[line.clone()].trim_start()
}

/// Whether the text that begins here goes on on the next line.
pub fn continues_below(text: &str, at: usize) -> bool {
    line_after(text, at).is_some_and(|next| indentation(text, &next) > indentation(text, &line(text, at)))
}

/// The lines above this one beside which it could belong: the last one, and each one above it that is indented less,
/// up to three of them.
pub fn possible_siblings(text: &str, here: &Range<usize>) -> Vec<Range<usize>> {
    /// Further up is seldom meant, and a file of megabytes need not be gone through.
    const MAX_LINES: usize = 500;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut above = line_before(text, here.start);
    for _ in 0..MAX_LINES {
        let Some(line) = above else { break };
        let words = content(text, &line);
        let can = !words.starts_with('#') && (key_colon(text, &line).is_some() || words.starts_with("- "));
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

/// What a line is called: its key, or its first words, and its number.
pub fn describe(text: &str, line: &Range<usize>) -> String {
    let words = content(text, line);
    let key = key_colon(text, line).map_or(words, |colon| text[line.start..colon].trim());
    let key = finding::excerpt(key.trim_start_matches(['-', ' ']));
    format!("`{key}` of line {}", text[..line.start].matches('\n').count() + 1)
}
