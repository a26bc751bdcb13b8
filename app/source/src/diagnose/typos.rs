//! Detects common typos in a YAML line (missing space after `:` or `-`, other bullet characters, no-break
//! spaces) and suggests the corrected line.

use crate::catalog::lookup;
use crate::diagnose::Correction;
use crate::diagnose::finding::excerpt;
use crate::diagnose::help::{Help, Replacement};

/// Where a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineContext {
    /// Where a list item is expected.
    List,
    /// Anywhere else.
    Other,
}

/// Bullet characters of other programs.
const BULLETS: [char; 12] = ['•', '·', '●', '▪', '◦', '‣', '■', '○', '–', '—', '−', '*'];

/// Returns the first typo of a line, with edits relative to the line. The line may be indented.
pub(crate) fn detect(line: &str, context: LineContext) -> Option<Correction> {
    unusual_indentation(line).or_else(|| {
        let offset = line.len() - line.trim_start().len();
        let line = line.trim();
        let typo = bullet(line, context).or_else(|| separator(line)).or_else(|| other_comment(line));
        typo.map(|correction| correction.shift(offset))
    })
}

/// Returns the name of an invisible character, or of one that looks like a space but is not a space in YAML.
pub(crate) fn invisible_name(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "no-break space",
        '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            "space of unusual width"
        }
        '\u{200b}'..='\u{200f}' | '\u{2060}' => "invisible character",
        '\u{ad}' => "soft hyphen",
        '\u{feff}' => "byte order mark",
        _ => return None,
    })
}

/// Reports an invisible character in a word, with edits relative to the word.
pub(crate) fn invisible_character(word: &str) -> Option<Correction> {
    let (character, name) = word.chars().find_map(|found| Some((found, invisible_name(found)?)))?;
    let plain: String = word.chars().filter(|found| invisible_name(*found).is_none()).collect();
    let word = Replacement::new(0..word.len(), plain.trim());
    Some(Correction {
        message: format!("{name} (U+{:04X}) in this word", u32::from(character)),
        help: Help::certain(
            format!(
                "It is invisible and often comes from pasted text. Delete the word and type it again: `{}`.",
                word.value()
            ),
            [word],
        ),
    })
}

/// Removes typographic quotation marks (“…” or ”…”) around a text.
pub(crate) fn strip_curly_quotes(text: &str) -> Option<&str> {
    const MARKS: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];
    let inner = text.strip_prefix(MARKS)?.strip_suffix(MARKS)?;
    (!inner.trim().is_empty() && !inner.contains(['“', '”', '„', '«', '»'])).then_some(inner)
}

fn unusual_indentation(line: &str) -> Option<Correction> {
    let trimmed =
        line.trim_start_matches(|found: char| found.is_whitespace() || invisible_name(found).is_some());
    let before = &line[..line.len() - trimmed.len()];
    let name = before.chars().find_map(invisible_name)?;
    let width = before.chars().filter(|found| !matches!(found, '\u{feff}' | '\u{200b}'..='\u{200f}')).count();
    let spaces = Replacement::new(0..before.len(), " ".repeat(width));
    Some(Correction {
        message: format!("{name} at the beginning of this line, which YAML does not accept as indentation"),
        help: Help::certain(
            format!(
                "Such characters often come from pasted text. Replace them with spaces: `{}{}`.",
                " ".repeat(width.min(12)),
                excerpt(trimmed)
            ),
            [spaces],
        ),
    })
}

fn bullet(line: &str, context: LineContext) -> Option<Correction> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let trimmed =
        rest.trim_start_matches(|found: char| found.is_whitespace() || invisible_name(found).is_some());
    if trimmed.is_empty() {
        return None;
    }
    let hyphen = |entry: &str| Replacement::new(0..line.len() - entry.len(), "- ");
    let spaced = trimmed.len() < rest.len();
    if first == '-' {
        // A hyphen with a space is correct; `---` and negative numbers are not list items.
        let is_entry = !rest.starts_with([' ', '-']) && trimmed.starts_with(char::is_alphabetic);
        let hyphen = hyphen(trimmed);
        return is_entry.then(|| Correction {
            message: match rest.chars().next().and_then(invisible_name) {
                Some(name) => format!("{name} after the hyphen instead of a space"),
                None if spaced => "tab after the hyphen instead of a space".to_owned(),
                None => "missing space after the hyphen".to_owned(),
            },
            help: Help::certain(format!("Write `{}`.", hyphen.line(line)), [hyphen]),
        });
    }
    let item = |entry: &str| {
        let hyphen = hyphen(entry);
        let help = format!("Begin each item with a hyphen and a space: `{}`.", hyphen.line(line));
        Help::certain(help, [hyphen])
    };
    if BULLETS.contains(&first) && (spaced || first != '*') {
        return Some(Correction {
            message: format!("a list item begins with `-`, not with `{first}`"),
            help: item(trimmed),
        });
    }
    let number = line.trim_start_matches(|found: char| found.is_ascii_digit());
    let entry = number.strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim();
    (context == LineContext::List && number.len() < line.len()).then(|| Correction {
        message: "a list item begins with `-`, not with a number".to_owned(),
        help: item(entry),
    })
}

