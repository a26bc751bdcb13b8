//! Writes the draft as readable YAML. Quotes every value that YAML could interpret differently.

use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue};

/// Maximum line width.
const WIDTH: usize = 105;

/// Longer texts are written as folded blocks.
const MAX_INLINE_CHARS: usize = 88;

/// Writes entries, indented by this number of spaces.
pub(crate) fn write_entries(entries: &[DraftEntry], indent: usize, out: &mut String) {
    for entry in entries {
        write_comments(&entry.comments, indent, out);
        if entry.value.is_empty() {
            // The value went elsewhere; its heading remains as a comment.
            let mut originals = Vec::new();
            entry.value.input_texts(&mut originals);
            for text in originals {
                write_comment(&format!("Original: {text}"), indent, out);
            }
            continue;
        }
        write_indent(indent, out);
        out.push_str(&entry.key);
        out.push(':');
        write_value(&entry.value, indent, out);
    }
}

/// Writes the value after a key and its colon.
fn write_value(value: &DraftValue, indent: usize, out: &mut String) {
    match value {
        DraftValue::Keyword(word) => {
            out.push(' ');
            out.push_str(word);
            out.push('\n');
        }
        DraftValue::Keywords(words) => {
            out.push_str(" [");
            out.push_str(&words.join(", "));
            out.push_str("]\n");
        }
        DraftValue::Text(text) => write_text(text, indent, out),
        DraftValue::LongText(paragraphs) => write_long_text(paragraphs, indent, out),
        DraftValue::Map(inner) => {
            out.push('\n');
            write_entries(inner, indent + 2, out);
        }
        DraftValue::List(list) => {
            out.push('\n');
            write_items(list, indent + 2, out);
        }
    }
}

fn write_items(list: &[DraftItem], indent: usize, out: &mut String) {
    for item in list {
        write_comments(&item.comments, indent, out);
        let DraftValue::Map(inner) = &item.value else {
            write_indent(indent, out);
            out.push('-');
            write_value(&item.value, indent, out);
            continue;
        };
        // The first key is on the line of the hyphen, so its comments go above that line.
        let (mut inner, empty): (Vec<DraftEntry>, Vec<DraftEntry>) =
            inner.iter().cloned().partition(|entry| !entry.value.is_empty());
        write_entries(&empty, indent, out);
        if let Some(first) = inner.first_mut() {
            write_comments(&std::mem::take(&mut first.comments), indent, out);
        }
        let mut written = String::new();
        write_entries(&inner, indent + 2, &mut written);
        write_indent(indent, out);
        out.push_str("- ");
        out.push_str(written.trim_start_matches(' '));
    }
}

fn write_comments(comments: &[DraftComment], indent: usize, out: &mut String) {
    for comment in comments {
        match comment {
            DraftComment::Original(text) => write_comment(&format!("Original: {text}"), indent, out),
            DraftComment::Advice(advice) => write_comment(advice, indent, out),
        }
    }
}

/// Writes a comment, wrapped.
pub(crate) fn write_comment(text: &str, indent: usize, out: &mut String) {
    for line in wrap(text, WIDTH.saturating_sub(indent + 2), |_| true) {
        write_indent(indent, out);
        out.push_str("# ");
        out.push_str(&line);
        out.push('\n');
    }
}

fn write_indent(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// Writes a one-line text: plain if YAML reads it unchanged, folded if it is long, otherwise quoted.
fn write_text(text: &str, indent: usize, out: &mut String) {
    if text.chars().count() > MAX_INLINE_CHARS {
        out.push_str(" >-\n");
        write_block_lines(wrap(text, WIDTH.saturating_sub(indent + 2), begins_with_letter), indent, out);
        return;
    }
    if is_plain_scalar(text) {
        out.push(' ');
        out.push_str(text);
        out.push('\n');
    } else {
        write_quoted(text, out);
    }
}

/// Writes a quoted one-line text.
fn write_quoted(text: &str, out: &mut String) {
    out.push_str(" \"");
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push_str("\"\n");
}

/// Returns true if YAML reads a text unchanged without quotes: it starts with a letter and contains neither
/// YAML syntax nor a YAML keyword.
fn is_plain_scalar(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["null", "true", "false", "yes", "no", "none", "on", "off", "y", "n", "nan", "inf"];
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || " .,()/-–'’&;?!§@+%”“€".contains(c))
        && !text.ends_with(' ')
        && !WORDS.contains(&text.to_lowercase().as_str())
}

