//! Estimated width of a matrix.

use seloste_outline::Table;

/// Widths in rem from which on a table is a matrix, by class.
const WIDTHS: [(f64, &str); 5] = [
    (20.0, "matrix--20"),
    (26.0, "matrix--26"),
    (33.0, "matrix--33"),
    (40.0, "matrix--40"),
    (48.0, "matrix--48"),
];

/// Estimated widths in rem: a bold character, the padding of a cell, a line of a turned name with the
/// padding of its column, and each further line.
const CHAR: f64 = 0.62;
const PADDING: f64 = 1.4;
const MARK: f64 = 2.0;
const LINE: f64 = 1.2;

/// Minimum width of the headings of the rows in rem, as in the style sheet.
const MIN_HEADING: f64 = 9.0;

/// Number of characters of a turned name that fit on a line.
const LINE_CHARS: usize = 15;

/// Returns the class of the smallest width that the matrix fits into; none if it fits nowhere.
pub(super) fn class(table: &Table) -> Option<&'static str> {
    let width = heading(table) + marks(table);
    WIDTHS.into_iter().find(|(limit, _)| width <= *limit).map(|(_, class)| class)
}

/// Returns the width of the longest word of the first column.
fn heading(table: &Table) -> f64 {
    let names = table.rows.iter().filter_map(|row| row.first()).flatten().flatten().map(|run| run.text());
    let longest = names.chain(table.head.first().copied()).map(longest_word).max().unwrap_or(0);
    (longest as f64 * CHAR + PADDING).max(MIN_HEADING)
}

fn marks(table: &Table) -> f64 {
    let groups = table.head.iter().skip(1).zip(&table.marked);
    groups
        .map(|(label, names)| {
            let columns: f64 = names.iter().map(|name| column(&name.text)).sum();
            columns.max(longest_word(label) as f64 * CHAR + PADDING)
        })
        .sum()
}

/// Returns the width of a column with a turned name.
fn column(name: &str) -> f64 {
    let lines = name.chars().count().max(1).div_ceil(LINE_CHARS);
    MARK + LINE * (lines - 1) as f64
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use seloste_outline::{Phrase, TextRun};

    use super::*;

    fn table(purpose: &str, names: &[&str]) -> Table {
        Table {
            language: seloste_notice::Language::En,
            caption: "",
            about: None,
            head: vec!["Purpose", "Data"],
            rows: vec![vec![vec![vec![TextRun::plain(purpose)]], Vec::new()]],
            marked: vec![names.iter().copied().map(Phrase::plain).collect()],
        }
    }

    #[test]
    fn small_tables_fit_on_a_phone() {
        assert_eq!(class(&table("Invoicing", &["Contact", "Orders", "Payments"])), Some("matrix--20"));
    }

    #[test]
    fn long_names_and_many_columns_need_room() {
        assert_eq!(class(&table("Suoramarkkinointi", &["Yhteystiedot"; 8])), Some("matrix--33"));
        let name = "Viestit asiakaspalvelun kanssa";
        assert_eq!(class(&table("Suoramarkkinointi", &[name; 8])), Some("matrix--40"));
        assert_eq!(class(&table("Invoicing", &["Contact"; 25])), None);
        assert_eq!(class(&table(&"a".repeat(80), &["Contact"])), None);
    }

    proptest! {
        #[test]
        fn longer_names_need_at_least_as_much_room(
            purpose in "[a-zåäö ]{0,60}", names in prop::collection::vec("[a-zåäö ]{0,60}", 0..30), more in "[a-z]{1,9}",
        ) {
            let width = |purpose: &str, names: &[String]| {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let table = table(purpose, &names);
                heading(&table) + marks(&table)
            };
            let before = width(&purpose, &names);
            prop_assert!(before >= MIN_HEADING + MARK * names.len() as f64);
            let longer_purpose = format!("{purpose}{more}");
            prop_assert!(width(&longer_purpose, &names) >= before);
            let longer: Vec<String> = names.iter().map(|name| format!("{name}{more}")).collect();
            prop_assert!(width(&purpose, &longer) >= before);
            let further: Vec<String> = names.into_iter().chain([more]).collect();
            prop_assert!(width(&purpose, &further) >= before);
        }
    }
}
