//! The source lines shown with a finding.

use std::ops::Range;

/// Maximum number of lines. Of longer ranges only the first line is shown.
const MAX_LINES: usize = 4;

/// Maximum length of a line in bytes. Longer lines are generated, and cutting them for thousands of findings
/// would take minutes.
const MAX_LINE_BYTES: usize = 10_000;

/// A position as in editors: lines and characters are counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// Line.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

/// Lines with a marked range.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// Number of the first line.
    pub first_line: usize,
    /// The lines, with `\n` line ends.
    pub text: String,
    /// Marked range in bytes.
    pub mark: Range<usize>,
}

/// Clamps the range to the text and to character boundaries.
pub(super) fn clamp(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = floor_char_boundary(text, range.start);
    start..floor_char_boundary(text, range.end).max(start)
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Converts a byte offset to a position.
pub(super) fn position(text: &str, at: usize) -> Position {
    let before = &text[..floor_char_boundary(text, at)];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// Returns the lines of a range, or the first line of a long range. Returns `None` if they are too long.
pub(super) fn excerpt(text: &str, range: &Range<usize>) -> Option<Excerpt> {
    let range = clamp(text, range);
    // A range that ends with a line end does not include the next line.
    let last = range.start + text[range.clone()].trim_end().len();
    let lines = text[range.start..last].matches('\n').count() + 1;
    let last = if lines > MAX_LINES { line_end(text, range.start) } else { last };

    let start = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let end = line_end(text, last);
    if end - start > MAX_LINE_BYTES {
        return None;
    }
    let mut excerpt =
        Excerpt { first_line: position(text, range.start).line, text: String::new(), mark: 0..0 };
    push_lines(&mut excerpt.text, &text[start..range.start]);
    excerpt.mark.start = excerpt.text.len();
    push_lines(&mut excerpt.text, &text[range.start..last]);
    excerpt.mark.end = excerpt.text.len();
    push_lines(&mut excerpt.text, &text[last..end]);
    Some(excerpt)
}

/// Returns the offset of the end of the line, without `\r\n`.
fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    if text[at..end].ends_with('\r') { end - 1 } else { end }
}

/// Drops carriage returns, which would overwrite the line on a terminal.
fn push_lines(shown: &mut String, text: &str) {
    shown.extend(text.chars().filter(|character| *character != '\r'));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, range: Range<usize>) -> (usize, String, String) {
        let Excerpt { first_line, text, mark } = excerpt(text, &range).unwrap();
        let inside = text[mark].to_owned();
        (first_line, text, inside)
    }

    fn expect(text: &str, range: Range<usize>, line: usize, shown: &str, mark: &str) {
        assert_eq!(marked(text, range), (line, shown.to_owned(), mark.to_owned()), "{text:?}");
    }

    #[test]
    fn one_line() {
        expect("a: 1\nb: två\nc: 3\n", 8..13, 2, "b: två", "två");
    }

    #[test]
    fn empty_and_out_of_range_spans() {
        expect("a: 1\n", 0..0, 1, "a: 1", "");
        expect("a: 1\n", 5..5, 2, "", "");
        expect("a: 1", 4..4, 1, "a: 1", "");
        expect("a: 1", 90..99, 1, "a: 1", "");
        expect("", 0..0, 1, "", "");
        let reversed = Range { start: 3, end: 1 };
        expect("a: 1", reversed, 1, "a: 1", "");
    }

    #[test]
    fn line_end_is_not_marked() {
        expect("a: 1\r\nb: 2\r\n", 0..6, 1, "a: 1", "a: 1");
        expect("a: 1\r\nb: 2\r\n", 9..12, 2, "b: 2", "2");
    }

    #[test]
    fn first_line_is_shown_for_a_long_range() {
        expect("a:\r\n  b: 1\r\n  c: 2\r\nd: 3\r\n", 0..18, 1, "a:\n  b: 1\n  c: 2", "a:\n  b: 1\n  c: 2");
        expect("a:\n- 1\n- 2\n- 3\n- 4\nb: 5\n", 0..18, 1, "a:", "a:");
    }

    #[test]
    fn ranges_are_moved_to_character_boundaries() {
        expect("ä: ö", 1..2, 1, "ä: ö", "ä");
        expect("ä: ö", 4..5, 1, "ä: ö", "");
    }

    #[test]
    fn very_long_lines_are_not_shown() {
        assert_eq!(excerpt(&"z".repeat(5_000_000), &(0..5_000_000)), None);
        assert_eq!(excerpt(&"z".repeat(MAX_LINE_BYTES), &(0..1)).map(|excerpt| excerpt.mark), Some(0..1));
        let long_and_short = format!("a: {}\nb: 1", "z".repeat(MAX_LINE_BYTES));
        assert_eq!(
            excerpt(&long_and_short, &(MAX_LINE_BYTES + 4..MAX_LINE_BYTES + 5))
                .map(|excerpt| excerpt.first_line),
            Some(2)
        );
    }

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        assert_eq!(position("ä: 1\nö: 2", 0), Position { line: 1, column: 1 });
        assert_eq!(position("ä: 1\nö: 2", 10), Position { line: 2, column: 4 });
        assert_eq!(position("a\n", 2), Position { line: 2, column: 1 });
        assert_eq!(position("", 7), Position { line: 1, column: 1 });
    }
}
