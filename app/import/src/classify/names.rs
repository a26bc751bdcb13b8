//! Finds companies and persons in sentences.

use seloste_notice::Language;

use crate::classify::entities;
use crate::classify::lexicon::{
    AFTER_CONTROLLER, ALIASES, ARTICLES, BEFORE_CONTROLLER, CALLED, CONTACT_LEADS, CONTACT_WORDS,
    CONTROLLER_FIRST, CONTROLLER_NAMED_BY, CONTROLLER_ROLES, CONTROLLER_SUBJECTS, CONTROLLER_VERBS, DATA,
    EXPLAINING, FILES, GENITIVE_ENDINGS, INTRODUCING_VERBS, LAWS, MEANS, NAME_PARTS, NAME_VERBS, NO_NAMES,
    NOTICE, NUMBER_LABELS, OPERATED, OPERATED_BY, ORGANISATIONS, OWN_SITES, OWNER_ENDINGS, PARTY_WORDS,
    PROVIDERS, RECIPIENT_ENDINGS, SENTENCE_WORDS, SERVICE_AFTER, SERVICE_BEFORE, SERVICE_COMPOUNDS,
    SUBJECT_VERBS, SUBORDINATES, TITLE_ENDINGS, active, language,
};
use crate::tokens::{WordStarts, fold, starts_of_term, strip_folded_prefix, word_spans};

/// Returns the companies that a text mentions, in order and without duplicates.
pub(crate) fn all_companies(text: &str) -> Vec<&str> {
    /// A text that names more is no notice. Bounds the search time.
    const MAX_COMPANIES: usize = 200;
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text;
    for _ in 0..MAX_COMPANIES {
        let Some(name) = entities::first_company(rest) else { break };
        let end = name.as_ptr().addr() - rest.as_ptr().addr() + name.len();
        if !found.contains(&name) {
            found.push(name);
        }
        rest = &rest[end..];
    }
    found
}

/// Splits `Isännöitsijä Maija Esimerkki`, `Maija Esimerkki, isännöitsijä`, `Maija Esimerkki (isännöitsijä)`
/// or `Isännöitsijä: Maija Esimerkki` into name and title.
pub(crate) fn split_person_and_title(text: &str) -> Option<(&str, &str)> {
    let bracketed = text.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    let behind = [bracketed, text.split_once(" / "), text.split_once(" – ")].into_iter().flatten();
    let in_front = text.split_once(": ").map(|(title, name)| (name, title));
    if let Some(parts) = behind.chain(in_front).find(|(name, title)| is_person(name) && is_job_title(title)) {
        return Some(parts);
    }
    if let Some((name, title)) = text.split_once(", ") {
        let short = title.split_whitespace().count() <= 4 && !title.contains([',', '@', ':']);
        let fits = short && !title.contains(|c: char| c.is_ascii_digit());
        let is_title = is_title(title) || title.starts_with(char::is_lowercase);
        return (fits && is_title && is_person(name)).then_some((name, title));
    }
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    spaces
        .map(|at| (text[at + 1..].trim(), text[..at].trim()))
        .find(|(name, title)| is_person(name) && (is_title(title) || is_described_title(title)))
        .map(|(name, title)| (name, behind_verb(title)))
}

/// Returns the title behind the verb of a sentence: `Yhteyshenkilö on hallituksen sihteeri`.
fn behind_verb(title: &str) -> &str {
    let is_verb = |word: &str| {
        let word = word.to_lowercase();
        INTRODUCING_VERBS.have(&word) || SENTENCE_WORDS.of(language()).contains(&word.as_str())
    };
    let verb = word_spans(title).filter(|(_, word)| is_verb(word)).last();
    verb.map_or(title, |(at, word)| title[at + word.len()..].trim_start())
}

/// Returns true for a title in lower case behind its adjective, whatever its ending: `Vastaava
/// hammaslääkäri`.
fn is_described_title(title: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
    let words: Vec<&str> = title.split_whitespace().collect();
    let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == '-');
    WORDS.contains(&words.len())
        && words[0].starts_with(char::is_uppercase)
        && words[1..].iter().all(|word| word.starts_with(char::is_lowercase) && word.chars().count() >= 4)
        && words.iter().all(is_word)
        && !words.iter().any(|word| {
            let word = word.to_lowercase();
            INTRODUCING_VERBS.have(&word)
                || NAME_VERBS.have(&word)
                || SUBJECT_VERBS.have(&word)
                || SENTENCE_WORDS.have(&word)
        })
}

/// Returns the person whom a part of a sentence names in front of a detail: `unter: Erika Beispiel,
/// datenschutz@example.de`.
pub(crate) fn person_in_part(sentence: &str) -> Option<&str> {
    sentence
        .split([',', ':', ';', '(', ')'])
        .map(|part| part.trim().trim_end_matches('.'))
        .find(|part| is_person(part))
}

/// A contact person named in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedContact<'t> {
    pub name: &'t str,
    pub title: Option<&'t str>,
    /// E-mail address that contains the person's name. Other addresses belong to the organization.
    pub email: Option<&'t str>,
    /// Phone number next to that address.
    pub phone: Option<&'t str>,
}

/// Finds a contact person in a sentence, such as `Frågor: kanslichef Anna Exempel, anna.exempel@example.se.`
pub(crate) fn find_contact(sentence: &str) -> Option<NamedContact<'_>> {
    /// Longer sentences are not only about a contact person.
    const MAX_SENTENCE_BYTES: usize = 1_000;
    if sentence.len() > MAX_SENTENCE_BYTES || !CONTACT_WORDS.are_in(&fold(sentence)) {
        return None;
    }
    let mut email = entities::emails(sentence);
    let mut phone = entities::phones(sentence);
    let (email, phone) = (email.next(), phone.next());
    if email.is_none() && phone.is_none() {
        return None;
    }
    let (name, title) = sentence.split([',', ':', ';', '(', ')']).find_map(|part| {
        let tail =
            CONTACT_LEADS.entries().filter_map(|word| part.rfind(word).map(|at| at + word.len())).max();
        let part = tail.map_or(part, |at| &part[at..]).trim().trim_end_matches('.');
        match split_person_and_title(part).filter(|(_, title)| title.split_whitespace().count() <= 3) {
            Some((name, title)) => Some((name, Some(title))),
            None if is_person(part) => Some((part, None)),
            None => titled_person(part).map(|(name, title)| (name, Some(title))),
        }
    })?;
    let contains_name = |email: &&str| {
        let mailbox = email.split('@').next().unwrap_or_default().to_lowercase();
        name.split_whitespace().any(|word| mailbox.contains(&mailbox_spelling(word)))
    };
    let email = email.filter(contains_name);
    let phone = phone.filter(|_| email.is_some());
    Some(NamedContact { name, title, email, phone })
}

