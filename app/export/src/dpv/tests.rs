use std::collections::BTreeSet;
use std::path::Path;

use seloste_notice::REQUIRED_ITEMS;
use serde_json::{Value, json};

use super::*;

/// Terms of the Data Privacy Vocabulary 2.0 that are in use (<https://w3id.org/dpv/2.0>).
const DPV: [&str; 71] = [
    "AlgorithmicLogic",
    "Authority",
    "AutomatedDecisionMaking",
    "Consequence",
    "Country",
    "DataController",
    "DataProcessor",
    "DataProtectionAuthority",
    "DataProtectionOfficer",
    "DataSource",
    "DataSubjectDataSource",
    "DataTransferLegalBasis",
    "Duration",
    "Entity",
    "JointDataControllers",
    "Justification",
    "Law",
    "LegalBasis",
    "Necessity",
    "NonPublicDataSource",
    "Optional",
    "PersonalData",
    "PrivacyNotice",
    "Process",
    "ProcessingCondition",
    "PublicDataSource",
    "Purpose",
    "Recipient",
    "Representative",
    "Required",
    "RightExerciseNotice",
    "Service",
    "ServiceProvider",
    "SpecialCategoryPersonalData",
    "StorageCondition",
    "StorageDuration",
    "TechnicalOrganisationalMeasure",
    "TemporalDuration",
    "Transfer",
    "UntilEventDuration",
    "hasAddress",
    "hasAlgorithmicLogic",
    "hasApplicableLaw",
    "hasAuthority",
    "hasConsequence",
    "hasContact",
    "hasContext",
    "hasCountry",
    "hasDataController",
    "hasDataProtectionOfficer",
    "hasDataSource",
    "hasDuration",
    "hasJointDataControllers",
    "hasJustification",
    "hasLegalBasis",
    "hasName",
    "hasNecessity",
    "hasPersonalData",
    "hasProcess",
    "hasProcessing",
    "hasProcessingCondition",
    "hasPurpose",
    "hasRecipient",
    "hasRepresentative",
    "hasRight",
    "hasService",
    "hasServiceProvider",
    "hasStorageCondition",
    "hasTechnicalOrganisationalMeasure",
    "hasThirdCountry",
    "isExercisedAt",
];

/// Terms of the GDPR extension that are in use (<https://w3id.org/dpv/2.0/legal/eu/gdpr>). For Art. 49 it has
/// `A49-1-a` to `A49-1-g` and `A49-2`, but not `A49-1`.
const EU_GDPR: [&str; 29] = [
    "A6-1-a",
    "A6-1-b",
    "A6-1-c",
    "A6-1-d",
    "A6-1-e",
    "A6-1-f",
    "A6-1-f-controller",
    "A7-3",
    "A9-2-a",
    "A9-2-b",
    "A9-2-c",
    "A9-2-d",
    "A9-2-e",
    "A9-2-f",
    "A9-2-g",
    "A9-2-h",
    "A9-2-i",
    "A9-2-j",
    "A15",
    "A16",
    "A17",
    "A18",
    "A20",
    "A21",
    "A22",
    "A45-3",
    "A46-2-b",
    "A46-2-c",
    "A77",
];

/// Collects the terms of a document: member names, and values of `@id` and `@type`.
fn terms_in(value: &Value, found: &mut BTreeSet<String>) {
    let mut keep = |term: &str| {
        if term.starts_with("dpv:") || term.starts_with("eu-gdpr:") {
            found.insert(term.to_owned());
        }
    };
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                keep(name);
                if name.starts_with('@') {
                    let terms = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                    terms.iter().filter_map(Value::as_str).for_each(&mut keep);
                }
            }
            members.values().for_each(|value| terms_in(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| terms_in(value, found)),
        _ => {}
    }
}