/// Unquoted texts of up to this number of words may be read as a keyword.
const MAX_AMBIGUOUS_WORDS: usize = 2;

/// Writes a long text as Markdown.
fn write_long_text(paragraphs: &[DraftParagraph], indent: usize, out: &mut String) {
    if let [DraftParagraph { text, is_item: false }] = paragraphs {
        // The reader cannot tell one or two unquoted words from a keyword such as `none`.
        match escape_markdown(text) {
            short if short.split_whitespace().count() <= MAX_AMBIGUOUS_WORDS => write_quoted(&short, out),
            long => write_text(&long, indent, out),
        }
        return;
    }
    out.push_str(" |-\n");
    let mut after_item = None;
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        // Consecutive list items form one list; other paragraphs are separated by empty lines.
        if after_item.is_some_and(|after_item| !(after_item && paragraph.is_item)) {
            lines.push(String::new());
        }
        after_item = Some(paragraph.is_item);
        let escaped = escape_markdown(&paragraph.text);
        let broken = wrap(&escaped, WIDTH.saturating_sub(indent + 4), begins_with_letter);
        lines.extend(broken.into_iter().enumerate().map(|(index, line)| match (paragraph.is_item, index) {
            (false, _) => line,
            (true, 0) => format!("- {line}"),
            (true, _) => format!("  {line}"),
        }));
    }
    write_block_lines(lines, indent, out);
}

fn write_block_lines(lines: impl IntoIterator<Item = String>, indent: usize, out: &mut String) {
    for line in lines {
        if !line.is_empty() {
            write_indent(indent + 2, out);
            out.push_str(&line);
        }
        out.push('\n');
    }
}

/// Lines may start only with a letter; other characters could start a list or heading in Markdown.
fn begins_with_letter(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

/// Wraps a text at `width` characters, breaking only before words for which `may_begin` is true.
fn wrap(text: &str, width: usize, may_begin: fn(&str) -> bool) -> Vec<String> {
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

/// Escapes a text so that CommonMark shows it unchanged. Escapes only where necessary, to keep the draft
/// readable.
fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let start = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
        let opens = match character {
            '\\' | '*' | '`' | '[' => true,
            '<' => after.is_some_and(|after| after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')),
            '&' => is_character_reference(&text[at + 1..]),
            '_' => !(is_word(before) && is_word(after)),
            // At the start of a line: headings, quotes, lists, thematic breaks.
            '#' | '>' | '-' | '+' | '=' | '~' | '|' => at == 0,
            '.' | ')' => at == start && start > 0,
            _ => false,
        };
        if opens {
            escaped.push('\\');
        }
        escaped.push(character);
        before = Some(character);
    }
    escaped
}

/// Returns true if a character reference follows an ampersand: `amp;`, `#228;`.
fn is_character_reference(text: &str) -> bool {
    /// The longest name of a character reference has 31 letters.
    const MAX_NAME_CHARS: usize = 32;
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(text.len());
    (1..=MAX_NAME_CHARS).contains(&end) && text[end..].starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_syntax_is_escaped() {
        for (text, expected) in [
            ("1. ei luettelo", "1\\. ei luettelo"),
            ("- ei", "\\- ei"),
            ("a_b _c_", "a_b \\_c\\_"),
            ("<b> 1 < 2", "\\<b> 1 < 2"),
            ("[x](y)", "\\[x](y)"),
            ("AT&T, R&D, &amp;", "AT&T, R&D, \\&amp;"),
            ("2020 on vuosi.", "2020 on vuosi."),
        ] {
            assert_eq!(escape_markdown(text), expected, "{text}");
        }
    }

    #[test]
    fn texts_are_quoted_if_yaml_requires_it() {
        let written = |text: &str| {
            let mut out = String::new();
            write_text(text, 0, &mut out);
            out.trim().to_owned()
        };
        assert_eq!(written("Esimerkki Oy"), "Esimerkki Oy");
        for (text, expected) in [
            ("no", "\"no\""),
            ("00100", "\"00100\""),
            ("a: b", "\"a: b\""),
            ("a #b", "\"a #b\""),
            ("\"a\\", "\"\\\"a\\\\\""),
        ] {
            assert_eq!(written(text), expected);
        }
    }
}
