//! Finds recipients, sources and data categories enumerated in a sentence.

use seloste_notice::Language;

use super::category_words::{has_data_word, is_category_word};
use crate::classify::case_endings;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::other_parties::mentions_other_role;
use crate::classify::sentences;
use crate::tokens::{WordStarts, find_word, fold, starts_of_words, strip_folded_prefix, tokens, word_spans};

/// Maximum number of words of a name; longer parts are clauses.
const MAX_WORDS: usize = 6;

/// A part with a word for data may have more words: `the data shown in the comments form`.
const MAX_EVIDENT_WORDS: usize = 8;

/// Longer sentences are not plain enumerations. Bounds the search time, which grows with the square of the
/// length.
const MAX_SENTENCE_BYTES: usize = 1_500;

/// Returns the recipients enumerated in a sentence. Finnish names are in their basic form if the ending
/// shows it beyond doubt, and otherwise keep their case ending (allative).
pub(super) fn listed_recipients(sentence: &str) -> Vec<String> {
    let folded = fold(sentence);
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&folded) {
        return Vec::new();
    }
    let endings: Vec<&str> = lexicon::RECIPIENT_ENDINGS.entries().copied().collect();
    let found: Vec<String> = if !endings.is_empty() && lexicon::RECIPIENT_VERBS.are_in(&folded) {
        names_in_case(sentence, &endings).into_iter().map(case_endings::basic_form).collect()
    } else {
        let plain = without_relative_clause(sentence);
        let leads: Vec<&str> = lexicon::RECIPIENT_LEADS.entries().copied().collect();
        let found = match leading_recipients(&plain) {
            Some(found) => found,
            None => match names_after(&plain, &leads) {
                found if !found.is_empty() => without_infinitive(&plain, found),
                _ if lexicon::language() == Language::De => names_before_verb(&plain),
                _ => names_behind_data(&plain),
            },
        };
        found.into_iter().map(str::to_owned).collect()
    };
    found.into_iter().filter(|name| is_recipient(name)).collect()
}

/// Removes the names if they may be an infinitive behind a word that also leads to one: `data to provide
/// care`. A recipient has an article, a capital or a common noun for one.
fn without_infinitive<'t>(sentence: &str, names: Vec<&'t str>) -> Vec<&'t str> {
    const MAX_WORDS: usize = 2;
    let Some(first) = names.first() else { return names };
    let folded = fold(sentence);
    let own = fold(first);
    let is_weak = lexicon::WEAK_RECIPIENT_LEADS.entries().any(|lead| {
        folded
            .match_indices(&format!("{lead} "))
            .any(|(at, found)| folded[at + found.len()..].starts_with(&own))
    });
    // `Data to enable the church`: the noun further behind is an object.
    let has_noun = match own.split(' ').count() {
        1..=MAX_WORDS => lexicon::RECIPIENT_NOUNS.are_in(&own),
        _ => lexicon::RECIPIENT_NOUNS.start(&own),
    };
    let is_named = first.starts_with(char::is_uppercase) || has_noun;
    if is_weak && !is_named { Vec::new() } else { names }
}

/// Returns the recipients that a sentence names in front of its verb: `Till banken och till tidningen lämnar
/// vi namnet.` Returns `None` if it does not start so.
fn leading_recipients(sentence: &str) -> Option<Vec<&str>> {
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len() {
        return None;
    }
    let rest = sentence.get(recipient_preposition(&lower)?.len()..)?;
    let (verb, _) = word_spans(rest).find(|(_, word)| lexicon::SHARING.start(&fold(word)))?;
    // `To keep children safe and provide guidance` begins with an infinitive.
    let is_infinitive = lexicon::ACTIVITY_STARTS.start_own(&lower)
        && !rest.trim_start().starts_with(char::is_uppercase)
        && without_first_word(rest.trim_start(), &lexicon::ARTICLES).is_none();
    if is_infinitive {
        return Some(Vec::new());
    }
    let names = list_parts(rest[..verb].trim()).map(without_article);
    let is_name = |name: &&str| {
        (1..=MAX_WORDS).contains(&name.split_whitespace().count())
            && !name.contains(['@', ':', '(', ')'])
            && !name.contains(|c: char| c.is_ascii_digit())
    };
    Some(names.filter(is_name).collect())
}

/// Returns the recipients between the preposition and the verb at the end of a German clause: `Die Daten
/// werden an unseren Drucker weitergegeben.`
fn names_before_verb(sentence: &str) -> Vec<&str> {
    let is_verb = |(_, word): &(usize, &str)| {
        word.starts_with(char::is_lowercase) && lexicon::SHARING.start(&fold(word))
    };
    let Some((verb, _)) = word_spans(sentence).find(is_verb) else { return Vec::new() };
    let before = &sentence[..verb];
    let prepositions = lexicon::RECIPIENT_LEAD_ENDS.of(lexicon::language()).iter();
    let behind = |end: &&str| before.rfind(&format!("{end} ")).map(|at| at + end.len() + 1);
    let Some(at) = prepositions.filter_map(behind).max() else { return Vec::new() };
    let names: Vec<&str> = list_parts(before[at..].trim()).map(without_article).collect();
    let is_name = |name: &&str| {
        (1..=MAX_WORDS).contains(&name.split_whitespace().count())
            && name.split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_uppercase))
            && !name.contains(['@', ':', '(', ')', ','])
            && !name.contains(|c: char| c.is_ascii_digit())
    };
    if names.iter().all(is_name) { names } else { Vec::new() }
}

/// Returns the recipients behind a verb and the data that is shared: `We pass the data of each booking to the
/// ferry company.`
fn names_behind_data(sentence: &str) -> Vec<&str> {
    /// More words in between belong to another clause.
    const MAX_BETWEEN: usize = 7;
    let Some((verb, word)) = word_spans(sentence).find(|(_, word)| lexicon::SHARING.start(&fold(word)))
    else {
        return Vec::new();
    };
    let rest = &sentence[verb + word.len()..];
    let words: Vec<(usize, &str)> = word_spans(rest).collect();
    let Some(data) = words.iter().position(|(_, word)| lexicon::DATA.start(&fold(word))) else {
        return Vec::new();
    };
    let ends = lexicon::RECIPIENT_LEAD_ENDS.of(lexicon::language());
    let is_preposition = |word: &str| ends.iter().any(|end| end.trim_start() == word);
    let between = words[data + 1..].iter().position(|(_, word)| is_preposition(word));
    let Some(between) = between.filter(|count| *count < MAX_BETWEEN) else { return Vec::new() };
    let at = data + 1 + between;
    // `In accordance with the law`
    if lexicon::NO_RECIPIENT_LEADS.start(&fold(words[at - 1].1))
        || rest[..words[at].0].contains([',', ';', ':'])
    {
        return Vec::new();
    }
    let (start, preposition) = words[at];
    let tail = rest[start + preposition.len()..].trim();
    let is_named = tail.starts_with(char::is_uppercase)
        || !tail.contains('/')
            && tail.split_once(' ').is_some_and(|(first, _)| lexicon::ARTICLES.have(&first.to_lowercase()));
    if !is_named {
        return Vec::new();
    }
    names_after(&rest[start..], &[preposition])
}

