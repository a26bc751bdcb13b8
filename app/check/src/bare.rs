//! Names that fit anybody: “partners”, “other registers”.

use crate::words::fold;

/// Words that make a name no more specific.
const FILLERS: &[&str] = &[
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
    "yleiset",
    "andra",
    "annan",
    "anlitade",
    "en",
    "eventuella",
    "extern",
    "externa",
    "olika",
    "utvalda",
    "våra",
    "a",
    "an",
    "certain",
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

/// Whether a name is made of nothing but these heads, joined or with words that tell no more: `Other registers` and
/// `Partners and third parties that we use` are, `Partners in Finland` is not.
pub(crate) fn is_bare(name: &str, heads: &[&str]) -> bool {
    let mut parts = vec![fold(name)];
    for joint in JOINTS {
        parts = parts.iter().flat_map(|part| part.split(joint)).map(str::to_owned).collect();
    }
    parts
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !USED.iter().any(|(first, last)| part.starts_with(first) && part.ends_with(last)))
        .all(|part| is_bare_part(part, heads))
}

fn is_bare_part(part: &str, heads: &[&str]) -> bool {
    let mut part = part;
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
        ] {
            assert!(is_bare(bare, HEADS), "{bare}");
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
