//! What a sentence lists: to whom data goes, from where it comes, of what it consists.

use crate::facts;
use crate::legal;
use crate::words::{fold, has_any};

/// Longer parts of a list are clauses and no names, in words.
const MOST_WORDS: usize = 6;

/// Longer sentences, in bytes, are no plain lists; each part of one is sought in what is left of it.
const LONGEST: usize = 1_500;

/// Those to whom a sentence says that data goes, in its words; a Finnish name stands in the case that the verb asks for.
pub(super) fn receivers(sentence: &str) -> Vec<&str> {
    const NOBODY: [&str; 20] = [
        "muille",
        "meille",
        "sinulle",
        "teille",
        "heille",
        "sille",
        "niille",
        "jolle",
        "joille",
        "ulkopuol",
        "kolmansille",
        "toiselle",
        "asiakkaalle",
        "rekisteröid",
        "andra",
        "tredje",
        "länder",
        "other",
        "anyone",
        "third",
    ];
    let gives = ["luovut", "annetaan", "annamme", "toimitetaan", "välitetään", "välitämme", "siirretään"];
    let folded = fold(sentence);
    if sentence.len() > LONGEST || legal::plainly_denies(&folded) {
        return Vec::new();
    }
    let found = if has_any(&folded, &gives) {
        in_case(sentence, &["lle"])
    } else {
        after_word(
            sentence,
            &[
                "lämnas till",
                "lämnas ut till",
                "lämnas även till",
                "överlämnas till",
                "skickas till",
                "delas med",
                "uppgifter till",
                "personuppgifter till",
                "uppgifter med",
                "personuppgifter med",
                "shared with",
                "disclosed to",
                "passed to",
                "provided to",
                "given to",
                "sent to",
                "data with",
                "information with",
                "details with",
                "data to",
                "information to",
            ],
        )
    };
    let is_somebody = |name: &&str| !has_any(&fold(name), &NOBODY) && !has_pronoun(name);
    found.into_iter().filter(is_somebody).collect()
}

/// Those besides the person from whom a sentence says that data comes, in its words.
pub(super) fn givers(sentence: &str) -> Vec<&str> {
    /// The person in other words, its devices, and the ways by which it gives the data.
    const NOBODY: [&str; 38] = [
        "sinulta",
        "häneltä",
        "heiltä",
        "rekisteröi",
        "asiakkaa",
        "asiakkai",
        "käyttäj",
        "muualta",
        "laitt",
        "laite",
        "selai",
        "eväst",
        "den registrerade",
        "kunden",
        "enhet",
        "webbläs",
        "kakor",
        "device",
        "browser",
        "cookie",
        "viest",
        "lomak",
        "sähköpost",
        "puhel",
        "sopimu",
        "tapaami",
        "tilante",
        "tilau",
        "yhteydeno",
        "meddeland",
        "formulär",
        "avtal",
        "message",
        "form",
        "contract",
        "customer",
        "data subject",
        "purchase",
    ];
    let comes = ["saadaan", "saamme", "kerätään", "keräämme", "hankitaan", "haetaan", "tulevat", "peräisin"];
    let folded = fold(sentence);
    if sentence.len() > LONGEST || legal::plainly_denies(&folded) {
        return Vec::new();
    }
    let found = if has_any(&folded, &comes) {
        in_case(sentence, &["lta", "ltä", "sta", "stä"])
    } else {
        after_word(sentence, &["från", "from"])
    };
    // The person in any role: `osakkailta itseltään`, `medlemmen själv`.
    let is_other = |name: &&str| {
        let name = fold(name);
        !has_any(&name, &NOBODY) && !has_pronoun(&name) && !legal::from_data_subject(&name)
    };
    // `Palveluja tarjoavilta viranomaisilta ja yrityksiltä` are kinds in the case of their sentence: no names.
    let is_kind = |name: &str| {
        name.starts_with(char::is_lowercase) && ["ilta", "iltä"].iter().any(|ending| name.ends_with(ending))
    };
    found.into_iter().filter(|name| is_other(name) && !is_kind(name)).collect()
}

/// Whether a part of a list is no name but stands for one.
fn has_pronoun(name: &str) -> bool {
    const PRONOUNS: [&str; 8] = ["dig", "oss", "dem", "you", "us", "them", "any", "land"];
    crate::words::words(name).any(|word| PRONOUNS.contains(&word.to_lowercase().as_str()))
}