/// Returns the preposition of recipients that a text starts with, in the language of the notice: `till`.
fn recipient_preposition(text: &str) -> Option<&'static str> {
    let prepositions =
        lexicon::RECIPIENT_LEAD_ENDS.of(lexicon::language()).iter().map(|end| end.trim_start());
    prepositions.into_iter().find(|word| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// Removes a relative clause between commas in front of more of the list: `to Example Ltd, which prints it,
/// and to the association`.
fn without_relative_clause(sentence: &str) -> String {
    let starts = sentence.match_indices(", ").map(|(at, sign)| (at, at + sign.len()));
    let clause =
        starts.clone().find(|(_, after)| lexicon::SUBORDINATES.start(&sentence[*after..].to_lowercase()));
    let Some((begin, inside)) = clause else { return sentence.to_owned() };
    let continues = |(_, after): &(usize, usize)| {
        *after > inside
            && without_first_word(&sentence[*after..], &lexicon::CONJUNCTIONS)
                .is_some_and(|rest| recipient_preposition(rest).is_some())
    };
    match starts.into_iter().find(continues) {
        Some((end, _)) => format!("{} {}", &sentence[..begin], &sentence[end + 2..]),
        None => sentence.to_owned(),
    }
}

/// Returns the recipients that a text in the chapter about them names without a verb: `Our bank, the
/// printer and HM Revenue & Customs.`
pub(super) fn bare_recipients(sentence: &str) -> Vec<String> {
    let sentence = &without_brackets(sentence);
    let folded = fold(sentence);
    let is_sentence = folded
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| lexicon::SENTENCE_WORDS.have(word) || lexicon::NAME_VERBS.have(word) || is_passive(word));
    let is_purpose =
        ["för att ", "to ", "in order ", "um ", "et "].iter().any(|start| folded.starts_with(start));
    let has_verb =
        [&lexicon::SHARING, &lexicon::USING, &lexicon::KEEPING, &lexicon::COLLECTING, &lexicon::DATA]
            .iter()
            .any(|terms| terms.are_in(&folded));
    if sentence.len() > MAX_SENTENCE_BYTES
        || is_sentence
        || is_purpose
        || has_verb
        || denial::is_plain_denial(&folded)
        || lexicon::CONDITIONS.start(&folded)
    {
        return Vec::new();
    }
    let parts: Vec<&str> =
        list_parts(until_clause(sentence.trim_end_matches(['.', ' ']))).map(without_article).collect();
    let is_name = |part: &&str| {
        (1..=MAX_WORDS).contains(&part.split_whitespace().count())
            && !part.contains(['@', ':', '(', ')', '|'])
            && !part.contains(|c: char| c.is_ascii_digit())
    };
    if parts.len() < 2 || !parts.iter().all(is_name) {
        return Vec::new();
    }
    parts.into_iter().filter(|part| is_recipient(part)).map(str::to_owned).collect()
}

/// Removes what is in brackets: `The council (name, plot), our bank`.
pub(super) fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '(' => {
                depth += 1;
                kept.truncate(kept.trim_end().len());
            }
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

/// Returns true if a part of a list is no name: it continues a sentence, as `or address` and `that attendees`
/// do.
pub(super) fn is_fragment(part: &str) -> bool {
    let spaced = format!("{} ", fold(part));
    let first = spaced.split(' ').next().unwrap_or_default();
    let last = spaced.trim_end().rsplit(' ').next().unwrap_or_default();
    lexicon::CONJUNCTIONS.have(first)
        // `Data about this`, `data from you`
        || lexicon::CLAUSE_OPENERS.of(lexicon::language()).contains(&last)
        || [" from you ", " from us ", " från dig "].iter().any(|end| spaced.ends_with(end))
        || is_verb_form(first)
        || BY.contains(&first)
        || [&lexicon::CHANNELS, &lexicon::NO_NAMES]
            .iter()
            .any(|terms| terms.of(lexicon::language()).contains(&spaced.trim_end()))
        || is_bare_data_word(spaced.trim_end())
        || lexicon::CLAUSE_OPENERS.have(first)
        || lexicon::SUBORDINATES.start(&spaced)
        || lexicon::CONDITIONS.start(&spaced)
}

/// Returns true for an English verb of the third person that stands in a list of verbs: `collects, stores and
/// protects`.
fn is_verb_form(word: &str) -> bool {
    let verbs = [&lexicon::PROCESSING, &lexicon::KEEPING, &lexicon::SHARING, &lexicon::PROTECTING];
    let is_form = |term: &&str| word.strip_prefix(term).is_some_and(|ending| ["s", "es"].contains(&ending));
    lexicon::language() == Language::En
        && verbs.iter().any(|terms| terms.of(Language::En).iter().any(is_form))
}

/// Returns true if a list has a way to contact someone: `by text message, phone or post` names no data.
pub(super) fn lists_channels(parts: &[&str]) -> bool {
    parts.iter().any(|part| lexicon::CHANNELS.of(lexicon::language()).contains(&fold(part).as_str()))
}

/// Returns true if the clause in front of a list denies it, `We ask neither for your name nor your address`,
/// or says that it is a way to contact someone, `by e-mail, telephone or fax`.
pub(super) fn is_denied_list(sentence: &str, first: &str) -> bool {
    let at = first.as_ptr().addr().checked_sub(sentence.as_ptr().addr());
    let Some(before) = at.and_then(|at| sentence.get(..at)) else { return false };
    let clause = before.rsplit([';', ':']).next().unwrap_or(before);
    let folded = fold(clause);
    let clause =
        lexicon::CONTRASTS.entries().filter_map(|word| find_word(&folded, word)).max().unwrap_or_default();
    let words = || folded[clause..].split(|c: char| !c.is_alphanumeric() && c != '\'');
    let is_limited = words().any(|word| ["than", "än", "kuin", "als", "kui", "only"].contains(&word));
    let last = folded.trim_end().rsplit(' ').next().unwrap_or_default();
    words().any(|word| lexicon::DENIALS.have(word)) && !is_limited || BY.contains(&last)
}

/// Words in front of a way to contact someone: `by e-mail, telephone or fax`.
const BY: [&str; 8] = ["per", "via", "by", "through", "over", "über", "mittels", "genom"];

/// Returns true if a folded text is only the word for data in any case: `tietoja`, `uppgifter`, `andmeid`.
fn is_bare_data_word(folded: &str) -> bool {
    /// Longer remainders make another word: `tietoturvaloki`.
    const MAX_ENDING: usize = 3;
    !folded.contains(' ')
        && lexicon::DATA.entries().any(|term| {
            folded.strip_prefix(term).is_some_and(|ending| {
                ending.chars().count() <= MAX_ENDING && ending.chars().all(char::is_alphabetic)
            })
        })
}

/// Returns true if a folded name is what someone does, in a language whose nouns for it have an ending of
/// their own: `ylläpitäminen`.
fn is_activity(folded: &str) -> bool {
    let has_cases = !lexicon::RECIPIENT_ENDINGS.of(lexicon::language()).is_empty();
    has_cases && folded.split(' ').next().is_some_and(|word| lexicon::ACTIVITY_ENDINGS.end(word))
}

/// Returns true if a name is not a pronoun, the data subject, a place, an activity or the rest of a clause.
pub(super) fn is_recipient(name: &str) -> bool {
    const MAX_PRONOUN_CHARS: usize = 3;
    let folded = fold(name);
    let spaced = format!("{folded} ");
    let verbs = lexicon::SENTENCE_WORDS.of(lexicon::language());
    !is_fragment(name)
        && entities::exact_country(name).is_none()
        && !folded.split(' ').any(|word| verbs.contains(&word))
        && !is_activity(&folded)
        && !spaced.split_inclusive(' ').any(|word| lexicon::NOT_RECIPIENTS.start(word))
        && !is_own_detail(&folded)
        && !(folded.rsplit(' ').next().is_some_and(is_category_word)
            && !lexicon::RECIPIENT_NOUNS.are_in(&folded)
            && !name.starts_with(char::is_uppercase))
        && !is_rest_of_clause(name, &folded)
        && !names::is_term(&folded)
        && !has_pronoun(name)
        && !lexicon::CONJUNCTIONS.have(&folded)
        && !(name.chars().count() <= MAX_PRONOUN_CHARS && name.chars().all(char::is_lowercase))
}

/// Returns true for a detail of the data subject: `your username`, but not `your employer`.
fn is_own_detail(folded: &str) -> bool {
    let (first, rest) = folded.split_once(' ').unwrap_or_default();
    lexicon::POSSESSIVES.have(first) && rest.rsplit(' ').next().is_some_and(is_category_word)
}

/// Returns true for the rest of a clause in lower case that no noun for a recipient makes a
/// name: `stored temporarily on`, `downloaded`, `dokumentera ärendet`.
fn is_rest_of_clause(name: &str, folded: &str) -> bool {
    const PREPOSITIONS: [&str; 8] = ["on", "in", "at", "by", "of", "to", "for", "as"];
    const ENDINGS: [&str; 4] = ["ed", "ing", "ly", "able"];
    const NOUNS: [&str; 7] =
        ["service", "services", "purpose", "purposes", "products", "data", "information"];
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let first = folded.split(' ').next().unwrap_or_default();
    if lexicon::language() == Language::De {
        return ["auf", "in", "im", "zur", "zum", "wie", "für", "von", "mit", "unter"].contains(&first);
    }
    if lexicon::language() == Language::Sv {
        // `Dokumentera ärendet` is an infinitive.
        return name.starts_with(char::is_lowercase)
            && (first.ends_with("era")
                || ["tas", "ta", "att", "få", "göra", "ur", "i", "vid"].contains(&first));
    }
    lexicon::language() == Language::En
        && (!name.contains(char::is_uppercase) || PREPOSITIONS.contains(&first))
        && (PREPOSITIONS.contains(&last)
            || PREPOSITIONS.contains(&first)
            || NOUNS.contains(&folded)
            || ENDINGS.iter().any(|ending| last.ends_with(ending))
                && !lexicon::RECIPIENT_NOUNS.are_in(folded))
}

