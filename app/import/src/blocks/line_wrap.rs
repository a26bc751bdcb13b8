//! Joins lines that were wrapped at a page margin.

use super::block::{Fragment, SourceLine, append_line};
use super::bullets;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::labels;
use crate::classify::lexicon;

/// Minimum line width in characters of a wrapped text.
const MIN_WRAP_WIDTH: usize = 50;

/// Longer lines are whole paragraphs.
const MAX_WRAP_WIDTH: usize = 130;

/// Returns the line width at which a text was wrapped, or `None` if each line is a whole paragraph.
pub(crate) fn wrap_width(fragments: &[Fragment]) -> Option<usize> {
    let lines = || {
        fragments.iter().filter_map(|fragment| match fragment {
            Fragment::Lines(lines) => Some(lines),
            _ => None,
        })
    };
    let mut lengths: Vec<usize> = lines().flatten().map(|line| line_length(&line.text)).collect();
    lengths.sort_unstable();
    let width = *lengths.get((lengths.len() * 9 / 10).min(lengths.len().checked_sub(1)?))?;
    if !(MIN_WRAP_WIDTH..=MAX_WRAP_WIDTH).contains(&width) {
        return None;
    }
    let is_wrapped = |pair: &[SourceLine]| {
        reaches_margin(&pair[0].text, &pair[1].text, width) && starts_lowercase(&pair[1].text)
    };
    lines().flat_map(|lines| lines.windows(2)).any(is_wrapped).then_some(width)
}

fn line_length(text: &str) -> usize {
    text.trim_end().chars().count()
}

/// Returns true if the first word of the next line would not fit on this one.
fn reaches_margin(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, line_length);
    // Tolerance for proportional fonts, whose lines differ in length.
    line_length(line) + 1 + word + width / 12 > width
}

fn starts_lowercase(line: &str) -> bool {
    line.trim_start().chars().next().is_some_and(char::is_lowercase)
}

/// Joins the lines of a fragment that belong together.
pub(crate) fn join_wrapped(lines: &[SourceLine], width: Option<usize>) -> Vec<SourceLine> {
    let mut joined: Vec<SourceLine> = Vec::new();
    let mut last = "";
    for line in lines {
        match joined.last_mut() {
            Some(open)
                if is_hanging_indent(&open.text, &line.text)
                    || is_open_sentence(&open.text) && continues_sentence(&line.text)
                    || width.is_some_and(|width| continues(last, &line.text, width)) =>
            {
                append_line(open, &line.text);
            }
            _ => joined.push(SourceLine { text: line.text.clone(), number: line.number }),
        }
        last = &line.text;
    }
    joined
}

/// Returns true if a line is the start of a sentence that goes on below: it has a verb and no punctuation at
/// its end.
fn is_open_sentence(line: &str) -> bool {
    const MIN_WORDS: usize = 7;
    let line = line.trim();
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    line.split_whitespace().count() >= MIN_WORDS
        && line.ends_with(|c: char| c.is_alphanumeric())
        && bullets::list_item(line).is_none()
        && words.any(|word| lexicon::SENTENCE_WORDS.have(&word.to_lowercase()))
}

/// Returns true if a line may go on with a sentence: it begins with a word in lower case.
fn continues_sentence(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    starts_lowercase(line)
        && bullets::list_item(line).is_none()
        && bullets::letter_o_item(line).is_none()
        && labels::split_label(line).is_none()
        && !word.contains(['@', '.', '/'])
}

/// Returns true if a line is indented below a list item and continues it.
fn is_hanging_indent(open: &str, line: &str) -> bool {
    let indent = |text: &str| text.len() - text.trim_start().len();
    bullets::list_item(open).is_some()
        && bullets::list_item(line).is_none()
        && bullets::letter_o_item(line).is_none()
        && indent(line) >= indent(open) + 2
        && starts_lowercase(line)
}

