//! Warns about text that YAML silently drops or keeps: unspaced comments, folded lists, typographic quotation
//! marks.

use std::ops::Range;

use seloste_yaml::quote;

use crate::decode::Decoder;
use crate::diagnose::finding::excerpt;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::typos::strip_curly_quotes;
use crate::yaml::{YamlNode, YamlStyle};

/// Reports text that was probably lost, and quotation marks that were probably not meant as text.
pub(crate) fn report(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str, text: &str) {
    if node.style == YamlStyle::Block {
        return;
    }
    let key = if path.ends_with(']') { None } else { path.rsplit('.').next() };
    let with_key = |value: &str| match key {
        Some(key) => format!("`{key}: {value}`"),
        None => format!("`{value}`"),
    };
    if let Some(cut) = possible_lost_text(decoder.text, &node.range) {
        let whole = quote(&format!("{text} {}", &decoder.text[cut.clone()]));
        let whole = Replacement::new(node.range.start..cut.end, whole);
        decoder.warning(
            "text-cut",
            cut,
            "this is a comment: YAML ignores text after a space and `#`".to_owned(),
            "It would silently be missing on the page.",
            Help::possible(
                format!(
                    "If it belongs to the text, quote the text: {}. If it is a comment, put a space after \
                     the `#`.",
                    with_key(&whole.value())
                ),
                [whole],
            ),
        );
    }
    if node.style == YamlStyle::Quoted {
        return;
    }
    if let Some(inner) = strip_curly_quotes(text) {
        let plain = Replacement::new(node.range.clone(), quote(inner));
        decoder.warning(
            "quotation-marks",
            node.range.clone(),
            "YAML reads these typographic quotation marks as part of the text".to_owned(),
            "They would appear on the page. Word processors insert them instead of straight ones.",
            Help::possible(
                format!(
                    "Remove them: {}. If they belong to the text, put straight ones around it: `{}`.",
                    with_key(&plain.value()),
                    quote(&excerpt(text))
                ),
                [plain],
            ),
        );
    }
    let before = text.strip_suffix('"').filter(|before| !before.contains('"'));
    // After a digit, the mark means inches or seconds.
    if let Some(before) = before.filter(|before| before.ends_with(|c: char| !c.is_ascii_digit())) {
        let plain = Replacement::new(node.range.clone(), quote(before));
        decoder.warning(
            "quotation-marks",
            node.range.end.saturating_sub(1)..node.range.end,
            "closing quotation mark without an opening one".to_owned(),
            "It would appear on the page.",
            Help::possible(
                format!("Add one at the beginning, or remove it: {}.", with_key(&plain.value())),
                [plain],
            ),
        );
    }
}

/// Reports a list with bullet characters that Markdown does not recognize.
pub(crate) fn report_bullets(decoder: &mut Decoder<'_>, node: &YamlNode, text: &str) {
    let mut before = "";
    for line in text.lines().map(str::trim) {
        if line.starts_with("• ") && before.starts_with("• ") {
            let written = decoder.text.get(node.range.clone()).unwrap_or_default();
            let start = node.range.start + written.find(line).unwrap_or_default();
            let end = (start + line.len()).min(node.range.end);
            let entry = line.trim_start_matches(['•', ' ']);
            decoder.warning(
                "folded-list",
                start..end,
                "the items of this list would run together on one line".to_owned(),
                "List items in a text begin with a hyphen.",
                Help::certain(
                    format!("Begin each item with a hyphen and a space: `- {}`.", excerpt(entry)),
                    bullets(decoder.text, node),
                ),
            );
            return;
        }
        before = line;
    }
}

/// Returns a hyphen for the bullet of each line of a text.
fn bullets(text: &str, node: &YamlNode) -> Vec<Replacement> {
    let mut start = node.range.start;
    let mut hyphens = Vec::new();
    for line in text.get(node.range.clone()).unwrap_or_default().split_inclusive('\n') {
        let entry = line.trim_start();
        if entry.starts_with("• ") {
            let bullet = start + line.len() - entry.len();
            hyphens.push(Replacement::new(bullet..bullet + '•'.len_utf8(), "-"));
        }
        start += line.len();
    }
    hyphens
}

/// Returns the range of a trailing comment that looks like text: one space before the `#`, and a letter or
/// digit after it. Comments usually have more space before the `#`, or a space after it.
fn possible_lost_text(text: &str, node: &Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(node.end..)?.lines().next()?;
    let comment = rest.strip_prefix(" #")?;
    comment.starts_with(char::is_alphanumeric).then(|| node.end + 1..node.end + rest.trim_end().len())
}

/// Returns the first list item that YAML joins with the line before it. YAML folds the lines of every text,
/// except after `|`.
pub(crate) fn folded_list(written: &str, text: &str) -> Option<Range<usize>> {
    if !written.contains('\n') {
        return None;
    }
    // In quoted texts, escapes make the written text differ from the parsed one.
    if written.starts_with(['"', '\'']) && (written.contains('\\') || written.contains("''")) {
        return None;
    }
    let mut lines = text.lines().map(str::trim_start);
    let mut start = 0;
    for line in written.split_inclusive('\n') {
        let entry = line.trim();
        let is_entry = ["- ", "* ", "• "].iter().any(|mark| entry.starts_with(mark));
        if start > 0 && is_entry && !lines.any(|line| line.starts_with(entry)) {
            let indentation = line.len() - line.trim_start().len();
            return Some(start + indentation..start + indentation + entry.len());
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn folded_lists_are_reported() {
        let line = |written: &'static str| {
            let read = crate::read_site_text(
                std::path::Path::new("site.yaml"),
                &format!("title: a\nlanguages: [fi]\ndisclaimer: {written}\n"),
            );
            let finding = read.findings.first()?;
            assert_eq!(finding.rule, "folded-list");
            Some(read.file.text[read.file.range(&finding.location)].to_owned())
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
    fn comments_and_lost_text_are_distinguished() {
        let cut = |yaml: &'static str| {
            let site = format!("title: a\nlanguages: [fi]\n{yaml}\n");
            let read = crate::read_site_text(std::path::Path::new("site.yaml"), &site);
            let found = read.findings.iter().find(|finding| finding.rule == "text-cut")?;
            Some(read.file.text[read.file.range(&found.location)].to_owned())
        };
        for (yaml, lost) in [
            ("description: Hinta #1", "#1"),
            ("description: Katso #asiakkaat ja muut", "#asiakkaat ja muut"),
            ("description: \"Hinta\" #1 \r", "#1"),
            ("description: a\n  b #c", "#c"),
            ("description:\n  fi: Hinta #1", "#1"),
            ("theme: { logo: { file: x.svg, text: Ääkkönen #1\n  } }", "#1"),
        ] {
            assert_eq!(cut(yaml).as_deref(), Some(lost), "{yaml}");
        }
        for fine in [
            "description: Hinta # the price",
            "description: Hinta  #the price",
            "description: Hinta #",
            "description: Hinta #-- x",
            "description: Hinta#1",
            "description: \"Hinta #1\"",
            "description: |\n  Hinta #1",
            "url: https://example.fi #later",
            "requests: true #later",
            "description: Hinta\n#1",
        ] {
            assert_eq!(cut(fine), None, "{fine}");
        }
    }
}
