//! Checks the punctuation of texts: quotation marks, apostrophes, and spaces before punctuation.

use std::io;

use crate::folder::{self, Language, Settings};
use crate::generate::plain;
use crate::message::Pattern;
use crate::{Message, Piece, Problem, root};

/// Quotation marks of a language that states none, as in CLDR's root.
const QUOTES: [char; 2] = ['“', '”'];
/// Quotation marks of all languages, without the apostrophe.
const ALL_QUOTES: &str = "\"“”„‟«»‹›‘‚";
/// Apostrophe, and the closing quotation mark of some languages.
const APOSTROPHE: char = '’';
/// The part whose texts are shortened for mail links, in which U+2019 takes nine characters and ' three.
const MAIL: &str = "letters";
/// The part whose headings and labels are in narrow columns.
const NARROW: &str = "notice";
/// Hyphen without a line break after it.
const NO_BREAK_HYPHEN: char = '\u{2011}';

/// Returns what is wrong with the punctuation of a text in the language of a tag. `part` is the file that
/// most of the text is from.
///
/// # Errors
/// Fails if the settings of the language cannot be read.
pub fn punctuation_faults(tag: &str, part: &str, text: &str) -> io::Result<Vec<String>> {
    let languages = folder::languages(&root(), &mut Vec::new())?;
    let language = languages.iter().find(|language| language.tag == tag).ok_or(io::ErrorKind::NotFound)?;
    Ok(faults(&language.settings, part, text))
}

/// Reports texts whose punctuation differs from that of the language. The texts are those of a part.
pub(crate) fn check(language: &Language, part: &str, messages: &[Message], problems: &mut Vec<Problem>) {
    for message in messages {
        for (attribute, text) in message.texts() {
            let id =
                if attribute.is_empty() { message.id.clone() } else { format!("{}.{attribute}", message.id) };
            for variant in variants(text) {
                for wrong in faults(&language.settings, part, &variant) {
                    let file = format!("{}/{part}.ftl", language.tag);
                    let message_text = format!("the text `{id}` has wrong punctuation: {wrong}");
                    problems.push(Problem { file, line: message.line, message: message_text });
                }
            }
        }
    }
}

/// Returns a text once for each plural category, with the names of its variables in place of their values.
fn variants(text: &Pattern) -> Vec<String> {
    let plurals = text.iter().filter_map(|piece| match piece {
        Piece::Plural { variants, .. } => Some(variants.len()),
        Piece::Text(_) | Piece::Variable { .. } => None,
    });
    let chosen = |index: usize| {
        let pieces = text.iter().flat_map(|piece| match piece {
            Piece::Plural { variants, .. } => {
                variants.get(index).or(variants.last()).map_or(&[][..], |(_, pattern)| pattern)
            }
            Piece::Text(_) | Piece::Variable { .. } => std::slice::from_ref(piece),
        });
        plain(&pieces.cloned().collect())
    };
    (0..plurals.max().unwrap_or(1)).map(chosen).collect()
}

/// Returns what is wrong with the punctuation of a text.
fn faults(settings: &Settings, part: &str, text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    quotes(settings, &characters, &mut faults);
    if part != MAIL && text.contains('\'') {
        faults.push("write ’ for '".to_owned());
    }
    // YAML and variables are in braces or between backquotes.
    let mut braces = 0_usize;
    let mut is_code = false;
    for (index, &mark) in characters.iter().enumerate() {
        match mark {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            '`' => is_code = !is_code,
            _ => {}
        }
        let neighbor = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
        if braces > 0 || is_code || is_reference(&characters, index) {
            continue;
        }
        if let Some(space) = settings.space_after(mark)
            && neighbor(Some(index + 1)) != Some(space)
        {
            faults.push(format!("write U+{:04X} after {mark}", u32::from(space)));
        }
        let before = neighbor(index.checked_sub(1));
        let is_part_of_compound = mark == '-' && before.is_some_and(char::is_alphanumeric);
        if part == NARROW && is_part_of_compound && is_one_letter(&characters, index + 1) {
            faults.push(format!("write U+{:04X} before a single letter", u32::from(NO_BREAK_HYPHEN)));
        }
        // A time and a URL have a colon and no space.
        let is_within_word =
            neighbor(Some(index + 1)).is_some_and(|next| next.is_alphanumeric() || "{/".contains(next));
        match settings.space_before.get(&mark) {
            Some(&space) if before != Some(space) && !is_within_word => {
                faults.push(format!("write U+{:04X} before {mark}", u32::from(space)));
            }
            None if ":;!?".contains(mark) && before.is_some_and(char::is_whitespace) => {
                faults.push(format!("write no space before {mark}"));
            }
            _ => {}
        }
    }
    faults
}

/// Returns true for a word of one letter at this index.
fn is_one_letter(characters: &[char], index: usize) -> bool {
    let continues = |mark: &char| mark.is_alphanumeric() || "-’".contains(*mark);
    characters.get(index).is_some_and(|mark| mark.is_alphabetic())
        && !characters.get(index + 1).is_some_and(continues)
}

/// Returns true for the end of a character reference, as `&name;`.
fn is_reference(characters: &[char], index: usize) -> bool {
    let mut before = characters.iter().take(index).rev().skip_while(|other| other.is_alphanumeric());
    characters.get(index) == Some(&';') && before.next() == Some(&'&')
}