/// Returns a person directly behind a title within a clause: `Kontakta HR-chef Anna Exempel på …`.
fn titled_person(part: &str) -> Option<(&str, &str)> {
    let words: Vec<(usize, &str)> = word_spans(part).collect();
    words.windows(3).find_map(|words| {
        let [(title_at, title), (first, _), (last, word)] = *words else { return None };
        let name = part.get(first..last + word.len())?.trim_end_matches('.');
        let title = part.get(title_at..title_at + title.len())?;
        (is_title(title) && is_person(name)).then_some((name, title))
    })
}

/// Returns a name as it is spelled in e-mail addresses: lower case, without diacritics.
fn mailbox_spelling(name: &str) -> String {
    let plain = |character| match character {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    };
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// Returns the organization that is the subject of a sentence, even without a legal form: `Exempelgårdens
/// förening (…) ansvarar för …`.
pub(crate) fn sentence_subject(sentence: &str) -> Option<&str> {
    const MAX_WORDS: usize = 6;
    let mut end = None;
    let mut count = 0;
    for word in sentence.split_whitespace() {
        if SUBJECT_VERBS.have(word) || word.starts_with('(') {
            break;
        }
        let bare = word.trim_end_matches(',');
        let is_name_word = bare.starts_with(char::is_uppercase) || count > 0 && NAME_PARTS.have(bare);
        count += 1;
        if !is_name_word || count > MAX_WORDS || bare.contains(['.', ':', ';', '?', '!', '@']) {
            return None;
        }
        end = Some(bare.as_ptr().addr() - sentence.as_ptr().addr() + bare.len());
        if bare.len() < word.len() {
            break;
        }
    }
    let name = sentence.get(..end?)?.trim_start();
    // `Verantwortliche Stelle im Sinne der Datenschutzgesetze ist`
    let folded = fold(name);
    if CONTROLLER_FIRST.start(&folded) || CONTROLLER_SUBJECTS.start(&folded) {
        return None;
    }
    let rest = sentence[end?..].trim_start();
    let has_predicate = rest.starts_with(['(', ','])
        || SUBJECT_VERBS.entries().any(|verb| rest.starts_with(&format!("{verb} ")));
    (count >= 2 && has_predicate).then_some(name)
}

/// Returns the organization or person that a sentence names as the controller: `Exempel AB är
/// personuppgiftsansvarig`, `operated by Example Ltd`, `Exempel ("vi") behandlar …`.
pub(crate) fn named_controller(sentence: &str) -> Option<&str> {
    /// Shorter and longer sentences do not introduce anybody.
    const BYTES: std::ops::RangeInclusive<usize> = 14..=600;
    if !BYTES.contains(&sentence.len()) {
        return None;
    }
    // `1.2 Example Ltd is the controller`
    let sentence = crate::classify::headings::split_number(sentence).1;
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len() {
        return None;
    }
    let starts = WordStarts::new(&lower);
    let is_name =
        |name: &&str| name.split_whitespace().count() >= 2 || entities::first_company(name).is_some();
    for language in active() {
        for words in BEFORE_CONTROLLER.of(*language) {
            // `osallistujarekisteriä ylläpitää`
            let in_compound = || FILES.start(words).then(|| lower.find(words)).flatten();
            if let Some(at) = starts.position(words).or_else(in_compound) {
                let rest = sentence.get(at + words.len()..)?;
                // German names have an article. Elsewhere it begins another's name: `maintained by the
                // Municipal Court`.
                let rest = if *language == Language::De { without_article(rest) } else { rest };
                let name = capitalised_run(rest).filter(is_name).or_else(|| name_with_noun(rest));
                if name.is_some() {
                    return name;
                }
            }
        }
        for words in AFTER_CONTROLLER.of(*language) {
            if let Some(at) = starts.position(words).filter(|at| !is_genitive(&lower[at + words.len()..])) {
                let before = without_relative(sentence.get(..at)?.trim_end());
                let name = leading_subject(before)
                    .or_else(|| last_capitalised_run(before).filter(|_| !before.ends_with(',')));
                if name.filter(is_name).is_some() {
                    return name;
                }
            }
        }
    }
    // `Exempelföreningen med organisationsnummer 556677-8899 är …`
    for label in NUMBER_LABELS.entries() {
        if let Some(at) = starts.position(label) {
            let before = sentence.get(..at)?.trim_end_matches([' ', '(', ',']);
            let before = before.strip_suffix("med").or_else(|| before.strip_suffix("with")).unwrap_or(before);
            let name = last_capitalised_run(before.trim_end_matches([' ', ',']));
            if name.filter(is_name).is_some() {
                return name;
            }
        }
    }
    // `är Maija Exempel personuppgiftsansvarig`
    for role in CONTROLLER_ROLES.entries() {
        if let Some(at) = lower.find(role) {
            let before = sentence.get(..at)?;
            let name = last_capitalised_run(before).filter(|name| before.ends_with(*name));
            let stated = name.filter(is_name).filter(|name| {
                let lead = before[..before.len() - name.len()].trim_end();
                CONTROLLER_VERBS.end(lead)
            });
            if stated.is_some() {
                return stated;
            }
        }
    }
    subject_of_explanation(sentence)
        .or_else(|| subject_in_role(sentence, &lower))
        .or_else(|| introduced_by_alias(sentence))
        .or_else(|| predicate_of_role(sentence, &lower))
        .or_else(|| operator_of_site(sentence, &lower).filter(is_name))
}

/// Returns true if the rest of a word is the ending of the genitive: `on rekisterinpitäjän oikeutettu etu`.
fn is_genitive(rest: &str) -> bool {
    let ending = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    GENITIVE_ENDINGS.of(language()).contains(&ending)
}

/// Removes the relative pronoun at the end of a text, with its comma: `Example Council, which`.
fn without_relative(before: &str) -> &str {
    let spaced = |word: &str| format!("{} ", word.to_lowercase());
    match before.rsplit_once(", ") {
        Some((rest, last)) if SUBORDINATES.have(&spaced(last)) => rest,
        _ => before,
    }
}

/// Returns the name at the start of a sentence that the title of the notice also has: two words or more, of
/// which the first has a capital in both. A title in words of data protection is no name.
pub(crate) fn subject_of_title<'s>(sentence: &'s str, title: &str) -> Option<&'s str> {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
    /// Longer sentences and titles are not compared.
    const MAX_BYTES: usize = 600;
    if sentence.len() > MAX_BYTES || title.len() > MAX_BYTES {
        return None;
    }
    let bare = |word: &str| fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let spans: Vec<(usize, &str)> = word_spans(sentence).collect();
    let title: Vec<&str> = title.split_whitespace().collect();
    let skipped = usize::from(spans.first().is_some_and(|(_, word)| NO_NAMES.have(&word.to_lowercase())));
    let own = spans.get(skipped..)?;
    let (begin, first) = own.first()?;
    let shared = |at: usize| {
        let words = title[at..].iter().zip(own).take_while(|(titled, (_, word))| bare(titled) == bare(word));
        // A sign ends the name: `Example Choir, the choir of Example`.
        let open = own.iter().take_while(|(_, word)| word.ends_with(char::is_alphanumeric)).count();
        words.count().min(open + 1)
    };
    // The first word of a title has a capital anyway.
    let is_capital = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_capital_here = own.get(1).is_some_and(|(_, word)| word.starts_with(char::is_uppercase));
    let may_start =
        |at: &usize| is_capital(title.get(*at)) && (*at > 0 || is_capital(title.get(1)) && is_capital_here);
    let count = (0..title.len())
        .filter(may_start)
        .map(shared)
        .max()
        .filter(|count| WORDS.contains(count) && first.starts_with(char::is_uppercase))?;
    let (last, word) = own.get(count - 1)?;
    let next_is_lower = own.get(count).is_some_and(|(_, next)| next.starts_with(char::is_lowercase));
    let name = sentence.get(*begin..last + word.len())?.trim_end_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(name);
    let is_general = DATA.are_in(&folded)
        || NOTICE.are_in(&folded)
        || folded.split(' ').any(|word| SENTENCE_WORDS.have(word) || NO_NAMES.have(word));
    (next_is_lower && !is_general).then_some(name)
}