/// The data that a sentence lists after its verb: `Keräämme nimen, osoitteen ja puhelinnumeron.`
pub(super) fn data(sentence: &str) -> Option<&str> {
    const VERBS: [&str; 26] = [
        "keräämme",
        "kerätään",
        "käsittelemme",
        "tallennamme",
        "tallennetaan",
        "talletetaan",
        "rekisteröidään",
        "uppgifter om",
        "personuppgifter om",
        "behandlar vi",
        "vi behandlar",
        "samlar vi in",
        "vi samlar in",
        "vi sparar",
        "registreras",
        "vi registrerar",
        "we collect",
        "we process",
        "we hold",
        "we store",
        "we record",
        "we keep",
        "includes",
        "include",
        "consists of",
        "such as",
    ];
    let folded = fold(sentence);
    if sentence.len() > LONGEST || legal::plainly_denies(&folded) {
        return None;
    }
    let lower = sentence.to_lowercase();
    // Small letters may be longer than capitals; then a place in the one is none in the other.
    if lower.len() != sentence.len() {
        return None;
    }
    let at = VERBS.iter().filter_map(|verb| found_word(&lower, verb).map(|at| at + verb.len())).min()?;
    let tail = until_clause(sentence.get(at..)?).trim_matches([' ', ':', '.']);
    let parts: Vec<&str> = parts(tail).collect();
    let short = parts.iter().all(|part| part.split_whitespace().count() <= MOST_WORDS);
    (parts.len() >= 3 && short && tail.contains(", ")).then_some(tail)
}

/// The parts of a sentence that end in one of these cases, each with the words that belong to it.
fn in_case<'t>(sentence: &'t str, endings: &[&str]) -> Vec<&'t str> {
    let ends = |word: &str| {
        let bare = word.trim_end_matches([',', '.', ';', ')']);
        endings.iter().any(|ending| bare.ends_with(ending)) && bare.chars().count() > 5
    };
    let is_verb =
        |word: &str| ["taan", "tään", "daan", "dään", "mme"].iter().any(|ending| word.ends_with(ending));
    let mut found = Vec::new();
    for part in parts(sentence) {
        // `huoltoyhtiölle (Esimerkki Oy)` names a company, which others find.
        if facts::company(part).is_some() {
            continue;
        }
        let words: Vec<&str> = part.split_whitespace().collect();
        let Some(last) = words.iter().rposition(|word| ends(word)) else { continue };
        let belongs = |word: &&&str| {
            let word = **word;
            !is_verb(word)
                && !word.ends_with(',')
                && (ends(word) || word.ends_with('n') || word == "ja" || word.ends_with('-'))
        };
        let count = words[..last].iter().rev().take_while(belongs).count();
        let first = words[last - count];
        let begin = first.as_ptr().addr() - part.as_ptr().addr();
        let end = words[last].as_ptr().addr() - part.as_ptr().addr() + words[last].len();
        if count < MOST_WORDS {
            found.extend(part.get(begin..end).map(|name| name.trim_end_matches([',', '.', ';', ')'])));
        }
    }
    found
}

/// The parts of the list that follows one of these words, up to the next clause.
fn after_word<'t>(sentence: &'t str, words: &[&str]) -> Vec<&'t str> {
    const BEFORE: [&str; 15] = [
        "från ", "from ", "till ", "to ", "with ", "med ", "även ", "also ", "our ", "vår ", "vårt ",
        "våra ", "the ", "a ", "an ",
    ];
    let lower = sentence.to_lowercase();
    if lower.len() != sentence.len() {
        return Vec::new();
    }
    let at = words.iter().filter_map(|word| found_word(&lower, word).map(|at| at + word.len())).min();
    let Some(tail) = at.and_then(|at| sentence.get(at..)) else { return Vec::new() };
    let mut found = Vec::new();
    for (index, part) in parts(until_clause(tail)).enumerate() {
        // `Example Ltd, a travel agency` is one.
        if index > 0 && ["a ", "an ", "en ", "ett "].iter().any(|article| part.starts_with(article)) {
            continue;
        }
        let mut name = part.trim_end_matches(['.', ';']);
        while let Some(rest) = BEFORE.iter().find_map(|word| name.strip_prefix(word)) {
            name = rest;
        }
        let words = name.split_whitespace().count();
        let plain = !name.contains(['@', ':', '(', ')']) && !name.contains(|c: char| c.is_ascii_digit());
        // What is no name ends the list.
        if !(1..=MOST_WORDS).contains(&words) || !plain {
            break;
        }
        found.push(name);
    }
    found
}