/// Reports quotation marks that are not those of the language or are not in pairs.
fn quotes(settings: &Settings, characters: &[char], faults: &mut Vec<String>) {
    let [open, close] = settings.quotes.unwrap_or(QUOTES);
    let mut is_open = false;
    for (index, &mark) in characters.iter().enumerate() {
        let is_within_word = characters.get(index + 1).is_some_and(|next| next.is_alphanumeric());
        let expected = if is_open { close } else { open };
        if mark == expected && !(mark == APOSTROPHE && is_within_word) {
            is_open = !is_open;
        } else if ALL_QUOTES.contains(mark) {
            faults.push(format!("write {open}…{close} for {mark}"));
        }
    }
    if is_open {
        faults.push(format!("{open} is not closed by {close}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what is wrong with a text of a language with the given settings.
    fn found(settings: &str, part: &str, text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let settings = folder::settings("xx", settings, &mut problems);
        assert_eq!(problems, []);
        faults(&settings, part, text)
    }

    const FRENCH: &str = "quotes = [\"«\", \"»\"]\n[space-before]\n\":\" = \"\\u00A0\"\n\"?\" = \"\\u202F\"\n\"»\" = \"\\u00A0\"\n";

    #[test]
    fn spaces_before_punctuation_are_those_of_the_language() {
        for right in [
            "Objet\u{a0}: { $title }",
            "Quand\u{202f}?",
            "à { $hour }:{ $minute }",
            "Adresse\u{a0}: https://example.fi/",
            "{ years: 2 } et `a: b`",
            "\u{a0}: ",
        ] {
            assert_eq!(found(FRENCH, "form", right), [] as [String; 0], "{right}");
        }
        for (wrong, message) in [
            ("Objet:", "write U+00A0 before :"),
            (": ", "write U+00A0 before :"),
            ("Objet :", "write U+00A0 before :"),
            ("Objet\u{202f}: { $title }", "write U+00A0 before :"),
            ("Quand\u{a0}?", "write U+202F before ?"),
            ("«choix\u{a0}»", "write U+00A0 after «"),
            ("«\u{a0}choix»", "write U+00A0 before »"),
        ] {
            assert_eq!(found(FRENCH, "form", wrong), [message], "{wrong}");
        }
        assert_eq!(found("", "form", "Subject\u{a0}:"), ["write no space before :"]);
        assert_eq!(found("", "form", "Why ?"), ["write no space before ?"]);
    }

    #[test]
    fn quotation_marks_are_those_of_the_language_and_in_pairs() {
        const GERMAN: &str = "quotes = [\"„\", \"“\"]";
        const FINNISH: &str = "quotes = [\"”\", \"”\"]";
        const DUTCH: &str = "quotes = [\"‘\", \"’\"]";
        for (settings, right) in [
            ("", "the visitor’s “choice” and “name”"),
            (GERMAN, "die „Wahl“"),
            (FINNISH, "Paina ”valinta” tai ”sulje”"),
            (DUTCH, "de ‘foto’s’ en de auto’s"),
        ] {
            assert_eq!(found(settings, "form", right), [] as [String; 0], "{right}");
        }
        for (settings, wrong) in [
            ("", "the \"choice\""),
            ("", "the „choice”"),
            (GERMAN, "die „Wahl”"),
            (GERMAN, "die “Wahl”"),
            (GERMAN, "die „Wahl"),
            (FINNISH, "Paina ”valinta"),
            (FINNISH, "Paina “valinta”"),
            (DUTCH, "de “foto’s”"),
        ] {
            assert_ne!(found(settings, "form", wrong), [] as [String; 0], "{wrong}");
        }
    }

    #[test]
    fn straight_apostrophes_are_only_in_letters() {
        assert_eq!(found("", "letters", "the visitor's choice"), [] as [String; 0]);
        assert_eq!(found("", "form", "the visitor's choice"), ["write ’ for '"]);
    }

    #[test]
    fn no_line_ends_before_a_single_letter() {
        for right in ["EU\u{2011}n kívülre", "a-t-elle changé", "E-Mail", "1-5", "- a"] {
            assert_eq!(found("", "notice", right), [] as [String; 0], "{right}");
        }
        for wrong in ["EU-n kívülre", "Köteles-e?", "izvan EU-a", "EMP-d"] {
            assert_eq!(found("", "notice", wrong), ["write U+2011 before a single letter"], "{wrong}");
        }
        assert_eq!(found("", "letters", "EU-n"), [] as [String; 0]);
    }

    #[test]
    fn each_plural_is_checked() {
        let text = "a = { $count ->\n    [one] one ?\n   *[other] { $count } days\n}\n";
        let messages = crate::read::messages("xx/form.ftl", text, &mut Vec::new());
        let language =
            Language { tag: "xx".to_owned(), path: std::path::PathBuf::new(), settings: Settings::default() };
        let mut problems = Vec::new();
        check(&language, "form", &messages, &mut problems);
        let found: Vec<_> = problems.iter().map(|problem| problem.message.as_str()).collect();
        assert_eq!(found, ["the text `a` has wrong punctuation: write no space before ?"]);
    }
}
