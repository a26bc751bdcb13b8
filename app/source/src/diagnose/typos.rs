//! Slips of the hand that leave a line readable, only not as it was meant: a missing space, another bullet, a space
//! that is none. Diagnosis with the author's own line as it should be.

use crate::catalog::lookup;
use crate::diagnose::Correction;
use crate::diagnose::finding::excerpt;

/// Where the line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineContext {
    /// Where entries of a list are wanted.
    List,
    /// Where anything else may be.
    Other,
}

/// Marks that begin the entries of a list in other programs.
const BULLETS: [char; 12] = ['•', '·', '●', '▪', '◦', '‣', '■', '○', '–', '—', '−', '*'];

/// What is wrong with this line, if it is such a correction. White space before it may be there.
pub fn detect(line: &str, context: LineContext) -> Option<Correction> {
    unusual_indentation(line).or_else(|| {
        let line = line.trim();
        bullet(line, context).or_else(|| separator(line)).or_else(|| other_comment(line))
    })
}

/// What a character is called that cannot be seen, or looks like a space and is none to YAML.
pub fn invisible_name(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "no-break space",
        '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            "space of a special width"
        }
        '\u{200b}'..='\u{200f}' | '\u{2060}' => "mark that cannot be seen",
        '\u{ad}' => "soft hyphen",
        '\u{feff}' => "byte order mark",
        _ => return None,
    })
}

/// A character that cannot be seen within a word, told with what to do.
pub fn invisible_character(word: &str) -> Option<Correction> {
    let (character, name) = word.chars().find_map(|found| Some((found, invisible_name(found)?)))?;
    let plain: String = word.chars().filter(|found| invisible_name(*found).is_none()).collect();
    Some(Correction {
        message: format!("there is a {name} (U+{:04X}) in this word", u32::from(character)),
        help: format!(
            "It cannot be seen, and often comes with pasted text. Delete the word and type it anew: `{}`.",
            excerpt(plain.trim())
        ),
    })
}

/// A text in quotation marks, as YAML takes it back.
pub fn quote(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A text that stands in quotation marks of print, “…” or ”…”, without them.
pub fn strip_curly_quotes(text: &str) -> Option<&str> {
    const MARKS: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];
    let inner = text.strip_prefix(MARKS)?.strip_suffix(MARKS)?;
    (!inner.trim().is_empty() && !inner.contains(['“', '”', '„', '«', '»'])).then_some(inner)
}

fn unusual_indentation(line: &str) -> Option<Correction> {
    let words =
        line.trim_start_matches(|found: char| found.is_whitespace() || invisible_name(found).is_some());
    let before = &line[..line.len() - words.len()];
    let name = before.chars().find_map(invisible_name)?;
    let width = before.chars().filter(|found| !matches!(found, '\u{feff}' | '\u{200b}'..='\u{200f}')).count();
    Some(Correction {
        message: format!("this line begins with a {name}, which looks like a space but is none to YAML"),
        help: format!(
            "Such characters often come with pasted text. Delete what stands before the first letter and type spaces: \
             `{}{}`.",
            " ".repeat(width.min(12)),
            excerpt(words)
        ),
    })
}

fn bullet(line: &str, context: LineContext) -> Option<Correction> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words =
        rest.trim_start_matches(|found: char| found.is_whitespace() || invisible_name(found).is_some());
    if words.is_empty() {
        return None;
    }
    let spaced = words.len() < rest.len();
    if first == '-' {
        // A hyphen and a space are as they should be; `---` and numbers below nought are something else.
        let is_entry = !rest.starts_with([' ', '-']) && words.starts_with(char::is_alphabetic);
        return is_entry.then(|| Correction {
            message: match rest.chars().next().and_then(invisible_name) {
                Some(name) => format!("after the hyphen stands a {name}, which is no space to YAML"),
                None if spaced => "after the hyphen stands a tab instead of a space".to_owned(),
                None => "there is no space after the hyphen".to_owned(),
            },
            help: format!("Write `- {}`.", excerpt(words)),
        });
    }
    if BULLETS.contains(&first) && (spaced || first != '*') {
        return Some(Correction {
            message: format!("a list is not made with `{first}`"),
            help: format!("Begin each entry with a hyphen and a space: `- {}`.", excerpt(words)),
        });
    }
    let number = line.trim_start_matches(|found: char| found.is_ascii_digit());
    let entry = number.strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim();
    (context == LineContext::List && number.len() < line.len()).then(|| Correction {
        message: "a list is not made with numbers".to_owned(),
        help: format!("Begin each entry with a hyphen and a space: `- {}`.", excerpt(entry)),
    })
}

