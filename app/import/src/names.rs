//! Names within sentences: of companies, and of people with their titles.

use crate::facts;

/// The companies that a text names, in order, each once.
pub(crate) fn companies(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(name) = facts::company(rest) {
        let end = name.as_ptr().addr() - rest.as_ptr().addr() + name.len();
        if !found.contains(&name) {
            found.push(name);
        }
        rest = &rest[end..];
    }
    found
}

/// A title and a name: `Isännöitsijä Maija Esimerkki`, `Maija Esimerkki, isännöitsijä`. Name first, then title.
pub(crate) fn with_title(text: &str) -> Option<(&str, &str)> {
    if let Some((name, title)) = text.split_once(", ") {
        let short = title.split_whitespace().count() <= 4 && !title.contains([',', '@', ':']);
        let fits = short && !title.contains(|c: char| c.is_ascii_digit());
        let is_title = is_title(title) || title.starts_with(char::is_lowercase);
        return (fits && is_title && is_person(name)).then_some((name, title));
    }
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    spaces
        .map(|at| (text[at + 1..].trim(), text[..at].trim()))
        .find(|(name, title)| is_title(title) && is_person(name))
}

/// The name of a person in a sentence that says who somebody is: `Tietosuojavastaavana toimii Maija Esimerkki.`
pub(crate) fn introduced(text: &str) -> Option<&str> {
    const SAYS: [&str; 8] = ["on", "toimii", "heter", "är", "is", "namnet", "nimi", "vastaa"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| SAYS.contains(word))?;
    let ends = |word: &str| word.ends_with(['.', ',', ';', ':', ')', '!']);
    let mut last = at;
    for word in words.iter().skip(at + 1).take(3) {
        if !is_capitalised(word.trim_end_matches(['.', ',', ';', ':', ')', '!'])) {
            break;
        }
        last += 1;
        if ends(word) {
            break;
        }
    }
    let (first, last) = (words.get(at + 1)?, words.get(last)?);
    let begin = first.as_ptr().addr() - text.as_ptr().addr();
    let end = last.as_ptr().addr() - text.as_ptr().addr() + last.len();
    let name = text.get(begin..end)?.trim_end_matches(['.', ',', ';', ':', ')', '!']);
    is_person(name).then_some(name)
}

/// Two or three words such as make the name of a person, and no company's.
fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (2..=3).contains(&words)
        && name.split_whitespace().all(is_capitalised)
        && facts::company(name).is_none()
        && !name.split_whitespace().any(is_title)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().count() >= 2
        && word.chars().skip(1).any(char::is_lowercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
}

/// Whether the last word of a text is the title of a person, by its ending.
fn is_title(text: &str) -> bool {
    const ENDINGS: [&str; 40] = [
        "päällikkö",
        "johtaja",
        "isännöitsijä",
        "sihteeri",
        "vastaava",
        "asiantuntija",
        "koordinaattori",
        "lakimies",
        "juristi",
        "rehtori",
        "hoitaja",
        "yrittäjä",
        "omistaja",
        "suunnittelija",
        "neuvoja",
        "assistentti",
        "ledare",
        "chef",
        "direktör",
        "ombud",
        "ordförande",
        "sekreterare",
        "ansvarig",
        "jurist",
        "koordinator",
        "disponent",
        "föreståndare",
        "företagare",
        "manager",
        "officer",
        "director",
        "counsel",
        "secretary",
        "chair",
        "chairperson",
        "coordinator",
        "owner",
        "lawyer",
        "assistant",
        "treasurer",
    ];
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    ENDINGS.iter().any(|ending| last.ends_with(ending)) || matches!(last.as_str(), "ceo" | "vd" | "tj")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_their_titles() {
        for (text, expected) in [
            ("Isännöitsijä Maija Esimerkki", Some(("Maija Esimerkki", "Isännöitsijä"))),
            ("Maija Esimerkki, isännöitsijä", Some(("Maija Esimerkki", "isännöitsijä"))),
            (
                "Data Protection Officer Ann Example-Smith",
                Some(("Ann Example-Smith", "Data Protection Officer")),
            ),
            ("Esimerkki Oy, Helsinki", None),
            ("Maija Esimerkki", None),
            ("Asiakaspalvelu", None),
        ] {
            assert_eq!(with_title(text), expected, "{text}");
        }
        for (text, expected) in [
            ("Tietosuojavastaavana toimii Maija Esimerkki, puh. 1.", Some("Maija Esimerkki")),
            ("Vårt ombud heter Anna Exempel och nås", Some("Anna Exempel")),
            ("Our officer is Ann Example.", Some("Ann Example")),
            ("Rekisterinpitäjä on Esimerkki Oy", None),
            ("Tietosuojavastaava on nimetty.", None),
        ] {
            assert_eq!(introduced(text), expected, "{text}");
        }
    }

    #[test]
    fn every_company_of_a_sentence() {
        assert_eq!(
            companies("Laskut hoitaa Lasku Oy ja perinnän Perintä Esimerkki Oy:n Malli Ab."),
            ["Lasku Oy", "Perintä Esimerkki Oy", "Malli Ab"]
        );
        assert_eq!(companies("We use Chat (Chat Example Pty Ltd, Australia)."), ["Chat Example Pty Ltd"]);
    }
}
