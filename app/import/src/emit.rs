//! The draft as YAML that a person can go on with: no value is written in a way in which YAML could read it otherwise.

use crate::draft::{Entry, Item, Note, Piece, Value};

/// Texts are broken before this column.
const WIDTH: usize = 105;

/// Longer texts are written as blocks of their own.
const LONGEST_LINE: usize = 88;

/// Writes entries, each key so many spaces in.
pub(crate) fn entries(entries: &[Entry], indent: usize, out: &mut String) {
    for entry in entries {
        notes(&entry.notes, indent, out);
        if entry.value.is_empty() {
            // What it held went elsewhere; the words of its heading stay as a comment.
            let mut kept = Vec::new();
            entry.value.texts(&mut kept);
            for words in kept {
                comment(&format!("Original: {words}"), indent, out);
            }
            continue;
        }
        spaces(indent, out);
        out.push_str(&entry.key);
        out.push(':');
        value(&entry.value, indent, out);
    }
}

/// Writes what follows a key and its colon.
fn value(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Word(word) => {
            out.push(' ');
            out.push_str(word);
            out.push('\n');
        }
        Value::Words(words) => {
            out.push_str(" [");
            out.push_str(&words.join(", "));
            out.push_str("]\n");
        }
        Value::Text(text) => scalar(text, indent, out),
        Value::Prose(pieces) => prose(pieces, indent, out),
        Value::Map(inner) => {
            out.push('\n');
            entries(inner, indent + 2, out);
        }
        Value::List(list) => {
            out.push('\n');
            items(list, indent + 2, out);
        }
    }
}

fn items(list: &[Item], indent: usize, out: &mut String) {
    for item in list {
        notes(&item.notes, indent, out);
        let Value::Map(inner) = &item.value else {
            spaces(indent, out);
            out.push('-');
            value(&item.value, indent, out);
            continue;
        };
        // The first key stands on the line of the hyphen; what is said of it stands above.
        let (mut inner, empty): (Vec<Entry>, Vec<Entry>) =
            inner.iter().cloned().partition(|entry| !entry.value.is_empty());
        entries(&empty, indent, out);
        if let Some(first) = inner.first_mut() {
            notes(&std::mem::take(&mut first.notes), indent, out);
        }
        let mut written = String::new();
        entries(&inner, indent + 2, &mut written);
        spaces(indent, out);
        out.push_str("- ");
        out.push_str(written.trim_start_matches(' '));
    }
}

fn notes(notes: &[Note], indent: usize, out: &mut String) {
    for note in notes {
        match note {
            Note::Kept(words) => comment(&format!("Original: {words}"), indent, out),
            Note::Advice(advice) => comment(advice, indent, out),
        }
    }
}

/// Writes a comment, broken into lines.
pub(crate) fn comment(text: &str, indent: usize, out: &mut String) {
    for line in broken(text, WIDTH.saturating_sub(indent + 2), |_| true) {
        spaces(indent, out);
        out.push_str("# ");
        out.push_str(&line);
        out.push('\n');
    }
}

fn spaces(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// Writes a text of one line: plain where YAML cannot mistake it, folded where it is long, otherwise in quotation marks.
fn scalar(text: &str, indent: usize, out: &mut String) {
    if text.chars().count() > LONGEST_LINE {
        out.push_str(" >-\n");
        block(broken(text, WIDTH.saturating_sub(indent + 2), begins_with_letter), indent, out);
        return;
    }
    if is_plain(text) {
        out.push(' ');
        out.push_str(text);
        out.push('\n');
    } else {
        quoted(text, out);
    }
}

/// Writes a text of one line in quotation marks.
fn quoted(text: &str, out: &mut String) {
    out.push_str(" \"");
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push_str("\"\n");
}

/// Whether a text means itself in YAML without quotation marks: it begins with a letter, has no sign that YAML uses, and
/// is no word of it.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["null", "true", "false", "yes", "no", "none", "on", "off", "y", "n", "nan", "inf"];
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || " .,()/-–'’&;?!§@+%”“€".contains(c))
        && !text.ends_with(' ')
        && !WORDS.contains(&text.to_lowercase().as_str())
}

/// Bare words that the reader takes for more than a text are no more than these.
const MOST_DOUBTFUL: usize = 2;

/// Writes a long text, in Markdown.
fn prose(pieces: &[Piece], indent: usize, out: &mut String) {
    if let [Piece { text, item: false }] = pieces {
        // Of a word or two the reader cannot tell whether they are a text or say that there is none.
        match escape(text) {
            short if short.split_whitespace().count() <= MOST_DOUBTFUL => quoted(&short, out),
            long => scalar(&long, indent, out),
        }
        return;
    }
    out.push_str(" |-\n");
    let mut after_item = None;
    let mut lines = Vec::new();
    for piece in pieces {
        // Entries stand together; everything else is set apart.
        if after_item.is_some_and(|after_item| !(after_item && piece.item)) {
            lines.push(String::new());
        }
        after_item = Some(piece.item);
        let escaped = escape(&piece.text);
        let broken = broken(&escaped, WIDTH.saturating_sub(indent + 4), begins_with_letter);
        lines.extend(broken.into_iter().enumerate().map(|(index, line)| match (piece.item, index) {
            (false, _) => line,
            (true, 0) => format!("- {line}"),
            (true, _) => format!("  {line}"),
        }));
    }
    block(lines, indent, out);
}

fn block(lines: impl IntoIterator<Item = String>, indent: usize, out: &mut String) {
    for line in lines {
        if !line.is_empty() {
            spaces(indent + 2, out);
            out.push_str(&line);
        }
        out.push('\n');
    }
}

/// A line begins only with a word that begins with a letter: any other could be a list or a heading in Markdown.
fn begins_with_letter(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

/// A text in lines of at most so many characters where words may begin a line.
fn broken(text: &str, width: usize, may_begin: fn(&str) -> bool) -> Vec<String> {
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

/// The text so that CommonMark shows it as it is: signs that would mark something get a backslash, and no others, so
/// that the draft stays readable.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let start = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
        let opens = match character {
            '\\' | '*' | '`' | '[' => true,
            '<' => after.is_some_and(|after| after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')),
            '&' => is_entity(&text[at + 1..]),
            '_' => !(is_word(before) && is_word(after)),
            // At the beginning: headings, quotations, lists, rules.
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

/// Whether a character reference follows an ampersand: `amp;`, `#228;`.
fn is_entity(text: &str) -> bool {
    /// The longest name of one has 31 letters.
    const LONGEST: usize = 32;
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(text.len());
    (1..=LONGEST).contains(&end) && text[end..].starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_shows_what_was_written() {
        for (text, expected) in [
            ("1. ei luettelo", "1\\. ei luettelo"),
            ("- ei", "\\- ei"),
            ("a_b _c_", "a_b \\_c\\_"),
            ("<b> 1 < 2", "\\<b> 1 < 2"),
            ("[x](y)", "\\[x](y)"),
            ("AT&T, R&D, &amp;", "AT&T, R&D, \\&amp;"),
            ("2020 on vuosi.", "2020 on vuosi."),
        ] {
            assert_eq!(escape(text), expected, "{text}");
        }
    }

    #[test]
    fn texts_are_quoted_where_yaml_needs_it() {
        let written = |text: &str| {
            let mut out = String::new();
            scalar(text, 0, &mut out);
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