/// A word that could be a key.
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
    let words = value.trim_start_matches(blank);
    let written = |words: &str| format!("Write `{key}: {}`.", excerpt(words.trim_end()));
    match sign {
        ':' if words.is_empty() || value.starts_with(' ') => None,
        ':' if words.starts_with("//") => None,
        ':' => Some(Correction {
            message: match value.chars().next().and_then(invisible_name) {
                Some(name) => format!("after the colon stands a {name}, which is no space to YAML"),
                None => "there is no space after the colon".to_owned(),
            },
            help: written(words),
        }),
        '=' | ';' | '：' => Some(Correction {
            message: format!("`{sign}` stands where a colon belongs"),
            help: if words.is_empty() { format!("Write `{key}:`.") } else { written(words) },
        }),
        _ if lookup::is_known_key(key) => {
            Some(Correction { message: format!("there is no colon after `{key}`"), help: written(rest) })
        }
        _ => None,
    }
}

fn other_comment(line: &str) -> Option<Correction> {
    let words =
        line.strip_prefix("//").or_else(|| line.strip_prefix("/*")).or_else(|| line.strip_prefix("<!--"))?;
    let words = words.trim_end_matches("*/").trim_end_matches("-->").trim();
    Some(Correction {
        message: "a comment is not made like this".to_owned(),
        help: format!("Begin each line of it with `#`: `# {}`.", excerpt(words)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(line: &str, message: &str, help: &str) {
        let correction = detect(line, LineContext::List).unwrap_or_else(|| panic!("{line}: nothing is told"));
        assert!(correction.message.contains(message), "{line}: {}", correction.message);
        assert!(correction.help.contains(help), "{line}: {}", correction.help);
    }

    #[test]
    fn slips_are_told_with_the_line_as_it_should_be() {
        expect("name:Esimerkki Oy", "no space after the colon", "`name: Esimerkki Oy`");
        expect("nimi:Esimerkki", "no space after the colon", "`nimi: Esimerkki`");
        expect("  name:\u{a0}Esimerkki", "no-break space", "`name: Esimerkki`");
        expect("name = Esimerkki", "`=` stands", "`name: Esimerkki`");
        expect("name; Esimerkki", "`;` stands", "`name: Esimerkki`");
        expect("name Esimerkki Oy", "no colon after `name`", "`name: Esimerkki Oy`");
        expect("-Laskutus", "no space after the hyphen", "`- Laskutus`");
        expect("-\u{a0}Laskutus", "no-break space", "`- Laskutus`");
        expect("• Laskutus", "not made with `•`", "`- Laskutus`");
        expect("– Laskutus", "not made with `–`", "`- Laskutus`");
        expect("* Laskutus", "not made with `*`", "`- Laskutus`");
        expect("2. Laskutus", "numbers", "`- Laskutus`");
        expect("\u{a0}\u{a0}name: x", "no-break space", "`  name: x`");
        expect("// muista", "a comment", "`# muista`");
    }

    #[test]
    fn what_may_be_meant_is_no_slip() {
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
    fn quotation_marks_are_chosen_by_the_text() {
        assert_eq!(quote("it's"), "\"it's\"");
        assert_eq!(quote("sanoi \"hei\""), "'sanoi \"hei\"'");
        assert_eq!(quote("it's \"so\""), "\"it's \\\"so\\\"\"");
    }

    #[test]
    fn quotation_marks_of_print_are_known() {
        assert_eq!(strip_curly_quotes("”Hei”"), Some("Hei"));
        assert_eq!(strip_curly_quotes("„Hei“"), Some("Hei"));
        assert_eq!(strip_curly_quotes("“A” ja “B”"), None);
        assert_eq!(strip_curly_quotes("Hei"), None);
    }
}
