//! Labels before a colon: those of a party's facts, and headings of the dictionary.

use crate::headings::{self, bare};
use crate::topic::Topic;

/// A fact of a person or an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Title,
    BusinessId,
    Address,
    Box,
    Postcode,
    City,
    Country,
    Phone,
    Email,
    Website,
    /// “Other contact details”, “Contact”: says nothing of what follows.
    Any,
}

const LABELS: &[(Kind, &[&str])] = &[
    (
        Kind::Name,
        &[
            "nimi",
            "yritys",
            "yrityksen nimi",
            "yhtiö",
            "organisaatio",
            "yhdistys",
            "toiminimi",
            "namn",
            "företag",
            "företagets namn",
            "bolag",
            "förening",
            "name",
            "company",
            "company name",
            "organisation",
            "organization",
            "legal name",
        ],
    ),
    (
        Kind::Title,
        &["titteli", "tehtävä", "tehtävänimike", "asema", "titel", "befattning", "title", "position"],
    ),
    (
        Kind::BusinessId,
        &[
            "y-tunnus",
            "y tunnus",
            "ytunnus",
            "yritystunnus",
            "yritys- ja yhteisötunnus",
            "ly-tunnus",
            "fo-nummer",
            "fo nummer",
            "fo-nr",
            "fo nr",
            "företagsnummer",
            "företags- och organisationsnummer",
            "org.nr",
            "org nr",
            "orgnr",
            "org.nummer",
            "organisationsnummer",
            "business id",
            "business identity code",
            "business-id",
            "company id",
            "company number",
            "registration number",
            "vat",
            "vat number",
        ],
    ),
    (
        Kind::Address,
        &[
            "osoite",
            "postiosoite",
            "käyntiosoite",
            "katuosoite",
            "lähiosoite",
            "adress",
            "postadress",
            "besöksadress",
            "gatuadress",
            "address",
            "postal address",
            "street address",
            "visiting address",
            "mailing address",
            "registered address",
            "registered office",
        ],
    ),
    (Kind::Box, &["postilokero", "postbox", "p.o. box", "po box"]),
    (Kind::Postcode, &["postinumero", "postnummer", "postal code", "postcode", "zip code"]),
    (Kind::City, &["postitoimipaikka", "kaupunki", "paikkakunta", "ort", "postort", "stad", "city", "town"]),
    (Kind::Country, &["maa", "land", "country"]),
    (
        Kind::Phone,
        &[
            "puhelin",
            "puhelinnumero",
            "puh",
            "puh.nro",
            "puh. nro",
            "p",
            "gsm",
            "matkapuhelin",
            "vaihde",
            "tel",
            "telefon",
            "telefonnummer",
            "tfn",
            "tel.nr",
            "mobil",
            "växel",
            "phone",
            "phone number",
            "telephone",
            "telephone number",
            "mobile",
            "mobile phone",
            "switchboard",
        ],
    ),
    (
        Kind::Email,
        &[
            "sähköposti",
            "sähköpostiosoite",
            "s-posti",
            "sposti",
            "email",
            "e-mail",
            "e-mail address",
            "email address",
            "e-post",
            "epost",
            "e-postadress",
            "mejl",
            "mail",
        ],
    ),
    (
        Kind::Website,
        &[
            "www",
            "verkkosivu",
            "verkkosivut",
            "verkkosivusto",
            "kotisivu",
            "kotisivut",
            "internet",
            "webbplats",
            "hemsida",
            "website",
            "web",
            "web site",
            "homepage",
            "url",
        ],
    ),
    (
        Kind::Any,
        &[
            "yhteystiedot",
            "muut yhteystiedot",
            "kontaktuppgifter",
            "övriga kontaktuppgifter",
            "andra kontaktuppgifter",
            "contact details",
            "other contact details",
            "contact information",
            "other contact information",
            "nimi ja yhteystiedot",
            "nimi ja osoite",
            "namn och kontaktuppgifter",
            "name and contact details",
            "osoite ja puhelin",
        ],
    ),
];

/// The kind of fact that a label announces. What stands in brackets after the label is said to who fills in a form.
pub(crate) fn kind(label: &str) -> Option<Kind> {
    const LONGEST: usize = 120;
    if label.len() > LONGEST {
        return None;
    }
    let bare = bare(label.split('(').next().unwrap_or(label));
    LABELS.iter().find(|(_, labels)| labels.contains(&bare.as_str())).map(|(kind, _)| *kind)
}

/// What a label before a colon announces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Label {
    Heading(Topic),
    Fact(Kind),
}

/// A line cut after its label and colon, if the label is a known one. A fact comes before a heading: `Yhteystiedot:`
/// within a section is no new section.
pub(crate) fn split(line: &str) -> Option<(&str, Label, &str)> {
    const LONGEST: usize = 90;
    let line = line.trim();
    let colon = line.find(':').filter(|colon| *colon <= LONGEST)?;
    let (label, rest) = line.split_at(colon + 1);
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) && kind(label).is_none() {
        return None;
    }
    // `https:` is none of the labels, but `web:` before `//` would be.
    if rest.starts_with("//") {
        return None;
    }
    let what = kind(label).map(Label::Fact).or_else(|| headings::known(label).map(Label::Heading))?;
    Some((label, what, rest.trim()))
}

/// A line that begins with an abbreviation for the telephone and goes on with its number: `puh. 09 123 4567`.
pub(crate) fn phone(line: &str) -> Option<(&str, &str)> {
    const SHORT: [&str; 12] = [
        "puhelin",
        "puh.",
        "puh",
        "p.",
        "gsm",
        "tel.",
        "tel",
        "tfn.",
        "tfn",
        "telefon",
        "phone",
        "telephone",
    ];
    let (label, rest) = line.trim().split_once(char::is_whitespace)?;
    let lower = label.to_lowercase();
    let number = rest.trim();
    (SHORT.contains(&lower.as_str()) && number.starts_with(['+', '0', '('])).then_some((label, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_all_kinds() {
        assert_eq!(
            split("Y-tunnus: 1234567-1"),
            Some(("Y-tunnus:", Label::Fact(Kind::BusinessId), "1234567-1"))
        );
        assert_eq!(split("E-post:"), Some(("E-post:", Label::Fact(Kind::Email), "")));
        assert_eq!(
            split("Säilytysaika: 2 v"),
            Some(("Säilytysaika:", Label::Heading(Topic::Retention), "2 v"))
        );
        assert_eq!(kind("Muut yhteystiedot (esim. puhelin)"), Some(Kind::Any));
        for none in ["https://example.fi", "Näin: ei", "EU:n alue", ":", ""] {
            assert_eq!(split(none), None, "{none}");
        }
        assert_eq!(phone("Puh. 09 123 4567"), Some(("Puh.", "09 123 4567")));
        assert_eq!(phone("Puhelin on rikki"), None);
    }
}
