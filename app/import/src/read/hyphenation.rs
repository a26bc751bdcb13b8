//! Joins words that are hyphenated at the end of a line.
//!
//! A hyphen at the end of a line may belong to the word (`asiakas-` before `ja rekisteritiedot`, `e-` before
//! `mail`) or only to the line break. The rest of the text decides: if the word occurs there complete or with
//! its hyphen, that spelling is used. Otherwise the language decides. Finnish and Swedish write compounds as
//! one word, so a hyphen between two lower-case letters nearly always belongs to the line break; in English
//! it is kept if both halves occur as words in the text.

use std::cell::LazyCell;
use std::collections::HashSet;

use seloste_notice::Language;

use crate::tokens::tokens;

/// Conjunctions after an incomplete compound: `asiakas- ja markkinointirekisteri`.
const CONJUNCTIONS: [&str; 12] =
    ["ja", "tai", "sekä", "eli", "taikka", "och", "eller", "samt", "respektive", "and", "or", "resp."];

/// Joins hyphenated words and puts each on the line where it ends. Returns the text and the words as they
/// were.
pub(crate) fn join_hyphenated(text: &str, language: impl Fn() -> Language) -> (String, Vec<String>) {
    let known = complete_words(text);
    // Few texts need it.
    let language = LazyCell::new(language);
    let is_english = || *language == Language::En;
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut broken = Vec::new();
    for index in 1..lines.len() {
        let (head, tail) = lines.split_at_mut(index);
        let (Some(line), Some(next)) = (head.last_mut(), tail.first_mut()) else { continue };
        let Some((at, joint)) = find_hyphenation(line, next, &known, is_english) else { continue };
        let part = line[at..].trim_end().to_owned();
        let start = next.len() - next.trim_start().len();
        broken.push(format!("{part} {}", next.split_whitespace().next().unwrap_or_default()));
        next.insert_str(start, part.trim_end_matches(joint));
        line.truncate(at);
    }
    (lines.join("\n"), broken)
}

/// Returns the lower-case words of a text, without those that may be half of a word.
fn complete_words(text: &str) -> HashSet<String> {
    let mut known = HashSet::new();
    let mut broken = false;
    for line in text.split('\n') {
        let continues_word = std::mem::replace(&mut broken, line.trim_end().ends_with(['-', '\u{2010}']));
        let count = line.split_whitespace().count();
        let words = line.split_whitespace().enumerate();
        let words = words.filter(|(at, _)| !(continues_word && *at == 0 || broken && at + 1 == count));
        known.extend(words.map(|(_, word)| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()));
    }
    known
}

/// Returns where the first half of a hyphenated word starts and which characters to remove.
fn find_hyphenation(
    line: &str,
    next: &str,
    known: &HashSet<String>,
    is_english: impl Fn() -> bool,
) -> Option<(usize, &'static [char])> {
    let line = line.trim_end();
    let first = line.split_whitespace().next_back()?;
    let at = line.len() - first.len();
    let second = next.split_whitespace().next()?;
    // Removing the only word of a line would create a paragraph break.
    if line.trim() == first || !second.starts_with(char::is_lowercase) {
        return None;
    }
    if let Some(name) = first.strip_suffix('@') {
        let is_host = second.trim_end_matches(['.', ',', ';']).contains('.');
        return (!name.is_empty() && is_host).then_some((at, &[]));
    }
    if first.ends_with('\u{ad}') {
        return Some((at, &['\u{ad}']));
    }
    let half = first.strip_suffix('-').or_else(|| first.strip_suffix('\u{2010}'))?;
    let half = half.trim_start_matches(|c: char| !c.is_alphanumeric());
    let before = half.rsplit(['-', '/']).next().unwrap_or_default();
    let after = tokens(second).next().unwrap_or_default();
    let letters = before.chars().count() >= 2 && before.chars().all(char::is_alphabetic);
    let small = before.chars().next_back().is_some_and(char::is_lowercase);
    if !letters || !small || CONJUNCTIONS.contains(&second.trim_end_matches([',', '.'])) {
        return None;
    }
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    if known.contains(&format!("{before}-{after}")) {
        return None;
    }
    // `linja-auto`: Finnish hyphenates compounds between two equal vowels.
    let (last, begin) = (before.chars().next_back()?, after.chars().next()?);
    let vowels = last == begin && "aeiouyåäö".contains(last);
    let two_words = known.contains(&before) && known.contains(&after) && is_english();
    let whole = known.contains(&format!("{before}{after}"));
    (whole || !(vowels || two_words)).then_some((at, &['-', '\u{2010}']))
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::join_hyphenated;

    #[test]
    fn hyphenated_words_are_joined_and_compounds_keep_their_hyphen() {
        for (text, expected) in [
            ("sopimusten hoita-\nmiseksi, ja", "sopimusten \nhoitamiseksi, ja"),
            ("Pekka Malli-\n  nen, x", "Pekka \n  Mallinen, x"),
            ("x vas-\ntus y vas-\ntaus", "x \nvastus y \nvastaus"),
            ("sekä asiakas-\nja tietoja", "sekä asiakas-\nja tietoja"),
            ("jokin linja-\nauto on", "jokin linja-\nauto on"),
            ("maat EU-\nmaihin", "maat EU-\nmaihin"),
            ("an e-\nmail", "an e-\nmail"),
            ("kirjoita x@\nexample.fi.", "kirjoita \nx@example.fi."),
            ("jokin tie\u{ad}\ntoa", "jokin \ntietoa"),
            ("kuukausi-\n\nmaksu", "kuukausi-\n\nmaksu"),
            ("yksi kausi-\nVuosi", "yksi kausi-\nVuosi"),
            ("osake-\nyhtiö", "osake-\nyhtiö"),
            ("ei-toivottu, nyt ei-\ntoivottu", "ei-toivottu, nyt ei-\ntoivottu"),
        ] {
            assert_eq!(join_hyphenated(text, || Language::Fi).0, expected, "{text}");
        }
        let english = "Some third-\nparty infor-\nmation; a third, a party";
        assert_eq!(
            join_hyphenated(english, || Language::En),
            (
                "Some third-\nparty \ninformation; a third, a party".to_owned(),
                vec!["infor- mation;".to_owned()]
            )
        );
    }
}