/// Returns true if the next line continues this one.
fn continues(line: &str, next: &str, width: usize) -> bool {
    if bullets::list_item(next).is_some()
        || bullets::letter_o_item(next).is_some()
        || !headings::split_number(next).0.is_empty()
    {
        return false;
    }
    if headings::dictionary_topic(line).is_some()
        || labels::split_label(next).is_some()
        || line.trim_end().ends_with(':')
    {
        return false;
    }
    let ended = line.trim_end().ends_with(['.', '!', '?', ';']);
    if reaches_margin(line, next, width) {
        return headings::dictionary_topic(next).is_none() || starts_lowercase(next);
    }
    // E-mail addresses and URLs start with lower-case letters, too.
    let word = next.split_whitespace().next().unwrap_or_default();
    let is_fact = word.contains('@')
        || word.starts_with("www.")
        || word.contains("://")
        || labels::split_phone(next).is_some();
    if is_fact || entities::postcode_and_city(line.rsplit(',').next().unwrap_or_default()).is_some() {
        return false;
    }
    // A short line that continues in lower case: a narrow column. A comma at its end marks a list item.
    !ended && starts_lowercase(next) && !line.trim_end().ends_with(',') && !is_entry(line, width)
}

/// Returns true if a line is too short for one of a narrow column: an entry of a list without bullets.
fn is_entry(line: &str, width: usize) -> bool {
    line_length(line) * 5 < width * 2 && (starts_lowercase(line) || line.split_whitespace().count() < 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::plain_text::fragments;
    use crate::tokens::collapse_whitespace;

    fn paragraphs(text: &str) -> Vec<String> {
        let fragments = fragments(text);
        let width = wrap_width(&fragments);
        let lines = fragments.iter().flat_map(|fragment| match fragment {
            Fragment::Lines(lines) => join_wrapped(lines, width),
            _ => Vec::new(),
        });
        lines.map(|line| collapse_whitespace(&line.text)).collect()
    }

    const BROKEN: &str = "\
Käsittelemme tietoja, joita annat meille, kun tilaat tuotteita tai
otat yhteyttä. Tietoja tarvitaan tilauksen toimittamiseen ja las-
kutukseen. Osa tiedoista saadaan yhteistyökumppaneilta, jotka asiakas-
ja tuotetietoja välittävät. Lisäksi kerätään tietoja seuraavista:
- sivuston käyttö, jota mitataan siten, että laitteesta luetaan vain
  se, mikä on tarpeen
- palaute";

    #[test]
    fn wrapped_lines_are_joined() {
        assert_eq!(
            paragraphs(BROKEN),
            [
                "Käsittelemme tietoja, joita annat meille, kun tilaat tuotteita tai otat yhteyttä. Tietoja tarvitaan \
                 tilauksen toimittamiseen ja las-kutukseen. Osa tiedoista saadaan yhteistyökumppaneilta, jotka \
                 asiakas- ja tuotetietoja välittävät. Lisäksi kerätään tietoja seuraavista:",
                "- sivuston käyttö, jota mitataan siten, että laitteesta luetaan vain se, mikä on tarpeen",
                "- palaute",
            ]
        );
    }

    #[test]
    fn short_entries_without_bullets_are_not_joined() {
        let text = "\
Käsittelemme henkilötietoja tilausten toimittamiseen,
laskutukseen ja asiakaspalveluun. Tietoja käytetään myös
palvelun kehittämiseen ja väärinkäytösten estämiseen.

nimi
sähköposti
tilausten historia
yhteydenotot

Osoitetiedot
asiointikieli
tilaajan suostumukset

Tietoja ei luovuteta muille
kuin niille, jotka niitä
tarvitsevat.";
        let joined = paragraphs(text);
        let entries = [
            "nimi",
            "sähköposti",
            "tilausten historia",
            "yhteydenotot",
            "Osoitetiedot",
            "asiointikieli",
            "tilaajan suostumukset",
        ];
        assert_eq!(joined[1..8], entries);
        assert_eq!(joined[8], "Tietoja ei luovuteta muille kuin niille, jotka niitä tarvitsevat.");
        assert_eq!(joined.len(), 9);
    }

    #[test]
    fn unwrapped_lines_are_not_joined() {
        let text = "Esimerkki Oy\nEsimerkkikatu 1\n00100 Helsinki\npuh. 09 123 4567";
        assert_eq!(paragraphs(text), text.lines().collect::<Vec<_>>());
    }
}
