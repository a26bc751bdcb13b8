//! Names that fit anybody: “partners”, “other registers”.

use crate::words::fold;

/// Words that make a name no more specific.
const FILLERS: &[&str] = &[
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

/// What joins one name to the next.
const JOINTS: [&str; 11] =
    [",", "/", " ja ", " tai ", " sekä ", " och ", " eller ", " samt ", " and ", " or ", " & "];

/// Clauses that say no more than that somebody is used, by how they begin and end.
const USED: [(&str, &str); 5] = [
    ("joita ", "käyttää"),
    ("joita ", "käytämme"),
    ("som ", "anlitar"),
    ("som ", "använder"),
    ("that ", "use"),
];

/// What of a name fits anybody though the rest of it names somebody: the `other registers` of `the trade register and other
/// registers`. A name that goes on with a clause is taken as one, because the clause may say who all of them are.
pub(crate) fn bare_part(name: &str, heads: &[&str]) -> Option<String> {
    const CLAUSES: [&str; 9] =
        [", jo", " jotka ", " joita ", " jolla ", " som ", " who ", " which ", " that ", " whose "];
    let folded = fold(name);
    if CLAUSES.iter().any(|clause| folded.contains(clause)) {
        return None;
    }
    let found =
        parts(&folded).into_iter().find(|part| is_bare_part(part.trim().trim_end_matches('.'), heads));
    found.map(|part| part.trim().to_owned())
}

/// Whether a name is made of nothing but these heads, joined or with words that tell no more: `Other registers` and
/// `Partners and third parties that we use` are, `Partners in Finland` is not.
pub(crate) fn is_bare(name: &str, heads: &[&str]) -> bool {
    parts(&fold(name))
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !USED.iter().any(|(first, last)| part.starts_with(first) && part.ends_with(last)))
        .all(|part| is_bare_part(part, heads))
}

fn parts(folded: &str) -> Vec<&str> {
    JOINTS
        .iter()
        .fold(vec![folded], |parts, joint| parts.into_iter().flat_map(|part| part.split(joint)).collect())
}

fn is_bare_part(part: &str, heads: &[&str]) -> bool {
    // `Partners that we use` tells no more than `partners`; what stands between is who uses them.
    const BETWEEN: usize = 3;
    let is_used = |clause: &str| {
        USED.iter().any(|(first, last)| clause.starts_with(first) && clause.ends_with(last))
            && clause.split(' ').count() <= BETWEEN + 1
    };
    let clause = USED.iter().find_map(|(first, _)| part.find(&format!(" {first}")));
    let mut part = match clause {
        Some(at) if is_used(&part[at + 1..]) => &part[..at],
        _ => part,
    };
    while !heads.contains(&part) {
        match part.split_once(' ') {
            Some((first, rest)) if FILLERS.contains(&first) => part = rest.trim_start(),
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: &[&str] =
        &["kolmannet osapuolet", "yhteistyökumppanit", "rekisterit", "partners", "tredje parter"];

    #[test]
    fn bare_names() {
        for bare in [
            "Yhteistyökumppanit",
            "Muut käytetyt rekisterit",
            "Yhteistyökumppanit ja muut kolmannet osapuolet",
            "Kolmannet osapuolet, joita Esimerkki Oy käyttää",
            "Our trusted partners.",
            "Tredje parter, som vi anlitar",
            "Tredje parter som vi anlitar",
            "Partners that we use",
        ] {
            assert!(is_bare(bare, HEADS), "{bare}");
        }
    }

    #[test]
    fn parts_that_fit_anybody() {
        for (name, part) in [
            ("Kaupparekisteri ja muut rekisterit", Some("muut rekisterit")),
            ("Accountants and other partners", Some("other partners")),
            ("Revisorer, tredje parter", Some("tredje parter")),
            ("Kuljettajat, jotka tuovat tilauksen, ja yhteistyökumppanit", None),
            ("Kirjanpitäjät ja kuljettajat", None),
        ] {
            assert_eq!(bare_part(name, HEADS).as_deref(), part, "{name}");
        }
    }

    #[test]
    fn names_that_tell_something() {
        for named in [
            "Yhteistyökumppanit Suomessa",
            "Julkiset rekisterit",
            "Viranomaiset ja yhteistyökumppanit",
            "Microsoft",
            "",
        ] {
            assert!(!is_bare(named, HEADS), "{named}");
        }
    }
}