/// Removes articles and prepositions in front of a name.
fn without_article(part: &str) -> &str {
    let mut name = part.trim_end_matches(['.', ';']);
    while let Some(rest) = without_first_word(name, &lexicon::ARTICLES) {
        name = rest;
    }
    name
}

/// Returns what is behind the first word of a text, if the word is one of the terms.
fn without_first_word<'t>(text: &'t str, terms: &lexicon::Terms) -> Option<&'t str> {
    text.split_once(' ').filter(|(word, _)| terms.have(&word.to_lowercase())).map(|(_, rest)| rest)
}

/// Returns the sources enumerated in a sentence, other than the data subject.
pub(super) fn listed_sources(sentence: &str) -> Vec<&str> {
    let folded = fold(sentence);
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&folded) {
        return Vec::new();
    }
    let found = if lexicon::SOURCE_VERBS.are_in(&folded) {
        let endings: Vec<&str> = lexicon::SOURCE_ENDINGS.entries().copied().collect();
        names_in_case(sentence, &endings)
    } else {
        let prepositions: Vec<&str> = lexicon::SOURCE_PREPOSITIONS.entries().copied().collect();
        names_after(sentence, &prepositions)
    };
    // The data subject in any role: `osakkailta itseltään`, `medlemmen själv`.
    let is_other = |name: &&str| {
        // `Asiakkaan työnantajalta`, `kundens arbetsgivare`: the genitive only says whose.
        let words: Vec<String> = name.split_whitespace().map(fold).collect();
        let head = words
            .iter()
            .enumerate()
            .filter(|(at, word)| at + 1 == words.len() || !lexicon::GENITIVE_ENDINGS.end_own(word));
        let head: Vec<&str> = head.map(|(_, word)| word.as_str()).collect();
        let name = fold(name);
        !lexicon::NOT_SOURCES.are_in(&head.join(" "))
            && !has_pronoun(&name)
            && !legal_terms::is_from_data_subject(&name)
    };
    // `Palveluja tarjoavilta viranomaisilta ja yrityksiltä`: inflected groups, not names.
    let is_group = |name: &str| {
        !name.contains(' ') && name.starts_with(char::is_lowercase) && lexicon::SOURCE_GROUP_ENDINGS.end(name)
    };
    // `Fås av mäklaren och av banken`
    let without_preposition = |name| {
        let spaced = |word: &str| {
            lexicon::SOURCE_PREPOSITIONS.entries().any(|term| term.ends_with(&format!(" {word}")))
        };
        match str::split_once(name, ' ') {
            Some((first, rest)) if spaced(first) => rest,
            _ => name,
        }
    };
    let is_name = |name: &&str| is_other(name) && !is_group(name) && !has_sentence_word(name);
    found.into_iter().map(without_preposition).filter(is_name).collect()
}

/// Returns the public sources that a sentence about collecting data names: `from the trade register`.
/// `asserted` is what the folded sentence does not deny.
pub(super) fn public_sources<'t>(sentence: &'t str, folded: &str, asserted: &str) -> Vec<&'t str> {
    let verbs = [&lexicon::COLLECTING, &lexicon::COLLECTION_VERBS, &lexicon::COMPLETING];
    let collects = verbs.iter().any(|terms| terms.are_in(folded));
    if sentence.len() > MAX_SENTENCE_BYTES || !collects {
        return Vec::new();
    }
    let starts: Vec<(usize, &str)> = word_spans(sentence).collect();
    let mut found: Vec<&str> = Vec::new();
    let words = WordStarts::new(asserted);
    for stem in lexicon::USUAL_SOURCES.entries().filter(|stem| words.have(stem)) {
        let count = stem.trim_end().split(' ').count();
        for words in starts.windows(count) {
            let (begin, end) = (words[0].0, words[count - 1].0 + words[count - 1].1.len());
            let Some(name) = sentence.get(begin..end) else { continue };
            let name = name.trim_end_matches(['.', ',', ';', ':', ')']).trim_start_matches('(');
            // `Rekisterihallitukselle` receives the data.
            if format!("{} ", fold(name)).starts_with(stem)
                && !lexicon::RECIPIENT_ENDINGS.end_own(&fold(name))
                && !found.iter().any(|known| known.contains(name))
            {
                found.push(name);
            }
        }
    }
    found
}

/// Returns true if a part contains a pronoun instead of a name.
fn has_pronoun(name: &str) -> bool {
    const PRONOUNS: [&str; 8] = ["dig", "oss", "dem", "you", "us", "them", "any", "land"];
    tokens(name).any(|word| PRONOUNS.contains(&word.to_lowercase().as_str()))
}

/// Splits listed data into its categories. A list in an inflected case stays whole: `nimen, osoitteen`.
pub(super) fn categories(listed: &str) -> Vec<&str> {
    const ALSO: [&str; 6] = ["myös ", "esimerkiksi ", "mm. ", "även ", "also ", "your "];
    let mut parts: Vec<&str> = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, character) in listed.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            // `Nimi-, osoite- ja yhteystiedot` is one category.
            ',' | ';' if depth == 0 && !listed[start..at].ends_with('-') => {
                parts.push(&listed[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    let last = listed[start..].trim_start();
    // `Name, and also the address and the telephone number`
    let last = ["sekä ", "samt ", "och ", "and ", "ja ", "und ", "sowie ", "ning "]
        .iter()
        .find_map(|word| last.strip_prefix(word))
        .unwrap_or(last);
    // Only the last part ends with a conjunction and one more category.
    const ALL: [&str; 8] = [" ja ", " sekä ", " och ", " samt ", " and ", " und ", " sowie ", " ning "];
    const ANY: [&str; 5] = [" tai ", " eller ", " or ", " oder ", " või "];
    // `Name, address or telephone number`, but not only `bank or savings bank`
    let any = if parts.is_empty() { [].iter() } else { ANY.iter() };
    let joint = ALL
        .iter()
        .chain(any)
        .flat_map(|word| last.match_indices(word).map(|(at, _)| (at, word.len())))
        .filter(|(at, _)| is_outside_brackets(&last[..*at]))
        .min();
    // `Muut asiakassuhteeseen ja tilauksiin liittyvät tiedot` is one category.
    let is_shared = |(at, length): &(usize, usize)| {
        let rest = fold(&last[at + length..]);
        lexicon::RELATING.of(lexicon::language()).iter().any(|word| rest.contains(word))
            && !last[..*at].split(' ').any(is_category_word)
    };
    match joint.filter(|joint| !last[..joint.0].ends_with('-') && !is_shared(joint)) {
        Some((at, length)) => {
            parts.push(&last[..at]);
            // `A ja b sekä c`
            let rest = &last[at + length..];
            let last_joint = [" sekä ", " samt ", " sowie "].iter().find_map(|word| rest.split_once(word));
            match last_joint {
                Some((first, second)) => parts.extend([first, second]),
                None => parts.push(rest),
            }
        }
        None => parts.push(last),
    }
    let mut parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim().trim_end_matches(['.', ';']))
        .map(|part| {
            ["sekä ", "samt ", "och ", "and ", "ja ", "und ", "sowie ", "ning "]
                .iter()
                .find_map(|word| part.strip_prefix(word))
                .unwrap_or(part)
        })
        .map(|part| ALSO.iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part))
        // `But not health data` is no category.
        .filter(|part| !denial::asserted(&fold(part)).is_empty())
        .filter(|part| part.contains(char::is_alphabetic))
        .collect();
    let bent = parts
        .iter()
        .filter(|part| {
            part.split(['(', ' ']).next().is_some_and(|word| word.ends_with('n') && word.chars().count() > 3)
        })
        .count();
    let names_data = |part: &&&str| part.split(' ').any(is_category_word);
    let known = parts.iter().filter(names_data).count();
    if bent * 2 > parts.len() && is_finnish_case(&parts) && known * 2 < parts.len() {
        parts = vec![listed.trim()];
    }
    parts
}

/// Returns a name of data without the word for examples in front of it.
pub(super) fn bare_name(part: &str) -> &str {
    let name = without_lead(part.trim()).trim_start_matches([':', ' ']);
    if name.is_empty() { part } else { name }
}

/// Returns true if all brackets that a text opens are closed.
fn is_outside_brackets(text: &str) -> bool {
    text.matches('(').count() <= text.matches(')').count()
}

