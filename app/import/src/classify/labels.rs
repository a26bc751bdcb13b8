//! Recognizes labels before a colon: labels of contact details, and headings of the dictionary.

use seloste_notice::is_valid_email;

use crate::classify::entities;
use crate::classify::headings::{self, normalize_heading};
use crate::classify::identifiers;
use crate::classify::lexicon::{self, Terms};
use crate::classify::topic::Topic;

/// Returns true for a line that announces the data protection officer's details.
pub(crate) fn is_officer_label(line: &str) -> bool {
    line.trim().ends_with(':') && headings::dictionary_topic(line) == Some(Topic::Dpo)
}

/// Kind of a detail about a person or organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactKind {
    Name,
    Title,
    BusinessId,
    Address,
    PostBox,
    Postcode,
    City,
    Country,
    Phone,
    Email,
    Website,
    /// A general label such as "Contact details".
    Unspecific,
}

const LABELS: &[(FactKind, &Terms)] = &[
    (FactKind::Name, &lexicon::LABEL_NAME),
    (FactKind::Title, &lexicon::LABEL_TITLE),
    (FactKind::BusinessId, &lexicon::LABEL_BUSINESS_ID),
    (FactKind::Address, &lexicon::LABEL_ADDRESS),
    (FactKind::PostBox, &lexicon::LABEL_POST_BOX),
    (FactKind::Postcode, &lexicon::LABEL_POSTCODE),
    (FactKind::City, &lexicon::LABEL_CITY),
    (FactKind::Country, &lexicon::LABEL_COUNTRY),
    (FactKind::Phone, &lexicon::LABEL_PHONE),
    (FactKind::Email, &lexicon::LABEL_EMAIL),
    (FactKind::Website, &lexicon::LABEL_WEBSITE),
    (FactKind::Unspecific, &lexicon::LABEL_UNSPECIFIC),
];

/// Returns the kind of fact that a label introduces. Ignores text in brackets, which forms use for
/// instructions.
pub(crate) fn fact_kind(label: &str) -> Option<FactKind> {
    const MAX_BYTES: usize = 120;
    // `puh. (09) 123 4567` is a label with its value.
    const MAX_DIGITS: usize = 4;
    if label.len() > MAX_BYTES || label.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS {
        return None;
    }
    let bare = normalize_heading(label.split('(').next().unwrap_or(label));
    let known = LABELS.iter().find(|(_, labels)| labels.have(&bare)).map(|(kind, _)| *kind);
    known.or_else(|| is_name_label(label, &bare).then_some(FactKind::Name))
}

/// Returns true for a label of the name of an organization, whatever its kind: `Kerhon nimi:`.
fn is_name_label(label: &str, bare: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=3;
    label.trim_end().ends_with(':')
        && WORDS.contains(&bare.split(' ').count())
        && bare
            .rsplit(' ')
            .next()
            .is_some_and(|last| lexicon::LABEL_NAME.of(lexicon::language()).first() == Some(&last))
        && lexicon::ORGANISATIONS.of(lexicon::language()).iter().any(|word| bare.contains(word))
        && headings::dictionary_topic(label).is_none()
}

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Label {
    Heading(Topic),
    Fact(FactKind),
}

/// Splits a line after a known label and its colon. Contact details take precedence over headings:
/// `Yhteystiedot:` within a section does not start a new one.
pub(crate) fn split_label(line: &str) -> Option<(&str, Label, &str)> {
    const MAX_BYTES: usize = 90;
    let line = line.trim();
    let Some(colon) = line.find(':').filter(|colon| *colon <= MAX_BYTES) else { return split_dash(line) };
    let (label, rest) = line.split_at(colon + 1);
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) && fact_kind(label).is_none() {
        return None;
    }
    // `web` is a label, but not in `web://`.
    if rest.starts_with("//") {
        return None;
    }
    let kind = fact_kind(label)
        .map(Label::Fact)
        .or_else(|| headings::dictionary_topic(label).map(Label::Heading))
        .or_else(|| question_label(label).map(Label::Heading))?;
    Some((label, kind, rest.trim()))
}

/// Splits a line after a heading of the dictionary and a dash: `Purpose – invoicing`.
pub(crate) fn split_dash(line: &str) -> Option<(&str, Label, &str)> {
    const MAX_WORDS: usize = 7;
    let signs = [" – ", " — "].iter().filter_map(|sign| line.split_once(*sign));
    let (label, rest) = signs.min_by_key(|(label, _)| label.len())?;
    let fits = label.split_whitespace().count() <= MAX_WORDS && !rest.trim().is_empty();
    let topic = headings::dictionary_topic(label).filter(|_| fits)?;
    Some((label, Label::Heading(topic), rest.trim()))
}

