//! The statement of what a visitor is shown before the choice, as data with the terms of the W3C Data Privacy
//! Vocabulary (DPV) and of DCMI. The names follow the vocabulary's guide to ISO/IEC TS 27560
//! (<https://w3id.org/dpv/guides/consent-27560>). The file is named by its content, and the visitor's record names the
//! file: so both sides can show, without a server that remembers, what was asked.

use crate::assets::hexadecimal;
use anyhow::Result;
use seloste_notice::{Category, Cookie, CookieLife, Language, Period, Service, Text};
use seloste_pages::choices::{self, Dialog, Question};
use serde_json::{Map, Value, json};

/// How many bytes of the SHA-256 name a statement: 128 bits, so that no two can be made to share a name.
const NAME_BYTES: usize = 16;

/// A statement as it is written.
pub struct Statement {
    /// What names it: the beginning of its SHA-256 in hexadecimal digits.
    pub hash: String,
    /// Its text.
    pub text: String,
}

impl Statement {
    /// The statement of what a dialog shows.
    pub fn new(dialog: &Dialog<'_>) -> Result<Self> {
        let mut text = serde_json::to_string_pretty(&notice(dialog))?;
        text.push('\n');
        Ok(Self { hash: hexadecimal(text.as_bytes(), NAME_BYTES), text })
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.json", self.hash)
    }
}

fn notice(dialog: &Dialog<'_>) -> Value {
    let question = dialog.question();
    object([
        ("@context", Some(context())),
        ("@type", Some("dpv:ConsentNotice".into())),
        ("dct:language", Some(question.language.code().into())),
        ("dct:hasVersion", Some(choices::revision(question.services).into())),
        ("dct:valid", Some(format!("P{}D", question.settings.days).into())),
        ("dpv:hasDataController", question.controller.map(|name| party("dpv:DataController", name, None))),
        // A plain array has no order in JSON-LD.
        ("dct:description", Some(json!({ "@list": dialog.lines() }))),
        (
            "dpv:hasProcess",
            Some(
                question
                    .categories()
                    .map(|(category, services)| process(question, category, &services))
                    .collect(),
            ),
        ),
    ])
}

fn context() -> Value {
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    })
}

fn process(question: &Question<'_>, category: Category, services: &[&Service]) -> Value {
    let (name, purpose) = choices::category(category, question.language);
    let asked = category != Category::Necessary;
    object([
        ("@type", Some("dpv:Process".into())),
        ("dct:identifier", Some(category.word().into())),
        ("dct:title", Some(name.into())),
        ("dpv:hasPurpose", Some(described("dpv:Purpose", purpose))),
        ("dpv:hasNecessity", Some(json!({ "@id": if asked { "dpv:Optional" } else { "dpv:Required" } }))),
        ("dpv:hasLegalBasis", asked.then(|| json!({ "@id": "dpv:Consent" }))),
        ("dpv:hasService", Some(services.iter().map(|one| service(one, question.language)).collect())),
    ])
}

fn service(service: &Service, language: Language) -> Value {
    let provider = service.provider.as_ref().map(|name| {
        let country = service.country.as_ref().map(|country| country.code());
        party("dpv:Recipient", words(name, language), country)
    });
    let purpose = service.purpose.as_ref().map(|purpose| described("dpv:Purpose", words(purpose, language)));
    let kept = service.cookies.iter().map(|cookie| storage(cookie, language));
    object([
        ("@type", Some("dpv:Service".into())),
        ("dct:identifier", Some(choices::gate(service).into())),
        ("dct:title", Some(words(&service.name, language).into())),
        ("dpv:hasPurpose", purpose),
        ("dpv:hasRecipient", provider),
        ("dct:relation", list(choices::origins(service).into_iter().map(Value::from))),
        ("dpv:hasStorageCondition", list(kept)),
        ("dct:references", list(service.links.iter().map(|link| link.url.as_str().into()))),
    ])
}

fn storage(cookie: &Cookie, language: Language) -> Value {
    let duration = cookie.life.as_ref().map(|life| {
        let (kind, value) = match life {
            CookieLife::Session => ("dpv:UntilEventDuration", None),
            CookieLife::For(period) => ("dpv:TemporalDuration", Some(iso(*period).into())),
        };
        object([
            ("@type", Some(kind.into())),
            ("rdf:value", value),
            ("dct:description", Some(choices::life(life, language).into())),
        ])
    });
    let purpose = cookie.purpose.as_ref().map(|purpose| words(purpose, language).into());
    let party = cookie.party.map(|party| json!(party));
    object([
        ("@type", Some("dpv:StorageCondition".into())),
        ("dct:title", Some(cookie.name.as_str().into())),
        ("dct:type", Some(cookie.storage.word().into())),
        ("dct:source", party),
        ("dct:description", purpose),
        ("dpv:hasDuration", duration),
    ])
}

/// A period as ISO 8601 writes it.
fn iso(period: Period) -> String {
    let mut text = String::from("P");
    for (number, unit) in [(period.years, 'Y'), (period.months, 'M'), (period.days, 'D')] {
        if number > 0 {
            text.push_str(&number.to_string());
            text.push(unit);
        }
    }
    // A period of no length needs a unit, too.
    if text.len() == 1 { "P0D".to_owned() } else { text }
}

fn party(kind: &str, name: &str, country: Option<&str>) -> Value {
    object([
        ("@type", Some(kind.into())),
        ("dpv:hasName", Some(name.into())),
        ("dpv:hasLocation", country.map(Value::from)),
    ])
}

fn described(kind: &str, words: &str) -> Value {
    json!({ "@type": kind, "dct:description": words })
}

fn words(text: &Text, language: Language) -> &str {
    text.in_or_first(language).1
}

/// An object of the members that there are.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let given = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect::<Map<_, _>>())
}

/// A list; none where it would be empty.
fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then(|| values.into())
}
