//! Texts on several lines: blocks, comments and their wrapping.

use crate::scalar::is_escaped;

/// Maximum line width, with the indentation.
const WIDTH: usize = 105;

/// Writes spaces.
pub(crate) fn write_indent(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// Writes a comment, wrapped.
pub fn write_comment(text: &str, indent: usize, out: &mut String) {
    for line in wrap(text, width(indent), |_| true) {
        write_indent(indent, out);
        out.push_str("# ");
        out.push_str(&line);
        out.push('\n');
    }
}

/// Returns the number of characters of a line of a block below a key at this column.
pub fn width(indent: usize) -> usize {
    WIDTH.saturating_sub(indent + 2)
}

/// Wraps a text at `width` characters, breaking only before words for which `may_begin` is true.
pub fn wrap(text: &str, width: usize, may_begin: fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + longer <= width || !may_begin(word) => {
                line.push(' ');
                line.push_str(word);
                length += 1 + longer;
            }
            _ => {
                lines.push(word.to_owned());
                length = longer;
            }
        }
    }
    lines
}

/// Returns the lines of a block below a key at this column, each after a line break. Blank lines are empty.
/// Returns `None` if a block cannot have these lines: YAML would drop white space, or needs escapes.
pub fn block_lines(lines: &[impl AsRef<str>], indent: usize) -> Option<String> {
    let is_blank = |line: &str| line.chars().all(char::is_whitespace);
    let first = lines.iter().map(AsRef::as_ref).find(|line| !line.is_empty())?;
    let last = lines.last()?.as_ref();
    let has_escapes = lines.iter().any(|line| line.as_ref().contains(is_escaped));
    if first.starts_with([' ', '\t']) || is_blank(last) || has_escapes {
        return None;
    }
    let mut block = String::new();
    for line in lines.iter().map(AsRef::as_ref) {
        block.push('\n');
        if !line.is_empty() {
            write_indent(indent + 2, &mut block);
            block.push_str(line);
        }
    }
    Some(block)
}
