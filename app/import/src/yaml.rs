//! Converts the draft to readable YAML.

pub(crate) use seloste_yaml::write_comment;
use seloste_yaml::{Entry, Item, Value, width, wrap, write_map};

use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue};

/// Longer texts are written as folded blocks.
const MAX_INLINE_CHARS: usize = 88;

/// Writes entries, indented by this number of spaces.
pub(crate) fn write_entries(entries: &[DraftEntry], indent: usize, out: &mut String) {
    let (entries, left) = to_entries(entries, indent);
    write_map(&entries, indent, out);
    left.iter().for_each(|comment| write_comment(comment, indent, out));
}

/// Converts the entries of a map at this column. Comments of entries without a value are above the next key;
/// those after the last key are returned.
fn to_entries(entries: &[DraftEntry], indent: usize) -> (Vec<Entry>, Vec<String>) {
    let mut converted = Vec::new();
    let mut comments = Vec::new();
    for entry in entries {
        comments.extend(entry.comments.iter().map(comment_text));
        if entry.value.is_empty() {
            // The value went elsewhere; its heading remains as a comment.
            let mut originals = Vec::new();
            entry.value.input_texts(&mut originals);
            comments.extend(originals.iter().map(|text| format!("Original: {text}")));
        } else {
            let value = to_value(&entry.value, indent, &mut comments);
            converted.push(Entry { comments: std::mem::take(&mut comments), key: entry.key.clone(), value });
        }
    }
    (converted, comments)
}

/// Converts the value of a key or item at this column. Comments that have no key in it are added to
/// `comments`, those of the key or item.
fn to_value(value: &DraftValue, indent: usize, comments: &mut Vec<String>) -> Value {
    match value {
        // Some JSON Schema validators accept dates only as texts.
        DraftValue::Keyword(word) if is_date(word) => Value::Quoted(word.clone()),
        DraftValue::Keyword(word) => Value::Keyword(word.clone()),
        DraftValue::Keywords(words) => Value::FlowList(words.iter().cloned().map(Value::Keyword).collect()),
        DraftValue::Text(text) => text_value(text, indent),
        DraftValue::LongText(paragraphs) => long_text(paragraphs, indent),
        DraftValue::Map(inner) => {
            let (entries, left) = to_entries(inner, indent + 2);
            comments.extend(left);
            Value::Map(entries)
        }
        DraftValue::List(list) => Value::List(list.iter().map(|item| to_item(item, indent + 2)).collect()),
    }
}

fn to_item(item: &DraftItem, indent: usize) -> Item {
    let mut comments: Vec<String> = item.comments.iter().map(comment_text).collect();
    let value = to_value(&item.value, indent, &mut comments);
    Item { comments, value }
}

/// Returns true for a date such as `2026-10-01`.
fn is_date(word: &str) -> bool {
    word.len() == 10
        && word.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn comment_text(comment: &DraftComment) -> String {
    match comment {
        DraftComment::Original(text) => format!("Original: {text}"),
        DraftComment::Advice(advice) => (*advice).to_owned(),
    }
}

/// Returns a text on one line, or folded if it is long.
fn text_value(text: &str, indent: usize) -> Value {
    if text.chars().count() > MAX_INLINE_CHARS {
        return Value::Folded(wrap(text, width(indent), begins_with_letter));
    }
    Value::Text(text.to_owned())
}

/// Unquoted texts of up to this number of words may be read as a keyword.
const MAX_AMBIGUOUS_WORDS: usize = 2;

/// Returns a long text as Markdown.
fn long_text(paragraphs: &[DraftParagraph], indent: usize) -> Value {
    if let [DraftParagraph { text, is_item: false }] = paragraphs {
        // The reader cannot tell one or two unquoted words from a keyword such as `none`.
        return match escape_markdown(text) {
            short if short.split_whitespace().count() <= MAX_AMBIGUOUS_WORDS => Value::Quoted(short),
            long => text_value(&long, indent),
        };
    }
    let mut after_item = None;
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        // Consecutive list items form one list; other paragraphs are separated by empty lines.
        if after_item.is_some_and(|after_item| !(after_item && paragraph.is_item)) {
            lines.push(String::new());
        }
        after_item = Some(paragraph.is_item);
        let escaped = escape_markdown(&paragraph.text);
        let broken = wrap(&escaped, width(indent).saturating_sub(2), begins_with_letter);
        lines.extend(broken.into_iter().enumerate().map(|(index, line)| match (paragraph.is_item, index) {
            (false, _) => line,
            (true, 0) => format!("- {line}"),
            (true, _) => format!("  {line}"),
        }));
    }
    Value::Literal(lines)
}

/// Lines may start only with a letter; other characters could start a list or heading in Markdown.
fn begins_with_letter(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
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
}
