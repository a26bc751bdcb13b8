//! Recognizes the columns of tables by their headings.

use crate::classify::lexicon::{self, Terms};
use crate::tokens::fold;

/// Separator between the cells of a row.
pub(crate) const CELL_SEPARATOR: &str = " | ";

/// What a column of a table states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Purpose,
    Basis,
    Retention,
    Recipient,
    Country,
    Source,
    Data,
    Examples,
}

/// Headings of columns, folded prefixes. The first match decides.
const HEADINGS: &[(Column, &Terms)] = &[
    (Column::Basis, &lexicon::COLUMN_BASIS),
    (Column::Retention, &lexicon::COLUMN_RETENTION),
    (Column::Source, &lexicon::COLUMN_SOURCE),
    (Column::Recipient, &lexicon::COLUMN_RECIPIENT),
    (Column::Country, &lexicon::COLUMN_COUNTRY),
    (Column::Purpose, &lexicon::COLUMN_PURPOSE),
    (Column::Examples, &lexicon::COLUMN_EXAMPLES),
    (Column::Data, &lexicon::COLUMN_DATA),
];

/// Returns what the column with this heading states.
pub(crate) fn column(heading: &str) -> Option<Column> {
    const MAX_WORDS: usize = 8;
    let folded = fold(heading);
    let words = heading.split_whitespace().count();
    HEADINGS
        .iter()
        .find(|(_, words)| words.are_in(&folded))
        .map(|(column, _)| *column)
        .filter(|_| (1..=MAX_WORDS).contains(&words) && !heading.ends_with('.'))
}

/// Returns the columns of a row of headings: at least two cells with different known columns.
pub(crate) fn header(cells: &[&str]) -> Option<Vec<Option<Column>>> {
    let columns: Vec<Option<Column>> = cells.iter().map(|cell| column(cell)).collect();
    let mut known: Vec<Column> = columns.iter().flatten().copied().collect();
    known.dedup();
    (cells.len() >= 2 && known.len() >= 2 && known.len() * 2 >= cells.len() && columns[0].is_some())
        .then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_recognized() {
        assert_eq!(
            header(&["Mottagare", "Syfte", "Land"]),
            Some(vec![Some(Column::Recipient), Some(Column::Purpose), Some(Column::Country)])
        );
        assert_eq!(
            header(&["Uppgiftstyp", "Lagringstid"]),
            Some(vec![Some(Column::Data), Some(Column::Retention)])
        );
        assert_eq!(header(&["Y-tunnus", "1234567-1"]), None);
        assert_eq!(header(&["Nimi", "Esimerkki Oy"]), None);
        assert_eq!(header(&["Tietoja kerätään.", "Syfte"]), None);
    }
}
