//! Finds the data that the text of a category lists.

use super::category_words::has_data_word;
use super::enumerations;
use crate::classify::denial;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::tokens::{find_word, fold, tokens};

/// Longer parts of a list are clauses.
const MAX_ITEM_WORDS: usize = 7;

/// The text of a category, divided into the data that it lists and what else it says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CategoryText<'t> {
    /// The data that the text lists.
    pub items: Vec<&'t str>,
    /// The sentences at the start that are nothing but the list.
    pub list: &'t str,
    /// The text behind them.
    pub rest: &'t str,
}

impl CategoryText<'_> {
    /// Returns true if the items have every word of the list.
    pub(super) fn is_list_complete(&self) -> bool {
        let listed = self.items.iter().flat_map(|item| tokens(item)).count();
        listed == tokens(self.list).count()
    }
}

/// A sentence that is a list.
struct ListSentence<'t> {
    items: Vec<&'t str>,
    /// True if the sentence says nothing else.
    is_whole: bool,
}

/// Divides the text of a category: `username, e-mail address. Optional fields such as a biography. Your
/// username is public.`
pub(super) fn divide(text: &str) -> CategoryText<'_> {
    let mut items: Vec<&str> = Vec::new();
    let mut is_list = true;
    let mut end = 0;
    let mut may_extend = true;
    for sentence in sentences::split_sentences(text) {
        let list = if is_list { listing(sentence) } else { None };
        is_list &= list.is_some();
        let is_whole = list.as_ref().is_some_and(|list| list.is_whole);
        may_extend &= is_whole;
        if may_extend {
            end = sentence.as_ptr().addr() - text.as_ptr().addr() + sentence.len();
        }
        for item in list.map_or_else(|| stated(sentence), |list| list.items) {
            let folded = fold(item);
            if !items.iter().any(|known| find_word(&fold(known), &folded).is_some()) {
                items.push(item);
            }
        }
    }
    CategoryText { items, list: &text[..end], rest: text[end..].trim_start() }
}

/// Returns the data that a sentence states behind a verb, in brackets or as examples.
fn stated(sentence: &str) -> Vec<&str> {
    let folded = fold(sentence);
    if denial::asserted(&folded).len() < folded.len() || lexicon::DEFINITIONS.are_in(&folded) {
        return Vec::new();
    }
    let found = stated_parts(sentence);
    match found.first() {
        Some(first) if enumerations::is_denied_list(sentence, first) => Vec::new(),
        _ => found,
    }
}

fn stated_parts(sentence: &str) -> Vec<&str> {
    let bracketed = enumerations::bracketed_data(sentence);
    if !bracketed.is_empty() {
        return bracketed;
    }
    let listed = enumerations::listed_data(sentence).map(enumerations::categories);
    if let Some(parts) = listed.filter(|parts| enumerations::are_categories(parts)) {
        return parts.into_iter().filter(|part| !enumerations::is_fragment(part)).collect();
    }
    let exampled = enumerations::exampled_data(sentence);
    if !exampled.is_empty() {
        return exampled;
    }
    let announced = enumerations::announced_data(sentence);
    if enumerations::are_categories(&announced) && !announced.is_empty() {
        return announced;
    }
    enumerations::known_categories(sentence)
}

/// Returns the parts of a sentence that is a list without a verb. What follows a dash, and the clause at the
/// end of a part, belongs to no name: `name and e-mail address — to answer you`.
fn listing(sentence: &str) -> Option<ListSentence<'_>> {
    const MIN_PARTS: usize = 2;
    let bare = sentence.trim_end_matches(['.', ';', ' ']);
    let list = [" — ", " – ", " - "]
        .iter()
        .filter_map(|sign| bare.split_once(sign))
        .map(|(list, _)| list)
        .filter(|list| list.matches('(').count() == list.matches(')').count())
        .min_by_key(|list| list.len())
        .unwrap_or(bare);
    // `We do not collect your name, address or age`
    let head = fold(list.split(',').next().unwrap_or(list));
    if head.split(|c: char| !c.is_alphanumeric()).any(|word| lexicon::DENIALS.have(word)) {
        return None;
    }
    let list = behind_lead(list);
    let parts = enumerations::categories(list);
    let names: Vec<&str> = parts.iter().map(|part| name_of(part)).take_while(|name| is_item(name)).collect();
    let has_commas = parts.len() > MIN_PARTS || list.contains(',');
    let are_whole = names.len() == parts.len() && names.iter().zip(&parts).all(|(name, part)| name == part);
    // `pictures and notes, used for your report`
    let is_cut = parts.len() > names.len() && names.first().is_some_and(|name| has_data_word(name));
    let are_names = (names.len() >= MIN_PARTS || is_cut && has_commas)
        && (has_commas || are_whole && names.iter().all(|name| has_data_word(name)))
        // The first of them would be the subject of a sentence.
        && (names.len() == parts.len() || names.iter().any(|name| has_data_word(name)));
    let is_whole = list.len() == bare.len() && are_whole;
    are_names.then_some(ListSentence { items: names, is_whole })
}

