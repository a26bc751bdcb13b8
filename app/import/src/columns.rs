//! Two columns side by side in plain text: labels to the left, what they say to the right.

use crate::block::{Chunk, Line};
use crate::headings;
use crate::words::on_one_line;

/// So many spaces part columns; fewer are a slip of the thumb.
const GAP: usize = 3;

/// A line cut in two: how many characters stand before the right part, the left part and the right one.
struct Cut<'l> {
    column: usize,
    left: &'l str,
    right: &'l str,
}

/// The line cut at its first gap after some text; at a tab wherever it stands.
fn cut(line: &str) -> Option<Cut<'_>> {
    let indent = line.len() - line.trim_start().len();
    let body = &line[indent..];
    let tab = body.find('\t');
    let spaces = body.find(&" ".repeat(GAP));
    let at = indent + tab.into_iter().chain(spaces).min()?;
    let (left, rest) = line.split_at(at);
    let right = rest.trim_start();
    let column = line[..line.len() - right.len()].chars().count();
    (!right.is_empty()).then(|| Cut { column, left: left.trim(), right })
}

/// A row of the table as it grows.
struct Row {
    left: Vec<Line>,
    right: Vec<Line>,
}

/// The chunk as rows where its lines are two columns with labels that are headings to the left; otherwise as it is.
pub(crate) fn split(lines: Vec<Line>) -> Vec<Chunk> {
    match rows(&lines) {
        Some(rows) => rows
            .into_iter()
            .map(|row| Chunk::Row { label: crate::unwrap::as_one(&row.left), value: row.right })
            .collect(),
        None => vec![Chunk::Lines(lines)],
    }
}

fn rows(lines: &[Line]) -> Option<Vec<Row>> {
    let first = cut(&lines.first()?.text)?;
    // A bullet or a number with a wide gap behind it is no column.
    if first.left.chars().filter(|character| character.is_alphabetic()).count() < 3 {
        return None;
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut previous_has_left = false;
    for line in lines {
        let (left, right) = parts(&line.text, first.column);
        let at = |text: &str| Line { text: on_one_line(text), number: line.number };
        let begins = match rows.last() {
            None => true,
            Some(row) => {
                let so_far = crate::unwrap::as_one(&row.left);
                let complete = headings::known(&so_far).is_some() || crate::labels::kind(&so_far).is_some();
                !left.is_empty() && (!previous_has_left || complete) && !left.starts_with(char::is_lowercase)
            }
        };
        previous_has_left = !left.is_empty();
        if begins {
            rows.push(Row { left: Vec::new(), right: Vec::new() });
        }
        let row = rows.last_mut()?;
        if !left.is_empty() {
            row.left.push(at(left));
        }
        if !right.is_empty() {
            row.right.push(at(right));
        }
    }
    let is_label = |row: &Row| {
        let left = crate::unwrap::as_one(&row.left);
        headings::guessed(&left).is_some() || crate::labels::kind(&left).is_some()
    };
    let labels = rows.iter().filter(|row| is_label(row)).count();
    (labels * 2 > rows.len() && rows.iter().all(|row| !row.left.is_empty())).then_some(rows)
}

/// The parts of a line left and right of the column; a line with neither a gap nor an indent is all left where it is
/// shorter than the column, and all right otherwise.
fn parts(line: &str, column: usize) -> (&str, &str) {
    let indent = line.chars().take_while(|character| character.is_whitespace()).count();
    if line.starts_with('\t') || indent + GAP > column {
        return ("", line.trim());
    }
    if let Some(cut) = cut(line)
        && (line.contains('\t') || cut.column.abs_diff(column) <= GAP)
    {
        return (cut.left, cut.right);
    }
    if line.trim_end().chars().count() <= column { (line.trim(), "") } else { ("", line.trim()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_of(text: &str) -> Vec<(String, String)> {
        let lines = text.lines().enumerate();
        let lines = lines.map(|(index, line)| Line { text: line.to_owned(), number: index + 1 }).collect();
        let chunks = split(lines);
        chunks
            .into_iter()
            .map(|chunk| match chunk {
                Chunk::Row { label, value } => (label, crate::unwrap::as_one(&value)),
                Chunk::Lines(lines) => (String::new(), crate::unwrap::as_one(&lines)),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    fn pair(left: &str, right: &str) -> (String, String) {
        (left.to_owned(), right.to_owned())
    }

    #[test]
    fn columns_of_spaces_and_of_tabs() {
        let text = "\
Rekisterinpitäjä       Esimerkki Oy
                       Esimerkkikatu 1
Henkilötietojen        Tilausten toimittaminen
käsittelyn tarkoitus   ja laskutus.
Säilytysaika           Kaksi vuotta.";
        assert_eq!(
            rows_of(text),
            [
                pair("Rekisterinpitäjä", "Esimerkki Oy Esimerkkikatu 1"),
                pair("Henkilötietojen käsittelyn tarkoitus", "Tilausten toimittaminen ja laskutus."),
                pair("Säilytysaika", "Kaksi vuotta."),
            ]
        );
        assert_eq!(
            rows_of("Purpose\tDelivering orders\nRetention\tTwo years"),
            [pair("Purpose", "Delivering orders"), pair("Retention", "Two years")]
        );
    }

    #[test]
    fn other_gaps_are_no_columns() {
        for text in ["•   nimi\n•   osoite", "Tämä on   lause, jossa on väli.", "a   b\nc   d"] {
            assert_eq!(rows_of(text).len(), 1, "{text}");
            assert!(rows_of(text)[0].0.is_empty(), "{text}");
        }
    }
}
