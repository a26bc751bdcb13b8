//! Splits list items that state two facts: a purpose and its legal basis, a recipient and its country.

use seloste_notice::Basis;

use super::category_words::is_category;
use super::enumerations;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::sentences;
use crate::tokens::{fold, has_any_prefix};

/// Longer list items are texts, not names.
pub(super) const MAX_NAME_CHARS: usize = 160;

/// Splits a purpose and the legal basis after it: `Invoicing (contract)`, `Invoicing – contract`.
pub(super) fn purpose_and_basis(text: &str) -> Option<(&str, &str, Vec<Basis>)> {
    /// Longer text states more than the legal basis.
    const MAX_CHARS: usize = 120;
    let text = text.trim_end_matches(['.', ';', ',']);
    let split = match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some(parts) => Some(parts),
        None => [" – ", " — ", " - ", ": "].into_iter().find_map(|sign| text.rsplit_once(sign)),
    };
    let (name, basis_text) = split?;
    let (name, basis_text) = (name.trim_end_matches([' ', ',', ':']).trim(), basis_text.trim());
    let bases = legal_terms::bases(&fold(basis_text));
    let fits = !name.is_empty() && !bases.is_empty() && basis_text.chars().count() <= MAX_CHARS;
    fits.then_some((name, basis_text, bases))
}

/// Splits off a long explanation in brackets: `IP address (the number of your device on the internet …)`.
pub(super) fn split_explanation(text: &str) -> Option<(&str, &str)> {
    const MIN_WORDS: usize = 6;
    let (name, inner) = text.strip_suffix(')')?.split_once(" (")?;
    let is_long = inner.split_whitespace().count() >= MIN_WORDS && !inner.contains(['(', ')']);
    (is_long && !name.contains(':')).then_some((name.trim(), inner))
}

/// A recipient from a list item.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ListedRecipient<'t> {
    /// Name of the company.
    pub name: &'t str,
    /// Country code and the text it was recognized from.
    pub country: Option<(&'static str, &'t str)>,
    /// Purpose in the words of the list item.
    pub purpose: String,
}

/// Splits a company at the start of a list item from the details after it: `Example Inc. (USA) – e-mail
/// delivery`. Returns `None` if there are no details, or if they have another format.
pub(super) fn parse_recipient(text: &str) -> Option<ListedRecipient<'_>> {
    let name = entities::first_company(text).filter(|name| text.starts_with(name))?;
    let mut rest = text[name.len()..].trim();
    let mut country = None;
    if let Some((inner, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        match entities::exact_country(inner.trim()) {
            Some(code) => country = Some((code, inner.trim())),
            // `Example Inc. (transport)`
            None if after.trim().is_empty() => {
                return Some(ListedRecipient { name, country, purpose: inner.trim().to_owned() });
            }
            None => return None,
        }
        rest = after.trim();
    }
    if rest.is_empty() {
        return country.is_some().then(|| ListedRecipient { name, country, purpose: String::new() });
    }
    rest = rest.strip_prefix([',', ':', '–', '—', '-'])?.trim();
    let mut purpose = Vec::new();
    for piece in rest.split(", ").map(str::trim).filter(|piece| !piece.is_empty()) {
        match entities::exact_country(piece).filter(|_| country.is_none()) {
            Some(code) => country = Some((code, piece)),
            None => purpose.push(piece),
        }
    }
    Some(ListedRecipient { name, country, purpose: purpose.join(", ") })
}

