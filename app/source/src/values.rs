//! Single values: texts, words, dates, countries, addresses.

use crate::fields::Reader;
use crate::node::{Node, Value};
use crate::problem;
use seloste_markdown::ProblemKind;
use seloste_notice::{Country, Date, Language, LinkFault, Text, TextList, safe_link, valid_email};
use std::ops::Range;

/// The text of a scalar as the author wrote it: a postcode keeps its zeros, a number its form.
pub fn scalar(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = match &node.value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Bool(_) | Value::Number => reader.text.get(node.range.clone()).unwrap_or_default().to_owned(),
        Value::Null | Value::List(_) | Value::Map(_) => {
            reader.wrong_kind(node, path, "a text");
            return None;
        }
    };
    if let Some(line) = folded_list(reader.text.get(node.range.clone()).unwrap_or_default(), &text) {
        reader.error(
            "folded-list",
            node.range.start + line.start..node.range.start + line.end,
            "the entries of this list would run together on one line".to_owned(),
            "YAML joins the lines of a text, unless the text begins with `|`.",
            "Write `|` after the colon and begin the text on the next line.".to_owned(),
        );
        return None;
    }
    if text.is_empty() {
        reader.error(
            "empty-text",
            node.range.clone(),
            "the text is empty".to_owned(),
            "An empty text would leave a gap on the page.",
            "Write the text, or leave the whole line out.".to_owned(),
        );
        return None;
    }
    if let Some(control) =
        text.chars().find(|character| character.is_control() && !matches!(character, '\n' | '\t'))
    {
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

/// The first line of a list that is no line of its own any more: YAML joins the lines of every text but those that
/// begin with `|`.
fn folded_list(written: &str, text: &str) -> Option<Range<usize>> {
    // Within quotation marks, what is written need not be what is read.
    if written.starts_with(['"', '\'']) && (written.contains('\\') || written.contains("''")) {
        return None;
    }
    let mut lines = text.lines().map(str::trim_start);
    let mut start = 0;
    for line in written.split_inclusive('\n') {
        let entry = line.trim();
        let is_entry = entry.starts_with("- ") || entry.starts_with("* ");
        if start > 0 && is_entry && !lines.any(|line| line.starts_with(entry)) {
            let indentation = line.len() - line.trim_start().len();
            return Some(start + indentation..start + indentation + entry.len());
        }
        start += line.len();
    }
    None
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
    for (key, value) in entries {
        let Some(language) = Language::from_code(&key.name) else {
            reader.error(
                "unknown-language",
                key.range.clone(),
                format!("`{}` is no language that is known here", problem::short(&key.name)),
                "A text is one string, or one for each language: each language's letters, a colon and the text.",
                match problem::nearest(&key.name, Language::ALL.map(|language| language.code())) {
                    Some(near) => format!("Did you mean `{near}`? Known languages: fi, sv, en."),
                    None => "Known languages: fi, sv, en. A text that has a colon with a space after it must stand in \
                             quotation marks."
                        .to_owned(),
                },
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

/// A short text in one or more languages.
pub fn text(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Text> {
    text_with(reader, node, path, scalar)
}

/// A long text in one or more languages: CommonMark without raw HTML.
pub fn markdown(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Text> {
    text_with(reader, node, path, markdown_scalar)
}

fn text_with(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    decode: fn(&mut Reader<'_>, &Node, &str) -> Option<String>,
) -> Option<Text> {
    if matches!(node.value, Value::List(_)) {
        reader.wrong_kind(node, path, "a text, or a text for each language");
        return None;
    }
    // The bare word; a text that says “none” stands in quotation marks.
    if reader.text.get(node.range.clone()) == Some("none") {
        reader.error(
            "unknown-word",
            node.range.clone(),
            "`none` is no text".to_owned(),
            "The word would stand on the page as it is.",
            "Leave the whole line out: of this, the notice cannot say that there is none. If it is a text, put it in \
             quotation marks."
                .to_owned(),
        );
        return None;
    }
    let pairs = match by_language(reader, node, path, decode) {
        Some(pairs) => pairs,
        None => vec![(reader.first_language(), decode(reader, node, path)?)],
    };
    (!pairs.is_empty()).then(|| Text::from_pairs(pairs))
}

fn markdown_scalar(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let text = scalar(reader, node, path)?;
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
            ProblemKind::Html => reader.error(
                "html-in-text",
                range,
                "there is raw HTML in a text".to_owned(),
                "Raw HTML could run code in the visitor's browser, and it is lost in print and in the other formats.",
                "Use Markdown: *emphasis*, **strong**, lists, [links](https://example.fi). For a plain `<` write `\\<`."
                    .to_owned(),
            ),
            ProblemKind::Image => reader.error(
                "image-in-text",
                range,
                "there is an image in a text".to_owned(),
                "A notice must be complete in words.",
                "Say it in words, or link to the image.".to_owned(),
            ),
            ProblemKind::UnsafeLink(url) => unsafe_link(reader, range, &url),
            ProblemKind::TooDeep => reader.error(
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

fn unsafe_link(reader: &mut Reader<'_>, range: Range<usize>, url: &str) {
    let what = match safe_link(url) {
        Err(LinkFault::Malformed) => format!("`{}` is no complete address", problem::short(url)),
        _ => format!("`{}` may not be linked", problem::short(url)),
    };
    reader.error(
        "link-unsafe",
        range,
        what,
        "An address of another kind could run code in the visitor's browser, or lead nowhere.",
        "Use an address that begins with https://, http://, mailto: or tel:, or a path on the site."
            .to_owned(),
    );
}

/// A list of short texts in one or more languages.
pub fn text_list(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<TextList> {
    fn entries(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<String>> {
        let nodes = reader.list(node, path);
        Some(nodes.iter().filter_map(|entry| scalar(reader, entry, path)).collect())
    }
    let pairs = match by_language(reader, node, path, entries) {
        Some(pairs) => pairs,
        None => vec![(reader.first_language(), entries(reader, node, path)?)],
    };
    Some(TextList::from_pairs(pairs))
}

/// One of some known words.
pub fn word<T: Copy>(reader: &mut Reader<'_>, node: &Node, path: &str, known: &[(&str, T)]) -> Option<T> {
    let written = scalar(reader, node, path)?;
    if let Some((_, value)) = known.iter().find(|(word, _)| *word == written) {
        return Some(*value);
    }
    let fix = match problem::nearest(&written, known.iter().map(|(word, _)| *word)) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            format!("Write one of: {}.", known.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", "))
        }
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

/// A date, as `2026-10-01`.
pub fn date(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Date> {
    let written = scalar(reader, node, path)?;
    // Only the plain form: jiff would also take a time with it.
    let plain = written.len() == 10
        && written.chars().all(|character| character.is_ascii_digit() || character == '-');
    let parsed = plain.then(|| written.parse::<Date>().ok()).flatten();
    if parsed.is_none() {
        reader.error(
            "date-invalid",
            node.range.clone(),
            format!("`{}` is no date", problem::short(&written)),
            "Dates are written in one form, so that they cannot be misread and each language can write them its own way.",
            match (plain, turned(&written)) {
                (true, _) => "There is no such day: see that the month and the day are right.".to_owned(),
                (false, Some(date)) => format!("Write year, month, day: {date}."),
                (false, None) => "Write year, month, day, as in 2026-10-01.".to_owned(),
            },
        );
    }
    parsed
}

/// The date, if it is written as Finns do: `1.10.2026`.
fn turned(written: &str) -> Option<Date> {
    let mut parts = written.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (parts.next().is_none() && year.len() == 4).then_some(date)
}

/// A country code, as `FI`.
pub fn country(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Country> {
    let written = scalar(reader, node, path)?;
    let country = Country::from_code(&written);
    if country.is_none() {
        let upper = written.to_uppercase();
        let fix = match upper.as_str() {
            "UK" => "The United Kingdom is `GB`.".to_owned(),
            "EU" | "EEA" | "ETA" => "Name the countries, or say it in words in `text`.".to_owned(),
            _ if Country::from_code(&upper).is_some() => format!("Did you mean `{upper}`?"),
            _ => "Write the country's two letters of ISO 3166-1, such as FI, SE, US.".to_owned(),
        };
        reader.error(
            "country-unknown",
            node.range.clone(),
            format!("`{}` is no country code", problem::short(&written)),
            "The country decides whether data leaves the EEA.",
            fix,
        );
    }
    country
}

/// An e-mail address.
pub fn email(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let written = scalar(reader, node, path)?;
    if valid_email(&written) {
        return Some(written);
    }
    reader.error(
        "email-invalid",
        node.range.clone(),
        format!("`{}` is no e-mail address", problem::short(&written)),
        "Requests would go astray.",
        "Write one address, such as privacy@example.fi; where the notice has none, leave the key out."
            .to_owned(),
    );
    None
}

/// An address that may be linked.
pub fn link(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let written = scalar(reader, node, path)?;
    if safe_link(&written).is_err() {
        unsafe_link(reader, node.range.clone(), &written);
        return None;
    }
    Some(written)
}

/// A whole number from nought to a limit.
pub fn number(reader: &mut Reader<'_>, node: &Node, path: &str, limit: u32) -> Option<u32> {
    let written = scalar(reader, node, path)?;
    let number = written.parse::<u32>().ok().filter(|number| *number <= limit);
    if number.is_none() {
        reader.error(
            "number-invalid",
            node.range.clone(),
            format!("`{}` is no whole number from 0 to {limit}", problem::short(&written)),
            "The value would be lost.",
            "Write digits only.".to_owned(),
        );
    }
    number
}

/// `true` or `false`.
pub fn truth(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<bool> {
    match &node.value {
        Value::Bool(value) => Some(*value),
        Value::Text(text) if text == "yes" => Some(true),
        Value::Text(text) if text == "no" => Some(false),
        _ => {
            reader.wrong_kind(node, path, "`true` or `false`");
            None
        }
    }
}

/// An id: what joins, and what stands in addresses. Lower-case letters, digits and hyphens.
pub fn check_id(reader: &mut Reader<'_>, range: Range<usize>, id: &str) -> bool {
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    let good = !id.is_empty()
        && id.len() <= 64
        && id.chars().all(plain)
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !id.contains("--");
    if !good {
        let fix = if id.contains(['/', '\\', '.']) {
            "An id is not a path: write the name alone."
        } else {
            "Write lower-case letters a–z, digits and single hyphens, at most 64 of them."
        };
        reader.error(
            "id-invalid",
            range,
            format!("`{}` is no id", problem::short(id)),
            "Ids stand in addresses and in markup, where other characters break or mislead.",
            fix.to_owned(),
        );
    }
    good
}

/// An id as a value.
pub fn id(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let written = scalar(reader, node, path)?;
    check_id(reader, node.range.clone(), &written).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_would_run_together() {
        let line = |written: &'static str| {
            let read = crate::read_site_text(
                std::path::Path::new("site.yaml"),
                &format!("title: a\nlanguages: [fi]\ndisclaimer: {written}\n"),
            );
            let finding = read.findings.first()?;
            assert_eq!(finding.rule, "folded-list");
            Some(read.file.text[read.file.range(&finding.place)].to_owned())
        };
        assert_eq!(line("x\n  - y\n  - z").as_deref(), Some("- y"));
        assert_eq!(line("\"x\n  * y\n  z\"").as_deref(), Some("* y"));
        assert_eq!(line(">-\n  x\n\n  - y\n  - z").as_deref(), Some("- z"));
        for fine in [
            "x - y",
            "x\n  y – z",
            "|\n  x\n  - y\n  - z",
            "|-\n  - y\n    * z\n    * a",
            ">\n  - y\n    z\n\n  - a",
            "x\n\n  - y",
            "\"x\n  it's \\n  - y\"",
        ] {
            assert_eq!(line(fine), None, "{fine}");
        }
    }

    #[test]
    fn dates_as_finns_write_them() {
        assert_eq!(turned("1.10.2026").map(|date| date.to_string()).as_deref(), Some("2026-10-01"));
        assert_eq!(turned("1. 10. 2026").map(|date| date.to_string()).as_deref(), Some("2026-10-01"));
        for wrong in ["30.2.2026", "1.10.26", "1.10.", "1.10.2026.", "eilen"] {
            assert_eq!(turned(wrong), None, "{wrong}");
        }
    }
}