/// Returns the data that a sentence lists in brackets: `Server logs are kept (IP address, browser and time).`
pub(super) fn bracketed_data(sentence: &str) -> Vec<&str> {
    const MIN_PARTS: usize = 3;
    const MIN_KNOWN: usize = 2;
    const MAX_PART_WORDS: usize = 5;
    /// Words in front of the name of a category.
    const MAX_LEAD: usize = 3;
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&fold(sentence)) {
        return Vec::new();
    }
    let is_known = |part: &&&str| part.split_whitespace().take(MAX_LEAD).any(is_category_word);
    let insides = sentence.split('(').skip(1).filter_map(|rest| rest.split_once(')'));
    for (inside, _) in insides {
        let listed = without_lead(inside.trim());
        let mut parts = categories(listed);
        parts.retain(|part| !is_activity(&fold(part)));
        let are_names = parts
            .iter()
            .all(|part| part.split_whitespace().count() <= MAX_PART_WORDS && !part.contains([':', '@', '/']));
        if parts.len() >= MIN_PARTS
            && are_names
            && !lists_channels(&parts)
            && parts.iter().filter(is_known).count() >= MIN_KNOWN
        {
            return parts;
        }
    }
    Vec::new()
}

/// Returns the data that a sentence gives as examples behind a word for data: `technical data, such as
/// browser type, screen size or time of the visit`.
pub(super) fn exampled_data(sentence: &str) -> Vec<&str> {
    const MIN_PARTS: usize = 2;
    /// Words between the one for data and the examples.
    const MAX_GAP: usize = 2;
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len()
        || sentence.len() > MAX_SENTENCE_BYTES
        || denial::is_plain_denial(&fold(sentence))
    {
        return Vec::new();
    }
    let follows_data = |at: usize| {
        let before = sentence[..at].trim_end_matches([' ', ',', '(', ':', '–']);
        before.split_whitespace().rev().take(MAX_GAP).any(|word| {
            let folded = fold(word);
            let word = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
            lexicon::DATA.start(word) || lexicon::DATA.entries().any(|term| word.contains(term))
        })
    };
    let leads = lexicon::EXAMPLES.entries().filter_map(|lead| find_word(&lower, lead).map(|at| (at, lead)));
    let lists = leads.filter(|(at, _)| follows_data(*at)).map(|(at, lead)| {
        let is_inside = sentence[..at].trim_end().ends_with('(');
        let rest = &sentence[at + lead.len()..];
        let end = if is_inside { rest.find(')') } else { rest.find([':', ';', '(']) };
        until_clause(&rest[..end.unwrap_or(rest.len())]).trim_matches([' ', ',', '.', ':'])
    });
    for listed in lists {
        let parts: Vec<&str> = list_parts(listed).collect();
        let is_name = |part: &&str| {
            part.split_whitespace().count() <= MAX_WORDS && may_be_category(part) && !is_fragment(part)
        };
        if parts.len() >= MIN_PARTS && !lists_channels(&parts) && parts.iter().all(is_name) {
            return parts;
        }
    }
    Vec::new()
}

/// Returns the data that a sentence lists behind a colon and a word for data: `The page shows these details
/// of each player: name, club and rating.`
pub(super) fn announced_data(sentence: &str) -> Vec<&str> {
    const MIN_PARTS: usize = 3;
    /// A shorter text in front of the colon is the name of a category.
    const MIN_LEAD_WORDS: usize = 3;
    /// Words that end the lead-in, with the one for data: `the details you provide`, `tietoja ovat`.
    const LAST_WORDS: usize = 3;
    let split = [": ", " — ", " – "].iter().find_map(|sign| sentence.split_once(sign));
    let Some((lead, list)) = split else { return Vec::new() };
    let list = [" — ", " – "].iter().find_map(|sign| list.split_once(sign)).map_or(list, |(list, _)| list);
    let folded = fold(lead);
    let names_data = |word: &str| lexicon::DATA.entries().any(|term| word.contains(term));
    let announces = lead.split_whitespace().count() >= MIN_LEAD_WORDS
        && (folded.rsplit(' ').take(LAST_WORDS).any(names_data)
            || lexicon::FOLLOWING.are_in(&folded) && folded.split(' ').any(names_data))
        && !denial::is_plain_denial(&folded)
        && sentence.len() <= MAX_SENTENCE_BYTES;
    if !announces {
        return Vec::new();
    }
    let parts = categories(until_clause(list.trim_end_matches('.')));
    let is_name = |part: &&str| {
        part.split_whitespace().count() <= MAX_WORDS && may_be_category(part) && !is_fragment(part)
    };
    let are_names = parts.len() >= MIN_PARTS && parts.iter().all(is_name);
    // `We use the data: invoicing, letters`
    let may_be_uses = lexicon::USE_VERBS.are_in(&folded) || lexicon::PURPOSES.are_in(&folded);
    let are_data = are_names && !lists_channels(&parts) && (!may_be_uses || are_categories(&parts));
    if are_data { parts } else { Vec::new() }
}

/// Returns true if the parts of a list may be names of data categories: no part is a clause, a person or a
/// number, and at least one in five has a word for data.
pub(super) fn are_categories(parts: &[&str]) -> bool {
    const MIN_EVIDENT_SHARE: usize = 5;
    let evident = parts.iter().filter(|part| has_data_word(part)).count();
    !lists_channels(parts)
        && evident * MIN_EVIDENT_SHARE >= parts.len()
        && parts.iter().all(|part| may_be_category(part))
}

/// Returns true if more than half of the parts of a list have a word for data.
pub(super) fn are_mostly_evident(parts: &[&str]) -> bool {
    parts.iter().filter(|part| has_data_word(part)).count() * 2 > parts.len()
}

/// Returns true if a part of a list has no verb, contact details or person.
pub(super) fn may_be_category(part: &str) -> bool {
    const MIN_DIGITS: usize = 4;
    let part = without_brackets(part.trim_start_matches('('));
    let folded = fold(&part);
    let words: Vec<&str> = part.split_whitespace().collect();
    let first = folded.split(' ').next().unwrap_or_default();
    // All nouns have a capital in German.
    let language = lexicon::language();
    let names_person =
        language != Language::De && words.windows(2).any(|pair| names::is_person(&pair.join(" ")));
    // The words of other languages may be prepositions here.
    let is_verb = |word: &str| lexicon::SENTENCE_WORDS.of(language).contains(&word) || is_passive(word);
    // `To organize the event` is a purpose.
    let is_aim = folded.rsplit(' ').next().is_some_and(states_aim);
    // `Isikuandmeid seaduslikult, õiglaselt ja turvaliselt`
    let is_adverb = language == Language::Et
        && ["likult", "selt"]
            .iter()
            .any(|ending| folded.ends_with(ending) && folded.len() > 2 * ending.len());
    !folded.is_empty()
        && !is_aim
        && !is_adverb
        && !has_local_case(&folded)
        && !lexicon::CLAUSE_VERBS.have(first)
        && !folded.split(' ').any(|word| is_verb(word) || lexicon::RETENTION_VERBS.have(word))
        && !part.contains('@')
        && part.bytes().filter(u8::is_ascii_digit).count() < MIN_DIGITS
        && !names_person
}

/// Returns true for a folded Finnish name that says where, to whom or from what: `verkkosivulla`. Names of
/// data have no such case.
fn has_local_case(folded: &str) -> bool {
    const ENDINGS: [&str; 10] =
        ["ssa", "ssä", "lla", "llä", "lle", "lta", "ltä", "essaan", "essään", "ssamme"];
    /// Shorter words may end so in their basic form.
    const MIN_CHARS: usize = 8;
    lexicon::language() == Language::Fi
        && folded.rsplit(' ').next().is_some_and(|word| {
            word.chars().count() >= MIN_CHARS && ENDINGS.iter().any(|ending| word.ends_with(ending))
        })
}

/// Returns true for a Finnish or Estonian noun that says what something is for: `järjestämiseksi`.
pub(super) fn states_aim(word: &str) -> bool {
    match lexicon::language() {
        Language::Fi => ["miseksi", "miseen"].iter().any(|ending| word.ends_with(ending)),
        Language::Et => word.ends_with("miseks"),
        _ => false,
    }
}