/// Returns true for a word that could be a key.
fn is_key(word: &str) -> bool {
    const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "klo"];
    let plain = |found: char| found.is_alphanumeric() || matches!(found, '_' | '-');
    word.starts_with(char::is_alphabetic)
        && word.chars().count() <= 40
        && word.chars().all(plain)
        && !SCHEMES.contains(&word)
}

fn separator(line: &str) -> Option<Correction> {
    let entry = line.strip_prefix("- ").unwrap_or(line);
    let end = entry.find([':', '=', ';', '：', '\u{a0}', ' ', '\t'])?;
    let key = &entry[..end];
    if !is_key(key) {
        return None;
    }
    let blank = |found: char| found.is_whitespace() || invisible_name(found).is_some();
    let rest = entry[end..].trim_start_matches(blank);
    let sign = rest.chars().next()?;
    let value = rest.get(sign.len_utf8()..).unwrap_or_default();
    let trimmed = value.trim_start_matches(blank);
    let written = |value: &str| {
        let from = line.len() - entry.len() + end;
        let text = if value.is_empty() { ":" } else { ": " };
        let separator = Replacement::new(from..line.len() - value.len(), text);
        let corrected = separator.line(line);
        Help::certain(format!("Write `{}`.", corrected.strip_prefix("- ").unwrap_or(&corrected)), [separator])
    };
    match sign {
        ':' if trimmed.is_empty() || value.starts_with(' ') => None,
        ':' if trimmed.starts_with("//") => None,
        ':' => Some(Correction {
            message: match value.chars().next().and_then(invisible_name) {
                Some(name) => format!("{name} after the colon instead of a space"),
                None => "missing space after the colon".to_owned(),
            },
            help: written(trimmed),
        }),
        '=' | ';' | '：' => {
            Some(Correction { message: format!("`{sign}` instead of a colon"), help: written(trimmed) })
        }
        _ if lookup::is_known_key(key) => {
            Some(Correction { message: format!("missing colon after `{key}`"), help: written(rest) })
        }
        _ => None,
    }
}

fn other_comment(line: &str) -> Option<Correction> {
    let trimmed =
        line.strip_prefix("//").or_else(|| line.strip_prefix("/*")).or_else(|| line.strip_prefix("<!--"))?;
    let trimmed = trimmed.trim_end_matches("*/").trim_end_matches("-->").trim();
    let comment = Replacement::new(0..line.len(), format!("# {trimmed}"));
    let help = format!("Begin each line of a comment with `#`: `{}`.", comment.value());
    let is_closed = line.starts_with("//") || line.ends_with("*/") || line.ends_with("-->");
    Some(Correction {
        message: "this is not how YAML marks a comment".to_owned(),
        help: if is_closed { Help::certain(help, [comment]) } else { Help::possible(help, [comment]) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(line: &str, message: &str, help: &str) {
        let correction = detect(line, LineContext::List).unwrap_or_else(|| panic!("{line}: no typo"));
        assert!(correction.message.contains(message), "{line}: {}", correction.message);
        assert!(correction.help.text.contains(help), "{line}: {}", correction.help.text);
    }

    #[test]
    fn typos_are_reported_with_the_corrected_line() {
        expect("name:Esimerkki Oy", "missing space after the colon", "`name: Esimerkki Oy`");
        expect("nimi:Esimerkki", "missing space after the colon", "`nimi: Esimerkki`");
        expect("  name:\u{a0}Esimerkki", "no-break space", "`name: Esimerkki`");
        expect("name = Esimerkki", "`=` instead", "`name: Esimerkki`");
        expect("name; Esimerkki", "`;` instead", "`name: Esimerkki`");
        expect("name Esimerkki Oy", "missing colon after `name`", "`name: Esimerkki Oy`");
        expect("-Laskutus", "missing space after the hyphen", "`- Laskutus`");
        expect("-\u{a0}Laskutus", "no-break space", "`- Laskutus`");
        expect("• Laskutus", "not with `•`", "`- Laskutus`");
        expect("– Laskutus", "not with `–`", "`- Laskutus`");
        expect("* Laskutus", "not with `*`", "`- Laskutus`");
        expect("2. Laskutus", "not with a number", "`- Laskutus`");
        expect("\u{a0}\u{a0}name: x", "no-break space", "`  name: x`");
        expect("// muista", "marks a comment", "`# muista`");
    }

    #[test]
    fn valid_lines_have_no_typo() {
        for line in [
            "Esimerkki Oy",
            "https://example.fi",
            "mailto:a@example.fi",
            "klo 10:30",
            "-5",
            "---",
            "*lihava* teksti",
            "nimi ja osoite",
            "- Laskutus",
            "a: b",
        ] {
            assert!(detect(line, LineContext::List).is_none(), "{line}");
        }
        assert!(detect("2. luvun mukaan", LineContext::Other).is_none());
    }

    #[test]
    fn typographic_quotation_marks_are_stripped() {
        assert_eq!(strip_curly_quotes("”Hei”"), Some("Hei"));
        assert_eq!(strip_curly_quotes("„Hei“"), Some("Hei"));
        assert_eq!(strip_curly_quotes("“A” ja “B”"), None);
        assert_eq!(strip_curly_quotes("Hei"), None);
    }
}