/// Splits a line that names a company behind the heading of a party, without a sign between them:
/// `Rekisterinpitäjä Esimerkki Oy`.
pub(crate) fn split_party(line: &str) -> Option<(&str, Label, &str)> {
    const MAX_BYTES: usize = 120;
    const MAX_WORDS: usize = 4;
    let line = line.trim();
    if line.len() > MAX_BYTES || !entities::ends_with_company_form(line) {
        return None;
    }
    let spaces = line.match_indices(' ').map(|(at, _)| at).take(MAX_WORDS);
    let found = spaces.filter_map(|at| {
        let (label, name) = (&line[..at], line[at..].trim());
        let topic = headings::dictionary_topic(label).filter(|topic| topic.is_party())?;
        (entities::first_company(name) == Some(name)).then_some((label, Label::Heading(topic), name))
    });
    found.last()
}

/// Returns the topic of a label that asks a question: `Why we need it:`.
fn question_label(label: &str) -> Option<Topic> {
    const MAX_WORDS: usize = 6;
    let fits = label.starts_with(char::is_uppercase)
        && label.split_whitespace().count() <= MAX_WORDS
        && !label.contains([',', '.', '(']);
    headings::question_topic(label).filter(|_| fits).and_then(|_| headings::guess_topic(label))
}

/// Splits a line at a label without a colon whose value has the format of its kind: `registrikood 12345678`,
/// `e-post info@example.ee`.
pub(crate) fn split_bare_label(line: &str) -> Option<(&str, FactKind, &str)> {
    /// Labels have few words.
    const MAX_WORDS: usize = 4;
    let line = line.trim();
    let spaces = line.match_indices(' ').map(|(at, _)| at).take(MAX_WORDS);
    spaces
        .filter_map(|at| {
            let (label, value) = (&line[..at], line[at..].trim());
            let kind = fact_kind(label)?;
            let digits = value.bytes().filter(u8::is_ascii_digit).count();
            let fits = match kind {
                FactKind::BusinessId => {
                    identifiers::LABELED_DIGITS.contains(&digits)
                        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' '))
                }
                FactKind::Email => is_valid_email(value),
                FactKind::Phone => entities::is_phone(value),
                FactKind::Address => entities::is_street(value),
                _ => false,
            };
            fits.then_some((label, kind, value))
        })
        .last()
}

/// Splits a line that starts with an abbreviation for "telephone" and continues with a number: `puh. 09 123
/// 4567`.
pub(crate) fn split_phone(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.trim().split_once(char::is_whitespace)?;
    let lower = label.to_lowercase();
    let number = rest.trim();
    (lexicon::PHONE_ABBREVIATIONS.have(&lower) && number.starts_with(['+', '0', '(']))
        .then_some((label, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_recognized() {
        assert_eq!(
            split_label("Y-tunnus: 1234567-1"),
            Some(("Y-tunnus:", Label::Fact(FactKind::BusinessId), "1234567-1"))
        );
        assert_eq!(split_label("E-post:"), Some(("E-post:", Label::Fact(FactKind::Email), "")));
        assert_eq!(
            split_label("Säilytysaika: 2 v"),
            Some(("Säilytysaika:", Label::Heading(Topic::Retention), "2 v"))
        );
        assert_eq!(fact_kind("Muut yhteystiedot (esim. puhelin)"), Some(FactKind::Unspecific));
        assert_eq!(
            split_label("1.2. Säilytysaika – 2 v"),
            Some(("1.2. Säilytysaika", Label::Heading(Topic::Retention), "2 v"))
        );
        assert_eq!(
            split_party("Rekisterinpitäjä Esimerkin Säätiö Oy"),
            Some(("Rekisterinpitäjä", Label::Heading(Topic::Controller), "Esimerkin Säätiö Oy"))
        );
        assert_eq!(split_party("Säilytysaika Esimerkki Oy").or(split_party("Rekisterinpitäjä vastaa")), None);
        for none in
            ["https://example.fi", "Näin: ei", "EU:n alue", ":", "", "Hyvä asiakas – hei", "Säilytysaika – "]
        {
            assert_eq!(split_label(none), None, "{none}");
        }
        assert_eq!(split_phone("Puh. 09 123 4567"), Some(("Puh.", "09 123 4567")));
        assert_eq!(split_phone("Puhelin on rikki"), None);
        for (line, expected) in [
            ("Y-tunnus 1234567-1", Some((FactKind::BusinessId, "1234567-1"))),
            ("sähköposti maija@example.fi", Some((FactKind::Email, "maija@example.fi"))),
            ("osoite Esimerkkikatu 1", Some((FactKind::Address, "Esimerkkikatu 1"))),
            ("puhelin on rikki", None),
            ("sähköposti", None),
        ] {
            assert_eq!(split_bare_label(line).map(|(_, kind, value)| (kind, value)), expected, "{line}");
        }
    }
}
