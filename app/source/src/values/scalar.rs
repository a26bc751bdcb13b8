//! Scalars.

use seloste_yaml::{Context, scalar as yaml_scalar};

use crate::decode::Decoder;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::suggest::Expected;
use crate::diagnose::{aliases, finding, suspicious, typos};
use crate::yaml::{YamlNode, YamlStyle, YamlValue};

/// Returns a scalar as written: a postcode keeps its leading zeros.
pub(crate) fn scalar(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = match &node.value {
        YamlValue::Text(text) => text.trim().to_owned(),
        // Written as an alias (`*name`), so the value itself is elsewhere in the file.
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
            "the items of this list would run together on one line".to_owned(),
            "YAML joins the lines of a text, unless it is written after `|`.",
            "Write `|` after the colon, begin the text on the next line, and begin each item with a \
             hyphen and a space."
                .to_owned(),
        );
        return None;
    }
    if text.is_empty() {
        decoder.error(
            "empty-text",
            node.range.clone(),
            "empty text".to_owned(),
            "The page would have a gap.",
            if node.style == YamlStyle::Block
                || decoder.text[..node.range.start].trim_end().ends_with(['|', '>'])
            {
                "Indent every line of the text by two more spaces than its key.".to_owned()
            } else {
                "Write a text, or remove the line.".to_owned()
            },
        );
        return None;
    }
    if let Some(control) = control(&text) {
        decoder.error(
            "control-character",
            node.range.clone(),
            format!("control character U+{:04X} in the text", control as u32),
            "It is invisible, and screen readers cannot read it.",
            "Remove the character.".to_owned(),
        );
        return None;
    }
    Some(text)
}

/// Returns the first control character of a text, except line breaks and tabs.
fn control(text: &str) -> Option<char> {
    // C1 control characters start with byte 0xC2 in UTF-8. Most texts contain none of these bytes, so this
    // check is a fast path. Without an early exit, the compiler checks many bytes at once.
    let may_be = |byte: u8| (byte < b' ' && byte != b'\n') || byte == 0x7f || byte == 0xc2;
    if !text.bytes().fold(false, |found, byte| found | may_be(byte)) {
        return None;
    }
    text.chars().find(|character| character.is_control() && !matches!(character, '\n' | '\t'))
}

/// Decodes a text in the author's words and warns about probable mistakes.
pub(super) fn prose(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = scalar(decoder, node, path)?;
    suspicious::report(decoder, node, path, &text);
    Some(text)
}

/// Decodes a text that is the same in every language, such as a street or a phone number.
pub(crate) fn plain(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    if let YamlValue::Text(word) = &node.value
        && node.style == YamlStyle::Plain
        && aliases::means_none(word)
    {
        report_not_text(decoder, node, word);
        return None;
    }
    prose(decoder, node, path)
}

/// Decodes a value with a fixed format. Reports typographic quotation marks around it.
pub(super) fn fixed(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = scalar(decoder, node, path)?;
    if let Some(inner) = typos::strip_curly_quotes(&text) {
        decoder.error(
            "quotation-marks",
            node.range.clone(),
            "YAML reads these typographic quotation marks as part of the value".to_owned(),
            "Word processors insert them instead of straight ones.",
            Help::certain(
                format!("Write `{}`, without quotation marks.", finding::excerpt(inner)),
                [Replacement::new(node.range.clone(), yaml_scalar(inner, Context::Flow))],
            ),
        );
        return None;
    }
    Some(text)
}

/// Reports a keyword that means "none" in place of a text.
pub(super) fn report_not_text(decoder: &mut Decoder<'_>, node: &YamlNode, word: &str) {
    decoder.error(
        "unknown-word",
        node.range.clone(),
        format!("`{word}` is not a text"),
        "The word would appear on the page.",
        "Remove the line: `none` is not possible for this key. If it is a text, quote it.".to_owned(),
    );
}

/// Returns true if the node is this keyword.
pub(crate) fn is_keyword(node: &YamlNode, word: &str) -> bool {
    matches!(&node.value, YamlValue::Text(text) if text == word)
}
