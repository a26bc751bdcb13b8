//! Checks documents against the TILT schema: members have the right type, and missing required members are
//! reported.
//!
//! The table paraphrases the schema (`tilt-schema.json` in the repository
//! `Transparency-Information-Language/schema`, as of November 2026). Objects may have members that are not in
//! the schema.

use std::path::Path;

use super::*;

/// Type of a value.
enum Kind {
    Text,
    /// A date or time in ISO 8601.
    Time,
    /// A two-letter code.
    Code,
    /// A telephone number that matches the pattern of the schema.
    Number,
    Truth,
    Integer,
    Amount,
    Texts,
    /// References to laws that match the pattern of the schema.
    References,
    One(&'static [Member]),
    Many(&'static [Member]),
}

use Kind::{Amount, Code, Integer, Many, Number, One, References, Text as Words, Texts, Time, Truth};

/// A member: name, whether it is required, and type.
type Member = (&'static str, bool, Kind);

const DEMANDED: bool = true;
const FREE: bool = false;

const RIGHT: [Member; 5] = [
    ("available", DEMANDED, Truth),
    ("description", DEMANDED, Words),
    ("url", DEMANDED, Words),
    ("email", DEMANDED, Words),
    ("identificationEvidences", DEMANDED, Texts),
];

const SAFEGUARD: &[Member] = &[("available", DEMANDED, Truth), ("description", DEMANDED, Words)];

const DOCUMENT: &[Member] = &[
    (
        "meta",
        DEMANDED,
        One(&[
            ("_id", DEMANDED, Words),
            ("name", DEMANDED, Words),
            ("created", DEMANDED, Time),
            ("modified", DEMANDED, Time),
            ("version", DEMANDED, Integer),
            ("language", DEMANDED, Code),
            ("status", DEMANDED, Words),
            ("url", DEMANDED, Words),
            ("_hash", DEMANDED, Words),
        ]),
    ),
    (
        "controller",
        DEMANDED,
        One(&[
            ("name", DEMANDED, Words),
            ("division", FREE, Words),
            ("address", DEMANDED, Words),
            ("country", DEMANDED, Code),
            (
                "representative",
                DEMANDED,
                One(&[("name", DEMANDED, Words), ("email", DEMANDED, Words), ("phone", FREE, Number)]),
            ),
        ]),
    ),
    (
        "dataProtectionOfficer",
        DEMANDED,
        One(&[
            ("name", DEMANDED, Words),
            ("address", DEMANDED, Words),
            ("country", DEMANDED, Words),
            ("email", DEMANDED, Words),
            ("phone", FREE, Words),
        ]),
    ),
    (
        "dataDisclosed",
        DEMANDED,
        Many(&[
            ("_id", DEMANDED, Words),
            ("category", DEMANDED, Words),
            ("purposes", DEMANDED, Many(&[("purpose", DEMANDED, Words), ("description", DEMANDED, Words)])),
            (
                "legalBases",
                DEMANDED,
                Many(&[("reference", DEMANDED, Words), ("description", DEMANDED, Words)]),
            ),
            (
                "legitimateInterests",
                DEMANDED,
                Many(&[("exists", DEMANDED, Truth), ("reasoning", DEMANDED, Words)]),
            ),
            (
                "recipients",
                DEMANDED,
                Many(&[
                    ("name", FREE, Words),
                    ("division", FREE, Words),
                    ("address", FREE, Words),
                    ("country", FREE, Words),
                    ("category", DEMANDED, Words),
                ]),
            ),
            (
                "storage",
                DEMANDED,
                Many(&[
                    (
                        "temporal",
                        DEMANDED,
                        Many(&[("description", DEMANDED, Words), ("ttl", DEMANDED, Words)]),
                    ),
                    ("purposeConditional", DEMANDED, Texts),
                    ("legalBasisConditional", DEMANDED, References),
                    ("aggregationFunction", DEMANDED, Words),
                ]),
            ),
            (
                "nonDisclosure",
                DEMANDED,
                One(&[
                    ("legalRequirement", DEMANDED, Truth),
                    ("contractualRegulation", DEMANDED, Truth),
                    ("obligationToProvide", DEMANDED, Truth),
                    ("consequences", DEMANDED, Words),
                ]),
            ),
        ]),
    ),
    (
        "thirdCountryTransfers",
        DEMANDED,
        Many(&[
            ("country", DEMANDED, Words),
            ("adequacyDecision", DEMANDED, One(SAFEGUARD)),
            ("appropriateGuarantees", DEMANDED, One(SAFEGUARD)),
            ("presenceOfEnforceableRightsAndEffectiveRemedies", DEMANDED, One(SAFEGUARD)),
            ("standardDataProtectionClause", DEMANDED, One(SAFEGUARD)),
        ]),
    ),
    (
        "accessAndDataPortability",
        DEMANDED,
        One(&[
            ("available", DEMANDED, Truth),
            ("description", DEMANDED, Words),
            ("url", DEMANDED, Words),
            ("email", DEMANDED, Words),
            ("identificationEvidences", DEMANDED, Texts),
            (
                "administrativeFee",
                DEMANDED,
                One(&[("amount", DEMANDED, Amount), ("currency", DEMANDED, Words)]),
            ),
            ("dataFormat", DEMANDED, Words),
        ]),
    ),
    (
        "sources",
        DEMANDED,
        Many(&[
            ("_id", DEMANDED, Words),
            ("dataCategory", DEMANDED, Words),
            (
                "sources",
                DEMANDED,
                Many(&[
                    ("description", DEMANDED, Words),
                    ("url", DEMANDED, Words),
                    ("publiclyAvailable", DEMANDED, Truth),
                ]),
            ),
        ]),
    ),
    ("rightToInformation", DEMANDED, One(&RIGHT)),
    ("rightToRectificationOrDeletion", DEMANDED, One(&RIGHT)),
    ("rightToDataPortability", DEMANDED, One(&RIGHT)),
    ("rightToWithdrawConsent", DEMANDED, One(&RIGHT)),
    (
        "rightToComplain",
        DEMANDED,
        One(&[
            ("available", DEMANDED, Truth),
            ("description", DEMANDED, Words),
            ("url", DEMANDED, Words),
            ("email", DEMANDED, Words),
            ("identificationEvidences", DEMANDED, Texts),
            (
                "supervisoryAuthority",
                DEMANDED,
                One(&[
                    ("name", DEMANDED, Words),
                    ("address", DEMANDED, Words),
                    ("country", DEMANDED, Words),
                    ("email", DEMANDED, Words),
                    ("phone", DEMANDED, Words),
                ]),
            ),
        ]),
    ),
    (
        "automatedDecisionMaking",
        DEMANDED,
        One(&[
            ("inUse", DEMANDED, Truth),
            ("logicInvolved", DEMANDED, Words),
            ("scopeAndIntendedEffects", DEMANDED, Words),
        ]),
    ),
    (
        "changesOfPurpose",
        DEMANDED,
        Many(&[
            ("description", DEMANDED, Words),
            ("affectedDataCategories", DEMANDED, Texts),
            ("plannedDateOfChange", DEMANDED, Words),
            ("urlOfNewVersion", DEMANDED, Words),
        ]),
    ),
];

/// Compares an object with the table. Collects members of the wrong type, and required members that are
/// neither present nor reported as missing.
fn compare(value: &Value, table: &[Member], place: &str, tilt: &Tilt, wrong: &mut Vec<String>) {
    let Some(members) = value.as_object() else {
        wrong.push(format!("{place} is not an object"));
        return;
    };
    for (name, demanded, kind) in table {
        let place = join(place, name);
        let Some(value) = members.get(*name) else {
            if *demanded && !tilt.missing.contains(&place) {
                wrong.push(format!("{place} is missing but not reported"));
            }
            continue;
        };
        let right = match kind {
            Words => value.is_string(),
            Time => value.as_str().is_some_and(|text| text.parse::<seloste_notice::Date>().is_ok()),
            Code => value.as_str().is_some_and(|text| text.len() == 2),
            Number => value.as_str().is_some_and(is_phone_number),
            Truth => value.is_boolean(),
            Integer => value.is_u64(),
            Amount => value.is_number(),
            References => value
                .as_array()
                .is_some_and(|all| all.iter().all(|one| one.as_str().is_some_and(is_legal_reference))),
            Texts => value.as_array().is_some_and(|all| all.iter().all(Value::is_string)),
            One(table) => {
                compare(value, table, &place, tilt, wrong);
                true
            }
            Many(table) => value.as_array().is_some_and(|all| {
                for one in all {
                    let id = one.get("_id").and_then(Value::as_str).filter(|_| place == "dataDisclosed");
                    let place = id.map_or_else(|| place.clone(), |id| join(&place, id));
                    compare(one, table, &place, tilt, wrong);
                }
                true
            }),
        };
        if !right {
            wrong.push(format!("{place} has the wrong type: {value}"));
        }
    }
}

#[test]
fn documents_match_the_schema_or_report_missing_members() {
    for (path, _, notice) in crate::tests::notices() {
        for language in &notice.languages {
            let tilt = write(&notice, *language);
            let mut wrong = Vec::new();
            compare(&tilt.document, DOCUMENT, "", &tilt, &mut wrong);
            assert_eq!(wrong, Vec::<String>::new(), "{}", path.display());
        }
    }
}

/// Members reported as missing must not be in the document.
#[test]
fn reported_members_are_missing() {
    for (path, _, notice) in crate::tests::notices() {
        let tilt = write(&notice, notice.languages[0]);
        for place in tilt.missing.iter().filter(|place| !place.contains('.')) {
            assert_eq!(tilt.document.get(place), None, "{}: {place}", path.display());
        }
        for place in &tilt.missing {
            assert!(is_in_table(DOCUMENT, place), "{}: {place}", path.display());
        }
    }
}

/// Returns true if the schema requires a member at this path.
fn is_in_table(table: &[Member], place: &str) -> bool {
    let (name, rest) = place.split_once('.').map_or((place, None), |(name, rest)| (name, Some(rest)));
    table.iter().filter(|(known, _, _)| *known == name).any(|(_, required, kind)| match (rest, kind) {
        (None, _) => *required,
        (Some(rest), One(table)) => is_in_table(table, rest),
        // Entries of this list are identified by their id.
        (Some(rest), Many(table)) if name == "dataDisclosed" => {
            rest.split_once('.').is_some_and(|(_, rest)| is_in_table(table, rest))
        }
        (Some(rest), Many(table)) => is_in_table(table, rest),
        _ => false,
    })
}

fn inexpressible(keys: &str) -> Vec<String> {
    let yaml = format!("id: example\nlayout: fields\nlanguages: [en]\ntitle: Notice\n{keys}\n");
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), &yaml);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    write(&read.value.unwrap(), Language::En).inexpressible
}

#[test]
fn inexpressible_statements_are_reported() {
    for (keys, expected) in [
        ("country: FI", "The country whose law applies."),
        ("controller: { name: A, text: More }", "A party's title"),
        ("authority: FI", "TILT has it only within the right to complain"),
        ("authority: FI\nrights: { complaint: yes }", "website and visiting address"),
        ("joint_controllers: { parties: [{ name: B }], arrangement: T }", "The arrangement between"),
        ("sources: [{ name: S, text: T }]", "The text of a source."),
        ("marketing_block_list: none", "The marketing block list."),
        ("retention: { what: Orders, years: 1, after: the order }", "The data that a retention applies to"),
        (
            "data: { a: A }\ntransfers: { countries: [US], data: [a] }",
            "The data categories that are transferred.",
        ),
        ("transfers: { text: T, copy: C }", "How to get a copy"),
        (
            "recipients: { a: { name: A, transfer: { mechanism: scc, link: { url: 'https://example.fi' } } } }",
            "The link for verifying a transfer mechanism.",
        ),
        (
            "data: { a: A }\npurposes: [{ name: P, data: [a] }, { name: Q, data: [a] }]",
            "belong to which purpose",
        ),
        (
            "rights: { rectification: { email: a@example.fi }, erasure: { email: b@example.fi } }",
            "The e-mail address for erasure",
        ),
        ("retention: { law: Kirjanpitolaki 1336/1997 }", "The law that requires a retention period"),
        ("controller: { name: A }\nrepresentative: { name: B, phone: '+358 (0)9 123' }", "telephone number"),
    ] {
        let sentences = inexpressible(keys);
        assert!(sentences.iter().any(|sentence| sentence.contains(expected)), "{keys}: {sentences:?}");
    }
}

#[test]
fn references_to_laws_match_the_pattern() {
    for reference in ["SGB-100-42", "GDPR-6-1-b", "BGB", "1336-1997"] {
        assert!(is_legal_reference(reference), "{reference}");
    }
    for text in ["Kirjanpitolaki 1336/1997", "GDPR 6", "HGB-§257", "BokfL-1999-1078A"] {
        assert!(!is_legal_reference(text), "{text}");
    }
    let tilt = |law: &str| {
        let yaml = format!("id: a\nlayout: fields\nlanguages: [en]\ntitle: A\nretention: {{ law: {law} }}\n");
        let read = seloste_source::read_notice_text(Path::new("a.yaml"), &yaml);
        write(&read.value.unwrap(), Language::En).document["dataDisclosed"][0]["storage"][0]
            ["legalBasisConditional"]
            .clone()
    };
    assert_eq!(tilt("SGB-100-42"), json!(["SGB-100-42"]));
    assert_eq!(tilt("Kirjanpitolaki 1336/1997"), Value::Null);
}

#[test]
fn phone_numbers_match_the_pattern() {
    for number in ["09 123 4567", "+358 9 123 4567", "(09) 123-4567", "0207981360", "00358.9/123"] {
        assert!(is_phone_number(number), "{number}");
    }
    for number in ["", "tel 09", "+358 (0)9 123", "puh. 09 123"] {
        assert!(!is_phone_number(number), "{number}");
    }
}