/// Splits a list item into a recipient and its description: `Example Cloud — hosting of the site.` Returns
/// `None` if the description denies that data is shared.
pub(super) fn described_recipient(text: &str) -> Option<(&str, &str)> {
    const MAX_NAME_WORDS: usize = 5;
    const MAX_DESCRIPTION_CHARS: usize = 600;
    let split = |sign: &&str| text.split_once(*sign);
    let (name, description) =
        [" — ", " – ", ": "].iter().filter_map(split).min_by_key(|(name, _)| name.len())?;
    let (name, description) = (name.trim(), description.trim());
    let is_name = entities::is_name(name)
        && name.split_whitespace().count() <= MAX_NAME_WORDS
        && !lexicon::CONDITIONS.start(&fold(name))
        && !has_any_prefix(&fold(name), &["http"]);
    let denies = sentences::split_sentences(description)
        .into_iter()
        .map(fold)
        .any(|sentence| denial::is_plain_denial(&sentence) && lexicon::SHARING.are_in(&sentence));
    let fits = !description.is_empty() && description.chars().count() <= MAX_DESCRIPTION_CHARS;
    (is_name && fits && !denies).then_some((name, description))
}

/// Splits a service from what it is for, with what follows: `Example Pay (payments): Terms of service`,
/// `Example Mail (letters) - their policy`.
pub(super) fn service_and_task(text: &str) -> Option<(&str, &str, &str)> {
    const MAX_NAME_WORDS: usize = 4;
    let (name, rest) = text.split_once(" (")?;
    let (task, rest) = rest.split_once(')')?;
    let rest = rest.trim_start();
    let fits = entities::is_name(name)
        && (1..=MAX_NAME_WORDS).contains(&name.split_whitespace().count())
        && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && rest.starts_with([':', '–', '—', '-'])
        && entities::exact_country(task).is_none()
        && !task.contains('(');
    fits.then_some((name, task.trim(), rest.trim_start_matches([':', '–', '—', '-', ' '])))
}

/// Splits a list item into a recipient and the clause behind it: `Advisers, where that is necessary`, `Our
/// bank to pay refunds`.
pub(super) fn recipient_and_clause(text: &str) -> Option<(&str, &str)> {
    const MAX_NAME_WORDS: usize = 8;
    let name = [" — ", " – ", ": "].iter().filter_map(|sign| text.split_once(*sign)).map(|(name, _)| name);
    let name = enumerations::until_clause(name.min_by_key(|name| name.len()).unwrap_or(text));
    let clause = text[name.len()..].trim_start_matches([',', '–', '—', ':', ' ']);
    let fits = (1..=MAX_NAME_WORDS).contains(&name.split_whitespace().count())
        && !clause.is_empty()
        && !enumerations::has_sentence_word(name)
        && !enumerations::is_fragment(name)
        && !lexicon::CONDITIONS.start(&fold(name))
        && !is_category(name);
    fits.then_some((name, clause))
}

/// Splits a list item that names the task in front of the recipient: `Sending post – postal companies and
/// couriers`. Returns the recipient first.
pub(super) fn recipient_behind_task(text: &str) -> Option<(&str, &str)> {
    const MAX_WORDS: usize = 9;
    let text = text.trim_end_matches(['.', ';', ',']);
    let split = |sign: &&str| text.split_once(*sign);
    let (task, name) =
        [" — ", " – ", " - ", ": "].iter().filter_map(split).min_by_key(|(task, _)| task.len())?;
    let (task, name) = (task.trim(), name.trim());
    let folded = fold(task);
    let is_task =
        folded.split(' ').any(|word| lexicon::ACTIVITY_ENDINGS.end(word) && word.chars().count() > 5)
            && !lexicon::RECIPIENT_NOUNS.are_in(&folded)
            && entities::first_company(task).is_none();
    let names_recipient = lexicon::RECIPIENT_NOUNS.start(&fold(name))
        || name.split_whitespace().next().is_some_and(|first| {
            let rest = fold(name);
            entities::first_company(name).is_some_and(|company| company.starts_with(first))
                || lexicon::PROVIDERS.start(&rest)
        });
    let fits = (1..=MAX_WORDS).contains(&name.split_whitespace().count())
        && !enumerations::has_sentence_word(name)
        && !denial::is_plain_denial(&fold(name));
    (is_task && names_recipient && fits).then_some((name, task))
}

