//! Markers of list items.

/// Characters that mark a list item if white space follows.
const BULLETS: &str = "-–—−*+·•◦▪▫■□●○◆◇‣⁃∙»>→➢➤►▶✓✔✗\u{f0b7}\u{f0a7}\u{f0d8}\u{f02d}\u{b7}";

/// Characters that mark a list item even without white space, because they never occur in a word.
const BULLETS_WITHOUT_SPACE: &str = "•◦▪▫■□●‣⁃∙➢➤►✓✔\u{f0b7}\u{f0a7}\u{f0d8}";

/// Returns the marker (empty for a bullet) and the text of a list item.
pub(crate) fn list_item(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    if (BULLETS.contains(first) && rest.starts_with(char::is_whitespace))
        || BULLETS_WITHOUT_SPACE.contains(first)
    {
        let text = rest.trim_start();
        return (!text.is_empty()).then_some(("", text));
    }
    enumerated_item(line)
}

/// Parses a list item that starts with `a)`, `(b)`, `12)` or `iv)`.
fn enumerated_item(line: &str) -> Option<(&str, &str)> {
    const MAX_LABEL: usize = 4;
    let inner = line.strip_prefix('(').unwrap_or(line);
    // Limits the search: called repeatedly on texts that grow line by line.
    let end = inner.char_indices().take(MAX_LABEL + 1).find(|(_, character)| *character == ')')?.0;
    let label = &inner[..end];
    let roman = label.chars().all(|character| "ivx".contains(character));
    let digits = label.chars().all(|character| character.is_ascii_digit());
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let text = inner[end + 1..].trim_start();
    let parted = text.len() < inner.len() - end - 1;
    let good = !label.is_empty() && label.len() <= MAX_LABEL && (roman || digits || letter);
    let marker = &line[..line.len() - inner.len() + end + 1];
    (good && parted && !text.is_empty()).then_some((marker, text))
}

/// Returns the text after an `o` that old word processors use as a second-level bullet. Requires a tab or two
/// spaces, because `o` is a word in some languages.
pub(crate) fn letter_o_item(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('o')?;
    (rest.starts_with('\t') || rest.starts_with("  ")).then(|| rest.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_items_are_recognized() {
        for (line, expected) in [
            ("- nimi", Some(("", "nimi"))),
            (" – nimi", Some(("", "nimi"))),
            ("•nimi", Some(("", "nimi"))),
            ("\u{f0b7}\tnimi", Some(("", "nimi"))),
            ("a) nimi", Some(("a)", "nimi"))),
            ("(iv) nimi", Some(("(iv)", "nimi"))),
            ("12) nimi", Some(("12)", "nimi"))),
            ("-5 astetta", None),
            ("nimi (etunimi) ja", None),
            ("a)nimi", None),
            ("•", None),
            ("", None),
        ] {
            assert_eq!(list_item(line), expected, "{line}");
        }
        assert_eq!(letter_o_item("o\tnimi"), Some("nimi"));
        assert_eq!(letter_o_item("o nimi"), None);
    }
}
