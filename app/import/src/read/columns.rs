//! Recognizes two columns in plain text: labels on the left, values on the right.

use crate::blocks::block::{Fragment, SourceLine, join_lines};
use crate::classify::headings;
use crate::classify::labels;
use crate::tokens::collapse_whitespace;

/// Minimum number of spaces between two columns.
const MIN_GAP: usize = 3;

/// A line split into two columns. `column` is the number of characters before the right part.
struct ColumnSplit<'l> {
    column: usize,
    left: &'l str,
    right: &'l str,
}

/// Splits a line at its first gap after some text, or at its first tab.
fn split_at_gap(line: &str) -> Option<ColumnSplit<'_>> {
    let indent = line.len() - line.trim_start().len();
    let body = &line[indent..];
    let tab = body.find('\t');
    let spaces = body.find(&" ".repeat(MIN_GAP));
    let at = indent + tab.into_iter().chain(spaces).min()?;
    let (left, rest) = line.split_at(at);
    let right = rest.trim_start();
    let column = line[..line.len() - right.len()].chars().count();
    (!right.is_empty()).then(|| ColumnSplit { column, left: left.trim(), right })
}

/// A row of the table, possibly incomplete.
struct TableRow {
    left: Vec<SourceLine>,
    right: Vec<SourceLine>,
}

/// Converts lines to rows if they form two columns with known labels on the left.
pub(crate) fn split_columns(lines: Vec<SourceLine>) -> Vec<Fragment> {
    match parse_rows(&lines) {
        Some(rows) => rows
            .into_iter()
            .map(|row| Fragment::Row { label: join_lines(&row.left), value: row.right })
            .collect(),
        None => vec![Fragment::Lines(lines)],
    }
}

fn parse_rows(lines: &[SourceLine]) -> Option<Vec<TableRow>> {
    let first = split_at_gap(&lines.first()?.text)?;
    // A wide gap after a bullet or number does not make a column.
    if first.left.chars().filter(|character| character.is_alphabetic()).count() < 3 {
        return None;
    }
    let mut rows: Vec<TableRow> = Vec::new();
    let mut previous_has_left = false;
    for line in lines {
        let (left, right) = left_and_right(&line.text, first.column);
        let source_line = |text: &str| SourceLine { text: collapse_whitespace(text), number: line.number };
        let starts_row = match rows.last() {
            None => true,
            Some(row) => {
                let label = join_lines(&row.left);
                let is_complete =
                    headings::dictionary_topic(&label).is_some() || labels::fact_kind(&label).is_some();
                !left.is_empty()
                    && (!previous_has_left || is_complete)
                    && !left.starts_with(char::is_lowercase)
            }
        };
        previous_has_left = !left.is_empty();
        if starts_row {
            rows.push(TableRow { left: Vec::new(), right: Vec::new() });
        }
        let row = rows.last_mut()?;
        if !left.is_empty() {
            row.left.push(source_line(left));
        }
        if !right.is_empty() {
            row.right.push(source_line(right));
        }
    }
    let is_label = |row: &TableRow| {
        let left = join_lines(&row.left);
        headings::guess_topic(&left).is_some() || labels::fact_kind(&left).is_some()
    };
    let labels = rows.iter().filter(|row| is_label(row)).count();
    (labels * 2 > rows.len() && rows.iter().all(|row| !row.left.is_empty())).then_some(rows)
}

/// Splits a line at the column. A line without a gap or indentation belongs to the left column if it is
/// shorter than that, otherwise to the right one.
fn left_and_right(line: &str, column: usize) -> (&str, &str) {
    let indent = line.chars().take_while(|character| character.is_whitespace()).count();
    if line.starts_with('\t') || indent + MIN_GAP > column {
        return ("", line.trim());
    }
    if let Some(cut) = split_at_gap(line)
        && (line.contains('\t') || cut.column.abs_diff(column) <= MIN_GAP)
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
        let lines =
            lines.map(|(index, line)| SourceLine { text: line.to_owned(), number: index + 1 }).collect();
        let fragments = split_columns(lines);
        fragments
            .into_iter()
            .map(|fragment| match fragment {
                Fragment::Row { label, value } => (label, join_lines(&value)),
                Fragment::Lines(lines) => (String::new(), join_lines(&lines)),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    fn pair(left: &str, right: &str) -> (String, String) {
        (left.to_owned(), right.to_owned())
    }

    #[test]
    fn columns_are_split_at_spaces_and_tabs() {
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
    fn other_gaps_do_not_split_columns() {
        for text in ["•   nimi\n•   osoite", "Tämä on   lause, jossa on väli.", "a   b\nc   d"] {
            assert_eq!(rows_of(text).len(), 1, "{text}");
            assert!(rows_of(text)[0].0.is_empty(), "{text}");
        }
    }
}
