//! Detects texts within `[ ]` that a comma splits into two list items.

use std::ops::Range;

use crate::yaml::{YamlNode, YamlStyle, YamlValue};

/// A text that a comma splits.
pub(crate) struct SplitText {
    /// Bytes of the whole text.
    pub whole: Range<usize>,
    /// Bytes of its last part.
    pub rest: Range<usize>,
}

/// Words that continue a sentence after a comma: relative pronouns, subordinating conjunctions and words that
/// introduce examples. Words with another meaning at the beginning of a text are not included.
const CONTINUATIONS: [&str; 58] = [
    "joka",
    "jonka",
    "jota",
    "jossa",
    "josta",
    "johon",
    "jolla",
    "jolta",
    "jolle",
    "jona",
    "joksi",
    "jotka",
    "joiden",
    "joita",
    "joissa",
    "joista",
    "joihin",
    "joilla",
    "joilta",
    "joille",
    "joina",
    "jolloin",
    "kuten",
    "että",
    "jotta",
    "koska",
    "mikäli",
    "vaikka",
    "mutta",
    "esim.",
    "esimerkiksi",
    "eli",
    "som",
    "vilken",
    "vilket",
    "vilka",
    "vars",
    "såsom",
    "eftersom",
    "förutsatt",
    "t.ex.",
    "dvs.",
    "exempelvis",
    "inklusive",
    "which",
    "who",
    "whose",
    "whom",
    "that",
    "such",
    "including",
    "because",
    "although",
    "unless",
    "provided",
    "e.g.",
    "i.e.",
    "namely",
];

/// Returns the texts that a comma probably splits, in order.
pub(crate) fn split_texts(text: &str, items: &[YamlNode]) -> Vec<SplitText> {
    let mut found = Vec::new();
    let mut next = 1;
    while next < items.len() {
        if let Some(last) = split_until(text, items, next)
            && let (Some(first), Some(last_item)) = (items.get(next - 1), items.get(last))
        {
            found.push(SplitText {
                whole: first.range.start..last_item.range.end,
                rest: last_item.range.clone(),
            });
            next = last;
        }
        next += 1;
    }
    found
}

/// Returns the index of the last item of the text that begins before the item `next`, if it is split there.
fn split_until(text: &str, items: &[YamlNode], next: usize) -> Option<usize> {
    let between = |index: usize| {
        let (before, after) = (items.get(index.checked_sub(1)?)?, items.get(index)?);
        let (before, after) = (plain(text, before)?, plain(text, after)?);
        let gap = text.get(before.end..after.start)?;
        (gap.trim() == ",").then_some((before, after, gap))
    };
    let (before, after, gap) = between(next)?;
    let (before, after) = (text.get(before)?, text.get(after)?);
    let is_continuation = continues(after) && after.contains(' ') && !continues(before);
    let has_letters = before.chars().chain(after.chars()).any(char::is_alphabetic);
    let is_number = gap == ","
        && has_letters
        && before.ends_with(|last: char| last.is_ascii_digit())
        && after.starts_with(|first: char| first.is_ascii_digit());
    if is_continuation || is_number {
        return Some(next);
    }
    if depth(before) <= 0 {
        return None;
    }
    // An open parenthesis is closed in a later item.
    let mut open = depth(before);
    for index in next..items.len() {
        let (_, after, _) = between(index)?;
        open += depth(text.get(after)?);
        if open <= 0 {
            return Some(index);
        }
    }
    None
}

/// Returns the bytes of a text or number without quotation marks.
fn plain(text: &str, node: &YamlNode) -> Option<Range<usize>> {
    let is_plain = node.style == YamlStyle::Plain;
    let is_text = matches!(node.value, YamlValue::Text(_) | YamlValue::Number);
    let written = text.get(node.range.clone())?;
    (is_plain && is_text).then(|| node.range.start..node.range.start + written.trim_end().len())
}

fn continues(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| CONTINUATIONS.contains(&word))
}

/// Returns how many more parentheses open than close.
fn depth(text: &str) -> i32 {
    text.chars().map(|found| i32::from(found == '(') - i32::from(found == ')')).sum()
}

#[cfg(test)]
mod tests {
    /// Returns the whole texts that are reported for a list of items.
    fn reported(items: &str) -> Vec<String> {
        let yaml = format!(
            "id: a\nlayout: fields\nlanguages: [fi]\ntitle: a\ndata:\n  b:\n    name: b\n    items: {items}\n"
        );
        let read = crate::read_notice_text(std::path::Path::new("a.yaml"), &yaml);
        assert!(read.findings.iter().all(|finding| finding.rule == "text-split"), "{:#?}", read.findings);
        let quoted = |help: &str| help.split('`').nth(1).unwrap_or_default().to_owned();
        read.findings.iter().map(|finding| quoted(&finding.help)).collect()
    }

    #[test]
    fn split_texts_are_reported_whole() {
        for (items, expected) in [
            ("[aineisto, joka liittyy yhtiöön]", vec!["\"aineisto, joka liittyy yhtiöön\""]),
            ("[nimi, uppgifter, som du ger, ort]", vec!["\"uppgifter, som du ger\""]),
            ("[data, such as a name, city]", vec!["\"data, such as a name\""]),
            ("[nimi (etu, toinen, suku), osoite]", vec!["\"nimi (etu, toinen, suku)\""]),
            ("[maksut yli 1,5 euroa, nimi]", vec!["\"maksut yli 1,5 euroa\""]),
            ("[a, b,\n  joka on c]", vec!["\"b, joka on c\""]),
            ("[a, joka on b, c (d, e)]", vec!["\"a, joka on b\"", "\"c (d, e)\""]),
        ] {
            assert_eq!(reported(items), expected, "{items}");
        }
    }

    #[test]
    fn separate_items_are_not_reported() {
        for items in [
            "[nimi, osoite, puhelin]",
            "[\"aineisto, joka liittyy yhtiöön\", nimi]",
            "[nimi, \"joka päivä kerätyt tiedot\"]",
            "[joka päivä kerätyt, joka viikko kerätyt]",
            "[nimi, joka]",
            "[nimi (etu), suku)]",
            "[nimi (etu, suku]",
            "[vuosi 2020, 2021]",
            "[Joka, Jotka ovat]",
        ] {
            assert!(reported(items).is_empty(), "{items}");
        }
        assert!(reported("\n      - aineisto\n      - joka liittyy yhtiöön").is_empty());
    }
}
