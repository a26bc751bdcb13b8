//! Texts in one or more languages.

use seloste_markdown::ViolationKind;
use seloste_notice::{Language, Text, TextList};

use super::facts::unsafe_link;
use super::scalar::{prose, report_not_text};
use crate::decode::Decoder;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::suggest::Expected;
use crate::diagnose::{aliases, finding, similar, suggest, suspicious};
use crate::yaml::{YamlKey, YamlNode, YamlStyle, YamlValue};

/// Decodes a map by language; returns `None` if the node is not a map.
fn decode_by_language<'n, T>(
    decoder: &mut Decoder<'_>,
    node: &'n YamlNode,
    path: &str,
    mut decode: impl FnMut(&mut Decoder<'_>, &'n YamlNode, &str) -> Option<T>,
) -> Option<Vec<(Language, T)>> {
    let YamlValue::Map(entries) = &node.value else { return None };
    let mut pairs = Vec::new();
    for (at, (key, value)) in entries.iter().enumerate() {
        let Some(language) = Language::from_code(&key.name) else {
            let (message, help) = explain_unknown_language(decoder, node, path, entries, at);
            decoder.error(
                "unknown-language",
                key.range.clone(),
                message,
                "A text is either one string, or has one line per language: a language code, a colon and \
                 the text.",
                help,
            );
            continue;
        };
        if !decoder.languages.contains(&language) {
            decoder.error(
                "language-not-listed",
                key.range.clone(),
                format!("text in `{}`, which is not one of the notice's `languages`", language.code()),
                "There is no page in this language.",
                format!("Add {} to `languages`, or remove this text.", language.code()),
            );
            continue;
        }
        if pairs.iter().any(|(given, _)| *given == language) {
            decoder.error(
                "duplicate-key",
                key.range.clone(),
                format!("duplicate language `{}`", key.name),
                "Only one of the two texts could be used.",
                "Remove one of them.".to_owned(),
            );
            continue;
        }
        if let Some(decoded) = decode(decoder, value, path) {
            pairs.push((language, decoded));
        }
    }
    Some(pairs)
}

/// Returns message and help for a key that is not a language.
fn explain_unknown_language(
    decoder: &Decoder<'_>,
    node: &YamlNode,
    path: &str,
    entries: &[(YamlKey, YamlNode)],
    at: usize,
) -> (String, Help) {
    let known = format!("Known languages: {}.", Language::list());
    let Some((key, value)) = entries.get(at) else { return (String::new(), known.into()) };
    let message = format!("unknown language `{}`", finding::excerpt(&key.name));
    let codes = || Language::ALL.map(|language| language.code());
    if let Some(help) = suggest::split_by_comma(decoder.text, entries, at) {
        return (message, help);
    }
    if let Some(closest) = aliases::resolve(&key.name, codes())
        .or_else(|| similar::closest(&key.name, codes()).map(|closest| closest.word))
    {
        let help = format!("Did you mean `{closest}`? {known}");
        let code = Replacement::new(key.range.clone(), closest);
        // Two letters are the code of another language, as `se` is that of Northern Sámi.
        let is_code = key.name.len() == 2;
        let is_written = decoder.text.get(key.range.clone()) == Some(&key.name);
        let help = match (is_written, is_code) {
            (false, _) => help.into(),
            (true, true) => Help::possible(help, [code]),
            (true, false) => Help::certain(help, [code]),
        };
        return (message, help);
    }
    let alone = entries.len() == 1 && matches!(value.value, YamlValue::Null);
    if alone && suggest::is_flow(decoder.text, node) {
        let name = if path.ends_with(']') { "" } else { path.rsplit('.').next().unwrap_or(path) };
        let correction = suggest::for_flow_text(decoder.text, node, name);
        return (correction.message, correction.help);
    }
    let quoted = (entries.len() == 1).then(|| suggest::as_quoted_text(decoder.text, key, value)).flatten();
    let line = quoted.as_ref().map_or_else(String::new, |line| format!(": `{}`", line.value()));
    let help = format!(
        "{known} Quote a text that contains a colon and a space{line}. Write `|` after the colon of the \
         key before a text of several lines."
    );
    (message, Help::certain(help, quoted))
}

/// Decodes a short text in one or more languages.
pub(crate) fn text(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Text> {
    decode_text(decoder, node, path, Expected::Text, prose)
}

/// Decodes a long text in one or more languages: CommonMark without raw HTML.
pub(crate) fn markdown(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Text> {
    decode_text(decoder, node, path, Expected::Markdown, markdown_source)
}

fn decode_text(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    expected: Expected,
    decode: fn(&mut Decoder<'_>, &YamlNode, &str) -> Option<String>,
) -> Option<Text> {
    if matches!(node.value, YamlValue::List(_)) {
        decoder.report_wrong_type(node, path, expected);
        return None;
    }
    // Only without quotation marks; a text "none" must be quoted.
    if let YamlValue::Text(word) = &node.value
        && node.style == YamlStyle::Plain
        && word.eq_ignore_ascii_case("none")
    {
        report_not_text(decoder, node, word);
        return None;
    }
    let pairs = match decode_by_language(decoder, node, path, decode) {
        Some(pairs) => pairs,
        None => vec![(decoder.first_language(), decode(decoder, node, path)?)],
    };
    (!pairs.is_empty()).then(|| Text::from_pairs(pairs))
}

fn markdown_source(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let text = prose(decoder, node, path)?;
    suspicious::report_bullets(decoder, node, &text);
    let (_, violations) = seloste_markdown::parse(&text);
    for violation in violations {
        // Parsing removed indentation and quotation marks, so the text is searched for in the file.
        let first_line = text.get(violation.range).unwrap_or_default().lines().next().unwrap_or_default();
        let written = decoder.text.get(node.range.clone()).unwrap_or_default();
        let range = match written.find(first_line) {
            Some(at) if !first_line.is_empty() => {
                node.range.start + at..node.range.start + at + first_line.len()
            }
            _ => node.range.clone(),
        };
        match violation.kind {
            ViolationKind::Html => decoder.error(
                "html-in-text",
                range,
                "raw HTML in a text".to_owned(),
                "It could run code in the visitor's browser, and it is lost in print and in other \
                 formats.",
                "Use Markdown: *emphasis*, **strong**, lists, [links](https://example.fi). Write `\\<` \
                 for a literal `<`."
                    .to_owned(),
            ),
            ViolationKind::Image => decoder.error(
                "image-in-text",
                range,
                "image in a text".to_owned(),
                "A notice must be complete without images.",
                "Describe the image in words, or link to it.".to_owned(),
            ),
            ViolationKind::UnsafeLink(url) => unsafe_link(decoder, range, &url, None),
            ViolationKind::TooDeep => decoder.error(
                "text-too-deep",
                range,
                format!("lists or quotations have more than {} levels", seloste_markdown::MAX_DEPTH),
                "Readers cannot follow so many levels.",
                "Use fewer levels.".to_owned(),
            ),
        }
    }
    Some(text)
}

/// Decodes a list of short texts in one or more languages.
pub(crate) fn text_list(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<TextList> {
    fn entries(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<String>> {
        let nodes = decoder.list(node, path);
        Some(nodes.iter().filter_map(|entry| prose(decoder, entry, path)).collect())
    }
    let pairs = match decode_by_language(decoder, node, path, entries) {
        Some(pairs) => pairs,
        None => vec![(decoder.first_language(), entries(decoder, node, path)?)],
    };
    Some(TextList::from_pairs(pairs))
}
