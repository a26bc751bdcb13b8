//! Finds the basic form of Finnish nouns.

use crate::tokens::capitalized;

/// Endings of the allative and of the basic form. The first match decides; a noun with another ending keeps
/// it, because its basic form is not certain.
const ALLATIVE: [(&str, &str); 34] = [
    ("poliisille", "poliisi"),
    // Plural
    ("viranomaisille", "viranomaiset"),
    ("yrityksille", "yritykset"),
    ("laitoksille", "laitokset"),
    ("maisille", "maiset"),
    ("laisille", "laiset"),
    ("uksille", "ukset"),
    ("yksille", "ykset"),
    ("koille", "kot"),
    ("stoille", "stot"),
    ("töille", "töt"),
    ("iöille", "iöt"),
    ("ioille", "iot"),
    ("sijoille", "sijat"),
    ("täjille", "täjät"),
    ("tajille", "tajat"),
    ("äjille", "äjät"),
    ("ajille", "ajat"),
    ("ijöille", "ijät"),
    ("ijoille", "ijat"),
    ("luille", "lut"),
    ("panneille", "pannit"),
    ("neille", "nit"),
    ("keille", "kit"),
    ("reille", "rit"),
    ("leille", "lit"),
    // Singular
    ("ikkeelle", "ike"),
    ("laitokselle", "laitos"),
    ("uudelle", "uus"),
    ("liitolle", "liitto"),
    ("pankille", "pankki"),
    ("huollolle", "huolto"),
    ("hallinnolle", "hallinto"),
    ("ulosotolle", "ulosotto"),
];

/// Letters in front of the singular ending with which the basic form ends too, whatever the noun.
const STEMS: [&str; 13] =
    ["sto", "stö", "iö", "io", "ja", "jä", "si", "ria", "tti", "oli", "ela", "kko", "kkö"];

/// Returns the basic form of a name in the allative, with a capital: `kunnan talouspalveluille`,
/// `Maanmittauslaitokselle`.
pub(crate) fn basic_form(name: &str) -> String {
    let known = || {
        ALLATIVE
            .iter()
            .find_map(|(ending, basic)| name.strip_suffix(ending).map(|stem| format!("{stem}{basic}")))
    };
    let plain = || {
        let stem = name.strip_suffix("lle")?;
        STEMS.iter().any(|ending| stem.ends_with(ending)).then(|| stem.to_owned())
    };
    match known().or_else(plain) {
        Some(basic) => capitalized(&basic),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_forms_are_found() {
        for (name, expected) in [
            ("tilitoimistolle", "Tilitoimisto"),
            ("huoltoyhtiöille", "Huoltoyhtiöt"),
            ("Kelalle", "Kela"),
            ("lukkoliikkeelle", "Lukkoliike"),
            ("Maanmittauslaitokselle", "Maanmittauslaitos"),
            ("kunnan talouspalveluille", "Kunnan talouspalvelut"),
            ("tilintarkastajalle", "Tilintarkastaja"),
            ("poliisille", "Poliisi"),
            ("yhteistyökumppaneille", "Yhteistyökumppanit"),
            ("muille viranomaisille", "Muille viranomaiset"),
            ("Työterveyshuollolle", "Työterveyshuolto"),
            ("Verohallinnolle", "Verohallinto"),
            ("ulosotolle", "Ulosotto"),
            ("pankeille", "Pankit"),
            ("kunnalle", "kunnalle"),
            ("lle", "lle"),
            ("", ""),
        ] {
            assert_eq!(basic_form(name), expected, "{name}");
        }
    }
}