/// Returns what follows a word for examples: `Optional fields such as a biography`.
fn behind_lead(list: &str) -> &str {
    let lower = list.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != list.len() {
        return list;
    }
    let leads = lexicon::EXAMPLES.of(lexicon::language()).iter();
    let found = leads.filter_map(|lead| find_word(&lower, lead).map(|at| (at, at + lead.len())));
    let is_outside = |at: usize| list[..at].matches('(').count() == list[..at].matches(')').count();
    match found.filter(|(at, _)| is_outside(*at) && !list[..*at].contains(',')).min() {
        Some((_, end)) => list[end..].trim_start_matches([' ', ':', ',']),
        None => list,
    }
}

/// Returns a part of a list without the clause at its end: `time stamps when you log in`.
fn name_of(part: &str) -> &str {
    let outside = part.split(" (").next().unwrap_or(part);
    let name = enumerations::until_clause(outside);
    if name.len() < outside.trim_end().len() { name } else { part }
}

/// Returns true if a part of a list may be the name of data.
fn is_item(part: &str) -> bool {
    let outside = enumerations::without_brackets(part);
    let words = outside.split_whitespace().count();
    (1..=MAX_ITEM_WORDS).contains(&words)
        && !enumerations::has_sentence_word(&outside)
        && !enumerations::is_fragment(part)
        && !part.contains(':')
        && enumerations::may_be_category(part)
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn lists_at_the_start_of_a_text_are_divided_from_it() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, text, items, rest) in [
            (
                En,
                "username, email, shoe size. Optional fields such as a biography, avatar, and banner. Your \
                 username is public.",
                vec!["username", "email", "shoe size", "a biography", "avatar", "banner"],
                "Optional fields such as a biography, avatar, and banner. Your username is public.",
            ),
            (
                En,
                "IP addresses and timestamps when you log in, session tokens, and login history",
                vec!["IP addresses and timestamps", "session tokens", "login history"],
                "IP addresses and timestamps when you log in, session tokens, and login history",
            ),
            (
                Sv,
                "namn, e-postadress och telefonnummer — för att bekräfta era bokningar",
                vec!["namn", "e-postadress", "telefonnummer"],
                "namn, e-postadress och telefonnummer — för att bekräfta era bokningar",
            ),
            (
                Fi,
                "nimi, syntymäaika, vyöarvo. Tiedot näkyvät vain valmentajalle.",
                vec!["nimi", "syntymäaika", "vyöarvo"],
                "Tiedot näkyvät vain valmentajalle.",
            ),
            (
                Fi,
                "Kun käyt sivuilla, palvelimelle jää lokitietoja (kuten IP-osoite, selain ja käynnin ajankohta).",
                vec!["IP-osoite", "selain", "käynnin ajankohta"],
                "Kun käyt sivuilla, palvelimelle jää lokitietoja (kuten IP-osoite, selain ja käynnin ajankohta).",
            ),
            (
                De,
                "Name, Anschrift, Spielklasse. Wir löschen sie nach der Saison.",
                vec!["Name", "Anschrift", "Spielklasse"],
                "Wir löschen sie nach der Saison.",
            ),
            (
                Et,
                "nimi, telefon, rihma suurus. Neid näeb ainult treener.",
                vec!["nimi", "telefon", "rihma suurus"],
                "Neid näeb ainult treener.",
            ),
            // Sentences.
            (
                En,
                "stored and processed to deliver messages. Do not share secrets.",
                vec![],
                "stored and processed to deliver messages. Do not share secrets.",
            ),
            (
                En,
                "We do not collect your name, address or age.",
                vec![],
                "We do not collect your name, address or age.",
            ),
            (En, "", vec![], ""),
        ] {
            let divided = lexicon::with_language(language, || divide(text));
            assert_eq!((divided.items, divided.rest), (items, rest), "{text}");
        }
    }
}