/// Returns the details by which a sentence says that the data subject is identified, each with its usual
/// forms: `We store your e-mail address.` An IP address needs no `your`. `asserted` is what the folded
/// sentence does not deny.
pub(super) fn identifying_details(sentence: &str, asserted: &str) -> Vec<(String, &'static [&'static str])> {
    let processes = [
        &lexicon::KEEPING,
        &lexicon::DATA_LEADS,
        &lexicon::ASKING,
        &lexicon::COLLECTING,
        &lexicon::PROCESSING,
        &lexicon::SHARING,
    ];
    if sentence.len() > MAX_SENTENCE_BYTES
        || sentence.contains('@')
        || !processes.iter().any(|terms| terms.are_in(asserted))
    {
        return Vec::new();
    }
    let mut found: Vec<(String, &'static [&'static str])> = Vec::new();
    for (at, _) in word_spans(asserted) {
        let rest = asserted[at..].trim_start_matches(['(', '"', '“', '”']);
        let Some([prefix, name, forms @ ..]) =
            lexicon::IDENTIFYING_DETAILS.entries().find(|group| rest.starts_with(group[0])).copied()
        else {
            continue;
        };
        let before = asserted[..at].trim_end().rsplit(' ').next().unwrap_or_default();
        let word = rest[prefix.len()..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let is_own = lexicon::POSSESSIVES.have(before) || lexicon::POSSESSIVE_ENDINGS.end_own(word);
        let is_ip = prefix.starts_with("ip");
        if is_own || is_ip {
            found.push((own_words(sentence, name), forms));
        }
    }
    found
}

/// Returns a name as a text has it, or else as it is.
fn own_words(text: &str, name: &str) -> String {
    let lower = text.to_lowercase();
    let at = lower.find(name).filter(|_| lower.len() == text.len());
    at.and_then(|at| text.get(at..at + name.len())).unwrap_or(name).to_owned()
}

/// Removes a word for "for example" in front of a list.
fn without_lead(listed: &str) -> &str {
    let lower = listed.to_lowercase();
    let lead =
        lexicon::EXAMPLES.entries().filter(|lead| lower.starts_with(**lead)).map(|lead| lead.len()).max();
    lead.and_then(|end| listed.get(end..)).unwrap_or(listed).trim_start_matches([':', ' '])
}

/// Returns true if most parts have the ending of the Finnish accusative.
fn is_finnish_case(parts: &[&str]) -> bool {
    let bent = |part: &&&str| {
        ["en", "an", "än", "in", "on", "un", "ot", "eet"].iter().any(|ending| part.ends_with(ending))
    };
    parts.iter().filter(bent).count() * 2 > parts.len()
}

/// Returns true if a folded sentence is not about what data is used for, although it has the words for it: it
/// denies a use, says how long data is kept, or names the legal basis.
pub(super) fn states_no_use(folded: &str) -> bool {
    /// A word of denial further behind belongs to another clause.
    const MAX_WORDS: usize = 5;
    let is_denied = folded.split(' ').take(MAX_WORDS).any(|word| lexicon::DENIALS.have(word));
    // `We use it to send your order, and keep it as long as the law requires` states a use first.
    let first = |terms: &lexicon::Terms| {
        let found = starts_of_words(folded)
            .find(|rest| terms.of(lexicon::language()).iter().any(|term| rest.starts_with(term)));
        found.map(|rest| folded.len() - rest.len())
    };
    let is_in_front = |terms: &lexicon::Terms| {
        first(terms).is_some_and(|at| first(&lexicon::PURPOSE_MARKS).is_none_or(|mark| at < mark))
    };
    let keeps = (lexicon::DURATIONS.are_in(folded) || lexicon::NO_LONGER.are_in(folded))
        && is_in_front(&lexicon::KEEPING);
    let is_basis = lexicon::BASIS_HEADINGS.start(folded) && !lexicon::PURPOSES.are_in(folded);
    let shares_not =
        folded.split(' ').any(|word| lexicon::DENIALS.have(word)) && is_in_front(&lexicon::SHARING);
    is_denied || shares_not || keeps || is_basis
}

/// Returns true if a folded sentence states what data is used for.
pub(super) fn states_purpose(folded: &str) -> bool {
    // `Voidaksemme palvella` is the final construction.
    const ACTIVITY: [&str; 12] = [
        "miseen",
        "miseksi",
        "mista varten",
        "mistä varten",
        "tarkoituksiin",
        "miseks",
        "akseen",
        "äkseen",
        "aksemme",
        "äksemme",
        "akseni",
        "äkseni",
    ];
    // `To answer your question (Art. 6(1)(b) GDPR)` has the law beside the purpose.
    let names_law = lexicon::LAWS.are_in(folded) && lexicon::LAWS.are_in(&without_brackets(folded));
    if names_law || !(lexicon::PROCESSING.are_in(folded) || lexicon::USE_VERBS.are_in(folded)) {
        return false;
    }
    let has_activity = folded
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .any(|word| ACTIVITY.iter().any(|ending| word.ends_with(ending)));
    // `We use your e-mail address to reply` names the data by its category.
    let names_category =
        || !lexicon::COOKIES.are_in(folded) && folded.split(' ').any(|word| lexicon::CATEGORIES.start(word));
    (has_activity || has_purpose_mark(folded)) && (lexicon::DATA.are_in(folded) || names_category())
}

/// Returns true if a folded sentence has a word that leads to a purpose: `to answer you`, but not `access
/// to`.
pub(super) fn has_purpose_mark(folded: &str) -> bool {
    let mut rest = folded.to_owned();
    for phrase in lexicon::NO_PURPOSE_MARKS.of(lexicon::language()) {
        if rest.contains(phrase) {
            rest = rest.replace(phrase, " ");
        }
    }
    // `Für Abrechnungszwecke`: the word for a purpose ends a compound.
    let is_compound =
        |word: &str| lexicon::PURPOSE_WORDS.of(lexicon::language()).iter().any(|term| word.contains(term));
    lexicon::PURPOSE_MARKS.are_in(&rest) || rest.split(' ').any(is_compound)
}

/// Returns the purposes that a sentence adds in brackets to their legal bases: `a contract (to deliver what
/// you order) and our legitimate interest (to prevent fraud)`.
pub(super) fn purposes_of_bases(sentence: &str) -> Vec<&str> {
    /// Words between the legal basis and its bracket.
    const MAX_LEAD: usize = 4;
    const MAX_PARTS: usize = 8;
    if sentence.len() > MAX_SENTENCE_BYTES {
        return Vec::new();
    }
    // `Contract – to deliver what you order`
    let labels = [" – ", " — ", ": ", " - "].iter().filter_map(|sign| sentence.split_once(*sign));
    if let Some((label, rest)) = labels.min_by_key(|(label, _)| label.len()) {
        let is_basis =
            label.split_whitespace().count() <= MAX_LEAD && !legal_terms::bases(&fold(label)).is_empty();
        let rest = rest.trim().trim_end_matches('.');
        if is_basis && states_activity(&fold(rest)) {
            return vec![rest];
        }
    }
    if !sentence.contains('(') {
        return Vec::new();
    }
    let starts = sentence.match_indices(" (").take(MAX_PARTS);
    let parts = starts.filter_map(|(at, sign)| {
        let (inner, _) = sentence[at + sign.len()..].split_once(')')?;
        let lead: Vec<&str> = sentence[..at].split_whitespace().rev().take(MAX_LEAD).collect();
        let lead: Vec<&str> = lead.into_iter().rev().collect();
        let is_basis = !legal_terms::bases(&fold(&lead.join(" "))).is_empty();
        let folded = fold(inner);
        let states = states_activity(&folded) || is_named_activity(&folded);
        (is_basis && states).then_some(inner.trim())
    });
    parts.collect()
}

/// Returns true if a folded text is what something is done for, and no more: `to answer you`,
/// `laskuttamiseksi`.
pub(super) fn states_activity(folded: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 1..=30;
    WORDS.contains(&folded.split(' ').count())
        && (lexicon::ACTIVITY_STARTS.start_own(folded)
            || folded.split(|c: char| !c.is_alphanumeric()).any(states_aim))
        && !(folded.starts_with("for ") && lexicon::DATA.are_in(folded))
        && !lexicon::EXAMPLES.start(folded)
        && !names_law(folded)
        && !denial::is_plain_denial(folded)
}

/// Returns true if a short folded text names what someone does by a noun: `palvelun toteuttaminen`,
/// `fakturering`.
fn is_named_activity(folded: &str) -> bool {
    const MAX_WORDS: usize = 8;
    /// Shorter words have the ending by chance.
    const MIN_CHARS: usize = 6;
    // Nouns with these endings are not only what someone does.
    let has_own_nouns = matches!(lexicon::language(), Language::Fi | Language::Sv | Language::Et);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    has_own_nouns
        && folded.split(' ').count() <= MAX_WORDS
        && words.any(|word| word.chars().count() > MIN_CHARS && lexicon::ACTIVITY_ENDINGS.end_own(word))
        && !has_sentence_word(folded)
        && !lexicon::EXAMPLES.start(folded)
        && !lexicon::CONDITIONS.start(folded)
        && !names_law(folded)
        && !denial::is_plain_denial(folded)
}

