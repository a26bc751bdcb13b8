//! The notice snapshot: what the dialog shows before a choice, as JSON-LD with terms of the W3C Data Privacy
//! Vocabulary (DPV) and DCMI. Names follow the vocabulary's guide to ISO/IEC TS 27560
//! (<https://w3id.org/dpv/guides/consent-27560>). The file is named by its hash, and the consent record
//! refers to that hash, so both sides can prove what was asked without storing it per visitor.

use anyhow::Result;
use seloste_notice::{Category, Cookie, CookieLifetime, Language, Service, Text};
use seloste_pages::choices::{self, ConsentRequest, Dialog};
use serde_json::{Map, Value, json};

use super::files::FOLDER;
use crate::hash::sha256_hex;
use crate::staging::Staging;

/// Number of SHA-256 bytes in a file name: 128 bits, to rule out deliberate collisions.
const HASH_BYTES: usize = 16;

/// A serialized notice snapshot.
pub(crate) struct NoticeSnapshot {
    /// Prefix of its SHA-256 in hexadecimal digits.
    pub hash: String,
    /// The JSON.
    pub json: String,
}

impl NoticeSnapshot {
    /// Serializes what a dialog shows.
    pub(crate) fn new(dialog: &Dialog<'_>) -> Result<Self> {
        let mut json = serde_json::to_string_pretty(&consent_notice(dialog))?;
        json.push('\n');
        Ok(Self { hash: hash(json.as_bytes()), json })
    }

    /// Returns the name of its file.
    pub(crate) fn file_name(&self) -> String {
        format!("{}.json", self.hash)
    }

    /// Writes the file, unless another page with the same dialog has written it already.
    pub(crate) fn write(&self, staging: &Staging) -> Result<()> {
        staging.write_once(&format!("{FOLDER}/{}", self.file_name()), self.json.as_bytes())
    }
}

/// Returns the hash that names a snapshot with this content.
pub(super) fn hash(content: &[u8]) -> String {
    sha256_hex(content, HASH_BYTES)
}

fn consent_notice(dialog: &Dialog<'_>) -> Value {
    let request = dialog.consent_request();
    object([
        ("@context", Some(context())),
        ("@type", Some("dpv:ConsentNotice".into())),
        ("dct:language", Some(request.language.code().into())),
        ("dct:hasVersion", Some(choices::revision(request.services).into())),
        ("dct:valid", Some(format!("P{}D", request.settings.days).into())),
        ("dpv:hasDataController", request.controller.map(|name| controller(name, request.language))),
        // Plain arrays are unordered in JSON-LD.
        ("dct:description", Some(json!({ "@list": dialog.lines() }))),
        (
            "dpv:hasProcess",
            Some(
                request
                    .categories()
                    .map(|(category, services)| process(request, category, &services))
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

fn process(request: &ConsentRequest<'_>, category: Category, services: &[&Service]) -> Value {
    let (name, purpose) = choices::category_messages(category, request.language);
    let is_optional = category != Category::Necessary;
    object([
        ("@type", Some("dpv:Process".into())),
        ("dct:identifier", Some(category.as_str().into())),
        ("dct:title", Some(name.into())),
        ("dpv:hasPurpose", Some(described("dpv:Purpose", purpose))),
        (
            "dpv:hasNecessity",
            Some(json!({ "@id": if is_optional { "dpv:Optional" } else { "dpv:Required" } })),
        ),
        ("dpv:hasLegalBasis", is_optional.then(|| json!({ "@id": "dpv:Consent" }))),
        ("dpv:hasService", Some(services.iter().map(|one| service(one, request.language)).collect())),
    ])
}

fn service(service: &Service, language: Language) -> Value {
    let provider = service.provider.as_ref().map(|name| {
        let countries: Vec<_> = service.countries.iter().map(|country| Value::from(country.code())).collect();
        let location = match countries.as_slice() {
            [] => None,
            [country] => Some(country.clone()),
            _ => Some(countries.into()),
        };
        object([
            ("@type", Some("dpv:Recipient".into())),
            ("dpv:hasName", Some(localized(name, language).into())),
            ("dct:type", service.role.map(|role| role.as_str().into())),
            ("dpv:hasLocation", location),
        ])
    });
    let purpose =
        service.purpose.as_ref().map(|purpose| described("dpv:Purpose", localized(purpose, language)));
    let stored = service.stated_cookies().iter().map(|cookie| storage_condition(cookie, language));
    object([
        ("@type", Some("dpv:Service".into())),
        ("dct:identifier", Some(choices::gate_name(service).into())),
        ("dct:title", Some(localized(&service.name, language).into())),
        ("dpv:hasPurpose", purpose),
        ("dpv:hasRecipient", provider),
        ("dct:relation", non_empty_list(service.origins().into_iter().map(Value::from))),
        ("dpv:hasStorageCondition", non_empty_list(stored)),
        ("dct:references", non_empty_list(service.links.iter().map(|link| link.url.as_str().into()))),
    ])
}

fn storage_condition(cookie: &Cookie, language: Language) -> Value {
    let duration = cookie.life.as_ref().map(|life| {
        let (kind, value) = match life {
            CookieLifetime::Session => ("dpv:UntilEventDuration", None),
            CookieLifetime::For(period) => ("dpv:TemporalDuration", Some(period.to_iso().into())),
        };
        object([
            ("@type", Some(kind.into())),
            ("rdf:value", value),
            ("dct:description", Some(choices::lifetime(life, language).into())),
        ])
    });
    let purpose = cookie.purpose.as_ref().map(|purpose| localized(purpose, language).into());
    let party = cookie.party.map(|party| json!(party));
    object([
        ("@type", Some("dpv:StorageCondition".into())),
        ("dct:title", Some(cookie.name.as_str().into())),
        ("dct:type", Some(cookie.storage.as_str().into())),
        ("dct:source", party),
        ("dct:description", purpose),
        ("dpv:hasDuration", duration),
    ])
}

fn controller(name: &Text, language: Language) -> Value {
    json!({ "@type": "dpv:DataController", "dpv:hasName": localized(name, language) })
}

fn described(kind: &str, description: &str) -> Value {
    json!({ "@type": kind, "dct:description": description })
}

fn localized(text: &Text, language: Language) -> &str {
    text.get_or_first(language).1
}

/// Creates an object from the members that have a value.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let given = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect::<Map<_, _>>())
}

/// Creates a list; `None` if it would be empty.
fn non_empty_list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then(|| values.into())
}