/// Returns the organization that a title names beside its own words: `Privacy policy - Example Bowls Club`,
/// `Exempelföreningen – integritetspolicy`.
pub(crate) fn organisation_in_title(title: &str) -> Option<&str> {
    const SIGNS: [&str; 7] = [" - ", " – ", " — ", " | ", " · ", ": ", ", "];
    const MAX_WORDS: usize = 6;
    const MAX_BYTES: usize = 200;
    /// Letters in front of an ending that make a name of one word.
    const MIN_LETTERS: usize = 3;
    if title.len() > MAX_BYTES {
        return None;
    }
    let cuts = SIGNS.iter().filter_map(|sign| title.split_once(sign));
    cuts.flat_map(|(before, after)| [before.trim(), after.trim()]).find(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let folded = fold(part);
        let ends = |word: &str| {
            let mut endings = ORGANISATIONS.of(language()).iter();
            endings.any(|ending| {
                let before = word.strip_suffix(ending);
                before.is_some_and(|before| {
                    before.chars().count() >= MIN_LETTERS || before.is_empty() && words.len() > 1
                })
            })
        };
        // An English word ends like another only by chance.
        let is_own_word =
            |word: &str| language() != Language::En || ORGANISATIONS.of(Language::En).contains(&word);
        (1..=MAX_WORDS).contains(&words.len())
            && words[0].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && words.iter().all(|word| is_name_word(word, true) || language() != Language::En)
            && folded.split(' ').any(|word| ends(word) && is_own_word(word))
            && !DATA.are_in(&folded)
            && !NOTICE.are_in(&folded)
            && !folded.split(' ').any(|word| SENTENCE_WORDS.have(word) || NO_NAMES.have(word))
            && entities::is_name(part)
    })
}

/// Returns the name in a line about copyright: `© 2020–2026 Example Society. All rights reserved.`
pub(crate) fn copyright_owner(line: &str) -> Option<&str> {
    const SIGNS: [&str; 3] = ["©", "(c)", "copyright"];
    const MAX_WORDS: usize = 5;
    /// Longer lines only mention copyright.
    const MAX_BYTES: usize = 200;
    let lower = line.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if line.len() > MAX_BYTES || lower.len() != line.len() {
        return None;
    }
    let behind = SIGNS.iter().filter_map(|sign| Some(lower.rfind(sign)? + sign.len())).max()?;
    let has_year = line.contains("20");
    let rest = line.get(behind..)?.trim_start_matches(|c: char| !c.is_alphabetic());
    let company = entities::first_company(rest).filter(|company| rest.starts_with(company));
    let end = [". ", ",", "|", "·", "•", " – ", " - ", " — ", ";", ":", "("];
    let end = end.iter().filter_map(|sign| rest.find(sign)).min().unwrap_or(rest.len());
    let name = company.unwrap_or_else(|| rest[..end].trim().trim_end_matches('.'));
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = (1..=MAX_WORDS).contains(&words.len())
        && words.iter().all(|word| is_name_word(word, true))
        && words[0].starts_with(char::is_uppercase)
        && entities::is_name(name)
        && !NO_NAMES.have(&words[0].to_lowercase());
    (has_year && is_name).then_some(name)
}

/// Returns whose handling of data a notice explains: `how Example Choir uses your information`.
fn subject_of_explanation(sentence: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = word_spans(sentence).collect();
    words.iter().enumerate().find_map(|(at, (_, word))| {
        let (begin, _) = words.get(at + 1).filter(|_| EXPLAINING.have(&word.to_lowercase()))?;
        let name = capitalised_run(&sentence[*begin..])?;
        let rest = sentence[begin + name.len()..].trim_start();
        let verb = rest.split_whitespace().next()?.trim_matches(',');
        let is_name = name.split_whitespace().count() >= 2 || entities::first_company(name).is_some();
        (is_name && SUBJECT_VERBS.have(verb)).then_some(name)
    })
}