/// Returns true if a folded text names a law or the number of an article.
fn names_law(folded: &str) -> bool {
    let has_number = folded.contains(|c: char| c.is_ascii_digit());
    lexicon::LAWS.are_in(folded) || has_number && lexicon::ARTICLE_CONTEXT.are_in(folded)
}

/// Returns the legitimate interest that a sentence names behind the term: `our legitimate interest in keeping
/// the site secure`, `rekisterinpitäjän oikeutettu etu (palvelun kehittäminen)`.
pub(super) fn stated_interest(sentence: &str) -> Option<&str> {
    const WORDS: std::ops::RangeInclusive<usize> = 1..=40;
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if sentence.len() > MAX_SENTENCE_BYTES || lower.len() != sentence.len() {
        return None;
    }
    let terms = lexicon::BASIS_LEGITIMATE_INTERESTS.of(lexicon::language()).iter();
    let found = terms.filter_map(|term| lower.find(term).map(|at| (at, at + term.len())));
    let (_, end) = found.min_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)))?;
    let rest = sentence.get(end..)?;
    let rest = rest.trim_start_matches(|c: char| c.is_alphanumeric());
    // `(Art. 6(1)(f) GDPR)` only names the law.
    let is_law = |inner: &str| {
        let folded = fold(inner);
        let is_basis = !legal_terms::bases(&folded).is_empty() && inner.split_whitespace().count() <= 3;
        is_basis || names_law(&folded) || inner.trim_start().starts_with(|c: char| c.is_ascii_digit())
    };
    let rest = match rest.strip_prefix(" (") {
        Some(inner) => {
            let close = inner.rfind(')').filter(|_| is_law(inner)).or_else(|| inner.find(')'))?;
            if !is_law(&inner[..close]) {
                let inner = inner[..close].trim();
                return WORDS.contains(&inner.split_whitespace().count()).then_some(inner);
            }
            &inner[close + 1..]
        }
        None => rest,
    };
    let lead = lexicon::INTEREST_LEADS.of(lexicon::language()).iter();
    let behind = lead.filter_map(|lead| strip_folded_prefix(rest, lead)).min_by_key(|rest| rest.len());
    // `Oikeutettuun etuun ylläpitää sivustoa`
    let interest = behind.or_else(|| {
        let next = rest.trim_start().split(' ').next()?;
        (lexicon::INFINITIVE_ENDINGS.end_own(&fold(next)) && next.chars().count() > 4).then_some(rest)
    })?;
    let interest = interest.trim().trim_end_matches('.');
    (WORDS.contains(&interest.split_whitespace().count()) && !is_law(interest)).then_some(interest)
}

/// Returns true if a folded sentence says what data is for that it or the sentence in front of it lists: `We
/// need this to run the diary.`
pub(super) fn states_use_of_listed_data(folded: &str) -> bool {
    !lexicon::LAWS.are_in(folded)
        && (lexicon::PURPOSES.are_in(folded)
            || lexicon::PROCESSING.are_in(folded) && has_purpose_mark(folded))
}

/// Returns the data that a sentence lists after its verb: `Keräämme nimen, osoitteen ja puhelinnumeron.`
pub(super) fn listed_data(sentence: &str) -> Option<&str> {
    let folded = fold(sentence);
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&folded) {
        return None;
    }
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len() {
        return None;
    }
    let leads = lexicon::DATA_LEADS.entries();
    // `We collect your` has one word more than `we collect`.
    let (_, at) = leads
        .filter_map(|lead| find_word(&lower, lead).map(|at| (at, at + lead.len())))
        .min_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)))?;
    let tail = sentence.get(at..)?;
    // `The data we process includes names` has two of them.
    let tail = lexicon::DATA_LEADS
        .entries()
        .filter_map(|lead| tail.trim_start().strip_prefix(lead).filter(|rest| rest.starts_with(' ')))
        .min_by_key(|rest| rest.len())
        .unwrap_or(tail);
    // `Keräämme asiakkaasta nämä tiedot: nimi, osoite.` and `We collect data that you enter, such as: name`
    let opens_list = |lead: &str| {
        let first = lead.trim_start().split(',').next().unwrap_or_default();
        !lead.contains(',') || is_bare_data_word(&fold(first))
    };
    let tail = tail.split_once(": ").filter(|(lead, _)| opens_list(lead)).map_or(tail, |(_, list)| list);
    // `It contains personal data, such as names and addresses`
    let examples = lexicon::EXAMPLES
        .of(lexicon::language())
        .iter()
        .filter_map(|lead| find_word(&tail.to_lowercase(), lead).map(|at| (at, at + lead.len())))
        .min();
    let names_data = |text: &str| {
        let folded = fold(text.trim_end_matches([' ', ',']));
        let last = folded.rsplit(' ').next().unwrap_or_default();
        lexicon::DATA.entries().any(|term| last.contains(term))
    };
    let tail = match examples {
        Some((at, end)) if names_data(&tail[..at]) => &tail[end..],
        _ => tail,
    };
    // `Keräämme edellä mainittujen tietojen lisäksi henkilötunnuksen.`
    let tail =
        tail.split_once(" lisäksi ").filter(|(lead, _)| !lead.contains(',')).map_or(tail, |(_, list)| list);
    let tail = without_final_verb(until_clause(tail).trim_matches([' ', ':', '.']));
    let parts: Vec<&str> = list_parts(tail).collect();
    let short = parts.iter().all(|part| {
        let words = part.split_whitespace().count();
        words <= MAX_WORDS || words <= MAX_EVIDENT_WORDS && has_data_word(part)
    });
    let is_known = |part: &&str| part.split_whitespace().any(is_category_word);
    let listed = parts.len() >= 3 && tail.contains(", ") || parts.len() == 2 && parts.iter().all(is_known);
    (listed && short).then_some(tail)
}

/// Returns true for a Finnish verb in the passive or of the first person plural.
pub(super) fn is_passive(word: &str) -> bool {
    ["taan", "tään", "daan", "dään", "mme"].iter().any(|ending| word.ends_with(ending))
}

/// Words that end like the genitive of a modifier.
const NO_MODIFIERS: [&str; 8] = ["mukaan", "kuin", "niin", "vain", "siten", "ilman", "kuten", "lisäksi"];

/// Returns the categories that a sentence enumerates, whatever its verb: at least three parts in a row that
/// begin with the name of a usual category. `You must at least state your name, address and telephone
/// number.`
pub(super) fn known_categories(sentence: &str) -> Vec<&str> {
    categories_in_row(sentence, false)
}

/// Returns the categories that a sentence of the chapter about data enumerates: as [`known_categories`], but
/// up to half of them may be other nouns.
pub(super) fn mostly_known_categories(sentence: &str) -> Vec<&str> {
    categories_in_row(sentence, true)
}

fn categories_in_row(sentence: &str, may_be_other: bool) -> Vec<&str> {
    const MIN_PARTS: usize = 3;
    /// Adjectives in front of the name.
    const MAX_LEAD: usize = 2;
    const MAX_PART_WORDS: usize = 5;
    const MAX_OTHER_WORDS: usize = 4;
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&fold(sentence)) {
        return Vec::new();
    }
    let mut found: Vec<&str> = Vec::new();
    let mut others = 0;
    for part in list_parts(sentence.trim_end_matches(['.', ' '])) {
        let cut = until_clause(part);
        let words: Vec<&str> = cut.split_whitespace().collect();
        let named = words.iter().position(|word| is_category_word(word));
        let is_known = named.is_some_and(|at| at <= MAX_LEAD && words.len() - at <= MAX_PART_WORDS)
            && !without_final_verb(cut)
                .split(' ')
                .any(|word| lexicon::SENTENCE_WORDS.of(lexicon::language()).contains(&word));
        let is_other = !is_known
            && may_be_other
            && words.len() <= MAX_OTHER_WORDS
            && is_plain_part(cut)
            && may_be_category(cut)
            && !is_fragment(cut);
        if !found.is_empty() && (is_known || is_other) {
            others += usize::from(is_other);
            let name = without_final_verb(cut.trim_matches(['(', ')', ',', '.']));
            // `your address`
            let rest = without_first_word(name, &lexicon::ARTICLES).filter(|rest| !rest.is_empty());
            found.push(rest.unwrap_or(name));
        } else if found.len() >= MIN_PARTS {
            break;
        } else {
            // The first part has the start of the sentence in front of its name.
            others = 0;
            found = last_category(part, MAX_PART_WORDS).into_iter().collect();
            continue;
        }
        if cut.len() < part.trim_end_matches(',').len() {
            if found.len() >= MIN_PARTS {
                break;
            }
            found.clear();
        }
    }
    if found.len() >= MIN_PARTS && others * 2 <= found.len() { found } else { Vec::new() }
}

