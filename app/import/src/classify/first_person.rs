//! Finds the name of who speaks in the first person.

use super::entities;
use super::lexicon::{FIRST_PERSON_AT, FIRST_PERSONS, INTRODUCES_ITSELF, SPEAKER_AT};
use super::names::{capitalised_run, is_person, without_article};
use crate::tokens::strip_folded_prefix;

/// Longer sentences are about something else.
const MAX_BYTES: usize = 600;

/// Returns the name that a sentence puts beside its first person: `We, Example Bakery, …`, `Vi på
/// Exempelföreningen …`, `At Example Bakery, we …`, `Ich bin Erika Beispiel.` A name of one word may be any
/// noun.
pub(crate) fn speaker(sentence: &str) -> Option<&str> {
    let sentence = Some(sentence.trim()).filter(|sentence| sentence.len() <= MAX_BYTES)?;
    in_apposition(sentence)
        .or_else(|| behind_first_person(sentence))
        .or_else(|| in_front_of_first_person(sentence))
        .or_else(|| introduces_itself(sentence))
}

/// Returns true if a name has a legal form or several words with a capital.
pub(crate) fn is_certain(name: &str) -> bool {
    let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals >= 2 || entities::first_company(name).is_some()
}

/// Finds `We, Example Bakery, …` and `Wir, der Musikverein Beispiel (…), …`.
fn in_apposition(sentence: &str) -> Option<&str> {
    let (first, rest) = sentence.split_once(", ")?;
    let (name, rest) = leading_name(rest).filter(|_| is_first_person(first))?;
    rest.starts_with([',', '(']).then_some(name)
}

/// Finds `Vi på Exempelföreningen …` and `Wir von der Bäckerei Beispiel …`.
fn behind_first_person(sentence: &str) -> Option<&str> {
    let rest = FIRST_PERSON_AT.entries().find_map(|words| strip_folded_prefix(sentence, words))?;
    leading_name(rest).map(|(name, _)| name)
}

/// Finds `At Example Bakery, we …` and `Hos Exempel Salong sparar vi …`. One word may be a platform: `På
/// Bildplatsen delar vi …`.
fn in_front_of_first_person(sentence: &str) -> Option<&str> {
    /// Words behind the name among which the first person is.
    const MAX_WORDS: usize = 3;
    let rest = SPEAKER_AT.entries().find_map(|words| strip_folded_prefix(sentence, words))?;
    let (name, rest) = leading_name(rest)?;
    let words = rest.split([' ', ',']).filter(|word| !word.is_empty());
    (is_certain(name) && words.take(MAX_WORDS).any(is_first_person)).then_some(name)
}

/// Finds `I am Maija Esimerkki` and `Mein Name ist Erika Beispiel`.
fn introduces_itself(sentence: &str) -> Option<&str> {
    let rest = INTRODUCES_ITSELF.entries().find_map(|words| strip_folded_prefix(sentence, words))?;
    leading_name(rest).map(|(name, _)| name).filter(|name| is_person(name))
}

/// Splits a text into the name at its start, without its article, and the rest.
fn leading_name(text: &str) -> Option<(&str, &str)> {
    let text = without_article(text).trim_start();
    let name = capitalised_run(text).filter(|name| text.starts_with(*name))?;
    Some((name, text[name.len()..].trim_start()))
}

fn is_first_person(word: &str) -> bool {
    FIRST_PERSONS.have(&word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language::{self, De, En, Et, Fi, Sv};

    use super::*;
    use crate::classify::lexicon;

    #[test]
    fn name_of_the_speaker_is_found() {
        let cases: [(Language, &str, Option<&str>); 25] = [
            (En, "We, Example Bakery, are committed to your privacy.", Some("Example Bakery")),
            (En, "We at Example Bakery care about your privacy.", Some("Example Bakery")),
            (En, "At Example Bakery, we care about your privacy.", Some("Example Bakery")),
            (En, "At Exampla we care.", None),
            (En, "I am Maija Esimerkki, and I run this site.", Some("Maija Esimerkki")),
            (En, "At the moment, we keep no data.", None),
            (En, "At Example Bakery, data is kept for a year.", None),
            (En, "We, like Example Ltd, keep data.", None),
            (En, "I am a baker.", None),
            (En, "We collect data.", None),
            (Sv, "Vi på Exempelföreningen värnar om din integritet.", Some("Exempelföreningen")),
            (Sv, "Hos Exempel Salong sparar vi dina uppgifter.", Some("Exempel Salong")),
            (Sv, "På Bildplatsen delar vi bilder.", None),
            (Sv, "Jag heter Anna Exempel.", Some("Anna Exempel")),
            (Sv, "På sidan använder vi kakor.", None),
            (
                De,
                "Wir, der Musikverein Beispiel (im Folgenden „Verein“), speichern",
                Some("Musikverein Beispiel"),
            ),
            (De, "Wir von der Bäckerei Beispiel speichern Daten.", Some("Bäckerei Beispiel")),
            (De, "Ich bin Erika Beispiel.", Some("Erika Beispiel")),
            (De, "Bei Fragen zur Verarbeitung helfen wir.", None),
            (De, "Daten, die wir von der Beispielbank erhalten", None),
            (Fi, "Me, Esimerkkiseura ry, käsittelemme tietoja.", Some("Esimerkkiseura ry")),
            (Fi, "Olen Maija Esimerkki, hieroja.", Some("Maija Esimerkki")),
            (Fi, "Me käsittelemme tietoja.", None),
            (Et, "Meie, Näidise Kool, töötleme andmeid.", Some("Näidise Kool")),
            (Et, "", None),
        ];
        for (language, text, expected) in cases {
            assert_eq!(lexicon::with_language(language, || speaker(text)), expected, "{text}");
        }
    }
}
