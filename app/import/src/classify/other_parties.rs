//! Recognizes where a text turns from the controller to another party, such as a processor.

use super::entities;
use super::headings;
use super::lexicon;
use super::names;
use crate::tokens::fold;

/// Returns the offset of the first company in a text that is not called `own`. With an empty `own`, the first
/// company counts as the own one. The company after `c/o` only receives the letters.
pub(crate) fn other_company(text: &str, own: &str) -> Option<usize> {
    let companies = names::all_companies(text);
    let own = if own.is_empty() { companies.first()? } else { own };
    companies.into_iter().find_map(|name| {
        let at = name.as_ptr().addr() - text.as_ptr().addr();
        let is_care_of = text[..at].trim_end().to_lowercase().ends_with("c/o");
        (!is_called(name, own) && !is_care_of).then_some(at)
    })
}

/// Returns true if a company in a text may be the one that is called `own`. The text may leave words of the
/// name out (`Esimerkki Oy` for `Suomen Esimerkki Oy`), but a longer name is that of another company, unless
/// only an article or a label is in front of it (`Rekisterinpitäjä Esimerkki Oy`).
fn is_called(name: &str, own: &str) -> bool {
    let (words, own) = (entities::words_of_name(name), entities::words_of_name(own));
    if words.is_empty() || own.windows(words.len()).any(|part| part == words) {
        return true;
    }
    words.strip_suffix(own.as_slice()).is_some_and(|lead| {
        // `1.1 Esimerkki Oy` has the number of its section.
        let is_number = |word: &String| word.chars().all(|character| character.is_ascii_digit());
        lead.iter().all(|word| is_number(word) || lexicon::ARTICLES.have(word))
            || headings::dictionary_topic(&lead.join(" ")).is_some()
    })
}

/// Returns true if a text names a company that is not called `own`, which may be empty if it is unknown.
pub(crate) fn names_other_company(text: &str, own: &str) -> bool {
    if own.is_empty() { entities::first_company(text).is_some() } else { other_company(text, own).is_some() }
}

/// Returns true for a short line that is the role of another party: `Käsittelijä`, `Hosting provider`.
pub(crate) fn is_other_role(line: &str) -> bool {
    const MAX_CHARS: usize = 60;
    line.chars().count() <= MAX_CHARS && mentions_other_role(line)
}

/// Returns true if a sentence is about another party's part in the site or the data: `Site by Example Oy`.
pub(crate) fn mentions_other_role(sentence: &str) -> bool {
    lexicon::OTHER_ROLES.are_in(&fold(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_name_is_that_of_another_company() {
        for (text, own, is_other) in [
            ("Toinen Esimerkki Oy, 09 310 1691", "Esimerkki Oy", true),
            ("Esimerkki Kiinteistöt Oy, 09 310 1691", "Esimerkki Oy", true),
            // No part of a word.
            ("Exempelvis AB, 08-123 45 67", "Exempel", true),
            ("Esimerkki Oy, 09 310 1691", "Suomen Esimerkki Oy", false),
            ("Esimerkki Oy Ab, 09 310 1691", "Esimerkki", false),
            ("Rekisterinpitäjä Esimerkki Oy", "Esimerkki Oy", false),
            ("1.1 Esimerkki Oy (yhtiö)", "Esimerkki Oy", false),
            ("Exempelgårdens ekonomisk förening", "Exempelgårdens ek. för.", false),
        ] {
            assert_eq!(names_other_company(text, own), is_other, "{text}");
        }
    }
}
