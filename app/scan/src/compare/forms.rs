//! Form fields, compared with the data that the notice mentions.

use std::collections::BTreeMap;

use seloste_notice::{Finding, Notice};

use super::CompareInput;
use super::rules::FORM_UNDECLARED;
use crate::observed::{FormField, Visit};

/// A kind of data that forms ask for.
struct DataKind {
    /// Name for messages.
    name: &'static str,
    /// Types of `<input>`.
    types: &'static [&'static str],
    /// Values of `autocomplete` (HTML, autofill).
    autocomplete: &'static [&'static str],
    /// Beginnings of words in names and labels of fields, in lower case.
    field_words: &'static [&'static str],
    /// Parts of words in a notice that mentions the data, in lower case.
    notice_words: &'static [&'static str],
}

/// Words for contact details in general, which cover addresses, numbers and names.
const CONTACT: [&str; 6] =
    ["yhteystie", "kontaktuppgift", "contact detail", "contact information", "contact data", "yhteydenotto"];

const KINDS: [DataKind; 9] = [
    DataKind {
        name: "an e-mail address",
        types: &["email"],
        autocomplete: &["email"],
        field_words: &["email", "e-mail", "sähköposti", "e-post", "epost"],
        notice_words: &["email", "e-mail", "sähköposti", "e-post", "epost"],
    },
    DataKind {
        name: "a telephone number",
        types: &["tel"],
        autocomplete: &["tel", "tel-national"],
        field_words: &["phone", "telephone", "mobile", "puhelin", "puhelinnumero", "telefon", "mobil"],
        notice_words: &["phone", "puhelin", "telefon", "mobil"],
    },
    DataKind {
        name: "a name",
        types: &[],
        autocomplete: &["name", "given-name", "family-name"],
        field_words: &[
            "firstname",
            "lastname",
            "fullname",
            "surname",
            "etunimi",
            "sukunimi",
            "förnamn",
            "efternamn",
        ],
        notice_words: &["name", "nimi", "nime", "namn", "henkilötie", "personuppgift"],
    },
    DataKind {
        name: "a postal address",
        types: &[],
        autocomplete: &["street-address", "address-line1", "postal-code"],
        field_words: &[
            "street",
            "postcode",
            "zip",
            "katuosoite",
            "lähiosoite",
            "postinumero",
            "gatuadress",
            "postnummer",
        ],
        notice_words: &["address", "osoite", "osoitt", "adress"],
    },
    DataKind {
        name: "a date of birth",
        types: &[],
        autocomplete: &["bday", "bday-day", "bday-month", "bday-year"],
        field_words: &[
            "birth",
            "birthdate",
            "birthday",
            "dob",
            "syntymä",
            "syntymäaika",
            "födelse",
            "födelsedatum",
        ],
        notice_words: &["birth", "syntymä", "födelse", "age ", "henkilötunnus", "personbeteckning"],
    },
    DataKind {
        name: "a personal identity code",
        types: &[],
        autocomplete: &[],
        field_words: &[
            "ssn",
            "hetu",
            "henkilötunnus",
            "sosiaaliturvatunnus",
            "personbeteckning",
            "personnummer",
        ],
        notice_words: &[
            "identity code",
            "identity number",
            "henkilötunnu",
            "hetu",
            "personbeteckning",
            "personnummer",
        ],
    },
    DataKind {
        name: "a password",
        types: &["password"],
        autocomplete: &["new-password", "current-password"],
        field_words: &[],
        notice_words: &[
            "password",
            "salasana",
            "lösenord",
            "login",
            "log-in",
            "sign-in",
            "kirjautu",
            "tunnus",
            "inloggning",
            "account",
            "käyttäjätili",
        ],
    },
    DataKind {
        name: "a payment card",
        types: &[],
        autocomplete: &["cc-number", "cc-name", "cc-exp", "cc-csc"],
        field_words: &["cardnumber", "korttinumero", "kortnummer"],
        notice_words: &["payment", "card", "maksu", "kortti", "betal", "kort"],
    },
    DataKind {
        name: "a file",
        types: &["file"],
        autocomplete: &[],
        field_words: &[],
        notice_words: &[
            "file",
            "attachment",
            "document",
            "application",
            "photo",
            "liite",
            "liitt",
            "tiedosto",
            "asiakirja",
            "hakemu",
            "kuva",
            "bilag",
            "handling",
            "ansök",
            "bild",
        ],
    },
];

/// Returns a finding for each kind of data that a form asks for and no text of the notice mentions.
pub(super) fn findings(input: CompareInput<'_>) -> Vec<Finding> {
    let text = notice_text(input.notice);
    let mut asked: BTreeMap<usize, (&Visit, &FormField)> = BTreeMap::new();
    for visit in &input.observations.visits {
        for field in &visit.fields {
            for (index, _) in KINDS.iter().enumerate().filter(|(_, kind)| kind.is_asked_by(field)) {
                asked.entry(index).or_insert((visit, field));
            }
        }
    }
    asked
        .into_iter()
        .filter(|(index, _)| !KINDS[*index].is_mentioned_in(&text))
        .map(|(index, (visit, field))| {
            let message = format!("a form asks for {}, which the notice does not mention", KINDS[index].name);
            let label = if field.label.is_empty() { &field.name } else { &field.label };
            let evidence = format!("On {}: the field `{label}` ({}).", visit.url, field.kind);
            FORM_UNDECLARED.finding("data", message, &evidence)
        })
        .collect()
}

impl DataKind {
    fn is_asked_by(&self, field: &FormField) -> bool {
        let mut autocomplete = field.autocomplete.split_ascii_whitespace();
        if self.types.contains(&field.kind.as_str())
            || autocomplete.any(|token| self.autocomplete.contains(&token))
        {
            return true;
        }
        if matches!(field.kind.as_str(), "checkbox" | "radio") {
            return false;
        }
        let text = format!("{} {}", field.name, field.label).to_lowercase();
        let mut words = text.split(|character: char| !character.is_alphanumeric() && character != '-');
        words.any(|word| self.field_words.contains(&word))
    }

    fn is_mentioned_in(&self, text: &str) -> bool {
        let is_contact =
            matches!(self.name, "an e-mail address" | "a telephone number" | "a name" | "a postal address");
        self.notice_words.iter().any(|word| text.contains(word))
            || (is_contact && CONTACT.iter().any(|word| text.contains(word)))
    }
}

/// Returns the texts about data, in lower case: categories, purposes, and what else describes the processing.
fn notice_text(notice: &Notice) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for category in &notice.data {
        texts.extend(category.name.iter().map(|(_, text)| text));
        texts.extend(category.items.iter().flat_map(|(_, items)| items.iter().map(String::as_str)));
        texts.extend(category.text.iter().flat_map(|text| text.iter().map(|(_, text)| text)));
    }
    for purpose in &notice.purposes {
        texts.extend(purpose.text.iter().flat_map(|text| text.iter().map(|(_, text)| text)));
    }
    for section in &notice.sections {
        texts.extend(section.text.iter().flat_map(|text| text.iter().map(|(_, text)| text)));
    }
    texts.join("\n").to_lowercase()
}
