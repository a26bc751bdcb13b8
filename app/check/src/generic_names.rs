//! Detects names that do not identify anyone, such as “partners” or “other registers”.

use seloste_notice::Language;

use crate::lexicon::{CLAUSE_STARTS, EMPTY_CLAUSES, NAME_SEPARATORS, QUALIFIERS, Terms};
use crate::text::{fold, occurrences};

/// Returns the part of a name that is generic: `other registers` in `the trade register and other registers`.
/// Returns `None` for a name with a relative clause, because the clause may identify all parts.
pub(crate) fn generic_part(name: &str, language: Language, generic: &Terms) -> Option<String> {
    let folded = fold(name);
    if CLAUSE_STARTS.entries(language).any(|clause| folded.contains(clause)) {
        return None;
    }
    let found = parts(&folded, language)
        .into_iter()
        .find(|part| is_generic_part(part.trim().trim_end_matches('.'), language, generic));
    found.map(|part| part.trim().to_owned())
}

/// Returns true if every part of a name is one of these generic names, with or without qualifiers: `Other
/// registers` and `Partners and third parties that we use` are generic, `Partners in Finland` is not.
pub(crate) fn is_generic(name: &str, language: Language, generic: &Terms) -> bool {
    parts(&fold(name), language)
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !is_empty_clause(part, language))
        .all(|part| is_generic_part(part, language, generic))
}

/// Returns true for a relative clause that adds no information.
fn is_empty_clause(clause: &str, language: Language) -> bool {
    EMPTY_CLAUSES
        .entries(language)
        .any(|words| matches!(words, [first, last] if clause.starts_with(first) && clause.ends_with(last)))
}

fn parts(folded: &str, language: Language) -> Vec<&str> {
    /// Separators in every language.
    const SIGNS: [&str; 3] = [",", "/", " & "];
    let separators = || SIGNS.iter().chain(NAME_SEPARATORS.entries(language));
    let is_separator = |word: &str| separators().any(|separator| separator.trim_ascii() == word);
    // Fast path: most names have no separator.
    if !folded.contains([',', '/']) && !folded.split(' ').any(is_separator) {
        return vec![folded];
    }
    separators()
        .fold(vec![folded], |parts, joint| parts.into_iter().flat_map(|part| part.split(*joint)).collect())
}

fn is_generic_part(part: &str, language: Language, generic: &Terms) -> bool {
    // Maximum number of words between the start and the end of an empty clause, such as a company name.
    const MAX_WORDS_BETWEEN: usize = 3;
    let is_short_clause = |clause: &str| {
        is_empty_clause(clause, language) && clause.split(' ').count() <= MAX_WORDS_BETWEEN + 1
    };
    let start_of = |first: &str| {
        occurrences(part, first).find_map(|at| at.checked_sub(1).filter(|at| part.as_bytes()[*at] == b' '))
    };
    let clause = EMPTY_CLAUSES.entries(language).find_map(|words| start_of(words.first()?));
    let mut part = match clause {
        Some(at) if is_short_clause(&part[at + 1..]) => &part[..at],
        _ => part,
    };
    while !generic.have(part, language) {
        match part.split_once(' ') {
            Some((first, rest)) if QUALIFIERS.have(first, language) => part = rest.trim_start(),
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENERIC: Terms = Terms {
        id: "generic",
        lexicons: &[(
            Language::Fi,
            &["kolmannet osapuolet", "yhteistyökumppanit", "rekisterit", "partners", "tredje parter"],
        )],
    };

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
            assert!(is_generic(name, Language::Fi, &GENERIC), "{name}");
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
            assert_eq!(generic_part(name, Language::Fi, &GENERIC).as_deref(), part, "{name}");
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
            assert!(!is_generic(name, Language::Fi, &GENERIC), "{name}");
        }
    }
}
