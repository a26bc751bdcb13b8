//! Plain text into chunks: empty lines part them, and lines that were broken only because the page ended are joined.

use crate::block::{Chunk, Line};
use crate::bullets;
use crate::columns;
use crate::facts;
use crate::headings;
use crate::labels;
use crate::words::on_one_line;

/// Lines of a text that was broken at the edge of a page are at least about this long, in characters.
const NARROWEST: usize = 50;

/// Longer lines than these are whole paragraphs.
const WIDEST: usize = 130;

/// The chunks of a plain text, each line with its number.
pub(crate) fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut open: Vec<Line> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if line.trim().is_empty() {
            close(&mut open, &mut chunks);
        } else {
            open.push(Line { text: line.trim_end().to_owned(), number: index + 1 });
        }
    }
    close(&mut open, &mut chunks);
    chunks
}

fn close(open: &mut Vec<Line>, chunks: &mut Vec<Chunk>) {
    if !open.is_empty() {
        chunks.extend(columns::split(std::mem::take(open)));
    }
}

/// How wide a text is that was broken at the edge of its page; none where each line is a whole paragraph.
pub(crate) fn width(chunks: &[Chunk]) -> Option<usize> {
    let lines = || {
        chunks.iter().filter_map(|chunk| match chunk {
            Chunk::Lines(lines) => Some(lines),
            _ => None,
        })
    };
    let mut lengths: Vec<usize> = lines().flatten().map(|line| length(&line.text)).collect();
    lengths.sort_unstable();
    let width = *lengths.get((lengths.len() * 9 / 10).min(lengths.len().checked_sub(1)?))?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let goes_on = |pair: &[Line]| fills(&pair[0].text, &pair[1].text, width) && begins_small(&pair[1].text);
    lines().flat_map(|lines| lines.windows(2)).any(goes_on).then_some(width)
}

fn length(text: &str) -> usize {
    text.trim_end().chars().count()
}

/// Whether the next line's first word would not have fitted on this one.
fn fills(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, length);
    // A text's right edge is ragged where its lines were broken by a measure in millimetres.
    length(line) + 1 + word + width / 12 > width
}

fn begins_small(line: &str) -> bool {
    line.trim_start().chars().next().is_some_and(char::is_lowercase)
}

/// The lines of a chunk with those joined that belong together.
pub(crate) fn joined(lines: &[Line], width: Option<usize>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    let mut last = "";
    for line in lines {
        match joined.last_mut() {
            Some(open)
                if hangs(&open.text, &line.text)
                    || width.is_some_and(|width| belongs(last, &line.text, width)) =>
            {
                append(open, &line.text);
            }
            _ => joined.push(Line { text: line.text.clone(), number: line.number }),
        }
        last = &line.text;
    }
    joined
}

/// Whether a line is indented under the entry of a list and goes on with it.
fn hangs(open: &str, line: &str) -> bool {
    let indent = |text: &str| text.len() - text.trim_start().len();
    bullets::entry(open).is_some()
        && bullets::entry(line).is_none()
        && bullets::letter_o(line).is_none()
        && indent(line) >= indent(open) + 2
        && begins_small(line)
}

/// Whether the next line goes on with what this one says.
fn belongs(line: &str, next: &str, width: usize) -> bool {
    if bullets::entry(next).is_some()
        || bullets::letter_o(next).is_some()
        || !headings::number(next).0.is_empty()
    {
        return false;
    }
    if headings::known(line).is_some() || labels::split(next).is_some() || line.trim_end().ends_with(':') {
        return false;
    }
    let ended = line.trim_end().ends_with(['.', '!', '?', ';']);
    if fills(line, next, width) {
        return headings::known(next).is_none() || begins_small(next);
    }
    // Addresses and numbers begin with small letters too.
    let word = next.split_whitespace().next().unwrap_or_default();
    let is_fact = word.contains('@')
        || word.starts_with("www.")
        || word.contains("://")
        || labels::phone(next).is_some();
    if is_fact || facts::postcode_and_city(line.rsplit(',').next().unwrap_or_default()).is_some() {
        return false;
    }
    // A short line that goes on in small letters: a narrow column, or an entry of a list that says so by a comma.
    !ended && begins_small(next) && !line.trim_end().ends_with(',')
}

/// Appends a line; a word broken at the end of the line keeps its hyphen, for `asiakas-` may go on as one word or as
/// two. A soft hyphen says that it is one.
fn append(open: &mut Line, next: &str) {
    const JOINTS: [&str; 10] = ["ja", "tai", "sekä", "eli", "och", "eller", "samt", "and", "or", "resp."];
    let end = open.text.trim_end().len();
    open.text.truncate(end);
    let next = next.trim_start();
    let broken = open.text.ends_with(['-', '\u{ad}']) && next.starts_with(char::is_alphabetic);
    let before = open.text.trim_end_matches(['-', '\u{ad}']);
    let is_word = before.chars().next_back().is_some_and(char::is_alphabetic);
    let joint = next.split_whitespace().next().is_some_and(|word| JOINTS.contains(&word));
    if !(broken && is_word && !joint) {
        open.text.push(' ');
    }
    open.text.push_str(next);
}

/// Joins lines as one.
pub(crate) fn as_one(lines: &[Line]) -> String {
    let mut one = Line { text: String::new(), number: 0 };
    for line in lines {
        if one.text.is_empty() {
            one.text.push_str(line.text.trim());
        } else {
            append(&mut one, &line.text);
        }
    }
    on_one_line(&one.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let chunks = chunks(text);
        let width = width(&chunks);
        let lines = chunks.iter().flat_map(|chunk| match chunk {
            Chunk::Lines(lines) => joined(lines, width),
            _ => Vec::new(),
        });
        lines.map(|line| on_one_line(&line.text)).collect()
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
    fn broken_lines_are_joined() {
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
    fn whole_lines_stay_apart() {
        let text = "Esimerkki Oy\nEsimerkkikatu 1\n00100 Helsinki\npuh. 09 123 4567";
        assert_eq!(paragraphs(text), text.lines().collect::<Vec<_>>());
    }
}