/// Notice that uses every term of the export.
const EVERYTHING: &str = "\
id: example
layout: fields
languages: [en]
title: Notice
controller: { name: A, business_id: 1234567-1, address: { street: B, city: C, country: FI }, email: a@example.fi }
joint_controllers: [{ name: B }]
representative: { name: C }
contact: { name: D, email: d@example.fi }
dpo: { name: E, email: e@example.fi }
purposes:
  - { name: P, basis: [consent, contract, legal-obligation, vital-interests, public-task, legitimate-interests],
      interest: I, data: [basic], recipients: [one], retention: { years: 1, until: U, criterion: K, law: L } }
legal_bases: [{ basis: contract, text: T }]
data:
  basic: Basic
  health: { name: Health, special: a }
sources: [data-subject, { name: S, public: yes }, { name: T, public: no }, { name: U }]
recipients:
  one: { name: One, role: processor, country: [FI, US], purpose: P, when: W, transfer: { mechanism: scc } }
  two: { name: Two, role: controller, country: US, transfer: { mechanism: derogation } }
  three: { name: Three, role: authority }
  four: Four
transfers: { countries: [US], mechanisms: [adequacy, dpf, bcr, derogation, privacy-shield, safe-harbor], copy: C }
retention: { days: 3 }
security: S
provision: { required: [contract, voluntary], otherwise: O }
automated_decisions: { text: T, logic: L, consequences: C }
services:
  - { id: s, category: statistics, name: S, provider: P, country: FI, purpose: U, cookies: [{ name: s, days: 1 }] }
rights:
  access: { text: T, email: a@example.fi }
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  objection-marketing: yes
  withdraw-consent: yes
  automated-decision: yes
  complaint: yes
authority: FI
";

#[test]
fn used_terms_equal_the_known_terms() {
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), EVERYTHING);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    let mut used = BTreeSet::new();
    terms_in(&serde_json::to_value(write(&read.value.unwrap(), None)).unwrap(), &mut used);
    let bases = Basis::ALL.into_iter().map(Basis::dpv_term);
    let mechanisms = Mechanism::ALL.into_iter().filter_map(Mechanism::dpv_term);
    let items = REQUIRED_ITEMS.iter().map(|item| item.dpv_term);
    used.extend(bases.chain(mechanisms).chain(items).map(str::to_owned));
    used.extend(('a'..='j').map(|letter| format!("eu-gdpr:A9-2-{letter}")));

    let known = DPV.map(|name| format!("dpv:{name}")).into_iter();
    let known: BTreeSet<String> = known.chain(EU_GDPR.map(|name| format!("eu-gdpr:{name}"))).collect();
    assert_eq!(used, known);
}

/// Terms with an entity as their range have no plain text as a value (<https://w3id.org/dpv/2.0>).
#[test]
fn values_are_within_the_ranges_of_their_terms() {
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), EVERYTHING);
    let document = serde_json::to_value(write(&read.value.unwrap(), None)).unwrap();
    let recipients = document["dpv:hasRecipient"].as_array().unwrap();
    let country = |code: &str| json!({ "@id": format!("loc:{code}"), "@type": "dpv:Country" });
    assert_eq!(recipients[0]["dpv:hasCountry"], country("FI"));
    assert_eq!(recipients[0]["dpv:hasThirdCountry"], country("US"));
    assert_eq!(document["@context"]["loc"], "https://w3id.org/dpv/loc#");
    let types: Vec<&Value> = recipients.iter().map(|recipient| &recipient["@type"]).collect();
    assert_eq!(
        types,
        [
            &json!(["dpv:Recipient", "dpv:DataProcessor"]),
            &json!(["dpv:Recipient", "dpv:DataController"]),
            &json!(["dpv:Recipient", "dpv:Authority"]),
            &json!("dpv:Recipient"),
        ]
    );
    assert_eq!(
        document["dpv:hasRight"][0]["dpv:isExercisedAt"],
        json!({ "@type": "dpv:RightExerciseNotice", "dct:references": "mailto:a@example.fi" })
    );
}
