//! Slips of the hand that leave a line readable, only not as it was meant: a missing space, another bullet, a space
//! that is none. Told with the author's own line as it should be.

use crate::problem::short;
use crate::vocabulary;

/// What is wrong with a line, and the line as it should be.
pub struct Slip {
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub fix: String,
}

/// Where the line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Where entries of a list are wanted.
    List,
    /// Where anything else may be.
    Other,
}

/// Marks that begin the entries of a list in other programs.
const BULLETS: [char; 12] = ['•', '·', '●', '▪', '◦', '‣', '■', '○', '–', '—', '−', '*'];

/// What is wrong with this line, if it is such a slip. White space before it may be there.
pub fn in_line(line: &str, within: Within) -> Option<Slip> {
    odd_space_before(line).or_else(|| {
        let line = line.trim();
        bullet(line, within).or_else(|| no_colon_and_space(line)).or_else(|| comment(line))
    })
}

/// What a character is called that cannot be seen, or looks like a space and is none to YAML.
pub fn unseen(character: char) -> Option<&'static str> {
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
pub fn unseen_in(word: &str) -> Option<Slip> {
    let (character, name) = word.chars().find_map(|found| Some((found, unseen(found)?)))?;
    let plain: String = word.chars().filter(|found| unseen(*found).is_none()).collect();
    Some(Slip {
        what: format!("there is a {name} (U+{:04X}) in this word", u32::from(character)),
        fix: format!(
            "It cannot be seen, and often comes with pasted text. Delete the word and type it anew: `{}`.",
            short(plain.trim())
        ),
    })
}

/// A text in quotation marks, as YAML takes it back.
pub fn quoted(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A text that stands in quotation marks of print, “…” or ”…”, without them.
pub fn without_print_quotes(text: &str) -> Option<&str> {
    const MARKS: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];
    let inner = text.strip_prefix(MARKS)?.strip_suffix(MARKS)?;
    (!inner.trim().is_empty() && !inner.contains(['“', '”', '„', '«', '»'])).then_some(inner)
}

fn odd_space_before(line: &str) -> Option<Slip> {
    let words = line.trim_start_matches(|found: char| found.is_whitespace() || unseen(found).is_some());
    let before = &line[..line.len() - words.len()];
    let name = before.chars().find_map(unseen)?;
    let width = before.chars().filter(|found| !matches!(found, '\u{feff}' | '\u{200b}'..='\u{200f}')).count();
    Some(Slip {
        what: format!("this line begins with a {name}, which looks like a space but is none to YAML"),
        fix: format!(
            "Such characters often come with pasted text. Delete what stands before the first letter and type spaces: \
             `{}{}`.",
            " ".repeat(width.min(12)),
            short(words)
        ),
    })
}

fn bullet(line: &str, within: Within) -> Option<Slip> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words = rest.trim_start_matches(|found: char| found.is_whitespace() || unseen(found).is_some());
    if words.is_empty() {
        return None;
    }
    let spaced = words.len() < rest.len();
    if first == '-' {
        // A hyphen and a space are as they should be; `---` and numbers below nought are something else.
        let is_entry = !rest.starts_with([' ', '-']) && words.starts_with(char::is_alphabetic);
        return is_entry.then(|| Slip {
            what: match rest.chars().next().and_then(unseen) {
                Some(name) => format!("after the hyphen stands a {name}, which is no space to YAML"),
                None if spaced => "after the hyphen stands a tab instead of a space".to_owned(),
                None => "there is no space after the hyphen".to_owned(),
            },
            fix: format!("Write `- {}`.", short(words)),
        });
    }
    if BULLETS.contains(&first) && (spaced || first != '*') {
        return Some(Slip {
            what: format!("a list is not made with `{first}`"),
            fix: format!("Begin each entry with a hyphen and a space: `- {}`.", short(words)),
        });
    }
    let number = line.trim_start_matches(|found: char| found.is_ascii_digit());
    let entry = number.strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim();
    (within == Within::List && number.len() < line.len()).then(|| Slip {
        what: "a list is not made with numbers".to_owned(),
        fix: format!("Begin each entry with a hyphen and a space: `- {}`.", short(entry)),
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

fn no_colon_and_space(line: &str) -> Option<Slip> {
    let entry = line.strip_prefix("- ").unwrap_or(line);
    let end = entry.find([':', '=', ';', '：', '\u{a0}', ' ', '\t'])?;
    let key = &entry[..end];
    if !is_key(key) {
        return None;
    }
    let blank = |found: char| found.is_whitespace() || unseen(found).is_some();
    let rest = entry[end..].trim_start_matches(blank);
    let sign = rest.chars().next()?;
    let value = rest.get(sign.len_utf8()..).unwrap_or_default();
    let words = value.trim_start_matches(blank);
    let written = |words: &str| format!("Write `{key}: {}`.", short(words.trim_end()));
    match sign {
        ':' if words.is_empty() || value.starts_with(' ') => None,
        ':' if words.starts_with("//") => None,
        ':' => Some(Slip {
            what: match value.chars().next().and_then(unseen) {
                Some(name) => format!("after the colon stands a {name}, which is no space to YAML"),
                None => "there is no space after the colon".to_owned(),
            },
            fix: written(words),
        }),
        '=' | ';' | '：' => Some(Slip {
            what: format!("`{sign}` stands where a colon belongs"),
            fix: if words.is_empty() { format!("Write `{key}:`.") } else { written(words) },
        }),
        _ if vocabulary::is_known_key(key) => {
            Some(Slip { what: format!("there is no colon after `{key}`"), fix: written(rest) })
        }
        _ => None,
    }
}

fn comment(line: &str) -> Option<Slip> {
    let words =
        line.strip_prefix("//").or_else(|| line.strip_prefix("/*")).or_else(|| line.strip_prefix("<!--"))?;
    let words = words.trim_end_matches("*/").trim_end_matches("-->").trim();
    Some(Slip {
        what: "a comment is not made like this".to_owned(),
        fix: format!("Begin each line of it with `#`: `# {}`.", short(words)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(line: &str, what: &str, fix: &str) {
        let slip = in_line(line, Within::List).unwrap_or_else(|| panic!("{line}: nothing is told"));
        assert!(slip.what.contains(what), "{line}: {}", slip.what);
        assert!(slip.fix.contains(fix), "{line}: {}", slip.fix);
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
            assert!(in_line(line, Within::List).is_none(), "{line}");
        }
        assert!(in_line("2. luvun mukaan", Within::Other).is_none());
    }

    #[test]
    fn quotation_marks_are_chosen_by_the_text() {
        assert_eq!(quoted("it's"), "\"it's\"");
        assert_eq!(quoted("sanoi \"hei\""), "'sanoi \"hei\"'");
        assert_eq!(quoted("it's \"so\""), "\"it's \\\"so\\\"\"");
    }

    #[test]
    fn quotation_marks_of_print_are_known() {
        assert_eq!(without_print_quotes("”Hei”"), Some("Hei"));
        assert_eq!(without_print_quotes("„Hei“"), Some("Hei"));
        assert_eq!(without_print_quotes("“A” ja “B”"), None);
        assert_eq!(without_print_quotes("Hei"), None);
    }
}