/// Returns the subject of a sentence whose predicate is the role: `Näidise Kool, Koolitee 1, on õpilaste
/// andmete vastutav töötleja.`
fn subject_in_role<'s>(sentence: &'s str, lower: &str) -> Option<&'s str> {
    /// Words between the verb and the role: whose data it is.
    const MAX_WORDS: usize = 5;
    CONTROLLER_ROLES.entries().find_map(|role| {
        let at = lower.find(role).filter(|at| !is_genitive(&lower[at + role.len()..]))?;
        let before = lower.get(..at)?;
        CONTROLLER_VERBS.entries().find_map(|verb| {
            let start = format!("{verb} ");
            let verb_at = before.rfind(&start).or_else(|| before.ends_with(verb).then(|| at - verb.len()))?;
            let between = before.get(verb_at + verb.len()..)?;
            (between.split_whitespace().count() <= MAX_WORDS && !between.contains([',', ';', ':']))
                .then(|| leading_subject(sentence.get(..verb_at)?))?
        })
    })
}

/// Returns the name that a text in front of a verb consists of, up to its brackets or its address: `Exempels
/// församling`, `Näidise Kool (edaspidi kool), Koolitee 1`.
fn leading_subject(before: &str) -> Option<&str> {
    const MAX_WORDS: usize = 8;
    let end = [" (", ", "].iter().filter_map(|sign| before.find(sign)).min().unwrap_or(before.len());
    let name = before[..end].trim().trim_end_matches(',');
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_pronoun = |word: &str| NO_NAMES.have(&word.to_lowercase());
    // `For the purposes of the law the charity` is no name.
    let own_words = || words.iter().filter(|word| !NAME_PARTS.have(word));
    let lower_words = own_words().filter(|word| word.starts_with(char::is_lowercase)).count();
    // `For the purposes of the law` begins with a part of a name, but is none.
    let starts_inside = words.first().is_some_and(|word| {
        word.starts_with(char::is_uppercase) && *word != "The" && NAME_PARTS.have(&word.to_lowercase())
    });
    let fits = (2..=MAX_WORDS).contains(&words.len())
        && !starts_inside
        && lower_words * 2 <= own_words().count()
        && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        // `The Example Trust`, but not `The controller`.
        && (!is_pronoun(words[0]) || words[0] == "The" && words[1].starts_with(char::is_uppercase))
        && !is_pronoun(name)
        && !name.contains(['@', ':', ';', '?', '!', '"', '”'])
        && !words.iter().any(|word| NAME_VERBS.have(word) || SUBJECT_VERBS.have(word))
        && !CONTROLLER_SUBJECTS.start(&fold(name))
        && !CONTROLLER_FIRST.start(&fold(name));
    fits.then_some(name)
}

/// Returns the name at the end of a sentence whose subject is the controller: `The data controller for this
/// purpose is Ann Example.`
fn predicate_of_role<'s>(sentence: &'s str, lower: &str) -> Option<&'s str> {
    /// Words between the role and its verb.
    const MAX_WORDS: usize = 6;
    let role =
        CONTROLLER_SUBJECTS.entries().find_map(|role| Some((find_word_start(lower, role)?, role.len())))?;
    let mut rest = sentence.get(role.0 + role.1..)?;
    for _ in 0..=MAX_WORDS {
        let word = rest.split_whitespace().next()?;
        let end = word.as_ptr().addr() - rest.as_ptr().addr() + word.len();
        rest = &rest[end..];
        if NAME_VERBS.have(word) {
            let name = capitalised_run(rest)?;
            let is_last = rest.trim().trim_end_matches('.') == name;
            return (is_last && (is_person(name) || entities::first_company(name).is_some())).then_some(name);
        }
    }
    None
}

/// Returns who runs the site: `Diese Website wird von der Bäckerei Beispiel betrieben.`
fn operator_of_site<'s>(sentence: &'s str, lower: &str) -> Option<&'s str> {
    let by = OPERATED_BY.entries().filter(|_| OWN_SITES.start(lower));
    let at = by.filter_map(|words| Some(find_word_start(lower, words)? + words.len())).next()?;
    let rest = without_article(sentence.get(at..)?);
    let name = capitalised_run(rest).filter(|name| rest.starts_with(name))?;
    let verb = rest[name.len()..].trim_start();
    OPERATED.entries().any(|words| verb.starts_with(words)).then_some(name)
}