/// Returns the name of a usual category at the end of a part: `When you order we ask for your name`.
fn last_category(part: &str, max_words: usize) -> Option<&str> {
    let count = word_spans(part).count();
    // A word for an order or a customer may also be in the clause in front of the name.
    word_spans(part)
        .enumerate()
        .filter(|(at, (_, word))| count - at <= max_words && is_category_word(word))
        .map(|(_, (begin, _))| &part[begin..])
        .find(|name| until_clause(name).len() == name.trim_end_matches(',').len() && is_plain_part(name))
        .map(|name| name.trim_matches(['(', ')', ',', '.']))
}

/// Removes the verb at the end of a German sentence: `Name und Passwort gespeichert`.
fn without_final_verb(text: &str) -> &str {
    let is_verb = |word: &str| {
        let word = fold(word);
        word.starts_with("ge") && word.ends_with('t')
            || [&lexicon::KEEPING, &lexicon::COLLECTING, &lexicon::PROCESSING, &lexicon::SHARING]
                .iter()
                .any(|terms| terms.of(Language::De).iter().any(|term| word.starts_with(term)))
    };
    match text.rsplit_once(' ') {
        Some((list, last))
            if lexicon::language() == Language::De
                && last.starts_with(char::is_lowercase)
                && is_verb(last) =>
        {
            without_final_verb(list.trim_end())
        }
        _ => text,
    }
}

/// Returns true if a folded sentence is about collecting, asking for or keeping data.
pub(super) fn collects_data(folded: &str) -> bool {
    [&lexicon::COLLECTING, &lexicon::KEEPING, &lexicon::ASKING, &lexicon::DATA_LEADS]
        .iter()
        .any(|terms| terms.are_in(folded))
}

/// Returns true if a part of a list has no verb, pronoun, number or sign of a sentence.
fn is_plain_part(part: &str) -> bool {
    let folded = fold(part);
    let has_verb = [&lexicon::SHARING, &lexicon::USING, &lexicon::PROCESSING, &lexicon::KEEPING]
        .iter()
        .any(|terms| terms.are_in(&folded));
    !folded.is_empty()
        && !has_verb
        && !has_sentence_word(part)
        && !has_pronoun(part)
        && !folded.split(' ').any(is_passive)
        && !lexicon::CONDITIONS.start(&folded)
        && !part.contains(['@', ':', '(', ')', '"', '”'])
        && !part.contains(|c: char| c.is_ascii_digit())
}

/// Returns true if a text has a word that sentences have and names lack.
pub(super) fn has_sentence_word(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| lexicon::SENTENCE_WORDS.have(&word.to_lowercase()))
}

/// Returns who, according to a sentence of the chapter about recipients, receives or sees data: `The local
/// council gets the name.`
pub(super) fn receivers(sentence: &str) -> Vec<&str> {
    const MAX_SUBJECT_WORDS: usize = 5;
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&fold(sentence)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in sentence.split([',', ';', ':']) {
        let clause = clause.trim();
        let clause = without_first_word(clause, &lexicon::CONJUNCTIONS).unwrap_or(clause);
        let is_verb = |(_, word): &(usize, &str)| lexicon::RECEIVING.have(&word.to_lowercase());
        let Some((verb, _)) = word_spans(clause).find(is_verb) else { continue };
        let subject = without_article(clause[..verb].trim());
        let spaced = format!("{} ", fold(subject));
        let is_name = (1..=MAX_SUBJECT_WORDS).contains(&subject.split_whitespace().count())
            && is_plain_part(subject)
            && !lexicon::SUBORDINATES.start(&spaced)
            && !lexicon::NO_NAMES.have(&subject.to_lowercase())
            && !lexicon::DATA.are_in(&fold(subject));
        if is_name {
            found.extend(list_parts(subject).map(without_article).filter(|name| is_recipient(name)));
        }
    }
    found
}

/// Returns the companies that a sentence names as those that do something for the controller: `Our books are
/// done by Example Oy.`
pub(super) fn agents(sentence: &str) -> Vec<&str> {
    let is_agent = |name: &&str| {
        let before = &sentence[..name.as_ptr().addr() - sentence.as_ptr().addr()];
        let word = before.trim_end_matches([' ', '"', '”', '“']).rsplit(' ').next().unwrap_or_default();
        lexicon::AGENTS.have(&word.to_lowercase())
    };
    if sentence.len() > MAX_SENTENCE_BYTES || mentions_other_role(sentence) {
        return Vec::new();
    }
    names::all_companies(sentence).into_iter().filter(is_agent).collect()
}

/// A name that a list has in front of its brackets, and the country in them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BracketedName<'t> {
    pub name: &'t str,
    pub country: Option<&'static str>,
}

/// Returns the names of a list that describes each in brackets: `Hetzner (servers, Germany) and Postmark
/// (e-mail)`.
pub(super) fn bracketed_names(sentence: &str) -> Vec<BracketedName<'_>> {
    const MIN_NAMES: usize = 2;
    const MAX_NAMES: usize = 40;
    if sentence.len() > MAX_SENTENCE_BYTES || denial::is_plain_denial(&fold(sentence)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    // `We use these providers: Example Cloud (servers), Mailexample (e-mail)`
    let lead = sentence.split_once(": ").filter(|(lead, _)| !lead.contains(['(', ',']));
    let mut rest = lead.map_or(sentence, |(_, list)| list);
    while let Some((before, after)) = rest.split_once(" (")
        && let Some((inner, next)) = after.split_once(')')
        && found.len() < MAX_NAMES
    {
        let start = before.trim_start_matches([',', ';', ' ']);
        let name = without_article(without_first_word(start, &lexicon::CONJUNCTIONS).unwrap_or(start));
        // `We use Mailexample (e-mail) and …`
        let name = match found.is_empty() && lexicon::USING.are_in(&fold(name)) {
            true => capitals_at_end(name),
            false => name,
        };
        let is_name = (1..=MAX_WORDS).contains(&name.split_whitespace().count())
            && name
                .split_whitespace()
                .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&'))
            && !name.contains([',', ':', '.']);
        if !is_name {
            return Vec::new();
        }
        let country = inner.split(',').find_map(|part| entities::exact_country(part.trim()));
        found.push(BracketedName { name, country });
        rest = next;
    }
    if found.len() >= MIN_NAMES { found } else { Vec::new() }
}

/// Returns the words with a capital at the end of a text.
fn capitals_at_end(text: &str) -> &str {
    let is_capital = |(_, word): &(usize, &str)| word.starts_with(char::is_uppercase);
    let words: Vec<(usize, &str)> = word_spans(text).collect();
    words.iter().rev().take_while(|word| is_capital(word)).last().map_or("", |(at, _)| &text[*at..])
}

/// Returns the parts of a sentence that end in one of these case endings, with the words that belong to them.
fn names_in_case<'t>(sentence: &'t str, endings: &[&str]) -> Vec<&'t str> {
    let ends = |word: &str| {
        let bare = word.trim_end_matches([',', '.', ';', ')']);
        endings.iter().any(|ending| bare.ends_with(ending)) && bare.chars().count() > 5
    };
    let mut found = Vec::new();
    for part in list_parts(sentence) {
        // `huoltoyhtiölle (Esimerkki Oy)` contains a company, which `all_companies` finds.
        if entities::first_company(part).is_some() {
            continue;
        }
        let words: Vec<&str> = part.split_whitespace().collect();
        let Some(last) = words.iter().rposition(|word| ends(word)) else { continue };
        let belongs = |word: &&&str| {
            let word = **word;
            !NO_MODIFIERS.contains(&word)
                && !is_passive(word)
                && !word.ends_with(',')
                && (ends(word) || word.ends_with('n') || word == "ja" || word.ends_with('-'))
        };
        let count = words[..last].iter().rev().take_while(belongs).count();
        let first = words[last - count];
        let begin = first.as_ptr().addr() - part.as_ptr().addr();
        let end = words[last].as_ptr().addr() - part.as_ptr().addr() + words[last].len();
        if count < MAX_WORDS {
            found.extend(part.get(begin..end).map(|name| name.trim_end_matches([',', '.', ';', ')'])));
        }
    }
    found
}