/// A text up to the words that begin a clause of another kind.
fn until_clause(text: &str) -> &str {
    const CLAUSES: [&str; 42] = [
        " för ",
        " när ",
        " om ",
        " som ",
        " enligt ",
        " vid ",
        " så ",
        " innan ",
        " genom ",
        " enbart ",
        " endast ",
        " i samband ",
        " for ",
        " when ",
        " if ",
        " who ",
        " which ",
        " that ",
        " where ",
        " to ",
        " as ",
        " under ",
        " so ",
        " in order",
        " because ",
        " only ",
        " on the ",
        " jotta ",
        " jos ",
        " kun ",
        " joka ",
        " jotka ",
        " varten",
        " mikäli ",
        " perusteella",
        " yhteydessä",
        " through ",
        " by ",
        " during ",
        " before ",
        " inom ",
        " with your ",
    ];
    let end = CLAUSES.iter().filter_map(|clause| text.find(clause)).min().unwrap_or(text.len());
    text[..end].trim().trim_end_matches(',')
}

/// A list by its commas and the word before its last part; `Digi- ja väestötietovirasto` is one.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    const JOINTS: [&str; 9] =
        [" ja ", " sekä ", " tai ", " och ", " samt ", " eller ", " and ", " or ", ", "];
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let cuts = JOINTS.iter().flat_map(|joint| whole.match_indices(joint));
        let cut = cuts.filter(|(at, _)| !whole[..*at].ends_with('-')).min();
        match cut {
            Some((at, joint)) => {
                rest = Some(&whole[at + joint.len()..]);
                Some(&whole[..at])
            }
            None => {
                rest = None;
                Some(whole)
            }
        }
    })
    .flat_map(|part| JOINTS.iter().find_map(|joint| part.strip_prefix(joint.trim_start())).or(Some(part)))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// Where a word stands in a text, alone.
fn found_word(text: &str, word: &str) -> Option<usize> {
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        !is_letter(text[..*at].chars().next_back()) && !is_letter(text[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receivers_of_a_sentence() {
        for (sentence, expected) in [
            (
                "Tietoja luovutetaan asiakkaan suostumuksella tilitoimistolle, Kelalle ja huoltoyhtiölle.",
                vec!["tilitoimistolle", "Kelalle", "huoltoyhtiölle"],
            ),
            ("Tietoja ei luovuteta tilitoimistolle.", vec![]),
            ("Tietoja luovutetaan muille vain luvalla.", vec![]),
            (
                "Uppgifter lämnas till Skatteverket och våra revisorer när lagen kräver det.",
                vec!["Skatteverket", "revisorer"],
            ),
            ("Your data is shared with our printers and the tax office.", vec!["printers", "tax office"]),
            ("We send a letter to you.", vec![]),
        ] {
            assert_eq!(receivers(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn givers_of_a_sentence() {
        for (sentence, expected) in [
            (
                "Tiedot saadaan jäseniltä itseltään, Maanmittauslaitokselta sekä Digi- ja väestötietovirastolta.",
                vec!["Maanmittauslaitokselta", "Digi- ja väestötietovirastolta"],
            ),
            (
                "Uppgifterna kommer från dig själv, från mäklaren och från Skatteverket.",
                vec!["mäklaren", "Skatteverket"],
            ),
            ("We get it from you and from your employer.", vec!["your employer"]),
            ("We get usage data from your device.", vec![]),
        ] {
            assert_eq!(givers(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn data_of_a_sentence() {
        for (sentence, expected) in [
            (
                "Ostajista keräämme nimen, osoitteen ja puhelinnumeron.",
                Some("nimen, osoitteen ja puhelinnumeron"),
            ),
            (
                "Vi behandlar namn, adress och köphistorik för att kunna leverera.",
                Some("namn, adress och köphistorik"),
            ),
            ("We collect data when you visit us, call us, or write.", None),
            ("Keräämme tietoja.", None),
        ] {
            assert_eq!(data(sentence), expected, "{sentence}");
        }
    }
}