/// Returns the services that a sentence names by what they are: `via the FormExample service`,
/// `FormExample-palvelun kautta`. In a sentence about using or keeping data, also by any other word for a
/// service: `a system called Example`, `i tjänsten Exempel`.
pub(crate) fn named_services(sentence: &str, is_about_data: bool) -> Vec<&str> {
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len() {
        return Vec::new();
    }
    let run_at = |at: usize| {
        let rest = sentence.get(at..)?.trim_start_matches(['"', '”', '“', '„']);
        capitalised_run(rest).filter(|name| rest.starts_with(name))
    };
    let before = SERVICE_BEFORE.entries().filter_map(|words| {
        let name = run_at(find_word_start(&lower, words)? + words.len())?;
        let follows = || {
            let end = name.as_ptr().addr() - sentence.as_ptr().addr() + name.len();
            lower.get(end..).is_some_and(|rest| SERVICE_AFTER.start(rest))
        };
        // Without a word for a service in front of the name, it follows.
        (words.trim_end().contains(' ') && !words.ends_with("the ") || follows()).then_some(name)
    });
    let called = CALLED.of(language()).iter().filter(|_| is_about_data).filter_map(|words| {
        let at = find_word_start(&lower, words)?;
        run_at(at + words.len())
    });
    let other_compounds = SERVICE_COMPOUNDS.entries().filter(|_| is_about_data);
    let compounds = SERVICE_AFTER.entries().chain(other_compounds);
    let first_parts = compounds.filter(|words| words.starts_with('-')).flat_map(|words| {
        lower.match_indices(*words).filter_map(|(at, _)| {
            let before = sentence.get(..at)?;
            // `Example Pages -palvelussa` has a space, `Example-palvelussa` has none.
            let name = match before.strip_suffix(' ') {
                Some(before) => last_capitalised_run(before)?,
                None => before.split_whitespace().next_back()?,
            };
            Some(name.trim_start_matches(['"', '”', '(']))
        })
    });
    let is_name = |name: &&str| {
        let folded = fold(name);
        name.starts_with(char::is_uppercase)
            && name.chars().count() >= 2
            && !name.contains('@')
            && !NO_NAMES.have(&folded)
            && !LAWS.start(&folded)
            && !DATA.start(&folded)
    };
    let mut found: Vec<&str> = Vec::new();
    for name in before.chain(called).chain(first_parts).filter(is_name) {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// Returns the name behind a word for a service provider: `our hosting provider Example`, `the provider
/// (Example Pages)`.
pub(crate) fn named_provider(sentence: &str) -> Option<&str> {
    let nouns_have_capitals = language() == Language::De;
    // An inflected noun is not the name's: `palveluntarjoajille Järjestelmän toteuttamiseksi`.
    let nouns_have_cases = !RECIPIENT_ENDINGS.of(language()).is_empty();
    let is_provider = |word: &str| {
        let folded = fold(word);
        (nouns_have_capitals || word.starts_with(char::is_lowercase))
            && PROVIDERS.entries().any(|term| folded.contains(term))
    };
    word_spans(sentence).filter(|(_, word)| is_provider(word)).find_map(|(at, word)| {
        let rest = &sentence[at + word.len()..];
        let in_brackets = rest.strip_prefix(" (");
        // Any noun may follow where all of them have a capital.
        let behind = rest.strip_prefix(' ').filter(|_| !nouns_have_capitals && !nouns_have_cases);
        let rest = in_brackets.or(behind)?;
        let name = capitalised_run(rest).filter(|name| rest.starts_with(name))?;
        let folded = fold(name);
        (!NO_NAMES.have(&folded) && !is_term(&folded) && !name.contains('@')).then_some(name)
    })
}

/// Returns true for an abbreviation of data protection, which brackets have like names: `under an agreement
/// (DPA)`.
pub(crate) fn is_term(folded: &str) -> bool {
    const TERMS: [&str; 16] = [
        "art", "dpa", "gdpr", "dsgvo", "avv", "scc", "sccs", "bcr", "dpf", "eu", "eea", "eta", "ees", "ewr",
        "tls", "ssl",
    ];
    TERMS.contains(&folded)
}

/// Returns the name in front of a pronoun in brackets: `Example (“we”) respects your privacy`, `Example Land
/// Trust (ELT) (“we”)`; or, in a definition, behind them: `Company (“we”) refers to Example Ltd`.
fn introduced_by_alias(sentence: &str) -> Option<&str> {
    /// More are no names of one party.
    const MAX_NAMES: usize = 6;
    /// Brackets of a sentence that are read.
    const MAX_BRACKETS: usize = 4;
    // `("the Clinic", "we")`, `(“Example”/“we”)`
    let is_alias = |inner: &str| {
        inner.split([',', '/']).take(MAX_NAMES).any(|part| {
            let part = part.trim().trim_start_matches(['"', '”', '“', '„', '«', '\'', '’', '‘']);
            ALIASES.entries().any(|alias| {
                part.get(..alias.len()).is_some_and(|start| start.eq_ignore_ascii_case(alias))
                    && !part[alias.len()..].starts_with(char::is_alphanumeric)
            })
        })
    };
    let (at, end) = sentence.match_indices(" (").take(MAX_BRACKETS).find_map(|(at, sign)| {
        let inner = &sentence[at + sign.len()..];
        let length = inner.find(')').unwrap_or(inner.len());
        is_alias(&inner[..length]).then_some((at, (at + sign.len() + length + 1).min(sentence.len())))
    })?;
    let mut before = sentence[..at].trim_end();
    // `Example Land Trust (ELT)`
    if before.ends_with(')') {
        before = before.rsplit_once(" (")?.0.trim_end();
    }
    // `Stiftung Beispiel, Beispielweg 1, 12345 Beispielstadt`
    let first = before.split(", ").next().unwrap_or(before);
    let name = if first.len() < before.len() && leading_subject(first).is_some() {
        first.trim()
    } else {
        last_capitalised_run(before).filter(|name| before.ends_with(*name))?
    };
    let name = without_pronoun(name);
    if PARTY_WORDS.have(&fold(name)) {
        let rest = sentence.get(end..)?.trim_start();
        let rest = MEANS.entries().find_map(|words| strip_folded_prefix(rest, words))?;
        return capitalised_run(rest).filter(|name| rest.trim_start().starts_with(name));
    }
    Some(name)
}

/// Removes a pronoun with its verb in front of a name: `We're Example Ltd`.
fn without_pronoun(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest)) if entities::is_contracted_pronoun(first) => rest,
        _ => name,
    }
}

/// Returns a word without the signs behind it, if it may be a controller's name of one word.
fn bare_name(word: &str) -> Option<&str> {
    const MIN_LETTERS: usize = 3;
    let bare = word.trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
    let fits = bare.chars().count() >= MIN_LETTERS
        && bare.starts_with(char::is_uppercase)
        && !bare.contains(['@', ' '])
        && !NO_NAMES.have(&bare.to_lowercase())
        && !PARTY_WORDS.have(&fold(bare))
        && !is_job_title(bare);
    fits.then_some(bare)
}

/// Returns a name of one word that a sentence states as the controller: `The data controller is Example.`,
/// `Example takes your privacy seriously.` At the start of a sentence any word has a capital, so the caller
/// must know from elsewhere that it is a name.
pub(crate) fn controller_of_one_word(sentence: &str) -> Option<&str> {
    const MAX_BYTES: usize = 600;
    if sentence.len() > MAX_BYTES {
        return None;
    }
    let lower = sentence.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != sentence.len() {
        return None;
    }
    let starts = WordStarts::new(&lower);
    // The name ends a clause; otherwise more words belong to it.
    let behind = || {
        CONTROLLER_NAMED_BY.entries().find_map(|words| {
            let at = starts.position(words)? + words.len();
            let word = sentence.get(at..)?.split_whitespace().next()?;
            bare_name(word).filter(|name| name.len() < word.len() || sentence[at..].trim() == word)
        })
    };
    let in_front = || {
        AFTER_CONTROLLER.entries().find_map(|words| {
            let at = starts.position(words)?;
            let before = sentence.get(..at)?.trim();
            bare_name(before).filter(|name| *name == before)
        })
    };
    behind().or_else(in_front)
}

