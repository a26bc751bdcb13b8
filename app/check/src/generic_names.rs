//! Detects names that do not identify anyone, such as “partners” or “other registers”.

use crate::text::{fold, occurrences};

/// Words that do not make a name more specific.
const QUALIFIERS: &[&str] = &[
    "assosioituneet",
    "digitaaliset",
    "eri",
    "joku",
    "jokin",
    "käytetyt",
    "käyttämämme",
    "luotettavat",
    "mahdolliset",
    "muu",
    "muut",
    "tietyt",
    "ulkoinen",
    "ulkoiset",
    "ulkopuolinen",
    "ulkopuoliset",
    "valikoidut",
    "valitut",
    "yleiset",
    "andra",
    "annan",
    "anknutna",
    "anlitade",
    "digitala",
    "en",
    "eventuella",
    "extern",
    "externa",
    "olika",
    "utvalda",
    "våra",
    "a",
    "an",
    "associated",
    "certain",
    "digital",
    "external",
    "other",
    "our",
    "selected",
    "some",
    "the",
    "third-party",
    "trusted",
    "used",
    "various",
];

/// Separators between the names in a list.
const SEPARATORS: [&str; 11] =
    [",", "/", " ja ", " tai ", " sekä ", " och ", " eller ", " samt ", " and ", " or ", " & "];

/// Start and end of relative clauses that add no information, such as “that we use”.
const EMPTY_CLAUSES: [(&str, &str); 5] = [
    ("joita ", "käyttää"),
    ("joita ", "käytämme"),
    ("som ", "anlitar"),
    ("som ", "använder"),
    ("that ", "use"),
];

/// Returns the part of a name that is generic: `other registers` in `the trade register and other registers`.
/// Returns `None` for a name with a relative clause, because the clause may identify all parts.
pub(crate) fn generic_part(name: &str, generic: &[&str]) -> Option<String> {
    const CLAUSE_STARTS: [&str; 9] =
        [", jo", " jotka ", " joita ", " jolla ", " som ", " who ", " which ", " that ", " whose "];
    let folded = fold(name);
    if CLAUSE_STARTS.iter().any(|clause| folded.contains(clause)) {
        return None;
    }
    let found =
        parts(&folded).into_iter().find(|part| is_generic_part(part.trim().trim_end_matches('.'), generic));
    found.map(|part| part.trim().to_owned())
}

/// Returns true if every part of a name is one of these generic names, with or without qualifiers: `Other
/// registers` and `Partners and third parties that we use` are generic, `Partners in Finland` is not.
pub(crate) fn is_generic(name: &str, generic: &[&str]) -> bool {
    parts(&fold(name))
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| {
            !EMPTY_CLAUSES.iter().any(|(first, last)| part.starts_with(first) && part.ends_with(last))
        })
        .all(|part| is_generic_part(part, generic))
}

fn parts(folded: &str) -> Vec<&str> {
    let is_separator = |word: &str| SEPARATORS.iter().any(|separator| separator.trim() == word);
    // Fast path: most names have no separator.
    if !folded.contains([',', '/']) && !folded.split(' ').any(is_separator) {
        return vec![folded];
    }
    SEPARATORS
        .iter()
        .fold(vec![folded], |parts, joint| parts.into_iter().flat_map(|part| part.split(joint)).collect())
}

fn is_generic_part(part: &str, generic: &[&str]) -> bool {
    // Maximum number of words between the start and the end of an empty clause, such as a company name.
    const MAX_WORDS_BETWEEN: usize = 3;
    let is_empty_clause = |clause: &str| {
        EMPTY_CLAUSES.iter().any(|(first, last)| clause.starts_with(first) && clause.ends_with(last))
            && clause.split(' ').count() <= MAX_WORDS_BETWEEN + 1
    };
    let start_of = |first: &str| {
        occurrences(part, first).find_map(|at| at.checked_sub(1).filter(|at| part.as_bytes()[*at] == b' '))
    };
    let clause = EMPTY_CLAUSES.iter().find_map(|(first, _)| start_of(first));
    let mut part = match clause {
        Some(at) if is_empty_clause(&part[at + 1..]) => &part[..at],
        _ => part,
    };
    while !generic.contains(&part) {
        match part.split_once(' ') {
            Some((first, rest)) if QUALIFIERS.contains(&first) => part = rest.trim_start(),
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENERIC: &[&str] =
        &["kolmannet osapuolet", "yhteistyökumppanit", "rekisterit", "partners", "tredje parter"];

    #[test]
    fn generic_names() {
        for name in [
            "Yhteistyökumppanit",
            "Muut käytetyt rekisterit",
            "Yhteistyökumppanit ja muut kolmannet osapuolet",
            "Kolmannet osapuolet, joita Esimerkki Oy käyttää",
            "Our trusted partners.",
            "Tredje parter, som vi anlitar",
            "Tredje parter som vi anlitar",
            "Partners that we use",
        ] {
            assert!(is_generic(name, GENERIC), "{name}");
        }
    }

    #[test]
    fn generic_part_of_a_list() {
        for (name, part) in [
            ("Kaupparekisteri ja muut rekisterit", Some("muut rekisterit")),
            ("Accountants and other partners", Some("other partners")),
            ("Revisorer, tredje parter", Some("tredje parter")),
            ("Kuljettajat, jotka tuovat tilauksen, ja yhteistyökumppanit", None),
            ("Kirjanpitäjät ja kuljettajat", None),
        ] {
            assert_eq!(generic_part(name, GENERIC).as_deref(), part, "{name}");
        }
    }

    #[test]
    fn specific_names() {
        for name in [
            "Yhteistyökumppanit Suomessa",
            "Julkiset rekisterit",
            "Viranomaiset ja yhteistyökumppanit",
            "Microsoft",
            "",
        ] {
            assert!(!is_generic(name, GENERIC), "{name}");
        }
    }
}
