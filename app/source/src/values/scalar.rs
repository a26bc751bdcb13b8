//! Scalars.

use crate::decode::Decoder;
use crate::diagnose::suggest::Expected;
use crate::diagnose::{aliases, finding, suspicious, typos};
use crate::yaml::{YamlNode, YamlStyle, YamlValue};

/// The text of a scalar as the author wrote it: a postcode keeps its zeros, a number its form.
pub fn scalar(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = match &node.value {
        YamlValue::Text(text) => text.trim().to_owned(),
        // By another name, `*name`, it stands elsewhere.
        YamlValue::Bool(value) if decoder.text[node.range.clone()].starts_with('*') => value.to_string(),
        YamlValue::Bool(_) | YamlValue::Number => {
            decoder.text.get(node.range.clone()).unwrap_or_default().to_owned()
        }
        YamlValue::Null | YamlValue::List(_) | YamlValue::Map(_) => {
            decoder.report_wrong_type(node, path, Expected::Plain);
            return None;
        }
    };
    if let Some(line) =
        suspicious::folded_list(decoder.text.get(node.range.clone()).unwrap_or_default(), &text)
    {
        decoder.error(
            "folded-list",
            node.range.start + line.start..node.range.start + line.end,
            "the entries of this list would run together on one line".to_owned(),
            "YAML joins the lines of a text, unless the text begins with `|`.",
            "Write `|` after the colon, begin the text on the next line, and begin each entry with a hyphen and a space."
                .to_owned(),
        );
        return None;
    }
    if text.is_empty() {
        decoder.error(
            "empty-text",
            node.range.clone(),
            "the text is empty".to_owned(),
            "An empty text would leave a gap on the page.",
            if node.style == YamlStyle::Block
                || decoder.text[..node.range.start].trim_end().ends_with(['|', '>'])
            {
                "Indent every line of the text by two spaces more than its key.".to_owned()
            } else {
                "Write the text, or leave the whole line out.".to_owned()
            },
        );
        return None;
    }
    if let Some(control) = control(&text) {
        decoder.error(
            "control-character",
            node.range.clone(),
            format!("the text holds the control character U+{:04X}", control as u32),
            "It cannot be shown, and no decoder can hear it.",
            "Remove the character.".to_owned(),
        );
        return None;
    }
    Some(text)
}

/// The first control character of a text but for line ends and tabs.
fn control(text: &str) -> Option<char> {
    // With the byte 0xc2 UTF-8 begins those beyond ASCII; nearly every text has none of these bytes.
    let may_be = |byte: u8| (byte < b' ' && byte != b'\n') || byte == 0x7f || byte == 0xc2;
    if !text.bytes().any(may_be) {
        return None;
    }
    text.chars().find(|character| character.is_control() && !matches!(character, '\n' | '\t'))
}

/// A text in the author's words: what was probably lost of it or came in by mistake is told.
pub fn prose(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = scalar(decoder, node, path)?;
    suspicious::report(decoder, node, path, &text);
    Some(text)
}

/// A fact in the author's words that is the same in every language, such as a street or a telephone number.
pub fn plain(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    if let YamlValue::Text(word) = &node.value
        && node.style == YamlStyle::Plain
        && aliases::means_none(word)
    {
        report_not_text(decoder, node, word);
        return None;
    }
    prose(decoder, node, path)
}

/// A value with a fixed form: quotation marks of print around it are no part of it.
pub fn fixed(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = scalar(decoder, node, path)?;
    if let Some(inner) = typos::strip_curly_quotes(&text) {
        decoder.error(
            "quotation-marks",
            node.range.clone(),
            "these quotation marks are those of print, and YAML takes them for a part of the value"
                .to_owned(),
            "Programs for writing texts put them in the place of the straight ones.",
            format!("Write `{}`, without quotation marks.", finding::excerpt(inner)),
        );
        return None;
    }
    Some(text)
}

/// Tells that a word that says “none” is no text.
pub fn report_not_text(decoder: &mut Decoder<'_>, node: &YamlNode, word: &str) {
    decoder.error(
        "unknown-word",
        node.range.clone(),
        format!("`{word}` is no text"),
        "The word would stand on the page as it is.",
        "Leave the whole line out: of this, the notice cannot say that there is none. If it is a text, put it in \
         quotation marks."
            .to_owned(),
    );
}

/// Whether the node is this bare word.
pub fn is_keyword(node: &YamlNode, word: &str) -> bool {
    matches!(&node.value, YamlValue::Text(text) if text == word)
}
