//! What stands before the entries of a list.

/// Signs that begin an entry if white space follows them.
const SIGNS: &str = "-–—−*+·•◦▪▫■□●○◆◇‣⁃∙»>→➢➤►▶✓✔✗\u{f0b7}\u{f0a7}\u{f0d8}\u{f02d}\u{b7}";

/// Signs that begin an entry also where the text follows at once: they are never part of a word.
const CLOSE: &str = "•◦▪▫■□●‣⁃∙➢➤►✓✔\u{f0b7}\u{f0a7}\u{f0d8}";

/// The marker of an entry (empty where it is a mere sign) and its text; none where the line begins no entry.
pub(crate) fn entry(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    if (SIGNS.contains(first) && rest.starts_with(char::is_whitespace)) || CLOSE.contains(first) {
        let text = rest.trim_start();
        return (!text.is_empty()).then_some(("", text));
    }
    lettered(line)
}

/// An entry that begins with `a)`, `(b)`, `12)`, `iv)`.
fn lettered(line: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 4;
    let inner = line.strip_prefix('(').unwrap_or(line);
    // No farther: this is asked of texts that grow line by line.
    let end = inner.char_indices().take(LONGEST + 1).find(|(_, character)| *character == ')')?.0;
    let label = &inner[..end];
    let roman = label.chars().all(|character| "ivx".contains(character));
    let digits = label.chars().all(|character| character.is_ascii_digit());
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let text = inner[end + 1..].trim_start();
    let parted = text.len() < inner.len() - end - 1;
    let good = !label.is_empty() && label.len() <= LONGEST && (roman || digits || letter);
    let marker = &line[..line.len() - inner.len() + end + 1];
    (good && parted && !text.is_empty()).then_some((marker, text))
}

/// The text after the `o` that old programs put for a bullet of the second level; only where white space wider than
/// a space follows, for `o` is a word in some languages.
pub(crate) fn letter_o(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('o')?;
    (rest.starts_with('\t') || rest.starts_with("  ")).then(|| rest.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_many_kinds() {
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
            assert_eq!(entry(line), expected, "{line}");
        }
        assert_eq!(letter_o("o\tnimi"), Some("nimi"));
        assert_eq!(letter_o("o nimi"), None);
    }
}