/// Splits a recipient named after its task: `sending mail (Mailgun, Example Ltd)`. Returns the task and the
/// names.
pub(super) fn names_in_brackets(text: &str) -> Option<(&str, Vec<&str>)> {
    let (task, inner) = text.strip_suffix(')')?.split_once(" (")?;
    let names: Vec<&str> = inner
        .split([',', '/'])
        .flat_map(|part| part.split(" ja "))
        .flat_map(|part| part.split(" och "))
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let is_proper = |name: &&str| {
        let words = name.split_whitespace().count();
        (1..=4).contains(&words)
            && name
                .split_whitespace()
                .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
            && entities::exact_country(name).is_none()
    };
    // `Treasurer (Ann Example)` is one recipient.
    if names.iter().any(|name| names::is_person(name)) {
        return None;
    }
    let is_task = task.starts_with(char::is_lowercase)
        || task.split_whitespace().skip(1).all(|word| word.starts_with(char::is_lowercase))
            && entities::first_company(task).is_none();
    (is_task && !names.is_empty() && names.iter().all(is_proper)).then_some((task.trim(), names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_basis_is_split_from_purpose() {
        for (text, expected) in [
            ("Laskutus (sopimus)", Some(("Laskutus", "sopimus", vec![Basis::Contract]))),
            ("To send news – your consent.", Some(("To send news", "your consent", vec![Basis::Consent]))),
            ("Laskutus (asiakkaille)", None),
            ("Sopimusten hoitaminen", None),
            ("(sopimus)", None),
        ] {
            assert_eq!(purpose_and_basis(text), expected, "{text}");
        }
    }

    #[test]
    fn names_after_their_task_are_split() {
        assert_eq!(names_in_brackets("maksupalvelu (SumUp)"), Some(("maksupalvelu", vec!["SumUp"])));
        assert_eq!(
            names_in_brackets("Jäsenrekisteri (OneDrive, Cloud-IAM)"),
            Some(("Jäsenrekisteri", vec!["OneDrive", "Cloud-IAM"]))
        );
        assert_eq!(names_in_brackets("palvelu (meidän oma)"), None);
        assert_eq!(names_in_brackets("Esimerkki Oy (Suomi)"), None);
        assert_eq!(names_in_brackets("Esimerkki (Maija) on"), None);
        assert_eq!(names_in_brackets("kehittäjä (Maija Esimerkki, EKK)"), None);
    }

    #[test]
    fn recipients_behind_their_task_are_split() {
        use seloste_notice::Language::{En, Et, Fi};
        for (language, text, expected) in [
            (En, "Sending post – couriers and carriers", Some(("couriers and carriers", "Sending post"))),
            (
                Et,
                "Arvete saatmine – postiteenust osutavad isikud",
                Some(("postiteenust osutavad isikud", "Arvete saatmine")),
            ),
            (Fi, "Laskuttaminen: tilitoimisto", Some(("tilitoimisto", "Laskuttaminen"))),
            (En, "Printers – printing our magazine", None),
            (En, "Marketing: only with your consent", None),
        ] {
            assert_eq!(lexicon::with_language(language, || recipient_behind_task(text)), expected, "{text}");
        }
    }

    #[test]
    fn country_and_purpose_are_split_from_recipient() {
        let named = |text| {
            parse_recipient(text)
                .map(|named| (named.name, named.country.map(|(code, _)| code), named.purpose))
        };
        let some = |name, country, purpose: &str| Some((name, country, purpose.to_owned()));
        assert_eq!(named("Host GmbH (Germany) – hosting"), some("Host GmbH", Some("DE"), "hosting"));
        assert_eq!(named("Mail LLC, our post, United States"), some("Mail LLC", Some("US"), "our post"));
        assert_eq!(named("Lasku Oy: laskutus"), some("Lasku Oy", None, "laskutus"));
        assert_eq!(named("Host GmbH (our host)"), some("Host GmbH", None, "our host"));
        assert_eq!(named("Host GmbH (our host) keeps it"), None);
        assert_eq!(named("Host GmbH keeps it"), None);
        assert_eq!(named("Carriers"), None);
    }
}