fn find_word_start(text: &str, words: &str) -> Option<usize> {
    starts_of_term(text, words).next()
}

/// Returns true for a word that may be a part of a name.
fn is_name_word(word: &str, inside: bool) -> bool {
    let bare = word.trim_end_matches(',');
    let first = word.trim_start_matches(['"', '”', '“']);
    first.starts_with(char::is_uppercase)
        || inside
            && (NAME_PARTS.have(bare) || first.starts_with(|c: char| c.is_ascii_digit()) && bare.len() <= 3)
}

/// Removes an article of the language of the text: `die Bäckerei Beispiel`.
pub(crate) fn without_article(text: &str) -> &str {
    let is_article = |word: &str| ARTICLES.of(language()).contains(&word.to_lowercase().as_str());
    text.split_once(' ').filter(|(first, _)| is_article(first)).map_or(text, |(_, rest)| rest)
}

/// Returns the name at the start of a text, up to its first word or sign that is not a part of it.
pub(crate) fn capitalised_run(text: &str) -> Option<&str> {
    const MAX_WORDS: usize = 7;
    let text = text.trim_start();
    let mut end = 0;
    for (count, word) in text.split_whitespace().enumerate() {
        let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '!']);
        if count >= MAX_WORDS || bare.contains(['@', '(', '/']) || !is_name_word(bare, count > 0) {
            break;
        }
        if bare.starts_with(char::is_uppercase) || matches!(bare, "ry" | "rf") {
            end = bare.as_ptr().addr() - text.as_ptr().addr() + bare.len();
        }
        if bare.len() < word.len() {
            break;
        }
    }
    // The legal form may have words that are no names: `sp. z o.o.`, `& Co. KG`.
    let company = entities::first_company(text).filter(|company| text.starts_with(company));
    let end = company.map_or(end, |company| company.len().max(end));
    text.get(..end).filter(|name| !name.is_empty())
}

/// Returns the name at the start of a text that has its noun in lower case behind a word with a capital:
/// `Esimerkkilän kunta, …`, `Exempels byalag som …`.
fn name_with_noun(text: &str) -> Option<&str> {
    /// Words in lower case: `Esimerkin vapaaehtoinen palokunta`.
    const MAX_NOUNS: usize = 2;
    let text = text.trim_start();
    let endings = OWNER_ENDINGS.of(language());
    let mut words = word_spans(text).peekable();
    let mut owner = None;
    while let Some((_, word)) = words.next_if(|(_, word)| word.starts_with(char::is_uppercase)) {
        owner = Some(word);
    }
    let is_owner = |word: &str| {
        word.chars().all(|c| c.is_alphabetic() || c == '-')
            && endings.iter().any(|ending| word.ends_with(ending))
    };
    owner.filter(|word| is_owner(word) && !NO_NAMES.have(&word.to_lowercase()))?;
    let mut end = None;
    for (count, (at, word)) in words.enumerate() {
        let bare = word.trim_end_matches([',', '.', ';', ':']);
        if SUBORDINATES.have(&format!("{bare} ")) || SENTENCE_WORDS.have(bare) || word.starts_with('(') {
            break;
        }
        let is_noun = bare.chars().all(|c| c.is_lowercase() || c == '-') && !NAME_VERBS.have(bare);
        if !is_noun || count >= MAX_NOUNS {
            return None;
        }
        end = Some(at + bare.len());
        if bare.len() < word.len() {
            break;
        }
    }
    text.get(..end?)
}

/// Returns the name at the end of a text.
fn last_capitalised_run(text: &str) -> Option<&str> {
    const MAX_WORDS: usize = 7;
    let text = text.trim_end().trim_end_matches(',');
    let mut start = None;
    for (count, word) in text.split_whitespace().rev().enumerate() {
        let closed = count > 0 && word.ends_with(['.', ',', ';', ':']);
        if count >= MAX_WORDS || closed || !is_name_word(word, true) {
            break;
        }
        if word.starts_with(char::is_uppercase) || word.starts_with(|c: char| c.is_ascii_digit()) {
            start = Some(word.as_ptr().addr() - text.as_ptr().addr());
        }
    }
    let company = all_companies(text).pop().filter(|company| text.ends_with(company));
    let start = company.map(|company| text.len() - company.len()).into_iter().chain(start).min();
    let name = text.get(start?..)?;
    // A sentence starts with a capital anyway.
    (!NO_NAMES.have(&name.to_lowercase())).then_some(name)
}

/// Returns the person that a sentence introduces: `Tietosuojavastaavana toimii Maija Esimerkki.`
pub(crate) fn introduced_person(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| INTRODUCING_VERBS.have(word))?;
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

/// Returns true for two or three capitalized words that are neither a company nor a title.
pub(crate) fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (2..=3).contains(&words)
        && name.split_whitespace().all(is_capitalised)
        && entities::first_company(name).is_none()
        && !name.split_whitespace().any(is_title)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().count() >= 2
        && word.chars().skip(1).any(char::is_lowercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
}

/// Returns true for a short text that ends like a job title: `verksamhetschef`.
pub(crate) fn is_job_title(text: &str) -> bool {
    text.split_whitespace().count() <= 4 && !text.contains(['@', ':']) && is_title(text)
}

