//! Recognizes the columns of tables by their headings.

use crate::tokens::{fold, has_any_prefix};

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
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Basis,
        &[
            "oikeusperust",
            "käsittelyperust",
            "peruste",
            "rättslig grund",
            "laglig grund",
            "legal basis",
            "lawful basis",
        ],
    ),
    (
        Column::Retention,
        &[
            "säilytysaika",
            "säilyty",
            "kuinka kauan",
            "lagringstid",
            "sparas",
            "gallring",
            "retention",
            "storage period",
            "how long",
            "when do we delete",
            "kept for",
        ],
    ),
    (Column::Source, &["lähde", "tietolähde", "källa", "source", "where do we get", "mistä"]),
    (
        Column::Recipient,
        &[
            "vastaanottaj",
            "palveluntarjoaj",
            "toimittaja",
            "käsittelijä",
            "mottagare",
            "leverantör",
            "personuppgiftsbiträd",
            "recipient",
            "provider",
            "processor",
            "vendor",
            "supplier",
        ],
    ),
    (
        Column::Country,
        &["maa", "sijainti", "land", "plats", "country", "location", "outside the eu", "will be transferred"],
    ),
    (
        Column::Purpose,
        &[
            "tarkoitus",
            "käyttötarkoitus",
            "ändamål",
            "syfte",
            "purpose",
            "used for",
            "what it is used",
            "why",
        ],
    ),
    (Column::Examples, &["esimerk", "sisältö", "exempel", "example", "innehåll", "content"]),
    (
        Column::Data,
        &[
            "tietoryhm",
            "tietoluok",
            "tieto",
            "tiedot",
            "henkilötie",
            "kategori",
            "uppgift",
            "uppgiftstyp",
            "personuppgift",
            "typ av",
            "data",
            "category",
            "categories",
            "type of",
            "piece of information",
            "information",
        ],
    ),
];

/// Returns what the column with this heading states.
pub(crate) fn column(heading: &str) -> Option<Column> {
    const MAX_WORDS: usize = 8;
    let folded = fold(heading);
    let words = heading.split_whitespace().count();
    HEADINGS
        .iter()
        .find(|(_, words)| has_any_prefix(&folded, words))
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
