//! Single values: texts, words, dates, countries, addresses.

mod dates;
mod doubts;
mod facts;
mod ids;

pub use dates::date;
pub use facts::{country, email, link, number};
pub use ids::{check_id, id};

use crate::advice::{self, Expected};
use crate::fields::Reader;
use crate::node::{Key, Node, Style, Value};
use crate::problem;
use crate::slips;
use crate::vocabulary;
use doubts::folded_list;
use facts::unsafe_link;
use seloste_markdown::ViolationKind;
use seloste_notice::{Language, Text, TextList};

/// The text of a scalar as the author wrote it: a postcode keeps its zeros, a number its form.
pub fn scalar(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = match &node.value {
        Value::Text(text) => text.trim().to_owned(),
        // By another name, `*name`, it stands elsewhere.
        Value::Bool(value) if reader.text[node.range.clone()].starts_with('*') => value.to_string(),
        Value::Bool(_) | Value::Number => reader.text.get(node.range.clone()).unwrap_or_default().to_owned(),
        Value::Null | Value::List(_) | Value::Map(_) => {
            reader.wrong_kind(node, path, Expected::Plain);
            return None;
        }
    };
    if let Some(line) = folded_list(reader.text.get(node.range.clone()).unwrap_or_default(), &text) {
        reader.error(
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
        reader.error(
            "empty-text",
            node.range.clone(),
            "the text is empty".to_owned(),
            "An empty text would leave a gap on the page.",
            if node.style == Style::Block || reader.text[..node.range.start].trim_end().ends_with(['|', '>'])
            {
                "Indent every line of the text by two spaces more than its key.".to_owned()
            } else {
                "Write the text, or leave the whole line out.".to_owned()
            },
        );
        return None;
    }
    if let Some(control) = control(&text) {
        reader.error(
            "control-character",
            node.range.clone(),
            format!("the text holds the control character U+{:04X}", control as u32),
            "It cannot be shown, and no reader can hear it.",
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
fn prose(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = scalar(reader, node, path)?;
    doubts::tell(reader, node, path, &text);
    Some(text)
}

/// A fact in the author's words that is the same in every language, such as a street or a telephone number.
pub fn plain(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    if let Value::Text(word) = &node.value
        && node.style == Style::Plain
        && vocabulary::says_none(word)
    {
        no_text(reader, node, word);
        return None;
    }
    prose(reader, node, path)
}

/// A value with a fixed form: quotation marks of print around it are no part of it.
fn fixed(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = scalar(reader, node, path)?;
    if let Some(inner) = slips::without_print_quotes(&text) {
        reader.error(
            "quotation-marks",
            node.range.clone(),
            "these quotation marks are those of print, and YAML takes them for a part of the value"
                .to_owned(),
            "Programs for writing texts put them in the place of the straight ones.",
            format!("Write `{}`, without quotation marks.", problem::short(inner)),
        );
        return None;
    }
    Some(text)
}

/// Tells that a word that says “none” is no text.
fn no_text(reader: &mut Reader<'_>, node: &Node, word: &str) {
    reader.error(
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
pub fn is_word(node: &Node, word: &str) -> bool {
    matches!(&node.value, Value::Text(text) if text == word)
}

/// The map of a text by language; none where the node is no map.
fn by_language<'n, T>(
    reader: &mut Reader<'_>,
    node: &'n Node,
    path: &str,
    mut decode: impl FnMut(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
) -> Option<Vec<(Language, T)>> {
    let Value::Map(entries) = &node.value else { return None };
    let mut pairs = Vec::new();
    for (at, (key, value)) in entries.iter().enumerate() {
        let Some(language) = Language::from_code(&key.name) else {
            let (what, fix) = no_language(reader, node, path, entries, at);
            reader.error(
                "unknown-language",
                key.range.clone(),
                what,
                "A text is one string, or one for each language: each language's letters, a colon and the text.",
                fix,
            );
            continue;
        };
        if !reader.languages.contains(&language) {
            reader.error(
                "language-not-listed",
                key.range.clone(),
                format!("there is a text in `{}`, which is not among `languages`", language.code()),
                "There would be no page to show it on.",
                format!("Add {} to `languages`, or remove this text.", language.code()),
            );
            continue;
        }
        if pairs.iter().any(|(given, _)| *given == language) {
            reader.error(
                "duplicate-key",
                key.range.clone(),
                format!("`{}` stands here for the second time", key.name),
                "Only one of the two could count.",
                "Remove one.".to_owned(),
            );
            continue;
        }
        if let Some(decoded) = decode(reader, value, path) {
            pairs.push((language, decoded));
        }
    }
    Some(pairs)
}

/// What is said of a key that is no language, in the place of a text.
fn no_language(
    reader: &Reader<'_>,
    node: &Node,
    path: &str,
    entries: &[(Key, Node)],
    at: usize,
) -> (String, String) {
    const KNOWN: &str = "Known languages: fi, sv, en.";
    let Some((key, value)) = entries.get(at) else { return (String::new(), KNOWN.to_owned()) };
    let what = format!("`{}` is no language that is known here", problem::short(&key.name));
    let codes = || Language::ALL.map(|language| language.code());
    if let Some(fix) = advice::cut_by_comma(reader.text, entries, at) {
        return (what, fix);
    }
    if let Some(near) = vocabulary::meant(&key.name, codes()).or_else(|| problem::nearest(&key.name, codes()))
    {
        return (what, format!("Did you mean `{near}`? {KNOWN}"));
    }
    let alone = entries.len() == 1 && matches!(value.value, Value::Null);
    if alone && advice::written_in_brackets(reader.text, node) {
        let name = if path.ends_with(']') { "" } else { path.rsplit('.').next().unwrap_or(path) };
        let slip = advice::brackets(reader.text, node, name);
        return (slip.what, slip.fix);
    }
    let line = if entries.len() == 1 { advice::as_text(reader.text, key, value) } else { String::new() };
    let fix = format!(
        "{KNOWN} A text that has a colon with a space after it must stand in quotation marks{line}. Before a text of \
         several lines write `|`, after the colon of its key."
    );
    (what, fix)
}

/// A short text in one or more languages.
pub fn text(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Text> {
    text_with(reader, node, path, Expected::Text, prose)
}

/// A long text in one or more languages: CommonMark without raw HTML.
pub fn markdown(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Text> {
    text_with(reader, node, path, Expected::Markdown, markdown_scalar)
}

fn text_with(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    expected: Expected,
    decode: fn(&mut Reader<'_>, &Node, &str) -> Option<String>,
) -> Option<Text> {
    if matches!(node.value, Value::List(_)) {
        reader.wrong_kind(node, path, expected);
        return None;
    }
    // The bare word; a text that says “none” stands in quotation marks.
    if let Value::Text(word) = &node.value
        && node.style == Style::Plain
        && word.eq_ignore_ascii_case("none")
    {
        no_text(reader, node, word);
        return None;
    }
    let pairs = match by_language(reader, node, path, decode) {
        Some(pairs) => pairs,
        None => vec![(reader.first_language(), decode(reader, node, path)?)],
    };
    (!pairs.is_empty()).then(|| Text::from_pairs(pairs))
}

fn markdown_scalar(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = prose(reader, node, path)?;
    doubts::tell_bullets(reader, node, &text);
    let (_, problems) = seloste_markdown::parse(&text);
    for problem in problems {
        // The text lost its indentation and quotation marks on the way in: look the words up where they were written.
        let words = text.get(problem.range).unwrap_or_default().lines().next().unwrap_or_default();
        let written = reader.text.get(node.range.clone()).unwrap_or_default();
        let range = match written.find(words) {
            Some(at) if !words.is_empty() => node.range.start + at..node.range.start + at + words.len(),
            _ => node.range.clone(),
        };
        match problem.kind {
            ViolationKind::Html => reader.error(
                "html-in-text",
                range,
                "there is raw HTML in a text".to_owned(),
                "Raw HTML could run code in the visitor's browser, and it is lost in print and in the other formats.",
                "Use Markdown: *emphasis*, **strong**, lists, [links](https://example.fi). For a plain `<` write `\\<`."
                    .to_owned(),
            ),
            ViolationKind::Image => reader.error(
                "image-in-text",
                range,
                "there is an image in a text".to_owned(),
                "A notice must be complete in words.",
                "Say it in words, or link to the image.".to_owned(),
            ),
            ViolationKind::UnsafeLink(url) => unsafe_link(reader, range, &url),
            ViolationKind::TooDeep => reader.error(
                "text-too-deep",
                range,
                format!("lists or quotations are nested deeper than {}", seloste_markdown::MAX_DEPTH),
                "Nobody could read it.",
                "Make the text flatter.".to_owned(),
            ),
        }
    }
    Some(text)
}

/// A list of short texts in one or more languages.
pub fn text_list(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<TextList> {
    fn entries(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<String>> {
        let nodes = reader.list(node, path);
        Some(nodes.iter().filter_map(|entry| prose(reader, entry, path)).collect())
    }
    let pairs = match by_language(reader, node, path, entries) {
        Some(pairs) => pairs,
        None => vec![(reader.first_language(), entries(reader, node, path)?)],
    };
    Some(TextList::from_pairs(pairs))
}

/// One of some known words.
pub fn word<T: Copy>(reader: &mut Reader<'_>, node: &Node, path: &str, known: &[(&str, T)]) -> Option<T> {
    let written = fixed(reader, node, path)?;
    if let Some((_, value)) = known.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    let words = || known.iter().map(|(word, _)| *word);
    let fix = match vocabulary::meant(&written, words()).or_else(|| problem::nearest(&written, words())) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Write one of: {}.", words().collect::<Vec<_>>().join(", ")),
    };
    reader.error(
        "unknown-word",
        node.range.clone(),
        format!("`{}` is no word that is known here", problem::short(&written)),
        "The meaning of this value is fixed, so that it can be checked and shown in every language.",
        fix,
    );
    None
}

/// `true` or `false`.
pub fn truth(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<bool> {
    match &node.value {
        Value::Bool(value) => Some(*value),
        Value::Text(text) if text == "yes" => Some(true),
        Value::Text(text) if text == "no" => Some(false),
        _ => {
            reader.wrong_kind(node, path, Expected::Truth);
            None
        }
    }
}