/// Returns the recipient at the start of a list item in its basic form, and what follows it:
/// `palveluntarjoajille toiminnan järjestämiseksi`.
pub(super) fn leading_name_in_case(item: &str) -> Option<(String, &str)> {
    let item = item.trim_end_matches(['.', ',', ';']);
    let start = without_first_word(item, &lexicon::ARTICLES).unwrap_or(item);
    let ends = |word: &str| lexicon::RECIPIENT_ENDINGS.end_own(word) && word.chars().count() > 5;
    let words: Vec<(usize, &str)> = word_spans(start).take(MAX_WORDS).collect();
    let count = words.iter().position(|(_, word)| !ends(word) && !word.ends_with('n')).unwrap_or(words.len());
    let last = words[..count].iter().rposition(|(_, word)| ends(word))?;
    let end = words[last].0 + words[last].1.len();
    let name = &start[..end];
    is_recipient(name).then(|| (case_endings::basic_form(name), start[end..].trim_start_matches([',', ' '])))
}

/// Returns the parts of the list after one of these words, up to the next clause.
fn names_after<'t>(sentence: &'t str, words: &[&str]) -> Vec<&'t str> {
    let lower = sentence.to_lowercase();
    if lower.len() != sentence.len() {
        return Vec::new();
    }
    let at = words.iter().filter_map(|word| find_word(&lower, word).map(|at| at + word.len())).min();
    let Some(tail) = at.and_then(|at| sentence.get(at..)) else { return Vec::new() };
    let mut found = Vec::new();
    for (index, part) in list_parts(until_clause(tail)).enumerate() {
        // `Example Ltd, a travel agency` is one recipient.
        if index > 0 && ["a ", "an ", "en ", "ett "].iter().any(|article| part.starts_with(article)) {
            continue;
        }
        let name = without_final_verb(without_article(part));
        let words = name.split_whitespace().count();
        let plain = !name.contains(['@', ':', '(', ')']) && !name.contains(|c: char| c.is_ascii_digit());
        // All nouns have a capital in German.
        let is_open = lexicon::language() == Language::De
            && name.split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
        // The first part that is not a name ends the list.
        if is_open || !(1..=MAX_WORDS).contains(&words) || !plain {
            break;
        }
        found.push(name);
    }
    found
}

/// Returns the text up to the start of the next clause.
pub(super) fn until_clause(text: &str) -> &str {
    const CLAUSES: [&str; 56] = [
        " i den ",
        " acting ",
        " finns ",
        " weiter",
        " wenn ",
        " soweit ",
        " sofern ",
        " um ",
        " zur ",
        " zum ",
        " kui ",
        " mis ",
        " kes ",
        " abil ",
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
    // `Uppgifter om din hälsa` is about data, `om du vill` is a condition.
    let is_clause = |(at, clause): &(usize, &str)| {
        *clause != " om "
            || !text[..*at].rsplit(' ').next().is_some_and(|word| lexicon::DATA.start(&fold(word)))
    };
    let found = CLAUSES.iter().flat_map(|clause| text.match_indices(clause)).filter(is_clause);
    let end = found.map(|(at, _)| at).min().unwrap_or(text.len());
    text[..end].trim().trim_end_matches(',')
}

/// Splits a list at commas and conjunctions, but not `Digi- ja väestötietovirasto`.
pub(super) fn list_parts(text: &str) -> impl Iterator<Item = &str> {
    let separators = || sentences::CONJUNCTIONS.into_iter().chain([", "]);
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let cuts = separators().flat_map(|joint| whole.match_indices(joint));
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
    .flat_map(move |part| separators().find_map(|joint| part.strip_prefix(joint.trim_start())).or(Some(part)))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients_in_a_sentence_are_found() {
        for (sentence, expected) in [
            (
                "Tietoja luovutetaan asiakkaan suostumuksella tilitoimistolle, Kelalle ja huoltoyhtiölle.",
                vec!["Tilitoimisto", "Kela", "Huoltoyhtiö"],
            ),
            ("Tietoja ei luovuteta tilitoimistolle.", vec![]),
            ("Tietoja luovutetaan muille vain luvalla.", vec![]),
            (
                "Palkkatietoja luovutetaan viranomaisille, kuten verottajalle, sekä eläkeyhtiöille ja vastaaville.",
                vec!["Viranomaiset", "Verottaja", "Eläkeyhtiöt"],
            ),
            (
                "Uppgifter lämnas till Skatteverket och våra revisorer när lagen kräver det.",
                vec!["Skatteverket", "revisorer"],
            ),
            ("Your data is shared with our printers and the tax office.", vec!["printers", "tax office"]),
            ("We send a letter to you.", vec![]),
            ("We use personal data to provide pastoral care and to comply with the law.", vec![]),
            ("We give your data to printers.", vec!["printers"]),
            ("We give your data to the village hall.", vec!["village hall"]),
            (
                "Tietoja annetaan lukkoliikkeelle, kunnan talouspalveluille ja Maanmittauslaitokselle.",
                vec!["Lukkoliike", "Kunnan talouspalvelut", "Maanmittauslaitos"],
            ),
            ("Tietoja siirretään palvelimelle EU:n alueelle.", vec![]),
        ] {
            assert_eq!(listed_recipients(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn usual_categories_are_found_behind_any_verb() {
        for (sentence, expected) in [
            (
                "You must at least state your name, e-mail address and telephone number.",
                vec!["name", "e-mail address", "telephone number"],
            ),
            (
                "Asiakas antaa lomakkeella nimen, osoitteen ja puhelinnumeron.",
                vec!["nimen", "osoitteen", "puhelinnumeron"],
            ),
            ("Asiakas antaa nimi, osoite ja puhelinnumero.", vec!["nimi", "osoite", "puhelinnumero"]),
            (
                "When you book a room we ask for your name, postal address and phone number.",
                vec!["name", "postal address", "phone number"],
            ),
            ("We love our customers, bread and cheese.", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(known_categories(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn recipients_without_a_verb_are_found() {
        for (sentence, expected) in [
            (
                "Our bank, the printer and HM Revenue & Customs.",
                vec!["bank", "printer", "HM Revenue & Customs"],
            ),
            ("Kela, vakuutusyhtiöt ja poliisi", vec!["Kela", "vakuutusyhtiöt", "poliisi"]),
            ("The council (name, plot), our bank and the insurer.", vec!["council", "bank", "insurer"]),
            ("We share data with our bank and our printer.", vec![]),
            ("Only with your consent, and if the law requires it.", vec![]),
            ("Kutsussa asiasta mainitaan erikseen ja selkeästi", vec![]),
            ("För att skydda våra rättigheter, egendom, säkerhet samt", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(bare_recipients(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn receivers_are_the_subjects_of_receiving() {
        let of = |language, sentence| lexicon::with_language(language, || receivers(sentence));
        let (en, fi) = (Language::En, Language::Fi);
        assert_eq!(
            of(en, "The auditor sees the books, and the local council gets the name."),
            ["auditor", "local council"]
        );
        assert_eq!(of(fi, "Hallitus ja valmentajat näkevät yhteystiedot."), ["Hallitus", "valmentajat"]);
        for none in ["You get a letter from us.", "Only our staff see it.", "No one gets the data.", ""] {
            assert!(of(en, none).is_empty(), "{none}");
        }
    }

    #[test]
    fn names_with_brackets_are_found() {
        let found = |sentence| {
            let names = lexicon::with_language(Language::En, || bracketed_names(sentence));
            names.into_iter().map(|of| (of.name, of.country)).collect::<Vec<_>>()
        };
        assert_eq!(
            found("Example Cloud (servers, Germany), Mailexample (e-mail) and Crashexample (reports, USA)."),
            [("Example Cloud", Some("DE")), ("Mailexample", None), ("Crashexample", Some("US"))]
        );
        assert_eq!(
            found("We use Mailexample (letters) and Example Pay (payments)."),
            [("Mailexample", None), ("Example Pay", None)]
        );
        for none in ["We keep it (for a year) and delete it (soon).", "Example (one)", "Example (open", ""] {
            assert!(found(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn sources_in_a_sentence_are_found() {
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
            assert_eq!(listed_sources(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn data_in_a_sentence_is_found() {
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
            assert_eq!(listed_data(sentence), expected, "{sentence}");
        }
    }
}