/// Returns true if the last word of a text has the ending of a job title.
fn is_title(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    TITLE_ENDINGS.end(&last) || matches!(last.as_str(), "ceo" | "vd" | "tj")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn person_and_title_are_split() {
        for (text, expected) in [
            ("Isännöitsijä Maija Esimerkki", Some(("Maija Esimerkki", "Isännöitsijä"))),
            ("Maija Esimerkki, isännöitsijä", Some(("Maija Esimerkki", "isännöitsijä"))),
            (
                "Data Protection Officer Ann Example-Smith",
                Some(("Ann Example-Smith", "Data Protection Officer")),
            ),
            ("Vastaava hammaslääkäri Maija Esimerkki", Some(("Maija Esimerkki", "Vastaava hammaslääkäri"))),
            ("Sivuja ylläpitää Maija Esimerkki Oy", None),
            ("Esimerkki Oy, Helsinki", None),
            ("Maija Esimerkki", None),
            ("Asiakaspalvelu", None),
        ] {
            assert_eq!(split_person_and_title(text), expected, "{text}");
        }
        for (text, expected) in [
            ("Tietosuojavastaavana toimii Maija Esimerkki, puh. 1.", Some("Maija Esimerkki")),
            ("Vårt ombud heter Anna Exempel och nås", Some("Anna Exempel")),
            ("Our officer is Ann Example.", Some("Ann Example")),
            ("Rekisterinpitäjä on Esimerkki Oy", None),
            ("Tietosuojavastaava on nimetty.", None),
        ] {
            assert_eq!(introduced_person(text), expected, "{text}");
        }
    }

    #[test]
    fn contact_person_in_a_sentence_is_found() {
        let person = |name, title, email, phone| Some(NamedContact { name, title, email, phone });
        for (text, expected) in [
            (
                "Tietosuoja-asiat: talouspäällikkö Maija Mäki, maija.maki@example.fi, 015 123 456",
                person(
                    "Maija Mäki",
                    Some("talouspäällikkö"),
                    Some("maija.maki@example.fi"),
                    Some("015 123 456"),
                ),
            ),
            (
                "For questions, contact our secretary, Ann Example, at office@example.com.",
                person("Ann Example", None, None, None),
            ),
            ("Our data lead is Ann Example: +358 9 123 4567.", person("Ann Example", None, None, None)),
            (
                "Please contact our treasurer Ann Example at office@example.com.",
                person("Ann Example", Some("treasurer"), None, None),
            ),
            ("Write to us at office@example.com.", None),
            ("Ann Example wrote this.", None),
        ] {
            assert_eq!(find_contact(text), expected, "{text}");
        }
    }

    #[test]
    fn controller_in_a_sentence_is_found() {
        for (text, expected) in [
            ("Rekisterinpitäjänä toimii Esimerkki Oy, Helsinki.", Some("Esimerkki Oy")),
            ("Webbplatsen ägs och drivs av Exempel Evenemang AB.", Some("Exempel Evenemang AB")),
            ("Appen utvecklas och underhålls av Maija Exempel. Frågor", Some("Maija Exempel")),
            ("För tjänsten är Maija Exempel personuppgiftsansvarig.", Some("Maija Exempel")),
            ("Exempel Festival är personuppgiftsansvarig för uppgifterna.", Some("Exempel Festival")),
            ("Bokexempel (\"vi\", \"oss\") respekterar din integritet.", Some("Bokexempel")),
            ("Example Scouts (“we”) collect data.", Some("Example Scouts")),
            ("See how Example Group Two (“Example Group”/“we”) uses data.", Some("Example Group Two")),
            ("The controller is responsible for it.", None),
            (
                "Bostadsrättsföreningen Exempelgården med organisationsnummer 556677-8899 är en förening.",
                Some("Bostadsrättsföreningen Exempelgården"),
            ),
            ("Rekisterinpitäjänä toimii Muster GmbH & Co. KG, Berlin.", Some("Muster GmbH & Co. KG")),
            ("Wzorzec sp. z o.o. är personuppgiftsansvarig.", Some("Wzorzec sp. z o.o.")),
            ("Muster GmbH & Co. KG is the controller.", Some("Muster GmbH & Co. KG")),
            ("The Data Controller for GDPR purposes is Ann Example.", Some("Ann Example")),
            ("The data controller of the register is responsible for it.", None),
            ("Rekisterinpitäjä on yhdistys.", None),
            ("Exempels församling är personuppgiftsansvarig för verksamheten.", Some("Exempels församling")),
            ("Esimerkin kunta on tietojen rekisterinpitäjä.", Some("Esimerkin kunta")),
            ("Käsittelyn oikeusperuste on rekisterinpitäjän oikeutettu etu.", None),
            ("The Example Trust (registered charity 1) is the controller.", Some("The Example Trust")),
            ("Yhdistys on rekisterinpitäjä.", None),
            ("Alla oleva taho on rekisterinpitäjä.", None),
            ("You can contact us (we answer soon).", None),
            ("This letter explains how Example Choir uses your information.", Some("Example Choir")),
            ("Täällä kerrotaan, miten Esimerkki Oy käsittelee henkilötietoja.", Some("Esimerkki Oy")),
            ("We explain how You Can use it.", None),
            ("1.1 Example Ltd (\"the Clinic\", \"we\") is a company.", Some("Example Ltd")),
            ("For the purposes of the law the charity is the data controller.", None),
        ] {
            assert_eq!(named_controller(text), expected, "{text}");
        }
    }

    #[test]
    fn controller_in_a_definition_or_behind_brackets_is_found() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, text, expected) in [
            (
                En,
                "Company (referred to as either \"the Company\", \"We\") refers to Example Ltd, 1 Mill Road.",
                Some("Example Ltd"),
            ),
            (
                En,
                "Developer (referred to as \"We\") refers to Ann Example, 1 Mill Road.",
                Some("Ann Example"),
            ),
            (En, "Company (\"we\") means the operator of the service.", None),
            (Fi, "Yritys (jäljempänä \"me\") viittaa yhtiöön Esimerkki Oy.", None),
            (Et, "Ettevõte (edaspidi \"meie\") on Näidis OÜ, Näidise 1.", Some("Näidis OÜ")),
            (Et, "Ettevõte (edaspidi \"meie\") viitab Näidise Rakendusele.", None),
            (
                En,
                "Exampleshire Land Trust (ELT) (“we”) promises to respect your data.",
                Some("Exampleshire Land Trust"),
            ),
            (
                De,
                "Stiftung Beispiel, Beispielweg 1, 12345 Beispielstadt (nachfolgend „wir“) erhebt Daten.",
                Some("Stiftung Beispiel"),
            ),
            (En, "We're Example Feet Ltd ('we', 'us').", Some("Example Feet Ltd")),
            (Sv, "Exempel AB (nedan \"vi\") behandlar uppgifter.", Some("Exempel AB")),
            (En, "For purposes of the applicable laws, the shop is the controller.", None),
        ] {
            let found = crate::classify::lexicon::with_language(language, || named_controller(text));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn name_with_a_noun_in_lower_case_is_found() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, text, expected) in [
            (Fi, "Rekisterinpitäjänä toimii Esimerkkilän kunta.", Some("Esimerkkilän kunta")),
            (Fi, "Rekisterinpitäjä on Esimerkin seurakunta, Esimerkkitie 1.", Some("Esimerkin seurakunta")),
            (
                Fi,
                "Sivustoa ylläpitää Esimerkin vapaaehtoinen palokunta",
                Some("Esimerkin vapaaehtoinen palokunta"),
            ),
            (Fi, "Jäsenrekisteriä ylläpitää Esimerkkien kilta, joka on yhdistys.", Some("Esimerkkien kilta")),
            (Fi, "Esimerkkien kilta pitää henkilörekisteriä jäsenistään.", Some("Esimerkkien kilta")),
            (Sv, "Personuppgiftsansvarig är Exempels församling.", Some("Exempels församling")),
            (Sv, "Webbplatsen drivs av Exempels byalag som grundades 1950.", Some("Exempels byalag")),
            (Et, "Vastutav töötleja on Näidise vald.", Some("Näidise vald")),
            (Fi, "Rekisterinpitäjä on Esimerkki, joka toimii Esimerkkilässä.", None),
            (Fi, "Rekisterinpitäjä on Suomen lain mukaan velvollinen ilmoittamaan.", None),
            (Fi, "Sivustoa ylläpitää yhdistyksen sihteeri.", None),
            (Sv, "Webbplatsen drivs av Exempelbyns styrelse och medlemmar tillsammans.", None),
            (En, "The site is run by Exampla bakers.", None),
            (De, "Verantwortlich ist Beispielstadts verein.", None),
        ] {
            let found = crate::classify::lexicon::with_language(language, || named_controller(text));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn controller_of_one_word_is_found() {
        use Language::{En, Fi, Sv};
        for (language, text, expected) in [
            (En, "The data controller is Exampla, an independent adviser.", Some("Exampla")),
            (En, "Exampla takes your privacy seriously.", Some("Exampla")),
            (Fi, "Rekisterinpitäjä on Esimerkkilä.", Some("Esimerkkilä")),
            (Sv, "Personuppgiftsansvarig är Exempelkompassen, som drivs ideellt.", Some("Exempelkompassen")),
            (Sv, "Exempelvecka.se är ansvarig för behandlingen av personuppgifter.", Some("Exempelvecka.se")),
            (En, "We are committed to protecting your data.", None),
            (En, "The data controller is Exampla House.", None),
            (En, "The company is the controller.", None),
        ] {
            let found = crate::classify::lexicon::with_language(language, || controller_of_one_word(text));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn services_in_a_sentence_are_found() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, text, expected) in [
            (En, "The data is delivered by email via the FormExample.co service.", vec!["FormExample.co"]),
            (
                Fi,
                "Tiedot toimitetaan sähköpostitse LomakeEsimerkki.co-palvelun kautta.",
                vec!["LomakeEsimerkki.co"],
            ),
            (
                Sv,
                "Formuläret skickas via tjänsten Formulärexempel (formexempel.example).",
                vec!["Formulärexempel"],
            ),
            (
                En,
                "Members are kept in a system called Online Example Manager.",
                vec!["Online Example Manager"],
            ),
            (Fi, "Lomakkeissa käytetään Esimerkki Sivut -palvelua.", vec!["Esimerkki Sivut"]),
            (Fi, "Lomakkeen välittää Esimerkki-niminen palvelu.", vec!["Esimerkki"]),
            (Sv, "Statistiken samlas in med verktyget Exempel Analys.", vec!["Exempel Analys"]),
            (Et, "Andmeid hoitakse keskkonnas nimega Näidispilv.", vec!["Näidispilv"]),
            (De, "Wir nutzen den Dienst Beispiel Formulare, wenn Sie schreiben.", vec!["Beispiel Formulare"]),
            (En, "You can reach us via the Contact page.", vec![]),
            (Fi, "Ota yhteyttä sähköpostipalvelun kautta.", vec![]),
            (En, "Data is sent via the postal service.", vec![]),
            (En, "The law is called GDPR.", vec![]),
        ] {
            let found = crate::classify::lexicon::with_language(language, || named_services(text, true));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn organisation_in_a_title_is_found() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, title, expected) in [
            (En, "Privacy Policy - Exampleton Bowls Club", Some("Exampleton Bowls Club")),
            (Sv, "Exempelföreningen – integritetspolicy", Some("Exempelföreningen")),
            (Fi, "Tietosuojaseloste | Esimerkin kaupunginkirjasto", Some("Esimerkin kaupunginkirjasto")),
            (Et, "Privaatsuspoliitika: Näidise Spordiklubi", Some("Näidise Spordiklubi")),
            (De, "Datenschutzerklärung – Musikverein Beispiel", Some("Musikverein Beispiel")),
            (En, "Privacy notice: job applicants", None),
            (En, "Privacy Notice - Customer Data", None),
            (Fi, "Tietosuojaseloste: jäsenrekisteri", None),
            (Fi, "Tietosuojaseloste – Asiakasrekisteri", None),
            (Sv, "Integritetspolicy - Kundregister", None),
            (En, "Privacy policy", None),
        ] {
            let found = crate::classify::lexicon::with_language(language, || organisation_in_title(title));
            assert_eq!(found, expected, "{title}");
        }
    }

    #[test]
    fn subject_of_a_sentence_is_found() {
        for (text, expected) in [
            (
                "Föreningen Exempelgården (org. 1), Torget 2, ansvarar för uppgifterna.",
                Some("Föreningen Exempelgården"),
            ),
            ("Example Friends of Music is the controller.", Some("Example Friends of Music")),
            ("We are the controller.", None),
            ("The data controller decides.", None),
            ("Rekisterinpitäjä on yhdistys.", None),
        ] {
            assert_eq!(sentence_subject(text), expected, "{text}");
        }
    }

    #[test]
    fn all_companies_in_a_sentence_are_found() {
        assert_eq!(
            all_companies("Laskut hoitaa Lasku Oy ja perinnän Perintä Esimerkki Oy:n Malli Ab."),
            ["Lasku Oy", "Perintä Esimerkki Oy", "Malli Ab"]
        );
        assert_eq!(all_companies("We use Chat (Chat Example Pty Ltd, Australia)."), ["Chat Example Pty Ltd"]);
    }
}
